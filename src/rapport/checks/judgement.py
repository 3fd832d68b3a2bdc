"""Judgements on the reader and on what is theirs, by the grammar of the sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from rapport.checks.grammar import is_negated, is_predicate, span_of, subject_of, top
from rapport.checks.words import Words

if TYPE_CHECKING:
    from rapport.prose import Parse, Token

_READER = frozenset({"you", "your", "yours", "yourself", "u", "ur"})
_SELF = frozenset("i we nobody everybody everyone people customers students clients they one".split())
_WISH = frozenset({"could", "can", "may", "might", "would", "will", "must"})
_PLANS = frozenset("need have want like wish plan decide intend hope ask tell".split())
"""Verbs that do not say that what follows is done."""
_LOUD = -0.3
"""VADER's compound score from which a mild word counts as a judgement."""
_FAR = 12
"""So many tokens from its subject a word hardly judges it."""
_UNCERTAIN = re.compile(r"^(?:if|unless|when|whenever|suppose|imagine|were)\b|\bnot (?:to say|that)\b", re.IGNORECASE)
_PARTS = frozenset(
    "all call conversation dealing everything experience handling idea level meeting most part quality rest state stay tone "
    "visit way whole".split()
)
"""Nouns that pass on whose they are: “the quality of your work”."""
_NOT_WORK = frozenset(
    """
    accident allergy anxiety attacker back battery bike boiler boss bully car cat chair chances child children commute
    competitor computer condition connection cough day disease dog dream enemy ex eyes fear fever flight flu foot friend
    grief headache health hip hotel husband illness injury journey knee landlord laptop leg loss luck machine migraine
    neighbor neighbour night opponent pain patient phone power printer problem puppy rival router screen server situation
    sister son symptom tooth tumor tumour weather week wife wound year
    """.split()
)
"""What may be bad in the reader's life through no doing of theirs."""


def judgements(parse: Parse, words: Words, loudness: float) -> Iterator[tuple[int, int]]:
    """Give the spans that judge the reader; `loudness` is VADER's compound score, which decides about mild words."""
    if _UNCERTAIN.search(parse.text) or not any(one.lower in _READER for one in parse.tokens):
        return
    judging = sum(words.has(one, "harsh", "mild") for one in parse.tokens)
    loud = loudness < _LOUD or judging > 1
    for token in parse.tokens:
        is_noun = words.has(token, "noun") and token.pos in ("NOUN", "PROPN", "ADJ")
        if words.has(token, "harsh") or is_noun or (loud and words.has(token, "mild")):
            yield from _quality(parse, token)
        if words.has(token, "does") and (token.pos == "VERB" or token.lower.endswith("ing")):
            yield from _doing(parse, token)
        if words.has(token, "attitude") and token.pos == "VERB":
            yield from _attitude(parse, token)
        if words.has(token, "attitude-denied") and token.pos == "VERB" and is_negated(parse, token):
            yield from _attitude(parse, token, denied=True)
        if words.has(token, "fed-up"):
            yield from _fed_up(parse, token)
        if words.has(token, "worth"):
            yield from _unworthy(parse, token)


def is_readers(parse: Parse, noun: Token) -> bool:
    """Tell whether a noun is the reader, theirs, or what they made: “you”, “your plan”, “the plan you sent”, “what you did”."""
    if noun.lower in ("you", "u", "yours", "ur"):
        return True
    if noun.lemma.lower() in _NOT_WORK:
        return False
    if noun.dep == "csubj":
        return any(one.lower in ("you", "your") for one in parse.subtree(noun.index))
    return any(_makes_readers(parse, noun, child) for child in parse.children(noun.index))


def _makes_readers(parse: Parse, noun: Token, child: Token) -> bool:
    """Tell whether a word beside a noun makes it the reader's: “your”, “your team's”, “you sent”, “of your plan”."""
    if child.lower in ("your", "ur"):
        return child.dep in ("poss", "nmod", "compound")
    if child.dep == "poss":
        return child.lemma in ("team", "staff", "company", "department") and is_readers(parse, child)
    if child.dep == "relcl":
        return any(one.lower in ("you", "u") and one.dep == "nsubj" for one in parse.children(child.index))
    if child.dep == "prep" and noun.lemma in _PARTS:
        return any(is_readers(parse, one) for one in parse.children(child.index))
    return False


def _quality(parse: Parse, token: Token) -> Iterator[tuple[int, int]]:
    """“your plan is useless”, “the useless plan you made”, “you are useless”."""
    head = top(parse, token)
    if token.dep in ("amod", "compound", "nmod") and (noun := parse.tokens[token.head]):
        if is_readers(parse, noun):
            yield span_of(noun, token, *parse.children(noun.index))
            return
        head = top(parse, noun)
    if is_negated(parse, token) or is_negated(parse, head):
        return
    subject = parse.subject(token.index) if token.dep in ("ccomp", "oprd") else None
    subject = subject or subject_of(parse, head)
    if subject is None or abs(token.index - subject.index) > _FAR:
        return
    if is_readers(parse, subject) and is_predicate(parse, token, head if head.index != subject.index else token):
        yield span_of(*parse.subtree(subject.index)[:1], subject, token)


def _doing(parse: Parse, token: Token) -> Iterator[tuple[int, int]]:
    """“your article bored me”, “you wreck every page”."""
    subject = subject_of(parse, top(parse, token) if token.pos == "ADJ" else token)
    helpers = {child.lower for child in parse.children(token.index) if child.dep == "aux"}
    if subject is None or subject.dep == "nsubjpass" or is_negated(parse, token) or is_negated(parse, top(parse, token)):
        return
    if token.dep == "xcomp" and (is_negated(parse, parse.tokens[token.head]) or parse.tokens[token.head].lemma in _PLANS):
        return
    if subject.lower in ("you", "u") and helpers & _WISH:
        return
    if is_readers(parse, subject):
        yield span_of(*parse.subtree(subject.index)[:1], subject, token)


def _attitude(parse: Parse, token: Token, denied: bool = False) -> Iterator[tuple[int, int]]:
    """“I hate your plan”, “nobody likes the menu you chose”, “I can't stand you”."""
    subject = subject_of(parse, token)
    if subject is None or subject.lower not in _SELF or (not denied and is_negated(parse, token)):
        return
    for child in parse.children(token.index):
        objects = (child, *parse.children(child.index)) if child.dep == "xcomp" else (child,)
        found = [one for one in objects if is_readers(parse, one)]
        if found and child.dep in ("dobj", "xcomp", "ccomp", "pobj"):
            yield span_of(subject, token, found[-1])


def _fed_up(parse: Parse, token: Token) -> Iterator[tuple[int, int]]:
    """“I'm sick of your excuses”, “fed up with you”, “I am tired of this”."""
    subject = subject_of(parse, top(parse, token))
    if (subject is not None and subject.lower not in ("i", "we")) or is_negated(parse, top(parse, token)):
        return
    after = parse.tokens[token.index + 1 : token.index + 4]
    for preposition in [one for one in after if one.lower in ("of", "with", "by", "in", "at")][:1]:
        for child in parse.children(preposition.index):
            if child.dep in ("pobj", "pcomp") and is_readers(parse, child):
                yield span_of(*([subject] if subject else []), token, child)


def _unworthy(parse: Parse, token: Token) -> Iterator[tuple[int, int]]:
    """“your answer is not helpful”, “nothing in your report is worth keeping”."""
    head = top(parse, token)
    subject = subject_of(parse, head)
    if subject is None:
        return
    about_reader = any(one.lower in _READER for one in parse.subtree(subject.index))
    nothing = subject.lower in ("nothing", "none", "little") and about_reader
    neither = any(one.lower == "neither" for one in parse.tokens[max(token.index - 4, 0) : token.index])
    no = neither or is_negated(parse, token) or is_negated(parse, head)
    denied = no and subject.lower not in ("you", "u") and is_readers(parse, subject)
    enough = token.lower != "good" or nothing or any(one.lower == "enough" for one in parse.children(token.index))
    if (nothing or denied) and enough and (neither or token.lower != "clear"):
        yield span_of(*parse.subtree(subject.index)[:1], subject, token)
