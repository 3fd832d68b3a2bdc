"""Python finders for what no declarative kind can say.

A check is a function `find(block, draft, **options)`. Where it asks for parses, a function of the same name with
`_wants` behind it tells for which sentences; where the card has a table, it is given the words found in them too. Where
it can find nothing without a match of some patterns, a tuple of the same name with `_wakes` behind it holds them, and
`make cues` enters them: the module is then imported only for a text that has their words. A card names a check by its
key in `CHECKS`, never by an import path, so a card from elsewhere cannot run code that is not already here.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module

from rapport.rule import Finder

CHECKS: Mapping[str, str] = {
    "abrupt_reply": "endings",
    "abrupt_request": "requests",
    "acronym": "acronym",
    "ambiguous_date": "dates",
    "bad_news": "never.news",
    "blame": "blame",
    "confidential": "never.confidential",
    "cooling": "cooling",
    "credentials": "never.credentials",
    "discrimination": "never.discrimination",
    "culture": "culture",
    "emoji": "emoji",
    "fixed_forms": "forms",
    "half_apology": "half_apology",
    "handle": "sender",
    "gossip": "never.gossip",
    "health": "never.health",
    "hostile": "hostile",
    "idiom": "idiom",
    "intrusive": "intrusion",
    "legal": "never.legal",
    "metaphor": "metaphor",
    "missing_attachment": "attachment",
    "negative": "negative",
    "no_greeting": "endings",
    "no_sign_off": "endings",
    "no_signature": "sender",
    "non_apology": "apology",
    "open_promise": "promises",
    "overclaim": "overclaim",
    "pay": "never.pay",
    "performance_review": "never.performance",
    "personal_data": "never.identifiers",
    "punctuation": "punctuation",
    "recipient_name": "greeted",
    "religion_politics": "politics",
    "resignation": "never.resignation",
    "secrecy": "never.secrecy",
    "readability": "readability",
    "sentence_length": "mirror",
    "shouting": "shouting",
    "subject": "subject",
    "time_zone": "time_zones",
    "too_deep": "depth",
    "unanswered_question": "questions",
    "vague_deadline": "deadlines",
}
"""The module, in this package, of every check."""


PARSES = frozenset({"abrupt_request", "negative", "non_apology", "open_promise"})
"""The checks that ask for parses by themselves; only their modules are imported to be asked for which sentences."""


def finder(name: str) -> Finder:
    """Give the finder called `name`; its module is imported now, so ask only when it is to run."""
    found: Finder = getattr(import_module(f"rapport.checks.{CHECKS[name]}"), name)
    return found


def why(name: str) -> Callable[[str], list[tuple[str, float]]] | None:
    """Give the function that weighs the cues of a text for the check `name`, if it has one."""
    return getattr(import_module(f"rapport.checks.{CHECKS[name]}"), f"{name}_why", None) if name in CHECKS else None


def wants(name: str) -> Callable[..., bool] | None:
    """Give the function that tells which sentences the check `name` wants parsed, if it is one of `PARSES`."""
    return getattr(import_module(f"rapport.checks.{CHECKS[name]}"), f"{name}_wants") if name in PARSES else None
