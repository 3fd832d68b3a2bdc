"""Negative judgements on the reader or their work."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rapport import prose
from rapport.checks import evaluation
from rapport.checks import negative_forms as forms
from rapport.checks.quoted import is_inside, quoted_spans
from rapport.draft import Block, Draft, Sentence
from rapport.kinds import fold
from rapport.prose import Parse, Token
from rapport.rule import Hit

_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")
_READER = frozenset({"you", "your", "yours", "yourself", "u", "ur"})
_ALL = (
    evaluation.HARSH
    | evaluation.MILD
    | evaluation.NOUNS
    | evaluation.DOINGS
    | evaluation.ATTITUDES
    | evaluation.FED_UP
    | evaluation.WORTH
    | {"stand", "bear", "trust", "faith", "patience", "confidence", "respect", "like", "reason", "robot", "headache"}
)
_KIND = re.compile(
    r"\b(?:^poor you|sorry|apologi[sz]e|apologies|thank(?:s| you)|congratulations|well done|hope you|no worries|don't "
    r"worry|my fault|"
    r"i blame myself|please don't|in the best way|never mind|not your fault|bless)\b",
    re.IGNORECASE,
)
_UNCERTAIN = re.compile(r"^(?:if|unless|when|whenever|suppose|imagine|were)\b|\bnot (?:to say|that)\b", re.IGNORECASE)
_LOUD = -0.3
"""VADER's compound score from which a mild word counts as a judgement."""
_FAR = 12
"""So many tokens from its subject a word hardly judges it."""
_BELOW = frozenset("acomp attr oprd conj amod advmod compound dep npadvmod nmod pobj prep".split())
_COPULAS = frozenset(
    "be 's 're seem look sound feel appear become remain prove read turn get stay make leave come".split()
)
_WISH = frozenset({"could", "can", "may", "might", "would", "will", "must"})
_NEGATIONS = frozenset({"not", "n't", "n’t", "never", "hardly", "neither", "nor", "no"})
_SELF = frozenset(
    {"i", "we", "nobody", "everybody", "everyone", "people", "customers", "students", "clients", "they", "one"}
)


def negative_wants(sentence: Sentence) -> bool:
    """Sentences with a word for the reader and one that judges."""
    found = set(_WORD.findall(sentence.string.lower()))
    if found.isdisjoint(_READER):
        return False
    return any(_stems(word) & _ALL for word in found) or any(one.search(fold(sentence.string)) for one in forms.SAYINGS)


_ENDINGS = tuple(pair.split("-") for pair in "s- es- ed- ed-e d- ing- ing-e ies-y ied-y".split())


def _stems(word: str) -> set[str]:
    """Give the word and what it may be a form of."""
    stems = {word}
    for suffix, ending in _ENDINGS:
        if word.endswith(suffix) and len(word) > len(suffix) + 2:
            stems.add(word.removesuffix(suffix) + ending)
    if word in ("stank", "stunk"):
        stems.add("stink")
    return stems


def negative(block: Block, draft: Draft) -> Iterator[Hit]:
    """Find sentences that judge the reader, or what is theirs, as bad.

    The judgement has to be said of the reader in the grammar of the sentence; a bad thing that befell them is none.
    VADER (see `prose.negativity`) only decides about mild words.
    """
    cited = quoted_spans(block.string)
    for sentence in block.sentences:
        string = fold(sentence.string)
        scorn = next((match.span() for form in forms.SCORN if (match := form.search(string))), None)
        if scorn and not _KIND.search(string) and not is_inside(sentence.start + scorn[0], cited):
            start = scorn[0] + len(string[scorn[0] :]) - len(string[scorn[0] :].lstrip(" ,.!?\n"))
            yield Hit(sentence.start + start, sentence.start + scorn[1])
            continue
        if not negative_wants(sentence) or _KIND.search(string) or _UNCERTAIN.search(string):
            continue
        span = next(_judgements(sentence.parse, prose.negativity(string)), None)
        if span and not is_inside(sentence.start + span[0], cited):
            yield Hit(sentence.start + span[0], sentence.start + span[1])


def _judgements(parse: Parse, loudness: float) -> Iterator[tuple[int, int]]:
    for pattern in forms.SAYINGS:
        if match := pattern.search(fold(parse.text)):
            yield match.span()
    judging = sum(one.lower in evaluation.MILD or one.lower in evaluation.HARSH for one in parse.tokens)
    loud = loudness < _LOUD or judging > 1
    for token in parse.tokens:
        word, lemma = token.lower, token.lemma.lower()
        judges = word in evaluation.HARSH or lemma in evaluation.HARSH or (word in evaluation.MILD and loud)
        if judges or (lemma in evaluation.NOUNS and token.pos in ("NOUN", "PROPN", "ADJ")):
            yield from _quality(parse, token)
        if lemma in evaluation.DOINGS and token.pos in ("VERB", "AUX", "ADJ", "NOUN"):
            yield from _doing(parse, token)
        if lemma in evaluation.ATTITUDES and token.pos == "VERB":
            yield from _attitude(parse, token)
        if word in evaluation.FED_UP:
            yield from _fed_up(parse, token)
        if word in evaluation.WORTH:
            yield from _unworthy(parse, token)
        if lemma in ("stand", "bear", "like", "trust", "respect") and token.pos == "VERB" and _negated(parse, token):
            yield from _attitude(parse, token, negated=True)


def _quality(parse: Parse, token: Token) -> Iterator[tuple[int, int]]:
    """“your plan is useless”, “the useless plan you made”, “you are useless”."""
    head = _top(parse, token)
    if token.dep in ("amod", "compound", "nmod") and (noun := parse.tokens[token.head]):
        if _is_readers(parse, noun):
            yield _span(noun, token, *parse.children(noun.index))
            return
        head = _top(parse, noun)
    if _negated(parse, token) or _negated(parse, head):
        return
    subject = parse.subject(token.index) if token.dep in ("ccomp", "oprd") else None
    subject = subject or _subject(parse, head)
    if subject is None or abs(token.index - subject.index) > _FAR:
        return
    if _is_readers(parse, subject) and _is_predicate(parse, token, head if head.index != subject.index else token):
        yield _span(*parse.subtree(subject.index)[:1], subject, token)


def _is_predicate(parse: Parse, token: Token, verb: Token) -> bool:
    """Tell whether a word is said of the verb's subject, and not of some other thing in the clause."""
    current = token
    for _ in range(6):
        if current.dep in ("acomp", "attr", "oprd", "ccomp", "ROOT") and current.pos not in ("VERB", "AUX"):
            return verb.lemma in _COPULAS or current.index == verb.index
        if current.dep in ("conj", "amod", "compound", "advmod", "nmod", "npadvmod"):
            current = parse.tokens[current.head]
        else:
            return False
    return False


def _doing(parse: Parse, token: Token) -> Iterator[tuple[int, int]]:
    """“your article bored me”, “you wreck every page”."""
    subject = _subject(parse, _top(parse, token) if token.pos in ("ADJ", "NOUN") else token)
    helpers = {child.lower for child in parse.children(token.index) if child.dep == "aux"}
    if subject is None or subject.dep == "nsubjpass" or _negated(parse, token) or token.pos == "NOUN":
        return
    if subject.lower in ("you", "u") and helpers & _WISH:
        return
    if _is_readers(parse, subject):
        yield _span(*parse.subtree(subject.index)[:1], subject, token)


def _attitude(parse: Parse, token: Token, negated: bool = False) -> Iterator[tuple[int, int]]:
    """“I hate your plan”, “nobody likes the menu you chose”, “I can't stand you”."""
    subject = _subject(parse, token)
    if subject is None or subject.lower not in _SELF or (not negated and _negated(parse, token)):
        return
    for child in parse.children(token.index):
        objects = (child, *parse.children(child.index)) if child.dep == "xcomp" else (child,)
        found = [one for one in objects if _is_readers(parse, one)]
        if found and child.dep in ("dobj", "xcomp", "ccomp", "pobj"):
            yield _span(subject, token, found[-1])


def _fed_up(parse: Parse, token: Token) -> Iterator[tuple[int, int]]:
    """“I'm sick of your excuses”, “fed up with you”."""
    subject = _subject(parse, _top(parse, token))
    if subject is not None and subject.lower not in ("i", "we"):
        return
    after = [
        one for one in parse.tokens[token.index + 1 : token.index + 4] if one.lower in ("of", "with", "by", "in", "at")
    ]
    for preposition in after[:1]:
        for child in parse.children(preposition.index):
            if (
                child.dep in ("pobj", "pcomp")
                and (_is_readers(parse, child))
                and not _negated(parse, _top(parse, token))
            ):
                yield _span(*([subject] if subject else []), token, child)


def _unworthy(parse: Parse, token: Token) -> Iterator[tuple[int, int]]:
    """“your answer is not helpful”, “nothing in your report is worth keeping”."""
    head = _top(parse, token)
    subject = _subject(parse, head)
    if subject is None:
        return
    about_reader = any(one.lower in _READER for one in parse.subtree(subject.index))
    nothing = subject.lower in ("nothing", "none", "little") and about_reader
    neither = any(one.lower == "neither" for one in parse.tokens[max(token.index - 4, 0) : token.index])
    no = neither or _negated(parse, token) or _negated(parse, head)
    denied = no and subject.lower not in ("you", "u") and _is_readers(parse, subject)
    enough = token.lower != "good" or nothing or any(one.lower == "enough" for one in parse.children(token.index))
    if (nothing or denied) and enough and (neither or token.lower != "clear"):
        yield _span(*parse.subtree(subject.index)[:1], subject, token)


def _is_readers(parse: Parse, noun: Token) -> bool:
    """Tell whether a noun is the reader, theirs, or what they made: “you”, “your plan”, “the plan you sent”."""
    if noun.lower in ("you", "u", "yours", "ur"):
        return True
    if noun.lemma.lower() in evaluation.NOT_WORK:
        return False
    return any(_makes_readers(parse, noun, child) for child in parse.children(noun.index))


def _makes_readers(parse: Parse, noun: Token, child: Token) -> bool:
    """Tell whether a word beside a noun makes it the reader's: “your”, “your team's”, “you sent”, “of your plan”."""
    if child.lower in ("your", "ur"):
        return child.dep in ("poss", "nmod", "compound")
    if child.dep == "poss":
        return child.lemma in ("team", "staff", "company", "department") and _is_readers(parse, child)
    if child.dep == "relcl":
        return any(one.lower in ("you", "u") and one.dep == "nsubj" for one in parse.children(child.index))
    if child.dep == "prep" and noun.lemma in evaluation.PARTS:
        return any(_is_readers(parse, one) for one in parse.children(child.index))
    return False


def _top(parse: Parse, token: Token) -> Token:
    """Climb from a quality to the verb that says it of something."""
    current = token
    for _ in range(6):
        if current.pos in ("VERB", "AUX") and current.index != token.index:
            return current
        if current.dep in _BELOW:
            current = parse.tokens[current.head]
        else:
            return current
    return current


def _subject(parse: Parse, verb: Token) -> Token | None:
    """Give the subject of a verb, or of the verb it is joined to."""
    current = verb
    for _ in range(4):
        subjects = [one for one in parse.children(current.index) if one.dep in ("nsubj", "nsubjpass")]
        if subjects:
            return subjects[-1]
        if current.dep not in ("conj", "xcomp", "ccomp", "acomp", "attr"):
            return None
        current = parse.tokens[current.head]
    return None


def _negated(parse: Parse, token: Token) -> bool:
    if any(child.lower in _NEGATIONS for child in parse.children(token.index)):
        return True
    subject = parse.subject(token.index)
    return subject is not None and subject.lower in ("nobody", "none", "nothing")


def _span(*tokens: Token) -> tuple[int, int]:
    return min(one.start for one in tokens), max(one.end for one in tokens)
