"""Prove a phrase with slots round its anchor, the fixed words that were found."""

import re
from collections.abc import Iterator, Sequence
from functools import cached_property

from rapport.phrases.borders import closes_word
from rapport.phrases.forms import JOINED, PLURAL
from rapport.phrases.proof import Proof, with_host
from rapport.phrases.syntax import Part, Run, Slot

_WINDOW = 250
"""How many characters before the anchor may belong to the phrase."""

# A word, or a contracted verb right behind one.
_START = r"(?:(?<![\w'@-])|(?<=[^\W_])(?='))"
_WORD = r"@?[^\W_]+(?:['-][^\W_]+)*"
_OWN = "my|your|his|her|its|our|their|one's|whose|ur|yer"
_ARTICLE = (
    "a|an|the|this|that|these|those|every|each|all|both|any|some|no|another|my|your|his|her|its|our|their"
)
_NEVER_LAST = "a|an|the|every|my|your|its|our|their"
# Words that begin or end a clause, so a slot that holds one is no name of a person or thing.
_NEVER_WORDS = """
    to and or but nor if than then as at by for from in into of off on onto out over up with without about is are was
    were be been being am has have had do does did will would shall should can could may might must not because so
    which who whom whose when where why how also just please it's that's he's she's there's here's what's who's let's
    cannot
""".split()
_NEVER = "|".join([*_NEVER_WORDS, r"\w+n't", r"\w+'(?:m|re|ve|ll|d)"])
_SUBJECTS = "i|we|he|she|they"
_NO_OWNERS = "it|that|he|she|there|here|what|who|let|where|how|when"


def _except(words: str) -> str:
    return rf"(?!(?:{words})(?![\w'-]))"


_NOUN = _except(f"{_NEVER}|{_SUBJECTS}|{_NEVER_LAST}") + _WORD
_OWNER = _except(f"(?:{_NO_OWNERS})'s") + r"[^\W_]+(?:-[^\W_]+)*(?:'s|(?<=s)')(?!\w)"
_LINK = "(?:of|and|or|&|for|in|on|with|to|from|about)"
_SHORT = rf"(?:(?:{_ARTICLE}) )??{_NOUN}"
_FIRST = {
    "someone": _except(f"{_NEVER}|{_NEVER_LAST}") + _WORD,
    "something": _except(f"{_NEVER}|{_NEVER_LAST}") + _WORD,
    "one's": rf"(?:{_OWN})(?![\w'-])|{_OWNER}",
}
_INNER = {
    "someone": rf"{_SHORT}(?: (?:(?:and|or|&) )?{_NOUN}){{0,2}}?",
    "something": rf"{_SHORT}(?: (?:{_LINK} (?:(?:{_ARTICLE}) )??)?{_NOUN}){{0,3}}?",
    "one's": rf"(?:{_OWN})(?![\w'-])|(?:(?:{_ARTICLE}) )??(?:{_NOUN} )??{_OWNER}",
}
_LAST = {"someone": _SHORT, "something": _SHORT, "one's": _INNER["one's"]}


def anchor_of(parts: Sequence[Part]) -> tuple[int, Run]:
    """Return the index of the run that serves best to find the phrase, and the run."""
    runs = [(index, part) for index, part in enumerate(parts) if isinstance(part, Run)]
    return max(runs, key=lambda run: run[1].strength)


class SlotPattern:
    """A phrase with slots, as regular expressions for what stands before and after its anchor."""

    def __init__(self, parts: Sequence[Part]) -> None:
        self._parts = parts
        self._anchor, _ = anchor_of(parts)

    @cached_property
    def _before(self) -> re.Pattern[str]:
        before = "".join(_pattern(self._parts, index) for index in range(self._anchor))
        return re.compile(_START + before + r"(?P<space> ?)\Z" if self._anchor else r"\Z")

    @cached_property
    def _after(self) -> re.Pattern[str]:
        behind = range(self._anchor + 1, len(self._parts))
        return re.compile("".join(_pattern(self._parts, index) for index in behind))

    def _has_all_words(self, text: str) -> bool:
        """Look for the fixed words beside the anchor; most texts lack them, and compiling the patterns is slow."""
        runs = (part for index, part in enumerate(self._parts) if isinstance(part, Run) and index != self._anchor)
        return all(any(spelling.lstrip(JOINED).lower() in text for spelling in run.spellings) for run in runs)

    def prove(self, text: str, start: int, end: int, spelling: str) -> Proof | None:
        """Look for the rest of the phrase round its anchor, found from `start` to `end` as `spelling`."""
        if not self._has_all_words(text[max(0, start - _WINDOW) : end + _WINDOW].lower()):
            return None
        after = self._after.match(text, end)
        before = self._before.search(text, max(0, start - _WINDOW), start) if after else None
        if not after or not before:
            return None
        if self._anchor and bool(before["space"]) == spelling.startswith(JOINED):
            return None
        groups = {f"run{self._anchor}": spelling, **before.groupdict(), **after.groupdict()}
        spellings = [
            (part.spellings, _spelling(part, groups[f"run{index}"]))
            for index, part in enumerate(self._parts)
            if isinstance(part, Run)
        ]
        code = _code([codes[spelling] for codes, spelling in spellings])
        slots = (*self._slots(before), *self._slots(after))
        proof = Proof(before.start(), before.start(), after.end(), code, slots)
        first = spellings[0][1] if isinstance(self._parts[0], Run) else ""
        return with_host(proof, text, first) if closes_word(text, proof.end) else None

    def _slots(self, match: re.Match[str]) -> Iterator[tuple[str, int, int]]:
        for index, part in enumerate(self._parts):
            if isinstance(part, Slot) and f"slot{index}" in match.re.groupindex:
                yield part.kind, *match.span(f"slot{index}")


def _pattern(parts: Sequence[Part], index: int) -> str:
    """Return the regular expression for one part, with the space between it and what stands before."""
    part = parts[index]
    if isinstance(part, Slot):
        kinds = _LAST if index == len(parts) - 1 else _INNER if index else _FIRST
        return f"{' ' if index else ''}(?P<slot{index}>(?i:{kinds[part.kind]}))"
    space = " " if index else ""
    spellings = sorted(part.spellings, key=len, reverse=True)
    spaced = (spelling[1:] if spelling.startswith(JOINED) else space + spelling for spelling in spellings)
    return f"(?P<run{index}>{'|'.join(map(re.escape, spaced))})"


def _spelling(run: Run, found: str) -> str:
    apart = found.removeprefix(" ")
    return apart if apart in run.spellings else JOINED + found


def _code(codes: Sequence[str]) -> str:
    """Put together the forms of the first verb and the plural of any noun."""
    verb = next((code.strip(PLURAL) for code in codes if code.strip(PLURAL)), "")
    return verb + (PLURAL if any(PLURAL in code for code in codes) else "")
