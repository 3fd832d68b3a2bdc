"""The name in the greeting beside those of the recipients."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rapport.checks.trust.greeted import Greeted, greeted_in
from rapport.checks.trust.mailboxes import folded, is_bulk, is_role
from rapport.checks.trust.nicknames import is_first_name
from rapport.checks.trust.people import Person
from rapport.draft import Block, Draft
from rapport.rule import Hit, Related


def find(block: Block, draft: Draft) -> Iterator[Hit]:
    """Compare the names in a greeting with the recipients.

    Speaks about a name that misspells a recipient's, and about one that is none of theirs when it is clear what all of
    them are called. Silent towards lists and mailboxes that stand for a task.
    """
    people = [Person(one) for one in draft.recipients]
    if not people or is_bulk(draft) or all(is_role(one.address) for one in draft.recipients):
        return
    thread = _names_in_thread(draft)
    for greeted in greeted_in(block.string):
        if not greeted.names:
            yield from _to_many(greeted, people, draft)
        elif not _known(greeted, people, thread):
            yield from _to_stranger(greeted, people, draft)


def _known(greeted: Greeted, people: Sequence[Person], thread: frozenset[str]) -> bool:
    if any(all(map(person.is_called, greeted.names)) for person in people):
        return True
    return any(name in thread for name in greeted.names)


def _to_stranger(greeted: Greeted, people: Sequence[Person], draft: Draft) -> Iterator[Hit]:
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


def _contradicts(greeted: Greeted, people: Sequence[Person]) -> bool:
    """Whether first and last name are given on both sides, and do not go together."""
    if len(greeted.names) != 2:
        return False
    return all(sum(len(word) > 1 for word in person.shown) == 2 for person in people)


def _may_go_by_another(people: Sequence[Person]) -> bool:
    """Whether a recipient has a name beside which people often use another: none of its words is known here."""
    return any(not any(map(is_first_name, person.words)) for person in people)


def _is_surely_name(greeted: Greeted) -> bool:
    return greeted.text[0].isupper() or any(map(is_first_name, greeted.names))


def _to_many(greeted: Greeted, people: Sequence[Person], draft: Draft) -> Iterator[Hit]:
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


def _listed(people: Sequence[Person]) -> str:
    names = [person.address.name or person.address.address for person in people]
    return ", ".join(names[:3]) + (f" and {len(names) - 3} more" if len(names) > 3 else "")


def _proof(draft: Draft, person: Person) -> tuple[Related, ...]:
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
