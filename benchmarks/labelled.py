"""Every rule on the labelled sentences of tests/sentences; half 1 was not looked at while rules were written.

    python -m benchmarks.labelled
"""

from __future__ import annotations

from tests.labelled import FOLDER, scores

from rapport.cards import load_rules


def main() -> None:
    rules = load_rules()
    print(f"{'rule':<28} half 0: P     R       half 1: P     R")
    for path in sorted(FOLDER.glob("*.tsv")):
        rule = rules.get(path.stem.replace(".", "/", 1))
        if rule is None:
            print(f"{path.stem:<28} no such rule yet")
            continue
        halves = scores(rule, "medium")
        figures = "       ".join(f"        {half.precision:.3f} {half.recall:.3f}" for half in halves)
        print(f"{rule.id:<28} {figures}")


if __name__ == "__main__":
    main()
