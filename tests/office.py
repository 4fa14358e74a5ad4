"""A real spreadsheet program for tests: LibreOffice Calc, used the way a person in an office uses it.

    book = office.open(path)
    customers = book.sheet("Customers")
    customers.type("M17", "02134")          # as on the keyboard: the cell's format and the locale decide
    customers.sort(by="Email")
    book.save()                             # or save(other_path): its ending says the format
    book.close()

One soffice serves a whole test session; `tests/office_driver.py` holds it, run by the system's Python.
Headless Calc does not enforce data validation: what a drop-down would refuse is typed all the same.
"""

from __future__ import annotations

import json
import queue
import shutil
import subprocess
import tempfile
import threading
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self

SYSTEM_PYTHON = "/usr/bin/python3"
DRIVER = Path(__file__).with_name("office_driver.py")
START_S = 150.0
ANSWER_S = 120.0


class OfficeFailed(AssertionError):
    """LibreOffice refused what was asked, died, or did not answer in time."""


def office_is_installed() -> bool:
    """Say whether LibreOffice and its Python bridge are there."""
    if shutil.which("soffice") is None or not Path(SYSTEM_PYTHON).exists():
        return False
    return (
        subprocess.run([SYSTEM_PYTHON, "-c", "import uno"], capture_output=True, check=False).returncode == 0
    )


class Office:
    """A running LibreOffice with a profile of its own; a context manager."""

    def __init__(self, *, locale: str = "en-US") -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="cartsheets-office-", ignore_cleanup_errors=True)
        self._log = (Path(self._folder.name) / "soffice.log").open("w+", encoding="utf-8")
        self._driver = subprocess.Popen(
            [SYSTEM_PYTHON, str(DRIVER), str(Path(self._folder.name) / "profile"), locale],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._log,
            text=True,
            encoding="utf-8",
        )
        self._answers: queue.SimpleQueue[str] = queue.SimpleQueue()
        self._reader = threading.Thread(target=self._read_answers, daemon=True)
        self._reader.start()
        try:
            self._take_answer(START_S)
        except OfficeFailed:
            self.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def open(self, path: Path | None = None) -> Book:
        """Open a file, or a new empty book."""
        return Book(self, self.ask("open", path=str(path.resolve()) if path else ""), path)

    def ask(self, do: str, **values: object) -> Any:
        """Send one request to the driver and return its answer; for Book and Sheet."""
        assert self._driver.stdin is not None
        try:
            self._driver.stdin.write(json.dumps({"do": do, **values}) + "\n")
            self._driver.stdin.flush()
        except BrokenPipeError as error:
            raise OfficeFailed(f"LibreOffice is gone. {self._last_words()}") from error
        return self._take_answer(ANSWER_S)

    def close(self) -> None:
        """End LibreOffice and forget its profile. Closing twice is harmless."""
        if self._driver.stdin is not None and not self._driver.stdin.closed:
            self._driver.stdin.close()
        try:
            self._driver.wait(30)
        except subprocess.TimeoutExpired:
            self._driver.kill()
            self._driver.wait(30)
        self._reader.join(30)
        if self._driver.stdout is not None:
            self._driver.stdout.close()
        self._log.close()
        self._folder.cleanup()

    def _read_answers(self) -> None:
        assert self._driver.stdout is not None
        for line in self._driver.stdout:
            self._answers.put(line)
        self._answers.put("")

    def _take_answer(self, timeout_s: float) -> Any:
        try:
            line = self._answers.get(timeout=timeout_s)
        except queue.Empty:
            self._driver.terminate()
            raise OfficeFailed(
                f"LibreOffice did not answer within {timeout_s:.0f} s. {self._last_words()}"
            ) from None
        if not line:
            raise OfficeFailed(f"LibreOffice ended by itself. {self._last_words()}")
        answer = json.loads(line)
        if "error" in answer:
            raise OfficeFailed(answer["error"])
        return answer["ok"]

    def _last_words(self) -> str:
        if self._log.closed:
            return ""
        return Path(self._log.name).read_text(encoding="utf-8")[-2000:]


@dataclass
class Book:
    """One open file."""

    office: Office
    number: int
    path: Path | None

    def sheet(self, name: str) -> Sheet:
        """Return a sheet by its name."""
        return Sheet(self, name)

    def sheet_names(self) -> list[str]:
        """Return the names of all sheets, hidden ones included."""
        return list(self.office.ask("sheets", book=self.number))

    def copy_sheet(self, name: str, to: str, *, place: int = 1) -> None:
        """Copy a sheet within the book; `place` counts from 0."""
        self.office.ask("copy_sheet", book=self.number, sheet=name, name=to, place=place)

    def add_sheet(self, name: str, *, place: int = 0) -> Sheet:
        """Add an empty sheet; `place` counts from 0."""
        self.office.ask("add_sheet", book=self.number, sheet=name, place=place)
        return self.sheet(name)

    def save(self, path: Path | None = None, *, password: str = "") -> Path:
        """Save over the file itself, or under another path whose ending says the format; return the path."""
        path = path or self.path
        assert path is not None, "a new book needs a path"
        self.office.ask("save", book=self.number, path=str(path.resolve()), password=password)
        self.path = path
        return path

    def close(self) -> None:
        """Close without asking; what was not saved is lost."""
        self.office.ask("close", book=self.number)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


@dataclass
class Sheet:
    """One sheet of an open file. Cells are addressed as in Calc ("M17"), rows counted from 1."""

    book: Book
    name: str

    def type(self, cell: str, text: str) -> None:
        """Type a text into a cell and press Enter. To empty a cell, use `clear`."""
        self.type_all({cell: text})

    def type_all(self, cells: Mapping[str, str]) -> None:
        """Type many cells in one go."""
        self._ask("type", cells=list(cells.items()))

    def append(self, texts: Mapping[str, str]) -> int:
        """Type a new row below the last one, by header text; return its row number."""
        row = self.row_count() + 1
        self.type_all({f"{self.column(header)}{row}": text for header, text in texts.items()})
        return row

    def clear(self, cells: str) -> None:
        """Press Delete on a cell or a range."""
        self._ask("clear", area=cells)

    def format_as_number(self, cells: str) -> None:
        """Give text cells the General format: what is typed from now on may become a number."""
        self._ask("format_as_number", area=cells)

    def delete_rows(self, row: int, *, count: int = 1) -> None:
        """Delete whole rows, so that those below move up."""
        self._ask("delete_rows", row=row, count=count)

    def delete_column(self, header: str) -> None:
        """Delete the whole column with this header."""
        self._ask("delete_column", column=self.column(header))

    def insert_column(self, *, before: str) -> None:
        """Insert an empty column before the one with this header."""
        self._ask("insert_column", column=self.column(before))

    def insert_rows(self, row: int, *, count: int = 1) -> None:
        """Insert empty rows above `row`."""
        self._ask("insert_rows", row=row, count=count)

    def copy(self, cells: str, *, to: str) -> None:
        """Copy cells ("A5:C5"; "5:5" is the row) and paste them from the cell `to` on."""
        self._ask("copy", area=cells, to=to)

    def delete_cells(self, cells: str) -> None:
        """Delete cells and shift those below them up."""
        self._ask("shift", area=cells, up=True)

    def insert_cells(self, cells: str) -> None:
        """Insert empty cells and shift those that were there down."""
        self._ask("shift", area=cells, up=False)

    def fill_down(self, cells: str) -> None:
        """Drag the first cell of a range down over the rest: numbers count up."""
        self._ask("fill_down", area=cells)

    def merge(self, cells: str) -> None:
        """Merge cells; only what the first one held is left."""
        self._ask("merge", area=cells)

    def hide_rows(self, row: int, *, count: int = 1) -> None:
        """Hide rows."""
        self._ask("hide_rows", row=row, count=count)

    def show(self) -> None:
        """Show the sheet where it is hidden; nothing can be typed into it before."""
        self._ask("show")

    def rename(self, name: str) -> None:
        """Give the sheet another name."""
        self._ask("rename", name=name)
        self.name = name

    def sort(self, *, by: str, descending: bool = False) -> None:
        """Sort all rows below the header row by the column with this header."""
        self._ask("sort", column=self.column(by), descending=descending, alone=False)

    def sort_alone(self, header: str, *, descending: bool = False) -> None:
        """Sort one column by itself, so that its cells leave their rows."""
        self._ask("sort", column=self.column(header), descending=descending, alone=True)

    def column(self, header: str) -> str:
        """Return the letters of the column with this header text."""
        return column_letters(self.headers().index(header))

    def headers(self) -> list[str]:
        """Return the texts of row 1."""
        return [str(value) for value in self.values("")[0]]

    def row_of(self, header: str, value: str | float) -> int:
        """Return the number of the only row that holds `value` under `header`."""
        rows = self.values("")
        place = rows[0].index(header)
        found = [number for number, row in enumerate(rows, start=1) if number > 1 and row[place] == value]
        assert len(found) == 1, f"{len(found)} rows with {value!r} under {header}"
        return found[0]

    def cell(self, header: str, row: int) -> str:
        """Return the address of the cell of `row` under `header`."""
        return f"{self.column(header)}{row}"

    def row_count(self) -> int:
        """Return the number of the last row that holds anything."""
        rows = self.values("")
        return max(
            (number for number, row in enumerate(rows, start=1) if any(value != "" for value in row)),
            default=0,
        )

    def values(self, area: str) -> list[list[Any]]:
        """Return what cells hold: texts, numbers, "" for empty, None for an error. Area "" is all."""
        return list(self._ask("values", area=area))

    def shown(self, cell: str) -> str:
        """Return a cell's text as a person sees it."""
        return str(self._ask("shown", cell=cell))

    def formula(self, cell: str) -> str:
        """Return what the input line shows; text that looks like a number has a leading apostrophe."""
        return str(self._ask("formula", cell=cell))

    def _ask(self, do: str, **values: object) -> Any:
        return self.book.office.ask(do, book=self.book.number, sheet=self.name, **values)


def column_letters(place: int) -> str:
    """Return the letters of a column: 0 is A, 26 is AA."""
    letters = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
