"""List items among the author's lines."""

from __future__ import annotations

from rapport.matching import Pattern
from rapport.zones.page import Page

_BULLET = Pattern(
    r"(?:-{1,2}|[*+•·▪‣◦–—●○■□➢✓✔o§]|\(?(?:\d{1,2}|[a-zA-Z]|[ivx]{1,4})[.)]|\[[ xX]\]|--?>|\*\*)(?=\s)\s+(?=\S)"
)
_TIGHT = Pattern(r"[-*•·](?=[A-Za-z])|\d{1,2}[.)](?=[A-Z])")


def mark_items(page: Page) -> None:
    """Mark the list items of `page`; every bullet begins a new item, and the lines below it belong to it."""
    inside = False
    hanging = 0
    for index, line in enumerate(page.lines):
        if not page.free(index):
            inside = inside and line.empty and hanging >= 0
            continue
        opened = _opens(page, index, inside)
        fresh = index == 0 or page.lines[index - 1].empty
        if opened:
            page.breaks.add(index)
            inside, hanging = True, line.indent
        elif inside and fresh and line.indent <= hanging:
            inside = False
        if inside:
            page.zones[index] = "list"


def _opens(page: Page, index: int, inside: bool) -> bool:
    """Whether line `index` begins an item: a bullet where a list may begin."""
    line = page.lines[index]
    text = line.text[:40]
    tight = not _BULLET.re.match(text)
    if tight and not _TIGHT.re.match(text):
        return False
    if inside and not tight:
        return True
    above = page.lines[index - 1] if index else None
    begins = above is None or above.empty or above.text.endswith(":") or page.zones[index - 1] in {"greeting", "list"}
    if begins and not tight:
        return True
    return _sibling(page, index, tight) and (begins or line.indent > 0 or not tight)


def _sibling(page: Page, index: int, tight: bool) -> bool:
    """Whether one of the next lines begins with the same kind of bullet."""
    pattern = _TIGHT if tight else _BULLET
    for place in range(index + 1, min(index + 6, len(page.lines))):
        if page.free(place) and pattern.re.match(page.lines[place].text[:40]):
            return page.lines[place].text[0].isdigit() == page.lines[index].text[0].isdigit()
    return bool(tight and index and page.zones[index - 1] == "list")
