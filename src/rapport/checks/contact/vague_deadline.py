"""Deadlines that no two people read alike."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta
from functools import lru_cache

from rapport.checks.contact.ambiguous_date import sent_on
from rapport.checks.contact.time_words import MONTH, WEEKDAY
from rapport.checks.contact.workdays import by, friday, is_ahead, month_end, open_day, workday
from rapport.draft import Block, Draft, Sentence
from rapport.matching import Pattern, fold
from rapport.phrases import PhraseMatch
from rapport.rule import Hit, meaning_hit
from rapport.tables import Table, within

LABEL = "contact/vague-deadline"

_CLOCK = Pattern(r"\b\d\d?[:.]\d\d\b|\b\d\d?\s?[ap]\.?m\b|\bnoon\b|\bmidnight\b|\d o'clock", re.IGNORECASE)
_DATED = Pattern(
    rf"\b(?:by|before|until|on|due|than|latest|for)\s+(?:the\s+)?(?:{WEEKDAY}|\d\d?(?:st|nd|rd|th)\b|"
    rf"\d\d?[/.]\d|{MONTH}\s+\d)"
    rf"|\b\d\d?(?:st|nd|rd|th)?\s+(?:of\s+)?{MONTH}|\b\d{{4}}-\d\d-\d\d|"
    rf"\bwithin\s+\w+\s+(?:working\s+)?(?:hours|days)\b|\btomorrow\b",
    re.IGNORECASE,
)
_DAY_BEHIND = Pattern(
    rf"\W*(?:i\.?e\.?,?\W*)?(?:on |of |this |next )?(?:{WEEKDAY}|tomorrow|today|tonight|weekend|morning|afternoon|evening)\b",
    re.IGNORECASE,
)
"""The day behind “by EOD”, which is then only short for an hour, or what “ASAP” is said to mean."""
_DAY_BEFORE = Pattern(rf"\b(?:{WEEKDAY}|tomorrow|today|tonight)\W+or (?:at |by )?\Z", re.IGNORECASE)
"""“today or first thing in the morning”: the latest time is near enough to a day."""
_COMPARED = Pattern(r"\b(?:as|how|so|too)\s+\Z", re.IGNORECASE)
"""What makes “soon” a part of “as soon as you know more”, which is no vague time."""
_DEGREE = Pattern(r"\b(?:fairly|less|more|most|much|pretty|quite|rather|really|sometime|very)\s+\Z", re.IGNORECASE)
_GOES_ON = Pattern(r"\s+(?:of|or so|sometime|than|that|enough)\b", re.IGNORECASE)
"""What belongs to the vague time and cannot stand behind an exact one."""
_DUE = Pattern(
    r"\b(?:needs?|needed|must|ha(?:s|ve) to|due|deadline|waiting|urgent|important|so that|because|before|"
    r"client|customer|today|"
    r"release|can't|cannot|down|is out|goes out|depends?)\b",
    re.IGNORECASE,
)


def find(block: Block, draft: Draft, *, table: Table) -> Iterator[Hit]:
    """Find deadlines without a day or an hour: words of the table, and what the learned reader sees beside them.

    Words of the table count where the reader takes the sentence for a deadline at all. The last column of the table
    tells how far the deadline is; with the date of the mail known, days are named.
    """
    matches = table.matches(block.string)
    for sentence in block.sentences:
        hit = None if _is_own(sentence) else meaning_hit(sentence, LABEL)
        inside = within(matches, sentence) if hit else ()
        if inside:
            yield from (_told(one, sentence, draft) for one in inside if not _is_exact(one, sentence))
        elif hit and not (_CLOCK.search(fold(sentence.string)) or _DATED.search(fold(sentence.string))):
            yield hit


def _is_own(sentence: Sentence) -> bool:
    """Return whether a sentence gives the reader no deadline at all: the writer promises or proposes something."""
    meant = sentence.meaning
    return (meant.says("says/promise") or meant.says("says/proposal")) and not meant.says(LABEL)


def _told(match: PhraseMatch, sentence: Sentence, draft: Draft) -> Hit:
    relaxed = match.entry.note == "chance" and not _names_reason(sentence.string)
    return Hit(
        match.start,
        match.end,
        alternatives=_instead(match, draft) if _is_whole(match, sentence) else (),
        confidence="low" if relaxed else None,
        key=match.entry.note,
    )


def _is_whole(match: PhraseMatch, sentence: Sentence) -> bool:
    """Return whether an exact time can take the place of the words found, and nothing around belongs to them."""
    start, end = match.start - sentence.start, match.end - sentence.start
    return not (_DEGREE.search(sentence.string[:start][-20:]) or _GOES_ON.match(sentence.string, end))


@lru_cache(maxsize=16)
def _names_reason(string: str) -> bool:
    return _DUE.search(fold(string)) is not None


_NEAR = 500
"""So many characters on either side of a deadline are read for its hour and its day."""


def _is_exact(match: PhraseMatch, sentence: Sentence) -> bool:
    """Return whether the rest of the sentence names the hour, or at least the day of a deadline that is further away.

    “soon” in a comparison (“as soon as you know”) waits for something and is exact too.
    """
    start, end = match.start - sentence.start, match.end - sentence.start
    before, after = fold(sentence.string[max(start - _NEAR, 0) : start]), fold(sentence.string[end : end + _NEAR])
    around = f"{before} {after}"
    if _COMPARED.search(before):
        return True
    if _DAY_BEHIND.match(after) or _DAY_BEFORE.search(before[-20:]):
        return True
    if match.entry.note == "day" and _DATED.search(around):
        return True
    if match.entry.note in ("day", "tomorrow"):
        return _CLOCK.search(around) is not None
    return _CLOCK.search(around) is not None or _DATED.search(around) is not None


def _instead(match: PhraseMatch, draft: Draft) -> tuple[str, ...]:
    """Return deadlines that are read alike: with the days of the calendar where the mail has a date."""
    today, sent = sent_on(draft), draft.date
    if today is None or sent is None or not match.alternatives:
        return match.alternatives
    week, month = friday(today), month_end(today)
    days = {
        "day": ((17, today), (12, workday(today, 1))),
        "tomorrow": ((9, workday(today, 1)), (12, workday(today, 1))),
        "week": ((17, week), (12, week), (17, week + timedelta(7))),
        "next week": ((17, week + timedelta(4)), (17, week + timedelta(7))),
        "month": ((17, month), (12, month), (17, month_end(month + timedelta(7)))),
        "far": ((17, month_end(month + timedelta(7))),),
    }.get(match.entry.note, ((12, workday(today, 1)), (17, workday(today, 2))))
    left = [(hour, open_day(day)) for hour, day in days if is_ahead(hour, open_day(day), sent)]
    return tuple(dict.fromkeys(by(hour, day, draft) for hour, day in left[:2]))
