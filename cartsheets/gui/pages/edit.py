"""Edit: the store's customers in a grid of our own. Emits wishes; keeps and sends nothing itself."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import PurePath

from PySide6.QtCore import QDate, QLocale, QTimer, Signal
from PySide6.QtWidgets import QWidget

from cartsheets.domain.editing.edits import places_of
from cartsheets.domain.tables import Kind
from cartsheets.gui import masking
from cartsheets.gui.clock import ago_words, utc_now
from cartsheets.gui.models.plain_text import safe_text
from cartsheets.gui.models.sheet_gestures import Done, SheetGestures
from cartsheets.gui.models.sheet_model import FIRST_FIELD, Range, SheetModel
from cartsheets.gui.models.sheet_ranges import next_fault
from cartsheets.gui.pages.edit_actions import EditActions
from cartsheets.gui.pages.edit_bars import FilterChips, ProblemBar
from cartsheets.gui.pages.edit_bottom import EditBottom
from cartsheets.gui.pages.edit_clipboard import EditClipboard
from cartsheets.gui.pages.edit_fill import FillCorner
from cartsheets.gui.pages.edit_find import FindBar
from cartsheets.gui.pages.edit_grid import SheetGrid
from cartsheets.gui.pages.edit_notes import NotesStrip
from cartsheets.gui.pages.edit_paste import PasteStrip
from cartsheets.gui.pages.edit_rows import EditRows
from cartsheets.gui.pages.edit_states import EditStates
from cartsheets.gui.pages.edit_toolbar import EditToolbar
from cartsheets.gui.pages.page import Keys, Page
from cartsheets.gui.widgets.announce import announce
from cartsheets.gui.widgets.frames import Part, thin_line
from cartsheets.steps.edit import EditedExport, restore_edits


class EditPage(Page):
    """Shows an EditedExport. Without one it says how to get there."""

    entered = Signal()
    """The page is shown; without an export somebody may look for one."""
    sheet_wished = Signal(object)
    """Open the sheet at this Path here."""
    export_wished = Signal(str)
    """Open this export, by its id; "" is the newest one of the store."""
    open_wished = Signal()
    """Choose a sheet."""
    review_wished = Signal()
    discard_wished = Signal()
    """All edits are to be forgotten, and what they were made in opened again."""
    restored = Signal(object)
    """The EditedExport whose kept edits are in the grid again."""
    badge_changed = Signal(int)
    """How many rows were changed."""

    def __init__(self, *, now: Callable[[], datetime] = utc_now) -> None:
        super().__init__("edit", self.tr("Edit"))
        self.step = 2
        self._now = now
        self.edited: EditedExport | None = None
        self.is_asking = False
        """Whether it is not settled yet what becomes of edits that an earlier run left."""
        self.was_reviewed = False
        """Whether these edits were brought before the review, so that a push may have sent them."""
        self.model = SheetModel(self)
        self.gestures = SheetGestures(self.model)
        self.grid = SheetGrid(self.model)
        self.gestures.is_hidden = self.grid.isColumnHidden
        self.fill_corner = FillCorner(self.grid)
        self.paste_strip = PasteStrip(self.grid)
        self.notes = NotesStrip()
        self._find_bar: FindBar | None = None
        self.chips = FilterChips(self.model)
        self.problem_bar = ProblemBar(self.model, self.gestures)
        self.foot = EditBottom(self.model, self.grid)
        self.bottom = self.foot
        self.states = EditStates(self)
        self.clipboard = EditClipboard(self)
        self.rows = EditRows(self)
        self.actions_here = EditActions(self)
        self.toolbar = EditToolbar(self.actions_here, self.model)
        self._follow = QTimer(self)
        self._follow.setSingleShot(True)
        self._follow.setInterval(0)
        self._follow.timeout.connect(lambda: self.problem_bar.show_cell(self.grid.current_cell()))
        self._sheet = self._build()
        self.set_content(self._sheet)
        self._join()
        self.show_empty(self.states.nothing_yet())
        self._show_changes()

    # -- what is shown ------------------------------------------------------------------------------

    def show_edited(self, edited: EditedExport, *, asks: bool = True) -> None:
        """Show an export; where an earlier run left edits, ask first, or with `asks` false restore them."""
        self.edited = edited
        self.was_reviewed = False
        self.is_asking = bool(edited.kept_count)
        self._show_titles()
        if self.is_asking and not asks:
            self.restore()
        elif self.is_asking:
            self.show_empty(self.states.restore_question(edited, self._now()))
        else:
            self._begin()

    def show_nothing(self) -> None:
        """Say that there is nothing to edit yet, and how to get there."""
        self.edited = None
        self.show_empty(self.states.nothing_yet())

    def restore(self) -> None:
        """Put back in what an earlier run left."""
        edited = self.edited
        if edited is not None:
            count = edited.kept_count
            restore_edits(edited)
            self.is_asking = False
            self.restored.emit(edited)
            self._begin()
            self.announced.emit(self.tr("%Ln edit(s) restored.", "", count))

    def put(self, place: int, name: str, text: str) -> None:
        """Type a text into a cell by its place, wherever it is shown."""
        column = self.model.edits.table.by_name.get(name)
        if column is None or not 0 <= place < self.model.edits.size:
            return
        label = self.model.words.gesture_edit(column)
        self.model.note(self.model.edits.set_text(label, places_of([place]), name, text or None))

    @property
    def find_bar(self) -> FindBar:
        """Where to find and replace; made when it is first asked for."""
        if self._find_bar is None:
            self._find_bar = FindBar(self.grid, self.gestures)
            self._find_bar.said.connect(self.announced)
            self._sheet.box.insertWidget(self._sheet.box.indexOf(self.chips), self._find_bar)
        return self._find_bar

    def keys(self) -> list[Keys]:
        """The grid's own keys."""
        return self.actions_here.keys()

    def panes(self) -> list[QWidget]:
        """Tools, find bar, grid, trouble."""
        found = [self._find_bar] if self._find_bar is not None else []
        return [self.toolbar, self.notes, *found, self.paste_strip, self.grid, self.problem_bar]

    def enter(self) -> None:
        """Begin in the grid."""
        if self.state is None:
            self.grid.setFocus()
        self.entered.emit()

    # -- gestures -------------------------------------------------------------------------------------

    def undo(self) -> None:
        """Take back the last gesture, and go where it was."""
        gesture = self.model.undo()
        if gesture is not None:
            self.say(self.tr("Undone: {what}").format(what=gesture.label))

    def redo(self) -> None:
        """Do it again."""
        gesture = self.model.redo()
        if gesture is not None:
            self.say(self.tr("Done again: {what}").format(what=gesture.label))

    def set_group(self, group: str) -> None:
        """Put all selected rows' customers into a group; "" takes them out of any."""
        name = next(c.name for c in self.model.edits.columns if c.kind is Kind.GROUP)
        self.tell(self.gestures.set_column(self.grid.ranges(), name, group))

    def fill_area(self, source: Range, area: Range) -> None:
        """Copy a range over an area around it, and select that."""
        self.tell(self.gestures.fill_area(source, area))
        self.grid.select_areas([area])

    def type_today(self) -> None:
        """Begin to edit the cell with today's date."""
        day = self._now().astimezone()
        today = QDate(day.year, day.month, day.day)
        self.grid.open_editor(self.locale().toString(today, QLocale.FormatType.ShortFormat))

    def add_row(self) -> None:
        """Add one row and begin in it."""
        place = int(self.gestures.add_rows(1)[0])
        self.grid.setFocus()
        self.grid.go_to_place(place, self.model.edits.columns[0].name)

    def delete_rows(self) -> None:
        """Mark the selected rows, or take the marks off."""
        self.tell(self.gestures.delete_rows(self.grid.ranges()), rows=True)

    def go_to_problem(self) -> None:
        """Go to the next cell with a fault, in reading order, round the end."""
        index = self.grid.currentIndex()
        found = next_fault(self.model, (index.row(), index.column()))
        if found is None:
            hidden = self.model.edits.checks.fault_count
            text = (
                self.tr("The filter hides %Ln problem(s).", "", hidden) if hidden else self.tr("No problems.")
            )
            self.say(text)
            return
        row, section = found
        self.grid.setColumnHidden(section, False)
        self.grid.go_to(row, section)
        self.grid.setFocus()

    def wish_review(self) -> None:
        """Bring the edits before the review."""
        if self.foot.count:
            self.was_reviewed = True
            self.review_wished.emit()

    # -- inside -----------------------------------------------------------------------------------------

    def _build(self) -> Part:
        holder = Part("plain", name="editContent")
        for part in (self.toolbar, thin_line(), self.notes, self.chips, self.paste_strip):
            holder.box.addWidget(part)
        holder.box.addWidget(self.grid, 1)
        holder.box.addWidget(thin_line())
        holder.box.addWidget(self.problem_bar)
        return holder

    def _join(self) -> None:
        grid, model = self.grid, self.model
        grid.clear_wished.connect(lambda: self.tell(self.gestures.clear(grid.ranges())))
        grid.filled.connect(lambda text: self.tell(self.gestures.fill(grid.ranges(), text)))
        self.fill_corner.fill_wished.connect(self.fill_area)
        grid.filter_wished.connect(self.rows.open_filter)
        grid.menu_wished.connect(self.actions_here.open_menu)
        grid.selected.connect(self._follow.start)
        model.edited.connect(self._follow.start)
        model.edited.connect(self._show_changes)
        model.shown.connect(self._follow.start)
        self.chips.filter_wished.connect(self.rows.filter)
        self.toolbar.rows_wished.connect(self.rows.show_only)
        self.toolbar.group_wished.connect(self.set_group)
        self.toolbar.column_toggled.connect(self.rows.show_column)
        self.problem_bar.mend_wished.connect(self._mend)
        self.problem_bar.mend_alike_wished.connect(self._mend_alike)
        self.problem_bar.next_wished.connect(self.go_to_problem)
        masking.current().changed.connect(self._show_masked)
        self.notes.groups_wished.connect(lambda: self.page_wished.emit("groups"))
        self.foot.review_wished.connect(self.wish_review)
        self.foot.discard_wished.connect(self.states.ask_to_discard)

    def _begin(self) -> None:
        edited = self.edited
        if edited is None:
            return
        self.foot.show_beside(edited.groups.count)
        self.model.show_edits(edited.edits)
        self.grid.set_widths()
        self.toolbar.show_groups()
        self.show_content()
        self._show_titles()
        if self.model.rowCount():
            self.grid.go_to(0, FIRST_FIELD)
        self.grid.setFocus()
        self.notes.show_notes(edited)

    def _show_masked(self) -> None:
        """Personal data is masked now, or no longer."""
        self.model.show_again()
        self.chips.show_filter()
        self._follow.start()

    def _show_titles(self) -> None:
        edited = self.edited
        if edited is None:
            return
        taken = edited.record.taken_at or edited.record.started_at
        exported = self.tr("exported {age}").format(age=ago_words(taken, self._now()))
        name = safe_text(PurePath(edited.file).name)
        self.set_titles(self.tr("Edit customers"), "  ·  ".join(filter(None, (name, exported))))

    def _show_changes(self) -> None:
        edits = self.model.edits
        self.actions_here.show_history(edits, can_review=self.foot.count > 0)
        self.badge_changed.emit(self.foot.count)

    def tell(self, done: Done, *, rows: bool = False) -> None:
        """Say how a gesture went, where it was more than what is seen anyway."""
        text = self.gestures.done_words(done, rows=rows)
        if text:
            self.say(text)

    def say(self, text: str) -> None:
        """Say something in a toast and to a screen reader."""
        self.announced.emit(text)
        announce(self.grid, text)

    def _mend(self) -> None:
        cell = self.grid.current_cell()
        if cell is not None:
            self.gestures.mend(*cell)
            self.grid.setFocus()

    def _mend_alike(self) -> None:
        cell = self.grid.current_cell()
        fault = self.model.edits.fault(cell[0], cell[1].name) if cell is not None else None
        if cell is not None and fault is not None:
            self.tell(self.gestures.mend_alike(fault.kind, cell[1]))
            self.grid.setFocus()
