"""What is learned of those who write, kept on this machine, shown, used and really forgotten."""

from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rapport.address_book.book import opened
from rapport.contacts.envelope import read_head
from rapport.contacts.mailbox import MOST_BYTES, letters, read_again
from rapport.correspondent import Correspondent
from tests.conftest import Shell

ME = "Ann Moor <ann@example.com>"
BO = "Bo Quist <bo.quist@birch.example>"
KIM = "Kim Oduya <kim@oak.example>"
HELLO = "Hi Ann,\n\nThe plums are ripe and the ladder stands at the wall. Come when you like :-)\n\nCheers\nBo\n"
FORMAL = "Dear Ms Moor,\n\nWe have received your order. It will be sent on Friday.\n\nKind regards\nKim Oduya\n"
ANSWER = "Hi Bo,\n\nI will bring the baskets on Saturday.\n\nAnn\n"


@pytest.fixture
def book(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the test an address book of its own; returns the folder it will lie in."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    return tmp_path / "data" / "rapport"


def mail(sender: str, to: str, day: int, text: str, **fields: str) -> str:
    more = "".join(f"{name.replace('_', '-')}: {value}\n" for name, value in fields.items())
    date = f"Date: {day:02} Mar 2025 09:30:00 +0200"
    name = f"Message-ID: <{day}.{sender[:2].lower()}@mail.example>"
    return f"From: {sender}\nTo: {to}\n{date}\n{name}\nSubject: Quinces and medlars\n{more}\n{text}"


def mbox(*mails: str) -> str:
    return "".join(f"From x Mon Mar  3 09:30:00 2025\n{one}\n" for one in mails)


MAILS = (
    mail(BO, ME, 3, HELLO),
    mail(ME, BO, 4, ANSWER),
    mail(KIM, ME, 5, FORMAL),
    mail(BO, ME, 6, HELLO),
    mail(ME, BO, 7, ANSWER),
    mail(BO, ME, 8, "It rains.\n"),
)


def learn(shell: Shell, *mailboxes: str, fast: bool = True) -> str:
    done = shell.run("learn", *mailboxes, "--me", "ann@example.com", *(["--fast"] if fast else []))
    assert done.exit_code == 0, done.output
    return done.stdout


def people(shell: Shell) -> dict[str, dict[str, Any]]:
    listed = json.loads(shell.run("contacts", "list", "--format", "json").stdout)["contacts"]
    return {one["address"]: one for one in listed}


def traces(folder: Path, *words: str) -> list[tuple[str, str]]:
    """Return the files of a folder that hold one of the words, in any letter case."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    return [(path.name, word) for path in files for word in words if word.encode() in path.read_bytes().lower()]


def test_it_counts_what_their_mails_look_like(shell: Shell, book: Path) -> None:
    shell.write({"in.mbox": mbox(*MAILS)})
    told = learn(shell, "in.mbox")
    assert told == f"6 mails, 6 new; 2 contacts in {book / 'contacts.sqlite'}\n"
    bo = people(shell)["bo.quist@birch.example"]
    assert (bo["received"], bo["sent"], bo["established"]) == (3, 2, True)
    assert (bo["first"], bo["last_received"], bo["last_sent"]) == (
        "2025-03-03T07:30",
        "2025-03-08T07:30",
        "2025-03-07T07:30",
    )
    assert (bo["greeted_casually"], bo["closed_with_thanks"], bo["emoji"], bo["zone"]) == (2, 2, 2, 120)
    assert (bo["words"], bo["sentences"]) == (32, 5)
    kim = people(shell)["kim@oak.example"]
    assert (kim["greeted_formally"], kim["closed_formally"], kim["established"]) == (1, 1, False)


def test_the_reader_tells_formality_and_promises(shell: Shell, book: Path) -> None:
    shell.write({"in.mbox": mbox(*MAILS)})
    learn(shell, "in.mbox", fast=False)
    bo, kim = (people(shell)[one] for one in ("bo.quist@birch.example", "kim@oak.example"))
    assert bo["promised"] == 1
    assert kim["formality"] / kim["rated"] > bo["formality"] / bo["rated"]


def test_what_is_shown_of_a_person(shell: Shell, book: Path) -> None:
    shell.write({"in.mbox": mbox(*MAILS)})
    learn(shell, "in.mbox")
    assert shell.run("contacts", "show", "Bo.Quist@birch.example").stdout == (
        "bo.quist@birch.example\n"
        "  mails        3 from them, 2 to them, established\n"
        "  since        2025-03-03\n"
        "  last         2025-03-08 from them, 2025-03-07 to them\n"
        "  greeting     Hi … 67%, none 33%\n"
        "  close        thanks 67%, none 33%\n"
        "  length       11 words\n"
        "  sentences    6 words\n"
        "  emoji        in 2 of 3\n"
        "  clock        UTC+02:00\n"
    )
    assert shell.run("contacts").stdout == (
        "bo.quist@birch.example      3 from,     2 to, last 2025-03-08\n"
        "kim@oak.example             1 from,     0 to, last 2025-03-05\n"
        "2 contacts\n"
    )
    missing = shell.run("contacts", "show", "nobody@example.org")
    assert (missing.exit_code, missing.stderr) == (2, "Error: nothing is known of nobody@example.org\n")


def test_no_words_of_a_mail_are_kept_and_nobody_else_can_read_the_file(shell: Shell, book: Path) -> None:
    shell.write({"in.mbox": mbox(*MAILS)})
    learn(shell, "in.mbox", fast=False)
    assert traces(book, "birch.example")
    assert not traces(book, "quince", "plums", "ladder", "ms moor", "hi ann", "mail.example", "quist <", "oduya")
    assert stat.S_IMODE(book.stat().st_mode) == 0o700
    assert [(one.name, stat.S_IMODE(one.stat().st_mode)) for one in book.iterdir()] == [("contacts.sqlite", 0o600)]


def test_a_mail_is_counted_once_wherever_it_lies(shell: Shell, book: Path) -> None:
    shell.write({"in.mbox": mbox(*MAILS[:3]), "all.mbox": mbox(*MAILS)})
    learn(shell, "in.mbox")
    assert learn(shell, "in.mbox", "all.mbox").startswith("9 mails, 3 new; ")
    again = people(shell)
    assert again["bo.quist@birch.example"]["received"] == 3
    assert learn(shell, "all.mbox").startswith("6 mails, 0 new; ")
    assert people(shell) == again


def test_a_maildir_tells_the_same_and_so_does_any_order(shell: Shell, book: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shell.write({"in.mbox": mbox(*MAILS), "back.mbox": mbox(*reversed(MAILS))})
    places = ("new", "cur", ".Sent/cur", ".Work.Old/cur", "cur", ".Sent/new")
    shell.write({f"box/{place}/{number}:2,S": one for number, (place, one) in enumerate(zip(places, MAILS, strict=True))})
    told = []
    for name in ("in.mbox", "back.mbox", "box"):
        monkeypatch.setenv("XDG_DATA_HOME", str(shell.folder / f"data of {name}"))
        learn(shell, name, fast=False)
        told.append(people(shell))
    for one in (one for some in told for one in some.values()):
        one["formality"] = round(one["formality"], 6)
    assert told[0] == told[1] == told[2]


@given(st.permutations(range(5)))
def test_what_is_joined_does_not_depend_on_the_order(order: list[int]) -> None:
    days = [f"2025-01-0{number}T10:00" for number in range(1, 6)]
    lines = [
        Correspondent("a@b", received=1, first=day, last_received=day, zone=number, owed=number, words=number)
        if number % 2
        else Correspondent("a@b", sent=1, first=day, last_sent=day, promised=number)
        for number, day in enumerate(days)
    ]
    joined = lines[order[0]]
    for number in order[1:]:
        joined = joined.joined(lines[number])
    assert joined == Correspondent(
        "a@b", 2, 3, days[0], days[3], days[4], 3, words=4, promised=4, owed=3
    )  # fmt: skip


def test_forgetting_leaves_no_trace_and_lasts(shell: Shell, book: Path) -> None:
    shell.write({"in.mbox": mbox(*MAILS)})
    learn(shell, "in.mbox")
    done = shell.run("contacts", "forget", "bo.quist@birch.example")
    assert done.stdout == "bo.quist@birch.example: forgotten, and left out from now on\n"
    assert not traces(book, "bo.quist", "quist", "birch")
    assert [one.name for one in book.iterdir()] == ["contacts.sqlite"]
    learn(shell, "in.mbox")
    assert list(people(shell)) == ["kim@oak.example"]
    assert not traces(book, "quist", "birch")
    assert shell.run("contacts").stdout.endswith("1 contact\nforgotten: 1\n")
    assert "no longer left out" in shell.run("contacts", "exclude", "--undo", "bo.quist@birch.example").stdout
    learn(shell, "in.mbox")
    assert people(shell)["bo.quist@birch.example"]["received"] == 3


def test_forgetting_many_leaves_no_trace_of_any(shell: Shell, book: Path) -> None:
    many = [mail(f"P {n} <person{n}q@elm{n}.example>", ME, n % 27 + 1, HELLO, X_Number=str(n)) for n in range(400)]
    shell.write({"in.mbox": mbox(*(one.replace("Message-ID: <", f"Message-ID: <{n}.") for n, one in enumerate(many)))})
    learn(shell, "in.mbox")
    gone = [f"person{n}q@elm{n}.example" for n in range(0, 400, 3)]
    shell.run("contacts", "forget", *gone)
    assert not traces(book, *gone, *(one.partition("@")[2] for one in gone))
    assert set(people(shell)) == {f"person{n}q@elm{n}.example" for n in range(400) if n % 3}


def test_everybody_can_be_forgotten(shell: Shell, book: Path) -> None:
    shell.write({"in.mbox": mbox(*MAILS)})
    learn(shell, "in.mbox")
    assert shell.run("contacts", "forget", "--all").stdout == "everybody is forgotten\n"
    assert list(book.iterdir()) == []
    assert "nobody is known yet" in shell.run("contacts").stderr
    assert shell.run("contacts", "forget").exit_code == 2


def test_addresses_domains_and_folders_are_left_out(shell: Shell, book: Path) -> None:
    sub = mail("Li <li@south.birch.example>", ME, 9, HELLO)
    shell.write({"box/cur/1": MAILS[0], "box/cur/2": MAILS[2], "box/cur/3": sub, "box/.Work.Old/cur/4": MAILS[5]})
    learn(shell, "box")
    assert len(people(shell)) == 3
    assert shell.run("contacts", "exclude", "@birch.example", "kim@oak.example").stdout == (
        "@birch.example: left out from now on, 2 contacts deleted\nkim@oak.example: left out from now on, 1 contact deleted\n"
    )
    learn(shell, "box")
    assert people(shell) == {}
    assert not traces(book, "bo.quist", "li@", "south.")
    shell.run("contacts", "exclude", "--undo", "@birch.example")
    assert shell.run("contacts", "exclude", "--folder", "Old").stdout == "folder:Old: left out from now on\n"
    learn(shell, "box")
    assert people(shell)["bo.quist@birch.example"]["received"] == 1
    assert shell.run("contacts", "exclude", "birch").stderr.startswith("Error: “birch” is no address; a domain is written")


def test_a_run_that_is_killed_goes_on_and_can_still_forget(shell: Shell, book: Path) -> None:
    text = [mail(f"P <p{n % 50}@elm.example>", ME, n % 27 + 1, HELLO * 3) for n in range(2000)]
    shell.write({"in.mbox": mbox(*(one.replace("Message-ID: <", f"Message-ID: <{n}.") for n, one in enumerate(text)))})
    command = [sys.executable, "-m", "rapport", "learn", "in.mbox", "--me", "ann@example.com", "--fast"]
    with subprocess.Popen(command, cwd=shell.folder, stdout=subprocess.DEVNULL) as process:
        wait_for(book / "contacts.sqlite-journal", process)
        process.kill()
    assert process.returncode < 0
    shell.run("contacts", "forget", "p7@elm.example")
    assert not traces(book, "p7@elm")
    learn(shell, "in.mbox")
    found = people(shell)
    assert len(found) == 49
    assert {one["received"] for one in found.values()} == {40}


def test_a_book_is_never_left_without_its_key(book: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(size: int) -> bytes:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr("rapport.address_book.book.token_bytes", interrupted)
        with pytest.raises(KeyboardInterrupt), opened(create=True):
            pass
    with opened(create=True) as made:
        assert made.forgotten() == 0


def wait_for(path: Path, process: subprocess.Popen[bytes]) -> None:
    """Wait until a file is there and a program has put something into it; at most a minute."""
    deadline = time.monotonic() + 60
    while not (path.exists() and path.stat().st_size):
        assert process.poll() is None, "it ended before it could be killed"
        assert time.monotonic() < deadline
        time.sleep(0.002)


def test_whose_mailbox_it_is_can_be_told_by_the_config_or_by_the_mails(shell: Shell, book: Path) -> None:
    shell.write({"in.mbox": mbox(*MAILS), "one.mbox": mbox(MAILS[0])})
    assert "taken for your address: ann@example.com" in shell.run("learn", "in.mbox", "--fast").stderr
    assert shell.run("learn", "one.mbox", "--fast").stderr == (
        "Error: it cannot be told whose mailbox this is; name your address with --me\n"
    )
    shell.write({"rapport.toml": 'from = "Ann <ann@example.com>"\n'})
    assert shell.run("learn", "one.mbox", "--fast").exit_code == 0


def test_lists_machines_and_circulars_are_no_correspondents(shell: Shell, book: Path) -> None:
    everybody = ", ".join(f"p{number}@oak.example" for number in range(12))
    shell.write(
        {
            "in.mbox": mbox(
                mail(KIM, ME, 1, FORMAL, List_Id="<orchard.example>"),
                mail("No reply <no-reply@oak.example>", ME, 2, FORMAL),
                mail(KIM, ME, 3, FORMAL, Auto_Submitted="auto-replied"),
                mail(ME, everybody, 4, ANSWER),
                "Subject: nobody wrote this\n\nHello.\n",
            )
        }
    )
    assert learn(shell, "in.mbox").startswith("5 mails, 0 new; 0 contacts in ")


def test_wrong_mailboxes_and_books_end_in_one_line(shell: Shell, book: Path) -> None:
    (shell.folder / "empty").mkdir()
    for name, told in (("absent", "there is no such mailbox"), ("empty", "there is no mail in this folder")):
        done = shell.run("learn", name, "--me", "ann@example.com")
        assert (done.exit_code, done.stderr.count("\n")) == (2, 1)
        assert told in done.stderr
    (book / "contacts.sqlite").write_bytes(b"this is no database, whatever its name says" * 30)
    done = shell.run("contacts")
    assert (done.exit_code, done.stderr.count("\n")) == (2, 1)
    assert "the address book cannot be used" in done.stderr


def test_mails_that_nobody_writes_stop_no_others(shell: Shell, book: Path) -> None:
    odd = (
        b"From: \xff\xfe@\xe9.example\nDate: Mon, 03 Mar 2025 09:30:00 +0000\n\nHello.\n",
        b"From: far@oak.example\nDate: Fri, 31 Dec 9999 23:59:00 -1200\n\nHello.\n",
        b"From: early@oak.example\nDate: 0001-01-01T00:00:00+14:00\n\nHello.\n",
        b"\x00\x01\x02",
        b": :\n\n",
        b"From: " + b"<" * 3000 + b"\n\nHello.\n",
    )
    for number, data in enumerate(odd):
        shell.write({f"box/cur/{number}": data})
    shell.write({"box/cur/9": MAILS[0]})
    (shell.folder / "box/cur/8").symlink_to("nowhere")
    os.mkfifo(shell.folder / "box/cur/7")
    assert learn(shell, "box", fast=False).startswith("7 mails, 3 new, 1 that cannot be read; 3 contacts in ")
    assert set(people(shell)) == {"far@oak.example", "early@oak.example", "bo.quist@birch.example"}
    assert people(shell)["far@oak.example"]["first"] == ""
    assert shell.run("waiting", "box", "--me", "ann@example.com").exit_code == 0


def test_a_book_of_a_later_version_is_left_alone(shell: Shell, book: Path) -> None:
    import sqlite3

    book.mkdir(parents=True)
    connection = sqlite3.connect(book / "contacts.sqlite")
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    assert "of a later rapport" in shell.run("contacts").stderr


DEEP = "To: bo.quist@birch.example\nSubject: Saturday\n\nHi Bo,\n\nTell me about your deepest fears.\n\nAnn\n"
BARE = (
    "To: bo.quist@birch.example\nSubject: Ladder\n\n{}I need the ladder at the weekend, because the gutter is full of leaves again and "
    "the rain runs down the wall. Could you bring it on Friday, or tell me where it stands?{}\n"
)


def check(shell: Shell, text: str, *options: str) -> list[str]:
    shell.write({"draft.eml": text})
    done = shell.run("check", "draft.eml", "--format", "json", "--no-server", *options)
    return [one["rule"] for one in json.loads(done.stdout)["files"][0]["findings"]]


def test_rules_know_whom_they_are_told_of(shell: Shell, book: Path) -> None:
    silent = mail(BO, ME, 10, "It rains.\n"), mail(BO, ME, 11, "It is dry.\n"), mail(BO, ME, 12, "It snows.\n")
    shell.write({"few.mbox": mbox(*MAILS[:2], MAILS[4]), "more.mbox": mbox(MAILS[3], *silent * 1)})
    learn(shell, "few.mbox")
    assert "interest/too-deep" in check(shell, DEEP)
    assert {"tone/no-greeting", "tone/no-sign-off"} <= set(check(shell, BARE.format("", "")))
    learn(shell, "more.mbox")
    assert "interest/too-deep" not in check(shell, DEEP)
    assert "interest/too-deep" in check(shell, DEEP.replace("bo.quist", "bo"))
    assert "tone/no-greeting" in check(shell, BARE.format("", ""))
    for number in range(13, 21):
        shell.write({f"late/{number}.eml": mail(BO, ME, number, "It rains.\n")})
    learn(shell, "late")
    assert not {"tone/no-greeting", "tone/no-sign-off"} & set(check(shell, BARE.format("", "")))


def test_a_greeting_is_measured_by_how_they_greet(shell: Shell, book: Path) -> None:
    hey = "To: kim@oak.example\nSubject: The order of Tuesday\n\nHey Kim!\n\nWhen does it come?\n\nAnn\n"
    shell.write({f"box/{number}.eml": mail(KIM, ME, number, FORMAL) for number in range(5, 14)})
    learn(shell, "box")
    assert "mirror/formality" not in check(shell, hey)
    shell.write({"box/14.eml": mail(KIM, ME, 14, FORMAL)})
    learn(shell, "box")
    assert "mirror/formality" in check(shell, hey)
    assert "mirror/formality" not in check(shell, hey.replace("Hey Kim!", "Dear Kim,"))
    assert "mirror/formality" not in check(shell, hey.replace("kim@oak", "kim@elm"))


def test_a_broken_book_does_not_stop_a_check(shell: Shell, book: Path) -> None:
    before = check(shell, DEEP)
    book.mkdir(parents=True)
    (book / "contacts.sqlite").write_bytes(b"this is no database, whatever its name says" * 30)
    assert check(shell, DEEP) == before


def test_mails_of_an_mbox_are_parted_where_they_begin(tmp_path: Path) -> None:
    text = (
        "From a@b Mon Mar  3 09:30:00 2025\r\nFrom: a@b.example\r\nSubject: one\r\n\r\n>From here on\r\n\r\nFrom 9:30 on we wait.\r\n"
        "From 10:30 nobody does.\r\n\r\nFrom the wall at 11:15 one sees all.\r\n\r\n"
        "From c@d Mon Mar  3 09:31:00 2025\r\nFrom: c@d.example\r\n\r\nTwo.\r\n"
    )
    path = tmp_path / "box"
    path.write_bytes(text.encode())
    first, second = letters(str(path))
    assert [read_head(one.data).sender for one in (first, second)] == [("", "a@b.example", ("", "")), ("", "c@d.example", ("", ""))]
    assert b"\r\nFrom here on" in first.data
    assert b"one sees all." in first.data
    assert (first.line, second.line) == (2, 13)
    assert first.passed + second.passed == len(text)
    for one in (first, second):
        assert read_again(one._replace(data=b"")) == one


def test_of_a_huge_mail_the_beginning_is_read(tmp_path: Path) -> None:
    path = tmp_path / "box"
    head = b"From a@b Mon Mar  3 09:30:00 2025\nFrom: a@b.example\n\nText.\n"
    path.write_bytes(head + (b"x" * 99 + b"\n") * (MOST_BYTES // 50) + b"\n" + head)
    first, second = letters(str(path))
    assert len(first.data) < MOST_BYTES + 200
    assert second.data == head.partition(b"\n")[2]
    assert os.path.getsize(path) == first.passed + second.passed
