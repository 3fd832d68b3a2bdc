"""Whatever a file is written in, the characters at the place of a word are that word.

The alphabets of legacy charsets hold no characters whose bytes are UTF-8 by chance.
"""

import codecs
import html
import random
import re
from dataclasses import dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rapport.draft import Block, Draft
from rapport.readers import read

ALPHABETS = {
    "us-ascii": "abcdefgh",
    "iso-8859-1": "abcdeéüßñ",
    "windows-1252": "abcde€“”…",
    "koi8-r": "abcdдежз",
    "utf-8": "abcdeéß中日д😀",
    "iso-2022-jp": "abcd日本語です",
    "gb18030": "abcd中文é",
    "shift_jis": "abcdソ表あい",
    "euc-kr": "abcd한글",
    "big5": "abcd功許中",
}
MARKUP = {"plain": "txt", "markdown": "md", "html": "html", "jinja-plain": "txt.j2", "jinja-html": "html.j2"}
METAS = (
    '<meta charset="{}">',
    "<META HTTP-EQUIV='Content-Type' CONTENT='text/html; charset={}' />",
    "<!-- <meta charset=x> --><html><head><meta name=a content=b><meta charset={}></head>",
)
TRANSFERS = ("8bit", "quoted-printable", "quoted-printable", "base64")


@dataclass(frozen=True)
class Sample:
    """A file, the words written in it, and where its body begins and how it is encoded."""

    name: str
    data: bytes
    words: list[str]
    body: int
    markup: str
    charset: str
    transfer: str
    flowed: bool = False


def write_words(rng: random.Random, alphabet: str) -> list[list[str]]:
    def word() -> str:
        return "".join(rng.choice(alphabet) for _ in range(rng.randint(1, 7)))

    return [[word() for _ in range(rng.randint(1, 14))] for _ in range(rng.randint(1, 4))]


def write_body(rng: random.Random, markup: str, paragraphs: list[list[str]], flowed: bool) -> str:
    if markup.endswith("html"):
        return "".join(html_paragraph(rng, words, markup.startswith("jinja")) for words in paragraphs)
    written = [[dressed(rng, word, markup) for word in words] for words in paragraphs]
    return "\n\n".join(wrapped(rng, words, flowed) for words in written) + "\n"


def wrapped(rng: random.Random, words: list[str], flowed: bool) -> str:
    gaps = [" ", " ", " ", " \n" if flowed else "\n"]
    return words[0] + "".join(rng.choice(gaps) + word for word in words[1:])


def dressed(rng: random.Random, word: str, markup: str) -> str:
    roll = rng.random()
    if markup == "markdown":
        if roll < 0.2:
            mark = rng.choice(["*", "**", "***", "_", "~~"])
            return f"{mark}{word}{mark}"
        if roll < 0.3:
            return f"[{word}](http://example.com/a_b 'title')"
        return f"{word}\\_" if roll < 0.35 else word
    if markup == "jinja-plain" and roll < 0.3:
        return rng.choice(["{% if a > '%}' %}" + word, word + " {# note #}", "{{ name|default('}}') }}" + word])
    return word


def html_paragraph(rng: random.Random, words: list[str], jinja: bool) -> str:
    opening, closing = rng.choice([("<p>", "</p>\n"), ("<div>\n", "</div>"), ("", "<br><br>"), ("<td>", "</td>")])
    gaps = [" ", "\n", "  \n ", "&#32;", "<br>"]
    content = html_word(rng, words[0], jinja)
    for word in words[1:]:
        content += rng.choice(gaps) + html_word(rng, word, jinja)
    return opening + content + closing


def html_word(rng: random.Random, word: str, jinja: bool) -> str:
    written = ""
    for character in word:
        roll = rng.random()
        reference = rng.choice([f"&#{ord(character)};", f"&#x{ord(character):x};"])
        tagged = rng.choice(["<b>{}</b>", "<span style='color:red'>{}", "</i>{}", "<!-- c -->{}", "{}&shy;", "<wbr>{}"])
        written += reference if roll < 0.15 else tagged.format(character) if roll < 0.25 else character
    return written + (" {% if x < 3 %}" if jinja and rng.random() < 0.2 else "")


def encoded(rng: random.Random, body: bytes, transfer: str) -> bytes:
    if transfer == "base64":
        return codecs.encode(body, "base64")
    if transfer == "8bit":
        return body
    written = b""
    for byte in body:
        plain = byte in b"\r\n" or (32 <= byte < 127 and byte != 61 and rng.random() < 0.95)
        written += bytes([byte]) if plain else rng.choice([b"=%02X", b"=%02x"]) % byte
        if rng.random() < 0.05:
            written += b"=\n"
    return written


def make_sample(rng: random.Random, line_end: bytes, markup: str, is_mail: bool, charset: str) -> Sample:
    transfer = rng.choice(TRANSFERS) if is_mail else "8bit"
    flowed = is_mail and markup == "plain" and rng.random() < 0.4
    is_page = markup.endswith("html")
    charset = charset if is_mail or is_page else "utf-8"
    names_itself = is_page and (not is_mail or rng.random() < 0.3)
    meta = rng.choice(METAS).format(charset) if names_itself else ""
    paragraphs = write_words(rng, ALPHABETS[charset])
    body = encoded(rng, (meta + write_body(rng, markup, paragraphs, flowed)).encode(charset), transfer)
    header = b""
    if is_mail:
        parameters = ("; format=flowed" if flowed else "") + ("" if names_itself else f"; charset={charset}")
        header = (
            f"Subject: x\nContent-Transfer-Encoding: {transfer}\nContent-Type: text/{markup}{parameters}\n\n"
        ).encode()
    data = re.sub(rb"\n", line_end, header + body)
    start = len(re.sub(rb"\n", line_end, header))
    words = [word for paragraph in paragraphs for word in paragraph]
    name = "a.eml" if is_mail else f"a.{MARKUP[markup]}"
    return Sample(name, data, words, start, markup, charset if is_mail else "utf-8", transfer, flowed)


def decoded_until(sample: Sample, text: str, end: int) -> str:
    """Decode the file's characters from the body to `end`, by another way than the readers."""
    raw = text[sample.body : end].encode("utf-8", "surrogateescape")
    if sample.transfer == "quoted-printable":
        raw = re.sub(rb"=\r?\n", b"", raw)
        raw = re.sub(rb"=([0-9A-Fa-f]{2})", lambda match: bytes([int(match[1], 16)]), raw)
    return codecs.getincrementaldecoder(sample.charset)("strict").decode(raw)


def bare(sample: Sample, string: str) -> str:
    """Take the markup away, by another way than the readers."""
    if sample.markup.startswith("jinja"):
        string = re.sub(r"\{\{.*?'\) \}\}", lambda match: "X" + "x" * (len(match[0]) - 1), string)
        string = re.sub(r"\{%.*?(?<!')%\}|\{#.*?#\}", "", string)
    if sample.markup.endswith("html"):
        string = re.sub(r"</?(?:br|p|div|td)>", "\n", string)
        return html.unescape(re.sub(r"<!--.*?-->|<[^<>]*>", "", string)).replace("\xad", "")
    if sample.markup == "markdown":
        string = re.sub(r"\[(.*?)\]\(.*?\)", r"\1", string)
        string = re.sub(r"\]\(.*?\)|\[", "", string)
        return re.sub(r"[*~]|(?<!\\)_|\\", "", string)
    return string


def offset(starts: list[int], line: int, column: int) -> int:
    return starts[line - 1] + column - 1


def assert_words_in_place(sample: Sample, draft: Draft, block: Block, low: int, high: int) -> None:
    origin = block.raw.origin(low, high)
    text = draft.source.text
    starts = [0, *(match.end() for match in re.finditer(r"\r\n|\r|\n", text))]
    start = offset(starts, origin.line, origin.column)
    end = offset(starts, origin.end_line, origin.end_column)
    shown = decoded_until(sample, text, end)[len(decoded_until(sample, text, start)) :]
    assert bare(sample, shown).split() == block.raw.string[low:high].split()


@settings(max_examples=400)
@given(
    seed=st.integers(0, 2**32),
    line_end=st.sampled_from([b"\n", b"\r\n"]),
    kind=st.sampled_from([*((markup, False) for markup in MARKUP), *[("plain", True), ("html", True)] * 3]),
    charset=st.sampled_from(sorted(ALPHABETS)),
)
def test_every_word_is_where_it_is_said_to_be(seed: int, line_end: bytes, kind: tuple[str, bool], charset: str) -> None:
    rng = random.Random(seed)
    sample = make_sample(rng, line_end, *kind, charset)
    (draft,) = read(sample.name, sample.data)
    blocks = [block for block in draft.blocks if block.zone != "subject"]
    found = []
    for block in blocks:
        spans = [match.span() for match in re.finditer(r"\S+", block.raw.string)]
        found += [block.raw.string[start:end] for start, end in spans]
        for _ in range(6):
            first = rng.randrange(len(spans))
            last = rng.randrange(first, len(spans))
            if sample.transfer == "base64":
                origin = block.raw.origin(spans[first][0], spans[last][1])
                assert (origin.line, origin.column, origin.exact) == (5, 1, False)
            else:
                assert_words_in_place(sample, draft, block, spans[first][0], spans[last][1])
    if not sample.markup.startswith("jinja"):
        assert [word.replace("_", "") for word in found] == sample.words
    assert len(draft.line_zones) == draft.source.line_count


@pytest.mark.parametrize("charset", sorted(ALPHABETS))
def test_each_charset_maps_character_by_character(charset: str) -> None:
    word = ALPHABETS[charset]
    body = f"see {word} here\n"
    data = f"Content-Type: text/plain; charset={charset}\nContent-Transfer-Encoding: 8bit\n\n".encode()
    (draft,) = read("a.eml", data + body.encode(charset))
    text = draft.blocks[0].raw
    assert text.string == body.strip()
    sample = Sample("", b"", [], len(data), "plain", charset, "8bit")
    for index in range(len(text) - 1):
        assert_words_in_place(sample, draft, draft.blocks[0], index, index + 1)
