"""Who wrote to whom in some mailboxes, and what was answered; told by the heads of the mails alone."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from datetime import date, datetime
from itertools import chain
from typing import NamedTuple

from rapport.contacts.envelope import Head
from rapport.contacts.learning import MOST_RECIPIENTS, head_of
from rapport.contacts.mailbox import Letter, letters
from rapport.draft import Address


class Record(NamedTuple):
    """A mail without its text: its head, its moment, and where it lies."""

    head: Head
    moment: datetime
    letter: Letter


class Correspondence:
    """What the heads tell of the mails of one person, whose addresses are `me`.

    `received` and `sent` are the mails to and from them since the day `since`, in no order; `days` are those on which
    they wrote to each address at all, `last` the last mail to it, `theirs` how many came from it, `names` its owner's.
    """

    def __init__(self, me: frozenset[str], since: date) -> None:
        self.me = me
        self.since = since
        self.received: list[Record] = []
        self.sent: list[Record] = []
        self.days: dict[str, set[date]] = defaultdict(set)
        self.last: dict[str, Record] = {}
        self.theirs: Counter[str] = Counter()
        self.names: dict[str, str] = {}
        self._answered: set[str] = set()
        self._written: dict[tuple[str, str], datetime] = {}
        self._files: dict[str, datetime] = {}
        self._seen: set[int] = set()

    def add(self, letter: Letter) -> None:
        """Take in a mail; one that was seen in another folder, or has no date or author, tells nothing."""
        head = head_of(letter)
        if head is None or head.sender is None or head.date is None or hash(head.name) in self._seen:
            return
        self._seen.add(hash(head.name))
        record = Record(head, head.date, letter._replace(data=b""))
        for one in (head.sender, *head.recipients):
            if one.name:
                self.names.setdefault(one.address, one.name)
        if head.sender.address in self.me:
            self._add_mine(record)
        elif not head.is_automatic:
            self.theirs[head.sender.address] += 1
            if head.date.date() >= self.since:
                self.received.append(record)

    def _add_mine(self, record: Record) -> None:
        head, moment = record.head, record.moment
        self._answered.update(head.answers)
        others = [one.address for one in head.recipients if one.address not in self.me]
        for address in others:
            for topic in (head.thread, head.subject):
                self._written[address, topic] = max(moment, self._written.get((address, topic), moment))
            if head.has_files:
                self._files[address] = max(moment, self._files.get(address, moment))
        if 0 < len(others) <= MOST_RECIPIENTS:
            for address in others:
                self.days[address].add(moment.date())
                if address not in self.last or self.last[address].moment <= moment:
                    self.last[address] = record
            if moment.date() >= self.since:
                self.sent.append(record)

    def has_answered(self, record: Record, sender: Address) -> bool:
        """Return whether the user has written back to a mail: to itself, or later to its author on the same matter."""
        return record.head.name in self._answered or self.wrote_again(record, sender.address)

    def wrote_again(self, record: Record, address: str) -> bool:
        """Return whether the user has written to an address after a mail, in its thread or under its subject."""
        topics = (record.head.thread, record.head.subject)
        return any(self._written.get((address, topic), record.moment) > record.moment for topic in topics if topic)

    def sent_files(self, record: Record, address: str) -> bool:
        """Return whether the user has sent an address a mail with attachments after a mail."""
        return self._files.get(address, record.moment) > record.moment


def read_through(
    mailboxes: Sequence[str], me: frozenset[str], since: date, tell: Callable[[int], None]
) -> Correspondence:
    """Read the heads of all mails; `tell` is given the bytes of each when it is done. Raises `ReadError`."""
    found = Correspondence(me, since)
    for letter in chain.from_iterable(map(letters, mailboxes)):
        found.add(letter)
        tell(letter.passed)
    return found
