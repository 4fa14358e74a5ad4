"""One list of the store, read page by page without losing a row.

The store counts rows, not keys: while a list is read, a row deleted before the place where we are makes
the next page begin one row too late, and nobody is told. So each page begins with the last row of the
page before. Two pages that share a row prove that nothing between them was missed; where they share
none, the seam is read again from further back. At the end a fresh count says whether rows came in
meanwhile. Keys that were seen already are dropped, so reading a row twice does no harm.

When the first page was full, the pages after it are fetched ahead by several threads, and still given
out in their order.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from concurrent.futures import Future
from dataclasses import dataclass

from cartsheets.errors import Rejected, UnexpectedAnswer
from cartsheets.monitor import Monitor, Progress
from cartsheets.store.wire import Record
from cartsheets.store.workers import Workers

PAGE_ROWS = 200
"""Rows asked for at a time: the most that every account of the store's maximum allows with room to spare."""

_SMALLER_PAGES = (100, 50, 25, 10)
"""Tried in turn where the store refuses a larger page."""
_DEFAULT_ROWS = 10
"""What the store gives where it does not like the number that it was asked for."""
_ROUNDS = 5
_MOST_STEPS_BACK = 60


@dataclass(frozen=True)
class Page:
    """Records that were not given before, in the list's order. `total`: what the store counted last."""

    records: list[Record]
    total: int | None


class Listing:
    """Reads one list. `fetch` gives the rows at an offset (1-based), none where the list has ended.

    `skip` rows were read in an earlier run and are not read again; `known` are their keys, if at hand:
    with them the seam to the earlier run is proved too.
    """

    def __init__(
        self,
        *,
        fetch: Callable[[int, int, Monitor], list[Record]],
        count: Callable[[Monitor], int],
        key: Callable[[Record], int],
        workers: Workers,
        monitor: Monitor,
        noun: str,
        skip: int = 0,
        known: Collection[int] = (),
    ) -> None:
        self._fetch = fetch
        self._count = count
        self._key = key
        self._workers = workers
        self._monitor = monitor
        self._ahead_monitor = workers.monitor_for(monitor)
        self._noun = noun
        self._skip = skip
        self._seen: set[int] = set(known)
        self._uncounted = 0 if known else skip
        self._total = 0
        self._limit = PAGE_ROWS
        self._rows = 0
        """Most rows that came in one page so far: what the store gives at a time."""
        self._ahead: dict[int, Future[list[Record]]] = {}
        self._pages = 0
        self._steps_back = 0
        self._end = 1
        self._last_keys: frozenset[int] = frozenset()

    def pages(self) -> Iterator[Page]:
        """Give all rows, page by page."""
        try:
            self._total = self._ask_count()
            known = frozenset(self._seen)
            yield from self._sweep(max(1, self._skip + (0 if known else 1)), known)
            for _ in range(_ROUNDS):
                if self._is_one_whole_page or self._has_all(self._ask_count()):
                    return
                before = len(self._seen)
                yield from self._sweep(self._end, self._last_keys)
                if len(self._seen) == before:
                    yield from self._sweep(1, frozenset())
                    if len(self._seen) == before:
                        self._tell_disagreement()
                        return
        finally:
            self._ahead_monitor.stop()
            self._drop_ahead()

    def _ask_count(self) -> int:
        return self._workers.run(self._count, monitor=self._monitor)

    @property
    def _is_one_whole_page(self) -> bool:
        return self._skip == 0 and self._pages <= 1 and len(self._seen) == self._total

    def _has_all(self, total: int) -> bool:
        # More than that is no fault: rows that were deleted after they were read.
        self._total = total
        return len(self._seen) + self._uncounted >= total

    def _tell_disagreement(self) -> None:
        """Say that the count does not fit the list, though the list was read twice without a gap."""
        listed = len(self._seen) + self._uncounted
        self._monitor.report(
            Progress(
                "reading",
                done=listed,
                total=self._total,
                message=f"The store counts {self._total} {self._noun} but lists {listed}.",
            )
        )

    def _sweep(self, position: int, before: frozenset[int]) -> Iterator[Page]:
        """Read from a position to the end; the first page must share a row with the keys in `before`."""
        self._drop_ahead()
        back = 0
        while True:
            full, is_size_known = self._rows or self._limit, bool(self._rows)
            offset, records = self._take(position)
            keys = [self._key(record) for record in records]
            if before and position > 1 and not before.intersection(keys):
                back = back * 2 or max(1, self._rows - 1)
                position = self._step_back(position, back)
                if position == 1:
                    before = frozenset()
                continue
            if not records:
                return
            back = 0
            is_stuck = bool(before) and before.issuperset(keys) and len(keys) <= 1
            fresh = [r for r, key in zip(records, keys, strict=True) if key not in self._seen]
            if fresh:
                self._seen.update(keys)
                yield Page(fresh, self._total)
            before = frozenset(keys)
            last = offset + len(records) - 1
            self._end, self._last_keys = last, before
            # A short page alone is no end, and nor is the total alone: the count may be wrong. Before it is
            # known how many rows the store gives at a time, the two must agree to the row.
            is_all = last >= self._total if is_size_known else last == self._total
            if is_stuck or (len(records) < full and is_all):
                return
            if self._rows > 1:
                position = last
            else:
                # Pages of one row cannot overlap; the count at the end is the only proof then.
                position, before = last + 1, frozenset()

    def _step_back(self, position: int, rows: int) -> int:
        self._steps_back += 1
        if self._steps_back > _MOST_STEPS_BACK:
            raise UnexpectedAnswer(
                f"The store's list of {self._noun} kept changing while it was read.",
                remedy="Try again at a quieter time.",
            )
        return max(1, position - rows)

    def _take(self, position: int) -> tuple[int, list[Record]]:
        """Give the rows from a position, or from shortly before it where these were fetched ahead."""
        offset = max(
            (o for o in self._ahead if o <= position < o + max(1, self._rows)),
            default=position,
        )
        for behind in [o for o in self._ahead if o < offset]:
            self._ahead.pop(behind).cancel()
        if offset not in self._ahead:
            self._start(offset)
        self._start_ahead()
        records = self._workers.result(self._ahead.pop(offset), monitor=self._monitor)
        self._learn(len(records))
        return offset, records

    def _start_ahead(self) -> None:
        if not self._rows:
            return
        stride = max(1, self._rows - 1)
        ahead = max(self._ahead) + stride
        while len(self._ahead) < self._workers.threads and ahead < self._total:
            self._start(ahead)
            ahead += stride

    def _start(self, offset: int) -> None:
        self._ahead[offset] = self._workers.start(lambda: self._rows_at(offset))

    def _rows_at(self, offset: int) -> list[Record]:
        """Fetch a page, smaller ones where the store refuses its size."""
        while True:
            limit = self._limit
            try:
                return self._fetch(offset, limit, self._ahead_monitor)
            except Rejected:
                if self._rows:
                    # Pages of this size were given before, so it is the offset: this is beyond the end.
                    return []
                smaller = next((size for size in _SMALLER_PAGES if size < limit), None)
                if smaller is None:
                    raise
                self._limit = smaller

    def _drop_ahead(self) -> None:
        for future in self._ahead.values():
            future.cancel()
        self._ahead.clear()

    def _learn(self, rows: int) -> None:
        """Learn how many rows the store gives at a time."""
        self._pages += 1 if rows else 0
        if not self._rows and rows == _DEFAULT_ROWS < self._total - self._skip and self._limit == PAGE_ROWS:
            self._limit = _SMALLER_PAGES[0]
        self._rows = max(self._rows, rows)
