"""The grid in words: what screen readers say of a cell, tool tips, and the labels of undo."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QObject

from cartsheets.domain.editing.edits import ADDED, DELETED, Edits
from cartsheets.domain.tables import Column, Role
from cartsheets.gui.masking import shown_value, shown_words
from cartsheets.gui.models.sheet_filter import SheetFilter
from cartsheets.wording import shown


class Told(Protocol):
    """What is told of a grid. SheetModel is one."""

    edits: Edits
    filter: SheetFilter

    def label(self, place: int) -> str:
        """The name of a row as it is shown."""

    def edit_text(self, place: int, column: Column) -> str:
        """The value of a cell whole, with its line ends."""


class SheetWords(QObject):
    """Words about a grid; they live as long as `parent`."""

    def __init__(self, model: Told, parent: QObject) -> None:
        super().__init__(parent)
        self._model = model

    def new_row(self) -> str:
        """What a row without a name is called."""
        return self.tr("New customer")

    def row_number_header(self) -> str:
        """The header of the row numbers."""
        return self.tr("Row number")

    def customer_header(self) -> str:
        """The header of the frozen column."""
        return self.tr("Customer")

    def header(self, column: Column) -> str:
        """A header with what is known of its column."""
        model = self._model
        parts = [column.header]
        if column.role is Role.READ_ONLY:
            parts.append(self.tr("read-only"))
        changed = model.edits.changed_columns().get(column.name, 0)
        if changed:
            parts.append(self.tr("%Ln change(s)", "", changed))
        problems = len(model.edits.checks.faults.get(column.name, ()))
        if problems:
            parts.append(self.tr("%Ln problem(s)", "", problems))
        if column.name in model.filter.columns:
            parts.append(self.tr("filtered"))
        return ", ".join(parts)

    def row(self, place: int) -> str:
        """A row: its name, number, and what becomes of it."""
        model = self._model
        key = model.edits.key(place)
        parts = [model.label(place)]
        if key is not None:
            parts.append(f"#{key}")
        state = model.edits.row_state(place)
        if state == ADDED:
            parts.append(self.tr("new row"))
        elif state == DELETED:
            parts.append(self.tr("will be deleted"))
        return ", ".join(parts)

    def cell(self, place: int, column: Column) -> str:
        """A cell in one sentence: header, value, what it was, and what is wrong with it."""
        model, edits = self._model, self._model.edits
        value = shown_value(column.name, model.edit_text(place, column)) or self.tr("empty")
        sentence = f"{column.header}: {value}"
        if edits.is_changed(place, column.name):
            was = shown_value(column.name, edits.reader.words(column, edits.base_value(place, column.name)))
            text = self.tr("{header}: {value}, changed from {was}")
            sentence = text.format(header=column.header, value=value, was=was or self.tr("empty"))
        return ". ".join(filter(None, (sentence, self._state(place, column), self.trouble(place, column))))

    def tip(self, place: int, column: Column) -> str | None:
        """What hovering tells: nothing for a cell like any other."""
        edits = self._model.edits
        parts = [self.trouble(place, column)]
        if edits.is_changed(place, column.name):
            was = shown_value(column.name, edits.reader.words(column, edits.base_value(place, column.name)))
            parts.append(self.tr("Was: {was}").format(was=was or self.tr("empty")))
        words = "\n".join(filter(None, parts))
        # Tool tips take what looks like markup for markup; a tag that closes at once makes it plain.
        return words.replace("<", "‹") if words else None

    def trouble(self, place: int, column: Column) -> str:
        """What is wrong with a cell, or looks wrong."""
        fault = self._model.edits.fault(place, column.name)
        if fault is not None:
            return shown_words(shown(f"{fault.message} {fault.remedy}"))
        return shown_words(shown(self._model.edits.checks.notice(place, column.name)))

    def gesture_edit(self, column: Column) -> str:
        """The label of typing into a cell."""
        return self.tr("Edit {header}").format(header=column.header)

    def _state(self, place: int, column: Column) -> str:
        if column.role is Role.READ_ONLY:
            return self.tr("Read-only")
        state = self._model.edits.row_state(place)
        return {ADDED: self.tr("New row"), DELETED: self.tr("Will be deleted")}.get(state, "")
