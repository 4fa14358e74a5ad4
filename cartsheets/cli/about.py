"""`cartsheets-cli updates` and `support-bundle`: about the program itself; neither needs a store."""

from __future__ import annotations

import argparse
from pathlib import Path

from cartsheets.cli.console import Console
from cartsheets.folders import find_folders
from cartsheets.monitor import Monitor
from cartsheets.session import utc_now
from cartsheets.settings import read_settings
from cartsheets.steps.support_bundle import write_support_bundle
from cartsheets.steps.updates import look_for_update

_NEWER = 3


def run_updates(arguments: argparse.Namespace, console: Console, monitor: Monitor) -> int:
    """Ask whether there is a newer version; nothing is downloaded."""
    settings = read_settings(find_folders(console.environ).settings_file)
    found = look_for_update(settings, environ=console.environ, monitor=monitor)
    document = {
        "running": found.running,
        "newest": found.newest,
        "published": found.published.isoformat(),
        "is_newer": found.is_newer,
        "page": found.page,
    }
    if found.is_newer:
        words = [
            f"CartSheets {found.newest} came out on {found.published.isoformat()}; this is {found.running}.",
        ]
        words += [f"Download it from {found.page}"] if found.page else []
    else:
        words = [f"CartSheets {found.running} is the newest version."]
    console.answer(document, words)
    return _NEWER if arguments.check and found.is_newer else 0


def run_support_bundle(arguments: argparse.Namespace, console: Console, monitor: Monitor) -> int:
    """Write a zip for whoever helps, without anybody's data."""
    path = Path(arguments.file).absolute()
    parts = write_support_bundle(path, environ=console.environ, now=utc_now())
    console.answer(
        {"file": str(path), "parts": list(parts)},
        [f"The support bundle is in {path}.", "It holds no keys, no store's name and nobody's data."],
    )
    return 0
