"""Results written back into the user's own workbook."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from cartsheets.domain.foreign.maps import find_header_maps
from cartsheets.domain.matching import SheetLayout, find_layouts
from cartsheets.domain.plan import Action, Plan
from cartsheets.domain.plan_json import plan_from
from cartsheets.domain.receipt import Outcome, Receipt, ReceiptRow
from cartsheets.domain.sheet import OddCell, Value, WorkbookContent
from cartsheets.domain.tables import CUSTOMERS, TABLES
from cartsheets.errors import StalePlan, UnknownRecord, WorkbookError, WorkbookLocked
from cartsheets.ledger.packing import from_json
from cartsheets.monitor import Monitor
from cartsheets.steps.foreign import foreign_layouts, read_as_before
from cartsheets.steps.opened import OpenedStore
from cartsheets.steps.result_places import ResultPlaces
from cartsheets.workbook.identity import Tokens
from cartsheets.workbook.newfile import held_by
from cartsheets.workbook.read import read_workbook
from cartsheets.workbook.results import FindLayouts, RowResult, find_our_layouts, write_results
from cartsheets.workbook.results_copy import copy_path

_WORDS = {
    (Action.ADD, Outcome.DONE): "Added",
    (Action.UPDATE, Outcome.DONE): "Updated",
    (Action.DELETE, Outcome.DONE): "Deleted",
}
_OUTCOME_WORDS = {
    Outcome.REJECTED: "Rejected",
    Outcome.SKIPPED: "Skipped",
    Outcome.IN_DOUBT: "In doubt",
    Outcome.PLANNED: "Not sent",
}


def write_back(
    store: OpenedStore, receipt: Receipt, plan: Plan | None, results: Path | None, *, monitor: Monitor
) -> list[str]:
    """Write Status and Message of every pushed or held row into the sheet, or into the copy `results`.

    Gives sentences about what was written where. A sheet that is open in another program stays as it
    is, and a copy with the results is written beside it. That the sheet cannot be written changes
    nothing about the push.
    """
    plan = plan or _plan_of(store, receipt)
    sheet = Path(plan.file)
    form = plan.reading.form
    try:
        content = read_workbook(sheet, form=form, monitor=monitor)
        find = _finder(store, plan, is_same_file=content.digest == plan.digest)
        layouts = find(content)
        places = ResultPlaces(store.ledger, receipt, layouts, is_same_file=content.digest == plan.digest)
        rows = _results(store, receipt, plan, content, places)
        try:
            report = write_results(sheet, rows, into=results, form=form, find=find, monitor=monitor)
        except WorkbookLocked as error:
            if results is not None:
                raise
            beside = copy_path(sheet, keeps_ending=True)
            report = write_results(sheet, rows, into=beside, form=form, find=find, monitor=monitor)
            return [f"{error.message} The results are in {report.path.name} beside it.", *_missing(places)]
    except (WorkbookError, UnknownRecord) as error:
        return [f"The results could not be written into the sheet. {error}"]
    except OSError as error:
        return [f"The results could not be written: {error.strerror or 'the file cannot be reached'}."]
    return [f"The results are in {report.path}.", *_missing(places)]


def _missing(places: ResultPlaces) -> list[str]:
    count = len(places.missing)
    if count == 1:
        return ["One pushed row is not in the sheet any more; History tells what became of it."]
    if count > 1:
        return [f"{count:,} pushed rows are not in the sheet any more; History tells what became of them."]
    return []


def is_held(receipt: Receipt) -> bool:
    """Whether a push's results wait for its sheet to be closed in another program."""
    return bool(receipt.finished and receipt.rows and receipt.file and held_by(Path(receipt.file)))


def passwords_of(plan: Plan, *, monitor: Monitor) -> dict[str, str]:
    """Read the typed passwords that a saved plan stands for out of its sheet, by change id.

    Raises:
        StalePlan: the sheet was edited since the plan was saved.
    """
    changes = [change for change in plan.changes if change.has_password]
    if not changes:
        return {}
    content = read_workbook(Path(plan.file), form=plan.reading.form, monitor=monitor)
    if content.digest != plan.digest:
        raise StalePlan(
            f"{Path(plan.file).name}, which holds the plan's new passwords, was edited since.",
            remedy="Review the sheet again.",
        )
    layout = _customers_layout(plan, content)
    place = layout.positions.get("Password") if layout is not None else None
    if layout is None or place is None:
        # How a foreign sheet was read is not in the plans of earlier versions.
        raise StalePlan(
            f"The plan does not say which column of {Path(plan.file).name} holds its new passwords.",
            remedy="Review the sheet again.",
        )
    cells = {row.number: row.cells for row in layout.sheet.rows}
    return {change.id: _words(_cell(cells[change.row], place)) for change in changes}


def _customers_layout(plan: Plan, content: WorkbookContent) -> SheetLayout | None:
    """Find where a plan's customers lie in its sheet, which nobody edited since."""
    if not plan.is_two_way:
        return find_layouts(content, (CUSTOMERS,)).get(CUSTOMERS.name)
    options = read_as_before(plan.reading, content)
    found = find_header_maps(content, remembered={}, options=options).get(CUSTOMERS.name)
    return found.layout() if found is not None else None


def _finder(store: OpenedStore, plan: Plan, *, is_same_file: bool) -> FindLayouts:
    """Give what tells where the tables lie; in a file edited since, the headers may be in another row."""
    if not plan.is_two_way:
        return find_our_layouts
    reading = plan.reading if is_same_file else replace(plan.reading, header_row=0)
    return partial(foreign_layouts, store, reading=reading)


def _plan_of(store: OpenedStore, receipt: Receipt) -> Plan:
    return plan_from(from_json(store.ledger.pushes.get(receipt.push).plan_json))


def _results(
    store: OpenedStore,
    receipt: Receipt,
    plan: Plan,
    content: WorkbookContent,
    places: ResultPlaces,
) -> list[RowResult]:
    tokens = _tokens(store, receipt)
    different: dict[tuple[str, int], list[str]] = {}
    for found in receipt.stored_differently:
        header = TABLES[found.table].by_name[found.column].header
        different.setdefault((found.table, found.key), []).append(
            f"The store keeps {header} as “{found.stored if found.stored is not None else ''}”."
        )
    results: list[RowResult] = []
    for row in receipt.rows:
        number = places.of(row)
        if number is None:
            continue
        is_added = row.change.action is Action.ADD and row.outcome is Outcome.DONE and row.key is not None
        messages = [row.message, *different.get((row.change.table, row.key or 0), [])]
        results.append(
            RowResult(
                table=row.change.table,
                row=number,
                status=_status(row),
                message=" ".join(text for text in messages if text),
                new_key=row.key if is_added else None,
                token=tokens.make(row.change.table, row.key)
                if tokens is not None and is_added and row.key is not None
                else None,
                clear_password=row.change.has_password and row.outcome is Outcome.DONE,
            )
        )
    told = {(result.table, result.row) for result in results}
    if content.digest == plan.digest:
        results += _held_back(plan, told)
    return results


def _tokens(store: OpenedStore, receipt: Receipt) -> Tokens | None:
    """Give what makes the tokens of added rows; a foreign sheet has none."""
    if not receipt.export_id:
        return None
    export = store.ledger.snapshots.export(receipt.export_id)
    return Tokens(export.secret, export.id)


def _held_back(plan: Plan, told: set[tuple[str, int]]) -> list[RowResult]:
    held: dict[tuple[str, int], tuple[str, list[str]]] = {}
    for problem in plan.problems:
        place = (problem.table, problem.row)
        held.setdefault(place, ("Problem", []))[1].append(f"{problem.message} {problem.remedy}".strip())
    for conflict in plan.conflicts:
        if conflict.choice is None:
            header = TABLES[conflict.table].by_name[conflict.column].header if conflict.column else "This row"
            held.setdefault((conflict.table, conflict.row), ("Conflict", []))[1].append(
                f"{header} was also changed in the store."
            )
    return [
        RowResult(table=table, row=row, status=status, message=" ".join(messages))
        for (table, row), (status, messages) in held.items()
        if row > 0 and (table, row) not in told
    ]


def _status(row: ReceiptRow) -> str:
    return _WORDS.get((row.change.action, row.outcome)) or _OUTCOME_WORDS[row.outcome]


def _cell(cells: Sequence[Value], position: int | None) -> Value:
    return cells[position] if position is not None and position < len(cells) else None


def _words(cell: Value) -> str:
    return cell.text if isinstance(cell, OddCell) else cell or ""
