"""How polite a request is, by a linear model over the cues that readers were found to weigh.

The cues are strategies of politeness (`politeness_cues`), where a question stands and how long the text is, and short
rows of words that speak of manners, never of a topic. The model needs no parse, and every score is a sum of shares
that can be shown.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

from rapport.checks.cues import Pattern
from rapport.checks.politeness_cues import patterns
from rapport.kinds import fold
from rapport.prose.requests import VERBS

_LINK = Pattern(r"<url>|https?:\S+|www\.\S+", re.IGNORECASE)
_TOKEN = Pattern(r"<\w+>|[^\W\d_]+(?:'[^\W\d_]+)?|\d+|[?!]+|\.\.\.+")
_SENTENCE = Pattern(r"[^.?!\n]+(?:[.?!]+|\n|\Z)")
_LONGEST_ROW = 3
"""Words in a row that are a feature."""
_MOST_SENTENCES = 5
_MOST_QUESTIONS = 4
"""More do not count: they say how long a text is, not how it sounds."""


def features(text: str) -> dict[str, float]:
    """Give what the model sees of a request, by name: cues, measures, and rows of words in quotes."""
    string = _LINK.sub("<url>", fold(text).lower())
    sentences = [match[0].strip() for match in _SENTENCE.finditer(string) if match[0].strip()]
    tokens = _TOKEN.findall(string)
    found = {name: 1.0 for name, pattern in patterns().items() if pattern.search(string)}
    found |= dict(_measures(tokens, sentences))
    if any(_opens_with_verb(sentence) for sentence in sentences):
        found["a verb first, as in an order"] = 1.0
    found |= dict.fromkeys(_rows(tokens), 1.0)
    return found | dict.fromkeys(_openings(_TOKEN.findall(sentences[-1]) if sentences else []), 1.0)


def _measures(tokens: Sequence[str], sentences: Sequence[str]) -> Iterator[tuple[str, float]]:
    """Give lengths and counts, the large ones dampened."""
    words = [token for token in tokens if token[0].isalnum()]
    last = _TOKEN.findall(sentences[-1]) if sentences else []
    yield "the length", math.log1p(len(words))
    yield "the length of its sentences", math.log1p(len(words) / max(1, len(sentences)))
    yield "the length of the last sentence", math.log1p(len(last))
    yield "number of sentences", min(len(sentences), _MOST_SENTENCES)
    yield "number of questions", min(sum(token.count("?") for token in tokens), _MOST_QUESTIONS)
    yield "how often “you”", math.log1p(sum(word in _READER for word in words))
    yield "how often “I” or “me”", math.log1p(sum(word in _WRITER for word in words))
    yield "“you” in the last sentence", float(any(word in _READER for word in last))
    yield "“I” or “me” in the last sentence", float(any(word in _WRITER for word in last))


_READER = frozenset({"you", "your", "you're", "u", "yourself"})
_WRITER = frozenset({"i", "my", "me", "i'm", "i've", "i'd", "i'll"})


def _rows(tokens: Sequence[str]) -> Iterator[str]:
    """Give rows of one to three tokens, those at the edges of the text by a name of their own as well."""
    for length in range(1, _LONGEST_ROW + 1):
        rows = [" ".join(tokens[at : at + length]) for at in range(len(tokens) - length + 1)]
        yield from (f"“{row}”" for row in rows)
        if rows and length < _LONGEST_ROW:
            yield from (f"“{rows[0]} …”", f"“… {rows[-1]}”")


def _openings(tokens: Sequence[str]) -> Iterator[str]:
    """Give the first words of the last sentence, which is mostly the request itself."""
    for length in range(1, min(_LONGEST_ROW, len(tokens)) + 1):
        yield f"“{' '.join(tokens[:length])}” opening the last sentence"


def _opens_with_verb(sentence: str) -> bool:
    """Tell whether a sentence opens with a verb that may be an imperative."""
    words = re.findall(r"[a-z']+", sentence)
    return bool(words) and words[0] in VERBS and not sentence.endswith("?")


def is_word(feature: str) -> bool:
    """Tell whether a feature is a row of words as it stands in the text, and not a cue or a measure."""
    return feature.startswith("“") and feature not in patterns() and feature not in _MEASURES


_MEASURES = frozenset({"“you” in the last sentence", "“I” or “me” in the last sentence"})


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
    """Name the two cues that make a request least polite, of other words each; empty where none does."""
    cues = [name for name, share in shares(text) if share < 0 and name in patterns()]
    first = cues[:1]
    second = [name for name in cues[1:] if _first_word(name) != _first_word(cues[0])][:1]
    return " and ".join(first + second)


def _first_word(name: str) -> str:
    """Give the first word in quotes, or the name of a cue that quotes none."""
    quoted = name.partition("“")[2].replace("”", " ").split()
    return quoted[0] if quoted else name
