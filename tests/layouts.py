"""Writes a thread of mails the way mail programs do: as one mail with all earlier ones quoted, or as a mailbox."""

from __future__ import annotations

import html
from collections.abc import Callable, Mapping
from dataclasses import dataclass

DAY = "Mon, {} May 2027"


@dataclass(frozen=True)
class Mail:
    """One mail: display names of sender and recipient, of those in copy, and its text without blanks at the ends."""

    number: int
    sender: str
    recipient: str
    copied: str
    text: str

    @property
    def head(self) -> str:
        """Header fields as they stand in a file."""
        copied = f"Cc: {_mailbox(self.copied)}\n" if self.copied else ""
        subject = "Re: Our plan" if self.number else "Our plan"
        answered = f"In-Reply-To: <{self.number - 1}@example.org>\n" if self.number else ""
        people = f"From: {_mailbox(self.sender)}\nTo: {_mailbox(self.recipient)}\n{copied}"
        return f"{people}Subject: {subject}\nMessage-ID: <{self.number}@example.org>\n{answered}"

    @property
    def wrote(self) -> str:
        """What Gmail and many others put above a quote."""
        return f"On {DAY.format(self.number + 3)} at 10:12, {_mailbox(self.sender)} wrote:"

    @property
    def fields(self) -> list[str]:
        """What Outlook puts above a quote."""
        copied = [f"Cc: {self.copied}"] if self.copied else []
        sent = f"Sent: Monday, May {self.number + 3}, 2027 10:12 AM"
        return [f"From: {self.sender}", sent, f"To: {self.recipient}", *copied, "Subject: RE: Our plan"]


def mails_of(thread: Mapping[str, list[str]]) -> list[Mail]:
    """Read the mails of an entry of `cooling.toml`, the oldest first."""
    copied = thread.get("copy", [""] * len(thread["mails"]))
    return [
        Mail(number, thread["who"][number % 2], thread["who"][1 - number % 2], copied[number], text.strip())
        for number, text in enumerate(thread["mails"])
    ]


def _mailbox(name: str) -> str:
    return f"{name} <{'.'.join(name.lower().split())}@example.org>"


def _quote(text: str) -> str:
    return "\n".join(f">{line}" if line.startswith(">") else f"> {line}".rstrip() for line in text.split("\n"))


def _nested(mails: list[Mail]) -> str:
    newest = mails[-1]
    return newest.text if len(mails) == 1 else f"{newest.text}\n\n{mails[-2].wrote}\n{_quote(_nested(mails[:-1]))}"


def _below(mails: list[Mail]) -> str:
    newest = mails[-1]
    return newest.text if len(mails) == 1 else f"{mails[-2].wrote}\n{_quote(_below(mails[:-1]))}\n\n{newest.text}"


def _between(mails: list[Mail]) -> str:
    """The last mail is answered line by line: its first line is quoted above the answer, the others below."""
    first, _, rest = mails[-2].text.partition("\n")
    older = f"\n\n{mails[-3].wrote}\n{_quote(_nested(mails[:-2]))}" if len(mails) > 2 else ""
    return f"{mails[-2].wrote}\n{_quote(first)}\n\n{mails[-1].text}\n\n{_quote(rest.strip() + older)}"


def _outlook(mails: list[Mail], rule: str) -> str:
    heads = (f"{rule}\n" + "\n".join(mail.fields) + f"\n\n{mail.text}" for mail in reversed(mails[:-1]))
    return "\n\n".join([mails[-1].text, *heads])


def _page(text: str) -> str:
    return "".join(f"<p>{html.escape(part).replace(chr(10), '<br>')}</p>" for part in text.split("\n\n"))


def _gmail_page(mails: list[Mail]) -> str:
    own = f'<div dir="ltr">{_page(mails[-1].text)}</div>'
    if len(mails) == 1:
        return own
    head = f'<div class="gmail_attr">{html.escape(mails[-2].wrote)}<br></div>'
    quote = f'<blockquote class="gmail_quote">{_gmail_page(mails[:-1])}</blockquote>'
    return f'{own}<br><div class="gmail_quote">{head}{quote}</div>'


def _outlook_page(mails: list[Mail]) -> str:
    border = "border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0in 0in 0in"
    heads = (
        f'<div style="{border}"><p>{"<br>".join(map(html.escape, mail.fields))}</p></div>{_page(mail.text)}'
        for mail in reversed(mails[:-1])
    )
    return "\n".join([_page(mails[-1].text), *heads])


def _mail(write: Callable[[list[Mail]], str], kind: str = "plain") -> Callable[[list[Mail]], str]:
    return lambda mails: f"{mails[-1].head}Content-Type: text/{kind}; charset=utf-8\n\n{write(mails)}\n"


def _mailbox_file(mails: list[Mail]) -> str:
    return "\n".join(f"From x Mon May  3 10:12:00 2027\n{mail.head}\n{mail.text}\n" for mail in mails)


LAYOUTS: Mapping[str, Callable[[list[Mail]], str]] = {
    "nested.eml": _mail(_nested),
    "below.eml": _mail(_below),
    "between.eml": _mail(_between),
    "original-message.eml": _mail(lambda mails: _outlook(mails, "-----Original Message-----")),
    "outlook.eml": _mail(lambda mails: _outlook(mails, "_" * 32)),
    "gmail-page.eml": _mail(_gmail_page, "html"),
    "outlook-page.eml": _mail(_outlook_page, "html"),
    "thread.mbox": _mailbox_file,
}
"""By name of the file: how a thread is written into it."""
