"""Who waits for the user: for an answer, for something promised, or for a word at all."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise
from statistics import median, quantiles
from typing import NamedTuple

from rapport.checks.contact.asked import asked_in
from rapport.checks.contact.due import due_day
from rapport.checks.contact.open_promise import is_task, promise_in, takes_time
from rapport.checks.tone.endings import is_service
from rapport.contacts.correspondence import Correspondence, Record
from rapport.contacts.mailbox import read_again
from rapport.draft import AUTHOR_ZONES, Address, Block, Draft, Sentence
from rapport.matching import Pattern, fold
from rapport.readers import ReadError, read
from rapport.text import printable

WITHOUT_A_DAY = 7
"""A promise that names no day counts as due after so many days."""

_MOST_ASKED = 5
"""Of a mail to more people nobody waits for this one's answer."""

_FEWEST_DAYS = 5
"""On so many days the user has to have written to somebody before anything is usual between them."""

_MUCH_LONGER = 2.0
_LEAST_SILENCE = 14
"""Days; and so many times as long as three quarters of the pauses before."""

class Waiting(NamedTuple):
    """Somebody who waits since the day `since`; `line`, 1-based, of the file at `path` says so in the words `text`.

    `due` is the day by which something was promised, None where no day was named; `usual` is how many days commonly
    pass between two mails to them, where that is what they wait for.
    """

    address: str
    name: str
    since: date
    path: str
    line: int
    text: str
    due: date | None = None
    usual: int | None = None


def unanswered(mails: Correspondence) -> Iterator[Waiting]:
    """Yield, the oldest first, those who asked the user something in a mail that was not answered, once a thread."""
    told: set[tuple[str, str]] = set()
    for record in sorted(mails.received, key=lambda one: one.moment):
        sender = record.head.sender
        assert sender is not None
        thread = sender.address, record.head.thread
        if thread in told or not _is_asked_me(mails, record) or mails.has_answered(record, sender):
            continue
        if found := _asked(mails, record):
            told.add(thread)
            yield _waiting(mails, record, sender, found)


def _is_asked_me(mails: Correspondence, record: Record) -> bool:
    """Return whether a mail is to the user, among few others."""
    to = record.head.to
    return len(to) <= _MOST_ASKED and any(one.address in mails.me for one in to)


def due_promises(mails: Correspondence, today: date) -> Iterator[Waiting]:
    """Yield, the oldest first, what the user has promised by today or long ago, and gave no sign of having done.

    A sign is a later mail to the same person in the thread or under its subject, or one with attachments.
    """
    for record in sorted(mails.sent, key=lambda one: one.moment):
        others = [one for one in record.head.to if one.address not in mails.me]
        open_for = [
            one
            for one in others
            if not (mails.wrote_again(record, one.address) or mails.sent_files(record, one.address))
        ]
        if open_for and len(open_for) == len(others):
            for place, sentence, due in _promised(record):
                if (due or record.moment.date() + timedelta(WITHOUT_A_DAY)) <= today:
                    yield _waiting(mails, record, others[0], (place, sentence))._replace(due=due)


def fallen_silent(mails: Correspondence, today: date) -> Iterator[Waiting]:
    """Yield, the longest silence first, those to whom the user has not written for much longer than usual."""
    for address, record in sorted(mails.last.items(), key=lambda one: one[1].moment):
        days = sorted(mails.days[address])
        if len(days) < _FEWEST_DAYS or not mails.theirs[address] or days[-1] < mails.since:
            continue
        pauses = [(later - earlier).days for earlier, later in pairwise(days)]
        longest = max(_MUCH_LONGER * quantiles(pauses, n=4)[2], _LEAST_SILENCE)
        if (today - days[-1]).days > longest:
            name = printable(mails.names.get(address, ""))
            usual = round(median(pauses))
            yield Waiting(address, name, days[-1], record.letter.path, record.letter.line, "", usual=usual)


Found = tuple[Block, Sentence]


def _waiting(mails: Correspondence, record: Record, person: Address, found: Found) -> Waiting:
    block, sentence = found
    name = printable(person.name or mails.names.get(person.address, ""))
    line = record.letter.line + block.raw.origin(sentence.start, sentence.end).line - 1
    text = printable(" ".join(block.raw.string[sentence.start : sentence.end].split()))
    return Waiting(person.address, name, record.moment.date(), record.letter.path, line, text)


def _read(record: Record) -> Draft | None:
    try:
        return read(record.letter.path, read_again(record.letter).data, "eml")[0]
    except (ReadError, OSError):
        return None


def _sentences(draft: Draft) -> Iterator[Found]:
    return ((block, one) for block in draft.in_zones(("body", "list")) for one in block.sentences if one.can_mean)


def _asked(mails: Correspondence, record: Record) -> Found | None:
    """Return the first sentence of a mail that asks something of the user; None where none does."""
    draft = _read(record)
    if draft is None or is_service(draft.whole.string):
        return None
    found = asked_in(draft.in_zones(AUTHOR_ZONES), _my_names(mails))
    return (found[0].block, found[0].sentence) if found else None


def _my_names(mails: Correspondence) -> frozenset[str]:
    """Return the words, in lower case, of the names that the user's mails and those to the user give them."""
    shown = " ".join(mails.names.get(address, "") for address in mails.me)
    return frozenset(word.lower() for word in re.findall(r"\w+", shown))


def _promised(record: Record) -> Iterator[tuple[Block, Sentence, date | None]]:
    """Yield the promises in a mail of the user's to do something, with the day each names."""
    draft = _read(record)
    found = list(_sentences(draft)) if draft else []
    for block, sentence in found:
        hit = promise_in(sentence) if _MAY_PROMISE.search(sentence.string) else None
        if hit is None or hit.confidence == "low":
            continue
        due = due_day(fold(sentence.string), record.moment.date())
        words, rest = " ".join(block.string[hit.start : hit.end].split()), sentence.string[hit.end - sentence.start :]
        if (is_task(words) or _HANDED_OVER.match(words)) if due else takes_time(words, rest):
            yield block, sentence, due


_HANDED_OVER = Pattern(r"you(?:'ll|’ll| will| shall) (?:have|get|receive|hear)\b", re.IGNORECASE)
_MAY_PROMISE = Pattern(r"\b(?:will|shall|going to|let me|promise|get back|gonna)\b|['’]ll\b", re.IGNORECASE)
