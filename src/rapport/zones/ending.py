"""Where the author's text ends: sign-off, signature and what mail services add below."""

from __future__ import annotations

from rapport.zones.attribution import is_rule
from rapport.zones.closing import closing, closing_start
from rapport.zones.disclaimer import is_footer, is_legal, is_list_footer
from rapport.zones.names import is_name
from rapport.zones.page import Page
from rapport.zones.signature import is_contact, is_mobile_note, is_plain_fact, is_prose


_DELIMITERS = frozenset({"--", "-- ", "---", "—", "––", "– –", "- --", "=-=-=", "-=-"})
_LONGEST_SIGNATURE = 20
_POSTSCRIPT = ("ps", "p.s", "p.p.s", "pps", "n.b", "nb:", "edit:")


def mark_ending(page: Page, *, last: bool) -> None:
    """Mark footers, signature and sign-off of `page`; `last` says whether weak signs count as well."""
    _mark_legal(page)
    _mark_footer(page)
    _mark_delimited(page)
    _mark_mobile(page)
    if last or _ends_with_closing(page):
        _mark_closing(page)
    _mark_rules(page)


def _mark_legal(page: Page) -> None:
    """Company notices, wherever they stand; with them the heading and the rules around them."""
    start = 0
    while start < len(page.lines):
        stop = start
        while stop < len(page.lines) and page.free(stop):
            stop += 1
        if stop > start and is_legal("\n".join(line.text for line in page.lines[start:stop])):
            first = next((place for place in range(start, stop) if is_rule(page.lines[place])), start)
            if not is_legal("\n".join(line.text for line in page.lines[first:stop])):
                first = start
            page.zones[first:stop] = ["disclaimer"] * (stop - first)
        start = stop + 1


def _mark_footer(page: Page) -> None:
    """What a mailing list or mail service adds: from its first line to the end of the page."""
    seen = False
    for index, line in enumerate(page.lines):
        if not page.free(index):
            continue
        below = "\n".join(other.text[:120] for other in page.lines[index + 1 : index + 5])
        ruled = (is_rule(line, 2)) and (is_list_footer(below) or _footer_below(page, index))
        if (
            seen
            and len(page.lines) - index <= 45
            and (ruled or (is_footer(line.text) and _opens_paragraph(page, index)))
        ):
            for place in range(index, len(page.lines)):
                if page.free(place):
                    page.zones[place] = "disclaimer"
            return
        seen = True


def _footer_below(page: Page, index: int) -> bool:
    for place in range(index + 1, min(index + 4, len(page.lines))):
        if not page.lines[place].empty:
            return is_footer(page.lines[place].text)
    return False


def _opens_paragraph(page: Page, index: int) -> bool:
    above = page.lines[index - 1] if index else None
    return above is None or above.empty or is_rule(above, 2) or bool(page.zones[index - 1])


def _mark_delimited(page: Page) -> None:
    """A signature below `--`; the last such line counts, and a short `---` does as well."""
    free = [index for index in range(len(page.lines)) if page.free(index)]
    for position in range(len(free) - 1, -1, -1):
        index = free[position]
        if position < len(free) - _LONGEST_SIGNATURE:
            return
        text = page.lines[index].text
        if text not in _DELIMITERS and not (
            is_rule(page.lines[index], 5) and _is_block(page, free[position + 1 :])
        ):
            continue
        if text != "--" and not _is_block(page, free[position + 1 :]):
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
        return not texts
    fit = sum(
        is_contact(text) or is_name(text, 4) or bool(closing(text)) or is_mobile_note(text) for text in texts
    )
    plain = sum(is_plain_fact(text) for text in texts)
    return (is_name(texts[0], 4) or is_contact(texts[0]) or fit > 0) and max(fit, plain) * 2 >= len(texts)


def _close_within(page: Page, indices: list[int]) -> None:
    """`--`, then "Thanks, Tim": those lines are a sign-off though they stand below the delimiter."""
    for position, index in enumerate(indices[:4]):
        if closing(page.lines[index].text) in {"full", "named"}:
            page.zones[index] = "sign-off"
            after = indices[position + 1 :]
            if after and is_name(page.lines[after[0]].text, 3, strict=False):
                page.zones[after[0]] = "sign-off"
            return


def _mark_mobile(page: Page) -> None:
    free = [index for index in range(len(page.lines)) if page.free(index)]
    for index in reversed(free[-40:]):
        if is_mobile_note(page.lines[index].text):
            page.zones[index] = "signature"
        elif not is_rule(page.lines[index], 2):
            return


def _tail(page: Page) -> list[int]:
    """The last lines that are no sentences, first to last, postscripts left aside."""
    free = [index for index in range(len(page.lines)) if page.free(index)]
    free = _without_postscript(page, free)
    tail: list[int] = []
    for index in reversed(free):
        text = page.lines[index].text
        if len(tail) > _LONGEST_SIGNATURE or not _is_tail_line(text):
            break
        tail.append(index)
    return tail[::-1]


def _is_tail_line(text: str) -> bool:
    if closing(text) or is_contact(text) or is_name(text, 4, strict=False):
        return True
    return (
        is_plain_fact(text) and not text.endswith((".", "!", ";")) and not text.startswith(("- ", "* ", "• "))
    )


def _without_postscript(page: Page, free: list[int]) -> list[int]:
    for position in range(len(free) - 1, max(len(free) - 8, 0), -1):
        index = free[position]
        if page.lines[index].text.casefold().startswith(_POSTSCRIPT) and _opens_paragraph(page, index):
            return free[:position]
    return free


def _ends_with_closing(page: Page) -> bool:
    return any(closing(page.lines[index].text) == "full" for index in _tail(page)[-2:])


def _mark_closing(page: Page) -> None:
    tail = _tail(page)
    start = _first_closing(page, tail)
    if start is not None:
        _sign(page, tail[start:])
        return
    if _mark_unclosed(page, tail):
        return
    _split_inline(page)


def _first_closing(page: Page, tail: list[int]) -> int | None:
    """Position in `tail` of the line where the sign-off begins."""
    kinds = [closing(page.lines[index].text) for index in tail]
    found = None
    for position in range(len(tail) - 1, -1, -1):
        if kinds[position] in {"full", "named"} or (
            kinds[position] == "clause" and _clause_closes(page, tail, position)
        ):
            found = position
    return found


def _clause_closes(page: Page, tail: list[int], position: int) -> bool:
    """A clause like "Thanks for your help." closes if it is a paragraph and only names follow."""
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
        elif not named and is_name(text, 4, strict=False):
            page.zones[index] = "sign-off"
            named = True
        else:
            for place in lines[position:]:
                page.zones[place] = "signature"
            return


def _mark_unclosed(page: Page, tail: list[int]) -> bool:
    """A name, or a name and how to reach it, without any word of farewell."""
    if not tail:
        return False
    for position, index in enumerate(tail):
        text = page.lines[index].text
        if not is_name(text, 3) or (index and page.free(index - 1) and not _sentence_above(page, index)):
            continue
        if not any(page.free(place) for place in range(index)) and len(tail) < 2:
            return False
        after = tail[position + 1 :]
        if not after:
            page.zones[index] = "sign-off"
            return True
        if any(is_contact(page.lines[place].text) for place in after):
            for place in tail[position:]:
                page.zones[place] = "signature"
            return True
    return False


def _sentence_above(page: Page, index: int) -> bool:
    return page.lines[index - 1].text.endswith((".", "!", "?", ")"))


def _split_inline(page: Page) -> None:
    """`… by Friday. Thanks, Ann` at the end of a paragraph."""
    free = [index for index in range(len(page.lines)) if page.free(index)]
    free = _without_postscript(page, free)
    if not free:
        return
    offset = closing_start(page.lines[free[-1]].text)
    if offset:
        page.split(free[-1], offset)
        page.zones[free[-1] + 1] = "sign-off"


def _mark_rules(page: Page) -> None:
    """A rule between two marked parts goes with the part below it."""
    for index in range(len(page.lines) - 2, -1, -1):
        if page.free(index) and is_rule(page.lines[index], 2):
            below = next((zone for zone in page.zones[index + 1 :] if zone), "")
            if below in {"signature", "disclaimer"}:
                page.zones[index] = below
        elif page.free(index):
            return
