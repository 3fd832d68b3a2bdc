"""The words that carry the meaning of a sentence, as stems: what a question and its answer may share."""

from __future__ import annotations

from rapport.matching import Pattern

_STOP_WORDS = frozenset(
    """
    a about above after again all also am an and any anyone anything are as ask at back be because been before
    being best between both but by can come could day days did do does doing done each either else even ever every
    few find first for from get give go going good got great had has have having he help her here hers him his
    hope how i idea if in into is it its just keep kind know last least let like little long look looking lot make
    many matter may maybe me mean mind might mine more most much must my need new next no not now of off ok okay
    on one only or other our out over own part people place please possible put question questions quite rather
    ready really right same say see seem send sent shall she should so some someone something soon sort still such
    sure take tell than thank thanks that the their them then there these they thing things think this those
    though time to today together tomorrow too try two under until up us use used very want was way we week well
    were what when where whether which while who whom whose why will with without wonder wondering work works
    would yes yet you your yours
    """.split()
)
_WORD = Pattern(r"[A-Za-z][A-Za-z'-]+|\d[\d.,:]*")
_IRREGULAR = dict(
    pair.split("=")
    for pair in (
        "paid=pay bought=buy brought=bring taught=teach built=build sold=sell spent=spend lost=lose met=meet "
        "held=hold wrote=write written=write spoke=speak spoken=speak broke=break broken=break chose=choose "
        "chosen=choose drove=drive flew=fly flown=fly grew=grow grown=grow drew=draw drawn=draw ate=eat "
        "eaten=eat left=leave won=win wore=wear children=child people=person delivery=deliver arrival=arrive "
        "payment=pay flight=fly decision=decide decided=decide"
    ).split()
)
_ENDING = Pattern(r"(?:ingly|edly|ations?|ments?|ings?|ness|ers?|ies|ied|ed|es|ly|al|ion|s|e|y)$")


def content_words(string: str) -> frozenset[str]:
    """Return the stems of the words that carry the meaning of a text."""
    words = (match.group().lower().removesuffix("'s") for match in _WORD.finditer(string))
    return frozenset(_stem(word) for word in words if word not in _STOP_WORDS and len(word) > 1)


def _stem(word: str) -> str:
    base = _IRREGULAR.get(word, word)
    return _ENDING.sub("", base) if len(base) > 4 and base[0].isalpha() else base
