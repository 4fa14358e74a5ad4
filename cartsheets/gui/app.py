"""The program with a window: one QApplication, one window, one instance, and what catches its bugs."""

from __future__ import annotations

import argparse
import logging
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

import cartsheets
from cartsheets.errors import SettingsError
from cartsheets.folders import Folders, find_folders, make_folders, make_private_file
from cartsheets.gui import resources, texts, theme
from cartsheets.gui.collector import CalmCollector
from cartsheets.gui.crash import CrashReporter
from cartsheets.gui.early_wishes import EarlyWishes
from cartsheets.gui.main_window import MainWindow
from cartsheets.gui.startup import FirstPaint, HeavyImports, PageImports, seconds_since_start
from cartsheets.log import redact
from cartsheets.settings import Appearance, read_settings

if TYPE_CHECKING:
    from cartsheets.gui.desk import Desk

STATE_FILE = "window.ini"
_LOG_FORMAT = "%(asctime)s %(levelname)s %(name)s %(message)s"


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


def main(argv: Sequence[str] | None = None) -> int:
    """Open the window; give the exit status."""
    options = _read_arguments(sys.argv[1:] if argv is None else argv)
    folders = find_folders(os.environ)
    try:
        _start_log(options.log)
    except OSError as problem:
        _say(f"The log cannot be written to {options.log}: {problem.strerror}.")
        return 2
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.shell32.SetCurrentProcessExplicitAppUserModelID("CartSheets.CartSheets")
    app = make_app()
    _wear_settings(app, folders)
    if options.self_test:
        return _self_test(app)
    return _run(app, folders, options)


def make_app() -> Application:
    """Make the application with its look, its language and its icon."""
    app = Application(sys.argv[:1])
    app.setApplicationName("CartSheets")
    app.setApplicationDisplayName("CartSheets")
    app.setApplicationVersion(cartsheets.__version__)
    app.setDesktopFileName("cartsheets")
    texts.install(app)
    theme.install(app, Appearance())
    app.setWindowIcon(resources.app_icon())
    return app


def _wear_settings(app: Application, folders: Folders) -> None:
    """Begin in the user's own language and look, before anything is painted."""
    try:
        settings = read_settings(folders.settings_file)
    except SettingsError:
        # Told in a sentence as soon as there is a window to tell it in.
        return
    texts.install(app, settings.language)
    theme.install(app, settings.appearance)


def _run(app: Application, folders: Folders, options: argparse.Namespace) -> int:
    from cartsheets.gui.single_instance import channel_name, hand_over

    channel = channel_name(folders.settings_file.parent)
    file = options.file.absolute() if options.file else None
    if not options.startup_time and hand_over(channel, file):
        return 0
    make_folders(folders)
    program = Program(app, folders)
    program.crashes.install(fault_file=folders.logs / "fault.log")
    if options.startup_time:
        program.crashes.crashed.disconnect(program.show_crash)
        program.crashes.crashed.connect(lambda _details: app.exit(1))
        program.painted.connect(lambda: _say(f"first paint {seconds_since_start():.3f} s"))
        program.imports.ready.connect(lambda: _say(f"ready {seconds_since_start():.3f} s"))
        program.imports.ready.connect(program.window.close)
    else:
        program.listen(channel)
    program.window.show()
    if file is not None:
        program.joined.connect(lambda: program.window.take_file(file))
    elif options.practice:
        program.joined.connect(program.begin_practice)
    status = app.exec()
    program.imports.join()
    program.close()
    program.crashes.uninstall()
    return status


def _self_test(app: Application) -> int:
    """Do the whole journey on the practice store, where nothing of the user's is; tell what failed."""
    from cartsheets.gui.self_test import SelfTest, home_of_its_own

    with home_of_its_own() as folders:
        program = Program(app, folders)
        test = SelfTest(program, folders.settings_file.parent)
        program.crashes.install()
        program.window.show()
        test.start()
        app.exec()
        program.imports.join()
        program.close()
        program.crashes.uninstall()
    _say("self test: " + (test.failure or "everything is there"))
    return 1 if test.failure else 0


def _read_arguments(argv: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="cartsheets", description="CartSheets with its window.")
    parser.add_argument("file", nargs="?", type=Path, metavar="FILE", help="a sheet to review")
    parser.add_argument("--version", action="version", version=f"cartsheets {cartsheets.__version__}")
    parser.add_argument(
        "--practice", action="store_true", help="open on the practice store with an edited sample sheet"
    )
    parser.add_argument("--log", type=Path, metavar="FILE", help="write what happens to this file too")
    parser.add_argument(
        "--self-test", action="store_true", help="do the main job on the practice store, then end"
    )
    parser.add_argument("--startup-time", action="store_true", help="tell how long the start took, then end")
    return parser.parse_args(argv)


class _Redacted(logging.Formatter):
    """Lines to be read by people, without secrets and names, as in the program's own log."""

    def format(self, record: logging.LogRecord) -> str:
        """Write one line."""
        return redact(super().format(record))


def _start_log(file: Path | None) -> None:
    """Write to this file too; a new one is private.

    Raises:
        OSError: it cannot be written.
    """
    if file is not None:
        make_private_file(file)
        handler = logging.FileHandler(file, encoding="utf-8")
        handler.setFormatter(_Redacted(_LOG_FORMAT))
        logging.getLogger("cartsheets").addHandler(handler)
        logging.getLogger("cartsheets").setLevel(logging.INFO)


def _say(text: str) -> None:
    # A windowed program on Windows has no standard output.
    if sys.stdout is not None:
        sys.stdout.write(text + "\n")
        sys.stdout.flush()
    logging.getLogger("cartsheets").info("%s", text)
