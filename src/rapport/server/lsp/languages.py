"""In which format a document is read, by its name and by the language that the editor takes it for."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from rapport.readers import format_of
from rapport.readers.names import ENGINES, INNER_FORMATS

_LANGUAGES = {
    "plain": "plaintext text plain",
    "markdown": "markdown md gfm",
    "html": "html xhtml mhtml htm",
    "eml": "mail eml email rfc822 message notmuch-message mu4e-compose gitsendemail",
    "jinja": "jinja jinja2 j2",
    "jinja-html": "jinja-html html.jinja html.jinja2 jinja_html",
    "jinja-markdown": "jinja-md",
    "django": "django django-txt django-mail",
    "django-html": "django-html htmldjango html.django",
    "liquid": "liquid html.liquid",
    "handlebars": "handlebars hbs html.handlebars",
    "mustache": "mustache html.mustache",
    "erb": "erb eruby html.erb",
    "ejs": "ejs html.ejs",
    "go": "gotmpl go-template gotexttmpl tmpl",
    "go-html": "gohtmltmpl gohtml",
    "twig": "twig html.twig html.twig.js.css",
    "mjml": "mjml",
}
"""The ids by which editors know the languages of each format."""

FORMATS_BY_LANGUAGE: Mapping[str, str] = MappingProxyType(
    {language: format for format, languages in _LANGUAGES.items() for language in languages.split()}
)


def format_for(path: str, language: str) -> str | None:
    """Return the format of a document in the language with this id; None where its name tells all, or nothing does.

    The name goes first. One such as `offer.html` says nothing of tags, so there the language may name the engine.
    """
    named, meant = format_of(path), FORMATS_BY_LANGUAGE.get(language.lower())
    if named is None:
        return meant
    engine = meant.partition("-")[0] if meant else ""
    return f"{engine}-{named}" if engine in ENGINES and named in INNER_FORMATS else None
