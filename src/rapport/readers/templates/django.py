"""Django: the syntax of its documentation, "The Django template language" and "Translation"."""

from __future__ import annotations

from rapport.readers.templates.blocks import Words, reader
from rapport.readers.templates.syntax import Delimiter, Engine, Raw

DJANGO = Engine(
    "django",
    (
        Delimiter("{{", "}}", "value", quotes=False),
        Delimiter("{%", "%}", "tag", quotes=False),
        Delimiter("{#", "#}", "comment", quotes=False),
    ),
    reader(
        Words(
            conditions="if ifchanged ifequal ifnotequal",
            loops="for",
            translations="blocktrans blocktranslate",
            plural="plural",
            spoken="trans translate",
            others="elif else empty",
        )
    ),
    Raw(r"\{%\s*verbatim\b[^%]*%\}", r"\{%\s*endverbatim\b[^%]*%\}"),
    trims="",
)
