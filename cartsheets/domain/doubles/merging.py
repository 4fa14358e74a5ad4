"""Two customers who are one: what of the others the one that stays takes over, before they are deleted.

A merge is nothing but an update and deletes, so it goes through a review like any change. It never takes
anything away from the customer that stays: only what is blank there is filled, unless a person chooses
another's value.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from cartsheets.domain.cells import Cell, as_words, is_same
from cartsheets.domain.diff import row_label
from cartsheets.domain.drafting.parts import Draft, DraftRow
from cartsheets.domain.findings import Notice
from cartsheets.domain.snapshot import Snapshot
from cartsheets.domain.tables import CUSTOMERS, Column, Role

PLACE = "Merge"
"""Where the changes of a merge come from: no sheet."""
_ALWAYS_ITS_OWN = frozenset({"Email"})
"""The e-mail names the account: to keep another's, let that customer stay."""


@dataclass(frozen=True, slots=True)
class MergedCell:
    """One column of a merge. `values` are all different filled ones by customer, the one that stays first.

    `value` is what the customer that stays will have, and `taken_from` whose it is.
    """

    column: str
    values: Mapping[int, Cell]
    value: Cell
    taken_from: int


@dataclass(frozen=True, slots=True)
class Merge:
    """`kept` stays, `dropped` are deleted. `cells` are the columns that any of the dropped has filled."""

    kept: int
    dropped: tuple[int, ...]
    cells: tuple[MergedCell, ...]
    losses: tuple[str, ...] = field(default=())
    """Sentences about what cannot be taken over."""


def choose_kept(keys: Iterable[int], live: Snapshot) -> int:
    """Choose who stays: an enabled customer before others, then the one with most filled, then the oldest.

    Raises:
        ValueError: none of them is in the store.
    """
    rows = {key: row for key in keys if (row := live.row(CUSTOMERS.name, key)) is not None}
    if not rows:
        raise ValueError("no customer to keep")

    def rank(key: int) -> tuple[bool, int, int]:
        row = rows[key]
        return (row.get("Enabled") is not True, -sum(cell is not None for cell in row.values()), key)

    return min(rows, key=rank)


def propose_merge(
    keys: Sequence[int], live: Snapshot, *, kept: int | None = None, choices: Mapping[str, int] | None = None
) -> Merge:
    """Propose how customers become one. `choices` name whose value a column takes, by API name.

    Raises:
        ValueError: fewer than two of them are in the store, or a choice is none of theirs or not free.
    """
    choices = choices or {}
    there = [key for key in dict.fromkeys(keys) if live.row(CUSTOMERS.name, key) is not None]
    kept = choose_kept(there, live) if kept is None else kept
    if len(there) < 2 or kept not in there:
        raise ValueError("a merge needs two customers of the store")
    if wrong := [name for name, key in choices.items() if key not in there or name in _ALWAYS_ITS_OWN]:
        raise ValueError(f"no such choice: {wrong[0]}")
    order = [kept, *(key for key in there if key != kept)]
    rows = {key: live.row(CUSTOMERS.name, key) or {} for key in order}
    cells = []
    for column in CUSTOMERS.columns:
        if not column.is_editable or column.name in _ALWAYS_ITS_OWN:
            continue
        values = _different(column, {key: row.get(column.name) for key, row in rows.items()})
        if not values or list(values) == [kept]:
            continue
        taken_from = choices.get(column.name, next(iter(values)))
        value = rows[taken_from].get(column.name)
        cells.append(MergedCell(column.name, values, value, taken_from))
    return Merge(kept, tuple(order[1:]), tuple(cells), tuple(_losses(rows, order[1:])))


def differing_columns(rows: Iterable[Mapping[str, Cell]]) -> list[Column]:
    """Give the columns, keys apart, in which customers do not all hold the same; read-only ones too."""
    listed = list(rows)
    if not listed:
        return []
    return [
        column
        for column in CUSTOMERS.columns
        if column.role is not Role.KEY
        and any(not is_same(column, listed[0].get(column.name), row.get(column.name)) for row in listed[1:])
    ]


def merge_draft(merges: Iterable[Merge], live: Snapshot) -> Draft:
    """Give what merges ask for, in the form that a sheet has too: updates and deletes."""
    rows: list[DraftRow] = []
    notices: list[Notice] = []
    for merge in merges:
        kept = live.row(CUSTOMERS.name, merge.kept) or {}
        cells = {
            cell.column: cell.value
            for cell in merge.cells
            if not is_same(CUSTOMERS.by_name[cell.column], cell.value, kept.get(cell.column))
        }
        if cells:
            rows.append(DraftRow(CUSTOMERS.name, 0, PLACE, merge.kept, cells))
        rows += [DraftRow(CUSTOMERS.name, 0, PLACE, key, {}, is_delete=True) for key in merge.dropped]
        names = ", ".join(str(key) for key in merge.dropped)
        label = row_label(CUSTOMERS, kept, merge.kept)
        notices.append(
            Notice(
                f"Customer {merge.kept} “{label}” takes over from {names}, who will be deleted. Their past "
                "orders keep the names on them, but are no longer linked to a customer.",
                kind="merge",
            )
        )
        notices += [Notice(loss, kind="merge_loss") for loss in merge.losses]
    return Draft(
        rows=tuple(rows),
        problems=(),
        damage=(),
        notices=tuple(notices),
        layouts={},
        held=frozenset(),
        missing={},
        seen={},
        places={},
    )


def _different(column: Column, cells: Mapping[int, Cell]) -> dict[int, Cell]:
    """The filled cells that differ, by who has them first."""
    found: dict[int, Cell] = {}
    for key, cell in cells.items():
        if cell is None or any(is_same(column, cell, other) for other in found.values()):
            continue
        found[key] = cell
    return found


def _losses(rows: Mapping[int, Mapping[str, Cell]], dropped: Sequence[int]) -> Iterable[str]:
    for key in dropped:
        credit = rows[key].get("TotalStoreCredit")
        if isinstance(credit, Decimal) and credit:
            yield f"Customer {key} has a store credit of {as_words(credit)}, which cannot be moved."
