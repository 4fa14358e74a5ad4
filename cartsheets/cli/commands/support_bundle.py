"""`cartsheets-cli support-bundle`; it needs no store."""

from __future__ import annotations

import argparse
from pathlib import Path

from cartsheets.cli.console import Console
from cartsheets.cli.statuses import DONE
from cartsheets.monitor import Monitor
from cartsheets.session import utc_now
from cartsheets.steps.support_bundle import write_support_bundle


def run(arguments: argparse.Namespace, console: Console, monitor: Monitor) -> int:
    """Write a zip for whoever helps, without anybody's data."""
    path = Path(arguments.file).absolute()
    parts = write_support_bundle(path, environ=console.environ, now=utc_now())
    console.answer(
        {"file": str(path), "parts": list(parts)},
        [f"The support bundle is in {path}.", "It holds no keys, no store's name and nobody's data."],
    )
    return DONE
