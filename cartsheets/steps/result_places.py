"""Where the rows that were pushed are in their sheet now, which may have been edited since."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from cartsheets.domain.drafting.row_kinds import cell_words
from cartsheets.domain.matching import SheetLayout
from cartsheets.domain.receipt import Receipt, ReceiptRow
from cartsheets.domain.sheet import Value
from cartsheets.domain.tables import CUSTOMERS, TABLES
from cartsheets.ledger.database import Ledger


@dataclass(frozen=True, slots=True)
class _RowNumbers:
    """The rows of a sheet by their id, and those that have none by e-mail or name; the first one counts."""

    by_id: dict[str, int] = field(default_factory=dict)
    by_name: dict[str, int] = field(default_factory=dict)


class ResultPlaces:
    """Finds the row of each result: where it was, or by id, e-mail or name in a sheet edited since.

    `missing` are the changes that had a row and have none any more, by their ids.
    """

    def __init__(
        self, ledger: Ledger, receipt: Receipt, layouts: Mapping[str, SheetLayout], *, is_same_file: bool
    ) -> None:
        self.missing: set[str] = set()
        self._is_same_file = is_same_file
        if not is_same_file:
            self._numbers = {name: _numbers_of(layout) for name, layout in layouts.items()}
            self._before = _rows_before(ledger, receipt)

    def of(self, row: ReceiptRow) -> int | None:
        """The number of a result's row, None where it has none (any more)."""
        change = row.change
        if change.row <= 0:
            return None
        if self._is_same_file:
            return change.row
        numbers = self._numbers.get(change.table, _RowNumbers())
        found = numbers.by_id.get(str(row.key)) if row.key is not None else None
        found = found if found is not None else numbers.by_name.get(self._name_of(row))
        if found is None:
            self.missing.add(change.id)
        return found

    def _name_of(self, row: ReceiptRow) -> str:
        """What a row without an id goes by in the sheet: as it was typed, or as the store has it."""
        name = _naming(row.change.table)
        typed = next((cell.draft for cell in row.change.cells if cell.column == name), None)
        stored = self._before.get((row.change.table, row.key), {}).get(name)
        return _plain(str(typed or stored or ""))


def _rows_before(ledger: Ledger, receipt: Receipt) -> dict[tuple[str, int | None], Mapping[str, Any]]:
    """The rows as the push found them in the store, by table and key."""
    images = ledger.pushes.before(receipt.push)
    return {
        (change.change["table"], change.change["key"]): images[change.seq]
        for change in ledger.pushes.changes(receipt.push)
        if change.seq in images
    }


def _numbers_of(layout: SheetLayout) -> _RowNumbers:
    key = layout.positions.get(layout.table.key.name)
    name = layout.positions.get(_naming(layout.table.name))
    found = _RowNumbers()
    for row in layout.rows_below:
        if id_text := _text(row.cells, key).removesuffix(".0"):
            found.by_id.setdefault(id_text, row.number)
        elif name_text := _plain(_text(row.cells, name)):
            found.by_name.setdefault(name_text, row.number)
    return found


def _naming(table: str) -> str:
    return "Email" if TABLES[table] is CUSTOMERS else "Name"


def _plain(text: str) -> str:
    return text.strip().casefold()


def _text(cells: list[Value], place: int | None) -> str:
    return cell_words(cells[place]).strip() if place is not None and place < len(cells) else ""
