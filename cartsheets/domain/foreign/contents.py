"""What a column of a foreign sheet is, told by its contents: it holds what the store has in the same rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from cartsheets.domain.drafting.row_kinds import RowKind, SheetRows
from cartsheets.domain.foreign.headers import HeaderMap, How
from cartsheets.domain.foreign.rows import plain_text
from cartsheets.domain.groups.choices import GroupChoices
from cartsheets.domain.matching import column_values
from cartsheets.domain.sheet import Value
from cartsheets.domain.tables import Column, Kind, Role

LOOKED_AT = 2_000
FEWEST_ROWS = 3
FEWEST_DIFFERENT = 2
LEAST_SHARE = 0.6
"""A column is recognised where so many of its filled cells are the store's for the same row."""


def with_contents(found: HeaderMap, rows: SheetRows, live: pd.DataFrame, choices: GroupChoices) -> HeaderMap:
    """Give the map with the columns that nothing but their contents tells.

    Of two columns that would fit alike, the billing address's comes first, as it does in the table. Flags
    and small numbers tell nothing, so such columns are not looked at.
    """
    existing = [row for row in rows.rows if row.kind is RowKind.EXISTING and row.key is not None][:LOOKED_AT]
    if len(existing) < FEWEST_ROWS:
        return found
    places = live.index.get_indexer(pd.Index([row.key for row in existing]))
    layout = found.layout()
    # What a person left out stays out, whatever it holds.
    candidates = [column for column in found.columns if column.how is How.UNKNOWN and not column.twin_of]
    free = [
        column
        for column in found.table.columns
        if column.name not in layout.positions
        and column.role is Role.EDITABLE
        and column.kind in (Kind.TEXT, Kind.GROUP)
        and column.name in live.columns
    ]
    shares: list[tuple[float, int, str]] = []
    for candidate in candidates:
        values: Mapping[int, Value] = dict(
            zip(rows.numbers, column_values(layout, candidate.place), strict=True)
        )
        texts = [plain_text(values.get(row.number)) for row in existing]
        if sum(map(bool, texts)) < FEWEST_ROWS or len({*texts} - {""}) < FEWEST_DIFFERENT:
            continue
        for order, column in enumerate(free):
            share = _share(texts, _shown(column, live[column.name].to_numpy()[places], choices))
            if share >= LEAST_SHARE:
                shares.append((-share, order, f"{candidate.place}"))
    names: dict[int, tuple[str, float]] = {}
    for negative, order, place in sorted(shares):
        name = free[order].name
        if int(place) not in names and name not in {taken for taken, _ in names.values()}:
            names[int(place)] = (name, -negative)
    for at, (name, share) in names.items():
        found = found.with_names({at: name}, How.CONTENTS, confidence=round(share, 2))
    return found


def _shown(column: Column, cells: Any, choices: GroupChoices) -> list[str]:
    return [plain_text(choices.shown(column, cell)) for cell in cells]


def _share(texts: Sequence[str], shown: Sequence[str]) -> float:
    """How many of the cells that both fill are alike; none where they say too little."""
    filled = [(text, was) for text, was in zip(texts, shown, strict=True) if text and was]
    if len(filled) < FEWEST_ROWS:
        return 0.0
    alike = [text for text, was in filled if text == was]
    if len(set(alike)) < FEWEST_DIFFERENT:
        return 0.0
    return len(alike) / len(filled)
