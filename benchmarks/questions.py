"""Score the finding of questions on sentences whose type people have labelled.

    python -m benchmarks.questions --data FOLDER

A question has the type `q` (yes or no) or `wh` in GUM. Every fourth sentence without a question mark is read and counts
for four; all with one are.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from benchmarks.rows import ratio, rows
from rapport.checks.contact.asked import asks
from rapport.draft import Sentence, read_meanings

EVERY = 4


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    data = parser.parse_args().data
    right = missed = false = 0
    for number, row in enumerate(rows(data, "gum_sentence_types")):
        is_question = row["label"] in ("q", "wh")
        if is_question or "?" in row["text"] or number % EVERY == 0:
            sentence = Sentence(0, row["text"])
            read_meanings([sentence])
            found = asks(sentence)
            right += found and is_question
            missed += is_question and not found
            false += (found and not is_question) * (1 if "?" in row["text"] else EVERY)
    print(f"questions: P {ratio(right, right + false):.3f}  R {ratio(right, right + missed):.3f}  ({right + missed})")


if __name__ == "__main__":
    main()
