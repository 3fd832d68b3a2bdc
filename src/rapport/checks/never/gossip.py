"""Running down someone who is not on the mail."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rapport.checks.never.innocent import NEWS, STORY
from rapport.checks.never.wording import Wording, readable
from rapport.draft import Block, Draft
from rapport.kinds import sentence_at
from rapport.rule import Hit

_WORDS = {
    "who": (r"(?:{person}|(?:my|our|the|your) (?:new |old |dear )?{role}s?|he|she|(?:old|poor) {name})"),
    "flaw": (
        r"(?:hopeless|useless|incompetent|clueless|lazy|idle|stupid|dumb|daft|crazy|nuts|mad as|bonkers|insane"
        r"|weird|creepy|a creep|dreadful|awful|terrible|horrible|appalling|impossible|unbearable|insufferable"
        r"|annoying|irritating|rude(?:st)?|arrogant|bossy|nosy|two-faced|fake|dishonest|jealous|bitter"
        r"|paranoid|moody|touchy|vain|selfish|stingy|nasty|spiteful|cruel|sneaky|sly|slimy|sleazy|unreliable"
        r"|untrustworthy|out of (?:his|her|their) depth|out of control|losing (?:it|his mind|her mind|his marbles"
        r"|her marbles|the plot)|past it|overpaid|overrated|desperate|a drunk|hungover|unbalanced|unstable|pathetic"
        r"|ridiculous|a joke|laughable|obnoxious|patronising|patronizing|pompous|vile|toxic|evil|dull|boring|ugly"
        r"|scruffy|smelly|filthy|greedy|petty|childish|immature|hysterical|gullible|pretentious|slow on the"
        r" uptake|cold fish|not the sharpest|not very bright|no good|good for nothing|good-for-nothing|full of"
        r" (?:it|himself|herself|hot air)|after my job|asleep half"
        r"|(?:an?|the|such an?|one|some|my|our|his|her) (?:absolute |total |complete |real |right |lazy |old "
        r"|bloody |proper |utter |worst |biggest |little |first-class |\w+ )*(?:sod|disaster|pain|nightmare|idiot"
        r"|moron|fool|clown|bully|liar|cheat|thief|snake|weasel|rat|gossip|show-?off|snob|drama queen|diva|dragon"
        r"|witch|bitch|cow|bastard|jerk|prick|creep|waste of (?:space|time|money)|dead ?wood|slacker|loser|crook"
        r"|fraud|hypocrite|control freak|micromanager"
        r"|tyrant|dictator|psychopath|monster|sneak|grass|crawler|suck-?up|brown-?noser|teacher's pet|boss's pet"
        r"|pet|favou?rite of|know-it-all|know-all|busybody|chatterbox|windbag|alcoholic|womani[sz]er|flirt|slob"
        r"|pig|airhead|bore|laughing stock|embarrassment|liability|time bomb|joke|mess|failure|misery|miser"
        r"|sycophant|yes-man|coward|wimp|backstabber|customer we have|driver in the|dragon)s?|(?:deadwood|trouble"
        r"|bad news|dead wood|the worst|the rudest|the laziest|the most \w+ (?:person|customer|colleague|client"
        r"|boss)))"
    ),
    "misdeed": (
        r"(?:drinks(?: (?:too|a lot|heavily))?(?=,|\W*$| too| a lot| heavily)|smells|stinks|reeks|lies|cheats"
        r"|steals|whines?|moans|complains? about|grumbles|gossips|flirts|snores|sucks up|crawls|bullies|shouts at"
        r"|screams at|snaps at|plays (?:favou?rites|games)|stabs|stabbed|sneaks|skives|slacks|dodges|bites?"
        r" (?:people|my|everyone)|bit my head|hides in|sleeps? (?:at|through|around|with|his way|her way)"
        r"|slept (?:with|through|his way|her way)|sleeping (?:with|at)|messed up|screwed up|cocked up|botched"
        r"|ruined|blew (?:it|the)|wrecked|fiddl\w+ (?:his|her|the) expenses|been caught|got caught|was caught|got"
        r" drunk|was drunk|was seen (?:leaving|coming|with|kissing|drinking|crying)|threw up|made a (?:fool|scene"
        r"|pass)|had a (?:row|fight|affair|screaming)|having an affair|has an affair|is seeing|is dating|are"
        r" dating|an item|split up|broke up|cheated on|cheating on|cheats on"
        r"|(?:been |being |got |was |is )(?:sacked|fired|thrown out|kicked out|arrested|dumped|demoted|passed"
        r" over|divorced|investigated)|getting (?:a divorce|divorced)|owes? (?:money|everyone)|threw (?:him|her)"
        r" out|left (?:him|her)(?! (?:a|the|his|her|alone|to) )|walked out on|lives? with (?:his|her) (?:mother"
        r"|mum|mom|parents)|never (?:pays?|does|did|replies|answers|met|listens|finishes|helps|washes|buys"
        r"|admits?|stops|gets|works?|comes|stayed|says|learns?|turns up|returns|has|had)"
        r"|(?:can't|cannot|can hardly|can barely|can not|couldn't|could not) (?:even )?(?:cope|stand|spell|write"
        r"|count|add|read|keep a secret|keep (?:his|her)|be trusted|manage|hold|take (?:a|any)|organi[sz]e|make"
        r" up|lead|code|drive|cook)|doesn't (?:have a clue|know what|do (?:a|any)|lift a finger|give a|care|wash"
        r"|have (?:any|what|the)|pull|even|deserve)|hasn't (?:a clue|got a clue|done|the)|has no (?:idea|clue"
        r"|manners|taste|backbone|brains|sense|friends|shame|authority)"
        r"|only (?:got|gets|has|made|passed|kept|keeps|works?|thinks|talks|cares|came|here|does)|(?:got|gets)"
        r" (?:the|that|his|her) (?:job|promotion|post|place|degree|licence) (?:only )?(?:because|through|thanks)"
        r"|through the test only|is (?:always|constantly|forever) (?:late|drunk|on (?:his|her) phone|moaning"
        r"|complaining|asleep|sick|hungover|shouting|lying|taking)|spends? (?:half|all|most|more time|hours|the"
        r" whole) (?:of )?(?:the|his|her|day)? ?(?:\w+ )?(?:day |morning |time )?(?:on|in|at|chatting|smoking"
        r"|surfing|gossiping|shopping|doing nothing|asleep|flirting)(?! (?:clients|the lab))"
        r"|takes credit|took credit|takes all the credit|talks (?:rubbish|nonsense|too much|behind)|thinks (?:he"
        r"|she|they)(?:'s| is| are|'re) (?:so|god|better|the|too)|makes (?:my skin|everyone)|gets? on (?:my"
        r"|everyone's|our|people's) nerves|drives (?:me|us|everyone) (?:mad|crazy|up|nuts)|walk(?:s|ed)? all over"
        r"|tells (?:the boss|everyone|everybody|him|her) everything|having too much ego|has (?:a|an) (?:big|huge"
        r"|enormous) (?:ego|head|mouth)|no longer speak|don't speak any ?more|(?:is|are) not (?:on speaking terms"
        r"|speaking)|(?:failed|flunked) (?:his|her|the|every)"
        r"|(?:'s|has|had) (?:work|hair|face|nose|boobs|lips) done|married (?:him|her)? ?for (?:the|his|her)?"
        r" ?money|is (?:in debt|broke|bankrupt|going bankrupt|being (?:moved|sacked|fired|demoted|investigated"
        r"|sued))|trick(?:s|ed)|copied|plagiari[sz]ed|backstabs?)"
    ),
    "frame": (
        r"(?:between (?:us|you and me|ourselves|the two of us)|don't (?:tell|say|quote|repeat)|you didn't hear"
        r" (?:it|this) from me|have you (?:heard|seen|noticed)|did (?:you|u) (?:hear|see|know|notice)|(?:i|we)"
        r" (?:just |also |over)?heard|word (?:is|has it|in the \w+ is)|rumou?r (?:has it|is|says)|the rumou?r"
        r"|they say|people say|apparently|everyone knows|everybody (?:knows|says)|guess (?:who|what)"
        r"|i shouldn't (?:say|tell|be)|you(?:'ll| will)? (?:won't|never|will never|wont) (?:believe|guess)|can"
        r" you believe|i can't believe|have a guess|a little bird|off the record|gossip|the talk of|behind (?:his"
        r"|her) back|do you know what|you know what|i(?:'m| am) told|told (?:me|us) that|i shouldn't gossip|(?:he"
        r"|she|they) won't mind|not that (?:he|she)'d admit|so they say|nobody's told|the whole (?:floor|office"
        r"|team|company|town) (?:thinks|knows|says|is talking))"
    ),
    "scandal": (
        r"(?:affair|divorce|separated|pregnant|drunk|drinks|party|expenses|sacked|fired|wearing|wore|husband|wife"
        r"|boyfriend|girlfriend|kissing|kissed|caught|police|rehab|crying|cried|row|fight|an item|dating|seeing"
        r"|sleeping|slept|moved|moving in|leaving|left (?:him|her)|stealing|stole|arrested|broke|debt|money|botox"
        r"|weight|jail|prison|cheat\w*|lied|affairs?|nerve|mess|disaster|kicked out|thrown out|passed over"
        r"|surgery|gambling|out of a job|demoted|failed)"
    ),
}
_WHO = r"(?:{person}|(?:my|our|the|your) (?:new |old |dear |useless |stupid )?(?:{role})s?|he|she|the {name}|old {name}|poor {name})"

_WORDING = Wording(
    (
        rf"{_WHO}(?:,? (?:in|from|at|of) (?:\w+ )?\w+|, (?:our|the|my|his|her) [\w ]{{1,25}},)?(?:'s| is| are|"
        rf" was| were|'s been| has been| have been| can be| must be| seems| looks| sounds| acts|'s being| is"
        rf" being)(?: such| really| just| so| totally| completely| absolutely| a bit| rather| quite| always|"
        rf" still| also| utterly| pretty| too| very| simply| getting| becoming| known as| basically| not| \w+ly)*"
        rf" {{flaw}}(?! (?:call|line|price|news))",
        rf"{_WHO}(?:,? (?:in|from|at|of) (?:the )?\w+)?(?:'s| has| have| had| is| was| were| are| been|'d)?(?:"
        rf" just| always| still| also| really| only| even| constantly| apparently| obviously| totally| never|"
        rf" been| often| probably| again| \w+ly)* {{misdeed}}",
        rf"{{frame}} [^.!?]{{0,60}}?{_WHO}[^.!?]{{0,80}}?(?:{{flaw}}|{{misdeed}}|{{scandal}})",
        rf"{_WHO} [^.!?]{{0,70}}?(?:{{flaw}}|{{misdeed}}|{{scandal}})[^.!?]{{0,60}}?,? (?:but |and |or )?{{frame}}",
        r"(?:nobody|no one|everyone|everybody|we all|half the (?:team|office|floor)|people|the (?:nurses|staff"
        r"|pupils|team))(?: \w+){0,4} (?:can't stand|cannot stand|can stand|hates?|loathes?|despises?|avoids?"
        r"|laughs? at|is laughing at|makes? fun of|is fed up with|is sick of|(?:am|'m) (?:sick|tired) of|mocks?"
        r"|dreads?|calls?(?= {name} the)|is afraid of|complains? about) (?:how |the way |working with |to work"
        r" with |{name}'s? )?{name}",
        r"(?:what|how) {name}(?:'s)? (?:is like|was wearing|wears|dresses|did (?:at|last|to|with)|does all day"
        r"|sucks|said about|behaves|behaved|treats|talks|acts|gets away|got (?:the|that) (?:job|promotion))"
        r"|what(?:'s| is) (?:wrong|the matter|up) with {name}|the (?:nerve|cheek) of {name}|(?:bully|idiot|fool"
        r"|moron|snake|creep|jerk|liar|tyrant) like {name}|(?:don't|never|can't|wouldn't) trust {name}|{name} and"
        r" (?:the|his|her|{name}) [\w ]{1,25}(?:an item|having an affair|sleeping|dating|kissing|expenses)",
        r"it was {name} who (?:messed|screwed|broke|ruined|lied|told|lost|forgot|leaked|blew|let|caused|started"
        r"|stole)|{name}'s (?:\w+ )?(?:husband|wife|kids|children|boyfriend|girlfriend|son|daughter|marriage)"
        r" (?:{be}|has|have|had|threw|left|cheats?|cheated|walked|drinks)(?: \w+){0,3}? ?(?:out of control|left"
        r" (?:him|her)|thrown|threw (?:him|her)|out|awful|a mess|on the rocks|over|in trouble|in jail|in prison"
        r"|cheating|an alcoholic|spoilt|spoiled|brats|badly|sacked|him|her)|{name}'s (?:english|spelling|cooking"
        r"|driving|work|writing|handwriting|breath|clothes|manners|taste|desk|attitude|temper|voice|laugh|ego)"
        r" (?:{be}) (?:so |really |just |\w+ly )?(?:bad|awful|terrible|dreadful|a joke|horrible|disgusting"
        r"|appalling|poor|unbearable|embarrassing)",
        r"since {name} (?:took over|came|started|joined|arrived),? [^.!?]{0,30}(?:nothing works|everything|chaos"
        r"|worse|downhill|people leave|a mess|unhappy|afraid)|(?:promoted|hired|chose|picked|appointed)"
        r" {name}[^.!?]{0,20},? (?:he|she) (?:can|has|is|can't|barely|hardly|doesn't|never)|{name}, (?:he"
        r"|she)(?:'s| is| can| has|'d| would)? [^.!?]{0,30}{flaw}|dead ?wood|{name}(?:'s been| has been)? passed"
        r" over|no wonder with that attitude|our dear {name}|(?:wouldn't|would not|not) (?:touch|trust|work with)"
        r" {name} (?:with|again|to)|{name} again (?:complain|moan|whin|late|drunk)",
        r"guess who(?:'s| is| has| was) [^.!?]{0,60}|poor {name} (?:still|has|is|can't|doesn't|never)|{name} and"
        r" {name} (?:don't|do not|no longer|aren't|hate|are (?:at war|having|an item|dating|fighting|sleeping|not"
        r" speaking))|(?:call|calls|calling|nickname) (?:him|her|{name}) (?:the |a )?(?:dragon|witch|snake|sloth"
        r"|beast|hitler|napoleon|clown|princess|ice queen|vampire|terminator)",
        r"(?:i|we|they|the \w+) (?:can't|cannot|can not|could never|can no longer|can hardly) (?:bear|stand"
        r"|stomach|abide|take|suffer|work with|look at|trust) {name}|(?:that|the|this|our|bloody|stupid"
        r"|lazy|useless) (?:\w+ )?(?:idiot|fool|clown|moron|snake|witch|cow|pig|jerk|creep|liar|crook"
        r"|muppet|donkey|ass|twit|prat) {name}",
        r"{who} (?:is|was) (?:about |just )?as (?:useful|bright|sharp|reliable|helpful|subtle|quick"
        r"|charming|much use|warm|smart) as (?:an? |my )|{who} (?:has|have) the (?:brains?|manners|charm"
        r"|memory|patience|attention span|taste|wit|backbone|energy) of (?:an? |my )|{who} (?:hasn't|has"
        r" not|has never|never|didn't|doesn't)(?: ever)? (?:done|do|does|did|lift(?:ed)?) (?:a |an |any"
        r" )?(?:\w+ )?(?:day's work|stroke|finger|honest|real work|thing all)|{who},? (?:hasn't|has not"
        r"|doesn't have|has no|hasn't got|haven't) (?:got )?(?:a |any |the )?(?:clue|idea|brain|backbone"
        r"|manners|foggiest)",
        r"(?:our|the|their|my) [\w ]{1,25}, {name},? (?:is|was|has been|'s) (?:\w+ ){0,3}?{flaw}|{who},"
        r" (?:our|the|my) [\w ]{1,25}, (?:is|has|can't|doesn't) (?:{flaw}|{misdeed})",
        r"{name}'s (?:wife|husband|girlfriend|boyfriend|partner) (?:has |had )?(?:just )?(?:kicked|thrown"
        r"|threw|left|dumped|divorced|walked out)|{name}(?:'s| is) on (?:his|her) (?:second|third|fourth"
        r"|fifth) (?:wife|husband|marriage|divorce)|(?:word|the word|rumou?r|the rumou?r|story|gossip)(?:"
        r" (?:on|in) the \w+)? (?:is|has it|goes|says)(?: that)?,? (?:[^.;!?]{0,20} )?{name}|is it true"
        r" (?:that )?{name} (?:\w+ ){0,2}(?:dated|dating|slept|sleeping|got|was|is|has|had|left|cheated)",
        r"i (?:hear|heard|gather)(?: that)? {who} (?:\w+ )?(?:barely|hardly|never|only|drinks?|cheats?"
        r"|can't|is being|got caught|has been drinking|reads? nothing)|{name}(?:'s| has| had| was)(?:"
        r" been)? (?:crying|drinking again|seen (?:leaving|with)|spotted|for an interview|suspended|fallen"
        r" out)|{name} has (?:apparently )?fallen out with|my money is on {name}|(?:we all know|everyone"
        r" knows|nobody knows|no one knows) how {name} (?:got|passed|became|made|keeps|kept)|how {name}"
        r" (?:got|passed|became|keeps|managed)[^.;!?]{0,40} (?:mystery|wonder|beats me|joke)",
        r"(?:wouldn't|would not|would never|i'd never|wouldn't even) (?:let|trust|send|lend|hire|leave)"
        r" {name}(?= (?:with|run|near|to|alone|anywhere|even|my|do|in charge)|\W*$|,)|i'd rather"
        r" [^.;!?]{1,45} than (?:with |for |see )?{name}|{name} should never have been (?:made|hired"
        r"|promoted|given|chosen|let)|half of what {name} says|{name}(?: is|'s) only (?:nice|friendly"
        r"|polite|kind) (?:to|when|if)|(?:the (?:thing|trouble|problem) with {name} (?:is|was))",
        r"(?:everyone|everybody|nobody|no one|we all|half the \w+|the \w+|people|i)(?: \w+)? (?:(?:is|are"
        r"|am|'m)? ?(?:fed up|sick|sick and tired|tired) (?:with|of)|likes? to work with|wants to work with"
        r"|takes .. seriously) {name}(?:'s \w+)?|{who}(?: sir| madam)?(?:'s| is| are) (?:always|forever"
        r"|constantly) (?:favou?ring|complaining|moaning|whining|flattering|interfering|lying|meddling"
        r"|blaming|copying|bragging|showing off|late|drunk|boasting)",
        r"have you (?:seen|noticed) (?:the state of|what .. did to|how) {name}|{who} (?:only )?(?:got|has"
        r"|kept|won|gets) (?:the|her|his|that) (?:\w+ ){1,2}(?:only )?(?:because|since) (?:she|he)"
        r" (?:sleeps|slept|is (?:related|sleeping)|knows|flirts|cried)|poor {name},? (?:she|he) (?:thinks"
        r"|believes|still thinks)|because they(?:'re| are) (?:cousins|lovers|related)|{name} can't (?:hit a"
        r" note|spell|count|add)|(?:his|her) last \w+ (?:assistants|husbands|wives|bosses|secretaries) left"
        r"|{name}[^.;!?]{0,30} (?:favou?rs|promotes) (?:his|her) (?:relatives|friends|cousins)",
        r"{who} (?:couldn't|could not|can't|cannot) (?:even )?(?:organi[sz]e|run|find|lead|manage|boil|sell"
        r"|plan|tell) (?:an? |his |her |the |left)|never (?:met|seen|known|worked with) (?:anyone|anybody"
        r"|someone|a \w+) (?:as|so) \w+ as {name}|{who} (?:cooks the books|fakes|invents|makes up (?:his"
        r"|her)|fell asleep at|falls asleep)|{who} only (?:talks to|speaks to|calls|writes to|helps|smiles"
        r" at|listens)(?= [^.;!?]{1,30}\b(?:when|if|because|who)\b)|{name}'s (?:breath|feet|ego|temper"
        r"|laziness|driving|singing|jokes|stupidity|gossip|lies|drinking|affair|moods?) (?:could|would|is"
        r"|are|has|have|drives?|makes?|gets?)|it's (?:no secret|well known|common knowledge) that {name}"
        r" (?:hates?|drinks?|cheats?|lies|can't|never|is (?:hated|lazy|useless)|bullies)|as {flaw} as"
        r" {name}|{name} (?:hates|bullies|humiliates|screams at|exploits) (?:the|his|her|everyone|all)",
        r"{name} (?:is|was|has been|keeps) (?:\w+ )?(?:lying|cheating|stealing|bullying|drinking)(?="
        r" (?:about|to|on|from|at|again)|\W*$)",
    ),
    unless=(
        NEWS,
        STORY,
        r"senior manage|arrested in {name}|don't call|please don't|too hard on|not even in"
        r" fun|{name}'s (?:laptop|computer|phone|printer|screen|car)",
        r"only talks on",
        r"(?:not|never) (?:talk|gossip|speak) about|behind (?:his|her|people's) back(?=\W*$)|promoted to partner"
        r"|made partner|good news|congratulat\w*|engaged|won (?:the|a)|great job|literature|novel|film|movie|play"
        r"|character|shakespeare|fiction|book|song|episode|series|with a laugh|jokes? about|just kidding|i"
        r" (?:messed|screwed) up|badge no longer|best (?:head|driver|boss|teacher|colleague)",
        r"(?:trees?|othello|iago|hamlet|server|system|software|printer|machine|build|script|file|table|page|site"
        r"|browser|weather|market|company|website|program|version|president|congress|senator|government|governor"
        r"|minister|bush|clinton|gore|microsoft|linux|windows|palm|nasdaq)(?:'s)?",
    ),
    words=_WORDS,
)


def gossip(block: Block, draft: Draft) -> Iterator[Hit]:
    """Find sentences that run down a person who neither writes nor gets the mail."""
    here = _on_the_mail(draft)
    for hit in _WORDING.hits(block):
        sentence = sentence_at(block, hit.start)
        names = set(re.findall(r"\b[A-ZÀ-Þ][a-zà-ÿ]+", readable(block.string[hit.start : hit.end])))
        if names and {name.casefold() for name in names} & here:
            continue
        if names or (sentence and _names_someone(block)):
            yield hit


def _on_the_mail(draft: Draft) -> set[str]:
    """Give the names, in small letters, of the writer, the recipients, and whoever the greeting names."""
    people = [*draft.recipients, *((draft.sender,) if draft.sender else ())]
    words = [
        word for one in people for word in re.findall(r"\w{2,}", f"{one.name} {one.address.split('@')[0]}")
    ]
    greetings = [block.string for block in draft.blocks if block.zone == "greeting"]
    return {word.casefold() for word in (*words, *(re.findall(r"\w{3,}", " ".join(greetings))))}


_NAME = re.compile(
    r"(?<=[a-z,;] )(?!I\b)[A-ZÀ-Þ][a-zà-ÿ]{2,}|\b(?:Mr|Mrs|Ms|Dr|Prof)\.? \w+|\b[A-Z][a-z]+(?= (?:is|has|was|can|does|never|only|in|from)\b)"
)


def _names_someone(block: Block) -> bool:
    """Tell whether a paragraph names the person of whom a sentence says “he” or “she”."""
    return _NAME.search(readable(block.string)) is not None
