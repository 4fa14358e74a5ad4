"""Bars around the grid: chips of the filters above it, the current cell and its trouble below it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout

from cartsheets.domain.tables import Column
from cartsheets.gui import resources, theme
from cartsheets.gui.masking import shown_value, shown_words
from cartsheets.gui.models.sheet_filter import SheetFilter
from cartsheets.gui.models.sheet_gestures import SheetGestures
from cartsheets.gui.models.sheet_model import SheetModel
from cartsheets.gui.pages.edit_filter import filter_words
from cartsheets.gui.widgets.announce import announce
from cartsheets.gui.widgets.buttons import Button
from cartsheets.gui.widgets.frames import Part
from cartsheets.gui.widgets.labels import ElidedLabel, label, own, set_role
from cartsheets.wording import shown


class FilterChips(Part):
    """One chip for each filter; a click takes it off."""

    filter_wished = Signal(object)
    """The SheetFilter without the chip that was clicked."""

    def __init__(self, model: SheetModel) -> None:
        super().__init__("plain", horizontal=True, margins=(12, 6, 12, 6), spacing=6, name="gridFilterChips")
        self._model = model
        self._row = self.box
        model.shown.connect(self.show_filter)
        self.show_filter()

    def show_filter(self) -> None:
        """Show the chips of the filter in force."""
        while (item := self._row.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        wanted = self._model.filter
        self.setVisible(not wanted.is_open)
        if wanted.is_open:
            return
        self._row.addWidget(label(self.tr("Filter"), "muted"))
        rows = {"changed": self.tr("Changed rows"), "problems": self.tr("Rows with problems")}
        if wanted.rows:
            self._add(rows[wanted.rows], "rows", SheetFilter(wanted.columns))
        table = self._model.edits.table
        for name, condition in wanted.columns.items():
            left = SheetFilter({n: c for n, c in wanted.columns.items() if n != name}, wanted.rows)
            self._add(filter_words(self, table.by_name[name], condition), name, left)
        clear = Button(self.tr("Clear all"), name="gridFilterClearAll", kind="link")
        clear.clicked.connect(lambda: self.filter_wished.emit(SheetFilter()))
        self._row.addWidget(clear)
        self._row.addStretch(1)

    def _add(self, text: str, name: str, left: SheetFilter) -> None:
        words = self.tr("Take off the filter {text}").format(text=text)
        shown = text if len(text) <= 48 else f"{text[:47]}…"
        chip = Button(shown, name=f"gridChip{name}", icon="x", words=words)
        chip.setProperty("part", "chip")
        chip.clicked.connect(lambda: self.filter_wished.emit(left))
        self._row.addWidget(chip)


class ProblemBar(Part):
    """The current cell: where it is, its whole value, and what is wrong with a suggestion to take."""

    mend_wished = Signal()
    mend_alike_wished = Signal()
    next_wished = Signal()

    def __init__(self, model: SheetModel, gestures: SheetGestures) -> None:
        super().__init__("plain", horizontal=True, margins=(16, 0, 12, 0), spacing=10, name="gridProblemBar")
        px = theme.current().px
        self.setMinimumHeight(theme.current().gap(56))
        self._model, self._gestures = model, gestures
        self._said = ""
        self._where = label("", "muted", name="gridCellPlace")
        self._value = ElidedLabel("", "strong", name="gridCellValue")
        self._sign = QLabel()
        self._reason = ElidedLabel("", "small", name="gridCellTrouble")
        self._apply = Button(self.tr("Apply"), name="gridMend")
        self._apply_all = Button("", name="gridMendAlike")
        self._next = Button(self.tr("Next problem"), name="gridNextProblem", kind="quiet", icon="arrow-right")
        self._next.setToolTip(self.tr("Next problem (F8)"))
        words = QVBoxLayout()
        words.setSpacing(px(2))
        words.setContentsMargins(0, px(6), 0, px(6))
        first, second = QHBoxLayout(), QHBoxLayout()
        first.setSpacing(px(10))
        second.setSpacing(px(6))
        first.addWidget(self._where)
        first.addWidget(self._value, 1)
        second.addWidget(self._sign)
        second.addWidget(self._reason, 1)
        words.addLayout(first)
        words.addLayout(second)
        self.box.addLayout(words, 1)
        for button in (self._apply, self._apply_all, self._next):
            self.box.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        self._apply.clicked.connect(self.mend_wished)
        self._apply_all.clicked.connect(self.mend_alike_wished)
        self._next.clicked.connect(self.next_wished)

    def show_cell(self, cell: tuple[int, Column] | None) -> None:
        """Show another cell."""
        if cell is None:
            for words in (self._where, self._value, self._reason):
                words.setText("")
            for part in (self._sign, self._apply, self._apply_all, self._next):
                part.hide()
            return
        place, column = cell
        model = self._model
        where = self.tr("Row {row} · {header}").format(
            row=self.locale().toString(place + 1), header=column.header
        )
        self._where.setText(where)
        value = shown_value(column.name, model.edit_text(place, column))
        own(self._value, value).setText(value)
        fault = model.edits.fault(place, column.name)
        notice = model.edits.checks.notice(place, column.name)
        text, suggestion, alike = "", "", 0
        if fault is not None:
            text = shown(f"{fault.message} {fault.remedy}")
            if fault.suggestion is not None:
                suggestion = model.edits.reader.words(column, fault.suggestion)
                alike = len(self._gestures.alike(fault.kind, column))
        elif notice:
            text = shown(notice)
        elif not column.is_editable:
            text = self.tr("The store computes this; it cannot be edited.")
        kind = "problem" if fault is not None else "conflict" if notice else "muted"
        icon = "problem" if fault is not None else "warning" if notice else "lock"
        self._sign.setVisible(bool(text))
        if text:
            self._sign.setPixmap(resources.pixmap(icon, kind, 16, self.devicePixelRatioF()))
        self._reason.setText(shown_words(text))
        self._reason.setVisible(bool(text))
        set_role(self._reason, "small" if fault is not None or notice else "muted")
        self._apply.setVisible(bool(suggestion))
        self._apply.set_text(
            self.tr("Apply “{value}”").format(value=_short(shown_value(column.name, suggestion))),
            words=self.tr("Apply {value}").format(value=shown_value(column.name, suggestion)),
        )
        self._apply_all.setVisible(alike > 1)
        self._apply_all.set_text(self.tr("Apply to %Ln like this", "", alike))
        self._next.setVisible(model.edits.checks.fault_count > 0)
        said = shown_words(text)
        if said and said != self._said:
            announce(self, said)
        self._said = said


def _short(text: str) -> str:
    return text if len(text) <= 28 else f"{text[:27]}…"
