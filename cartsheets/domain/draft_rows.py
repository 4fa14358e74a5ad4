"""Which row of our own sheet is which row of the store: by its id, and by the token that proves it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping

import pandas as pd

from cartsheets.domain.damage import read_whole_number
from cartsheets.domain.matching import ACTION, TOKEN, SheetLayout, column_values
from cartsheets.domain.row_kinds import RowFinder, RowKind, SheetRowId, SheetRows, cell_words
from cartsheets.domain.sheet import Value, WorkbookContent
from cartsheets.errors import NotOurWorkbook

_SHIFTED_IDS = 3
"""So many rows whose id is not their token's mean that the id column was moved by itself."""


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


class _RowFinder(RowFinder):
    def __init__(
        self,
        content: WorkbookContent,
        layout: SheetLayout,
        base: pd.DataFrame,
        read_token: Callable[[str, str], tuple[str, int | None]],
        added: Mapping[tuple[str, str], int],
    ) -> None:
        super().__init__(layout)
        self.content = content
        self.base = base
        self.read_token = read_token
        self.added = added

    def find(self) -> SheetRows:
        self._require_keys()
        keys = column_values(self.layout, self.layout.positions[self.table.key.name])
        tokens = self.column(TOKEN)
        actions = self.column(ACTION)
        has_tokens = TOKEN in self.layout.positions
        read = [self._read_token(token) for token in tokens]
        token_uses: dict[int, int] = defaultdict(int)
        for kind, key in read:
            if kind == "ours" and key is not None:
                token_uses[key] += 1
        shifted: list[tuple[int, int, int]] = []
        emptied = 0
        passed_over = self.other_tables()
        for sheet_row, key_cell, (token_kind, token_key), action_cell in zip(
            self.sheet_rows, keys, read, actions, strict=True
        ):
            number = sheet_row.number
            if number in passed_over or not self.holds_values(sheet_row.cells):
                continue
            self.found.count += 1
            key = read_whole_number(key_cell)
            if self.table.name == "customers" and key == 0:
                key = None
            action = self.action(number, action_cell)
            if action is None:
                self.see(key, token_key)
                continue
            if action == "IGNORE":
                self.see(key, token_key)
                self.found.rows.append(SheetRowId(number, key, RowKind.IGNORED, sheet_row.is_hidden))
                continue
            if key is None and key_cell is not None and cell_words(key_cell).strip():
                self.hold(
                    number,
                    self.table.key.name,
                    key_cell,
                    "bad_key",
                    f"“{cell_words(key_cell)}” is no {self.table.key.header}.",
                    "Put the number back that was exported, or empty the cell to add a new row.",
                )
                self.see(None, token_key)
                continue
            if token_kind in ("foreign", "damaged"):
                self.hold(
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
                self.see(key, None)
                continue
            if key is None:
                if token_kind == "ours" and token_key is not None and token_uses[token_key] == 1:
                    emptied += 1
                    self.hold(
                        number,
                        self.table.key.name,
                        None,
                        "key_removed",
                        f"The {self.table.key.header} of this row was {token_key} and is now empty.",
                        f"Put {token_key} back, or write DELETE in Action to delete the "
                        f"{self.table.singular}.",
                        key=token_key,
                    )
                    self.see(None, token_key)
                    continue
                self._new_row(number, sheet_row.cells, action, hidden=sheet_row.is_hidden)
                continue
            self.found.seen_keys.add(key)
            if token_kind == "ours" and token_key != key:
                shifted.append((number, key, token_key or 0))
                self.see(None, token_key)
                self.hold(
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
                self.hold(
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
                self.hold(
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
        self.settle_copies()
        return self.found

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

    def _new_row(self, number: int, cells: list[Value], action: str, *, hidden: bool) -> None:
        identifier = self.identifier(cells)
        if self.is_no_new_row(number, cells, action, identifier=identifier):
            return
        key = self.added.get((self.table.name, identifier)) if identifier else None
        if key is not None and key in self.base.index:
            self.found.seen_keys.add(key)
            self.found.rows.append(SheetRowId(number, key, RowKind.EXISTING, hidden))
            return
        self.found.rows.append(SheetRowId(number, None, RowKind.NEW, hidden))

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
