"""Read of the store only what changed since an export, and prove that nothing else did.

The store lists customers by the time of their last update, and nobody can vouch for that filter: zones and
clocks differ, an edit may leave no trace, and a deletion never shows. So the filter is a hint and no proof:

- groups are always read whole;
- the filter must behave where its answer is known: nothing is newer than a time to come, something is
  newer than 1999, and what our own pushes changed is among what it tells;
- the store's count must be that of the export and of what changed together, or else the rows that are
  gone are searched for in the list, by their positions;
- pages all over the list must hold exactly the expected ids, and the expected values;
- every row that the sheet asks to change is read itself, so that nobody's work is undone even where an
  edit left no trace.

Any doubt, and all customers are read, as a first review does.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import Any

import numpy as np
import pandas as pd

from cartsheets.domain.snapshot import Snapshot
from cartsheets.domain.tables import CUSTOMERS, GROUPS
from cartsheets.errors import Rejected, UnexpectedAnswer
from cartsheets.ledger.snapshots import ExportRecord
from cartsheets.monitor import Monitor, Progress
from cartsheets.steps.opened import OpenedStore
from cartsheets.steps.snapshots import fetch_snapshot
from cartsheets.store.client import PAGE_ROWS, Filters
from cartsheets.store.wire import Record, read_frame

FEWEST_PAGES = 25
"""Where all customers are on fewer pages than that, reading them all is no slower."""
MOST_SHARE = 0.8
"""When it comes to more than this share of the calls of reading all, all is read."""
SAMPLES = 6
_LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)
"""Asked for as 12/31/1999, so that a store that takes the day for the month gives itself away."""
_TO_COME = timedelta(days=60)

Keys = np.ndarray[Any, np.dtype[np.int64]]


@dataclass(frozen=True, slots=True)
class LiveRead:
    """The store as it is now, and in words how it was read; no words where that was as ever."""

    snapshot: Snapshot
    words: str = ""


class _Doubt(Exception):
    """Why all customers must be read after all."""


def fetch_live(
    store: OpenedStore,
    record: ExportRecord,
    exported: Mapping[str, pd.DataFrame],
    begun: Snapshot,
    asked: Collection[int],
    *,
    reads_all: bool = False,
    monitor: Monitor,
) -> LiveRead:
    """Read the store as it is now, in as few calls as prove it.

    `exported` are the frames as the export read them, without what was pushed since; `begun` holds the
    groups, which were read just now; `asked` are the customers whose rows must be read themselves,
    whatever the store says of its changes.
    """
    customers = exported[CUSTOMERS.name]
    pages = -(-len(customers) // (PAGE_ROWS - 1))
    if reads_all or record.query or pages < FEWEST_PAGES:
        return LiveRead(fetch_snapshot(store, begun=begun, monitor=monitor))
    refresh = _Refresh(store, record, exported, monitor, most_calls=int(pages * MOST_SHARE))
    try:
        return refresh.read(begun, asked)
    except (_Doubt, Rejected, UnexpectedAnswer) as doubt:
        words = f"All customers were read: {doubt if isinstance(doubt, _Doubt) else _NOT_UNDERSTOOD}"
        return LiveRead(fetch_snapshot(store, begun=begun, monitor=monitor), words)


_NOT_UNDERSTOOD = "the store does not list by the time of the last change."


class _Refresh:
    def __init__(
        self,
        store: OpenedStore,
        record: ExportRecord,
        exported: Mapping[str, pd.DataFrame],
        monitor: Monitor,
        *,
        most_calls: int,
    ) -> None:
        self._store = store
        self._client = store.client
        self._record = record
        self._exported = exported
        self._known = exported[CUSTOMERS.name]
        self._monitor = monitor
        self._last_call = store.client.calls + most_calls
        self._pages: dict[int, list[Record]] = {}

    def read(self, begun: Snapshot, asked: Collection[int]) -> LiveRead:
        groups, taken_at = begun.groups, begun.taken_at
        if len(self._exported[GROUPS.name].index.difference(groups.index)):
            raise _Doubt("a group was deleted since the export.")
        total = self._count()
        changed = self._changed()
        expected = self._known.index.union(changed.index).to_numpy(dtype=np.int64)
        self._sweep(total, taken_at)
        gone = self._gone(expected, total)
        live = expected[~np.isin(expected, gone)]
        frame = self._laid_over(changed, live)
        self._read_asked(live, changed, asked)
        self._prove(frame, live)
        if self._count() != total:
            raise _Doubt("the store changed while it was read.")
        proved = len(live) - len(changed)
        noun = CUSTOMERS.singular if len(changed) == 1 else CUSTOMERS.name
        words = f"Read {len(changed):,} changed {noun}; {proved:,} proved unchanged."
        return LiveRead(Snapshot({CUSTOMERS.name: frame, GROUPS.name: groups}, taken_at), words)

    def _count(self, since: datetime | None = None) -> int:
        self._spend()
        return self._client.count(CUSTOMERS, Filters(changed_since=since), monitor=self._monitor)

    def _changed(self) -> pd.DataFrame:
        """Read what the store says has changed since the export, after a look at whether it can tell."""
        since = self._record.started_at
        if self._count(self._store.now() + _TO_COME):
            raise _Doubt("the store says that customers changed in the future.")
        if not self._count(_LONG_AGO):
            raise _Doubt("the store does not say when customers changed.")
        count = self._count(since)
        if self._client.calls + count // (PAGE_ROWS - 1) > self._last_call:
            raise _Doubt("too many changed since the export.")
        records: list[Record] = []
        for page in self._client.pages(CUSTOMERS, Filters(changed_since=since), monitor=self._monitor):
            self._spend()
            records += page.records
            self._monitor.report(
                Progress("reading", len(records), count, "Reading what changed in the store")
            )
        changed = read_frame(CUSTOMERS, records, count=len(records))
        ours = {
            row.key
            for row in self._store.ledger.snapshots.overrides(self._record.id)
            if row.table == CUSTOMERS.name and row.fields is not None and row.key in self._known.index
        }
        if ours.difference(changed.index.tolist()):
            raise _Doubt("the store does not report all changes that were pushed.")
        return changed

    def _gone(self, expected: Keys, total: int) -> Keys:
        """Find the customers that are not in the store any more, by the positions of the others."""
        count = len(expected) - total
        if count < 0:
            raise _Doubt("the store holds customers that it does not report.")
        deleted = [
            row.key
            for row in self._store.ledger.snapshots.overrides(self._record.id)
            if row.table == CUSTOMERS.name and row.fields is None and row.key in expected
        ]
        if count == len(deleted):
            return np.array(deleted, dtype=np.int64)
        gone = list(expected[: self._before(1, expected, total)])
        stretches = list(pairwise(sorted(self._pages)))
        while stretches:
            first, end = stretches.pop()
            skipped, skipped_then = (self._before(place, expected, total) for place in (first, end))
            if skipped_then < skipped:
                raise _Doubt("the store does not list its customers by their numbers.")
            if skipped_then == skipped:
                continue
            keys = self._keys_at(first)
            if first + len(keys) >= end:
                listed = set(keys)
                between = expected[first - 1 + skipped : end - 1 + skipped_then].tolist()
                gone += [key for key in between if key not in listed]
            else:
                middle = (first + end) // 2
                stretches += [(first, middle), (middle, end)]
        if len(gone) != count:
            raise _Doubt("the store's count does not fit its list.")
        return np.array(gone, dtype=np.int64)

    def _before(self, place: int, expected: Keys, total: int) -> int:
        """How many of the expected customers are gone from before a 1-based place of the list."""
        if place > total:
            return len(expected) - total
        keys = self._keys_at(place)
        at = int(np.searchsorted(expected, keys[0])) if keys else len(expected)
        if at >= len(expected) or expected[at] != keys[0]:
            raise _Doubt("the store lists customers that it does not report.")
        return at - (place - 1)

    def _laid_over(self, changed: pd.DataFrame, live: Keys) -> pd.DataFrame:
        kept = self._known.loc[self._known.index.isin(live) & ~self._known.index.isin(changed.index)]
        fresh = changed.loc[changed.index.isin(live)]
        if not len(fresh):
            return kept
        return pd.concat([kept, fresh]).sort_index() if len(kept) else fresh

    def _sweep(self, total: int, taken_at: datetime) -> None:
        """Read the ends of the list and places in between, others each time."""
        stride = max(1, total // SAMPLES)
        phase = int(taken_at.timestamp()) % stride
        # Behind the last place nothing may be left: the count itself may be wrong.
        ends = {1, max(1, total - PAGE_ROWS + 1), total + 1}
        places = ends.union(range(1 + phase, total + 1, stride))
        for place in sorted(places):
            self._page(place)

    def _read_asked(self, live: Keys, changed: pd.DataFrame, asked: Collection[int]) -> None:
        """Read the rows that a push would touch, whatever the filter says of them."""
        wanted = sorted(set(asked).difference(changed.index.tolist()).intersection(live.tolist()))
        covered = {
            place for first, records in self._pages.items() for place in range(first, first + len(records))
        }
        for at in np.searchsorted(live, np.array(wanted, dtype=np.int64)).tolist():
            place = at + 1
            if place not in covered:
                covered.update(range(place, place + max(1, len(self._page(place)))))

    def _prove(self, frame: pd.DataFrame, live: Keys) -> None:
        """Every page that was read must hold the expected customers with the expected values."""
        for place, records in self._pages.items():
            keys = self._keys_of(records)
            span = live[place - 1 : place - 1 + len(keys)].tolist()
            if keys != span or (not keys and place <= len(live)):
                raise _Doubt("the store lists other customers than expected.")
            read = read_frame(CUSTOMERS, records, count=len(records))
            if bool((read.to_numpy() != frame.loc[keys].to_numpy()).any()):
                raise _Doubt("customers changed that the store does not report.")

    def _page(self, place: int) -> list[Record]:
        if place not in self._pages:
            self._spend()
            self._monitor.check()
            self._pages[place] = self._client.page(CUSTOMERS, offset=place, monitor=self._monitor)
            self._monitor.report(
                Progress("reading", len(self._pages), None, "Proving that nothing else changed")
            )
        return self._pages[place]

    def _keys_at(self, place: int) -> list[int]:
        return self._keys_of(self._page(place))

    def _keys_of(self, records: Sequence[Record]) -> list[int]:
        keys: list[int] = read_frame(CUSTOMERS, records).index.tolist()
        return keys

    def _spend(self) -> None:
        if self._client.calls >= self._last_call:
            raise _Doubt("too much changed since the export.")
