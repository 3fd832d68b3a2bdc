"""A file that is announced and does not travel with the mail."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from rapport.checks.cues import Pattern
from rapport.checks.quoted import is_inherited
from rapport.draft import Attachment, Block, Draft, Sentence
from rapport.kinds import fold
from rapport.rule import Hit

_FILE = (
    r"(?:files?|documents?|docs?|pdfs?|jpe?gs?|pngs?|dwgs?|zips?|spreadsheets?|sheets?|excel|workbooks?|reports?|invoices?|"
    r"receipts?|bills?|contracts?|agreements?|ndas?|leases?|plans?|agendas?|minutes|rota|cvs?|resum[eé]s?|references?|"
    r"letters?|pictures?|pics?|photos?|images?|scans?|screenshots?|drawings?|slides|decks?|presentations?|logs?|"
    r"certificates?|forms?|drafts?|templates?|cop(?:y|ies)|versions?|charts?|maps?|offers?|quotes?|quotations?|estimates?|"
    r"memos?|proposals?|manuscripts?|papers?|brochures?|recipes?|translations?|results|lists?|tables?|notes|budgets?|"
    r"statements?|schedules?|summar(?:y|ies)|applications?|recordings?|videos?)"
)
_ATTACHED = r"(?:attached|enclosed|appended|annexed)"
_THIS_MAIL = r"(?:this|the present)\s+(?:e-?mail|mail|message|note)"
_ABOUT = r"(?:also|just|now|hereby|herewith|already|duly|kindly)"

_ANNOUNCED = (
    # please find attached; see the attached sheet; the attached plan
    rf"\bfind\s+(?:(?:the|our|my)\s+)?{_ATTACHED}(?:\s+{_FILE})?",
    rf"\bfind\s+(?:[\w'-]+\s+){{1,6}}?{_ATTACHED}\b",
    r"\bPFA\b",
    rf"\b(?:see|as|have)\s+(?:the\s+)?{_ATTACHED}\b",
    rf"\b(?:the|this|these|an?|my|our|both|two|three|all|any|each)\s+{_ATTACHED}(?:\s+(?:[\w'-]+\s+){{0,2}}?{_FILE}|(?:\s+\w+)?)",
    # I attach, we have attached, I'm enclosing
    rf"\b(?:I|we)(?:\s+have|'ve|\s+am|'m|\s+are|'re)?(?:\s+{_ABOUT})?"
    r"\s+(?:attach(?:ed|ing)?|enclos(?:ed?|ing)|append(?:ed|ing)?|annex(?:ed|ing)?)\b",
    # it is attached, the pics are attached
    rf"\b(?:is|are|has\s+been|have\s+been)\s+(?:{_ABOUT}\s+)?{_ATTACHED}\b|\w'(?:s|re)\s+(?:{_ABOUT}\s+)?{_ATTACHED}\b",
    # Attached: the minutes; Enclosing the offer
    rf"(?:\A|\n|[.!?:,;>]\s+|\s-{{1,2}}\s+|\b(?:also|and)\s+)(?:have\s+)?{_ATTACHED}\s+(?:is|are|you|please|find|for\s+your|herewith|below|hereto)\b",
    rf"(?:\A|\n|[.!?:]\s+|>\s)(?:have\s+|also\s+)?(?:{_ATTACHED}\b|attaching|enclosing|appending|attachments?\s*[:-])",
    rf"\b[\w'-]+\s+{_ATTACHED}(?=\s*(?:[.!?,;)]|\Z))|\b{_ATTACHED}\s+to\s+{_THIS_MAIL}",
    # slides attached; (attached); the one attached
    rf"(?:\b(?:{_FILE}|it|them|one|ones|all|both)\s+|\(){_ATTACHED}\s*(?:\)|(?:here|below|in|as|for|with|is)\b)",
    r"\b(?:see|in|on|open|read|review|check|view|find|use|as|with)\s+(?:the\s+|an\s+|my\s+)?attachments?\b|\bthere\s+(?:is|are)\s+(?:\w+\s+)?attachments?\b",
    # with this mail: the contract with this mail; I have added it to this email
    rf"\b{_FILE}\b[^.!?]{{0,60}}\b(?:with|in|into|to)\s+{_THIS_MAIL}",
    rf"\b(?:along\s+with|with|together\s+with)\s+{_THIS_MAIL}\b[^.!?]{{0,40}}\b{_FILE}\b",
    rf"\b(?:goes?|comes?|added\s+(?:it|them))\s+(?:with|to)\s+{_THIS_MAIL}",
    # I am sending you the log file; here comes the plan; herewith our offer
    rf"\b(?:I|we)(?:\s+am|'m|\s+are|'re)\s+(?:sending|forwarding|including|adding)\b[^.!?]{{0,30}}?\b{_FILE}\b",
    rf"(?:\A|\n|[.!?]\s+)(?:sending|forwarding)\b[^.!?]{{0,30}}?\b{_FILE}\b",
    rf"\bhere\s+(?:is|are|comes?)\s+(?:the|my|our|a)\s+(?:\w+\s+)?{_FILE}\b(?!\s+of\b)",
    rf"\bherewith\s+(?:the|our|my|a)\s+(?:\w+\s+){{0,2}}?{_FILE}\b",
    # my CV is below as a Word file; screenshot below
    rf"\b{_FILE}\b[^.!?]{{0,20}}\bbelow\s+as\s+an?\b|\b(?:scans?|screenshots?|photos?|pictures?)\s+(?:[\w'-]+\s+){{0,4}}?below\b",
    r"\b(?:pictures?|photos?|screenshots?)\s+(?:under|below)\s+my\s+signature",
    rf"\b(?:this\s+time|now)\s+with\s+(?:the\s+)?(?:{_FILE}|attachment)\b|\benc\.(?=\s|\Z)",
)
_AT_LAST = (
    # I forgot to attach it, here it is
    r"\bforgot(?:ten)?\s+(?:to\s+(?:attach|enclose|append)|(?:the|my|an)\s+attachment)\b[^.!?]*\b(?:here\s+(?:it|they)\s+(?:is|are)|here\s+(?:is|are)|"
    r"now\s+(?:with|attached)|this\s+time)\b",
)
"""Announcements that other words of the sentence would take back."""
_OTHERS_FILE = (
    rf"\byou(?:\s+have|'ve|\s+had|\s+just)?\s+(?:\w+\s+)?(?:{_ATTACHED}|sent)\b",
    r"\b(?:in|to|with)\s+your\s+(?:\w+\s+)?(?:e-?mail|mail|message|letter|note)\b|\byour\s+(?:attachment|e-?mail|mail)\b",
    r"\battachments?\s+(?:you|was|were|from|larger|that|which)\b|\bfound\s+your\b",
    r"\b(?:my|our|the|his|her|their)\s+(?:last|previous|earlier|next|first)\s+(?:e-?mail|mail|message|letter)",
    r"\b(?:to|in|with)\s+(?:my|our)\s+(?:e-?mail|mail|message|letter|note)\s+(?:of|from|on)\b",
    rf"(?-i:\b(?:he|she|they|who|people|someone|(?!Please|Kindly|Have|Find|Also)[A-Z][a-z]+))\s+(?:has\s+|had\s+)?"
    rf"{_ATTACHED}\s+(?:the|a|an|to|no|old|it|wrong)\b",
    r"(?:\A|[.!?,]\s+)(?:many\s+)?thank(?:s|\s+you)\b[^.!?]*\b(?:attached|enclosed|attachment)",
    r"\b(?:did|have|do)\s+you\s+(?:\w+\s+)?(?:attach|receive|forget)",
)
_NOT_NOW = (
    r"\b(?:will|'ll|would|could|can|can't|cannot|couldn't|shall|should|must|may|might|do|does|did|didn't|don't|not|never|to|"
    r"please|kindly|you|they|people|before|if|when|unless|until|who)\s+(?:(?:not|also|then|I|we|you|he|she|be|always)\s+){0,2}"
    r"(?:attach|enclose|append|annex|be\s+attached)\b",
    rf"\b(?:not|n't|never|nothing|no\s+\w+)\s+(?:\w+\s+){{0,3}}?(?:{_ATTACHED}|as\s+(?:an\s+)?attachments?)\b|\bno\s+(?:longer|attachments?)\b",
    r"\bwithout\s+(?:the|an|any)?\s*attachments?\b|\b(?:find|see|any)\s+any\s+attachment\b|\bthere\s+(?:is|was)\s+no\b",
    r"\bif\s+there\s+is\b|\bbefore\s+I\b[^,]*\battach|\bon\s+request\b|\bby\s+post\b",
    r"\b(?:send|sent|sending|follows?|following|coming|comes?|bring)\b[^.!?]*\b(?:tomorrow|next\s+week|later)\b(?!'s)",
    r"\b(?:tomorrow|next\s+week|later)\b(?!'s)[^.!?]*\b(?:send|follow|attach|come)",
)
_OTHER_SENSE = (
    rf"\b{_ATTACHED}\s+(?:\w+\s+)?(?:garage|barn|house|shed|building|garden|spaces?|areas?|rooms?|key|ring|cable|stand|unit|label)\b",
    rf"\b(?:strings?|conditions?|importance|value|meaning|weight|stand|lead|very|so|too|quite|deeply|get|gets|got|become|"
    rf"became|grew|emotionally|importance\s+is|blame)\s+(?:\w+\s+)?{_ATTACHED}\b",
    rf"\b{_ATTACHED}\s+to\s+(?!{_THIS_MAIL}|the\s+(?:e-?mail|mail)\b)",
    rf"\bwith\s+(?:an?|the|its|two|some)\s+\w+\s+{_ATTACHED}\b|\b{_ATTACHED}\s+(?:by|between|in\s+place|his|her|their)\b|\battach(?:é|e)\b|\bmilitary\b",
    rf"\b(?:cable|label|hook|handle|trailer|key|ring|hose|wire|leash|tag)\s+{_ATTACHED}\b",
    r"\b(?:enclos|attach|append)\w*\s+(?:the|a|my|our)\s+(?:dog|label|cable|hose|trailer|sticker|hook|handle|rope)\b",
    r"\b(?:attachment|attachments)\s+(?:theory|points?|style|parenting|to)\b|\bemotional\s+attachment|\bits\s+attachments\b",
    r"\b(?:an?|your|any|every|which|how\s+large\s+may)\s+attachments?\s+(?:be|is|can|may|must)\b",
    rf"\b{_ATTACHED}\s+(?:(?:is|are|please\s+find|you\s+will\s+find)\s+)?(?:(?:a|an|the|this|our|my|two)\s+)?(?:\w+\s+){{0,2}}?"
    r"(?:links?|hyperlinks?|urls?|web\s?(?:site|page)s?)\b",
    rf"\b(?:repl(?:y|ies|ying)|respond(?:s|ing)?|answer(?:s|ing)?)\s+to\s+{_THIS_MAIL}",
    r"\b(?:to|in|on|at)\s+(?:the|your)\s+(?:wiki|ticket|intranet|page|folder|drive|issue|invitation)\b",
)
_FILE_NAME = r"[^<>\n/:?!]{1,80}\.(?:docx?|xlsx?|pdf|pptx?|zip|rtf|csv|odt|ods|wpd|jpe?g|png|gif)"
_NAMED_FILE = (
    # what Outlook leaves in a plain text for a file: <<plan.doc>>, << File: plan.doc >>
    rf"<<\s*(?:File:\s*)?{_FILE_NAME}\s*>>",
    # a line that is nothing but the name of a file
    rf"(?m:^)[ \t]*(?:[-*•][ \t]+)?{_FILE_NAME}[ \t]*(?:<<|(?m:$))",
)
_LINK = r"\bw{6,}\b"
_SPEECH = r"\"[^\"]*\b(?:attach|enclos)\w*[^\"]*\""


def missing_attachment(block: Block, draft: Draft) -> Iterator[Hit]:
    """Find the first announcement of a file by the writer, where no file is attached.

    In a text without MIME nobody can see the attachments, so there it is a warning only.
    """
    if any(map(_is_file, draft.attachments)) or is_inherited(block):
        return
    for sentence in block.sentences:
        span = _announced(sentence)
        if span:
            severity = None if draft.format in ("eml", "mbox") else "warning"
            yield Hit(sentence.start + span[0], sentence.start + span[1], severity=severity)
            return
    named = next((found for one in _compiled(_NAMED_FILE) if (found := one.search(block.string))), None)
    if named:
        start = named.start() + len(named[0]) - len(named[0].lstrip(" \t-*•"))
        yield Hit(start, named.end(), confidence="low", severity="warning")


def _is_file(attachment: Attachment) -> bool:
    """Tell whether an attachment can be what was announced: no picture in the text, signature or invitation."""
    name = attachment.name.lower()
    beside = attachment.media_type in _BESIDE or name.endswith((".asc", ".sig", ".p7s", ".p7m", ".ics"))
    return not (attachment.inline or beside)


_BESIDE = ("text/calendar", "application/pgp-signature", "application/pkcs7-signature", "application/x-pkcs7-signature")
"""Media types of parts that programs add to a mail."""


def _announced(sentence: Sentence) -> tuple[int, int] | None:
    """Give the words of a sentence that announce a file of the writer's own, sent now and not as a link."""
    string = fold(sentence.string)
    for pattern in _compiled(_AT_LAST):
        if at_last := pattern.search(string):
            return at_last.span()
    matches = [match for pattern in _compiled(_ANNOUNCED) for match in [pattern.search(string)] if match]
    if not matches:
        return None
    innocent = (*_OTHERS_FILE, *_NOT_NOW, *_OTHER_SENSE, _LINK, _SPEECH)
    if any(pattern.search(string) for pattern in _compiled(innocent)):
        return None
    first = min(matches, key=lambda match: match.start())
    start = first.start() + len(first.group()) - len(first.group().lstrip(" \r\n\t.!?:,;>-"))
    return start, first.end()


@cache
def _compiled(patterns: tuple[str, ...]) -> tuple[Pattern, ...]:
    return tuple(Pattern(pattern, re.IGNORECASE) for pattern in patterns)
