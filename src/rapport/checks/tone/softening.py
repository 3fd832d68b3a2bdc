"""Says a request as a question: “Send me the report.” becomes “Could you send me the report?”"""

from __future__ import annotations

import re

from rapport.checks.tone.capitals import calm
from rapport.checks.tone.request_words import VERBS, WRITER
from rapport.matching import Pattern

_END = Pattern(r"(?<![ap]\.m)[\s.!?:…]+\Z|(?<=[ap]\.m\.)[\s.!?:…]+\Z", re.IGNORECASE)
_INSISTENCE = Pattern(r",? +(?:no (?:excuses|exceptions|later|ifs\b.*|matter what)|and (?:that's|that is) final)\Z", re.IGNORECASE)
_BEFORE_NOW = Pattern(r",\s+(?=(?:now|today|at once|asap|immediately)\Z)", re.IGNORECASE)
_NEW_CLAUSE = Pattern(
    r"\s*(?:[;–—]|\s--?\s)\s*|,\s+(?=(?:it|this|that|he|she|they|we|i|i'm|it's|that's|there|the \w+|our \w+|"
    r"my \w+) (?:\w+n't|is|are|was|were|has|have|had|"
    r"will|'ll|need|needs|want|wants|can|cannot|must|do|does|block\w*|wait\w*|leave\w*)\b|(?:it|that|this|there|i|"
    r"he|she|we|they)'\w+ )",
    re.IGNORECASE,
)
_THEN = Pattern(r",?\s+and\s+(?=(?:i|we|it|that)(?: will\b|'ll\b| can\b| am\b|'m\b))", re.IGNORECASE)
_THREAT = Pattern(r",?\s+or\s+(?:else\b|i\b|we\b|you\b|otherwise\b)", re.IGNORECASE)

_DO_AS_TOLD = "do (?:your|as i|as you|what (?:i|you|we)|it (?:right|properly))|hurry|grow up|wake up|get (?:a grip|real|over it)"
_GO_AWAY = "drop dead|get lost|get out|get off|go away|go to hell|shut up|back off"
_PULL_YOURSELF_TOGETHER = (
    "calm down|relax|cheer up|forget it|never mind|dream on|pull yourself|learn to|behave|use your (?:head|brain)|"
    "explain yourself|leave me alone"
)
_SCOLDS = Pattern(rf"(?:{_DO_AS_TOLD}|{_GO_AWAY}|{_PULL_YOURSELF_TOGETHER})\b|.*\band you,", re.IGNORECASE)
"""“Could you do your job?” would be worse than the order; two readers need two questions."""


_GENERAL = Pattern(
    r"(?:do|get|save|see|find|learn|earn|win|enjoy|discover|try|be|have|live|feel|stay|join|make|take|keep) (?:\w+ )?"
    r"(?:more|less|better|the best|the most|yourself|a chance|fun)\b",
    re.IGNORECASE,
)
"""Advice and advertising, which ask for nothing: “do more with your account”."""


_TITLE = Pattern(
    r"(?:answer|call|change|comment|contact|invoice|list|mail|message|note|notice|order|question|reply|report|request|"
    r"result|review|summary|test|update|visit) (?:from|of|for|on|re|about|regarding|no)\b",
    re.IGNORECASE,
)
"""A heading with a noun that may be a verb elsewhere: “update from Lagos”."""


def as_question(clause: str, opening: str, first: bool) -> tuple[str, ...]:
    """Return a request as a question that opens with `opening` ("could you").

    `clause` starts at the verb in its base form and runs to the end of the sentence; `first` says whether it opens
    the sentence. Empty where the clause scolds or goes on with a threat, which no question makes softer.
    """
    clause = _BEFORE_NOW.sub(" ", _INSISTENCE.sub("", _END.sub("", clause)))
    is_general = _GENERAL.match(clause) and not WRITER.search(clause)
    if is_general or _THREAT.search(clause) or _SCOLDS.match(clause) or _TITLE.match(clause):
        return ()
    if len(clause) > 3 and clause.isupper():
        clause = calm(clause)
    if not clause:
        return ()
    asked, rest = _divided(clause)
    verb = asked if _keeps_case(asked) else asked[:1].lower() + asked[1:]
    question = f"{opening} {verb}?"
    return ((_capital(question) if first else question) + rest,)


def as_please(clause: str, first: bool) -> tuple[str, ...]:
    """Return a prohibition with “please”; `clause` starts at the verb, without “don't”."""
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
    """Return whether the first word is written with capitals that are its own: “CC me”, “I”."""
    word = text.split(maxsplit=1)[0] if text.split() else ""
    return word.isupper()


_START = r"(?P<lead>(?:(?:and|but|so|then|also|ok|okay|well),? )?)"
_WHY_HAVE = Pattern(_START +
    r"why (?:haven't you|have you not) (?:yet |still )?(?P<verb>\w+)(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL)
_WHY_NOT = Pattern(
    _START +
        r"why (?:don't|can't|won't|wouldn't|couldn't) you (?:just |ever |simply |even )?(?P<verb>\w+)(?P<rest>.*)",
        re.IGNORECASE | re.DOTALL
)
_WHY = Pattern(
    _START +
        r"why (?P<helper>are|were|have|did|do|didn't|don't|aren't|weren't|can't|won't|would|"
        r"wouldn't) you (?:even )?(?P<verb>\w+)(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
_HAVE = Pattern(
    r"(?:did|have|didn't|haven't) you (?:even |bother to |ever |actually )*(?P<verb>\w+)(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL)
_WHEN = Pattern(
    r"when (?:are you (?:finally )?going to|will you (?:finally|ever)) (?P<rest>.+)", re.IGNORECASE | re.DOTALL
)
_MENTAL = frozenset("want think like believe know understand get see feel agree care trust need".split())
_LOOKED = frozenset("read check look try search see test ask reply answer open".split())


def softened_question(question: str) -> tuple[str, ...]:
    """Return a reproach as a plain question; empty where it cannot be put so plainly."""
    string = _END.sub("", question)
    first = question[:1].isupper()
    if match := _WHY_HAVE.match(string):
        verb = _base_form(match["verb"].lower())
        rest = re.sub(r"\s+(?:yet|already)\b", "", match["rest"])
        return as_question(f"{verb}{rest}", "could you", first) if verb else ()
    if (match := _WHY_NOT.match(string)) and match["verb"].lower() not in _MENTAL:
        return as_question(match["verb"] + match["rest"], "could you", first)
    if match := _WHY.match(string):
        return as_question(f"tell me why you {_told(match)}{match['rest']}", "could you", first)
    if match := _WHEN.match(string):
        return as_question(f"tell me when you can {match['rest']}", "could you", first)
    if match := _HAVE.match(string):
        verb = _base_form(match["verb"].lower()) or match["verb"].lower()
        return as_question(f"to {verb}{match['rest']}", "have you had a chance", first) if verb in _LOOKED else ()
    return ()


def _told(match: re.Match[str]) -> str:
    """Return the verb of a question as a statement would have it: “did you revert” becomes “reverted”."""
    helper, verb = match["helper"].lower(), match["verb"].lower()
    if helper == "do":
        return verb
    if helper == "did":
        from rapport.inflect import verb_forms

        return verb_forms(verb).past[0]
    return f"{_NEGATED.get(helper, helper)} {verb}"


_NEGATED = {
    "didn't": "did not",
    "don't": "do not",
    "aren't": "are not",
    "weren't": "were not",
    "can't": "cannot",
    "won't": "will not",
    "wouldn't": "would not",
}


def _base_form(participle: str) -> str:
    """Return the base form of a participle; empty for a verb that is not known."""
    from rapport.inflect import verb_forms

    return next((verb for verb in sorted(VERBS) if participle in verb_forms(verb).participle), "")
