"""The window: rail, header, page, bottom bar and messages; the one place that joins wishes to jobs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSettings, QSize, Qt, QUrl, Signal
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMainWindow, QVBoxLayout, QWidget

from cartsheets.errors import CartSheetsError
from cartsheets.gui import resources, theme
from cartsheets.gui.jobs import JobRunner
from cartsheets.gui.pages.page import Page
from cartsheets.gui.pages.registry import PAGES, PageEntry
from cartsheets.gui.tab_order import next_stop, scroll_to
from cartsheets.gui.widgets.banner import Banner, BannerArea
from cartsheets.gui.widgets.buttons import make_action
from cartsheets.gui.widgets.frames import Part, Stack
from cartsheets.gui.widgets.nav_rail import NavRail
from cartsheets.gui.widgets.page_header import PageHeader
from cartsheets.gui.widgets.store_mark import StoreBand, StoreMark
from cartsheets.gui.widgets.toast import Toast
from cartsheets.settings import Appearance

if TYPE_CHECKING:
    # Not needed for the first paint.
    from cartsheets.gui.dialogs.command_palette import CommandPalette
    from cartsheets.gui.dialogs.key_overlay import KeyOverlay

SHEET_SUFFIXES = (".xlsx", ".xlsm", ".xls", ".ods", ".csv", ".tsv", ".txt")
REVIEW_SUFFIXES = (*SHEET_SUFFIXES, ".cartsheets")
"""What can be brought before the review: sheets, and change sets that a colleague saved."""
_SMALLEST = (1024, 640)
_USUAL = (1440, 900)
_FRAME = (16, 48)
"""What the system draws around a window, at most."""


class MainWindow(QMainWindow):
    """The program's one window. Pages are made when they are first shown."""

    file_wished = Signal(Path)
    """A sheet was dropped, or handed over by a second start."""
    open_wished = Signal()
    appearance_wished = Signal(Appearance)
    """The look was changed here; whoever keeps settings keeps it."""
    help_wished = Signal(str)
    """Help for the page of this name."""
    error_shown = Signal(object, object)
    """A CartSheetsError and its Banner, to which a button may be added."""
    page_made = Signal(Page)
    """A page was made; whoever joins its wishes does it now."""

    def __init__(self, *, state_file: Path | None = None, pages: Sequence[PageEntry] = PAGES) -> None:
        super().__init__()
        self.setObjectName("mainWindow")
        self.setWindowTitle("CartSheets")
        self.setAcceptDrops(True)
        self.runner = JobRunner(self)
        self.ask_before_closing: Callable[[], bool] | None = None
        """Asked while a job runs; false keeps the window open."""
        self.floating: list[QWidget] = []
        """What lies above the pages; F6 comes there after the foot while it is shown."""
        self._entries = {entry.name: entry for entry in pages}
        self._pages: dict[str, Page] = {}
        self._state_file = state_file
        self._store: StoreMark | None = None
        self._shown = ""
        self._build()
        self._make_actions()
        self._remember_size()
        if pages:
            self.show_page(pages[0].name)

    @property
    def entries(self) -> list[PageEntry]:
        """All pages there are."""
        return list(self._entries.values())

    @property
    def current_page(self) -> Page | None:
        """The page that is shown."""
        page = self._stack.currentWidget()
        return page if isinstance(page, Page) else None

    @property
    def made_pages(self) -> list[Page]:
        """The pages that were made so far."""
        return list(self._pages.values())

    def page(self, name: str) -> Page:
        """A page by its name; made now if it was never shown."""
        found = self._pages.get(name)
        if found is None:
            found = self._pages[name] = self._entries[name].make()
            self._stack.addWidget(found)
            found.titles_changed.connect(self._show_titles)
            found.page_wished.connect(self.show_page)
            found.announced.connect(self.toast.say)
            for field in found.findChildren(QLineEdit):
                # File managers give a file's path as text too, and a field would take that.
                field.setAcceptDrops(False)
            if found.bottom is not None:
                self._bottoms.addWidget(found.bottom)
            self.page_made.emit(found)
        return found

    def show_page(self, name: str) -> None:
        """Show a page."""
        page = self.page(name)
        if page is self.current_page and self._shown == name:
            return
        self._shown = name
        self._stack.setCurrentWidget(page)
        self.rail.choose(name)
        self.header.show_step(page.step)
        self.header.show_actions(page.header_actions)
        if page.bottom is not None:
            self._bottoms.setCurrentWidget(page.bottom)
        self._show_titles()
        page.enter()

    def show_store(self, mark: StoreMark | None) -> None:
        """Show everywhere which store the window is at."""
        self._store = mark
        self.band.show_store(mark)
        self.header.show_store(mark)
        self._show_titles()

    def turn_language(self) -> None:
        """Show titles, and the practice store's name, in the language that was chosen."""
        if self._store is not None and self._store.kind == "practice":
            self.show_store(replace(self._store, name=self.tr("Practice store")))
        self._show_titles()

    def show_error(self, error: CartSheetsError) -> Banner:
        """Show an error above the page until the user closes it."""
        banner = self.banners.show_error(error)
        self.error_shown.emit(error, banner)
        return banner

    def set_badge(self, page: str, count: int) -> None:
        """Show in the rail how many things wait on a page."""
        self.rail.buttons[page].set_badge(count)

    def take_file(self, path: Path) -> None:
        """Come to the front with a file that a second start handed over, or was dropped."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.raise_()
        self.activateWindow()
        self.file_wished.emit(path)

    def open_palette(self) -> CommandPalette:
        """Open the list of all commands."""
        from cartsheets.gui.commands import commands_elsewhere, commands_here
        from cartsheets.gui.dialogs.command_palette import CommandPalette

        palette = CommandPalette(commands_here(self), lambda: list(commands_elsewhere(self)), self)
        palette.open()
        return palette

    def show_keys(self) -> KeyOverlay:
        """Show the keys of the page and of the window."""
        from cartsheets.gui.dialogs.key_overlay import KeyOverlay, keys_of

        page = self.current_page
        here = [*page.keys(), *keys_of(page.actions())] if page else []
        sections = [(page.title if page else "", here), (self.tr("Everywhere"), keys_of(self.actions()))]
        overlay = KeyOverlay(sections, self)
        overlay.open()
        return overlay

    def toggle_dark(self) -> None:
        """Switch between light and dark."""
        self.appearance_wished.emit(theme.current().toggle_dark())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take one sheet, wherever it is dropped."""
        if _dropped_sheet(event.mimeData().urls()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand the sheet on."""
        path = _dropped_sheet(event.mimeData().urls())
        if path is not None:
            event.acceptProposedAction()
            self.take_file(path)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Go through rail, header, page and foot as they stand there."""
        stop = next_stop(self, self.focusWidget(), forward=forward)
        if stop is None:
            return False
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        stop.setFocus(reason)
        scroll_to(stop)
        return True

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask while something runs; stop it in order, and remember the window."""
        if self.runner.jobs and self.ask_before_closing is not None and not self.ask_before_closing():
            event.ignore()
            return
        self.runner.close()
        if self._state_file is not None:
            state = QSettings(str(self._state_file), QSettings.Format.IniFormat)
            state.setValue("window/geometry", self.saveGeometry())
            state.sync()
        super().closeEvent(event)

    def _build(self) -> None:
        root = QWidget()
        self.setCentralWidget(root)
        across = QHBoxLayout(root)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        self.rail = NavRail()
        self.rail.page_wished.connect(self.show_page)
        across.addWidget(self.rail)
        down = QVBoxLayout()
        down.setSpacing(0)
        across.addLayout(down, 1)
        self.band, self.header, self.banners = StoreBand(), PageHeader(), BannerArea()
        self.header.dark_toggled.connect(self.toggle_dark)
        self._stack = Stack()
        # Where the window is too low for everything, the page gives way: it scrolls, head and foot do not.
        self._stack.setMinimumHeight(1)
        self._bottom = Part("bottom", name="bottomBar")
        self._bottoms = Stack()
        self._bottom.box.addWidget(self._bottoms)
        for part in (self.band, self.header, self.banners):
            down.addWidget(part)
        down.addWidget(self._stack, 1)
        down.addWidget(self._bottom)
        self._bottom.hide()
        self.toast = Toast(self)
        for entry in self._entries.values():
            if entry.in_rail:
                self.rail.add_page(entry.name, _page_text(entry), entry.icon, at_foot=entry.at_foot)
        theme.current().changed.connect(self._follow_theme)
        self._follow_theme()

    def _make_actions(self) -> None:
        in_rail = [entry for entry in self._entries.values() if entry.in_rail]
        keyed = [(entry, entry.keys) for entry in self._entries.values() if entry.keys]
        for entry, keys in [*((entry, f"Ctrl+{at}") for at, entry in enumerate(in_rail, start=1)), *keyed]:
            if entry.name == "settings":
                keys += " / Ctrl+,"
            text = self.tr("Go to {page}").format(page=_page_text(entry))
            name = f"actGo{entry.name.capitalize()}"
            make_action(self, text, name=name, does=self._goes_to(entry.name), keys=keys, icon=entry.icon)
        tr = self.tr
        self._act("actOpen", tr("Open a sheet…"), self.open_wished.emit, "Ctrl+O", "folder")
        self._act("actPalette", tr("Find a command…"), self.open_palette, "Ctrl+K", "command")
        self._act("actKeys", tr("Show the keys"), self.show_keys, "?", "keyboard")
        self._act("actHelp", tr("Help for this page"), self._wish_help, "F1", "help")
        self._act("actDark", tr("Switch light and dark"), self.toggle_dark, "Ctrl+Shift+D", "moon")
        self._act("actNextPane", tr("Go to the next part"), lambda: self._go_pane(1), "F6", "arrow-right")
        self._act(
            "actLastPane", tr("Go to the part before"), lambda: self._go_pane(-1), "Shift+F6", "arrow-right"
        )
        self._act("actQuit", tr("Quit"), self.close, "Ctrl+Q", "x")

    def _act(self, name: str, text: str, does: Callable[[], object], keys: str, icon: str) -> QAction:
        return make_action(self, text, name=name, does=does, keys=keys, icon=icon)

    def _goes_to(self, name: str) -> Callable[[], None]:
        return lambda: self.show_page(name)

    def _wish_help(self) -> None:
        page = self.current_page
        self.help_wished.emit(page.name if page else "")

    def _go_pane(self, step: int) -> None:
        page = self.current_page
        panes = [self.rail, self.header, *(page.panes() if page else []), self._bottom, *self.floating]
        panes = [pane for pane in panes if pane.isVisible() and _first_focusable(pane) is not None]
        focus = self.focusWidget()
        here = next(
            (at for at, pane in enumerate(panes) if (focus and pane.isAncestorOf(focus)) or pane is focus), -1
        )
        target = _first_focusable(panes[(here + step) % len(panes)])
        if target is not None:
            target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show_titles(self) -> None:
        page = self.current_page
        if page is None:
            return
        self.header.show_titles(page.title, page.subtitle)
        self._bottom.setVisible(page.bottom is not None and page.state is None)
        store = f" — {self._store.name}" if self._store else ""
        self.setWindowTitle(f"{page.title}{store} — CartSheets")

    def _follow_theme(self) -> None:
        look = theme.current()
        resources.set_icon(self.header.dark_button, "sun" if look.is_dark else "moon")
        self.setMinimumSize(*_SMALLEST)

    def _remember_size(self) -> None:
        self.resize(usual_size(self.screen().availableSize()))
        if self._state_file is not None and self._state_file.is_file():
            state = QSettings(str(self._state_file), QSettings.Format.IniFormat)
            geometry = state.value("window/geometry")
            if geometry is not None:
                self.restoreGeometry(geometry)


def _page_text(entry: PageEntry) -> str:
    return QCoreApplication.translate("pages", entry.text)


def usual_size(screen: QSize) -> QSize:
    """Leave room for the window's frame; where not even the smallest window fits, the user knows best."""
    room = screen - QSize(*_FRAME)
    usual, smallest = QSize(*_USUAL), QSize(*_SMALLEST)
    return usual.boundedTo(room) if room.boundedTo(smallest) == smallest else usual


def _dropped_sheet(urls: list[QUrl]) -> Path | None:
    paths = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
    sheets = [path for path in paths if path.suffix.lower() in REVIEW_SUFFIXES]
    return sheets[0] if len(sheets) == 1 else None


def _first_focusable(pane: QWidget) -> QWidget | None:
    candidates = [pane, *pane.findChildren(QWidget)]
    for widget in candidates:
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible() and widget.isEnabled():
            return widget
    return None
