"""History: every export and push, what became of each row, and one customer's past. Emits wishes only."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from cartsheets.gui import masking, theme
from cartsheets.gui.delegates.plain_delegate import Drawn, PlainDelegate
from cartsheets.gui.models.history_rows import RESULT, WHAT, HistoryRows
from cartsheets.gui.models.history_state import HistoryState, PastLine, PushPast
from cartsheets.gui.models.plain_text import safe_text
from cartsheets.gui.pages.history_details import ExportDetails, PastDetails, PushDetails
from cartsheets.gui.pages.page import Page
from cartsheets.gui.widgets.announce import announce
from cartsheets.gui.widgets.buttons import Button, make_action
from cartsheets.gui.widgets.filter_pill import FilterPill
from cartsheets.gui.widgets.frames import Part, scrolled, side_by_side, thin_line
from cartsheets.gui.widgets.labels import label
from cartsheets.gui.widgets.plain_table import PlainTable
from cartsheets.gui.widgets.scaling import SIDE_GROWTH, ScaledSize
from cartsheets.gui.widgets.search_field import clear_by_escape
from cartsheets.gui.widgets.states import EmptyState
from cartsheets.ledger.database import HistoryEntry

_ROW_HEIGHT = 50
_LIST_WIDTHS = {WHAT: 264}
_WIDTHS, _SHARES = (480, 520), (48, 52)
"""Of the list and the details."""


class HistoryPage(Page):
    """Shows a HistoryState on the left, and what is chosen of it on the right."""

    entered = Signal()
    push_opened = Signal(str)
    """Read the push of this id."""
    customer_wished = Signal(str)
    """Search for a customer by number, e-mail or name; "" shows all lines again."""
    undo_wished = Signal(object, list)
    """(PushPast, chosen ReceiptRows): take it back, or only these."""
    resume_wished = Signal(str, str)
    """(store id, push): carry on."""
    report_wished = Signal(object)
    sheet_wished = Signal(str)
    folder_wished = Signal(str)
    purge_wished = Signal()
    compare_wished = Signal(str)
    """Compare the export of this id."""
    restore_wished = Signal(str, str)
    """(export, customer): bring back what the export holds; "" leaves open whose."""

    def __init__(self) -> None:
        super().__init__("history", self.tr("History"))
        self.model = HistoryRows(self)
        self._opened: HistoryEntry | PastLine | None = None
        self._make_actions()
        self.set_content(self._build())
        masking.current().changed.connect(self._show_masked)

    def show_state(self, state: HistoryState) -> None:
        """Show lines; the one that was chosen stays so where it is still there."""
        chosen = self.chosen
        chosen_id = chosen.id if isinstance(chosen, HistoryEntry) else ""
        self.model.show_state(state)
        for kind, pill in self._pills.items():
            pill.set_count(self.model.count_of(kind))
        if state.who:
            words = self.tr("%Ln customer(s) (fits|fit) “{who}”", "", state.people)
            found = words.format(who=safe_text(state.who))
            if state.people == 1:
                found = self.model.person(state.past[0])
            self._found.setText(found)
            announce(self, self._found.text())
        self._found_line.setVisible(bool(state.who))
        for pill in self._pills.values():
            pill.setVisible(not state.who)
        if not state.entries and not state.who:
            self.show_empty(
                EmptyState(
                    "history",
                    self.tr("Nothing was exported or pushed yet"),
                    self.tr("Every export and push is kept here, with all that a push changed."),
                    name="historyEmpty",
                )
            )
            return
        if self.state is not None:
            self.show_content()
        self._choose(max(self.model.place_of(chosen_id), 0) if chosen_id else 0)

    def show_push(self, push: PushPast) -> None:
        """Show an opened push, if it is still the chosen one."""
        chosen = self.chosen
        chosen_id = chosen.id if isinstance(chosen, HistoryEntry) else chosen.event.source if chosen else ""
        if chosen_id != push.receipt.push:
            return
        details = PushDetails(push)
        details.undo_wished.connect(lambda rows: self.undo_wished.emit(push, rows))
        details.resume_wished.connect(
            lambda: self.resume_wished.emit(push.receipt.store_id, push.receipt.push)
        )
        details.report_wished.connect(lambda: self.report_wished.emit(push.receipt))
        details.folder_wished.connect(lambda: self.folder_wished.emit(push.receipt.file))
        self._show_details(details)

    @property
    def chosen(self) -> HistoryEntry | PastLine | None:
        """The line that is chosen."""
        at = self.table.currentIndex().row()
        return self.model.line_at(at) if 0 <= at < self.model.rowCount() else None

    def panes(self) -> list[QWidget]:
        """Search and list, details."""
        return [self._list, self._details]

    def enter(self) -> None:
        """Ask for fresh lines."""
        self.entered.emit()
        if self.state is None:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- parts ------------------------------------------------------------------------------------

    def _make_actions(self) -> None:
        tr = self.tr
        purge = make_action(
            self, tr("Delete from the record…"), name="actPurge", does=self.purge_wished.emit, icon="trash"
        )
        self.header_actions = [purge]
        make_action(
            self,
            tr("Find a customer's past"),
            name="actFindPast",
            does=self._to_search,
            keys="Ctrl+F",
            icon="search",
        )
        make_action(
            self,
            tr("Read the history again"),
            name="actHistoryAgain",
            does=self.entered.emit,
            keys="F5",
            icon="refresh",
        )

    def _build(self) -> QWidget:
        self._list = self._build_list()
        self._details = Part("app", name="historyDetails")
        self._details.box.addWidget(self._nothing_chosen())
        return side_by_side(self._list, self._details, widths=_WIDTHS, shares=_SHARES)

    def _build_list(self) -> Part:
        gap = theme.current().gap
        part = Part("plain", name="historySide")
        ScaledSize(part, minimum_width=340, growth=SIDE_GROWTH)
        head = QWidget()
        box = QVBoxLayout(head)
        box.setContentsMargins(gap(12), gap(12), gap(12), gap(10))
        box.setSpacing(gap(8))
        line = QHBoxLayout()
        line.setSpacing(gap(8))
        self.search = QLineEdit()
        self.search.setObjectName("historySearch")
        clear_by_escape(self.search)
        self.search.setPlaceholderText(self.tr("What happened to… number, e-mail or name"))
        self.search.setAccessibleName(self.tr("Find a customer's past by number, e-mail or name"))
        self.search.returnPressed.connect(self._search)
        find = Button(self.tr("Find"), name="historyFind", icon="search")
        find.clicked.connect(self._search)
        line.addWidget(self.search, 1)
        line.addWidget(find)
        box.addLayout(line)
        pills = QHBoxLayout()
        pills.setSpacing(gap(6))
        self._group = QButtonGroup(self)
        self._pills: dict[str, FilterPill] = {}
        texts = {"": self.tr("All"), "push": self.tr("Pushes"), "export": self.tr("Exports")}
        for kind, text in texts.items():
            pill = FilterPill(text, name=f"historyFilter{kind.capitalize() or 'All'}")
            pill.toggled.connect(self._shows(kind))
            self._group.addButton(pill)
            self._pills[kind] = pill
            pills.addWidget(pill)
        pills.addStretch()
        box.addLayout(pills)
        self._found_line = QWidget()
        found = QHBoxLayout(self._found_line)
        found.setContentsMargins(0, 0, 0, 0)
        self._found = label("", "strong", name="historyFound", wraps=True)
        back = Button(self.tr("Show all again"), name="historyShowAll", kind="quiet", icon="x")
        back.clicked.connect(self._show_all)
        found.addWidget(self._found, 1)
        found.addWidget(back)
        self._found_line.hide()
        box.addWidget(self._found_line)
        part.box.addWidget(head)
        part.box.addWidget(thin_line())
        self.table = PlainTable(name="historyList", words=self.tr("Exports and pushes"))
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.show_model(self.model, _LineDelegate(self.table), widths=_LIST_WIDTHS)
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._open())
        self.table.opened.connect(lambda _at: self._to_details())
        part.box.addWidget(self.table, 1)
        self._pills[""].setChecked(True)
        return part

    def _nothing_chosen(self) -> QWidget:
        return EmptyState("history", self.tr("Choose a line to see what it holds"), name="historyNothing")

    # -- what is done -----------------------------------------------------------------------------

    def _shows(self, kind: str) -> Callable[[bool], None]:
        def show(is_on: bool) -> None:
            if is_on:
                self.model.set_kind(kind)
                self._choose(0)

        return show

    def forget_opened(self) -> None:
        """What is opened may be others now: read it again with the next lines."""
        self._opened = None

    def turn_language(self) -> None:
        """Say the chosen line in the language that was chosen."""
        self._show_masked()

    def _show_masked(self) -> None:
        """Personal data is masked now, or no longer."""
        self.forget_opened()
        self._open()

    def _choose(self, at: int) -> None:
        if self.model.rowCount():
            self.table.selectRow(at)
        elif hasattr(self, "_details"):
            self._opened = None
            self._show_details(self._nothing_chosen())

    def _search(self) -> None:
        self.customer_wished.emit(self.search.text().strip())

    def _show_all(self) -> None:
        self.search.clear()
        self.customer_wished.emit("")

    def _to_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _to_details(self) -> None:
        first = next(
            (w for w in self._details.findChildren(QWidget) if w.focusPolicy() & Qt.FocusPolicy.TabFocus),
            None,
        )
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open(self) -> None:
        line = self.chosen
        if line is None or line == self._opened:
            return
        self._opened = line
        if isinstance(line, PastLine):
            details = PastDetails(line, self.model)
            details.push_wished.connect(self.push_opened)
            details.restore_wished.connect(self.restore_wished)
            self._show_details(details)
        elif line.kind == "export":
            export = ExportDetails(line)
            export.sheet_wished.connect(self.sheet_wished)
            export.folder_wished.connect(self.folder_wished)
            export.compare_wished.connect(lambda: self.compare_wished.emit(line.id))
            export.restore_wished.connect(lambda: self.restore_wished.emit(line.id, ""))
            self._show_details(scrolled(export))
        else:
            self.push_opened.emit(line.id)

    def _show_details(self, details: QWidget) -> None:
        if not hasattr(self, "_details"):
            return
        while (item := self._details.box.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        self._details.box.addWidget(details, 1)


class _LineDelegate(PlainDelegate):
    """The cells of the history's lines."""

    def __init__(self, view: PlainTable) -> None:
        super().__init__(view, row_height=_ROW_HEIGHT)

    def drawn(self, index: QModelIndex | QPersistentModelIndex) -> Drawn:
        """Say what a cell looks like."""
        model = index.model()
        if not isinstance(model, HistoryRows):
            return Drawn("")
        line = model.line_at(index.row())
        first, second = model.words(line, index.column())
        if index.column() == RESULT:
            return Drawn(first, below=second)
        icon, colour = model.look(line)
        return Drawn(first, icon, sign_colour=colour, below=second, is_bold=True)
