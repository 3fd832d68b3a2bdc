"""A letter as a mail that programs open."""

from __future__ import annotations

from email.message import EmailMessage
from email.policy import SMTP

from rapport.readers.headers import parse_addresses
from rapport.server.web.letter import Letter, LetterError


def as_mail(letter: Letter) -> bytes:
    """Return a letter in RFC 5322 form, in UTF-8. Raises `LetterError` where a field makes no header.

    The attachments are not in it: the page knows their names alone.
    """
    mail = EmailMessage(policy=SMTP)
    try:
        for name in ("from", "to", "cc", "subject"):
            if letter.fields.get(name, "").strip():
                mail[name.capitalize()] = _addresses(letter.fields[name]) if name != "subject" else letter.fields[name]
        for line in letter.kept.splitlines():
            name, _, value = line.partition(": ")
            if name.lower() in ("in-reply-to", "references"):
                mail[name] = value
        mail["X-Unsent"] = "1"  # mail programs open it as a draft
        text = letter.text.encode("utf-8", "replace").decode()
        mail.set_content(text, subtype="html" if letter.format == "html" else "plain", charset="utf-8")
        return mail.as_bytes()
    except (ValueError, IndexError) as error:
        raise LetterError(f"the fields make no mail: {error}") from error


def _addresses(value: str) -> str:
    """Return a list of addresses as a header has to write it: names with dots or commas in quotes."""
    from email.utils import formataddr

    return ", ".join(formataddr((one.name, one.address)) if one.address else one.name for one in parse_addresses(value))
