"""People as their mailboxes name them, and whether a name may be theirs."""

from __future__ import annotations

import re
from functools import cached_property

from rapport.checks.trust.mailboxes import address_words, folded, is_role, local_part, name_words
from rapport.checks.trust.nicknames import same_name
from rapport.draft import Address

TITLES = frozenset(
    """
    mr mrs ms miss mx dr prof professor doctor sir madam dame lord lady rev reverend fr father sister brother pastor
    rabbi imam judge justice captain capt colonel col major general lieutenant lt sergeant officer president minister
    senator ambassador herr frau hr dipl ing mag monsieur madame mademoiselle m mme mlle señor señora sr sra srta don
    doña signor signora sig dott dottor dottssa avv ing pan pani shri smt sri kumari ji san sama sensei nim datuk
    encik puan bapak ibu pak bu ustad engr eng arch attorney counsellor esq phd md jr ii iii iv chef coach
    """.split()
)
"""Words that stand before or behind a name."""


class Person:
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
        words = [word for word in name_words(self.address) if folded(word) not in TITLES]
        if not words:
            words = [word.capitalize() for word in address_words(self.address)]
        turned = "," in self.address.name and len(words) > 1
        return words[1 if turned else 0] if words and len(words[0]) > 1 else ""

    def is_called(self, name: str) -> bool:
        """Return whether one of the person's names is `name`, a form or the first letter of it."""
        local = folded(local_part(self.address.address))
        pairs = ("".join(pair) for pair in zip(self.shown, self.shown[1:], strict=False))
        if name in pairs or any(agree(name, word) for word in self.words):
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


def agree(name: str, word: str) -> bool:
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
