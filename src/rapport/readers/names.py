"""Which format a file is in: by its name, and for templates by tags that no other text has."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from types import MappingProxyType

from rapport.matching import Pattern

_TEXTS = {
    ".txt": "plain",
    ".text": "plain",
    ".plaintext": "plain",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".eml": "eml",
}
_ENGINE_SUFFIXES = {
    "jinja": (".j2", ".jinja", ".jinja2"),
    "django": (".djhtml", ".dtl"),
    "liquid": (".liquid",),
    "handlebars": (".hbs", ".handlebars"),
    "mustache": (".mustache",),
    "erb": (".erb",),
    "ejs": (".ejs",),
    "go": (".gotmpl", ".tmpl", ".gohtml"),
    "twig": (".twig",),
    "mjml": (".mjml",),
}

ENGINES = tuple(_ENGINE_SUFFIXES)
"""Names of the template engines."""

INNER_FORMATS = ("plain", "markdown", "html", "eml")
"""What the text of a template may be written in."""

CATALOGUES = ("po", "yaml", "json", "fluent", "android", "properties")
"""Names of the formats of message catalogues."""


def _template_suffixes() -> dict[str, str]:
    found = {}
    for engine, outers in _ENGINE_SUFFIXES.items():
        for outer in outers:
            found[outer] = engine
            for inner, format in _TEXTS.items():
                found[inner + outer] = found[outer + inner] = f"{engine}-{format}"
    return found


SUFFIXES: Mapping[str, str] = MappingProxyType(
    {name: format for name, format in _TEXTS.items() if name != ".plaintext"}
    | {".patch": "eml", ".mbox": "mbox", ".po": "po", ".pot": "po", ".ftl": "fluent"}
    | _template_suffixes()
)
"""The format of files by how their names end; the longest ending counts."""

MAIN_SUFFIXES = tuple(one for one in SUFFIXES if one.count(".") == 1)
"""Those of one part, to be told to a user; they go together, as in `.html.erb`."""

MAIN_FORMATS = ("plain", "markdown", "html", "eml", "mbox", *ENGINES, *CATALOGUES)
"""Names of formats to be told to a user; that of an engine may name that of its text too, as in `jinja-html`."""

FORMATS = (*MAIN_FORMATS, *(f"{engine}-{inner}" for engine in ENGINES for inner in INNER_FORMATS))
"""Names of formats a user may give; an engine alone finds out itself whether the template is HTML."""

_ENGLISH_FILE = Pattern(
    r"(?:^|/)(?:[\w.-]+[._-])?en(?:[_-](?:[A-Z]{2}|r[A-Z]{2}|[a-z]{2}|\d{3}))?\.(?P<suffix>ya?ml|json|properties)\Z|"
    r"(?:^|/)(?:locales?|i18n|lang|translations|messages)/en(?:[_-]\w+)?/[^/]+\.(?P<inner>ya?ml|json|properties)\Z"
)
_ANDROID_FILE = Pattern(r"(?:^|/)res/values(?:-en(?:-r[A-Z]{2})?)?/strings[^/]*\.xml\Z")
_SUBJECT = Pattern(r"(?:^|[._-])subject(?:[._-]|\Z)", re.IGNORECASE)


def format_of(path: str) -> str | None:
    """Return the format of a file by its name; None where the name does not show it."""
    name = path.lower()
    known = [suffix for suffix in SUFFIXES if name.endswith(suffix)]
    if known:
        return SUFFIXES[max(known, key=len)]
    place = path.replace(os.sep, "/")
    if _ANDROID_FILE.re.search(place):
        return "android"
    match = _ENGLISH_FILE.re.search(place)
    suffix = (match["suffix"] or match["inner"]) if match else ""
    return {"yml": "yaml"}.get(suffix, suffix) or None


def is_draft(path: str) -> bool:
    """Return whether a file found in a folder is a draft, a template or a catalogue, by its name."""
    return format_of(path) is not None


def is_subject(path: str) -> bool:
    """Return whether a template holds the subject of a mail alone, as its name tells."""
    return _SUBJECT.re.search(os.path.basename(path)) is not None


_TAGS = (
    ("mjml", r"<mjml[\s>]"),
    ("django", r"\{% *(?:load|blocktrans\w*|trans(?:late)? +[\"']|url +[\"']|autoescape|with +\w+=|csrf_token)"),
    ("liquid", r"\{%-? *(?:assign|elsif|unless|endunless|endcase|capture|comment|render|tablerow)\b"),
    ("twig", r"\{%[-~]? *(?:elseif|apply|embed|verbatim|endapply)\b"),
    ("jinja", r"\{%[-+]? *(?:set|elif|endtrans|extends|macro|import|endif|endfor|endblock)\b|\{#-? .*? -?#\}"),
    ("handlebars", r"\{\{~?(?:[#/](?:if|unless|each|with)\b|#> ?\w|!--)"),
    ("go", r"\{\{-? *(?:(?:if|range|with) +[\w(]*[.$]\w*|end|template +\"|define +\"|/\*)"),
    ("ejs", r"<%[-=]? *(?:locals\.|include\(|(?:if|for) *\(|\} *(?:else)?)|<%-? *\w+\.forEach"),
    ("erb", r"<%=? *(?:t[ (]|_\(|link_to|render)|<% *(?:@\w+ *=|if |unless |end *-?%>|\w+\.each )"),
)
_UNMISTAKABLE = Pattern("|".join(f"(?P<{engine}>{pattern})" for engine, pattern in _TAGS))
_ANY_TAG = Pattern(r"\{[{%#]|<%|<mjml")
_LOOKED_AT = 200_000


def engine_in(string: str) -> str | None:
    """Return the engine whose tags a text has where they are unmistakable; a value alone may be a slip in a mail.

    Of several engines that of the rarest tags counts, since all of a family share the others.
    """
    beginning = string[:_LOOKED_AT]
    if not _ANY_TAG.re.search(beginning):
        return None
    found = {match.lastgroup for match in _UNMISTAKABLE.re.finditer(beginning)}
    return next((engine for engine, _ in _TAGS if engine in found), None)
