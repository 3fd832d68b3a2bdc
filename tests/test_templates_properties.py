"""Tags that show nothing change no finding but its place; hostile templates are read in bounded time, and told."""

from __future__ import annotations

import random
import re
import time
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rapport.filters import seen_once
from rapport.lint import few, lint_all
from rapport.readers import ReadError, read
from rapport.report import Finding
from rapport.run import Job, check_bytes
from rapport.settings import load_settings
from tests.findings import rule_of

RULES = tuple(
    rule_of(f"{family}/{name}")
    for family, names in {
        "clarity": "acronym culture emoji idiom jargon long-sentence slang",
        "contact": "ambiguous-date time-zone",
        "never": "credentials personal-data",
        "tone": "punctuation shouting",
    }.items()
    for name in names.split()
)
"""Rules that do not ask the learned reader, so that many drafts can be tried."""

DRAFTS = (
    "Hi Ana,\n\nwe are gonna touch base on 03/04/2027 at 5 pm, and you MUST utilize the new form by then. It is\n"
    "raining cats and dogs, so please bring a COAT!!! FYI, the PQX is late, and we should circle back\nabout it asap.\n",
    "Dear all,\n\nplease find the low-hanging fruit in the list. Your password is hunter2hunter.\n\n"
    "Let us take this offline before the end of play, and then hit the ground running on 05/06/2027.\n\nBest\nAna\n",
    "Thanks for the heads-up!\n\nNO, we do not need to boil the ocean. The meeting is at 9 am on 02/03/2027, and it\n"
    "is a piece of cake. Call me on +44 20 7946 0958 if u have questions???\n",
)
SILENT = {
    "jinja": ["{# no #}", "{% set x = 1 %}", "{% if x < 3 %}{% endif %}", "{% import 'a' as b %}", "{% set y = '%}' %}"],
    "django": ["{# no #}", "{% load i18n %}", "{% comment %}no{% endcomment %}", "{% url 'a' as b %}", "{% csrf_token %}"],
    "liquid": ["{% comment %}no{% endcomment %}", "{% assign x = 1 %}", "{% if a %}{% endif %}", "{% # no %}"],
    "handlebars": ["{{! no }}", "{{!-- no }} --}}", "{{#if a}}{{/if}}", "{{> part a=b}}"],
    "mustache": ["{{! no }}", "{{#a}}{{/a}}", "{{^a}}{{/a}}", "{{> part}}"],
    "erb": ["<%# no %>", "<% x = 1 %>", "<% if a < 3 %><% end %>", "<% hens.each do |hen| %><% end %>"],
    "ejs": ["<%# no %>", "<% const x = 1 %>", "<% if (a < 3) { %><% } %>", "<%- include('a') %>"],
    "go": ["{{/* no */}}", "{{ if .A }}{{ end }}", "{{ $x := 1 }}", "{{ template \"a\" . }}"],
    "twig": ["{# no #}", "{% set x = 1 %}", "{% if a < 3 %}{% endif %}"],
    "mjml": ["{{! no }}", "{{#if a}}{{/if}}", "{{> part}}", "<!-- no -->"],
}
Told = tuple[str, str, int, int, str]


def told(name: str, text: str, format: str) -> list[Told]:
    """Return what is found in a template: rule, words, place, message."""
    (draft,) = read(name, text.encode(), format)
    found = few(seen_once(lint_all(one, RULES) for one in (draft, *draft.others)), RULES)
    return sorted((one.rule, one.text, one.start, one.end, one.message) for one in found)


def with_tags(rng: random.Random, text: str, tags: Sequence[str]) -> tuple[str, list[int]]:
    """Insert tags beside spaces; returns the text, and for each character of the old text its place in the new one."""
    written: list[str] = []
    places: list[int] = []
    length = 0
    for index, character in enumerate(text):
        beside = character == " " and 0 < index < len(text) - 1 and "\n" not in text[index - 1 : index + 2]
        roll = rng.random()
        tag = rng.choice(tags)
        before = {0: tag, 1: f" {tag}", 2: ""}[rng.randrange(3)] if beside and roll < 0.15 else ""
        after = tag if beside and not before and roll < 0.25 else ""
        places.append(length + len(before))
        written.append(before + character + after)
        length += len(written[-1])
    return "".join(written), [*places, length]


@settings(max_examples=60)
@given(seed=st.integers(0, 2**32), engine=st.sampled_from(sorted(SILENT)), page=st.booleans())
def test_tags_that_show_nothing_only_move_findings(seed: int, engine: str, page: bool) -> None:
    rng = random.Random(seed)
    text = rng.choice(DRAFTS)
    if page or engine == "mjml":
        text = re.sub(r"(.+?)(?:\n\n|\n\Z)", r"<p>\1</p>\n", text, flags=re.DOTALL)
    format = f"{engine}-{'html' if page or engine == 'mjml' else 'plain'}"
    before = told("a", text, format)
    assert len(before) > 2
    tagged, places = with_tags(rng, text, SILENT[engine])
    moved = [(rule, words, places[start], places[end - 1] + 1, said) for rule, words, start, end, said in before]
    assert told("a", tagged, format) == sorted(moved)


@pytest.mark.parametrize("engine", sorted(SILENT))
def test_a_finding_never_marks_a_tag(engine: str) -> None:
    rng = random.Random(engine)
    for text in DRAFTS:
        tagged, _ = with_tags(rng, text, SILENT[engine])
        for _, words, start, _, _ in told("a", tagged, f"{engine}-plain"):
            assert tagged[start] == words[0]


HOSTILE = {
    "deep": "{% if a %}" * 5000 + "We are gonna go." + "{% endif %}" * 5000,
    "deep and never closed": "{% if a %}We go. " * 5000,
    "many branches in a row": "We go {% if a %}one{% else %}two{% endif %} " * 10_000,
    "one choice of many": "{% if a %}One." + "".join(f"{{% elif b{n} %}}Number {n}." for n in range(10_000)) + "{% endif %}",
    "many paragraphs": "{% if a %}One.{% else %}Two.{% endif %}\n\n" * 10_000,
    "wrong ends": "{% for a in b %}" * 5000 + "{% endif %}" * 5000,
    "quotes": "{{ it's }} x " * 10_000,
    "brackets": "{{ " + "(" * 20_000 + " }} x",
    "long expression": "{{ " + "a or " * 20_000 + "'b' }}",
    "defaults": "{{ " + "a | default('b') " * 60 + "}}",
    "raw": "{% raw %}" + "{{ a" * 10_000 + "{% endraw %}",
}


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize("format", ["jinja-plain", "liquid-html"])
def test_hostile_templates_are_bounded(name: str, format: str) -> None:
    job = Job(load_settings(None, {"select": ["tone/shouting"]}), format)
    start = time.process_time()
    report = check_bytes("a.j2", HOSTILE[name].encode(), job)
    assert time.process_time() - start < 5
    assert not report.error or "never closed" in report.error


@pytest.mark.parametrize(
    ("name", "notice"),
    [
        ("deep", "its conditions nest more than 30 deep"),
        ("deep and never closed", "the block “if” is never closed"),
        ("many branches in a row", "its conditions make countless different texts; so many were read: 1"),
        ("one choice of many", "its conditions make 10,002 different texts; so many were read: 1"),
    ],
)
def test_what_is_not_read_of_a_hostile_template_is_told(name: str, notice: str) -> None:
    report = check_bytes("a.j2", HOSTILE[name].encode(), Job(load_settings(None, {"select": ["clarity/slang"]})))
    assert any(notice in one for one in report.notices)


@pytest.mark.parametrize("format", ["erb-html", "go-plain", "handlebars-html", "ejs-plain", "twig-html", "mjml-html"])
def test_nesting_without_end_is_no_crash(format: str) -> None:
    opening, closing = {
        "e": ("<% if (a) { %>", "<% } %>") if format.startswith("ejs") else ("<% if a %>", "<% end %>"),
        "g": ("{{ if .A }}", "{{ end }}"),
        "h": ("{{#if a}}", "{{/if}}"),
        "t": ("{% if a %}", "{% endif %}"),
        "m": ("{{#if a}}", "{{/if}}"),
    }[format[0]]
    text = opening * 3000 + "We go." + closing * 3000
    (draft,) = read("a", text.encode(), format)
    assert draft.notices


def found(text: str) -> list[Finding]:
    return list(check_bytes("a.txt.j2", text.encode(), Job(load_settings(None, {"select": ["clarity/slang"]}))).findings)


def test_every_branch_is_linted_and_told_once() -> None:
    text = "We {% if a %}are gonna{% elif b %}wanna{% else %}like to{% endif %} go, {% if c %}kinda{% else %}soon{% endif %}."
    assert [one.text for one in found(text)] == ["We wanna", "gonna", "kinda"]


def test_a_sentence_made_of_two_branches_is_linted() -> None:
    text = "It is a piece {% if a %}of paper{% else %}of{% endif %} {% if b %}cake{% else %}that{% endif %}."
    job = Job(load_settings(None, {"select": ["clarity/idiom"]}))
    (one,) = check_bytes("a.txt.j2", text.encode(), job).findings
    assert " ".join(re.sub(r"\{%.*?%\}", " ", text[one.start : one.end]).split()).endswith("cake")


def test_a_broken_tag_is_told() -> None:
    with pytest.raises(ReadError, match="never closed"):
        read("a.j2", b"{{ a" * 10_000)
