"""JSON to a table, and the ledger."""

from __future__ import annotations

import tempfile
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pandas as pd

from cartsheets.domain.tables import CUSTOMERS
from cartsheets.ledger.database import Ledger
from cartsheets.store.wire import parse_json, read_frame
from tests.benchmarks.case import Bench, Case
from tests.benchmarks.store_rows import PAGE, TAKEN_AT, pages, records


def _json_ours(bodies: list[bytes]) -> Any:
    # The store counted them before it listed them.
    count = len(bodies) * PAGE
    return read_frame(CUSTOMERS, (record for body in bodies for record in parse_json(body)), count=count)


def _json_from_records(bodies: list[bytes]) -> Any:
    import json

    frame = pd.DataFrame.from_records([record for body in bodies for record in json.loads(body)])
    return frame.set_index("CustomerID")


def _ledger_ready(count: int) -> tuple[Path, list[dict[str, Any]]]:
    return Path(tempfile.mkdtemp(prefix="cartsheets-bench-")), list(records(count))


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
        "JSON to a table",
        Case("CartSheets", pages, _json_ours),
        (Case("from_records", pages, _json_from_records),),
        {"from_records": 0.4},
    ),
    Bench("Keeping a snapshot", Case("CartSheets", _ledger_ready, _ledger), most_s=0.6),
)
