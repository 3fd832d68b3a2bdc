"""Says a request as a question: “Send me the report.” becomes “Could you send me the report?”"""

from __future__ import annotations

import re

from rapport.inflect import verb_forms
from rapport.prose.requests import _VERBS as BASE_VERBS

_END = re.compile(r"[\s.!?:…]*\Z")
_NEW_CLAUSE = re.compile(
    r"\s*(?:[;–—]|\s--?\s)\s*|,\s+(?=(?:it|this|that|he|she|they|we|i|i'm|it's|that's|there|the \w+|our \w+|my \w+) (?:\w+n't|is|are|was|were|has|have|had|"
    r"will|'ll|need|needs|want|wants|can|cannot|must|do|does|block\w*|wait\w*|leave\w*)\b|(?:it|that|this|there|i|he|she|we|they)'\w+ )",
    re.IGNORECASE,
)
_THEN = re.compile(r",?\s+and\s+(?=(?:i|we|it|that)(?: will\b|'ll\b| can\b| am\b|'m\b))", re.IGNORECASE)
_THREAT = re.compile(r",?\s+or\s+(?:else\b|i\b|we\b|you\b|otherwise\b)", re.IGNORECASE)


def as_question(clause: str, opening: str, first: bool) -> tuple[str, ...]:
    """Give a request as a question that opens with `opening` ("could you"), and where that works, with “please”.

    `clause` starts at the verb in its base form and runs to the end of the sentence; `first` tells whether it opens
    the sentence. Empty where the clause goes on with a threat, which no question makes softer.
    """
    clause = _END.sub("", clause)
    if _THREAT.search(clause):
        return ()
    asked, rest = _divided(clause)
    shouted = len(clause) > 3 and clause.isupper()
    head = opening.upper() if shouted else opening
    verb = asked if shouted or _keeps_case(asked) else asked[:1].lower() + asked[1:]
    question = f"{head} {verb}?"
    return ((_capital(question) if first else question) + rest,)


def as_please(clause: str, first: bool) -> tuple[str, ...]:
    """Give a prohibition with “please”; `clause` starts at the verb, without “don't”."""
    body = _END.sub("", clause)
    if _THREAT.search(body):
        return ()
    asked, rest = _divided(body)
    text = f"please don't {asked[:1].lower() + asked[1:]}."
    return ((_capital(text) if first else text) + rest,)


def _divided(clause: str) -> tuple[str, str]:
    """Divide a clause from the statement behind it: “move your car, it blocks the bay”."""
    if match := _THEN.search(clause):
        return clause[: match.start()], f" Then {clause[match.end() :]}."
    if match := _NEW_CLAUSE.search(clause):
        return clause[: match.start()], f" {_capital(clause[match.end() :])}."
    return clause, ""


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _keeps_case(text: str) -> bool:
    """Tell whether the first word is written with capitals that are its own: “CC me”, “I”."""
    word = text.split(maxsplit=1)[0] if text.split() else ""
    return word.isupper()


_WHY_HAVE = re.compile(r"why (?:have(?:n't you| you not)) (?:yet |still )?(?P<verb>\w+)(?P<rest>.*)", re.IGNORECASE | re.DOTALL)


def softened_reproach(clause: str) -> tuple[str, ...]:
    """Give “Why haven't you sent the list?” as “Could you send the list?”; empty where nothing so plain will do."""
    match = _WHY_HAVE.match(_END.sub("", clause))
    if match is None:
        return ()
    verb = _base_form(match["verb"].lower())
    rest = re.sub(r"\s+(?:yet|already)\b", "", match["rest"])
    return as_question(f"{verb}{rest}", "could you", clause[:1].isupper()) if verb else ()


def _base_form(participle: str) -> str:
    """Give the base form of a participle; empty for a verb that is not known."""
    return next((verb for verb in sorted(BASE_VERBS) if participle in verb_forms(verb).participle), "")
