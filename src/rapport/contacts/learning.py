"""Learning a mailbox: each mail is read once, and what it tells goes to the address book."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import chain, islice
from typing import NamedTuple

from rapport.address_book.book import AddressBook
from rapport.contacts.envelope import Head, guess_owner, read_head
from rapport.contacts.looks import received, sent
from rapport.contacts.mailbox import Letter, letters
from rapport.draft import Draft
from rapport.readers import ReadError, read

KEPT_AFTER = 200
"""After so many mails what was learned is written down; as much is read again where a run is killed."""

MOST_RECIPIENTS = 10
"""A mail to more people is a circular, and tells nothing of how two write to each other."""

_LOOKED_AT = 400
"""So many mails are looked at to tell whose mailbox it is."""


class Learned(NamedTuple):
    """What a run has done, in mails: how many it `read`, how many of them were `new`, could not be read (`broken`)."""

    read: int = 0
    new: int = 0
    broken: int = 0


def owner_of(mailboxes: Sequence[str]) -> str:
    """Return the address whose mailboxes these seem to be; empty where that cannot be told."""
    first = islice(chain.from_iterable(map(letters, mailboxes)), _LOOKED_AT)
    return guess_owner(head for one in first if (head := head_of(one)) is not None)


def head_of(letter: Letter) -> Head | None:
    """Return the head of a mail; None for what is no mail."""
    try:
        return read_head(letter.data)
    except ReadError:
        return None


def learn(
    mailboxes: Sequence[str],
    me: frozenset[str],
    book: AddressBook,
    tell: Callable[[int], None],
    *,
    with_reader: bool,
) -> Learned:
    """Read mailboxes into the address book; mails it has counted before are passed over.

    `me` are the user's own addresses; `tell` is given the bytes of each mail when it is done. Without the learned
    reader neither formality nor promises are told. Raises `ReadError` for a mailbox that cannot be read.
    """
    folders = [what.removeprefix("folder:") for what in book.excluded() if what.startswith("folder:")]
    number = new = broken = 0
    for letter in chain.from_iterable(letters(mailbox, folders) for mailbox in mailboxes):
        number += 1
        try:
            new += _learn_one(letter, me, book, with_reader)
        except ReadError:
            broken += 1
        if number % KEPT_AFTER == 0:
            book.keep()
        tell(letter.passed)
    book.keep()
    return Learned(number, new, broken)


def _learn_one(letter: Letter, me: frozenset[str], book: AddressBook, with_reader: bool) -> bool:
    """Learn from one mail; returns whether there was anything new."""
    head = read_head(letter.data)
    people = [one for one in _people(head, me) if not (book.leaves_out(one) or book.has_seen(one, head.name))]
    if not people:
        return False
    is_mine = head.sender is not None and head.sender.address in me
    draft = None if is_mine and not with_reader else _draft(letter)
    for address in people:
        if is_mine:
            book.add(sent(address, head, draft), head.name)
        elif draft is not None:
            book.add(received(address, head, draft, with_reader=with_reader), head.name)
    return True


def _people(head: Head, me: frozenset[str]) -> Iterator[str]:
    """Yield the addresses that a mail tells of: its author's, or those to whom the user wrote."""
    if head.sender is None or head.is_automatic:
        return
    if head.sender.address not in me:
        found = [head.sender.address]
    else:
        found = [one.address for one in head.recipients if one.address not in me]
    if len(found) <= MOST_RECIPIENTS:
        yield from (one for one in found if "@" in one and one.isprintable())


def _draft(letter: Letter) -> Draft:
    (draft,) = read(letter.path, letter.data, "eml")[:1]
    return draft
