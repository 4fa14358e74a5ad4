"""Comparing three ways: what was exported, the sheet and the store, each with texts of its own in memory.

A file, a ledger and a store share no object, so no text of one is the same object as that of another.
"""

from __future__ import annotations

from typing import Any

import pandas as pd

from cartsheets.domain.cells import flag_word
from cartsheets.domain.diff import compare
from cartsheets.domain.drafting.draft import DraftOptions, make_draft
from cartsheets.domain.groups.names import group_label
from cartsheets.domain.sheet import CellKind, OddCell, SheetContent, SheetRow, Value, WorkbookContent
from cartsheets.domain.snapshot import Snapshot
from cartsheets.domain.tables import CUSTOMERS
from cartsheets.store.wire import parse_json, read_columns
from tests.benchmarks.case import Bench, Case
from tests.benchmarks.store_rows import LIVE, SHEET, each_page, records, snapshot

_NAMES = [column.name for column in CUSTOMERS.value_columns]


def _ours_ready(count: int) -> tuple[Snapshot, WorkbookContent, Snapshot]:
    base, live = snapshot(count), snapshot(count, LIVE)
    labels = group_label(base.group_names())
    columns = [column for column in CUSTOMERS.sheet_columns if column.name in _NAMES]
    # Within a file equal texts are one object: spreadsheets write them once, and the reader shares ours.
    texts: dict[str, str] = {}

    def shown(name: str, cell: Any) -> Value:
        if cell is None:
            return cell
        if isinstance(cell, str):
            return texts.setdefault(cell, cell)
        if name == "CustomerGroupID":
            return labels.get(cell, f"#{cell} (missing)")
        return flag_word(is_on=cell) if isinstance(cell, bool) else OddCell(CellKind.NUMBER, str(cell))

    rows = [SheetRow(1, ["Customer ID", *(column.header for column in columns)])]
    for page in each_page(count, SHEET):
        keys, read = read_columns(CUSTOMERS, parse_json(page))
        by_name = dict(zip(_NAMES, read, strict=True))
        cells = zip(*([shown(c.name, cell) for cell in by_name[c.name]] for c in columns), strict=True)
        for key, row in zip(keys, cells, strict=True):
            rows.append(SheetRow(len(rows) + 1, [OddCell(CellKind.NUMBER, str(key)), *row]))
    return base, WorkbookContent("x.xlsx", "xlsx", [SheetContent("Customers", rows)], ""), live


def _edited(count: int) -> tuple[Snapshot, pd.DataFrame, Snapshot]:
    """Base, draft in the sheet's order and live, as peers take them: of canonical cells, keys known."""
    keys, columns = read_columns(CUSTOMERS, list(records(count, SHEET)))
    index = pd.Index(keys, name=CUSTOMERS.key.name)
    draft = pd.DataFrame(
        {
            name: pd.Series(list[Any](cells), index, dtype=object)
            for name, cells in zip(_NAMES, columns, strict=True)
        }
    )
    return snapshot(count), draft, snapshot(count, LIVE)


def _ours(state: tuple[Snapshot, WorkbookContent, Snapshot]) -> Any:
    base, content, live = state
    draft = make_draft(
        content,
        base,
        live,
        read_token=lambda _table, _text: ("blank", None),
        exported={"customers": _NAMES},
        added={},
        former_groups={},
        options=DraftOptions(),
    )
    return compare(base, draft.rows, live, where=lambda t, r, c: f"{t}{r}{c}", choice=None)


def _naive_pandas(state: tuple[Snapshot, pd.DataFrame, Snapshot]) -> Any:
    """Normalise everything, align by key, compare every cell."""
    base, draft, live = state
    frames = [base.customers, draft.reindex(base.customers.index), live.customers]
    plain = [frame.map(lambda cell: "" if cell is None else str(cell).strip()) for frame in frames]
    ours, theirs = plain[1] != plain[0], plain[2] != plain[0]
    return (ours & ~theirs).sum().sum(), (ours & theirs & (plain[1] != plain[2])).sum().sum()


def _polars_join(state: tuple[Snapshot, pd.DataFrame, Snapshot]) -> Any:
    import polars as pl

    base, draft, live = state
    tables = []
    for suffix, frame in (("", base.customers), ("_d", draft), ("_l", live.customers)):
        made: dict[str, Any] = {"key": frame.index.to_numpy()}
        for name in _NAMES:
            made[name + suffix] = [None if cell is None else str(cell) for cell in frame[name].tolist()]
        tables.append(pl.DataFrame(made))
    joined = tables[0].join(tables[1], on="key").join(tables[2], on="key")
    return joined.select(
        [
            (pl.col(f"{n}_d").ne_missing(pl.col(n)) & pl.col(f"{n}_d").ne_missing(pl.col(f"{n}_l")))
            .sum()
            .alias(n)
            for n in _NAMES
        ]
    )


def _duckdb(state: tuple[Snapshot, pd.DataFrame, Snapshot]) -> Any:
    import duckdb

    base, draft, live = state
    con = duckdb.connect()
    for name, frame in (("b", base.customers), ("d", draft), ("l", live.customers)):
        texts = {n: [None if cell is None else str(cell) for cell in frame[n].tolist()] for n in _NAMES}
        con.register(name, pd.DataFrame({"key": frame.index.to_numpy(), **texts}))
    sums = ", ".join(
        f'count(*) FILTER (d."{n}" IS DISTINCT FROM b."{n}" AND d."{n}" IS DISTINCT FROM l."{n}")'
        for n in _NAMES
    )
    return con.execute(f"SELECT {sums} FROM b JOIN d USING (key) JOIN l USING (key)").fetchall()


def _two_tables(count: int) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Base and draft with all cells as texts and the key among the columns: what two-way tools take."""
    base, draft, _ = _edited(count)
    texts = [
        frame.map(lambda cell: "" if cell is None else str(cell)).astype(object).reset_index()
        for frame in (base.customers, draft)
    ]
    return texts[0], texts[1]


def _two_lists(count: int) -> tuple[list[dict[Any, Any]], list[dict[Any, Any]]]:
    base, draft = _two_tables(count)
    return base.to_dict("records"), draft.to_dict("records")


def _csv_diff(state: tuple[list[dict[Any, Any]], list[dict[Any, Any]]]) -> Any:
    import csv_diff

    base, draft = ({row["CustomerID"]: row for row in rows} for rows in state)
    return csv_diff.compare(base, draft)


def _two_grids(count: int) -> tuple[list[list[Any]], list[list[Any]]]:
    base, draft = _two_tables(count)
    grids = [[list(frame.columns), *frame.to_numpy().tolist()] for frame in (base, draft)]
    return grids[0], grids[1]


def _daff(state: tuple[list[list[Any]], list[list[Any]]]) -> Any:
    import daff

    tables = [daff.PythonTableView(grid) for grid in state]
    flags = daff.CompareFlags()
    flags.addPrimaryKey("CustomerID")
    flags.ordered = False
    alignment = daff.Coopy.compareTables(*tables, flags).align()
    found: list[Any] = []
    daff.TableDiff(alignment, flags).hilite(daff.PythonTableView(found))
    return found


def _datacompy(state: tuple[pd.DataFrame, pd.DataFrame]) -> Any:
    import datacompy

    base, draft = state
    return datacompy.Compare(base, draft, join_columns="CustomerID").all_mismatch()


BENCHES = (
    Bench(
        "Comparing three ways",
        Case("CartSheets", _ours_ready, _ours),
        (
            Case("naive pandas", _edited, _naive_pandas),
            Case("polars join", _edited, _polars_join),
            Case("duckdb", _edited, _duckdb),
            Case("csv-diff (two ways)", _two_lists, _csv_diff, most=100_000),
            Case("daff (two ways)", _two_grids, _daff, most=10_000),
            Case("datacompy (two ways)", _two_tables, _datacompy, most=100_000),
        ),
        {"naive pandas": 0.35, "polars join": 0.6, "duckdb": 0.25},
        most_peak_mb=4096,
        sizes=(1_000, 10_000, 100_000, 1_000_000),
    ),
)
