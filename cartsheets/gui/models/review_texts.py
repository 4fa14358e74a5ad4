"""The texts that cells of a plan are shown as. No Qt: they are made on a worker."""

from __future__ import annotations

from collections.abc import Callable

from cartsheets.domain.cells import Cell, as_words
from cartsheets.domain.plan import Plan
from cartsheets.domain.tables import TABLES, Kind
from cartsheets.gui.models.plain_text import safe_text


def cell_words(plan: Plan) -> Callable[[str, str, Cell], str]:
    """Give what tells a cell's text by table and column; groups go by their names."""
    groups = plan.group_names
    group_columns = {
        (table.name, column.name)
        for table in TABLES.values()
        for column in table.columns
        if column.kind is Kind.GROUP
    }

    def words(table: str, column: str, cell: Cell) -> str:
        if (table, column) in group_columns and isinstance(cell, int):
            return safe_text(groups.get(cell, f"#{cell}"))
        return safe_text(as_words(cell))

    return words
