"""The cues of politeness by name, each a pattern that matches in lower case.

They are the strategies of Danescu-Niculescu-Mizil et al. (2013), "A computational approach to politeness with
application to social factors", divided further by where a cue stands and whom it is about, and features of Yeomans,
Kantor and Tingley (2018), "The politeness package: detecting politeness in natural language": reasons, reassurance,
agency, negation, tags, bare commands.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from rapport.checks.cues import Pattern

_POSITIVE = (
    r"(?:good|great|nice|nicely|excellent|interesting|wonderful|awesome|cool|love|loved|lovely|glad|happy|hope|"
    r"hopefully|helpful|fantastic|impressive|amazing|brilliant|perfect|pleased|pleasure|welcome|congratulations|"
    r"congrats|fine|well done|enjoy\w*|agree|beautiful|useful)"
)
_NEGATIVE = (
    r"(?:bad|wrong|stupid|idiot\w*|ridiculous|nonsense|terrible|awful|hate|useless|worst|worse|fail\w*|problem|"
    r"vandal\w*|rude|lie|lying|liar|lies|biased?|bias|garbage|crap|hell|damn|shit|fuck\w*|dumb|silly|absurd|pointless|"
    r"poor|false|ignor\w+|refus\w+|complain\w*|accus\w+|attack\w*|disrupt\w+|delet\w+|revert\w*|remov\w+|broken|waste|"
    r"lazy|horrible|pathetic|annoy\w+|confus\w+)"
)
_PRAISED = r"(?:nice|great|good|excellent|interesting|fantastic|awesome|impressive|amazing|brilliant|cool)"
_YOU = r"(?:you|u)"
_START = r"(?:^|[.!?]\s+)"
_CLAUSE = r"(?:^|[.!?,]\s+)(?:(?:so|and|but|then|or) )?"
_OPENING = r"(?:^|[.!?…]\s+|\n)\W*(?:(?:so|and|but|then|also|ok|okay|well|or|hi|hey|oh|yes|no|thanks|sorry),? )*"

_KIND = {
    "thanks": r"\b(?:thanks?|thx|thankyou|cheers)\b|\bappreciat\w+|\bgrateful\b",
    "thanks for something": r"\b(?:thanks|thank you|thx) (?:\w+ ){0,2}for\b",
    "thanks at the start": (
        r"^\W*(?:(?:hi|hello|hey)\b[^.,!?]{0,20}[.,!?]? )?(?:many )?(?:thanks|thank you|thx|cheers)\b"
    ),
    "thanks at the end": (
        r"\b(?:thanks|thank you|thx|cheers|ta)\b[^?]{0,30}$|"
        r"\b(?:thanks|thank you|cheers)(?: (?:in advance|again|a lot|so much|very much))"
    ),
    "a favour valued": (
        r"\bappreciat\w+|\bgrateful\b|\bi'd (?:love|be glad|be happy)\b|"
        r"\bwould be (?:great|nice|helpful|appreciated|lovely|wonderful)\b"
    ),
    "a greeting": r"^\W*(?:hi|hello|hey|dear|greetings|good (?:morning|afternoon|evening|day))\b",
    "an apology": r"\bsorry\b|\bapologi\w+|\bexcuse me\b|\bforgive me\b|\bpardon\b|\bmy (?:bad|mistake)\b",
    "an apology at the start": (
        r"^\W*(?:i'm |i am )?(?:so |very |really )?(?:sorry|apolog\w+|pardon|excuse me|forgive me|my apolog\w+)\b"
    ),
    "“sorry, but”": r"\bsorry,? but\b",
    "praise": (
        rf"\b{_PRAISED} (?:work|job|answer|question|point|idea|catch|article|edit\w*|start|post|one|stuff|solution|"
        r"explanation)\b|\bwell done\b"
    ),
    "praise at the start": rf"{_START}{_PRAISED} (?:work|job|point|answer|question|idea|catch|find|one|start|edit)\b",
    "a kind word": rf"\b{_POSITIVE}\b",
    "reassurance": (
        r"\bno (?:problem|worries|rush|hurry|big deal|need)\b|\bthat's (?:fine|ok|okay|great|good|cool|fair)\b|"
        r"\bnot a problem\b|\bdon't worry\b|\bit's (?:ok|okay|fine)\b|\bfair enough\b|\bgood luck\b"
    ),
    "an offer": (
        r"\bi(?:'d| would|'ll| will| can| could) (?:be (?:happy|glad|willing)|help|try|do|look|add|take|fix|work|like|"
        r"love|gladly)\b|\b(?:happy|glad) to\b"
    ),
    "help asked or offered": r"\bhelp\b|\bassist\w*",
    "a smile": r"[:;]-?[)d]|\(:",
    "an exclamation mark": r"!",
}
_SOFT = {
    "“please”": r"\b(?:please|pls|plz|kindly)\b",
    "“please” at the start of a sentence": r"(?:^|[.!?]\s+)please\b",
    "“please” at the end": r"\bplease\b[.?! ]*$",
    "“could you please”": (
        rf"\b(?:could|would|can|will) {_YOU} (?:please|kindly|perhaps|possibly|maybe)\b|"
        rf"\bplease (?:could|would|can|will) {_YOU}\b"
    ),
    "“could you” or “would you”": r"\b(?:could|would) (?:you|u|someone|anyone)\b",
    "“can you” or “will you”": r"\b(?:can|will) (?:you|u|someone|anyone)\b",
    "a question that opens with “could” or “would”": (
        rf"{_OPENING}(?:please )?(?:could|would|might) (?:you|someone|anyone|we|i|it|there)\b"
    ),
    "a question that opens with “can” or “may”": rf"{_OPENING}(?:please )?(?:can|may) (?:you|someone|anyone|we|i)\b",
    "“may I”, “should I”": r"\b(?:can|could|may|might|should|shall) i\b",
    "“may I ask”": r"\b(?:may|can|could|might) i (?:ask|know|suggest|please)\b",
    "“would you mind”": r"\b(?:would|do) you mind\b|\bif you (?:don't|wouldn't) mind\b",
    "“I wonder”": r"\bi (?:was |am |'m )?(?:just )?wonder\w*|\bwas wondering\b|\bi'm curious\b|\bcurious\b",
    "“I would like”": r"\bi(?:'d| would) (?:like|love|be|appreciate|prefer|suggest)\b",
    "“let me know”": r"\blet me know\b",
    "“is it possible”": r"\b(?:is it|would it be|be) possible\b|\bany chance\b|\bif possible\b",
    "a hedge": (
        r"\b(?:perhaps|maybe|possibly|probably|might|seems?|appears?|i think|i believe|i guess|i suppose|i feel|"
        r"somewhat|a bit|kind of|sort of|apparently|likely|usually|generally)\b"
    ),
    "“it seems”, “it looks”": (
        r"\bit (?:seems|looks|appears|might|may|would|could|sounds)\b|\bthere (?:seems?|might|may|could)\b|"
        r"\bseems? (?:like|to|that)\b|\blooks? like\b"
    ),
    "“could be”": r"\b(?:could|might|may|would) be\b",
    "“if you …”": r"\bif (?:you|u)\b",
    "“when you can”": r"\b(?:when|if) you (?:have|get|find|can|could|would|want|like|need|wish)\b|\bwhen(?:ever)? you\b",
    "“willing to”, “interested in”": (
        r"\b(?:willing|interested|able|happy|kind enough|inclined|available|free) (?:to|in)\b|\bcare to\b"
    ),
    "“by the way”": r"\bby the way\b|\bbtw\b",
    "asking to be set right": (
        r"\b(?:as far as i|correct me if|am i missing|did i miss|what am i|if i'm|if i am|just to|just wanted|just want|"
        r"just wondering|just curious|out of curiosity|to be clear|to clarify|double.check|any particular|"
        r"by any chance|happen to)\b"
    ),
    "“I'm not sure”": (
        r"\bi(?:'m| am) (?:not (?:sure|certain|clear|familiar)|unsure|confused|new|curious|wondering|interested|trying|"
        r"having|looking|working|afraid|worried|concerned)\b|\bi (?:don't|do not) (?:know|understand|see|get|think)\b|"
        r"\bi (?:may|might) be\b|\bif i understand\b"
    ),
    "“am I”, “do I”": r"\b(?:should|do|am) i\b",
    "“I think”, “I would”": (
        r"\bi (?:think|believe|guess|suppose|feel|assume|agree|understand|hope|would|could|can|will|might)\b|"
        r"\bi(?:'d|'ll)\b"
    ),
    "“I noticed”": r"\bi (?:noticed|saw|see|read|found|noted|just saw|just noticed|came across)\b",
    "“I tried”, “I have”": (
        r"\bi(?:'ve| have)? (?:tried|been|was|did|got|had|made|added|fixed|changed|updated|looked|searched|asked|wrote|"
        r"posted|used)\b"
    ),
    "a reason": r"\b(?:because|since|so that|in order to|as i|as it|therefore|due to|given that)\b",
    "“any ideas”, “do you think”": (
        r"\b(?:do|would|did) you (?:think|agree|like|prefer|say|consider|be)\b|\bwhat do you think\b|"
        r"\bany (?:thoughts|ideas?|suggestions|opinion|chance|advice|comments|help|luck|feedback)\b"
    ),
    "“do you have”": r"\bdo you have (?:any|a|an|some|the)\b",
    "“do you know”": r"\bdo you (?:know|have|happen|think|remember|agree|mind|want|mean|understand)\b",
    "“you could”": (
        r"\byou (?:could|might|may|can|would|want)\b|\byou(?:'d|'ll)\b|\byou (?:think|like|mind|please|help|have any)\b"
    ),
    "“clarify”, “point me to”": (
        r"\b(?:clarify|elaborate|point me|walk me|help me|let me know|shed|explain (?:how|what|a bit|more|further|in))\b"
    ),
    "“if so”, “if it”": r"\bif (?:so|not)\b|\bor (?:is|are|do|does|did|have|not|just|am|should)\b|\bif (?:it|that|there|this|i|we)\b",
    "“some” or “a little”": r"\b(?:some|a little|a few|a couple|any)\b",
    "“what about”": r"\b(?:what|how) about\b",
    "“we” or “our”": r"\b(?:we|our|us|let's)\b",
    "“together”, “let's”": r"\b(?:we|let's|let us|together)\b",
}
_HARSH = {
    "a harsh word": rf"\b{_NEGATIVE}\b",
    "“really”, “actually”, “in fact”": (
        r"\b(?:really|actually|in fact|honestly|surely|obviously|clearly|of course|the fact|the point)\b"
    ),
    "“so”, “and” or “but” at the start": r"(?:^|[.!?]\s+)(?:so|and|but|then|well|ok|okay|or|also)\b",
    "“why” at the start": rf"{_CLAUSE}(?:why|how come)\b",
    "“what” or “who” at the start": rf"{_CLAUSE}(?:what|who|which|where|when)\b",
    "“how” at the start": rf"{_CLAUSE}how\b(?! come)",
    "“you” at the start": r"(?:^|[.!?]\s+)(?:(?:so|and|but|then) )?(?:you|your|you're|u)\b",
    "“why don't you”": (
        r"\bwhy (?:don't|didn't|do|did|are|aren't|have|haven't|would|is|not|the|should)(?: (?:you|it|this|that|not))?\b"
    ),
    "“why do you”": (
        r"\bwhy (?:are|do|did|were|would|have|can|must|should|don't|didn't|won't|can't|aren't|haven't) "
        rf"{_YOU}\b|\bwhy you\b"
    ),
    "“why not”": r"\bwhy not\b",
    "“why would”": r"\bwhy (?:would|should|on earth|the hell|in the world|bother)\b",
    "“why is it”": r"\bwhy (?:is|are|was|does|do|did) (?!you)\w+",
    "“how come”": r"\bhow come\b",
    "“what do you”": rf"\bwhat (?:are|do|did|were|would|have|makes?|gives|gave|made) {_YOU}\b",
    "“what exactly”": (
        r"\b(?:what|how|where|why|who|which) exactly\b|\bexactly (?:what|how|where|why|who)\b"
    ),
    "“what do you mean”": (
        r"\bwhat (?:do|did|does|are) (?:you|that|this|it) (?:mean|talking|saying|trying|getting)\b"
    ),
    "“what the …”, “what are you”": (
        r"\bwhat (?:the (?:hell|heck|fuck)|on earth|are you|makes you|exactly|is your|have you|do you)\b"
    ),
    "“what is your problem”": (
        r"\bso what\b|\band (?:your point|so)\b|\bwho cares\b|"
        r"\bwhat(?:'s| is) (?:the|your) (?:point|problem|deal|question|reason|excuse|issue)\b"
    ),
    "“what is the use”": r"\bthe (?:point|use of)\b|\bwhat (?:use|good) ",
    "“how can you”": r"\bhow (?:can|could|do|did|would|dare|are) you\b",
    "“how is that”": r"\bhow (?:is|are|was|does|do) (?:that|this|it|these|those)\b",
    "“how do I”": r"\bhow (?:can|could|do|should|would|may|might) (?:i|we)\b",
    "“who are you”": rf"{_CLAUSE}who(?:'s| (?:are|is|cares|said|says|gave|the|made|do|told|else))\b",
    "“have you even tried”": (
        r"\bwhat (?:have|did) you (?:tried|try|done|do|got|found|researched)\b|"
        r"\bhave you (?:tried|even|read|looked|searched|googled|checked|considered|seen)\b|"
        r"\bdid you (?:try|read|look|search|check|google|see|not|bother|really|actually)\b"
    ),
    "“are you saying”": (
        r"\b(?:are|were) you (?:saying|suggesting|claiming|trying|implying|talking|telling|really|serious|kidding|joking|"
        r"seriously|just|going|asking|referring|accusing|sure|aware|blind|crazy|still)\b"
    ),
    "“are you sure”": r"\bare you sure\b|\bdo you really\b|\bdo you (?:honestly|seriously|actually|even|not|ever)\b",
    "“did you”": r"\b(?:did|didn't|have|haven't) you\b",
    "“do you”": r"\b(?:do|don't|are|aren't) you\b",
    "a question that opens with “are you”": rf"{_OPENING}are you\b",
    "a question that opens with “do you”": rf"{_OPENING}do you\b",
    "a question that opens with “have you”": rf"{_OPENING}have you\b",
    "a question that opens with “did you”": rf"{_OPENING}did you\b",
    "a question that opens with “is”": rf"{_OPENING}(?:is|are|was|were) (?!you)\w+",
    "a question that opens with “does”": rf"{_OPENING}(?:does|do|did|has|had) (?!you)\w+",
    "a question that opens with “don't”": (
        rf"{_CLAUSE}(?:isn't|aren't|don't|doesn't|didn't|haven't|hasn't|wouldn't|couldn't|shouldn't|can't|won't|wasn't|"
        r"weren't) \w+"
    ),
    "a question with “not” in it": r"\b(?:isn't|aren't|don't|doesn't|didn't|not|wasn't)\b[^.?!]*\?",
    "“so” or “then” before a question": r"\bthen\b[^?]{0,40}\?|\bso (?:why|what|how|you|are|is|do|where|who)\b",
    "“right?” at the end": (
        r",? (?:right|ok|okay|huh|eh|no|yes|isn't it|aren't you|don't you|is it|are you|do you|will you|hmm|correct|"
        r"yeah)\?"
    ),
    "a question of one word": r"\b(?:why|what|how|who|so|and|where)\s*\?",
    "“you even”": r"\b(?:you|to) (?:even|bother|seriously)\b|\beven (?:read|bother|try|look|know|understand)\b",
    "“you must” or “you should”": (
        r"\b(?:you|u) (?:must|should|shouldn't|need to|have to|had better|ought|better|cannot|can't)\b"
    ),
    "“you never”, “you didn't”": (
        r"\byou (?:should|must|need|have to|ought|shouldn't|mustn't|can't|cannot|don't|didn't|aren't|haven't|won't|keep|"
        r"clearly|obviously|seem|are not|were|never|already)\b"
    ),
    "“you claim”, “you want”": (
        rf"\b{_YOU} (?:want|wanted|expect|intend|propose|claim|say|said|think|mean|asked|ask|call|keep|insist|believe|"
        r"know|realize|understand|realise)\b"
    ),
    "“your”": r"\b(?:your|yourself|yours)\b",
    "“I need” or “I want”": r"\bi (?:need|want|demand|expect|insist)\b",
    "“I don't see”": r"\bi (?:don't|do not|cannot|can't|fail to) (?:see|get|believe|understand|think)\b",
    "“I” at the start": r"(?:^|[.!?]\s+)i(?:'m|'ve|'d|'ll)?\b",
    "an order": r"\b(?:stop|do not|don't|never|leave|quit|go|show|tell|explain|prove|get)\b",
    "“explain”, “prove”, “answer”": r"\b(?:explain|prove|justify|answer|stop|tell|show|define|clarify|elaborate)\b",
    "“not”": r"\b(?:not|no|never|nothing|none|nobody|cannot|\w+n't)\b",
    "“always”, “nothing”, “everyone”": (
        r"\b(?:always|never|every|everything|everyone|nothing|nobody|no one|none|anything|completely|totally|entirely|"
        r"absolutely|whole|all)\b"
    ),
    "other people": r"\b(?:he|him|his|she|her|hers|they|them|their|those|these|people|someone|anyone|somebody|everyone)\b",
    "“he” or “she”": r"\b(?:he|him|his|she|her)\b",
    "“just” or “only”": r"\b(?:just|only|simply)\b",
    "“again”, “still”, “already”": r"\b(?:again|still|already|yet|keep|always|constantly)\b",
    "“instead”, “before you”": r"\binstead\b|\brather than\b|\bbefore you\b|\bunless\b|\bwithout\b",
    "“huh”, “seriously”": (
        r"\b(?:lol|haha|huh|hmm+|oh|wow|seriously|really\?|duh|gee|geez|jeez|come on|yeah|right\?|um|uh|er|sigh|ugh|"
        r"whatever|hello\?|rofl|lmao|ha)\b"
    ),
    "a doubled “?” or “!”": r"\?[?!]+|![?!]+",
    "dots that trail off": r"\.\.\.|…",
    "words in quotes": r"[\"“][^\"”]+[\"”]|(?<!\w)'[^']{3,}'",
}
_FORM = {
    "a link": r"<url>",
    "a comma": r",",
    "a colon": r":",
    "a dash": r" -+ |–|—",
    "a bracket": r"\(",
    "a semicolon": r";",
    "a number": r"\d",
}


@cache
def patterns() -> Mapping[str, Pattern]:
    """Give the pattern of each cue by its name; the text has to be in lower case, links as `<url>`."""
    return {name: Pattern(source) for name, source in (_KIND | _SOFT | _HARSH | _FORM).items()}
