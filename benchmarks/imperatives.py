"""Score the finder of imperatives on sentences whose type people have labelled.

    python -m benchmarks.imperatives --data FOLDER

Sets: sentence types of GUM and the e-mail part of the English Web Treebank, where an imperative has the label "imp" or
"imperative".
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from rapport.prose import is_imperative, parse_all

SETS = ("gum_sentence_types", "ewt_email_sentences")


def read(folder: Path) -> list[tuple[str, str]]:
    """Return text and label of each row of `dev.jsonl` in `folder`."""
    lines = (folder / "dev.jsonl").read_text(encoding="utf-8").splitlines()
    return [(row["text"], row["label"]) for row in map(json.loads, lines)]


def score(name: str, gold: Iterable[bool], found: Iterable[bool]) -> None:
    """Print precision, recall, F1 and accuracy."""
    pairs = Counter((bool(one), bool(other)) for one, other in zip(gold, found, strict=True))
    right, missed, false = pairs[True, True], pairs[True, False], pairs[False, True]
    f1 = 2 * right / (2 * right + missed + false)
    accuracy = (right + pairs[False, False]) / pairs.total()
    print(
        f"{name:22} P {right / (right + false):.3f}  R {right / (right + missed):.3f}  F1 {f1:.3f}  "
        f"accuracy {accuracy:.3f}  ({right + missed} of {pairs.total()})"
    )


def imperatives(folders: Sequence[Path]) -> None:
    """Score `is_imperative` on each folder and on all together."""
    gold: list[bool] = []
    found: list[bool] = []
    for folder in folders:
        rows = read(folder)
        here = [label in {"imp", "imperative"} for _, label in rows]
        guess = [is_imperative(parse) for parse in parse_all([text for text, _ in rows])]
        score(folder.name, here, guess)
        gold += here
        found += guess
    score("all", gold, found)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    data = parser.parse_args().data
    imperatives([data / name for name in SETS])


if __name__ == "__main__":
    main()
