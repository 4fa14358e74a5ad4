"""Read rows of the store again, by id or by the pages they lie on, whichever takes fewer calls."""

from __future__ import annotations

from collections.abc import Sequence

from cartsheets.domain.cells import Cell
from cartsheets.domain.estimate import PAGE_SIZE
from cartsheets.domain.tables import Table
from cartsheets.errors import Rejected
from cartsheets.monitor import Monitor
from cartsheets.steps.opened import OpenedStore
from cartsheets.store.wire import Record, read_record

Row = dict[str, Cell]
_FEWEST_PAGE_ROWS = 10
"""A list's pages are taken to hold at least so many rows, where the store refuses ours."""


class RowReader:
    """Reads rows back. `positions` is where each key stood in the store's list, as far as known."""

    def __init__(self, store: OpenedStore, monitor: Monitor) -> None:
        self._client = store.client
        self._monitor = monitor
        self._positions: dict[str, dict[int, int]] = {}
        self._page_rows = PAGE_SIZE
        """Rows that the store gives at a time; 0 where it refuses pages of our size."""

    def note_positions(self, table: Table, keys: Sequence[int]) -> None:
        """Tell where rows stand: `keys` in the order of the store's list."""
        self._positions[table.name] = {key: place for place, key in enumerate(keys)}

    def read(self, table: Table, keys: Sequence[int]) -> dict[int, Row]:
        """Read these rows; those that the store does not have are absent.

        A row that is not on the page where it stood is asked for by its id, so that a list that
        moved meanwhile never makes a row look gone.
        """
        wanted = set(keys)
        found: dict[int, Row] = {}
        places = self._places(table, keys)
        while places and self._page_rows:
            pages = sorted({place // self._page_rows for place in places.values()})
            if len(pages) >= len(places):
                break
            records = self._page(table, pages[0])
            rows = (read_record(table, record) for record in records)
            found.update((key, row) for key, row in rows if key in wanted)
            if not self._page_rows:
                break
            # What belongs to this page was looked for, whether it is there or not.
            places = {key: place for key, place in places.items() if place // self._page_rows != pages[0]}
            self._learn(table, pages[0], len(records))
        rest = sorted(wanted - found.keys())
        if not self._page_rows and len(rest) * _FEWEST_PAGE_ROWS > len(self._positions[table.name]):
            for page in self._client.pages(table, monitor=self._monitor):
                rows = (read_record(table, record) for record in page.records)
                found.update((key, row) for key, row in rows if key in wanted)
            rest = sorted(wanted - found.keys())
        for record in self._client.find_many(table, rest, monitor=self._monitor).values() if rest else ():
            key, row = read_record(table, record)
            found[key] = row
        return found

    def _page(self, table: Table, page: int) -> list[Record]:
        self._monitor.check()
        try:
            return self._client.page(table, offset=page * self._page_rows + 1, monitor=self._monitor)
        except Rejected:
            # It gives smaller pages only, or none beyond its end: then by ids.
            self._page_rows = 0
            return []

    def _learn(self, table: Table, page: int, rows: int) -> None:
        """Take note where the store gives fewer rows at a time than it was asked for."""
        known = len(self._positions.get(table.name, ()))
        if 0 < rows < self._page_rows and page * self._page_rows + rows < known:
            self._page_rows = rows

    def _places(self, table: Table, keys: Sequence[int]) -> dict[int, int]:
        positions = self._positions.get(table.name)
        if not positions:
            return {}
        # An added row stands behind all that were known, in the order of its key.
        fresh = sorted(key for key in set(keys) if key not in positions)
        places = {key: positions[key] for key in keys if key in positions}
        return places | {key: len(positions) + place for place, key in enumerate(fresh)}
