"""E-mail addresses that one change of a plan sets free and another one takes.

Whether the store lets two customers have one address is not documented. So a row that takes an address is
sent after the row that gives it up, and not at all where that one does not go. Customers who exchange their
addresses have no such order: their rows go together, and it is said beforehand that the store may refuse.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from cartsheets.domain.findings import Notice
from cartsheets.domain.plan import Action, CellChange, Change
from cartsheets.domain.snapshot import Snapshot
from cartsheets.domain.tables import CUSTOMERS

EMAIL = "Email"


def link_addresses(changes: Sequence[Change], live: Snapshot) -> list[Change]:
    """Give the changes with every address that another of them sets free marked with that one's id."""
    freeing = {change.key: change for change in changes if change.key is not None and _frees(change)}
    asked = {_plain(cell) for change in changes for cell in _addresses(change)}
    owners = address_owners(live, asked, leaving=freeing.keys())
    return [_linked(change, owners, freeing) for change in changes]


def link_chosen(chosen: Sequence[Change], planned: Iterable[Change]) -> list[Change]:
    """Link chosen changes among themselves and those of their plan, by the addresses that these held.

    An address that won a conflict was no change when the plan was linked.
    """
    by_id = {change.id: change for change in (*planned, *chosen)}
    freeing = {
        plain_address(cell.live): change
        for change in by_id.values()
        for cell in _addresses(change, is_cleared=True)
        if isinstance(cell.live, str)
    }
    owners = {address: change.key for address, change in freeing.items() if change.key is not None}
    by_key = {change.key: change for change in freeing.values() if change.key is not None}
    return [change if waits_for(change) else _linked(change, owners, by_key) for change in chosen]


def address_owners(live: Snapshot, asked: Iterable[str], *, leaving: Collection[int]) -> dict[str, int]:
    """Who has these addresses (plain ones) in the store now; of several, one that is not `leaving`."""
    wanted = frozenset(asked)
    owners: dict[str, int] = {}
    if not wanted:
        return owners
    emails = live.customers[EMAIL]
    for key, email in zip(emails.index.tolist(), emails.tolist(), strict=True):
        plain = plain_address(email) if isinstance(email, str) else ""
        if plain in wanted and (plain not in owners or owners[plain] in leaving):
            owners[plain] = int(key)
    return owners


def plain_address(text: str) -> str:
    """An address without what makes no other address of it."""
    return text.strip().casefold()


def waits_for(change: Change) -> str:
    """The id of the change that sets free the address that this one takes; "" where it takes none."""
    return next((cell.because for cell in change.cells if cell.column == EMAIL), "")


@dataclass(frozen=True, slots=True)
class Rounds:
    """In how many rounds the updates of a plan are sent: the keys of each round, in order.

    Those of `after_deletes` wait, over others perhaps, for a delete.
    """

    before_deletes: tuple[tuple[int, ...], ...]
    after_deletes: tuple[tuple[int, ...], ...]


def rounds_of(changes: Iterable[Change]) -> Rounds:
    """Tell in which order the updates among these are sent."""
    listed = list(changes)
    waiting = {change.id: waits_for(change) for change in listed if waits_for(change)}
    deletes = {change.id for change in listed if change.action is Action.DELETE}
    found: dict[bool, dict[int, list[int]]] = {False: {}, True: {}}
    for change in listed:
        if change.action is Action.UPDATE and change.key is not None:
            chain = [] if is_exchange(change.id, waiting) else list(chain_of(change.id, waiting))
            is_late = bool(chain) and chain[-1] in deletes
            found[is_late].setdefault(len(chain), []).append(change.key)
    early, late = (
        tuple(tuple(keys) for _, keys in sorted(rounds.items())) for rounds in (found[False], found[True])
    )
    return Rounds(early, late)


def chain_of(change_id: str, waiting: Mapping[str, str]) -> Iterator[str]:
    """Walk from a change to the one it waits for, and on; ends where nothing waits or all was walked."""
    seen = {change_id}
    while (change_id := waiting.get(change_id, "")) and change_id not in seen:
        seen.add(change_id)
        yield change_id


def is_exchange(change_id: str, waiting: Mapping[str, str]) -> bool:
    """Whether a change waits, over others perhaps, for itself."""
    chain = list(chain_of(change_id, waiting))
    return bool(chain) and waiting.get(chain[-1]) == change_id


def notice_exchanges(changes: Sequence[Change]) -> list[Notice]:
    """Say which customers exchange their addresses."""
    waiting = {change.id: waits_for(change) for change in changes if waits_for(change)}
    found = [change for change in changes if is_exchange(change.id, waiting)]
    if not found:
        return []
    first = found[0]
    return [
        Notice(
            f"{len(found):,} customers exchange their e-mail addresses ({first.label} and others). A store "
            "that lets no address be used twice refuses that; then give one of them another address first.",
            first.where,
            "emails_exchanged",
        )
    ]


def _linked(change: Change, owners: Mapping[str, int], freeing: Mapping[int, Change]) -> Change:
    for address in _addresses(change):
        owner = owners.get(_plain(address))
        if owner is None or owner == change.key or owner not in freeing:
            continue
        because = freeing[owner].id
        cells = tuple(replace(cell, because=because) if cell is address else cell for cell in change.cells)
        return replace(change, cells=cells)
    return change


def _addresses(change: Change, *, is_cleared: bool = False) -> Iterator[CellChange]:
    if change.table == CUSTOMERS.name:
        for cell in change.cells:
            if cell.column == EMAIL and (is_cleared or isinstance(cell.draft, str)):
                yield cell


def _frees(change: Change) -> bool:
    if change.table != CUSTOMERS.name:
        return False
    return change.action is Action.DELETE or any(cell.column == EMAIL for cell in change.cells)


def _plain(cell: CellChange) -> str:
    return plain_address(str(cell.draft))
