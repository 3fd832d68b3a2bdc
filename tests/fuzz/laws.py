"""What holds for every file, card and config; each law is a function that raises `AssertionError` where it is broken."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from functools import cache, partial
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import TypeVar

from rapport import cards
from rapport.card_checks import CardError
from rapport.cli.fixing import fixed_bytes
from rapport.config import ConfigError
from rapport.draft import Block, Draft
from rapport.formats.json import to_json
from rapport.formats.text import file_text
from rapport.lint import lint
from rapport.meaning import version
from rapport.readers import ReadError, read
from rapport.report import Finding, Report
from rapport.rule import Rule
from rapport.run import Job, check_bytes, count_lines
from rapport.settings import load_settings
from rapport.tables import Lexicon
from rapport.text import Source, Text
from rapport.trial import failures
from tests.fuzz import files, toml_files

T = TypeVar("T")

UNFORESEEN = "please report it"
"""Stands in every error that nobody has foreseen (`rapport.faults`)."""

FILLERS = "xwX1.0"
"""What code, values of templates and addresses are made of once they are masked."""


@cache
def job() -> Job:
    """Return the job of a run without a config."""
    return Job(load_settings(None))


def readers_hold(made: files.Made, rng: Random) -> None:
    """A file is read or refused in words; each word of a draft stands where its position says."""
    drafts, told = _or_told(lambda: read(made.name, made.data), ReadError)
    assert UNFORESEEN not in told, told
    if drafts is None:
        return
    lines, read_lines, skipped = count_lines(drafts)
    assert 0 <= read_lines + sum(skipped.values()) <= lines
    for draft in drafts:
        assert UNFORESEEN not in draft.unread, draft.unread
        assert len(draft.line_zones) <= draft.source.line_count
        for block in draft.blocks:
            _block_holds(block, draft, rng)
    assert repr(_shape(read(made.name, made.data))) == repr(_shape(drafts))


def _or_told(make: Callable[[], T], *errors: type[Exception]) -> tuple[T | None, str]:
    """Return what is made, or None and what one of these errors tells."""
    try:
        return make(), ""
    except errors as error:
        return None, str(error)


def _shape(drafts: tuple[Draft, ...]) -> list[object]:
    return [(block.zone, block.depth, block.language, block.string) for draft in drafts for block in draft.blocks]


def _block_holds(block: Block, draft: Draft, rng: Random) -> None:
    assert len(block.string) == len(block.raw.string)
    assert block.string.strip()
    last = 0
    for sentence in block.sentences:
        assert last <= sentence.start <= sentence.end <= len(block.string)
        assert block.string[sentence.start : sentence.end] == sentence.string
        last = sentence.end
        assert all(0 <= start < end <= len(sentence.string) for start, end in sentence.words)
    words = list(re.finditer(r"\S+", block.raw.string))
    for word in rng.sample(words, min(len(words), 5)):
        _word_is_in_place(block.raw, *word.span())


def _word_is_in_place(text: Text, start: int, end: int) -> None:
    """What is spelled in as many characters in the file is spelled the same, masked parts aside."""
    low, high, is_exact = text.span(start, end)
    assert 0 <= low <= high <= len(text.source.text)
    written, shown = text.source.text[low:high], text.string[start:end]
    if is_exact and len(written) == len(shown):
        assert _is_same(written, shown), (written, shown)


def _is_same(written: str, shown: str) -> bool:
    """Return whether each character is the one written or a filler; what is not ASCII may be of another charset."""
    if not (written.isascii() and written.isprintable()):
        return True
    return all(a == b or b in FILLERS for a, b in zip(written, shown, strict=True))


def rules_hold(made: files.Made, rng: Random) -> None:
    """All rules read the file without a fault, say the same twice, and mark words that stand where they say."""
    report = check_bytes(made.name, made.data, job())
    assert report.error is None or UNFORESEEN not in report.error, report.error
    assert check_bytes(made.name, made.data, job()) == report
    if report.findings:
        source = read(made.name, made.data)[0].source
        for finding in (*report.findings, *report.unsilenced):
            _finding_holds(finding, source)
    whole = json.loads(to_json(Report((report,), version())))
    assert [one["text"] for one in whole["files"][0]["findings"]] == [one.text for one in report.findings]
    assert _is_printable(file_text(report)), file_text(report)


def _is_printable(text: str) -> bool:
    """Return whether a terminal shows a text as it stands."""
    return not re.search(r"[\0-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]", text)


def _finding_holds(finding: Finding, source: Source) -> None:
    assert 0 <= finding.start <= finding.end <= len(source.text), finding
    assert finding.message.strip(), finding
    assert all(one.strip() for one in finding.alternatives), finding
    line, column = source.position(finding.start)
    if not finding.origin.exact:
        assert (finding.origin.line, finding.origin.column) == (line, 1)
        return
    assert finding.origin[:4] == (line, column, *source.position(finding.end))
    written = " ".join(source.text[finding.start : finding.end].split())
    if len(written) == len(finding.text):
        assert _is_same(written, finding.text), finding
    assert finding.excerpt == tuple(source.line(number) for number in range(line, finding.origin.end_line + 1))


def fixes_hold(made: files.Made, rng: Random) -> None:
    """What was fixed once needs no other fix, and only what was found is changed."""
    once, told = _or_told(lambda: fixed_bytes(made.name, made.data, job()), ReadError)
    assert UNFORESEEN not in told, told
    if once is None:
        return
    twice = fixed_bytes(made.name, once, job())
    assert once == twice, (once, twice)
    found = check_bytes(made.name, made.data, job()._replace(every=True)).findings
    assert once == made.data or any(one.fix for one in found)


def cards_hold(written: tuple[str, str], rng: Random) -> None:
    """A card is refused in words, or works on any text and on its own examples."""
    rule, told = _or_told(lambda: _rule_of(*written), CardError)
    if rule is None:
        assert "pack" in told, told
        return
    for kind in ("plain", "eml"):
        made = files.made_file(rng, kind)
        drafts, _ = _or_told(partial(read, made.name, made.data), ReadError)
        for draft in drafts or ():
            assert all(one.message for one in lint(draft, [rule]))
    assert all(UNFORESEEN not in one for one in failures(rule)), list(failures(rule))


def _rule_of(card: str, table: str) -> Rule:
    """Read a card and its table as the only ones of a pack. Raises `CardError`."""
    content = {"our/rule.toml": card.encode()} | ({"our/rule.tsv": table.encode()} if table else {})
    compiled, phrases = cards._compiled({Path("pack"): content}, ())
    return cards._rule(compiled[0], Lexicon(phrases), None)


def configs_hold(written: str, rng: Random) -> None:
    """A config is refused in words, or its settings answer for any path and recipient."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / rng.choice(("rapport.toml", "rapport.toml", "pyproject.toml"))
        text = written if path.name == "rapport.toml" else f"[tool.rapport]\n{written}"
        path.write_text(text, encoding="utf-8", errors="surrogateescape")
        settings, told = _or_told(lambda: load_settings(path), ConfigError, CardError)
        if settings is None:
            assert folder in told, told
            return
        for name in ("a.txt", f"{folder}/a/b.eml", "../[x"):
            settings.excludes(name)
            settings.rules_for(name, ["ann@example.org", "[x"])
        settings.place_of("ann@example.org")
        own = Job(settings._replace(timeout=60, model=None))
        report = check_bytes("a.txt", b"Hi Ann,\n\nwe are gonna meet at 5 pm.\n", own)
        assert report.error is None, report.error


def whole_program_holds(made: files.Made, rng: Random) -> None:
    """The command gives whole JSON, an exit code it documents, and no traceback."""
    from click.testing import CliRunner

    from rapport.cli.main import main

    with TemporaryDirectory() as folder:
        path = Path(folder) / made.name
        path.write_bytes(made.data)
        result = CliRunner().invoke(main, ["check", "--format", "json", str(path)], catch_exceptions=False)
    (file,) = json.loads(result.stdout)["files"]
    assert result.exit_code == (2 if file["error"] else 1 if _is_failed(file) else 0)


def _is_failed(file: Mapping[str, list[Mapping[str, str]]]) -> bool:
    return any(one["severity"] != "info" for one in file["findings"])


Input = files.Made | tuple[str, str] | str
Law = Callable[..., None]

KINDS = (*files.MAKERS, "card", "config")
"""All kinds of input."""

TURNS = (*files.MAKERS, "card") * 3 + ("config",)
"""The kinds in the order in which they are tried; a config takes as long as ten files."""

SHARES: Mapping[Law, int] = {readers_hold: 1, rules_hold: 7, fixes_hold: 33}
"""Of how many files one is tried by a law, while the reader answers by chance."""

EVERYTHING = 101
"""Of so many files one goes through the whole program, the learned reader included."""


def made_input(kind: str, rng: Random) -> Input:
    """Return an input of this kind."""
    if kind == "card":
        return toml_files.card(rng)
    return toml_files.config(rng) if kind == "config" else files.made_file(rng, kind)


def try_one(made: Input, number: int, rng: Random) -> None:
    """Hold one input to the laws for its kind that are due at this number."""
    if isinstance(made, files.Made):
        for law, share in SHARES.items():
            if number % share == 0:
                law(made, rng)
    elif isinstance(made, str):
        configs_hold(made, rng)
    else:
        cards_hold(made, rng)
