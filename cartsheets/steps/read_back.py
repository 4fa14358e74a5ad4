"""Read rows of the store again, by id or by the pages they lie on, whichever takes fewer calls."""

from __future__ import annotations

from collections.abc import Sequence

from cartsheets.domain.cells import Cell
from cartsheets.domain.estimate import PAGE_SIZE
from cartsheets.domain.tables import Table
from cartsheets.monitor import Monitor
from cartsheets.steps.opened import OpenedStore
from cartsheets.store.wire import read_record

Row = dict[str, Cell]


class RowReader:
    """Reads rows back. `positions` is where each key stood in the store's list, as far as known."""

    def __init__(self, store: OpenedStore, monitor: Monitor) -> None:
        self._client = store.client
        self._monitor = monitor
        self._positions: dict[str, dict[int, int]] = {}

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
        pages = self._pages_of(table, keys)
        if len(pages) < len(wanted):
            for page in pages:
                self._monitor.check()
                records = self._client.page(table, offset=page * PAGE_SIZE + 1, monitor=self._monitor)
                rows = (read_record(table, record) for record in records)
                found.update((key, row) for key, row in rows if key in wanted)
        rest = sorted(wanted - found.keys())
        for record in self._client.find_many(table, rest, monitor=self._monitor).values() if rest else ():
            key, row = read_record(table, record)
            found[key] = row
        return found

    def _pages_of(self, table: Table, keys: Sequence[int]) -> list[int]:
        positions = self._positions.get(table.name)
        if not positions:
            return list(range(len(keys) + 1))
        # An added row stands behind all that were known, in the order of its key.
        fresh = sorted(key for key in keys if key not in positions)
        places = [positions[key] for key in keys if key in positions]
        places += [len(positions) + place for place in range(len(fresh))]
        return sorted({place // PAGE_SIZE for place in places})
