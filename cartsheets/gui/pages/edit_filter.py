"""The popup of a column's header: sort, search, distinct values with counts, only changed, only problems."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from cartsheets.domain.tables import Column
from cartsheets.gui import resources, theme
from cartsheets.gui.delegates.value_delegate import COUNT, ValueDelegate
from cartsheets.gui.masking import shown_value
from cartsheets.gui.models.sheet_filter import ColumnFilter
from cartsheets.gui.models.sheet_model import FIRST_FIELD, SheetModel
from cartsheets.gui.widgets.buttons import Button
from cartsheets.gui.widgets.frames import thin_line
from cartsheets.gui.widgets.labels import label

MOST_LISTED = 1_000
_TYPING_MS = 80
_WORD = Qt.ItemDataRole.UserRole
_SPOKEN = Qt.ItemDataRole.AccessibleTextRole
_CHECKED, _UNCHECKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked


class FilterPopup(QFrame):
    """For one column; it goes when it is answered or something else is clicked."""

    applied = Signal(str, object)
    """(column name, ColumnFilter)."""
    sorted = Signal(int, object)
    """(section, whether descending; None for the order of the export)."""

    def __init__(self, model: SheetModel, section: int, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("gridFilterPopup")
        self.setProperty("part", "card")
        self._model, self._section = model, section
        self._is_field = section >= FIRST_FIELD
        self._unticked: set[str] = set()
        self._blanks = True
        self._is_filling = False
        px = theme.current().px
        box = QVBoxLayout(self)
        box.setContentsMargins(px(12), px(12), px(12), px(12))
        box.setSpacing(px(8))
        title = str(model.headerData(section, Qt.Orientation.Horizontal) or "")
        self.setAccessibleName(self.tr("Sort and filter {header}").format(header=title))
        box.addWidget(label(title, "subtitle"))
        box.addLayout(self._build_sort())
        if self._is_field:
            box.addWidget(thin_line())
            self._build_filter(box)
        self.setFixedWidth(px(320))

    def show_below(self, header: QHeaderView) -> None:
        """Open under the column's header, within the screen."""
        left = max(header.sectionViewportPosition(self._section), 0)
        point = header.viewport().mapToGlobal(QPoint(left, header.height()))
        self.adjustSize()
        screen = self.screen().availableGeometry()
        x = max(screen.left(), min(point.x(), screen.right() - self.width()))
        y = max(screen.top(), min(point.y(), screen.bottom() - self.height()))
        self.move(x, y)
        self.show()
        if self._is_field:
            self.search.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter applies, Esc closes."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._is_field:
            self.take()
        else:
            super().keyPressEvent(event)

    def take(self) -> None:
        """Filter by what is ticked."""
        name = self._model.column_at(self._section).name
        text = self.search.text().strip()
        words = self._model.facets(name).words
        values: frozenset[str] | None = None
        blanks = self._blanks and not text
        if text and not self._unticked:
            # All that fits: a condition that also holds for values typed later.
            pass
        elif text:
            folded = text.casefold()
            values = frozenset(
                word for word in words if folded in word.casefold() and word not in self._unticked
            )
            text = ""
        elif self._unticked:
            values = frozenset(words) - self._unticked
        wanted = ColumnFilter(
            values,
            True if text else blanks,
            text,
            only_changed=self.changed.isChecked(),
            only_problems=self.problems.isChecked(),
        )
        self.close()
        self.applied.emit(name, wanted)

    def _build_sort(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.current().px(6))
        is_on = self._model.sorted_by is not None and self._model.sorted_by[0] == self._section
        choices: list[tuple[str, str, bool | None]] = [
            (self.tr("A to Z"), "gridSortUp", False),
            (self.tr("Z to A"), "gridSortDown", True),
        ]
        if is_on:
            choices.append((self.tr("Unsort"), "gridSortOff", None))
        for text, name, descending in choices:
            button = Button(text, name=name, icon="sort" if descending is not None else "")
            button.clicked.connect(lambda _on=False, wanted=descending: self._sort(wanted))
            row.addWidget(button)
        return row

    def _build_filter(self, box: QVBoxLayout) -> None:
        px = theme.current().px
        name = self._model.column_at(self._section).name
        now = self._model.filter.columns.get(name, ColumnFilter())
        facets = self._model.facets(name)
        self._blanks = now.blanks
        if now.values is not None:
            self._unticked = set(facets.words) - now.values
        self.search = QLineEdit(now.text)
        self.search.setObjectName("gridFilterSearch")
        self.search.setAccessibleName(self.tr("Search the values"))
        self.search.setPlaceholderText(self.tr("Search the values"))
        glass = self.search.addAction(
            resources.icon("search", "muted", 16), QLineEdit.ActionPosition.LeadingPosition
        )
        resources.set_icon(glass, "search", "muted", 16)
        self.values = QListWidget()
        self.values.setObjectName("gridFilterValues")
        self.values.setAccessibleName(self.tr("Values"))
        self.values.setFixedHeight(px(220))
        self.values.setUniformItemSizes(True)
        self.values.setMouseTracking(True)
        self.values.setItemDelegate(ValueDelegate(self.values))
        self.note = label("", "muted", name="gridFilterNote", wraps=True)
        self.changed = QCheckBox(self.tr("Only changed cells"))
        self.changed.setObjectName("gridFilterChanged")
        self.changed.setChecked(now.only_changed)
        self.problems = QCheckBox(self.tr("Only cells with problems"))
        self.problems.setObjectName("gridFilterProblems")
        self.problems.setChecked(now.only_problems)
        for part in (self.search, self.values, self.note, self.changed, self.problems):
            box.addWidget(part)
        row = QHBoxLayout()
        clear = Button(self.tr("Clear filter"), name="gridFilterClear")
        clear.setEnabled(not now.is_open)
        ok = Button(self.tr("Filter"), name="gridFilterApply", kind="primary")
        row.addWidget(clear)
        row.addStretch()
        row.addWidget(ok)
        box.addLayout(row)
        clear.clicked.connect(self._clear)
        ok.clicked.connect(self.take)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_MS)
        self._typing.timeout.connect(self._fill)
        self.search.textChanged.connect(lambda _text: self._typing.start())
        self.search.returnPressed.connect(self.take)
        self.values.itemChanged.connect(self._tick)
        self._fill()

    def _fill(self) -> None:
        """List the most frequent values that fit the search, in order."""
        name = self._model.column_at(self._section).name
        facets = self._model.facets(name)
        text = self.search.text().strip().casefold()
        fitting = (
            [at for at, word in enumerate(facets.folded) if text in word]
            if text
            else range(len(facets.words))
        )
        counts = facets.counts
        listed = sorted(fitting, key=lambda at: -int(counts[at]))[:MOST_LISTED]
        listed.sort(key=lambda at: facets.ranks[at])
        self._is_filling = True
        self.values.clear()
        every = QListWidgetItem(self.tr("(Select all)"))
        every.setData(_WORD, ("all", ""))
        self.values.addItem(every)
        if int(counts[-1]) and not text:
            self._add(self.tr("(Blanks)"), int(counts[-1]), ("blanks", ""), is_on=self._blanks)
        for at in listed:
            word = facets.words[at]
            self._add(
                shown_value(name, word), int(counts[at]), ("value", word), is_on=word not in self._unticked
            )
        self._show_all_tick()
        self._is_filling = False
        more = len(fitting) - len(listed)
        self.note.setVisible(more > 0)
        self.note.setText(self.tr("%Ln more value(s); search to narrow them down", "", more))

    def _add(self, text: str, count: int, meaning: tuple[str, str], *, is_on: bool) -> None:
        item = QListWidgetItem(text)
        item.setData(COUNT, self.locale().toString(count))
        item.setData(_SPOKEN, f"{text}, " + self.tr("%Ln row(s)", "", count))
        item.setData(_WORD, meaning)
        item.setCheckState(_CHECKED if is_on else _UNCHECKED)
        self.values.addItem(item)

    def _tick(self, item: QListWidgetItem) -> None:
        if self._is_filling:
            return
        kind, word = item.data(_WORD)
        is_on = item.checkState() == _CHECKED
        if kind == "blanks":
            self._blanks = is_on
        elif kind == "value":
            (self._unticked.discard if is_on else self._unticked.add)(word)
        else:
            self._tick_all(is_on=is_on)
        self._is_filling = True
        self._show_all_tick()
        self._is_filling = False

    def _tick_all(self, *, is_on: bool) -> None:
        facets = self._model.facets(self._model.column_at(self._section).name)
        text = self.search.text().strip().casefold()
        fitting = {word for word, folded in zip(facets.words, facets.folded, strict=True) if text in folded}
        self._unticked = self._unticked - fitting if is_on else self._unticked | fitting
        if not text:
            self._blanks = is_on
        self._is_filling = True
        for at in range(1, self.values.count()):
            self.values.item(at).setCheckState(_CHECKED if is_on else _UNCHECKED)
        self._is_filling = False

    def _show_all_tick(self) -> None:
        states = {self.values.item(at).checkState() for at in range(1, self.values.count())}
        mixed = Qt.CheckState.PartiallyChecked
        self.values.item(0).setCheckState(states.pop() if len(states) == 1 else mixed if states else _CHECKED)

    def _clear(self) -> None:
        self.close()
        self.applied.emit(self._model.column_at(self._section).name, ColumnFilter())

    def _sort(self, descending: bool | None) -> None:
        self.close()
        self.sorted.emit(self._section, descending)


def filter_words(popup_parent: QWidget, column: Column, wanted: ColumnFilter) -> str:
    """Say a column's filter as its chip does."""
    tr = popup_parent.tr
    parts = []
    if wanted.text:
        parts.append(f"“{shown_value(column.name, wanted.text)}”")
    if wanted.values is not None:
        shown = sorted(wanted.values)[:2]
        text = ", ".join(shown_value(column.name, word) for word in shown)
        more = len(wanted.values) - len(shown)
        parts.append(f"{text} +{more}" if more > 0 else text)
        if wanted.blanks:
            parts.append(tr("blanks"))
    elif not wanted.blanks:
        parts.append(tr("no blanks"))
    if wanted.only_changed:
        parts.append(tr("changed"))
    if wanted.only_problems:
        parts.append(tr("with problems"))
    return f"{column.header}: {', '.join(filter(None, parts)) or tr('nothing')}"
