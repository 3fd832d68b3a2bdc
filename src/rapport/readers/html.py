"""HTML, read as a browser shows it: inline tags vanish, blocks stand apart, hidden text is not there."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape
from html.parser import HTMLParser

from rapport.readers.body import Body
from rapport.readers.elements import DROPPED, HEAD_ONLY, VOID, Element, MarkedZone, OpenElements, open_element
from rapport.readers.flow import Flow
from rapport.text import VALUE_FILLER, Text

_BLANKS = " \t\n\f"
_INVISIBLE = "\u00ad\u034f\u180e\u200b\u200c\u200e\u200f\u2060\ufeff"
_UNEVEN = re.compile(rf"[{_BLANKS}]{{2,}}|[\t\n\f]|[{_INVISIBLE}]+|\u200d(?=[\s{_INVISIBLE}\u200d]|\Z)")
"""What a browser does not show as it stands: runs of blanks, and characters of no width."""

_ENDLESS_NUMBER = re.compile(r"&#[0-9](?=[0-9]{4000})")
"""A character reference longer than what Python makes a decimal number of."""

_LEADS_SOMEWHERE = re.compile(r"(?!#|mailto:|tel:|cid:)\S")
"""The beginning of a link to a page or a file."""

_BUTTONS = ("button", "mj-button")

_FORWARDED = re.compile(r"-{5,}\s*\w.*-{5,}")


_TITLES = {"mj-title": "title"}
"""What pages of MJML call elements that others know by another name."""


def _is_preheader(element: Element) -> bool:
    return element.is_preheader and element.hidden and element.tag not in DROPPED


def read_body(text: Text) -> Body:
    """Read an HTML page or fragment; it need not be well formed."""
    page = _Page(text)
    page.feed(_harmless(text.string))
    page.close()
    return page.body


def _harmless(string: str) -> str:
    """Change what `html.parser` stumbles over, at equal length up to where a comment never ends.

    It fails on marked sections of unknown kind (`<![foo[`) and on numbers of thousands of digits, reads a comment that
    is not closed as text, and takes quadratic time over tags that are not closed.
    """
    string = _ENDLESS_NUMBER.sub("&#x", string.replace("<![", "<!x"))
    position = 0
    while (start := string.find("<!--", position)) >= 0:
        end = string.find("-->", start + 2)
        if end < 0:
            return string[:start]
        position = end + 3
    last = string.rfind(">") + 1
    return string[:last] + string[last:].replace("<", "x")


class _Page(HTMLParser):
    """Turns the events of the parser into text; `page` has lines ended by `\\n`."""

    def __init__(self, page: Text) -> None:
        super().__init__(convert_charrefs=False)
        self._page = page
        self._line_starts = [0, *(match.end() for match in re.finditer("\n", page.string))]
        self._flow = Flow(page)
        self._title = Flow(page)
        self._preheader = Flow(page)
        self._elements = OpenElements()
        self._answered: MarkedZone | None = None
        self._comments: list[tuple[int, str]] = []
        self._links: dict[Element, int] = {}
        self._linked: list[tuple[int, int]] = []

    @property
    def body(self) -> Body:
        text, known = self._flow.finish()
        title, _ = self._title.finish()
        preheader, _ = self._preheader.finish()
        return Body(
            text,
            known,
            title if title.string.strip() else None,
            tuple(self._comments),
            links=tuple(self._linked),
            preheader=preheader if preheader.string.strip() else None,
        )

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        tag = _TITLES.get(tag, tag)
        if self._elements.innermost.tag == "title":
            self.handle_endtag("title")
        if tag == "body" or tag not in HEAD_ONLY:
            self.handle_endtag("head")
        self._set_off(self._elements.close_before(tag))
        if tag in VOID:
            self._void(tag)
            return
        attributes = {name: value or "" for name, value in attrs}
        element = self._opened(tag, attributes)
        self._set_off([element])
        self._elements.push(element)
        if tag in _BUTTONS or (tag == "a" and _LEADS_SOMEWHERE.match(attributes.get("href", ""))):
            self._links[element] = self._offset()

    def _opened(self, tag: str, attributes: dict[str, str]) -> Element:
        """Return the element; the first one that is hidden before anything is shown is the preheader."""
        parent = self._elements.innermost
        element = open_element(tag, attributes, parent)
        first = element.hidden and not parent.hidden and tag not in DROPPED
        if first and not len(self._flow) and not len(self._preheader):
            return replace(element, is_preheader=True)
        return element

    def handle_endtag(self, tag: str) -> None:
        tag = _TITLES.get(tag, tag)
        closed = self._elements.close(tag)
        self._set_off(closed)
        for element in closed:
            if element in self._links:
                start, end, is_exact = self._page.span(self._links.pop(element), self._offset())
                self._linked += [(start, end)] * is_exact
        if any(element.opens_quote and not element.is_foreign for element in closed):
            self._answered = self._answered or MarkedZone("quote", 1)

    def handle_data(self, data: str) -> None:
        start = self._offset()
        self._words(start, start + len(data))

    def handle_entityref(self, name: str) -> None:
        self._reference("&" + name)

    def handle_charref(self, name: str) -> None:
        self._reference("&#" + name)

    def handle_comment(self, data: str) -> None:
        start = self._offset()
        is_conditional = data.lstrip().startswith(("[if", "<!xendif"))
        if self._page.string.startswith("<!--", start) and not is_conditional:
            self._comments.append((self._page.origin(start, start + 1).line, data.strip()))

    def _offset(self) -> int:
        line, column = self.getpos()
        return self._line_starts[line - 1] + column

    def _set_off(self, elements: list[Element]) -> None:
        for element in elements:
            if element.margin and not element.hidden:
                self._flow.set_off(element.margin)

    def _void(self, tag: str) -> None:
        if self._elements.innermost.hidden:
            return
        start = self._offset()
        if tag == "br":
            self._flow.line_end(start, start + len(self.get_starttag_text() or ""))
        elif tag == "hr":
            self._flow.set_off(2)

    def _reference(self, raw: str) -> None:
        """A character reference: one unit, or the text it looks like where there is no such character."""
        start = self._offset()
        end = start + len(raw)
        if self._page.string.startswith(";", end):
            raw, end = raw + ";", end + 1
        decoded = unescape(raw)
        if decoded == raw:
            self._words(start, end)
        elif decoded in ("\r", *_BLANKS):
            self._current.blank(start, end)
        elif self._visible and decoded not in _INVISIBLE and (decoded != "\u200d" or len(self._flow)):
            self._current.words(start, end, self._where(), decoded)

    @property
    def _current(self) -> Flow:
        element = self._elements.innermost
        if element.tag == "title":
            return self._title
        return self._preheader if _is_preheader(element) else self._flow

    @property
    def _visible(self) -> bool:
        element = self._elements.innermost
        return element.tag == "title" or _is_preheader(element) or not (element.hidden or element.tiny)

    def _where(self) -> MarkedZone | None:
        """The zone of the words that come next."""
        place = self._elements.innermost.place
        if self._answered and (place is None or place.zone not in ("attribution", "quote", "forward")):
            return self._answered
        return place

    def _words(self, start: int, end: int) -> None:
        if not self._visible:
            return
        element, flow, string = self._elements.innermost, self._current, self._page.string
        place = self._where()
        if place and place.is_container and _FORWARDED.match(string, start, end):
            place.zone = "forward"
        if element.preformatted:
            flow.lines(start, end, place)
            return
        if element.is_code:
            self._code(start, end, place)
            return
        position = start
        for uneven in _UNEVEN.finditer(string, start, end):
            self._run(position, uneven.start(), place)
            if uneven[0][0] in _BLANKS:
                flow.blank(*uneven.span())
            position = uneven.end()
        self._run(position, end, place)

    def _code(self, start: int, end: int, place: MarkedZone | None) -> None:
        """Code within a line: filler, and blanks where it begins or ends with some."""
        string = self._page.string[start:end]
        first, last = start + len(string) - len(string.lstrip()), start + len(string.rstrip())
        if start < first:
            self._current.blank(start, first)
        if first < last:
            self._current.words(first, last, place, VALUE_FILLER * (last - first))
            if last < end:
                self._current.blank(last, end)

    def _run(self, start: int, end: int, place: MarkedZone | None) -> None:
        """Words with single blanks between them, and perhaps one before and one after."""
        string, flow = self._page.string, self._current
        if start < end and string[start] == " ":
            flow.blank(start, start + 1)
            start += 1
        last = end - 1
        trailing = start < end and string[last] == " "
        if start < end - trailing:
            flow.words(start, end - trailing, place)
        if trailing:
            flow.blank(last, end)
