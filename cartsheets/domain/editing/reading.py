"""What a person types or pastes into a cell of the grid, read into its canonical form, and back to words.

Unlike in a sheet, no spreadsheet stands in between: text that is typed is meant as it is. What is pasted
may come from a spreadsheet, so the damage that those do is mended there.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from cartsheets.domain.cells import Cell, as_words, canonical_text, flag_word
from cartsheets.domain.damage import read_cell
from cartsheets.domain.faults import Fault
from cartsheets.domain.groups.choices import GroupChoices, GroupFault
from cartsheets.domain.tables import Column, Kind, Table


@dataclass(frozen=True, slots=True)
class Unread:
    """A text that cannot be one of its column's values; it stays in the cell until it is mended."""

    text: str
    fault: Fault

    def __eq__(self, other: object) -> bool:
        """Two are the same when the same was typed."""
        return isinstance(other, Unread) and other.text == self.text

    def __hash__(self) -> int:
        return hash(self.text)


EditValue = Cell | Unread
"""What a cell of the grid holds."""


class EditReader:
    """Reads and words the cells of one table. `groups` are the names a group cell may say, by id.

    `new_groups` are the names of groups that are to be added beside the edits: a cell may say them too.
    """

    def __init__(self, table: Table, groups: Mapping[int, str], *, new_groups: Sequence[str] = ()) -> None:
        self.table = table
        self.groups = dict(groups)
        self.new_groups = tuple(new_groups)
        self._choices = GroupChoices(groups, groups, others=(), added=self.new_groups, deleted=frozenset())
        self._labels: dict[Cell, str] = {None: ""}

    def read(
        self, column: Column, text: str | None, base: Cell, *, is_new: bool, is_pasted: bool = False
    ) -> EditValue:
        """Read a text; what cannot be read comes back as Unread."""
        text = canonical_text(text) if text is not None else None
        if column.kind is Kind.GROUP:
            return self._read_group(text)
        if column.kind is Kind.TEXT and text is not None and not is_pasted:
            return text
        reading = read_cell(column, text, base, is_new=is_new)
        if reading.damage and reading.shows and not is_pasted:
            reading = reading.unrepaired(base)
        if reading.problem:
            kind = reading.kind or "unusable_cell"
            return Unread(text or "", Fault(kind, reading.problem, reading.remedy, reading.suggestion))
        return reading.value

    def words(self, column: Column, value: EditValue) -> str:
        """The text that stands for a value, in the cell and in its editor."""
        if value is None:
            return ""
        if type(value) is str:
            return value
        if isinstance(value, Unread):
            return value.text
        if column.kind is Kind.GROUP:
            return self.group_words(value)
        return as_words(value)

    def group_words(self, value: Cell) -> str:
        """The label of a group."""
        found = self._labels.get(value)
        if found is None:
            label = value if isinstance(value, str) else self._choices.label(int(str(value)))
            found = self._labels[value] = label or ""
        return found

    def offers(self, column: Column) -> list[str]:
        """The texts that a drop-down offers; none where anything may be typed."""
        if column.kind is Kind.FLAG:
            return [flag_word(is_on=True), flag_word(is_on=False)]
        if column.kind is Kind.GROUP:
            names = [*(self.group_words(key) for key in self.groups), *self.new_groups]
            return ["", *sorted(names, key=str.casefold)]
        return []

    def _read_group(self, text: str | None) -> EditValue:
        if text is None or not text.strip():
            return None
        choice = self._choices.choose(text)
        if isinstance(choice, GroupFault):
            return Unread(text, Fault(choice.kind, choice.message, choice.remedy, choice.suggestion))
        return choice
