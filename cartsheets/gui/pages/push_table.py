"""The rows of a push: filters by what became of them, over a table."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QButtonGroup, QHBoxLayout, QWidget

from cartsheets.domain.receipt import Outcome, ReceiptRow
from cartsheets.gui import theme
from cartsheets.gui.delegates.plain_delegate import Drawn, PlainDelegate
from cartsheets.gui.masking import shown_name
from cartsheets.gui.models.push_rows import ACTION, FILTERS, RESULT, WHO, PushRows
from cartsheets.gui.widgets.filter_pill import FilterPill
from cartsheets.gui.widgets.frames import Part, thin_line
from cartsheets.gui.widgets.plain_table import PlainTable

_ROW_HEIGHT = 34
_WIDTHS = {WHO: 230, ACTION: 104, RESULT: 112}
_NARROW = {WHO: 168, ACTION: 94, RESULT: 100}
_ROOMY = 640
_SIGNS = {
    Outcome.PLANNED: ("clock", "text2"),
    Outcome.DONE: ("done", "add"),
    Outcome.SKIPPED: ("skip", "conflict"),
    Outcome.REJECTED: ("problem", "problem"),
    Outcome.IN_DOUBT: ("help", "conflict"),
}


class PushTable(Part):
    """Shows a PushRows. `prefix` begins the names of its parts ("push" → pushRows, pushFilterFailed)."""

    opened = Signal(object)
    """The ReceiptRow that was opened by Enter or a double click."""
    choice_changed = Signal()

    def __init__(self, rows: PushRows, *, prefix: str) -> None:
        super().__init__("card", margins=(1, 1, 1, 1), name=f"{prefix}Table")
        self.rows = rows
        px = theme.current().px
        head = QWidget()
        across = QHBoxLayout(head)
        across.setContentsMargins(px(12), px(8), px(12), px(8))
        across.setSpacing(px(6))
        texts = {
            "all": self.tr("All"),
            "failed": self.tr("Failed"),
            "skipped": self.tr("Skipped"),
            "open": self.tr("Not sent"),
            "done": self.tr("Done"),
        }
        self._group = QButtonGroup(self)
        self._pills: dict[str, FilterPill] = {}
        for name, text in texts.items():
            pill = FilterPill(text, name=f"{prefix}Filter{name.capitalize()}")
            pill.toggled.connect(partial(self._filter, name))
            self._group.addButton(pill)
            self._pills[name] = pill
            across.addWidget(pill)
        across.addStretch()
        self.box.addWidget(head)
        self.box.addWidget(thin_line())
        self.table = PlainTable(name=f"{prefix}Rows", words=self.tr("Results, row by row"))
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.table.show_model(rows, _RowDelegate(self.table), widths=_WIDTHS)
        self.table.opened.connect(lambda at: self.opened.emit(self.rows.row_at(at)))
        self.table.selectionModel().selectionChanged.connect(lambda *_: self.choice_changed.emit())
        self.box.addWidget(self.table, 1)
        rows.counted.connect(self._show_counts)
        self._pills["all"].setChecked(True)
        self._show_counts()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave room for the words where there is little."""
        super().resizeEvent(event)
        px = theme.current().px
        self.table.set_widths(_WIDTHS if self.width() >= px(_ROOMY) else _NARROW)

    def show_filter(self, name: str) -> None:
        """Show only rows that ended so."""
        self._pills[name].setChecked(True)

    def chosen(self) -> list[ReceiptRow]:
        """The chosen rows."""
        return [self.rows.row_at(at) for at in self.table.chosen_rows()]

    def _filter(self, name: str, is_on: bool) -> None:
        if is_on:
            self.rows.set_filter(name)

    def _show_counts(self) -> None:
        for name, pill in self._pills.items():
            count = sum(self.rows.counts[outcome] for outcome in FILTERS[name])
            if self.rows.is_running and name in ("all", "open"):
                # What was not sent yet is not listed while more comes.
                count = 0 if name == "open" else count - self.rows.counts[Outcome.PLANNED]
            pill.set_count(count)
            pill.setVisible(name in ("all", "failed") or count > 0 or pill.isChecked())


class _RowDelegate(PlainDelegate):
    """The cells of a push's rows."""

    def __init__(self, view: PlainTable) -> None:
        super().__init__(view, row_height=_ROW_HEIGHT)

    def drawn(self, index: QModelIndex | QPersistentModelIndex) -> Drawn:
        """Say what a cell looks like."""
        model = index.model()
        if not isinstance(model, PushRows):
            return Drawn("")
        row, column = model.row_at(index.row()), index.column()
        if column == WHO:
            name = shown_name(row.change.label, table=row.change.table) or model.number(row)
            return Drawn(name, more=model.number(row) if row.change.label else "", is_bold=True)
        if column == ACTION:
            action = row.change.action
            return Drawn(model.actions[action], action.value, action.value)
        if column == RESULT:
            sign, colour = _SIGNS[row.outcome]
            return Drawn(model.result(row), sign, colour)
        return Drawn(model.text(row, column), colour="text2")
