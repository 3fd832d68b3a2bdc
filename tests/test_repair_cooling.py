"""Threads that cool: those of `cooling.toml`, each in the layouts of several programs."""

from __future__ import annotations

import html
import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from rapport.cards import load_rules
from rapport.checks.repair.copied import added_in_copy
from rapport.cli.main import main
from rapport.draft import Block, Message
from rapport.lint import lint
from rapport.readers import read
from rapport.report import Finding
from rapport.text import Source, Text
from tests.layouts import LAYOUTS, Mail, mails_of

RULE = next(rule for rule in load_rules().rules if rule.id == "repair/cooling")
THREADS: list[dict[str, Any]] = tomllib.loads((Path(__file__).parent / "cooling.toml").read_text(encoding="utf-8"))["thread"]
COOLING = [thread for thread in THREADS if "turn" in thread]
CALM = [thread for thread in THREADS if "turn" not in thread]


def findings(name: str, text: str) -> list[Finding]:
    """Lint the last mail of a file."""
    return list(lint(read(name, text.encode())[-1], [RULE]))


def in_layout(name: str, thread: dict[str, Any]) -> list[Finding]:
    return findings(name, LAYOUTS[name](mails_of(thread)))


def plain(text: str) -> str:
    """Take quote marks and tags out of the text of a file."""
    bare = re.sub(r"<[^<>]*>", " ", re.sub(r"^(?:>+ ?)+", "", text, flags=re.MULTILINE))
    return " ".join(html.unescape(bare).split())


def stands_at(mail: Mail, name: str, text: str, line: int, column: int) -> bool:
    """Whether the words of a mail begin at this place of the file."""
    rest = "".join(text.splitlines(keepends=True)[line - 1 :])[column - 1 :]
    words = mail.text.partition("\n")[0] if name == "between.eml" else mail.text
    return plain(rest).startswith(" ".join(words.split()))


def test_there_are_enough_threads() -> None:
    assert len(COOLING) >= 30
    assert len(CALM) >= 38


@pytest.mark.parametrize("name", LAYOUTS)
def test_calm_threads_are_left_alone(name: str) -> None:
    assert [thread["mails"][-1] for thread in CALM if in_layout(name, thread)] == []


@pytest.mark.parametrize("name", LAYOUTS)
def test_cooling_threads_are_found(name: str) -> None:
    missed = [thread["mails"][-1] for thread in COOLING if not in_layout(name, thread)]
    assert len(missed) <= 0.1 * len(COOLING), missed


@pytest.mark.parametrize("name", LAYOUTS)
def test_the_finding_stands_at_the_draft_and_points_to_the_turn(name: str) -> None:
    for thread in COOLING:
        mails = mails_of(thread)
        text = LAYOUTS[name](mails)
        for found in findings(name, text):
            assert stands_at(mails[-1], name, text, found.origin.line, found.origin.column)
            assert found.text == ""
            (turn,) = found.related
            assert (turn.path, turn.note) == (name, "it turned here")
            assert any(stands_at(mails[number], name, text, turn.origin.line, turn.origin.column) for number in thread["turn"]), turn


def test_the_message_names_the_signs_and_predicts_nothing() -> None:
    (found,) = in_layout("outlook.eml", COOLING[0])
    assert found.severity == "info"
    assert found.message == (
        "The reader may notice that in this thread the mails have become much shorter, the greetings have stopped and the thanks and closing"
        " words have stopped. A call may help more than another mail; so may one sentence that names it: “I think we"
        " have got stuck; shall we talk for ten minutes?”"
    )


@pytest.mark.parametrize("words", ["Thank you, Nadia.", "I am sorry about that.", "I would be happy to call you."])
def test_one_warm_word_in_the_draft_is_enough_for_silence(words: str) -> None:
    thread = COOLING[0]
    assert not in_layout("nested.eml", {**thread, "mails": [*thread["mails"][:-1], f"{thread['mails'][-1]}\n{words}"]})


@pytest.mark.parametrize("name", LAYOUTS)
def test_two_mails_are_no_thread(name: str) -> None:
    for thread in COOLING:
        assert not in_layout(name, {**thread, "mails": thread["mails"][-2:], "copy": ["", ""]})


def test_other_languages_are_left_alone() -> None:
    thread = COOLING[0]
    german = "Liebe Nadia,\n\nvielen Dank für die Erinnerung! Der Fotograf war letzte Woche krank, und ich habe noch nicht alle.\n\nFelix"
    assert not in_layout("nested.eml", {**thread, "mails": [thread["mails"][0], german, *thread["mails"][2:]]})


def test_a_thread_in_the_file_that_is_answered(tmp_path: Path) -> None:
    mails = mails_of(COOLING[0])
    (tmp_path / "draft.txt").write_text(mails[-1].text, encoding="utf-8")
    (tmp_path / "answered.eml").write_text(LAYOUTS["nested.eml"](mails[:-1]), encoding="utf-8")
    arguments = ["check", str(tmp_path / "draft.txt"), "--select", "repair/cooling"]
    shown = CliRunner().invoke(main, [*arguments, "--reply-to", str(tmp_path / "answered.eml")]).output
    assert "draft.txt:1:1: info repair/cooling" in shown
    assert "answered.eml:8: “Felix,” (it turned here)" in shown
    assert "nothing to mention" in CliRunner().invoke(main, arguments).output


def message(number: int, text: str = "Hello.", **people: str) -> Message:
    body = Text.of(Source(f"{number}.txt", text))
    return Message((Block("body", body, body),), people)


@pytest.mark.parametrize(
    ("copied", "is_new"),
    [
        ("Petra Holm", True),
        ("Holm, Petra; Lund, Ida", True),
        ("Lund, Ida", False),
        ("Ida Lund <ida.lund@example.org>", False),
        ("ilund@example.org", False),
        ("ida@example.org, petra@example.org", True),
        ("", False),
    ],
)
def test_who_has_come_into_copy(copied: str, is_new: bool) -> None:
    first = {"from": "Ida Lund", "to": "Sam Field <sam@example.org>"}
    thread = [message(0, **first), message(1, **{"from": "Sam Field", "to": "Ida Lund", "cc": copied})]
    assert added_in_copy(thread) == (1 if is_new else None)


def test_nobody_is_known_to_be_new_where_recipients_are_not_told() -> None:
    wrote = {"from": "On Mon, 3 May 2027 at 10:12, Ida Lund <ida@example.org> wrote:"}
    assert added_in_copy([message(0, **wrote), message(1, **{"from": "Sam", "to": "Ida", "cc": "Petra"})]) is None


@pytest.mark.parametrize(
    ("words", "says_so"),
    [
        ("I have copied my manager.", True),
        ("I'm copying in our director.", True),
        ("Looping in Petra.", True),
        ("Petra is now in copy.", True),
        ("I am adding Petra from finance to this thread.", True),
        ("I have copied the file to the server.", False),
        ("Copy and paste the line.", False),
        ("I added a note to this page.", False),
    ],
)
def test_words_that_add_somebody(words: str, says_so: bool) -> None:
    assert added_in_copy([message(0), message(1, words)]) == (1 if says_so else None)


def test_a_thread_that_turns_with_the_draft_points_to_the_last_mail_before() -> None:
    thread = {**COOLING[0], "mails": [*COOLING[0]["mails"][:2], "As I already said, no."]}
    (found,) = in_layout("outlook.eml", thread)
    assert (found.related[0].text, found.related[0].note) == ("Hello Nadia,", "the last mail before it turned")
