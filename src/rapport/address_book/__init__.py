"""The address book: a line for each correspondent, in a file of the user's that nobody else can read.

A check only looks somebody up, which costs nothing where there is no book; the rest is in `book`.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from rapport.cache import data_folder
from rapport.correspondent import Correspondent

if TYPE_CHECKING:
    from sqlite3 import Connection

FIELDS = Correspondent._fields[1:]
"""The columns of a person beside the address."""


def book_path() -> Path:
    """Return where the address book is, whether it is there or not."""
    return data_folder() / "contacts.sqlite"


def known(address: str) -> Correspondent | None:
    """Return what is known of somebody; None where that is nothing, or the address book cannot be read."""
    path = book_path()
    if not address or not path.exists():
        return None
    import sqlite3
    from contextlib import closing

    try:
        with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True, timeout=1)) as connection:
            return person_in(connection, address)
    except sqlite3.Error:
        return None


def person_in(connection: Connection, address: str) -> Correspondent | None:
    """Return what an open address book holds of somebody."""
    found = connection.execute(f"SELECT address, {', '.join(FIELDS)} FROM people WHERE address = ?", (address,))
    row = found.fetchone()
    return Correspondent(*row) if row else None
