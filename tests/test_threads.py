"""Threads of our own: which of the things asked a reply leaves open, and how often the check is right about it."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.findings import findings

RULE = "contact/unanswered-question"
FOLDER = Path(__file__).parent / "threads"
ATTRIBUTION = "On Tue, 3 Nov 2026 at 10:12, {0} Vale <{1}@example.org> wrote:"
_GREETED = re.compile(r"\W*(?:Hi|Hey|Hello|Dear|Dearest) (?:(?:Mr|Mrs|Ms|Dr|Professor)\.? )?([A-Z][\w-]+)")
"""Whom a reply greets has asked; a mail to anybody else would be one that is sent on."""


class Score(NamedTuple):
    """How many findings are right, and what was found or missed wrongly, each with the name of its thread."""

    right: int
    false: list[str]
    missed: list[str]

    @property
    def precision(self) -> float:
        return self.right / (self.right + len(self.false))

    @property
    def recall(self) -> float:
        return self.right / (self.right + len(self.missed))


class Thread(NamedTuple):
    """A mail, the reply to it, and a part of each thing asked that the reply leaves open."""

    name: str
    asks: str
    reply: str
    left: list[str]


def threads(name: str) -> list[Thread]:
    return [Thread(**one) for one in tomllib.loads((FOLDER / name).read_text(encoding="utf-8"))["thread"]]


def as_reply(asks: str, reply: str) -> str:
    """Return the draft: the reply above the quoted mail, or between its lines where it quotes them itself."""
    reply, asks = reply.strip("\n"), asks.strip("\n")
    match = _GREETED.match(reply)
    name = match[1] if match else "Robin"
    attribution = ATTRIBUTION.format(name, name.lower())
    if any(line.startswith(">") for line in reply.splitlines()):
        return f"{attribution}\n{reply}\n"
    quoted = "\n".join(f"> {line}".rstrip() for line in asks.splitlines())
    return f"{reply}\n\n{attribution}\n{quoted}\n"


def score(name: str) -> Score:
    right, false, missed = 0, [], []
    for thread in threads(name):
        found = findings(RULE, as_reply(thread.asks, thread.reply))
        wanted = list(thread.left)
        for question in (one.related[0].text for one in found if one.confidence != "low"):
            match = next((one for one in wanted if one in question), None)
            if match is None:
                false.append(f"{thread.name}: {question}")
            else:
                right += 1
                wanted.remove(match)
        missed += [f"{thread.name}: {one}" for one in wanted]
    return Score(right, false, missed)


def test_there_are_enough_threads() -> None:
    blind = [one for name in ("blind.toml", "fresh.toml", "third.toml", "fourth.toml") for one in threads(name)]
    seen = [*threads("seen.toml"), *threads("second_seen.toml")]
    assert len(blind) >= 100
    assert len(blind) + len(seen) >= 220
    assert sum(not one.left for one in (*blind, *seen)) * 2 >= len(blind) + len(seen)


@pytest.mark.parametrize(("name", "precision", "recall"), [("seen.toml", 0.85, 0.65), ("second_seen.toml", 0.6, 0.8)])
def test_threads_that_were_tuned_on(name: str, precision: float, recall: float) -> None:
    found = score(name)
    assert found.precision >= precision, found.false
    assert found.recall >= recall, found.missed


@pytest.mark.parametrize(("name", "precision", "recall"), [("blind.toml", 0.85, 0.55), ("fresh.toml", 0.6, 0.6), ("third.toml", 0.7, 0.35), ("fourth.toml", 0.6, 0.3)])
def test_threads_that_were_written_without_sight_of_the_check(name: str, precision: float, recall: float) -> None:
    """The figures stand in docs/ACCURACY.md; these are floors, so that they do not fall unseen."""
    found = score(name)
    assert found.precision >= precision
    assert found.recall >= recall


def test_a_curt_reply_leaves_two_things_open() -> None:
    first = threads("blind.toml")[0]
    found = findings(RULE, as_reply(first.asks, first.reply))
    assert [one.related[0].text for one in found] == ["Which environment was affected?", "Could you send me the error log?"]
    assert [one.related[0].origin.line for one in found] == [10, 10]
    assert all(one.message.startswith("Priya Vale asked 2 things") for one in found)
