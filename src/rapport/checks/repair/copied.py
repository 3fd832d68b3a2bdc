"""Who has been added in copy to a thread."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rapport.draft import Message
from rapport.matching import Pattern, fold

_WORD = Pattern(r"[^\W\d_]{3,}")
_HOST = Pattern(r"@[\w.-]+|/[\w/@-]+")
_SOMEBODY = r"(?!and\b|the (?:file|data|text|code))\w+"
_NOW_COPYING = (
    r"(?:i|we)(?:'ve|'m|'re| have| am| are|'ll| will)? (?:now |also |just |therefore )*(?:copied|copying|cc'?e?d|looped|looping)"
)
_ADDING = r"adding|added|put|putting|bringing|brought|including|included"
_SAID = Pattern(
    rf"\b(?:copying|cc'?ing|looping)(?: in)? {_SOMEBODY}"
    rf"|\b{_NOW_COPYING}(?: in)? {_SOMEBODY}"
    rf"|\b(?:{_ADDING}) (?:\w+ ){{1,5}}?(?:in(?:to)?|on|to) (?:the )?(?:cc|copy|loop|this (?:e-?mail|mail|thread))\b"
    r"|\b(?:is|are|now) (?:now |also )?(?:in|on) (?:cc|copy)\b",
    re.IGNORECASE,
)


def added_in_copy(messages: Sequence[Message]) -> int | None:
    """Return the index of the first message that adds somebody in copy; `messages` are in order, the oldest first.

    It says so, or its `cc` names somebody not named above any earlier one. Where the lines above the message
    before do not say who received it, nobody is known to be new.
    """
    known: set[str] = set()
    for number, message in enumerate(messages):
        if number and (_says_so(message) or ("to" in messages[number - 1].people and _names_new(message, known))):
            return number
        known.update(word for field in message.people.values() for word in _words(field))
    return None


def _says_so(message: Message) -> bool:
    return any(_SAID.search(fold(block.string)) for block in message.blocks)


def _names_new(message: Message, known: set[str]) -> bool:
    return any(not _is_known(words, known) for words in _entries(message.people.get("cc", "")))


def _entries(copied: str) -> Iterator[list[str]]:
    """Yield the words of every person in a field; “Cole, Martin” is one person unless commas clearly divide people."""
    divided = ";" if ";" in copied else "," if "@" in copied or re.search(r"\w \w+,|, *\w+ \w", copied) else ";"
    for entry in copied.split(divided):
        if words := _words(entry):
            yield words


def _words(people: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(_HOST.sub("", people))]


def _is_known(words: Sequence[str], known: set[str]) -> bool:
    """Whether a name, or an address made of a name such as `mcole`, has been there before."""
    return any(word in known or any(len(one) > 3 and one in word for one in known) for word in words)
