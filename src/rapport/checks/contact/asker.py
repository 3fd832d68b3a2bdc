"""Who asked: the author of the message being answered, and whether a reply goes back to them."""

from __future__ import annotations

import re

from rapport.checks.contact.time_words import MONTHS, WEEKDAYS
from rapport.checks.trust.greeted import greeted_in
from rapport.checks.trust.mailboxes import folded, is_bulk, is_list, is_role
from rapport.checks.trust.nicknames import is_first_name
from rapport.checks.trust.people import Person, agree
from rapport.draft import Address, Draft
from rapport.matching import Pattern

_NAME_AND_ADDRESS = Pattern(r"((?:[^\W\d_][\w.'-]*[ ]+)*[^\W\d_][\w.'-]*)\"?[ ]*[<(\[][^\s<>@]+@")
"""A display name and what begins its address, wherever a line of introduction has them."""
_ADDRESS = Pattern(r"[\w.+'-]+@[\w-]+(?:\.[\w-]+)+")
_FORWARDED = Pattern(r"\s*(?:re\s*:\s*)?(?:fwd?|wg|tr|rv|vl|i)\s*:", re.IGNORECASE)
"""What mail programs put before the subject of a mail that is sent on."""
_WORD = Pattern(r"[^\W\d_]+")
_NO_NAMES = frozenset(
    "on at am pm wrote original message forwarded from sent by the re fw fwd gmt utc cest".split()
    + [word for name in (*MONTHS, *WEEKDAYS) for word in (name, name[:3])]
)
"""What a line of introduction says beside the name, folded."""


def asker(draft: Draft) -> str:
    """Return the name or address of who wrote the message being answered; empty where nothing tells."""
    if draft.parent and draft.parent.sender:
        return draft.parent.sender.name or draft.parent.sender.address
    match = _NAME_AND_ADDRESS.search(_introduction(draft))
    return match[1].strip() if match else ""


def goes_elsewhere(draft: Draft) -> bool:
    """Return whether a draft is known to go to others than the author of the message below it.

    Recipients tell it, and where there are none the names greeted. False where either side is not known: a mailing
    list, an office, an author of whom there is no name.
    """
    mailboxes, names = _mailboxes(draft), _names(draft)
    if not draft.recipients:
        return _is_sent_on(draft) if not names else _greets_another(draft, names)
    if is_bulk(draft) or any(is_role(one.address) or is_list(one.address) for one in draft.recipients):
        return False
    readers = [Person(one) for one in draft.recipients]
    if any(one.address.address in mailboxes or any(map(one.is_called, names)) for one in readers):
        return False
    return bool(mailboxes) or (bool(names) and all(one.is_plain for one in readers)) or _is_sent_on(draft)


def _is_sent_on(draft: Draft) -> bool:
    return _FORWARDED.match(draft.headers.get("subject", "")) is not None


def _introduction(draft: Draft) -> str:
    return draft.thread[0].people.get("from", "") if draft.thread else ""


def _mailboxes(draft: Draft) -> frozenset[str]:
    """Return the addresses of the author of the message being answered, as far as they are known."""
    if draft.parent and draft.parent.sender:
        to = _ADDRESS.re.findall(draft.parent.headers.get("reply-to", "").lower())
        return frozenset((draft.parent.sender.address, *to))
    return frozenset(_ADDRESS.re.findall(_introduction(draft).lower()))


def _names(draft: Draft) -> frozenset[str]:
    """Return the words, folded, that may be names of that author; there may be others among them."""
    known = [Person(Address("", address)) for address in _mailboxes(draft)]
    if draft.parent and draft.parent.sender:
        known.append(Person(draft.parent.sender))
    signed = [block.string for block in draft.answering if block.zone == "sign-off"]
    written = " ".join((_ADDRESS.sub(" ", _introduction(draft)), *signed))
    words = {folded(word) for word in _WORD.re.findall(written) if word[0].isupper()}
    return frozenset[str]().union(words, *(one.words for one in known)) - _NO_NAMES


def _greets_another(draft: Draft, names: frozenset[str]) -> bool:
    """Return whether the reply greets people by first names, none of which its reader has."""
    greeted = [one for block in draft.in_zones(("greeting",)) for one in greeted_in(block.string)]
    called = [name for one in greeted for name in one.names]
    if not called or not all(one.names for one in greeted) or not any(map(is_first_name, called)):
        return False
    return not any(agree(name, other) for name in called for other in names)
