"""Who is greeted: the names in a greeting, and the words in it that stand for all readers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rapport.checks.trust.mailboxes import folded
from rapport.checks.trust.people import TITLES
from rapport.matching import Pattern
from rapport.zones.courtesy_words import GREETED, GREETINGS

_TOKEN = Pattern(r"[^\W\d_]+(?:['’`][^\W\d_]+|-[^\W\d_]+)*\.?|[,/&+;()]|\S")
_JOINTS = frozenset("and & + / , ; ( ) und et y e en og och plus or".split())
_PARTICLES = frozenset(
    "van von de der den di da del della la le du dos das el al bin ibn ben ter ten zu zur st san".split()
)
_ALL = frozenset(
    "all everyone everybody team both folks guys ladies gentlemen colleagues friends y'all people gang".split()
)
_GROUPS = (
    GREETED
    | frozenset(
        """
        applicant applicants aunt auntie babe baby beautiful beloved boss boys bro brother brothers buddy bud
        candidate candidates captain champ chaps chief class clients client clan comrades comrade coworkers coworker
        contributor contributors crowd customers dad daddy darling darlings delegate delegates department doc editor
        editors employee employees esteemed family families fam fans fella fellas followers gorgeous grandma grandpa
        granny guest guests guy handsome hon honey hosts home homeowner hr human humans investor investors janitor
        kids kiddo landlord leaders learner lads lass love lovely lovelies lover mailing man mate mates maintainer
        maintainers marketing mom moms mother mum mums nan neighbor neighbors neighbour neighbours nobody office old
        one organizer organizers organiser organisers owner owners pal pals panel parent parents participants
        participant partners passenger passengers patient patients peeps person planet player players pupils
        purchasing reader recipient recipients recruiter recruiters recruitment representative resident residents
        reviewer reviewers roommates sales scholars secretary sellers seller service shareholder shareholders sis
        sister sisters son sports squad staff stakeholders stranger student subscriber sunshine supervisor supplier
        suppliers supporter supporters sweetheart sweetie teacher teachers tenant tenants travellers traveller tribe
        uncle user valued vendor vendors visitor visitors volunteer volunteers webmaster world yourself you your our
        new again happy good esteemed board finance legal accounts accounting billing admin admins engineering product
        operations editorial help desk helpdesk reception council hotel school university church company group
        department office centre center club foundation agency bank society institute monday tuesday wednesday
        thursday friday saturday sunday january february march april june july august september october november
        december christmas easter year week weekend afternoon morning evening day night
        """.split()
    )
) - {"van", "von", "de", "der", "i", "a", "hr", "fr"}
"""Words beside a greeting that name no one person."""


class Greeted(NamedTuple):
    """Somebody greeted: the characters `start:end` of the greeting, and each name, folded, with its place.

    Without names, the words stand for all readers.
    """

    start: int
    end: int
    text: str
    places: tuple[tuple[str, int, int], ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(name for name, _, _ in self.places)


def greeted_in(string: str) -> Iterator[Greeted]:
    """Yield the people whom a greeting names, and the words in it that stand for all readers."""
    tokens = list(_TOKEN.finditer(string))
    group: list[re.Match[str]] = []
    for token in (*tokens[_opener(tokens) :], None):
        word = token[0].casefold().rstrip(".") if token else ","
        if token and word not in _JOINTS:
            group.append(token)
            continue
        yield from _named(string, group)
        group = []


def _opener(tokens: Sequence[re.Match[str]]) -> int:
    """Return how many tokens make up the word or words of greeting."""
    for count in range(min(5, len(tokens)), 0, -1):
        words = " ".join(token[0] for token in tokens[:count]).casefold().rstrip(".!")
        if words in GREETINGS:
            return count + (count < len(tokens) and tokens[count][0] in ",!")
    return 0


def _named(string: str, group: list[re.Match[str]]) -> Iterator[Greeted]:
    words = [token for token in group if token[0][0].isalpha()]
    bare = [word[0].casefold().rstrip(".") for word in words]
    if len(bare) == 1 and bare[0] in _ALL:
        yield Greeted(words[0].start(), words[0].end(), words[0][0])
    start = _opener(words) if bare and bare[0] in GREETINGS else 0
    named = [word for word, small in zip(words[start:], bare[start:], strict=True) if not _is_beside(small)]
    common = any(small in _GROUPS and small not in TITLES | _PARTICLES and small != "dear" for small in bare)
    if not named or common or len(named) > 4 or any(set(word[0]) == {"x"} for word in named):
        return
    end = named[-1].end() - named[-1][0].endswith(".")
    text = string[named[0].start() : end]
    places = tuple((name, word.start(), word.end()) for word in named for name in [folded(word[0])] if name)
    if places:
        yield Greeted(named[0].start(), end, text, places)


def _is_beside(word: str) -> bool:
    """Whether a word only stands beside a name: a title, a particle."""
    return word in TITLES or word in _PARTICLES or word == "dear"
