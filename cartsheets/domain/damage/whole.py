"""Read one cell: settle what kind of thing it is, then let the column's own reader judge it."""

from __future__ import annotations

import re
from dataclasses import replace

from cartsheets.domain.cells import Cell
from cartsheets.domain.damage.amounts import read_integer, read_money
from cartsheets.domain.damage.dates import read_date_in_text
from cartsheets.domain.damage.flags import read_flag, read_flag_in_text
from cartsheets.domain.damage.numbers import read_number_in_text
from cartsheets.domain.damage.reading import Reading, quoted, refused, repaired, shown, typed, unchanged
from cartsheets.domain.damage.texts import can_show, read_beside_unshowable, read_text
from cartsheets.domain.sheet import CellKind, OddCell, Value
from cartsheets.domain.spacing import is_blank
from cartsheets.domain.tables import Column, Kind

# What a formula must not be taken from, whatever value it last had: other programs, other files, the net.
_REACHING_OUT = re.compile(
    r"\bDDE(?:AUTO)?\s*\(|\bHYPERLINK\s*\(|\bWEBSERVICE\s*\(|\bFILTERXML\s*\(|\bIMPORT(?:XML|DATA|HTML|FEED|RANGE)\s*\("
    r"|\bIMAGE\s*\(|\bRTD\s*\(|\bCALL\s*\(|\bREGISTER(?:\.ID)?\s*\(|\|\s*'|\w\|[^|]*!|\[[^\[\]]*\][\w .]*'?!"
    r"|https?:|file:|\\\\",
    re.IGNORECASE,
)
_CELL_OF_ODS = re.compile(r"\[\.([^\]]*)\]")
_FLAG_FORMULA = re.compile(r"=?\s*(?:of:=)?(TRUE|FALSE)\s*(?:\(\s*\))?\s*", re.IGNORECASE)
_ERROR_WORDS = re.compile(
    r"#(?:[A-ZÀ-ÖØ-Þ]+(?:/0)?[!?]|N/[A-Z]|NV|GETTING_DATA)|(?:Err|Error|Fehler|Erreur|Fel):5[0-9]{2}"
)
_UNTYPED_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[Ee][+-]?[0-9]+)?")


def read_cell(column: Column, cell: Value, base: Cell, *, is_new: bool, has_base: bool = True) -> Reading:
    """Read a cell of an edited sheet beside the value that was exported.

    `is_new`: the row is an add, `base` is None. `has_base` False: the export is not at hand and `base`
    is the store's value now, so a blank never clears. Only a cell proved empty (None) clears.
    """
    if is_new:
        base = None
    if cell is None or cell == "":
        return _read_blank(column, base, has_base=has_base)
    if isinstance(cell, str):
        return _read_typed(column, cell, base, has_base=has_base and not is_new)
    flag = _FLAG_FORMULA.fullmatch(cell.formula) if cell.kind is CellKind.FORMULA else None
    if flag:
        # LibreOffice turns every TRUE or FALSE into this formula when it stores a file.
        cell = OddCell(CellKind.FLAG, flag[1].upper())
    if cell.kind is CellKind.FORMULA:
        return _read_formula(column, cell, base, has_base=has_base and not is_new)
    return _read_odd(column, cell, base, has_base=has_base and not is_new)


def as_untyped(text: str | None) -> Value:
    """Give a cell of a text file, where nothing says what is a number, the kind a spreadsheet saw in it.

    A spreadsheet that stored a CSV file wrote its numbers without leading zeros and plus signs, so what
    looks like such a number may be one: it is judged like a number of a workbook. An error is there as the
    words that it was shown by, in the spreadsheet's language.
    """
    if text and _ERROR_WORDS.fullmatch(text):
        return OddCell(CellKind.ERROR, text)
    if text and _UNTYPED_NUMBER.fullmatch(text):
        return OddCell(CellKind.NUMBER, text)
    return text


def _read_blank(column: Column, base: Cell, *, has_base: bool) -> Reading:
    if base is None or not has_base:
        return unchanged(base)
    if isinstance(base, str) and is_blank(base):
        return unchanged(base, damage="trimmed")
    if column.required:
        return refused(
            base,
            kind="required",
            message=f"{column.header} cannot be cleared; the store has {quoted(base)}.",
            remedy=f"Type the {column.header.lower()} again. To delete the row, choose DELETE under Action.",
            suggestion=base,
        )
    if column.kind is Kind.FLAG:
        return refused(
            base,
            kind="blank_flag",
            message=f"{column.header} is empty, and the store knows only Yes and No here.",
            remedy="Choose Yes or No.",
            suggestion=base,
        )
    if isinstance(base, str) and not can_show(base):
        return read_beside_unshowable(column, "", base)
    return typed(None)


def _read_typed(column: Column, text: str, base: Cell, *, has_base: bool) -> Reading:
    match column.kind:
        case Kind.FLAG:
            return read_flag(column, text, base)
        case Kind.INTEGER:
            return read_integer(column, text, base)
        case Kind.MONEY:
            return read_money(column, text, base)
        case Kind.PASSWORD:
            return typed(text)
        case Kind.TEXT | Kind.GROUP:
            return read_text(column, text, base if isinstance(base, str) else None, has_base=has_base)


def _read_odd(column: Column, cell: OddCell, base: Cell, *, has_base: bool) -> Reading:
    match cell.kind:
        case CellKind.TEXT:
            return _read_typed(column, cell.text, base, has_base=has_base) if cell.text else unchanged(base)
        case CellKind.MERGED:
            return refused(
                base,
                kind="merged",
                message="This cell is merged with others, so it has no value of its own.",
                remedy="Unmerge the cells and give each row its own value.",
            )
        case CellKind.ERROR:
            return _read_error(cell.text, base)
        case _:
            pass
    match column.kind:
        case Kind.FLAG:
            return read_flag(column, cell, base)
        case Kind.INTEGER:
            return read_integer(column, cell, base)
        case Kind.MONEY:
            return read_money(column, cell, base)
        case Kind.PASSWORD:
            return refused(
                base,
                kind="number_password",
                message="The new password is not text in this sheet, so it may not be what was typed.",
                remedy="Format the cell as text and type the password again.",
            )
        case Kind.TEXT | Kind.GROUP:
            pass
    text_base = base if isinstance(base, str) else None
    if text_base is not None and not can_show(text_base):
        return read_beside_unshowable(column, cell.text, text_base)
    match cell.kind:
        case CellKind.NUMBER:
            return read_number_in_text(column, cell, text_base, has_base=has_base)
        case CellKind.DATE:
            return read_date_in_text(column, cell, text_base)
        case _:
            return read_flag_in_text(column, cell, text_base)


def _read_error(text: str, base: Cell) -> Reading:
    if isinstance(base, str) and base.strip() == text:
        # The text "#N/A" came from the store, and a spreadsheet took it for an error.
        return unchanged(base, damage="error_value")
    return refused(
        base,
        kind="error_value",
        message=f"The cell shows the error {text or 'of a formula'} instead of a value.",
        remedy=_back_to(base),
    )


def _read_formula(column: Column, cell: OddCell, base: Cell, *, has_base: bool) -> Reading:
    formula = f"={cell.formula.removeprefix('of:').removeprefix('=')}"
    words = f"the formula {quoted(formula)}" if cell.formula else "a formula"
    if isinstance(base, str) and _bare(base) == _bare(formula):
        return repaired(base, as_typed=None, damage="became_formula", is_safe_as_typed=False)
    if _REACHING_OUT.search(cell.formula):
        return refused(
            base,
            kind="unsafe_formula",
            message=f"The cell holds a formula that reaches outside this sheet: {quoted(formula)}.",
            remedy="Replace the formula with a plain value.",
        )
    match cell.stored:
        case None:
            return refused(
                base,
                kind="formula_without_value",
                message=f"The cell holds {words}, and the file holds no result of it.",
                remedy="Open the file in Excel or LibreOffice, save it there, and review it again.",
            )
        case CellKind.ERROR:
            return _read_error(cell.text, base)
        case CellKind.TEXT if not cell.text:
            if base is None:
                return unchanged(None)
            return refused(
                base,
                kind="formula_empty",
                message=f"The result of {words} is empty; only an empty cell clears a value.",
                remedy=f"Delete the formula to clear the value. {_back_to(base)}",
            )
        case CellKind.TEXT:
            reading = _read_typed(column, cell.text, base, has_base=has_base)
        case stored:
            inner = OddCell(stored, cell.text, number_format=cell.number_format)
            reading = _read_odd(column, inner, base, has_base=has_base)
    if reading.problem or (column.kind is Kind.FLAG and reading.value == base):
        # Programs store Yes and No as formulas, some of them without a word of which.
        return reading
    if column.kind is Kind.TEXT and base is None and reading.value == "0":
        # So does a formula end that looks at an empty cell, and one whose text a program did not store.
        return refused(
            base,
            kind="formula_zero",
            message=f"The result of {words} is 0, as it is where it looks at an empty cell.",
            remedy=f"Type the {column.header.lower()} itself, or empty the cell.",
        )
    notice = f"{quoted(shown(cell))} is the result of {words}; the result is used."
    return replace(reading, notice=" ".join(filter(None, (notice, reading.notice))))


def _back_to(base: Cell) -> str:
    if base is None:
        return "Empty the cell, or type the value."
    return f"Type the value again; the store has {quoted(base)}."


def _bare(formula: str) -> str:
    """A formula without what spreadsheets alter in it: its lead-in, spacing and case."""
    return _CELL_OF_ODS.sub(r"\1", re.sub(r"\s+", "", formula)).lstrip("=+@").casefold()
