"""Emoji to somebody who uses none."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rapport.checks.clarity.emoji import emoji_in, uses_emoji
from rapport.checks.mirror.formality import level
from rapport.checks.mirror.sides import is_to_somebody, said, sentences, theirs
from rapport.checks.mirror.usual import usual_of
from rapport.draft import AUTHOR_ZONES, Block, Draft
from rapport.matching import Pattern
from rapport.rule import Hit

_PLAYFUL = Pattern(
    r"!(?=\s|$)|\.\.\.|…|\b(?:ha(?:ha)+|lol|rofl|grin|fun(?:ny)?|jok(?:e|ing)|cheers|hey|cool)\b", re.IGNORECASE
)
"""Signs of a light tone, beside which a smiley is at home."""


def find(block: Block, draft: Draft, *, words: int, formal: float, casual: float, mails: int) -> Iterator[Hit]:
    """Find the first emoji of a reply to somebody sober, where nobody in the thread has used one.

    They must have written `words` words or more, since a short line tells little about how somebody writes, to
    somebody, as formally as `formal` (see `level`) and without signs of speech: who writes plainly does not mind.
    Without a mail of theirs, none of `mails` mails or more that are known of the one reader may have an emoji, nor they
    be below `casual` on average.
    """
    found = [(own, match) for own in draft.in_zones(AUTHOR_ZONES[1:]) for match in emoji_in(own.string)]
    answered = theirs(draft) if found else ()
    if found and not answered and (problem := _usually_without(draft, casual, mails)):
        own, match = found[0]
        yield Hit(*match.span(), values={"problem": problem}, block=own)
    if not answered or uses_emoji(answered) or any(uses_emoji(message.blocks) for message in draft.thread):
        return
    light = any(_PLAYFUL.search(one.string) for one in said(answered)) or not is_to_somebody(answered)
    their_level = None if light else level(answered, words)
    if their_level is not None and their_level.mean >= formal and not their_level.signs:
        own, match = found[0]
        proof = next(sentences(answered)).proof("they write without emoji")
        problem = "They write without emoji, and yours is the first of the thread"
        yield Hit(*match.span(), values={"problem": problem}, related=(proof,), block=own)


def _usually_without(draft: Draft, casual: float, mails: int) -> str:
    """Say that the one reader of a draft writes soberly and without emoji; nothing where that is not known."""
    known = usual_of(draft, mails)
    if not known or known.contact.emoji:
        return ""
    formality = known.contact.mean_formality
    return "" if formality is not None and formality < casual else known.are("without emoji")
