"""The learned reader: what it is given, that its answers depend on nothing else, and how well it does."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from training.drafts import drafts_of
from training.figures import Count, count, ordinary_scores, scored_rows
from training.labels import OWN_TABLES
from training.rows import TEST, ordinary

from rapport import meaning
from rapport.draft import MOST_READ, read_meanings
from rapport.meaning import ReaderMissingError
from rapport.meaning.model import Reader
from rapport.meaning.reading import read_as
from rapport.meaning.spans import best_span
from rapport.readers import read
from tests.conftest import Shell

LETTERS = Path(__file__).parent / "letters"


@pytest.mark.parametrize(
    ("sentence", "text"),
    [
        ("See  the\nplan.", "See the plan."),
        ("Look at wwwwwwwwww today.", "Look at link today."),
        ("Hi xxxxxx, it’s “fine”.", 'Hi value, it\'s "fine".'),
        ("Total ========== 12", "Total ... 12"),
    ],
)
def test_a_reading_has_plain_words(sentence: str, text: str) -> None:
    assert read_as(sentence).text == text


@given(st.text(alphabet="ab w'’x\n -=.", max_size=60), st.data())
def test_a_reading_leads_back_to_the_sentence(sentence: str, data: st.DataObject) -> None:
    reading = read_as(sentence)
    assert len(reading.origins) == len(reading.text) + 1
    assert list(reading.origins) == sorted(reading.origins)
    if reading.text:
        start = data.draw(st.integers(0, len(reading.text) - 1))
        end = data.draw(st.integers(start + 1, len(reading.text)))
        first, last = reading.origin(start, end)
        assert 0 <= first < last <= len(sentence)
        assert read_as(sentence[first:last]).text.strip() in reading.text or len(reading.text) != len(sentence)


def test_marked_words_are_whole() -> None:
    text = "You didn't send it."
    pieces = [(0, 3), (4, 8), (8, 9), (9, 10), (11, 15), (16, 18), (18, 19)]
    assert best_span(text, pieces, [1, 1, -3, -3, 1, -3, -3]) == (0, 10)
    assert best_span(text, pieces, [-1, -1, -1, -1, 2, 1, 1]) == (11, 18)


def _sentences(number: int) -> list[str]:
    return [one.text for one in ordinary() if one.text][:number]


def test_a_sentence_reads_the_same_in_any_company() -> None:
    sentences = _sentences(60)
    alone = [Reader().read([one])[0] for one in sentences[:12]]
    shuffled = sentences.copy()
    random.Random(7).shuffle(shuffled)
    together = dict(zip(shuffled, Reader().read(shuffled), strict=True))
    for sentence, meant in zip(sentences, alone, strict=False):
        assert together[sentence].scores == meant.scores
        assert together[sentence].spans == meant.spans


ASKED = "Could you send me the error log by Friday?"
REPLIES = ["It is attached.", "Thanks for the quick look!", "Friday is a holiday here, so you get it on Monday."]


def test_a_reply_is_read_the_same_in_any_company() -> None:
    pairs = [(ASKED, one) for one in (*REPLIES, *_sentences(40))]
    together = Reader().read_replies(pairs)
    assert together[:3] == [Reader().read_replies([pair])[0] for pair in pairs[:3]]
    assert min(together[0], together[2]) > together[1]


def test_of_a_long_question_its_end_is_read_and_of_a_long_reply_its_beginning() -> None:
    much = "the order of the fourteenth has been packed and the driver has the list of the goods, " * 12
    thanked = [(ASKED, REPLIES[1]), (ASKED + much, REPLIES[1]), (ASKED, f"{REPLIES[1]} {much}"), (ASKED, f"{much} {REPLIES[1]}")]
    alone, before, begun, ended = Reader().read_replies(thanked)
    assert alone < 0.1 < before
    assert begun < ended


@pytest.mark.parametrize("processor", ["GENERIC", "AVX2"])
def test_other_processors_read_nearly_the_same(processor: str) -> None:
    code = (
        "import json, sys; from rapport.meaning.model import Reader; "
        "print(json.dumps([one.scores for one in Reader().read(json.load(sys.stdin))]))"
    )

    sentences = _sentences(40)
    done = subprocess.run(
        [sys.executable, "-c", code],
        input=json.dumps(sentences),
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "CT2_FORCE_CPU_ISA": processor},
    )
    for here, there in zip(Reader().read(sentences), json.loads(done.stdout), strict=True):
        for label, score in here.scores.items():
            assert abs(score - there[label]) <= 0.05, label


def test_a_long_sentence_is_read_by_clauses() -> None:
    calm = "the order of the fourteenth has been packed and the driver has the list of the goods, "
    (meant,) = Reader().read([f"{calm * 12}and you are a lying idiot, {calm * 12}"])
    start, end = meant.spans["tone/hostile"]
    assert "idiot" in f"{calm * 12}and you are a lying idiot, {calm * 12}"[start:end]


def test_a_missing_reader_is_told(tmp_path: Path) -> None:
    with pytest.raises(ReaderMissingError, match="cannot be loaded"):
        Reader(tmp_path)


def test_check_without_a_reader_ends_with_one_line(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing() -> Reader:
        raise ReaderMissingError("the learned reader cannot be loaded from here: no such file")

    monkeypatch.setattr("rapport.meaning.model.reader", missing)
    monkeypatch.setattr("rapport.meaning.model._known", {})
    shell.write({"a.txt": "Where is the key?\n"})
    done = shell.run("check", "a.txt")
    assert done.exit_code == 2
    assert "the learned reader cannot be loaded from here" in done.output


def test_only_so_many_sentences_of_a_draft_are_read() -> None:
    (draft,) = read("a.txt", b"Where is the key? " * (MOST_READ + 20), "plain")
    sentences = [one for block in draft.blocks for one in block.sentences]
    assert read_meanings(sentences) == len(sentences) - MOST_READ
    assert sentences[0].meaning.scores
    assert not sentences[-1].meaning.scores


def test_why_shows_what_a_text_was_taken_for(shell: Shell) -> None:
    done = shell.run("explain", "tone/blame", "--why", "You forgot to lock the door again.")
    assert done.exit_code == 0
    assert "nearest" in done.output
    assert done.output.count("(a fault)") + done.output.count("(innocent") == 3


def test_why_is_for_rules_that_ask_the_reader(shell: Shell) -> None:
    done = shell.run("explain", "tone/shouting", "--why", "STOP")
    assert done.exit_code == 2
    assert "does not ask the learned reader" in done.output


def test_slurs_of_labelled_sentences_are_masked() -> None:
    assert meaning.masked("You idiot.", [(4, 9)]) == "You i****."


EACH = 6


def test_the_reader_holds_to_its_test_sentences() -> None:
    """Over all labels, on a sixth of the sentences kept apart in training, ordinary ones among the passes."""
    reader = meaning.reader()
    innocent = ordinary_scores(reader, TEST, EACH)
    medium = {label.name: label.medium for label in reader.labels}
    counts = []
    for label in OWN_TABLES:
        others = [] if label.startswith("says/") else [one[label] for one in innocent]
        counts.append(count(scored_rows(reader, label, [TEST], each=EACH), others, medium[label]))
    total = Count(*map(sum, zip(*counts, strict=True)))
    assert total.precision >= 0.9
    assert total.recall >= 0.42


def _found(output: str) -> dict[str, object]:
    return {file["path"]: file["findings"] for file in json.loads(output)["files"]}


def test_findings_depend_on_no_other_file(shell: Shell) -> None:
    """60 drafts alone, in a folder, in another order and in two processes: the same findings, byte for byte."""
    drafts = [one.text for rule in ("repair/no-next-step", "never/gossip") for one in drafts_of(rule)][:60]
    names = [f"drafts/{number:02}.eml" for number in range(60)]
    shell.write(dict(zip(names, drafts, strict=True)))
    together = _found(shell.run("check", "--format", "json", "drafts").output)
    assert len(together) == 60
    assert sum(map(bool, together.values())) > 20
    assert _found(shell.run("check", "--format", "json", *reversed(names)).output) == together
    assert _found(shell.run("check", "--format", "json", "--jobs", "2", "drafts").output) == together
    meaning.reader.cache_clear()
    for name in names:
        assert _found(shell.run("check", "--format", "json", name).output) == {name: together[name]}


@pytest.mark.parametrize("written", ["atached", "attched", "attatched", "Atached"])
def test_a_misspelt_attachment_is_read_as_one(written: str) -> None:
    reading = read_as(f"It is {written} here.")
    assert reading.text == "It is attached here."
    start = reading.text.index("attached")
    assert reading.origin(start, start + len("attached")) == (6, 6 + len(written))
