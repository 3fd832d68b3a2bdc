"""Texts in which some characters are replaced; positions stay true."""

from __future__ import annotations

from collections.abc import Iterable

from rapport.text import Text, TextBuilder

Edit = tuple[int, int, str]
"""Start and end (0-based, exclusive) of characters to be replaced, and what stands in their place."""


def rewrite(text: Text, edits: Iterable[Edit]) -> Text:
    """Replace parts of `text`; `edits` are in order and do not overlap.

    What has the length of the part it replaces maps character by character, anything else stands as one unit for the
    whole of the part. An empty string cuts the part out.
    """
    builder = TextBuilder(text.source)
    position = 0
    for start, end, string in edits:
        builder.add(text, position, start)
        if len(string) == end - start:
            builder.add(text[start:end].with_string(string))
        elif string:
            builder.put(string, text[start:end])
        position = end
    if not position:
        return text
    builder.add(text, position)
    return builder.build()
