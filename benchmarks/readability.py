"""Readability of real mail: how close the quick estimate is to the library, and how often each level speaks.

    python -m benchmarks.readability --data FOLDER

No mails with rated levels are at hand, so this measures not whether a grade is right, only that the quick estimate does
not hide a draft from the library and that the rule does not speak about every mail.
"""

from __future__ import annotations

import argparse
import statistics
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from training.figures import mail_text

from benchmarks.rows import ratio, rows
from rapport.checks.clarity.readability import FEWEST_WORDS, GRADES, MARGIN, running_text
from rapport.prose.readability import LEVELS, estimate, language_level, rare_share, school_grade
from rapport.readers import read

Sentences = Sequence[Sequence[str]]


def texts(data: Path) -> Iterator[Sentences]:
    """Yield the words of the sentences of every mail, none for mails that are too short to measure."""
    for row in rows(data, "emails"):
        (draft,) = read(f"{row['id']}.txt", mail_text(row).encode(errors="replace"), "plain")
        sentences = [words for _, _, words in running_text(draft)]
        yield sentences if sum(map(len, sentences)) >= FEWEST_WORDS else []


def table(found: Sequence[Sentences]) -> Iterator[str]:
    """Yield the report, line by line."""
    measured = [one for one in found if one]
    pairs = [(estimate(one), school_grade(one)) for one in measured]
    yield f"mails {len(found)}, long enough {len(measured)}"
    apart = sorted(exact - quick for quick, exact in pairs)
    yield f"library above estimate: median {statistics.median(apart):.2f}, most {apart[-1]:.2f} (margin {MARGIN})"
    for level, limit in GRADES.items():
        asked = sum(quick >= limit - MARGIN for quick, _ in pairs)
        above = sum(exact > limit for _, exact in pairs)
        hidden = sum(exact > limit and quick < limit - MARGIN for quick, exact in pairs)
        shares = f"asked {ratio(asked, len(found)):.1%}, speaks {ratio(above, len(found)):.1%} of mails"
        yield f"  {level:<8} limit {limit:>4}: {shares}, hidden by the estimate {hidden}"
    levels = Counter(language_level(exact, rare_share(one)) for one, (_, exact) in zip(measured, pairs, strict=True))
    yield "estimated levels: " + ", ".join(f"{level} {ratio(levels[level], len(measured)):.0%}" for level in LEVELS)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    for line in table(list(texts(parser.parse_args().data))):
        print(line)


if __name__ == "__main__":
    main()
