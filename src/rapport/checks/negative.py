"""Negative judgements on the reader or their work."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rapport import prose
from rapport.checks import evaluation
from rapport.checks.quoted import is_inside, quoted_spans
from rapport.draft import Block, Draft, Sentence
from rapport.kinds import compile_pattern, fold
from rapport.prose import Parse, Token
from rapport.rule import Hit

_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")
_READER = frozenset({"you", "your", "yours", "yourself", "u", "ur"})
_ALL = (
    evaluation.HARSH
    | evaluation.MILD
    | evaluation.NOUNS
    | evaluation.DOINGS
    | evaluation.ATTITUDES
    | evaluation.FED_UP
    | evaluation.WORTH
    | {"stand", "bear", "trust", "faith", "patience", "confidence", "respect", "like", "reason", "robot", "headache"}
)
_KIND = re.compile(
    r"\b(?:poor you\W|sorry|apologi[sz]e|apologies|thank(?:s| you)|congratulations|well done|hope you|no worries|don't "
    r"worry|my fault|"
    r"i blame myself|please don't|in the best way|never mind|not your fault|bless)\b",
    re.IGNORECASE,
)
_UNCERTAIN = re.compile(r"^(?:if|unless|when|whenever|suppose|imagine|were)\b|\bnot (?:to say|that)\b", re.IGNORECASE)
_SAYINGS = tuple(
    compile_pattern(pattern)
    for pattern in (
        r"\b(?:i|we|i've|we've|everybody|everyone|nobody)(?: have| has|'ve)? (?:\w+ )?(?:lost|losing|lose|"
        r"have no|has no|have little)"
        r"(?: \w+){0,2} (?:trust|faith|confidence|patience|respect)(?: left)? (?:in|with|for) (?:you\b|your "
        r"\w+)",
        r"\b(?:reading|watching|hearing|seeing|listening to|using) your \w+ (?:\w+ )?(?:gave|gives) (?:me|"
        r"us|everyone) a headache",
        r"\byou (?:\w+ )?(?:write|sound|talk|act|behave|look|think|sing|argue) like an? (?:\w+ )?(?:robot|"
        r"child|machine|baby|toddler|amateur|beginner|teenager|"
        r"politician|dictator|bully|clown|idiot|spoilt \w+)",
        r"\byour (?:\w+ ){1,4}?(?:is|was|are|were|has been|have been) (?:\w+ ){0,4}?(?:let-?\s?down|below "
        r"par|beneath contempt|beyond (?:belief|words|me|a joke)|"
        r"a disgrace|an insult|out of touch|not up to|nowhere near|far from|a waste|full of (?:holes|errors|"
        r"mistakes|nonsense|typos))\b",
        r"\byou(?:'re| are) the (?:(?:main |only |whole |very )?reason (?:i|we|people|everyone|nobody|so "
        r"many)|worst|last person|least|problem)\b",
        r"\byou have a (?:real |great |rare )?(?:talent|gift|knack) for (?:making|getting|saying|doing|"
        r"turning)[^.;!?]*\b(?:worse|wrong|upset\w*|hurt\w*)",
        r"\byou (?:always )?(?:take|took|suck|drain) (?:all )?the (?:joy|fun|life|energy) out of\b",
        r"\b(?:worse|poorer|weaker|duller|uglier|sloppier|less \w+)(?: \w+){0,3} than (?:yours?|you)\b",
        r"\b(?:rarely|seldom|never) (?:met|seen|read|heard|worked with|had|known|come across|dealt with) "
        r"(?:a |an |any|such )[^.;!?]*"
        r"\bas (?:you|yours?)\b",
        r"\byour (?:\w+ ){1,3}(?:makes?|made) (?:absolutely )?(?:no|little) sense\b",
        r"\byour (?:(?:continued|continuous|repeated|constant|ongoing|persistent|apparent|obvious|evident|"
        r"chronic|frequent|"
        r"blatant|complete|utter|total) )+(?:\w+ )?(?:failures?|inability|avoidance|lack|neglect|refusal|"
        r"absence|delays?|errors?|"
        r"mistakes|disregard|excuses|interruptions|lateness|oversights?)\b",
        r"\byour (?:\w+ )?(?:lack of (?!sleep|time)|inability to|failure to|disregard (?:for|of)|refusal to|"
        r"indifference to|"
        r"unwillingness to)",
        r"\byour[^.;!?]{1,60}?\b(?:leaves? (?:much|a lot|something) to be desired|(?:falls?|fell|falling) "
        r"(?:\w+ )?short|"
        r"(?:is|are|was|were|has been|have been) (?:\w+ )?(?:insufficient|lacking|underwhelming|inadequate|subpar|"
        r"no longer (?:excusable|acceptable)|below (?:standard|par|expectations))|reflects? (?:badly|poorly))\b",
        r"\breflects? (?:badly|poorly) on you(?:r \w+)?\b|\byou (?:\w+ )?missed the mark\b",
        r"\bdisappointed (?:in|with|by) you(?:r \w+)?\b",
        r"\b(?:working|dealing|talking|arguing|living|travelling|every (?:call|meeting|talk)|meetings) with you (?:is|was|"
        r"has been|are|were) (?:\w+ )?(?:exhausting|awful|horrible|terrible|painful|impossible|frustrating|a (?:pain|"
        r"nightmare|chore|struggle|disaster)|hell|tiring|no fun|hard work|unbearable)\b",
        r"\bi (?:dread|hate|loathe|regret|detest)(?:ed)? (?:every|each|all|any|the)?(?:\w+ ){1,3}(?:with|from|to) you\b",
        r"\bthere (?:isn't|is not|'s not|was not|wasn't) (?:a|one|any) (?:single )?(?:good|new|useful|sensible|original|"
        r"correct|clear|decent) \w+ (?:in|to|about) your\b",
        r"\byou(?:'ve| have|'re| are)? (?:been|are|were|bring|brought|cause|caused|given us)? ?nothing but (?:trouble|"
        r"problems|complaints|excuses|headaches|bad \w+|a (?:burden|nuisance|pain))\b",
        r"\byour \w+(?: \w+)? (?:falls? apart|(?:does not|doesn't|do not|don't) (?:hold (?:water|up)|add up|stand up|"
        r"hang together)|(?:goes|go) nowhere|collapses?|tastes? (?:like|of)|(?:looks?|looked|sounds?|sounded) (?:sad|"
        r"cheap|awful|childish|amateurish|like (?:an? |the )?(?:mess|child|school|amateur|dog)))\b",
        r"\b(?:bad|poor|terrible|awful|lousy|horrible|shoddy|sloppy|careless|dreadful) (?:\w+ )?(?:service|work|job|"
        r"quality|support|communication|attitude|planning|management|manners)[^.;!?]{0,20}(?:from|by|on|at) (?:you\b|your "
        r"(?:side|part|end|team|staff|people|company))",
        r"\b(?:our|my|the) (?:visit|stay|experience|call|meeting|order|dealings?)(?: \w+)? (?:to|at|with|from|in) (?:you\b|"
        r"your \w+) (?:was|were|has been|turned out) (?:\w+ ){0,2}?(?:horrible|awful|terrible|dreadful|bad|nightmare|"
        r"disaster|disappointment|disappointing|shambles)\b",
        r"\b(?:would|'d|will|'ll)(?:n't| not| never)? (?:never |not |hardly )?(?:recommend|hire|trust|buy (?:\w+ )?from|"
        r"work with|invite|use) you(?:r \w+)?(?: again| to (?:anyone|anybody|a friend|others|my)| any ?more| ever)",
        r"\bashamed of (?:this|that|your|such)\b|\bhow (?:could|can) any(?:one|body) (?:be (?:happy|satisfied|pleased)|"
        r"like|accept|agree|approve|believe)\b|\b(?:such|so) an? (?:\w+ )?(?:\w+ )?as (?:yours|you)\b",
        r"\byours (?:is|was|were|are) (?:by far |easily |clearly |probably )?(?:the )?(?:\w+est|worst|least)\b(?! (?:best|"
        r"nic|fin|great|fast|kind|clean|tast|clear|strong|bright))",
        r"\b(?:better|more \w+) \w+ than your\b|\byour \w+ (?:made|makes|turned) (?:half |all |most |everybody|everyone|"
        r"us|me|the)[^.;!?]{0,25}\b(?:sick|ill|angry|yawn|sleepy|cringe)\b",
        r"\byou (?:show|showed|have|had|have shown) (?:absolutely |clearly )?(?:no|little|zero) (?:respect|regard|interest|"
        r"manners|shame|consideration|concern|sense|understanding|taste|talent|idea|clue|decency)\b(?! (?:how))",
        r"\b(?:i|we)(?:'ve| have|'d| had) had (?:quite |more than |just about )?enough of you(?:r \w+)?\b|\byour \w+(?: "
        r"\w+){0,2} (?:is|was|were|has been) an? (?:complete |total |utter )?waste of\b",
    )
)
_WORK = (
    r"(?:patch(?:es)?|code|commits?|change(?:s|set)?|ideas?|decisions?|arguments?|designs?|implementation|documentation|"
    r"docs|api|interface|ui|ux|features?|products?|software|releases?|updates?|polic(?:y|ies)|attitude|behaviou?r|"
    r"responses?|answers?|support|services?|process|approach|explanations?|excuses?|comments?|statements?|proposals?|"
    r"plans?|reports?|discussions?|threads?|suggestions?|reasoning|logic|advice|mindset|practices?|hacks?|workarounds?|"
    r"experience|drafts?|translations?|slides|website|app|reviews?|choices?|solutions?|mess|censorship|bullshit)"
)
"""What people make at work, and what they do there."""
_VERY = (
    r"(?:(?:so|very|really|extremely|incredibly|completely|totally|utterly|absolutely|just|simply|quite|pretty|such|"
    r"frankly|truly|plain|plainly|literally|entirely|a|an|all|rather|phenomenally|too|beyond|total|complete|utter) )*"
)
_AWFUL = (
    r"annoying|ridiculous|pathetic|insane|crazy|nuts|idiotic|moronic|silly|nonsensical|nonsense|terrible|horrible|"
    r"horrendous|horrid|awful|abysmal|atrocious|appalling|disgusting|disgraceful|shameful|embarrassing|infuriating|"
    r"irresponsible|unacceptable|laughable|ludicrous|absurd|outrageous|inexcusable|unprofessional|insulting|offensive|"
    r"childish|petty|delusional|hypocritical|lame|pointless|useless|worthless|unusable|garbage|trash|rubbish|junk|crap|"
    r"joke|farce|disgrace|shambles|scandal|insult|travesty|abomination|nightmare|(?:complete |total |huge |real )?mess|"
    r"waste of (?:my |our |everyone's |everybody's |people's )?(?:time|effort|money|space)|stupidity|insanity|bullshit|bs|"
    r"brain-?dead|hilariously bad|phenomenally bad|slap in the face|load of \w+"
)
"""Strong judgements, said of the work itself."""
_AWFUL_BEFORE = (
    r"ridiculous|pathetic|insane|idiotic|moronic|nonsensical|terrible|horrible|horrendous|horrid|awful|abysmal|atrocious|"
    r"appalling|disgusting|disgraceful|shameful|infuriating|irresponsible|unacceptable|laughable|ludicrous|absurd|"
    r"outrageous|inexcusable|unprofessional|insulting|childish|petty|hypocritical|lame|pointless|useless|worthless|"
    r"unusable|garbage|crap(?:py)?|shitty|stupid|dumb|braindead|brain-dead|bullshit|rotten|lousy|miserable|dreadful|silly"
)
_SCORN = tuple(
    compile_pattern(pattern)
    for pattern in (
        r"\b(?:this|that|it|which|these|those|what you \w+|all this|the whole (?:thing|idea|discussion))"
        r"(?:'s| is| are| was| seems?| sounds?| looks?)(?: \w+){0,2} (?:ridiculous|pointless|absurd|insane|"
        r"useless|worthless|"
        r"meaningless|nonsense|unacceptable|disgusting|laughable|ludicrous|foolish|idiotic|hypocritical|outrageous|"
        r"unreasonable|inexcusable|appalling|infuriating|a joke|a disgrace|bullshit|garbage|crap|rubbish|"
        r"pathetic|childish|"
        r"toxic|disrespectful|rude|unprofessional|dishonest)\b(?! (?:to|about|of) (?:myself|me))",
        r"\b(?:ridiculous|pointless|absurd|useless|worthless|meaningless|mindless|stupid|dumb|idiotic|petty|"
        r"childish|laughable|"
        r"ludicrous|hypocritical|terrible|horrible|awful|worst|annoying) (?:\w+ )?(?:discussion|rants?|changes?|"
        r"arguments?|"
        r"excuses?|decision|attitude|behaviou?r|comments?|documentation|software|design|code|patch|statement|"
        r"reason|debate|"
        r"mindset|practices?|suggestion|approach)\b",
        r"\b(?:please |just )?stop (?:moaning|whining|complaining|wasting|spamming|pretending|acting (?:like|"
        r"as)|pushing (?:me|us|your)|"
        r"blaming|arguing|ranting|trolling|lying|making (?:excuses|things up)|telling (?:me|us|people))\b",
        r"\bi(?:'m| am) (?:so |really |totally |getting |just |very |quite )*(?:tired|sick|annoyed|fed up|"
        r"disgusted|appalled|offended) "
        r"(?:of|by|with|at|that) (?:this|these|that|those|all|people|the|having|being told|how)\b"
        r"(?! (?:flu|cough|heat|weather|rain|commut\w+|pain))",
        r"(?:^|[.!?,]\s)(?:oh,? )?come on(?=\s*[,.!?]|$)(?! (?:in|over))|\bare you (?:kidding|joking|"
        r"trolling)\b|\byou (?:have to|must|gotta|"
        r"have got to|'ve got to) be (?:kidding|joking)\b|\bgive me a break\b|\bfor (?:god'?s|heaven'?s|"
        r"christ'?s|pete'?s|goodness) sake\b",
        r"\b(?:a|complete|total|utter) waste of (?:my|our|your|people's|everyone's|everybody's) time\b|"
        r"\bwast(?:e|ed|ing) (?:my|our|people's|everyone's) time\b",
        r"\byou (?:guys |people )?(?:have no (?:idea|clue|right|excuse)|don't even|can't even|didn't even|"
        r"should be ashamed|seem to think|"
        r"clearly (?:don't|do not|have|are)|keep (?:ignoring|repeating|avoiding|insisting|claiming))\b(?! "
        r"(?:how (?:grateful|happy|much (?:this|it|i|we)|glad|good)|"
        r"put|need to|have to (?:thank|apologi|pay|worry)))",
        r"\byou(?:'re| are) (?:just |simply |only |deliberately |clearly |obviously )?(?:ignoring|avoiding|"
        r"trolling|pretending|missing the point|acting like|"
        r"(?:being|getting|acting) (?:(?:so|very|really|overly|a (?:little|bit)|rather|quite|far too|too) )*(?:defensive|"
            r"extreme|hysterical|condescending|pedantic|obtuse|stubborn|paranoid|naive|arrogant|dramatic|dense|hypocritical|"
            r"selfish|manipulative|passive-aggressive|a (?:hypocrite|troll|bully|child|jerk))|"
            r"being (?:ridiculous|unreasonable|childish|rude|dishonest|disrespectful|petty|difficult|silly|hostile|"
        r"aggressive)|wasting|"
        r"making (?:excuses|things up|no sense))\b",
        rf"\b(?:this|that|it|its|which|these|those|all of this|(?:the|this|that|your|these|those) (?:\w+ )?{_WORK})"
            rf"(?:'s| is| are| was| were| seems?| sounds?| looks?| feels?)? {_VERY}(?:{_AWFUL})(?=\s*[.,;:!?)]|$| (?:and|"
            rf"that|because|as|for|to|of|in|when|how|at|but|since|here|with)\b)",
            rf"\b(?:such|what|this|that|another|yet another|these|those|your|a|an) (?:complete |total |utter |absolute |real |"
            rf"fucking |damn |truly |{_VERY})?(?:{_AWFUL_BEFORE}) (?:\w+ )?{_WORK}\b",
            r"\bwhat an? (?:complete |total |utter |absolute |real |big |huge )?(?:mess|joke|disgrace|farce|shambles|waste|"
            r"load of|bunch of|pile of|piece of (?:junk|garbage|work|trash|rubbish)|nonsense)\b(?! (?:of my|i made))",
            r"\b(?:this|that|it|yours|which)(?:'s| is| was| must be| has to be)(?: by far| easily| probably| certainly)* (?:one "
            r"of )?the (?:worst|poorest|sloppiest|ugliest|dumbest|silliest|stupidest|weakest|dullest) (?!winter|storm|day|"
            r"week|year|month|weather|flu|part of (?:the|my) (?:day|trip|week)|case)\w+",
            r"\b(?:this|that|it|which) was an? (?:\w+ )?(?:rotten|nasty|mean|low|cheap|horrible|cruel|dirty|stupid|"
            r"thoughtless|selfish|shabby) (?:thing|trick|move|joke|comment|remark)\b",
            r"\b(?:is|are|was|were) (?:\w+ )?(?:poorly|badly|sloppily|carelessly|horribly|terribly) (?:written|structured|"
            r"argued|designed|researched|organi[sz]ed|planned|translated|executed|thought out|documented|maintained|"
            r"prepared|implemented|worded)\b|\b(?:is|are) (?:\w+ )?full of (?:errors|mistakes|typos|holes|nonsense|bugs|lies|"
            r"hot air|contradictions)\b|\bof no use to (?:the|us|me|anyone)\b",
            r"\b(?:shame on you|enough is enough|nobody cares|no one cares|who cares(?=\s*[?.!]|$)|wake up(?=\s*[,.!]|$)|"
            r"get over (?:it|yourself)|get your (?:act|facts|story|priorities) (?:together|straight)|get a (?:grip|clue|"
            r"life)|mind your own business|a slap in the face|spare (?:me|us) (?:the|your)|don't waste (?:my|our)|do your "
            r"(?:own )?homework|lol,? no|what(?: the\w*)? (?:on earth )?were (?:you|they) (?:even )?thinking|beyond "
            r"(?:ridiculous|stupid|me why)|(?:you|they) should be ashamed|ought to be ashamed)\b",
            r"\bi can(?:'t|not| not) believe (?:you (?:guys|people|did|are|would|have|think)?|the (?:insanity|arrogance|"
            r"stupidity|nerve|ignorance|attitude)|how (?:bad|rude|slow|poor|stupid|hard))\b(?! (?:are (?:already|here|"
            r"getting married|leaving|turning)|have (?:a|two|three|grown)))",
            r"\b(?:why is (?:it|this|that) so (?:hard|difficult)|how (?:hard|difficult) (?:can|is|could) (?:it|that|this)"
            r"(?: (?:be|to))?|can't you (?:guys |people |even |just )?(?:get|do|read|see|fix|stop|understand)|do you (?:guys |"
            r"people )?even (?:\w+)|(?:is|are) (?:this|that|you) (?:guys )?(?:serious|for real)(?=\s*\?)|what is wrong with "
            r"(?:you|people|these))\b",
            r"\b(?:you|they|nobody|the maintainers?) (?:don't|do not|doesn't) owe (?:you|me|us) (?:anything|a thing|shit)|"
            r"\byou(?:'re| are) not (?:my (?:dad|mother|boss|father)|the (?:boss|only one|centre|center|police)|entitled)\b|"
            r"\byou have a (?:knack|talent|gift|habit) (?:for|of) (?:\w+ing) |\byou (?:clearly |obviously |apparently "
            r")?(?:didn't|did not|don't|couldn't) (?:even )?bother\b",
            r"\b(?:makes?|made|making) (?:absolutely |really )?(?:no|zero) (?:fucking |damn |bloody )?sense (?:at all|"
            r"whatsoever)\b|\b(?:is|are) (?:just |simply |really |totally |completely |absolutely )*not (?:acceptable|"
            r"helpful at all|useful at all|professional)(?=\s*[.!,]|$| at all)|\b(?:has|have) been (?:broken|ignored|"
            r"unusable|neglected) for (?:\w+ )?(?:years|months|ages)\b|\bstop (?:bringing|wasting|pretending|ignoring|"
            r"telling|acting|treating|nit-?picking|spreading|insulting|bothering|forcing)\b(?! (?:the (?:car|bus)))",
    )
)
"""Scorn for the matter in hand, which is the reader's as often as not, and impatience with the reader."""
_LOUD = -0.3
"""VADER's compound score from which a mild word counts as a judgement."""
_FAR = 12
"""So many tokens from its subject a word hardly judges it."""
_BELOW = frozenset("acomp attr oprd conj amod advmod compound dep npadvmod nmod pobj prep".split())
_COPULAS = frozenset(
    "be 's 're seem look sound feel appear become remain prove read turn get stay make leave come".split()
)
_WISH = frozenset({"could", "can", "may", "might", "would", "will", "must"})
_NEGATIONS = frozenset({"not", "n't", "n’t", "never", "hardly", "neither", "nor", "no"})
_SELF = frozenset(
    {"i", "we", "nobody", "everybody", "everyone", "people", "customers", "students", "clients", "they", "one"}
)


def negative_wants(sentence: Sentence) -> bool:
    """Sentences with a word for the reader and one that judges."""
    found = set(_WORD.findall(sentence.string.lower()))
    if found.isdisjoint(_READER):
        return False
    return any(_stems(word) & _ALL for word in found) or any(one.search(fold(sentence.string)) for one in _SAYINGS)


_ENDINGS = tuple(pair.split("-") for pair in "s- es- ed- ed-e d- ing- ing-e ies-y ied-y".split())


def _stems(word: str) -> set[str]:
    """Give the word and what it may be a form of."""
    stems = {word}
    for suffix, ending in _ENDINGS:
        if word.endswith(suffix) and len(word) > len(suffix) + 2:
            stems.add(word.removesuffix(suffix) + ending)
    if word in ("stank", "stunk"):
        stems.add("stink")
    return stems


def negative(block: Block, draft: Draft) -> Iterator[Hit]:
    """Find sentences that judge the reader, or what is theirs, as bad.

    The judgement has to be said of the reader in the grammar of the sentence; a bad thing that befell them is none.
    VADER (see `prose.negativity`) only decides about mild words.
    """
    cited = quoted_spans(block.string)
    for sentence in block.sentences:
        string = fold(sentence.string)
        scorn = next((match.span() for form in _SCORN if (match := form.search(string))), None)
        if scorn and not _KIND.search(string) and not is_inside(sentence.start + scorn[0], cited):
            start = scorn[0] + len(string[scorn[0] :]) - len(string[scorn[0] :].lstrip(" ,.!?\n"))
            yield Hit(sentence.start + start, sentence.start + scorn[1])
            continue
        if not negative_wants(sentence) or _KIND.search(string) or _UNCERTAIN.search(string):
            continue
        span = next(_judgements(sentence.parse, prose.negativity(string)), None)
        if span and not is_inside(sentence.start + span[0], cited):
            yield Hit(sentence.start + span[0], sentence.start + span[1])


def _judgements(parse: Parse, loudness: float) -> Iterator[tuple[int, int]]:
    for pattern in _SAYINGS:
        if match := pattern.search(fold(parse.text)):
            yield match.span()
    judging = sum(one.lower in evaluation.MILD or one.lower in evaluation.HARSH for one in parse.tokens)
    loud = loudness < _LOUD or judging > 1
    for token in parse.tokens:
        word, lemma = token.lower, token.lemma.lower()
        judges = word in evaluation.HARSH or lemma in evaluation.HARSH or (word in evaluation.MILD and loud)
        if judges or (lemma in evaluation.NOUNS and token.pos in ("NOUN", "PROPN", "ADJ")):
            yield from _quality(parse, token)
        if lemma in evaluation.DOINGS and token.pos in ("VERB", "AUX", "ADJ", "NOUN"):
            yield from _doing(parse, token)
        if lemma in evaluation.ATTITUDES and token.pos == "VERB":
            yield from _attitude(parse, token)
        if word in evaluation.FED_UP:
            yield from _fed_up(parse, token)
        if word in evaluation.WORTH:
            yield from _unworthy(parse, token)
        if lemma in ("stand", "bear", "like", "trust", "respect") and token.pos == "VERB" and _negated(parse, token):
            yield from _attitude(parse, token, negated=True)


def _quality(parse: Parse, token: Token) -> Iterator[tuple[int, int]]:
    """“your plan is useless”, “the useless plan you made”, “you are useless”."""
    head = _top(parse, token)
    if token.dep in ("amod", "compound", "nmod") and (noun := parse.tokens[token.head]):
        if _is_readers(parse, noun):
            yield _span(noun, token, *parse.children(noun.index))
            return
        head = _top(parse, noun)
    if _negated(parse, token) or _negated(parse, head):
        return
    subject = parse.subject(token.index) if token.dep in ("ccomp", "oprd") else None
    subject = subject or _subject(parse, head)
    if subject is None or abs(token.index - subject.index) > _FAR:
        return
    if _is_readers(parse, subject) and _is_predicate(parse, token, head if head.index != subject.index else token):
        yield _span(*parse.subtree(subject.index)[:1], subject, token)


def _is_predicate(parse: Parse, token: Token, verb: Token) -> bool:
    """Tell whether a word is said of the verb's subject, and not of some other thing in the clause."""
    current = token
    for _ in range(6):
        if current.dep in ("acomp", "attr", "oprd", "ccomp", "ROOT") and current.pos not in ("VERB", "AUX"):
            return verb.lemma in _COPULAS or current.index == verb.index
        if current.dep in ("conj", "amod", "compound", "advmod", "nmod", "npadvmod"):
            current = parse.tokens[current.head]
        else:
            return False
    return False


def _doing(parse: Parse, token: Token) -> Iterator[tuple[int, int]]:
    """“your article bored me”, “you wreck every page”."""
    subject = _subject(parse, _top(parse, token) if token.pos in ("ADJ", "NOUN") else token)
    helpers = {child.lower for child in parse.children(token.index) if child.dep == "aux"}
    if subject is None or subject.dep == "nsubjpass" or _negated(parse, token) or token.pos == "NOUN":
        return
    if subject.lower in ("you", "u") and helpers & _WISH:
        return
    if _is_readers(parse, subject):
        yield _span(*parse.subtree(subject.index)[:1], subject, token)


def _attitude(parse: Parse, token: Token, negated: bool = False) -> Iterator[tuple[int, int]]:
    """“I hate your plan”, “nobody likes the menu you chose”, “I can't stand you”."""
    subject = _subject(parse, token)
    if subject is None or subject.lower not in _SELF or (not negated and _negated(parse, token)):
        return
    for child in parse.children(token.index):
        objects = (child, *parse.children(child.index)) if child.dep == "xcomp" else (child,)
        found = [one for one in objects if _is_readers(parse, one)]
        if found and child.dep in ("dobj", "xcomp", "ccomp", "pobj"):
            yield _span(subject, token, found[-1])


def _fed_up(parse: Parse, token: Token) -> Iterator[tuple[int, int]]:
    """“I'm sick of your excuses”, “fed up with you”."""
    subject = _subject(parse, _top(parse, token))
    if subject is not None and subject.lower not in ("i", "we"):
        return
    after = [
        one for one in parse.tokens[token.index + 1 : token.index + 4] if one.lower in ("of", "with", "by", "in", "at")
    ]
    for preposition in after[:1]:
        for child in parse.children(preposition.index):
            if (
                child.dep in ("pobj", "pcomp")
                and (_is_readers(parse, child))
                and not _negated(parse, _top(parse, token))
            ):
                yield _span(*([subject] if subject else []), token, child)


def _unworthy(parse: Parse, token: Token) -> Iterator[tuple[int, int]]:
    """“your answer is not helpful”, “nothing in your report is worth keeping”."""
    head = _top(parse, token)
    subject = _subject(parse, head)
    if subject is None:
        return
    about_reader = any(one.lower in _READER for one in parse.subtree(subject.index))
    nothing = subject.lower in ("nothing", "none", "little") and about_reader
    neither = any(one.lower == "neither" for one in parse.tokens[max(token.index - 4, 0) : token.index])
    no = neither or _negated(parse, token) or _negated(parse, head)
    denied = no and subject.lower not in ("you", "u") and _is_readers(parse, subject)
    enough = token.lower != "good" or nothing or any(one.lower == "enough" for one in parse.children(token.index))
    if (nothing or denied) and enough and (neither or token.lower != "clear"):
        yield _span(*parse.subtree(subject.index)[:1], subject, token)


def _is_readers(parse: Parse, noun: Token) -> bool:
    """Tell whether a noun is the reader, theirs, or what they made: “you”, “your plan”, “the plan you sent”."""
    if noun.lower in ("you", "u", "yours", "ur"):
        return True
    if noun.lemma.lower() in evaluation.NOT_WORK:
        return False
    return any(_makes_readers(parse, noun, child) for child in parse.children(noun.index))


def _makes_readers(parse: Parse, noun: Token, child: Token) -> bool:
    """Tell whether a word beside a noun makes it the reader's: “your”, “your team's”, “you sent”, “of your plan”."""
    if child.lower in ("your", "ur"):
        return child.dep in ("poss", "nmod", "compound")
    if child.dep == "poss":
        return child.lemma in ("team", "staff", "company", "department") and _is_readers(parse, child)
    if child.dep == "relcl":
        return any(one.lower in ("you", "u") and one.dep == "nsubj" for one in parse.children(child.index))
    if child.dep == "prep" and noun.lemma in evaluation.PARTS:
        return any(_is_readers(parse, one) for one in parse.children(child.index))
    return False


def _top(parse: Parse, token: Token) -> Token:
    """Climb from a quality to the verb that says it of something."""
    current = token
    for _ in range(6):
        if current.pos in ("VERB", "AUX") and current.index != token.index:
            return current
        if current.dep in _BELOW:
            current = parse.tokens[current.head]
        else:
            return current
    return current


def _subject(parse: Parse, verb: Token) -> Token | None:
    """Give the subject of a verb, or of the verb it is joined to."""
    current = verb
    for _ in range(4):
        subjects = [one for one in parse.children(current.index) if one.dep in ("nsubj", "nsubjpass")]
        if subjects:
            return subjects[-1]
        if current.dep not in ("conj", "xcomp", "ccomp", "acomp", "attr"):
            return None
        current = parse.tokens[current.head]
    return None


def _negated(parse: Parse, token: Token) -> bool:
    if any(child.lower in _NEGATIONS for child in parse.children(token.index)):
        return True
    subject = parse.subject(token.index)
    return subject is not None and subject.lower in ("nobody", "none", "nothing")


def _span(*tokens: Token) -> tuple[int, int]:
    return min(one.start for one in tokens), max(one.end for one in tokens)
