"""Catalogues of messages: what is in English is read, placeholders are masked, and the key is named."""

from __future__ import annotations

import pytest

from rapport.readers import ReadError, read
from tests.findings import findings

PO = r'''# rapport: ignore clarity/slang -- ours
msgid ""
msgstr ""
"Language: en_GB\n"

#: app.py:3
msgid "late"
msgstr ""
"Your \"order\" %(n)s is "
"late.\n\nSorry."

#, fuzzy
msgid "old"
msgstr "gonna"

msgid "%d hen"
msgid_plural "%d hens"
msgstr[0] ""
msgstr[1] ""

#~ msgid "gone"
#~ msgstr "gonna"
'''
YAML = """# a note
en:
  mail:
    subject: "Your \\"order\\" %{n}"
    body: |
      Hello %{name},

        it is late.
    folded: >-
      it is
      late
    quoted: 'It''s
      late'
  list: [one hen, 'two hens']
  count: 3
de:
  mail: Guten Tag
"""
JSON = '{"mail": {"title": "Your \\"order\\" {{n}}", "late": "It\\u0027s <b>late</b> &amp; more"}, "n": 3, "@mail": {"description": "x"}}'
FLUENT = """# A note
hens = { $n ->
    [one] One hen
   *[other] Many hens
}
late = It is
    late, { $name }.
    .title = The title
"""
ANDROID = """<resources xmlns:xliff="x">
<!-- a note -->
<string name="late">It\\'s <b>late</b>, <xliff:g id="n">%1$s</xliff:g> &amp; é</string>
<string name="no" translatable="false">no</string>
<plurals name="hens"><item quantity="one">One hen</item><item quantity="other">Many</item></plurals>
<string-array name="days"><item><![CDATA[Monday <br> it is]]></item></string-array>
<string name="empty"/>
</resources>
"""
PROPERTIES = "# a note\nmail.late = It''s \\\n    late, {0} \\u00e9\nb:two\n"


def messages(name: str, text: str, format: str | None = None) -> list[tuple[str, str]]:
    return [(block.name, block.raw.string) for draft in read(name, text.encode(), format) for block in draft.blocks]


@pytest.mark.parametrize(
    ("name", "text", "read"),
    [
        ("a.po", PO, [("late", 'Your "order" xxxxx is late.'), ("late", "Sorry."), ("%d hen", "xxxx hen"), ("%d hen", "xxxx hens")]),
        (
            "config/locales/en.yml",
            YAML,
            [
                ("mail.subject", 'Your "order" xxxx'),
                ("mail.body", "Hello Xxxxxxx,"),
                ("mail.body", "it is late."),
                ("mail.folded", "it is late"),
                ("mail.quoted", "It's late"),
                ("list.0", "one hen"),
                ("list.1", "two hens"),
            ],
        ),
        ("en.json", JSON, [("mail.title", 'Your "order" xxxxx'), ("mail.late", "It's late & more")]),
        ("a.ftl", FLUENT, [("hens", "One hen"), ("hens", "Many hens"), ("hens", "x"), ("late", "It is\nlate, Xxxxxxxxx."), ("late.title", "The title")]),
        ("res/values/strings.xml", ANDROID, [("late", "It's late, xxxx & é"), ("hens.one", "One hen"), ("hens.other", "Many"), ("days", "Monday"), ("days", "it is")]),
        ("messages_en.properties", PROPERTIES, [("mail.late", "It's late, xxxx é"), ("b", "two")]),
    ],
)  # fmt: skip
def test_messages(name: str, text: str, read: list[tuple[str, str]]) -> None:
    found = messages(name, text)
    assert [one for one in found if "x" * 9 not in one[1] or one[0] != "hens"] == [one for one in read if one != ("hens", "x")]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("de.po", 'msgid "a"\nmsgstr "Guten Tag"\n'),
        ("a.po", 'msgid ""\nmsgstr "Language: de\\n"\n\nmsgid "a"\nmsgstr "Guten Tag"\n'),
        ("locales/de/mail.ftl", "a = Guten Tag"),
        ("res/values-de/strings.xml", "<resources><string name='a'>Guten Tag</string></resources>"),
        ("messages_de.properties", "a = Guten Tag"),
        ("locales/de.json", '{"a": "Guten Tag"}'),
    ],
)
def test_other_languages_are_told_and_not_read(name: str, text: str) -> None:
    format = {"po": "po", "ftl": "fluent", "xml": "android", "properties": "properties", "json": "json"}[name.rpartition(".")[2]]
    (draft,) = read(name, text.encode(), format)
    assert not draft.blocks
    assert draft.notices == ("messages in other languages: 1",)


@pytest.mark.parametrize(
    ("name", "text", "place"),
    [
        ("a.po", 'msgid "é \\"a\\" gonna"\nmsgstr ""\n', (1, 16)),
        ("en.yml", 'en:\n  a: "é \\"a\\" gonna"\n', (2, 15)),
        ("en.yml", "en:\n  a: |\n    é\n    we gonna\n", (4, 8)),
        ("en.json", '{"a": "é \\u0041 gonna"}', (1, 17)),
        ("a.ftl", "a = é { $n } gonna\n", (1, 14)),
        ("res/values/strings.xml", "<resources>\n<string name='a'>é\\' <b>x</b> gonna</string></resources>", (2, 31)),
        ("a_en.properties", "a.b = é \\\n  we gonna\n", (2, 6)),
    ],
)
def test_findings_are_in_their_place_and_name_the_key(name: str, text: str, place: tuple[int, int]) -> None:
    (found,) = findings("clarity/slang", text, name)
    assert (found.text, found.origin.line, found.origin.column) == ("gonna", *place)
    assert found.message.startswith(("a: ", "a.b: ", 'é "a" gonna: '))


@pytest.mark.parametrize(("name", "text"), [("en.yml", "a: [b"), ("en.json", '{"a": '), ("res/values/strings.xml", "<a><b></a>")])
def test_what_is_no_catalogue_is_told(name: str, text: str) -> None:
    with pytest.raises(ReadError, match="it is no valid"):
        read(name, text.encode())


def test_comments_hold_silences() -> None:
    (draft,) = read("a.po", PO.encode())
    assert (1, "rapport: ignore clarity/slang -- ours") in draft.comments


def test_many_messages_make_several_drafts() -> None:
    text = "\n".join(f"k{number} = It is late." for number in range(1200))
    assert [len(draft.blocks) for draft in read("a_en.properties", text.encode())] == [500, 500, 200]
