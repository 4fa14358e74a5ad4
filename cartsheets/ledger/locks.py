"""Locks that die with their process: the operating system holds them, not a row that says so.

A process that was killed, also on another computer before the folder was copied, blocks nobody.
"""

from __future__ import annotations

import errno
import hashlib
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from cartsheets.errors import LedgerNotWritable
from cartsheets.folders import open_private

if sys.platform == "win32":
    import ctypes
    import msvcrt
    from ctypes import wintypes

    _EXCLUSIVE, _AT_ONCE = 2, 1
    _SYSTEM = ctypes.WinDLL("kernel32", use_last_error=True)

    class _Place(ctypes.Structure):
        """Where in the file the locked byte is (OVERLAPPED); all zeros is its beginning."""

        _fields_ = (
            ("of_the_system", ctypes.c_void_p * 2),
            ("offset", wintypes.DWORD * 2),
            ("event", wintypes.HANDLE),
        )

    _TAIL = (wintypes.DWORD, wintypes.DWORD, wintypes.DWORD, ctypes.POINTER(_Place))
    _SYSTEM.LockFileEx.argtypes = (wintypes.HANDLE, wintypes.DWORD, *_TAIL)
    _SYSTEM.UnlockFileEx.argtypes = (wintypes.HANDLE, *_TAIL)

    def _lock(descriptor: int, *, waits: bool) -> None:
        # Not msvcrt.locking: it looks ten times, with a second in between, and then gives up.
        flags = _EXCLUSIVE if waits else _EXCLUSIVE | _AT_ONCE
        file, place = msvcrt.get_osfhandle(descriptor), ctypes.byref(_Place())
        if not _SYSTEM.LockFileEx(file, flags, 0, 1, 0, place):
            raise ctypes.WinError(ctypes.get_last_error())

    def _unlock(descriptor: int) -> None:
        # Closing would do, but Windows says that it may take its time then.
        file, place = msvcrt.get_osfhandle(descriptor), ctypes.byref(_Place())
        if not _SYSTEM.UnlockFileEx(file, 0, 1, 0, place):
            raise ctypes.WinError(ctypes.get_last_error())

else:
    import fcntl

    def _lock(descriptor: int, *, waits: bool) -> None:
        # flock, not lockf: a lock of lockf is lost as soon as anyone in this process closes the file.
        fcntl.flock(descriptor, fcntl.LOCK_EX if waits else fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _unlock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_UN)


# What the systems answer for a lock that somebody else holds.
_HELD = frozenset({errno.EAGAIN, errno.EWOULDBLOCK, errno.EACCES, errno.EDEADLK})


class Lock:
    """One held lock. Let it go by `release` or at the end of a `with`; a dead process lets go by itself."""

    def __init__(self, path: Path, descriptor: int) -> None:
        self._path = path
        self._descriptor: int | None = descriptor

    def release(self, *, forget_file: bool = False) -> None:
        """Let go. `forget_file` deletes the file of a lock that nobody will ask for again."""
        if self._descriptor is None:
            return
        if forget_file and sys.platform != "win32":
            self._path.unlink(missing_ok=True)
        descriptor, self._descriptor = self._descriptor, None
        try:
            _unlock(descriptor)
        finally:
            os.close(descriptor)
        if forget_file and sys.platform == "win32":
            # Another process may be looking at it just now; an empty file that stays harms nobody.
            with suppress(PermissionError):
                self._path.unlink(missing_ok=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.release()


class Locks:
    """The lock files of one ledger folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def try_lock(self, purpose: str, subject: str) -> Lock | None:
        """Take the lock for a subject, or None while another one holds it.

        Raises:
            LedgerNotWritable: the folder cannot be written, or its file system has no locks.
        """
        path = self._path(purpose, subject)
        try:
            descriptor = open_private(str(path), os.O_RDWR | os.O_CREAT)
        except OSError as error:
            raise _no_locks(self._folder, error) from error
        try:
            _lock(descriptor, waits=False)
        except OSError as error:
            os.close(descriptor)
            if error.errno in _HELD:
                return None
            raise _no_locks(self._folder, error) from error
        return Lock(path, descriptor)

    @contextmanager
    def waiting(self, purpose: str) -> Iterator[None]:
        """Hold a lock for a moment, waiting for others who hold it for a moment."""
        path = self._path(purpose, "")
        descriptor = open_private(str(path), os.O_RDWR | os.O_CREAT)
        try:
            _lock(descriptor, waits=True)
            try:
                yield
            finally:
                _unlock(descriptor)
        finally:
            os.close(descriptor)

    def _path(self, purpose: str, subject: str) -> Path:
        # The subject is somebody's text: only its hash gets into a file's name.
        name = hashlib.sha256(subject.encode()).hexdigest()[:16] if subject else "all"
        return self._folder / f"{purpose}-{name}.lock"


def _no_locks(folder: Path, error: OSError) -> LedgerNotWritable:
    return LedgerNotWritable(
        f"Nothing can be locked in {folder}, so nobody could be kept from pushing at the same time.",
        remedy="Check that the disk has space, that you may write there, and that it is this computer's own.",
        details=str(error),
    )
