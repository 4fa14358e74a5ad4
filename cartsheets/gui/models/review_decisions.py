"""What the user decides in a review, gesture by gesture, each of which can be undone."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from cartsheets.domain.decisions import PASSWORD, Decision, can_be_mine
from cartsheets.domain.plan import Action, Pattern
from cartsheets.gui.models.review_state import ReviewRow, ReviewState

_UNDO_STEPS = 200


class ReviewDecisions(QObject):
    """Changes the decisions of a ReviewState's rows."""

    changed = Signal()
    """Something was decided, or taken back."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.undo_stack = QUndoStack(self)
        self.undo_stack.setUndoLimit(_UNDO_STEPS)
        self._by_id: dict[str, ReviewRow] = {}
        self._is_past = False
        self._state: ReviewState | None = None

    def show_state(self, state: ReviewState) -> None:
        """Decide about another review from now on; what was decided before cannot be undone.

        About one that is only to look at nothing can be decided.
        """
        self._is_past = state.plan.is_past
        self._by_id, self._state = {row.id: row for row in state.rows}, state
        self.undo_stack.clear()

    def include(self, rows: Sequence[ReviewRow], *, is_included: bool) -> int:
        """Let rows go or leave them out; those that wait for a choice stay. Gives how many changed."""
        text = (
            self.tr("Include %n row(s)", "", len(rows))
            if is_included
            else self.tr("Skip %n row(s)", "", len(rows))
        )
        return self._decide(
            [row for row in rows if not row.is_blocked],
            lambda row: replace(
                row.decision,
                is_included=is_included,
                left_out=frozenset() if is_included else row.decision.left_out,
            ),
            text,
        )

    def include_cell(self, row: ReviewRow, column: str, *, is_included: bool) -> int:
        """Let one cell go, or leave it as the store has it."""
        text = self.tr("Include a field") if is_included else self.tr("Revert a field")
        return self._decide([row], lambda each: _with_cell(each, column, is_included=is_included), text)

    def include_pattern(self, pattern: Pattern, *, is_included: bool) -> int:
        """Let all that a pattern says go, or leave it out."""
        columns: dict[str, set[str]] = {}
        for row_id, column in pattern.members:
            columns.setdefault(row_id, set()).add(column)

        def decide(row: ReviewRow) -> Decision:
            decision = row.decision
            for column in columns[row.id]:
                if column or (row.change is not None and row.change.action is Action.UPDATE):
                    decision = _with_cell(row, column or PASSWORD, is_included=is_included, decision=decision)
                else:
                    decision = replace(decision, is_included=is_included)
            return decision

        rows = [self._by_id[row_id] for row_id in columns if row_id in self._by_id]
        text = self.tr("Include a pattern") if is_included else self.tr("Skip a pattern")
        return self._decide(rows, decide, text)

    def pattern_state(self, pattern: Pattern) -> Qt.CheckState:
        """Whether all, some or nothing of what a pattern says goes."""
        going = 0
        for row_id, column in pattern.members:
            row = self._by_id.get(row_id)
            if row is None:
                continue
            name = column or (PASSWORD if row.change and row.change.action is Action.UPDATE else "")
            going += row.is_going and name not in row.decision.left_out
        if not going:
            return Qt.CheckState.Unchecked
        return Qt.CheckState.Checked if going == len(pattern.members) else Qt.CheckState.PartiallyChecked

    def choose(self, rows: Sequence[ReviewRow], choice: str, *, column: str | None = None) -> int:
        """End conflicts by "mine" or "live"; `column` names one of them, None is all of the rows."""

        def decide(row: ReviewRow) -> Decision:
            choices = dict(row.decision.choices)
            for conflict in row.conflicts:
                name = conflict.column or ""
                if column in (None, name) and (choice == "live" or can_be_mine(conflict)):
                    choices[name] = choice
            is_all_live = bool(choices) and all(each == "live" for each in choices.values())
            return replace(
                row.decision, choices=choices, is_included=row.change is not None or not is_all_live
            )

        chosen = [row for row in rows if row.conflicts]
        return self._decide(chosen, decide, self.tr("Decide %n conflict(s)", "", len(chosen)))

    def _decide(self, rows: Sequence[ReviewRow], decide: Callable[[ReviewRow], Decision], text: str) -> int:
        if self._is_past:
            return 0
        gesture = [(row, row.decision, wanted) for row in rows if (wanted := decide(row)) != row.decision]
        if gesture:
            self.undo_stack.push(_Gesture(self, gesture, text))
        return len(gesture)

    def put_decisions(self, decisions: Iterable[tuple[ReviewRow, Decision]]) -> None:
        """Put decisions in force; for undo and redo."""
        for row, decision in decisions:
            row.decision = decision
            row.settle()
        if self._state is not None:
            self._state.settle_dependent()
        self.changed.emit()


class _Gesture(QUndoCommand):
    """One gesture of the user, on any number of rows."""

    def __init__(
        self, decisions: ReviewDecisions, changes: list[tuple[ReviewRow, Decision, Decision]], text: str
    ) -> None:
        super().__init__(text)
        self._decisions, self._changes = decisions, changes

    def undo(self) -> None:
        """Put back what was decided before."""
        self._decisions.put_decisions((row, before) for row, before, _ in self._changes)

    def redo(self) -> None:
        """Decide."""
        self._decisions.put_decisions((row, after) for row, _, after in self._changes)


def _with_cell(
    row: ReviewRow, column: str, *, is_included: bool, decision: Decision | None = None
) -> Decision:
    decision = decision or row.decision
    left_out = decision.left_out - {column} if is_included else decision.left_out | {column}
    return replace(decision, left_out=left_out, is_included=True if is_included else decision.is_included)
