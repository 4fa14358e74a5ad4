"""The lines of the history in a table."""

from __future__ import annotations

from pathlib import PurePath
from typing import Any

from PySide6.QtCore import QLocale, QObject, Qt

from cartsheets.domain.cells import Cell, as_words
from cartsheets.domain.past import PastKind
from cartsheets.domain.plan import Action
from cartsheets.domain.receipt import Outcome
from cartsheets.domain.tables import TABLES
from cartsheets.gui.clock import exact_words
from cartsheets.gui.masking import shown_name, shown_value
from cartsheets.gui.models.headed_model import NOWHERE, HeadedModel, Index
from cartsheets.gui.models.history_state import HistoryState, PastLine
from cartsheets.gui.models.plain_text import safe_text
from cartsheets.ledger.database import HistoryEntry
from cartsheets.steps.push_items import UNDO
from cartsheets.wording import shown

WHAT, RESULT = range(2)
Line = HistoryEntry | PastLine
_DISPLAY = Qt.ItemDataRole.DisplayRole.value
_ACCESSIBLE = Qt.ItemDataRole.AccessibleTextRole.value
_SHOWN_CELLS = 3


class HistoryRows(HeadedModel):
    """Shows a HistoryState; `kind` "push" or "export" leaves the others out."""

    held_texts = ("headers", "verbs", "by_others", "failures")

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: list[Line] = []
        self._shown: list[Line] = []
        self._kind = ""
        self._is_of_one = False
        tr = self.tr
        self.headers = [tr("What"), tr("Result")]
        self.verbs = {Action.ADD: tr("Added"), Action.UPDATE: tr("Updated"), Action.DELETE: tr("Deleted")}
        self.by_others = {
            Action.ADD: tr("Added in the store"),
            Action.UPDATE: tr("Changed in the store"),
            Action.DELETE: tr("Deleted in the store"),
        }
        self.failures = {
            Outcome.REJECTED: tr("failed"),
            Outcome.SKIPPED: tr("skipped"),
            Outcome.IN_DOUBT: tr("in doubt"),
            Outcome.PLANNED: tr("not sent"),
        }

    def show_state(self, state: HistoryState) -> None:
        """Show these lines."""
        self.beginResetModel()
        self._lines = [*state.past, *state.entries]
        self._is_of_one = state.people == 1
        self._shown = self._fitting()
        self.endResetModel()

    def set_kind(self, kind: str) -> None:
        """Show lines of one kind only; "" shows all."""
        self.beginResetModel()
        self._kind = kind
        self._shown = self._fitting()
        self.endResetModel()

    def count_of(self, kind: str) -> int:
        """How many lines there are of a kind."""
        return sum(not kind or _kind(line) == kind for line in self._lines)

    def line_at(self, at: int) -> Line:
        """The line at a place of the table."""
        return self._shown[at]

    def place_of(self, line_id: str) -> int:
        """Where the line of a push or export is; -1 where it is not shown."""
        return next(
            (
                at
                for at, line in enumerate(self._shown)
                if isinstance(line, HistoryEntry) and line.id == line_id
            ),
            -1,
        )

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Qt asks."""
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt asks."""
        if role not in (_DISPLAY, _ACCESSIBLE) or not index.isValid():
            return None
        line = self._shown[index.row()]
        first, second = self.words(line, index.column())
        if role == _ACCESSIBLE and index.column() == WHAT:
            return ", ".join(filter(None, (first, second, *self.words(line, RESULT))))
        return f"{first}, {second}".strip(", ")

    def words(self, line: Line, column: int) -> tuple[str, str]:
        """The two lines of a cell."""
        if isinstance(line, PastLine):
            return self._past_words(line, column)
        if column == RESULT:
            return self.result(line), safe_text(PurePath(line.file).name)
        if line.kind == "export":
            verb = self.tr("Export from {store}")
        elif line.plan_id.startswith(UNDO):
            verb = self.tr("Undo in {store}")
        else:
            verb = self.tr("Push to {store}")
        when = " · ".join(filter(None, (exact_words(line.at), safe_text(line.who))))
        return verb.format(store=safe_text(shown(line.store))), when

    def result(self, line: HistoryEntry) -> str:
        """What came of it, in numbers."""
        locale = QLocale()
        if line.kind == "export":
            return self.tr("%Ln customer(s)", "", line.counts.get("customers", 0))
        words = {
            "done": self.tr("{count} done"),
            "rejected": self.tr("{count} failed"),
            "skipped": self.tr("{count} skipped"),
            "in_doubt": self.tr("{count} in doubt"),
            "planned": self.tr("{count} not sent"),
        }
        parts = [
            text.format(count=locale.toString(line.counts[name]))
            for name, text in words.items()
            if line.counts.get(name)
        ]
        return ", ".join(parts) or self.tr("nothing sent")

    def look(self, line: Line) -> tuple[str, str]:
        """The icon of a line, and the colour of it."""
        if isinstance(line, PastLine):
            if line.event.kind is PastKind.SEEN:
                return "download", "text2"
            action = line.change.action.value
            return ("store", "conflict") if line.event.kind is PastKind.STORE else (action, action)
        if line.kind == "export":
            return "download", "text2"
        if not line.is_finished:
            return "warning", "conflict"
        has_failed = line.counts.get("rejected") or line.counts.get("in_doubt")
        return ("problem", "problem") if has_failed else ("upload", "add")

    def cells(self, line: PastLine) -> list[tuple[str, str, str]]:
        """The changed fields of a past change: header, before, after."""
        names = TABLES[line.change.table].by_name
        return [
            (
                names[cell.column].header,
                self.value(line, cell.column, cell.live),
                self.value(line, cell.column, cell.draft),
            )
            for cell in line.change.cells
            if cell.column in names
        ]

    def value(self, line: PastLine, column: str, cell: Cell) -> str:
        """A cell as it is shown: groups by the names that they had last."""
        if column == "CustomerGroupID" and isinstance(cell, int):
            return safe_text(line.past.groups.get(cell, f"#{cell}"))
        return shown_value(column, as_words(cell)) or self.tr("blank")

    def heading(self, line: PastLine) -> str:
        """What happened, and to whom."""
        name = " ".join(filter(None, (shown_name(line.change.label), f"#{line.past.key}")))
        return f"{self.told(line)}: {name}"

    def person(self, line: PastLine) -> str:
        """Whom the past is about, as last known."""
        past = line.past
        name = " ".join(filter(None, (shown_name(past.label), f"#{past.key}")))
        return " · ".join(filter(None, (name, shown_value("Email", safe_text(past.email)))))

    def told(self, line: PastLine) -> str:
        """What happened, in a few words."""
        event = line.event
        if event.kind is PastKind.SEEN:
            return self.tr("First seen")
        if event.kind is PastKind.STORE:
            return self.by_others[event.change.action]
        verb = self.verbs[event.change.action]
        return verb if event.outcome is Outcome.DONE else f"{verb} ({self.failures[event.outcome]})"

    def _past_words(self, line: PastLine, column: int) -> tuple[str, str]:
        event = line.event
        if column == WHAT:
            when = " · ".join(filter(None, (exact_words(event.at), safe_text(event.who or line.store))))
            return self.told(line) if self._is_of_one else self.heading(line), when
        shown = self.cells(line)
        texts = [f"{header}: {before} → {after}" for header, before, after in shown[:_SHOWN_CELLS]]
        first = "; ".join(texts) if event.change.action is Action.UPDATE else ""
        more = self.tr("%Ln field(s)", "", len(shown)) if shown else ""
        if event.kind is PastKind.PUSH:
            return first or more, self.tr("push {push}").format(push=event.source)
        if event.kind is PastKind.STORE and event.since is not None:
            return first or more, self.tr("after {when}").format(when=exact_words(event.since))
        return first or more, self.tr("in an export")

    def _fitting(self) -> list[Line]:
        return [line for line in self._lines if not self._kind or _kind(line) == self._kind]


def _kind(line: Line) -> str:
    return "push" if isinstance(line, PastLine) else line.kind
