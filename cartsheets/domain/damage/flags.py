"""Yes and No: the words and values that are read as flags, and the ones that are refused."""

from __future__ import annotations

from cartsheets.domain.cells import Cell, parse_flag
from cartsheets.domain.damage.numbers import parse_number
from cartsheets.domain.damage.reading import Reading, quoted, refused, repaired, typed, unchanged
from cartsheets.domain.sheet import CellKind, OddCell
from cartsheets.domain.spacing import bare_text, is_blank
from cartsheets.domain.tables import Column

_LIKELY_TRUE = frozenset(
    {
        "y", "on", "x", "✓", "✔", "ok", "ja", "wahr", "oui", "vrai", "si", "sí", "sì", "verdadero",
        "vero", "sim", "verdadeiro", "sant", "tak", "da",
    }
)  # fmt: skip
_LIKELY_FALSE = frozenset(
    {
        "n", "off", "-", "✗", "✘", "nein", "falsch", "non", "faux", "falso", "não", "nej", "nee",
        "falskt", "onwaar", "nie",
    }
)  # fmt: skip


def read_flag(column: Column, cell: str | OddCell, base: Cell) -> Reading:
    """Read a cell of a Yes/No column: words of a fixed list, real flags, 1 and 0; all else is refused."""
    flag = _flag_in(cell)
    if flag is not None:
        return unchanged(base) if flag is base else typed(flag)
    text = cell if isinstance(cell, str) else cell.text
    if isinstance(cell, str) and is_blank(cell):
        if base is None:
            return unchanged(None)
        return refused(
            base,
            kind="blank_flag",
            message=f"{column.header} holds only spaces, and the store knows only Yes and No here.",
            remedy="Choose Yes or No.",
            suggestion=base,
        )
    word = bare_text(text).casefold()
    likely = True if word in _LIKELY_TRUE else False if word in _LIKELY_FALSE else None
    return refused(
        base,
        kind="flag_words",
        message=f"{quoted(text)} is neither Yes nor No.",
        remedy="Choose Yes or No. TRUE and FALSE, 1 and 0 are understood too.",
        suggestion=likely,
    )


def read_flag_in_text(column: Column, cell: OddCell, base: str | None) -> Reading:
    """Read a real TRUE or FALSE in a text column: the base where that is such a word, else refused."""
    is_on = cell.text.strip().casefold() in {"true", "1"}
    if base is not None:
        word = base.strip().casefold()
        if word in _WORDS_OF[is_on]:
            return repaired(base, as_typed=cell.text, damage="became_flag")
    was = f"; the store has {quoted(base)}" if base is not None else ""
    return refused(
        base,
        kind="became_flag",
        message=f"The cell holds the logical value {cell.text} instead of text{was}.",
        remedy=f"Format the cell as text and type the {column.header.lower()} again.",
        suggestion=base,
    )


_WORDS_OF = {
    True: frozenset({"true", "wahr", "vrai", "verdadero", "vero", "verdadeiro", "sant", "waar", "prawda"}),
    False: frozenset({"false", "falsch", "faux", "falso", "falskt", "onwaar", "fałsz"}),
}
"""What spreadsheets call their logical values, and so turn into them."""


def _flag_in(cell: str | OddCell) -> bool | None:
    if isinstance(cell, str):
        return parse_flag(bare_text(cell))
    match cell.kind:
        case CellKind.FLAG:
            return parse_flag(cell.text)
        case CellKind.NUMBER:
            number = parse_number(cell.text)
            return bool(number) if number in (0, 1) else None
        case _:
            return None
