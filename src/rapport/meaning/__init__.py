"""What a sentence says, read by a small learned model; knows nothing of mail or rules.

The libraries are imported when the reader is first asked, so importing this package is cheap.
"""

from typing import TYPE_CHECKING

from rapport.meaning.errors import ReaderMissingError
from rapport.on_demand import loader

if TYPE_CHECKING:
    from rapport.meaning.model import (
        UNREAD,
        Label,
        Meaning,
        Reader,
        label_names,
        read_all,
        read_replies,
        reader,
        version,
    )
    from rapport.meaning.nearest import Neighbour, masked, nearest

_HOMES = {
    "Label": "model",
    "Meaning": "model",
    "Neighbour": "nearest",
    "Reader": "model",
    "UNREAD": "model",
    "label_names": "model",
    "masked": "nearest",
    "nearest": "nearest",
    "read_all": "model",
    "read_replies": "model",
    "reader": "model",
    "version": "model",
}

__all__ = [
    "UNREAD",
    "Label",
    "Meaning",
    "Neighbour",
    "Reader",
    "ReaderMissingError",
    "label_names",
    "masked",
    "nearest",
    "read_all",
    "read_replies",
    "reader",
    "version",
]

__getattr__ = loader(__name__, _HOMES)
