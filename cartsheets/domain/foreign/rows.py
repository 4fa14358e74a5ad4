"""Which row of a foreign sheet is which of the store: by its id, then its e-mail, or by a chosen column.

Nothing proves that an id in a foreign sheet is the store's. So an id counts where the rest of the row does
not speak against it; what could be two customers is a problem, never a guess.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import pandas as pd

from cartsheets.domain.damage import read_whole_number
from cartsheets.domain.drafting.row_kinds import RowFinder, RowKind, SheetRowId, SheetRows, cell_words
from cartsheets.domain.findings import Notice
from cartsheets.domain.foreign.meanings import is_phone
from cartsheets.domain.matching import ACTION, SheetLayout
from cartsheets.domain.sheet import SheetRow, Value, WorkbookContent
from cartsheets.domain.spacing import INVISIBLE, SPACES
from cartsheets.domain.tables import Column
from cartsheets.errors import NotOurWorkbook

BY_ID = "id"
BY_EMAIL = "email"
CLEAR_WORDS = frozenset({"«clear»", "<<clear>>"})
"""What empties a cell of a foreign sheet."""

_CONTRADICTIONS = 3
_CONTRADICTED_SHARE = 0.3
_TELLING = ("BillingLastName", "BillingFirstName", "BillingPhoneNumber", "BillingZipCode", "BillingAddress1")
"""Columns that show that a customer with another e-mail is the same one."""
_TO_PLAIN = str.maketrans({**dict.fromkeys(SPACES, " "), **dict.fromkeys(INVISIBLE)})


def find_foreign_rows(
    content: WorkbookContent,
    layout: SheetLayout,
    live: pd.DataFrame,
    *,
    match: str = "",
    chosen: Mapping[int, int] | None = None,
) -> SheetRows:
    """Tell the rows of a foreign sheet apart.

    `match` is "id", "email", the name of a column, or "" for the id where there is one, then the e-mail.
    `chosen` are keys by sheet row that a person chose, 0 for a new row; they count most.

    Raises:
        NotOurWorkbook: what is to be matched by is not in the sheet, or its ids are not the store's.
    """
    return _ForeignRowFinder(content, layout, live, match, chosen or {}).find()


def plain_text(cell: Value) -> str:
    """What a cell says without case, odd spaces and invisible characters."""
    text = unicodedata.normalize("NFC", cell_words(cell).translate(_TO_PLAIN))
    return " ".join(text.split()).casefold()


class _ForeignRowFinder(RowFinder):
    def __init__(
        self,
        content: WorkbookContent,
        layout: SheetLayout,
        live: pd.DataFrame,
        match: str,
        chosen: Mapping[int, int],
    ) -> None:
        super().__init__(layout)
        self._chosen = chosen
        self._content = content
        self._live = live
        self._match = match
        self._naming = "Email" if self.table.name == "customers" else "Name"
        self._contradicted: list[tuple[int, int]] = []
        self._checked = 0
        self._counts: dict[str, int] = defaultdict(int)
        column = match if match not in ("", BY_ID, BY_EMAIL) else self._naming
        self._column = self.table.by_name[column]
        self._keys_by_text = self._keys_of(self._column)
        self._keys_by_name = self._keys_by_text if column == self._naming else self._keys_of_name()

    def find(self) -> SheetRows:
        find = self._choose_way()
        passed_over = self.other_tables()
        actions = self.column(ACTION)
        for row, action_cell in zip(self.sheet_rows, actions, strict=True):
            if row.number in passed_over or not self.holds_values(row.cells):
                continue
            self.found.count += 1
            action = self.action(row.number, action_cell)
            if action == "IGNORE":
                self.found.rows.append(SheetRowId(row.number, None, RowKind.IGNORED, row.is_hidden))
            elif action is not None and row.number in self._chosen:
                self._take_chosen(row, action, self._chosen[row.number])
            elif action is not None:
                find(row, action)
        self._refuse_other_ids()
        self.settle_copies()
        self._tell_counts()
        return self.found

    def _choose_way(self) -> Callable[[SheetRow, str], None]:
        has_id = self.table.key.name in self.layout.positions
        wanted = self.table.key if self._match == BY_ID else self._column
        if self._match and wanted.name not in self.layout.positions:
            raise NotOurWorkbook(
                f"“{self.layout.sheet.name}” has no column “{wanted.header}” to match its rows by.",
                path=self._content.path,
                sheet=self.layout.sheet.name,
                remedy="Choose another column to match by, or write that header over the right column.",
            )
        if self._match == BY_ID or (not self._match and has_id):
            return self._find_by_id
        return self._find_by_text

    def _find_by_id(self, row: SheetRow, action: str) -> None:
        cell = _cell(self.layout, row.cells, self.table.key.name)
        key = read_whole_number(cell)
        if key is None or (key == 0 and self.table.name == "customers"):
            if cell is not None and cell_words(cell).strip() and key is None:
                self.hold(
                    row.number,
                    self.table.key.name,
                    cell,
                    "bad_key",
                    f"“{cell_words(cell)}” is no {self.table.key.header}.",
                    "Write the store's number, or empty the cell.",
                )
            elif self._match == BY_ID:
                self._add(row, action)
            else:
                self._find_by_text(row, action)
            return
        name = plain_text(_cell(self.layout, row.cells, self._naming))
        name = "" if name in CLEAR_WORDS else name
        others = [other for other in self._keys_by_name.get(name, ()) if other != key] if name else []
        self._checked += 1
        if key not in self._live.index:
            self._contradicted.append((row.number, key))
            hint = f" {self._naming_words(others)}" if others else ""
            self.hold(
                row.number,
                self.table.key.name,
                cell,
                "unknown_key",
                f"The store has no {self.table.singular} {key}.{hint}",
                "Write the right number, or empty the cell to add a new row.",
                key=key,
                candidates=others,
            )
        elif self._match == BY_ID or not name or self._is_named(key, name):
            self._take(row, action, key, "id")
        elif others or not self._is_alike(row, key):
            self._contradicted.append((row.number, key))
            whose = self._naming_words(others) if others else f"It belongs to “{self._shown(key)}”."
            self.hold(
                row.number,
                self.table.key.name,
                cell,
                "id_and_email_differ",
                f"{self.table.key.header} {key} and “{name}” do not belong together. {whose}",
                "Mend the number or the address; with --match id or --match email only one of them counts.",
                key=key,
                candidates=[key, *others],
            )
        else:
            self._take(row, action, key, "id")

    def _find_by_text(self, row: SheetRow, action: str) -> None:
        cell = _cell(self.layout, row.cells, self._column.name)
        text = _comparable(self._column, plain_text(cell))
        keys = self._keys_by_text.get(text, []) if text else []
        if len(keys) > 1:
            listed = ", ".join(str(key) for key in keys[:5])
            self.hold(
                row.number,
                self._column.name,
                cell,
                "ambiguous_match",
                f"{len(keys)} {self.table.name} have this {self._column.header.lower()}: {listed}.",
                f"Write the right number under {self.table.key.header}, or match by another column.",
                candidates=keys,
            )
        elif keys:
            self._take(row, action, keys[0], self._column.name)
        elif not text and self._match not in ("", BY_EMAIL):
            self.hold(
                row.number,
                self._column.name,
                cell,
                "no_match_value",
                f"{self._column.header} is empty, and the rows are matched by it.",
                f"Fill in {self._column.header.lower()}, or delete the row.",
            )
        else:
            self._add(row, action)

    def _take_chosen(self, row: SheetRow, action: str, key: int) -> None:
        if not key:
            self._add(row, action)
        elif key in self._live.index:
            self._take(row, action, key, "chosen")
        else:
            self.hold(
                row.number,
                "",
                None,
                "unknown_key",
                f"The store has no {self.table.singular} {key}, which was chosen for this row.",
                "Choose another one.",
            )

    def _take(self, row: SheetRow, action: str, key: int, how: str) -> None:
        self._counts[how] += 1
        self.found.seen_keys.add(key)
        kind = RowKind.DELETE if action == "DELETE" else RowKind.EXISTING
        self.found.rows.append(SheetRowId(row.number, key, kind, row.is_hidden))

    def _add(self, row: SheetRow, action: str) -> None:
        if not self.is_no_new_row(row.number, row.cells, action, identifier=self.identifier(row.cells)):
            self._counts["new"] += 1
            self.found.rows.append(SheetRowId(row.number, None, RowKind.NEW, row.is_hidden))

    def _is_named(self, key: int, name: str) -> bool:
        return key in self._keys_by_name.get(name, ())

    def _is_alike(self, row: SheetRow, key: int) -> bool:
        """Whether a row with another e-mail is still the customer's, by anything else that tells people."""
        if self.table.name != "customers":
            return True
        place = self._live.index.get_loc(key)
        for name in _TELLING:
            cell = plain_text(_cell(self.layout, row.cells, name))
            was: Any = self._live[name].to_numpy()[place]
            if cell and isinstance(was, str) and cell == plain_text(was):
                return True
        return False

    def _naming_words(self, keys: Sequence[int]) -> str:
        return f"That {self._naming.lower()} belongs to {self.table.singular} {keys[0]}."

    def _shown(self, key: int) -> str:
        cell: Any = self._live[self._naming].to_numpy()[self._live.index.get_loc(key)]
        return str(cell or "")

    def _keys_of_name(self) -> Mapping[str, list[int]]:
        return self._keys_of(self.table.by_name[self._naming])

    def _keys_of(self, column: Column) -> Mapping[str, list[int]]:
        found: dict[str, list[int]] = defaultdict(list)
        if column.name not in self._live.columns:
            return found
        for key, cell in zip(self._live.index.tolist(), self._live[column.name].tolist(), strict=True):
            if cell is not None and (text := _comparable(column, plain_text(str(cell)))):
                found[text].append(key)
        return found

    def _refuse_other_ids(self) -> None:
        """Refuse a sheet whose ids are somebody else's: another program counts its customers, too."""
        if (
            self._match
            or self._naming not in self.layout.positions
            or len(self._contradicted) < _CONTRADICTIONS
            or len(self._contradicted) < _CONTRADICTED_SHARE * self._checked
        ):
            return
        number, key = self._contradicted[0]
        raise NotOurWorkbook(
            f"The numbers under “{self.table.key.header}” of “{self.layout.sheet.name}” seem not to be this "
            f"store's: {len(self._contradicted):,} of {self._checked:,} fit no row (row {number}: {key}).",
            path=self._content.path,
            sheet=self.layout.sheet.name,
            cell=self.layout.where(number, self.table.key.name).partition("!")[2],
            remedy="Match the rows by e-mail instead (by command: --match email), or by the numbers all the "
            "same (--match id).",
        )

    def _tell_counts(self) -> None:
        ways = {"id": self.table.key.header, self._column.name: self._column.header, "chosen": "hand"}
        words = [f"{count:,} by {ways[how]}" for how, count in self._counts.items() if how in ways and count]
        if self._counts["new"]:
            words.append(f"{self._counts['new']:,} new")
        if words:
            self.found.notices.append(
                Notice(f"Rows of “{self.layout.sheet.name}” matched: {', '.join(words)}.", kind="matched")
            )


def _cell(layout: SheetLayout, cells: Sequence[Value], name: str) -> Value:
    place = layout.positions.get(name)
    return cells[place] if place is not None and place < len(cells) else None


def _comparable(column: Column, text: str) -> str:
    """A text as rows are matched by it: of a phone number only the digits count."""
    if is_phone(column):
        return "".join(letter for letter in text if letter.isdigit())
    return text
