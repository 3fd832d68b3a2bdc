"""Subject lines that are missing, or that do not say what the mail is about."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rapport.draft import REPLY_PREFIX, Block, Draft
from rapport.matching import Pattern
from rapport.rule import Hit
from rapport.text import LINK_FILLER, VALUE_FILLER, Text

_ENVELOPE = ("from", "to", "cc", "bcc")
_ADVICE = "Name the topic and what you need, such as “Invoice 2214: which total is right?”"
_WORD = Pattern(r"[^\W_]+(?:['’-][^\W_]+)*")
_SENDER = Pattern(
    r"\s*(?:(?:mail|email|e-mail|message|note)\s+)?from\s+[^\W\d_]+(?:\s[A-Z][\w'’.-]*)?[\s.!]*", re.IGNORECASE
)
_MASHED = Pattern(r"[bcdfghjklmnpqrstvwxz]{6,}|(?:asdf|qwer|zxcv)\w*|(\w)\1{2,}", re.IGNORECASE)

_FILLERS = frozenset(
    """
    a about again all an and another any are as at be been can could did do does earlier few first for from good got
    has have how i if in is it it's just last let little long many may me more my new next no none not now of on one
    or our please pls quick quickly re regarding several short small so some something than that the there they thing
    things think this those to two us various very was we what when which who whom will with would yesterday you your
    """.split()
)
"""Words that name no topic, whatever stands beside them."""

_VAGUE = frozenset(
    """
    action advice afternoon announcement answer asap ask asked attached attachment attachments attention chat check
    checking comment comments concern concerns contact continued conversation day dear detail details discuss discussed
    discussion doc docs email emails e-mail enquiries enquiry evening everybody everyone fav favor favour feedback find
    follow following followup follow-up forward forwarded friend friends fyi going greetings guys hand happy heads
    heads-up hello help hey hi hiya idea ideas immediate immediately important info information inquiries inquiry item
    items join kind know later letter look looking ma'am madam mail mails matter matters meet mention message messages
    minute minutes miss moment morning need needed needs news no-subject note notes ok okay opportunity point points
    promised question questions reach reaching read reading remarks remind reminder reply requested required respected
    respond response sec second see send sent sir sirs soon sorry spoke stuff subject suggestion suggestions talk
    talked thank thanks thank-you thought thoughts time title topic touch untitled up update updated updates urgent
    urgently want wanted yo
    """.split()
)
"""Words that say what sort of mail it is, or greet, but not what it is about."""

_VAGUE_ALONE = frozenset(
    """
    appointment business call catch document documents file files issue issues meeting notice notification offer plan
    plans problem problems quote report request requests schedule school test testing work
    """.split()
)
"""Words that name a topic together with another word of this list, as in “test plan”, but not alone."""

_DAYS = frozenset(
    """
    today tomorrow tonight yesterday morning afternoon evening night week weekend month next this monday tuesday
    wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
    """.split()
)


_VALUE = Pattern(rf"\b[{VALUE_FILLER}{VALUE_FILLER.upper()}]{VALUE_FILLER}{{3,}}\b")
_USUAL_VALUE = 8


def find(block: Block, draft: Draft, *, longest: int) -> Iterator[Hit]:
    """Find a subject that is missing, empty, says nothing, or has more than `longest` characters (0: any length).

    A subject is missed only where the file has header lines that name a sender or a recipient. In a reply to a mail
    that is known, the subject is that of the thread, which others chose and mail programs look for.
    """
    if draft.parent or any(draft.headers.get(name) for name in ("in-reply-to", "references")):
        return
    line = next((one for one in draft.blocks if one.zone == "subject"), None)
    if line is None:
        yield from _missing(draft)
        return
    written = line.raw.string.strip()
    whole = len(line.string)
    if _says_nothing(line.string):
        low = "low" if _is_cited(written, draft) else None
        values = {"problem": f"“{written}” does not say what the mail is about", "advice": _ADVICE}
        yield Hit(0, whole, values=values, confidence=low, block=line)
    elif longest and _length(written, draft) > longest and not REPLY_PREFIX.re.match(written):
        problem = f"The subject has {_length(written, draft)} characters, and a mailbox shows about 60 of them"
        values = {"problem": problem, "advice": "Put the topic first and leave the rest to the mail"}
        yield Hit(0, whole, values=values, severity="info", block=line)


def _length(written: str, draft: Draft) -> int:
    """Return the length of a subject; in a template a value counts as a short word, however long its tag is."""
    return len(_VALUE.re.sub(VALUE_FILLER * _USUAL_VALUE, written) if draft.is_template else written)


def _missing(draft: Draft) -> Iterator[Hit]:
    is_empty = "subject" in draft.headers
    if is_empty or any(draft.headers.get(name) for name in _ENVELOPE):
        place = _place(draft)
        values = {"problem": "The subject is empty" if is_empty else "There is no subject", "advice": _ADVICE}
        yield Hit(0, 0, values=values, block=Block("subject", place, place))


def _place(draft: Draft) -> Text:
    """Return the empty place where the subject should stand: behind the field name, or else at the top of the mail."""
    headers = [region for region in draft.regions if region.zone == "header"]
    for number in (line for region in headers for line in range(region.first, region.last + 1)):
        if draft.source.line(number).lower().startswith("subject:"):
            at = draft.source.line_starts[number - 1] + len(draft.source.line(number))
            return Text.of(draft.source, at, at)
    at = draft.source.line_starts[headers[0].first - 1] if headers else 0
    return Text.of(draft.source, at, at)


def _is_cited(written: str, draft: Draft) -> bool:
    """Return whether the subject is a thread's: others chose it, and mail programs keep the thread together by it."""
    prefix = REPLY_PREFIX.re.match(written)
    return draft.is_reply and prefix is not None and prefix.end() < len(written)


def _says_nothing(line: str) -> bool:
    """Return whether no word of a subject names a topic."""
    prefix = REPLY_PREFIX.re.match(line)
    topic = line[prefix.end() :] if prefix else line
    words = [word.replace("’", "'").lower() for word in _WORD.findall(topic)]
    if any(set(word) in ({VALUE_FILLER}, {LINK_FILLER}) and len(word) > 1 for word in words):
        return False
    if _SENDER.fullmatch(topic) or (len(words) == 1 and _MASHED.fullmatch(words[0])):
        return True
    rest = [word for word in words if word not in _FILLERS]
    vague = [word for word in rest if word not in _VAGUE]
    return (len(vague) < 2 and _VAGUE_ALONE.issuperset(vague)) or _DAYS.issuperset(rest)
