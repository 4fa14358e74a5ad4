"""`cartsheets-cli results`."""

from __future__ import annotations

import argparse
from pathlib import Path

from cartsheets.cli.console import Console
from cartsheets.cli.statuses import DONE
from cartsheets.domain.receipt import Receipt
from cartsheets.errors import GuardNotMet, UnknownRecord, UsageError
from cartsheets.ledger.push_records import PushRecord
from cartsheets.monitor import Monitor
from cartsheets.session import open_session
from cartsheets.steps.opened import OpenedStore
from cartsheets.steps.push_receipts import make_receipt
from cartsheets.steps.write_back import is_held, write_back
from cartsheets.workbook.receipt_report import failed_rows, write_receipt_report


def run(arguments: argparse.Namespace, console: Console, monitor: Monitor) -> int:
    """Write a push's results again; sends nothing."""
    if arguments.failed and not arguments.output:
        raise UsageError("--failed needs a file of its own.", remedy="Say which with -o FILE.xlsx.")
    with open_session(store_name=arguments.store, environ=console.environ) as session:
        record = _record(session, arguments.push)
        receipt = make_receipt(session.ledger, record)
        if arguments.output:
            path = Path(arguments.output).absolute()
            write_receipt_report(path, receipt, only_failed=arguments.failed)
            said = [f"The results are in {path}."]
        else:
            said = _write_into_sheet(session, receipt, monitor)
    rows = failed_rows(receipt) if arguments.failed else receipt.rows
    document = {"push": receipt.push, "file": arguments.output or receipt.file, "rows": len(rows)}
    console.answer(document, said)
    return DONE


def _record(session: OpenedStore, push_id: str | None) -> PushRecord:
    pushes = session.ledger.pushes
    record = pushes.get(push_id) if push_id else pushes.latest(session.store_id)
    if record is None:
        raise UnknownRecord("Nothing was pushed yet.")
    if record.finished_at is None:
        raise GuardNotMet(f"Push {record.id} is not finished.", remedy="Resume it first.")
    return record


def _write_into_sheet(session: OpenedStore, receipt: Receipt, monitor: Monitor) -> list[str]:
    if not receipt.file:
        raise UsageError(
            f"Push {receipt.push} came from no sheet.", remedy="Say with -o where its results should go."
        )
    if is_held(receipt):
        raise GuardNotMet(
            f"{Path(receipt.file).name} is open in another program.", remedy="Close it there, then try again."
        )
    return write_back(session, receipt, None, None, monitor=monitor)
