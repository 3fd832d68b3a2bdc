"""The encoding an HTML page names itself, found as the HTML Standard says ("prescan a byte stream")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rapport.readers.charsets import UnknownCharsetError, codec_of

PRESCANNED = 1024
"""A page has to name its encoding within so many bytes."""

_TAG = re.compile(r"<!--.*?-->|<(?P<name>/?[a-z][^\s/>]*)(?P<attributes>(?:\"[^\"]*\"|'[^']*'|[^>\"'])*)>", re.I | re.S)
_ATTRIBUTE = re.compile(r"([^\s/>=]+)\s*(?:=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>\"']+)))?")
_CHARSET = re.compile(r"charset\s*=\s*[\"']?\s*([^\s;\"']+)", re.IGNORECASE)


def declared_codec(page: str) -> str | None:
    """Return the codec that a `meta` tag at the beginning of `page` names; None if it names none that is known.

    A page that can be read well enough to find the tag is not in UTF-16: it is taken for UTF-8 then. Labels that say
    nothing about characters beyond ASCII do not count.
    """
    for label in _labels(page[:PRESCANNED]):
        try:
            codec = codec_of(label)
        except UnknownCharsetError:
            continue
        if codec and codec != "utf-7":
            return "utf-8" if codec.startswith("utf-16") else codec
    return None


def _labels(page: str) -> Iterator[str]:
    for tag in _TAG.finditer(page):
        if (tag["name"] or "").lower() != "meta":
            continue
        attributes: dict[str, str] = {}
        for name, *values in _ATTRIBUTE.findall(tag["attributes"]):
            attributes.setdefault(name.lower(), "".join(values))
        if "charset" in attributes:
            yield attributes["charset"]
        elif attributes.get("http-equiv", "").lower() == "content-type":
            found = _CHARSET.search(attributes.get("content", ""))
            if found:
                yield found[1]
