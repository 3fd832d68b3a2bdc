"""What one rule finds in a text."""

from __future__ import annotations

from functools import cache

from rapport.cards import Rules, load_rules
from rapport.lint import lint
from rapport.report import Finding
from rapport.rule import Rule
from rapport.run import Job, read_drafts
from rapport.settings import load_settings


@cache
def all_rules() -> Rules:
    """Return the rules, read once."""
    return load_rules()


def rule_of(rule_id: str) -> Rule:
    """Return the rule of this id, which has to exist."""
    rule = all_rules().get(rule_id)
    assert rule is not None, rule_id
    return rule


def findings(rule: str | Rule, text: str | bytes, path: str = "draft.txt") -> list[Finding]:
    """Return what a rule, or the rule of this id, finds in a file at `path`, whose suffix tells its format."""
    found = rule_of(rule) if isinstance(rule, str) else rule
    data = text if isinstance(text, bytes) else text.encode()
    return [one for draft in read_drafts(path, data, _job()) for one in lint(draft, [found])]


@cache
def _job() -> Job:
    return Job(load_settings(None))
