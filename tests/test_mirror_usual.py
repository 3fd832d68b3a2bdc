"""A draft that answers no mail, beside what is usual for its reader, as `rapport learn` got to know it from an mbox."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Shell

ME = "Ann Moor <ann@example.com>"
ADA = "Ada Birch <ada@birch.example>"
ENOUGH = 10

SOBER = (
    "Dear Ms Moor,\n\n"
    "With regard to the minutes of the last meeting, the board has asked me to thank you for your contribution. The "
    "proposal that you submitted will be discussed in the autumn, together with those of the other departments. We "
    "would be obliged if you could provide the figures for the previous year before the end of September.\n\n"
    "Yours sincerely\nAda Birch\n"
)
SHORT = "Hi Ann,\n\nThe pears are ripe. Come and get them. I have the ladder.\n\nAda\n"
POINTS = "Hi Ann,\n\n- pears: two boxes\n- plums: none this year\n- quinces: next week\n- ladder: at the wall\n\nAda\n"
CHATTY = (
    "Hey Ann!\n\nOh yeah, the figures, I've got those somewhere! I'll dig them out when I'm back at my desk, ok? It's "
    "been a crazy week and I didn't really get to it, sorry. Hope that's fine with you guys!\n\nAda\n"
)

LONG_SENTENCE = (
    "The pears that your brother has brought us from the old tree behind the barn, which we had thought was dead since "
    "the winter before last, are so many that we do not know where to put them all. "
)
DRAFTS = {
    "mirror/sentence-length": (SHORT, LONG_SENTENCE * 3),
    "mirror/length": (SHORT, "We have looked at the old pear tree behind the barn. It bears well. " * 20),
    "mirror/emoji": (SOBER, "The figures of the previous year are in the folder of the board 🎉"),
    "mirror/structure": (SOBER, "- figures: later\n- minutes: fine\n- proposal: in spring"),
    "mirror/formality": (
        SOBER,
        "oh yeah, the figures, I've got those somewhere! I'll dig them out when I'm back at my desk, ok? It's been a "
        "crazy week and I didn't really get to it, sorry. Hope that's fine with you guys, I'll just grab a bit later on.",
    ),
}
SAID = {
    "mirror/sentence-length": (
        "Ada Birch's mails are usually in sentences of about 4 words, over 10 mails; yours have about 39. Shorter "
        "sentences would be closer to how they write."
    ),
    "mirror/length": (
        "Ada Birch's mails are usually about 12 words long, over 10 mails; yours has 280. Put the one thing they need "
        "first, and offer the rest."
    ),
    "mirror/emoji": (
        "Ada Birch's mails are usually without emoji, over 10 mails. Say it in words, or leave it out."
    ),
    "mirror/structure": (
        "Ada Birch's mails are usually whole sentences without lists, over 10 mails; yours is bare points. A sentence "
        "that leads into the points would be nearer to how they write."
    ),
    "mirror/formality": (
        "Ada Birch's mails are usually formal, over 10 mails; yours is casual. Whole sentences, without short forms "
        "and slang, would be nearer to how they write."
    ),
}
RULES = sorted(DRAFTS)


@pytest.fixture(autouse=True)
def _book(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Give each test an address book of its own."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))


def mailbox(text: str, number: int, sender: str = ADA) -> str:
    """Return an mbox of so many mails from somebody, and two answers of the user's."""
    mails = [(sender, ME, text)] * number + [(ME, sender, "I will bring the baskets.\n")] * 2
    return "".join(
        f"From x Mon Mar  3 09:30:00 2025\nFrom: {who}\nTo: {whom}\nDate: Mon, 03 Mar 2025 09:{count:02}:00 +0000\n"
        f"Message-ID: <{count}@mail.example>\nSubject: Pears\n\n{said}\n"
        for count, (who, whom, said) in enumerate(mails)
    )


def learn(shell: Shell, text: str, number: int = ENOUGH) -> None:
    shell.write({"in.mbox": mailbox(text, number)})
    done = shell.run("learn", "in.mbox", "--me", "ann@example.com")
    assert done.exit_code == 0, done.output


def check(shell: Shell, text: str, to: str = ADA, more: str = "") -> dict[str, dict[str, Any]]:
    """Return the findings of the family `mirror` in a mail, by their rule."""
    shell.write({"draft.eml": f"From: {ME}\nTo: {to}\nSubject: Pears\n{more}\n{text}\n"})
    done = shell.run("check", "draft.eml", "--format", "json", "--no-server", "--select", "mirror")
    return {one["rule"]: one for one in json.loads(done.stdout)["files"][0]["findings"]}


@pytest.mark.parametrize("rule", RULES)
def test_a_draft_is_measured_by_what_is_usual_for_its_reader(shell: Shell, rule: str) -> None:
    mails, draft = DRAFTS[rule]
    learn(shell, mails)
    found = check(shell, draft)[rule]
    assert found["message"] == SAID[rule]
    assert found["related"] == []


@pytest.mark.parametrize("rule", RULES)
def test_nothing_is_said_without_a_book_or_with_too_few_mails_in_it(shell: Shell, rule: str) -> None:
    mails, draft = DRAFTS[rule]
    assert rule not in check(shell, draft)
    learn(shell, mails, ENOUGH - 1)
    assert rule not in check(shell, draft)


@pytest.mark.parametrize("rule", RULES)
def test_who_writes_the_same_way_hears_nothing(shell: Shell, rule: str) -> None:
    mails, _ = DRAFTS[rule]
    learn(shell, mails)
    assert check(shell, mails.replace("Ann", "Ada").replace("Moor", "Birch")) == {}


@pytest.mark.parametrize("how", ["forget", "exclude", "exclude a domain"])
def test_nothing_is_read_of_those_who_were_forgotten_or_left_out(shell: Shell, how: str) -> None:
    mails, draft = DRAFTS["mirror/sentence-length"]
    learn(shell, mails)
    assert check(shell, draft)
    whom = "@birch.example" if how.endswith("domain") else "ada@birch.example"
    assert shell.run("contacts", how.split()[0], whom).exit_code == 0
    assert check(shell, draft) == {}
    learn(shell, mails)
    assert check(shell, draft) == {}


@pytest.mark.parametrize("to", [f"{ADA}, Bo <bo@example.org>", "Bo <bo@example.org>"])
def test_only_the_one_person_a_draft_goes_to_counts(shell: Shell, to: str) -> None:
    mails, draft = DRAFTS["mirror/sentence-length"]
    learn(shell, mails)
    assert check(shell, draft, to) == {}
    assert check(shell, draft, more="Cc: Bo <bo@example.org>\n") == {}


def test_a_mail_that_is_answered_or_handed_on_goes_before_what_is_usual(shell: Shell) -> None:
    mails, draft = DRAFTS["mirror/sentence-length"]
    learn(shell, mails)
    quoted = "".join(f"> {LONG_SENTENCE.replace('pears', 'plums')}\n" for _ in range(3))
    found = check(shell, f"{draft}\n\nOn Mon, 3 Mar 2025 at 10:12, Ada wrote:\n{quoted}")
    assert "mirror/sentence-length" not in found
    handed_on = f"{draft}\n\n---------- Forwarded message ----------\nFrom: Bo <bo@example.org>\n\nThe plums.\n"
    assert check(shell, handed_on) == {}


def test_without_a_name_the_message_says_their_mails(shell: Shell) -> None:
    mails, draft = DRAFTS["mirror/sentence-length"]
    learn(shell, mails)
    assert check(shell, draft, "ada@birch.example")["mirror/sentence-length"]["message"].startswith("Their mails are usually")


def test_a_long_block_to_somebody_who_writes_lists_and_distance_to_somebody_who_chats(shell: Shell) -> None:
    learn(shell, POINTS)
    block = "We need all the boxes that you can spare, since the tree bears more than we thought it would. " * 6
    assert check(shell, block)["mirror/structure"]["message"].startswith("Ada Birch's mails usually have lists, over 10 mails;")
    assert "mirror/structure" not in check(shell, block[:200])
    shell.run("contacts", "forget", "--all")
    learn(shell, CHATTY)
    body = SOBER.partition("\n\n")[2]
    shell.write({"draft.eml": f"From: {ME}\nTo: {ADA}\nSubject: Pears\n\n{body}\n"})
    done = shell.run("check", "draft.eml", "--format", "json", "--no-server", "--confidence", "low", "--select", "mirror/formality")
    (found,) = json.loads(done.stdout)["files"][0]["findings"]
    assert found["message"].startswith("Ada Birch's mails are usually casual, over 10 mails; yours is formal.")


def test_a_mail_to_somebody_one_knows_is_no_first_mail(shell: Shell) -> None:
    mails, draft = DRAFTS["mirror/emoji"]
    learn(shell, mails)
    for to, rule in ((ADA, "mirror/emoji"), ("Bo <bo@example.org>", "clarity/emoji")):
        shell.write({"draft.eml": f"From: {ME}\nTo: {to}\nSubject: Pears\n\n{draft}\n"})
        done = shell.run("check", "draft.eml", "--format", "json", "--no-server", "--select", "mirror/emoji,clarity/emoji")
        assert [one["rule"] for one in json.loads(done.stdout)["files"][0]["findings"]] == [rule]


def test_a_book_without_the_reader_knows_lengths_alone(shell: Shell) -> None:
    mails, draft = DRAFTS["mirror/formality"]
    shell.write({"in.mbox": mailbox(mails, ENOUGH)})
    shell.run("learn", "in.mbox", "--me", "ann@example.com", "--fast")
    assert "mirror/formality" not in check(shell, draft)
    assert "mirror/emoji" in check(shell, DRAFTS["mirror/emoji"][1])


@pytest.mark.parametrize("rule", RULES)
def test_the_manual_tells_of_it(shell: Shell, rule: str) -> None:
    told = shell.run("explain", rule).stdout
    assert "Where no mail is answered, what is usual for the one reader is the measure" in told
    assert "mails = 10" in told
