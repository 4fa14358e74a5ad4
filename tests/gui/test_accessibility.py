"""What the window owes to everybody, line by line: the success criteria of WCAG 2.2 that bear on it.

tests/README.md has the table; what is tried with real keys and over the accessibility bus is in `blackbox/`.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication, QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QRadioButton,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

import cartsheets
from cartsheets.gui import resources
from cartsheets.gui.joins.review import review_join
from cartsheets.gui.main_window import MainWindow
from cartsheets.gui.pages.review import ReviewPage
from cartsheets.gui.tab_order import tab_stops
from cartsheets.gui.theme import Theme
from cartsheets.gui.tokens import KINDS
from cartsheets.gui.widgets.progress_panel import ProgressPanel
from cartsheets.monitor import Progress
from cartsheets.settings import Appearance
from tests.gui.desk_window import opened_window
from tests.gui.spoken import cut_off

LEAST_RING_PIXELS = 30
SPOKEN = Qt.ItemDataRole.AccessibleTextRole


@pytest.fixture
def window(qtbot: QtBot, look: Theme, home: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[MainWindow]:
    """The window with the sample sheet in the review, and every page made."""
    monkeypatch.setattr("cartsheets.gui.desk.PRACTICE_CUSTOMERS", 200)
    with opened_window(qtbot, home) as (window, _desk):
        trigger(window.page("home"), "actSample")
        review = review_join(window)
        qtbot.waitUntil(lambda: review.page.state_shown is not None, timeout=60_000)
        for entry in window.entries:
            show(qtbot, window, entry.name)
        yield window


def trigger(page: QWidget, name: str) -> None:
    next(action for action in page.actions() if action.objectName() == name).trigger()


def show(qtbot: QtBot, window: MainWindow, page: str) -> None:
    window.show_page(page)
    settle(qtbot, window)


def settle(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: not window.runner.jobs, timeout=30_000)
    for _ in range(3):
        QCoreApplication.sendPostedEvents()
        QApplication.processEvents()


# -- 1.1.1 and 4.1.2: names ----------------------------------------------------------------------------------


def test_what_takes_the_focus_has_a_name_and_a_placeholder_is_none(qtbot: QtBot, window: MainWindow) -> None:
    nameless = []
    for entry in window.entries:
        show(qtbot, window, entry.name)
        for stop in tab_stops(window):
            name = stop.accessibleName() or (stop.text() if isinstance(stop, QAbstractButton) else "")
            if not name.strip():
                nameless.append((entry.name, type(stop).__name__, stop.objectName()))
        for field in window.findChildren(QLineEdit):
            # The field in a box with arrows is the box, to whoever cannot see it.
            is_inner = isinstance(field.parentWidget(), QAbstractSpinBox | QComboBox)
            if field.isVisible() and field.focusPolicy() & Qt.FocusPolicy.TabFocus and not is_inner:
                assert field.accessibleName().strip(), (entry.name, field.objectName())
    assert nameless == []


def test_pictures_that_only_adorn_are_silent(window: MainWindow) -> None:
    loud = [
        (each.objectName(), each.accessibleName())
        for each in window.findChildren(QLabel)
        if not each.pixmap().isNull() and not each.text() and each.accessibleName()
    ]
    assert loud == []


def test_pages_are_chosen_by_radio_buttons_that_say_so(window: MainWindow) -> None:
    assert all(isinstance(button, QRadioButton) for button in window.rail.buttons.values())


# -- 1.3.1: tables -------------------------------------------------------------------------------------------


def test_every_table_has_a_name_and_every_column_a_header(qtbot: QtBot, window: MainWindow) -> None:
    wrong = []
    for entry in window.entries:
        show(qtbot, window, entry.name)
        for table in window.findChildren(QTableView):
            if (
                not table.isVisible()
                or table.focusPolicy() == Qt.FocusPolicy.NoFocus
                or table.model() is None
            ):
                continue
            if not table.accessibleName():
                wrong.append((table.objectName(), "name"))
            for column in range(table.model().columnCount()):
                if table.isColumnHidden(column):
                    continue
                said = [
                    table.model().headerData(column, Qt.Orientation.Horizontal, role)
                    for role in (SPOKEN, Qt.ItemDataRole.DisplayRole)
                ]
                if not any(said):
                    wrong.append((table.objectName(), f"column {column}"))
    assert wrong == []


def test_a_header_of_the_review_tells_how_much_changed_below_it(window: MainWindow) -> None:
    model = review(window).model
    said = [
        model.headerData(column, Qt.Orientation.Horizontal, SPOKEN) for column in range(model.columnCount())
    ]
    assert any("change" in str(each) for each in said), said


def test_a_cell_of_the_review_is_one_sentence_with_old_and_new(window: MainWindow) -> None:
    page = review(window)
    row = next(row for row in page.model.state.rows if row.kind == "conflict")
    place = page.model.place_of(row.id)
    said = [str(page.model.index(place, column).data(SPOKEN)) for column in range(page.model.columnCount())]
    (sentence,) = [each for each in said if "onflict" in each and "Campbell" in each]
    assert sentence.endswith(": changed from 田中 to Campbell-Hale. Conflict: the store now has Campbell")


def test_no_cell_is_read_twice(window: MainWindow) -> None:
    overlays = [
        each for each in window.findChildren(QAbstractItemView) if each.objectName().endswith("Frozen")
    ]
    assert len(overlays) >= 2
    for overlay in overlays:
        assert overlay.focusPolicy() == Qt.FocusPolicy.NoFocus
        assert not overlay.accessibleName()


def review(window: MainWindow) -> ReviewPage:
    page = window.page("review")
    assert isinstance(page, ReviewPage)
    return page


# -- 1.4.4 and 1.4.10: large text, small window --------------------------------------------------------------


@pytest.mark.parametrize(
    ("size", "width", "height"), [(200, 1366, 768), (200, 1280, 720), (200, 1024, 640), (150, 1024, 640)]
)
def test_with_large_text_in_a_small_window_nothing_is_cut_off_or_out_of_reach(
    qtbot: QtBot, window: MainWindow, look: Theme, size: int, width: int, height: int
) -> None:
    look.use(Appearance(text_size=size))
    window.resize(width, height)
    lost = {}
    for entry in window.entries:
        show(qtbot, window, entry.name)
        found = [*cut_off(window)]
        if window.width() > width or window.height() > height:
            found.append(f"the window became {window.width()} x {window.height()}")
        if found:
            lost[entry.name] = found
    assert lost == {}


# -- 2.4.3, 2.4.7 and 2.4.11: the focus ----------------------------------------------------------------------


def test_the_focus_is_seen_wherever_tab_leads(qtbot: QtBot, window: MainWindow, look: Theme) -> None:
    unseen = []
    for scheme in ("light", "dark", "high_contrast"):
        look.use(Appearance(theme=scheme))
        for entry in window.entries:
            show(qtbot, window, entry.name)
            for stop in walked(window):
                after = picture(window, stop)
                face = stop.viewport() if isinstance(stop, QAbstractScrollArea) else stop
                is_shown = not face.visibleRegion().isEmpty()
                leave(window, stop)
                if not is_shown or ring_between(picture(window, stop), after) < LEAST_RING_PIXELS:
                    unseen.append((scheme, entry.name, type(stop).__name__, stop.objectName()))
                stop.setFocus(Qt.FocusReason.TabFocusReason)
    assert not unseen, "\n".join(map(str, unseen))


def leave(window: MainWindow, stop: QWidget) -> None:
    """Take the focus elsewhere."""
    elsewhere = next(each for each in reversed(tab_stops(window)) if each is not stop)
    elsewhere.setFocus()
    QApplication.processEvents()
    assert not stop.hasFocus()


def walked(window: MainWindow) -> Iterator[QWidget]:
    """Press Tab, once round the page; give what has the focus each time."""
    stops = tab_stops(window)
    stops[-1].setFocus(Qt.FocusReason.TabFocusReason)
    reached: list[QWidget] = []
    while True:
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, Qt.Key.Key_Tab)
        QApplication.processEvents()
        focused = QApplication.focusWidget()
        assert focused is not None
        if reached and focused is reached[0]:
            return
        if not reached or focused is not reached[-1]:
            reached.append(focused)
            yield focused
        assert len(reached) < 100


def picture(window: QWidget, stop: QWidget) -> np.ndarray:
    """The widget with what is around it, in grey from 0 to 255."""
    area = QRect(stop.mapTo(window, QPoint(0, 0)), stop.size()).adjusted(-4, -4, 4, 4)
    area = area.intersected(window.rect())
    if area.isEmpty():
        return np.zeros((0, 0), np.int16)
    image = window.grab(area).toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    grey = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return grey[:, : image.width()].astype(np.int16)


def ring_between(before: np.ndarray, after: np.ndarray) -> int:
    """How many pixels are told apart by their lightness alone."""
    return int((abs(before - after) > 40).sum())


# -- 1.4.1: colour is never the only sign --------------------------------------------------------------------


def test_kinds_of_change_differ_by_word_and_by_sign(window: MainWindow) -> None:
    model = review(window).model
    said = {row.kind: model.words.kind(row) for row in model.state.rows}
    assert set(said) == set(KINDS)
    assert len(set(said.values())) == len(KINDS)
    assert len({resources.svg(kind) for kind in KINDS}) == len(KINDS)
    for kind in KINDS:
        button = window.findChild(QAbstractButton, f"filter{kind.capitalize()}")
        assert button is not None
        assert button.text()


# -- 2.3.3 and 2.2.2: nothing moves by itself ----------------------------------------------------------------


def test_nothing_is_animated() -> None:
    gui = Path(cartsheets.__file__).parent / "gui"
    # Bars without an end tell that something goes on; the system's own wish stills them.
    moving = ("QPropertyAnimation", "QVariantAnimation", "QTimeLine", "QMovie", "setAnimated")
    found = [
        (path.name, word)
        for path in sorted(gui.rglob("*.py"))
        for word in moving
        if word in path.read_text(encoding="utf-8")
    ]
    assert found == []


# -- 2.5.7: what can be dragged has a key --------------------------------------------------------------------


def test_whatever_can_be_dragged_has_a_key_too(window: MainWindow) -> None:
    keys = {
        action.objectName(): [key.toString() for key in action.shortcuts()]
        for owner in (window, *window.made_pages)
        for action in owner.actions()
    }
    # The handle at the corner of a selection; a sheet that is dropped; the side of the review.
    assert keys["actGridFillDown"] == ["Ctrl+D"]
    assert keys["actGridFillRight"] == ["Ctrl+R"]
    assert keys["actOpen"] == ["Ctrl+O"]
    assert keys["actDetails"] == ["F4"]
    for header in window.findChildren(QHeaderView):
        assert not header.sectionsMovable(), header.parent()


# -- 4.1.3: what happens is said -----------------------------------------------------------------------------


def test_progress_is_said_a_few_times_and_not_at_every_row(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(
        "cartsheets.gui.widgets.progress_panel.announce", lambda _source, text: said.append(text)
    )
    panel = ProgressPanel(prefix="any")
    qtbot.addWidget(panel)
    for done in range(1, 201):
        panel.show_progress(Progress("reading", done, 200, "Reading customers."))
    assert said == [f"Reading customers. · {done} of 200" for done in (50, 100, 150, 200)]
