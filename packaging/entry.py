"""Where the built programs start: one body under two names, the window's and the command line's."""

from __future__ import annotations

import multiprocessing
import sys
from pathlib import Path


def main() -> int:
    """Run the program that we were started as."""
    multiprocessing.freeze_support()
    if Path(sys.argv[0]).stem.lower() == "cartsheets-cli":
        from cartsheets.cli import main as run_command

        return run_command()
    from cartsheets.__main__ import main as open_window

    return open_window()


if __name__ == "__main__":
    sys.exit(main())
