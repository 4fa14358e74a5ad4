"""Other tables below ours on the same sheet: apart from it by an empty row, and nothing like customers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cartsheets.domain.damage import read_whole_number
from cartsheets.domain.matching import TOKEN, SheetLayout
from cartsheets.domain.sheet import SheetRow, Value

FEWEST_ROWS = 2
"""A table has at least a header and a row."""
FEWEST_HEADERS = 2

_TOTAL_WORDS = frozenset(
    (
        *("total", "totals", "grand total", "subtotal", "sub total", "sum", "count", "average", "mean"),
        *("summe", "gesamt", "somme", "suma", "totale"),
    )
)


def find_other_tables(layout: SheetLayout, rows: Sequence[SheetRow]) -> list[range]:
    """Give the row numbers of each block that is another table; `rows` are those with values of ours.

    A single row, or a block in which any row could be a customer, is none: what is asked for there must
    not be passed over.
    """
    if layout.table.name != "customers":
        # A group needs nothing but a name, so any text below could be one.
        return []
    blocks = list(_blocks(rows))[1:]
    return [
        range(block[0].number, block[-1].number + 1)
        for block in blocks
        if len(block) >= FEWEST_ROWS and not any(_could_be_ours(layout, row.cells) for row in block)
    ]


def has_headers(cells: Sequence[Value]) -> bool:
    """Whether a row heads a table: several texts and nothing else, and no word for totals before them."""
    filled = [cell for cell in cells if cell is not None and (not isinstance(cell, str) or cell.strip())]
    if len(filled) < FEWEST_HEADERS or not all(isinstance(cell, str) for cell in filled):
        return False
    return not is_total_word(str(filled[0]))


def is_total_word(text: str) -> bool:
    """Whether a text names a row that sums up others."""
    return text.strip().rstrip(":").strip().casefold() in _TOTAL_WORDS


def _blocks(rows: Sequence[SheetRow]) -> Iterator[list[SheetRow]]:
    block: list[SheetRow] = []
    for row in rows:
        if block and row.number != block[-1].number + 1:
            yield block
            block = []
        block.append(row)
    if block:
        yield block


def _could_be_ours(layout: SheetLayout, cells: Sequence[Value]) -> bool:
    token, email = (_cell(layout, cells, name) for name in (TOKEN, "Email"))
    if token is not None or read_whole_number(_cell(layout, cells, layout.table.key.name)) is not None:
        return True
    return isinstance(email, str) and "@" in email


def _cell(layout: SheetLayout, cells: Sequence[Value], name: str) -> Value:
    place = layout.positions.get(name)
    return cells[place] if place is not None and place < len(cells) else None
