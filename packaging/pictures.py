"""Drives the real window and keeps pictures of it: the demo's journey without a display, and all pages.

Everything happens on the practice store in a folder of its own; nothing leaves this computer.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

ROOT = Path(__file__).resolve().parent.parent
STEP_MS = 200
PATIENCE_MS = 90_000
PAGES = ("home", "export", "edit", "review", "groups", "history", "settings", "help")
SCHEMES: dict[str, dict[str, Any]] = {
    "light": {"theme": "light"},
    "dark": {"theme": "dark"},
    "light-blue-orange": {"theme": "light", "change_colours": "blue_orange"},
    "dark-blue-orange": {"theme": "dark", "change_colours": "blue_orange"},
    "high-contrast": {"theme": "high_contrast"},
    "text-150": {"theme": "light", "text_size": 150},
    "text-200": {"theme": "dark", "text_size": 200},
}
SIZES = ((1440, 900), (1366, 768), (1024, 700))
README_SIZE = (1280, 760)

if TYPE_CHECKING:
    from cartsheets.gui.app import Program


class PictureFailed(Exception):
    """The window did not come as far as the pictures need."""


class Driver:
    """Runs a generator of conditions: each is waited for, then the generator goes on."""

    def __init__(self, program: Program, steps: Iterator[Callable[[], bool]]) -> None:
        from PySide6.QtCore import QTimer

        self.program = program
        self._steps = steps
        self._wanted: Callable[[], bool] | None = None
        self._waited_ms = 0
        self.failure = ""
        self._timer = QTimer(program)
        self._timer.setInterval(STEP_MS)
        self._timer.timeout.connect(self._look)

    def start(self) -> None:
        """Begin."""
        self._timer.start()

    def _look(self) -> None:
        self._waited_ms += STEP_MS
        if self._wanted is not None and not self._wanted():
            if self._waited_ms > PATIENCE_MS:
                page = self.program.window.current_page
                self._end(f"the window stayed at {page.name if page else 'nothing'}")
            return
        self._waited_ms = 0
        try:
            self._wanted = next(self._steps)
        except StopIteration:
            self._end("")
        except PictureFailed as problem:
            self._end(str(problem))

    def _end(self, failure: str) -> None:
        self.failure = failure
        self._timer.stop()
        self.program.window.close()


def main(words: list[str]) -> int:
    """`journey FOLDER`: the sample sheet to a finished push; `shots FOLDER`: every page in every look.

    `readme FOLDER`: the five pictures that the README shows.
    """
    options = argparse.ArgumentParser(prog="pictures")
    options.add_argument("what", choices=("journey", "shots", "readme"))
    options.add_argument("folder", type=Path)
    chosen = options.parse_args(words)
    folder = chosen.folder.resolve()
    folder.mkdir(parents=True, exist_ok=True)
    home = folder / "home"
    shutil.rmtree(home, ignore_errors=True)
    if chosen.what == "readme":
        home = ROOT / "build" / "readme-home"
        shutil.rmtree(home, ignore_errors=True)
    os.environ |= {"CARTSHEETS_HOME": str(home), "HOME": str(home), "USERPROFILE": str(home)}
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from cartsheets.folders import find_folders, make_folders
    from cartsheets.gui.app import Program, make_app
    from cartsheets.settings import Settings, write_settings

    app = make_app()
    folders = find_folders(os.environ)
    make_folders(folders)
    # The tour's marks would lie over what is pictured.
    write_settings(folders.settings_file, Settings(show_tour=False))
    program = Program(app, folders)
    steps = {"journey": journey, "shots": shots, "readme": readme}[chosen.what](program, folder)
    driver = Driver(program, steps)
    program.joined.connect(driver.start)
    program.window.resize(*SIZES[0])
    program.window.show()
    app.exec()
    program.imports.join()
    program.close()
    if driver.failure:
        print(f"The pictures stopped: {driver.failure}.", file=sys.stderr)
        return 1
    return 0


def journey(program: Program, folder: Path) -> Iterator[Callable[[], bool]]:
    """Review the sample, decide, push, and see the results, with a picture at each stop."""
    window = program.window
    number = 0

    def picture(name: str, words: str) -> None:
        nonlocal number
        number += 1
        path = folder / f"{number}-{name}.png"
        window.grab().save(str(path))
        print(f"  {path.name}: {words}", flush=True)

    picture("home", "the window opens at home")
    program.begin_practice()
    yield lambda: _page(program).name == "review" and _page(program).plan is not None
    review = _page(program)
    picture("review", f"{len(review.model.state.rows)} findings in a sheet that somebody edited")
    conflicts = [row for row in review.model.state.rows if row.kind == "conflict"]
    review.model.decisions.choose(conflicts, "mine")
    yield lambda: True
    picture("decided", f"{len(conflicts)} conflicts decided: mine")
    _trigger(review, "actPush")
    yield lambda: _page(program).name == "push" and _button(program, "pushStart") is not None
    picture("confirm", "what will be sent, in words, before anything is")
    _button(program, "pushStart").click()
    yield lambda: _page(program).title == window.tr("Results of the push") or _has_results(program)
    picture("results", "every row says what became of it")


def shots(program: Program, folder: Path) -> Iterator[Callable[[], bool]]:
    """Every page in every scheme and width, after a review of the sample sheet."""
    window = program.window
    program.begin_practice()
    yield lambda: _page(program).name == "review" and _page(program).plan is not None
    there = [entry.name for entry in window.entries if entry.name in PAGES]
    for page in there:
        window.show_page(page)
        yield lambda: not window.runner.jobs
    for scheme in SCHEMES:
        _wear(program, scheme)
        for width, height in SIZES:
            window.resize(width, height)
            for page in there:
                window.show_page(page)
                yield lambda: not window.runner.jobs
                path = folder / f"{page}-{scheme}-{width}.png"
                window.grab().save(str(path))
    yield from _dialogs_and_push(program, folder)
    print(f"{len(list(folder.glob('*.png')))} pictures are in {folder}.")


def readme(program: Program, folder: Path) -> Iterator[Callable[[], bool]]:
    """The job in five pictures: begin, edit, review, agree, and what became of it."""
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QImage

    window = program.window
    window.resize(*README_SIZE)
    _wear(program, "light")

    def picture(name: str) -> None:
        # No transparency, and packed as tightly as it goes: they are kept in the repository.
        image = window.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
        image.save(str(folder / f"{name}.png"), quality=0)

    yield lambda: not window.runner.jobs
    picture("home")
    program.begin_practice()
    yield lambda: _page(program).name == "review" and _page(program).plan is not None
    review = _page(program)
    conflicts = [row for row in review.model.state.rows if row.kind == "conflict"]
    review.grid.go_to(review.model.place_of(conflicts[0].id))
    yield lambda: True
    picture("review")
    review.model.decisions.choose(conflicts, "mine")
    _wear(program, "dark")
    window.show_page("edit")
    yield lambda: not window.runner.jobs and _page(program).state is None
    cells = _page(program).grid.model()
    for row, column, text in (
        (1, 4, "Perez-Lindqvist"),
        (4, 4, "Nelson Park"),
        (9, 2, "soren.young@@mail.example"),
    ):
        cells.setData(cells.index(row, column), text, Qt.ItemDataRole.EditRole)
    yield lambda: not window.runner.jobs
    picture("edit")
    _wear(program, "light")
    window.show_page("review")
    yield lambda: True
    _trigger(review, "actPush")
    yield lambda: _page(program).name == "push" and _button(program, "pushStart") is not None
    picture("push")
    _button(program, "pushStart").click()
    yield lambda: _has_results(program)
    picture("results")


def _dialogs_and_push(program: Program, folder: Path) -> Iterator[Callable[[], bool]]:
    """The dialogs, and the stops of a push, in light and dark and in the widest and narrowest window."""
    from PySide6.QtWidgets import QLineEdit

    window = program.window
    _wear(program, "light")
    home, review = _find_page(program, "home"), _find_page(program, "review")
    for name, does, dialog in (
        ("connect", lambda: _trigger(home, "actAddStore"), "connectDialog"),
        ("palette", window.open_palette, "commandPalette"),
        ("keys", window.show_keys, "keyOverlay"),
    ):
        window.show_page("home")
        does()
        yield partial(_is_open, program, dialog, True)
        yield from _in_looks(program, folder, name, dialog)
        _dialog(program, dialog).close()
        yield partial(_is_open, program, dialog, False)
    window.show_page("review")
    conflicts = [row for row in review.model.state.rows if row.kind == "conflict"]
    review.model.decisions.choose(conflicts, "mine")
    deletes = [row for row in review.model.state.rows if row.kind == "delete"]
    review.model.decisions.include(deletes, is_included=True)
    yield lambda: True
    _trigger(review, "actPush")
    yield lambda: _page(program).name == "push"
    yield from _in_looks(program, folder, "push-confirm")
    field = _page(program).findChild(QLineEdit, "pushConfirmDelete")
    if field is not None and field.isVisible():
        field.setText(str(len(deletes)))
    yield lambda: _button(program, "pushStart") is not None
    _button(program, "pushStart").click()
    yield lambda: _has_results(program)
    yield from _in_looks(program, folder, "push-results")
    window.show_page("history")
    yield lambda: not window.runner.jobs
    yield from _in_looks(program, folder, "history-push")


def _in_looks(program: Program, folder: Path, name: str, dialog: str = "") -> Iterator[Callable[[], bool]]:
    window = program.window
    for scheme in ("light", "dark"):
        _wear(program, scheme)
        for width, height in (SIZES[0], SIZES[-1]):
            window.resize(width, height)
            yield lambda: not window.runner.jobs
            shown = _dialog(program, dialog) if dialog else window
            shown.grab().save(str(folder / f"{name}-{scheme}-{width}.png"))


def _wear(program: Program, scheme: str) -> None:
    """Put the whole program into a look."""
    desk = program.desk
    if desk is None:
        raise PictureFailed("the desk is gone")
    look: dict[str, Any] = {"change_colours": "green_red", "text_size": 100, **SCHEMES[scheme]}
    appearance = replace(desk.settings.appearance, **look)
    desk.change_settings(replace(desk.settings, appearance=appearance))


def _find_page(program: Program, name: str) -> Any:
    program.window.show_page(name)
    return program.window.current_page


def _is_open(program: Program, name: str, wanted: bool) -> bool:
    return (_dialog(program, name) is not None) is wanted


def _dialog(program: Program, name: str) -> Any:
    from PySide6.QtWidgets import QWidget

    found = program.window.findChild(QWidget, name)
    return found if found is not None and found.isVisible() else None


def _page(program: Program) -> Any:
    return program.window.current_page


def _has_results(program: Program) -> bool:
    from PySide6.QtWidgets import QWidget

    found = _page(program).findChild(QWidget, "pushResults")
    return found is not None and found.isVisible() and not program.window.runner.jobs


def _button(program: Program, name: str) -> Any:
    from PySide6.QtWidgets import QPushButton

    found = _page(program).findChild(QPushButton, name)
    return found if found is not None and found.isVisible() and found.isEnabled() else None


def _trigger(page: Any, name: str) -> None:
    for action in page.actions():
        if action.objectName() == name:
            action.trigger()
            return
    raise PictureFailed(f"the page {page.name} has no {name}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
