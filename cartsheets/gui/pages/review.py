"""Review: every difference, three ways, before anything is sent. Emits wishes; sends nothing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial
from pathlib import PurePath

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from cartsheets.domain.plan import Plan
from cartsheets.gui import masking
from cartsheets.gui.clock import ago_words, utc_now
from cartsheets.gui.models.change_model import FIRST_FIELD, ChangeModel
from cartsheets.gui.models.plain_text import safe_text
from cartsheets.gui.models.review_state import ReviewState, empty_review_state
from cartsheets.gui.pages.page import Keys, Page
from cartsheets.gui.pages.review_bar import ReviewBar
from cartsheets.gui.pages.review_bottom import ReviewBottom
from cartsheets.gui.pages.review_columns import ReviewColumns
from cartsheets.gui.pages.review_details import ReviewDetails
from cartsheets.gui.pages.review_filters import ReviewFilters
from cartsheets.gui.pages.review_gestures import ReviewGestures
from cartsheets.gui.pages.review_grid import ReviewGrid
from cartsheets.gui.pages.review_notes import ReviewAbout, ReviewNotes
from cartsheets.gui.pages.review_patterns import ReviewPatterns
from cartsheets.gui.pages.review_repairs import ReviewRepairs
from cartsheets.gui.pages.review_room import review_room
from cartsheets.gui.pages.review_states import TableOrNothing, nothing_fits, nothing_found, nothing_yet
from cartsheets.gui.widgets.announce import announce
from cartsheets.gui.widgets.buttons import make_action
from cartsheets.gui.widgets.frames import Part, thin_line
from cartsheets.steps.foreign import ForeignFile

STALE_AFTER = timedelta(minutes=10)
_AGE_MS = 20_000
_SENDING = ("actPush", "actSaveChangeSet")


class ReviewPage(Page):
    """Shows a ReviewState. Without one it says how to get there."""

    held_texts = (*Page.held_texts, "_heading")

    compare_wished = Signal()
    compare_all_wished = Signal()
    push_wished = Signal(list, list)
    """(changes, decided conflicts): what is left to send of the plan that is shown."""
    report_wished = Signal()
    mend_wished = Signal(list)
    """Mends: read, check and compare the sheet again with these values in place."""
    row_chosen = Signal(int, int)
    """(row of a foreign sheet, number of the customer that it is; 0 for a new one)."""
    repairs_wished = Signal(str, bool)
    """(class of damage, whether to repair it)."""
    cell_repair_wished = Signal(tuple, bool)
    """((table, row, column), whether to repair this cell)."""
    repair_list_wished = Signal(object)
    """RepairsWish: all that is repaired from now on."""
    columns_agreed = Signal(object)
    """ForeignOptions: how a foreign file is to be read, and compared."""
    look_wished = Signal(object)
    """ForeignOptions: read a foreign file anew and show its columns; None: as it was compared."""
    forget_wished = Signal()
    """Forget all that was decided and typed here."""
    open_wished = Signal()
    badge_changed = Signal(int)
    """How many changes wait here."""

    def __init__(self, *, now: Callable[[], datetime] = utc_now) -> None:
        super().__init__("review", self.tr("Review changes"))
        self.step = 3
        self._now = now
        self.state_shown: ReviewState | None = None
        self._heading, self._about = self.title, ReviewAbout()
        self._model = ChangeModel(empty_review_state(), self)
        self.filters = ReviewFilters(self._model)
        self.grid = ReviewGrid(self._model)
        self.details = ReviewDetails(self._model)
        self.bar = ReviewBar()
        self.notes = ReviewNotes()
        self.foot = ReviewBottom(self._model)
        self.bottom = self.foot
        self._gestures = ReviewGestures(self._model, self.grid)
        self._gestures.announced.connect(self.announced)
        self._age = QTimer(self)
        self._age.setInterval(_AGE_MS)
        self._age.timeout.connect(self._show_age)
        self._make_actions()
        self.set_content(self._build())
        self._join()
        self.show_empty(nothing_yet(self._open))
        self.foot.setEnabled(False)

    @property
    def model(self) -> ChangeModel:
        """The rows that are shown."""
        return self._model

    @property
    def plan(self) -> Plan | None:
        """The plan that is shown."""
        return self.state_shown.plan if self.state_shown else None

    def show_state(self, state: ReviewState, *, about: ReviewAbout | None = None) -> None:
        """Show a review. Row and filters stay if they can, and if it is of the same thing."""
        self._about = about = about or ReviewAbout()
        before, self._heading = self._heading, about.heading or self.tr("Review changes")
        if self._heading != before:  # what was looked for in a sheet would hide what an undo is about
            self.bar.search.clear()
            self.filters.clear()
        self.notes.show_plan(state.plan, about)
        row, self.state_shown = self.grid.current_row, state
        self._model.takes_values = about.takes_values
        self._model.is_undo = about.is_undo
        self._model.show_state(state)
        self.foot.setEnabled(bool(state.rows))
        self._compare.setEnabled(True)
        self._repairs.setEnabled(bool(state.plan.damage))
        self._patterns.setEnabled(bool(state.plan.patterns))
        self._show_rows()
        if state.rows:
            place = self._model.place_of(row.id) if row else 0
            self.grid.go_to(max(place, 0))
        self._age.start()
        self._show_age()
        for action in self.actions():
            if action.objectName() in _SENDING:
                action.setEnabled(not state.plan.is_past)
        self.badge_changed.emit(0 if state.plan.is_past else len(state.rows))

    def show_columns(self, file: ForeignFile, *, can_go_back: bool) -> ReviewColumns:
        """Ask how a foreign file is to be read, before it is compared."""
        columns = ReviewColumns(file, can_go_back=can_go_back)
        columns.compare_wished.connect(self.columns_agreed)
        columns.look_wished.connect(self.look_wished)
        columns.back_wished.connect(self._show_rows)
        self._show_state(columns)
        self._columns_action.setVisible(False)
        self.set_titles(self.tr("Review changes"), safe_text(PurePath(file.path).name))
        return columns

    def show_repairs(self) -> None:
        """Show every repair, to be looked through and taken back."""
        if self.state_shown is not None:
            dialog = ReviewRepairs(self, self.state_shown)
            dialog.wished.connect(self.repair_list_wished)
            dialog.open()

    def show_patterns(self) -> None:
        """Show all patterns, to be looked through and ticked."""
        dialog = ReviewPatterns(self, self._model)
        dialog.pattern_wished.connect(self.filters.show_pattern)
        dialog.open()

    def _show_rows(self) -> None:
        self._columns_action.setVisible(self.plan is not None and self.plan.is_two_way)
        if self.state_shown is not None and self.state_shown.rows:
            self.show_content()
        else:
            is_of_sheet = not self._about.heading
            plan, actions = self._model.state.plan, (self._compare, self._repairs)
            self.show_empty(nothing_found(plan, *actions, is_of_sheet=is_of_sheet))
        self._show_age()

    def keys(self) -> list[Keys]:
        """The table's own keys."""
        return self._gestures.keys()

    def panes(self) -> list[QWidget]:
        """Filters, table, details."""
        return [self.filters, self._middle, self.details]

    def enter(self) -> None:
        """Begin in the table."""
        if self.state is None:
            self.grid.setFocus()
        elif isinstance(self.state, ReviewColumns):
            self.state.take_focus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give way: the details first, then the width of the filters."""
        super().resizeEvent(event)
        self._fit()

    def _make_actions(self) -> None:
        tr = self.tr
        read_all = self.compare_all_wished.emit
        stack = self._model.decisions.undo_stack
        made = {
            name: make_action(self, text, name=name, does=does, keys=keys, icon=icon)
            for name, text, keys, icon, does in (
                ("actCompareAgain", tr("Compare again"), "F5", "refresh", self._compare_again),
                ("actCompareAll", tr("Compare again, reading everything"), "Shift+F5", "refresh", read_all),
                ("actFindChange", tr("Find in changes"), "Ctrl+F", "search", self.bar.take_focus),
                ("actPush", tr("Push the changes…"), "Ctrl+Return", "upload", self._push),
                ("actReport", tr("Save a report…"), "Ctrl+Shift+S", "download", self.report_wished.emit),
                ("actDetails", tr("Show or hide the details"), "F4", "panel", self.bar.details.toggle),
                ("actUndoDecision", tr("Undo"), "Ctrl+Z", "undo", stack.undo),
                ("actRedoDecision", tr("Redo"), "Ctrl+Y / Ctrl+Shift+Z", "redo", stack.redo),
                ("actColumns", tr("How it is read…"), "", "columns", partial(self.look_wished.emit, None)),
                ("actRepairs", tr("See every repair…"), "", "repair", self.show_repairs),
                ("actPatterns", tr("See all patterns…"), "", "pattern", self.show_patterns),
                ("actReviewOpen", tr("Open a sheet to review…"), "", "folder", self.open_wished.emit),
            )
        }
        self._compare, self._open = made["actCompareAgain"], made["actReviewOpen"]
        self._columns_action, self._repairs = made["actColumns"], made["actRepairs"]
        self._patterns = made["actPatterns"]
        self._columns_action.setVisible(False)
        self._compare.enabledChanged.connect(made["actCompareAll"].setEnabled)
        for name in ("actCompareAgain", "actUndoDecision", "actRedoDecision", "actRepairs", "actPatterns"):
            made[name].setEnabled(False)
        stack.canUndoChanged.connect(made["actUndoDecision"].setEnabled)
        stack.canRedoChanged.connect(made["actRedoDecision"].setEnabled)
        self.header_actions = [self._columns_action, self._compare]
        self.filters.make_actions(self)

    def _build(self) -> QWidget:
        self._splitter = QSplitter()
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        self._middle = Part("plain", name="reviewMiddle")
        self._middle.box.addWidget(self.bar)
        self._middle.box.addWidget(thin_line())
        self._middle.box.addWidget(self.notes)
        self._tables = TableOrNothing(self.grid)
        self._middle.box.addWidget(self._tables, 1)
        for part in (self.filters, self._middle, self.details):
            self._splitter.addWidget(part)
            # Each was put behind the one before it, and a screen reader would read them backwards.
            part.raise_()
        for at in range(self._splitter.count()):
            self._splitter.handle(at).raise_()
        self._splitter.setStretchFactor(1, 1)
        holder = QWidget()
        box = QVBoxLayout(holder)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._splitter)
        return holder

    def _join(self) -> None:
        model, grid, details = self._model, self.grid, self.details
        self.bar.search_wished.connect(lambda text: model.set_filter(text=text))
        self.bar.left.connect(grid.setFocus)
        self.bar.only_changed.toggled.connect(lambda is_on: grid.show_only_changed(only_changed=is_on))
        self.bar.details.toggled.connect(details.setVisible)
        model.filtered.connect(self._show_filtered)
        grid.row_changed.connect(details.show_row)
        gestures = self._gestures
        grid.include_toggled.connect(gestures.toggle_rows)
        grid.chosen.connect(gestures.choose)
        grid.revert_wished.connect(gestures.revert)
        grid.edit_wished.connect(self._edit)
        grid.details_wished.connect(self._to_details)
        for header in grid.headers:
            header.all_toggled.connect(lambda: gestures.toggle_rows(model.shown_rows()))
            header.sort_wished.connect(gestures.sort)
            header.filter_wished.connect(self._filter_column)
        details.step_wished.connect(grid.step)
        details.chosen.connect(
            lambda row, column, choice: model.decisions.choose([row], choice, column=column)
        )
        details.include_wished.connect(
            lambda row, column, is_on: model.decisions.include_cell(row, column, is_included=is_on)
        )
        details.mended.connect(self.mend_wished)
        details.row_chosen.connect(self.row_chosen)
        details.repair_wished.connect(self.cell_repair_wished)
        self.filters.patterns_wished.connect(self.show_patterns)
        self.filters.repair_list_wished.connect(self.show_repairs)
        self.filters.repairs_wished.connect(self.repairs_wished)
        masking.current().changed.connect(self.filters.show_all)
        self.notes.forget_wished.connect(self.forget_wished)
        self.foot.push_wished.connect(self._push)
        self.foot.report_wished.connect(self.report_wished)

    def _edit(self) -> None:
        self.bar.details.setChecked(True)
        self.details.open_editor(self.grid.current_field)

    def _to_details(self) -> None:
        self.bar.details.setChecked(True)
        self.details.take_focus()

    def _filter_column(self, section: int) -> None:
        if section >= FIRST_FIELD:
            column = self._model.column_at(section)
            self.filters.toggle_column(column.table, column.name)

    def _compare_again(self) -> None:
        if isinstance(self.state, ReviewColumns):
            self.state.compare_if_enough()
        else:
            self.compare_wished.emit()

    def _push(self) -> None:
        if isinstance(self.state, ReviewColumns):
            self.state.compare_if_enough()
            return
        if self.state_shown is None or not self.foot.push_button.isEnabled():
            return
        if self._is_stale():
            self.compare_wished.emit()
        else:
            self.push_wished.emit(self.state_shown.changes(), self.state_shown.decided_conflicts())

    def _show_filtered(self) -> None:
        shown, total = self._model.rowCount(), len(self._model.state.rows)
        words = self.bar.show_count(shown, total)
        announce(self, words)
        if shown:
            self._tables.show_table()
            self.grid.go_to(0)
        elif total:
            self._tables.show_instead(nothing_fits(self._model.filter, self._repairs))
            self.details.show_row(None)

    def _show_age(self) -> None:
        if self.plan is None:
            return
        age = ago_words(self.plan.compared_at, self._now())
        compared = self.tr("compared with the live store {age}").format(age=age)
        parts = [safe_text(PurePath(self.plan.file).name), "" if self.plan.is_past else compared]
        self.set_titles(self._heading, "  ·  ".join(filter(None, parts)))
        self.foot.set_stale(is_stale=self._is_stale())

    def _is_stale(self) -> bool:
        plan = self.plan
        return plan is not None and not plan.is_past and self._now() - plan.compared_at > STALE_AFTER

    def _fit(self) -> None:
        room = review_room(self.window().width(), self.height())
        self.filters.setFixedWidth(room.filters)
        middle = max(1, self.width() - room.filters - room.details)
        self._splitter.setSizes([room.filters, middle, room.details])
        if getattr(self, "_was_wide", None) != room.is_wide:
            self._was_wide = room.is_wide
            self.bar.details.setChecked(room.is_wide)
        self.foot.show_time(is_shown=room.is_wide)
        self.notes.set_tight(is_tight=room.is_low)
