"""What the grid knows of single cells: how wide they are, where a run of filled ones ends, what is typing."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from cartsheets.domain.tables import Column, Kind

_GROUP_WIDTH, _NUMBER_WIDTH, _FLAG_WIDTH, _USUAL_WIDTH = 196, 120, 110, 150
_WIDTHS = {
    "Email": 240,
    "BillingAddress1": 190,
    "ShippingAddress1": 190,
    "Comments": 260,
    "BillingState": 124,
    "BillingCountry": 140,
    "BillingZipCode": 112,
}
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_ALT_GR = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


def edge_of(filled: np.ndarray[tuple[int], np.dtype[np.bool_]], at: int, step: int) -> int:
    """Where a spreadsheet's Ctrl+arrow goes: the end of this run of filled cells, or the next one's start."""
    last = len(filled) - 1
    ahead = filled[at + 1 :] if step > 0 else filled[:at][::-1]
    if not len(ahead):
        return at
    if filled[at] and ahead[0]:
        gaps = np.flatnonzero(~ahead)
        distance = int(gaps[0]) if len(gaps) else len(ahead)
    else:
        hits = np.flatnonzero(ahead)
        distance = int(hits[0]) + 1 if len(hits) else len(ahead)
    return min(max(at + step * distance, 0), last)


def is_typing(event: QKeyEvent) -> bool:
    """Whether a key makes a sign that belongs into a cell."""
    text = event.text()
    modifiers = event.modifiers() & ~(_SHIFT | Qt.KeyboardModifier.KeypadModifier)
    # AltGr comes as Ctrl+Alt, and makes letters in many languages.
    return bool(text) and text.isprintable() and modifiers in (Qt.KeyboardModifier.NoModifier, _ALT_GR)


def width_of(column: Column) -> int:
    """The width that suits a column's values and its header, at 100 %."""
    if column.kind is Kind.GROUP:
        return _GROUP_WIDTH
    if column.kind is Kind.FLAG:
        return max(_FLAG_WIDTH, 7 * len(column.header) + 48)
    fallback = _NUMBER_WIDTH if column.kind in (Kind.MONEY, Kind.INTEGER) else _USUAL_WIDTH
    return max(_WIDTHS.get(column.name, fallback), 7 * len(column.header) + 52)
