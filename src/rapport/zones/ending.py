"""Where the author's text ends: sign-off, signature and what mail services add below."""

from __future__ import annotations

from rapport.zones.attribution import is_rule
from rapport.zones.closing import closing, closing_start
from rapport.zones.footer import mark_footers, opens_paragraph
from rapport.zones.greeting import worded_greeting_end
from rapport.zones.names import is_dashed_name, is_name
from rapport.zones.page import Page
from rapport.zones.signature import (
    is_artefact,
    is_contact,
    is_mobile_note,
    is_plain_fact,
    is_prose,
    is_reachable,
)

_DELIMITERS = frozenset({"--", "---", "—", "––", "– –", "- --", "=-=-=", "-=-"})
_LONGEST_SIGNATURE = 20
_POSTSCRIPT = ("ps", "p.s", "p.p.s", "pps", "n.b", "nb:", "edit:")


def mark_ending(page: Page, *, first: bool, last: bool) -> None:
    """Mark footers, signature and sign-off of `page`.

    `first` says that no text of the author stands above the page, `last` whether weak signs count as well.
    """
    mark_footers(page, first=first)
    _mark_ornaments(page)
    _mark_delimited(page)
    _mark_mobile(page)
    if last or _ends_with_closing(page):
        _mark_closing(page)
    _mark_rules(page)


def _free(page: Page) -> list[int]:
    """Lines with words and without zone, but for pictures and lists of attached files at the end."""
    free = [index for index in range(len(page.lines)) if page.free(index)]
    while free and is_artefact(page.lines[free[-1]].text):
        free.pop()
    return free


def _mark_ornaments(page: Page) -> None:
    """Last lines without a letter or digit (rules, a tracker's single sign) belong to no sentence."""
    free = _free(page)
    for index in reversed(free[1:]):
        text = page.lines[index].text
        worded = any(letter.isalnum() for letter in text[:120]) and (len(text) > 1 or text.isascii())
        if worded or text in _SMILEYS:
            return
        page.zones[index] = "signature"


_SMILEYS = frozenset({":)", ":-)", ";)", ";-)", ":(", ":-(", "?", "!", "...", "…", "???", "!!!"})


def _mark_delimited(page: Page) -> None:
    """A signature below `--`; the last such line counts, and a short `---` or other rule does as well."""
    free = _free(page)
    for position in range(len(free) - 1, -1, -1):
        if position < len(free) - _LONGEST_SIGNATURE:
            return
        line, below = page.lines[free[position]], free[position + 1 :]
        if line.text in _DELIMITERS:
            if line.text != "--" and not _is_block(page, below):
                continue
        elif not is_rule(line, 5) or len(below) > 8 or not _is_block(page, below):
            continue
        while position and page.lines[free[position - 1]].text in _DELIMITERS:
            position -= 1
        for place in free[position:]:
            page.zones[place] = "signature"
        _close_within(page, free[position:])
        return


def _is_block(page: Page, indices: list[int]) -> bool:
    """Whether lines look like a signature: few, short, no sentences (but a motto at the end)."""
    texts = [page.lines[index].text for index in indices]
    if not texts or len(texts) > 14:
        return False
    if any(len(text) > 72 and not is_contact(text) for text in texts) or worded_greeting_end(texts[0]):
        return False
    fit = sum(is_contact(text) or is_name(text, 4) or bool(closing(text)) or is_mobile_note(text) for text in texts)
    opens = (
        is_name(texts[0], 4, strict=len(texts) > 1) or is_contact(texts[0]) or closing(texts[0]) in {"full", "named"}
    )
    return bool(opens) and fit * 2 >= len(texts)


def _close_within(page: Page, indices: list[int]) -> None:
    """`--`, then "Thanks, Tim": a sign-off though it stands below the delimiter."""
    first = 0
    while first < len(indices) - 1 and page.lines[indices[first]].text in _DELIMITERS:
        first += 1
    if closing(page.lines[indices[first]].text) in {"full", "named"}:
        for index in indices[:first]:
            page.zones[index] = "sign-off"
        _sign(page, indices[first:])


def _mark_mobile(page: Page) -> None:
    for index in reversed(_free(page)[-40:]):
        if is_mobile_note(page.lines[index].text):
            page.zones[index] = "signature"
        elif not is_rule(page.lines[index], 2):
            return


def _tail(page: Page) -> list[int]:
    """The last lines that are no sentences, first to last, postscripts left aside."""
    tail: list[int] = []
    for index in reversed(_without_postscript(page, _free(page))):
        if len(tail) > _LONGEST_SIGNATURE or not _is_tail_line(page.lines[index].text):
            break
        tail.append(index)
    return tail[::-1]


def _is_tail_line(text: str) -> bool:
    if closing(text) or is_contact(text) or is_artefact(text) or is_name(text, 4, strict=False) or is_dashed_name(text):
        return True
    return is_plain_fact(text) and not text.endswith((".", "!", ";")) and not text.startswith(("- ", "* ", "• "))


def _without_postscript(page: Page, free: list[int]) -> list[int]:
    for position in range(len(free) - 1, max(len(free) - 8, 0), -1):
        index = free[position]
        if page.lines[index].text.casefold().startswith(_POSTSCRIPT) and opens_paragraph(page, index):
            return free[:position]
    return free


def _ends_with_closing(page: Page) -> bool:
    return any(closing(page.lines[index].text) == "full" for index in _tail(page)[-2:])


def _mark_closing(page: Page) -> None:
    tail = _tail(page)
    start = _first_closing(page, tail)
    if start is not None:
        _sign(page, tail[start:])
    elif not _mark_closed_earlier(page):
        _mark_unclosed(page, tail) or _mark_team(page, tail)
        _split_inline(page)


def _first_closing(page: Page, tail: list[int]) -> int | None:
    """Position in `tail` of the line where the sign-off begins."""
    found = None
    for position in range(len(tail) - 1, -1, -1):
        kind = closing(page.lines[tail[position]].text)
        if kind in {"full", "named"} or (kind == "clause" and _clause_closes(page, tail, position)):
            found = position
    return found


def _clause_closes(page: Page, tail: list[int], position: int) -> bool:
    """A clause like "Thanks for your help." closes if it opens a paragraph and only names and facts follow."""
    after = tail[position + 1 :]
    index = tail[position]
    fresh = index == 0 or not page.free(index - 1) or page.lines[index - 1].text.endswith((".", "!", "?"))
    return fresh and len(after) <= 12 and all(not is_prose(page.lines[place].text) for place in after)


def _sign(page: Page, lines: list[int]) -> None:
    """Closing lines and the first name below them are the sign-off, the rest is the signature."""
    named = False
    for position, index in enumerate(lines):
        text = page.lines[index].text
        kind = closing(text)
        if kind and not named:
            page.zones[index] = "sign-off"
            named = kind == "named"
        elif not named and (is_name(text, 4, strict=False) or _may_sign(text)):
            page.zones[index] = "sign-off"
            named = True
        else:
            for place in lines[position:]:
                page.zones[place] = "signature"
            return


def _may_sign(text: str) -> bool:
    """What directly follows "Thanks," signs even if it is no usual name."""
    return text.istitle() and len(text.split()) <= 3 and not is_contact(text)


def _mark_closed_earlier(page: Page) -> bool:
    """`Thanks,` and `Ann` as a paragraph of their own close, although another paragraph follows."""
    free = _free(page)
    for position in range(len(free) - 2, max(len(free) - 16, 0), -1):
        first, second = free[position], free[position + 1]
        if second != first + 1 or not opens_paragraph(page, first):
            continue
        ends = second + 1 >= len(page.lines) or page.lines[second + 1].empty
        full = closing(page.lines[first].text) == "full"
        if full and ends and is_name(page.lines[second].text, 3, strict=False):
            page.zones[first] = page.zones[second] = "sign-off"
            return True
    return False


def _mark_unclosed(page: Page, tail: list[int]) -> bool:
    """A name, or a name and how to reach it, without any word of farewell."""
    for position, index in enumerate(tail):
        if not _signs_alone(page, tail, position):
            continue
        after = tail[position + 1 :]
        if not after:
            page.zones[index] = "sign-off"
            return True
        if any(is_contact(page.lines[place].text) for place in after):
            apart = after[0] > index + 1 or len(page.lines[index].text.split()) == 1
            page.zones[index] = "sign-off" if apart else "signature"
            for place in after:
                page.zones[place] = "signature"
            return True
    return False


def _signs_alone(page: Page, tail: list[int], position: int) -> bool:
    """Whether the line is a name on its own: below other text, and not the end of a sentence."""
    index = tail[position]
    text = page.lines[index].text
    if not any(not page.lines[place].empty and page.zones[place] in {"", "code"} for place in range(index)):
        return len(text.split()) > 1 and is_name(text, 4) and _is_card(page, tail[position:])
    if is_dashed_name(text):
        return True
    joined = index and page.free(index - 1)
    if joined and not page.lines[index - 1].text.endswith((".", "!", "?", ")", "Thanks", "thanks")):
        return False
    small = position == len(tail) - 1 and len(text) <= 8 and text.isalpha()
    return is_name(text, 4, strict=not small)


def _is_card(page: Page, lines: list[int]) -> bool:
    """Three lines or more, most of which say who and where somebody is: all the author added to a forwarded mail."""
    texts = [page.lines[index].text for index in lines]
    return len(texts) >= 3 and sum(map(is_contact, texts)) * 2 >= len(texts) and any(map(is_reachable, texts))


def _mark_team(page: Page, tail: list[int]) -> bool:
    """A last paragraph of three lines or more that says how to reach somebody, without a person's name."""
    free = _free(page)
    block: list[int] = []
    for index in reversed(tail):
        if block and index + 1 != block[-1]:
            break
        block.append(index)
    if len(block) < 3 or len(block) == len(free) or page.lines[free[-len(block) - 1]].text.endswith(":"):
        return False
    texts = [page.lines[index].text for index in block]
    if sum(map(is_reachable, texts)) < 2 or is_reachable(texts[-1]) or texts[-1].endswith(":"):
        return False
    for index in block:
        page.zones[index] = "signature"
    return True


def _split_inline(page: Page) -> None:
    """`… by Friday. Thanks, Ann` at the end of a paragraph."""
    free = _without_postscript(page, _free(page))
    if not free or (free[-1] + 1 < len(page.lines) and page.zones[free[-1] + 1] == "disclaimer"):
        return
    offset = closing_start(page.lines[free[-1]].text)
    if offset:
        page.split(free[-1], offset)
        page.zones[free[-1] + 1] = "sign-off"


def _mark_rules(page: Page) -> None:
    """A rule between two marked parts goes with the part below it."""
    for index in range(len(page.lines) - 2, -1, -1):
        if page.free(index) and is_rule(page.lines[index], 2):
            below = next((page.zones[place] for place in range(index + 1, len(page.zones)) if page.zones[place]), "")
            if below in {"signature", "disclaimer"}:
                page.zones[index] = below
        elif page.free(index):
            return
