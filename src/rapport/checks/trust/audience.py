"""What is written beside who gets it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rapport.checks.trust.mailboxes import folded, is_bulk, is_list, is_role, name_words, written_name
from rapport.draft import Address, Block, Draft, Sentence
from rapport.matching import Pattern, fold
from rapport.rule import Hit, Related, meaning_hit

_TO_MANY = Pattern(
    r"^\W*(?:dear|hi|hello|hey|good (?:morning|afternoon|evening))\s+(all|both|everyone|everybody|team|folks|guys|"
    r"colleagues|friends|ladies and gentlemen)\b",
    re.IGNORECASE,
)
_MONEY = (
    "bank (?:details|account)", "account number", "iban", "salary", "wages?", "pay(?:slip)?", "raise", "bonus", "debts?", "rent",
    "tax (?:number|id)", "social security (?:number|card)",
)  # fmt: skip
_IDENTITY = (
    "password", "pin", "passport", "date of birth", "birth ?date", "home address", "address at home", "private (?:number|address)",
)  # fmt: skip
_HEALTH_AND_HOME = (
    "sick (?:note|leave|pay)", "illness", "diagnosis", "treatment", "therapy", "operation", "surgery", "medication", "pregnancy",
    "divorce",
)  # fmt: skip
_STANDING = (
    "probation", "warning letter", "appraisal", "performance review", "dismissal", "notice", "application for the post",
)  # fmt: skip
_PRIVATE = Pattern(
    r"\byour (?:own |new |current |overdue |home |private |personal |bank |open )*"
    rf"(?:{'|'.join((*_MONEY, *_IDENTITY, *_HEALTH_AND_HOME, *_STANDING))})\b|\bnumber (?:in|of|on) your passport\b",
    re.IGNORECASE,
)
"""What is for one reader's eyes: their money, who they are, their health and home, how they stand at work."""
_ABOUT = ("never/gossip", "tone/blame", "tone/hostile", "tone/negative", "tone/condescending")
_ILL = 0.6
"""From this score on a sentence may run somebody down; less than elsewhere, since the person reads it."""
_CONFIDENTIAL = ("never/confidential", "never/secrecy")
_PROSE = ("body", "list")


def find(block: Block, draft: Draft) -> Iterator[Hit]:
    """Find what does not fit those who get the mail.

    Something private for one sent to several, a remark about somebody who reads it, something confidential with one
    from outside among colleagues, and a greeting for many to one reader. Silent towards lists.
    """
    people = _people(draft)
    if not people or is_bulk(draft) or draft.is_patch or draft.is_template:
        return
    if len(people) == 1:
        yield from _greets_many(draft, people[0])
        return
    outsider = _outsider(draft, people)
    for own in draft.in_zones(_PROSE):
        for sentence in own.sentences:
            hit = _for_one(sentence, people) or _about_reader(sentence, people) or _confidential(sentence, outsider)
            if hit:
                reader, found = hit
                yield found._replace(block=own, related=_proof(draft, reader))


def _people(draft: Draft) -> tuple[Address, ...]:
    """Return those who get the mail, without its author."""
    sender = draft.sender.address if draft.sender else ""
    named = sorted(draft.recipients, key=lambda one: not one.name)
    first = {one.address: one for one in reversed(named) if one.address != sender}
    return tuple(reversed(first.values()))


def _greets_many(draft: Draft, reader: Address) -> Iterator[Hit]:
    if is_role(reader.address) or is_list(reader.address) or not (name_words(reader) or written_name(reader)):
        return
    for own in draft.in_zones(("greeting",)):
        match = _TO_MANY.search(fold(own.string))
        if match:
            problem = f"“{match[1]}” greets several people, and this mail goes to one"
            values = {"problem": problem, "advice": "Greet them by name, or add those who are missing"}
            yield Hit(match.start(1), match.end(1), values=values, related=_proof(draft, reader), block=own)


def _outsider(draft: Draft, people: Sequence[Address]) -> Address | None:
    """Return who is from outside among colleagues of the author; None where there is nobody, or no colleague."""
    home = _house(draft.sender.address) if draft.sender else ""
    inside = [one for one in people if home and _house(one.address) == home]
    outside = [one for one in people if one not in inside]
    return outside[0] if inside and outside else None


def _house(address: str) -> str:
    """Return the last two parts of the domain of an address."""
    return ".".join(address.rpartition("@")[2].split(".")[-2:])


_Found = tuple[Address, Hit] | None


def _for_one(sentence: Sentence, people: Sequence[Address]) -> _Found:
    """Find a sentence that speaks to one of the readers about something private."""
    reader = next((one for one in people if _speaks_to(sentence, one)), None)
    if reader is None or not _PRIVATE.search(fold(" ".join(sentence.string.split()))):
        return None
    called = _called(reader)
    advice = f"Write to {called} alone"
    problem = f"This is for {called}, and {len(people)} people get it"
    return reader, _hit(sentence, problem, advice)


def _about_reader(sentence: Sentence, people: Sequence[Address]) -> _Found:
    """Find a sentence that runs somebody down who reads it too."""
    reader = next((one for one in people if _speaks_of(sentence, one)), None)
    if reader is None or max(sentence.meaning.scores.get(label, 0) for label in _ABOUT) < _ILL:
        return None
    problem = f"This is about {_called(reader)}, who gets the mail"
    return reader, _hit(sentence, problem, "Say it to them, in person and kindly, or leave it out")


def _confidential(sentence: Sentence, outsider: Address | None) -> _Found:
    label = next((label for label in _CONFIDENTIAL if outsider and sentence.meaning.says(label)), "")
    found = meaning_hit(sentence, label) if label else None
    if outsider is None or found is None:
        return None
    problem = f"This sounds confidential, and {outsider.name or outsider.address} is not from your house"
    return outsider, _hit(sentence, problem, "Send it to colleagues alone, or check that they may know")


def _hit(sentence: Sentence, problem: str, advice: str) -> Hit:
    return Hit(sentence.start, sentence.end, values={"problem": problem, "advice": advice})


def _names(reader: Address) -> frozenset[str]:
    words = name_words(reader) or written_name(reader).split()
    return frozenset(folded(word) for word in words if len(word) > 1)


def _called(reader: Address) -> str:
    words = name_words(reader) or written_name(reader).split()
    return words[0] if words else reader.address


def _speaks_to(sentence: Sentence, reader: Address) -> bool:
    """Return whether a sentence begins by addressing a reader: “Tom, …”, “@Tom …”."""
    match = re.match(r"[^\w@]*(?:and |so |oh |ps:? )?(@?)([^\W\d_]+)\s*([,:–-]?)", sentence.string, re.IGNORECASE)
    return bool(match and (match[1] or match[3]) and folded(match[2]) in _names(reader))


def _speaks_of(sentence: Sentence, reader: Address) -> bool:
    """Return whether a sentence names a reader without addressing them."""
    said = {folded(word) for word in re.findall(r"\b[A-ZÀ-Þ][^\W\d_]+", sentence.string)}
    you = re.search(r"\byou\b", sentence.string, re.IGNORECASE)
    return bool(said & _names(reader)) and not _speaks_to(sentence, reader) and not you


def _proof(draft: Draft, reader: Address) -> tuple[Related, ...]:
    """Return the place in the header where a reader is named."""
    for name in ("to", "cc", "bcc"):
        text = draft.people.get(name)
        at = text.string.lower().find(reader.address) if text else -1
        if text and at >= 0:
            return (Related(Block("header", text, text), at, at + len(reader.address), "who gets it"),)
    return ()
