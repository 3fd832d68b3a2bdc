"""Fits how much each piece of evidence counts for a sentence of a reply as the answer to what was asked.

    python -m training.answers

Fits the weights of `contact/unanswered-question` on the part `dev` of `replies/threads.tsv`, which the reader was not
trained on, by logistic regression over pairs of a thing asked and a sentence of the reply. Prints them as they stand in
`checks/contact/answered.py`, and on the part `test` how well they tell which things are left open.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score

from rapport.checks.contact.answered import Evidence, evidence, reply_pieces, statements, weighed
from rapport.checks.contact.asked import asked_in
from rapport.readers import read
from training.rows import DEV, TEST, THREADS, Reply, replies

STRENGTH = 1.0
"""Inverse of how strongly weights are drawn to nought."""
_ALIKE = 40


class Known(NamedTuple):
    """One thing asked in a thread: its evidence, whether each sentence answers it, and whether none does."""

    evidence: Evidence
    answers: list[bool]
    is_open: bool


def known(part: str) -> Iterator[Known]:
    """Yield what is asked in the threads of one part, as the check sees it."""
    threads: dict[str, list[Reply]] = {}
    for row in replies(THREADS):
        if row.part == part:
            threads.setdefault(row.group, []).append(row)
    for rows in threads.values():
        yield from _of_thread(rows)


def _of_thread(rows: Sequence[Reply]) -> Iterator[Known]:
    label = {(_key(one.question), _key(one.reply)): one.answers for one in rows}
    quoted = "".join(f"> {one}\n>\n" for one in dict.fromkeys(one.question for one in rows))
    text = "\n\n".join(dict.fromkeys(one.reply for one in rows)) + f"\n\n{quoted}"
    (draft,) = read("reply.txt", text.encode(), "plain")
    asked = [one for one in asked_in(draft.answering) if any(_key(one.string) == question for question, _ in label)]
    given = statements(draft.in_zones(("greeting", "body", "list")))
    for one, found in zip(asked, evidence(asked, given), strict=True) if given else ():
        answers = [_is_answer(_key(one.string), _key(other.string), label) for other in given]
        is_open = not any(told for (question, _), told in label.items() if question == _key(one.string))
        yield Known(found, answers, is_open)


def _key(text: str) -> str:
    """Return what is the same of a sentence before and after it was read."""
    return "".join(one for one in text.lower() if one.isalnum())[:_ALIKE]


def _is_answer(question: str, sentence: str, label: dict[tuple[str, str], bool]) -> bool:
    return any(
        told and asked == question and (reply.startswith(sentence) or sentence in reply)
        for (asked, reply), told in label.items()
    )


def main() -> None:
    dev = list(known(DEV))
    pairs = [(pair, told) for one in dev for pair, told in zip(one.evidence.pairs, one.answers, strict=True)]
    weights = fitted("WEIGHTS", [pair for pair, _ in pairs], [told for _, told in pairs])
    replied = [reply_pieces(one.evidence, weights) for one in dev]
    together = fitted("TOGETHER", replied, [not one.is_open for one in dev])
    for part, found in ((DEV, dev), (TEST, list(known(TEST)))):
        left = np.array([one.is_open for one in found])
        best = np.array([weighed(together, reply_pieces(one.evidence, weights)) for one in found])
        print(f"{part}: {left.sum()} of {len(left)} open")
        print(f"  AUC {roc_auc_score(left, -best):.3f}")
        for step in np.arange(-3, 2, 0.25):
            told = best < step
            precision = left[told].mean() if told.any() else 1
            print(f"  below {step:5.2f}: P {precision:.2f}  R {left[told].sum() / left.sum():.2f}")


def fitted(name: str, rows: Sequence[Mapping[str, float]], told: Sequence[bool]) -> dict[str, float]:
    """Fit weights by logistic regression, and print them."""
    values = np.array([list(row.values()) for row in rows])
    found = LogisticRegression(C=STRENGTH, fit_intercept=False, max_iter=1000).fit(values, told)
    weights = {key: round(float(one), 2) for key, one in zip(rows[0], found.coef_[0], strict=True)}
    print(name, "=", weights)
    return weights


if __name__ == "__main__":
    main()
