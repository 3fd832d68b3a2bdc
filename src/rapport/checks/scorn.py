"""Scorn for the matter in hand, which is the reader's as often as not."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from rapport.checks.grammar import is_asserted, is_negated, is_predicate, span_of, subject_of, top
from rapport.checks.words import Words

if TYPE_CHECKING:
    from rapport.prose import Parse, Token

_POINTING = frozenset("this that these those all everything".split())
_OWN = frozenset("my our i we me us mine ours".split())
_OWN_FAULT = frozenset("my mine i myself me".split())
_THIS = frozenset("this that these those such your another the a an all what".split())
_FAR = 14
"""So many tokens from its subject a word hardly judges it."""


_SHORT = 8
"""“It” is the matter in hand in a sentence of so many tokens; in longer ones it is mostly something else."""


def scorn(parse: Parse, words: Words) -> Iterator[tuple[int, int]]:
    """Give the spans that call this matter, or a piece of work, bad."""
    for token in parse.tokens:
        if words.has(token, "awful") and token.pos in ("ADJ", "NOUN", "PROPN", "INTJ"):
            yield from _predicate(parse, words, token)
            yield from _exclamation(parse, words, token)
        if words.has(token, "harsh"):
            yield from _attribute(parse, words, token)
        if words.has(token, "welcome"):
            yield from _unwelcome(parse, words, token)
        if words.has(token, "worst"):
            yield from _worst(parse, words, token)
        if words.has(token, "badly"):
            yield from _badly_done(parse, words, token)
        if words.has(token, "fed-up"):
            yield from _fed_up(parse, token)
        if words.has(token, "nags"):
            yield from _stop(parse, token)


def _is_matter(parse: Parse, words: Words, subject: Token) -> bool:
    """Tell whether a noun is the matter in hand: “this”, “the decision”, “what you wrote”; not the writer's own."""
    near = parse.subtree(subject.index)
    if any(one.lower in _OWN or (one.dep == "poss" and one.lower != "your") for one in near[:4]):
        return False
    return subject.lower in _POINTING or subject.dep == "csubj" or words.has(subject, "work")


def _predicate(parse: Parse, words: Words, token: Token) -> Iterator[tuple[int, int]]:
    """“this is ridiculous”, “the decision is a joke”."""
    verb = top(parse, token)
    subject = subject_of(parse, verb) if verb.index != token.index else None
    if subject is None or token.index - subject.index > _FAR or token.index < subject.index:
        return
    if is_negated(parse, verb) or is_negated(parse, token) or not is_predicate(parse, token, verb):
        return
    if not is_asserted(parse, verb) or any(one.lower in _OWN_FAULT for one in parse.tokens[token.index :]):
        return
    is_short = subject.lower == "it" and len(parse.tokens) <= _SHORT
    is_this = subject.pos == "NOUN" and any(one.lower in _POINTING for one in parse.children(subject.index))
    if _is_matter(parse, words, subject) or ((is_short or is_this) and words.has(token, "contempt")):
        yield span_of(subject, token)


def _unwelcome(parse: Parse, words: Words, token: Token) -> Iterator[tuple[int, int]]:
    """“that is not helpful”, “this kind of comment is not acceptable”."""
    verb = top(parse, token)
    subject = subject_of(parse, verb)
    denied = is_negated(parse, verb) or is_negated(parse, token) or parse.tokens[token.index - 1].lower == "neither"
    if not denied or subject is None or not subject.index < token.index <= subject.index + _FAR:
        return
    turned = any(one.lower in ("but", "too", "that") for one in parse.tokens[verb.index : token.index])
    if _is_matter(parse, words, subject) and not turned:
        yield span_of(subject, token)


def _attribute(parse: Parse, words: Words, token: Token) -> Iterator[tuple[int, int]]:
    """“this ridiculous decision”, “another pointless change”."""
    noun = parse.tokens[token.head]
    beside = {one.lower for one in parse.children(noun.index)}
    judged = "work" if words.has(token, "awful") or beside & {"such", "another"} else "deed"
    weak = judged == "deed" and not words.has(token, "bad-work")
    if weak or token.dep not in ("amod", "compound") or not words.has(noun, judged) or token.index > noun.index:
        return
    own = any(one.lower in _OWN for one in parse.subtree(noun.index))
    if (beside & _THIS or token.index == 0) and not own and not is_negated(parse, noun):
        yield span_of(token, noun)


def _exclamation(parse: Parse, words: Words, token: Token) -> Iterator[tuple[int, int]]:
    """“what a mess”, “such nonsense”, and the bare “Ridiculous.”."""
    first = parse.tokens[0]
    is_last = all(one.pos in ("PUNCT", "SYM", "SPACE") for one in parse.tokens[token.index + 1 :])
    if first.lower in ("what", "such") and token.pos == "NOUN" and token.index <= 5 and is_last:
        yield span_of(first, token)
    spoken = [one for one in parse.tokens if one.pos not in ("PUNCT", "ADV", "INTJ", "SPACE", "SYM")]
    if len(spoken) == 1 and spoken[0].index == token.index and len(parse.tokens) <= 5:
        yield span_of(token)


def _worst(parse: Parse, words: Words, token: Token) -> Iterator[tuple[int, int]]:
    """“this is the worst tool I have used”."""
    noun = parse.tokens[token.head] if token.dep == "amod" else token
    subject = subject_of(parse, top(parse, noun))
    if subject is None or subject.index > token.index or not (words.has(noun, "work") or noun.index == token.index):
        return
    if _is_matter(parse, words, subject) and is_predicate(parse, noun, top(parse, noun)):
        yield span_of(subject, noun)


def _badly_done(parse: Parse, words: Words, token: Token) -> Iterator[tuple[int, int]]:
    """“the API is badly designed”."""
    done = parse.tokens[token.head]
    subject = parse.subject(done.index)
    if done.tag == "VBN" and done.lower != "understood" and subject is not None and _is_matter(parse, words, subject):
        yield span_of(subject, done)


def _fed_up(parse: Parse, token: Token) -> Iterator[tuple[int, int]]:
    """“I'm tired of this”, “sick of all these excuses”, “fed up with people who …”."""
    subject = subject_of(parse, top(parse, token))
    if subject is None or subject.lower not in ("i", "we") or is_negated(parse, top(parse, token)):
        return
    after = parse.tokens[token.index + 1 : token.index + 4]
    for preposition in [one for one in after if one.lower in ("of", "with", "by", "at")][:1]:
        for child in parse.children(preposition.index):
            if any(one.lower in ("this", "these", "that", "those", "people", "all") for one in parse.subtree(child.index)[:2]):
                yield span_of(subject, token, child)


def _stop(parse: Parse, token: Token) -> Iterator[tuple[int, int]]:
    """“stop moaning”, “please stop telling people what to do”."""
    head = parse.tokens[token.head]
    if token.tag != "VBG" or head.lemma.lower() != "stop" or token.dep not in ("xcomp", "ccomp", "advcl"):
        return
    if head.tag in ("VB", "VBP") and parse.subject(head.index) is None and not any(
        child.dep in ("aux", "mark", "neg") and child.lower != "do" for child in parse.children(head.index)
    ):
        yield span_of(head, token)
