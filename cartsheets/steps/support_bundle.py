"""A support bundle: a zip for whoever helps, with versions, settings, counts and the log, and nobody's data.

It is put together from what may be told, never by taking out what may not: settings by name, the ledger's
numbers only, and of the log the lines of our own shape, masked once more.
"""

from __future__ import annotations

import getpass
import json
import os
import platform
import sys
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import suppress
from datetime import datetime
from importlib import metadata
from io import BytesIO
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import cartsheets
from cartsheets.errors import SettingsError, WorkbookNotWritable
from cartsheets.folders import Folders, find_folders, open_private
from cartsheets.ledger.health import examine
from cartsheets.log import FILE_NAME, MASK, redact
from cartsheets.settings import Settings, StoreSettings, read_settings

NAME = "cartsheets-support.zip"
_MOST_LINES = 2_000
_LOG_KEYS = ("at", "level", "from", "text", "error")
_SHORTEST_NAME = 3


def write_support_bundle(path: Path, *, environ: Mapping[str, str], now: datetime) -> tuple[str, ...]:
    """Write the bundle to a new or replaced file, readable by its user alone; gives the names of its parts.

    Raises:
        WorkbookNotWritable: the file cannot be written.
    """
    folders = find_folders(environ)
    settings, trouble = _settings(folders)
    parts = {
        "READ ME.txt": _READ_ME,
        "program.json": _json(_program(now)),
        "settings.json": _json(_told_settings(settings) | ({"problem": trouble} if trouble else {})),
        "record.json": _json(examine(folders.ledger)),
        "log.jsonl": "".join(f"{line}\n" for line in _log_lines(folders, _private_words(settings, environ))),
    }
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as bundle:
        for name, text in parts.items():
            bundle.writestr(name, text)
    part = path.with_name(f".{path.name}.part")
    try:
        with open(part, "wb", opener=open_private) as file:
            file.write(buffer.getvalue())
        part.replace(path)
    except OSError as error:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise WorkbookNotWritable(
            f"The support bundle cannot be written to {path}.",
            path=str(path),
            remedy="Choose another folder, or check that the disk has space.",
            details=str(error),
        ) from error
    return tuple(parts)


_READ_ME = """\
This file helps whoever looks into a trouble with CartSheets. It holds:

program.json   versions of the program, of Python, of this system and of every library
settings.json  the choices of the settings; stores are counted, never named
record.json    how large the record is, how many rows each of its tables has, and whether it is whole
log.jsonl      what the program noted: times, parts of the program, errors

It holds no keys, no store's name or address, no customer, no sheet and no name of a file.
Look through it before you send it.
"""


def _json(values: object) -> str:
    return json.dumps(values, indent=2, ensure_ascii=False) + "\n"


def _settings(folders: Folders) -> tuple[Settings, str]:
    """The settings; where they cannot be read, the usual ones, and that they could not be read."""
    try:
        return read_settings(folders.settings_file), ""
    except SettingsError:
        # Its sentence may quote a value.
        return Settings(), "the settings file cannot be read"


def _program(now: datetime) -> dict[str, Any]:
    packages = {str(each.metadata["Name"]): each.version for each in metadata.distributions()}
    return {
        "at": now.isoformat(timespec="seconds"),
        "cartsheets": cartsheets.__version__,
        "is_built": bool(getattr(sys, "frozen", False)),
        "python": sys.version.split()[0],
        "system": platform.system(),
        "release": platform.release(),
        "machine": platform.machine(),
        "processors": os.cpu_count(),
        "packages": dict(sorted(packages.items(), key=lambda each: each[0].casefold())),
    }


def _told_settings(settings: Settings) -> dict[str, Any]:
    look, privacy = settings.appearance, settings.privacy
    return {
        "language": settings.language,
        "theme": look.theme,
        "change_colours": look.change_colours,
        "density": look.density,
        "text_size": look.text_size,
        "has_own_export_folder": bool(settings.files.export_folder),
        "watch": settings.files.watch,
        "keep_days": privacy.keep_days,
        "keep_mb": privacy.keep_mb,
        "mask_on_screen": privacy.mask_on_screen,
        "proxy": settings.network.proxy,
        "has_own_certificate": bool(settings.network.ca_file),
        "check_for_updates": settings.check_for_updates,
        "updates_asked_on": settings.updates_asked_on,
        "stores": [_told_store(store) for store in settings.stores],
    }


def _told_store(store: StoreSettings) -> dict[str, Any]:
    return {
        "pace": store.pace,
        "is_live": store.is_live,
        "has_own_api_address": store.api_url != StoreSettings("", "").api_url,
    }


def _private_words(settings: Settings, environ: Mapping[str, str]) -> list[str]:
    """What the log should not hold and might all the same: names of stores, addresses, this user, folders."""
    words = [str(Path.home()), platform.node(), settings.files.export_folder, settings.network.ca_file]
    words += [
        environ.get(name, "") for name in ("CARTSHEETS_HOME", "HOME", "USERPROFILE", "USER", "USERNAME")
    ]
    words.append(urlsplit(settings.network.proxy_url).hostname or "")
    with suppress(KeyError, OSError, ImportError):
        words.append(getpass.getuser())
    for store in settings.stores:
        words += [
            store.name,
            store.secure_url,
            urlsplit(f"//{store.secure_url.rpartition('//')[2]}").hostname or "",
        ]
    given = {word for word in words if len(word) >= _SHORTEST_NAME}
    return sorted(given, key=len, reverse=True)


def _log_lines(folders: Folders, private: list[str]) -> Iterator[str]:
    """The last lines of the log that have our own shape, the oldest first."""
    files = sorted(
        folders.logs.glob(f"{FILE_NAME}*"),
        key=lambda file: int(file.suffix[1:] or 0) if file.suffix[1:].isdigit() else 0,
        reverse=True,
    )
    lines: list[str] = []
    for file in files:
        lines += file.read_text(encoding="utf-8", errors="replace").splitlines()
    for line in lines[-_MOST_LINES:]:
        told = _told_line(line, private)
        if told:
            yield told


def _told_line(line: str, private: list[str]) -> str:
    try:
        values = json.loads(line)
    except ValueError:
        # A line that was cut off by a crash, or is not ours.
        return ""
    if not isinstance(values, dict):
        return ""
    told = {key: _masked(values[key], private) for key in _LOG_KEYS if isinstance(values.get(key), str)}
    return json.dumps(told, ensure_ascii=False) if told else ""


def _masked(text: str, private: list[str]) -> str:
    text = redact(text)
    for word in private:
        text = text.replace(word, MASK)
    return text
