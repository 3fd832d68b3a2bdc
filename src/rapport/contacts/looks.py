"""What one mail tells of its author: how it greets and closes, how long it is, how formal, what it promises."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from rapport.checks.contact.open_promise import promise_in
from rapport.checks.mirror.manners import is_technical
from rapport.checks.mirror.sides import count_all
from rapport.contacts.envelope import Head
from rapport.correspondent import Correspondent
from rapport.draft import Draft, Sentence, read_meanings
from rapport.matching import Pattern

MOST_READ = 6
"""So many sentences of a mail are given to the learned reader: those that may promise something, then the first."""

_MAY_PROMISE = Pattern(r"\b(?:will|shall|going to|let me|promise|get back|gonna)\b|[’']ll\b", re.IGNORECASE)
_EMOJI = Pattern(r"[:;=][-o']?[)(DPp](?!\w)|<3(?!\d)|[\u2600-\u27bf\U0001f300-\U0001faff]")
_FORMAL_GREETING = Pattern(
    r"\W*(?:dear|to whom|sirs?\b|madam|ladies|honou?red|respected|sehr geehrte|geachte|estimad|monsieur|madame|egregi|"
    r"gentil)",
    re.IGNORECASE,
)
_CASUAL_GREETING = Pattern(
    r"\W*(?:hi|hey|hello|hiya|howdy|yo|good (?:morning|afternoon|evening|day)|(?:good )?morning|hallo|hola|ciao|salut|"
    r"bonjour|hej|hei|moin|oi|olá)\b",
    re.IGNORECASE,
)
_THANKS = Pattern(r"\b(?:thank|thanks|thx|tnx|cheers|danke|merci|gracias|grazie|obrigad[oa]|tack|tak)\b", re.IGNORECASE)
_FORMAL_CLOSE = Pattern(
    r"\b(?:regards|sincerely|faithfully|truly|respectfully|cordially|rgds|mit freundlichen|cordialement|atentamente)\b",
    re.IGNORECASE,
)
_CASUAL_CLOSE = Pattern(
    r"\b(?:best|love|take care|see (?:you|ya)|bye|talk (?:to you )?(?:soon|later)|speak soon|later|xx+|xoxo|hugs|ciao|"
    r"warmly|yours|wishes|have a|enjoy)\b",
    re.IGNORECASE,
)


def received(address: str, head: Head, draft: Draft, *, with_reader: bool) -> Correspondent:
    """Return what a mail from somebody tells of them."""
    own = draft.in_zones(("body", "list"), any_language=True)
    words, sentences = count_all(own)
    asked = to_be_read(draft) if with_reader else []
    rated = [one for one in asked if one.meaning.scores and not is_technical(one.string)]
    scores = [one.meaning.scores["scale/formal"] for one in rated]
    moment = stamp(head)
    return Correspondent(
        address,
        received=1,
        first=moment,
        last_received=moment,
        zone=head.zone,
        words=words,
        sentences=sentences,
        lists=int(any(block.zone == "list" for block in own)),
        emoji=int(any(_EMOJI.search(block.string) for block in own)),
        formality=round(sum(scores), 3),
        rated=len(scores),
        owed=_promises(asked),
        **_greeting(draft),
        **_close(draft),
    )


def sent(address: str, head: Head, draft: Draft | None) -> Correspondent:
    """Return what a mail to somebody tells; `draft` is it, where its promises are to be counted."""
    moment = stamp(head)
    promised = _promises(to_be_read(draft)) if draft else 0
    return Correspondent(address, sent=1, first=moment, last_sent=moment, promised=promised)


def stamp(head: Head) -> str:
    """Return the moment of a mail as the address book has it."""
    return head.date.strftime("%Y-%m-%dT%H:%M") if head.date else ""


def to_be_read(draft: Draft) -> Sequence[Sentence]:
    """Let the learned reader read a few sentences of a mail; returns those."""
    own = [one for block in draft.in_zones(("body", "list")) for one in block.sentences if one.can_mean]
    own.sort(key=lambda one: _MAY_PROMISE.search(one.string) is None)
    chosen = own[:MOST_READ]
    read_meanings(chosen)
    return chosen


def _promises(sentences: Sequence[Sentence]) -> int:
    hits = [promise_in(one) for one in sentences if _MAY_PROMISE.search(one.string)]
    return sum(hit is not None and hit.confidence != "low" for hit in hits)


def _greeting(draft: Draft) -> dict[str, Any]:
    found = draft.in_zones(("greeting",), any_language=True)
    if not found:
        return {}
    string = found[0].string
    if _FORMAL_GREETING.match(string):
        return {"greeted_formally": 1}
    return {"greeted_casually": 1} if _CASUAL_GREETING.match(string) else {"greeted_by_name": 1}


def _close(draft: Draft) -> dict[str, Any]:
    found = draft.in_zones(("sign-off",), any_language=True)
    if not found:
        is_signed = bool(draft.in_zones(("signature",), any_language=True))
        return {"closed_by_name": 1} if is_signed else {}
    string = "\n".join(one.string for one in found)
    kinds = (
        ("closed_formally", _FORMAL_CLOSE),
        ("closed_with_thanks", _THANKS),
        ("closed_casually", _CASUAL_CLOSE),
    )
    return {next((name for name, pattern in kinds if pattern.search(string)), "closed_by_name"): 1}
