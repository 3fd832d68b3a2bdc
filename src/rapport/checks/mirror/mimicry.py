"""Words of theirs that a reply repeats so closely that it reads as parody."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rapport.checks.mirror.manners import is_technical
from rapport.checks.mirror.sides import PROSE, Place, said, sentences, theirs
from rapport.draft import Block, Draft
from rapport.matching import Pattern, fold
from rapport.rule import Hit, Related

_STRETCHED = r"\b(?=[a-z]*([a-z])\1\1)(?!w{3}\b|[ivxm]+\b|a+h*\b|h+m+\b)[a-z]{4,}\b"
_MISSPELLED = """
    accomodate acheive accross agressive alot aparent arguement basicly beleive buisness calender collegue comittee
    commited concious definately definatly dissapoint dissapointed embarass enviroment excercise existance familar
    finaly foriegn freind goverment gaurd greatful happend harrass immediatly independant intresting knowlege liase
    maintainance managment mispell neccessary necesary noticable occassion occured occurence paralel payed peice
    persue posession prefered priviledge probly publically recieve recieved reccomend recomend refered relevent
    remeber resturant seperate seperately sincerly succesful suprise suprised teh tommorow tommorrow tounge truely
    unfortunatly untill wierd wich writting
""".split()
_PET_WORDS = """
    alrighty okey-?dokey okie-?dokie tickety-?boo hunky-?dory righty-?o righto toodle-?pip spiffing splendiferous
    gobsmacked flabbergasted amazeballs awesomesauce fantabulous ginormous humongous crikey blimey golly gosh jolly
    whopping kerfuffle shenanigans thingamajig thingummy whatchamacallit doohickey lickety-?split super-?duper
    easy-?peasy yikes yowza whoopsie oopsie holy(?:[ ]\\w+) cowabunga bazinga lovely-?jubbly cheerio tally-?ho
    methinks forsooth prithee verily betwixt heretofore aforesaid hitherto peruse
""".split()
_ODD = Pattern(rf"{_STRETCHED}|\b(?:{'|'.join((*_MISSPELLED, *_PET_WORDS))})\b", re.IGNORECASE)
_QUOTED = Pattern(r"\"[^\"\n]{1,300}\"|(?<!\w)'[^'\n]{3,300}'(?!\w)")
_WORD = Pattern(r"[^\W_]+(?:['-][^\W_]+)*")
_USUAL = Pattern(
    r"\?\s*$|\b(?:please|could you|can you|would you|let me know|thank|thanks|hope|look(?:ing)? forward|feel free|sorry|"
    r"regards|wish|call me|questions?)\b|https?:",
    re.IGNORECASE,
)
"""What is asked or wished is taken up in the same words, and courtesies are everybody's."""


class _Run(NamedTuple):
    """Words that stand in both mails: where in the reply, and in which sentence of theirs."""

    start: int
    end: int
    their: Place


def find(block: Block, draft: Draft, *, run: int, share: float) -> Iterator[Hit]:
    """Find odd words of theirs in the reply, and sentences that are theirs for the most part.

    Odd are misspellings, stretched words (“sooo”) and pet words. A sentence is theirs where `run` words or more stand in
    a row in one of theirs, which are `share` of it. Names, figures, terms, what they ask and courtesies are no echo, nor
    are words in quotation marks.
    """
    answered = [one for one in sentences(theirs(draft)) if not is_technical(one.sentence.string)]
    if not answered:
        return
    odd = {match[0].lower(): (one, match) for one in answered for match in _ODD.re.finditer(fold(one.sentence.string))}
    for own in said(draft.in_zones(PROSE)):
        string = _QUOTED.re.sub(lambda match: " " * len(match[0]), fold(own.string))
        for match in _ODD.re.finditer(string):
            if match[0].lower() in odd:
                place, there = odd[match[0].lower()]
                start = place.sentence.start + there.start()
                related = (Related(place.block, start, start + len(there[0]), "their word"),)
                yield Hit(*match.span(), values={"what": "is a word of theirs"}, related=related, block=own)
        yield from _echoes(own, string, answered, run, share)


def _echoes(own: Block, string: str, answered: Sequence[Place], run: int, share: float) -> Iterator[Hit]:
    for sentence in own.sentences:
        text = string[sentence.start : sentence.end]
        words = _WORD.re.findall(text)
        found = max((_shared(text, one) for one in answered), key=lambda one: one.end - one.start, default=None)
        if (
            found
            and len(words) >= run
            and len(_WORD.re.findall(text[found.start : found.end])) >= max(run, share * len(words))
        ):
            related = (found.their.proof("their sentence"),)
            start = sentence.start
            values = {"what": "is nearly a sentence of theirs"}
            yield Hit(start + found.start, start + found.end, values=values, related=related, block=own)


def _shared(text: str, their: Place) -> _Run:
    """Return the longest row of words that both have, without names and figures; empty for what is usual to repeat."""
    sentence = fold(their.sentence.string)
    if _USUAL.search(sentence) or _USUAL.search(text):
        return _Run(0, 0, their)
    own, other = list(_WORD.re.finditer(text)), [word.lower() for word in _WORD.re.findall(sentence)]
    best = (0, 0)
    lengths = [0] * (len(other) + 1)
    for place, word in enumerate(own):
        before, lengths = lengths, [0] * (len(other) + 1)
        for number, same in enumerate(other, 1):
            if word[0].lower() == same and not _is_name(word, place):
                lengths[number] = before[number - 1] + 1
                best = max(best, (lengths[number], place))
    length, last = best
    return _Run(own[last - length + 1].start(), own[last].end(), their) if length else _Run(0, 0, their)


def _is_name(word: re.Match[str], place: int) -> bool:
    return word[0][0].isdigit() or (
        place > 0 and word[0][0].isupper() and word[0] != "I" and not word[0].startswith("I'")
    )
