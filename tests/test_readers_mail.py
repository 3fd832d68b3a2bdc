"""Mails: which part is read, how it is encoded, what is attached, and mails that are broken."""

import base64
import quopri
from email.message import EmailMessage

import pytest

from rapport.readers import ReadError, read
from tests.test_readers_plain import read_one, strings, zones


def mail(*lines: str) -> bytes:
    return "\n".join(lines).encode()


def attached(data: bytes) -> list[tuple[str, str, bool]]:
    return [(one.name, one.media_type, one.inline) for one in read_one(data, "a.eml").attachments]


def message(text: str = "Hello Bob,\n\nhere it is.\n", html: str = "") -> EmailMessage:
    one = EmailMessage()
    one["From"] = "Ann <ann@example.com>"
    one["To"] = "bob@example.com"
    one["Subject"] = "Plan"
    one.set_content(text)
    if html:
        one.add_alternative(html, subtype="html")
    return one


def test_alternative_is_read_as_plain_text() -> None:
    draft = read_one(message(html="<p>Hello HTML</p>").as_bytes(), "a.eml")
    assert strings(draft) == ["Plan", "Hello Bob,", "here it is."]
    assert draft.attachments == ()
    assert draft.line_zones.count("header") > 5
    html_line = next(n for n in range(1, draft.source.line_count + 1) if "Hello HTML" in draft.source.line(n))
    assert draft.line_zones[html_line - 1] == "part"


def test_alternative_without_plain_words_is_read_as_html() -> None:
    draft = read_one(message(" \n", "<p>Hello <b>there</b> you</p>").as_bytes(), "a.eml")
    assert strings(draft) == ["Plan", "Hello there you"]


def test_html_alone_is_read() -> None:
    one = EmailMessage()
    one.set_content("<p>Grüße an <b>al</b>le</p>", subtype="html", cte="quoted-printable")
    draft = read_one(one.as_bytes(), "a.eml")
    assert strings(draft) == ["Grüße an alle"]
    assert draft.blocks[0].raw.origin(0, 5).column == 4


def test_attachments_and_inline_images() -> None:
    one = message(html="<p>Hello <img src='cid:logo@x'></p>")
    html_part = list(one.iter_parts())[1]
    assert isinstance(html_part, EmailMessage)
    html_part.add_related(b"PNG", "image", "png", cid="<logo@x>", filename="logo.png")
    one.add_attachment(b"%PDF", "application", "pdf", filename="plän.pdf")
    one.add_attachment(b"JPG", "image", "jpeg", filename="photo.jpg", cid="<other@x>")
    one.add_attachment(b"PNG", "image", "png", filename="shown.png", disposition="inline")
    one.add_attachment("some text", filename="notes.txt")
    assert attached(one.as_bytes()) == [
        ("logo.png", "image/png", True),
        ("plän.pdf", "application/pdf", False),
        ("photo.jpg", "image/jpeg", False),
        ("shown.png", "image/png", True),
        ("notes.txt", "text/plain", False),
    ]
    assert strings(read_one(one.as_bytes(), "a.eml")) == ["Plan", "Hello Bob,", "here it is."]


def test_signed_mail_has_no_attachment() -> None:
    data = mail(
        "Content-Type: multipart/signed; boundary=s; protocol=x",
        "",
        "--s",
        "Content-Type: text/plain",
        "",
        "Signed words here.",
        "--s",
        "Content-Type: application/pgp-signature; name=signature.asc",
        "",
        "-----BEGIN",
        "--s--",
    )
    assert strings(read_one(data, "a.eml")) == ["Signed words here."]
    assert attached(data) == []


def test_forwarded_mail_is_a_forward() -> None:
    one = message("See below please.\n")
    inner = message("Their words here.\n")
    one.add_attachment(inner)
    draft = read_one(one.as_bytes(), "a.eml")
    assert ("forward", "Their words here.") in zones(draft)
    assert [attachment.media_type for attachment in draft.attachments] == ["message/rfc822"]


def test_every_line_has_a_zone() -> None:
    data = mail(
        "From: a@b.c",
        "Content-Type: multipart/mixed;",
        '  boundary="b"',
        "",
        "preamble",
        "--b",
        "",
        "Please look at it.",
        "",
        "--b",
        "Content-Type: text/plain",
        "Content-Transfer-Encoding: base64",
        "",
        base64.b64encode(b"Some more words.").decode(),
        "--b",
        "Content-Type: image/png",
        "",
        "xxxx",
        "--b--",
        "",
        "epilogue",
    )
    draft = read_one(data, "a.eml")
    expected = "header header header blank part part blank body blank part header header blank part part header blank"
    assert draft.line_zones == (
        *expected.replace("body", draft.blocks[0].zone).split(),
        "part",
        "part",
        "blank",
        "part",
    )
    assert draft.blocks[1].raw.string == "Some more words."
    origin = draft.blocks[1].raw.origin(5, 9)
    assert (origin.line, origin.column, origin.exact) == (14, 1, False)


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("caf=C3=A9 now", "café now"),
        ("caf=c3=a9 now", "café now"),
        ("caf=C3=\n=A9 now", "café now"),
        ("soft =  \nline", "soft line"),
        ("broken =ZZ = and =4", "broken =ZZ = and =4"),
        ("ends with ==", "ends with ="),
        ("raw é too", "raw é too"),
        ("bad =FF byte =C3=A9", "bad \ufffd byte é"),
    ],
)
def test_quoted_printable(written: str, shown: str) -> None:
    header = "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: Quoted-Printable\n\n"
    assert strings(read_one(header + written, "a.eml")) == [shown]


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        (base64.b64encode("Grüße an alle".encode()), "Grüße an alle"),
        (base64.b64encode("Grüße an alle.".encode())[:-3], "Grüße an alle"),
        (base64.b64encode(b"Hello you there.") + b"\n_____\nlist footer\n", "Hello you there."),
        (b"This is not base64 at all, is it?", "This is not base64 at all, is it?"),
    ],
)
def test_base64(body: bytes, shown: str) -> None:
    header = b"Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n"
    assert strings(read_one(header + body, "a.eml")) == [shown]


@pytest.mark.parametrize(
    ("label", "encoding"),
    [
        ("utf8", "utf-8"),
        ("UTF-8", "utf-8"),
        ('"utf-8"', "utf-8"),
        ("us-ascii", "utf-8"),
        ("us-ascii", "latin-1"),
        ("ansi", "cp1252"),
        ("unknown-8bit", "utf-8"),
        ("utf-8", "cp1252"),
        ("iso-8859-1", "cp1252"),
        ("cp-1252", "cp1252"),
        ("windows-1252", "cp1252"),
        ("latin1", "latin-1"),
        ("x-mac-roman", "mac-roman"),
        ("unicode-1-1-utf-7", "utf-7"),
    ],
)
def test_labels_of_charsets(label: str, encoding: str) -> None:
    header = f"Content-Type: text/plain; charset={label}\nContent-Transfer-Encoding: 8bit\n\n".encode()
    assert strings(read_one(header + "Déjà vu as ever".encode(encoding), "a.eml")) == ["Déjà vu as ever"]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-32", "utf-7", "iso-2022-jp", "hz", "big5", "euc-jp"])
def test_charsets_in_base64_and_quoted_printable(encoding: str) -> None:
    body = "We write 中文 to you~ + all\r\n".encode(encoding)
    header = f"Content-Type: text/plain; charset={encoding}\nContent-Transfer-Encoding: "
    for name, encoded in (("base64", base64.encodebytes(body)), ("quoted-printable", quopri.encodestring(body))):
        assert strings(read_one(f"{header}{name}\n\n".encode() + encoded, "a.eml")) == ["We write 中文 to you~ + all"]


def test_utf_7_is_placed_by_its_shifted_runs() -> None:
    draft = read_one(b"Content-Type: text/plain; charset=utf-7\n\nHello +AOkA6Q- you", "a.eml")
    origin = draft.blocks[0].raw.origin(6, 8)
    assert (origin.column, origin.end_column) == (7, 15)
    assert draft.blocks[0].raw.origin(9, 12).column == 16


@pytest.mark.parametrize("label", ["klingon-8", "rot13", "base64", "unicode_escape", "idna"])
def test_unknown_charset_is_named(label: str) -> None:
    with pytest.raises(ReadError, match=f"a.eml: the charset '{label}' is not known"):
        read("a.eml", f"Content-Type: text/plain; charset={label}\n\nHello".encode())


FLOWED = "Content-Type: text/plain; charset=utf-8; format=flowed{}\n\n"


@pytest.mark.parametrize(
    ("delsp", "written", "shown"),
    [
        ("", "One long \nline here.\nNext line.", "One long line here.\nNext line."),
        ("; DelSp=Yes", "One lo \nng line  \n here.", "One long line here."),
        ("", " From here \n>next", "From here \n>next"),
        ("", "> Quoted long \n> line here.\n>> deeper \n> less", "> Quoted long line here.\n>> deeper \n> less"),
        ("", "Some words \n-- \nAnn Berg", "Some words \n-- \nAnn Berg"),
        ("", "trailing ", "trailing"),
    ],
)
def test_flowed_text(delsp: str, written: str, shown: str) -> None:
    draft = read_one(FLOWED.format(delsp) + written, "a.eml")
    start = draft.blocks[0].raw.span(0, 1)[0]
    assert start >= len(FLOWED.format(delsp))
    assert "\n".join(strings(draft)).split() == shown.split()
    for block in draft.blocks:
        assert block.raw.string in shown


def test_flowed_words_keep_their_places() -> None:
    draft = read_one(FLOWED.format("") + "One long \nline here.", "a.eml")
    origin = draft.blocks[0].raw.origin(4, 13)
    assert (origin.line, origin.column, origin.end_line, origin.end_column) == (3, 5, 4, 5)


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("=?utf-8?q?caf=C3=A9?= bar", "café bar"),
        ("=?UTF-8?B?Y2Fmw6k=?=", "café"),
        ("=?utf-8?q?caf=C3?= =?utf-8?q?=A9_bar?=", "café bar"),
        ("=?utf-8?q?caf?=\r\n =?utf-8?q?=C3=A9?=\r\n bar", "café bar"),
        ("=?iso-8859-1?Q?=E9t=E9?= =?utf-8?q?=C3=A9?=", "étéé"),
        ("=?nonsense?q?x?= bar", "=?nonsense?q?x?= bar"),
        ("plain folded\r\n\tvalue ", "plain folded\tvalue"),
        ("raw é value", "raw é value"),
        ("=?utf-8*en?q?hi?= there", "hi there"),
        ("=?utf-8?b?Y2Fmw6?= cut", "caf\ufffd cut"),
    ],
)
def test_encoded_subject(value: str, shown: str) -> None:
    draft = read_one(f"From: a@b.c\r\nSubject: {value}\r\n\r\nHello there.\r\n", "a.eml")
    assert draft.headers["subject"] == shown
    assert zones(draft)[0] == ("subject", shown)


def test_places_in_an_encoded_subject() -> None:
    draft = read_one("Subject: Re: =?utf-8?q?caf=C3=A9?=\n =?utf-8?q?_bar?= today\n\nHi", "a.eml")
    text = draft.blocks[0].raw
    assert text.string == "Re: café bar today"
    assert [(o.line, o.column, o.end_line, o.end_column) for o in (text.origin(5, 6), text.origin(9, 12))] == [
        (1, 14, 1, 35),
        (2, 2, 2, 18),
    ]
    assert text.origin(13, 18).column == 19


def test_raw_latin_1_subject() -> None:
    assert read_one("Subject: déjà vu\n\nHi".encode("latin-1"), "a.eml").headers["subject"] == "déjà vu"


PDF = ["Content-Type: application/pdf; name=a.pdf", "", "xxx"]
BROKEN = {
    "no closing boundary": ["Content-Type: multipart/mixed; boundary=b", "", "--b", "", "Hello there."],
    "wrong boundary": [
        "Content-Type: multipart/mixed; boundary=other",
        "",
        "--b",
        "Content-Type: text/plain",
        "",
        "Hello there.",
        "--b--",
    ],
    "no boundary": ["Content-Type: multipart/mixed", "", "Hello there."],
    "no blank line": ["From: a@b.c", "Subject: x", "Hello there."],
    "header without colon": ["From: a@b.c", "nonsense", "Subject: x", "", "Hello there."],
    "duplicate headers": ["Subject: x", "Subject: y", "Content-Type: text/plain", "", "Hello there."],
    "senseless type": ["Content-Type: ???; charset", "", "Hello there."],
    "type without semicolon": ["Content-Type: text/plain charset=utf-8", "", "Hello there."],
    "unknown encoding": ["Content-Transfer-Encoding: 9bit", "", "Hello there."],
    "body with a file name": ['Content-Type: text/plain; name="a.txt"', "", "Hello there."],
    "no header at all": ["Hello there."],
    "empty line first": ["", "From: a@b.c", "", "Hello there."],
    "mbox line first": ["From a@b.c Mon Mar 3 10:00:00 2025", "Subject: x", "", "Hello there."],
    "body only in part header": ["Content-Type: multipart/mixed; boundary=b", "", "--b", "Hello there.", "--b--"],
}


@pytest.mark.parametrize("slip", BROKEN)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_broken_mails_are_read(slip: str, end: str) -> None:
    draft = read_one(end.join(BROKEN[slip]) + end, "a.eml")
    body = [block for block in draft.blocks if block.zone != "subject"]
    assert [block.raw.string for block in body] == ["Hello there."]
    assert draft.source.line(body[0].raw.origin(0, 5).line) == "Hello there."
    assert len(draft.line_zones) == draft.source.line_count


def test_mixed_line_ends() -> None:
    draft = read_one(b"Subject: x\r\nTo: a@b.c\n\r\nHello there.\nBye now.\r\n", "a.eml")
    assert strings(draft)[0] == "x"
    assert draft.recipients[0].address == "a@b.c"
    assert draft.line_zones[:3] == ("header", "header", "blank")


def test_nul_in_a_body_and_in_the_head() -> None:
    body = b"Subject: x\n\n" + b"word " * 300 + b"\0end"
    assert strings(read_one(body, "a.eml"))[1].endswith("\ufffdend")
    with pytest.raises(ReadError, match="binary"):
        read("a.eml", b"\xd0\xcf\x11\xe0\0\0")


def test_deeply_nested_parts() -> None:
    lines = [f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}" for n in range(200)]
    with pytest.raises(ReadError, match=r"a\.eml: line \d+: parts are nested more than 40 deep"):
        read("a.eml", "\n".join([*lines, "", "deep"]).encode())


def test_parameters_in_pieces_and_with_charset() -> None:
    lines = [
        "Content-Type: multipart/mixed; boundary=b",
        "",
        "--b",
        "Content-Disposition: attachment; filename*0*=utf-8''pl%C3%A4n; filename*1=\"-2.pdf\"",
        "Content-Type: application/pdf",
        "",
        "x",
        "--b",
        'Content-Type: application/pdf; name="=?utf-8?q?pl=C3=A4n?="',
        "",
        "x",
        "--b--",
    ]
    assert [name for name, _, _ in attached(mail(*lines))] == ["plän-2.pdf", "plän"]


def test_the_silencing_header_stays() -> None:
    assert read_one("X-Rapport-Ignore: a/b why\n\nHi", "a.eml").headers["x-rapport-ignore"] == "a/b why"


def test_a_large_attachment_is_not_decoded() -> None:
    data = base64.encodebytes(bytes(8_000_000))
    header = b"Content-Type: multipart/mixed; boundary=b\n\n--b\n\nSee it please.\n--b\nContent-Type: application/zip\n"
    draft = read_one(header + b"Content-Transfer-Encoding: base64\n\n" + data + b"--b--\n", "a.eml")
    assert strings(draft) == ["See it please."]
    assert len(draft.line_zones) == draft.source.line_count


PATCH = (
    "From 0123456789012345678901234567890123456789 Mon Sep 17 00:00:00 2001\nFrom: Ann <a@b.c>\n"
    "Subject: [PATCH] Add it\n\nThis adds the thing.\n\nSigned-off-by: Ann <a@b.c>\n---\nNew since v1: tests.\n\n"
    " foo.c | 2 +-\n 1 file changed, 1 insertion(+)\n\ndiff --git a/foo.c b/foo.c\n--- a/foo.c\n+++ b/foo.c\n"
    "@@ -1 +1 @@\n-obviously\n+clearly\n-- \n2.39.0\n\n"
)


def test_only_the_message_of_a_patch_is_text() -> None:
    draft = read_one(PATCH, "0001-x.patch")
    own = [block.raw.string for block in draft.blocks if block.zone not in ("code", "signature")]
    assert own == ["[PATCH] Add it", "This adds the thing.", "New since v1: tests."]
    assert draft.sender
    assert draft.line_zones[0] == "header"
    assert len(read("series.patch", (PATCH * 2).encode())) == 2


MBOX = (
    "From a@b.c Mon Mar  3 10:00:00 2025\nSubject: One\n\nHello there.\n>From here on\nFrom then on: it.\n\n"
    "From a@b.c Mon Mar  3 10:00:00 2025\nSubject: Two\n\nHello again.\n"
)


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_mbox(end: str) -> None:
    drafts = read("a.mbox", MBOX.replace("\n", end).encode())
    assert [draft.headers["subject"] for draft in drafts] == ["One", "Two"]
    assert "From here on" in "\n".join(strings(drafts[0]))
    assert drafts[0].source is drafts[1].source
    assert drafts[1].blocks[1].raw.origin(0, 5).line == 11
    assert [draft.lines for draft in drafts] == [(1, 7), (8, 11)]
    assert drafts[1].line_zones == ("header", "header", "blank", drafts[1].blocks[1].zone)


def test_an_empty_mbox_holds_no_drafts() -> None:
    assert read("a.mbox", b"") == ()
    assert read("a.mbox", b"\n\n") == ()


@pytest.mark.parametrize("end", ["", " "])
def test_a_character_made_of_a_line_break_ends_in_its_own_mail(end: str) -> None:
    odd = f'Content-Type: text/plain; charset="utf-16"\n\nseñor{end}\n\n'
    box = f"{odd}From b@example.org Mon Nov 30 10:00:00 2026\nSubject: b\n\nHi\n"
    first, second = read("a.mbox", box.encode("utf-16-le"))
    assert (len(first.line_zones), len(second.line_zones)) == (4, 4)
