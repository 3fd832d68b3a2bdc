"""Whether the telephone numbers and addresses that people put below their mails are left alone.

    python -m benchmarks.signatures --data FOLDER [--errors]

FOLDER holds `signature_spans/dev.jsonl` (Repke & Krestel's detailed marks of Enron mails). A marked span is *outside*
when it lies wholly in lines that no rule reads (signature, sign-off, disclaimer, quote, forward, attribution), and
*left alone* when it is outside or no rule marks any of it.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from benchmarks.rows import ratio, rows
from rapport.cards import load_rules
from rapport.draft import Draft
from rapport.lint import lint
from rapport.readers import read

TYPES = ("Phone", "Mail", "Address")
OUTSIDE = frozenset({"signature", "sign-off", "disclaimer", "quote", "forward", "attribution"})


def zones_at(draft: Draft, start: int, end: int) -> set[str]:
    """Return the zones of the blocks that hold characters of `start:end` of the file."""
    found = set()
    for block in draft.blocks:
        first, last, _ = block.text.span(0, len(block.text))
        if first < end and start < last:
            found.add(block.zone)
    return found


def overlaps(spans: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    return any(first < end and start < last for first, last in spans)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--errors", action="store_true", help="print the ids and zones of spans that rules read")
    options = parser.parse_args()
    rules = load_rules().rules
    marked, outside, alone = Counter[str](), Counter[str](), Counter[str]()
    for row in rows(options.data, "signature_spans"):
        [draft] = read(f"{row['id']}.txt", row["text"].encode(errors="replace"), "plain")
        found = [(one.start, one.end) for one in lint(draft, rules) if one.end > one.start]
        for kind, start, end in row["spans"]:
            if kind not in TYPES:
                continue
            zones = zones_at(draft, start, end)
            marked[kind] += 1
            outside[kind] += zones <= OUTSIDE
            alone[kind] += zones <= OUTSIDE or not overlaps(found, start, end)
            if options.errors and not zones <= OUTSIDE:
                print(f"  {kind} {row['id']} {start}-{end} {sorted(zones)}")
    for kind in (*TYPES, "all"):
        number, out, left = (one.total() if kind == "all" else one[kind] for one in (marked, outside, alone))
        print(f"{kind:8} {number:5} outside {ratio(out, number):.3f}, left alone {ratio(left, number):.3f}")


if __name__ == "__main__":
    main()
