"""A file that is whole or not there: written beside its place under a hidden name, then renamed."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
import stat
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO

from cartsheets.errors import WorkbookLocked, WorkbookNotWritable

_ENDING = ".cartsheets-part"
_PRIVATE = 0o600


class NewFile:
    """A file in the making. `file` is open for writing until `finish` or `abort`.

    Its mode is 0600, or that of the file it replaces. What an earlier run left behind when it was
    cut off is cleared away; what another running program is writing is not.

    Raises:
        WorkbookNotWritable: there is no such folder, or nothing can be written there.
        WorkbookLocked: another program holds the file that is to be replaced, or it is write-protected.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        if holder := held_by(path):
            raise locked(path, holder)
        if _is_write_protected(path):
            raise WorkbookLocked(
                f"{path.name} is write-protected.",
                path=str(path),
                remedy="Take the protection off, or choose another file name.",
            )
        self._temporary = path.with_name(f".{path.name}.{secrets.token_hex(4)}{_ENDING}")
        with explained(path):
            if path.is_dir():
                raise IsADirectoryError(errno.EISDIR, "is a folder", str(path))
            _clear_leftovers(path)
            number = os.open(self._temporary, os.O_RDWR | os.O_CREAT | os.O_EXCL | _BINARY, _PRIVATE)
        self.file: BinaryIO = os.fdopen(number, "w+b")
        with contextlib.suppress(OSError):  # a file system without locks or modes
            _claim(self.file)
        with contextlib.suppress(OSError):
            self._temporary.chmod(stat.S_IMODE(path.stat().st_mode) if path.exists() else _PRIVATE)

    def finish(self, check: Callable[[Path], None] | None = None) -> None:
        """Put the whole file into its place, on the disk for good.

        `check` sees it before; where it raises, nothing is left behind.
        """
        try:
            with explained(self.path):
                self.file.flush()
                os.fsync(self.file.fileno())
            if check is not None:
                check(self._temporary)
            with explained(self.path):
                self.file.close()
                self._temporary.replace(self.path)
        except BaseException:
            self.abort()
            raise
        _settle_folder(self.path.parent)

    def abort(self) -> None:
        """Leave nothing behind; twice is as good as once."""
        with contextlib.suppress(OSError):  # a full disk cannot flush, and need not
            self.file.close()
        with contextlib.suppress(OSError):
            self._temporary.unlink(missing_ok=True)


def held_by(path: Path) -> str:
    """Name the program that has the file open, by the lock file it keeps beside it; empty if none."""
    # Excel cuts the first letters of long names for its file, LibreOffice never does.
    marks = (
        (f"~${path.name}", "Excel"),
        (f"~${path.name[2:]}", "Excel"),
        (f".~lock.{path.name}#", "LibreOffice"),
    )
    try:
        return next((program for mark, program in marks if path.with_name(mark).exists()), "")
    except OSError:
        # A name can be so long that there is no lock file of it.
        return ""


def _is_write_protected(path: Path) -> bool:
    """Whether somebody took the right to write from everybody: a rename would not ask for it."""
    try:
        return not path.stat().st_mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH)
    except OSError:
        return False


def locked(path: Path, holder: str = "another program") -> WorkbookLocked:
    """Give the error for a file that another program holds."""
    return WorkbookLocked(
        f"{path.name} is open in {holder}.",
        path=str(path),
        remedy="Close it there and try again, or choose another file name.",
    )


@contextlib.contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn what the operating system refuses into our errors, each with its sentence."""
    try:
        yield
    except FileNotFoundError as error:
        raise WorkbookNotWritable(
            f"There is no folder {path.parent}.", path=str(path), remedy="Choose a folder that exists."
        ) from error
    except (IsADirectoryError, NotADirectoryError) as error:
        raise WorkbookNotWritable(
            f"{path} is not a file that can be written.", path=str(path), remedy="Choose another name."
        ) from error
    except PermissionError as error:
        if sys.platform == "win32" and path.exists():
            raise locked(path) from error
        raise WorkbookNotWritable(
            f"{path.parent} does not let files be written.",
            path=str(path),
            remedy="Choose another folder, or ask for the right to write there.",
        ) from error
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise WorkbookNotWritable(
                f"The disk is full, so {path.name} could not be written.",
                path=str(path),
                remedy="Make room, or choose another disk.",
            ) from error
        raise WorkbookNotWritable(
            f"{path.name} could not be written.",
            path=str(path),
            remedy="Choose another name or folder.",
            details=str(error),
        ) from error


def _clear_leftovers(path: Path) -> None:
    for leftover in path.parent.glob(f".{_glob_escaped(path.name)}.*{_ENDING}"):
        with contextlib.suppress(OSError):
            _remove_abandoned(leftover)


def _glob_escaped(name: str) -> str:
    return "".join(f"[{character}]" if character in "*?[" else character for character in name)


if sys.platform == "win32":
    _BINARY = os.O_BINARY

    def _claim(file: BinaryIO) -> None:
        """Nothing to do: Windows itself refuses to delete a file that a program has open."""

    def _remove_abandoned(leftover: Path) -> None:
        """Delete a part file; raise OSError where another run is writing it."""
        leftover.unlink()

    def _settle_folder(folder: Path) -> None:
        """Nothing to do: Windows has no way to flush a folder, and its rename is journaled."""
else:
    import fcntl

    _BINARY = 0

    def _claim(file: BinaryIO) -> None:
        """Hold the file against other runs of this program; raise OSError where one holds it."""
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _remove_abandoned(leftover: Path) -> None:
        """Delete a part file; raise OSError where another run is writing it."""
        with leftover.open("r+b") as file:
            _claim(file)
            leftover.unlink()

    def _settle_folder(folder: Path) -> None:
        """Make the rename outlast a power cut."""
        with contextlib.suppress(OSError):  # some network folders cannot be opened so
            number = os.open(folder, os.O_RDONLY)
            try:
                os.fsync(number)
            finally:
                os.close(number)
