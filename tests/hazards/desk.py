"""What the hazards share: one practice store, one export of it, and the program as people run it.

Every test damages a copy of the same exported workbook and reviews it by the command line, in this
process. The store's customers are seeded; some hold what a spreadsheet is known to spoil.
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self
from unittest import mock

import openpyxl

from cartsheets.cli import main
from cartsheets.domain.sheet import column_letters
from cartsheets.domain.tables import ACTION_HEADER, TABLES, TOKEN_HEADER

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

    from cartsheets.demo.server import PracticeStore

PLANTED: dict[str, dict[str, Any]] = {
    "zip": {"BillingZipCode": "02138", "BillingCountry": "US", "BillingState": "MA"},
    "zip plus four": {"BillingZipCode": "02134-1001", "BillingCountry": "US", "BillingState": "MA"},
    "plus": {"BillingPhoneNumber": "+15550102000"},
    "twenty digits": {"AdditionalField1": "12345678901234567890"},
    "sixteen digits": {"AdditionalField1": "1234567890123456"},
    "fraction": {"AdditionalField1": "3/4", "AdditionalField2": "MAR1", "AdditionalField3": "May 5"},
    "day": {
        "AdditionalField1": "2024-05-06",
        "AdditionalField2": "20240506",
        "AdditionalField3": "01/02/2024",
    },
    "amounts": {"AdditionalField1": "$1,234.50", "AdditionalField2": "50%", "AdditionalField3": "1.50"},
    "words": {
        "BillingLastName": "Null",
        "Comments": "NULL",
        "AdditionalField1": "N/A",
        "AdditionalField2": "None",
    },
    "error word": {"AdditionalField1": "#N/A", "AdditionalField2": "nan"},
    "formula": {"AdditionalField1": "=1+1", "AdditionalField2": "-1+1", "Comments": "+1 is a plus, @ a sign"},
    "true": {"AdditionalField1": "TRUE"},
    "spaces": {"BillingCity": "  Two Blanks  ", "BillingAddress2": " ", "Comments": "a\u00a0b\u200bc\ufeff"},
    "quotes": {"Comments": "“smart” – ‘quotes’ …", "BillingPhoneNumber": "555-010-0100"},
    "composed": {"BillingLastName": "Núñez", "BillingFirstName": "Zoe\u0308"},
    "accents": {"BillingLastName": "Müller-Lüdenscheidt", "BillingCity": "Zürich"},
    "lines": {"Comments": "line 1\r\nline 2\rline 3\n"},
    "escapes": {"Comments": "_x000D_ and _x0041_ as typed", "AdditionalField1": "\ttab"},
    "control": {"Comments": "bell \x07 and null \x00 and \ufffe"},
    "dangerous": {
        "Comments": '=HYPERLINK("http://elsewhere.example","click")',
        "BillingCompany": "@SUM(A1:A9)",
    },
    "plain": {
        "BillingCity": "Austin",
        "BillingState": "TX",
        "BillingZipCode": "73301",
        "BillingCountry": "US",
    },
    "other": {"BillingCity": "Dallas", "BillingAddress2": "Unit 5"},
    "third": {"BillingCity": "Houston"},
    "fourth": {"BillingCity": "Reno"},
    "missing group": {"CustomerGroupID": 9001},
}
"""What some of the customers hold, by a name for each."""

GROUPS = ("Retail", "Wholesale", "Trade, Europe", "VIP", "VIP", "Staff; Friends")


@dataclass
class Reviewed:
    """What a review said: its exit status and its document."""

    status: int
    said: dict[str, Any]
    words: str = field(default="", repr=False)

    @property
    def changes(self) -> dict[int | None, dict[str, Any]]:
        """The changed cells of every customer, by key."""
        return {
            change["key"]: {name: cell["draft"] for name, cell in change["cells"].items()}
            for change in self.said["changes"]
            if change["table"] == "customers" and change["action"] != "delete"
        }

    @property
    def counts(self) -> dict[str, int]:
        return dict(self.said["counts"])

    @property
    def error(self) -> dict[str, str]:
        """What was refused: the error's kind, message and remedy."""
        assert "error" in self.said, f"nothing was refused: {self.said['counts']}"
        return dict(self.said["error"])

    def problems(self, where: str = "") -> list[dict[str, Any]]:
        """The problems at a cell or in a row ("Customers!D17", "Customers!17"); all without a place."""
        return [found for found in self.said["problems"] if not where or _is_at(found["where"], where)]

    def damage(self, where: str = "") -> list[dict[str, Any]]:
        return [found for found in self.said["damage"] if not where or _is_at(found["where"], where)]

    def warnings(self, part: str = "") -> list[str]:
        """The sentences that hold a part of a sentence."""
        found = [str(warning["message"]) for warning in self.said["warnings"]]
        return [message for message in found if part.casefold() in message.casefold()]

    def guards(self) -> set[str]:
        return {str(guard["kind"]) for guard in self.said["guards"]}

    def is_quiet(self) -> bool:
        """Whether the review found nothing at all to do, to mend or to decide."""
        counts = self.counts
        return self.status == 0 and not any(
            counts[name] for name in ("add", "update", "delete", "conflict", "problem")
        )


def _is_at(found: str, where: str) -> bool:
    if found == where:
        return True
    sheet, _, cell = found.partition("!")
    return f"{sheet}!{cell.lstrip('ABCDEFGHIJKLMNOPQRSTUVWXYZ')}" == where


class Desk:
    """One store and one computer: its home, its exported workbook, and the program."""

    def __init__(self, store: PracticeStore, folder: Path) -> None:
        self.store = store
        self.folder = folder
        self.home = folder / "home"
        self.exported = folder / "exported.xlsx"
        shop = store.shop
        for group, name in zip(shop.groups.ids, GROUPS, strict=True):
            shop.edit_group(group, Name=name)
        keys = shop.customers.ids
        self.key_of = dict(zip(PLANTED, keys[1:], strict=False))
        for name, cells in PLANTED.items():
            shop.edit(self.key_of[name], **cells)
        self.long_group = shop.groups.ids[-1]
        shop.edit_group(self.long_group, Description="A group's long story. " * 2_000)
        self.ordinary = list(keys[1 + len(PLANTED) :])
        """Customers that nothing was planted in."""

    @classmethod
    @contextlib.contextmanager
    def opened(cls, folder: Path, *, seed: int = 4) -> Iterator[Desk]:
        """Start a store of sixty customers, whose name tells the seed, and sit down before it."""
        from cartsheets.demo.conditions import Conditions
        from cartsheets.demo.server import PracticeStore
        from cartsheets.demo.shop import Shop

        shop = Shop.seeded(customers=60, groups=6, seed=seed)
        with PracticeStore(shop, Conditions.from_texts(["pace=off"]), port=0) as store:
            yield cls(store, folder)

    @property
    def environ(self) -> dict[str, str]:
        return {
            "CARTSHEETS_HOME": str(self.home),
            "CARTSHEETS_API_URL": self.store.api_url,
            "CARTSHEETS_SECURE_URL": self.store.secure_url,
            "CARTSHEETS_PRIVATE_KEY": self.store.private_key,
            "CARTSHEETS_TOKEN": self.store.token,
            "CARTSHEETS_PACE": "off",
        }

    def run(self, *words: str | Path, environ: Mapping[str, str] | None = None) -> Reviewed:
        """Run one command of cartsheets-cli with --json."""
        out, err = io.StringIO(), io.StringIO()
        with (
            mock.patch.dict(os.environ, {**self.environ, **(environ or {})}),
            contextlib.redirect_stdout(out),
            contextlib.redirect_stderr(err),
        ):
            status = main([*map(str, words), "--json"])
        return Reviewed(status, json.loads(out.getvalue()), err.getvalue())

    def export(self, path: Path | None = None, *words: str) -> Path:
        path = path or self.exported
        done = self.run("export", "-o", path, *words)
        assert done.status == 0, done.said
        return path

    def review(self, path: Path, *words: str) -> Reviewed:
        return self.run("review", path, *words)

    def copy(self, name: str = "copy.xlsx") -> Path:
        """Give a fresh copy of the exported workbook under a name of its own."""
        path = self.folder / name
        shutil.copyfile(self.exported, path)
        return path

    def edit(self, name: str = "copy.xlsx", *, of: Path | None = None) -> Typed:
        """Open a copy of the exported workbook to be damaged by openpyxl."""
        return Typed(of or self.exported, self.folder / name)


class Typed:
    """A copy of an exported workbook in openpyxl; columns go by their API names, rows by their keys."""

    def __init__(self, source: Path, path: Path) -> None:
        self.path = path
        self.book = openpyxl.load_workbook(source)
        self.customers: Worksheet = self.book["Customers"]
        self.groups: Worksheet = self.book["Groups"]
        self.places = {name: _places(self.book[table.sheet], name) for name, table in TABLES.items()}
        self.rows = {
            name: _rows(self.book[table.sheet], self.places[name], name) for name, table in TABLES.items()
        }

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: object, error: object, trace: object) -> None:
        if kind is None:
            self.save()

    def save(self) -> Path:
        self.book.save(self.path)
        return self.path

    def cell(self, key: int, column: str, table: str = "customers") -> Any:
        cell: Any = self.book[TABLES[table].sheet].cell(self.rows[table][key], self.places[table][column])
        return cell

    def type(
        self, key: int, column: str, value: Any, table: str = "customers", number_format: str = ""
    ) -> str:
        """Put a value into a cell; return its place. A text stays text whatever it begins with."""
        cell = self.cell(key, column, table)
        write(cell, value)
        if number_format:
            cell.number_format = number_format
        return f"{TABLES[table].sheet}!{cell.coordinate}"

    def add(self, table: str = "customers", **cells: Any) -> int:
        """Type a new row below all others; return its number."""
        sheet = self.book[TABLES[table].sheet]
        row = sheet.max_row + 1
        for name, value in cells.items():
            write(sheet.cell(row, self.places[table][name]), value)
        return int(row)

    def letters(self, column: str, table: str = "customers") -> str:
        return column_letters(self.places[table][column])

    def row(self, key: int, table: str = "customers") -> int:
        return self.rows[table][key]

    def where(self, key: int, column: str = "", table: str = "customers") -> str:
        cell = self.cell(key, column, table).coordinate if column else self.row(key, table)
        return f"{TABLES[table].sheet}!{cell}"


def write(cell: Any, value: Any) -> None:
    cell.value = value
    if isinstance(value, str) and not value.startswith("\x1b"):
        cell.data_type = "s"


def type_formula(cell: Any, formula: str) -> None:
    """Type a formula; openpyxl stores it without a value."""
    cell.value = formula
    cell.data_type = "f"
    cell.number_format = "General"


def _places(sheet: Worksheet, name: str) -> dict[str, int]:
    headers = {str(cell.value): cell.column for cell in sheet[1] if cell.value is not None}
    places = {c.name: headers[c.header] for c in TABLES[name].columns if c.header in headers}
    return {**places, "Action": headers[ACTION_HEADER], "_row": headers[TOKEN_HEADER]}


def _rows(sheet: Worksheet, places: Mapping[str, int], name: str) -> dict[int, int]:
    column = places[TABLES[name].key.name]
    return {
        int(str(value)): row
        for row in range(2, sheet.max_row + 1)
        if (value := sheet.cell(row, column).value) is not None
    }
