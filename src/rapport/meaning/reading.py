"""How the learned reader sees a sentence: plain words on one line, with the way back to the sentence."""

from __future__ import annotations

from typing import NamedTuple

from rapport.matching import Pattern

_STRAIGHT = str.maketrans({"’": "'", "‘": "'", "‚": "'", "“": '"', "”": '"', "„": '"', "\u2011": "-", "\u00a0": " "})

# Runs of fillers stand for masked addresses (w) and for code and values of templates (x). “Attach” is often written in
# haste, and what hangs on it is missed by no other word.
_ODD = Pattern(
    r"(?P<space>\s+)|(?P<link>\bw{4,}\b)|(?P<value>\b[xX]x{3,}\b)|(?P<line>[-_=*#~.]{4,})"
    r"|(?P<attach>\b[aA](?:tach|tt?ch|tt?atch|ttahc|ttcah)(?=(?:ed|ing|e?ments?|es)?\b))"
)
_WORDS = {"space": " ", "link": "link", "value": "value", "line": "...", "attach": "attach"}


class Reading(NamedTuple):
    """What the reader is given; `origins` holds, for every character of `text`, its offset in the sentence.

    A last origin more than there are characters is the end of the sentence.
    """

    text: str
    origins: tuple[int, ...]

    def origin(self, start: int, end: int) -> tuple[int, int]:
        """Return the characters of the sentence, start and end exclusive, for characters of the reading."""
        return self.origins[start], self.origins[end - 1] + 1 if end > start else self.origins[start]


def read_as(sentence: str) -> Reading:
    """Return the reading of a sentence: masked parts as short words, white space as one space, quotes straight."""
    plain = sentence.translate(_STRAIGHT)
    parts: list[str] = []
    origins: list[int] = []
    position = 0
    for match in _ODD.re.finditer(plain):
        word = _WORDS[match.lastgroup or "space"]
        parts += [plain[position : match.start()], word]
        origins += [*range(position, match.start()), *([match.start()] * (len(word) - 1)), match.end() - 1]
        position = match.end()
    parts.append(plain[position:])
    origins += [*range(position, len(plain)), len(plain)]
    return Reading("".join(parts), tuple(origins))
