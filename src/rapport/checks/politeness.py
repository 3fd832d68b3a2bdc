"""How polite a request is, by a linear model over the cues that readers were found to weigh.

The cues are the strategies of Danescu-Niculescu-Mizil et al. (2013), "A computational approach to politeness with
application to social factors", and the commonest words and pairs of words. The model needs no parse, and every score is
a sum of shares that can be shown.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Mapping
from functools import cache
from itertools import pairwise
from pathlib import Path

from rapport.checks.cues import Pattern
from rapport.kinds import fold
from rapport.prose.requests import VERBS

_LINK = Pattern(r"<url>|https?:\S+|www\.\S+", re.IGNORECASE)
_TOKEN = Pattern(r"<\w+>|[^\W\d_]+(?:'[^\W\d_]+)?|\d+|[?!]+|\.\.\.+")
_SENTENCE = Pattern(r"[^.?!\n]+(?:[.?!]+|\n|\Z)")

_POSITIVE = (
    r"(?:good|great|nice|nicely|excellent|interesting|wonderful|awesome|cool|love|loved|lovely|glad|happy|hope|"
    r"hopefully|helpful|"
    r"fantastic|impressive|amazing|brilliant|perfect|pleased|pleasure|welcome|congratulations|congrats|fine|"
    r"well done|enjoy\w*|agree|beautiful|useful)"
)
_NEGATIVE = (
    r"(?:bad|wrong|stupid|idiot\w*|ridiculous|nonsense|terrible|awful|hate|useless|worst|worse|fail\w*|problem|"
    r"vandal\w*|rude|lie|lying|liar|lies|"
    r"biased?|bias|garbage|crap|hell|damn|shit|fuck\w*|dumb|silly|absurd|pointless|poor|false|ignor\w+|refus\w+|"
    r"complain\w*|accus\w+|attack\w*|"
    r"disrupt\w+|delet\w+|revert\w*|remov\w+|broken|waste|lazy|horrible|pathetic|annoy\w+|confus\w+)"
)
_CUES = {
    "thanks": r"\b(?:thanks?|thx|thankyou|cheers)\b|\bappreciat\w+|\bgrateful\b",
    "thanks for something": r"\b(?:thanks|thank you|thx) (?:\w+ ){0,2}for\b",
    "a greeting": r"^\W*(?:hi|hello|hey|dear|greetings|good (?:morning|afternoon|evening|day))\b",
    "an apology": r"\bsorry\b|\bapologi\w+|\bexcuse me\b|\bforgive me\b|\bpardon\b|\bmy (?:bad|mistake)\b",
    "praise": (
        r"\b(?:nice|great|good|excellent|interesting|fantastic|awesome|impressive|amazing|brilliant) (?:work|job|"
        r"answer|question|point|idea|catch|article|edit\w*|start|post|one|stuff|solution|explanation)\b|"
        r"\bwell done\b"
    ),
    "a kind word": rf"\b{_POSITIVE}\b",
    "a harsh word": rf"\b{_NEGATIVE}\b",
    "“please”": r"\b(?:please|pls|plz|kindly)\b",
    "“please” at the start of a sentence": r"(?:^|[.!?]\s+)please\b",
    "“by the way”": r"\bby the way\b|\bbtw\b",
    "“could you” or “would you”": r"\b(?:could|would) (?:you|u|someone|anyone)\b",
    "“can you” or “will you”": r"\b(?:can|will) (?:you|u|someone|anyone)\b",
    "“would you mind”": r"\b(?:would|do) you mind\b|\bif you (?:don't|wouldn't) mind\b",
    "“I wonder”": r"\bi (?:was |am |'m )?(?:just )?wonder\w*|\bwas wondering\b|\bi'm curious\b|\bcurious\b",
    "“I would like”": r"\bi(?:'d| would) (?:like|love|be|appreciate|prefer|suggest)\b",
    "“let me know”": r"\blet me know\b",
    "“if you …”": r"\bif (?:you|u)\b",
    "“is it possible”": r"\b(?:is it|would it be|be) possible\b|\bany chance\b|\bif possible\b",
    "a hedge": (
        r"\b(?:perhaps|maybe|possibly|probably|might|seems?|appears?|i think|i believe|i guess|i suppose|i feel|"
        r"somewhat|a bit|kind of|sort of|apparently|likely|usually|generally)\b"
    ),
    "“really”, “actually”, “in fact”": (
        r"\b(?:really|actually|in fact|honestly|surely|obviously|clearly|of course|the fact|the point)\b"
    ),
    "“so”, “and” or “but” at the start": r"(?:^|[.!?]\s+)(?:so|and|but|then|well|ok|okay|or|also)\b",
    "“why” at the start": r"(?:^|[.!?,]\s+)(?:(?:so|and|but|then) )?(?:why|how come)\b",
    "“what” or “who” at the start": r"(?:^|[.!?,]\s+)(?:(?:so|and|but|then) )?(?:what|who|which|where|when)\b",
    "“how” at the start": r"(?:^|[.!?,]\s+)(?:(?:so|and|but|then) )?how\b(?! come)",
    "“you” at the start": r"(?:^|[.!?]\s+)(?:(?:so|and|but|then) )?(?:you|your|you're|u)\b",
    "“I” at the start": r"(?:^|[.!?]\s+)i(?:'m|'ve|'d|'ll)?\b",
    "“we” or “our”": r"\b(?:we|our|us|let's)\b",
    "“why don't you”": (
        r"\bwhy (?:don't|didn't|do|did|are|aren't|have|haven't|would|is|not|the|should)(?: (?:you|it|this|that|"
        r"not))?\b"
    ),
    "“did you”": r"\b(?:did|didn't|have|haven't) you\b",
    "“do you”": r"\b(?:do|don't|are|aren't) you\b",
    "“you even”": r"\b(?:you|to) (?:even|bother|seriously)\b|\beven (?:read|bother|try|look|know|understand)\b",
    "“what the …”, “what are you”": (
        r"\bwhat (?:the (?:hell|heck|fuck)|on earth|are you|makes you|exactly|is your|have you|do you)\b"
    ),
    "“you must” or “you should”": (
        r"\b(?:you|u) (?:must|should|shouldn't|need to|have to|had better|ought|better|cannot|can't)\b"
    ),
    "“I need” or “I want”": r"\bi (?:need|want|demand|expect|insist)\b",
    "an order": r"\b(?:stop|do not|don't|never|leave|quit|go|show|tell|explain|prove|get)\b",
    "“not”": r"\b(?:not|no|never|nothing|none|nobody|cannot|\w+n't)\b",
    "“just” or “only”": r"\b(?:just|only|simply)\b",
    "“again”, “still”, “already”": r"\b(?:again|still|already|yet|keep|always|constantly)\b",
    "a doubled “?” or “!”": r"\?[?!]+|![?!]+",
    "a smile": r"[:;]-?[)d]|\(:",
    "an exclamation mark": r"!",
    "dots that trail off": r"\.\.\.|…",
    "help asked or offered": r"\bhelp\b|\bassist\w*",
    "“some” or “a little”": r"\b(?:some|a little|a few|a couple|any)\b",
    "a link": r"<url>",
    "words in quotes": r"[\"“][^\"”]+[\"”]|(?<!\w)'[^']{3,}'",
}


@cache
def _patterns() -> Mapping[str, Pattern]:
    return {name: Pattern(source) for name, source in _CUES.items()}


def features(text: str) -> dict[str, float]:
    """Give what the model sees of a request, by name: cues, and words and pairs of words in quotes."""
    string = _LINK.sub("<url>", fold(text).lower())
    found = {name: 1.0 for name, pattern in _patterns().items() if pattern.search(string)}
    tokens = [re.sub(r"\d+", "0", token) for token in _TOKEN.findall(string)]
    questions = string.count("?")
    if questions:
        found["number of questions"] = float(min(questions, 4))
    words = [token for token in tokens if token[0].isalnum()]
    found["the length"] = math.log1p(len(words))
    if you := sum(word in ("you", "your", "you're", "u", "yourself") for word in words):
        found["how often “you”"] = math.log1p(you)
    if own := sum(word in ("i", "my", "me", "i'm", "i've", "i'd", "i'll") for word in words):
        found["how often “I” or “me”"] = math.log1p(own)
    if _opens_with_verb(string):
        found["a verb first, as in an order"] = 1.0
    around = ["^", *tokens, "$"]
    found |= {f"“{one}”": 1.0 for one in tokens}
    return found | {f"“{one} {other}”": 1.0 for one, other in pairwise(around)}


def _opens_with_verb(string: str) -> bool:
    """Tell whether a sentence of the text opens with a verb that may be an imperative."""
    return any(
        (words := re.findall(r"[a-z']+", sentence)) and words[0] in VERBS and not sentence.rstrip().endswith("?")
        for sentence in _SENTENCE.findall(string)
    )


def is_word(feature: str) -> bool:
    """Tell whether a feature is a word or a pair of words as it stands in the text, and not a cue."""
    return feature not in _CUES and feature.startswith("“") and feature.endswith("”")


def shares(text: str) -> list[tuple[str, float]]:
    """Give what each feature adds to the score of a request, by name, the heaviest first.

    Below zero makes it less polite. The unit is the standard deviation of readers' votes.
    """
    weights, _ = _model()
    parts = [(name, value * weights[name]) for name, value in features(text).items() if name in weights]
    return sorted(parts, key=lambda part: (-abs(part[1]), part[0]))


def politeness(text: str) -> float:
    """Give the score of a request of one or two sentences: the further below zero, the nearer to the impolite quartile."""
    return start() + sum(share for _, share in shares(text))


def start() -> float:
    """Give the score of a request without any known feature."""
    return _model()[1]


@cache
def _model() -> tuple[Mapping[str, float], float]:
    """Give the weight of each feature, and the bias."""
    model = json.loads(Path(__file__).with_name("politeness.json").read_text(encoding="utf-8"))
    return model["weights"], model["bias"]


def heaviest(text: str) -> str:
    """Name the two cues that make a request least polite; empty where none does."""
    cues = [name for name, share in shares(text) if share < 0 and not is_word(name)]
    return " and ".join(cues[:2])
