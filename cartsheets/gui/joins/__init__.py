"""Joins: what each page wishes, and the jobs that fulfil it. One module per page.

A page's module is `joins/NAME.py` with `join(page, desk, window)`; it is imported when the page is made.
"""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cartsheets.gui.desk import Desk
    from cartsheets.gui.main_window import MainWindow
    from cartsheets.gui.pages.page import Page


def join(page: Page, desk: Desk, window: MainWindow) -> None:
    """Connect a page's wishes to the desk's jobs, once, when the page is made."""
    name = f"{__name__}.{page.name}"
    # A page that wishes nothing needs no module.
    if find_spec(name) is not None:
        import_module(name).join(page, desk, window)
