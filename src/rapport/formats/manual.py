"""The manual page of a rule, printed from its card."""

from __future__ import annotations

import json
from collections.abc import Iterator

from rapport.rule import Rule


def page(rule: Rule) -> Iterator[str]:
    """Yield the manual page of a rule, line by line."""
    yield f"{rule.id}: {rule.summary}"
    yield f"severity {rule.severity}, confidence {rule.confidence}, reads {', '.join(rule.zones)}"
    yield ""
    yield f"Why:    {rule.why}"
    yield f"Source: {rule.source}"
    if rule.distribution != "rapport":
        yield f"From:   the package {rule.distribution}"
    if rule.options:
        yield ""
        yield f'Options, under [rules."{rule.id}"]:'
        for name, value in rule.options.items():
            yield f"  {name} = {json.dumps(value, ensure_ascii=False)}"
    if rule.was:
        yield f"Was:    {', '.join(rule.was)}"
    yield ""
    yield "It speaks about:"
    for example in rule.fails:
        yield from _quoted(example.text)
        if example.at:
            yield f"      marks “{' '.join(example.at.split())}”"
    yield ""
    yield "It is silent about:"
    for example in rule.passes:
        yield from _quoted(example.text)
        if example.because:
            yield f"      because {example.because}"


def _quoted(text: str) -> Iterator[str]:
    for number, line in enumerate(text.rstrip("\n").split("\n")):
        yield f"  {'-' if number == 0 else ' '} {line}"
