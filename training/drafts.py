"""How well rules about whole drafts do on `drafts/`.

python -m training.drafts [--wrong RULE] [--unseen]

With --unseen the drafts are those of `unseen_drafts/`, which were written without sight of the rule and are only
reported; what is wrong there is not shown.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from rapport.cards import load_rules
from rapport.lint import lint
from rapport.rule import CONFIDENCES, Rule
from rapport.run import Job, read_drafts
from rapport.settings import load_settings
from training.figures import Count
from training.rows import HERE, cells

FOLDER = HERE / "drafts"
UNSEEN = HERE / "unseen_drafts"


class Labelled(NamedTuple):
    """A whole draft: whether the rule should speak, and on which words."""

    fails: bool
    at: str
    text: str


def drafts_of(rule_id: str, folder: Path = FOLDER) -> Iterator[Labelled]:
    """Return the labelled drafts of a rule."""
    for label, at, text, _ in cells(folder / f"{rule_id.replace('/', '.')}.tsv"):
        yield Labelled(label == "fail", at, text)


def is_told(rule: Rule, one: Labelled, job: Job) -> bool:
    """Return whether the rule speaks with medium confidence or more; on a fault, about the right words."""
    path = "draft.eml" if one.text.startswith(("From:", "To:", "Subject:")) else "draft.txt"
    found = [hit for draft in read_drafts(path, one.text.encode(), job) for hit in lint(draft, [rule])]
    sure = [hit for hit in found if CONFIDENCES.index(hit.confidence) > 0]
    start = one.text.find(one.at)
    return any(not one.fails or (hit.start < start + len(one.at) and start < hit.end) for hit in sure)


def counted(rule: Rule, job: Job, folder: Path = FOLDER) -> Count:
    """Return faults, those found, and innocent drafts that are told."""
    drafts = list(drafts_of(rule.id, folder))
    told = [is_told(rule, one, job) for one in drafts]
    faults = [found for one, found in zip(drafts, told, strict=True) if one.fails]
    return Count(len(faults), sum(faults), sum(told) - sum(faults))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--wrong", default="", metavar="RULE")
    parser.add_argument("--unseen", action="store_true")
    asked = parser.parse_args()
    folder, wrong = (UNSEEN, "") if asked.unseen else (FOLDER, asked.wrong)
    job, rules = Job(load_settings(None)), load_rules()
    for path in sorted(folder.glob("*.tsv")):
        rule = rules.get(path.stem.replace(".", "/", 1))
        assert rule is not None, path
        score = counted(rule, job, folder)
        print(f"{rule.id:<26} {score.faults:4} faults  P {score.precision:.3f}  R {score.recall:.3f}")
        for one in drafts_of(rule.id) if rule.id == wrong else ():
            if is_told(rule, one, job) != one.fails:
                print("  missed" if one.fails else "  FALSE ", repr(one.text))


if __name__ == "__main__":
    main()
