"""Gestures as plain JSON, as the ledger keeps them: one object for each cell, with its row's key.

A row that a customer asked to be forgotten may be missing from what was kept: it stays out.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from cartsheets.domain.cells import as_json, from_json
from cartsheets.domain.editing.edits import ROW, ColumnEdits, Edits, Gesture, places_of, values_of
from cartsheets.domain.editing.reading import EditValue, Unread

_UNREAD = "unread"


def gesture_to_json(edits: Edits, gesture: Gesture) -> dict[str, Any]:
    """Give a gesture as JSON."""
    cells = [
        {
            "table": edits.table.name,
            "key": edits.row_id(place),
            "column": part.column,
            "before": _to_json(before),
            "after": _to_json(after),
        }
        for part in gesture.edits
        for place, before, after in zip(
            part.places.tolist(), part.before.tolist(), part.after.tolist(), strict=True
        )
    ]
    return {"label": gesture.label, "cells": cells}


def gesture_from_json(edits: Edits, kept: Mapping[str, Any]) -> Gesture:
    """Undo `gesture_to_json` for the same base."""
    columns: dict[str, list[tuple[int, EditValue, EditValue]]] = defaultdict(list)
    for cell in kept.get("cells", ()):
        name, row_id = cell.get("column"), cell.get("key")
        if cell.get("table") != edits.table.name or not isinstance(row_id, int):
            continue
        if name != ROW and name not in edits.table.by_name:
            continue
        place = edits.reserve_row(row_id) if row_id < 0 else edits.place_of(row_id)
        if place is not None:
            both = (_from_json(edits, place, name, cell.get(side)) for side in ("before", "after"))
            columns[name].append((place, *both))  # type: ignore[arg-type]
    parts = []
    for name, found in columns.items():
        places, before, after = zip(*found, strict=True)
        parts.append(ColumnEdits(name, places_of(places), values_of(before), values_of(after)))
    return Gesture(str(kept.get("label", "")), tuple(parts))


def _to_json(value: EditValue) -> Any:
    return {_UNREAD: value.text} if isinstance(value, Unread) else as_json(value)


def _from_json(edits: Edits, place: int, name: str, value: Any) -> EditValue:
    if name == ROW:
        return None if value is None else str(value)
    column = edits.table.by_name[name]
    if isinstance(value, dict):
        is_new = place >= edits.base_size
        base = edits.base_value(place, name)
        return edits.reader.read(column, str(value.get(_UNREAD, "")), base, is_new=is_new)
    return from_json(column, value)
