"""Marks company notices and the footers of mailing lists and mail services."""

from __future__ import annotations

from rapport.zones.attribution import is_rule
from rapport.zones.closing import closing
from rapport.zones.disclaimer import is_footer, is_legal, is_list_footer
from rapport.zones.page import Page

_LONGEST_FOOTER = 45
_LONGEST_REST = 12


def mark_footers(page: Page, *, first: bool) -> None:
    """Mark as "disclaimer" the lines of `page` that a company, list or service has added.

    On the `first` page of a mail other text must stand above a list's footer.
    """
    _mark_legal(page)
    _mark_list(page, seen=not first)


def opens_paragraph(page: Page, index: int) -> bool:
    """Whether line `index` comes after a blank line, a rule or another zone."""
    above = page.lines[index - 1] if index else None
    return above is None or above.empty or is_rule(above, 2) or bool(page.zones[index - 1])


def _mark_legal(page: Page) -> None:
    """Company notices wherever they stand, and the little that may follow the last of them."""
    start, last = 0, -1
    while start < len(page.lines):
        stop = start
        while stop < len(page.lines) and page.free(stop):
            stop += 1
        first = _legal_start(page, start, stop)
        if first < stop:
            page.zones[first:stop] = ["disclaimer"] * (stop - first)
            last = stop - 1
        start = stop + 1
    if last >= 0:
        _mark_rest(page, last)
        _mark_heading(page)


def _legal_start(page: Page, start: int, stop: int) -> int:
    """Where in the paragraph of lines `start` to `stop` a notice begins; `stop` if it holds none."""
    if stop <= start:
        return stop
    texts = [line.text for line in page.lines[start:stop]]
    for skipped, text in enumerate(texts[:30]):
        if (skipped == 0 or is_rule(page.lines[start + skipped], 3) or closing(texts[skipped - 1])) and text:
            return start + skipped if is_legal("\n".join(texts[skipped:])) else stop
    return stop


def _mark_rest(page: Page, last: int) -> None:
    """Few lines below the last notice, none of them a farewell, belong to it if other text stands above."""
    rest = [index for index in range(last + 1, len(page.lines)) if page.free(index)]
    above = any(page.free(index) for index in range(last))
    if above and len(rest) <= _LONGEST_REST and not any(closing(page.lines[index].text) for index in rest):
        for index in rest:
            page.zones[index] = "disclaimer"


def _mark_heading(page: Page) -> None:
    """Rules and a heading such as "CONFIDENTIALITY NOTICE" right above a notice."""
    for index in range(len(page.lines) - 1, -1, -1):
        if page.free(index) and _below(page, index) == "disclaimer":
            text = page.lines[index].text
            if is_rule(page.lines[index], 2) or (len(text) <= 50 and is_legal_heading(text)):
                page.zones[index] = "disclaimer"


def is_legal_heading(text: str) -> bool:
    """Whether a short line heads a notice."""
    lower = text.casefold()
    return any(word in lower for word in ("confidential", "disclaimer", "notice", "legal", "privileged", "hinweis"))


def _below(page: Page, index: int) -> str:
    for place in range(index + 1, min(index + 3, len(page.lines))):
        if not page.lines[place].empty:
            return page.zones[place]
    return ""


def _mark_list(page: Page, seen: bool) -> None:
    """What a mailing list or mail service adds: from its first line to the end of the page."""
    for index, line in enumerate(page.lines):
        if not page.free(index):
            continue
        if seen and len(page.lines) - index <= _LONGEST_FOOTER and _begins_footer(page, index):
            for place in range(index, len(page.lines)):
                if page.free(place):
                    page.zones[place] = "disclaimer"
            return
        seen = seen or not is_rule(line, 2)


def _begins_footer(page: Page, index: int) -> bool:
    line = page.lines[index]
    if is_rule(line, 2):
        below = [other.text for other in page.lines[index + 1 : index + 5] if not other.empty]
        return bool(below) and (
            is_footer(below[0], ruled=True) or is_list_footer("\n".join(text[:120] for text in below))
        )
    if not is_footer(line.text) or not opens_paragraph(page, index):
        return False
    rest = [place for place in range(index, len(page.lines)) if page.free(place)]
    farewell = any(closing(page.lines[place].text) in {"full", "named"} for place in rest)
    return len(rest) <= _LONGEST_REST and not farewell
