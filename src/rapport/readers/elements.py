"""HTML elements as far as a reader of mails cares: how they are laid out, whether they show, and who wrote them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

VOID = frozenset("area base br col embed frame hr img input link meta param source track wbr".split())
"""Elements without content."""

DROPPED = frozenset(
    "head style script template noscript title svg math object iframe select datalist audio video canvas map"
    " mj-style mj-attributes mj-html-attributes mj-font".split()
)
"""Elements whose content is not shown as text."""

HEAD_ONLY = frozenset("title meta link base style script noscript template object".split())
"""Elements that may stand in the head; any other tag ends it."""

_PARAGRAPH = frozenset(
    "p h1 h2 h3 h4 h5 h6 ul ol dl pre blockquote table tr td th caption figure fieldset hr section article".split()
)
_LINE = frozenset(
    "div li dt dd address header footer main nav aside form center body html tbody thead tfoot figcaption button"
    " details summary legend".split()
)
_ENDS_PARAGRAPH = (_PARAGRAPH | _LINE) - {"button", "body", "html"}
_CLOSES = {
    "li": frozenset({"li"}),
    "dt": frozenset({"dt", "dd"}),
    "dd": frozenset({"dt", "dd"}),
    "td": frozenset({"td", "th"}),
    "th": frozenset({"td", "th"}),
    "tr": frozenset({"tr"}),
}
_SCOPES = frozenset({"table", "ul", "ol", "dl", "td", "th", "body"})
_TABLE_TAGS = frozenset("table tbody thead tfoot tr td th body html".split())

_QUOTES = frozenset({"yahoo_quoted", "zmail_extra", "mail-editor-reference-message-container"})
_FORWARDS = frozenset({"moz-forward-container"})
_REPLY_CONTAINERS = frozenset({"gmail_quote", "protonmail_quote"})
_REPLY_HEADERS = frozenset({"divrplyfwdmsg", "outlookmessageheader"})
_ATTRIBUTIONS = frozenset({"gmail_attr", "moz-cite-prefix"}) | _REPLY_HEADERS
_SIGNATURES = frozenset(
    "gmail_signature gmail_signature_prefix moz-signature signature ms-outlook-mobile-signature applemailsignature"
    " protonmail_signature_block".split()
)
_REPLY_BORDER = re.compile(r"border-top:solid#(?:e1e1e1|b5c4df)")
_HIDDEN = re.compile(r"display:none|visibility:hidden|(?:^|;)(?:max-height|opacity):0(?![.\d]*[1-9])")
_FONT_SIZE = re.compile(r"(?:^|;)font-size:([\d.]+)")
_NO_MARGIN = re.compile(r"(?:^|;)margin(?:-top|-bottom)?:0(?![.\d]*[1-9])")


@dataclass(slots=True, eq=False)
class MarkedZone:
    """A zone that markup tells, None for the author's words.

    The zone of a reply container (`div.gmail_quote`) changes while it is read: what stands before the first quote in
    it is the attribution, what stands between the quotes is the author's answer.
    """

    zone: str | None
    depth: int = 0
    is_container: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Element:
    """An open element; what it inherits is worked out when it opens.

    `margin` is the number of line ends it is set off with: 0 inline, 1 for a line of its own, 2 for a paragraph.
    `tiny` is text of size 0. `opens_quote` tells that all that follows the element is the mail being answered,
    `is_preheader` that it is hidden text which the inbox shows beside the subject.
    """

    tag: str
    margin: int = 0
    hidden: bool = False
    tiny: bool = False
    preformatted: bool = False
    is_code: bool = False
    place: MarkedZone | None = None
    opens_quote: bool = False
    is_preheader: bool = False

    @property
    def is_foreign(self) -> bool:
        """True within words that the author of the mail did not write."""
        return self.place is not None and self.place.zone in ("quote", "forward")


ROOT = Element("")


def open_element(tag: str, attributes: Mapping[str, str], parent: Element) -> Element:
    """Return the element that a start tag opens within `parent`."""
    style = re.sub(r"\s+", "", attributes.get("style", "").lower())
    names = _names(attributes)
    size = _FONT_SIZE.search(style)
    bordered = bool(_REPLY_BORDER.search(style))
    return Element(
        tag,
        _margin(tag, style, names),
        parent.hidden or tag in DROPPED or _is_hidden(tag, attributes, style),
        float(size[1].strip(".") or 0) == 0 if size and size[1].count(".") < 2 else parent.tiny,
        parent.preformatted or tag in ("pre", "listing", "xmp") or "white-space:pre" in style,
        parent.is_code or tag in ("code", "kbd", "samp", "tt", "var"),
        _place(tag, names, bordered, parent.place),
        bordered or not names.isdisjoint(_REPLY_HEADERS) or "appendonsend" in names,
        parent.is_preheader or tag == "mj-preview" or any("preheader" in name for name in names),
    )


def _names(attributes: Mapping[str, str]) -> frozenset[str]:
    """Return classes and id in lower case, without the `x_` that webmail programs put before those of other mails."""
    words = f"{attributes.get('class', '')} {attributes.get('id', '')}".lower().split()
    return frozenset(re.sub(r"^(?:x_)+", "", word) for word in words)


def _is_hidden(tag: str, attributes: Mapping[str, str], style: str) -> bool:
    """`mso-hide:all` on a link hides it from Outlook only, which is shown a drawn button in its place."""
    hidden = "hidden" in attributes or tag == "mj-preview"
    return hidden or bool(_HIDDEN.search(style)) or ("mso-hide:all" in style and tag != "a")


def _margin(tag: str, style: str, names: frozenset[str]) -> int:
    if tag == "p" and ("msonormal" in names or _NO_MARGIN.search(style)):
        return 1
    if tag in _PARAGRAPH or tag.startswith("mj-"):
        return 2
    return 1 if tag in _LINE or "display:block" in style else 0


def _place(tag: str, names: frozenset[str], bordered: bool, outer: MarkedZone | None) -> MarkedZone | None:
    if outer and outer.zone in ("quote", "forward"):
        return MarkedZone("quote", outer.depth + 1) if tag == "blockquote" and outer.zone == "quote" else outer
    if tag == "blockquote" or not names.isdisjoint(_QUOTES):
        if outer and outer.is_container:
            outer.zone = None
        return MarkedZone("quote", 1)
    if not names.isdisjoint(_FORWARDS):
        return MarkedZone("forward")
    if not names.isdisjoint(_REPLY_CONTAINERS):
        return MarkedZone("attribution", is_container=True)
    if bordered or not names.isdisjoint(_ATTRIBUTIONS):
        return outer if outer and outer.is_container and outer.zone == "attribution" else MarkedZone("attribution")
    if not names.isdisjoint(_SIGNATURES):
        return MarkedZone("signature")
    if outer and outer.zone in ("signature", "attribution"):
        return outer
    if tag in ("li", "pre"):
        return MarkedZone("list" if tag == "li" else "code")
    return outer


class OpenElements:
    """The elements open at a place of the file, innermost last; as forgiving as browsers are."""

    def __init__(self) -> None:
        self._open = [ROOT]
        self._places: defaultdict[str, list[int]] = defaultdict(list)

    @property
    def innermost(self) -> Element:
        return self._open[-1]

    def push(self, element: Element) -> None:
        self._places[element.tag].append(len(self._open))
        self._open.append(element)

    def close(self, tag: str) -> list[Element]:
        """Close the innermost element `tag` and all within it; nothing if there is none in the same table cell."""
        place = self._last((tag,))
        barrier = 0 if tag in _TABLE_TAGS else self._last(("td", "th"))
        return self._cut(place) if place > barrier else []

    def close_before(self, tag: str) -> list[Element]:
        """Close what a start tag ends without saying so: a list item before the next, a paragraph before a block."""
        closes = _CLOSES.get(tag, frozenset())
        if tag in _ENDS_PARAGRAPH:
            closes |= {"p"}
        place = self._last(closes)
        return self._cut(place) if place and place >= self._last(_SCOPES) else []

    def _last(self, tags: Iterable[str]) -> int:
        """Return the index of the innermost open element with one of these tags; 0 if there is none."""
        return max((self._places[tag][-1] for tag in tags if self._places.get(tag)), default=0)

    def _cut(self, place: int) -> list[Element]:
        closed = self._open[place:]
        del self._open[place:]
        for element in closed:
            self._places[element.tag].pop()
        return closed
