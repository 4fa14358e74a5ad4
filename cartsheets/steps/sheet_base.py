"""What a push does to the base of the sheet it came from, so that the sheet becomes its own new base.

A review shows what sheet and base do not have in common. So what was pushed goes into the base, cell by
cell; and where the sheet still holds a password that was sent, a mark tells that it was.
"""

from __future__ import annotations

import hmac
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from cartsheets.domain.cells import as_json
from cartsheets.domain.drafting.draft import Draft, DraftRow
from cartsheets.domain.findings import Notice
from cartsheets.domain.plan import Action
from cartsheets.domain.receipt import Outcome
from cartsheets.domain.tables import CUSTOMERS
from cartsheets.errors import UnknownRecord
from cartsheets.ledger.snapshots import BaseRow, ExportRecord
from cartsheets.steps.opened import OpenedStore
from cartsheets.steps.push_items import UNDO, Item, Journal

_MARK = "_password_mark"
"""Where the marks of all passwords that were sent stand in a base row, beside the columns of the table.

None is ever taken out: a copy of the sheet from before the push still holds what was sent.
"""
_MARK_DIGITS = 3
"""Twelve bits: enough to know the same cell again, far too few to find a password by."""


class SheetBase:
    """The base of one push's sheet; there is none where its export was purged meanwhile."""

    def __init__(self, store: OpenedStore, journal: Journal) -> None:
        self._snapshots = store.ledger.snapshots
        self._journal = journal
        self._export_id = journal.record.export_id
        self._secret = b""
        self._earlier_marks: dict[int, list[str]] | None = None
        if self._export_id:
            try:
                self._secret = self._snapshots.export(self._export_id).secret
            except UnknownRecord:
                # Undoing works longer than the sheet's own record is kept.
                self._export_id = ""

    def follow(self, items: Iterable[Item]) -> None:
        """Put what was done into the base."""
        if not self._export_id:
            return
        # What an undo adds again has a new key, and is no row of the sheet.
        done = [
            item
            for item in items
            if item.outcome is Outcome.DONE
            and not (self._journal.is_undo and item.change.action is Action.ADD)
        ]
        if not done:
            return
        added = [found for item in done if (found := _added(item)) is not None]
        if added:
            self._snapshots.note_all_added(self._export_id, added)
        self._snapshots.advance(self._export_id, [self._row(item) for item in done])

    def catch_up(self) -> None:
        """Put in what a process that was killed had settled and not put in yet.

        What is there stays: a later push of the same sheet may have changed the row again.
        """
        if not self._export_id:
            return
        there = {(row.table, row.key): row.fields for row in self._snapshots.overrides(self._export_id)}
        added = set(self._snapshots.added(self._export_id).values())
        self.follow(
            item
            for item in self._journal.items
            if item.outcome is Outcome.DONE
            and (
                (item.change.table, item.row_key) not in there
                or (item.change.action is Action.ADD and item.row_key not in added)
                or self._lacks_cells(item, there[item.change.table, item.row_key])
            )
        )

    def _lacks_cells(self, item: Item, fields: Mapping[str, Any] | None) -> bool:
        return fields is not None and not self._journal.cells_to_send(item).keys() <= fields.keys()

    def _row(self, item: Item) -> BaseRow:
        if item.change.action is Action.DELETE:
            return BaseRow(item.change.table, item.row_key, None, full=False)
        fields = {name: as_json(cell) for name, cell in self._journal.cells_to_send(item).items()}
        password = self._journal.password(item)
        if password:
            fields[_MARK] = self._marks(item.row_key, password)
        return BaseRow(item.change.table, item.row_key, fields, full=item.change.action is Action.ADD)

    def _marks(self, key: int, password: str) -> str:
        """All marks of a customer, with that of the password just sent."""
        if self._earlier_marks is None:
            self._earlier_marks = _marks_of(self._snapshots.overrides(self._export_id))
        marks = self._earlier_marks.setdefault(key, [])
        mark = _mark(self._secret, key, password)
        if mark not in marks:
            marks.append(mark)
        return " ".join(marks)


def _added(item: Item) -> tuple[str, str, int] | None:
    """What names an added row in the sheet, which has no key for it yet."""
    if item.change.action is not Action.ADD:
        return None
    name = "Email" if item.table is CUSTOMERS else "Name"
    texts = (cell.draft for cell in item.change.cells if cell.column == name)
    text = next((text for text in texts if isinstance(text, str)), None)
    return (item.change.table, text.strip(), item.row_key) if text is not None else None


def added_before(store: OpenedStore, *, plan_id: str, export_id: str) -> Mapping[tuple[str, str], int]:
    """What earlier pushes of a plan's sheet added: keys by table and e-mail or group name in lower case.

    What an undo adds is no row of the sheet.
    """
    if not export_id or plan_id.startswith(UNDO):
        return {}
    try:
        return store.ledger.snapshots.added(export_id)
    except UnknownRecord:
        return {}


def leave_out_sent_passwords(store: OpenedStore, record: ExportRecord, draft: Draft) -> Draft:
    """Take out of a draft the passwords that an earlier push of the same export has sent already.

    They are still in the sheet where the results could not be written into it, and in every copy that
    was made of it before.
    """
    if not any(row.password for row in draft.rows):
        return draft
    marks = _marks_of(store.ledger.snapshots.overrides(record.id))
    rows: list[DraftRow] = []
    notices: list[Notice] = []
    for row in draft.rows:
        if not row.password or row.key is None or not _is_sent(marks, record.secret, row):
            rows.append(row)
            continue
        notices.append(
            Notice(
                "The new password in this row was sent by an earlier push and is left out. "
                "To set it once more, type it into a new export.",
                draft.layouts[row.table].where(row.row, "Password"),
                "password_sent",
            )
        )
        if row.cells:
            rows.append(replace(row, password=""))
    return replace(draft, rows=tuple(rows), notices=(*draft.notices, *notices))


def _marks_of(rows: Iterable[BaseRow]) -> dict[int, list[str]]:
    return {
        row.key: str(row.fields[_MARK]).split()
        for row in rows
        if row.table == CUSTOMERS.name and row.fields and row.fields.get(_MARK)
    }


def _is_sent(marks: Mapping[int, Sequence[str]], secret: bytes, row: DraftRow) -> bool:
    key = row.key or 0
    return any(hmac.compare_digest(mark, _mark(secret, key, row.password)) for mark in marks.get(key, ()))


def _mark(secret: bytes, key: int, password: str) -> str:
    text = f"{key}\n{password}".encode("utf-8", "surrogatepass")
    return hmac.digest(secret, text, "sha256").hex()[:_MARK_DIGITS]
