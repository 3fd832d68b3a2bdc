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

SPAN_OF_TIME = Pattern(
    rf"\b(?:{WEEKDAY}|{MONTH}\s+\d|\d\d?(?:st|nd|rd|th)?\s+(?:of\s+)?{MONTH}|(?:in|by|until|of|before|early|"
    rf"late|mid)[ -]+{MONTH}|"
    r"today|tonight|tomorrow|overnight|now|immediately|at once|straight ?away|right away|"
    r"this (?:morning|afternoon|evening|week|weekend|month|year|summer|winter|spring|autumn|fall)|"
    r"(?:next|coming|following|same) (?:week|weekend|month|year|time|day|morning|few|couple|spring|summer|"
    r"autumn|winter)|"
    r"later (?:today|this|in)|(?:in|within|after|for|over|about) (?:the next |the coming |about |around )?"
    r"(?:an?|one|two|three|four|five|six|seven|eight|ten|\d+|few|half|some)[ -](?:couple of |\w+ )?"
    r"(?:minutes?|mins?|hours?|days?|weeks?|months?|years?|moment|second|bit|while)|"
    r"(?:by|at|until|till|before|after|around|about) (?:\d|noon|midnight|then|lunch\w*|the \d|the end|end of|"
    r"close|mid|next|early|late|"
    r"one\b|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|night)|in (?:five|ten|a minute|"
    r"a moment|\d+)\b|"
    r"then\W*$|upon\b|following\b|(?:in|on) (?:the|my|our|his|her) (?:morning|afternoon|evening|return)\b|"
    r"next (?:\w+ )?(?:meeting|call|session|visit|release)|as (?:it|they|things|more) \w+ (?:available|up|in|along)|"
    r"no later than|end of (?:the|this|next)|eod|cob|eow|eom|first thing|weekend|daily|weekly|monthly|annually|"
    r"on the \d|\d(?:st|nd|rd|th)\b|\d\d?[/.-]\d\d?(?:[/.-]\d+)?\b|as soon as (?!possible|we can|i can|"
    r"practica)|once\b|when\b|"
    r"before\b|after\b|until\b|till\b|during\b|while\b|meanwhile|(?:january|february|april|june|july|august|"
    r"september|october|"
    r"november|december)\b)",
    re.IGNORECASE,
)
