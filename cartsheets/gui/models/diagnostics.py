"""What helps whoever looks into a trouble, as text: versions, look and numbers; no names, keys or people."""

from __future__ import annotations

import platform
import sys
from collections.abc import Iterable
from pathlib import Path

import PySide6
from PySide6.QtCore import QLocale, qVersion
from PySide6.QtGui import QGuiApplication

import cartsheets
from cartsheets.folders import Folders
from cartsheets.gui import theme
from cartsheets.gui.models.licences import Licence
from cartsheets.log import redact
from cartsheets.settings import Settings


def diagnostics(settings: Settings, folders: Folders, packages: Iterable[Licence]) -> str:
    """Put it together; stores are counted and never named, the user's own folder is written as ~."""
    look, screen = theme.current(), QGuiApplication.primaryScreen()
    stores = [
        f"store {at}: pace {store.pace}, {'live' if store.is_live else 'not marked live'}"
        for at, store in enumerate(settings.stores, start=1)
    ]
    lines = [
        f"CartSheets {cartsheets.__version__}",
        f"Python {sys.version.split()[0]}, Qt {qVersion()}, PySide6 {PySide6.__version__}",
        f"{platform.system()} {platform.release()} ({platform.machine()}), {QGuiApplication.platformName()}",
        f"Language {settings.language}, locale {QLocale().name()}",
        f"Look {look.scheme}, text {settings.appearance.text_size} %, rows {settings.appearance.density}",
        f"Screen {screen.size().width()} × {screen.size().height()}, scale {screen.devicePixelRatio():g}",
        f"Stores: {len(settings.stores)}",
        *stores,
        f"Network: proxy {settings.network.proxy}, own certificate: {_yes(settings.network.ca_file)}",
        f"Kept: {settings.privacy.keep_days} days, {settings.privacy.keep_mb} MB",
        f"Watching sheets: {_yes(settings.files.watch)}",
        f"Record: {_without_home(folders.ledger)}",
        f"Log: {_without_home(folders.logs)}",
        "",
        *(f"{one.package} {one.version}" for one in packages),
    ]
    return redact("\n".join(lines)) + "\n"


def _yes(value: object) -> str:
    return "yes" if value else "no"


def _without_home(path: Path) -> str:
    try:
        return f"~/{path.relative_to(Path.home()).as_posix()}"
    except ValueError:
        return "a folder of its own"
