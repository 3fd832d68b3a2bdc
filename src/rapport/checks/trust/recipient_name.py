"""The name in the greeting beside those of the recipients."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from rapport.checks.trust.mailboxes import address_words, folded, is_bulk, is_role, local_part, name_words
from rapport.checks.trust.nicknames import is_first_name, same_name
from rapport.draft import Address, Block, Draft
from rapport.matching import Pattern
from rapport.rule import Hit, Related
from rapport.zones.courtesy_words import GREETED, GREETINGS

_TOKEN = Pattern(r"[^\W\d_]+(?:['’`][^\W\d_]+|-[^\W\d_]+)*\.?|[,/&+;()]|\S")
_JOINTS = frozenset("and & + / , ; ( ) und et y e en og och plus or".split())
_TITLES = frozenset(
    """
    mr mrs ms miss mx dr prof professor doctor sir madam dame lord lady rev reverend fr father sister brother pastor
    rabbi imam judge justice captain capt colonel col major general lieutenant lt sergeant officer president minister
    senator ambassador herr frau hr dipl ing mag monsieur madame mademoiselle m mme mlle señor señora sr sra srta don
    doña signor signora sig dott dottor dottssa avv ing pan pani shri smt sri kumari ji san sama sensei nim datuk
    encik puan bapak ibu pak bu ustad engr eng arch attorney counsellor esq phd md jr ii iii iv chef coach
    """.split()
)
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


class _Person:
    """A recipient, and the folded words that can be names of theirs."""

    def __init__(self, address: Address) -> None:
        self.address = address

    @cached_property
    def shown(self) -> tuple[str, ...]:
        """The words of the display name."""
        return tuple(word for word in map(folded, name_words(self.address)) if word)

    @cached_property
    def words(self) -> frozenset[str]:
        return frozenset((*self.shown, *map(folded, address_words(self.address))))

    @cached_property
    def is_plain(self) -> bool:
        """Whether it is clear what this person is called."""
        shown = [word for word in self.shown if len(word) > 1]
        if not all(word.isascii() for word in shown):
            return False
        first_and_last = [word for word in address_words(self.address) if len(word) > 1]
        return bool(shown or len(first_and_last) > 1) and not (is_role(self.address.address) or set(shown) == {"x"})

    @cached_property
    def called(self) -> str:
        """What they are called in a greeting, as they write it; empty where that is not clear."""
        words = [word for word in name_words(self.address) if folded(word) not in _TITLES]
        if not words:
            words = [word.capitalize() for word in address_words(self.address)]
        turned = "," in self.address.name and len(words) > 1
        return words[1 if turned else 0] if words and len(words[0]) > 1 else ""

    def is_called(self, name: str) -> bool:
        """Return whether one of the person's names is `name`, a form or the first letter of it."""
        local = folded(local_part(self.address.address))
        pairs = ("".join(pair) for pair in zip(self.shown, self.shown[1:], strict=False))
        if name in pairs or any(_agree(name, word) for word in self.words):
            return True
        if any(_misspells(name, word) for word in self.shown):
            return False
        if len(name) > 2 and name in local:
            return True
        initials = "".join(word[0] for word in self.shown)
        if len(name) <= 3 and name in (initials, initials[::-1], local):
            return True
        host = self.address.address.rpartition("@")[2].replace("-", "")
        return len(name) > 3 and (name in host or any(same_name(name, local[:end]) for end in range(3, len(local))))

    def meant_by(self, name: str) -> str:
        """Return the word of this person's name that `name` seems to misspell; empty if there is none."""
        written = (*name_words(self.address), *(word.capitalize() for word in address_words(self.address)))
        return next((word for word in written if _misspells(name, folded(word))), "")


class _Greeted(NamedTuple):
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


def find(block: Block, draft: Draft) -> Iterator[Hit]:
    """Compare the names in a greeting with the recipients.

    Speaks about a name that misspells a recipient's, and about one that is none of theirs when it is clear what all of
    them are called. Silent towards lists and mailboxes that stand for a task.
    """
    people = [_Person(one) for one in draft.recipients]
    if not people or is_bulk(draft) or all(is_role(one.address) for one in draft.recipients):
        return
    thread = _names_in_thread(draft)
    for greeted in _greeted(block.string):
        if not greeted.names:
            yield from _to_many(greeted, people, draft)
        elif not _known(greeted, people, thread):
            yield from _to_stranger(greeted, people, draft)


def _known(greeted: _Greeted, people: Sequence[_Person], thread: frozenset[str]) -> bool:
    if any(all(map(person.is_called, greeted.names)) for person in people):
        return True
    return any(name in thread for name in greeted.names)


def _to_stranger(greeted: _Greeted, people: Sequence[_Person], draft: Draft) -> Iterator[Hit]:
    for person in people:
        wrong = [place for place in greeted.places if not person.is_called(place[0])]
        meant = [person.meant_by(name) for name, _, _ in wrong]
        if all(meant):
            _, start, end = wrong[0]
            problem = f"is spelled “{meant[0]}” in the address"
            values = {"problem": problem, "advice": "Write the name as its owner does"}
            yield Hit(start, end, values, (meant[0],), _proof(draft, person))
            return
    partly = any(any(map(person.is_called, greeted.names)) for person in people)
    if partly and not _contradicts(greeted, people):
        return
    if not all(person.is_plain for person in people) or not _is_surely_name(greeted):
        return
    called = people[0].called if len(people) == 1 else ""
    values = {
        "problem": "is not the name of any recipient",
        "advice": f"This mail goes to {_listed(people)}; check whom you greet and whom you send it to",
    }
    instead = (called,) if called and len(greeted.names) == 1 else ()
    sure = None if any(map(is_first_name, greeted.names)) and not _may_go_by_another(people) else "medium"
    yield Hit(greeted.start, greeted.end, values, instead, _proof(draft, people[0]), confidence=sure)


def _contradicts(greeted: _Greeted, people: Sequence[_Person]) -> bool:
    """Whether first and last name are given on both sides, and do not go together."""
    if len(greeted.names) != 2:
        return False
    return all(sum(len(word) > 1 for word in person.shown) == 2 for person in people)


def _may_go_by_another(people: Sequence[_Person]) -> bool:
    """Whether a recipient has a name beside which people often use another: none of its words is known here."""
    return any(not any(map(is_first_name, person.words)) for person in people)


def _is_surely_name(greeted: _Greeted) -> bool:
    return greeted.text[0].isupper() or any(map(is_first_name, greeted.names))


def _to_many(greeted: _Greeted, people: Sequence[_Person], draft: Draft) -> Iterator[Hit]:
    """Find "Dear all" to one reader, "Dear both" to one or to more than two."""
    word = greeted.text.casefold()
    several = len(people) != 2 if word == "both" else len(people) == 1
    if several and word in ("all", "both", "everyone", "everybody") and all(person.is_plain for person in people):
        values = {
            "problem": f"greets several people, and this mail goes to {_listed(people)}",
            "advice": "Greet those who read it",
        }
        instead = tuple(person.called for person in people if len(people) == 1 and person.called)
        proof = _proof(draft, people[0])
        yield Hit(greeted.start, greeted.end, values, instead, proof, confidence="low", severity="info")


def _listed(people: Sequence[_Person]) -> str:
    names = [person.address.name or person.address.address for person in people]
    return ", ".join(names[:3]) + (f" and {len(names) - 3} more" if len(names) > 3 else "")


def _proof(draft: Draft, person: _Person) -> tuple[Related, ...]:
    """Return the place in the header where the recipient is named."""
    wanted = (person.address.name, person.address.address)
    for field in ("to", "cc", "bcc"):
        text = draft.people.get(field)
        for words in wanted if text else ():
            at = text.string.lower().find(words.lower()) if text and words else -1
            if text and at >= 0:
                return (Related(Block("header", text, text), at, at + len(words), "the recipient"),)
    return ()


def _names_in_thread(draft: Draft) -> frozenset[str]:
    """Return the words by which the people in the quoted messages sign and are named."""
    named = [block.string for block in draft.blocks if block.zone == "attribution"]
    for block in (*draft.answering, *draft.blocks):
        if block.zone in ("quote", "sign-off") and (block.depth or block in draft.answering):
            named += block.string.splitlines()[-6:]
    return frozenset(folded(word) for text in named for word in re.findall(r"[^\W\d_]+", text) if word[0].isupper())


def _greeted(string: str) -> Iterator[_Greeted]:
    """Yield the people a greeting names, and the words in it that stand for all readers."""
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


def _named(string: str, group: list[re.Match[str]]) -> Iterator[_Greeted]:
    words = [token for token in group if token[0][0].isalpha()]
    bare = [word[0].casefold().rstrip(".") for word in words]
    if len(bare) == 1 and bare[0] in _ALL:
        yield _Greeted(words[0].start(), words[0].end(), words[0][0])
    start = _opener(words) if bare and bare[0] in GREETINGS else 0
    named = [word for word, small in zip(words[start:], bare[start:], strict=True) if not _is_beside(small)]
    common = any(small in _GROUPS and small not in _TITLES | _PARTICLES and small != "dear" for small in bare)
    if not named or common or len(named) > 4 or any(set(word[0]) == {"x"} for word in named):
        return
    end = named[-1].end() - named[-1][0].endswith(".")
    text = string[named[0].start() : end]
    places = tuple((name, word.start(), word.end()) for word in named for name in [folded(word[0])] if name)
    if places:
        yield _Greeted(named[0].start(), end, text, places)


def _is_beside(word: str) -> bool:
    """Whether a word only stands beside a name: a title, a particle."""
    return word in _TITLES or word in _PARTICLES or word == "dear"


def _agree(name: str, word: str) -> bool:
    """Return whether two folded names agree: equal, or one a form, a short form or the first letter of the other."""
    short, long = sorted((name, word), key=len)
    if name == word or same_name(name, word) or _umlauts(name) == _umlauts(word):
        return True
    if len(short) == 1:
        return long.startswith(short)
    return len(short) > 2 and long.startswith(short) and len(long) - len(short) > 1


def _umlauts(name: str) -> str:
    """Write `ae`, `oe`, `ue` as the single vowels they stand for: Mueller, Müller and Muller are one name."""
    return re.sub(r"(?<=[aou])e", "", name)


def _misspells(name: str, word: str) -> bool:
    """Return whether `name` is so close to `word` that it seems a slip for it: one wrong letter, two in long names."""
    if min(len(name), len(word)) < 3 or name == word:
        return False
    most = 1 if max(len(name), len(word)) < 7 else 2
    return distance(name, word, most) <= most


def distance(one: str, other: str, most: int) -> int:
    """Count the slips between two words, up to `most` and one more.

    A slip is a letter too many, missing, wrong, or two that changed places (optimal string alignment, Damerau 1964).
    """
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        earlier, before, row = before, row, [i]
        for j, against in enumerate(other, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != against))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == against:
                cost = min(cost, earlier[j - 2] + 1)
            row.append(cost)
    return min(row[-1], most + 1)
