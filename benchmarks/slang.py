"""Slang and chat abbreviations: is what people write in short found, and is what is found in short?

    python -m benchmarks.slang --data FOLDER [--confidence low] [--show]

Three sets. Tweets whose non-standard words were put into normal spelling by people (W-NUT 2015): of these only the
conventional short forms are slang, see `is_slang`; the rest are slips of the keyboard and no business of the rule.
Slang terms of films, marked by two or more annotators: how many does the rule know? And texts in which words that can
be slang are not: how often does it speak?
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from benchmarks.rows import ratio, rows
from rapport.cards import load_rules
from rapport.lint import lint
from rapport.readers import read
from rapport.report import Finding
from rapport.rule import CONFIDENCES, Rule

OFTEN = 3
"""A form that people wrote so many times is a convention, not a slip."""

_VOWELS = re.compile(r"[aeiouy]")
_REPEATED = re.compile(r"(.)\1+")
_NO_LETTER = re.compile(r"[^\w]|_")
_SLUR = re.compile(r"nigg|whore")


def is_slang(form: str, normal: str) -> bool:
    """Return whether `form` is a short or spoken form of `normal` and no slip; both are in lower case.

    No slang are: a missing apostrophe, space or hyphen (“dont”, “alot”); repeated letters (“soooo”); another national
    spelling or a misspelling, which are one letter off (“favorite”, “realise”); single letters and digits that stand
    for a word only beside others of their kind (“n”, “d”, “2”), but for “u” and “r”; and insults, which other rules
    find. A dropped g (“goin”) and dropped vowels (“nxt”) are spoken or chat forms, not misspellings.
    """
    bare, full = _NO_LETTER.sub("", form), _NO_LETTER.sub("", normal)
    if bare == full or _REPEATED.sub(r"\1", bare) == _REPEATED.sub(r"\1", full) or _SLUR.search(normal):
        return False
    if len(bare) == 1:
        return bare in ("u", "r")
    if f"{bare}g" == full or (len(bare) < len(full) and bare == bare[0] + _VOWELS.sub("", full[1:])):
        return True
    return len(full) < 4 or distance(bare, full) > 1


def distance(one: str, other: str) -> int:
    """Return the Levenshtein distance of two words."""
    before = list(range(len(other) + 1))
    for index, letter in enumerate(one, 1):
        here = [index]
        for column, match in enumerate(other, 1):
            here.append(min(before[column] + 1, here[-1] + 1, before[column - 1] + (letter != match)))
        before = here
    return before[-1]


def findings(text: str, rule: Rule, confidence: str) -> list[Finding]:
    """Lint a text as a mail, and keep the findings of at least this confidence."""
    least = CONFIDENCES.index(confidence)
    drafts = read("text.txt", text.encode(errors="replace"), "plain")
    return [one for draft in drafts for one in lint(draft, [rule]) if CONFIDENCES.index(one.confidence) >= least]


@dataclass
class Tweets:
    """How often each form or phrase was found rightly, found wrongly, missed, or found without being judged."""

    right: Counter[str] = field(default_factory=Counter)
    wrong: Counter[str] = field(default_factory=Counter)
    missed: Counter[str] = field(default_factory=Counter)
    unjudged: Counter[str] = field(default_factory=Counter)


def tweets(data: Path, rule: Rule, confidence: str) -> Tweets:
    """Compare findings and tokens that people put into normal spelling.

    A finding is right where one of its tokens was changed. It is not judged where none of its words was ever changed
    in the whole set: the annotators left slang that has a settled spelling of its own (“gonna”, “dude”) as it was.
    """
    listed = list(rows(data, "lexnorm2015"))
    uses = Counter(form.lower() for row in listed for form, _ in row["changes"])
    score = Tweets()
    for row in listed:
        tokens = [token.lower() for token in row["tokens"]]
        changed = {number for number, token in enumerate(tokens) if token != row["norm"][number].lower()}
        found = list(_found_tokens(row["tokens"], rule, confidence))
        for numbers in found:
            words = [tokens[number] for number in numbers]
            judged = any(uses[word] for word in words)
            group = score.right if numbers & changed else score.wrong if judged else score.unjudged
            group[" ".join(words)] += 1
        for number in changed.difference(*found):
            if uses[tokens[number]] >= OFTEN and is_slang(tokens[number], row["norm"][number].lower()):
                score.missed[tokens[number]] += 1
    return score


def _found_tokens(tokens: list[str], rule: Rule, confidence: str) -> Iterator[frozenset[int]]:
    """Yield for each finding the numbers of the tokens it marks."""
    text = " ".join(tokens)
    starts = [0]
    for token in tokens:
        starts.append(starts[-1] + len(token) + 1)
    for one in findings(text, rule, confidence):
        ends = (start + len(token) for start, token in zip(starts, tokens, strict=False))
        spans = enumerate(zip(starts, ends, strict=False))
        yield frozenset(number for number, (start, end) in spans if one.start < end and start < one.end)


def films(data: Path, rule: Rule) -> Iterator[tuple[str, bool]]:
    """Yield every term of the films that is slang, and whether the rule knows it."""
    for row in rows(data, "opensub_slang_terms"):
        if row["label"] == "slang":
            yield row["text"], bool(findings(f"It is {row['text']} again.", rule, "low"))


def literal(data: Path, rule: Rule, confidence: str) -> Iterator[tuple[dict[str, Any], bool]]:
    """Yield every text whose word is not slang, and whether the rule speaks about that word."""
    for row in rows(data, "slangtrack"):
        if row["label"] == "non-slang":
            found = findings(row["text"], rule, confidence)
            yield row, any(row["term"] in one.text.lower() for one in found)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--confidence", choices=CONFIDENCES, default="medium")
    parser.add_argument("--show", action="store_true", help="print what was wrong and what was missed")
    options = parser.parse_args()
    rule = load_rules().get("clarity/slang")
    assert rule is not None
    rule = rule._replace(one_per_problem=False)
    score = tweets(options.data, rule, options.confidence)
    right, wrong, missed = score.right.total(), score.wrong.total(), score.missed.total()
    print(f"tweets: precision {ratio(right, right + wrong):.3f}, recall of slang {ratio(right, right + missed):.3f}")
    print(f"        {score.unjudged.total()} findings of words the set does not judge")
    known = list(films(options.data, rule))
    print(f"terms of films: known {ratio(sum(one for _, one in known), len(known)):.3f} of {len(known)}")
    texts = list(literal(options.data, rule, options.confidence))
    print(f"literal uses flagged: {ratio(sum(one for _, one in texts), len(texts)):.3f} of {len(texts)}")
    if options.show:
        print("wrong", score.wrong.most_common(100))
        print("missed", score.missed.most_common(100))
        print("not judged", score.unjudged.most_common(100))
        print("unknown", [term for term, one in known if not one])


if __name__ == "__main__":
    main()
