"""How drafts read, for people and as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from rapport.profile import LEVELS, Figures, Profile, Said

_BAR = 10
_SCALES = {"polite": "politeness", "formal": "formality", "warm": "warmth"}


def profile_text(one: Profile) -> str:
    """Return how a draft reads, a line a figure, with a bar where it is a share; theirs stand behind."""
    place = f"{one.path}:{one.line}" if one.line > 1 else one.path
    beside = f"  (beside {one.other})" if one.other else ""
    rows = [*_counts(one), *_bars(one), *_sentences(one), ("touches", _levels(one))]
    return "\n".join([place + beside, *(f"  {name:<11} {value}" for name, value in rows if value)]) + "\n"


def _counts(one: Profile) -> Iterator[tuple[str, str]]:
    own, theirs = one.own, one.beside
    grade = None if theirs.grade is None else max(theirs.grade, 1)
    if own.words is None or own.sentence is None or own.grade is None:
        yield "words", "none that are the author’s, in English"
        return
    yield "words", _next_to(f"{own.words:.0f}, {_time(one.minutes)} to read", theirs.words)
    yield "sentences", _next_to(f"{own.sentence:.0f} words each", theirs.sentence)
    yield "level", _next_to(f"school grade {max(own.grade, 1):.0f}", grade)


def _next_to(own: str, theirs: float | None) -> str:
    return own if theirs is None else f"{own:<26} theirs {theirs:.0f}"


def _time(minutes: float) -> str:
    return f"{minutes:.0f} min" if minutes >= 1 else f"{minutes * 60:.0f} s"


def _bars(one: Profile) -> Iterator[tuple[str, str]]:
    for field, name in _SCALES.items():
        own, theirs = getattr(one.own, field), getattr(one.beside, field)
        if own is not None:
            filled = round(own * _BAR)
            bar = "■" * filled + "□" * (_BAR - filled)
            yield name, f"{bar} {own:>4.0%}" + (f"{'':<12}theirs {theirs:.0%}" if theirs is not None else "")


def _sentences(one: Profile) -> Iterator[tuple[str, str]]:
    for said in one.asked:
        yield "asks", f"{said.whom or 'the reader'}, line {said.line}: {said.text}"
    for said in one.promised:
        by = f"by {said.due.isoformat()}" if said.due else "without a day"
        yield "promises", f"{by}, line {said.line}: {said.text}"


def _levels(one: Profile) -> str:
    return ", ".join(f"{number} {LEVELS[number - 1]}" for number in one.levels)


def profile_json(profiles: Sequence[Profile]) -> str:
    """Return how drafts read as one JSON object; figures that nothing tells are null."""
    return json.dumps({"version": 1, "drafts": [_plain(one) for one in profiles]}, ensure_ascii=False, indent=1) + "\n"


def _plain(one: Profile) -> dict[str, object]:
    return {
        "path": one.path,
        "line": one.line,
        "minutes": round(one.minutes, 2),
        "own": _rounded(one.own),
        "other": one.other,
        "beside": _rounded(one.beside),
        "asked": [{"line": said.line, "text": said.text, "whom": said.whom} for said in one.asked],
        "promised": [_promise(said) for said in one.promised],
        "levels": list(one.levels),
    }


def _rounded(figures: Figures) -> dict[str, float | None]:
    return {name: None if number is None else round(number, 2) for name, number in figures._asdict().items()}


def _promise(said: Said) -> dict[str, object]:
    return {"line": said.line, "text": said.text, "due": said.due.isoformat() if said.due else None}
