"""API record ⇄ table row: the API's names and JSON end here.

Fast where it matters: a hundred thousand customers are three million cells, and nearly all of them are
of the plain types. So each column's cells go through one loop made for its kind, and only what that
loop does not know goes through `cells.from_api`.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from itertools import chain, filterfalse, islice
from math import isfinite
from operator import countOf, itemgetter
from typing import Any

import numpy as np
import orjson
import pandas as pd

from cartsheets.domain.cells import Cell, from_api, to_api
from cartsheets.domain.collecting import without_collecting
from cartsheets.domain.tables import Column, Kind, Role, Table
from cartsheets.errors import UnexpectedAnswer

Record = dict[str, Any]
"""A record as the API gives it."""

_CHUNK = 200
"""Records turned at a time: so few that their cells stay in the processor's cache meanwhile."""

_MANY = 250_000
"""From so many records on, memory is dearer than the fifth of the time that sharing texts takes."""
_MOST_SHARED = 1_000


def parse_json(body: bytes) -> Any:
    """Parse a body; ValueError where it is no JSON.

    Half of a surrogate pair, left where a store cut a text in the middle of an emoji, becomes U+FFFD.
    """
    body = body.removeprefix(b"\xef\xbb\xbf")
    try:
        return orjson.loads(body)
    except orjson.JSONDecodeError:
        if b"\\ud" not in body and b"\\uD" not in body:
            raise
        return _whole_text(json.loads(body, parse_constant=_no_number))


def as_body(document: Any) -> bytes:
    """Write JSON as it is sent."""
    return orjson.dumps(document)


def read_key(table: Table, record: Mapping[str, Any]) -> int:
    """The record's key.

    Raises:
        UnexpectedAnswer: it has none.
    """
    value = record.get(table.key.name)
    if type(value) is int:
        return value
    try:
        key = from_api(table.key, value)
    except ValueError:
        key = None
    if not isinstance(key, int):
        raise UnexpectedAnswer(
            f"The store sent a {table.singular} without a usable {table.key.name}.",
            remedy="Try again; if it stays so, report it.",
        )
    return key


def read_record(table: Table, record: Mapping[str, Any]) -> tuple[int, dict[str, Cell]]:
    """Turn a record into its key and canonical row; unknown names are ignored, missing ones are blank.

    Raises:
        UnexpectedAnswer: a value cannot be one of its column's; the message names the place, not the value.
    """
    key = read_key(table, record)
    return key, {c.name: _cell(table, c, record.get(c.name), key=key) for c in table.value_columns}


@without_collecting()
def read_frame(table: Table, records: Iterable[Mapping[str, Any]], *, count: int = 0) -> pd.DataFrame:
    """Turn records into the table's frame, as `snapshot.make_frame` makes it; each key must come once.

    `count` says how many there will be, if that is known: then no cell is moved again, and of very many
    records those texts are shared that a column holds again and again, which takes half the memory.

    Raises:
        UnexpectedAnswer: as `read_record`.
    """
    keys: list[int] = []
    names = [column.name for column in table.value_columns]
    # One block for all columns: pandas would gather them into one anyway, and copy them for that.
    block = np.empty((len(names), count), dtype=object)
    # Equal texts are the same; equal amounts may be written differently.
    texts = [at for at, column in enumerate(table.value_columns) if column.kind is Kind.TEXT]
    shared = {at: _SharedTexts() for at in texts} if count >= _MANY else {}
    source = iter(records)
    while chunk := list(islice(source, _CHUNK)):
        start, end = len(keys), len(keys) + len(chunk)
        if end > block.shape[1]:
            block = _grown(block, end)
        chunk_keys, columns = read_columns(table, chunk)
        for at, known in shared.items():
            columns[at] = known.share(columns[at])
        cells = np.fromiter(chain.from_iterable(columns), dtype=object, count=len(names) * len(chunk))
        block[:, start:end] = cells.reshape(len(names), len(chunk))
        keys.extend(chunk_keys)
    index = pd.Index(np.array(keys, dtype="int64"), name=table.key.name)
    if len(keys) < block.shape[1]:
        block = block[:, : len(keys)].copy()
    frame = pd.DataFrame(block.T, index=index, columns=names, dtype=object, copy=False)
    return frame if index.is_monotonic_increasing else frame.sort_index()


def read_columns(
    table: Table, records: Sequence[Mapping[str, Any]]
) -> tuple[list[int], list[Sequence[Cell]]]:
    """Turn records into their keys, and the cells of each of the table's value columns.

    Raises:
        UnexpectedAnswer: as `read_record`.
    """
    names = [table.key.name, *(column.name for column in table.value_columns)]
    found, *turned = _turned(records, names)
    keys: Sequence[Any] = found
    if set(map(type, keys)) != {int}:
        keys = [read_key(table, record) for record in records]
    return list(keys), [
        _READERS[column.kind](table, column, values, keys)
        for column, values in zip(table.value_columns, turned, strict=True)
    ]


def write_fields(table: Table, cells: Mapping[str, Cell]) -> dict[str, Any]:
    """Turn canonical cells into what the API takes; the key, read-only and unknown columns stay out."""
    by_name = table.by_name
    writable = (Role.EDITABLE, Role.WRITE_ONLY)
    return {
        name: to_api(by_name[name], cell)
        for name, cell in cells.items()
        if name in by_name and by_name[name].role in writable
    }


def without_secrets(records: Iterable[Record]) -> list[Record]:
    """Give the records without what nobody may keep: the hashes of passwords."""
    return [{name: value for name, value in record.items() if name != "Password"} for record in records]


def _cell(table: Table, column: Column, value: Any, *, key: int) -> Cell:
    try:
        return from_api(column, value)
    except ValueError:
        # The value may be personal: the message names its place only, and the cause is left out.
        error = UnexpectedAnswer(
            f"The store sent a {column.name} of {table.singular} {key} that is no {column.kind}.",
            remedy="Look at it in the store's admin; if it is right there, report it.",
        )
    raise error


_Reader = Callable[[Table, Column, Sequence[Any], Sequence[int]], Sequence[Cell]]


class _SharedTexts:
    """Makes equal texts of a column one object, as long as few of them are different."""

    def __init__(self) -> None:
        self._known: dict[Cell, Cell] | None = {}

    def share(self, cells: Sequence[Cell]) -> Sequence[Cell]:
        known = self._known
        if known is None or len(known) > _MOST_SHARED:
            self._known = None
            return cells
        return list(map(known.setdefault, cells, cells))


def _grown(block: np.ndarray[Any, Any], least: int) -> np.ndarray[Any, Any]:
    grown = np.empty((block.shape[0], max(least, block.shape[1] * 3 // 2)), dtype=object)
    grown[:, : block.shape[1]] = block
    return grown


def _turned(chunk: Sequence[Mapping[str, Any]], names: Sequence[str]) -> list[Sequence[Any]]:
    """Turn records into one sequence of values for each name."""
    if not chunk:
        return [()] * len(names)
    if set(map(type, chunk)) == {dict}:
        # A page names its fields in one order: then no value is looked up, all are taken as they come.
        order = tuple(chunk[0])
        if countOf(map(tuple, chunk), order) == len(chunk):
            by_name = dict(zip(order, zip(*(record.values() for record in chunk), strict=True), strict=True))
            blanks = (None,) * len(chunk)
            return [by_name.get(name, blanks) for name in names]
    try:
        return list(zip(*map(itemgetter(*names), chunk), strict=True))
    except KeyError:  # some stores leave fields out
        return [[record.get(name) for record in chunk] for name in names]


def _slowly(table: Table, column: Column, values: Sequence[Any], keys: Sequence[int]) -> list[Cell]:
    return [_cell(table, column, value, key=key) for value, key in zip(values, keys, strict=True)]


def _texts(table: Table, column: Column, values: Sequence[Any], keys: Sequence[int]) -> Sequence[Cell]:
    filled = values if all(values) else list(filter(None, values))
    blanks = [] if filled is values else list(filterfalse(None, values))
    has_empty = blanks.count(None) < len(blanks)
    if has_empty and not set(map(type, blanks)) <= {str, type(None)}:
        return _slowly(table, column, values, keys)
    try:
        # Where any is no text, this fails.
        joined = "".join(filled)
    except TypeError:
        return _slowly(table, column, values, keys)
    if "\r" in joined:
        return [(v if "\r" not in v else from_api(column, v)) if v else None for v in values]
    return [v or None for v in values] if has_empty else values


def _flags(table: Table, column: Column, values: Sequence[Any], keys: Sequence[int]) -> Sequence[Cell]:
    if set(map(type, values)) <= {bool, type(None)}:
        return values
    return _slowly(table, column, values, keys)


def _integers(table: Table, column: Column, values: Sequence[Any], keys: Sequence[int]) -> Sequence[Cell]:
    if set(map(type, values)) <= {int, type(None)}:
        return values
    return _slowly(table, column, values, keys)


def _groups(table: Table, column: Column, values: Sequence[Any], keys: Sequence[int]) -> Sequence[Cell]:
    if set(map(type, values)) <= {int, type(None)}:
        return [v or None for v in values]
    return _slowly(table, column, values, keys)


def _money(table: Table, column: Column, values: Sequence[Any], keys: Sequence[int]) -> Sequence[Cell]:
    types = set(map(type, values)) - {type(None)}
    if not types <= {int} and not (types <= {float} and all(map(isfinite, filter(None, values)))):
        return _slowly(table, column, values, keys)
    # Few amounts are different: each is turned into a Decimal once.
    amounts: dict[Any, Cell] = {v: Decimal(str(v)) for v in set(values) if v is not None}
    amounts[None] = None
    return [amounts[v] for v in values]


_READERS: dict[Kind, _Reader] = {
    Kind.TEXT: _texts,
    Kind.PASSWORD: _texts,
    Kind.INTEGER: _integers,
    Kind.GROUP: _groups,
    Kind.MONEY: _money,
    Kind.FLAG: _flags,
}


def _no_number(name: str) -> Any:
    raise ValueError(f"{name} is no JSON")


def _whole_text(value: Any) -> Any:
    """Replace halves of surrogate pairs all through a document."""
    if isinstance(value, str):
        return value.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    if isinstance(value, list):
        return [_whole_text(item) for item in value]
    if isinstance(value, dict):
        return {_whole_text(name): _whole_text(item) for name, item in value.items()}
    return value
