"""Deadlines that no two people read alike."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta

from rapport.checks.contact.ambiguous_date import sent_on
from rapport.checks.contact.time_words import MONTH, WEEKDAY
from rapport.checks.contact.workdays import by, friday, month_end, workday
from rapport.draft import Block, Draft
from rapport.matching import Pattern, fold
from rapport.phrases import PhraseMatch
from rapport.prose.requests import is_request, request_features
from rapport.rule import Hit
from rapport.tables import Table, sentence_at

_SHOULD_COME = Pattern(
    r"\b(?:(?:i|we|you|they|(?:the|my|our|your) \w+)(?:'d| would| do| really| still| will|"
    r"'ll)* needs? (?!to\b)|need this|"
    r"(?:is|are|'re|'s) (?:\w+ )?(?:needed|requested|asked|expected|wanted)|due\b(?! to)|deadlines?|"
    r"wants? (?:the|it|this|them|these|your|an?|to have|to see|to get)|please|pls|plz|kindly|"
    r"expect(?:s|ing)? (?:your|an? (?:answer|reply|response))|(?:asked|told|waiting) for (?:your|our|the|it|this)|"
    r"hope to (?:get|receive|have) (?:your|the|it|an?)|(?:i|we) (?:need|have) to (?:have|get|receive|hear|see|know)|"
    r"(?:i|we)(?:'d| would) (?:like|need|want|appreciate|be (?:\w+ )?(?:grateful|glad|happy|obliged))|"
    r"(?:must|ha(?:s|ve) to|should|ought to|needs? to)\b[^.;!?]{0,40}?\b(?:in|ready|back|with us|reach us|"
    r"reach me|here|handed|sent|"
    r"returned|submit|submitted|completed?|done|finished|signed|paid|renewed|delivered|received|fill(?:ed)?|send))\b",
    re.IGNORECASE,
)
"""Words that put something to the reader without asking: “the draft is due”, “we need your answer”."""

_TO_READER = Pattern(r"\?|\b(?:you|u|your|let|me|us)\b", re.IGNORECASE)
_OTHERS_TURN = Pattern(
    r"(?:\b(?:and|but|then)|,|^)\s*(?:will|shall)\s+(?!you\b)\w+|\b(?:to|for) you\s*$|"
    r"\b(?:i|we|he|she|they|it|there|who|that)(?:\s+\w+ly|\s+also|\s+just)?(?:"
    r"(?:'ll|\s+(?:will|shall|can|could|may|might|would))\s+"
    r"(?!(?:you|like|need|be\s+(?:\w+\s+)?(?:grateful|glad|happy)|appreciate|have\s+your|we|i)\b)\w+"
    r"|(?:'m|'re|\s+am|\s+are|\s+is)\s+(?:going|planning|hoping|trying)\s+to\b"
    r"|\s+(?:need|have|must|should|ought|want|plan|hope|try|intend|expect|aim)\s+(?:to\s+)?"
    r"(?!(?:to|have|get(?!\s+back)|receive|hear|know|see\s+(?:your|the|a)|ask|request|file|you|your|the|it|"
    r"this|an?)\b)\w+)",
    re.IGNORECASE,
)
"""The deadline is somebody else's: “I will send it soon”, “we have to leave soon”."""

_RELAXED = Pattern(
    r"\b(?:no|any|not a|little|without) (?:great |big |real |particular )?(?:hurry|rush|urgency|pressure)\b|"
    r"\btake your time\b|"
    r"\b(?:don't|do not|needn't) (?:hurry|rush)\b|\b(?:not|isn't|nothing) (?:\w+ )?urgent\b|\bno need to\b",
    re.IGNORECASE,
)
_ASKED = Pattern(r"\bplease\b|\b(?:would|could|can|will) you\b|\byou (?:to|can|could|will)\b", re.IGNORECASE)
_CLAUSE_BORDER = Pattern(
    r"[;:]|, (?:and|but|so|as|because)\b|\band (?=(?:please|i|we|he|she|they|it|will|let)\b)|\.\s", re.IGNORECASE
)
_REPORTED = Pattern(r"\b(?:said|says|told \w+|wrote|announced|according to)\b", re.IGNORECASE)
_NEGATED = Pattern(
    r"\b(?:don't|do not|not|never|doesn't|didn't|won't|can't|cannot|isn't|needn't)\b[^.,;:!?]*$", re.IGNORECASE
)
_CLOCK = Pattern(r"\b\d\d?[:.]\d\d\b|\b\d\d?\s?[ap]\.?m\b|\bnoon\b|\bmidnight\b|\d o'clock", re.IGNORECASE)
_DATED = Pattern(
    rf"\b(?:by|before|until|on|due|than|latest|for)\s+(?:the\s+)?(?:{WEEKDAY}|\d\d?(?:st|nd|rd|th)\b|"
    rf"\d\d?[/.]\d|{MONTH}\s+\d)"
    rf"|\b\d\d?(?:st|nd|rd|th)?\s+(?:of\s+)?{MONTH}|\b\d{{4}}-\d\d-\d\d|"
    rf"\bwithin\s+\w+\s+(?:working\s+)?(?:hours|days)\b|\btomorrow\b",
    re.IGNORECASE,
)
_MEETING = Pattern(
    r"\b(?:meet(?:ing)?s?|talk|chat|lunch|dinner|coffee|visit|trip|party|get together|getting together|"
    r"catch(?:ing)? up|discuss|"
    r"speak|travel|plans?|available|free|schedule[ds]?|call(?! me\b)|conference|see you|happen\w*|starts?|"
    r"begins?|holiday|vacation)\b",
    re.IGNORECASE,
)
_FAREWELL = Pattern(
    r"\b(?:(?:see|seeing|meet(?:ing)?|visit(?:ing)?)(?=\s+(?:the both of |both of |all of )?(?:you|ya|u|each|"
    r"them|him|her|us|all|every\w+)\b|\W*$)|talk(?:ing)?|"
    r"speak(?:ing)?|hear(?:ing)?|get well|feel(?:ing)? better|catch(?:ing)? up|chat|coming|be back|"
    r"again)\b[^.,;!?]{0,25}$",
    re.IGNORECASE,
)
_WORD_AS_WORD = Pattern(r"\b(?:stands for|means?|meaning of|the (?:word|term)|abbreviation|acronym)\b", re.I)
_DUE = Pattern(
    r"\b(?:needs?|needed|must|ha(?:s|ve) to|due|deadline|waiting|urgent|important|so that|because|before|"
    r"client|customer|today|"
    r"release|can't|cannot|down|is out|goes out|depends?)\b",
    re.IGNORECASE,
)
_AT_END = Pattern(
    r"\s*(?:$|[.,;:!?)\]–—-]|(?:and|or|but|so|as|because|since|to|if|please|pls|plz|thanks?|cheers|with|this|"
    r"that|today|"
    r"tomorrow|on|whether)\b)",
    re.IGNORECASE,
)
_END_ONLY = Pattern(
    r"early|quick|(?:quick|swift|speedi|immediate|expeditious)ly|in a (?:bit|while)|by lunch|(?:rather|"
    r"so) fast|when.*|once .*|"
    r"if .*|as time .*|at once|eo[bdpwmq]|cob|end of (?:day|week|month|today|business)|close of business"
)
"""Phrases that are a deadline only where the clause ends with them."""

_NOT_BEFORE = Pattern(r"\b(?:too|how|so|very|that|as|all|once|no|thank\w*|for your|appreciated?) $", re.IGNORECASE)
_NOT_AFTER = Pattern(
    r"\s+(?:after|afterwards?|before|following|upon|thereafter|adjacent|preceding|prior|below|above|available|"
    r"as (?!possible|we|i\b)|"
    r"recogni\w+|becom\w+|enough|visible|clear|obvious|ready|changing|growing)\b",
    re.IGNORECASE,
)


def find(block: Block, draft: Draft, *, table: Table) -> Iterator[Hit]:
    """Find words of the table that give the reader a deadline, where the sentence asks the reader for something.

    The last column of the table tells how far the deadline is; with the date of the mail known, days are named.
    """
    string = fold(block.string)
    for match in table.matches(block.string):
        sentence = sentence_at(block, match.start)
        if sentence is not None:
            text = string[sentence.start : sentence.end]
            if _is_deadline(match, text, match.start - sentence.start, match.end - sentence.start):
                relaxed = match.entry.note == "chance" and not _DUE.search(text)
                yield Hit(
                    match.start,
                    match.end,
                    alternatives=_instead(match, draft),
                    confidence="low" if relaxed else None,
                    key=match.entry.note,
                )


def _is_deadline(match: PhraseMatch, text: str, start: int, end: int) -> bool:
    """Tell whether the words `start:end` of a sentence say by when the reader is to do something."""
    before, after, horizon = text[:start], text[end:], match.entry.note
    if _NOT_BEFORE.search(before) or _NOT_AFTER.match(after) or _WORD_AS_WORD.search(text):
        return False
    if _END_ONLY.fullmatch(" ".join(text[start:end].lower().split())) and not (
        _AT_END.match(after) or before.lower().endswith("please ")
    ):
        return False
    if before.endswith(", ") and text[start:end].isupper() and end - start == 3:
        return False  # one of a list of acronyms
    if _RELAXED.search(text) or _NEGATED.search(before) or _is_exact(f"{before} {after}", horizon):
        return False
    if horizon in ("soon", "chance"):
        if _is_mild(match) and _FAREWELL.search(before):
            return False
    elif _MEETING.search(before):
        return False
    clause = _CLAUSE_BORDER.split(before)[-1] if before.strip() else after
    return not _is_others_turn(clause) and not _REPORTED.search(before) and _asks(text)


def _asks(text: str) -> bool:
    """Tell whether a sentence puts something to the reader."""
    if _SHOULD_COME.search(text):
        return True
    return (_TO_READER.search(text) is not None and is_request(text)) or _has_verb_first(text)


def _has_verb_first(text: str) -> bool:
    return "[verb first]" in request_features(text) and not re.match(r"\W*\w+\s+(?:will|is|was|can|has|had)\b", text)


def _is_mild(match: PhraseMatch) -> bool:
    return re.search(r"soon\b(?! as)|shortly|long|future|early", match.entry.phrase) is not None


def _is_exact(around: str, horizon: str) -> bool:
    """Tell whether the rest of the sentence names the hour, or at least the day of a deadline that is further away."""
    if horizon in ("day", "tomorrow"):
        return _CLOCK.search(around) is not None
    return _CLOCK.search(around) is not None or _DATED.search(around) is not None


def _is_others_turn(clause: str) -> bool:
    return _OTHERS_TURN.search(clause) is not None and not _ASKED.search(clause)


def _instead(match: PhraseMatch, draft: Draft) -> tuple[str, ...]:
    """Give deadlines that are read alike: with the days of the calendar where the mail has a date."""
    today = sent_on(draft)
    if today is None:
        return match.alternatives
    days = {
        "day": ((17, today), (12, workday(today, 1))),
        "tomorrow": ((9, workday(today, 1)), (12, workday(today, 1))),
        "week": ((17, friday(today)), (12, friday(today))),
        "next week": ((17, friday(today) + timedelta(4)), (17, friday(today) + timedelta(7))),
        "month": ((17, month_end(today)), (12, month_end(today))),
        "far": ((17, month_end(month_end(today) + timedelta(1))),),
    }.get(match.entry.note, ((12, workday(today, 1)), (17, workday(today, 2))))
    return tuple(dict.fromkeys(by(hour, day, draft) for hour, day in days))
