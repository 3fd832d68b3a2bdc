"""Liquid: the syntax of its reference, with `{% comment %}`, `{% raw %}` and `{% case %}`."""

from __future__ import annotations

from rapport.readers.templates.blocks import Words, reader
from rapport.readers.templates.syntax import Delimiter, Engine, Raw

LIQUID = Engine(
    "liquid",
    (
        Delimiter("{{", "}}", "value", quotes=False),
        Delimiter("{%", "%}", "tag", quotes=False),
    ),
    reader(
        Words(
            conditions="if unless ifchanged",
            loops="for tablerow",
            switches="case",
            captures="capture",
            others="elsif else when",
        )
    ),
    Raw(r"\{%-?\s*raw\s*-?%\}", r"\{%-?\s*endraw\s*-?%\}"),
)
