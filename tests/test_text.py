"""Characters keep their place through slicing, joining, masking and decoding."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rapport.text import Origin, Source, Text, TextBuilder, join

WORDS = st.text(st.sampled_from("aé😀 \n\r\t.,x"), max_size=60)


@given(WORDS)
def test_positions_count_lines_as_an_editor_does(text: str) -> None:
    source = Source("a.txt", text)
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    assert [source.line(number) for number in range(1, len(source.line_starts) + 1)] == lines
    for offset, character in enumerate(text):
        line, column = source.position(offset)
        if character not in "\r\n":
            assert source.line(line)[column - 1] == character


@given(WORDS, st.integers(0, 60), st.integers(0, 60), st.integers(0, 60))
def test_a_slice_of_a_slice_keeps_its_place(text: str, start: int, end: int, inner: int) -> None:
    whole = Text.of(Source("a.txt", text))
    part = whole[start:end][inner:]
    assert part.string == text[start:end][inner:]
    if part.string:
        low, high, exact = part.span(0, len(part))
        assert exact
        assert text[low:high] == part.string


def test_a_decoded_unit_stands_for_all_its_characters() -> None:
    whole = Text.of(Source("a.eml", "caf=C3=A9 noir"))
    builder = TextBuilder(whole.source)
    builder.add(whole[:3])
    builder.put("é", whole[3:9])
    builder.add(whole[9:])
    text = builder.build()
    assert text.string == "café noir"
    assert text.origin(0, 4) == Origin(1, 1, 1, 10)
    assert text.origin(5, 9) == Origin(1, 11, 1, 15)


def test_words_with_markup_in_them_point_at_the_whole() -> None:
    whole = Text.of(Source("a.html", "<b>ob</b>vious"))
    builder = TextBuilder(whole.source)
    builder.add(whole[3:5])
    builder.add(whole[9:14])
    assert builder.build().origin(0, 7) == Origin(1, 4, 1, 15)


def test_an_absence_has_a_place() -> None:
    text = Text.of(Source("a.txt", "one\ntwo"))
    assert text.origin(7, 7) == Origin(2, 4, 2, 4)
    assert text[4:4].origin(0, 0) == Origin(2, 1, 2, 1)


def test_a_text_without_a_place_in_the_file_names_the_line_of_its_part() -> None:
    source = Source("a.eml", "Header: x\n\naGk=\n")
    text = Text("hi", source, (Text.of(source)[11:11].pieces[0].__class__(0, 2, 11, 11, False),))
    assert text.origin(1, 2) == Origin(3, 1, 3, 1, False)


def test_a_join_keeps_both_sides() -> None:
    whole = Text.of(Source("a.txt", "one two three"))
    text = join([whole[:3], whole[8:]], "\n\n")
    assert text.string == "one\n\nthree"
    assert text.origin(5, 10) == Origin(1, 9, 1, 14)


def test_a_mask_keeps_the_length_and_the_lines() -> None:
    text = Text.of(Source("a.txt", "see\nhttp"))
    assert text.masked([(2, 8)], "w").string == "sew"[:2] + "w\nwwww"
    with pytest.raises(ValueError, match="keep the length"):
        text.with_string("short")
