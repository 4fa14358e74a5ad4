"""The connection to the ledger's SQLite file: opened, brought to the newest version, private, durable.

One connection, one lock: a step's worker thread and the window ask it in turn. SQLite's errors end
here, as sentences.
"""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path

from cartsheets.errors import LedgerDamaged, LedgerError, LedgerInUse, LedgerNotWritable, UnknownRecord
from cartsheets.folders import make_private_file, make_private_folder
from cartsheets.ledger.locks import Locks
from cartsheets.ledger.schema import STEPS

FILE_NAME = "ledger.db"

_BUSY_TIMEOUT_MS = 3_000
_IN_USE = frozenset({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED})
_DAMAGED = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_FORMAT})
# These have no code of their own: a table or column that was there is not, a text is none.
_OF_DAMAGE = ("no such table", "no such column", "Could not decode to UTF-8")
_NOT_WRITABLE = frozenset(
    {
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_IOERR,
        sqlite3.SQLITE_READONLY,
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_PERM,
    }
)


class Database:
    """The open file. `writing` and `reading` are the only ways in."""

    def __init__(self, folder: Path) -> None:
        """Open or make the ledger in a folder.

        Raises:
            LedgerNotWritable, LedgerDamaged, LedgerInUse: with their sentences.
        """
        self.path = folder / FILE_NAME
        self.locks = Locks(folder)
        self._turn = threading.RLock()
        try:
            make_private_folder(folder)
            with self.locks.waiting("open"):
                make_private_file(self.path)
                self._connection = sqlite3.connect(
                    self.path, isolation_level=None, check_same_thread=False, cached_statements=256
                )
                try:
                    with self._sentences():
                        self._prepare()
                except BaseException:
                    self._connection.close()
                    raise
        except OSError as error:
            raise self._not_writable(error) from error

    def close(self) -> None:
        """Close the file; what is written stays written."""
        with self._turn, self._sentences():
            self._connection.close()

    @contextmanager
    def writing(self, *, is_durable: bool = True, waits: bool = True) -> Iterator[sqlite3.Connection]:
        """Run one transaction; when the block ends it is on the disk, when it raises nothing happened.

        Without `is_durable` a power cut may lose it, a killed process does not: enough for what can be
        fetched again, and no wait for the disk. `waits`: for another process that is writing.

        Raises:
            LedgerInUse: another process is writing, for longer than can be waited.
        """
        with self._turn, self._sentences():
            if not is_durable:
                self._connection.execute("PRAGMA synchronous = NORMAL")
            try:
                with nullcontext() if waits else self._not_waiting():
                    self._connection.execute("BEGIN IMMEDIATE")
                yield self._connection
                self._connection.execute("COMMIT")
            except BaseException:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise
            finally:
                if not is_durable:
                    self._connection.execute("PRAGMA synchronous = FULL")

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """Ask the file; fetch everything before the block ends."""
        with self._turn, self._sentences():
            yield self._connection

    def wipe(self) -> bool:
        """Take what was deleted out of the write-ahead log too; False while another process reads it.

        The file itself is overwritten where something is deleted (secure_delete).
        """
        with self._turn, self._sentences():
            return self._is_log_empty_after_checkpoint()

    def rewrite(self) -> None:
        """Write the whole file anew, so that no page holds what was deleted, and give space back.

        Raises:
            LedgerInUse: another process reads it.
        """
        with self._turn, self._sentences():
            self._connection.execute("VACUUM")
            if not self._is_log_empty_after_checkpoint():
                raise _in_use()

    def give_space_back(self) -> None:
        """Make the file smaller by the pages that nothing uses any more."""
        with self._turn, self._sentences():
            self._connection.execute("PRAGMA incremental_vacuum").fetchall()
            self._is_log_empty_after_checkpoint()

    @property
    def size(self) -> int:
        """How many bytes the ledger's contents take."""
        with self.reading() as connection:
            pages, unused, page_size = (
                connection.execute(f"PRAGMA {name}").fetchone()[0]
                for name in ("page_count", "freelist_count", "page_size")
            )
        return int((pages - unused) * page_size)

    def _prepare(self) -> None:
        run = self._connection.execute
        run(f"PRAGMA busy_timeout = {_BUSY_TIMEOUT_MS}")
        # Temporary tables in memory: customers must never reach the system's temporary folder.
        run("PRAGMA temp_store = MEMORY")
        run("PRAGMA secure_delete = ON")
        run("PRAGMA foreign_keys = ON")
        # Only an empty file takes it; to set it once more would wait for whoever writes.
        if not run("PRAGMA page_count").fetchone()[0]:
            run("PRAGMA auto_vacuum = INCREMENTAL")
        if run("PRAGMA journal_mode").fetchone()[0] != "wal":
            run("PRAGMA journal_mode = WAL")
        run("PRAGMA synchronous = FULL")
        # Only macOS knows this one: there an fsync alone leaves the data in the drive's own memory.
        run("PRAGMA fullfsync = ON")
        self._bring_up_to_date()
        # A process that was killed left its log behind, perhaps with a password in it. One that is writing
        # just now is not waited for: it is not dead.
        with self._not_waiting():
            self._is_log_empty_after_checkpoint()

    def _bring_up_to_date(self) -> None:
        version = self._connection.execute("PRAGMA user_version").fetchone()[0]
        if version > len(STEPS):
            raise LedgerDamaged(
                f"The record in {self.path.parent} was written by a newer CartSheets.",
                remedy="Use that newer version.",
            )
        for number in range(version, len(STEPS)):
            self._connection.executescript(
                f"BEGIN IMMEDIATE;\n{STEPS[number]}\nPRAGMA user_version = {number + 1};\nCOMMIT;"
            )

    @contextmanager
    def _not_waiting(self) -> Iterator[None]:
        self._connection.execute("PRAGMA busy_timeout = 0")
        try:
            yield
        finally:
            self._connection.execute(f"PRAGMA busy_timeout = {_BUSY_TIMEOUT_MS}")

    def _is_log_empty_after_checkpoint(self) -> bool:
        busy, _, _ = self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        return not busy

    @contextmanager
    def _sentences(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.ProgrammingError:
            # A wrong call is a bug, not something to tell the user about the ledger.
            raise
        except UnicodeDecodeError as error:
            # SQLite quotes in its errors what it found in the file's own schema.
            raise self._damaged(error) from error
        except sqlite3.Error as error:
            raise self._sentence(error) from error

    def _sentence(self, error: sqlite3.Error) -> LedgerError:
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        if code in _IN_USE:
            return _in_use()
        if code in _DAMAGED or str(error).startswith(_OF_DAMAGE):
            return self._damaged(error)
        if code in _NOT_WRITABLE:
            return self._not_writable(error)
        if code == sqlite3.SQLITE_CONSTRAINT:
            return UnknownRecord("The record has no such entry any more.", details=str(error))
        return LedgerError(f"The record in {self.path.parent} could not be used.", details=str(error))

    def _damaged(self, error: Exception) -> LedgerDamaged:
        return LedgerDamaged(
            f"The record in {self.path.parent} is damaged and cannot be read.",
            remedy=f"Move {self.path.name} elsewhere, or put a copy of it back, and start again.",
            details=str(error),
        )

    def _not_writable(self, error: Exception) -> LedgerNotWritable:
        return LedgerNotWritable(
            f"The record in {self.path.parent} cannot be written.",
            remedy="Check that the disk has space and that you may write to this folder.",
            details=str(error),
        )


def _in_use() -> LedgerInUse:
    return LedgerInUse(
        "Another CartSheets is using the record.", remedy="Wait until it is done, or close it, and try again."
    )
