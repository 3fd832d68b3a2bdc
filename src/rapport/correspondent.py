"""What is known of somebody with whom the user exchanges mails; numbers and dates, and no words of any mail."""

from __future__ import annotations

from typing import NamedTuple

FEWEST = 3
"""So many of their mails show a habit; fewer are chance."""


class Correspondent(NamedTuple):
    """One person: what all their mails to the user are like, counted, and how the two write to each other.

    `received` and `sent` count mails from them and to them; the other counts are of those received. `words` and
    `sentences` are of what they wrote themselves. `formality` is a sum over `rated` sentences, each 0 to 1. `promised`
    counts the promises in the last mail to them, `owed` those in their last. `first`, `last_received` and `last_sent`
    are moments in UTC as `2025-03-04T09:30`, empty if unknown; `zone` is the offset of their clock in minutes.
    """

    address: str
    received: int = 0
    sent: int = 0
    first: str = ""
    last_received: str = ""
    last_sent: str = ""
    zone: int | None = None
    greeted_formally: int = 0
    greeted_casually: int = 0
    greeted_by_name: int = 0
    closed_formally: int = 0
    closed_casually: int = 0
    closed_with_thanks: int = 0
    closed_by_name: int = 0
    words: int = 0
    sentences: int = 0
    lists: int = 0
    emoji: int = 0
    formality: float = 0.0
    rated: int = 0
    promised: int = 0
    owed: int = 0

    @property
    def is_established(self) -> bool:
        """Whether each has written to the other more than once."""
        return min(self.received, self.sent) > 1

    @property
    def greets(self) -> float | None:
        """The share of their mails that begin with a greeting; None where too few are known."""
        return self._share(self.greeted_formally + self.greeted_casually + self.greeted_by_name)

    @property
    def closes(self) -> float | None:
        """The share of their mails that end with a close or a name; None where too few are known."""
        closed = self.closed_formally + self.closed_casually + self.closed_with_thanks + self.closed_by_name
        return self._share(closed)

    @property
    def greets_formally(self) -> float | None:
        """The share of their mails that begin with “Dear …”; None where too few are known."""
        return self._share(self.greeted_formally)

    @property
    def mean_words(self) -> float | None:
        """How many words their mails have; None where too few are known."""
        return self._share(self.words)

    @property
    def mean_sentence(self) -> float | None:
        """How many words their sentences have; None where too few mails are known."""
        return self.words / self.sentences if self.received >= FEWEST and self.sentences else None

    @property
    def mean_formality(self) -> float | None:
        """How formal their sentences are, 0 to 1; None where too few were read."""
        return self.formality / self.rated if self.rated >= FEWEST else None

    def _share(self, number: int) -> float | None:
        return number / self.received if self.received >= FEWEST else None

    def joined(self, other: Correspondent) -> Correspondent:
        """Return what is known of a person from this and from `other`, in whatever order their mails were read."""
        newest = max(self, other, key=lambda one: one.last_received)
        return Correspondent(
            self.address,
            first=min(filter(None, (self.first, other.first)), default=""),
            last_received=newest.last_received,
            last_sent=max(self.last_sent, other.last_sent),
            zone=newest.zone,
            promised=max(self, other, key=lambda one: one.last_sent).promised,
            owed=newest.owed,
            **{name: getattr(self, name) + getattr(other, name) for name in _COUNTS},
        )


_OF_THE_NEWEST = ("address", "first", "last_received", "last_sent", "zone", "promised", "owed")
_COUNTS = tuple(name for name in Correspondent._fields if name not in _OF_THE_NEWEST)
