"""How well `trust/missing-attachment` finds mails in which people marked an attachment that is not there.

    python -m benchmarks.attachments --data FOLDER [--errors]

FOLDER holds `enron_categories/dev.jsonl` (UC Berkeley, Enron mails with marked categories). The marks speak of the
whole message, so quoted and forwarded words count as the author's here: every block is read as body.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from benchmarks.rows import ratio, rows
from rapport.cards import load_rules
from rapport.draft import Draft
from rapport.lint import lint
from rapport.readers import read
from rapport.rule import Rule


def whole_messages(data: Path) -> Iterator[tuple[dict[str, int], str, Draft]]:
    """Yield the labels, the id and the draft of every mail, all its blocks as body."""
    for row in rows(data, "enron_categories"):
        [draft] = read(f"{row['id']}.txt", f"Subject: {row['subject']}\n\n{row['text']}".encode(errors="replace"))
        kept = tuple(
            block if block.zone == "subject" else replace(block, zone="body", depth=0) for block in draft.blocks
        )
        yield row["label"], str(row["id"]), replace(draft, blocks=kept)


def speaks(rule: Rule, draft: Draft, confidences: tuple[str, ...]) -> bool:
    """Return whether a rule has a finding of one of these confidences in the draft."""
    return any(one.confidence in confidences for one in lint(draft, [rule]))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--errors", action="store_true", help="print the ids of marked mails that are missed")
    options = parser.parse_args()
    rule = load_rules().get("trust/missing-attachment")
    assert rule is not None
    counts = {True: [0, 0], False: [0, 0]}
    for label, name, draft in whole_messages(options.data):
        marked = label["missing_attachment"] > 0
        hit = speaks(rule, draft, ("low", "medium", "high"))
        counts[marked][0] += hit
        counts[marked][1] += 1
        if options.errors and marked and not hit:
            print(f"  missed {name}")
    print(f"recall on marked mails: {counts[True][0]}/{counts[True][1]} = {ratio(*counts[True]):.3f}")
    print(f"flag rate on the others: {counts[False][0]}/{counts[False][1]} = {ratio(*counts[False]):.3f}")


if __name__ == "__main__":
    main()
