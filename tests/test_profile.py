"""How a draft reads, beside the mail it answers or what is usual for its reader."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Shell
from tests.test_contacts import MAILS, learn, mbox

DRAFT = """\
From: ann@example.com
To: Bo Quist <bo.quist@birch.example>
Date: Mon, 03 Mar 2025 09:30:00 +0000
Subject: Trees

Hi Bo,

Thank you for the plan, it is lovely. How was your holiday in the mountains?
I will send you the list of trees on Thursday. Bo, could you tell me which ones
are to be cut? Kim, please bring the ladder.

Kind regards
Ann
"""
STIFF = """\

> I regret to inform you that the aforementioned trees, which were planted under the previous agreement, must be
> removed before the end of the month. Which of them do you wish to retain?
"""


@pytest.fixture(autouse=True)
def _own_book(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))


def profiles(shell: Shell, text: str, name: str = "draft.eml", *options: str) -> list[dict[str, Any]]:
    shell.write({name: text})
    done = shell.run("profile", name, "--format", "json", *options)
    assert done.exit_code == 0, done.output
    found: list[dict[str, Any]] = json.loads(done.stdout)["drafts"]
    return found


def test_what_is_asked_of_whom_and_promised_by_when(shell: Shell) -> None:
    (one,) = profiles(shell, DRAFT)
    assert one["asked"] == [
        {"line": 8, "text": "How was your holiday in the mountains?", "whom": "Bo Quist"},
        {"line": 9, "text": "Bo, could you tell me which ones are to be cut?", "whom": "Bo"},
        {"line": 10, "text": "Kim, please bring the ladder.", "whom": "Kim"},
    ]
    assert one["promised"] == [{"line": 9, "text": "I will send you the list of trees on Thursday.", "due": "2025-03-06"}]
    assert one["levels"] == [1]
    assert (one["own"]["words"], one["minutes"], one["other"]) == (41, 0.17, "")


def test_figures_stand_beside_those_of_the_mail_answered(shell: Shell) -> None:
    (one,) = profiles(shell, DRAFT + STIFF)
    assert one["other"] == "the mail it answers"
    assert one["own"]["formal"] < one["beside"]["formal"]
    assert one["own"]["warm"] > one["beside"]["warm"]
    assert one["own"]["sentence"] < one["beside"]["sentence"]
    shell.write({"theirs.txt": "It rains.\n"})
    assert profiles(shell, DRAFT, "draft.eml", "--reply-to", "theirs.txt")[0]["beside"]["words"] == 2


def test_without_a_mail_they_stand_beside_what_is_usual(shell: Shell) -> None:
    shell.write({"in.mbox": mbox(*MAILS)})
    learn(shell, "in.mbox")
    (one,) = profiles(shell, DRAFT)
    assert (one["other"], one["beside"]["words"], one["beside"]["sentence"]) == ("their usual mails", 10.67, 6.4)
    assert one["beside"]["formal"] is None
    assert profiles(shell, DRAFT.replace("bo.quist", "bo"))[0]["other"] == ""


def test_warmth_falls_without_greeting_close_and_thanks(shell: Shell) -> None:
    cold = DRAFT.replace("Hi Bo,\n\n", "").replace("Kind regards\nAnn\n", "").replace("Thank you for the plan, it is lovely. ", "")
    assert profiles(shell, cold)[0]["own"]["warm"] <= profiles(shell, DRAFT)[0]["own"]["warm"] - 0.6


@pytest.mark.parametrize(
    ("text", "levels"),
    [
        ("How is the weather in your city?", [1]),
        ("What are you working on these days?", [2]),
        ("How did you learn Spanish?", [3]),
        ("What do you think, is it important to you?", [4]),
        ("I would like to know who you are deep down.", [5]),
        ("What gives your life meaning?", [6]),
        ("The weather is bad, and the project is late.", []),
    ],
)
def test_the_levels_of_rapport_that_it_touches(shell: Shell, text: str, levels: list[int]) -> None:
    assert profiles(shell, f"{text}\n", "draft.txt")[0]["levels"] == levels


def test_the_text_shows_bars(shell: Shell) -> None:
    shell.write({"draft.eml": DRAFT + STIFF})
    lines = shell.run("profile", "draft.eml").stdout.splitlines()
    assert lines[:3] == [
        "draft.eml  (beside the mail it answers)",
        "  words       41, 10 s to read           theirs 33",
        "  sentences   8 words each               theirs 16",
    ]
    assert [line[:24] for line in lines if "■" in line] == [
        "  politeness  ■■■■■■□□□□",
        "  formality   ■■■□□□□□□□",
        "  warmth      ■■■■■■■■□□",
    ]
    assert lines[-2:] == [
        "  promises    by 2025-03-06, line 9: I will send you the list of trees on Thursday.",
        "  touches     1 surroundings",
    ]


def test_each_mail_of_an_mbox_and_a_draft_without_words(shell: Shell) -> None:
    found = profiles(shell, mbox(*MAILS[:2]), "two.mbox")
    assert [(one["line"], one["own"]["words"]) for one in found] == [(1, 15), (15, 7)]
    shell.write({"empty.txt": "\n"})
    assert shell.run("profile", "empty.txt").stdout == "empty.txt\n  words       none that are the author’s, in English\n"
    assert shell.run("profile", "-", stdin=b"It rains.\n").stdout.startswith("<stdin>\n  words       2, 1 s to read\n")
    absent = shell.run("profile", "absent.txt")
    assert (absent.exit_code, absent.stderr) == (2, "Error: absent.txt: there is no such file\n")
