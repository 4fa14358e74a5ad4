"""Rows that the store added twice, because it carried out later what it had not answered.

A push that looks such a row up and does not find it sends it again. The push itself looks once more at
its end; whatever comes after that is found here, by the next review.
"""

from __future__ import annotations

from cartsheets.domain.findings import Notice
from cartsheets.domain.snapshot import Snapshot
from cartsheets.domain.tables import CUSTOMERS, TABLES
from cartsheets.steps.opened import OpenedStore
from cartsheets.steps.push_items import SENT_AGAIN
from cartsheets.steps.pushed import change_of
from cartsheets.steps.send_adds import is_alike, resembles

KIND = "added_twice"


def notice_late_adds(store: OpenedStore, live: Snapshot) -> list[Notice]:
    """Tell of each row that an earlier push had to send again and that the store holds twice by now."""
    notices = []
    places: dict[str, dict[str, list[int]]] = {}
    for push, record in store.ledger.pushes.done_with_message(store.store_id, SENT_AGAIN):
        change = change_of(record)
        table = TABLES[change.table]
        own = live.row(table.name, record.key) if record.key is not None else None
        if own is None or record.key is None:
            continue
        column = "Email" if table is CUSTOMERS else "Name"
        if table.name not in places:
            places[table.name] = _by_text(live, table.name, column)
        sent = {cell.column: cell.draft for cell in change.cells}
        # The key of a group that the push added itself is not known here.
        if isinstance(sent.get("CustomerGroupID"), str):
            del sent["CustomerGroupID"]
        doubles = [
            key
            for key in places[table.name].get(_plain(sent.get(column)), ())
            if key != record.key
            and (
                resembles(table, sent, row := live.row(table.name, key) or {})
                or is_alike(table, sent, own, row)
            )
        ]
        if doubles:
            keys = sorted({record.key, *doubles})
            listed = f"{', '.join(map(str, keys[:-1]))} and {keys[-1]}"
            notices.append(
                Notice(
                    f"{table.singular.capitalize()} {listed} are the same: the store did not answer an add "
                    f"of push {push} and carried it out after it was sent again. Delete all but one.",
                    kind=KIND,
                )
            )
    return notices


def _by_text(live: Snapshot, table: str, column: str) -> dict[str, list[int]]:
    frame = live.tables[table]
    found: dict[str, list[int]] = {}
    for key, text in zip(frame.index.tolist(), frame[column].tolist(), strict=True):
        found.setdefault(_plain(text), []).append(key)
    return found


def _plain(text: object) -> str:
    return str(text or "").strip().casefold()
