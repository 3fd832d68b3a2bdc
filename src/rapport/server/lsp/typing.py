"""What is shown while somebody types: what a sentence may still become is no finding yet."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container, Iterator, Sequence

from rapport.report import Finding

Shown = tuple[str, str]
"""What a finding is known by from one key to the next: rule and words."""

_ENDS = (".", "!", "?", "…")
_CLOSING = "\"'”’»)]*_"


def shown_as(finding: Finding) -> Shown:
    return finding.rule, finding.text


def end_of_edit(before: str, after: str) -> int:
    """Return the 0-based offset in `after` behind the characters that are not those of `before`."""
    most = min(len(before), len(after))
    same = bisect_left(range(1, most + 1), True, key=lambda length: before[:length] != after[:length])
    return len(after) - bisect_left(
        range(1, most - same + 1), True, key=lambda length: before[-length:] != after[-length:]
    )


def settled(text: str, findings: Sequence[Finding], typed_at: int, shown: Container[Shown]) -> Iterator[Finding]:
    """Yield the findings in a text to show while somebody types at the offset `typed_at`.

    A new one waits while its sentence is being written, and so does one about what is missing from the mail; what is
    shown already stays.
    """
    for finding in findings:
        if shown_as(finding) in shown or not _may_change(text, finding, typed_at):
            yield finding


def _may_change(text: str, finding: Finding, typed_at: int) -> bool:
    if not finding.sentence:
        return True
    end = max(finding.end, finding.sentence_start + len(finding.sentence))
    return finding.sentence_start <= typed_at and (typed_at <= end or _goes_on(finding.sentence, text[end:typed_at]))


def _goes_on(sentence: str, behind: str) -> bool:
    """Return whether a sentence with this white space, or more, behind it has no end yet."""
    is_ended = sentence.rstrip(_CLOSING).endswith(_ENDS)
    return not is_ended and not behind.strip() and behind.count("\n") < 2
