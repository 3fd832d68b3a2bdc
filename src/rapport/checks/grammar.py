"""Who does what in a parsed sentence: subjects, negation, conditions, and who is spoken of."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rapport.prose import Parse, Token


COPULAS = frozenset(
    "be 's 're seem look sound feel appear become remain prove read turn get stay make leave come".split()
)
_BELOW = frozenset("acomp attr oprd conj amod advmod compound dep npadvmod nmod pobj prep".split())
_NEGATIONS = frozenset({"not", "n't", "n’t", "never", "hardly", "neither", "nor", "no"})
_CONDITIONS = frozenset("if unless when whenever whether until once while in case".split())
_MODALS = frozenset("can ca could may might would should must will 'll wo shall 'd".split())


def top(parse: Parse, token: Token) -> Token:
    """Climb from a quality to the verb that says it of something."""
    current = token
    for _ in range(6):
        if current.pos in ("VERB", "AUX") and current.index != token.index:
            return current
        if current.dep not in _BELOW:
            return current
        current = parse.tokens[current.head]
    return current


def subject_of(parse: Parse, verb: Token) -> Token | None:
    """Give the subject of a verb, or of the verb it is joined to."""
    current = verb
    for _ in range(4):
        subjects = [one for one in parse.children(current.index) if one.dep in ("nsubj", "nsubjpass", "csubj")]
        if subjects:
            return subjects[-1]
        if current.dep not in ("conj", "xcomp", "ccomp", "acomp", "attr"):
            return None
        current = parse.tokens[current.head]
    return None


def is_negated(parse: Parse, token: Token) -> bool:
    """Tell whether a verb or quality is denied, by a word beside it or by its subject."""
    if any(child.lower in _NEGATIONS for child in parse.children(token.index)):
        return True
    subject = parse.subject(token.index)
    return subject is not None and subject.lower in ("nobody", "none", "nothing")


def is_asserted(parse: Parse, verb: Token) -> bool:
    """Tell whether a clause says that something is so: under no condition, with no “could” or “will”, in no relative clause."""
    if verb.dep == "relcl":
        return False
    for child in parse.children(verb.index):
        if child.dep == "aux" and child.lower in _MODALS:
            return False
        if child.dep in ("mark", "advmod") and child.lower in _CONDITIONS:
            return False
    return True


def is_predicate(parse: Parse, token: Token, verb: Token) -> bool:
    """Tell whether a word is said of the verb's subject, and not of some other thing in the clause."""
    current = token
    for _ in range(6):
        if current.dep in ("acomp", "attr", "oprd", "ccomp", "ROOT") and current.pos not in ("VERB", "AUX"):
            return verb.lemma in COPULAS or current.index == verb.index
        if current.dep not in ("conj", "amod", "compound", "advmod", "nmod", "npadvmod"):
            return False
        current = parse.tokens[current.head]
    return False


def span_of(*tokens: Token) -> tuple[int, int]:
    """Give the characters from the first to the last of some tokens."""
    return min(one.start for one in tokens), max(one.end for one in tokens)
