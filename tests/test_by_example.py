"""Rules by example, as `training.by_example` measures them: the tables, the heads, and what is counted."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from training.by_example import ON_TOPIC, PACKS, Examples, Head, best_recall, discriminant, logistic
from training.rows import cells

TOPICS = sorted(path for path in PACKS.glob("*.tsv") if path != ON_TOPIC)


@pytest.mark.parametrize("path", TOPICS, ids=lambda path: path.stem)
def test_a_topic_has_its_sentences_once(path: Path) -> None:
    rows = list(cells(path))
    wanted = {("train", "fail"): 20, ("train", "pass"): 20, ("test", "fail"): 40, ("test", "pass"): 40}
    assert Counter((part, label) for part, label, _ in rows) == wanted
    assert len({text for *_, text in rows}) == len(rows)


def test_ordinary_sentences_are_left_out_of_known_topics_only() -> None:
    assert {topic for topic, _ in cells(ON_TOPIC)} <= {path.stem for path in TOPICS}


@pytest.mark.parametrize("fit", [logistic, discriminant])
def test_a_head_finds_what_its_examples_have_in_common(fit: Callable[..., Head]) -> None:
    numbers = np.random.default_rng(7)
    fails = np.arange(40) < 20
    topic = np.where(fails[:, None], 4.0, 0.0) * np.eye(1, 8) + numbers.normal(size=(40, 8))
    head = fit(Examples(topic, fails), numbers.normal(size=(200, 8)))
    scores = head(np.array([[5.0] + [0.0] * 7, [0.0] * 8, [0.0, 5.0] + [0.0] * 6]))
    assert scores.argmax() == 0


def test_recall_is_that_at_the_best_threshold_with_the_wanted_precision() -> None:
    faults, innocent = np.array([9.0, 8.0, 7.0, 1.0]), np.array([6.0, 5.0, 4.0])
    assert best_recall(faults, innocent) == 0.75
    assert best_recall(faults, np.append(innocent, 10.0)) == 0.0
