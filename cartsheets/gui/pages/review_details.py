"""The right side of the review: one row with all that changed, its choices and its unchanged fields."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from cartsheets.domain.decisions import PASSWORD
from cartsheets.domain.tables import TABLES
from cartsheets.gui import masking, resources, theme
from cartsheets.gui.masking import shown_name, shown_value
from cartsheets.gui.models.change_model import ChangeModel
from cartsheets.gui.models.mend import Mend
from cartsheets.gui.models.review_state import CellState, ReviewRow
from cartsheets.gui.pages.review_fields import (
    CandidatesField,
    ChangedField,
    ConflictField,
    ProblemField,
    RepairField,
)
from cartsheets.gui.tokens import Width
from cartsheets.gui.widgets.avatar import Avatar
from cartsheets.gui.widgets.buttons import Button, ToolButton
from cartsheets.gui.widgets.frames import Part, scrolled, thin_line
from cartsheets.gui.widgets.labels import ElidedLabel, label, own
from cartsheets.gui.widgets.notice import Notice
from cartsheets.gui.widgets.scaling import SIDE_GROWTH, ScaledSize

_ORDER = {CellState.PROBLEM: 0, CellState.CONFLICT: 1, CellState.CHANGED: 2}


class ReviewDetails(Part):
    """Shows the row it is told; a change of decisions shows it again."""

    chosen = Signal(object, str, str)
    """(row, column, "mine" or "live")."""
    include_wished = Signal(object, str, bool)
    mended = Signal(list)
    repair_wished = Signal(tuple, bool)
    """((table, row, column), whether to repair this cell or to take it as it was typed)."""
    row_chosen = Signal(int, int)
    """(row of a foreign sheet, number of the customer that it is; 0 for a new one)."""
    step_wished = Signal(int)

    def __init__(self, model: ChangeModel) -> None:
        super().__init__("details", name="reviewDetails")
        self._model = model
        self._refusals: Mapping[str, str] = {}
        self._row: ReviewRow | None = None
        self._editable: ConflictField | ProblemField | None = None
        self._editors: dict[str, ChangedField] = {}
        self._is_unchanged_open = True
        px = theme.current().px
        head = QWidget()
        across = QHBoxLayout(head)
        across.setContentsMargins(px(16), px(14), px(8), px(12))
        across.setSpacing(px(12))
        self._avatar = Avatar()
        self._name = ElidedLabel("", "subtitle", name="detailName")
        self._place = ElidedLabel("", "muted", name="detailPlace")
        words = QVBoxLayout()
        words.setSpacing(px(2))
        words.addWidget(self._name)
        words.addWidget(self._place)
        across.addWidget(self._avatar)
        across.addLayout(words, 1)
        before = ToolButton("chevron-left", self.tr("Change before (K)"), name="detailPrev")
        after = ToolButton("chevron-right", self.tr("Next change (J)"), name="detailNext")
        before.clicked.connect(lambda: self.step_wished.emit(-1))
        after.clicked.connect(lambda: self.step_wished.emit(1))
        across.addWidget(before)
        across.addWidget(after)
        self.box.addWidget(head)
        self.box.addWidget(thin_line())
        self._area: QScrollArea | None = None
        # Stepping through many rows builds only the last of them.
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self._build)
        model.decided.connect(self._later.start)
        theme.current().changed.connect(self._later.start)
        masking.current().changed.connect(self._later.start)
        ScaledSize(self, minimum_width=Width.DETAILS_NARROW, growth=SIDE_GROWTH)

    def show_row(self, row: ReviewRow | None) -> None:
        """Show a row; None shows that none is chosen."""
        self._row = row
        self._later.start()

    def show_refusals(self, refusals: Mapping[str, str]) -> None:
        """Show with these rows, by id, why the store did not take them in the last push."""
        self._refusals = refusals
        self._later.start()

    def open_editor(self, column: str = "") -> None:
        """Put the focus where this field, or else the first that needs it, can be typed anew."""
        self._build()
        part = self._editors.get(column) or self._editable or next(iter(self._editors.values()), None)
        if part is not None:
            part.open_editor()

    def take_focus(self) -> None:
        """Put the focus on the first thing that can be decided."""
        self._build()
        if self._area is not None:
            widgets = self._area.findChildren(QWidget)
            first = next((w for w in widgets if w.focusPolicy() & Qt.FocusPolicy.TabFocus), None)
            if first is not None:
                first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _build(self) -> None:
        self._later.stop()
        row, old = self._row, self._area
        position = old.verticalScrollBar().value() if old is not None else 0
        content = QWidget()
        px = theme.current().px
        box = QVBoxLayout(content)
        box.setContentsMargins(px(16), px(10), px(16), px(16))
        box.setSpacing(px(6))
        self._editable, self._editors = None, {}
        if row is None:
            self._name.setText(self.tr("No change chosen"))
            self._place.setText("")
            self._avatar.show_name("", "update")
        else:
            name = shown_name(row.label, table=row.table)
            self._avatar.show_name(name, row.kind)
            own(self._name, name).setText(name)
            number = self._model.words.number(row).capitalize()
            is_in_sheet = row.row > 0 and bool(self._model.state.plan.file)
            place = self.tr("{number} · sheet row {row}") if is_in_sheet else "{number}"
            self._place.setText(place.format(number=number, row=row.row))
            self._add_headline(box, row)
            if row.id in self._refusals:
                words = self.tr("Not done in the last push")
                box.addWidget(Notice("problem", words, self._refusals[row.id], name="detailRefusal"))
            self._add_decisions(box, row)
            self._add_changed(box, row)
            self._add_damage(box, row)
            self._add_unchanged(box, row)
        box.addStretch()
        area = scrolled(content)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        if old is None:
            self.box.addWidget(area, 1)
        else:
            self.box.replaceWidget(old, area)
        area.show()
        had_focus = old is not None and old.isAncestorOf(self.focusWidget() or self)
        focus_name = (self.window().focusWidget() or self).objectName() if had_focus else ""
        if old is not None:
            old.hide()
            old.deleteLater()
        self._area = area
        # Laid out at once, so that it is never seen at another place.
        self.box.activate()
        area.verticalScrollBar().setValue(position)
        if focus_name:
            again = area.findChild(QWidget, focus_name)
            if isinstance(again, QWidget):
                again.setFocus()

    def _add_headline(self, box: QVBoxLayout, row: ReviewRow) -> None:
        left_out = row.decision.left_out
        states = {name: cell.state for name, cell in row.cells.items() if name not in left_out}
        changed = sum(state == CellState.CHANGED for state in states.values())
        texts = {
            "add": self.tr("Will be added to the store"),
            "update": self.tr("%n field(s) will be updated", "", changed),
            "delete": self.tr("Will be deleted from the store")
            if row.is_going
            else self.tr("Marked for deletion"),
            "conflict": self.tr("Changed in the store since you exported")
            if row.is_blocked
            else self.tr("Decided; it can go with the others"),
            "problem": self.tr("Must be mended before it can be pushed"),
        }
        if self._model.is_past:
            texts |= self._past_headlines(changed)
        line = QHBoxLayout()
        sign = QLabel()
        sign.setPixmap(resources.pixmap(row.kind, row.kind, 16, self.devicePixelRatioF()))
        words = label(texts[row.kind], "strong", name="detailHeadline", wraps=True)
        words.setStyleSheet(f"color: {theme.current().tokens[row.kind + '_text']}")
        line.addWidget(sign)
        line.addWidget(words, 1)
        box.addLayout(line)

    def _past_headlines(self, changed: int) -> dict[str, str]:
        """What is said of what is only to look at: of what happened, or of what somebody asks for."""
        if self._model.state.plan.export_id:
            return {
                "add": self.tr("Was added"),
                "update": self.tr("%n field(s) changed", "", changed),
                "delete": self.tr("Was deleted"),
            }
        return {
            "add": self.tr("Would be added to the store"),
            "update": self.tr("%n field(s) would be updated", "", changed),
            "delete": self.tr("Would be deleted from the store"),
            "conflict": self.tr("Changed in the store meanwhile"),
            "problem": self.tr("Could not be pushed as it is"),
        }

    def _add_decisions(self, box: QVBoxLayout, row: ReviewRow) -> None:
        words, rows = self._model.state.words, self._model.state.rows
        for problem in row.problems:
            title = self._header(row, problem.column) if problem.column else self.tr("The whole row")
            alike = [other for each in rows if each.kind == "problem" for other in each.problems]
            part = ProblemField(title, problem, alike, can_mend=self._model.can_mend)
            part.mended.connect(self.mended)
            self._editable = self._editable or part
            box.addWidget(part)
            if problem.candidates and not self._model.is_past:
                who = CandidatesField([self._candidate(key) for key in problem.candidates])
                who.chosen.connect(lambda key, number=problem.row: self.row_chosen.emit(number, key))
                part.box.addWidget(who)
        for conflict in row.conflicts:
            column = conflict.column or ""
            title = self._header(row, column) if column else self.tr("The whole row")
            values = (conflict.base, conflict.draft, conflict.live)
            base, mine, live = (words(row.table, column, value) for value in values)
            is_of_sheet = bool(self._model.state.plan.file) and self._model.takes_values
            texts = base, mine, live
            field = ConflictField(
                title, row, conflict, texts, is_of_sheet=is_of_sheet, can_choose=not self._model.is_past
            )
            field.chosen.connect(lambda choice, column=column: self.chosen.emit(row, column, choice))
            field.mended.connect(self.mended)
            self._editable = self._editable or field
            box.addWidget(field)

    def _candidate(self, key: int) -> tuple[int, str, str]:
        """Who a customer of the store is: number, name, and where from."""
        live = self._model.state.live_row("customers", key) or {}
        first, last = (str(live.get(name) or "") for name in ("BillingFirstName", "BillingLastName"))
        parts = [shown_value(name, str(live.get(name) or "")) for name in ("BillingCity", "Email")]
        name = f"{first} {last}".strip() or str(live.get("Email") or "")
        return key, shown_name(name), ", ".join(filter(None, parts))

    def _add_changed(self, box: QVBoxLayout, row: ReviewRow) -> None:
        is_add = row.kind == "add"
        # What an add holds stands below; here it can be typed anew, which it is for after a refusal.
        if row.kind == "delete" or (is_add and not (row.id in self._refusals and self._model.can_mend)):
            return
        for name in self._names(row):
            cell = row.cells.get(name)
            if cell is None or cell.state not in (CellState.CHANGED, CellState.ADDED):
                continue
            part = ChangedField(
                self._header(row, name),
                cell,
                name=name,
                is_left_out=name in row.decision.left_out,
                can_mend=self._model.can_mend,
            )
            part.include_wished.connect(lambda is_on, name=name: self.include_wished.emit(row, name, is_on))
            part.typed.connect(
                lambda text, name=name: self.mended.emit([Mend(row.table, row.row, name, text)])
            )
            # What happened can be looked at only.
            part.toggle.setVisible(not (is_add or self._model.is_past))
            if self._model.can_mend:
                self._editors[name] = part
            box.addWidget(part)

    def _add_damage(self, box: QVBoxLayout, row: ReviewRow) -> None:
        if self._model.is_past:
            return
        if row.damage:
            box.addSpacing(theme.current().px(8))
            box.addWidget(label(self.tr("WHAT THE SPREADSHEET DID"), "section"))
        for damage in row.damage:
            value = self._model.state.words(damage.table, damage.column, damage.repair)
            part = RepairField(self._header(row, damage.column), damage, value)
            place = (damage.table, damage.row, damage.column)
            part.repair_wished.connect(lambda is_on, place=place: self.repair_wished.emit(place, is_on))
            box.addWidget(part)

    def _add_unchanged(self, box: QVBoxLayout, row: ReviewRow) -> None:
        is_whole = row.kind in ("add", "delete")
        names = [name for name in self._names(row) if is_whole or name not in row.cells]
        values = [(self._header(row, name), shown_value(name, self._model.text(row, name))) for name in names]
        values = [(header, value) for header, value in values if value]
        if not values:
            return
        px = theme.current().px
        text = self.tr("All fields") if is_whole else self.tr("Unchanged fields")
        fold = Button(text, name="detailUnchanged", kind="quiet", icon="chevron-down")
        fold.setCheckable(True)
        fold.setChecked(self._is_unchanged_open)
        box.addSpacing(px(8))
        box.addWidget(fold, 0, Qt.AlignmentFlag.AlignLeft)
        table = QWidget()
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(px(12))
        grid.setVerticalSpacing(px(5))
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 3)
        for at, (header, value) in enumerate(values):
            # The value matters more: a long name gives way to it.
            grid.addWidget(ElidedLabel(header, "muted"), at, 0)
            grid.addWidget(own(ElidedLabel(value), value), at, 1)
        fold.toggled.connect(table.setVisible)
        fold.toggled.connect(self._remember_fold)
        box.addWidget(table)
        # Only now: shown without a parent it would be a window of its own for a moment.
        table.setVisible(self._is_unchanged_open)

    def _remember_fold(self, is_open: bool) -> None:
        self._is_unchanged_open = is_open

    def _names(self, row: ReviewRow) -> list[str]:
        """The row's columns: what needs a decision first, then in the order of the sheet."""
        names = [column.name for column in TABLES[row.table].sheet_columns]
        if PASSWORD not in row.cells and PASSWORD in names:
            names.remove(PASSWORD)
        return sorted(names, key=lambda name: _ORDER.get(self._model.cell_state(row, name), 3))

    def _header(self, row: ReviewRow, column: str) -> str:
        return TABLES[row.table].by_name[column].header
