"""Writing and reading the workbook."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from cartsheets.domain.groups.names import group_label
from cartsheets.domain.tables import CUSTOMERS, Kind
from cartsheets.monitor import NullMonitor
from cartsheets.workbook.read import read_workbook
from cartsheets.workbook.write import ExportInfo, write_workbook
from tests.benchmarks.case import Bench, Case
from tests.benchmarks.store_rows import FOLDER, TAKEN_AT, snapshot

INFO = ExportInfo("E261123-BENCH", b"s" * 32, "bench.example", "Bench", TAKEN_AT)


def _path(name: str, count: int) -> Path:
    return FOLDER / f"{name}-{count}.xlsx"


def _write_ready(count: int) -> tuple[Any, Path]:
    return snapshot(count), _path("ours", count)


def _write(state: tuple[Any, Path]) -> None:
    write_workbook(state[1], state[0], info=INFO)


def _xlsxwriter(state: tuple[Any, Path]) -> None:
    taken, path = state
    write_by_xlsxwriter(path.with_name("peer.xlsx"), taken.customers, taken.group_names())


def write_by_xlsxwriter(path: Path, frame: Any, group_names: Mapping[int, str]) -> None:
    """The same sheet by XlsxWriter in its lean mode: text format, widths, freeze, filter, lists, a token."""
    import xlsxwriter

    labels = group_label(group_names)
    columns = CUSTOMERS.sheet_columns
    book = xlsxwriter.Workbook(str(path), {"constant_memory": True, "strings_to_formulas": False})
    text = book.add_format({"num_format": "@"})
    header = book.add_format({"bold": True, "bg_color": "#0B5FD0", "font_color": "#FFFFFF"})
    sheet = book.add_worksheet("Customers")
    sheet.freeze_panes(1, 5)
    for at, column in enumerate(columns):
        sheet.set_column(at + 3, at + 3, 18, text)
        if column.kind is Kind.FLAG:
            sheet.data_validation(1, at + 3, 1_048_575, at + 3, {"validate": "list", "source": ["Yes", "No"]})
    for at, name in enumerate(["Action", "Status", "Message", *(c.header for c in columns), "_row"]):
        sheet.write_string(0, at, name, header)
    names = [column.name for column in columns]
    values = [frame[name].tolist() if name in frame.columns else None for name in names]
    for number, key in enumerate(frame.index.tolist(), 1):
        sheet.write_number(number, 3, key)
        for at, cells in enumerate(values):
            cell = cells[number - 1] if cells is not None else None
            if cell is None or cell != cell:
                continue
            if isinstance(cell, bool):
                sheet.write_string(number, at + 3, "Yes" if cell else "No", text)
            elif isinstance(cell, str):
                sheet.write_string(number, at + 3, cell, text)
            elif names[at] == "CustomerGroupID":
                sheet.write_string(number, at + 3, labels.get(int(cell), f"#{cell} (missing)"), text)
            else:
                sheet.write_number(number, at + 3, float(cell))
        sheet.write_string(number, len(columns) + 3, f"{key}·ABCDEF·ABCDEFGH", text)
    sheet.autofilter(0, 0, len(frame), len(columns) + 3)
    book.close()


def _openpyxl_write_only(state: tuple[Any, Path]) -> None:
    from openpyxl import Workbook

    taken, path = state
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Customers")
    frame = taken.customers
    sheet.append(["Customer ID", *frame.columns])
    for key, *cells in frame.itertuples(name=None):
        sheet.append([key, *cells])
    book.save(path.with_name("peer-openpyxl.xlsx"))


def _read_ready(count: int) -> Path:
    path = _path("read", count)
    if not path.exists():
        write_workbook(path, snapshot(count), info=INFO)
    return path


def _read(path: Path) -> Any:
    return read_workbook(path, monitor=NullMonitor())


def _openpyxl_read_only(path: Path) -> Any:
    from openpyxl import load_workbook

    book = load_workbook(path, read_only=True, data_only=True)
    found = {}
    for name in book.sheetnames:
        sheet = book[name]
        sheet.reset_dimensions()
        found[name] = [list(row) for row in sheet.iter_rows(values_only=True)]
    book.close()
    return found


BENCHES = (
    Bench(
        "Writing the workbook",
        Case("CartSheets", _write_ready, _write),
        (
            Case("XlsxWriter constant_memory", _write_ready, _xlsxwriter),
            Case("openpyxl write_only", _write_ready, _openpyxl_write_only, most=10_000),
        ),
        {"XlsxWriter constant_memory": 0.25},
        most_mb=150,
    ),
    Bench(
        "Reading the workbook",
        Case("CartSheets", _read_ready, _read),
        (Case("openpyxl read_only", _read_ready, _openpyxl_read_only),),
        {"openpyxl read_only": 0.30},
        most_mb=600,
    ),
)
