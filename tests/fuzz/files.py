"""Files of every format that is read, made from a source of chance."""

from __future__ import annotations

import base64
import quopri
from collections.abc import Callable, Mapping
from random import Random
from typing import NamedTuple

from tests.fuzz.words import ODD, passage, phrase, prose, spoilt

CHARSETS = ("utf-8", "utf-8", "us-ascii", "iso-8859-1", "windows-1252", "koi8-r", "utf-16", "utf-7", "shift_jis", "x-none", "")
_OPENING = "p div b i a span td tr table ul li blockquote pre code h1 style script title br img hr head body html".split()
_ATTRIBUTES = (
    "", "", "", ' class="gmail_quote"', " href='r.pdf'", ' style="display:none"', " hidden", ' class=gmail_attr', ' dir="',
    ' id="divRplyFwdMsg"', ' style="border-top:solid #E1E1E1 1.0pt"',
)  # fmt: skip
_REFERENCES = ("&amp;", "&lt;", "&nbsp;", "&#8217;", "&#x1F600;", "&#99999999;", "&#0;", "&zwj;", "&notit;", "&", "&#;", "&#x;", "&ngE;")
_TAGS = (
    "{{ name }}", "{{ name|default('}}') }}", "{% if a %}", "{% endif %}", "{% for x in y %}", "{% else %}", "{# note #}", "{%- raw -%}",
    "{% endraw %}", "{{", "}}", "{%", "{#", "{% comment %}", "{{ x }", "{# rapport: ignore all -- r #}", "# for x in y", "{{{{ a }}}}",
)  # fmt: skip


class Made(NamedTuple):
    """A file: its name, which tells its format, and its bytes."""

    name: str
    data: bytes


def plain(rng: Random) -> str:
    head = _header(rng, rng.randint(0, 2)) + "\n" if rng.random() < 0.2 else ""
    return head + prose(rng)


def markdown(rng: Random) -> str:
    front = rng.choice(("", "", "", "---\ntitle: x\n---\n", "---\n", "+++\na=1\n+++\n", "---\nsubject: gonna\n...\n"))
    return front + "".join(_dressed(rng, passage(rng)) + rng.choice((" ", "\n", "\n\n")) for _ in range(rng.randint(0, 12)))


def _dressed(rng: Random, text: str) -> str:
    mark = rng.choice(("*", "**", "_", "~~", "`", "``", "***", "<b>", "&amp;"))
    forms = (
        text, text, text, f"{mark}{text}{mark}", f"{mark}{text}", f"[{text}](a_b.pdf 'c')", f"![{text}](x)", f"[{text}][a]", f"- {text}",
        f"> {text}", f"    {text}", f"# {text}", f"{text}\\", f"| {text} | {text} |", f"{text}  ", f"1. {text}", f"- [ ] {text}", f"<!-- {text}",
        f"<!-- {text} -->", f"```a\n{text}\n```", f"[^1]: {text}", f"<div>\n{text}\n</div>", f"[{text}", f"{text}](", f"<{text}>",
    )  # fmt: skip
    return rng.choice(forms)


def page(rng: Random) -> str:
    parts = []
    for _ in range(rng.randint(0, 24)):
        kind = rng.random()
        if kind < 0.4:
            parts.append(f"<{rng.choice(_OPENING)}{rng.choice(_ATTRIBUTES)}{rng.choice(('>', '>', '>', '/>', ''))}")
        elif kind < 0.6:
            parts.append(f"</{rng.choice(_OPENING)}>")
        elif kind < 0.7:
            parts.append(rng.choice(_REFERENCES))
        elif kind < 0.75:
            parts.append(rng.choice(("<!-- rapport: off tone -- r -->", "<!--", "-->", "<![CDATA[", "<!x", "<?xml", "<!DOCTYPE html>", "<![if a]>", "<", ">")))
        else:
            parts.append(passage(rng))
    return "".join(parts)


def template(rng: Random) -> str:
    text = rng.choice((prose, page, markdown, mail))(rng)
    for _ in range(rng.randint(0, 6)):
        place = rng.randint(0, len(text))
        text = text[:place] + rng.choice(_TAGS) + text[place:]
    return text


def _encoded(rng: Random, text: str, charset: str, transfer: str) -> str:
    """Return a text as a transfer encoding writes it; bytes stand as characters below 256."""
    try:
        data = text.encode(charset or "utf-8", "replace")
    except LookupError:
        data = text.encode()
    if transfer == "base64":
        data = base64.encodebytes(data)
    elif transfer == "quoted-printable":
        data = quopri.encodestring(data)
    return data.decode("latin-1")


def _word(rng: Random, text: str) -> str:
    """Return an encoded word, not always a right one."""
    charset, kind = rng.choice(CHARSETS), rng.choice("bqBQx")
    inner = base64.b64encode(text.encode()).decode() if kind in "bB" else quopri.encodestring(text.encode(), header=True).decode()
    return f"=?{charset}?{kind}?{inner}{rng.choice(('?=', '?=', '?', ''))}"


def _address(rng: Random) -> str:
    name = rng.choice(("Ann Rao", '"Rao, Ann"', "=?utf-8?q?Zo=C3=AB?=", "", "Dr. Bo (home)", "list:", '"', "\\", phrase(rng).strip()))
    return f"{name} {rng.choice(('<ann@example.org>', '<bo@example.com>', '<', 'info@example.com', '<>', ';', '@'))}"


def _header(rng: Random, number: int = 6) -> str:
    names = ("Subject", "From", "To", "Cc", "Date", "Reply-To", "In-Reply-To", "References", "X-Rapport-Ignore", "List-Id", "Received", "X-A")
    lines = []
    for _ in range(rng.randint(0, number)):
        value = rng.choice((
            phrase(rng).strip(), _word(rng, phrase(rng)), ", ".join(_address(rng) for _ in range(rng.randint(1, 3))), "Mon, 30 Nov 2026 10:00:00 +0100",
            "Fri, 31 Dec 9999 23:59:59 -9999", "<a@example.org>", "tone/blame -- a reason", "Re: " + phrase(rng).strip(), "Fwd:", "",
        ))  # fmt: skip
        lines.append(f"{rng.choice(names)}:{rng.choice((' ', '', chr(9)))}" + value.replace("\n", rng.choice(("\n ", " ", "\n\t"))))
    return "".join(line + "\n" for line in lines)


def _part(rng: Random, depth: int) -> str:
    """Return a part of a mail with its header, several parts within it where there is room for more."""
    if depth < 4 and rng.random() < 0.3:
        return _parts(rng, depth)
    charset, transfer = rng.choice(CHARSETS), rng.choice(("7bit", "8bit", "quoted-printable", "base64", "x-odd", ""))
    kind = rng.choice(("text/plain", "text/plain", "text/html", "text/html", "message/rfc822", "image/png", "text/calendar", "TEXT", ""))
    maker: Callable[[Random], str] = {"text/html": page, "message/rfc822": mail}.get(kind, prose)
    extra = rng.choice(("", "", "; format=flowed", "; format=flowed; delsp=yes", '; name="plan.pdf"', "; charset", "; x*0=a; x*1=b"))
    lines = [f'Content-Type: {kind}; charset="{charset}"{extra}', f"Content-Transfer-Encoding: {transfer}"]
    if rng.random() < 0.2:
        lines.append(f"Content-Disposition: {rng.choice(('attachment', 'inline', 'x'))}; filename={rng.choice(('a.pdf', '', chr(34)))}")
    rng.shuffle(lines)
    return "\n".join(lines[rng.randint(0, 1) :]) + "\n\n" + _encoded(rng, maker(rng), charset, transfer)


def _parts(rng: Random, depth: int) -> str:
    boundary = rng.choice(("b", "=_a", "b b", "", "--"))
    kind = rng.choice(("mixed", "alternative", "related", "signed", "report", "digest"))
    inner = "".join(f"--{boundary}\n{_part(rng, depth + 1)}\n" for _ in range(rng.randint(0, 3)))
    return f'Content-Type: multipart/{kind}; boundary="{boundary}"\n\npreamble\n{inner}' + rng.choice((f"--{boundary}--\n", "", f"--{boundary}"))


def mail(rng: Random) -> str:
    return _header(rng) + (_part(rng, rng.choice((0, 0, 3))) if rng.random() < 0.7 else "\n" + prose(rng))


def mbox(rng: Random) -> str:
    line = "From ann@example.org Mon Nov 30 10:00:00 2026\n"
    between = ("\n", "\n\n", "", "\n>From the start\n", "\nFrom here on\n")
    return "".join(rng.choice((line, line, line, "From \n", "")) + mail(rng) + rng.choice(between) for _ in range(rng.randint(0, 3)))


def patch(rng: Random) -> str:
    change = "".join(rng.choice((" ", "+", "-", "@@ ", "diff --git a/a b/a\n", "")) + passage(rng) + "\n" for _ in range(rng.randint(0, 6)))
    fence = rng.choice(("---\n", "---\n a.c | 2 +-\n\n", "", "diff --git a/a b/a\n--- a/a\n+++ b/a\n@@ -1 +1 @@\n"))
    head = f"From 0123456789abcdef Mon Sep 17 00:00:00 2001\n{_header(rng, 4)}Subject: [PATCH] {phrase(rng).split(chr(10))[0]}\n\n"
    return f"{head}{prose(rng, 5)}{fence}{change}-- \n2.39.5\n"


MAKERS: Mapping[str, tuple[tuple[str, ...], Callable[[Random], str]]] = {
    "plain": (("a.txt", "a.txt", "draft"), plain),
    "markdown": (("a.md",), markdown),
    "html": (("a.html",), page),
    "eml": (("a.eml",), mail),
    "mbox": (("a.mbox", "a.eml"), mbox),
    "patch": (("a.patch",), patch),
    "jinja": (("a.j2", "a.txt.j2", "a.html.j2", "a.md.j2", "a.eml.j2"), template),
}
"""For each format the names its files may have, and what makes their text."""


def made_file(rng: Random, kind: str) -> Made:
    """Return a file of this kind: its text in some encoding, with some line ends, and sometimes damaged."""
    names, make = MAKERS[kind]
    text = make(rng)
    if rng.random() < 0.1:
        text = spoilt(rng, text)
    if rng.random() < 0.3:
        text = text.replace("\n", rng.choice(("\r\n", "\r", "\n\r\n", "\n\n")))
    data = text.encode(_codec(rng), "replace")
    return Made(rng.choice(names), _damaged(rng, data) if rng.random() < 0.1 else data)


def _codec(rng: Random) -> str:
    return rng.choice(("utf-8",) * 12 + ("utf-8-sig", "utf-16", "utf-16-le", "cp1252", "latin-1", "ascii"))


def _damaged(rng: Random, data: bytes) -> bytes:
    """Return bytes of which some are gone, changed, or stand twice."""
    place = rng.randint(0, len(data))
    new = rng.choice((b"", b"\0", b"\xff\xfe", b"\xe9", b"\x80", b"\xed\xa0\x80", data[: place // 2], rng.choice(ODD).encode("utf-16")))
    return data[:place] + new + data[place + rng.randint(0, 3) :]
