"""What a review says about its rows and cells, on screen and to a screen reader."""

from __future__ import annotations

from PySide6.QtCore import QObject

from cartsheets.gui.masking import shown_value, shown_words
from cartsheets.gui.models.review_state import CellState, ReviewColumn, ReviewRow, ReviewState
from cartsheets.wording import shown


class ReviewWords(QObject):
    """Makes sentences; a QObject for its `tr`."""

    held_texts = ("kinds",)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.kinds = {
            "add": self.tr("Add"),
            "update": self.tr("Update"),
            "delete": self.tr("Delete"),
            "conflict": self.tr("Conflict"),
            "problem": self.tr("Problem"),
        }

    def kind(self, row: ReviewRow) -> str:
        """The word for a row's kind."""
        if row.kind == "conflict" and not row.is_blocked:
            return self.tr("Decided")
        return self.kinds[row.kind]

    def number(self, row: ReviewRow) -> str:
        """The row's number in the store, in words."""
        is_group = row.table == "groups"
        if row.key is None:
            return self.tr("new group") if is_group else self.tr("new customer")
        return (self.tr("group {key}") if is_group else self.tr("customer {key}")).format(key=row.key)

    def cell(self, state: ReviewState, row: ReviewRow, column: ReviewColumn) -> str:
        """Say in one sentence what became of a cell."""
        blank = self.tr("blank")
        cell = row.cells.get(column.name)
        if cell is None:
            value = shown_value(column.name, state.value(row, column.name)) or blank
            text = "{field}: {value}"
            if row.kind == "delete" and not state.plan.is_past:
                text = self.tr("{field}: {value}, will be deleted")
            return text.format(field=column.header, value=value)
        old, new, live = (shown_value(column.name, text) or blank for text in (cell.old, cell.new, cell.live))
        if cell.state == CellState.ADDED:
            return self.tr("{field}: {value}, new").format(field=column.header, value=new)
        text = self.tr("{field}: changed from {old} to {new}").format(field=column.header, old=old, new=new)
        if cell.state == CellState.CONFLICT:
            text += ". " + self.tr("Conflict: the store now has {live}").format(live=live)
            chosen = {"mine": self.tr("you keep yours"), "live": self.tr("you keep the store's")}
            choice = row.choice(column.name)
            text += f", {chosen[choice]}" if choice else ""
        if cell.state == CellState.PROBLEM:
            text += ". " + self.tr("Problem: {message}").format(message=shown_words(shown(cell.note)))
        if column.name in row.decision.left_out:
            text += ". " + self.tr("Left out")
        return text

    def inclusion(self, row: ReviewRow) -> str:
        """Say whether a row goes, and why not."""
        if row.problems:
            return self.tr("Cannot be included: mend the problem first")
        if row.is_blocked:
            return self.tr("Cannot be included: choose yours or the store's first")
        if row.waits_for and not row.is_going:
            return self.tr("Goes only together with the deletion of {name}").format(name=row.waits_for)
        if row.is_partly_going:
            return self.tr("Included in part")
        return self.tr("Included in the push") if row.is_going else self.tr("Not included")
