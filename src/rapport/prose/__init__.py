"""Sentences, words, parses and scores of plain text.

Everything here works on `str` and character offsets and knows nothing of mail. Sentences and words cost
only a regular expression; the modules of the parser and the scores are loaded on first use, and their
libraries when they are first called, so importing this package is cheap.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from rapport.prose.sentences import sentence_spans
from rapport.prose.words import word_spans

if TYPE_CHECKING:
    from rapport.prose.parse import ModelMissingError, Parse, Token, parse_all
    from rapport.prose.requests import imperative, is_imperative, is_request
    from rapport.prose.scores import grade, negativity

_HOMES = {
    "ModelMissingError": "parse",
    "Parse": "parse",
    "Token": "parse",
    "parse_all": "parse",
    "imperative": "requests",
    "is_imperative": "requests",
    "is_request": "requests",
    "grade": "scores",
    "negativity": "scores",
}

__all__ = [
    "ModelMissingError",
    "Parse",
    "Token",
    "grade",
    "imperative",
    "is_imperative",
    "is_request",
    "negativity",
    "parse_all",
    "sentence_spans",
    "word_spans",
]


def __getattr__(name: str) -> object:
    """Load the module that holds `name` the first time it is asked for."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    globals()[name] = found
    return found
