"""Made-up sheets and what spreadsheets do to them: every damage knows which cells it touched.

A sheet is made as an export shows it, edited in some cells as a person would, and damaged in others. So for
every cell it is known what was meant, and a review of it can be judged.
"""

from __future__ import annotations

import random
import string
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from cartsheets.domain.cells import Cell
from cartsheets.domain.groups.choices import GroupChoices
from cartsheets.domain.sheet import CellKind, OddCell, SheetContent, SheetRow, Value, WorkbookContent
from cartsheets.domain.snapshot import Snapshot, make_frame
from cartsheets.domain.tables import CUSTOMERS, GROUPS, TOKEN_HEADER, Column, Kind, Role

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
GROUP_NAMES = {1: "Retail", 2: "Wholesale", 3: "VIP", 4: "Trade, Europe"}
COLUMNS = tuple(column for column in CUSTOMERS.sheet_columns if column.role is not Role.WRITE_ONLY)
TEXTS = tuple(column for column in COLUMNS if column.kind is Kind.TEXT)
HIGH = ("BillingPhoneNumber", "BillingAddress1", "Email", "BillingTaxID")
"""Columns in which hardly two customers have the same."""


@dataclass
class Made:
    """A sheet in the making: `rows` by column name, in the sheet's order, beside what was meant."""

    base: Snapshot
    rows: list[dict[str, Value]]
    keys: list[int | None]
    tokens: list[str]
    meant: dict[tuple[int, str], Cell] = field(default_factory=dict)
    """What a person typed, by key and column."""
    damaged: dict[tuple[int, str], str] = field(default_factory=dict)
    """What the spreadsheet did to a cell, by key and column."""
    deleted: set[int] = field(default_factory=set)

    def content(self) -> WorkbookContent:
        """The sheet as it is read from a file."""
        header: list[Value] = ["Action", *(column.header for column in COLUMNS), TOKEN_HEADER]
        made = [SheetRow(1, header)]
        for number, (row, token) in enumerate(zip(self.rows, self.tokens, strict=True), 2):
            cells = [row.get("Action"), *(row.get(column.name) for column in COLUMNS), token or None]
            if any(cell is not None for cell in cells):
                made.append(SheetRow(number, cells))
        sheet = SheetContent("Customers", made)
        return WorkbookContent("made.xlsx", "xlsx", [sheet], "")


def read_token(table: str, text: str) -> tuple[str, int | None]:
    """Read the tokens of made-up sheets."""
    kind, _, key = text.partition("·")
    return (kind, int(key)) if kind in ("ours", "foreign") and key.isdigit() else ("damaged", None)


def make_sheet(dice: random.Random, *, customers: int) -> Made:
    """Make a sheet of invented customers, some of whom hold what is known to be spoiled."""
    keys = sorted(dice.sample(range(1, customers * 5), customers))
    found: list[tuple[int, dict[str, Cell]]] = [(key, _customer(dice, key)) for key in keys]
    groups: list[tuple[int, dict[str, Cell]]] = [
        (key, {"Name": name, "PriceLevel": 1}) for key, name in GROUP_NAMES.items()
    ]
    base = Snapshot({"customers": make_frame(CUSTOMERS, found), "groups": make_frame(GROUPS, groups)}, NOON)
    choices = GroupChoices(GROUP_NAMES, GROUP_NAMES, others=(), added=(), deleted=frozenset())
    rows: list[dict[str, Value]] = []
    for key, row in found:
        shown: dict[str, Value] = {c.name: _shown(c, row.get(c.name), choices) for c in COLUMNS}
        rows.append({**shown, "CustomerID": OddCell(CellKind.NUMBER, str(key))})
    return Made(base, rows, [*keys], [f"ours·{key}" for key in keys])


def edit_cells(made: Made, dice: random.Random, *, count: int) -> None:
    """Type new values into some cells, as a person does."""
    for _ in range(count):
        place = dice.randrange(len(made.rows))
        column = dice.choice([c for c in TEXTS if c.name not in HIGH])
        key = made.keys[place]
        text = f"Typed {dice.choice(string.ascii_letters)} {dice.randrange(10_000)}"[: column.max_length]
        if column.name.endswith(("State", "Country", "ZipCode")):
            continue
        if key is not None and (key, column.name) not in made.damaged:
            made.rows[place][column.name] = text
            made.meant[key, column.name] = text


def damage_cells(made: Made, dice: random.Random, *, count: int) -> None:
    """Let the spreadsheet spoil some cells that nobody edited."""
    for _ in range(count):
        place = dice.randrange(len(made.rows))
        column = dice.choice(TEXTS)
        key = made.keys[place]
        cell = made.rows[place][column.name]
        if key is None or not isinstance(cell, str) or (key, column.name) in made.meant:
            continue
        name, spoil = dice.choice(CELL_DAMAGE)
        if name == "letters lost" and (key, column.name) in made.damaged:
            # A question mark that stands for what another damage put there could as well have been typed.
            continue
        spoiled = spoil(cell, column, dice)
        if spoiled is not None and spoiled != cell:
            made.rows[place][column.name] = spoiled
            made.damaged[key, column.name] = name


def damage_rows(made: Made, dice: random.Random) -> None:
    """Sort, delete, copy and insert whole rows: nothing of it is a change."""
    if dice.random() < 0.5:
        order = list(range(len(made.rows)))
        dice.shuffle(order)
        _reorder(made, order)
    for _ in range(dice.randrange(3)):
        place = dice.randrange(len(made.rows))
        del made.rows[place], made.keys[place], made.tokens[place]
    for _ in range(dice.randrange(3)):
        place = dice.randrange(len(made.rows) + 1)
        blank: dict[str, Value] = {"BillingCity": "  "} if dice.random() < 0.5 else {}
        made.rows.insert(place, blank)
        made.keys.insert(place, None)
        made.tokens.insert(place, "")
    for _ in range(dice.randrange(2)):
        place = dice.randrange(len(made.rows))
        made.rows.append(dict(made.rows[place]))
        made.keys.append(made.keys[place])
        made.tokens.append(made.tokens[place])


def damage_keys(made: Made, dice: random.Random) -> None:
    """Spoil the id or the token of a row or two: such a row must be held back."""
    for _ in range(dice.randrange(3)):
        place = dice.randrange(len(made.rows))
        key = made.keys[place]
        if key is None:
            continue
        how = dice.choice(("id typed", "id emptied", "token altered", "token of another export"))
        if how == "id typed":
            made.rows[place]["CustomerID"] = OddCell(CellKind.NUMBER, str(key + 1))
        elif how == "id emptied":
            made.rows[place]["CustomerID"] = None
        else:
            made.tokens[place] = "spoiled" if how == "token altered" else f"foreign·{key}"
        for column in COLUMNS:
            made.damaged.setdefault((key, column.name), how)


def move_a_column(made: Made, dice: random.Random) -> None:
    """Sort one column alone, or delete one of its cells and shift those below up."""
    name = dice.choice(HIGH)
    values = [row.get(name) for row in made.rows]
    if not all(isinstance(value, str) for value in values):
        return
    if dice.random() < 0.5:
        moved = sorted(values, key=str)
    else:
        start = dice.randrange(len(values) // 2)
        moved = [*values[:start], *values[start + 1 :], None]
    for place, (row, value) in enumerate(zip(made.rows, moved, strict=True)):
        key = made.keys[place]
        if row.get(name) != value and key is not None:
            row[name] = value
            made.damaged[key, name] = "column moved"


def _reorder(made: Made, order: list[int]) -> None:
    made.rows = [made.rows[place] for place in order]
    made.keys = [made.keys[place] for place in order]
    made.tokens = [made.tokens[place] for place in order]


def _shown(column: Column, cell: Cell, choices: GroupChoices) -> Value:
    if isinstance(cell, (int, Decimal)) and not isinstance(cell, bool) and column.kind is not Kind.GROUP:
        return OddCell(CellKind.NUMBER, str(cell))
    return choices.shown(column, cell)


_FIRST = ("Ann", "Zoë", "José", "美咲", "Grace", "Søren", "  Jane", "O'Brien", "Zoe\u0308", "DAVID")
_LAST = ("Lee", "Müller", "Núñez", "Smith-Jones", "Null", "Ng", "de la Cruz", "Ångström", "田中")
_CITIES = ("Austin", "Zürich", "Aus\u200btin", "São Paulo", "Washington, D.C.", "Reno", "Łódź")
_ODD = (
    "3/4", "MAR1", "1E5", "12E34", "TRUE", "50%", "$1,234.50", "=1+1", "+15550100", "-5", "@x", "#N/A",
    "1234567890123456", "12345678901234567890", "007", "1.50", "9:30", "2024-05-06", "“quoted”", "_x000D_",
    "two\nlines", " padded ", "a\u00a0b", "'t Hooft", "½", "x" * 255, "0", "1,234", "(5)", "001-002",
    "NULL",
)  # fmt: skip


def _customer(dice: random.Random, key: int) -> dict[str, Any]:
    first, last = dice.choice(_FIRST), dice.choice(_LAST)
    return {
        "Email": f"person.{key}.{dice.randrange(10**6)}@example.com",
        "BillingFirstName": first,
        "BillingLastName": last,
        "BillingCompany": dice.choice((None, "Müller & Söhne", "ACME™", f"Firm {key}")),
        "BillingAddress1": f"{dice.randrange(1, 9999)} {dice.choice(('Elm', 'Oak', 'Straße'))} {key}",
        "BillingAddress2": dice.choice((None, "Unit 5", "№ 7")),
        "BillingCity": dice.choice(_CITIES),
        "BillingState": dice.choice(("TX", "MA", None)),
        "BillingZipCode": dice.choice((f"{dice.randrange(99_999):05}", "02134-1001", "K1A 0B1", None)),
        "BillingCountry": dice.choice(("US", "CA")),
        "BillingPhoneNumber": f"+1555{key:03}{dice.randrange(10_000):04}",
        "BillingTaxID": f"{key:04}{dice.randrange(10**12):012}",
        "ShippingFirstName": first,
        "ShippingLastName": last,
        "ShippingCity": dice.choice(_CITIES),
        "CustomerGroupID": dice.choice((None, 1, 2, 3, 4)),
        "Enabled": dice.random() < 0.9,
        "MailList": dice.random() < 0.3,
        "NonTaxable": False,
        "DisableBillingSameAsShipping": False,
        "ResetPassword": False,
        "ShippingAddressType": dice.randrange(2),
        "Comments": dice.choice((None, "line 1\nline 2", "Grüße aus Köln", "often", dice.choice(_ODD))),
        "AdditionalField1": dice.choice((None, *_ODD)),
        "AdditionalField2": dice.choice((None, *_ODD)),
        "TotalStoreCredit": Decimal("12.50"),
    }


Spoil = Callable[[str, Column, random.Random], Value]


def _to_number(text: str, _column: Column, _dice: random.Random) -> Value:
    plain = text.strip().strip("$€").replace(",", "")
    if plain.startswith("(") and plain.endswith(")"):
        plain = f"-{plain[1:-1]}"
    if plain.endswith("%"):
        return _number(plain[:-1], 0.01) if plain[:-1].replace(".", "").isdigit() else None
    return _number(plain, 1.0)


def _number(text: str, factor: float) -> Value:
    try:
        number = float(text) * factor
    except ValueError:
        return None
    if not text.isascii() or "_" in text or number != number or abs(number) == float("inf"):
        return None
    return OddCell(CellKind.NUMBER, f"{number:.15g}")


def _to_date(text: str, _column: Column, _dice: random.Random) -> Value:
    dates = {
        "3/4": "2026-03-04",
        "MAR1": "2026-03-01",
        "2024-05-06": "2024-05-06",
        "9:30": "09:30:00",
    }
    return OddCell(CellKind.DATE, dates[text]) if text in dates else None


def _to_flag(text: str, _column: Column, _dice: random.Random) -> Value:
    return OddCell(CellKind.FLAG, "TRUE") if text == "TRUE" else None


def _garbled(text: str, _column: Column, _dice: random.Random) -> Value:
    content = text.encode()
    return (
        None
        if text.isascii()
        else "".join(
            letter if (letter := bytes([byte]).decode("cp1252", "ignore")) else chr(byte) for byte in content
        )
    )


def _lost(text: str, _column: Column, _dice: random.Random) -> Value:
    return text.encode("cp1252", "replace").decode("cp1252")


def _spaced(text: str, _column: Column, dice: random.Random) -> Value:
    ways = (
        text.replace(" ", "\u00a0"),
        f"{text} ",
        f" {text}",
        text.strip(),
        f"{text[:1]}\u200b{text[1:]}",
        f"\ufeff{text}",
    )
    spaced = dice.choice(ways)
    return spaced if spaced.strip() else None


def _recoded(text: str, _column: Column, dice: random.Random) -> Value:
    return unicodedata.normalize(dice.choice(("NFC", "NFD")), text)


def _line_ends(text: str, _column: Column, dice: random.Random) -> Value:
    return text.replace("\n", dice.choice(("\r\n", "\r", "_x000D_\n")))


def _cut(text: str, _column: Column, _dice: random.Random) -> Value:
    return text[:254] if len(text) > 254 else None


def _error(_text: str, _column: Column, dice: random.Random) -> Value:
    return OddCell(CellKind.ERROR, dice.choice(("#REF!", "#VALUE!", "#NAME?")))


def _formula(text: str, _column: Column, dice: random.Random) -> Value:
    if dice.random() < 0.5:
        return OddCell(CellKind.FORMULA, "", None, formula="A1")
    return OddCell(CellKind.FORMULA, text, CellKind.TEXT, formula=f'"{text}"')


def _merged(_text: str, _column: Column, _dice: random.Random) -> Value:
    return OddCell(CellKind.MERGED)


def _punctuated(text: str, column: Column, _dice: random.Random) -> Value:
    if column.name not in ("Email", "BillingPhoneNumber"):
        return None
    return text.replace("-", "–").replace("'", "’")


def _cased(text: str, column: Column, _dice: random.Random) -> Value:
    return text.upper() if column.name == "Email" else None


CELL_DAMAGE: tuple[tuple[str, Spoil], ...] = (
    ("number", _to_number),
    ("number", _to_number),
    ("date", _to_date),
    ("flag", _to_flag),
    ("garbled", _garbled),
    ("letters lost", _lost),
    ("spaces", _spaced),
    ("normal form", _recoded),
    ("line ends", _line_ends),
    ("cut off", _cut),
    ("error", _error),
    ("formula", _formula),
    ("merged", _merged),
    ("punctuation", _punctuated),
    ("capitals", _cased),
)
