"""Which pushes a sheet carries in it: the rest were pushed from copies of the same export.

Two copies of one export may be edited by two people. What was pushed from the one is no new base of the
other: to that one it is a colleague's edit in the store, which the comparison three ways keeps.
"""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

from cartsheets.domain.damage import read_whole_number
from cartsheets.domain.matching import STATUS, column_values, find_layouts
from cartsheets.domain.receipt import Outcome
from cartsheets.domain.sheet import WorkbookContent
from cartsheets.domain.tables import TABLES
from cartsheets.ledger.database import Ledger
from cartsheets.ledger.snapshots import ExportRecord

PUSHED_WORDS = frozenset({"Added", "Updated", "Deleted"})
"""What Status says in a row that a push of this sheet, or of what it was copied from, carried out."""


class Carried:
    """Tells of each pushed cell whether this sheet is one that knows of it.

    A sheet knows what was pushed from its own path, and what its Status column says was done; the
    latter also follows a sheet that was renamed or moved.
    """

    def __init__(self, ledger: Ledger, record: ExportRecord, content: WorkbookContent) -> None:
        self._columns: dict[tuple[str, int], set[str]] = defaultdict(set)
        self._rows: set[tuple[str, int]] = set()
        self._note_path(ledger, record, Path(content.path))
        self._note_status(content)

    def covers_row(self, table: str, key: int) -> bool:
        """Whether the sheet knows all that became of a row, its deletion too."""
        return (table, key) in self._rows

    def covers(self, table: str, key: int, column: str) -> bool:
        """Whether the sheet knows of a pushed cell."""
        return (table, key) in self._rows or column in self._columns.get((table, key), ())

    def _note_path(self, ledger: Ledger, record: ExportRecord, path: Path) -> None:
        for push in ledger.pushes.history(record.store_id):
            if push.export_id != record.id or not push.file or Path(push.file) != path:
                continue
            for found in ledger.pushes.changes(push.id):
                key = found.key if found.key is not None else found.change["key"]
                if found.outcome != Outcome.DONE.value or key is None:
                    continue
                place = (str(found.change["table"]), int(key))
                if found.change["action"] == "delete":
                    self._rows.add(place)
                self._columns[place].update(found.change["cells"])

    def _note_status(self, content: WorkbookContent) -> None:
        for name, layout in find_layouts(content, TABLES.values()).items():
            status, place = layout.positions.get(STATUS), layout.positions.get(layout.table.key.name)
            if status is None or place is None:
                continue
            pairs = zip(column_values(layout, status), column_values(layout, place), strict=True)
            for word, key_cell in pairs:
                key = read_whole_number(key_cell) if word in PUSHED_WORDS else None
                if key is not None:
                    self._rows.add((name, key))
