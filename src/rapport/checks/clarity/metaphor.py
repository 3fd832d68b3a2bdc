"""Live metaphors, told by what they are said of: a deal cannot be killed, a process can.

Rows of the table without one of the guards `verb`, `noun` and `state` are metaphors wherever they stand. The others are
metaphors when said of affairs (deals, budgets, requests), or of people where the row also has the guard `people`.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from rapport.checks.clarity import idiom
from rapport.draft import Block, Draft
from rapport.phrases import PhraseMatch
from rapport.rule import Hit
from rapport.tables import Table, hit_of, needs_parse, sentence_at

if TYPE_CHECKING:
    from rapport.prose import Parse, Token

_OBJECTS = frozenset(("dobj", "nsubjpass"))
_SUBJECTS = frozenset(("nsubj", "nsubjpass"))
_COPULAS = frozenset(("be", "become", "remain", "seem", "look"))
_PERSONS = frozenset(("i", "we", "you", "he", "she", "they", "me", "us", "him", "her", "them"))
_NEUTERS = frozenset(("it", "this", "that", "everything"))
_PEOPLE = frozenset(
    """
    analyst auditor board boss buyer candidate client colleague competition competitor customer department developer
    director employee engineer expert group head department lawyer leader manager member nurse partner people person
    programmer recruiter reporter rival salesman seller speaker staff student supplier support talent teacher team
    trainee tutor user vendor volunteer worker
    """.split()
)
_WORK = frozenset(
    """
    account acquisition amendment appeal appetite approval audit backlog backup bidding bill budget bug call calendar
    cash change churn class course comment complaint cost credit data deal debt delay demand detail discussion donation e-mail earnings
    email enquiry enthusiasm event feature feedback figure form funding goodwill grant growth hiring idea inbox information
    initiative inquiry interview invoice job launch issue launch lead letter list liquidity mail margin meeting memo merger message
    migration momentum money motion morale motivation negotiation number offer order overhead paperwork payment plan
    post price print pricing productivity profit project proposal query question rate receipt red registration release
    rent report request revenue review rollout rumour sale schedule share signature spending spreadsheet stakeholder
    stock subsidy sum support talk talks task tender test thesis ticket time topic traffic turnover update valuation
    volume vote work workload
    """.split()
)
_MACHINES = frozenset("process job thread task server connection app application session program command".split())
"""What is killed, stalled or forked as a term of computing."""


@cache
def _affairs() -> frozenset[str]:
    return idiom.model().lists["affairs"] | _WORK


def find(block: Block, draft: Draft, *, table: Table) -> Iterator[Hit]:
    """Find the metaphors of the table where they are meant as such."""
    for match in table.matches(block.string):
        if not needs_parse(match.entry) or _is_figurative(match, block):
            yield hit_of(match)


def _is_figurative(match: PhraseMatch, block: Block) -> bool:
    sentence = sentence_at(block, match.start)
    if sentence is None:
        return False
    parse, guard = sentence.parse, match.entry.guard
    own = [t for t in parse.tokens if match.start < sentence.start + t.end and sentence.start + t.start < match.end]
    if "verb" in guard:
        said_of = _of_verb(parse, own)
    elif "noun" in guard:
        said_of = _of_noun(parse, own)
        if any(token.dep in _SUBJECTS and token.lower in _NEUTERS for token in said_of):
            return True
    else:
        said_of = _of_state(parse, own)
    return any(_is_affair(token) or ("people" in guard and _is_person(token)) for token in said_of)


def _of_verb(parse: Parse, own: list[Token]) -> list[Token]:
    """Give what is done to: the objects; without any, the subject."""
    verb = next((token for token in own if token.pos in {"VERB", "ADJ"} or token.tag.startswith("VB")), None)
    if verb is None:
        return []
    inside = [t for o in own for t in parse.children(o.index) if t.dep == "pobj"]
    objects = inside or [t for t in parse.children(verb.index) if t.dep in _OBJECTS]
    return _with_conjuncts(parse, objects) or _subjects(parse, verb)


def _of_noun(parse: Parse, own: list[Token]) -> list[Token]:
    """Give what a noun is said of: what follows its "of", or the subject it is predicated of."""
    inside = [t for o in own for t in parse.children(o.index) if t.dep == "pobj" and parse.tokens[t.head].lower == "of"]
    if inside or own[-1].lower == "of":
        return inside
    noun = own[-1]
    following = [
        t for o in parse.children(noun.index) if o.lower == "of" for t in parse.children(o.index) if t.dep == "pobj"
    ]
    head = parse.tokens[noun.head]
    if noun.dep == "attr" and head.lemma in _COPULAS:
        return following + _subjects(parse, head)
    return following


def _of_state(parse: Parse, own: list[Token]) -> list[Token]:
    """Give the noun a state is said of, as in "sales are on fire" and "anaemic sales"."""
    head = parse.tokens[own[0].head]
    if own[0].dep == "amod":
        return [head]
    return _subjects(parse, head) if head.lemma in _COPULAS else []


def _subjects(parse: Parse, verb: Token) -> list[Token]:
    found = [t for t in parse.children(verb.index) if t.dep in _SUBJECTS]
    while not found and verb.dep in {"conj", "xcomp", "acomp", "advcl"} and verb.head != verb.index:
        verb = parse.tokens[verb.head]
        found = [t for t in parse.children(verb.index) if t.dep in _SUBJECTS]
    return _with_conjuncts(parse, found)


def _with_conjuncts(parse: Parse, tokens: list[Token]) -> list[Token]:
    return tokens + [t for token in tokens for t in parse.children(token.index) if t.dep == "conj"]


def _is_affair(token: Token) -> bool:
    lemma = token.lemma.lower()
    return token.pos in {"NOUN", "PROPN"} and lemma not in _MACHINES and lemma in _affairs()


def _is_person(token: Token) -> bool:
    return token.lower in _PERSONS or token.lemma.lower() in _PEOPLE
