"""A file that is announced and does not travel with the mail."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rapport.draft import Attachment, Block, Draft, Sentence
from rapport.matching import Pattern
from rapport.rule import CONFIDENCES, Hit, meaning_hit
from rapport.tables import is_cited

LABEL = "says/announces-file"

_FILE_NAME = r"[^<>\n/:?!]{1,80}\.(?:docx?|xlsx?|pdf|pptx?|zip|rtf|csv|odt|ods|wpd|jpe?g|png|gif)"
_NAMED_FILE = Pattern(
    # What Outlook leaves in a plain text for a file: <<plan.doc>>; or a line that is nothing but the name of a file.
    rf"<<\s*(?:File:\s*)?{_FILE_NAME}\s*>>|^[ \t]*(?:[-*•][ \t]+)?{_FILE_NAME}[ \t]*(?:<<|$)",
    re.IGNORECASE | re.MULTILINE,
)
_LINK = Pattern(r"\bw{6,}\b")
_ELSEWHERE = Pattern(
    r"\byou(?:'ve| have)? (?:just |also )?(?:attached|enclosed|sent)\b|\b(?:my|the|a) (?:next|later|separate|second) e?-?mail\b",
    re.IGNORECASE,
)
"""A file that came from the reader, or comes with another mail."""
_BESIDE = ("text/calendar", "application/pgp-signature", "application/pkcs7-signature", "application/x-pkcs7-signature")
"""Media types of parts that programs add to a mail."""


def find(block: Block, draft: Draft) -> Iterator[Hit]:
    """Find announcements of files of the writer's own, if none is attached; a link is a file that is there.

    In a mail it is an error; in a text, whose attachments nobody knows, a warning; to a template they come later. The surest weighs most.
    """
    if draft.is_template or any(map(_is_file, draft.attachments)) or is_cited(block):
        return
    severity = None if draft.format in ("eml", "mbox") else "warning"
    announced = False
    for sentence in block.sentences:
        hit = meaning_hit(sentence, LABEL)
        if hit and not (_ELSEWHERE.search(sentence.string) or _is_linked(sentence, block, draft)):
            announced = True
            severe = severity if hit.confidence == "high" else "warning"
            yield hit._replace(severity=severe, weight=CONFIDENCES.index(hit.confidence or "low"))
    if not announced and (named := _NAMED_FILE.search(block.string)):
        start = named.start() + len(named[0]) - len(named[0].lstrip(" \t-*•"))
        yield Hit(start, named.end(), confidence="low", severity="warning")


def _is_linked(sentence: Sentence, block: Block, draft: Draft) -> bool:
    """Return whether a sentence holds an address, or words that lead to one."""
    if _LINK.search(sentence.string):
        return True
    start, end, is_exact = block.raw.span(sentence.start, sentence.end)
    return is_exact and any(start < link_end and link_start < end for link_start, link_end in draft.links)


def _is_file(attachment: Attachment) -> bool:
    """Return whether an attachment can be what was announced: no picture in the text, signature or invitation."""
    name = attachment.name.lower()
    beside = attachment.media_type in _BESIDE or name.endswith((".asc", ".sig", ".p7s", ".p7m", ".ics"))
    return not (attachment.inline or beside)
