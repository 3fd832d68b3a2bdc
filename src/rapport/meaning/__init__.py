"""What a sentence says, read by a small learned model; knows nothing of mail or rules.

The libraries are imported when the reader is first asked, so importing this package is cheap.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from rapport.meaning.errors import ReaderMissingError

if TYPE_CHECKING:
    from rapport.meaning.model import UNREAD, Label, Meaning, Reader, read_all, reader

_HERE = ("UNREAD", "Label", "Meaning", "Reader", "read_all", "reader")

__all__ = ["UNREAD", "Label", "Meaning", "Reader", "ReaderMissingError", "read_all", "reader"]


def __getattr__(name: str) -> object:
    """Load the reader's module the first time one of its names is asked for."""
    if name not in _HERE:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module("rapport.meaning.model"), name)
