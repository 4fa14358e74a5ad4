"""Cells that are no plain values, as reading gives them."""

from __future__ import annotations

from cartsheets.domain.sheet import CellKind, OddCell

FLAG_ON = OddCell(CellKind.FLAG, "TRUE")


def number(text: str, code: str = "") -> OddCell:
    """Return a number cell."""
    return OddCell(CellKind.NUMBER, text, number_format=code)


def formula(text: str, stored: CellKind | None, formula: str = "", code: str = "") -> OddCell:
    """Return a formula cell."""
    return OddCell(CellKind.FORMULA, text, stored, formula, code)
