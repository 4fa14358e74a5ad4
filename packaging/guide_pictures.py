"""The pictures in the user guide: parts of the real window, cut to what the text beside them speaks of.

They are kept in the repository and come with the installers, so each has few colours and is packed tightly.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from window_driver import (
    PictureFailed,
    button_of,
    dialog_of,
    find_page,
    has_results,
    is_open,
    page_of,
    trigger,
    wear,
)

SIZE = (1024, 640)
WITH_DETAILS = (1280, 640)
"""As wide as the review has to be for its right side."""
DIALOG = (720, 420)
MARGIN = 8
"""Pixels around cards, so that their edges are seen."""
COLOURS = 160
"""Of the 256 that a PNG with a palette has room for; more are not seen."""
FREQUENT = 100
"""So many of them are the ones that a picture has most of; the rest are those that would be missed most."""

if TYPE_CHECKING:
    from PySide6.QtGui import QImage
    from PySide6.QtWidgets import QWidget

    from cartsheets.gui.program import Program


def guide(program: Program, folder: Path) -> Iterator[Callable[[], bool]]:
    """Go the way of the sample sheet, and take a picture wherever the guide has one."""
    window = program.window
    window.resize(*SIZE)
    wear(program, "light")
    yield lambda: not window.runner.jobs
    _save(window, folder, "home", "homeWelcome", "homePractice", margin=MARGIN)
    yield from _dialog(program, folder, "keys", "home", "actAddStore", "connectDialog")
    program.begin_practice()
    yield lambda: page_of(program).name == "review" and page_of(program).plan is not None
    yield from _review(program, folder)
    yield from _elsewhere(program, folder)
    yield from _push(program, folder)


def _review(program: Program, folder: Path) -> Iterator[Callable[[], bool]]:
    review, window = page_of(program), program.window
    conflicts = [row for row in review.model.state.rows if row.kind == "conflict"]
    review.grid.go_to(review.model.place_of(conflicts[0].id))
    yield lambda: True
    _save(window, folder, "review", "filterAll", "filterProblem", "reviewSearch", "reviewGrid")
    window.resize(*WITH_DETAILS)
    yield lambda: True
    _save(window, folder, "conflict", "reviewDetails")
    window.resize(*SIZE)
    yield lambda: True
    yield from _dialog(program, folder, "repairs", "review", "filterRepairs", "reviewRepairs")
    review.model.decisions.choose(conflicts, "mine")
    yield lambda: True


def _elsewhere(program: Program, folder: Path) -> Iterator[Callable[[], bool]]:
    from PySide6.QtCore import Qt

    window = program.window
    find_page(program, "export")
    yield lambda: not window.runner.jobs
    _save(window, folder, "export", "exportScope", "exportColumnsCard", margin=MARGIN)
    edit = find_page(program, "edit")
    yield lambda: not window.runner.jobs and edit.state is None
    cells = edit.grid.model()
    cells.setData(cells.index(3, 2), "soren.young@@mail.example", Qt.ItemDataRole.EditRole)
    edit.grid.setCurrentIndex(cells.index(3, 2))
    yield lambda: not window.runner.jobs
    _save(window, folder, "edit", "editContent")
    for name, shown in (
        ("groups", ("groupsSide", "groupsMembers")),
        ("doubles", ("doublesHead", "doublesFields")),
        ("settings", ("settingsAppearance",)),
    ):
        find_page(program, name)
        yield lambda: not window.runner.jobs
        yield lambda: True
        _save(window, folder, name, *shown)


def _push(program: Program, folder: Path) -> Iterator[Callable[[], bool]]:
    window = program.window
    review = find_page(program, "review")
    yield lambda: not window.runner.jobs
    trigger(review, "actPush")
    yield lambda: page_of(program).name == "push" and button_of(program, "pushStart") is not None
    _save(window, folder, "push", "pushQuestion", margin=MARGIN)
    button_of(program, "pushStart").click()
    yield lambda: has_results(program)
    yield lambda: True
    _save(window, folder, "results", "pushBanner", "pushResults", margin=MARGIN)
    find_page(program, "history")
    yield lambda: not window.runner.jobs
    yield lambda: True
    _save(window, folder, "history", "historySide", height=240)


def _dialog(
    program: Program, folder: Path, picture: str, page: str, opened_by: str, dialog: str
) -> Iterator[Callable[[], bool]]:
    opener = find_page(program, page)
    button = button_of(program, opened_by)
    if button is not None:
        button.click()
    else:
        trigger(opener, opened_by)
    yield partial(is_open, program, dialog, True)
    shown = dialog_of(program, dialog)
    if shown.width() > DIALOG[0]:
        shown.resize(*DIALOG)
        yield lambda: True
    _write(shown.grab().toImage(), folder, picture)
    shown.close()
    yield partial(is_open, program, dialog, False)


def _save(window: QWidget, folder: Path, picture: str, *names: str, margin: int = 0, height: int = 0) -> None:
    """Keep the part of the window that holds the widgets of these names."""
    from PySide6.QtCore import QRect
    from PySide6.QtWidgets import QWidget

    area = QRect()
    for name in names:
        widget = window.findChild(QWidget, name)
        if widget is None or not widget.isVisible():
            raise PictureFailed(f"there is no {name} for the picture {picture}")
        area = area.united(QRect(widget.mapTo(window, widget.rect().topLeft()), widget.size()))
    area = area.adjusted(-margin, -margin, margin, margin).intersected(window.rect())
    if height:
        area.setHeight(height)
    _write(window.grab(area).toImage(), folder, picture)


def _write(image: QImage, folder: Path, picture: str) -> None:
    few_colours(image).save(str(folder / f"{picture}.png"), quality=0)


def few_colours(image: QImage) -> QImage:
    """Give a picture the colours that say most of it; every other one becomes the nearest of these."""
    from PySide6.QtGui import QImage

    image = image.convertToFormat(QImage.Format.Format_RGB32)
    width, height = image.width(), image.height()
    pixels = np.frombuffer(image.constBits(), np.uint32).reshape(height, image.bytesPerLine() // 4)[:, :width]
    colours, places, counts = np.unique(pixels, return_inverse=True, return_counts=True)
    parts = _parts(colours)
    kept = _kept(parts, counts)
    nearest = np.array([((parts[kept] - part) ** 2).sum(axis=1).argmin() for part in parts], np.uint8)
    found = QImage(width, height, QImage.Format.Format_Indexed8)
    found.setColorTable([int(colour) for colour in colours[kept]])
    rows: Any = np.frombuffer(found.bits(), np.uint8).reshape(height, found.bytesPerLine())
    rows[:, :width] = nearest[places].reshape(height, width)
    return found


def _kept(parts: np.ndarray, counts: np.ndarray) -> np.ndarray:
    """Places of the colours to keep: a small green sign among many greys is one of them."""
    kept = list(np.argsort(-counts, kind="stable")[:FREQUENT])
    missed = np.array([((parts[kept] - part) ** 2).sum(axis=1).min() for part in parts])
    while len(kept) < min(COLOURS, len(parts)):
        at = int((missed * counts).argmax())
        kept.append(at)
        missed = np.minimum(missed, ((parts - parts[at]) ** 2).sum(axis=1))
    return np.array(kept)


def _parts(colours: np.ndarray) -> np.ndarray:
    """Red, green and blue, a row for each colour."""
    return np.stack([(colours >> shift) & 0xFF for shift in (16, 8, 0)], axis=1).astype(np.int64)
