"""Read the mini-syntax of phrases and spell out all the forms a phrase can take."""

import itertools
import math
import operator
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from rapport.inflect import is_inflected, noun_plurals, verb_forms
from rapport.phrases.fold import Folded
from rapport.phrases.forms import (
    AM,
    ARE,
    BASE,
    ING,
    JOINED,
    PARTICIPLE,
    PAST,
    PLURAL,
    SLOTS,
    THIRD,
    WERE,
    PhraseError,
)

_BE = {
    "be": BASE,
    "am": AM,
    "are": ARE,
    "is": THIRD,
    "was": PAST,
    "were": WERE,
    "been": PARTICIPLE,
    "being": ING,
}
_BE_JOINED = {f"{JOINED}'s": THIRD, f"{JOINED}'re": ARE, f"{JOINED}'m": AM}
_HAVE_JOINED = {f"{JOINED}'ve": BASE}
_HAVE_JOINED_AS_AUXILIARY = {f"{JOINED}'s": THIRD, f"{JOINED}'d": PAST}
_PARTICIPLES_OF_HAVE = {"got", "been", "had"}

_PIECE = re.compile(r"\{[^{}]*\}|[(){}]|[^(){}]+")
_HYPHEN = re.compile(r"(?<=[^\W_])-(?=[^\W_])")
_MOST_FORMS = 5000
_MOST_OPEN_HYPHENS = 4

_COMMON_WORDS = """
'd 'm 're 's 've a about all also am an and any are as at be been being but by can could did do does
doing done down for from get gets getting going got had has have having he her him his how i if in into
is it its just like may me might more my no not of off on one or our out over please she should so some
than that the their them then there these they this those to too under up us very was we were what when
which who will with would you your
"""
COMMON = frozenset(_COMMON_WORDS.split())
"""Words too common to search for alone."""


class Slot(NamedTuple):
    """A place for any person, thing or possessive; `kind` is one of `SLOTS`."""

    kind: str


class Run(NamedTuple):
    """Fixed words between slots: every spelling, and the codes of the forms it can be.

    A code holds a letter for each form the verb can be and `PLURAL` for a plural noun: "hit" is "bpn".
    A spelling that begins with `JOINED` joins the word before it.
    """

    spellings: Mapping[str, str]

    @property
    def strength(self) -> tuple[int, int]:
        """How well the run serves to find the phrase: letters in rare words, words; in the worst spelling."""
        return min(_strength(spelling.lstrip(JOINED).lower().split()) for spelling in self.spellings)


Part = Slot | Run
_Spellings = dict[str, str]


def parse(phrase: str, *, exact: bool = False) -> tuple[Part, ...]:
    """Read a phrase into its slots and runs of fixed words, in lower case unless `exact`.

    `~` behind a verb and `+` behind a noun stand for all its forms, `a|b` for either word, `(…)` for words
    that may be missing, `{someone}`, `{something}` and `{one's}` for slots. A hyphen also stands for a space.
    Raises `PhraseError`.
    """
    folded = Folded(phrase)
    try:
        return tuple(_parts((folded.cased if exact else folded.lowered).split()))
    except ValueError as error:
        raise PhraseError(f"phrase “{phrase}”: {error}") from error


def _strength(words: Sequence[str]) -> tuple[int, int]:
    return sum(len(word) for word in words if word not in COMMON), len(words)


def _parts(chunks: Sequence[str]) -> Iterator[Part]:
    words: list[_Spellings] = []
    for is_slot, group in itertools.groupby(_pieces(chunks), lambda piece: piece.startswith("{")):
        if is_slot:
            for piece in group:
                yield _slot(piece)
        else:
            words = list(_words(list(group)))
            yield Run(_with_open_hyphens(_joined(words)))
    if not words:
        raise ValueError("it has no fixed words")


def _pieces(chunks: Sequence[str]) -> Iterator[str]:
    """Split words, brackets and slots; a word right behind a slot is marked as joined to it."""
    for chunk in chunks:
        if not any(character.isalnum() for character in chunk):
            yield chunk  # an emoticon may hold brackets
            continue
        before = ""
        for piece in _PIECE.findall(chunk):
            is_word = piece[0] not in "(){}"
            glued = before.endswith(")") if is_word else piece[0] in "({" and before not in ("", "(")
            if glued:
                raise ValueError(f"brackets go round whole words, not as in “{chunk}”")
            yield JOINED + piece if is_word and before.startswith("{") else piece
            before = piece


def _slot(piece: str) -> Slot:
    if piece[1:-1] not in SLOTS:
        known = ", ".join(f"{{{kind}}}" for kind in SLOTS)
        raise ValueError(f"“{piece}” is no slot; there are {known}")
    return Slot(piece[1:-1])


def _words(pieces: Sequence[str]) -> Iterator[_Spellings]:
    """Yield the spellings of each word; a bracket counts as one word that may be empty."""
    optional: list[_Spellings] | None = None
    for piece, following in zip(pieces, (*pieces[1:], ""), strict=True):
        if piece == "(":
            if optional is not None:
                raise ValueError("a bracket within a bracket")
            optional = []
        elif piece == ")":
            if not optional:
                raise ValueError("a bracket closes that holds no word")
            yield {"": "", **_joined(optional)}
            optional = None
        elif optional is None:
            yield _alternatives(piece, following)
        else:
            optional.append(_alternatives(piece, following))
    if optional is not None:
        raise ValueError("a bracket is not closed, or holds a slot")


def _alternatives(piece: str, following: str) -> _Spellings:
    spellings: _Spellings = {}
    for word in piece.split("|") if len(piece) > 1 else [piece]:
        for spelling, code in _forms(word, following).items():
            spellings[spelling] = _merged(spellings.get(spelling, ""), code)
    return spellings


def _forms(word: str, following: str) -> _Spellings:
    stem, mark = word[:-1], word[-1:]
    if not word:
        raise ValueError("a word is missing beside “|”")
    if mark not in "~+" or not any(character.isalnum() for character in word):
        return {word: ""}
    if not stem[-1:].isalpha():
        raise ValueError(f"“{mark}” stands behind a word, not as in “{word}”")
    if mark == "+":
        return {**dict.fromkeys(noun_plurals(stem), PLURAL), stem: ""}
    return _verb_forms(stem, following)


def _verb_forms(verb: str, following: str) -> _Spellings:
    if is_inflected(verb.lower()):
        raise ValueError(f"“{verb}~” is not the base form of a verb")
    if verb.lower() == "be":
        return {**_BE, **_BE_JOINED}
    spellings: _Spellings = {}
    for code, forms in zip((BASE, THIRD, PAST, PARTICIPLE, ING), verb_forms(verb), strict=True):
        for form in forms:
            spellings[form] = spellings.get(form, "") + code
    if verb.lower() == "have":
        spellings |= _HAVE_JOINED
        if following in _PARTICIPLES_OF_HAVE:
            spellings |= _HAVE_JOINED_AS_AUXILIARY
    return spellings


def _joined(words: Sequence[_Spellings]) -> _Spellings:
    """Spell out every way to put the words together."""
    if math.prod(map(len, words)) > _MOST_FORMS:
        raise ValueError(f"it has more than {_MOST_FORMS:,} forms")
    joined: _Spellings = {}
    for choice in itertools.product(*(word.items() for word in words)):
        spelling = " ".join(spelling for spelling, _ in choice if spelling).replace(f" {JOINED}", "")
        verb = next((code for _, code in choice if code.strip(PLURAL)), "").strip(PLURAL)
        plural = PLURAL if any(PLURAL in code for _, code in choice) else ""
        joined[spelling] = _merged(joined.get(spelling, ""), verb + plural)
    return joined


def _merged(code: str, other: str) -> str:
    return "".join(dict.fromkeys(code + other))


def _with_open_hyphens(spellings: _Spellings) -> _Spellings:
    """Add the spellings with a space for a hyphen; beyond a few hyphens only all or none are open.

    Text from some programs and corpora sets spaces round the hyphens ("state - of - the - art").
    """
    if "" in spellings:
        raise ValueError("all fixed words beside a slot are in brackets")
    opened: _Spellings = {}
    for spelling, code in spellings.items():
        first, *others = _HYPHEN.split(spelling)
        if len(others) <= _MOST_OPEN_HYPHENS:
            choices: Iterable[Sequence[str]] = itertools.product("- ", repeat=len(others))
        else:
            choices = ("-" * len(others), " " * len(others))
        for marks in choices:
            opened[first + "".join(map(operator.add, marks, others))] = code
        if others:
            opened[" - ".join((first, *others))] = code
    return opened
