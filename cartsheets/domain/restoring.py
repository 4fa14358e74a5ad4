"""What brings chosen cells of the store back to what they were in a Snapshot, as rows to compare.

The comparison is three ways like any other: the draft is what the cells were then, the base is what this
computer knows of the store (what they were then, and what its own pushes left there since), live is now.
So what others changed since is a Conflict, and stays unless somebody chooses otherwise.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from cartsheets.domain.cells import Cell, is_same
from cartsheets.domain.comparing import differing_rows, place_of, rows_only_in
from cartsheets.domain.drafting.draft import DraftRow
from cartsheets.domain.findings import Notice
from cartsheets.domain.snapshot import Snapshot, make_frame
from cartsheets.domain.tables import CUSTOMERS, GROUPS, TABLES, Table

_GROUP = "CustomerGroupID"
_NAMES = {CUSTOMERS.name: "Email", GROUPS.name: "Name"}

Left = Mapping[str, Mapping[int, Mapping[str, Cell] | None]]
"""What pushes left in the store, by table and key; None: they deleted the row."""


@dataclass(frozen=True, slots=True)
class RestoreWish:
    """What of a Snapshot is to come back: `keys` are customers, None for all rows of both tables.

    With `columns` only these of the customers' cells. `brings_back`: also add rows that were deleted
    since, under new numbers. Rows that were added since always stay.
    """

    keys: frozenset[int] | None = None
    columns: frozenset[str] | None = None
    brings_back: bool = False


@dataclass(frozen=True, slots=True)
class Restored:
    """The rows that ask for it, the base they are compared with, and what else there is to say."""

    base: Snapshot
    rows: tuple[DraftRow, ...]
    notices: tuple[Notice, ...] = field(default=())


def restore(past: Snapshot, live: Snapshot, left: Left, wish: RestoreWish) -> Restored:
    """Give what brings the store back to `past`; changes nothing it is given."""
    is_whole = wish.keys is None and wish.columns is None
    updates: dict[str, dict[int, dict[str, Cell]]] = {name: {} for name in TABLES}
    base: dict[str, dict[int, Mapping[str, Cell]]] = {name: {} for name in TABLES}
    for table in (GROUPS, CUSTOMERS) if is_whole else (CUSTOMERS,):
        wanted = [
            c for c in table.columns if c.is_editable and (wish.columns is None or c.name in wish.columns)
        ]
        for key, now, then in differing_rows(table, live, past, wish.keys):
            cells = {
                c.name: then.get(c.name) for c in wanted if not is_same(c, now.get(c.name), then.get(c.name))
            }
            if cells:
                updates[table.name][key] = cells
                base[table.name][key] = {**then, **(left[table.name].get(key) or {})}
    customers = rows_only_in(CUSTOMERS, past, live, wish.keys)
    groups = rows_only_in(GROUPS, past, live)
    back = _not_there_again(customers, live, CUSTOMERS) if wish.brings_back and wish.columns is None else {}
    needed = {row.get(_GROUP) for row in (*updates[CUSTOMERS.name].values(), *back.values())}
    whole_groups = groups if wish.brings_back and is_whole else {}
    coming = {key: row for key, row in groups.items() if key in needed or key in whole_groups}
    ids = _group_ids(coming, live)
    new_groups = {key: row for key, row in coming.items() if isinstance(ids[key], str)}
    rows = [
        *_adds(GROUPS, new_groups, {}),
        *_updates(GROUPS, updates[GROUPS.name], {}),
        *_adds(CUSTOMERS, back, ids),
        *_updates(CUSTOMERS, updates[CUSTOMERS.name], ids),
    ]
    frames = {name: make_frame(table, sorted(base[name].items())) for name, table in TABLES.items()}
    added = () if wish.keys is not None else tuple(rows_only_in(CUSTOMERS, live, past))
    notices = _notices(stay_deleted=len(customers) - len(back), brought_back=len(back), added=len(added))
    return Restored(Snapshot(frames, past.taken_at), tuple(rows), tuple(notices))


def notice_brought_back(count: int) -> Notice:
    """Say what cannot come back with customers who were deleted and are added again."""
    words = f"{count:,} deleted customers get" if count > 1 else "One deleted customer gets"
    return Notice(
        f"{words} a new number; the password and the link to past orders cannot come back.",
        kind="brought_back",
    )


def _updates(
    table: Table, rows: Mapping[int, dict[str, Cell]], groups: Mapping[int, Cell]
) -> Iterable[DraftRow]:
    for key, cells in rows.items():
        yield DraftRow(table.name, key, place_of(table, key), key, _with_group(cells, groups))


def _adds(
    table: Table, rows: Mapping[int, Mapping[str, Cell]], groups: Mapping[int, Cell]
) -> Iterable[DraftRow]:
    for key, row in rows.items():
        cells = {c.name: row[c.name] for c in table.columns if c.is_editable and row.get(c.name) is not None}
        yield DraftRow(table.name, key, place_of(table, key), None, _with_group(cells, groups))


def _with_group(cells: dict[str, Cell], groups: Mapping[int, Cell]) -> dict[str, Cell]:
    """A group that comes back has a new id, which is not known before it is there: its name stands for it."""
    group = cells.get(_GROUP)
    return {**cells, _GROUP: groups[group]} if isinstance(group, int) and group in groups else cells


def _group_ids(groups: Mapping[int, Mapping[str, Cell]], live: Snapshot) -> dict[int, Cell]:
    """What stands for each deleted group: the id of one that is called so again, else its name."""
    ids = {_plain(name): key for key, name in live.group_names().items()}
    return {key: ids.get(_plain(row.get("Name")), str(row.get("Name") or "")) for key, row in groups.items()}


def _not_there_again(
    rows: Mapping[int, dict[str, Cell]], live: Snapshot, table: Table
) -> dict[int, dict[str, Cell]]:
    """Leave out rows that somebody added again already: the same e-mail address."""
    name = _NAMES[table.name]
    there = {_plain(cell) for cell in live.tables[table.name][name].tolist()}
    return {key: row for key, row in rows.items() if _plain(row.get(name)) not in there}


def _notices(*, stay_deleted: int, brought_back: int, added: int) -> Iterable[Notice]:
    if stay_deleted:
        words = (
            f"{stay_deleted:,} customers of then are no longer in the store and will not come back."
            if stay_deleted > 1
            else "One customer of then is no longer in the store and will not come back."
        )
        yield Notice(words, kind="stay_deleted")
    if brought_back:
        yield notice_brought_back(brought_back)
    if added:
        words = (
            f"{added:,} customers who are not in the export will not be touched."
            if added > 1
            else "One customer who is not in the export will not be touched."
        )
        yield Notice(words, kind="not_in_export")


def _plain(cell: Cell) -> str:
    return str(cell or "").strip().casefold()
