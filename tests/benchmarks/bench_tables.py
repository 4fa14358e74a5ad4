"""JSON to a table, and the ledger."""

from __future__ import annotations

import tempfile
from datetime import UTC, datetime
from itertools import chain
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from cartsheets.domain.collecting import without_collecting
from cartsheets.domain.tables import CUSTOMERS
from cartsheets.ledger.database import Ledger
from cartsheets.store.wire import parse_json, read_frame
from tests.benchmarks.case import Bench, Case
from tests.benchmarks.store_rows import FOLDER, PAGE, TAKEN_AT, pages, records


def _json_ours(bodies: list[bytes]) -> Any:
    # The store counted them before it listed them.
    count = len(bodies) * PAGE
    return read_frame(CUSTOMERS, (record for body in bodies for record in parse_json(body)), count=count)


def _json_from_records(bodies: list[bytes]) -> Any:
    import json

    frame = pd.DataFrame.from_records([record for body in bodies for record in json.loads(body)])
    return frame.set_index("CustomerID")


def _parse_alone(bodies: list[bytes]) -> None:
    for body in bodies:
        parse_json(body)


@without_collecting()
def _least(bodies: list[bytes]) -> Any:
    """The least that makes a table of numpy's arrays: every cell taken as it comes, none looked at."""
    block = None
    for number, body in enumerate(bodies):
        page = parse_json(body)
        width = len(page[0])
        if block is None:
            block = np.empty((width, len(bodies) * PAGE), dtype=object)
        values = chain.from_iterable(map(dict.values, page))
        cells = np.fromiter(values, dtype=object, count=width * len(page)).reshape(len(page), width)
        block[:, number * PAGE : number * PAGE + len(page)] = cells.T
    return block


def _ledger_ready(count: int) -> tuple[Path, list[dict[str, Any]]]:
    return Path(tempfile.mkdtemp(prefix="ledger-", dir=FOLDER)), list(records(count))


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
        parts=(
            Case("its parsing alone (orjson)", pages, _parse_alone),
            Case("the least: parsed, put into arrays, not looked at", pages, _least),
        ),
    ),
    Bench("Keeping a snapshot", Case("CartSheets", _ledger_ready, _ledger), most_s=0.6),
)
