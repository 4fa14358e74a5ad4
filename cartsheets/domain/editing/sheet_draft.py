"""Edits → Draft: what the grid asks for, in the form that a sheet has too, so that one review does both."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from cartsheets.domain.drafting.draft import Draft, DraftRow
from cartsheets.domain.editing.edits import DELETED, Edits
from cartsheets.domain.editing.reading import EditValue, Unread
from cartsheets.domain.findings import Problem
from cartsheets.domain.matching import SheetLayout
from cartsheets.domain.sheet import SheetContent
from cartsheets.domain.typed_values import TypedValue


def make_edit_draft(edits: Edits, *, passwords: Mapping[int, str], typed: Iterable[TypedValue] = ()) -> Draft:
    """Give what the edits ask for; `passwords` by row id, `typed` in the place of what cells hold.

    Only cells that cannot be read hold their row back here: values that the store would refuse are found
    by the same checks as those of a sheet.
    """
    table = edits.table
    layout = SheetLayout(table, SheetContent(table.sheet, []), 0, {})
    rows: list[DraftRow] = []
    problems: list[Problem] = []
    held: set[tuple[str, int]] = set()
    places: dict[int, int] = {}
    laid_over: dict[int, dict[str, EditValue]] = defaultdict(dict)
    for each in typed:
        place = each.row - 1
        column = table.by_name.get(each.column)
        if each.table == table.name and column is not None and 0 <= place < edits.size:
            base, is_new = edits.base_value(place, column.name), place >= edits.base_size
            laid_over[place][column.name] = edits.reader.read(column, each.text, base, is_new=is_new)
    asking = {*edits.changed_places().tolist(), *laid_over}
    with_passwords = (edits.place_of(row_id) for row_id in passwords)
    asking |= {found for found in with_passwords if found is not None}
    for place in sorted(asking):
        number, key = place + 1, edits.key(place)
        where = layout.where(number)
        if key is not None:
            places[key] = number
        password = passwords.get(edits.row_id(place), "")
        if edits.row_state(place) == DELETED:
            rows.append(DraftRow(table.name, number, where, key, {}, is_delete=True))
            continue
        values = {**edits.row_values(place), **laid_over.get(place, {})}
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
