"""Reading stops at a limit, and work grows with a draft, not with its square."""

from __future__ import annotations

import json
import os
import sys
import threading
import time
from collections.abc import Callable
from functools import partial
from types import FrameType

import pytest
from benchmarks.hostile import KINDS

from rapport.checks.tone import punctuation
from rapport.deadline import OutOfTime, check_time, time_limit
from rapport.draft import MOST_SIGNS, read_meanings
from rapport.filters import one_problem_one_finding, yielding
from rapport.meaning import UNREAD
from rapport.readers import markdown, mime, read, transfer
from rapport.readers.headers import parse_addresses
from rapport.report import Finding
from rapport.run import MAX_BYTES, Job, check_bytes
from rapport.settings import load_settings
from rapport.text import Origin
from tests.conftest import Shell
from tests.test_robust import LOUD, POSIX, rapport

SMALL = 1_500
TIMES = 4
MOST_WORK = 7
"""Four times the length may be so many times the work; with its square it would be sixteen."""


@pytest.fixture(scope="module")
def job() -> Job:
    made = Job(load_settings(None))
    check_bytes("warm.txt", b"Send me the list by EOD. I told you NOT to wait, by 03/04/2027 at 5 pm!!\n" * 9, made)
    # After so much text the automaton over all phrases is built, once.
    check_bytes("warm.txt", b"The hall is open today, and the key is at the desk. " * 2000, made)
    return made


def calls(work: Callable[[], object]) -> int:
    """Return how many functions are called and how often generators go on."""
    count = 0

    def note(frame: FrameType, event: str, argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(note)
    try:
        work()
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("name", KINDS)
def test_work_grows_with_the_draft(name: str, job: Job) -> None:
    kind = KINDS[name]
    check_bytes(kind.file, kind.text(SMALL // 2).encode(), job)
    once, more = (
        calls(partial(check_bytes, kind.file, kind.text(size).encode(), job)) for size in (SMALL, TIMES * SMALL)
    )
    assert more < MOST_WORK * once


def seconds(work: Callable[[], object]) -> float:
    """Return the least processor time of three runs."""
    times = []
    for _ in range(3):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return min(times)


INLINE: dict[str, Callable[[int], object]] = {
    "quotation marks in an address": lambda size: parse_addresses('"\\' * size),
    "brackets in an address": lambda size: parse_addresses("(\\" * size),
    "question marks": lambda size: punctuation._GARBLED.search("?" * size),
    "white space in base64": lambda size: transfer._BASE64.match(" " * size + "!"),
    "white space behind a boundary": lambda size: mime._LIKELY_BOUNDARY.search("--a" + " " * size),
    "white space in a link": lambda size: read("a.md", b"[a](" + b" " * size + b"b c\n"),
    "white space in a definition": lambda size: read("a.md", b"[a]:" + b" " * size + b"\n\n"),
    "dashes in a table": lambda size: markdown._DELIMITERS.fullmatch("-" * size + "x"),
    "comments that open": lambda size: read("a.md", b"<!-- a\n" * (size // 4)),
    "backticks": lambda size: read("a.md", b"` `` ``` " * (size // 8) + b"a"),
    "tags that close nothing in a cell": lambda size: read("a.html", b"<i><td>" + b"<b></i>" * (size // 8)),
    "cells in one line": lambda size: read("a.html", b"<table><tr>" + b"<td>you</td>" * (size // 16)),
}
"""What regular expressions and slices do is no call: their time is measured, with a bar far from both 8 and 64."""


@pytest.mark.parametrize("name", INLINE)
def test_time_grows_with_the_text(name: str) -> None:
    once = seconds(lambda: INLINE[name](4_000))
    assert seconds(lambda: INLINE[name](32_000)) < 25 * max(once, 0.000_2)


def finding(start: int, end: int, rule: str) -> Finding:
    return Finding(rule, "warning", "high", "a.txt", start, end, Origin(1, start + 1, 1, end + 1), "words", "", "")


def test_findings_are_compared_with_their_neighbours_alone() -> None:
    def work(number: int) -> int:
        found = [finding(start * 100, start * 100 + 20, f"tone/{start % 2}") for start in range(number)]
        rules = [rule for rule in load_settings(None).rules.rules if rule.id == "tone/negative"]
        return calls(lambda: list(one_problem_one_finding(yielding(found, rules))))

    assert work(2_000) < MOST_WORK * work(500)


def test_the_filters_still_find_what_is_far_apart_and_what_is_long() -> None:
    long, inside, apart = finding(0, 9_000, "tone/blame"), finding(8_000, 8_010, "tone/negative"), finding(9_500, 9_510, "tone/negative")
    rules = [rule for rule in load_settings(None).rules.rules if rule.id == "tone/negative"]
    assert list(yielding([inside, long, apart], rules)) == [long, apart]
    same = finding(400, 8_900, "never/pay")
    assert [one.also for one in one_problem_one_finding([long, same])] == [("never/pay",)]


def test_the_learned_reader_reads_so_many_signs_and_says_how_much_it_left(job: Job) -> None:
    (draft,) = read("a.txt", b"Where is the key?\n\n" + b"a b " * MOST_SIGNS + b"\n\nSend me the list.\n", "plain")
    sentences = [one for block in draft.blocks for one in block.sentences]
    assert read_meanings(sentences) == 2
    assert [one.meaning is UNREAD for one in sentences] == [False, True, True]
    report = check_bytes("a.txt", draft.source.text.encode(), job)
    assert report.notices == ("the draft is long: 2 of its sentences were not read for tone and topics",)


SLOW = "The red door is NOT for guests, and the room IS free. " * 20_000
TOLD = "slow.txt: it takes longer than 3 seconds; give it more with --timeout, or check a part of it"


@POSIX
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_file_that_takes_too_long_stops_no_other(shell: Shell, jobs: str) -> None:
    shell.write({"a.txt": LOUD, "slow.txt": SLOW, "z.txt": LOUD})
    result = rapport("check", "--timeout", "3", "--jobs", jobs, "--format", "json", "a.txt", "slow.txt", "z.txt")
    files = json.loads(result.stdout)["files"]
    assert result.returncode == 2
    assert [file["error"] for file in files] == [None, TOLD, None]
    assert [len(file["findings"]) for file in files] == [1, 0, 1]


@POSIX
def test_the_config_sets_the_time(shell: Shell) -> None:
    shell.write({"slow.txt": SLOW, "rapport.toml": "timeout = 3\n"})
    assert rapport("check", "slow.txt").stderr.startswith(f"Error: {TOLD}\n")


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ("0", "“timeout” has to be a whole number of seconds, at least 1"),
        ("true", "“timeout” has to be a whole number of seconds, at least 1"),
        ("1.5", "“timeout” has to be a whole number"),
    ],
)
def test_a_time_that_is_none_is_told(shell: Shell, value: str, told: str) -> None:
    shell.write({"a.txt": LOUD, "rapport.toml": f"timeout = {value}\n"})
    result = shell.run("check", "a.txt")
    assert result.exit_code == 2
    assert result.stderr.endswith(f"rapport.toml: {told}\n")
    assert shell.run("check", "--timeout", "0", "a.txt").exit_code == 2


def test_the_time_holds_between_rules_where_there_is_no_alarm(job: Job) -> None:
    reports = []
    late = job._replace(settings=job.settings._replace(timeout=1e-9))
    thread = threading.Thread(target=lambda: reports.append(check_bytes("a.txt", LOUD.encode(), late)))
    thread.start()
    thread.join()
    assert "a.txt: it takes longer than" in str(reports[0].error)
    check_time()


@POSIX
def test_an_alarm_stops_what_catches_all_that_may_break() -> None:
    def guarded() -> None:
        while True:
            try:
                time.monotonic()
            except Exception:  # as readers and rules are guarded
                continue

    with pytest.raises(OutOfTime), time_limit(0.01):
        guarded()


@POSIX
def test_a_pipe_in_a_folder_is_told(shell: Shell) -> None:
    shell.write({"late.txt": LOUD})
    os.mkfifo("pipe.txt")
    for arguments in (("check", "."), ("zones", ".")):
        assert shell.run(*arguments).stderr == "./pipe.txt: left out, since it is no regular file\n"


@POSIX
def test_endless_standard_input_is_refused() -> None:
    result = rapport("check", shell='"$@" </dev/zero')
    assert result.returncode == 2
    assert result.stderr.startswith(f"Error: <stdin>: the file is larger than {MAX_BYTES // 2**20} MB")
