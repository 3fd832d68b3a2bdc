"""Plain text, with what Emacs and its kin write into it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rapport.draft import Attachment
from rapport.matching import Pattern
from rapport.readers.body import Body
from rapport.text import Text

_MML_TAG = Pattern(r"<#/?(?:part|multipart|mml|secure|external|mhpart)\b[^<>\n]*(?:\"[^\"]*\"[^<>\n]*)*>")
_MML_OPTION = Pattern(r"([\w-]+)=(?:\"([^\"]*)\"|(\S+?))(?=[\s>])")


def read_body(text: Text) -> Body:
    """Read plain text. MML tags such as `<#part filename=…>` (Emacs MIME) are masked; they name attachments."""
    if "<#" not in text.string:
        return Body(text)
    tags = list(_MML_TAG.re.finditer(text.string))
    return Body(text.masked(tag.span() for tag in tags), attachments=tuple(_attachments(tags)))


def _attachments(tags: list[re.Match[str]]) -> Iterator[Attachment]:
    for tag in tags:
        options = {name: quoted or bare for name, quoted, bare in _MML_OPTION.re.findall(tag[0])}
        name = options.get("filename", options.get("name", ""))
        if name:
            media_type = options.get("type", "application/octet-stream")
            inline = options.get("disposition") == "inline" and media_type.startswith("image/")
            yield Attachment(re.split(r"[/\\]", name)[-1], media_type, inline)
