"""What stands in the place of a value while a template is read: a word of the right kind, of equal length."""

from __future__ import annotations

import re

from rapport.text import LINK_FILLER, VALUE_FILLER

_LINK = re.compile(
    r"(?:.*[._\s(]|.*[a-z](?=[UEL]))?(?:urls?|links?|href|uri|e?mail(?:_?address)?|path)\b\W*",
    re.IGNORECASE | re.DOTALL,
)
_NAME = re.compile(
    r"(?:.*[._\s(@$]|.*[a-z](?=[NUC]))?(?:(?:first|last|full|user|display|given|sur)?_?names?|user|username|customer|"
    r"recipient|contact|organi[sz]ation|company|team|sender|author|owner|handle|fname|lname)\b\W*.*",
    re.IGNORECASE | re.DOTALL,
)
_GREETS = re.compile(
    r"(?:\b(?:hi|hello|hey|dear|morning|afternoon|evening)|\bmr\.?|\bms\.?|\bmrs\.?|\bdr\.?)[ \t]+\Z", re.IGNORECASE
)
_COUNTED = re.compile(
    r"[ \t\n]+(?:more |other |new )?(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|items?|times?|people|files?"
    r"|messages?|requests?|members?|users?|seats?|licen[cs]es?|points?|percent)\b",
    re.IGNORECASE,
)


def filler(expression: str, before: str, written: str, after: str) -> str:
    """Return what stands for a value that the template writes as `written`, with its line ends kept.

    It is a name after a greeting or where the value is called so, a number before what is counted, an address where
    the value is one, and otherwise a word. `before` and `after` are the words beside it.
    """
    shape = re.sub(r"[^\r\n]", VALUE_FILLER, written)
    if _GREETS.search(before):
        return _name(shape)
    if _COUNTED.match(after):
        return shape.replace(VALUE_FILLER * 2, "1.", 1).replace(VALUE_FILLER, "0") if len(written) > 3 else shape
    if _LINK.fullmatch(expression[-80:]):
        return shape.replace(VALUE_FILLER, LINK_FILLER)
    return _name(shape) if _NAME.fullmatch(expression[-80:]) else shape


def _name(shape: str) -> str:
    return shape.replace(VALUE_FILLER, VALUE_FILLER.upper(), 1)
