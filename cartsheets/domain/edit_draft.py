"""Edits → Draft: what the grid asks for, in the form that a sheet has too, so that one review does both."""

from __future__ import annotations

from collections.abc import Mapping

from cartsheets.domain.draft import Draft, DraftRow
from cartsheets.domain.edit_reading import Unread
from cartsheets.domain.edits import DELETED, Edits
from cartsheets.domain.findings import Problem
from cartsheets.domain.matching import SheetLayout
from cartsheets.domain.sheet import SheetContent


def make_edit_draft(edits: Edits, *, passwords: Mapping[int, str]) -> Draft:
    """Give what the edits ask for; `passwords` by row id.

    Only cells that cannot be read hold their row back here: values that the store would refuse are found
    by the same checks as those of a sheet.
    """
    table = edits.table
    layout = SheetLayout(table, SheetContent(table.sheet, []), 0, {})
    rows: list[DraftRow] = []
    problems: list[Problem] = []
    held: set[tuple[str, int]] = set()
    places: dict[int, int] = {}
    asking = {*edits.changed_places().tolist()}
    asking |= {place for row_id in passwords if (place := edits.place_of(row_id)) is not None}
    for place in sorted(asking):
        number, key = place + 1, edits.key(place)
        where = layout.where(number)
        if key is not None:
            places[key] = number
        password = passwords.get(edits.row_id(place), "")
        if edits.row_state(place) == DELETED:
            rows.append(DraftRow(table.name, number, where, key, {}, is_delete=True))
            continue
        values = edits.row_values(place)
        unread = {name: value for name, value in values.items() if isinstance(value, Unread)}
        for name, value in unread.items():
            fault = value.fault
            problems.append(
                Problem(
                    table=table.name,
                    row=number,
                    where=where,
                    column=name,
                    value=value.text,
                    message=fault.message,
                    remedy=fault.remedy,
                    kind=fault.kind,
                    key=key,
                    suggestion=fault.suggestion,
                )
            )
        if unread:
            held.add((table.name, number))
            continue
        cells = {name: value for name, value in values.items() if not isinstance(value, Unread)}
        rows.append(DraftRow(table.name, number, where, key, cells, password=password))
    return Draft(
        rows=tuple(rows),
        problems=tuple(problems),
        damage=(),
        notices=(),
        layouts={table.name: layout},
        held=frozenset(held),
        missing={},
        seen={table.name: len(edits.places())},
        places={table.name: places},
    )
