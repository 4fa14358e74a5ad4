"""Ids that no longer stand by their rows: filled down, sorted alone, emptied or overwritten.

One such row is held back by itself. Many of them mean that the id column as a whole cannot be trusted,
and with it the file.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

import pandas as pd

from cartsheets.domain.matching import SheetLayout
from cartsheets.domain.sheet import WorkbookContent
from cartsheets.errors import NotOurWorkbook

_FEWEST = 3
"""So many rows whose id is not their token's mean that the id column was moved by itself."""
_SHARE = 0.3
_SHARE_OF_OTHERS = 0.8


class ShiftedKey(NamedTuple):
    """A sheet row that carries another id than its token says."""

    number: int
    key: int
    token_key: int | None


@dataclass(slots=True)
class KeyDoubts:
    """The rows whose ids are in doubt, as they are found.

    `lost` are rows of the export whose id is empty or no number; `unmarked` are rows without id and
    token, with the e-mail or name that they have.
    """

    shifted: list[ShiftedKey] = field(default_factory=list)
    lost: list[int] = field(default_factory=list)
    unmarked: dict[int, str] = field(default_factory=dict)


def refuse_moved_keys(
    content: WorkbookContent,
    layout: SheetLayout,
    base: pd.DataFrame,
    doubts: KeyDoubts,
    *,
    rows: int,
    known_tokens: Collection[int],
) -> None:
    """Refuse the file where too many ids are in doubt. `rows` counts those that are not, new ones too.

    Raises:
        NotOurWorkbook: with the first such row.
    """
    header, shifted = layout.table.key.header, doubts.shifted
    known = rows + len(shifted) + len(doubts.lost)
    is_much = len(shifted) >= _FEWEST and len(shifted) >= _SHARE * known
    if is_much or _were_moved(shifted, known_tokens):
        first = shifted[0]
        raise NotOurWorkbook(
            f"{len(shifted):,} rows of “{layout.sheet.name}” carry another {header} than when exported "
            f"(row {first.number}: {first.key} instead of {first.token_key}).",
            path=content.path,
            sheet=layout.sheet.name,
            cell=layout.where(first.number, layout.table.key.name).partition("!")[2],
            remedy=f"The column “{header}” was filled down, shifted or sorted alone. Undo that, or start "
            "from a fresh export.",
        )
    lost = sorted([*doubts.lost, *_rows_of_export(layout, base, doubts)])
    if len(lost) >= _FEWEST and len(lost) >= _SHARE * known:
        raise NotOurWorkbook(
            f"The {header} of {len(lost):,} rows of “{layout.sheet.name}” was emptied or overwritten, the "
            f"first in row {lost[0]}.",
            path=content.path,
            sheet=layout.sheet.name,
            cell=layout.where(lost[0], layout.table.key.name).partition("!")[2],
            remedy="Undo that, or start from a fresh export. Without it nobody can tell which row is "
            f"which {layout.table.singular}.",
        )


def _rows_of_export(layout: SheetLayout, base: pd.DataFrame, doubts: KeyDoubts) -> list[int]:
    """Give the unmarked rows that name a row of the export.

    Where the hidden column is gone with the ids, they must not be taken for new rows.
    """
    if not doubts.unmarked:
        return []
    names = base["Email" if layout.table.name == "customers" else "Name"].tolist()
    exported = {str(name).strip().lower() for name in names if name}
    return [number for number, name in doubts.unmarked.items() if name in exported]


def _were_moved(shifted: Sequence[ShiftedKey], known_tokens: Collection[int]) -> bool:
    """Whether ids were filled down, or are those of other rows: no hand edits three like that."""
    if len(shifted) < _FEWEST:
        return False
    of_others = sum(row.key in known_tokens for row in shifted)
    if of_others >= _FEWEST and of_others >= _SHARE_OF_OTHERS * len(shifted):
        return True
    steps = [
        after.key - before.key if after.number == before.number + 1 else None
        for before, after in pairwise(shifted)
    ]
    run = 1
    for step, before in zip(steps, [None, *steps], strict=False):
        run = 0 if step is None else run + 1 if step == before else 1
        if run >= _FEWEST - 1:
            return True
    return False
