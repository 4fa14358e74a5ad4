"""Ledger: the local record, one SQLite file in one private folder, and what concerns all of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from cartsheets.ledger import purge, retention
from cartsheets.ledger.authors import Authors
from cartsheets.ledger.buckets import Buckets
from cartsheets.ledger.connection import Database
from cartsheets.ledger.drafts import Drafts
from cartsheets.ledger.header_maps import HeaderMaps
from cartsheets.ledger.pushes import Pushes
from cartsheets.ledger.record_search import RecordSearch
from cartsheets.ledger.snapshots import Snapshots


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """One line of the history; `kind` is "push" or "export". An unfinished push can be resumed."""

    kind: str
    id: str
    at: datetime
    store_id: str
    store: str
    file: str
    who: str
    is_finished: bool
    counts: dict[str, int]
    plan_id: str = ""
    """Of a push: the plan that it sent; it tells an undo from the rest."""


class Ledger:
    """The open ledger. Safe to ask from any thread; several processes may have it open."""

    def __init__(self, database: Database, *, now: Callable[[], datetime]) -> None:
        self._database = database
        self._now = now
        self.snapshots = Snapshots(database, now=now)
        self.records = RecordSearch(database)
        self.pushes = Pushes(database, now=now)
        self.drafts = Drafts(database, now=now)
        self.buckets = Buckets(database, now=now)
        self.header_maps = HeaderMaps(database, now=now)
        self.authors = Authors(database, now=now)

    @classmethod
    def open(cls, folder: Path, *, now: Callable[[], datetime]) -> Ledger:
        """Open the ledger of a folder, or make it. `now` is the clock (aware UTC).

        Raises:
            LedgerNotWritable, LedgerDamaged, LedgerInUse: with their sentences.
        """
        return cls(Database(folder), now=now)

    def close(self) -> None:
        """Close it; also ends by a `with`."""
        self.snapshots.close()
        self._database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def size(self) -> int:
        """How many bytes the ledger's contents take."""
        return self._database.size

    def history(self, store_id: str | None = None, limit: int | None = None) -> list[HistoryEntry]:
        """List pushes and finished exports, the latest first, of one store or of all."""
        entries = [
            HistoryEntry(
                "push",
                push.id,
                push.started_at,
                push.store_id,
                push.store,
                push.file,
                push.who,
                push.finished_at is not None,
                push.counts,
                push.plan_id,
            )
            for push in self.pushes.history(store_id, limit)
        ]
        entries += [
            HistoryEntry(
                "export",
                export.id,
                export.taken_at or export.started_at,
                export.store_id,
                export.store,
                export.file,
                export.who,
                True,
                export.counts,
            )
            for export in self.snapshots.exports(store_id)
            if export.finished
        ]
        entries.sort(key=lambda entry: entry.at, reverse=True)
        return entries[:limit]

    def purge(
        self,
        *,
        customer_ids: Iterable[int] = (),
        emails: Iterable[str] = (),
        before: datetime | None = None,
        store_id: str | None = None,
    ) -> dict[str, int]:
        """Remove personal data: of these customers, or with `before` all that is older, in one store or all.

        Raises:
            LedgerInUse: a push is running, or another process is reading at this moment.
        """
        with self._no_push(store_id):
            if before is not None:
                return purge.purge_before(self._database, before, store_id)
            return purge.purge_customers(self._database, keys=customer_ids, emails=emails, store_id=store_id)

    def purge_all(self) -> dict[str, int]:
        """Remove everything.

        Raises:
            LedgerInUse: a push is running, or another process is reading at this moment.
        """
        with self._no_push(None):
            return purge.purge_everything(self._database)

    def prune(self, *, keep_days: int, keep_mb: int) -> dict[str, int]:
        """Remove what is over the age or the size that the settings allow; 0 means no limit."""
        return retention.prune(self._database, now=self._now(), keep_days=keep_days, keep_mb=keep_mb)

    @contextmanager
    def _no_push(self, store_id: str | None) -> Iterator[None]:
        """Keep pushes from running meanwhile: their changes must not vanish under them."""
        with ExitStack() as claims:
            for store in purge.stores_with_records(self._database, store_id):
                claims.enter_context(self.pushes.claim_store(store))
            yield
