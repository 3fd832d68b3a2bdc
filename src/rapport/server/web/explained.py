"""The manual page of a rule, as the page shows it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rapport.rule import Rule


def explained(rule: Rule) -> Mapping[str, Any]:
    """Return what a rule finds, why, and its examples."""
    return {
        "id": rule.id,
        "summary": rule.summary,
        "why": rule.why,
        "source": rule.source,
        "fails": [{"text": one.text.strip(), "at": " ".join(one.at.split())} for one in rule.fails],
        "passes": [{"text": one.text.strip(), "because": one.because} for one in rule.passes],
    }
