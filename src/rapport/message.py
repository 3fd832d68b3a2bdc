"""The message of a card: words with places such as `{found}`, and parts in square brackets that may be left out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from string import Formatter

_OPTIONAL = re.compile(r"\[([^\]]*)\]")


def fill(message: str, values: Mapping[str, str]) -> str:
    """Fill the places of a message; a part in square brackets is left out when a place in it is empty.

    Raises `KeyError` with the name of a place that `values` do not know.
    """
    parts = _OPTIONAL.split(message)
    filled = [part.format_map(values) for part in parts[::2]]
    for index, part in enumerate(parts[1::2]):
        complete = all(values.get(name) for name in places(part))
        filled[index] += part.format_map(values) if complete else ""
    return "".join(filled)


def places(message: str) -> Iterator[str]:
    """Return the names of the places of a message. Raises `ValueError` for braces that hold no plain name."""
    for part in _OPTIONAL.split(message):
        for _, name, spec, conversion in Formatter().parse(part):
            if name is not None:
                if spec or conversion or not name.isidentifier():
                    raise ValueError(f"“{{{name}}}” is no place; write a plain name in braces, such as {{found}}")
                yield name
