"""Big gestures of the grid, worked out ahead in small steps: reading and judging take longer than writing."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from cartsheets.domain.editing.edits import Places
from cartsheets.gui.models.sheet_clipboard import Block
from cartsheets.gui.models.sheet_gestures import SheetGestures
from cartsheets.gui.models.sheet_model import Range, SheetModel

FEW_CELLS = 2_000
"""So many are done at once; more are worked out ahead."""
_AT_ONCE = 250


def read_ahead(
    gestures: SheetGestures, model: SheetModel, ranges: Sequence[Range], block: Block
) -> Iterator[None]:
    """Read and judge what a paste will put in, some rows at a time."""
    top = min(area[0] for area in ranges)
    left = min(area[1] for area in ranges)
    bottom = max(area[2] for area in ranges)
    selected = bottom - top + 1
    rows = len(block)
    if len(ranges) == 1 and selected > rows and selected % rows == 0:
        rows = selected
    step = max(1, _AT_ONCE // len(block[0]))
    for at in range(0, min(rows, model.rowCount() - top), step):
        piece = [block[row % len(block)] for row in range(at, min(at + step, rows))]
        here = top + at, left, top + at, left
        plan = gestures.plan_paste([here], piece)
        for name, (places, values) in plan.wanted.items():
            model.edits.foresee(name, places, values)
        yield


def replace_ahead(
    gestures: SheetGestures, model: SheetModel, cells: dict[str, Places], change: Callable[[str], str]
) -> Iterator[None]:
    """Change, read and judge the texts of cells, some at a time."""
    for name, places in cells.items():
        for at in range(0, len(places), _AT_ONCE):
            part = places[at : at + _AT_ONCE]
            model.edits.foresee(name, part, gestures.replaced(name, part, change))
            yield
