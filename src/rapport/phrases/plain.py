"""Write plain words in the place of a phrase: in its form, with its slots filled and its capital kept."""

import re
from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from rapport.inflect import is_inflected, noun_plural, verb_forms
from rapport.phrases.fitting import fits, is_past
from rapport.phrases.forms import (
    AM,
    ARE,
    BASE,
    ING,
    PARTICIPLE,
    PAST,
    PLURAL,
    SLOTS,
    THIRD,
    WERE,
)
from rapport.phrases.sentence_parts import Swap, is_name, is_same_part

UNSURE = "?"
"""Instead of the letter of a form: base or past."""

FORM_NAMES = {
    BASE: "base",
    AM: "base",
    ARE: "base",
    THIRD: "third",
    PAST: "past",
    WERE: "past",
    PARTICIPLE: "participle",
    ING: "ing",
}
_BE = {AM: "am", ARE: "are", THIRD: "is", WERE: "were", PARTICIPLE: "been", ING: "being"}
_PRESENT_OF_BE = {"i": "am", "you": "are", "we": "are", "they": "are"}
_MARK = re.compile(r"(?P<slot>\{[^{}]*\})|(?P<word>[^\W\d_](?:[\w'-]*[^\W\d_])?)(?P<mark>[~+])(?![\w~+])")
_AUXILIARY = re.compile(
    r"(?:\b(?:have|has|had|having|be|been|being|is|are|am|was|were|gets?|got)(?:n't)?|'(?:ve|s|re|m))"
    r"(?: (?:not|never|already|also|always|just|only|really|still|yet|\w+ly))*[ ]\Z"
)
_CLAUSE_START = re.compile(r"(?:(?:\A|[.,!?:;\f(–—-])[\s\"'(*>-]*|\b(?:and|but|so|or) )\Z")
_SENTENCE_END = re.compile(r"(?:\A|[.!?:\f])[\s\"'()*>-]*\Z")


def check(plain: str, slots: Collection[str], has_verb: bool, has_noun: bool) -> None:
    """Raise `ValueError` if plain words ask for what the phrase they stand for does not have."""
    for match in _MARK.finditer(plain):
        if match["slot"]:
            if match["slot"][1:-1] not in SLOTS or match["slot"][1:-1] not in slots:
                raise ValueError(f"the phrase has no slot {match['slot']}")
        elif not (has_verb if match["mark"] == "~" else has_noun):
            raise ValueError(f"“{match[0]}” has nothing marked {match['mark']} in the phrase to go by")
        elif match["mark"] == "~" and is_inflected(match["word"].lower()):
            raise ValueError(f"“{match[0]}” is not the base form of a verb")


def chosen_form(code: str, before: str, after: str = "") -> str:
    """Choose what form of the verb a spelling is: "hit" may be base, past or participle.

    `before` and `after` are the folded text around the phrase, in lower case: a participle follows "have" or "be".
    Empty if the phrase has no verb, `UNSURE` if base and past are spelled alike and nothing tells them apart.
    """
    verb = code.strip(PLURAL)
    if PARTICIPLE in verb and len(verb) > 1 and _AUXILIARY.search(before):
        return PARTICIPLE
    if BASE in verb and PAST in verb:
        past = is_past(before, after)
        return UNSURE if past is None else PAST if past else BASE
    return BASE if BASE in verb else verb[:1]


class Surroundings(NamedTuple):
    """Where plain words are to stand: for which phrase, between which texts, in which form, with which slots.

    `before` and `after` are folded and in lower case; `host` is the word a contracted verb hangs on ("she" of "she's"),
    else empty; `found` is what the phrase itself took in; `slots` gives what was found for each kind.
    """

    phrase: str
    before: str
    after: str
    host: str
    found: str
    form: str
    plural: bool
    slots: Mapping[str, Sequence[str]]

    @property
    def form_name(self) -> str:
        return FORM_NAMES.get(self.form, "plural" if self.plural else "base")


def write(plain: str, place: Surroundings) -> str:
    """Write plain words as they fit the place: slots filled, verbs and nouns inflected, the capital kept.

    Empty where it is not sure that they fit. A comma at their end stands only before the rest of a clause they open.
    """
    if place.form == UNSURE and "~" in plain:
        return ""
    if place.plural and not {"~", "+"} & set(plain) and "+" in place.phrase:
        return ""
    if plain.endswith(","):
        plain = plain if _opens_rest(place) else plain[:-1]
    if not place.host:
        written = _filled(plain, place)
        return _with_capital(written, place) if _stands(written, plain, place) else ""
    verb = place.phrase.partition(" ")[0]
    if plain.startswith(f"{verb} "):
        contracted = place.found.partition(" ")[0]
        return place.host + contracted + _filled(plain.removeprefix(verb), place)
    return f"{place.host} {_filled(plain, place)}"


def _stands(written: str, row: str, place: Surroundings) -> bool:
    """Return whether plain words, written for the place, can stand there."""
    if is_name(place.found, place.phrase, place.before):
        return False
    swap = Swap(written, row, place.phrase, place.found, place.before, place.after)
    return fits(written, place.phrase, place.before, place.after) and is_same_part(swap)


def _opens_rest(place: Surroundings) -> bool:
    """Return whether a clause begins with the phrase and goes on behind it."""
    return _CLAUSE_START.search(place.before) is not None and re.match(r" \w", place.after) is not None


def _filled(plain: str, place: Surroundings) -> str:
    """Replace the marks; the n-th `{someone}` takes the n-th one found."""
    left = {kind: iter(found) for kind, found in place.slots.items()}

    def filled(match: re.Match[str]) -> str:
        if match["slot"]:
            kind = match["slot"][1:-1]
            return next(left[kind], place.slots[kind][-1])
        if match["mark"] == "+":
            return noun_plural(match["word"]) if place.plural else match["word"]
        return _verb(match["word"], place)

    return _MARK.sub(filled, plain)


def _verb(verb: str, place: Surroundings) -> str:
    if verb.lower() == "be":
        return _be(place)
    forms = verb_forms(verb)
    by_form = {
        THIRD: forms.third,
        PAST: forms.past,
        WERE: forms.past,
        PARTICIPLE: forms.participle,
        ING: forms.ing,
    }
    return by_form.get(place.form, forms.base)[0]


def _be(place: Surroundings) -> str:
    """Return the form of "be" that fits the subject, for a phrase whose verb does not show it."""
    subject = place.host.lower() or place.before.rstrip(" ").rpartition(" ")[2]
    present = _PRESENT_OF_BE.get(subject, "")
    if place.form == PAST:
        return "were" if present == "are" else "was"
    return present or "be" if place.form == BASE else _BE[place.form]


def _with_capital(plain: str, place: Surroundings) -> str:
    """Begin with a capital if the phrase does for its place in the sentence, not for its own sake."""
    found = place.found
    if not found[0].isupper():
        return plain
    first = re.split(r"[ '’-]", found, maxsplit=1)[0]
    own = first == "I" or place.phrase[0].isupper() or first[1:] != first[1:].lower()
    if own and not _SENTENCE_END.search(place.before):
        return plain
    return plain[:1].upper() + plain[1:]
