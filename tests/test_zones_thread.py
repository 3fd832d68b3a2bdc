"""Which quoted parts belong to which earlier message, and whom the lines above a quote name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rapport.readers import read
from rapport.zones import ZONES, Quoted, read_people, split_thread

PARTS = {
    "b": ("body", 0),
    "a": ("attribution", 0),
    "A": ("attribution", 1),
    "q": ("quote", 1),
    "Q": ("quote", 2),
    "T": ("quote", 3),
    "f": ("forward", 1),
}


@pytest.mark.parametrize(
    ("letters", "found"),
    [
        ("b", []),
        ("baq", ["a:q"]),
        ("baqAQ", ["a:q", "A:Q"]),
        ("aAQqb", ["a:q", "A:Q"]),
        ("bqqQqT", [":qqq", ":Q", ":T"]),
        ("baqbqbQ", ["a:qq", ":Q"]),
        ("baqqaqaqq", ["a:qq", "a:q", "a:qq"]),
        ("baqbaq", ["a:q"]),
        ("baqAQaq", ["a:q", "A:Q"]),
        ("baqfq", ["a:q"]),
        ("bf", []),
    ],
)
def test_parts_become_messages(letters: str, found: list[str]) -> None:
    def written(one: Quoted) -> str:
        return f"{''.join(letters[number] for number in one.head)}:{''.join(letters[number] for number in one.parts)}"

    assert [written(one) for one in split_thread(PARTS[letter] for letter in letters)] == found


@given(st.lists(st.tuples(st.sampled_from(ZONES), st.integers(0, 4)), max_size=25))
def test_every_quote_belongs_to_one_message_at_most(parts: list[tuple[str, int]]) -> None:
    found = split_thread(parts)
    numbers = [number for one in found for number in (*one.head, *one.parts)]
    assert len(numbers) == len(set(numbers))
    assert all(parts[number][0] == "quote" for one in found for number in one.parts)
    assert all(parts[number][0] == "attribution" for one in found for number in one.head)
    depths = [{parts[number][1] for number in one.parts} for one in found]
    assert all(len(depth) == 1 for depth in depths)
    assert depths == sorted(depths, key=min)


@pytest.mark.parametrize(
    ("head", "people"),
    [
        (
            "From: Ida Lund <ida@example.org>\nSent: Monday, May 3, 2027 10:12 AM\nTo: Field, Sam; Holm, Petra\nCc: Roe, Jo\nSubject: RE: x",
            {"from": "Ida Lund <ida@example.org>", "to": "Field, Sam; Holm, Petra", "cc": "Roe, Jo"},
        ),
        ("> To: Sam Field,\n>  Petra Holm\n> From: Ida", {"to": "Sam Field, Petra Holm", "from": "Ida"}),
        ("On Mon, 3 May 2027 at 10:12, Ida Lund wrote:", {"from": "On Mon, 3 May 2027 at 10:12, Ida Lund wrote:"}),
        ("Von: Ida Lund\nGesendet: Montag\nAn: Sam\nBetreff: x", {"from": "Ida Lund", "to": "Sam"}),
        ("", {}),
    ],
)
def test_whom_a_head_names(head: str, people: dict[str, str]) -> None:
    assert read_people(head) == people


def test_the_messages_of_a_draft_are_read_as_mails() -> None:
    text = "No.\n\nOn Tue, 4 May 2027 at 9:00, Ida <ida@example.org> wrote:\n> Hi Sam,\n>\n> and now?\n>\n> Best wishes\n> Ida\n>\n"
    text += "> On Mon, 3 May 2027 at 10:12, Sam <sam@example.org> wrote:\n>> Wait.\n"
    (draft,) = read("draft.txt", text.encode())
    newest, oldest = draft.thread
    assert [(block.zone, block.string) for block in newest.blocks] == [
        ("greeting", "Hi Sam,"),
        ("body", "and now?"),
        ("sign-off", "Best wishes\nIda"),
    ]
    assert [(block.zone, block.string, block.raw.origin(0, 1)[:2]) for block in oldest.blocks] == [("body", "Wait.", (12, 4))]


def test_mails_of_a_mailbox_that_answer_one_another_are_a_thread() -> None:
    def mail(number: int, answers: int) -> str:
        head = f"From x Mon May  3 10:12:00 2027\nFrom: a@example.org\nMessage-ID: <{number}@x>\nIn-Reply-To: <{answers}@x>\n"
        return f"{head}\nMail {number}.\n\n"

    drafts = read("thread.mbox", "".join([mail(0, 9), mail(1, 0), mail(2, 7), mail(3, 1)]).encode())
    threads = [[message.blocks[0].string for message in draft.thread] for draft in drafts]
    assert threads == [[], ["Mail 0."], [], ["Mail 1.", "Mail 0."]]
