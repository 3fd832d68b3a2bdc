"""The mail that a draft answers, and those before it, are found in a mailbox by their names."""

from __future__ import annotations

from pathlib import Path

import pytest

from rapport.contacts.earlier import Earlier
from rapport.draft import Draft
from rapport.readers import read
from tests.conftest import Shell

FIRST = b"From: Ann Lee <ann@example.org>\nMessage-ID: <1@x>\n\nHi Bo,\n\nhere is the plan for the fair.\n\nAnn\n"
SECOND = (
    b"From: Bo Dahl <bo@example.org>\nMessage-ID: <2@x>\nIn-Reply-To: <1@x>\nReferences: <1@x>\n\nHi Ann,\n\n"
    b"thanks. How many chairs does the hall have? Who pays for the flowers?\n\nBo\n"
)
DRAFT = "From: Ann Lee <ann@example.org>\nTo: bo@example.org\nIn-Reply-To: <2@x>\n\nHi Bo,\n\nthe hall has 80 chairs.\n\nAnn\n"


def mbox(folder: Path) -> Path:
    path = folder / "inbox.mbox"
    line = b"From a@b Tue Nov  3 10:12:00 2026\n"
    path.write_bytes(line + FIRST + b"\n" + line + SECOND)
    return path


def maildir(folder: Path) -> Path:
    for place, mail in (("cur/1.host:2,S", FIRST), ("new/2.host", SECOND)):
        path = folder / "box" / place
        path.parent.mkdir(parents=True)
        path.write_bytes(mail)
    return folder / "box"


def draft(text: str = DRAFT) -> Draft:
    (found,) = read("reply.eml", text.encode())
    return found


@pytest.mark.parametrize("made", [mbox, maildir])
def test_a_mailbox_has_the_mail_answered_and_the_one_before(made: object, tmp_path: Path) -> None:
    assert callable(made)
    answered = Earlier(str(made(tmp_path)))(draft())
    assert answered is not None
    assert answered.sender is not None
    assert answered.sender.name == "Bo Dahl"
    assert answered.parent is not None
    assert "plan for the fair" in answered.parent.whole.string
    assert answered.parent.parent is None


def test_lines_are_those_of_the_mbox(tmp_path: Path) -> None:
    path = mbox(tmp_path)
    answered = Earlier(str(path))(draft())
    assert answered is not None
    (body,) = answered.in_zones(("body",))
    line = body.raw.origin(0, 6).line
    assert path.read_text(encoding="utf-8").splitlines()[line - 1].startswith("thanks. How many")


def test_references_help_where_the_mail_answered_is_gone(tmp_path: Path) -> None:
    text = DRAFT.replace("In-Reply-To: <2@x>", "In-Reply-To: <9@x>\nReferences: <1@x> <9@x>")
    answered = Earlier(str(mbox(tmp_path)))(draft(text))
    assert answered is not None
    assert "plan for the fair" in answered.whole.string


def test_mails_that_name_each_other_end(tmp_path: Path) -> None:
    path = tmp_path / "ring.eml"
    path.write_bytes(SECOND.replace(b"<1@x>", b"<2@x>"))
    answered = Earlier(str(path))(draft())
    assert answered is not None
    assert answered.parent is None


def test_a_draft_that_answers_nothing_does_not_open_the_mailbox(tmp_path: Path) -> None:
    assert Earlier(str(tmp_path / "none"))(draft(DRAFT.replace("In-Reply-To: <2@x>\n", ""))) is None


def test_check_finds_what_was_asked_in_the_mailbox(shell: Shell) -> None:
    mbox(shell.folder)
    shell.write({"reply.eml": DRAFT})
    result = shell.run("check", "reply.eml", "--mailbox", "inbox.mbox", "--select", "contact/unanswered-question")
    assert "Bo Dahl asked 2 questions" in result.stdout
    assert "inbox.mbox:19:" in result.stdout
    assert "Who pays for the flowers?” (asked here)" in result.stdout


def test_a_mailbox_that_is_not_there_is_wrong_use(shell: Shell) -> None:
    shell.write({"reply.eml": DRAFT})
    result = shell.run("check", "reply.eml", "--mailbox", "none.mbox")
    assert (result.exit_code, result.stderr) == (2, "Error: none.mbox: there is no such mailbox\n")
