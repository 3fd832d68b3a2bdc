"""Jinja templates: tags are masked, text keeps its place."""

import pytest

from rapport.readers import ReadError, read
from rapport.readers.templates.jinja import JINJA
from rapport.readers.templates.lexer import lex
from tests.test_readers_plain import read_one, strings


@pytest.mark.parametrize(
    ("template", "tokens"),
    [
        ("a {{ b }} c", ["text", "value", "text"]),
        ("{{ '}}' }}{% if a == \"%}\" %}{# }} #}", ["value", "tag", "comment"]),
        ('{{ {"a": {"b": 1}} }}x', ["value", "text"]),
        ("{{ it's }} x", ["value", "text"]),
        ("{%- raw -%}{{ a }} {% b {%- endraw -%} c", ["cut", "masked", "text", "cut", "text"]),
        ("{{ '{{' }} { { % }", ["value", "text"]),
        ("{%\n set x = 1\n%}", ["tag"]),
        ("", []),
    ],
)
def test_tokens_tile_the_template(template: str, tokens: list[str]) -> None:
    found = list(lex(template, JINJA))
    assert [token.kind for token in found] == tokens
    assert "".join(template[token.start : token.end] for token in found) == template


@pytest.mark.parametrize("tag", ["{{ a", "{% if b", "{# c", "{% raw %} d"])
def test_unclosed_tags_are_told_with_their_line(tag: str) -> None:
    template = f"Hello\nthere {tag}"
    with pytest.raises(ReadError, match=r"a.j2: line 2: the template tag .* is never closed"):
        read("a.j2", template.encode())


@pytest.mark.parametrize(
    ("template", "shown"),
    [
        ("Your {{ name }}, as agreed.", ["Your Xxxxxxxxxx, as agreed."]),
        ("One{% if a %}, two{% endif %}!", ["One, two!"]),
        ("{% if a %}One{% else %}Two{% endif %} three", ["One three"]),
        ("{# note #}Some text", ["Some text"]),
        ("One line.\n{% if a %}\nAnother line.\n", ["One line.", "Another line."]),
        ("{% raw %}keep {{ this }} text{% endraw %}", ["keep xxxxxxxxxx text"]),
    ],
)
def test_masked_text(template: str, shown: list[str]) -> None:
    assert strings(read_one(template, "a.txt.j2")) == shown


def test_the_excerpt_shows_the_template_and_the_place_is_exact() -> None:
    draft = read_one("Subject: Order {{ id }}\r\n\r\n{% if a %}Dear {{ name }},{% endif %} it is late.\r\n", "a.txt.j2")
    assert draft.headers["subject"] == "Order xxxxxxxx"
    block = next(block for block in draft.blocks if "late" in block.raw.string)
    at = block.raw.string.index("late")
    origin = block.raw.origin(at, at + 4)
    line = draft.source.line(origin.line)
    assert line[origin.column - 1 : origin.end_column - 1] == "late"
    assert "{% if a %}" in line


def test_inner_formats() -> None:
    page = '{% extends "x" %}\n<p class="{% if a < 3 %}b{% endif %}">Hello <b>{{ name }}</b> there</p>\n'
    assert strings(read_one(page, "a.html.j2")) == ["Hello Xxxxxxxxxx there"]
    assert strings(read_one(page, "a.j2")) == ["Hello Xxxxxxxxxx there"]
    assert read_one(page, "a.j2").format == "jinja-html"
    assert strings(read_one("# Hello {{ a }}\n\nSome *text*.", "a.md.j2")) == ["Hello Xxxxxxx", "Some text."]
    assert read_one("From: a@b.c\n\nHello {{ a }}", "a.eml.j2").sender


def test_comments_are_kept_with_their_lines() -> None:
    draft = read_one("<!-- one -->\n{#- rapport: ignore a/b -- why -#}\n<p>Hello", "a.html.j2")
    assert draft.comments == ((1, "one"), (2, "rapport: ignore a/b -- why"))
