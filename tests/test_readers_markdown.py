"""Markdown: the words stay, the marks go, code is told apart."""

import pytest

from rapport.readers import read
from tests.test_readers_plain import read_one, strings, zones


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("*one* **two** ***three*** _four_ __five__ ~~six~~", "one two three four five six"),
        ("ob**vious**ly a*b*c snake_case_name 2*3*4", "obviously abc snake_case_name 234"),
        ("a * b, 5 * 3 and _ alone", "a * b, 5 * 3 and _ alone"),
        (r"\*star\* and \_line", "*star* and _line"),
        ("see [the plan](http://x.y/a_b_(c) 'title') now", "see the plan now"),
        ("[one][ref] and [two][] and [ref] and [not]", "one and two and ref and [not]"),
        ("an ![image *alt*](a.png) here", "an  here"),
        ("run `rm -rf *` now", "run xxxxxxxxxx now"),
        ("``a ` b`` c", "xxxxxxxxx c"),
        ("<b>bold</b> text<br>next", "bold text\nnext"),
        ("fish &amp; chips caf&eacute;", "fish & chips café"),
        ("mail <bob@example.com> or <https://x.y/z>", "mail bob@example.com or https://x.y/z"),
        ("note[^1] here", "note here"),
        ("x <!-- rapport: hidden --> y", "x  y"),
        ("3 < 4 and 5 > 4", "3 < 4 and 5 > 4"),
    ],
)
def test_inline_marks(written: str, shown: str) -> None:
    draft = read_one(written + "\n\n[ref]: http://x.y 'T'\n", "a.md")
    assert strings(draft) == [shown]


def test_blocks() -> None:
    draft = read_one(
        "# Title *here* #\nThe first\nparagraph.\n\n```python\nx = *1*\n```\n\n- one\n- [ ] two\n\n"
        "> quoted *word*\n\n    indented code\n\nHeading\n=======\nThe end.\n",
        "a.md",
    )
    assert [string for zone, string in zones(draft) if zone == "code"] == ["```python\nx = *1*\n```", "indented code"]
    assert [string for zone, string in zones(draft) if zone == "list"] == ["- one", "- two"]
    assert [string for zone, string in zones(draft) if zone == "quote"] == ["> quoted word"]
    assert [string for zone, string in zones(draft) if zone not in ("code", "list", "quote")] == [
        "Title here",
        "The first\nparagraph.",
        "Heading",
        "The end.",
    ]


def test_table_cells_stand_apart() -> None:
    draft = read_one("| Item | Price |\n|:--|--:|\n| One tea | 3 EUR |\n", "a.md")
    assert strings(draft) == ["Item", "Price", "One tea", "3 EUR"]
    assert draft.blocks[2].raw.origin(0, 7).column == 3


def test_unclosed_fence_is_code_to_the_end() -> None:
    draft = read_one("Hello there.\n\n~~~\ncode\n\nmore\n", "a.md")
    assert zones(draft)[-1] == ("code", "~~~\ncode\n\nmore")


def test_front_matter_is_a_header() -> None:
    draft = read_one(
        '---\nsubject: "Your order"\nto:\n  - bob@example.com\n  - c@d.e\nfrom: [a@b.c]\n---\nHi.\n', "a.md"
    )
    assert draft.headers["subject"] == "Your order"
    assert [one.address for one in draft.recipients] == ["bob@example.com", "c@d.e"]
    assert draft.sender
    assert draft.sender.address == "a@b.c"
    assert draft.blocks[0].raw.origin(0, 10).column == 11
    assert draft.line_zones[:7] == ("header",) * 7


def test_header_lines_work_in_markdown_too() -> None:
    draft = read_one("Subject: *Plan*\n\n*Hello* there.\n", "a.md")
    assert strings(draft) == ["*Plan*", "Hello there."]


def test_comments_are_kept_with_their_lines() -> None:
    draft = read_one("One.\n\n<!-- rapport: ignore a/b --\n why -->\n\nTwo <!-- three -->.\n\n`<!-- no -->`\n", "a.md")
    assert draft.comments == ((3, "rapport: ignore a/b --\n why"), (6, "three"))


def test_broken_markup_is_text() -> None:
    for text in ("[", "]( ", "**", "`", "![", "<", "|", "> ", "#", "```", "---", "---\na: b", "&#x110000;", "[a](<b"):
        read("a.md", text.encode())


def test_the_places_of_links_are_known() -> None:
    text = "See [the *report*](r.pdf), [that][x] and [no link].\n\n[x]: /y\n"
    (draft,) = read("a.md", text.encode())
    assert [text[start:end] for start, end in draft.links] == ["[the *report*](r.pdf)", "[that][x]"]
