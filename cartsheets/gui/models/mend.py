"""Mend: a value the user typed in the review for one cell of the sheet, or for all that are alike."""

from __future__ import annotations

from dataclasses import dataclass

from cartsheets.domain.cells import as_words
from cartsheets.domain.findings import Problem


@dataclass(frozen=True, slots=True)
class Mend:
    """`row` is the sheet's row. The text is read and checked like one typed in the sheet."""

    table: str
    row: int
    column: str
    text: str


def mend_alike(problem: Problem, problems: list[Problem]) -> list[Mend]:
    """Mend all problems of one kind in one column by their own suggestions."""
    return [
        Mend(each.table, each.row, each.column, as_words(each.suggestion))
        for each in problems
        if (each.table, each.column, each.kind) == (problem.table, problem.column, problem.kind)
        and each.suggestion is not None
    ]
