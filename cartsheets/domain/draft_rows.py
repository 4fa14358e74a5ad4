"""Which row of the sheet is which row of the store: ids, tokens, Action words, copies and totals."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import Enum, auto

import pandas as pd

from cartsheets.domain.damage import read_whole_number
from cartsheets.domain.findings import Notice, Problem
from cartsheets.domain.matching import ACTION, TOKEN, SheetLayout, column_values
from cartsheets.domain.row_blocks import find_other_tables
from cartsheets.domain.sheet import CellKind, OddCell, Value, WorkbookContent
from cartsheets.domain.tables import ACTION_HEADER
from cartsheets.errors import NotOurWorkbook

ACTION_WORDS = ("DELETE", "IGNORE")
_TOTAL_WORDS = frozenset({"total", "totals", "sum", "grand total", "subtotal", "count", "average"})
_SHIFTED_IDS = 3
"""So many rows whose id is not their token's mean that the id column was moved by itself."""


class RowKind(Enum):
    """What a row of the sheet stands for."""

    EXISTING = auto()
    NEW = auto()
    DELETE = auto()
    IGNORED = auto()


@dataclass(frozen=True, slots=True)
class SheetRowId:
    """A row that holds anything, `number` its place in the sheet. `key` is None for a new row."""

    number: int
    key: int | None
    kind: RowKind
    is_hidden: bool = False


@dataclass(slots=True)
class SheetRows:
    """All rows below the header, told apart.

    `numbers` are those of all rows the file holds; `count` counts those with a value of ours in them.
    """

    numbers: list[int]
    count: int = 0
    rows: list[SheetRowId] = field(default_factory=list)
    held: set[int] = field(default_factory=set)
    problems: list[Problem] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)
    seen_keys: set[int] = field(default_factory=set)


def cell_words(cell: Value) -> str:
    """What a cell shows, for a message."""
    if cell is None:
        return ""
    if isinstance(cell, str):
        return cell
    if cell.kind is CellKind.FORMULA and cell.stored is None:
        return f"={cell.formula}"
    return cell.text


def find_rows(
    content: WorkbookContent,
    layout: SheetLayout,
    base: pd.DataFrame,
    *,
    read_token: Callable[[str, str], tuple[str, int | None]],
    added: Mapping[tuple[str, str], int],
) -> SheetRows:
    """Tell the rows of a sheet apart.

    Raises:
        NotOurWorkbook: the id column is gone, emptied, or was moved apart from its rows.
    """
    finder = _RowFinder(content, layout, base, read_token, added)
    return finder.find()


class _RowFinder:
    def __init__(
        self,
        content: WorkbookContent,
        layout: SheetLayout,
        base: pd.DataFrame,
        read_token: Callable[[str, str], tuple[str, int | None]],
        added: Mapping[tuple[str, str], int],
    ) -> None:
        self.content = content
        self.layout = layout
        self.table = layout.table
        self.base = base
        self.read_token = read_token
        self.added = added
        sheet_rows = [row for row in layout.sheet.rows if row.number > layout.header_row]
        self.sheet_rows = sheet_rows
        self.found = SheetRows(numbers=[row.number for row in sheet_rows])

    def find(self) -> SheetRows:
        self._require_keys()
        keys = column_values(self.layout, self.layout.positions[self.table.key.name])
        tokens = self._column(TOKEN)
        actions = self._column(ACTION)
        has_tokens = TOKEN in self.layout.positions
        read = [self._read_token(token) for token in tokens]
        token_uses: dict[int, int] = defaultdict(int)
        for kind, key in read:
            if kind == "ours" and key is not None:
                token_uses[key] += 1
        shifted: list[tuple[int, int, int]] = []
        emptied = 0
        passed_over = self._other_tables()
        for sheet_row, key_cell, (token_kind, token_key), action_cell in zip(
            self.sheet_rows, keys, read, actions, strict=True
        ):
            number = sheet_row.number
            if number in passed_over or not self._holds_values(sheet_row.cells):
                continue
            self.found.count += 1
            key = read_whole_number(key_cell)
            if self.table.name == "customers" and key == 0:
                key = None
            action = self._action(number, action_cell)
            if action is None:
                self._see(key, token_key)
                continue
            if action == "IGNORE":
                self._see(key, token_key)
                self.found.rows.append(SheetRowId(number, key, RowKind.IGNORED, sheet_row.is_hidden))
                continue
            if key is None and key_cell is not None and cell_words(key_cell).strip():
                self._hold(
                    number,
                    self.table.key.name,
                    key_cell,
                    "bad_key",
                    f"“{cell_words(key_cell)}” is no {self.table.key.header}.",
                    "Put the number back that was exported, or empty the cell to add a new row.",
                )
                self._see(None, token_key)
                continue
            if token_kind in ("foreign", "damaged"):
                self._hold(
                    number,
                    self.table.key.name,
                    key_cell,
                    "foreign_row",
                    "This row comes from another export or store."
                    if token_kind == "foreign"
                    else "This row's hidden mark was altered.",
                    "Copy its values into a row of this export, or into a new row without an id.",
                    key=key,
                )
                self._see(key, None)
                continue
            if key is None:
                if token_kind == "ours" and token_key is not None and token_uses[token_key] == 1:
                    emptied += 1
                    self._hold(
                        number,
                        self.table.key.name,
                        None,
                        "key_removed",
                        f"The {self.table.key.header} of this row was {token_key} and is now empty.",
                        f"Put {token_key} back, or write DELETE in Action to delete the "
                        f"{self.table.singular}.",
                        key=token_key,
                    )
                    self._see(None, token_key)
                    continue
                self._new_row(number, sheet_row.cells, action, hidden=sheet_row.is_hidden)
                continue
            self.found.seen_keys.add(key)
            if token_kind == "ours" and token_key != key:
                shifted.append((number, key, token_key or 0))
                self._see(None, token_key)
                self._hold(
                    number,
                    self.table.key.name,
                    key_cell,
                    "key_changed",
                    f"This row's {self.table.key.header} was {token_key} and is now {key}.",
                    f"Put {token_key} back. To add a new row, empty the cell.",
                    key=token_key,
                )
                continue
            if key not in self.base.index and token_kind == "ours":
                # An earlier push of this sheet deleted it; there is nothing left to ask for.
                self.found.rows.append(SheetRowId(number, key, RowKind.IGNORED, sheet_row.is_hidden))
                continue
            if key not in self.base.index:
                self._hold(
                    number,
                    self.table.key.name,
                    key_cell,
                    "unknown_key",
                    f"No exported {self.table.singular} has the number {key}.",
                    "Put the exported number back, or empty the cell to add a new row.",
                    key=key,
                )
                continue
            if token_kind == "blank" and has_tokens and token_uses:
                self._hold(
                    number,
                    self.table.key.name,
                    key_cell,
                    "typed_key",
                    f"The number {key} was typed or pasted into a row that is not a row of the export.",
                    f"Change the row that was exported for {key}, or empty the cell to add a new row.",
                    key=key,
                )
                continue
            row_kind = RowKind.DELETE if action == "DELETE" else RowKind.EXISTING
            self.found.rows.append(SheetRowId(number, key, row_kind, sheet_row.is_hidden))
        self._refuse_moved_keys(shifted, emptied)
        self._settle_copies()
        return self.found

    def _other_tables(self) -> set[int]:
        """Find the rows of tables below ours, and tell that they are not read."""
        rows = [row for row in self.sheet_rows if self._holds_values(row.cells)]
        found: set[int] = set()
        for block in find_other_tables(self.layout, rows):
            if any(row.number in block and self._looks_like_totals(row.cells) for row in rows):
                continue
            found.update(block)
            self.found.notices.append(
                Notice(
                    f"Rows {block[0]:,} to {block[-1]:,} of “{self.layout.sheet.name}” lie below an empty "
                    "row and look like another table; they are not read.",
                    where=self.layout.where(block[0]),
                    kind="table_below",
                )
            )
        return found

    def _column(self, name: str) -> list[Value]:
        position = self.layout.positions.get(name)
        if position is None:
            return [None] * len(self.sheet_rows)
        return column_values(self.layout, position)

    def _require_keys(self) -> None:
        if self.table.key.name not in self.layout.positions:
            raise NotOurWorkbook(
                f"The column “{self.table.key.header}” of “{self.layout.sheet.name}” is gone.",
                path=self.content.path,
                sheet=self.layout.sheet.name,
                remedy="Undo its deletion, or copy the column back from a fresh export. Without it nobody "
                f"can tell which row is which {self.table.singular}.",
            )

    def _read_token(self, token: Value) -> tuple[str, int | None]:
        text = token if isinstance(token, str) else ""
        if not text.strip():
            return ("blank", None) if token is None or text else ("damaged", None)
        return self.read_token(self.table.name, text.strip())

    def _holds_values(self, cells: list[Value]) -> bool:
        for name, position in self.layout.positions.items():
            if name == TOKEN or position >= len(cells):
                continue
            cell = cells[position]
            if cell is not None and (not isinstance(cell, str) or cell.strip()):
                return True
        return False

    def _action(self, number: int, cell: Value) -> str | None:
        word = cell_words(cell).strip().upper()
        if not word or word in ACTION_WORDS:
            return word
        self._hold(
            number,
            ACTION,
            cell,
            "unknown_action",
            f"“{cell_words(cell)}” is no word for {ACTION_HEADER}.",
            "Leave it blank to change or add the row, or choose DELETE or IGNORE.",
        )
        return None

    def _new_row(self, number: int, cells: list[Value], action: str, *, hidden: bool) -> None:
        if action == "DELETE":
            self._hold(
                number,
                ACTION,
                "DELETE",
                "delete_without_key",
                f"DELETE stands in a row without {self.table.key.header}.",
                f"Write DELETE into the row of the {self.table.singular} that should go.",
            )
            return
        identifier = self._identifier(cells)
        if self.table.name == "customers" and "@" not in identifier and self._looks_like_totals(cells):
            self._hold(
                number,
                "",
                "",
                "totals_row",
                "This row looks like totals, not like a customer.",
                "Delete the row, or write IGNORE in Action.",
            )
            return
        key = self.added.get((self.table.name, identifier)) if identifier else None
        if key is not None and key in self.base.index:
            self.found.seen_keys.add(key)
            self.found.rows.append(SheetRowId(number, key, RowKind.EXISTING, hidden))
            return
        self.found.rows.append(SheetRowId(number, None, RowKind.NEW, hidden))

    def _identifier(self, cells: list[Value]) -> str:
        name = "Email" if self.table.name == "customers" else "Name"
        position = self.layout.positions.get(name)
        if position is None or position >= len(cells):
            return ""
        return cell_words(cells[position]).strip().lower()

    def _looks_like_totals(self, cells: list[Value]) -> bool:
        for cell in cells:
            if isinstance(cell, str) and cell.strip().rstrip(":").casefold() in _TOTAL_WORDS:
                return True
            if isinstance(cell, OddCell) and cell.kind is CellKind.FORMULA and _sums(cell.formula):
                return True
        return False

    def _see(self, *keys: int | None) -> None:
        self.found.seen_keys.update(key for key in keys if key is not None)

    def _hold(
        self,
        number: int,
        name: str,
        cell: Value,
        kind: str,
        message: str,
        remedy: str,
        *,
        key: int | None = None,
    ) -> None:
        self.found.held.add(number)
        self.found.problems.append(
            Problem(
                table=self.table.name,
                row=number,
                where=self.layout.where(number, name),
                column=name if not name.startswith("_") else "",
                value=cell_words(cell),
                message=message,
                remedy=remedy,
                kind=kind,
                key=key,
            )
        )

    def _refuse_moved_keys(self, shifted: list[tuple[int, int, int]], emptied: int) -> None:
        known = len(self.found.rows) + len(shifted) + emptied
        if len(shifted) >= _SHIFTED_IDS and len(shifted) >= 0.3 * known:
            number, key, was = shifted[0]
            raise NotOurWorkbook(
                f"{len(shifted):,} rows of “{self.layout.sheet.name}” carry another {self.table.key.header} "
                f"than when they were exported (row {number}: {key} instead of {was}).",
                path=self.content.path,
                sheet=self.layout.sheet.name,
                cell=self.layout.where(number, self.table.key.name).partition("!")[2],
                remedy=f"The column “{self.table.key.header}” was filled down, shifted or sorted alone. "
                "Undo that, or start from a fresh export.",
            )
        if emptied >= _SHIFTED_IDS and emptied >= 0.3 * known:
            raise NotOurWorkbook(
                f"The {self.table.key.header} of {emptied:,} rows of “{self.layout.sheet.name}” was emptied.",
                path=self.content.path,
                sheet=self.layout.sheet.name,
                remedy="Undo that, or start from a fresh export. Without it nobody can tell which row is "
                f"which {self.table.singular}.",
            )

    def _settle_copies(self) -> None:
        """Hold back rows that stand twice with different contents; a true copy counts once."""
        by_key: dict[int, list[SheetRowId]] = defaultdict(list)
        for row in self.found.rows:
            if row.key is not None and row.kind is not RowKind.IGNORED:
                by_key[row.key].append(row)
        copies = {key: rows for key, rows in by_key.items() if len(rows) > 1}
        if not copies:
            return
        cells = {row.number: row.cells for row in self.sheet_rows}
        dropped: set[int] = set()
        for key, rows in copies.items():
            first = self._comparable(cells[rows[0].number])
            if all(self._comparable(cells[row.number]) == first for row in rows[1:]):
                dropped.update(row.number for row in rows[1:])
                self.found.notices.append(
                    Notice(
                        f"{self.table.singular.capitalize()} {key} stands {len(rows)} times with the same "
                        "contents; it counts once.",
                        where=self.layout.where(rows[1].number),
                        kind="same_row_twice",
                    )
                )
                continue
            places = ", ".join(str(row.number) for row in rows)
            for row in rows:
                dropped.add(row.number)
                self._hold(
                    row.number,
                    self.table.key.name,
                    str(key),
                    "duplicate_key",
                    f"{self.table.singular.capitalize()} {key} stands in rows {places} with different "
                    "contents.",
                    f"Keep one of them. To add a copy as a new row, empty its {self.table.key.header}.",
                    key=key,
                )
        self.found.rows = [row for row in self.found.rows if row.number not in dropped]

    def _comparable(self, cells: list[Value]) -> list[Value]:
        places = [
            place
            for name, place in self.layout.positions.items()
            if name in self.table.by_name or name == ACTION
        ]
        return [cells[place] if place < len(cells) else None for place in places]


def _sums(formula: str) -> bool:
    return formula.upper().startswith(("SUM(", "SUBTOTAL(", "COUNT", "AVERAGE("))
