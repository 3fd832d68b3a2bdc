"""The address book, open to be read and written."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from hashlib import blake2b
from pathlib import Path
from secrets import token_bytes

from rapport.address_book import FIELDS, book_path, person_in
from rapport.correspondent import Correspondent

_VERSION = 1
_TABLES = (
    f"CREATE TABLE people (number INTEGER PRIMARY KEY, address TEXT UNIQUE NOT NULL, {', '.join(FIELDS)})",
    "CREATE TABLE seen (person INTEGER, mail BLOB, PRIMARY KEY (person, mail)) WITHOUT ROWID",
    "CREATE TABLE excluded (what TEXT PRIMARY KEY) WITHOUT ROWID",
    "CREATE TABLE forgotten (mark BLOB PRIMARY KEY) WITHOUT ROWID",
    "CREATE TABLE secret (key BLOB)",
    f"PRAGMA user_version = {_VERSION}",
)
_PATIENCE = 5.0
"""So many seconds are waited for another process that writes."""


class BookError(Exception):
    """The address book cannot be read or written; the message names its file and says why."""


@contextmanager
def opened(*, create: bool = False) -> Iterator[AddressBook]:
    """Open the address book; what was changed is kept when the block ends, and up to then if it is interrupted.

    Raises `BookError` where it is missing and not to be made, belongs to a later version, or cannot be used.
    """
    path = book_path()
    try:
        if create:
            _make(path)
        elif not path.exists():
            raise BookError(f"{path}: nobody is known yet; `rapport learn MAILBOX` gets to know those who write to you")
        with closing(sqlite3.connect(path, timeout=_PATIENCE, isolation_level=None)) as connection:
            connection.execute("PRAGMA secure_delete = ON")
            connection.execute("PRAGMA temp_store = MEMORY")
            _set_up(connection, path)
            book = AddressBook(connection, path)
            try:
                yield book
            finally:
                book.keep()
    except (OSError, sqlite3.Error) as error:
        raise BookError(f"{path}: the address book cannot be used: {error}") from error


def _make(path: Path) -> None:
    """Make the file, for the user alone from its first moment on; SQLite gives its journal the same rights."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    path.parent.chmod(0o700)
    os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
    path.chmod(0o600)


def _set_up(connection: sqlite3.Connection, path: Path) -> None:
    if _version(connection) > _VERSION:
        raise BookError(f"{path}: this address book is of a later rapport; upgrade rapport to use it")
    if not _version(connection):
        _fill(connection)


def _version(connection: sqlite3.Connection) -> int:
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return int(version)


def _fill(connection: sqlite3.Connection) -> None:
    """Make the tables and the key as one: a process that is killed between them would leave a book without its key."""
    connection.execute("BEGIN IMMEDIATE")
    if not _version(connection):  # another process may have been first
        for table in _TABLES:
            connection.execute(table)
        connection.execute("INSERT INTO secret VALUES (?)", (token_bytes(16),))
    connection.execute("COMMIT")


class AddressBook:
    """The open address book. Changes of `add` are kept together at `keep`, or not at all."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection = connection
        self._path = path
        (self._key,) = connection.execute("SELECT key FROM secret").fetchone()

    def keep(self) -> None:
        """Write what was added since the last time."""
        if self._connection.in_transaction:
            self._connection.execute("COMMIT")

    def person(self, address: str) -> Correspondent | None:
        """Return what is known of somebody."""
        return person_in(self._connection, address)

    def people(self) -> list[Correspondent]:
        """Return everybody, those first with whom the most mails were exchanged."""
        order = "received + sent DESC, address"
        rows = self._connection.execute(f"SELECT address, {', '.join(FIELDS)} FROM people ORDER BY {order}")
        return [Correspondent(*row) for row in rows]

    def has_seen(self, address: str, mail: str) -> bool:
        """Return whether the mail with this name was counted for that person."""
        asked = "SELECT 1 FROM seen JOIN people ON number = person WHERE address = ? AND mail = ?"
        return self._connection.execute(asked, (address, self._mark(mail, 8))).fetchone() is not None

    def add(self, one: Correspondent, mail: str) -> None:
        """Add what the mail with this name tells of a person to what is known."""
        if not self._connection.in_transaction:
            self._connection.execute("BEGIN IMMEDIATE")
        before = self.person(one.address)
        joined = before.joined(one) if before else one
        placed = ", ".join(f"{name} = excluded.{name}" for name in FIELDS)
        marks = ", ".join("?" * len(joined))
        self._connection.execute(
            f"INSERT INTO people (address, {', '.join(FIELDS)}) VALUES ({marks}) ON CONFLICT DO UPDATE SET {placed}",
            joined,
        )
        number = "(SELECT number FROM people WHERE address = ?)"
        self._connection.execute(f"INSERT OR IGNORE INTO seen VALUES ({number}, ?)", (one.address, self._mark(mail, 8)))

    def leaves_out(self, address: str) -> bool:
        """Return whether nothing may be learned of this address."""
        _, at, domain = address.rpartition("@")
        parents = [domain.split(".", number)[-1] for number in range(domain.count(".") + 1)]
        names = (address, *(at + parent for parent in parents))
        asked = f"SELECT 1 FROM excluded WHERE what IN ({', '.join('?' * len(names))})"
        if self._connection.execute(asked, names).fetchone():
            return True
        asked = "SELECT 1 FROM forgotten WHERE mark = ?"
        return self._connection.execute(asked, (self._mark(address, 16),)).fetchone() is not None

    def excluded(self) -> list[str]:
        """Return what `exclude` has been given: addresses, domains as `@example.org`, folders as `folder:NAME`."""
        return [what for (what,) in self._connection.execute("SELECT what FROM excluded ORDER BY what")]

    def forgotten(self) -> int:
        """Return how many were forgotten, whom nobody can read out of the file."""
        (number,) = self._connection.execute("SELECT count(*) FROM forgotten").fetchone()
        return int(number)

    def exclude(self, what: str) -> int:
        """Learn nothing of an address, a domain or a folder from now on; returns how many people were taken out."""
        self._connection.execute("INSERT OR IGNORE INTO excluded VALUES (?)", (what,))
        return self._remove([one.address for one in self.people() if self.leaves_out(one.address)])

    def include(self, what: str) -> bool:
        """Take back what `exclude` or `forget` has done for the time to come; returns whether there was anything."""
        rows = self._connection.execute("DELETE FROM excluded WHERE what = ?", (what,)).rowcount
        rows += self._connection.execute("DELETE FROM forgotten WHERE mark = ?", (self._mark(what, 16),)).rowcount
        return rows > 0

    def forget(self, address: str) -> bool:
        """Delete all that is known of somebody, and learn nothing anew; returns whether anything was known."""
        self._connection.execute("INSERT OR IGNORE INTO forgotten VALUES (?)", (self._mark(address, 16),))
        self._connection.execute("DELETE FROM excluded WHERE what = ?", (address,))
        return self._remove([address]) > 0

    def _remove(self, addresses: Iterable[str]) -> int:
        """Delete people so that no byte of them stays in the file or in its journal; returns how many there were."""
        self._connection.execute("PRAGMA journal_mode = PERSIST")
        self._connection.execute("BEGIN IMMEDIATE")
        number = 0
        for address in addresses:
            whose = "(SELECT number FROM people WHERE address = ?)"
            self._connection.execute(f"DELETE FROM seen WHERE person = {whose}", (address,))
            number += self._connection.execute("DELETE FROM people WHERE address = ?", (address,)).rowcount
        self._connection.execute("COMMIT")
        try:
            self._connection.execute("VACUUM")
        finally:
            _overwrite(self._path.with_name(f"{self._path.name}-journal"))
        self._connection.execute("PRAGMA journal_mode = DELETE")
        return number

    def _mark(self, text: str, size: int) -> bytes:
        """Return `size` bytes that stand for a text and tell it only to those who guess it."""
        return blake2b(text.encode("utf-8", "surrogatepass"), key=self._key, digest_size=size).digest()


def delete_book() -> bool:
    """Overwrite and delete the whole address book; returns whether there was one. Raises `BookError`."""
    path = book_path()
    try:
        there = path.exists()
        for one in (path.with_name(f"{path.name}-journal"), path):
            _overwrite(one)
            one.unlink(missing_ok=True)
    except OSError as error:
        raise BookError(f"{path}: the address book cannot be deleted: {error.strerror}") from error
    return there


def _overwrite(path: Path) -> None:
    """Write zeros over a file, if there is one, before it is deleted."""
    if path.exists():
        with open(path, "r+b") as file:
            file.write(bytes(path.stat().st_size))
            file.flush()
            os.fsync(file.fileno())
