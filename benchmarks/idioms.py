"""Idioms on MAGPIE and EPIE: is an idiomatic use found, and is what is found idiomatic?

    python -m benchmarks.idioms --data FOLDER

The weights of the check are trained on MAGPIE; benchmarks/idiom_sense.py says how they do on idioms left out.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from benchmarks.rows import ratio, rows
from rapport.draft import Draft
from rapport.readers import read
from rapport.report import Finding
from rapport.run import Job, check_draft
from rapport.settings import load_settings


def findings(text: str, job: Job) -> list[tuple[int, int, Finding]]:
    """Lint a sentence as a mail of one line."""
    draft: Draft = read("sentence.txt", text.encode(), "plain")[0]
    return [(one.start, one.end, one) for one in check_draft(draft, job).findings]


def measure(data: Path, name: str) -> dict[str, float]:
    """Return precision and recall over all rows, and recall over the idioms the list knows at all."""
    job = Job(load_settings(None, {"select": ["clarity/idiom"]}))
    counts = {"true": 0, "false": 0, "missed": 0, "literal": 0, "idiomatic": 0}
    known: set[str] = set()
    missed: list[str] = []
    for row in rows(data, name):
        idiomatic = row["label"] == "idiomatic"
        counts["idiomatic" if idiomatic else "literal"] += 1
        hit = _hits_span(row["text"], row["span"], job)
        if hit:
            counts["true" if idiomatic else "false"] += 1
            known.add(row["idiom"])
        elif idiomatic:
            counts["missed"] += 1
            missed.append(row["idiom"])
    missed_known = sum(idiom in known for idiom in missed)
    return {
        "precision": ratio(counts["true"], counts["true"] + counts["false"]),
        "recall, all idioms": ratio(counts["true"], counts["idiomatic"]),
        "recall, idioms in the list": ratio(counts["true"], counts["true"] + missed_known),
        "literal uses flagged": ratio(counts["false"], counts["literal"]),
    }


def _hits_span(text: str, span: str, job: Job) -> bool:
    words = {word.casefold() for word in span.split() if len(word) > 2}
    return any(words & set(finding.text.casefold().split()) for _, _, finding in findings(text, job))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    data = parser.parse_args().data
    for name in ("magpie", "epie_formal"):
        print(name)
        for figure, value in measure(data, name).items():
            print(f"  {figure:<28} {value:.3f}")


if __name__ == "__main__":
    main()
