"""Comparing three ways, JSON to a table, and the ledger."""

from __future__ import annotations

import random
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pandas as pd

from cartsheets.domain.cells import flag_word
from cartsheets.domain.diff import compare
from cartsheets.domain.drafting.draft import DraftOptions, make_draft
from cartsheets.domain.groups.names import group_label
from cartsheets.domain.sheet import CellKind, OddCell, SheetContent, SheetRow, Value, WorkbookContent
from cartsheets.domain.snapshot import Snapshot
from cartsheets.domain.tables import CUSTOMERS
from cartsheets.ledger.database import Ledger
from cartsheets.store.wire import parse_json, read_frame
from tests.benchmarks.case import Bench, Case
from tests.benchmarks.store_rows import PAGE, TAKEN_AT, pages, records, snapshot

_EDITED_SHARE = 0.01
_NAMES = [column.name for column in CUSTOMERS.value_columns]


def _edited(count: int) -> tuple[Snapshot, pd.DataFrame, Snapshot]:
    """Base, draft and live: one row in a hundred edited in the sheet, one in two hundred in the store."""
    base = snapshot(count)
    rng = random.Random(1)
    draft, live = base.customers.copy(), base.customers.copy()
    for frame, share in ((draft, _EDITED_SHARE), (live, _EDITED_SHARE / 2)):
        cities = frame["BillingCity"].to_numpy(copy=True)
        for place in rng.sample(range(count), max(1, int(count * share))):
            cities[place] = f"City {place}"
        frame["BillingCity"] = pd.Series(cities, index=frame.index, dtype=object)
    return (
        base,
        draft.sample(frac=1.0, random_state=1),
        Snapshot({**base.tables, "customers": live}, TAKEN_AT),
    )


def _ours_ready(count: int) -> tuple[Snapshot, WorkbookContent, Snapshot]:
    base, draft, live = _edited(count)
    labels = group_label(base.group_names())
    columns = [column for column in CUSTOMERS.sheet_columns if column.name in draft.columns]

    def shown(name: str, cell: Any) -> Value:
        if cell is None or isinstance(cell, str):
            return cell
        if name == "CustomerGroupID":
            return labels.get(cell, f"#{cell} (missing)")
        return flag_word(is_on=cell) if isinstance(cell, bool) else OddCell(CellKind.NUMBER, str(cell))

    values = [[shown(column.name, cell) for cell in draft[column.name].tolist()] for column in columns]
    rows = [SheetRow(1, ["Customer ID", *(column.header for column in columns)])]
    for number, (key, *cells) in enumerate(zip(draft.index.tolist(), *values, strict=True), 2):
        rows.append(SheetRow(number, [OddCell(CellKind.NUMBER, str(key)), *cells]))
    return base, WorkbookContent("x.xlsx", "xlsx", [SheetContent("Customers", rows)], ""), live


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


def _json_ours(bodies: list[bytes]) -> Any:
    # The store counted them before it listed them.
    count = len(bodies) * PAGE
    return read_frame(CUSTOMERS, (record for body in bodies for record in parse_json(body)), count=count)


def _json_from_records(bodies: list[bytes]) -> Any:
    import json

    frame = pd.DataFrame.from_records([record for body in bodies for record in json.loads(body)])
    return frame.set_index("CustomerID")


def _ledger_ready(count: int) -> tuple[Path, list[dict[str, Any]]]:
    return Path(tempfile.mkdtemp(prefix="cartsheets-bench-")), records(count)[0]


def _ledger(state: tuple[Path, list[dict[str, Any]]]) -> Any:
    folder, rows = state
    with Ledger.open(folder, now=lambda: datetime(2026, 11, 23, tzinfo=UTC)) as ledger:
        record = ledger.snapshots.begin("bench.example", "Bench", {}, "x.xlsx")
        for at in range(0, len(rows), 200):
            ledger.snapshots.keep_page(record.id, "customers", rows[at : at + 200])
        ledger.snapshots.finish(record.id, taken_at=TAKEN_AT, counts={"customers": len(rows)}, file="x.xlsx")
        return ledger.size


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
        sizes=(1_000, 10_000, 100_000, 1_000_000),
    ),
    Bench(
        "JSON to a table",
        Case("CartSheets", pages, _json_ours),
        (Case("from_records", pages, _json_from_records),),
        {"from_records": 0.4},
    ),
    Bench("Keeping a snapshot", Case("CartSheets", _ledger_ready, _ledger), most_s=0.6),
)
