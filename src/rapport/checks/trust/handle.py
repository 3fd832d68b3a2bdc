"""The name beside the sender's address."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from rapport.checks.trust.mailboxes import (
    ROLES,
    folded,
    is_bulk,
    is_software,
    local_part,
    takes_no_reply,
    written_name,
)
from rapport.checks.trust.nicknames import is_first_name
from rapport.checks.trust.signed import FILLER, FIRM, signed_name
from rapport.draft import Address, Block, Draft
from rapport.matching import Pattern
from rapport.rule import Hit

"""A place that is filled in when the mail is sent."""
_LOGINS = frozenset(
    "me myself user username owner root admin administrator test tester guest default unknown nobody anonymous".split()
)
_CAMEL = Pattern(r"[a-zß-ÿ][A-Z]")
_PREFIXES = Pattern(
    r"^(?:Ma?c|De|Di|Du|La|Le|Van|Von|Fitz|O|D|L|Mc|St|Ni|Ó|Al|El|Ben|Abu|Jean|Jo|Mary|Ann|An|Xiao)(?=[A-Z])"
)


class _Fault(NamedTuple):
    """What a reader sees instead of a name, and what would be right; severity and confidence if not the card's."""

    problem: str
    advice: str = "Put your first and last name before the address"
    confidence: str | None = None
    severity: str | None = None


_NO_REPLY = _Fault("tells the reader that nobody wants an answer", "Send from an address that somebody reads")
_BARE = _Fault("is an address without a name")
_ROLE = _Fault("names a role or a company", "Add the name of the person who is writing", severity="info")


def find(block: Block, draft: Draft) -> Iterator[Hit]:
    """Find a `From` header without a real name. The hit is its value; a name signed below the mail is the way out."""
    written = draft.people.get("from")
    if written is None or draft.sender is None or not written.string.strip():
        return
    fault = _fault(draft.sender, bulk=is_bulk(draft))
    if fault is None:
        return
    name = written_name(draft.sender) or signed_name(draft)
    named = name and fault not in (_NO_REPLY, _ROLE) and draft.sender.address
    yield Hit(
        0,
        len(written),
        {"problem": fault.problem, "advice": fault.advice},
        (f"{name} <{draft.sender.address}>",) if named else (),
        confidence=fault.confidence,
        severity=fault.severity,
        block=Block("header", written, written),
    )


def _fault(sender: Address, *, bulk: bool) -> _Fault | None:
    name = sender.name.strip(" '\"")
    local = local_part(sender.address)
    if is_software(sender.address) or FILLER.search(name) or (not name and FILLER.search(sender.address)):
        return None
    if takes_no_reply(sender.address):
        return _NO_REPLY
    if not name or "@" in name:
        return None if bulk and local in ROLES else _bare(sender)
    words = [word for word in name.split() if any(letter.isalpha() for letter in word)]
    if not words:
        return _Fault("has no letters in it")
    if _is_handle(name, words, local):
        return _Fault("looks like a login, not a name")
    if FIRM.search(name) and not _has_person(words):
        return None if bulk else _ROLE
    return _nickname(name, words, local)


def _bare(sender: Address) -> _Fault:
    """An address alone; where it spells the name the reader can make do with it."""
    return _Fault(_BARE.problem, _BARE.advice, "medium") if written_name(sender) else _BARE


def _has_person(words: list[str]) -> bool:
    return any(is_first_name(folded(word)) for word in words)


def _is_handle(name: str, words: list[str], local: str) -> bool:
    """Whether a name has what only logins have: digits, underscores, dots inside, no capital though it is one word."""
    if re.search(r"[_~#$^*=\\{}]|^@|xX|Xx[^aeiou]", name) or name.casefold() in _LOGINS:
        return True
    if any(re.search(r"[^\W\d]\d|\d[^\W\d]", word) and not re.fullmatch(r"\d(?:st|nd|rd|th)", word) for word in words):
        return True
    if re.search(r"\d", name) and len(words) < 2:
        return True
    if len(words) > 1:
        return False
    word = words[0]
    if not word.isascii():
        return False
    dotted = re.fullmatch(r"[a-z]+(?:[.-][a-z]+)+", word)
    plain = word.islower() and not is_first_name(folded(word))
    same = word.isupper() and len(word) > 4 and word.lower() == local and not is_first_name(folded(word))
    return bool(dotted) or plain or same


def _nickname(name: str, words: list[str], local: str) -> _Fault | None:
    """What may be a name, but hardly on a passport: `DragonSlayer`, `The Wolf`, a single letter."""
    said = "looks like a nickname, not a name"
    camel = len(words) == 1 and _CAMEL.search(_PREFIXES.sub("", words[0].replace("'", "").replace("’", "")))
    if camel or (name.lower().startswith("the ") and not _has_person(words)):
        return _Fault(said, confidence="medium")
    if len(words) == 1 and len(folded(words[0])) < 3 and words[0].isascii() and not is_first_name(folded(words[0])):
        return _Fault("is too short to tell who is writing", confidence="low")
    return None
