"""The actions of the edit page: for tool bar, menu, palette and the overlay of keys."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from cartsheets.domain.editing.edits import Edits
from cartsheets.gui.models.sheet_gestures import Done
from cartsheets.gui.models.sheet_model import Range
from cartsheets.gui.pages.page import Keys
from cartsheets.gui.widgets.buttons import make_action

if TYPE_CHECKING:
    from cartsheets.gui.pages.edit import EditPage


class EditActions(QObject):
    """Makes them all, and keeps undo and redo named after their gestures."""

    def __init__(self, page: EditPage) -> None:
        super().__init__(page)
        self._page = page
        tr, gestures, grid = self.tr, page.gestures, page.grid
        act = self._make
        self.undo = act("actGridUndo", tr("Undo"), page.undo, "Ctrl+Z", "undo")
        self.redo = act("actGridRedo", tr("Redo"), page.redo, "Ctrl+Y / Ctrl+Shift+Z", "redo")
        self.cut = act("actGridCut", tr("Cut"), page.clipboard.cut, "Ctrl+X", "")
        self.copy = act("actGridCopy", tr("Copy"), page.clipboard.copy, "Ctrl+C", "copy")
        self.copy_headers = act(
            "actGridCopyHeaders",
            tr("Copy with headers"),
            lambda: page.clipboard.copy(headers=True),
            "Ctrl+Shift+C",
            "copy",
        )
        self.paste = act("actGridPaste", tr("Paste"), page.clipboard.paste, "Ctrl+V", "paste")
        self.fill_down = act(
            "actGridFillDown", tr("Fill down"), self._tells(gestures.fill_down), "Ctrl+D", "fill-down"
        )
        self.fill_right = act(
            "actGridFillRight", tr("Fill right"), self._tells(gestures.fill_right), "Ctrl+R", "arrow-right"
        )
        self.clear = act("actGridClear", tr("Empty the cells"), self._tells(gestures.clear), "", "x")
        self.revert = act(
            "actGridRevert",
            tr("Put back what was exported"),
            self._tells(gestures.revert),
            "Ctrl+Backspace",
            "refresh",
        )
        self.today = act("actGridToday", tr("Type today's date"), page.type_today, "Ctrl+;", "")
        self.add = act("actGridAdd", tr("Add row"), page.add_row, "Ctrl+Ins", "plus")
        self.delete = act("actGridDelete", tr("Delete rows"), page.delete_rows, "Ctrl+-", "trash")
        self.find = act("actGridFind", tr("Find"), self._find, "Ctrl+F", "search")
        self.replace = act("actGridReplace", tr("Replace"), self._replace, "Ctrl+H", "replace")
        self.next_hit = act("actGridFindNext", tr("Find next"), self._find_next, "F3", "chevron-down")
        self.last_hit = act("actGridFindBack", tr("Find previous"), self._find_last, "Shift+F3", "chevron-up")
        self.next_problem = act("actGridNextProblem", tr("Next problem"), page.go_to_problem, "F8", "problem")
        self.filter = act(
            "actGridFilter",
            tr("Sort and filter the column"),
            lambda: page.rows.open_filter(grid.currentIndex().column()),
            "",
            "filter",
        )
        self.review = act(
            "actGridReview", tr("Review the changes"), page.wish_review, "Ctrl+Shift+Return", "review"
        )

    def keys(self) -> list[Keys]:
        """The grid's keys that are no actions."""
        tr = self.tr
        return [
            ("F2", tr("Edit the cell; typing overwrites it")),
            ("Enter / Shift+Enter", tr("Next row, row before")),
            ("Tab / Shift+Tab", tr("Next cell, cell before")),
            ("Esc", tr("Leave the cell as it was")),
            ("Ctrl+Enter", tr("The same into all selected cells")),
            ("Delete / Backspace", tr("Empty the cells; empty the cell and type")),
            ("Ctrl+Arrow", tr("To the edge of what is filled")),
            ("Shift+Arrow", tr("Extend the selection from the cell it began in")),
            ("Shift+Space / Ctrl+Space", tr("Select rows, select columns")),
            ("Alt+Down", tr("Sort and filter the column; in a cell, its list")),
            ("F6", tr("Leave the grid")),
        ]

    def menu(self) -> list[list[QAction]]:
        """The menu of a cell, in groups."""
        return [
            [self.cut, self.copy, self.copy_headers, self.paste],
            [self.fill_down, self.fill_right, self.clear, self.revert],
            [self.add, self.delete],
            [self.filter, self.next_problem],
        ]

    def open_menu(self, point: QPoint) -> None:
        """Open the menu of a cell."""
        menu = QMenu(self._page)
        menu.setObjectName("gridMenu")
        for group in self.menu():
            menu.addActions(group)
            menu.addSeparator()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(point)

    def show_history(self, edits: Edits, *, can_review: bool) -> None:
        """Name undo and redo after what they would do."""
        undone = edits.history[edits.position] if edits.position < len(edits.history) else None
        last = edits.history[edits.position - 1] if edits.position else None
        for action, gesture, plain, text in (
            (self.undo, last, self.tr("Undo"), self.tr("Undo: {what}")),
            (self.redo, undone, self.tr("Redo"), self.tr("Do again: {what}")),
        ):
            action.setEnabled(gesture is not None)
            action.setText(text.format(what=gesture.label) if gesture is not None else plain)
            keys = action.shortcut().toString()
            action.setToolTip(f"{action.text()} ({keys})")
        self.review.setEnabled(can_review)

    def _find(self) -> None:
        self._page.find_bar.open_bar(replaces=False)

    def _replace(self) -> None:
        self._page.find_bar.open_bar(replaces=True)

    def _find_next(self) -> None:
        self._page.find_bar.find_next()

    def _find_last(self) -> None:
        self._page.find_bar.find_next(backwards=True)

    def _make(self, name: str, text: str, does: Callable[[], object], keys: str, icon: str) -> QAction:
        return make_action(self._page, text, name=name, does=does, keys=keys, icon=icon)

    def _tells(self, does: Callable[[list[Range]], Done]) -> Callable[[], None]:
        page = self._page
        return lambda: page.tell(does(page.grid.ranges()))
