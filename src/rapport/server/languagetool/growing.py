"""Texts that grow while somebody types: their last sentence is not judged before it is finished."""

from __future__ import annotations

import re
from collections import OrderedDict
from threading import Lock

from rapport.prose import sentence_spans

_REMEMBERED = 64
"""So many texts are known again; a person has few of them open."""

_LONGEST = 1000
"""Characters of a sentence; more are not looked through for its beginning."""

_FINISHED = re.compile(r"[.!?…][\"'”’»)\]]*\s*\Z|\n\s*\Z|\A\s*\Z")
"""A sentence ends with a mark, and a line with the return key."""


class Growing:
    """Knows the texts that have come before; from any thread."""

    def __init__(self) -> None:
        self._before: OrderedDict[str, None] = OrderedDict()
        self._lock = Lock()

    def typed_from(self, text: str) -> int:
        """Return where the sentence that is being typed begins; the length of the text where none is.

        The last sentence is being typed while it has no mark at its end and the text has come before with more or less
        of it. The very same text again is taken for finished, as is one that is new.
        """
        with self._lock:
            before = () if text in self._before else tuple(self._before)
            self._before[text] = None
            self._before.move_to_end(text)
            if len(self._before) > _REMEMBERED:
                self._before.popitem(last=False)
        if _FINISHED.search(text):
            return len(text)
        start = _last_sentence(text)
        return start if any(_grew(one, text, start) for one in before) else len(text)


def _last_sentence(text: str) -> int:
    """Return where the last sentence begins, or its last `_LONGEST` characters."""
    skipped = max(len(text) - _LONGEST, 0)
    return skipped + max((start for start, _ in sentence_spans(text[skipped:])), default=0)


def _grew(before: str, text: str, start: int) -> bool:
    """Return whether one text is the beginning of the other, and both reach up to the sentence at `start`."""
    shorter, longer = sorted((before.rstrip(), text.rstrip()), key=len)
    return max(len(text[:start].rstrip()), 1) <= len(shorter) < len(longer) and longer.startswith(shorter)
