"""Accusations: what the reader is said to do in bad faith, not to understand, or not to be entitled to."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from rapport.checks.grammar import is_asserted, is_negated, span_of
from rapport.checks.politeness import politeness
from rapport.checks.words import Words

if TYPE_CHECKING:
    from rapport.prose import Parse, Token

_YOU = frozenset({"you", "u", "guys"})
_SHARP = -0.15
"""The score of the request model (see `politeness`) under which a word that may be meant well is taken for an accusation."""
_HARMLESS = frozenset("need have notice realise realize hear".split())
_TAKEN_BACK = frozenset("maybe perhaps possible possibly think guess bet probably may might".split())
_GOING_ON = frozenset("keep seem try like start continue love tend choose prefer go insist appear manage bother".split())
"""Verbs whose subject does what the verb behind them says, unlike “you need to …”."""
_NEAR = 12
"""So many tokens on, a joined verb hardly shares the subject."""
_STANDING = frozenset("the my our his her their a an".split())
_NOT_ALONE = frozenset("only alone first last one".split())
_SAID_TO = frozenset("suggest say imply tell claim expect ask insinuate accuse assume pretend".split())


def accusations(parse: Parse, words: Words) -> Iterator[tuple[int, int]]:
    """Give the spans that accuse the reader; words that may be meant well count where the sentence is sharp as a whole."""
    asks = parse.text.rstrip().endswith("?")
    if parse.tokens[0].lower in ("if", "when", "unless") or (asks and parse.tokens[0].lower == "why"):
        return
    for subject in parse.tokens:
        verb = parse.tokens[subject.head]
        if subject.lower not in _YOU or subject.dep != "nsubj" or verb.pos not in ("VERB", "AUX"):
            continue
        if not is_asserted(parse, verb) or _is_taken_back(parse, verb):
            continue
        is_asked = asks and _is_turned(parse, verb, subject)
        look = _denied if is_negated(parse, verb) else _accused
        accused = look(parse, words, subject, is_asked)
        if accused is not None:
            yield span_of(subject, verb, accused)


def _accused(parse: Parse, words: Words, subject: Token, is_asked: bool) -> Token | None:
    """“you twist my words”, “you are ignoring the facts”, “you keep demanding”, “are you suggesting …?”."""
    verb = parse.tokens[subject.head]
    done = [verb, *(child for child in parse.children(verb.index) if _shares_subject(child, verb))]
    for one in done:
        if is_asked:
            if one.tag == "VBG" and one.lemma in _SAID_TO and _is_sharp(parse):
                return one
        elif words.has(one, "accuses") or (words.has(one, "suspects") and (_is_belittled(parse, verb) or _is_sharp(parse))):
            return one
    return None


def _is_turned(parse: Parse, verb: Token, subject: Token) -> bool:
    """Tell whether the helping verb stands before the subject, as in “are you …?” and “don't you …?”."""
    return any(child.dep == "aux" and child.index < subject.index for child in parse.children(verb.index))


def _is_belittled(parse: Parse, verb: Token) -> bool:
    """Tell whether what the reader does is made little of: “you just assume”."""
    return any(child.lower in ("just", "only", "simply", "merely") for child in parse.children(verb.index))


def _shares_subject(child: Token, verb: Token) -> bool:
    """Tell whether a verb says what the subject of the other does: “you keep complaining”, “you come and complain”."""
    if child.dep == "xcomp":
        return verb.lemma in _GOING_ON
    return child.dep == "conj" and child.pos == "VERB" and child.index - verb.index < _NEAR


def _denied(parse: Parse, words: Words, subject: Token, is_asked: bool) -> Token | None:
    """“you don't understand”, “you don't even read”, “you are not the boss”."""
    verb = parse.tokens[subject.head]
    if verb.lemma == "be":
        return next((one for one in parse.children(verb.index) if _is_standing(parse, one)), None)
    even = any(child.lower == "even" for child in parse.children(verb.index))
    minds = (words.has(verb, "mind") and not is_asked) or (even and verb.lemma not in _HARMLESS)
    return verb if minds and _is_sharp(parse) else None


def _is_standing(parse: Parse, attribute: Token) -> bool:
    """Tell whether a noun that the reader is said not to be is a rank or a right: “the boss”, “King of the North”."""
    named = attribute.pos == "PROPN" or any(one.lower in _STANDING for one in parse.children(attribute.index))
    alone = any(one.lower in _NOT_ALONE for one in parse.subtree(attribute.index))
    return attribute.dep == "attr" and named and not alone and _is_sharp(parse)


def _is_taken_back(parse: Parse, verb: Token) -> bool:
    """Tell whether the clause is put as a guess: “maybe you misunderstood”, “it is possible that you misread”."""
    before = parse.tokens[max(verb.index - 7, 0) : verb.index]
    return any(one.lower in _TAKEN_BACK or one.lemma in _TAKEN_BACK for one in before)


def _is_sharp(parse: Parse) -> bool:
    return politeness(parse.text) < _SHARP
