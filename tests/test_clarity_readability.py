"""How hard a draft is to read, and its long sentences."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from rapport import checks
from rapport.phrases import Entry, PhraseSet
from rapport.prose import grade, is_running_text, split_words
from rapport.prose.readability import LEVELS, estimate, language_level, rare_share, running_words, school_grade
from tests.findings import findings, rule_of

PLAIN = "We found two broken tiles on the roof. They can be replaced this week if the rain stops. " * 6
HARD = (
    "The implementation of the proposed methodology necessitates additional expenditure, notwithstanding the"
    " previously approved allocation. It is anticipated that comprehensive documentation regarding procurement will"
    " subsequently be disseminated to participating organisations. Preparation is indispensable beforehand. "
) * 2


def test_words_that_count() -> None:
    sentence = "On Monday Ms Rao sent 14 boxes, ref. AB-12, to xxxxx and ana@example.org (wwwwwww)."
    assert running_words(sentence) == ("On", "sent", "boxes", "ref", "to", "and")


@pytest.mark.parametrize("sentence", ["I don't know, and I’ll ask.", "WE ARE CLOSED ON MONDAY."])
def test_capitals_that_are_no_names(sentence: str) -> None:
    assert len(running_words(sentence)) == len(sentence.split())


def test_the_estimate_is_close_to_the_library() -> None:
    for text in (PLAIN, HARD):
        sentences = [running_words(one) for one in text.split(". ") if one]
        assert abs(estimate(sentences) - school_grade(sentences)) < 1


def test_grades_rise_with_the_text() -> None:
    assert grade("") == 0
    assert grade(PLAIN) < 6 < 13 < grade(HARD)


def test_levels() -> None:
    levels = [language_level(one, 0.08) for one in (-3, 2, 4, 7, 9, 12, 14, 30)]
    assert levels == "A1 A1 A2 B1 B2 C1 C2 C2".split()
    assert LEVELS.index(language_level(7, 0.30)) > LEVELS.index(language_level(7, 0.02))


def test_rare_words() -> None:
    assert rare_share([]) == 0
    assert rare_share([("the", "boxes", "arrived", "don't", "well-known", "I’ll")]) == 0
    assert rare_share([("the", "obfuscation")]) == 0.5


def test_levels_are_an_option() -> None:
    rule = rule_of("clarity/readability")
    text = "The supplier told us on the telephone that the delivery of the three machines needs more preparation. " * 6
    found = {
        level: bool(findings(rule._replace(options={"level": level}), text)) for level in rule.choices["level"]
    }
    assert found == {"basic": True, "fluent": False, "native": False}


def test_plainer_words_are_named() -> None:
    (found,) = findings("clarity/readability", HARD)
    assert "“notwithstanding” → “despite”" in found.message
    assert len(found.related) == 1


def test_the_table_of_plain_words() -> None:
    path = Path(checks.__file__).parent / "clarity" / "plain_words.tsv"
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()]
    assert rows[0] == ["phrase", "plain"]
    phrases = [row[0] for row in rows[1:]]
    assert phrases == sorted(set(phrases))
    assert len(phrases) >= 400
    PhraseSet.compile(Entry("", phrase, tuple(plain.split(" / "))) for phrase, plain in rows[1:])


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("We sent the three large boxes to Leeds on Monday, but they\nhave not arrived yet.", "but they have"),
        ("We sent the three large boxes to Leeds; they have not arrived yet.", "they have"),
        ("The boxes went to Leeds on Monday but we’ve kept the small one.", "but we’ve"),
        ("The boxes went to Leeds on Monday, so please send the keys there.", "so please send"),
        ("We sent the boxes to Leeds, to Oslo, and to you before the end of May this year.", ""),
        ("The parts are for the office in Leeds, and you before all others know why.", ""),
        ("The boxes that Ann and I have packed on Monday are in the hall.", ""),
        ("When the boxes arrive in Leeds on Monday, and we have the papers, send them on.", ""),
        ("We go to Leeds if the boxes are there on Monday, and they have the papers.", ""),
        ("The boxes went to Leeds on Monday because nobody had told us about the other house.", ""),
        ("The price covers the repair of the roof, of the windows (which are old) and of the gutters.", ""),
        ("All goods including but not limited to pumps and valves stay ours.", ""),
    ],
)
def test_where_to_split(sentence: str, word: str) -> None:
    assert split_words(sentence) == word


def test_a_split_makes_two_sentences() -> None:
    text = "We sent " + "one box and " * 8 + "one bag, but they did not tell us that " + "one more " * 5 + "was needed."
    (found,) = findings("clarity/long-sentence", text)
    assert found.message.endswith("A full stop before “but they did” makes it two.")


@pytest.mark.parametrize(("words", "severity"), [(31, "info"), (40, "info"), (41, "warning"), (60, "warning")])
def test_up_to_forty_words_a_long_sentence_is_a_hint(words: int, severity: str) -> None:
    (found,) = findings("clarity/long-sentence", "We " + "really " * (words - 3) + "like it.")
    assert found.severity == severity


def test_rows_of_data_are_no_sentence() -> None:
    assert not is_running_text("Pipeline CGAS Contract 48049 Term 1/1/2000 Firmness IT Type Pool Rate Sched IPP Deal 12")
    assert is_running_text("We sent the boxes from Leeds to the office of Ms Rao in Delhi on the fourth of May.")


def test_a_sentence_that_cannot_be_split_at_a_word_is_not_split_there() -> None:
    text = "We sent " + "one box and " * 8 + "one bag, because nobody had told us that " + "one more " * 5 + "was needed."
    (found,) = findings("clarity/long-sentence", text)
    assert found.message.endswith("Two or three shorter ones are easier to follow.")


@pytest.mark.parametrize(("text", "expected"), [("Thanks, the plan is fine.", False), (PLAIN, False), (HARD, True)])
def test_the_library_is_imported_for_hard_drafts_only(text: str, expected: bool, tmp_path: Path) -> None:
    (tmp_path / "mail.txt").write_text(text)
    program = (
        "import sys; from rapport.run import Job, check_path; from rapport.settings import load_settings;"
        " check_path('mail.txt', Job(load_settings(None, {'select': ['clarity']})));"
        " print([name for name in ('textstat', 'holidays', 'pkg_resources') if name in sys.modules])"
    )
    command = [sys.executable, "-W", "error", "-c", program]
    printed = subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, text=True).stdout.strip()
    assert printed == ("['textstat']" if expected else "[]")
