"""The program with a window while it runs: one QApplication, one window, and what lives as long as they."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from cartsheets.folders import Folders
from cartsheets.gui.collector import CalmCollector
from cartsheets.gui.crash import CrashReporter
from cartsheets.gui.early_wishes import EarlyWishes
from cartsheets.gui.main_window import MainWindow
from cartsheets.gui.startup import FirstPaint, HeavyImports, PageImports

if TYPE_CHECKING:
    from cartsheets.gui.desk import Desk

STATE_FILE = "window.ini"


class Application(QApplication):
    """Hears of files that the system opens with the program (macOS tells them by an event)."""

    file_opened = Signal(Path)

    def event(self, event: QEvent) -> bool:
        """Pass opened files on."""
        if isinstance(event, QFileOpenEvent):
            self.file_opened.emit(Path(event.file()))
            return True
        return super().event(event)


class Program(QObject):
    """Holds what lives as long as the window."""

    joined = Signal()
    """The pages work: what the user wishes now is done."""

    def __init__(self, app: Application, folders: Folders) -> None:
        super().__init__(app)
        self.folders = folders
        self.crashes = CrashReporter(self)
        self.crashes.crashed.connect(self.show_crash)
        self.window = MainWindow(state_file=folders.settings_file.parent / STATE_FILE)
        self.window.runner.crashed.connect(self.crashes.report)
        self.collector = CalmCollector(lambda: bool(self.window.runner.jobs), self)
        self.window.runner.busy_changed.connect(self.collector.hurry)
        self.collector.begin()
        self.imports = HeavyImports(self)
        self._first_paint = FirstPaint(self.window)
        self._first_paint.painted.connect(self.imports.start)
        self.desk: Desk | None = None
        self._early = EarlyWishes(self)
        for source in (self.window, *self.window.made_pages):
            self._early.listen_to(source)
        self.window.page_made.connect(self._early.listen_to)
        self.imports.ready.connect(self._begin_work)
        self.painted = self._first_paint.painted
        app.file_opened.connect(self.window.take_file)

    def _begin_work(self) -> None:
        """Join pages and desk; everything heavy is imported by now."""
        from cartsheets.gui.desk import Desk
        from cartsheets.gui.joins import join
        from cartsheets.gui.joins.shell import join_shell

        self.desk = desk = Desk(self.window.runner, os.environ, parent=self)
        join_shell(desk, self.window)
        desk.choose_only_store()
        for page in self.window.made_pages:
            join(page, desk, self.window)
        self.window.page_made.disconnect(self._early.listen_to)
        self.window.page_made.connect(lambda page: join(page, desk, self.window))
        self.collector.settle()
        self._early.tell_again()
        self.joined.emit()
        PageImports(self).begin()

    def listen(self, channel: str) -> None:
        """Take files from second starts."""
        from cartsheets.gui.single_instance import Doorkeeper

        self._door = Doorkeeper(channel, self)
        self._door.called.connect(self._called)

    def close(self) -> None:
        """Close the stores when the window is gone."""
        self.collector.end()
        if self.desk is not None:
            self.desk.close()

    def begin_practice(self) -> None:
        """Go to the practice store's sample sheet."""
        for action in self.window.page("home").actions():
            if action.objectName() == "actSample":
                action.trigger()

    def show_crash(self, details: str) -> None:
        """Show the description of a bug."""
        from cartsheets.gui.dialogs.crash_dialog import CrashDialog

        CrashDialog(details, self.window).open()

    def _called(self, file: Path | None) -> None:
        if file is not None:
            self.window.take_file(file)
        else:
            self.window.raise_()
            self.window.activateWindow()
