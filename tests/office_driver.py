"""Drive LibreOffice Calc for tests/office.py: one request a line in, one answer a line out, as JSON.

Run by the system's Python, the only one that has `uno`. It starts its own soffice with a profile of
its own, and ends it when its standard input closes, so that a killed test run leaves nothing behind.
Cells are typed through the same dispatch that the keyboard uses, so Calc interprets them as it does
a person's typing: in the locale of the profile, and as text where the cell is formatted as text.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

import uno

START_S = 120.0
FILTERS = {
    ".xlsx": ("Calc MS Excel 2007 XML", ""),
    ".xls": ("MS Excel 97", ""),
    ".ods": ("calc8", ""),
    # Comma, double quote, UTF-8, cells as they are shown, text quoted.
    ".csv": ("Text - txt - csv (StarCalc)", "44,34,76,1,,0,true,true,false"),
}
GENERAL = 0
# CellFlags of what the Delete key clears: values, dates, strings, formulas.
CONTENTS = 1 | 2 | 4 | 16
_SETTINGS_FILE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema"
 xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
{items}
</oor:items>
"""
_SETTING = (
    '<item oor:path="/org.openoffice.{path}"><prop oor:name="{name}" oor:op="fuse">'
    "<value>{value}</value></prop></item>"
)


def properties(**values: object) -> tuple[Any, ...]:
    """Return UNO PropertyValues."""
    made = []
    for name, value in values.items():
        one = uno.createUnoStruct("com.sun.star.beans.PropertyValue")
        one.Name, one.Value = name, value
        made.append(one)
    return tuple(made)


class Office:
    """One running soffice and the books that are open in it."""

    def __init__(self, profile: Path, locale: str) -> None:
        user = profile / "user"
        user.mkdir(parents=True)
        (user / "registrymodifications.xcu").write_text(_settings(locale), encoding="utf-8")
        pipe = f"cartsheets{os.getpid()}"
        self._soffice = subprocess.Popen(
            [
                "soffice",
                f"-env:UserInstallation={profile.as_uri()}",
                *("--headless", "--invisible", "--norestore", "--nologo", "--nodefault", "--nolockcheck"),
                f"--accept=pipe,name={pipe};urp;StarOffice.ComponentContext",
            ],
            env={**os.environ, "HOME": str(profile), "SAL_USE_VCLPLUGIN": "svp"},
            stdin=subprocess.DEVNULL,
            stdout=sys.stderr,
            stderr=sys.stderr,
            start_new_session=True,
        )
        context = self._connect(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        self._desktop = context.ServiceManager.createInstanceWithContext(
            "com.sun.star.frame.Desktop", context
        )
        self._dispatcher = context.ServiceManager.createInstanceWithContext(
            "com.sun.star.frame.DispatchHelper", context
        )
        self._books: dict[int, Any] = {}

    def _connect(self, address: str) -> Any:
        local = uno.getComponentContext()
        resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
        give_up_at = time.monotonic() + START_S
        pause = threading.Event()
        while True:
            try:
                return resolver.resolve(address)
            except uno.getClass("com.sun.star.connection.NoConnectException"):
                if self._soffice.poll() is not None or time.monotonic() > give_up_at:
                    self.kill()
                    raise
                pause.wait(0.1)

    def kill(self) -> None:
        """End soffice with everything that it started."""
        try:
            os.killpg(self._soffice.pid, signal.SIGKILL)
        except ProcessLookupError:
            return
        self._soffice.wait(30)

    def open(self, path: str) -> int:
        """Open a file (or a new book where `path` is empty); return its number."""
        address = Path(path).as_uri() if path else "private:factory/scalc"
        # Shown books go through the same code as on a desktop; --invisible keeps them off any screen.
        book = self._desktop.loadComponentFromURL(address, "_blank", 0, properties())
        if book is None:
            raise ValueError(f"LibreOffice cannot open {path}")
        number = max(self._books, default=0) + 1
        self._books[number] = book
        return number

    def close(self, book: int) -> None:
        """Close without asking, whatever was changed."""
        self._books.pop(book).close(True)

    def save(self, book: int, path: str, password: str) -> None:
        """Save under `path`; its ending says the format. With a password, only who knows it opens it."""
        name, options = FILTERS[Path(path).suffix.lower()]
        more = {"FilterOptions": options} if options else {}
        if password:
            more["Password"] = password
        self._books[book].storeAsURL(Path(path).as_uri(), properties(FilterName=name, Overwrite=True, **more))

    def sheets(self, book: int) -> list[str]:
        """Return the names of all sheets, hidden ones included."""
        return list(self._books[book].Sheets.ElementNames)

    def type(self, book: int, sheet: str, cells: Iterable[Sequence[str]]) -> None:
        """Type texts into cells (pairs of address and text), each closed with Enter."""
        frame = self._go_to(book, sheet)
        for address, text in cells:
            self._dispatcher.executeDispatch(frame, ".uno:GoToCell", "", 0, properties(ToPoint=address))
            self._dispatcher.executeDispatch(frame, ".uno:EnterString", "", 0, properties(StringName=text))

    def clear(self, book: int, sheet: str, area: str) -> None:
        """Clear what cells hold, as the Delete key does; their formats stay."""
        self._sheet(book, sheet).getCellRangeByName(area).clearContents(CONTENTS)

    def format_as_number(self, book: int, sheet: str, area: str) -> None:
        """Give cells the General format, as Format > Clear does to text cells; what they hold stays."""
        self._sheet(book, sheet).getCellRangeByName(area).NumberFormat = GENERAL

    def delete_rows(self, book: int, sheet: str, row: int, count: int) -> None:
        """Delete whole rows; `row` counts from 1."""
        self._sheet(book, sheet).Rows.removeByIndex(row - 1, count)

    def delete_column(self, book: int, sheet: str, column: str) -> None:
        """Delete a whole column, so that those to the right of it move left."""
        the_sheet = self._sheet(book, sheet)
        the_sheet.Columns.removeByIndex(the_sheet.getCellRangeByName(f"{column}1").CellAddress.Column, 1)

    def insert_column(self, book: int, sheet: str, column: str) -> None:
        """Insert an empty column before one."""
        the_sheet = self._sheet(book, sheet)
        the_sheet.Columns.insertByIndex(the_sheet.getCellRangeByName(f"{column}1").CellAddress.Column, 1)

    def insert_rows(self, book: int, sheet: str, row: int, count: int) -> None:
        """Insert empty rows above one."""
        self._sheet(book, sheet).Rows.insertByIndex(row - 1, count)

    def copy(self, book: int, sheet: str, area: str, to: str) -> None:
        """Copy cells and paste them, contents and formats; "5:5" is a whole row."""
        the_sheet = self._sheet(book, sheet)
        source = the_sheet.getCellRangeByName(area).RangeAddress
        the_sheet.copyRange(the_sheet.getCellRangeByName(to).CellAddress, source)

    def shift(self, book: int, sheet: str, area: str, up: bool) -> None:
        """Delete cells and shift those below up, or insert cells and shift them down."""
        the_sheet = self._sheet(book, sheet)
        address = the_sheet.getCellRangeByName(area).RangeAddress
        mode = "com.sun.star.sheet.CellDeleteMode" if up else "com.sun.star.sheet.CellInsertMode"
        act = the_sheet.removeRange if up else the_sheet.insertCells
        act(address, uno.Enum(mode, "UP" if up else "DOWN"))

    def fill_down(self, book: int, sheet: str, area: str) -> None:
        """Drag the first cell of a range down over the rest: texts that end in digits count up, too."""
        down = uno.Enum("com.sun.star.sheet.FillDirection", "TO_BOTTOM")
        self._sheet(book, sheet).getCellRangeByName(area).fillAuto(down, 1)

    def merge(self, book: int, sheet: str, area: str) -> None:
        """Merge cells; what the covered ones held is lost, as it is in Excel."""
        cells = self._sheet(book, sheet).getCellRangeByName(area)
        kept = cells.getCellByPosition(0, 0).Formula
        cells.clearContents(CONTENTS)
        cells.getCellByPosition(0, 0).Formula = kept
        cells.merge(True)

    def hide_rows(self, book: int, sheet: str, row: int, count: int) -> None:
        """Hide rows, as a filter does."""
        self._sheet(book, sheet).getCellRangeByName(f"{row}:{row + count - 1}").Rows.IsVisible = False

    def show(self, book: int, sheet: str) -> None:
        """Show a hidden sheet."""
        self._sheet(book, sheet).IsVisible = True

    def rename(self, book: int, sheet: str, name: str) -> None:
        """Rename a sheet."""
        self._sheet(book, sheet).Name = name

    def copy_sheet(self, book: int, sheet: str, name: str, place: int) -> None:
        """Copy a sheet within the book."""
        self._books[book].Sheets.copyByName(sheet, name, place)

    def add_sheet(self, book: int, sheet: str, place: int) -> None:
        """Add an empty sheet."""
        self._books[book].Sheets.insertNewByName(sheet, place)

    def sort(self, book: int, sheet: str, column: str, descending: bool, alone: bool) -> None:
        """Sort all rows below the header by one column, as Data > Sort does; or that column alone."""
        the_sheet = self._sheet(book, sheet)
        place = the_sheet.getCellRangeByName(f"{column}1").RangeAddress.StartColumn
        area = self._used(the_sheet)
        if alone:
            area = the_sheet.getCellRangeByPosition(place, 0, place, area.RangeAddress.EndRow)
        field = uno.createUnoStruct("com.sun.star.table.TableSortField")
        field.Field = 0 if alone else place
        field.IsAscending = not descending
        fields = uno.Any("[]com.sun.star.table.TableSortField", (field,))
        area.sort(properties(SortFields=fields, ContainsHeader=True, BindFormatsToContent=True))

    def values(self, book: int, sheet: str, area: str) -> list[list[str | float]]:
        """Return what cells hold: texts, numbers, "" for empty; of all used ones where `area` is empty."""
        the_sheet = self._sheet(book, sheet)
        cells = the_sheet.getCellRangeByName(area) if area else self._used(the_sheet)
        return [list(row) for row in cells.getDataArray()]

    def shown(self, book: int, sheet: str, cell: str) -> str:
        """Return a cell's text as a person sees it."""
        return str(self._sheet(book, sheet).getCellRangeByName(cell).String)

    def formula(self, book: int, sheet: str, cell: str) -> str:
        """Return the input line, in English: "=A1+1", "'02134" for text that looks like a number."""
        return str(self._sheet(book, sheet).getCellRangeByName(cell).Formula)

    def _sheet(self, book: int, sheet: str) -> Any:
        return self._books[book].Sheets.getByName(sheet)

    def _used(self, sheet: Any) -> Any:
        cursor = sheet.createCursor()
        cursor.gotoEndOfUsedArea(False)
        end = cursor.RangeAddress
        return sheet.getCellRangeByPosition(0, 0, end.EndColumn, end.EndRow)

    def _go_to(self, book: int, sheet: str) -> Any:
        controller = self._books[book].CurrentController
        controller.setActiveSheet(self._sheet(book, sheet))
        return controller.Frame


def _settings(locale: str) -> str:
    # AutoInput off: a person would not accept the completion that Calc offers while typing.
    chosen = (
        ("Setup/L10N", "ooSetupSystemLocale", locale),
        ("Office.Common/Misc", "FirstRun", "false"),
        ("Office.Calc/Input", "AutoInput", "false"),
    )
    items = [_SETTING.format(path=path, name=name, value=escape(value)) for path, name, value in chosen]
    return _SETTINGS_FILE.format(items="\n".join(items))


def main(profile: str, locale: str) -> None:
    """Answer requests until standard input closes."""
    office = Office(Path(profile), locale)
    try:
        print(json.dumps({"ok": "ready"}), flush=True)
        for line in sys.stdin:
            print(json.dumps(answer(office, json.loads(line))), flush=True)
    finally:
        office.kill()


def answer(office: Office, request: dict[str, Any]) -> dict[str, Any]:
    """Do what one request asks, and return its answer."""
    method: Callable[..., Any] = getattr(office, request.pop("do"))
    try:
        return {"ok": method(**request)}
    except (uno.getClass("com.sun.star.uno.Exception"), LookupError, ValueError) as problem:
        return {"error": f"{type(problem).__name__}: {problem}"}


if __name__ == "__main__":
    main(*sys.argv[1:])
