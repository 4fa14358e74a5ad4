"""The right side of the history: one push with all its rows, one export, or one change of a customer."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from cartsheets.domain.cells import Cell, as_words
from cartsheets.domain.past import PastKind
from cartsheets.domain.plan import Change
from cartsheets.domain.receipt import Outcome, ReceiptRow
from cartsheets.domain.tables import CUSTOMERS, TABLES
from cartsheets.gui import theme
from cartsheets.gui.clock import exact_words
from cartsheets.gui.masking import shown_name, shown_value, shown_words
from cartsheets.gui.models.history_rows import HistoryRows
from cartsheets.gui.models.history_state import PastLine, PushPast
from cartsheets.gui.models.plain_text import safe_text
from cartsheets.gui.models.push_rows import PushRows
from cartsheets.gui.pages.push_table import PushTable
from cartsheets.gui.widgets.buttons import Button
from cartsheets.gui.widgets.flow_layout import flowing
from cartsheets.gui.widgets.frames import Card, scrolled
from cartsheets.gui.widgets.labels import ElidedLabel, label, own
from cartsheets.gui.widgets.notice import Notice
from cartsheets.ledger.database import HistoryEntry
from cartsheets.wording import shown

_SHOWN_CELLS = 6


class _Details(QWidget):
    """A column of cards."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        gap = theme.current().gap
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(gap(16), gap(14), gap(16), gap(16))
        self.box.setSpacing(gap(12))
        self.holder, self.buttons = flowing(across=gap(8), down=gap(6))


class PushDetails(_Details):
    """One push: what it was, what became of its rows, and the way back."""

    undo_wished = Signal(list)
    """Take it back: these ReceiptRows, or all of it where none is chosen."""
    resume_wished = Signal()
    report_wished = Signal()
    folder_wished = Signal()

    def __init__(self, push: PushPast) -> None:
        super().__init__("historyPush")
        self._push = push
        receipt = push.receipt
        title = self.tr("Undo in {store}") if push.is_undo else self.tr("Push to {store}")
        card = Card(name="historyPushCard", spacing=6)
        card.box.addWidget(label(title.format(store=safe_text(shown(push.store))), "subtitle", wraps=True))
        who = self.tr("by {who}").format(who=safe_text(push.who)) if push.who else ""
        number = self.tr("push {push}").format(push=receipt.push)
        words = " · ".join(filter(None, (exact_words(receipt.started_at), who, number)))
        card.box.addWidget(label(words, "small", name="historyPushWhen", wraps=True))
        if receipt.file:
            card.box.addWidget(ElidedLabel(safe_text(Path(receipt.file).name), "muted"))
        if push.handed_over:
            told = label(safe_text(shown(push.handed_over)), "small", name="historyHandedOver", wraps=True)
            card.box.addWidget(told)
        if not receipt.finished:
            left = receipt.count(Outcome.PLANNED) + receipt.count(Outcome.IN_DOUBT)
            cut = self.tr("It was cut off; %Ln change(s) (is|are) open.", "", left)
            card.box.addWidget(Notice("warning", cut, name="historyCutOff"))
        if receipt.stored_differently:
            kept = self.tr(
                "The store keeps %Ln value(s) differently than sent.", "", len(receipt.stored_differently)
            )
            card.box.addWidget(label(kept, "small", wraps=True))
        card.box.addWidget(self.holder)
        self.box.addWidget(card)
        self._make_buttons()
        self.rows = PushRows(self)
        self.rows.show_rows(receipt.rows)
        self.table = PushTable(self.rows, prefix="historyPush")
        self.table.choice_changed.connect(self._follow_choice)
        self.box.addWidget(self.table, 1)
        self._cells = Card(name="historyCells", spacing=4)
        self._cells.hide()
        self.box.addWidget(self._cells)
        self._follow_choice()

    def _make_buttons(self) -> None:
        receipt = self._push.receipt
        if not receipt.finished:
            resume = Button(self.tr("Resume"), name="historyResume", kind="primary", icon="play")
            resume.clicked.connect(self.resume_wished)
            self.buttons.addWidget(resume)
        self.undo_button = Button(self.tr("Undo…"), name="historyUndo", icon="undo")
        self.undo_button.setEnabled(receipt.finished and receipt.count(Outcome.DONE) > 0)
        self.undo_button.clicked.connect(lambda: self.undo_wished.emit(self._chosen()))
        self.buttons.addWidget(self.undo_button)
        report = Button(self.tr("Save report…"), name="historyReport", icon="download")
        report.clicked.connect(self.report_wished)
        self.buttons.addWidget(report)
        if self._push.is_file_there:
            folder = Button(self.tr("Show in folder"), name="historyFolder", kind="quiet", icon="folder")
            folder.clicked.connect(self.folder_wished)
            self.buttons.addWidget(folder)

    def _chosen(self) -> list[ReceiptRow]:
        """The chosen rows that can be taken back one by one: customers that were done."""
        return [
            row
            for row in self.table.chosen()
            if row.outcome is Outcome.DONE and row.change.table == CUSTOMERS.name
        ]

    def _follow_choice(self) -> None:
        chosen = self._chosen()
        text = self.tr("Undo %Ln chosen…", "", len(chosen)) if chosen else self.tr("Undo…")
        self.undo_button.set_text(text)
        current = self.table.table.currentIndex().row()
        rows = self.table.chosen()
        self._cells.setVisible(bool(rows) and current >= 0)
        if rows and 0 <= current < self.rows.rowCount():
            self._show_cells(self.rows.row_at(current))

    def _show_cells(self, row: ReceiptRow) -> None:
        while (item := self._cells.box.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        name = shown_name(row.change.label, table=row.change.table) or row.change.where
        self._cells.box.addWidget(label(f"{name} {self.rows.number(row)}", "strong"))
        self._cells.box.addWidget(CellGrid(row.change, _SHOWN_CELLS))


class ExportDetails(_Details):
    """One export: how many customers, by whom, where its sheet is, and the ways back to it."""

    sheet_wished = Signal(str)
    folder_wished = Signal(str)
    compare_wished = Signal()
    restore_wished = Signal()

    def __init__(self, entry: HistoryEntry) -> None:
        super().__init__("historyExport")
        px = theme.current().px
        card = Card(name="historyExportCard", spacing=6)
        title = self.tr("Export from {store}").format(store=safe_text(shown(entry.store)))
        card.box.addWidget(label(title, "subtitle", wraps=True))
        who = self.tr("by {who}").format(who=safe_text(entry.who)) if entry.who else ""
        number = self.tr("export {export}").format(export=entry.id)
        told = " · ".join(filter(None, (exact_words(entry.at), who, number)))
        card.box.addWidget(label(told, "small", name="historyExportWhen", wraps=True))
        customers = self.tr("%Ln customer(s)", "", entry.counts.get("customers", 0))
        groups = self.tr("%Ln group(s)", "", entry.counts.get("groups", 0))
        words = " · ".join((customers, groups) if entry.counts.get("groups") else (customers,))
        card.box.addWidget(label(words, wraps=True))
        is_there = bool(entry.file) and Path(entry.file).is_file()
        card.box.addWidget(ElidedLabel(safe_text(entry.file), "muted"))
        if is_there:
            review = Button(self.tr("Review this sheet"), name="historyReview", kind="primary", icon="review")
            review.clicked.connect(lambda: self.sheet_wished.emit(entry.file))
            folder = Button(self.tr("Show in folder"), name="historyFolder", icon="folder")
            folder.clicked.connect(lambda: self.folder_wished.emit(entry.file))
            self.buttons.addWidget(review)
            self.buttons.addWidget(folder)
        else:
            card.box.addWidget(label(self.tr("The sheet was moved or deleted."), "small", wraps=True))
        card.box.addSpacing(px(4))
        card.box.addWidget(self.holder)
        self.box.addWidget(card)
        self.box.addWidget(self._ways_back())
        self.box.addStretch()

    def _ways_back(self) -> Card:
        card = Card(name="historyWaysBack", spacing=6)
        card.box.addWidget(label(self.tr("The store as it was then"), "strong", wraps=True))
        words = self.tr("All that was read is kept here: look at what changed since, or bring values back.")
        card.box.addWidget(label(words, "small", wraps=True))
        holder, line = flowing(across=theme.current().px(8), down=theme.current().px(6))
        compare = Button(self.tr("Compare…"), name="historyCompare", icon="review")
        compare.clicked.connect(self.compare_wished)
        restore = Button(self.tr("Restore…"), name="historyRestore", icon="undo")
        restore.clicked.connect(self.restore_wished)
        line.addWidget(compare)
        line.addWidget(restore)
        card.box.addWidget(holder)
        return card


class PastDetails(_Details):
    """One part of a customer's past: every field before and after, and where it is known from."""

    push_wished = Signal(str)
    restore_wished = Signal(str, str)
    """(export, customer): bring back what the customer's row was in that export."""

    def __init__(self, line: PastLine, words: HistoryRows) -> None:
        super().__init__("historyPast")
        event = line.event
        card = Card(name="historyPastCard", spacing=8)
        _, second = words.words(line, 0)
        card.box.addWidget(label(words.heading(line), "subtitle", wraps=True))
        card.box.addWidget(label(second, "small", wraps=True))
        card.box.addWidget(label(self._known_from(line), "small", name="historyPastFrom", wraps=True))
        if event.message:
            kind = "info" if event.outcome is Outcome.DONE else "problem"
            card.box.addWidget(Notice(kind, "", shown_words(shown(event.message)), name="historyPastMessage"))
        if event.kind is not PastKind.SEEN:
            card.box.addWidget(CellGrid(line.change, None, line.past.groups))
        if event.change.has_password:
            card.box.addWidget(label(self.tr("A new password was set."), "small"))
        if event.is_of_export:
            restore = Button(self.tr("Restore this customer…"), name="historyRestoreOne", icon="undo")
            restore.clicked.connect(lambda: self.restore_wished.emit(event.source, f"#{line.past.key}"))
            self.buttons.addWidget(restore)
        else:
            words_of_push = self.tr("Open push {push}").format(push=event.source)
            button = Button(words_of_push, name="historyOpenPush", icon="upload")
            button.clicked.connect(lambda: self.push_wished.emit(event.source))
            self.buttons.addWidget(button)
        card.box.addWidget(self.holder)
        holder = QWidget()
        box = QVBoxLayout(holder)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(card)
        box.addStretch()
        self.box.addWidget(scrolled(holder), 1)

    def _known_from(self, line: PastLine) -> str:
        event, store = line.event, safe_text(shown(line.store))
        if event.kind is PastKind.PUSH:
            return self.tr("A push to {store}.").format(store=store)
        if event.kind is PastKind.SEEN:
            return self.tr("The first export of {store} that has this customer.").format(store=store)
        words = self.tr(
            "Not by a push from this computer. When the store was read on {since} it was as before, and on "
            "{at} it was so. The store does not say who did it."
        )
        since = exact_words(event.since) if event.since is not None else ""
        return words.format(since=since, at=exact_words(event.at))


class CellGrid(QWidget):
    """Fields with their values before and after."""

    def __init__(self, change: Change, most: int | None, groups: Mapping[int, str] | None = None) -> None:
        super().__init__()
        self._groups = groups or {}
        px = theme.current().px
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(px(12))
        grid.setVerticalSpacing(px(4))
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 2)
        names = TABLES[change.table].by_name
        blank = self.tr("blank")
        cells = [cell for cell in change.cells if cell.column in names]
        shown = cells if most is None else cells[:most]
        for at, cell in enumerate(shown):
            was, new = self._shown(cell.column, cell.live), self._shown(cell.column, cell.draft)
            before, after = was or blank, new or blank
            grid.addWidget(label(names[cell.column].header, "muted"), at, 0)
            old = own(ElidedLabel(before, "struck"), was)
            old.setAccessibleName(self.tr("before: {value}").format(value=before))
            grid.addWidget(old, at, 1)
            grid.addWidget(own(ElidedLabel(after, "strong"), new), at, 2)
        if len(cells) > len(shown):
            more = self.tr("… and %Ln more field(s)", "", len(cells) - len(shown))
            grid.addWidget(label(more, "muted"), len(shown), 0, 1, 3)
        if not cells:
            words = {"add": self.tr("Added"), "delete": self.tr("Deleted")}
            grid.addWidget(label(words.get(change.action.value, ""), "small"), 0, 0)

    def _shown(self, column: str, cell: Cell) -> str:
        if column == "CustomerGroupID" and isinstance(cell, int) and cell in self._groups:
            return safe_text(self._groups[cell])
        return shown_value(column, as_words(cell))
