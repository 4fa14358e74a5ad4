"""`python -m cartsheets` opens the window."""

from __future__ import annotations

import sys


def main() -> int:
    """Open the window; give the exit status."""
    import multiprocessing

    multiprocessing.freeze_support()
    from cartsheets.gui.app import main as open_window

    return open_window()


if __name__ == "__main__":
    sys.exit(main())
