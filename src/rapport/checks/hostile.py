"""Insults, swearing and threats."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rapport.checks.quoted import is_inherited, is_inside, quoted_spans
from rapport.draft import Block, Draft
from rapport.kinds import Table, compile_pattern, fold, has_part_of_speech, hit_of, needs_parse, sentence_at
from rapport.phrases import PhraseMatch
from rapport.rule import Hit

_GRADES = {
    "threat": ("error", "high", "may be read as a threat", "Say what you will do, if you must, without menace"),
    "insult": ("error", "medium", "may be read as an insult", "Say what happened and what it led to"),
    "profanity": (
        "warning",
        "high",
        "is swearing, and many readers take it as aimed at them",
        "Say plainly how serious it is",
    ),
    "mild": ("info", "medium", "is rough language, which mail makes rougher", "Say plainly what is the matter"),
}
"""Per note of the table: severity, confidence, how it may be read and what to do."""

_READER = re.compile(r"\b(?:you|your|yours|yourself|you're|u|ur)\b", re.IGNORECASE)
_SELF = compile_pattern(
    r"\b(?:i(?:'m| am| was|'ve been| have been| feel| felt| must be| must have been| look| looked)|"
    r"call(?:ed)? me|ma[dk]es? me|silly me|us|"
    r"myself|(?:my|our) (?:own )?(?:\w+ )?(?:is|was|are|were))(?: (?!you)\w+){0,4}\s*$"
)
_MY_ACT = compile_pattern(r"\b(?:i|we)(?: \w+){0,2}\s+$")
_IF = re.compile(r"\b(?:if|whether)\s+$", re.IGNORECASE)
_OWN = compile_pattern(r"\b(?:on my part|of mine|my own|of me|sorry|my mistake|my fault|oops|why am i)\b")
_REPORTED = re.compile(
    r"(?<!so-)\b(?:called|calls|calling|call)(?: \w+){0,3} (?:an?|yourself|himself|herself|names)\b|\b(?:says?|said|"
    r"wrote|shouted) (?:that )?"
    r"(?:he|she|they|the|a)\b|\b(?:word|term|mean|means|spelt|spelled|meaning|pronounce\w*|pun|novel|film|"
    r"movie|book|song|band|album|title)\b",
    re.IGNORECASE,
)
_LOW = (
    r"(?:snakes?|rats?|creeps?|clowns?|losers?|crooks?|thief|thieves|scum|vermin|parasites?|leech(?:es)?|"
    r"swine|weasels?|maggots?|"
    r"worms?|cockroach(?:es)?|fools?|dummy|dummies|witch|hag|cow|pigs?|dogs?|monkeys?|donkeys?|mule|oaf|"
    r"savages?|barbarians?|"
    r"psycho(?:path)?s?|sociopaths?|lunatics?|frauds?|wimps?|liars?|cowards?)"
)
_VILE = (
    r"(?:little|lying|dirty|rotten|stupid|nasty|sleazy|pathetic|miserable|useless|lazy|two-faced|spineless|"
    r"greedy|worthless|"
    r"incompetent|brainless|arrogant|ignorant|clueless|filthy|horrible|old|fat|ugly|selfish|heartless|evil|disgusting|bloody|damn|goddamn|fucking)"
)
_VERY = (
    r"(?:(?:all|such|really|so|just|completely|totally|utterly|either|too|very|bloody|plain|as|obviously|"
    r"clearly|honestly) )*"
)
_STOP = r"(?=\s*[,.!?;]|$| (?:and|who|that|or)\b)"
_START = r"(?:^|(?<=[,;.!?]\s)|(?<=\bplease\s)|(?<=\bjust\s)|(?<=\band\s)|(?<=\boh\s))"
_BEASTS = (
    r"(?:monkey|chimp|parrot|potato|hamster|ape|goldfish|gnat|pea|flea|rock|sheep|pig|goat|dog|amoeba|brick|"
    r"toddler|worm|peanut)"
)
_PREDICATED = tuple(
    compile_pattern(pattern)
    for pattern in (
        rf"\byou(?:'re| are)? (?:(?:all|nothing|but|such|a|an|the|bunch|gang|pack|lot|of|complete|total|"
        rf"utter|absolute|real) )*"
        rf"(?P<mark>(?:{_VILE} )*{_LOW}){_STOP}",
        rf"\b(?:he|she|they|he's|she's|they're|those|these|(?:the|your|that|this|our|their) (?:\w+ "
        rf")?\w+)(?: (?:is|are|was|were))? "
        rf"(?:(?:all|nothing|but|such|a|an|the|bunch|gang|pack|lot|of|complete|total) )*(?P<mark>(?:{_VILE},? "
        rf")+{_LOW}){_STOP}",
        rf"(?<!\bif\s)(?<!\bwhether\s)\byou(?: really)?(?:'re| are| must be)(?: really)? {_VERY}(?P<mark>brain-?dead|brainless|dumb|"
        rf"thick|dense|retarded|insane|nuts|crazy|deranged|"
        rf"demented|illiterate|clueless|spineless|gutless|incompetent|pathetic|stupid|dim|a waste of "
        rf"(?:space|time|air|oxygen|skin)){_STOP}",
        rf"\b(?:he(?:'s| is)|she(?:'s| is)|they(?:'re| are)|(?:the|your|this|that) \w+(?: \w+){{0,3}} (?:is|"
        rf"are)) {_VERY}"
        rf"(?P<mark>brain-?dead|brainless|retarded|deranged|demented|spineless|gutless|incompetent|pathetic|"
        rf"a waste of (?:space|air|oxygen|skin)|"
        rf"a disgrace){_STOP}",
        r"\bonly an? (?P<mark>fool|idiot|moron|clown|halfwit)(?: like you)? (?:would|could)\b",
        r"\b(?P<mark>fool|clown|loser|rat|snake|coward|liar) like (?:you|him|her)\b",
        rf"\b(?P<mark>(?:a |any )?(?:trained |blind |drunk )?{_BEASTS} (?:would|could|can) (?:do|have done|"
        rf"write|manage|run)[^.;!?]{{0,20}}"
        r"\b(?:better|this|that|it))",
        rf"\b(?P<mark>(?:\w+n't got |has |have |with |got )?the (?:brains?|iq|intelligence|manners) of "
        rf"an? {_BEASTS})",
        r"\b(?P<mark>are you (?:deaf(?! or hard)|blind|stupid|dumb|thick|retarded|insane|on drugs|out of "
        r"your mind)(?=\s*[?,.!]| or\b))",
        r"\b(?P<mark>where the sun (?:doesn't|does not|don't) shine|crawl back (?:under|into) (?:your|the|"
        r"that) (?:rock|hole|cave|cage))\b",
        r"\b(?P<mark>(?:nobody|no one) (?:would|will) miss you|hope you (?:choke|die|rot|burn|drown|get "
        r"fired|suffer)|"
        r"rather (?:eat|swallow|drink|chew) \w+ than (?:\w+ )*you)\b",
        r"\b(?P<mark>(?:you(?:'ll| will) regret (?:the day|it|ever)|make your life (?:a )?(?:misery|miserable|hell)|see to it that "
        r"you (?:never|lose|pay)|you(?:'d| had)? better sleep with one eye open|teach you (?:all )?(?:a lesson|some manners)|"
        r"(?:and|or) you(?:'ll| will) need (?:a (?:dentist|doctor|new face)|an ambulance)|(?:pity|shame) if (?:something|anything) "
        r"happened to (?:you|that|your)|you(?:'ll| will) never work (?:in|for|here|again)))\b",
        r"\b(?P<mark>(?:you|your \w+) (?:make|makes|disgust|disgusts) me (?:sick|want to (?:vomit|puke|throw up))|you disgust me|"
        r"shame on you|screw (?:your|all of you)|wipe my (?:arse|ass) with|dropped on (?:the|your|his|her|their) head|"
        r"(?:you|what a|are a|is a) (?:\w+ )?(?:shameless|disgusting|vile|despicable|worthless|hopeless) (?:fellow|person|man|woman|"
        r"people|human|individual|creature|excuse)|brain[- ]damaged?|you(?:'re| are) (?:an? |such an? )?(?:utter |complete |total "
        r")?(?:disgrace|embarrassment|hypocrites?|incompetent|parasite|butcher, not \w+))\b",
        rf"{_START}(?P<mark>learn to (?:read|spell|think|do your job)|do your (?:damn |bloody )?job|get "
        rf"lost|go away|go hang yourself|"
        rf"go drown yourself|grow up|get a (?:life|clue|grip)){_STOP}",
    )
)
_INNOCENT = {
    word: compile_pattern(pattern)
    for word, pattern in {
        "suck": r"\b(?:vacuum|pump|hose|straw|valve|dust|air|water|blood|thumb|sweets?|candy|lollipop|leech\w*|"
        r"fan|drain|tube)\b|"
        r"\bsuck\w* (?:in|up|out|down|into|through|on|dry|from|it up)\b",
        "dumb": r"\bdumb (?:as possible|q|thing|stuff|terminals?|phones?|show|waiters?|bells?|down|luck|"
        r"clients?|pipes?|device|question|"
        r"ioctl)\b|\bdeaf and dumb\b",
        "stupid": r"\b(?:stupid (?:question|q|thing|stuff|me|mistake of mine|of me|typo)|keep it simple|don't "
        r"(?:call|feel)|feel(?:ing)? "
        r"stupid|my stupid|look\w* stupid)\b",
        "damn": r"\b(?:damn (?:good|fine|near|sure|well|right|nice|cute|happy)|lies and statistics)\b",
        "darn": r"\b(?:(?:too|so|pretty|really) darn\w*|darn (?:good|fine|near|sure|well|nice|cute|happy))\b",
        "hell": r"\bheaven (?:and|or) hell|hell's|\bhell freezes|\bhell (?:of a (?:good|great|nice|ride|party|"
        r"team|job)|norway)\b",
        "crap": r"\bcraps?\s*shoots?\b",
        "fool": r"\b(?:april|would be a fool|king lear|fool's|fool proof|tarot|don't be fooled|fool me|play\w* "
        r"the)\b",
        "shut up": r"\bshut up (?:the|shop|all|for|at|early)\b",
        "watch your": r"\bwatch your (?:back|mouth|tone) (?:when|while|as|if)\b|\b(?:lift|burn|hot|dentist)\w*\b",
        "bitch": r"\b(?:pupp(?:y|ies)|litter|vet|kennel|breed\w*|dog)\b",
        "pay for this": r"\bpay for this (?:with|by|in|out|from|online|on|through|seat|ticket|item|one)\b",
        "retard": r"\b(?:spark|timing|ignition|flame|fire|growth|ardant)\b",
        "ass": r"\bdonkey|\box\b|\bstable\b|\bjackass penguin\b",
        "screw": r"\b(?:thread|bolt|nut|screwdriver|wall|bracket|hole|lid|cap|plate|shelf|tight\w*|loose\w*|"
        r"wood|metal)s?\b",
        "scum": r"\b(?:milk|soup|pond|pan|pot|pool|forms?|skim\w*|soap|lime)\b",
        "liar": r"\bnobody (?:thinks|says|said|believes)\b|\bthe liar\b|\b(?:laptop|battery|clock|scale|printer|thermometer|novel)\b",
        "coward": r"\bcowards? and the brave\b",
        "moron": r"\b(?:estate|spain|olives?|village|de la frontera|mr|ms|mrs|dr)\b",
        "burn in hell": r"\bso to speak\b",
        "lied": r"\blied (?:down|awake)\b",
        "garbage": r"\bgarbage (?:collect\w*|can|truck|values?|left|disposal|bags?|day)\b|\b(?:taken|collected|"
        r"emptied)\b",
        "wtf": r"\bwtf::|\bwtf (?:version|library)",
        "court": r"\bcourt (?:\d|one|two|three|four|on|at|for|room)\b|\btennis\b",
        "where you live": r"\b(?:drop|pick|deliver|bring|come by|near|visit|post)\b",
        "have your job": r"\bhave your job (?:advert|offer|title|description|back|ad|posting|done)\b",
        "be sorry": r"\bbe sorry (?:to|you|that you|when|for|if you miss)\b",
        "drop dead": r"\bdrop[- ]dead (?:date|gorgeous|deadline|simple|easy|line)\b",
        "dare": r"\bdare (?:to )?(?:bring|pay|cook|worry|thank|apologi[sz]e|spend|lift|feel|buy|miss)\b",
        "bastard": r"\bbastard (?:swords?|files?|title|amber)\b",
        "prick": r"\bpricks? (?:the|with|your|a)\b|\b(?:finger|thumb|needle|thorn)\b",
        "kill": r"\b(?:process|server|job|pid|task|thread|joke|laugh\w*)\b",
        "pig": r"\b(?:guinea|farm|piggy|flu|iron)\b",
        "yuck": r"\b(?:food|soup|milk|taste\w*)\b",
        "a waste of time": r"\b(?:is|was|it's|be) a waste of time\b",
    }.items()
}
"""Other senses of words of the table: what stands in the sentence then."""


def hostile(block: Block, draft: Draft, *, table: Table) -> Iterator[Hit]:
    """Find insults, swearing and threats; each hit has the severity of what it is.

    An insult at the reader is surer than one at somebody else, and one at the writer themself is none. Words in
    quotation marks are only cited.
    """
    if is_inherited(block):
        return
    cited = quoted_spans(block.string)
    last = 0
    for hit in sorted(_all(block, table), key=lambda one: (one.start, -one.end)):
        if hit.start >= last and not is_inside(hit.start, cited):
            last = hit.end
            yield hit


def _all(block: Block, table: Table) -> Iterator[Hit]:
    for match in table.matches(block.string):
        if match.entry.note in _GRADES and not (needs_parse(match.entry) and not has_part_of_speech(match, block)):
            hit = _graded(match, block)
            if hit is not None:
                yield hit
    for sentence in block.sentences:
        string = fold(sentence.string)
        for pattern in _PREDICATED if not _REPORTED.search(string) else ():
            for found in pattern.finditer(string):
                if not (_is_innocent(found["mark"].lower(), string) or _SELF.search(string[: found.start("mark")])):
                    yield _as(
                        "insult", Hit(sentence.start + found.start("mark"), sentence.start + found.end("mark")), True
                    )


def _graded(match: PhraseMatch, block: Block) -> Hit | None:
    """Give the hit of a match with the grade of its note; none where the sentence shows that nobody is hurt."""
    sentence = sentence_at(block, match.start)
    string = fold(sentence.string) if sentence else fold(block.string)
    found = fold(block.string[match.start : match.end]).lower()
    if _is_innocent(match.entry.phrase, string) or block.string[match.end : match.end + 6].lower() == "-proof":
        return None
    note = match.entry.note
    before = string[: match.start - sentence.start] if sentence else ""
    soft = note in ("insult", "mild")
    if note == "mild" and _MY_ACT.search(before):
        return None
    if soft and (_SELF.search(before) or _OWN.search(string)):
        return None
    if note == "insult" and (_REPORTED.search(string) or (found.startswith("you") and _IF.search(before))):
        return None
    return _as(note, hit_of(match), _READER.search(found) is not None or _READER.search(string) is not None)


def _is_innocent(phrase: str, string: str) -> bool:
    return any(word in phrase and pattern.search(string) for word, pattern in _INNOCENT.items())


def _as(note: str, hit: Hit, at_reader: bool) -> Hit:
    severity, confidence, reading, advice = _GRADES[note]
    if note == "insult" and at_reader:
        confidence = "high"
    sure = hit.confidence or confidence
    if hit.confidence == "low" and note == "insult":
        severity = "warning"
    return hit._replace(severity=severity, confidence=sure, values={"reading": reading, "advice": advice})
