"""Find and replace over the grid: a bar, not a window, so that the grid can be worked in meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from cartsheets.domain.editing.edits import Places
from cartsheets.gui import resources, theme
from cartsheets.gui.models.sheet_ahead import FEW_CELLS, replace_ahead
from cartsheets.gui.models.sheet_find import (
    BadPattern,
    Search,
    Wanted,
    columns_of,
    hit_cells,
    hit_number,
    next_hit,
)
from cartsheets.gui.models.sheet_gestures import SheetGestures
from cartsheets.gui.models.sheet_model import FIRST_FIELD, Range
from cartsheets.gui.models.sheet_ranges import places_of_ranges
from cartsheets.gui.pages.edit_grid import SheetGrid
from cartsheets.gui.slices import Slices
from cartsheets.gui.widgets.announce import announce
from cartsheets.gui.widgets.buttons import Button, ToolButton
from cartsheets.gui.widgets.frames import Part
from cartsheets.gui.widgets.labels import label, set_role

_TYPING_MS = 200
_ALL, _COLUMN, _SELECTION = range(3)


class FindBar(Part):
    """Searches while something is typed; Enter and Shift+Enter, F3 and Shift+F3 walk."""

    said = Signal(str)
    """Something that a toast should say."""
    closed = Signal()

    def __init__(self, grid: SheetGrid, gestures: SheetGestures) -> None:
        super().__init__("plain", margins=(12, 8, 12, 8), name="gridFindBar")
        self._grid, self._gestures = grid, gestures
        self._search: Search | None = None
        self._then: Callable[[], object] | None = None
        """What is to be done when the search is over."""
        self._slices = Slices(self)
        self._within: list[Range] = []
        self._build()
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_MS)
        self._typing.timeout.connect(self.search)
        self._stepping = QTimer(self)
        self._stepping.setSingleShot(True)
        self._stepping.timeout.connect(self._step)
        self.field.textChanged.connect(lambda _text: self._typing.start())
        for toggle in (self.case, self.whole, self.pattern):
            toggle.toggled.connect(lambda _on: self.search())
        self.scope.currentIndexChanged.connect(lambda _at: self._choose_scope())
        self.next_button.clicked.connect(self.find_next)
        self.back_button.clicked.connect(lambda: self.find_next(backwards=True))
        self.close_button.clicked.connect(self.close_bar)
        self.replace_button.clicked.connect(self.replace_one)
        self.all_button.clicked.connect(self.replace_all)
        self.field.installEventFilter(self)
        self.replacement.installEventFilter(self)
        self._grid.selected.connect(self._show_count)
        self._grid.sheet.shown.connect(self._typing.start)
        self.hide()

    def open_bar(self, *, replaces: bool) -> None:
        """Show the bar; a selection of several cells is what is searched in."""
        ranges = self._grid.ranges()
        is_many = len(ranges) > 1 or any(
            top != bottom or left != right for top, left, bottom, right in ranges
        )
        self._within = ranges
        self._replacing.setVisible(replaces)
        self.show()
        self.scope.setCurrentIndex(_SELECTION if is_many and replaces else self.scope.currentIndex())
        self.field.setFocus()
        self.field.selectAll()
        if self.field.text():
            self.search()

    def close_bar(self) -> None:
        """Go back to the grid."""
        self.hide()
        self._typing.stop()
        self._stepping.stop()
        self._slices.stop()
        self._search = self._then = None
        self._grid.sheet.hits = {}
        self._repaint()
        self._grid.setFocus()
        self.closed.emit()

    @property
    def wanted(self) -> Wanted:
        """What is to be found."""
        return Wanted(
            self.field.text(),
            matches_case=self.case.isChecked(),
            is_whole_cell=self.whole.isChecked(),
            is_pattern=self.pattern.isChecked(),
        )

    def search(self) -> None:
        """Look for the text from the start."""
        self._typing.stop()
        self._search = self._then = None
        self._slices.stop()
        model = self._grid.sheet
        model.hits = {}
        self._tell("")
        if not self.field.text() or self.isHidden():
            self._repaint()
            self._show_count()
            return
        scope = self.scope.currentIndex()
        ranges = self._within if scope == _SELECTION else self._grid.ranges()
        every = [
            column.name
            for at, column in enumerate(model.edits.columns, start=FIRST_FIELD)
            if not self._grid.isColumnHidden(at)
        ]
        columns = every if scope == _ALL else columns_of(model, ranges)
        places = places_of_ranges(model, ranges) if scope == _SELECTION else None
        try:
            self._search = Search(model, self.wanted, columns, places=places)
        except BadPattern as error:
            self._tell(self.tr("Not a pattern: {why}").format(why=error), wrong=True)
            return
        self._step()

    def _is_found(self, then: Callable[[], object]) -> bool:
        """Look through a small table at once; at the end of a long search, do `then`."""
        if self._typing.isActive():
            self.search()
        if self._search is not None and self._search.is_long:
            self._then = then
            return False
        while self._search is not None:
            self._stepping.stop()
            self._step()
        return True

    def find_next(self, *, backwards: bool = False) -> None:
        """Go to the next cell that fits, round the end."""
        if not self._is_found(partial(self.find_next, backwards=backwards)):
            return
        index = self._grid.currentIndex()
        row, column = (index.row(), index.column()) if index.isValid() else (0, -1)
        found = next_hit(self._grid.sheet, row, column, backwards=backwards)
        if found is not None:
            self._grid.go_to(*found)
            self._grid.scrollTo(self._grid.currentIndex())
        self._show_count()

    def replace_one(self) -> None:
        """Replace in the current cell and go to the next."""
        if not self._is_found(self.replace_one):
            return
        cell = self._grid.current_cell()
        cells = hit_cells(self._grid.sheet)
        if cell is not None and cell[1].name in cells:
            place, column = cell
            here = cells[column.name][cells[column.name] == place]
            self._replace({column.name: here} if len(here) else {})
        self.search()
        self.find_next()

    def replace_all(self) -> None:
        """Replace everywhere, as one gesture."""
        if not self._is_found(self.replace_all):
            return
        cells = hit_cells(self._grid.sheet)
        if sum(map(len, cells.values())) <= FEW_CELLS:
            self._replace_these(cells)
            return
        try:
            change = self.wanted.replacer(self.replacement.text())
        except BadPattern as error:
            self._tell_bad(error)
            return
        ahead = replace_ahead(self._gestures, self._grid.sheet, cells, change)
        self._slices.begin(ahead, lambda: self._replace_these(cells))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter walks, Esc closes."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                self.close_bar()
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                if watched is self.replacement:
                    self.replace_one()
                    self.replacement.setFocus()
                else:
                    is_back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
                    self.find_next(backwards=is_back)
                    self.field.setFocus()
                return True
        return False

    def _replace_these(self, cells: dict[str, Places]) -> None:
        changed = self._replace(cells)
        self.said.emit(self.tr("%Ln cell(s) changed.", "", changed))
        self.search()

    def _tell_bad(self, error: BadPattern) -> None:
        self._tell(self.tr("Not a replacement: {why}").format(why=error), wrong=True)

    def _replace(self, cells: dict[str, Places]) -> int:
        try:
            change = self.wanted.replacer(self.replacement.text())
            return self._gestures.replace(cells, change).changed
        except BadPattern as error:
            self._tell_bad(error)
            return 0

    def _choose_scope(self) -> None:
        if self.scope.currentIndex() == _SELECTION:
            self._within = self._grid.ranges()
        self.search()

    def _step(self) -> None:
        if self._search is None:
            return
        if self._search.step():
            self._stepping.start(0)
        else:
            self._search = None
        self._repaint()
        self._show_count()
        if self._search is None:
            then, self._then = self._then, None
            if then is not None:
                then()

    def _show_count(self) -> None:
        if self.isHidden() or not self.field.text():
            self._tell("")
            return
        hits = self._grid.sheet.hits
        total = sum(int(mask.sum()) for mask in hits.values())
        if not total:
            self._tell(self.tr("Nothing found") if self._search is None else self.tr("Searching…"))
            return
        index = self._grid.currentIndex()
        number = hit_number(self._grid.sheet, index.row(), index.column())
        locale = self.locale()
        if number:
            text = self.tr("{number} of {total}").format(
                number=locale.toString(number), total=locale.toString(total)
            )
        else:
            text = self.tr("%Ln cell(s)", "", total)
        self._tell(text)

    def _tell(self, text: str, *, wrong: bool = False) -> None:
        if text != self.count.text():
            self.count.setText(text)
            set_role(self.count, "problem" if wrong else "muted")
            announce(self, text)

    def _repaint(self) -> None:
        self._grid.viewport().update()

    def _build(self) -> None:
        px = theme.current().px
        tr = self.tr
        rows = QVBoxLayout()
        rows.setSpacing(px(8))
        first, self._replacing = QHBoxLayout(), QWidget()
        first.setSpacing(px(6))
        self.field = self._field("gridFindText", tr("Find"), "search")
        self.case = ToolButton("case", tr("Match case"), name="gridFindCase", checkable=True)
        self.whole = ToolButton("whole-cell", tr("Whole cell"), name="gridFindWhole", checkable=True)
        self.pattern = ToolButton("regex", tr("Regular expression"), name="gridFindPattern", checkable=True)
        self.scope = QComboBox()
        self.scope.setObjectName("gridFindScope")
        self.scope.setAccessibleName(tr("Search in"))
        self.scope.addItems([tr("All shown columns"), tr("This column"), tr("Selection")])
        self.count = label("", "muted", name="gridFindCount")
        self.count.setMinimumWidth(px(110))
        self.back_button = ToolButton("chevron-up", tr("Previous (Shift+F3)"), name="gridFindBack")
        self.next_button = ToolButton("chevron-down", tr("Next (F3)"), name="gridFindNext")
        self.close_button = ToolButton("x", tr("Close (Esc)"), name="gridFindClose")
        for part in (
            self.field,
            self.case,
            self.whole,
            self.pattern,
            self.scope,
            self.back_button,
            self.next_button,
        ):
            first.addWidget(part)
        first.addWidget(self.count, 1)
        first.addWidget(self.close_button)
        second = QHBoxLayout(self._replacing)
        second.setContentsMargins(0, 0, 0, 0)
        second.setSpacing(px(6))
        self.replacement = self._field("gridReplaceText", tr("Replace with"), "replace")
        self.replace_button = Button(tr("Replace"), name="gridReplaceOne")
        self.all_button = Button(tr("Replace all"), name="gridReplaceAll")
        second.addWidget(self.replacement)
        second.addWidget(self.replace_button)
        second.addWidget(self.all_button)
        second.addStretch(1)
        rows.addLayout(first)
        rows.addWidget(self._replacing)
        self.box.addLayout(rows)

    def _field(self, name: str, text: str, icon: str) -> QLineEdit:
        field = QLineEdit()
        field.setObjectName(name)
        field.setAccessibleName(text)
        field.setPlaceholderText(text)
        field.setFixedWidth(theme.current().px(280))
        glass = field.addAction(resources.icon(icon, "muted", 16), QLineEdit.ActionPosition.LeadingPosition)
        resources.set_icon(glass, icon, "muted", 16)
        return field
