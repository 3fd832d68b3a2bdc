"""How days, months and spans of time are named, for checks that do not reckon with them."""

from __future__ import annotations

import re

from rapport.matching import Pattern

MONTHS = "January February March April May June July August September October November December".split()
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()

WEEKDAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|(?:mon|tues?|weds?|thu(?:rs?)?|fri|sat|sun)\b\.?)"
MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\b\.?"
)

YEAR = r"(?:19|20)\d\d"

_OF_MONTH = (
    rf"{MONTH}\s+\d|\d\d?(?:st|nd|rd|th)?\s+(?:of\s+)?{MONTH}|(?:in|by|until|of|before|early|late|mid)[ -]+{MONTH}"
)
_NOW_OR_SOON = "today|tonight|tomorrow|overnight|now|immediately|at once|straight ?away|right away"
_THIS_OR_NEXT = (
    "this (?:morning|afternoon|evening|week|weekend|month|year|summer|winter|spring|autumn|fall)|"
    "(?:next|coming|following|same) (?:week|weekend|month|year|time|day|morning|few|couple|spring|summer|autumn|winter)|"
    "later (?:today|this|in)"
)
_LENGTH = (
    r"(?:in|within|after|for|over|about) (?:the next |the coming |about |around )?"
    r"(?:an?|one|two|three|four|five|six|seven|eight|ten|\d+|few|half|some)[ -](?:couple of |\w+ )?"
    r"(?:minutes?|mins?|hours?|days?|weeks?|months?|years?|moment|second|bit|while)"
)
_HOUR = (
    r"(?:by|at|until|till|before|after|around|about) (?:\d|noon|midnight|then|lunch\w*|the \d|the end|end of|"
    r"close|mid|next|early|late|one\b|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|night)|"
    r"in (?:five|ten|a minute|a moment|\d+)\b"
)
_EVENT = (
    r"then\W*$|upon\b|following\b|(?:in|on) (?:the|my|our|his|her) (?:morning|afternoon|evening|return)\b|"
    r"next (?:\w+ )?(?:meeting|call|session|visit|release)|as (?:it|they|things|more) \w+ (?:available|up|in|along)"
)
_END_OR_RHYTHM = (
    "no later than|end of (?:the|this|next)|eod|cob|eow|eom|first thing|weekend|daily|weekly|monthly|annually"
)
_IN_DIGITS = r"on the \d|\d(?:st|nd|rd|th)\b|\d\d?[/.-]\d\d?(?:[/.-]\d+)?\b"
_CONJUNCTION = (
    r"as soon as (?!possible|we can|i can|practica)|once\b|when\b|"
    r"before\b|after\b|until\b|till\b|during\b|while\b|meanwhile"
)
_SURE_MONTH = r"(?:january|february|april|june|july|august|september|october|november|december)\b"
"""The names of months that are no other words."""
_NAMES_OF_TIME = (
    *(WEEKDAY, _OF_MONTH, _NOW_OR_SOON, _THIS_OR_NEXT, _LENGTH, _HOUR, _EVENT),
    *(_END_OR_RHYTHM, _IN_DIGITS, _CONJUNCTION, _SURE_MONTH),
)

SPAN_OF_TIME = Pattern(rf"\b(?:{'|'.join(_NAMES_OF_TIME)})", re.IGNORECASE)
