"""A packed base comes back whole, and only to whoever has its seal."""

from __future__ import annotations

import json
import zlib
from base64 import b64decode
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cartsheets.domain.sheet import CellKind, OddCell, SheetContent, SheetRow, Value, WorkbookContent
from cartsheets.errors import WorkbookDamaged
from cartsheets.workbook.portable import (
    BASE_SHEET,
    CELL_LENGTH,
    PackedBase,
    has_packed_base,
    pack_base,
    read_packed_base,
)

SEAL = b"the seal"
NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)


def base(customers: list[dict[str, Any]]) -> PackedBase:
    tables = {"customers": customers, "groups": [{"CustomerGroupID": 1, "Name": "Retail"}]}
    return PackedBase("E1", b"secret", "shop.example", "Shop", {"country": "US"}, NOON, tables)


def content(rows: list[tuple[str, Value]]) -> WorkbookContent:
    cells: list[list[Value]] = [[name, value] for name, value in rows]
    sheet = SheetContent(BASE_SHEET, [SheetRow(n, row) for n, row in enumerate(cells, 1)], is_hidden=True)
    return WorkbookContent("book.xlsx", "xlsx", [sheet], "")


def packed(found: PackedBase) -> list[tuple[str, Value]]:
    return [*pack_base(found, SEAL)]


VALUES = (
    st.none()
    | st.text()
    | st.integers(-(2**40), 2**40)
    | st.booleans()
    | st.floats(allow_nan=False, allow_infinity=False)
)


@given(
    st.lists(
        st.fixed_dictionaries({"CustomerID": st.integers(1, 10**9), "Email": VALUES, "Comments": VALUES})
    )
)
def test_what_was_packed_comes_back(customers: list[dict[str, Any]]) -> None:
    made = base(customers)
    found = read_packed_base(content(packed(made)), SEAL)
    assert found.tables["groups"] == made.tables["groups"]
    assert found.tables["customers"] == customers
    assert (found.export_id, found.secret, found.query, found.taken_at) == (
        "E1",
        b"secret",
        {"country": "US"},
        NOON,
    )


def test_no_cell_is_longer_than_every_format_holds() -> None:
    texts = [{"CustomerID": n, "Comments": f"{n * 7919 % 10_007:x}" * 9} for n in range(5_000)]
    rows = pack_base(base(texts), SEAL)
    assert max(len(text) for _, text in rows) == CELL_LENGTH
    assert len(rows) > 4
    assert read_packed_base(content([*rows]), SEAL).tables["customers"] == texts


def test_numbers_that_a_program_made_of_the_first_column_are_read() -> None:
    rows = packed(base([{"CustomerID": 1}]))
    sheet = content(rows).sheets[0]
    for row in sheet.rows[3:]:
        row.cells[0] = OddCell(CellKind.NUMBER, f"{row.cells[0]}.0")
    found = read_packed_base(WorkbookContent("book.xls", "xls", [sheet], ""), SEAL)
    assert found.tables["customers"] == [{"CustomerID": 1}]


@pytest.mark.parametrize(
    "spoil",
    [
        lambda rows: rows[:-1],
        lambda rows: [*rows[:-1], (rows[-1][0], rows[-1][1][:-4])],
        lambda rows: [*rows[:-1], (rows[-1][0], "A" + rows[-1][1][1:] if rows[-1][1][0] != "A" else "B")],
        lambda rows: [("format", "2"), *rows[1:]],
        lambda rows: [rows[0], ("seal", "0" * 64), *rows[2:]],
        lambda rows: [rows[0], rows[1], ("cells", "many"), *rows[3:]],
        lambda rows: [],
    ],
)
def test_a_base_that_was_cut_or_altered_is_refused(spoil: Any) -> None:
    with pytest.raises(WorkbookDamaged):
        read_packed_base(content(spoil(packed(base([{"CustomerID": 1}])))), SEAL)


def test_another_seal_is_refused() -> None:
    with pytest.raises(WorkbookDamaged, match="other keys"):
        read_packed_base(content(packed(base([{"CustomerID": 1}]))), b"another")


def test_a_workbook_without_one_is_told() -> None:
    assert not has_packed_base(WorkbookContent("book.xlsx", "xlsx", [], ""))
    assert has_packed_base(content(packed(base([]))))


def test_the_seal_is_in_no_part_of_it() -> None:
    text = "".join(str(value) for name, value in packed(base([{"CustomerID": 1}])) if name.isdigit())
    values = json.loads(zlib.decompress(b64decode(text)))
    assert SEAL.decode() not in json.dumps(values)
