"""Who waits for an answer, for what was promised, or for a word at all."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from rapport.checks.contact.due import due_day
from tests.conftest import Shell
from tests.test_contacts import BO, KIM, ME, mbox

TODAY = "2025-04-01"


def letter(sender: str, to: str, day: str, text: str, *, name: str = "", subject: str = "Orchard", **fields: str) -> str:
    more = "".join(f"{key.replace('_', '-')}: {value}\n" for key, value in fields.items())
    named = f"Message-ID: <{name or sender[:2].lower() + day}@mail.example>\n"
    return f"From: {sender}\nTo: {to}\nDate: {day} 2025 09:30:00 +0000\n{named}Subject: {subject}\n{more}\n{text}"


def waiting(shell: Shell, *mails: str, today: str = TODAY, options: tuple[str, ...] = ()) -> dict[str, Any]:
    shell.write({"all.mbox": mbox(*mails)})
    done = shell.run(
        "waiting", "all.mbox", "--me", "ann@example.com", "--today", today, "--format", "json", *options
    )
    assert done.exit_code == 0, done.output
    found: dict[str, Any] = json.loads(done.stdout)
    return found


QUESTION = "Hi Ann,\n\nThe fence is up now.\n\nCould you tell me which trees are to be cut?\n\nBo\n"


def test_a_question_that_was_not_answered_waits_with_its_line(shell: Shell) -> None:
    kind = "Hi Ann, how are you? All is well here.\n"
    found = waiting(shell, letter(KIM, ME, "02 Mar", kind), letter(BO, ME, "03 Mar", QUESTION))["answers"]
    assert found == [
        {
            "address": "bo.quist@birch.example",
            "name": "Bo Quist",
            "since": "2025-03-03",
            "path": "all.mbox",
            "line": 21,
            "text": "Could you tell me which trees are to be cut?",
            "due": None,
            "usual": None,
        }
    ]
    assert (shell.folder / "all.mbox").read_text().splitlines()[20] == found[0]["text"]


@pytest.mark.parametrize(
    "answer",
    [
        letter(ME, BO, "05 Mar", "The two at the gate.\n", subject="Trees", In_Reply_To="<bo03 Mar@mail.example>".replace(" ", "")),
        letter(ME, BO, "05 Mar", "The two at the gate.\n", subject="Re: Orchard"),
        letter(ME, f"{KIM}, {BO}", "05 Mar", "The two at the gate.\n", subject="x", References="<bo03Mar@mail.example> <z@z>"),
    ],
    ids=["In-Reply-To", "subject", "References"],
)
def test_an_answer_is_known_by_its_thread_or_its_subject(shell: Shell, answer: str) -> None:
    asked = letter(BO, ME, "03 Mar", QUESTION, name="bo03Mar")
    assert waiting(shell, answer, asked)["answers"] == []
    assert len(waiting(shell, asked, letter(ME, BO, "05 Mar", "Rain!\n", subject="Weather"))["answers"]) == 1
    assert len(waiting(shell, asked, letter(ME, BO, "01 Mar", "Rain!\n"))["answers"]) == 1


def test_who_is_in_copy_or_one_of_many_is_not_asked(shell: Shell) -> None:
    many = ", ".join([ME, *(f"p{number}@oak.example" for number in range(6))])
    found = waiting(
        shell,
        letter(BO, KIM, "03 Mar", QUESTION, Cc=ME),
        letter(BO, many, "04 Mar", QUESTION),
        letter(BO, ME, "05 Mar", QUESTION, List_Id="<trees.example>"),
        letter(ME, ME, "06 Mar", QUESTION),
    )
    assert found["answers"] == []


@pytest.mark.parametrize(
    "text",
    [
        "Please find the plan below.\n",
        "Please be patient with us.\n",
        "If you have any questions, please call me.\n",
        "Would you like to know more? Click here to unsubscribe.\n",
    ],
)
def test_what_is_offered_or_sent_round_waits_for_nobody(shell: Shell, text: str) -> None:
    assert waiting(shell, letter(BO, ME, "03 Mar", text))["answers"] == []


def test_who_asks_twice_waits_once_and_the_oldest_come_first(shell: Shell) -> None:
    first = letter(BO, ME, "03 Mar", QUESTION, name="one")
    again = letter(BO, ME, "09 Mar", "Ann, can you please answer me?\n", name="two", References="<one@mail.example>")
    other = letter(KIM, ME, "01 Mar", "Please send me the plan of the garden.\n")
    old = letter(KIM, ME, "01 Jan", "Where is the key of the shed?\n", subject="Shed")
    found = waiting(shell, again, first, first, other, old, options=("--within", "60"))["answers"]
    assert [(one["name"], one["since"]) for one in found] == [("Kim Oduya", "2025-03-01"), ("Bo Quist", "2025-03-03")]


def promised(shell: Shell, *more: str, today: str = TODAY) -> list[tuple[str, str | None]]:
    text = "Hi Bo,\n\nI will send you the list of trees on Thursday.\n\nAnn\n"
    found = waiting(shell, letter(ME, BO, "03 Mar", text), *more, today=today)["promises"]
    return [(one["text"], one["due"]) for one in found]


def test_a_promise_is_due_on_its_day_and_kept_by_a_later_mail(shell: Shell) -> None:
    assert promised(shell, today="2025-03-05") == []
    due = [("I will send you the list of trees on Thursday.", "2025-03-06")]
    assert promised(shell, today="2025-03-06") == due
    assert promised(shell, letter(ME, BO, "05 Mar", "It rains.\n", subject="Weather")) == due
    assert promised(shell, letter(ME, KIM, "05 Mar", "Here it is.\n")) == due
    assert promised(shell, letter(ME, BO, "05 Mar", "Here it is.\n", subject="Re: Orchard")) == []
    with_file = letter(ME, BO, "05 Mar", "Here.\n", subject="Trees", Content_Type='multipart/mixed; boundary="b"')
    assert promised(shell, with_file) == []


def test_a_promise_without_a_day_is_due_after_a_week(shell: Shell) -> None:
    mail = letter(ME, BO, "03 Mar", "Hi Bo,\n\nI will send you the list of trees.\n\nAnn\n")
    assert waiting(shell, mail, today="2025-03-09")["promises"] == []
    assert [one["due"] for one in waiting(shell, mail, today="2025-03-10")["promises"]] == [None]


def test_plans_and_hopes_are_no_promises(shell: Shell) -> None:
    text = "Hi Bo,\n\nI will be in Rome on Thursday. I won't be able to come this week. We will see each other on Friday.\n"
    assert waiting(shell, letter(ME, BO, "03 Mar", text))["promises"] == []


def regular(days: list[str], to: str = BO) -> list[str]:
    return [letter(ME, to, day, "All is well.\n", name=f"{to[:2]}{day.replace(' ', '')}") for day in days]


def test_whom_one_has_not_written_to_for_longer_than_usual(shell: Shell) -> None:
    often = regular(["06 Jan", "13 Jan", "20 Jan", "27 Jan", "03 Feb"])
    rarely = regular(["06 Jan", "07 Jan"], KIM)
    theirs = letter(BO, ME, "04 Feb", "Fine.\n")
    found = waiting(shell, *often, *rarely, theirs)["silent"]
    assert [(one["name"], one["since"], one["usual"], one["line"]) for one in found] == [("Bo Quist", "2025-02-03", 7, 38)]
    assert waiting(shell, *often, theirs, today="2025-02-15")["silent"] == []
    assert waiting(shell, *often)["silent"] == []  # who has never written is no contact


def test_the_text_names_kinds_people_and_lines(shell: Shell) -> None:
    often = regular(["06 Jan", "13 Jan", "20 Jan", "27 Jan", "03 Feb"])
    task = letter(ME, KIM, "10 Feb", "Hi Kim,\n\nI will send you the list on Friday.\n", name="k", subject="List")
    shell.write({"in.mbox": mbox(letter(BO, ME, "03 Mar", QUESTION)), "sent.mbox": mbox(*often, task)})
    done = shell.run("waiting", "in.mbox", "sent.mbox", "--me", "ann@example.com", "--today", TODAY)
    assert done.stdout == (
        "Wait for an answer of yours (1)\n"
        "  2025-03-03  Bo Quist <bo.quist@birch.example>: 29 days ago\n"
        "    in.mbox:12: Could you tell me which trees are to be cut?\n"
        "\n"
        "Promised, and due (1)\n"
        "  2025-02-10  Kim Oduya <kim@oak.example>: due on 2025-02-14\n"
        "    sent.mbox:55: I will send you the list on Friday.\n"
        "\n"
        "Not written to for longer than usual (1)\n"
        "  2025-02-03  Bo Quist <bo.quist@birch.example>: 57 days ago, usually every 7 days\n"
        "    sent.mbox:38\n"
    )
    assert shell.run("waiting", "in.mbox", "--me", "kim@oak.example").stdout == "Nobody waits for you.\n"
    assert shell.run("waiting", "absent", "--me", "kim@oak.example").exit_code == 2


def test_nothing_is_kept(shell: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    waiting(shell, letter(BO, ME, "03 Mar", QUESTION))
    assert not (tmp_path / "data").exists()


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("I will call you tomorrow.", date(2025, 3, 6)),
        ("You will have it by Friday.", date(2025, 3, 7)),
        ("You will have it by Wednesday.", date(2025, 3, 12)),
        ("I will send it next Thursday.", date(2025, 3, 13)),
        ("I will send it on 14 March.", date(2025, 3, 14)),
        ("I will send it by March 20th.", date(2025, 3, 20)),
        ("We'll have it done by 2025-04-02.", date(2025, 4, 2)),
        ("I'll do it this week.", date(2025, 3, 7)),
        ("I'll do it by the end of the month.", date(2025, 3, 31)),
        ("I will answer within two days.", date(2025, 3, 7)),
        ("I will finish it in 3 weeks.", date(2025, 3, 26)),
        ("I will send it later today.", date(2025, 3, 5)),
        ("I will do it soon.", None),
    ],
)
def test_the_day_that_a_promise_names(words: str, day: date | None) -> None:
    assert due_day(words, date(2025, 3, 5)) == day
