"""How often `interest/religion-politics` speaks about mails that people marked as politics, and about the others.

    python -m benchmarks.interest --data FOLDER

FOLDER holds `enron_categories/dev.jsonl`; the marks speak of the whole message, so quotes are read as well. Most of
these mails are about energy politics, the authors' work, where the rule is meant to speak with low confidence only.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from benchmarks.attachments import speaks, whole_messages
from benchmarks.rows import ratio
from rapport.cards import load_rules


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    options = parser.parse_args()
    rule = load_rules().get("interest/religion-politics")
    assert rule is not None
    messages = list(whole_messages(options.data))
    for name, confidences in (("medium and above", ("medium", "high")), ("any confidence", ("low", "medium", "high"))):
        marked = [speaks(rule, draft, confidences) for label, _, draft in messages if label["politics"]]
        others = [speaks(rule, draft, confidences) for label, _, draft in messages if not label["politics"]]
        recall, rate = ratio(sum(marked), len(marked)), ratio(sum(others), len(others))
        lift = ratio(recall, rate)
        print(f"{name}: recall {sum(marked)}/{len(marked)} = {recall:.3f}, others {rate:.3f}, lift {lift:.1f}")


if __name__ == "__main__":
    main()
