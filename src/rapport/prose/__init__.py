"""Sentences, words, parses and scores of plain text.

Everything here works on `str` and character offsets and knows nothing of mail. The modules are loaded when one of
their names is first asked for, and the parser and the scores import their libraries when they are first called, so
importing this package is cheap.
"""

from typing import TYPE_CHECKING

from rapport.on_demand import loader
from rapport.prose.errors import ModelMissingError

if TYPE_CHECKING:
    from rapport.prose.imperatives import imperative, is_imperative
    from rapport.prose.parse import Parse, Token, choose_model, parse_all, parser_version
    from rapport.prose.readability import grade, is_running_text, split_words
    from rapport.prose.scores import negativity
    from rapport.prose.sentences import sentence_spans
    from rapport.prose.spelling import base_forms, kinds_of, slips, undoubled
    from rapport.prose.words import word_spans

_HOMES = {
    "Parse": "parse",
    "Token": "parse",
    "base_forms": "spelling",
    "choose_model": "parse",
    "grade": "readability",
    "imperative": "imperatives",
    "is_imperative": "imperatives",
    "is_running_text": "readability",
    "kinds_of": "spelling",
    "negativity": "scores",
    "parse_all": "parse",
    "parser_version": "parse",
    "sentence_spans": "sentences",
    "slips": "spelling",
    "split_words": "readability",
    "undoubled": "spelling",
    "word_spans": "words",
}

__all__ = [
    "ModelMissingError",
    "Parse",
    "Token",
    "base_forms",
    "choose_model",
    "grade",
    "imperative",
    "is_imperative",
    "is_running_text",
    "kinds_of",
    "negativity",
    "parse_all",
    "parser_version",
    "sentence_spans",
    "slips",
    "split_words",
    "undoubled",
    "word_spans",
]

__getattr__ = loader(__name__, _HOMES)
