"""A table of records: kept as tuples in the order of the wire, shown as read-only mappings.

Tuples take less than half the memory of dictionaries, and a page of 200 is cut from a sorted list of
ids without looking at the rest, so that 200,000 customers are no burden.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from threading import RLock
from types import MappingProxyType
from typing import Any

from cartsheets.demo.fields import Shape

Row = tuple[Any, ...]


class Records(Mapping[int, Mapping[str, Any]]):
    """Record by id, as `GET` would show it under plain conditions; ids ascend.

    What it hands out is a read-only copy: edit through Shop, so that the time of the last update and
    the caches stay true. Whoever needs several reads to agree holds `lock`.
    """

    def __init__(self, shape: Shape, rows: Iterable[Row], updated_at: Iterable[float], lock: RLock) -> None:
        """`updated_at` are seconds since 1970, one for each row; rows ascend by id, their first value."""
        self.shape = shape
        self.lock = lock
        self.version = 0
        self._rows: dict[int, Row] = {row[0]: row for row in rows}
        self._updated_at: dict[int, float] = dict(zip(self._rows, updated_at, strict=True))
        self._ids = list(self._rows)
        self._next_id = self._ids[-1] + 1 if self._ids else 1

    def __getitem__(self, key: int) -> Mapping[str, Any]:
        return MappingProxyType(dict(zip(self.shape.names, self._rows[key], strict=True)))

    def __iter__(self) -> Iterator[int]:
        with self.lock:
            return iter(tuple(self._ids))

    def __len__(self) -> int:
        return len(self._ids)

    def __contains__(self, key: object) -> bool:
        return key in self._rows

    def __eq__(self, other: object) -> bool:
        return dict(self) == other

    __hash__ = None  # type: ignore[assignment]

    @property
    def ids(self) -> list[int]:
        """All ids, ascending; the list itself, not to be changed."""
        return self._ids

    def row(self, key: int) -> Row:
        """One record's values in the order of the wire."""
        return self._rows[key]

    def rows(self) -> Iterable[Row]:
        """All records' values, ascending by id; hold the lock."""
        return self._rows.values()

    def updated_at(self, key: int) -> float:
        """When the record last changed, in seconds since 1970."""
        return self._updated_at[key]

    def add(self, values: Mapping[str, Any], *, at: float) -> int:
        """Add a record under the next id; fields left out are blank, 0 or false."""
        with self.lock:
            key = self._next_id
            self._next_id += 1
            blanks = {
                "text": None,
                "secret": None,
                "whole": 0,
                "decimal": 0.0,
                "flag": False,
                "computed": 0.0,
            }
            self._rows[key] = (
                key,
                *(values.get(field.name, blanks[field.type]) for field in self.shape.fields[1:]),
            )
            self._ids.append(key)
            self._touch(key, at)
            return key

    def change(self, key: int, values: Mapping[str, Any], *, at: float) -> None:
        """Change fields of a record; KeyError where there is no such record or field."""
        with self.lock:
            row = list(self._rows[key])
            for name, value in values.items():
                row[self.shape.position[name]] = value
            self._rows[key] = tuple(row)
            self._touch(key, at)

    def delete(self, key: int) -> None:
        """Delete a record; KeyError where there is none."""
        with self.lock:
            del self._rows[key]
            del self._updated_at[key]
            del self._ids[bisect_left(self._ids, key)]
            self.version += 1

    def _touch(self, key: int, at: float) -> None:
        self._updated_at[key] = at
        self.version += 1
