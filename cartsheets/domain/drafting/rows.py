"""Which row of our own sheet is which row of the store: by its id, and by the token that proves it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import compress, count, repeat
from operator import attrgetter, is_, is_not, ne
from typing import cast

import pandas as pd

from cartsheets.domain.damage import read_whole_number
from cartsheets.domain.drafting.moved_keys import KeyDoubts, ShiftedKey, refuse_moved_keys
from cartsheets.domain.drafting.row_kinds import (
    RowFinder,
    RowKind,
    SheetRowId,
    SheetRows,
    cell_words,
    existing_rows,
)
from cartsheets.domain.drafting.same_rows import digits_of, exported_keys
from cartsheets.domain.matching import ACTION, TOKEN, SheetLayout, column_values
from cartsheets.domain.sheet import SheetRow, Value, WorkbookContent
from cartsheets.errors import NotOurWorkbook

_NO_TOKEN = ("blank", None)


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


@dataclass(frozen=True, slots=True)
class _Marks:
    """What tells a row apart: its id, its token, its Action word."""

    number: int
    cells: list[Value]
    key_cell: Value
    key: int | None
    token_kind: str
    token_key: int | None
    action: str
    is_hidden: bool


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
        self._token_uses: Counter[int] = Counter()
        self._doubts = KeyDoubts()

    def find(self) -> SheetRows:
        self._require_keys()
        keys = column_values(self.layout, self.layout.positions[self.table.key.name])
        actions = self.column(ACTION)
        tokens = self._read_tokens()
        found = exported_keys(digits_of(keys), self.base.index)
        passed_over = self.other_tables(found)
        # Nearly every row has its number and nothing else that `_tell` would have to look at.
        doubtful = self._doubtful(found, tokens, actions)
        doubtful.update(
            at for at, number in enumerate(self.found.numbers if passed_over else ()) if number in passed_over
        )
        hidden = list(map(attrgetter("is_hidden"), self.sheet_rows))
        proved: list[int] = []
        start = 0
        for place in (*sorted(doubtful), len(found)):
            plain_keys = cast("list[int]", found[start:place])
            proved += plain_keys
            self.found.rows += existing_rows(self.found.numbers[start:place], plain_keys, hidden[start:place])
            start = place + 1
            if place < len(found) and self.sheet_rows[place].number not in passed_over:
                self._read_marks(self.sheet_rows[place], keys[place], tokens[place], actions[place])
        self.found.count += len(proved)
        unique = set(proved)
        self.found.seen_keys |= unique
        refuse_moved_keys(
            self.content,
            self.layout,
            self.base,
            self._doubts,
            rows=len(self.found.rows),
            known_tokens=self._token_uses,
        )
        if not len(unique) == len(proved) == len(self.found.rows):
            self.settle_copies()
        return self.found

    def _doubtful(
        self,
        keys: Sequence[int | None],
        tokens: Sequence[tuple[str, int | None]],
        actions: Sequence[Value],
    ) -> set[int]:
        """Give the places of rows without an exported key, with an action, or whose token proves nothing.

        Where any row has a token of ours, each must have that of its key; else none must have one.
        """
        proofs = zip(repeat("ours"), keys) if self._token_uses else repeat(_NO_TOKEN)
        doubts: tuple[Iterable[bool], ...] = (
            map(is_, keys, repeat(None)),
            map(is_not, actions, repeat(None)),
            map(ne, tokens, proofs),
        )
        return {place for doubt in doubts for place in compress(count(), doubt)}

    def _read_marks(
        self, sheet_row: SheetRow, key_cell: Value, token: tuple[str, int | None], action_cell: Value
    ) -> None:
        """Read what tells a row apart that is not plainly one of the export."""
        number = sheet_row.number
        if not self.holds_values(sheet_row.cells):
            return
        kind, token_key = token
        self.found.count += 1
        key = read_whole_number(key_cell)
        if self.table.name == "customers" and key == 0:
            key = None
        action = self.action(number, action_cell)
        if action is None or action == "IGNORE":
            self.see(key, token_key)
            if action is not None:
                self.found.rows.append(SheetRowId(number, key, RowKind.IGNORED, sheet_row.is_hidden))
            return
        self._tell(
            _Marks(number, sheet_row.cells, key_cell, key, kind, token_key, action, sheet_row.is_hidden)
        )

    def _tell(self, row: _Marks) -> None:
        """Find out what a row is, or hold it back: whatever leaves a doubt is never guessed at."""
        if row.key is None and row.key_cell is not None and cell_words(row.key_cell).strip():
            self._hold_key(
                row,
                "bad_key",
                f"“{cell_words(row.key_cell)}” is no {self.table.key.header}.",
                "Put the number back that was exported, or empty the cell to add a new row.",
            )
            self.see(row.token_key)
            if row.token_kind == "ours" or not self._token_uses:
                self._doubts.lost.append(row.number)
        elif row.token_kind in ("foreign", "damaged"):
            what = (
                "This row comes from another export or store."
                if row.token_kind == "foreign"
                else "This row's hidden mark was altered."
            )
            remedy = "Copy its values into a row of this export, or into a new row without an id."
            self._hold_key(row, "foreign_row", what, remedy)
            self.see(row.key)
        elif row.key is None:
            self._tell_keyless(row)
        elif row.token_kind == "ours" and row.token_key != row.key:
            self._doubts.shifted.append(ShiftedKey(row.number, row.key, row.token_key))
            self.see(row.key, row.token_key)
            self._hold_key(
                row,
                "key_changed",
                f"This row's {self.table.key.header} was {row.token_key} and is now {row.key}.",
                f"Put {row.token_key} back. To add a new row, empty the cell.",
                key=row.token_key,
            )
        else:
            self._tell_keyed(row, row.key)

    def _tell_keyless(self, row: _Marks) -> None:
        is_alone = row.token_key is not None and self._token_uses[row.token_key] == 1
        if row.token_kind != "ours" or not is_alone:
            # A token that another row carries too: the row was copied to be filled in anew.
            self._new_row(row)
            return
        self._doubts.lost.append(row.number)
        self.see(row.token_key)
        self._hold_key(
            row,
            "key_removed",
            f"The {self.table.key.header} of this row was {row.token_key} and is now empty.",
            f"Put {row.token_key} back, or write DELETE in Action to delete the {self.table.singular}.",
            key=row.token_key,
        )

    def _tell_keyed(self, row: _Marks, key: int) -> None:
        self.found.seen_keys.add(key)
        is_known = key in self.base.index
        if not is_known and row.token_kind == "ours":
            # An earlier push of this sheet deleted it; there is nothing left to ask for.
            self.found.rows.append(SheetRowId(row.number, key, RowKind.IGNORED, row.is_hidden))
        elif not is_known:
            self._hold_key(
                row,
                "unknown_key",
                f"No exported {self.table.singular} has the number {key}.",
                "Put the exported number back, or empty the cell to add a new row.",
            )
        elif row.token_kind == "blank" and self._token_uses:
            self._hold_key(
                row,
                "typed_key",
                f"The number {key} was typed or pasted into a row that is not a row of the export.",
                f"Change the row that was exported for {key}, or empty the cell to add a new row.",
            )
        else:
            kind = RowKind.DELETE if row.action == "DELETE" else RowKind.EXISTING
            self.found.rows.append(SheetRowId(row.number, key, kind, row.is_hidden))

    def _hold_key(self, row: _Marks, kind: str, message: str, remedy: str, *, key: int | None = None) -> None:
        self.hold(
            row.number,
            self.table.key.name,
            row.key_cell,
            kind,
            message,
            remedy,
            key=key if key is not None else row.key,
        )

    def _require_keys(self) -> None:
        if self.table.key.name not in self.layout.positions:
            raise NotOurWorkbook(
                f"The column “{self.table.key.header}” of “{self.layout.sheet.name}” is gone.",
                path=self.content.path,
                sheet=self.layout.sheet.name,
                remedy="Undo its deletion, or copy the column back from a fresh export. Without it nobody "
                f"can tell which row is which {self.table.singular}.",
            )

    def _read_tokens(self) -> list[tuple[str, int | None]]:
        """Read each row's token, and count how many rows carry the same one."""
        if TOKEN not in self.layout.positions:
            return [_NO_TOKEN] * len(self.sheet_rows)
        tokens = [self._read_token(token) for token in self.column(TOKEN)]
        self._token_uses = Counter(key for kind, key in tokens if kind == "ours" and key is not None)
        return tokens

    def _read_token(self, token: Value) -> tuple[str, int | None]:
        if token is None:
            return _NO_TOKEN
        text = token if isinstance(token, str) else ""
        if not text.strip():
            return _NO_TOKEN if text else ("damaged", None)
        return self.read_token(self.table.name, text.strip())

    def _new_row(self, row: _Marks) -> None:
        identifier = self.identifier(row.cells)
        if self.is_no_new_row(row.number, row.cells, row.action, identifier=identifier):
            return
        key = self.added.get((self.table.name, identifier)) if identifier else None
        if key is not None and key in self.base.index:
            self.found.seen_keys.add(key)
            self.found.rows.append(SheetRowId(row.number, key, RowKind.EXISTING, row.is_hidden))
            return
        if identifier and not self._token_uses:
            self._doubts.unmarked[row.number] = identifier
        self.found.rows.append(SheetRowId(row.number, None, RowKind.NEW, row.is_hidden))
