"""What becomes of the findings of a draft before they are shown: a chain of small filters."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rapport.report import Finding
from rapport.rule import CONFIDENCES, SEVERITIES, Rule


def yielding(findings: Iterable[Finding], rules: Sequence[Rule]) -> Iterator[Finding]:
    """Leave out what a rule says of words about which one that goes before it has spoken."""
    listed = list(findings)
    before = {rule.id: rule.silent_beside for rule in rules if rule.silent_beside}
    places = {
        earlier: _Places(other for other in listed if _goes_before(other, earlier)) for earlier in set(before.values())
    }
    for finding in listed:
        earlier = before.get(finding.rule)
        if earlier is None or not any(_overlaps(other, finding) for other in places[earlier].near(finding)):
            yield finding


def seen_once(readings: Iterable[Iterable[Finding]]) -> Iterator[Finding]:
    """Put together what is found in the readings of one template, in their order, each place once.

    What is missing from a mail is told of the first reading alone, since the others show less. A finding that begins
    or ends where one of the same rule in an earlier reading does is the same.
    """
    told: set[tuple[str, str, int]] = set()
    for number, reading in enumerate(readings):
        marks = [(one, _marks(one)) for one in reading]
        new = [(one, some) for one, some in marks if not number or (one.start < one.end and told.isdisjoint(some))]
        for one, some in new:
            told |= some
            yield one


def _marks(finding: Finding) -> set[tuple[str, str, int]]:
    """Return by what a finding is known again in another reading of the same template."""
    return {(finding.rule, "start", finding.start), (finding.rule, "end", finding.end)}


class _Places:
    """Findings by their place in the file, so that only those nearby are compared."""

    _WIDTH = 500  # characters

    def __init__(self, findings: Iterable[Finding] = ()) -> None:
        self._at: dict[int, list[Finding]] = {}
        for finding in findings:
            self.add(finding)

    def add(self, finding: Finding) -> None:
        for place in self._stretch(finding):
            self._at.setdefault(place, []).append(finding)

    def near(self, finding: Finding) -> Iterator[Finding]:
        """Yield the findings added so far that may overlap this one, some of them several times."""
        for place in self._stretch(finding):
            yield from self._at.get(place, ())

    def _stretch(self, finding: Finding) -> range:
        return range(finding.start // self._WIDTH, finding.end // self._WIDTH + 1)


def _goes_before(other: Finding, earlier: Sequence[str]) -> bool:
    return other.rule in earlier or other.rule.split("/")[0] in earlier


def _overlaps(inner: Finding, outer: Finding) -> bool:
    return inner is not outer and inner.start < outer.end and outer.start < inner.end


def sure_enough(findings: Iterable[Finding], confidence: str) -> Iterator[Finding]:
    """Keep the findings of at least this confidence."""
    least = CONFIDENCES.index(confidence)
    return (finding for finding in findings if CONFIDENCES.index(finding.confidence) >= least)


def problems(findings: Iterable[Finding]) -> list[list[Finding]]:
    """Put together the findings of several rules about the same words, the most specific first, in reading order.

    Two findings are about the same words when they share more than half of the longer one. How words are felt goes
    before how they are worded (the families `WORDING`), then the worse severity and the longer words.
    """
    found: list[list[Finding]] = []
    number: dict[int, int] = {}
    places = _Places()
    for finding in sorted(findings, key=_rank):
        same = [number[id(other)] for other in places.near(finding) if _same_words(finding, other)]
        if same:
            found[min(same)].append(finding)
        else:
            number[id(finding)] = len(found)
            found.append([finding])
            places.add(finding)
    return sorted(found, key=lambda problem: problem[0].reading_order)


def shown(problem: Sequence[Finding]) -> Finding:
    """Return the first finding of a problem, with the other rules under it and the worst severity of all."""
    first = problem[0]
    also = dict.fromkeys(one.rule for one in problem if one.rule != first.rule)
    return first._replace(also=tuple(also), severity=max((one.severity for one in problem), key=SEVERITIES.index))


def one_problem_one_finding(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Where several rules mark the same words keep the most specific, and list the others under it."""
    return map(shown, problems(findings))


WORDING = ("clarity", "mirror")
"""The families that speak of how a thing is worded."""


def _rank(finding: Finding) -> tuple[bool, int, int, str]:
    wording = finding.rule.split("/")[0] in WORDING
    return wording, -SEVERITIES.index(finding.severity), finding.start - finding.end, finding.rule


def _same_words(one: Finding, other: Finding) -> bool:
    shared = min(one.end, other.end) - max(one.start, other.start)
    longer = max(one.end - one.start, other.end - other.start)
    return shared > 0 and shared * 2 > longer and one.text != "" and other.text != ""
