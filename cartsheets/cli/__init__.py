"""cartsheets-cli: one sub-command per step, for people, schedulers and other programs.

Only the standard library is imported here, so that `--version` and `--help` answer at once; each
command brings what it needs.
"""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Sequence

from cartsheets.cli.arguments import parse
from cartsheets.cli.console import Console
from cartsheets.cli.statuses import FAILED, SENDING, STOPPED, status_of
from cartsheets.errors import CartSheetsError
from cartsheets.monitor import Cancelled

logging.getLogger("cartsheets").addHandler(logging.NullHandler())  # before the log is open, nothing is said


def main(words: Sequence[str] | None = None) -> int:
    """Run one command and give its exit status; never raises."""
    words = list(sys.argv[1:] if words is None else words)
    console = Console(sys.stdout, sys.stderr, is_json="--json" in words, environ=os.environ)
    command = ""
    try:
        arguments = parse(words)
        command = arguments.command
        with console.stoppable() as monitor:
            return int(arguments.run(arguments, console, monitor))
    except CartSheetsError as error:
        console.fail(error)
        return status_of(error, command=command)
    except (Cancelled, KeyboardInterrupt):
        console.say_stopped(can_resume=command in SENDING)
        return STOPPED
    except BrokenPipeError:
        # Whoever read the output went away; there is nobody left to tell.
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115 - keeps the exit quiet
        return FAILED
    except Exception as error:
        # The one place where a bug becomes a sentence; all of it goes to the log.
        logging.getLogger("cartsheets").exception("a command met a fault")
        console.fail_unexpectedly(error)
        return FAILED
