"""Recall and lift of the rules of the family `never` on real mail that people have put into categories.

    python -m benchmarks.never --data FOLDER

Data: `FOLDER/enron_categories/dev.jsonl` with `text`, `subject` and `label`, the number of annotators by category. The
labels hold for the whole message, so the subject and all quoted and forwarded text is read as if the author had written
it; disclaimers, signatures and code are left out. A mail is positive with two annotators, negative with none; those
with one are left out, except in categories that have hardly any with two.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from benchmarks.rows import ratio, rows
from rapport.cards import load_rules
from rapport.draft import AUTHOR_ZONES, Block, Draft, blocks_of
from rapport.lint import lint
from rapport.readers import read
from rapport.rule import Rule

CATEGORIES: Mapping[str, tuple[tuple[str, ...], int]] = {
    "secrecy": (("never/confidential", "never/secrecy"), 2),
    "employment": (("never/performance-review", "never/bad-news", "never/pay", "never/resignation"), 1),
    "legal_advice": (("never/legal", "never/confidential"), 1),
}
"""The rules that speak of each category, and how many annotators make a mail positive."""

_ANSWERED = re.compile(r"(?:\s*(?:re|fwd?):)+\s*", re.IGNORECASE)
_LEFT_OUT = ("disclaimer", "signature", "code")


def whole_message(row: Mapping[str, Any]) -> Draft:
    """Read a mail with its quoted and forwarded parts as the author's own text."""
    subject = _ANSWERED.sub("", " ".join((row.get("subject") or "").split()))
    text = f"Subject: {subject}\n\n{row['text']}" if subject else row["text"]
    (draft,) = read(f"{row['id']}.txt", text.encode(errors="replace"), None)
    return replace(draft, blocks=tuple(_as_own(draft.blocks)))


def _as_own(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Divide quoted text into its own zones, and count its sentences as the author's."""
    for block in blocks:
        if block.zone in ("quote", "forward"):
            parts = blocks_of(block.raw)
            inner = [one for one in parts if one.zone not in ("quote", "forward")]
            yield from _as_own(tuple(inner)) if inner else (replace(block, zone="body"),)
            yield from (replace(one, zone="body") for one in parts if one.zone in ("quote", "forward"))
        elif block.zone not in _LEFT_OUT:
            yield replace(block, zone=block.zone if block.zone in AUTHOR_ZONES else "body")


def table(mails: list[Mapping[str, Any]], rules: list[Rule]) -> Iterator[str]:
    """Yield a line for each category: share of positives and negatives in which a rule of it speaks, and the lift."""
    spoken = {mail["id"]: {one.rule for one in lint(whole_message(mail), rules)} for mail in mails}
    for category, (ids, enough) in CATEGORIES.items():
        positive = [mail["id"] for mail in mails if mail["label"][category] >= enough]
        negative = [mail["id"] for mail in mails if mail["label"][category] == 0]
        for chosen in (ids, *((one,) for one in ids)):
            hit = ratio(sum(bool(spoken[one] & {*chosen}) for one in positive), len(positive))
            alarm = ratio(sum(bool(spoken[one] & {*chosen}) for one in negative), len(negative))
            name = "+".join(one.removeprefix("never/") for one in chosen)
            lift = ratio(hit, alarm)
            yield f"{category:<13} {name:<45} recall {hit:.3f} of {len(positive)}  alarms {alarm:.3f}  lift {lift:.1f}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    options = parser.parse_args()
    wanted = {one for ids, _ in CATEGORIES.values() for one in ids}
    rules = [rule for rule in load_rules().rules if rule.id in wanted]
    for line in table(list(rows(options.data, "enron_categories")), rules):
        print(line)


if __name__ == "__main__":
    main()
