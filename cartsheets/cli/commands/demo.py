"""`cartsheets-cli demo`."""

from __future__ import annotations

import argparse
import sys
import threading

from cartsheets.cli.console import Console
from cartsheets.cli.statuses import DONE
from cartsheets.demo import serve
from cartsheets.errors import CartSheetsError, UsageError
from cartsheets.monitor import Cancelled, Monitor


def run(arguments: argparse.Namespace, console: Console, monitor: Monitor) -> int:
    """Run the practice store in the foreground until it is stopped."""
    stop = threading.Event()
    watcher = threading.Thread(target=_stop_with, args=(monitor, stop), daemon=True)
    watcher.start()
    try:
        serve(
            port=arguments.port,
            customers=arguments.customers,
            groups=arguments.groups,
            seed=arguments.seed,
            conditions=arguments.condition,
            out=sys.stdout,
            stop=stop,
        )
    except ValueError as error:
        raise UsageError(str(error)) from error
    except OSError as error:
        raise CartSheetsError(
            f"The practice store cannot use port {arguments.port}: {error.strerror}.",
            remedy="Choose another port, or none to get a free one.",
        ) from error
    return DONE


def _stop_with(monitor: Monitor, stop: threading.Event) -> None:
    try:
        while True:
            monitor.wait(3600)
    except Cancelled:
        stop.set()
