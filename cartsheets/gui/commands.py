"""What the list of commands finds: the actions of all pages, recent sheets, stores and settings."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QKeySequence

from cartsheets.gui.dialogs.command_palette import Command
from cartsheets.gui.models.plain_text import safe_text
from cartsheets.wording import shown

if TYPE_CHECKING:
    from cartsheets.gui.main_window import MainWindow
    from cartsheets.gui.pages.home import HomePage
    from cartsheets.gui.pages.page import Page
    from cartsheets.gui.pages.settings import SettingsPage

_DONE_AT_ONCE = ("home", "history", "help")
"""The other pages' actions work on what is chosen or asked there: from elsewhere the page is shown only."""


def commands_here(window: MainWindow) -> list[Command]:
    """Give what the page that is shown and the window can do."""
    page = window.current_page
    actions = [*(page.actions() if page is not None else []), *window.actions()]
    return [_command(action, action.trigger) for action in actions if _is_listed(action)]


def commands_elsewhere(window: MainWindow) -> Iterator[Command]:
    """Give what other pages can do, and the sheets, stores and settings there are."""
    from cartsheets.gui.pages.home import HomePage
    from cartsheets.gui.pages.settings import SettingsPage

    for entry in window.entries:
        page = window.page(entry.name)
        if page is not window.current_page:
            yield from _of_page(window, page)
        if isinstance(page, HomePage):
            yield from _of_home(window, page)
        elif isinstance(page, SettingsPage):
            yield from _of_settings(window, page)


def _of_page(window: MainWindow, page: Page) -> Iterator[Command]:
    for action in page.actions():
        if _is_listed(action):
            does = partial(_do_there, window, page, action)
            yield _command(action, does, place=page.title, is_enabled=True)


def _do_there(window: MainWindow, page: Page, action: QAction) -> None:
    window.show_page(page.name)
    if page.name in _DONE_AT_ONCE and action.isEnabled():
        action.trigger()


def _of_home(window: MainWindow, page: HomePage) -> Iterator[Command]:
    for sheet in page.home_state.sheets:
        if sheet.is_there:
            text = window.tr("Review {sheet}").format(sheet=safe_text(sheet.path.name))
            does = partial(page.sheet_wished.emit, sheet.path)
            yield Command(text, does, icon="sheet", place=safe_text(shown(sheet.store)))
    for store in page.home_state.stores:
        name = safe_text(store.name)
        for text, wish, icon in (
            (window.tr("Export"), page.export_wished, "download"),
            (window.tr("Edit here"), page.edit_wished, "grid"),
            (window.tr("Settings"), page.store_settings_wished, "store"),
        ):
            yield Command(f"{name}: {text}", partial(wish.emit, store.name), icon=icon)


def _of_settings(window: MainWindow, page: SettingsPage) -> Iterator[Command]:
    def goes_to(section: str) -> Callable[[], None]:
        def go() -> None:
            window.show_page(page.name)
            page.show_section(section)

        return go

    if not page.is_listed:
        return
    settings = window.tr("Settings")
    for name, title in page.section_titles.items():
        yield Command(title, goes_to(name), icon="settings", place=settings)
        for caption in page.section(name).captions():
            yield Command(caption, goes_to(name), icon="settings", place=f"{settings} · {title}")


def _is_listed(action: QAction) -> bool:
    return bool(action.text()) and action.isVisible() and not action.isSeparator()


def _command(
    action: QAction, does: Callable[[], object], *, place: str = "", is_enabled: bool | None = None
) -> Command:
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    return Command(
        action.text().replace("&", ""),
        does,
        icon=str(action.property("iconName") or "arrow-right"),
        place=place,
        keys=keys,
        is_enabled=action.isEnabled() if is_enabled is None else is_enabled,
    )
