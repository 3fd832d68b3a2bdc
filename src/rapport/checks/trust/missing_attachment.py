"""A file that is announced and does not travel with the mail."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rapport.draft import Attachment, Block, Draft
from rapport.matching import Pattern
from rapport.rule import Hit, meaning_hit
from rapport.tables import is_cited

LABEL = "says/announces-file"

_FILE_NAME = r"[^<>\n/:?!]{1,80}\.(?:docx?|xlsx?|pdf|pptx?|zip|rtf|csv|odt|ods|wpd|jpe?g|png|gif)"
_NAMED_FILE = Pattern(
    # What Outlook leaves in a plain text for a file: <<plan.doc>>; or a line that is nothing but the name of a file.
    rf"<<\s*(?:File:\s*)?{_FILE_NAME}\s*>>|^[ \t]*(?:[-*•][ \t]+)?{_FILE_NAME}[ \t]*(?:<<|$)",
    re.IGNORECASE | re.MULTILINE,
)
_LINK = Pattern(r"\bw{6,}\b")
_BESIDE = ("text/calendar", "application/pgp-signature", "application/pkcs7-signature", "application/x-pkcs7-signature")
"""Media types of parts that programs add to a mail."""


def find(block: Block, draft: Draft) -> Iterator[Hit]:
    """Find the first announcement of a file of the writer's own, if none is attached; a link is a file that is there.

    In a mail it is an error; in a text, whose attachments nobody knows, a warning.
    """
    if any(map(_is_file, draft.attachments)) or is_cited(block):
        return
    severity = None if draft.format in ("eml", "mbox") else "warning"
    for sentence in block.sentences:
        hit = meaning_hit(sentence, LABEL)
        if hit and not _LINK.search(sentence.string):
            yield hit._replace(severity=severity if hit.confidence == "high" else "warning")
            return
    if named := _NAMED_FILE.search(block.string):
        start = named.start() + len(named[0]) - len(named[0].lstrip(" \t-*•"))
        yield Hit(start, named.end(), confidence="low", severity="warning")


def _is_file(attachment: Attachment) -> bool:
    """Return whether an attachment can be what was announced: no picture in the text, signature or invitation."""
    name = attachment.name.lower()
    beside = attachment.media_type in _BESIDE or name.endswith((".asc", ".sig", ".p7s", ".p7m", ".ics"))
    return not (attachment.inline or beside)
