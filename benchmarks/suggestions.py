"""What suggestions make of the sentences of real mail, to be read and judged.

    python -m benchmarks.suggestions --data FOLDER [--number 200 --seed 1 --jobs 2]

Prints sentences at random in which some words would be replaced: the rule, the sentence with the words marked, and the
sentence as the first alternative leaves it. Whether it is grammatical and means the same, a person has to tell.
"""

from __future__ import annotations

import argparse
import random
from pathlib import Path

from benchmarks.alarms import reports
from rapport.report import Finding


def shown(finding: Finding) -> str:
    """Return the sentence before and after, a line each."""
    before, _, after = finding.sentence.partition(finding.text)
    return f"{finding.rule}\n  {before}[{finding.text}]{after}\n  {before}{finding.alternatives[0]}{after}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--number", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=1)
    options = parser.parse_args()
    found = [
        finding
        for report in reports(options.data, options.jobs)
        for finding in report.findings
        if finding.alternatives and finding.text in finding.sentence
    ]
    print(f"{len(found)} findings with a suggestion")
    for number, finding in enumerate(random.Random(options.seed).sample(found, min(options.number, len(found))), 1):
        print(f"{number}. {shown(finding)}")


if __name__ == "__main__":
    main()
