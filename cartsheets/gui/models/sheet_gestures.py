"""The gestures of the grid: each does one undoable thing to ranges of shown cells, and says how it went."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QObject, Qt

from cartsheets.domain.cells import Cell
from cartsheets.domain.editing.edits import Edits, Gesture, Places, Values, places_of, same_for_all, values_of
from cartsheets.domain.editing.reading import EditValue, Unread
from cartsheets.domain.faults import Fault
from cartsheets.domain.tables import Column
from cartsheets.gui.models.sheet_clipboard import Block
from cartsheets.gui.models.sheet_model import CUSTOMER, FIRST_FIELD, Range, SheetModel
from cartsheets.gui.models.sheet_paste import PastePlan, plan_paste
from cartsheets.gui.models.sheet_ranges import cells_of, open_places, places_of_ranges

MOST_COPIED = 2_000_000
_HORIZONTAL = Qt.Orientation.Horizontal


@dataclass(frozen=True, slots=True)
class Done:
    """How a gesture went: cells or rows changed, cells that take no value, rows without room."""

    changed: int = 0
    refused: int = 0
    missing_rows: int = 0


class SheetGestures(QObject):
    """Does what a person does to cells of a SheetModel."""

    def __init__(self, model: SheetModel) -> None:
        super().__init__(model)
        self._model = model
        self._known: dict[tuple[str, str, Cell, bool, bool], EditValue] = {}
        self._read_for: Edits | None = None
        """What `_known` was read for."""
        self.is_hidden: Callable[[int], bool] = lambda _section: False
        """Whether a column is hidden: what nobody sees is not edited, whatever ranges lie across it."""

    # -- one value ----------------------------------------------------------------------------------

    def fill(self, ranges: Iterable[Range], text: str) -> Done:
        """Type one text into all cells."""
        cells, refused = self._cells(ranges)
        return self._write(self._label(self.tr("Fill {where}"), cells), cells, text, refused)

    def clear(self, ranges: Iterable[Range]) -> Done:
        """Empty all cells."""
        cells, refused = self._cells(ranges)
        return self._write(self._label(self.tr("Clear {where}"), cells), cells, None, refused)

    def set_column(self, ranges: Iterable[Range], name: str, text: str) -> Done:
        """Put one text into a column of all rows that the ranges touch: "Set group…"."""
        section = self._model.section_of(name)
        of_rows = [(top, section, bottom, section) for top, _, bottom, _ in ranges]
        # A column that is chosen by its name is meant, shown or not.
        cells, refused = cells_of(self._model, of_rows, is_hidden=lambda _section: False)
        return self._write(self._label(self.tr("Set {where}"), cells), cells, text, refused)

    def revert(self, ranges: Iterable[Range]) -> Done:
        """Put back what was exported."""
        cells, _ = self._cells(ranges)
        edits = self._model.edits
        wanted = {}
        for name, places in cells.items():
            base = values_of(edits.base_value(place, name) for place in places.tolist())
            wanted[name] = (places, base)
        return self._note(edits.set_values(self._label(self.tr("Put back {where}"), cells), wanted))

    # -- fill down and right ------------------------------------------------------------------------

    def fill_down(self, ranges: Sequence[Range]) -> Done:
        """Copy the top cell of each column down; in a single row, the cell above."""
        wanted: dict[str, list[tuple[Places, Values]]] = defaultdict(list)
        refused = 0
        for top, left, bottom, right in ranges:
            source = top if bottom > top else top - 1
            if source < 0:
                continue
            first = source + 1
            for section in range(max(left, FIRST_FIELD), right + 1):
                cells, no = self._cells([(first, section, bottom, section)])
                refused += no
                for name, places in cells.items():
                    value = self._model.edits.value(self._model.place(source), name)
                    wanted[name].append((places, self._moved(name, places, value)))
        return self._note(self._set(self.tr("Fill down {where}"), wanted), refused)

    def fill_right(self, ranges: Sequence[Range]) -> Done:
        """Copy the left cell of each row to the right; in a single column, the cell beside."""
        wanted: dict[str, list[tuple[Places, Values]]] = defaultdict(list)
        refused = 0
        for top, left, bottom, right in ranges:
            source = left if right > left else left - 1
            if source < FIRST_FIELD:
                continue
            from_column = self._model.column_at(source)
            for section in range(source + 1, right + 1):
                cells, no = self._cells([(top, section, bottom, section)])
                refused += no
                for name, places in cells.items():
                    texts = [self._model.edit_text(place, from_column) for place in places.tolist()]
                    wanted[name].append((places, self._read(name, places, texts)))
        return self._note(self._set(self.tr("Fill right {where}"), wanted), refused)

    def fill_area(self, source: Range, area: Range) -> Done:
        """Copy a range over the area around it, over and over, down, up or to a side: the fill handle."""
        top, left, bottom, right = source
        wanted: dict[str, list[tuple[Places, Values]]] = defaultdict(list)
        refused = 0
        if (area[1], area[3]) == (left, right):
            filled = [*range(area[0], top), *range(bottom + 1, area[2] + 1)]
            rows = np.array(filled, dtype=np.int64)
            source_rows = top + (rows - top) % (bottom - top + 1)
            for source_row in range(top, bottom + 1):
                here = rows[source_rows == source_row]
                for section in self._shown(max(left, FIRST_FIELD), right):
                    places, no = open_places(self._model, here, section)
                    refused += no
                    name = self._model.column_at(section).name
                    value = self._model.edits.value(self._model.place(source_row), name)
                    wanted[name].append((places, self._moved(name, places, value)))
            label = self.tr("Fill down {where}") if area[2] > bottom else self.tr("Fill up {where}")
            return self._note(self._set(label, wanted), refused)
        rows = np.arange(top, bottom + 1, dtype=np.int64)
        sources = self._shown(left, right)
        aside = self._shown(right + 1, area[3]) if area[3] > right else self._shown(area[1], left - 1)
        # Leftward, the last source column is copied first.
        start = 0 if area[3] > right else -len(aside)
        for at, section in enumerate(aside, start=start):
            from_column = self._model.column_at(sources[at % len(sources)])
            places, no = open_places(self._model, rows, section)
            refused += no
            name = self._model.column_at(section).name
            texts = [self._model.edit_text(place, from_column) for place in places.tolist()]
            wanted[name].append((places, self._read(name, places, texts)))
        label = self.tr("Fill right {where}") if area[3] > right else self.tr("Fill left {where}")
        return self._note(self._set(label, wanted), refused)

    # -- clipboard ----------------------------------------------------------------------------------

    def copy(self, ranges: Sequence[Range], *, headers: bool) -> Block:
        """The texts of the cells, ranges side by side or below each other as they lie; [] if too many."""
        model = self._model
        sections = sorted({section for _, left, _, right in ranges for section in range(left, right + 1)})
        sections = [section for section in sections if not self.is_hidden(section)]
        if len(sections) > 1 and not any(left < FIRST_FIELD for _, left, _, _ in ranges):
            sections = [section for section in sections if section >= FIRST_FIELD]
        rows = sorted({row for top, _, bottom, _ in ranges for row in range(top, bottom + 1)})
        if len(rows) * len(sections) > MOST_COPIED:
            return []
        block = [[self._copied(row, section) for section in sections] for row in rows]
        if headers:
            names = [str(model.headerData(section, _HORIZONTAL) or "#") for section in sections]
            block.insert(0, names)
        return block

    def paste(self, ranges: Sequence[Range], block: Block, *, add_rows: bool = False) -> Done:
        """Put a block of texts at the first cell; one value, or a block that fits in whole, fills the ranges.

        Rows that there is no room for are counted, or added with `add_rows`.
        """
        model = self._model
        if not block or not ranges:
            return Done()
        if len(block) == len(block[0]) == 1:
            cells, refused = self._cells(ranges)
            return self._write(
                self._label(self.tr("Paste into {where}"), cells), cells, block[0][0], refused, pasted=True
            )
        before = model.edits.position
        plan = self.plan_paste(ranges, block)
        if plan.missing_rows and add_rows:
            self.add_rows(plan.missing_rows)
            plan = self.plan_paste(ranges, block)
        label = self._label(self.tr("Paste into {where}"), plan.wanted)
        gesture = model.edits.set_values(label, plan.wanted)
        if model.edits.position - before > 1 and gesture is not None:
            model.edits.merge_last(gesture.label, model.edits.position - before)
        done = self._note(gesture, plan.refused)
        return Done(done.changed, done.refused, plan.missing_rows)

    def plan_paste(self, ranges: Sequence[Range], block: Block) -> PastePlan:
        """Work out what `paste` would do to the rows that are there."""
        return plan_paste(self._model, ranges, block, is_hidden=self.is_hidden, read=self._read)

    # -- rows ---------------------------------------------------------------------------------------

    def add_rows(self, count: int) -> Places:
        """Add empty rows at the end."""
        label = self.tr("Add %Ln row(s)", "", count)
        return self._model.note_added(self._model.edits.add_rows(label, count))

    def delete_rows(self, ranges: Iterable[Range]) -> Done:
        """Mark rows to be deleted; where all are marked already, take the marks off."""
        model = self._model
        places = places_of_ranges(model, ranges)
        marked = np.isin(places, model.edits.deleted_places())
        if len(places) and marked.all():
            return self._note(model.edits.keep_rows(self.tr("Keep %Ln row(s)", "", len(places)), places))
        return self._note(model.edits.delete_rows(self.tr("Delete %Ln row(s)", "", len(places)), places))

    # -- mends --------------------------------------------------------------------------------------

    def mend(self, place: int, column: Column) -> Done:
        """Put a fault's suggestion into its cell."""
        return self._mend(column, {place: self._model.edits.fault(place, column.name)})

    def mend_alike(self, kind: str, column: Column) -> Done:
        """Put their suggestions into all cells of a column with a fault of one kind."""
        return self._mend(
            column, {p: f for p, f in self.alike(kind, column).items() if f.suggestion is not None}
        )

    def alike(self, kind: str, column: Column) -> dict[int, Fault]:
        """The faults of one kind in a column that have a suggestion, by place."""
        faults = self._model.edits.checks.faults.get(column.name, {})
        return {p: f for p, f in faults.items() if f.kind == kind and f.suggestion is not None}

    def replace(self, cells: dict[str, Places], change: Callable[[str], str]) -> Done:
        """Change the texts of cells by a function."""
        wanted = {name: [(places, self.replaced(name, places, change))] for name, places in cells.items()}
        return self._note(self._set(self.tr("Replace in {where}"), wanted))

    def replaced(self, name: str, places: Places, change: Callable[[str], str]) -> Values:
        """What `replace` puts into cells of a column."""
        edits = self._model.edits
        column = edits.table.by_name[name]
        words = edits.reader.words
        texts = [change(words(column, value)) for value in edits.values_at(places, name)]
        # It was typed, not pasted: no spreadsheet can have damaged it.
        return self._read(name, places, texts, is_pasted=False)

    def done_words(self, done: Done, *, rows: bool = False) -> str:
        """Say how a gesture went; "" where that is seen anyway. `rows`: it was about whole rows."""
        parts = []
        if done.changed > 1:
            parts.append(
                self.tr("%Ln row(s) changed.", "", done.changed)
                if rows
                else self.tr("%Ln cell(s) changed.", "", done.changed)
            )
        if done.refused:
            parts.append(
                self.tr(
                    "%Ln cell(s) cannot be edited and (stays|stay) as (it is|they are).", "", done.refused
                )
            )
        if done.missing_rows:
            parts.append(self.tr("%Ln row(s) did not fit.", "", done.missing_rows))
        return " ".join(parts)

    # -- inside -------------------------------------------------------------------------------------

    def _cells(self, ranges: Iterable[Range]) -> tuple[dict[str, Places], int]:
        return cells_of(self._model, ranges, is_hidden=self.is_hidden)

    def _shown(self, left: int, right: int) -> list[int]:
        return [section for section in range(left, right + 1) if not self.is_hidden(section)]

    def _mend(self, column: Column, faults: dict[int, Fault | None]) -> Done:
        edits = self._model.edits
        open_faults = {p: f for p, f in faults.items() if f is not None and edits.can_edit(p, column)}
        places = places_of(open_faults)
        texts = [edits.reader.words(column, fault.suggestion) for fault in open_faults.values()]
        label = self.tr("Mend {header}").format(header=column.header)
        return self._note(
            edits.set_values(label, {column.name: (places, self._read(column.name, places, texts))})
        )

    def _write(
        self, label: str, cells: dict[str, Places], text: str | None, refused: int, *, pasted: bool = False
    ) -> Done:
        edits = self._model.edits
        wanted = {
            name: (places, edits.read_one(places, name, text or None, is_pasted=pasted))
            for name, places in cells.items()
        }
        return self._note(edits.set_values(label, wanted), refused)

    def _set(self, label: str, parts: dict[str, list[tuple[Places, Values]]]) -> Gesture | None:
        wanted = {}
        for name, pieces in parts.items():
            # A single piece stays as it is: it may be one value for all.
            places, values = zip(*pieces, strict=True)
            wanted[name] = pieces[0] if len(pieces) == 1 else (np.concatenate(places), np.concatenate(values))
        return self._model.edits.set_values(self._label(label, wanted), wanted)

    def _note(self, gesture: Gesture | None, refused: int = 0) -> Done:
        self._model.note(gesture)
        return Done(gesture.cells if gesture else 0, refused)

    def _read(self, name: str, places: Places, texts: Sequence[str], *, is_pasted: bool = True) -> Values:
        """Read a text for each place, as pasted ones are."""
        edits = self._model.edits
        column = edits.table.by_name[name]
        if self._read_for is not edits or len(self._known) > MOST_COPIED:
            self._read_for, self._known = edits, {}
        known = self._known
        values = np.empty(len(places), dtype=object)
        for at, (place, text) in enumerate(zip(places.tolist(), texts, strict=True)):
            base, is_new = edits.base_value(place, name), place >= edits.base_size
            key = (name, text, base, is_new, is_pasted)
            if key not in known:
                known[key] = edits.reader.read(column, text or None, base, is_new=is_new, is_pasted=is_pasted)
            values[at] = known[key]
        return values

    def _moved(self, name: str, places: Places, value: EditValue) -> Values:
        """One value for many places of its own column; a blank is read for each, for it may not be clear."""
        if value is None or isinstance(value, Unread):
            return self._model.edits.read_one(places, name, value.text if value else None)
        return same_for_all(value, len(places))

    def _copied(self, row: int, section: int) -> str:
        model = self._model
        if section == CUSTOMER:
            return model.real_label(model.place(row))
        if section < FIRST_FIELD:
            return model.text(row, section)
        return model.edit_text(model.place(row), model.column_at(section))

    def _label(self, text: str, cells: Iterable[str]) -> str:
        names = list(cells)
        table = self._model.edits.table
        where = (
            table.by_name[names[0]].header if len(names) == 1 else self.tr("%Ln column(s)", "", len(names))
        )
        return text.format(where=where)
