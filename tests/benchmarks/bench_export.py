"""Exporting a store beside the script that one would write for it: requests, pandas and XlsxWriter."""

from __future__ import annotations

import atexit
import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from cartsheets.monitor import NullMonitor
from cartsheets.steps.export import ExportRequest, export
from cartsheets.steps.review import ReviewOptions, review
from cartsheets.store.keys import StoreKeys
from tests.benchmarks.bench_workbook import write_by_xlsxwriter
from tests.benchmarks.case import Bench, Case
from tests.benchmarks.store_rows import FOLDER
from tests.steps.journeys import open_store

_PAGE = 200


def _served(customers: int) -> StoreKeys:
    """A practice store without a pace, in a process of its own so that its work is not counted."""
    command = [sys.executable, "-m", "cartsheets.cli", "demo", "--json", "--customers", str(customers)]
    running = subprocess.Popen([*command, "--condition", "pace=off"], stdout=subprocess.PIPE, text=True)
    atexit.register(running.wait)
    atexit.register(running.terminate)
    said = json.loads(running.stdout.readline() if running.stdout is not None else "")
    return StoreKeys(said["secure_url"], said["private_key"], said["token"], said["api_url"])


def _ready(customers: int) -> tuple[StoreKeys, Path]:
    folder = Path(tempfile.mkdtemp(prefix="store-", dir=FOLDER))
    atexit.register(shutil.rmtree, folder)
    return _served(customers), folder


def _review_ready(customers: int) -> tuple[StoreKeys, Path]:
    state = _ready(customers)
    _export(state)
    return state


def _export(state: tuple[StoreKeys, Path]) -> None:
    keys, folder = state
    with open_store(keys, folder, threads=8) as store:
        export(store, ExportRequest(folder / "customers.xlsx"), monitor=NullMonitor())


def _review(state: tuple[StoreKeys, Path]) -> None:
    keys, folder = state
    with open_store(keys, folder, threads=8) as store:
        review(store, folder / "customers.xlsx", ReviewOptions(), monitor=NullMonitor())


def _script(state: tuple[StoreKeys, Path]) -> None:
    by_script(state[0], state[1] / "script.xlsx")


def by_script(keys: StoreKeys, path: Path) -> None:
    """Page after page as dictionaries, a frame of them, and the workbook of `bench_workbook`'s peer."""
    import pandas as pd
    import requests

    rows: list[dict[str, Any]] = []
    groups: list[dict[str, Any]] = []
    with requests.Session() as session:
        session.headers.update(
            {"SecureURL": keys.secure_url, "PrivateKey": keys.private_key, "Token": keys.token}
        )
        for name, found in (("CustomerGroups", groups), ("Customers", rows)):
            while True:
                query: dict[str, int] = {"limit": _PAGE, "offset": len(found) + 1}
                answer = session.get(f"{keys.api_url}{name}", params=query, timeout=60)
                page = answer.json() if answer.ok else []
                found.extend(page)
                if len(page) < _PAGE:
                    break
    frame = pd.DataFrame.from_records(rows).set_index("CustomerID").drop(columns="Password")
    names = {group["CustomerGroupID"]: group["Name"] for group in groups}
    write_by_xlsxwriter(path, frame, names)


BENCHES = (
    Bench(
        "Exporting a store",
        Case("CartSheets", _ready, _export),
        (Case("requests + pandas + XlsxWriter", _ready, _script),),
        {"requests + pandas + XlsxWriter": 0.25},
        most_mb=150,
    ),
    Bench("Reviewing an untouched export", Case("CartSheets", _review_ready, _review)),
)
