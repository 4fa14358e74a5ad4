"""Customers to measure with: the practice store's, as the API sends them.

They are made once for each number of customers, in a process of its own, and lie in files of JSON pages: who
measures reads them as one reads a store's answers and the ledger's pages, so that each table has texts of its
own and nothing of what made them is left in memory. `python -m tests.benchmarks.store_rows 1000` makes some.
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

from cartsheets.demo.shop import Shop
from cartsheets.domain.snapshot import Snapshot
from cartsheets.domain.tables import CUSTOMERS, GROUPS
from cartsheets.store.wire import as_body, parse_json, read_frame

TAKEN_AT = datetime(2026, 11, 23, tzinfo=UTC)
PAGE = 200
FOLDER = Path(os.environ.get("CARTSHEETS_BENCH") or Path(tempfile.gettempdir()) / "cartsheets-bench")
"""Where all that is made to measure with lies; `run` makes one and deletes it at its end."""
BASE, LIVE, SHEET, GROUP_ROWS = "base", "live", "sheet", "groups"
"""What was exported; the store with one row in two hundred edited since; the sheet's rows in another order,
one in a hundred edited; and the groups of all."""
_EDITED_SHARE = 0.01


def pages(count: int, name: str = BASE) -> list[bytes]:
    """The customers as the bodies of the store's answers, 200 a page."""
    return list(each_page(count, name))


def each_page(count: int, name: str = BASE) -> Iterator[bytes]:
    """The same, one after the other from the disk."""
    with _made(count).joinpath(name).open("rb") as lines:
        yield from lines


def records(count: int, name: str = BASE) -> Iterator[dict[str, Any]]:
    """Customers as the API gives them, without the hashes of their passwords; `GROUP_ROWS` are groups."""
    for page in each_page(count, name):
        yield from parse_json(page)


def snapshot(count: int, name: str = BASE) -> Snapshot:
    """The store at an instant."""
    customers = read_frame(CUSTOMERS, records(count, name), count=count)
    return Snapshot(
        {"customers": customers, "groups": read_frame(GROUPS, records(count, GROUP_ROWS))}, TAKEN_AT
    )


@cache
def _made(count: int) -> Path:
    folder = FOLDER / f"rows-{count}"
    if not folder.exists():
        command = [sys.executable, "-m", "tests.benchmarks.store_rows", str(count)]
        subprocess.run(command, check=True)
    return folder


def make(count: int) -> None:
    """Make the files."""
    shop = Shop.seeded(customers=count, groups=8, seed=1)
    customers = [{k: v for k, v in row.items() if k != "Password"} for row in shop.customers.values()]
    rng = random.Random(1)
    in_sheet, in_store = (
        {each: f"City {each}" for each in rng.sample(range(count), max(1, int(count * share)))}
        for share in (_EDITED_SHARE, _EDITED_SHARE / 2)
    )
    order = list(range(count))
    rng.shuffle(order)
    folder = FOLDER / f"rows-{count}"
    unready = folder.with_suffix(".unready")
    unready.mkdir(parents=True, exist_ok=True)
    _keep(unready / BASE, customers)
    _keep(unready / LIVE, _with_cities(customers, range(count), in_store))
    _keep(unready / SHEET, _with_cities(customers, order, in_sheet))
    _keep(unready / GROUP_ROWS, (dict(row) for row in shop.groups.values()))
    unready.rename(folder)


def _with_cities(
    customers: list[dict[str, Any]], places: Iterable[int], cities: dict[int, str]
) -> Iterator[dict[str, Any]]:
    for place in places:
        city = cities.get(place)
        yield customers[place] if city is None else {**customers[place], "BillingCity": city}


def _keep(path: Path, rows: Iterable[dict[str, Any]]) -> None:
    with path.open("wb") as file:
        page: list[dict[str, Any]] = []
        for row in rows:
            page.append(row)
            if len(page) == PAGE:
                file.write(as_body(page) + b"\n")
                page.clear()
        if page:
            file.write(as_body(page) + b"\n")


if __name__ == "__main__":
    make(int(sys.argv[1]))
