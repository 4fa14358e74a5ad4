"""An export's base packed into its workbook, and taken over where such a workbook is opened."""

from __future__ import annotations

import hmac
from collections.abc import Sequence

from cartsheets.domain.sheet import WorkbookContent
from cartsheets.domain.tables import TABLES
from cartsheets.errors import WorkbookDamaged
from cartsheets.ledger.snapshots import ExportRecord
from cartsheets.steps.opened import OpenedStore
from cartsheets.workbook.identity import Identity
from cartsheets.workbook.portable import (
    BASE_SHEET,
    PackedBase,
    has_packed_base,
    pack_base,
    read_packed_base,
)
from cartsheets.workbook.write import PackBase

_ROWS_A_PAGE = 1_000


def base_packer(store: OpenedStore, record: ExportRecord) -> PackBase:
    """Give what packs the base of an export, once all its pages are in the ledger."""

    def pack() -> Sequence[tuple[str, str]]:
        pages = store.ledger.snapshots.pages
        base = PackedBase(
            export_id=record.id,
            secret=record.secret,
            store_id=record.store_id,
            store=record.store,
            query=record.query,
            taken_at=record.started_at,
            tables={name: [found for page in pages(record.id, name) for found in page] for name in TABLES},
        )
        return pack_base(base, _seal_key(store))

    return pack


def check_packed_base(store: OpenedStore, content: WorkbookContent) -> None:
    """Read the base that was just packed into a workbook, if one was.

    Raises:
        WorkbookDamaged: it did not come back whole.
    """
    if has_packed_base(content):
        read_packed_base(content, _seal_key(store))


def take_over_base(store: OpenedStore, content: WorkbookContent, identity: Identity) -> ExportRecord:
    """Put the base that came in a workbook into this computer's record, as if it had been exported here.

    Raises:
        WorkbookDamaged: it is not whole, or was packed for another export or with other keys.
    """
    base = read_packed_base(content, _seal_key(store))
    if base.export_id != identity.export_id or base.store_id != store.store_id:
        raise WorkbookDamaged(
            "The base that was packed into this workbook belongs to another export.",
            path=content.path,
            sheet=BASE_SHEET,
            remedy="Review it on the computer that exported it, or export again.",
        )
    record = ExportRecord(
        id=base.export_id,
        secret=base.secret,
        store_id=base.store_id,
        store=store.store_name,
        query=dict(base.query),
        file=content.path,
        started_at=base.taken_at,
        taken_at=base.taken_at,
        finished=True,
        counts={name: len(base.tables.get(name, ())) for name in TABLES},
    )
    pages = {
        name: [
            base.tables[name][first : first + _ROWS_A_PAGE]
            for first in range(0, len(base.tables[name]), _ROWS_A_PAGE)
        ]
        for name in TABLES
        if name in base.tables
    }
    return store.ledger.snapshots.take_over(record, pages)


def _seal_key(store: OpenedStore) -> bytes:
    """Make the key that seals a packed base: whoever has the store's keys can make it, nobody else."""
    keys = store.client.keys
    said = f"packed base\0{store.store_id}\0{keys.token.strip()}".encode()
    return hmac.digest(keys.private_key.strip().encode(), said, "sha256")
