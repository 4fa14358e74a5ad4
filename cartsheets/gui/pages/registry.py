"""Which pages there are, in the order of the rail. A page is made when it is first shown.

To add a page: write `pages/NAME.py` with a subclass of Page, and give it an entry here.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP

from cartsheets.gui.pages.page import Page


@dataclass(frozen=True, slots=True)
class PageEntry:
    """One page. `text` is translated in the context "pages"; `in_rail` is false for pages of a step.

    A page that is not in the rail can be gone to by `keys`, and by the list of commands then.
    `make` imports the page's module only when it is called: that keeps the first paint fast.
    """

    name: str
    text: str
    icon: str
    make: Callable[[], Page]
    in_rail: bool = True
    at_foot: bool = False
    keys: str = ""


def _home() -> Page:
    from cartsheets.gui.pages.home import HomePage

    return HomePage()


def _export() -> Page:
    from cartsheets.gui.pages.export import ExportPage

    return ExportPage()


def _edit() -> Page:
    from cartsheets.gui.pages.edit import EditPage

    return EditPage()


def _review() -> Page:
    from cartsheets.gui.pages.review import ReviewPage

    return ReviewPage()


def _history() -> Page:
    from cartsheets.gui.pages.history import HistoryPage

    return HistoryPage()


def _push() -> Page:
    from cartsheets.gui.pages.push import PushPage

    return PushPage()


def _groups() -> Page:
    from cartsheets.gui.pages.groups import GroupsPage

    return GroupsPage()


def _doubles() -> Page:
    from cartsheets.gui.pages.doubles import DoublesPage

    return DoublesPage()


def _settings() -> Page:
    from cartsheets.gui.pages.settings import SettingsPage

    return SettingsPage()


def _help() -> Page:
    from cartsheets.gui.pages.help import HelpPage

    return HelpPage()


PAGES: tuple[PageEntry, ...] = (
    PageEntry("home", str(QT_TRANSLATE_NOOP("pages", "Home")), "home", _home),
    PageEntry(
        "export",
        str(QT_TRANSLATE_NOOP("pages", "Export")),
        "download",
        _export,
        in_rail=False,
        keys="Ctrl+Shift+E",
    ),
    PageEntry("edit", str(QT_TRANSLATE_NOOP("pages", "Edit")), "grid", _edit),
    PageEntry("review", str(QT_TRANSLATE_NOOP("pages", "Review")), "review", _review),
    PageEntry("groups", str(QT_TRANSLATE_NOOP("pages", "Groups")), "groups", _groups),
    PageEntry(
        "doubles",
        str(QT_TRANSLATE_NOOP("pages", "Likely doubles")),
        "copy",
        _doubles,
        in_rail=False,
        keys="Ctrl+Shift+L",
    ),
    PageEntry("history", str(QT_TRANSLATE_NOOP("pages", "History")), "history", _history),
    PageEntry("settings", str(QT_TRANSLATE_NOOP("pages", "Settings")), "settings", _settings, at_foot=True),
    PageEntry("help", str(QT_TRANSLATE_NOOP("pages", "Help")), "help", _help, at_foot=True),
    PageEntry("push", str(QT_TRANSLATE_NOOP("pages", "Push")), "upload", _push, in_rail=False),
)
