"""How well the tone and repair rules do on sentences that people labelled as uncivil or toxic.

    python -m benchmarks.tone --data FOLDER [--show SET --number 30]

Sets: LKML and GitHub sentences coded as uncivil, civil or technical (Ferreira, Cheng & Adams 2021, 2022), and code
review comments labelled as toxic or ok (Sarker et al. 2023).
Each text is linted as a plain draft.
Findings of low confidence are left out unless --confidence says so.
"""

from __future__ import annotations

import argparse
import random
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.rows import ratio, rows
from rapport.cards import load_rules
from rapport.filters import sure_enough
from rapport.lint import lint
from rapport.readers import read
from rapport.rule import CONFIDENCES, Rule

QUIET = ("tone/no-greeting", "tone/no-sign-off", "tone/punctuation", "tone/abrupt-reply", "repair/cooling")
"""Rules about the form of a mail say nothing about single sentences."""
BAD = ("uncivil", "toxic")


@dataclass(frozen=True, slots=True)
class Result:
    """A labelled text, its tone features, and the ids of the rules that spoke."""

    text: str
    label: str
    features: tuple[str, ...]
    found: tuple[str, ...]

    @property
    def is_bad(self) -> bool:
        return self.label in BAD


def results(data: Path, name: str, rules: Sequence[Rule], confidence: str) -> Iterator[Result]:
    """Lint every text of a set."""
    for row in rows(data, name):
        drafts = read(f"{row['id']}.txt", row["text"].encode(errors="replace"), "plain")
        findings = sure_enough((one for draft in drafts for one in lint(draft, rules)), confidence)
        found = sorted({one.rule for one in findings})
        yield Result(row["text"], row["label"], tuple(row.get("tbdf", ())), tuple(found))


def table(name: str, found: Sequence[Result]) -> Iterator[str]:
    """Yield precision and recall, the share of each label that is flagged, and who spoke rightly and wrongly."""
    right = sum(one.is_bad for one in found if one.found)
    flagged = sum(bool(one.found) for one in found)
    bad = sum(one.is_bad for one in found)
    yield f"{name}: precision {ratio(right, flagged):.3f} of {flagged}, recall {ratio(right, bad):.3f} of {bad}"
    for label, count in Counter(one.label for one in found).items():
        share = sum(bool(one.found) for one in found if one.label == label)
        yield f"  {label:<22} {share:5} of {count:5} flagged, {ratio(share, count):.1%}"
    rules = Counter(rule for one in found for rule in one.found)
    for rule, count in rules.most_common():
        good = sum(one.is_bad for one in found if rule in one.found)
        yield f"  {rule:<22} {good:5} of {count:5} right"
    features = Counter(feature for one in found if one.is_bad for feature in one.features)
    for feature, count in features.most_common(9):
        seen = sum(bool(one.found) for one in found if one.is_bad and feature in one.features)
        yield f"    {feature:<22} {seen:5} of {count:5} found"


def sample(found: Sequence[Result], number: int) -> Iterator[str]:
    """Yield texts at random: false alarms, then misses."""
    shuffled = random.Random(1).sample(list(found), len(found))
    for title, wrong in (
        ("false", [one for one in shuffled if one.found and not one.is_bad]),
        ("missed", [one for one in shuffled if one.is_bad and not one.found]),
    ):
        for one in wrong[:number]:
            yield f"{title} {one.label} {','.join(one.features or one.found)} | {' '.join(one.text.split())[:300]}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--show", default="", metavar="SET")
    parser.add_argument("--number", type=int, default=30)
    parser.add_argument("--confidence", choices=CONFIDENCES, default="medium")
    options = parser.parse_args()
    every = load_rules().rules
    tone = [rule for rule in every if rule.family in ("tone", "repair") and rule.id not in QUIET]
    hostile = [rule for rule in every if rule.id == "tone/hostile"]
    sets = {"lkml_incivility": tone, "gh_heated_incivility": tone, "toxicr_code_review": hostile}
    for name in [options.show] if options.show else sets:
        found = list(results(options.data, name, sets[name], options.confidence))
        print("\n".join(table(name, found)))
        if options.show:
            print("\n".join(sample(found, options.number)))
    if not options.show:
        both = [one for name in list(sets)[:2] for one in results(options.data, name, tone, options.confidence)]
        print(next(table("both incivility sets", both)))
        coded = [one for one in both if one.label != "technical"]
        print(next(table("their coded sentences, technical mails left out", coded)))


if __name__ == "__main__":
    main()
