"""Score the sentence splitter on documents with gold sentence borders.

Data: a folder with `dev.jsonl`, one document a line: `id`, `text`, and `sents`, the gold sentences as
character offsets `[start, end)`. With `--words`, a second such folder with one gold sentence a line: `doc` and
`n_words`. The UD English Web Treebank, rebuilt as documents, has this form.

    python benchmarks/sentences.py --data FOLDER [--words FOLDER]

Printed are the scores of sentence ends, of whole sentences, and of "over 25 (30) words": there a sentence
found and a gold one are the same if they share three quarters of their joint extent.
"""

import argparse
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from rapport.prose import sentence_spans, word_spans

Span = tuple[int, int]
OVERLAP = 0.75


def rows(folder: Path) -> Iterator[dict[str, Any]]:
    """Yield the rows of `dev.jsonl` in `folder`."""
    for line in (folder / "dev.jsonl").read_text(encoding="utf-8").splitlines():
        yield json.loads(line)


def score(name: str, right_found: int, found: int, right_gold: int, gold: int) -> None:
    """Print precision, recall and F1."""
    precision, recall = right_found / found, right_gold / gold
    both = 2 * precision * recall / (precision + recall)
    print(f"{name:10} P {precision:.3f}  R {recall:.3f}  F1 {both:.3f}  (gold {gold}, found {found})")


def same(one: Span, other: Span) -> bool:
    """Say whether two spans share enough of their joint extent."""
    shared = min(one[1], other[1]) - max(one[0], other[0])
    return shared >= OVERLAP * (max(one[1], other[1]) - min(one[0], other[0]))


def long_sentences(docs: list[dict[str, Any]], counts: dict[str, list[int]], limit: int) -> None:
    """Print the score of finding sentences of more than `limit` words."""
    right_found = found = right_gold = gold = 0
    for doc in docs:
        text = doc["text"]
        sizes = counts.get(doc["id"]) or [len(word_spans(text[a:b])) for a, b in doc["sents"]]
        wanted = [(a, b) for (a, b), size in zip(doc["sents"], sizes, strict=True) if size > limit]
        long = [(a, b) for a, b in sentence_spans(text) if len(word_spans(text[a:b])) > limit]
        right_found += sum(any(same(one, other) for other in wanted) for one in long)
        right_gold += sum(any(same(one, other) for other in long) for one in wanted)
        found += len(long)
        gold += len(wanted)
    score(f"over {limit}", right_found, found, right_gold, gold)


def main() -> None:
    """Print the scores."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="folder with the documents")
    parser.add_argument("--words", type=Path, help="folder with the gold word counts")
    options = parser.parse_args()
    docs = list(rows(options.data))
    counts: dict[str, list[int]] = {}
    for row in rows(options.words) if options.words else ():
        counts.setdefault(row["doc"], []).append(row["n_words"])
    found = {(doc["id"], *span) for doc in docs for span in sentence_spans(doc["text"])}
    gold = {(doc["id"], *span) for doc in docs for span in doc["sents"]}
    ends, gold_ends = {(i, end) for i, _, end in found}, {(i, end) for i, _, end in gold}
    score("ends", len(ends & gold_ends), len(ends), len(ends & gold_ends), len(gold_ends))
    score("sentences", len(found & gold), len(found), len(found & gold), len(gold))
    for limit in (25, 30):
        long_sentences(docs, counts, limit)


if __name__ == "__main__":
    main()
