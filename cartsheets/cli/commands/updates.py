"""`cartsheets-cli updates`; it needs no store."""

from __future__ import annotations

import argparse

from cartsheets.cli.console import Console
from cartsheets.cli.statuses import DONE, IN_PART
from cartsheets.folders import find_folders
from cartsheets.monitor import Monitor
from cartsheets.settings import read_settings
from cartsheets.steps.updates import look_for_update


def run(arguments: argparse.Namespace, console: Console, monitor: Monitor) -> int:
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
    return IN_PART if arguments.check and found.is_newer else DONE
