"""The log: one line of JSON an event, in rotating files that hold no secret and nobody's name.

Records say ids. What slips in all the same (the store's own words, an exception's message) is masked
here, at the last moment before it is written. The crash dialog and Copy diagnostics use `redact` too.
"""

from __future__ import annotations

import builtins
import json
import logging
import os
import re
import sys
import threading
import traceback
from collections.abc import Iterable
from contextlib import suppress
from datetime import UTC, datetime
from functools import cache
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path
from urllib.parse import quote

from cartsheets.domain.tables import TABLES
from cartsheets.folders import make_private_folder, open_private

FILE_NAME = "cartsheets.log"
MASK = "[hidden]"

_FILE_BYTES = 1_000_000
_OLD_FILES = 4
_SHORTEST_SECRET = 4
_LONGEST_WORDS = 600
_QUOTED = re.compile(r"""'[^'\n]*'|"[^"\n]*\"""")

# What a text must hold for the pattern to be worth a try, the pattern, and what stands there instead.
# Lengths are bounded: a text that was made to slow the log down must not.
_PATTERNS = (
    # A header or field by its name, in any spelling: PrivateKey: x, "token": "x", password='x'.
    (
        "",
        re.compile(
            r"(?i)\b(private[-_ ]?key|token|secure[-_ ]?url|(?:proxy-)?authorization|(?:new )?password)"
            r"(\\?[\"']?\s*[:=]\s*)(?:(?:bearer|basic)\s+)?(\\?[\"'])?(?:(?<=[\"'])[^\"'\\]*|[^\s,;\"'}\])]+)"
        ),
        rf"\1\2\3{MASK}",
    ),
    # A proxy's name and password.
    ("@", re.compile(r"(?i)\b(https?://)[^\s/@]{1,200}@"), rf"\1{MASK}"),
    # Keys and password hashes are 32 hex digits.
    ("", re.compile(r"(?i)[0-9a-f]{32,}"), MASK),
    ("@", re.compile(r"[^\s@\"'<>(),;:=]{1,64}@[^\s@\"'<>(),;:]{1,255}\.[^\s@\"'<>(),;:]+"), "[e-mail]"),
    ("%40", re.compile(r"[^\s\"'<>(),;:=]{1,64}%40[^\s\"'<>(),;:&]+"), "[e-mail]"),
    ("", re.compile(r"(?<![\w+])(?:\+\d[\d ().-]{6,}\d|\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4})(?!\w)"), "[phone]"),
)

_known_lock = threading.Lock()
_known: set[str] = set()


def keep_out(secrets: Iterable[str]) -> None:
    """Mask these texts from now on, as they are and as an address would write them.

    From now on, too, the system writes nothing of this process's memory to the disk if it falls.
    """
    _leave_no_core()
    with _known_lock:
        for secret in secrets:
            text = secret.strip()
            if len(text) >= _SHORTEST_SECRET:
                _known.update({text, quote(text, safe=""), json.dumps(text)[1:-1]})


@cache
def _leave_no_core() -> None:
    """Keep the system from writing down the memory, with the keys in it; a process's children inherit it."""
    # Windows writes none unless its administrator asked for that.
    if sys.platform != "win32":
        import resource

        _, most = resource.getrlimit(resource.RLIMIT_CORE)
        resource.setrlimit(resource.RLIMIT_CORE, (0, most))


def redact(text: str) -> str:
    """Mask secrets and personal data in a text."""
    with _known_lock:
        known = sorted(_known, key=len, reverse=True)
    for secret in known:
        text = text.replace(secret, MASK)
    for mark, pattern, instead in _PATTERNS:
        if mark in text:
            text = pattern.sub(instead, text)
    return text


def describe_error(error: BaseException) -> str:
    """Write a traceback that may be shown to others: where it happened, and what without whose.

    What stands in quotes in an error's own words is often a cell of the sheet. Only names of ours and of
    Python's are left there. No local variables: they hold keys.
    """
    parts = [
        part if part.startswith(("  File ", "Traceback ", "\n")) else _without_quoted(part)
        for part in traceback.format_exception(error)
    ]
    return redact("".join(parts))


def _without_quoted(words: str) -> str:
    kept = words if len(words) <= _LONGEST_WORDS else f"{words[:_LONGEST_WORDS]}…\n"
    return _QUOTED.sub(lambda found: found[0] if found[0][1:-1] in _known_names() else MASK, kept)


@cache
def _known_names() -> frozenset[str]:
    columns = {column.name for table in TABLES.values() for column in table.columns}
    return frozenset({"NoneType", *dir(builtins), *columns})


def start_log(folder: Path, *, level: int = logging.INFO) -> None:
    """Write what happens into a folder from now on; asked again, into that folder instead.

    A log that cannot be written stops nobody from working: then there is none.
    """
    root = logging.getLogger()
    stop_log()
    # With no handler at all, Python would print warnings, unmasked, on the user's terminal.
    if not root.handlers:
        root.addHandler(logging.NullHandler())
    try:
        make_private_folder(folder)
        handler = _PrivateFile(folder / FILE_NAME)
    except OSError:
        # Nobody could be told but by a log; the ledger says the same of its own folder, loudly.
        return
    handler.setFormatter(_Line())
    root.addHandler(handler)
    root.setLevel(level)


def stop_log() -> None:
    """Close the log's file."""
    root = logging.getLogger()
    for handler in [one for one in root.handlers if isinstance(one, _PrivateFile)]:
        root.removeHandler(handler)
        handler.close()


class _Line(logging.Formatter):
    """One record as one line of JSON, redacted; no local variables in tracebacks, they hold keys."""

    def format(self, record: logging.LogRecord) -> str:
        line = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "from": record.name,
            "text": redact(record.getMessage()),
        }
        if record.exc_info:
            error = record.exc_info[1]
            line["error"] = describe_error(error) if error is not None else ""
        return json.dumps(line, ensure_ascii=False)


class _PrivateFile(RotatingFileHandler):
    """A rotating file with mode 0600 that never disturbs the program."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            path, maxBytes=_FILE_BYTES, backupCount=_OLD_FILES, encoding="utf-8", errors="replace"
        )

    def _open(self) -> TextIOWrapper:
        flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND
        return TextIOWrapper(
            os.fdopen(open_private(self.baseFilename, flags), "ab"),
            encoding=self.encoding,
            errors=self.errors,
            write_through=True,
        )

    def rotate(self, source: str, dest: str) -> None:
        # On Windows another process of ours may have it open; then the file grows on for a while.
        with suppress(OSError):
            super().rotate(source, dest)

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - logging's name
        """Stay silent: a full disk is told by those whose work it stops, not by the log."""
