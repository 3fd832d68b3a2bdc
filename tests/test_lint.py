"""The loop: what it stamps on hits, and how messages are filled."""

from rapport.message import fill


def test_places_are_filled() -> None:
    assert fill("“{found}” is slang.", {"found": "btw"}) == "“btw” is slang."


def test_a_part_in_brackets_needs_all_its_places() -> None:
    message = "“{found}” is slang.[ Write “{instead}”.] So there."
    assert fill(message, {"found": "btw", "instead": "by the way"}) == "“btw” is slang. Write “by the way”. So there."
    assert fill(message, {"found": "btw", "instead": ""}) == "“btw” is slang. So there."


def test_braces_of_the_draft_are_no_places() -> None:
    message = "“{found}”[ or “{instead}”]"
    assert fill(message, {"found": "{x} {} {0}", "instead": "{y}"}) == "“{x} {} {0}” or “{y}”"
