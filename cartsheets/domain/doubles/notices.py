"""Customers that a plan probably makes twice: an add of somebody known, a change that makes two alike.

Doubles that the store has anyway are no news of the sheet's; `find_doubles` finds them for whoever asks.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

import pandas as pd

from cartsheets.domain.cells import Cell
from cartsheets.domain.diff import row_label
from cartsheets.domain.doubles.clusters import Double, find_doubles
from cartsheets.domain.findings import Notice
from cartsheets.domain.plan import Action, Change
from cartsheets.domain.snapshot import Snapshot, make_frame
from cartsheets.domain.tables import CUSTOMERS

TELLING = (
    "Email",
    "BillingFirstName",
    "BillingLastName",
    "BillingPhoneNumber",
    "BillingZipCode",
    "BillingAddress1",
)
"""The columns that customers are known by."""
MOST_SHOWN = 10
MOST_LOOKED_AT = 2_000
"""Of more changes only so many are looked at, adds first: a whole column that changes adds nobody."""

_NOT_DIGITS = re.compile(r"[^0-9]")


def notice_doubles(changes: Sequence[Change], live: Snapshot) -> list[Notice]:
    """Tell the clusters of customers that are probably one, and that the changes have a part in."""
    asking = [
        change
        for change in changes
        if change.table == CUSTOMERS.name
        and (change.action is Action.ADD or any(cell.column in TELLING for cell in change.cells))
        and change.action is not Action.DELETE
    ]
    asking = sorted(asking, key=lambda change: change.action is not Action.ADD)[:MOST_LOOKED_AT]
    if not asking:
        return []
    gone = {change.key for change in changes if change.action is Action.DELETE}
    # An added row has no key yet: it goes by its place below zero.
    rows = {_key(place, change): _row(change, live) for place, change in enumerate(asking, 1)}
    frame = _neighbours(live.customers.drop(index=[key for key in gone if key in live.customers.index]), rows)
    before = {double.keys for double in find_doubles(live.customers.loc[[k for k in frame.index if k > 0]])}
    found = [
        double
        for double in find_doubles(frame)
        if double.keys not in before and any(key in rows for key in double.keys)
    ]
    by_key = {_key(place, change): change for place, change in enumerate(asking, 1)}
    notices = [_notice(double, by_key, live) for double in found[:MOST_SHOWN]]
    if len(found) > MOST_SHOWN:
        people = sum(len(double.keys) for double in found[MOST_SHOWN:])
        notices.append(
            Notice(
                f"{len(found) - MOST_SHOWN:,} more clusters, of {people:,} customers, are probably doubles.",
                kind="double",
            )
        )
    return notices


def _key(place: int, change: Change) -> int:
    return change.key if change.key is not None else -place


def _row(change: Change, live: Snapshot) -> dict[str, Cell]:
    row = (live.row(CUSTOMERS.name, change.key) if change.key is not None else None) or {}
    return {**row, **{cell.column: cell.draft for cell in change.cells}}


def _neighbours(customers: pd.DataFrame, rows: dict[int, dict[str, Cell]]) -> pd.DataFrame:
    """Give the rows and all who share an e-mail, a phone or a ZIP with one: nobody else can match."""
    marks = {mark for row in rows.values() for mark in _marks(*(row.get(name) for name in _MARKED))}
    columns = [customers[name].tolist() for name in _MARKED]
    near = [
        key
        for key, *cells in zip(customers.index.tolist(), *columns, strict=True)
        if key not in rows and not marks.isdisjoint(_marks(*cells))
    ]
    frame = customers.loc[near, list(TELLING)]
    asked = make_frame(CUSTOMERS, sorted(rows.items()))[list(TELLING)]
    return pd.concat([asked, frame]).sort_index()


_MARKED = ("Email", "BillingPhoneNumber", "BillingZipCode")


def _marks(email: Cell, phone: Cell, code: Cell) -> Iterable[str]:
    digits = _NOT_DIGITS.sub("", str(phone or ""))[-7:]
    plain_email, plain_code = str(email or "").strip().casefold(), str(code or "").strip().casefold()[:5]
    return {
        *([f"email {plain_email}"] if plain_email else []),
        *([f"phone {digits}"] if len(digits) == 7 else []),
        *([f"zip {plain_code}"] if plain_code else []),
    }


def _notice(double: Double, changes: dict[int, Change], live: Snapshot) -> Notice:
    ours = next(changes[key] for key in double.keys if key in changes)
    names = [_named(key, changes, live) for key in double.keys]
    return Notice(
        f"{', '.join(names[:-1])} and {names[-1]} are probably the same person: {', '.join(double.reasons)}.",
        where=ours.where,
        kind="double",
    )


def _named(key: int, changes: dict[int, Change], live: Snapshot) -> str:
    if key < 0:
        return f"The new customer “{changes[key].label}” (row {changes[key].row})"
    row = live.row(CUSTOMERS.name, key) or {}
    return f"customer {key} “{row_label(CUSTOMERS, row, key)}”"
