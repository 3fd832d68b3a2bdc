"""Plain text: its bytes, its header lines, and what editors write into it."""

import subprocess
import sys
from datetime import datetime, timedelta, timezone

import pytest

from rapport.draft import Address, Attachment, Draft
from rapport.readers import FORMATS, ReadError, format_of, read
from rapport.readers.headers import parse_addresses, parse_date


def read_one(data: bytes | str, name: str = "a.txt", format: str | None = None) -> Draft:
    (draft,) = read(name, data.encode() if isinstance(data, str) else data, format)
    return draft


def zones(draft: Draft) -> list[tuple[str, str]]:
    return [(block.zone, block.raw.string) for block in draft.blocks]


def strings(draft: Draft) -> list[str]:
    return [block.raw.string for block in draft.blocks]


@pytest.mark.parametrize(
    ("path", "format"),
    [
        ("a.txt", "plain"),
        ("A.TXT", "plain"),
        ("folder.md/a.HTML", "html"),
        ("a.htm", "html"),
        ("a.markdown", "markdown"),
        ("a.eml", "eml"),
        ("0001-x.patch", "eml"),
        ("box.mbox", "mbox"),
        ("a.j2", "jinja"),
        ("a.html.j2", "jinja-html"),
        ("a.md.jinja2", "jinja-markdown"),
        ("a.jinja.txt", "jinja-plain"),
        ("a.pdf", None),
        ("-", None),
    ],
)
def test_the_name_tells_the_format(path: str, format: str | None) -> None:
    assert format_of(path) == format
    assert format is None or format in FORMATS


def test_the_given_format_beats_the_name_and_the_name_beats_the_default() -> None:
    assert read("a.txt", b"<p>x", "html")[0].format == "html"
    assert read("a.txt", b"x", default="html")[0].format == "plain"
    assert read("-", b"<p>x", default="html")[0].format == "html"
    with pytest.raises(ReadError, match=r"-: there is no format 'word'; the formats are plain, markdown"):
        read("-", b"x", "word")


def test_header_lines_make_the_envelope() -> None:
    draft = read_one(
        'From: "Berg, Ann" <Ann@Example.com>\n'
        "To: Bob <bob@example.com>,\n  carol@example.org\n"
        "Cc: dan@example.org (Dan)\n"
        "Subject: Plan for =?utf-8?q?M=C3=A4rz?=\n"
        "Date: Mon, 3 Mar 2025 10:00:00 +0100\n"
        "X-Mood: fine\n"
        "Attachments: plan.pdf, budget.ods\n"
        "\n"
        "Hello Bob,\n\nhere it is.\n"
    )
    assert draft.sender == Address("Berg, Ann", "ann@example.com")
    assert draft.recipients == (
        Address("Bob", "bob@example.com"),
        Address("", "carol@example.org"),
        Address("Dan", "dan@example.org"),
    )
    assert draft.date == datetime(2025, 3, 3, 10, tzinfo=timezone(timedelta(hours=1)))
    assert draft.headers["x-mood"] == "fine"
    assert [attachment.name for attachment in draft.attachments] == ["plan.pdf", "budget.ods"]
    assert zones(draft)[0] == ("subject", "Plan for März")
    origin = draft.blocks[0].raw.origin(9, 13)
    assert (origin.line, origin.column, origin.end_column) == (5, 19, 40)
    assert draft.line_zones[:9] == ("header",) * 8 + ("blank",)
    assert draft.blocks[1].raw.origin(0, 5).line == 10


def test_text_without_known_header_lines_has_no_header() -> None:
    draft = read_one("Note: this is text.\n\nMore of it.\n")
    assert not draft.headers
    assert draft.blocks[0].raw.origin(0, 4).line == 1


def test_a_colon_in_the_first_sentence_is_no_header() -> None:
    assert not read_one("From: me\nthis line is none, so nothing is.\n\nText.").headers


def test_the_separator_of_emacs_and_its_tags() -> None:
    draft = read_one(
        "To: bob@example.com\nSubject: Hi\n--text follows this line--\nHello Bob,\n\n"
        '<#part type="application/pdf" filename="~/docs/plan.pdf" disposition=attachment>\n<#/part>\nsee it.\n'
        '<#part type="image/png" filename="logo.png" disposition=inline><#/part>\n'
    )
    assert draft.attachments == (
        Attachment("plan.pdf", "application/pdf", inline=False),
        Attachment("logo.png", "image/png", inline=True),
    )
    assert not any("<#" in string for string in strings(draft))
    assert draft.line_zones[2] == "header"
    assert "see it." in strings(draft)[-1]
    assert draft.blocks[-1].raw.origin(0, 3).line == 8


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_all_line_ends_read_alike(end: str) -> None:
    draft = read_one(f"Subject: A{end}{end}One two{end}three.{end}{end}Four.{end}")
    assert strings(draft) == ["A", "One two\nthree.", "Four."]
    assert draft.source.line_count == 6
    assert draft.blocks[1].raw.origin(8, 14).line == 4
    assert draft.blocks[1].raw.origin(8, 14).column == 1


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_byte_order_marks_are_no_text(encoding: str) -> None:
    draft = read_one("Grüße 😀 an alle.".encode(encoding))
    assert strings(draft) == ["Grüße 😀 an alle."]
    assert draft.blocks[0].raw.origin(8, 10).column == 9


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"PK\x03\0\0", "binary"),
        (b"\xff\xd8\0", "binary"),
        (b"one\ntwo \x81t\xe9\n", r"a.txt: byte 0x81 at offset 8 \(line 2\) is not UTF-8; save the file as UTF-8"),
        (b"\xff\xfeA", "UTF-16"),
    ],
)
def test_what_cannot_be_read_is_told(data: bytes, message: str) -> None:
    with pytest.raises(ReadError, match=message):
        read_one(data)


@pytest.mark.parametrize("data", [b"", b"\n \n", b"\xef\xbb\xbf", b"\r\n"])
@pytest.mark.parametrize("format", [format for format in FORMATS if format != "mbox"])
def test_an_empty_file_is_a_draft_without_blocks(data: bytes, format: str) -> None:
    draft = read_one(data, format=format)
    assert draft.blocks == ()
    assert len(draft.line_zones) == draft.source.line_count


@pytest.mark.parametrize(
    ("value", "addresses"),
    [
        ("", []),
        ("bob@example.com", [("", "bob@example.com")]),
        ("Bob B. <bob@example.com>; <c@d.e>", [("Bob B.", "bob@example.com"), ("", "c@d.e")]),
        ('"a \\"b\\" c" <x@y.z>', [('a "b" c', "x@y.z")]),
        ("Team: a@x.y, B <b@x.y>;", [("", "a@x.y"), ("B", "b@x.y")]),
        ("undisclosed-recipients:;", []),
        ("=?iso-8859-1?Q?M=FCller=2C_Jan?= <j@m.de>", [("Müller, Jan", "j@m.de")]),
        ("Bob", [("Bob", "")]),
        ("<broken", [("<broken", "")]),
    ],
)
def test_address_lists(value: str, addresses: list[tuple[str, str]]) -> None:
    assert [(one.name, one.address) for one in parse_addresses(value)] == addresses


@pytest.mark.parametrize(
    ("value", "iso"),
    [
        ("Mon, 3 Mar 2025 10:00:00 +0100", "2025-03-03T10:00:00+01:00"),
        ("3 Mar 25 10:00 GMT", "2025-03-03T10:00:00+00:00"),
        ("Tue, 04 Mar 2025 10:00:00 EST (winter)", "2025-03-04T10:00:00-05:00"),
        ("2025-03-03T10:00", "2025-03-03T10:00:00"),
        ("tomorrow", None),
        ("32 Mar 2025", None),
        ("", None),
    ],
)
def test_dates(value: str, iso: str | None) -> None:
    date = parse_date(value)
    assert (date.isoformat() if date else None) == iso


def test_plain_text_is_read_without_the_libraries_for_mails_and_pages() -> None:
    code = (
        "import sys; from rapport.readers import read; read('a.txt', b'To: a@b.c\\n\\nHi there.');"
        "sys.exit(bool({'email', 'html.parser', 'urllib.parse'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_very_long_line_takes_linear_time() -> None:
    draft = read_one(b"word another " * 80_000)
    assert len(draft.blocks) == 1
    assert read_one(b"a" * 1_000_000).blocks[0].raw.origin(0, 1_000_000).end_column == 1_000_001


LONG_ENOUGH = "Subject: Menü\n\nThe menu of the café is ready; it costs 5 €.\n"


@pytest.mark.parametrize("codec", ["utf-16", "utf-16-le", "utf-16-be", "utf-8-sig", "cp1252"])
def test_texts_of_windows_programs(codec: str) -> None:
    (draft,) = read("a.txt", LONG_ENOUGH.encode(codec))
    assert draft.whole.raw.string == "The menu of the café is ready; it costs 5 €."


@pytest.mark.parametrize("codec", ["utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("path", ["a.eml", "a.mbox"])
def test_mails_in_utf_16(path: str, codec: str) -> None:
    (draft,) = read(path, LONG_ENOUGH.encode(codec))
    assert draft.headers["subject"] == "Menü"
    assert draft.whole.raw.string == "The menu of the café is ready; it costs 5 €."
