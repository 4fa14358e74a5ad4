"""Starting the program with a window: its arguments, its look and language, one instance, and its log."""

from __future__ import annotations

import argparse
import logging
import os
import sys
from collections.abc import Sequence
from pathlib import Path

import cartsheets
from cartsheets.errors import SettingsError
from cartsheets.folders import Folders, find_folders, make_folders, make_private_file
from cartsheets.gui import resources, texts, theme
from cartsheets.gui.program import Application, Program
from cartsheets.gui.startup import seconds_since_start
from cartsheets.log import redact
from cartsheets.settings import Appearance, read_settings

_LOG_FORMAT = "%(asctime)s %(levelname)s %(name)s %(message)s"


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
