"""Sheets that other programs wrote, of this store's customers."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import openpyxl

from cartsheets.domain.tables import CUSTOMERS
from tests.hazards.desk import Desk

ADMIN_COLUMNS = [column for column in CUSTOMERS.columns if column.admin_name]


def write_csv(
    path: Path,
    rows: Iterable[Sequence[Any]],
    *,
    encoding: str = "utf-8",
    separator: str = ",",
    quoting: Any = csv.QUOTE_MINIMAL,
) -> Path:
    with path.open("w", encoding=encoding, newline="") as file:
        csv.writer(file, delimiter=separator, quoting=quoting).writerows(rows)
    return path


def write_xlsx(path: Path, rows: Iterable[Sequence[Any]], *, above: int = 0) -> Path:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for number in range(above):
        sheet.append([f"Title {number}"])
    for row in rows:
        sheet.append(list(row))
    book.save(path)
    return path


def customer(desk: Desk, number: int) -> Mapping[str, Any]:
    return desk.store.shop.customers[desk.ordinary[number]]
