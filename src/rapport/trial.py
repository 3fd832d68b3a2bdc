"""Tries a rule on the examples of its own card."""

from __future__ import annotations

from collections.abc import Iterator

from rapport.filters import one_problem_one_finding
from rapport.lint import lint
from rapport.readers import ReadError, read
from rapport.report import Finding
from rapport.rule import Example, FinderError, Rule

EXAMPLES = 5
"""So many examples of each sort are asked of a rule that comes with rapport."""


def missing(rule: Rule) -> Iterator[str]:
    """Return a line for each sort of examples of which `rule` has fewer than `EXAMPLES`."""
    for name, examples in (("fail", rule.fails), ("pass", rule.passes)):
        if len(examples) < EXAMPLES:
            yield f"{rule.id}: {len(examples)} [[{name}]], where {EXAMPLES} are asked for"


def failures(rule: Rule) -> Iterator[str]:
    """Return a line for every example of `rule` that it does not hold to, or cannot be tried on."""
    for try_all in (_missed, _alarmed):
        try:
            yield from try_all(rule)
        except (FinderError, ReadError) as error:
            yield f"{rule.id}: {error}"


def _missed(rule: Rule) -> Iterator[str]:
    for number, example in enumerate(rule.fails, 1):
        findings = try_example(rule, example)
        if not findings:
            yield f"{rule.id}: [[fail]] {number} is not found: {_one_line(example.text)}"
        elif not any(_marks(finding, _one_line(example.at)) for finding in findings):
            found = "”, “".join(finding.text for finding in findings)
            yield f"{rule.id}: [[fail]] {number} marks “{found}” and not “{_one_line(example.at)}”"


def _marks(finding: Finding, words: str) -> bool:
    """Return whether a finding marks these words; of the learned reader's, half of what either marks is enough."""
    if finding.text == words or finding.score is None:
        return finding.text == words
    within = words in finding.text or finding.text in words
    return within and min(len(words), len(finding.text)) * 2 >= max(len(words), len(finding.text))


def _alarmed(rule: Rule) -> Iterator[str]:
    for number, example in enumerate(rule.passes, 1):
        for finding in try_example(rule, example):
            yield f"{rule.id}: [[pass]] {number} is a false alarm on “{finding.text}”: {_one_line(example.text)}"


def try_example(rule: Rule, example: Example) -> list[Finding]:
    """Lint one example with one rule, whatever its confidence; what the learned reader hardly supposes is left out."""
    path = f"{rule.id}.{example.format}"
    drafts = read(path, example.text.encode(), "plain" if example.format == "txt" else example.format)
    found = (one for draft in drafts for one in one_problem_one_finding(lint(draft, [rule])))
    return [one for one in found if one.score is None or one.confidence != "low"]


def _one_line(text: str) -> str:
    return " ".join(text.split())
