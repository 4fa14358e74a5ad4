"""Edits an exported sheet as a spreadsheet program would, to make a sheet to practise on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import openpyxl

from cartsheets.domain.tables import ACTION_HEADER, CUSTOMERS


@dataclass
class SampleEdits:
    """What is typed: texts and numbers by customer and column, new rows, customers to delete."""

    added: Sequence[Mapping[str, str]] = ()
    cells: dict[int, dict[str, str | None]] = field(default_factory=dict)
    numbers: dict[int, dict[str, int]] = field(default_factory=dict)
    deleted: Sequence[int] = ()


def edit_sample(path: Path, edits: SampleEdits) -> None:
    """Type the edits into the exported sheet at `path`."""
    book = openpyxl.load_workbook(path)
    sheet = book[CUSTOMERS.sheet]
    columns = {str(cell.value): place for place, cell in enumerate(sheet[1], 1)}
    place_of = {c.name: columns[c.header] for c in CUSTOMERS.columns if c.header in columns}
    key_place = place_of[CUSTOMERS.key.name]
    row_of = {
        row[0]: number
        for number, row in enumerate(
            sheet.iter_rows(min_row=2, min_col=key_place, max_col=key_place, values_only=True), 2
        )
    }
    for key, texts in edits.cells.items():
        for name, text in texts.items():
            sheet.cell(row_of[key], place_of[name]).value = text
    for key, numbers in edits.numbers.items():
        for name, number in numbers.items():
            cell = sheet.cell(row_of[key], place_of[name])
            cell.value, cell.number_format = number, "General"
    for key in edits.deleted:
        sheet.cell(row_of[key], columns[ACTION_HEADER]).value = "DELETE"
    for offset, row in enumerate(edits.added, 1):
        for name, text in row.items():
            cell = sheet.cell(len(row_of) + 1 + offset, place_of[name])
            cell.value, cell.number_format = text, "@"
    book.save(path)
