"""How often real replies are told that they leave a question open, and about what.

    python -m benchmarks.open_questions --data FOLDER [--every 1] [--show 50 --seed 1]

Replies are those of `benchmarks.mirror`: mails of the set `emails` that quote what they answer, and LKML mails with
the mail before them. With --show, prints findings at random, each with the reply and what it answers, to be judged.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from benchmarks.mirror import SETS
from benchmarks.rows import ratio, rows
from rapport.cards import load_rules
from rapport.draft import AUTHOR_ZONES, Draft
from rapport.lint import lint
from rapport.readers import read
from rapport.report import Finding
from rapport.rule import Rule

RULE = "contact/unanswered-question"


class Reply(NamedTuple):
    """A reply, and what it is told to leave open, from medium confidence on."""

    id: str
    draft: Draft
    findings: Sequence[Finding]


def replies(data: Path, name: str, every: int, rules: Sequence[Rule]) -> Iterator[Reply]:
    """Yield every so-manieth row of a set that is a reply whose quote can be read."""
    for number, row in enumerate(rows(data, name)):
        if number % every:
            continue
        quote = "".join(f"> {line}\n" for line in row.get("prev", "").splitlines())
        text = f"{row['text']}\n\n{quote}" if quote else row["text"]
        for draft in read("reply.txt", text.encode(errors="replace"), "plain"):
            if draft.answering and any(one.string.strip() for one in draft.in_zones(AUTHOR_ZONES[1:])):
                yield Reply(row["id"], draft, [one for one in lint(draft, rules) if one.confidence != "low"])


def shown(told: Sequence[Reply], number: int, seed: int) -> Iterator[str]:
    """Yield findings at random with what the author wrote and what was asked."""
    listed = [(reply, one) for reply in told for one in reply.findings]
    random.Random(seed).shuffle(listed)
    for reply, one in listed[:number]:
        own = "\n".join(block.string for block in reply.draft.in_zones(AUTHOR_ZONES[1:]))
        theirs = "\n".join(block.string for block in reply.draft.answering)
        yield f"=== {reply.id}\n--- reply\n{own[:1500]}\n--- answers\n{theirs[:2500]}"
        yield f"--- open: {one.related[0].text}\n"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--show", type=int, default=0)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    rules = [one for one in load_rules().family("contact") if one.id == RULE]
    for name in SETS:
        found = list(replies(asked.data, name, asked.every, rules))
        told = [one for one in found if one.findings]
        print(f"{name}: {len(told)} of {len(found)} replies ({ratio(len(told), len(found)):.1%})")
        print(*shown(told, asked.show, asked.seed), sep="\n")


if __name__ == "__main__":
    main()
