"""What became of a push as a workbook of its own. Never read back."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from openpyxl import Workbook

from cartsheets.domain.cells import as_words
from cartsheets.domain.receipt import Outcome, Receipt, ReceiptRow
from cartsheets.domain.tables import TABLES
from cartsheets.wording import shown
from cartsheets.workbook.newfile import NewFile, explained
from cartsheets.workbook.report import write_sheet

_WORDS = {
    Outcome.PLANNED: "Not sent",
    Outcome.DONE: "Done",
    Outcome.SKIPPED: "Skipped",
    Outcome.REJECTED: "Failed",
    Outcome.IN_DOUBT: "In doubt",
}


def write_receipt_report(path: Path, receipt: Receipt, *, only_failed: bool = False) -> None:
    """Write a push: one row for each changed cell, and what the store keeps otherwise than it was sent.

    `only_failed` leaves out the rows that were done.

    Raises:
        WorkbookNotWritable, WorkbookLocked: the file cannot be written.
    """
    book = Workbook(write_only=True)
    write_sheet(
        book,
        "Results",
        ("Table", "Action", "Number", "Name", "Column", "Before", "Sent", "Result", "Message", "Where"),
        _results(failed_rows(receipt) if only_failed else receipt.rows),
    )
    write_sheet(
        book,
        "Stored differently",
        ("Table", "Number", "Column", "Sent", "Stored"),
        (
            (
                found.table,
                str(found.key),
                _header(found.table, found.column),
                as_words(found.sent),
                as_words(found.stored),
            )
            for found in receipt.stored_differently
        ),
    )
    write_sheet(
        book,
        "Push",
        ("What", "Value"),
        [
            ("Push", receipt.push),
            ("Store", receipt.store),
            ("Sheet", receipt.file),
            ("Begun (UTC)", f"{receipt.started_at:%Y-%m-%d %H:%M:%S}"),
            ("Finished", "Yes" if receipt.finished else "No"),
            *((words, str(receipt.count(outcome))) for outcome, words in _WORDS.items()),
        ],
    )
    new = NewFile(path)
    try:
        with explained(path):
            book.save(new.file)
        new.finish()
    finally:
        new.abort()


def failed_rows(receipt: Receipt) -> tuple[ReceiptRow, ...]:
    """The rows of a push that were not done."""
    return tuple(row for row in receipt.rows if row.outcome is not Outcome.DONE)


def _results(rows: Iterable[ReceiptRow]) -> Iterable[Sequence[str]]:
    for row in rows:
        change = row.change
        lead = (
            change.table,
            change.action.value,
            "" if row.key is None else str(row.key),
            change.label,
        )
        end = (_WORDS[row.outcome], shown(row.message), change.where)
        for cell in change.cells:
            header = _header(change.table, cell.column)
            yield (*lead, header, as_words(cell.live), as_words(cell.draft), *end)
        if change.has_password:
            yield (*lead, "New password", "", "••••••••", *end)
        if not change.cells and not change.has_password:
            yield (*lead, "", "", "", *end)


def _header(table: str, column: str) -> str:
    found = TABLES[table].by_name.get(column)
    return found.header if found is not None else ""
