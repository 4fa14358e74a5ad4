"""Reading: what one cell of an edited sheet comes to, and the words for showing it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from cartsheets.domain.cells import Cell
from cartsheets.domain.sheet import CellKind, OddCell, Value

_LONGEST_QUOTE = 60


@dataclass(frozen=True, slots=True)
class Reading:
    """What a cell comes to.

    `value` is the canonical cell to use: the typed value; the repaired one where `damage` is set; the
    base where `problem` is set, which holds the row back. `as_typed` is what the cell says without
    repair. `shows` is False where there is no difference worth telling. `is_safe_as_typed` is False
    where only the repair can be right, so that `unrepaired` refuses the cell instead.
    """

    value: Cell
    as_typed: Cell
    damage: str = ""
    shows: bool = True
    problem: str = ""
    remedy: str = ""
    kind: str = ""
    suggestion: Cell = None
    notice: str = ""
    is_safe_as_typed: bool = True

    def unrepaired(self, base: Cell) -> Reading:
        """The reading where this class of repair is switched off: as typed, or refused if never right."""
        if not self.damage or not self.shows or self.problem:
            return self
        if self.is_safe_as_typed:
            return replace(self, value=self.as_typed, damage="")
        return refused(
            base,
            kind=self.damage,
            message=f"The spreadsheet damaged this cell: the store has {quoted(self.value)}.",
            remedy="Type the value again, or switch this kind of repair on.",
            suggestion=self.value,
        )


def unchanged(base: Cell, *, damage: str = "", notice: str = "") -> Reading:
    """A cell that means what was exported, with nothing to tell; `damage` only names why it looks else."""
    return Reading(base, base, damage=damage, shows=False, notice=notice)


def typed(value: Cell, *, notice: str = "") -> Reading:
    """A cell taken as it is typed."""
    return Reading(value, value, notice=notice)


def repaired(
    value: Cell, *, as_typed: Cell, damage: str, is_safe_as_typed: bool = True, notice: str = ""
) -> Reading:
    """A cell whose damage is known and undone."""
    return Reading(value, as_typed, damage=damage, is_safe_as_typed=is_safe_as_typed, notice=notice)


def refused(base: Cell, *, kind: str, message: str, remedy: str, suggestion: Cell = None) -> Reading:
    """A cell that holds its row back until a person mends it."""
    return Reading(base, base, problem=message, remedy=remedy, kind=kind, suggestion=suggestion)


def shown(cell: Value) -> str:
    """A cell in the words the sheet shows it in."""
    if cell is None:
        return ""
    if isinstance(cell, str):
        return cell
    if cell.kind is CellKind.FORMULA and not cell.text:
        return f"={cell.formula}"
    return cell.text


def quoted(value: Cell) -> str:
    """A value in quotation marks on one line, cut where it is long; a blank one as the word "nothing"."""
    if value is None or value == "":
        return "nothing"
    text = " ".join(str(value).split()) or str(value)
    if len(text) > _LONGEST_QUOTE:
        text = text[: _LONGEST_QUOTE - 1] + "…"
    return f"“{text}”"


def is_odd(cell: Value, kind: CellKind) -> bool:
    """Whether the cell is an OddCell of this kind."""
    return isinstance(cell, OddCell) and cell.kind is kind
