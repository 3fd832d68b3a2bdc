"""The parts of a mail: greeting, body, sign-off, signature, quotes and the rest, as spans of characters.

Works on plain strings and offsets and knows no drafts.
"""

from rapport.zones.language import language_of
from rapport.zones.spans import ZONES, ZoneSpan
from rapport.zones.split import split_zones
from rapport.zones.thread import Quoted, read_people, split_thread

__all__ = ["ZONES", "Quoted", "ZoneSpan", "language_of", "read_people", "split_thread", "split_zones"]
