"""Drives the real window and keeps pictures of it: the demo's journey without a display, and all pages.

Everything happens on the practice store in a folder of its own; nothing leaves this computer.
"""

from __future__ import annotations

import argparse
import os
import platform
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from guide_pictures import guide
from window_driver import (
    SCHEMES,
    Driver,
    button_of,
    dialog_of,
    find_page,
    has_results,
    is_open,
    page_of,
    trigger,
    wear,
)

PAGES = ("home", "export", "edit", "review", "groups", "history", "settings", "help")
SIZES = ((1440, 900), (1366, 768), (1024, 700))
README_SIZE = (1280, 760)

if TYPE_CHECKING:
    from cartsheets.gui.program import Program


def main(words: list[str]) -> int:
    """`journey FOLDER`: the sample sheet, a push, and back; `shots FOLDER`: every page in every look.

    `readme FOLDER`: the five pictures that the README shows. `guide FOLDER`: those in the help.
    """
    options = argparse.ArgumentParser(prog="pictures")
    options.add_argument("what", choices=("journey", "shots", "readme", "guide"))
    options.add_argument("folder", type=Path)
    chosen = options.parse_args(words)
    folder = chosen.folder.resolve()
    folder.mkdir(parents=True, exist_ok=True)
    home = folder / "home"
    shutil.rmtree(home, ignore_errors=True)
    if chosen.what in ("readme", "guide"):
        # The place of the sheet is in a picture: it is to be no place of the computer that takes it.
        home = Path(tempfile.gettempdir()) / "office"
        shutil.rmtree(home, ignore_errors=True)
    # Who pushed from where is told in the record: nobody real.
    os.environ |= {"LOGNAME": "maria"}
    platform.node = lambda: "office"
    os.environ |= {"CARTSHEETS_HOME": str(home), "HOME": str(home), "USERPROFILE": str(home)}
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from cartsheets.folders import find_folders, make_folders
    from cartsheets.gui.app import make_app
    from cartsheets.gui.program import Program
    from cartsheets.settings import Settings, write_settings

    app = make_app()
    folders = find_folders(os.environ)
    make_folders(folders)
    # The tour's marks would lie over what is pictured.
    write_settings(folders.settings_file, Settings(show_tour=False))
    program = Program(app, folders)
    steps = {"journey": journey, "shots": shots, "readme": readme, "guide": guide}[chosen.what](
        program, folder
    )
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
    """Review the sample, decide, push, and take it back, with a picture at each stop."""
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
    yield lambda: page_of(program).name == "review" and page_of(program).plan is not None
    review = page_of(program)
    picture("review", f"{len(review.model.state.rows)} findings in a sheet that somebody edited")
    conflicts = [row for row in review.model.state.rows if row.kind == "conflict"]
    review.model.decisions.choose(conflicts, "mine")
    yield lambda: True
    picture("decided", f"{len(conflicts)} conflicts decided: mine")
    trigger(review, "actPush")
    yield lambda: page_of(program).name == "push" and button_of(program, "pushStart") is not None
    picture("confirm", "what will be sent, in words, before anything is")
    button_of(program, "pushStart").click()
    yield lambda: page_of(program).title == window.tr("Results of the push") or has_results(program)
    picture("results", "every row says what became of it")
    button_of(program, "pushUndo").click()
    yield lambda: page_of(program).name == "review" and not window.runner.jobs
    yield lambda: True
    picture("undo", "an undo is a review too: what each row goes back to")
    trigger(review, "actPush")
    yield lambda: page_of(program).name == "push" and button_of(program, "pushStart") is not None
    picture("undo-confirm", "once more in words")
    button_of(program, "pushStart").click()
    yield lambda: has_results(program)
    picture("undone", "what was taken back")


def shots(program: Program, folder: Path) -> Iterator[Callable[[], bool]]:
    """Every page in every scheme and width, after a review of the sample sheet."""
    window = program.window
    program.begin_practice()
    yield lambda: page_of(program).name == "review" and page_of(program).plan is not None
    there = [entry.name for entry in window.entries if entry.name in PAGES]
    for page in there:
        window.show_page(page)
        yield lambda: not window.runner.jobs
    for scheme in SCHEMES:
        wear(program, scheme)
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
    wear(program, "light")

    def picture(name: str) -> None:
        # No transparency, and packed as tightly as it goes: they are kept in the repository.
        image = window.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
        image.save(str(folder / f"{name}.png"), quality=0)

    yield lambda: not window.runner.jobs
    picture("home")
    program.begin_practice()
    yield lambda: page_of(program).name == "review" and page_of(program).plan is not None
    review = page_of(program)
    conflicts = [row for row in review.model.state.rows if row.kind == "conflict"]
    review.grid.go_to(review.model.place_of(conflicts[0].id))
    yield lambda: True
    picture("review")
    review.model.decisions.choose(conflicts, "mine")
    wear(program, "dark")
    window.show_page("edit")
    yield lambda: not window.runner.jobs and page_of(program).state is None
    cells = page_of(program).grid.model()
    for row, column, text in (
        (1, 4, "Perez-Lindqvist"),
        (4, 4, "Nelson Park"),
        (9, 2, "soren.young@@mail.example"),
    ):
        cells.setData(cells.index(row, column), text, Qt.ItemDataRole.EditRole)
    yield lambda: not window.runner.jobs
    picture("edit")
    wear(program, "light")
    window.show_page("review")
    yield lambda: True
    trigger(review, "actPush")
    yield lambda: page_of(program).name == "push" and button_of(program, "pushStart") is not None
    picture("push")
    button_of(program, "pushStart").click()
    yield lambda: has_results(program)
    picture("results")


def _dialogs_and_push(program: Program, folder: Path) -> Iterator[Callable[[], bool]]:
    """The dialogs, and the stops of a push, in light and dark and in the widest and narrowest window."""
    from PySide6.QtWidgets import QLineEdit

    window = program.window
    wear(program, "light")
    home, review = find_page(program, "home"), find_page(program, "review")
    for name, does, dialog in (
        ("connect", lambda: trigger(home, "actAddStore"), "connectDialog"),
        ("palette", window.open_palette, "commandPalette"),
        ("keys", window.show_keys, "keyOverlay"),
    ):
        window.show_page("home")
        does()
        yield partial(is_open, program, dialog, True)
        yield from _in_looks(program, folder, name, dialog)
        dialog_of(program, dialog).close()
        yield partial(is_open, program, dialog, False)
    window.show_page("review")
    conflicts = [row for row in review.model.state.rows if row.kind == "conflict"]
    review.model.decisions.choose(conflicts, "mine")
    deletes = [row for row in review.model.state.rows if row.kind == "delete"]
    review.model.decisions.include(deletes, is_included=True)
    yield lambda: True
    trigger(review, "actPush")
    yield lambda: page_of(program).name == "push"
    yield from _in_looks(program, folder, "push-confirm")
    field = page_of(program).findChild(QLineEdit, "pushConfirmDelete")
    if field is not None and field.isVisible():
        field.setText(str(len(deletes)))
    yield lambda: button_of(program, "pushStart") is not None
    button_of(program, "pushStart").click()
    yield lambda: has_results(program)
    yield from _in_looks(program, folder, "push-results")
    window.show_page("history")
    yield lambda: not window.runner.jobs
    yield from _in_looks(program, folder, "history-push")


def _in_looks(program: Program, folder: Path, name: str, dialog: str = "") -> Iterator[Callable[[], bool]]:
    window = program.window
    for scheme in ("light", "dark"):
        wear(program, scheme)
        for width, height in (SIZES[0], SIZES[-1]):
            window.resize(width, height)
            yield lambda: not window.runner.jobs
            shown = dialog_of(program, dialog) if dialog else window
            shown.grab().save(str(folder / f"{name}-{scheme}-{width}.png"))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
