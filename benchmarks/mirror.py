"""How often the rules that compare a reply with the mail it answers speak, and about what.

    python -m benchmarks.mirror --data FOLDER [--show RULE --number 50 --seed 1]
    python -m benchmarks.mirror --data FOLDER --formality [--pairs 400 --seed 1]
    python -m benchmarks.mirror --data FOLDER --usual [--seed 1]

Replies: LKML mails with the mail before them (Ferreira, Cheng & Adams 2021), and real mails of the set `emails` that
quote what they answer. With --formality: pairs of mails whose formality people have marked from 1 to 4 (Peterson,
Hohensee & Xia 2011), one as the reply to the other, as many mismatches as matches. With --usual: mails of three
authors of the set `enron_categories`, of whom 3 to 15 mails are learned and the others are taken as drafts to
themselves, so that each finding is a false alarm; and drafts to the two others.
"""

from __future__ import annotations

import argparse
import random
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import reduce
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.rows import ratio, rows
from rapport import prose
from rapport.cards import load_rules
from rapport.checks.mirror.formality import Level, differ, level
from rapport.contacts.envelope import read_head
from rapport.contacts.looks import received
from rapport.correspondent import Correspondent
from rapport.draft import AUTHOR_ZONES, Address, Draft
from rapport.lint import lint
from rapport.readers import read
from rapport.report import Finding
from rapport.rule import Rule

SETS = ("lkml_reply_pairs", "emails")


class Reply(NamedTuple):
    """A reply, and what was found in it."""

    id: str
    findings: Sequence[Finding]


def replies(data: Path, name: str, rules: Sequence[Rule]) -> Iterator[Reply]:
    """Yield the replies of a set whose quote can be read, with the findings of the rules."""
    for row in rows(data, name):
        quote = "".join(f"> {line}\n" for line in row.get("prev", "").splitlines())
        text = f"{row['text']}\n\n{quote}" if quote else row["text"]
        for draft in read("reply.txt", text.encode(errors="replace"), "plain"):
            if draft.answering and any(one.string.strip() for one in draft.in_zones(AUTHOR_ZONES[1:])):
                yield Reply(row["id"], lint(draft, rules))


def rates(found: Sequence[Reply], rules: Sequence[Rule]) -> Iterator[str]:
    """Yield the share of replies about which each rule speaks."""
    told = Counter(rule for reply in found for rule in {one.rule for one in reply.findings})
    for rule in rules:
        yield f"  {rule.id:<24} {ratio(told[rule.id], len(found)):7.2%} of {len(found)} replies"


def sample(found: Sequence[Reply], number: int, seed: int) -> Iterator[str]:
    """Yield so many findings at random, each with what it rests on."""
    listed = [(reply.id, one) for reply in found for one in reply.findings]
    random.Random(seed).shuffle(listed)
    for mail, one in listed[:number]:
        proof = one.related[0].text[:200] if one.related else ""
        yield f"{mail}:{one.origin.line} «{one.text[:200]}» {one.message}\n    theirs: {proof!r}"


class Marked(NamedTuple):
    """A mail, what people said of its formality (1 to 4), and how formal the rule takes it to be."""

    score: float
    level: Level


Kind = Callable[[Marked, Marked], bool | None]


def by_label(one: Marked, other: Marked) -> bool | None:
    """Return whether one mail is marked as formal and the other as informal."""
    return None if 2.5 in (one.score, other.score) else (one.score > 2.5) != (other.score > 2.5)


def by_two(one: Marked, other: Marked) -> bool | None:
    """Return whether the marks are two steps of the scale apart; None where they are one step apart."""
    apart = abs(one.score - other.score)
    return True if apart >= 2 else False if apart <= 0.5 else None


def marked(data: Path, words: int) -> list[Marked]:
    """Return the mails that are long enough to be compared."""
    found = []
    for row in rows(data, "enron_formality"):
        for draft in read("mail.txt", row["text"].encode(errors="replace"), "plain"):
            read_level = level(draft.in_zones(AUTHOR_ZONES), words)
            if read_level is not None:
                found.append(Marked(row["score"], read_level))
    return found


def pairs(mails: Sequence[Marked], kind: Kind, number: int, seed: int) -> Iterator[tuple[bool, Marked, Marked]]:
    """Yield as many mismatches as matches."""
    both = [(kind(one, other), one, other) for one in mails for other in mails if one is not other]
    chance = random.Random(seed)
    for wanted in (True, False):
        chosen = [(wanted, one, other) for found, one, other in both if found is wanted]
        yield from chance.sample(chosen, number)


def figures(mails: Sequence[Marked], kind: Kind, options: dict[str, Any], number: int, seed: int) -> str:
    """Return precision and recall of telling mismatches."""
    limits = options["casual"], options["formal"], options["apart"]
    chosen = pairs(mails, kind, number, seed)
    found = [(wanted, differ(one.level, other.level, *limits)) for wanted, one, other in chosen]
    right, all_told = sum(wanted and told for wanted, told in found), sum(told for _, told in found)
    return f"P {ratio(right, all_told):.3f}  R {ratio(right, number):.3f}  of {number} mismatches and {number} matches"


LEARNED = (3, 5, 10, 15)
"""From so many mails of somebody their habits are told."""

DRAWS, DRAFTS = 15, 20
"""So many times mails are drawn of each author, and so many drafts each time."""


def by_author(data: Path) -> dict[str, list[Draft]]:
    """Return the English mails of authors of whom there are more than most are learned from, by their address."""
    found: dict[str, list[Draft]] = {}
    for row in rows(data, "enron_categories"):
        text = re.split(r"(?m)^[ >\t]*(?:-{3,} ?(?:Forwarded|Original)|From:)", row["text"])[0]
        for draft in read("mail.txt", text.encode(errors="replace"), "plain"):
            if len(prose.word_spans(draft.whole.string)) > 5:
                found.setdefault(row["frm"], []).append(draft)
    return {address: mails for address, mails in found.items() if len(mails) >= LEARNED[-1] + DRAFTS}


def learned(address: str, mails: Sequence[Draft]) -> Correspondent:
    """Return what is known of somebody after these mails."""
    head = read_head(f"From: {address}\n\n".encode())
    ones = [received(address, head, one, with_reader=True) for one in mails]
    return reduce(Correspondent.joined, ones)


def usual(data: Path, rules: Sequence[Rule], seed: int) -> Iterator[str]:
    """Yield how often each rule speaks about drafts to people whose own mails they are, and to others."""
    authors = by_author(data)
    rules = [one._replace(options={**one.options, "mails": 3}) for one in rules if "mails" in one.options]
    yield ", ".join(f"{len(mails)} mails of one author" for mails in authors.values())
    for number in LEARNED:
        told: dict[bool, Counter[str]] = {True: Counter(), False: Counter()}
        tried: Counter[bool] = Counter()
        for address, mails in authors.items():
            for draw in range(DRAWS):
                chance = random.Random(f"{seed} {address} {number} {draw}")
                chosen = chance.sample(mails, number)
                known = learned(address, chosen)
                for other, drafts in authors.items():
                    for draft in chance.sample([one for one in drafts if one not in chosen], DRAFTS):
                        to = replace(draft, contact=known, recipients=(Address("", address),))
                        tried[other == address] += 1
                        told[other == address].update({one.rule for one in lint(to, rules)})
        for own in (True, False):
            shares = "  ".join(f"{one.name} {ratio(told[own][one.id], tried[own]):.2%}" for one in rules)
            yield f"{number:2} mails known, {'own' if own else 'other'} drafts ({tried[own]}): {shares}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--show", default="", metavar="RULE")
    parser.add_argument("--number", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--formality", action="store_true")
    parser.add_argument("--usual", action="store_true")
    parser.add_argument("--pairs", type=int, default=400)
    asked = parser.parse_args()
    rules = [one for one in load_rules().family("mirror") if asked.show in ("", one.id)]
    if asked.formality:
        options = dict(next(one for one in rules if one.name == "formality").options)
        mails = marked(asked.data, int(str(options["words"])))
        print(f"{len(mails)} mails that are long enough")
        print(f"formal beside informal:    {figures(mails, by_label, options, asked.pairs, asked.seed)}")
        print(f"marks two steps apart:     {figures(mails, by_two, options, asked.pairs, asked.seed)}")
        return
    if asked.usual:
        for line in usual(asked.data, rules, asked.seed):
            print(line, flush=True)
        return
    for name in SETS:
        print(name)
        found = list(replies(asked.data, name, rules))
        for line in sample(found, asked.number, asked.seed) if asked.show else rates(found, rules):
            print(line)


if __name__ == "__main__":
    main()
