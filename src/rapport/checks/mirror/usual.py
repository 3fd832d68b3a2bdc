"""What somebody's mails are usually like: what a draft is compared with that answers none of them."""

from __future__ import annotations

from typing import NamedTuple

from rapport.correspondent import Correspondent
from rapport.draft import Draft
from rapport.text import printable

_EARLIER = ("quote", "forward")
_LONGEST_NAME = 40


class Usual(NamedTuple):
    """What is known of the one person a draft goes to, and their name as the draft has it; empty where it has none."""

    contact: Correspondent
    name: str

    @property
    def whose(self) -> str:
        """Their mails, as a message begins: “Ada's mails”."""
        return f"{self.name}'s mails" if self.name else "Their mails"

    @property
    def over(self) -> str:
        """On how much it rests: “over 14 mails”."""
        return f"over {self.contact.received} mails"

    def are(self, habit: str) -> str:
        """Return “Ada's mails are usually …, over 14 mails”."""
        return f"{self.whose} are usually {habit}, {self.over}"


def usual_of(draft: Draft, mails: int) -> Usual | None:
    """Return what is usual for the one person a draft goes to, where `mails` of theirs or more are known.

    None where the draft answers or hands on a mail, which tells more than a habit; and where nobody writes to one
    person: in patches, catalogues and templates.
    """
    contact = draft.contact
    if contact is None or contact.received < mails or len(draft.recipients) != 1:
        return None
    if draft.answering or draft.parent or any(one.zone in _EARLIER for one in draft.blocks):
        return None
    if draft.is_patch or draft.is_catalogue or draft.is_template:
        return None
    name = printable(draft.recipients[0].name).strip()
    return Usual(contact, name if len(name) <= _LONGEST_NAME and "@" not in name else "")
