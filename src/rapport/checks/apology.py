"""Apologies for the reader's feelings, for nobody's act, under a condition, or taken back at once."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from rapport.checks import apology_forms as forms
from rapport.checks import apology_words as words
from rapport.checks.cues import Pattern
from rapport.draft import Block, Draft, Sentence
from rapport.kinds import compile_pattern, fold
from rapport.rule import Hit

if TYPE_CHECKING:
    from rapport.prose import Token

_NAME = "Name what you did, and what you will do about it"
_ADVICE = {forms.TURNED: "Stop after the apology, and raise the other point on its own"}

_REGRET = compile_pattern(
    r"(?:\b(?:i|we|(?:the|our) \w+)(?:(?:'m|'re| am| are| is| do| must| can only| have to| would like to| "
    r"wish to| want to|"
    r" truly| really| very| so| deeply| sincerely| just| also| terribly| only)+) (?:sorry|apologi[sz]e|"
    r"regret)\b"
    r"|\b(?:i|we|(?:the|our) \w+) (?:apologi[sz]es?|regrets?)\b"
    r"|(?:^|(?<=[.,;:!?(–—-]\s)|(?<=\band\s)|(?<=\bbut\s)|(?<=\bso\s)|(?<=\bthen\s))"
    r"(?:(?:very|so|really|terribly|truly|again|yes|well|oh|also|please accept|kindly accept|accept|my|our|"
    r"sincere|deepest|humble|im) )*"
    r"(?:sorry|apologies|apologi[sz]e|regrets?)\b"
    r"|\b(?:it is|it's|it was) (?:very |most |deeply )?(?:regrettable|unfortunate)\b"
    r"|\bi (?:was wrong|shouldn't have|should not have|admit)\b)"
)
OWNED = compile_pattern(
    r"\bbecause (?:of )?(?:i|my|we|our)\b|\b(?:my|our) (?:own )?(?:fault|mistake|error|doing|bad|slip|"
    r"oversight)\b|\bto blame\b|"
    r"\bblame (?:myself|is mine)|\b(?:by|due to|thanks to|what with) (?:my|our|me|us)\b|\b(?:was|were|is) "
    r"(?:me|us|mine|ours|my|our)\b|"
    r"\b(?:i|we) (?:(?:really|clearly|simply|obviously) )?(?:should(?: not|n't)? have|was wrong|were wrong|"
    r"made (?:a|the|this|that|some|two)?\s*"
    r"(?:mistake|error)|take (?:full |all )?(?:the )?(?:responsibility|blame)|failed|forgot|had no right|"
    r"got (?:it|that|this) wrong|"
    r"promised|did(?: not|n't) (?:think|check|ask|tell|listen)|ought(?: not)? to have)|\bof (?:me|us)\b|\bi "
    r"wish i (?:had|hadn't)\b|"
    r"\bno excuse\b|\bout of line\b|\bi made (?:it|them)\b|\b(?:it|they) (?:was|were) mine\b"
)
_TAILOWNED = compile_pattern(
    r"\bi (?:was|am|had|will|have|'ll|'ve) "
    r"(?:careless|thoughtless|rude|tired|unfair|fixed|corrected|removed|put|sent)\b"
)
_MANNER = compile_pattern(r"\bif (?:i|we) (?:sound|sounded|seem|seemed|appeared|came across|come across)\b")
"""A condition on how the writer sounded half owns it, and many readers take it well."""
_APOLOGY = re.compile(r"\b(?:sorry|apologi[sz]e|apologies)\b", re.IGNORECASE)
_QUOTED = re.compile(r"\"[^\"\n]*\"|(?<!\w)'[^'\n]*'(?!\w)")

_TURNING = frozenset({"but", "although", "though", "however", "yet"})
_CLAUSE_END = frozenset({".", ";", ":", "!", "?", "—", "–", "--", ")"})
_PAST = frozenset({"VBD", "VBN"})
_FILLERS = frozenset({"case", "extent", "event", "that", "at", "all", "ever"})
_PERHAPS = frozenset({"may", "might", "could", "hurt", "upset", "let"})
_WRITER = frozenset({"i", "we", "my", "our", "what", "anything", "something"})
_OPENERS = frozenset({"if", "should", "to", "in", "well", "and", "so"})
_LONGEST_OPENING = 14
"""A condition of more words before the regret is about something else."""
_LEADS = frozenset({"that", "about", "it", "this", "to", "hear", "learn", "see", "read"})


def non_apology_wants(sentence: Sentence) -> bool:
    """Sentences that express regret and go on with a clause."""
    return _REGRET.search(fold(sentence.string)) is not None


def non_apology(block: Block, draft: Draft) -> Iterator[Hit]:
    """Find apologies that leave out the writer's own act.

    The forms follow Lewicki, Polin & Lount (2016), "An exploration of the structure of effective apologies": owning
    the fault counts most among the parts of an apology, and each form avoids it.
    """
    sentences = block.sentences
    for number, sentence in enumerate(sentences):
        string = fold(sentence.string)
        near = fold(" ".join(one.string for one in sentences[max(number - 1, 0) : number + 2]))
        found = _found(sentence, string, near)
        if found is None and any(_APOLOGY.search(one.string) for one in sentences[max(number - 1, 0) : number + 1]):
            joke = forms.AFTERTHOUGHT.search(string)
            found = (*joke.span(), forms.SMALL) if joke else None
        if found is None or any(low < found[0] < high for low, high in _spans(_QUOTED, string)):
            continue
        start, end, reading = found
        values = {"reading": reading, "advice": _ADVICE.get(reading, _NAME)}
        rewrite = _owned(" ".join(string[start:end].split()))
        confidence = "low" if _MANNER.search(string[start:end]) else None
        yield Hit(
            sentence.start + start, sentence.start + end, values=values, alternatives=rewrite, confidence=confidence
        )


def _spans(pattern: Pattern | re.Pattern[str], string: str) -> list[tuple[int, int]]:
    return [match.span() for match in pattern.finditer(string)]


def _found(sentence: Sentence, string: str, near: str) -> tuple[int, int, str] | None:
    """Give the words of a sentence that make its apology none, and how they read."""
    for pattern, reading in forms.FORMS:
        match = pattern.search(string)
        if match and not (reading is not forms.SMALL and OWNED.search(near)):
            start, end = match.span("mark" if match.groupdict().get("mark") else 0)
            return start, end, reading
    for regret in _REGRET.finditer(string):
        tail = [token for token in sentence.parse.tokens if token.start >= regret.end()]
        start = regret.start()
        if (turned := _turned(tail, string)) is not None:
            return start, turned, forms.TURNED
        if OWNED.search(near) or _TAILOWNED.search(near):
            return None
        if (conditional := _conditional(tail)) is not None:
            return start, conditional, forms.CONDITION
        if (perceived := _perceived(tail)) is not None:
            return start, perceived, forms.FEELINGS
        before = [token for token in sentence.parse.tokens if token.end <= start]
        if 0 < len(before) <= _LONGEST_OPENING and before[0].lower in _OPENERS and _conditional(before) is not None:
            return before[0].start, regret.end(), forms.CONDITION
    return None


def _turned(tail: Sequence[Token], string: str) -> int | None:
    """Give where a “but” that blames ends; a refusal, a request and a plain fact are no blame."""
    for at, token in enumerate(tail):
        if token.text in _CLAUSE_END and token.text not in "—–--":
            return None
        if token.lower not in _TURNING:
            continue
        clause = _clause(tail[at + 1 :], commas=True)
        if not clause:
            return None
        turn = forms.TURNS.search(string[clause[0].start : clause[-1].end])
        return clause[0].start + turn.end() if turn else _blames(clause)
    return None


def _blames(clause: Sequence[Token]) -> int | None:
    """Give where a clause stops telling what somebody else did, or why the writer had to."""
    subject = next((index for index, one in enumerate(clause[:3]) if one.lower in words.SUBJECTS), None)
    rest = clause[subject + 1 : subject + 6] if subject is not None else ()
    if subject is None or not rest or clause[-1].text == "?":
        return None
    lowers = [token.lower for token in rest]
    who = clause[subject].lower
    if "have" in lowers and {"should", "could", "might", "ought", "would"} & set(lowers):
        return rest[min(lowers.index("have") + 1, len(rest) - 1)].end
    for token, following in pairwise((*rest, rest[-1])):
        if token.lower in ("always", "never", "keep", "constantly", "still") and who in ("you", "u"):
            return token.end
        if token.tag == "VBD" and not _is_plain_fact(who, token, following, clause):
            return max(token.end, following.end)
        if token.pos not in ("ADV", "PART"):
            return None
    return None


def _is_plain_fact(who: str, verb: Token, following: Token, clause: Sequence[Token]) -> bool:
    """A thing that was done to the reader, or an obstacle of the writer's: no reproach."""
    if who in ("i", "we", "it", "this", "that", "there"):
        return verb.lemma not in words.EXCUSES or any(one.tag == "MD" for one in clause)
    return verb.lemma == "be" and following.tag == "VBN"


def _clause(tokens: Sequence[Token], commas: bool = False) -> list[Token]:
    """Give the tokens up to the end of the clause."""
    clause: list[Token] = []
    for token in tokens:
        if token.text in _CLAUSE_END or (token.text == "," and not commas) or token.lower in _TURNING:
            break
        clause.append(token)
    return clause


def _conditional(tail: Sequence[Token]) -> int | None:
    """Give where the condition of an apology ends: “if you were hurt”, “in case I offended”."""
    for at, token in enumerate(tail):
        if token.text in _CLAUSE_END or token.lower in _TURNING:
            return None
        pair = token.lower, tail[at + 1].lower if at + 1 < len(tail) else ""
        if token.lower in ("if", "should") or pair in (("in", "case"), ("the", "extent"), ("the", "event")):
            return _hurting([one for one in _clause(tail[at + 1 :]) if one.lower not in _FILLERS])
    return None


def _hurting(clause: Sequence[Token]) -> int | None:
    """Give where a clause ends that says the reader may have been hurt, or that the writer may have done wrong."""
    lemmas = {token.lemma.lower() for token in clause} | {token.lower for token in clause}
    if not clause or "?" in lemmas or lemmas & words.COURTESY:
        return None
    if clause[0].lower in ("my", "our") and lemmas & {"expectation", "expect"}:
        return None
    if _is_reader(clause):
        return _mind_end(clause)
    if not (any(token.tag in _PAST for token in clause) or lemmas & _PERHAPS):
        return None
    harmful = words.HARM | words.HURT
    ends = [one.end for one in clause if {one.lemma.lower(), one.lower} & harmful]
    if ends:
        return ends[-1]
    return clause[-1].end if clause[0].lower in _WRITER or len(clause) > 2 else None


def _is_reader(clause: Sequence[Token]) -> bool:
    """Tell whether the subject of a clause is who may have been hurt."""
    first = 1 if clause[0].lower in ("some", "any", "the", "a", "certain", "our", "even") and len(clause) > 1 else 0
    return clause[first].lower in words.READERS


def _perceived(tail: Sequence[Token]) -> int | None:
    """Give where a clause ends that the apology is for and that tells of the reader's mind: “that you feel”."""
    start = 0
    while start < len(tail) - 1 and tail[start].lower in _LEADS:
        start += 1
    clause = _clause(tail[start:])
    if len(clause) < 2 or clause[0].lower in _WRITER:
        return None
    if _is_reader(clause):
        return _mind_end(clause)
    for token, following in pairwise(clause):
        if token.lemma == "make" and following.lower in words.READERS:
            return following.end
        if token.lower in words.READERS and following.lemma in ("appear", "seem", "expect"):
            return following.end
        judged = following.tag in _PAST and following.lemma in words.MENTAL | words.JUDGE
        if judged and token.lemma in ("be", "get", "so", "too"):
            return following.end
    return None


def _mind_end(clause: Sequence[Token]) -> int | None:
    """Give where the first word of feeling or judging in a clause about the reader ends."""
    for index, token in enumerate(clause[:8]):
        word, lemma = token.lower, token.lemma.lower()
        following = clause[index + 1 : index + 3]
        before = {one.lower for one in clause[:index]}
        if word in words.HURT:
            return token.end
        if lemma in words.JUDGE and any(one.lower in words.OURS for one in following):
            return token.end
        ill = any(one.lower in words.ILL for one in following)
        if lemma in words.MENTAL and token.pos in ("VERB", "AUX", "NOUN") and not ill:
            return token.end
        if lemma in words.ENDURE and before & {"not", "n't", "unable", "never"}:
            return token.end
        if word in words.VIEWS:
            return token.end
    return None


_SHIFT = compile_pattern(
    r"^(?P<regret>.*?\b(?:sorry|regret|apologi[sz]e)) (?:if|that)?\s*(?:you|anyone|anybody|someone|"
    r"somebody)(?: may have| might have)? "
    r"(?:(?P<felt>felt|feel)|(?:were|was|are|is|been|got) (?P<harm>offended|hurt|upset|annoyed|insulted|"
    r"disappointed|confused|misled|excluded))$"
)


def _owned(found: str) -> tuple[str, ...]:
    """Say the same as the writer's own act, where only the verb has to change sides."""
    match = _SHIFT.match(found)
    if match is None:
        return ()
    act = "made you feel" if match["felt"] else f"{match['harm'].lower()} you"
    return (f"{match['regret']} I {act}",)
