"""How the reader agrees with readers of ours on real sentences that are kept apart.

    python -m training.judged --data FOLDER [--model FOLDER]

The sentences are those of `judgements.tsv` whose id falls in the part `test`; their faults were not trained on. They
were chosen because an earlier reader had its doubts about them, so that faults are far more frequent than in mail: the
precision compares labels and readers, and is no share of alarms.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

from rapport.meaning import Reader
from training.figures import Count
from training.judgements import JUDGEMENTS
from training.labels import RULES
from training.rows import TEST, part_of
from training.settings import MODEL
from training.sources import texts


def counts(reader: Reader, data: Path) -> Iterator[tuple[str, Count]]:
    """Yield each label and its count at medium confidence, without the sentences of which nobody was sure."""
    judged = [(JUDGEMENTS[name], text) for name, text in texts(data) if name in JUDGEMENTS and part_of(name) == TEST]
    told = [{label for label in RULES if one.says(label)} for one in reader.read([text for _, text in judged])]
    for label in RULES:
        sure = [
            (label in one.faults, label in said)
            for (one, _), said in zip(judged, told, strict=True)
            if label not in one.unsure
        ]
        faults, found, false = (sure.count(both) for both in ((True, False), (True, True), (False, True)))
        yield label, Count(faults + found, found, false)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--model", type=Path, default=MODEL)
    options = parser.parse_args()
    found = list(counts(Reader(options.model), options.data))
    found.append(("all", Count(*map(sum, zip(*(one for _, one in found), strict=True)))))
    for label, one in found:
        print(f"{label:<28} {one.faults:4} faults  P {one.precision:.3f}  R {one.recall:.3f}")


if __name__ == "__main__":
    main()
