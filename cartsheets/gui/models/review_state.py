"""ReviewState: a Plan as the review shows it, row by row. No Qt: it is made on a worker.

A row of the review gathers all that the plan says about one row of a sheet: its Change, Conflicts,
Problems and Damage, with the texts that are shown, and what the user decided so far.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from enum import IntEnum

from cartsheets.domain.cells import Cell
from cartsheets.domain.decisions import PASSWORD, Decision, decide_row, is_open
from cartsheets.domain.findings import Damage, Problem
from cartsheets.domain.plan import Action, Change, Conflict, Plan
from cartsheets.domain.tables import TABLES, Kind
from cartsheets.gui.models.plain_text import safe_text
from cartsheets.gui.models.review_texts import cell_words

LiveRow = Callable[[str, int], Mapping[str, Cell] | None]
"""(table, key) → the store's row when it was compared, or None."""

LiveCells = Callable[[str, str, Sequence[int]], list[Cell]]
"""(table, column, keys) → the store's cells when it was compared."""

BULLETS = "••••••••"
_INCLUDED, _LEFT_OUT = Decision(is_included=True), Decision(is_included=False)


class CellState(IntEnum):
    """What became of one cell; plain numbers compare fast in a delegate."""

    SAME = 0
    CHANGED = 1
    CONFLICT = 2
    PROBLEM = 3
    ADDED = 4
    DELETED = 5


@dataclass(frozen=True, slots=True)
class ReviewColumn:
    """One column of the review. `is_number` aligns it to the right."""

    table: str
    name: str
    header: str
    is_number: bool = False
    is_group: bool = False


@dataclass(slots=True)
class ReviewCell:
    """A cell that something happened to, in the words that are shown."""

    state: CellState
    old: str
    new: str
    live: str = ""
    note: str = ""


@dataclass(slots=True, eq=False)
class ReviewRow:
    """One row. `kind` is add, update, delete, conflict or problem; `decision` is swapped, never changed."""

    id: str
    table: str
    key: int | None
    row: int
    label: str
    kind: str = "update"
    change: Change | None = None
    conflicts: list[Conflict] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    damage: list[Damage] = field(default_factory=list)
    cells: dict[str, ReviewCell] = field(default_factory=dict)
    decision: Decision = _INCLUDED
    left: Change | None = None
    """What is left to send of the row; worked out by `settle`, like the three that follow."""
    is_going: bool = False
    is_partly_going: bool = False
    is_blocked: bool = False
    """Whether something must be mended or chosen before the row can go."""
    waits_for: str = ""
    """What is called a row that does not go, without which some of this one's cells do not go either."""
    haystack: str = ""
    shown: dict[str, str] = field(default_factory=dict)

    def choice(self, column: str) -> str:
        """How a conflict ends: "mine", "live", or "" while open."""
        found = next((c.choice for c in self.conflicts if (c.column or "") == column), None)
        return self.decision.choices.get(column, found or "")

    def settle(self) -> None:
        """Work out again what goes of the row."""
        self.is_blocked = bool(self.problems) or is_open(self.conflicts, self.decision)
        self.left = None if self.problems else decide_row(self.change, self.conflicts, self.decision)
        self.is_going = self.left is not None
        self.is_partly_going = self.is_going and bool(self.decision.left_out)


@dataclass(eq=False)
class ReviewState:
    """All rows of a review with their columns and counts. `estimate_s` tells seconds for changes."""

    plan: Plan
    rows: list[ReviewRow]
    columns: list[ReviewColumn]
    changed_in: dict[tuple[str, str], int]
    """Rows that something happened to, by (table, column)."""
    live_row: LiveRow
    estimate_s: Callable[[list[Change]], float]
    words: Callable[[str, str, Cell], str]
    live_cells: LiveCells | None = None

    def __post_init__(self) -> None:
        """Work out what goes together."""
        self._by_id = {row.id: row for row in self.rows}
        self._dependent = [
            row for row in self.rows if row.change is not None and any(c.because for c in row.change.cells)
        ]
        self.settle_dependent()

    def settle_dependent(self) -> None:
        """Work out again what goes of the rows that are changed only because another is."""
        for row in self._dependent:
            row.settle()
            row.waits_for = ""
            if row.left is None:
                continue
            missing = {
                cell.because for cell in row.left.cells if cell.because and not self._goes(cell.because)
            }
            if missing:
                # The same as `without_orphans` makes of it when it is pushed.
                cells = tuple(cell for cell in row.left.cells if cell.because not in missing)
                row.left = replace(row.left, cells=cells) if cells or row.left.has_password else None
                row.is_going = row.is_partly_going = row.left is not None
                row.waits_for = ", ".join(self._by_id[each].label for each in missing if each in self._by_id)

    def _goes(self, row_id: str) -> bool:
        return row_id in self._by_id and self._by_id[row_id].is_going

    def counts(self) -> Counter[str]:
        """Rows by kind."""
        return Counter(row.kind for row in self.rows)

    def value(self, row: ReviewRow, column: str) -> str:
        """The text of a cell that nothing happened to."""
        found = row.shown.get(column)
        if found is None:
            live = self.live_row(row.table, row.key) if row.key is not None else None
            found = row.shown[column] = self.words(row.table, column, live.get(column)) if live else ""
        return found

    def texts(self, column: str) -> list[str]:
        """What a column shows in each row, whatever its table."""
        open_rows = [row for row in self.rows if column not in row.cells and column not in row.shown]
        if self.live_cells is not None:
            for table in {row.table for row in open_rows}:
                rows = [row for row in open_rows if row.table == table and row.key is not None]
                if column not in TABLES[table].by_name:
                    continue
                cells = self.live_cells(table, column, [row.key or 0 for row in rows])
                known: dict[Cell, str] = {None: ""}
                for row, cell in zip(rows, cells, strict=True):
                    text = known.get(cell)
                    if text is None:
                        text = known[cell] = self.words(table, column, cell)
                    row.shown[column] = text
        return [
            row.cells[column].new if column in row.cells else self.value(row, column) for row in self.rows
        ]

    def changes(self) -> list[Change]:
        """What is left to send, in the order of the rows."""
        return [self._marked(row) for row in self.rows if row.left is not None]

    def _marked(self, row: ReviewRow) -> Change:
        """Give a delete that won its conflict the mark of the store's row that was reviewed."""
        if row.left is not None and not (row.conflicts and row.left.action is Action.DELETE):
            return row.left
        live = self.live_row(row.table, row.key) if row.key is not None else None
        change = decide_row(row.change, row.conflicts, row.decision, live_row=live)
        if change is None:
            raise ValueError(f"nothing is left of the row {row.id}")
        return change

    def decided_conflicts(self) -> list[Conflict]:
        """All conflicts with the choices made here."""
        return [
            replace(conflict, choice=row.choice(conflict.column or "") or None)
            for row in self.rows
            for conflict in row.conflicts
        ]

    def decisions(self) -> dict[str, Decision]:
        """What was decided, by row, to be carried over when the plan is made again."""
        return {row.id: row.decision for row in self.rows}


def make_review_state(
    plan: Plan,
    live_row: LiveRow,
    *,
    estimate_s: Callable[[list[Change]], float],
    decisions: Mapping[str, Decision] | None = None,
    is_ticked: bool = True,
    live_cells: LiveCells | None = None,
) -> ReviewState:
    """Gather a plan into rows. Deletes start unticked; `is_ticked` false starts everything so.

    `decisions` of an earlier state are kept for the rows that are there again. `live_cells` gives the
    store's cells of many rows at once.
    """
    words = cell_words(plan)
    rows: dict[str, ReviewRow] = {}
    for change in plan.changes:
        row = _row(rows, change.id, change.table, change.key, change.row, change.label)
        row.change, row.kind = change, change.action.value
        _add_change_cells(row, change, words)
    for conflict in plan.conflicts:
        row_id = f"{conflict.table}:{conflict.key}"
        row = _row(rows, row_id, conflict.table, conflict.key, conflict.row, conflict.label)
        row.conflicts.append(conflict)
        row.kind = "conflict"
        if conflict.column is not None:
            # What is to be as it was before stands against what the store has now.
            old = conflict.base if conflict.base != conflict.draft else conflict.live
            texts = [words(conflict.table, conflict.column, c) for c in (old, conflict.draft, conflict.live)]
            row.cells[conflict.column] = ReviewCell(CellState.CONFLICT, *texts)
    for problem in plan.problems:
        _add_problem(rows, problem, live_row, words)
    _add_damage(rows, plan)
    ordered = sorted(rows.values(), key=lambda row: (row.table != "customers", row.row))
    for row in ordered:
        row.decision = (decisions or {}).get(row.id) or starts_with(row, is_ticked=is_ticked)
        row.settle()
        texts = [text for cell in row.cells.values() for text in (cell.old, cell.new, cell.live)]
        row.haystack = " ".join([row.label, f"#{row.key}" if row.key else "", *texts]).casefold()
    changed_in = _count_columns(ordered)
    columns = _columns(changed_in)
    return ReviewState(plan, ordered, columns, changed_in, live_row, estimate_s, words, live_cells)


def starts_with(row: ReviewRow, *, is_ticked: bool) -> Decision:
    """What is decided about a row before anybody decides: deletes are never ticked by themselves."""
    is_delete = row.change is not None and row.change.action is Action.DELETE
    return _INCLUDED if is_ticked and not is_delete else _LEFT_OUT


def empty_review_state() -> ReviewState:
    """A review of nothing, for a page that waits for one."""
    plan = Plan("", "", "", "", "", "", datetime.fromtimestamp(0, UTC), ())
    return make_review_state(plan, lambda _table, _key: None, estimate_s=lambda _changes: 0.0)


def _row(
    rows: dict[str, ReviewRow], row_id: str, table: str, key: int | None, number: int, label: str
) -> ReviewRow:
    found = rows.get(row_id)
    if found is None:
        found = rows[row_id] = ReviewRow(row_id, table, key, number, safe_text(label))
    return found


def _add_change_cells(row: ReviewRow, change: Change, words: Callable[[str, str, Cell], str]) -> None:
    state = CellState.ADDED if change.action is Action.ADD else CellState.CHANGED
    for cell in change.cells:
        old, new = words(change.table, cell.column, cell.base), words(change.table, cell.column, cell.draft)
        row.cells[cell.column] = ReviewCell(state, old, new)
    if change.has_password:
        row.cells[PASSWORD] = ReviewCell(state, "", BULLETS)


def _add_problem(
    rows: dict[str, ReviewRow], problem: Problem, live_row: LiveRow, words: Callable[[str, str, Cell], str]
) -> None:
    row_id = f"{problem.table}:{problem.key}" if problem.key is not None else f"{problem.table}@{problem.row}"
    live = live_row(problem.table, problem.key) if problem.key is not None else None
    label = label_of(problem.table, live) or problem.where
    row = _row(rows, row_id, problem.table, problem.key, problem.row, label)
    row.problems.append(problem)
    row.kind = "problem"
    if problem.column:
        old = words(problem.table, problem.column, live.get(problem.column)) if live else ""
        new = BULLETS if problem.column == PASSWORD else safe_text(problem.value)
        row.cells[problem.column] = ReviewCell(CellState.PROBLEM, old, new, note=problem.message)


def _add_damage(rows: dict[str, ReviewRow], plan: Plan) -> None:
    by_place: dict[tuple[str, int], list[Damage]] = defaultdict(list)
    for damage in plan.damage:
        by_place[damage.table, damage.row].append(damage)
    for row in rows.values():
        row.damage = by_place.get((row.table, row.row), [])


def label_of(table: str, row: Mapping[str, Cell] | None) -> str:
    """What a row of the store is called: a group's name, or a customer's, or the e-mail."""
    if row is None:
        return ""
    names = ("Name",) if table == "groups" else ("BillingFirstName", "BillingLastName")
    return " ".join(str(row[name]).strip() for name in names if row.get(name)) or str(row.get("Email") or "")


def _count_columns(rows: list[ReviewRow]) -> dict[tuple[str, str], int]:
    """Count changed rows by column; new rows, which fill nearly all, count where nothing else changed."""
    changed: Counter[tuple[str, str]] = Counter()
    filled: Counter[tuple[str, str]] = Counter()
    for row in rows:
        for name, cell in row.cells.items():
            (filled if cell.state == CellState.ADDED else changed)[row.table, name] += 1
    tables = {table for table, _ in changed}
    return {**{column: count for column, count in filled.items() if column[0] not in tables}, **changed}


def _columns(changed_in: Mapping[tuple[str, str], int]) -> list[ReviewColumn]:
    """All columns of customers, and those of groups that something happened to."""
    found = []
    for table in TABLES.values():
        for column in table.sheet_columns:
            is_ours = table.name == "customers" or (table.name, column.name) in changed_in
            if column is table.key or not is_ours:
                continue
            header = (
                column.header
                if table.name == "customers"
                else f"{table.singular.capitalize()}: {column.header}"
            )
            found.append(
                ReviewColumn(
                    table.name,
                    column.name,
                    header,
                    is_number=column.kind is Kind.MONEY,
                    is_group=column.kind is Kind.GROUP,
                )
            )
    return found
