"""How a foreign file is read as a whole: sheet, row of headers, matching, blanks, the form of a text file."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from cartsheets.domain.matching import ACTION
from cartsheets.domain.tables import CUSTOMERS, Role
from cartsheets.gui import theme
from cartsheets.gui.models.review_columns import ColumnChoices
from cartsheets.gui.widgets.labels import label
from cartsheets.gui.widgets.quiet_combo import QuietCombo

_ENCODINGS = ("utf-8", "cp1252", "utf-16", "iso8859-15", "cp1250", "cp1251", "cp437", "cp850", "mac_roman")
_SEPARATORS = (",", ";", "\t", "|")
_CELL, _ROW_LETTERS = 190, 12
_SAME = {"utf-8-sig": "utf-8"}


class ReadingChoices(QWidget):
    """Drop-downs with their captions, as many beside each other as there is room for."""

    changed = Signal()
    look_wished = Signal(object)

    def __init__(self, choices: ColumnChoices) -> None:
        super().__init__()
        self.setObjectName("columnsReading")
        self._choices = choices
        px = theme.current().px
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(px(12))
        self._grid.setVerticalSpacing(px(8))
        self._cells: list[QWidget] = []
        self._across = 0
        file = choices.file
        self.match = self._add("columnsMatch", self.tr("Rows are matched by"))
        self.match.currentIndexChanged.connect(self._choose_match)
        self.blank = self._add("columnsBlank", self.tr("Blank cells"))
        blanks: list[tuple[object, str]] = [
            ("keep", self.tr("Change nothing")),
            ("clear", self.tr("Clear what the store has")),
        ]
        self.blank.offer(blanks, choices.blank)
        self.blank.currentIndexChanged.connect(self._choose_blank)
        self.header_row = self._add("columnsHeaderRow", self.tr("Headers are in"))
        row_text = self.tr("Row {row}: {cells}")
        rows: list[tuple[object, str]] = [
            (number, row_text.format(row=number, cells=_first_of(cells))) for number, cells in file.first_rows
        ]
        self.header_row.offer(rows, choices.header_row)
        self.header_row.currentIndexChanged.connect(self._choose_row)
        if len(file.sheets) > 1:
            self.sheet = self._add("columnsSheet", self.tr("Customers are in the sheet"))
            self.sheet.offer([(name, name) for name in file.sheets], choices.sheet)
            self.sheet.currentIndexChanged.connect(self._choose_sheet)
        if file.format == "csv":
            self._add_form()
        self.show_choices()

    def show_choices(self) -> None:
        """Offer the columns that are read now to match the rows by."""
        read = {name for name in self._choices.names.values() if name and name != ACTION}
        entries: list[tuple[object, str]] = [("", self.tr("Customer ID, then e-mail"))]
        if CUSTOMERS.key.name in read:
            entries.append(("id", self.tr("Customer ID alone")))
        if "Email" in read:
            entries.append(("email", self.tr("E-mail alone")))
        entries += [
            (column.name, column.header)
            for column in CUSTOMERS.sheet_columns
            if column.name in read and column.role is Role.EDITABLE and column.name != "Email"
        ]
        if self._choices.match not in {value for value, _ in entries}:
            self._choices.match = ""
        self.match.offer(entries, self._choices.match)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break into as many lines as are needed."""
        super().resizeEvent(event)
        self._lay_out()

    def _add(self, name: str, caption: str) -> QuietCombo:
        cell = QWidget()
        box = QVBoxLayout(cell)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(theme.current().px(3))
        box.addWidget(label(caption, "small"))
        combo = QuietCombo(name=name, words=caption, letters=10)
        box.addWidget(combo)
        self._cells.append(cell)
        return combo

    def _add_form(self) -> None:
        properties, form = self._choices.file.properties, self._choices.file.options.form
        found = self.tr("{value} (found out)")
        encoding = _SAME.get(properties.get("encoding", ""), properties.get("encoding", ""))
        self.encoding = self._add("columnsEncoding", self.tr("Letters are coded as"))
        names = dict.fromkeys((*_ENCODINGS, *filter(None, (encoding, form.encoding))))
        entries: list[tuple[object, str]] = [
            (name, name) for name in names if form.encoding or name != encoding
        ]
        if not form.encoding:
            entries.insert(0, ("", found.format(value=encoding)))
        else:
            entries.insert(0, ("", self.tr("Find out")))
        self.encoding.offer(entries, form.encoding)
        self.separator = self._add("columnsSeparator", self.tr("Cells are parted by"))
        signs = {",": self.tr("Comma ,"), ";": self.tr("Semicolon ;"), "\t": self.tr("Tab")}
        signs["|"] = self.tr("Bar |")
        has = properties.get("separator", "")
        first = self.tr("Find out") if form.separator else found.format(value=signs.get(has, has))
        parts: list[tuple[object, str]] = [("", first)]
        parts += [(sign, signs[sign]) for sign in _SEPARATORS if form.separator or sign != has]
        if form.separator and form.separator not in _SEPARATORS:
            parts.append((form.separator, form.separator))
        self.separator.offer(parts, form.separator)
        self.quote = self._add("columnsQuote", self.tr("Cells stand between"))
        quotes: list[tuple[object, str]] = [
            ("", self.tr('Double quotes "')),
            ("single", self.tr("Single quotes '")),
            ("none", self.tr("No quotes")),
        ]
        self.quote.offer(quotes, "" if form.quote == "double" else form.quote)
        for combo in (self.encoding, self.separator, self.quote):
            combo.currentIndexChanged.connect(self._choose_form)

    def _lay_out(self) -> None:
        px = theme.current().px
        across = max(1, min(len(self._cells), self.width() // px(_CELL)))
        if across == self._across:
            return
        self._across = across
        for at in range(self._grid.columnCount()):
            self._grid.setColumnStretch(at, 0)
        for at, cell in enumerate(self._cells):
            self._grid.addWidget(cell, at // across, at % across)
        for at in range(across):
            self._grid.setColumnStretch(at, 1)

    def _choose_match(self, _at: int) -> None:
        self._choices.match = str(self.match.currentData())
        self.changed.emit()

    def _choose_blank(self, _at: int) -> None:
        self._choices.blank = str(self.blank.currentData())

    def _choose_row(self, _at: int) -> None:
        self.look_wished.emit(self._choices.look_options(header_row=int(self.header_row.currentData())))

    def _choose_sheet(self, _at: int) -> None:
        self.look_wished.emit(self._choices.look_options(sheet=str(self.sheet.currentData())))

    def _choose_form(self, _at: int) -> None:
        form = replace(
            self._choices.file.options.form,
            encoding=str(self.encoding.currentData()),
            separator=str(self.separator.currentData()),
            quote=str(self.quote.currentData()),
        )
        self.look_wished.emit(self._choices.look_options(form=form))


def _first_of(cells: tuple[str, ...]) -> str:
    """What a row begins with: enough to know it by, and short enough for a drop-down."""
    filled = [cell for cell in cells if cell]
    first = filled[0] if filled else ""
    is_all = len(filled) < 2 and len(first) <= _ROW_LETTERS
    return first if is_all else f"{first[:_ROW_LETTERS].rstrip()}…"
