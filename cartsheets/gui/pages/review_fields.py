"""The parts of the review's details: a changed field, a conflict and its choices, a problem and its mend."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from cartsheets.domain.cells import as_words
from cartsheets.domain.damage.classes import CLASSES
from cartsheets.domain.decisions import LIVE, MINE, PASSWORD, can_be_mine
from cartsheets.domain.findings import Damage, Problem
from cartsheets.domain.plan import Conflict
from cartsheets.gui import resources, theme
from cartsheets.gui.masking import shown_value, shown_words
from cartsheets.gui.models.character_marks import mark_differences
from cartsheets.gui.models.mend import Mend, mend_alike
from cartsheets.gui.models.plain_text import plain_tip, safe_text
from cartsheets.gui.models.review_state import CellState, ReviewCell, ReviewRow
from cartsheets.gui.pages.review_mend_editor import MendEditor
from cartsheets.gui.widgets.buttons import Button, ToolButton
from cartsheets.gui.widgets.choice_card import ChoiceCard
from cartsheets.gui.widgets.diff_line import DiffLine
from cartsheets.gui.widgets.labels import label, own
from cartsheets.wording import shown

_MOST_CANDIDATES = 12


class FieldPart(QWidget):
    """A titled part; subclasses add to `box`."""

    def __init__(self, title: str) -> None:
        super().__init__()
        px = theme.current().px
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(0, px(6), 0, 0)
        self.box.setSpacing(px(6))
        self.head = QHBoxLayout()
        self.head.addWidget(label(title, "strong"), 1)
        self.box.addLayout(self.head)


class ChangedField(FieldPart):
    """Old and new value, and buttons to leave the field as the store has it, or to type another value."""

    include_wished = Signal(bool)
    typed = Signal(str)
    """Another value."""

    def __init__(
        self, title: str, cell: ReviewCell, *, name: str, is_left_out: bool, can_mend: bool = False
    ) -> None:
        super().__init__(title)
        if can_mend:
            words = self.tr("Another value…")
            other = ToolButton("update", words, name=f"editOther{name}")
            other.setAccessibleName(f"{words.rstrip('…')}: {title}")
            other.clicked.connect(self.open_editor)
            self.head.addWidget(other)
        text = self.tr("Include") if is_left_out else self.tr("Revert")
        self.toggle = Button(text, name=f"revert{name}", kind="quiet", icon="redo" if is_left_out else "undo")
        self.toggle.setAccessibleName(f"{text}: {title}")
        self.toggle.clicked.connect(lambda: self.include_wished.emit(is_left_out))
        self.head.addWidget(self.toggle)
        old, new = (shown_value(name, text) for text in (cell.old, cell.new))
        before, after = mark_differences(old, new)
        if cell.state != CellState.ADDED:
            self.box.addWidget(DiffLine(before, is_new=False))
        if is_left_out:
            words = self.tr("Left out: the store keeps its value. Yours was {value}.")
            self.box.addWidget(label(words.format(value=new or self.tr("blank")), "muted", wraps=True))
        else:
            self.box.addWidget(DiffLine(after, is_new=True))
        self._editor: MendEditor | None = None
        self._begins_with = "" if name == PASSWORD else cell.new
        self._title, self._name = title, name

    def open_editor(self) -> None:
        """Offer to type another value."""
        if self._editor is None:
            self._editor = MendEditor(self._title, self._begins_with, name=f"edit{self._name}")
            self._editor.typed.connect(self.typed)
            self.box.addWidget(self._editor)
            self._editor.show()
        self._editor.take_focus()


class ConflictField(FieldPart):
    """Yours or the store's; nothing is chosen beforehand."""

    chosen = Signal(str)
    mended = Signal(list)

    def __init__(
        self,
        title: str,
        row: ReviewRow,
        conflict: Conflict,
        texts: tuple[str, str, str],
        *,
        is_of_sheet: bool = True,
        can_choose: bool = True,
    ) -> None:
        """Show `texts`: base, yours, live. What comes of no sheet can be taken or left, not typed anew.

        Where nothing `can_choose`, the values are shown and that is all.
        """
        super().__init__(title)
        column = conflict.column or ""
        base, mine, live = (shown_value(column, text) for text in texts)
        self._conflict = conflict
        self._editor: MendEditor | None = None
        if not can_choose:
            self._show_values(mine, live)
            return
        group = QButtonGroup(self)
        choice = row.choice(column)
        cards = [(LIVE, ChoiceCard(self.tr("Live (store now)"), live, "L", name=f"chooseLive{column}"))]
        if can_be_mine(conflict):
            yours = self.tr("Yours (workbook)") if is_of_sheet else self.tr("What was asked for")
            mine_card = ChoiceCard(yours, mine, "M", name=f"chooseMine{column}")
            cards.insert(0, (MINE, mine_card))
        for value, card in cards:
            group.addButton(card)
            card.setChecked(choice == value)
            card.toggled.connect(self._chooses(value))
            self.box.addWidget(card)
        blank = self.tr("blank")
        if conflict.column is None:
            words = self.tr("The row was changed on both sides. Choose one to go on.")
        elif is_of_sheet:
            words = self.tr(
                "When exported it was {base}. The store's copy was changed after your export."
                " Choose one to include this row."
            ).format(base=base or blank)
        else:
            words = self.tr(
                "It was {base} before somebody changed it in the store. Choose one to include this row."
            ).format(base=base or blank)
        self.box.addWidget(label(words, "muted", wraps=True))
        if conflict.column is not None and is_of_sheet:
            self._editor = MendEditor(title, texts[1], name=f"edit{column}")
            self._editor.hide()
            self._editor.typed.connect(self._mend)
            other = Button(self.tr("Another value…"), name=f"editOther{column}", kind="quiet", icon="update")
            other.clicked.connect(self.open_editor)
            self.box.addWidget(other, 0, Qt.AlignmentFlag.AlignLeft)
            self.box.addWidget(self._editor)

    def _show_values(self, mine: str, live: str) -> None:
        for words, value in ((self.tr("What was asked for"), mine), (self.tr("Live (store now)"), live)):
            self.box.addWidget(label(words, "muted"))
            self.box.addWidget(own(label(value or self.tr("blank"), wraps=True), value))

    def _chooses(self, value: str) -> Callable[[bool], None]:
        def choose(is_on: bool) -> None:
            if is_on:
                self.chosen.emit(value)

        return choose

    def open_editor(self) -> None:
        """Offer to type another value."""
        if self._editor is not None:
            self._editor.show()
            self._editor.take_focus()

    def _mend(self, text: str) -> None:
        conflict = self._conflict
        self.mended.emit([Mend(conflict.table, conflict.row, conflict.column or "", text)])


class ProblemField(FieldPart):
    """What is wrong, what would mend it, and a field to mend it here."""

    mended = Signal(list)

    def __init__(self, title: str, problem: Problem, alike: list[Problem], *, can_mend: bool = True) -> None:
        super().__init__(title)
        self._problem = problem
        message, remedy = (shown_words(shown(text)) for text in (problem.message, problem.remedy))
        self.box.addWidget(_ProblemNote(message, remedy, problem.where))
        self._editor: MendEditor | None = None
        if not can_mend:
            return
        self._editor = MendEditor(title, safe_text(problem.value), name=f"mend{problem.column}")
        self._editor.typed.connect(self._mend)
        if problem.column:
            self.box.addWidget(self._editor)
        suggestion = safe_text(as_words(problem.suggestion))
        row = QHBoxLayout()
        if suggestion:
            use = Button(
                self.tr("Use {value}").format(value=shown_value(problem.column, suggestion)),
                name="mendSuggestion",
                icon="repair",
            )
            use.clicked.connect(lambda: self._mend(suggestion))
            row.addWidget(use)
        mends = mend_alike(problem, alike)
        if len(mends) > 1:
            every = Button(self.tr("Mend all %n like this", "", len(mends)), name="mendAlike")
            every.clicked.connect(lambda: self.mended.emit(mends))
            row.addWidget(every)
        row.addStretch()
        self.box.addLayout(row)

    def open_editor(self) -> None:
        """Put the focus into the field."""
        if self._editor is not None:
            self._editor.take_focus()

    def _mend(self, text: str) -> None:
        problem = self._problem
        self.mended.emit([Mend(problem.table, problem.row, problem.column, text)])


class RepairField(FieldPart):
    """One cell that the spreadsheet damaged: what it made, what counts, and a button for the other."""

    repair_wished = Signal(bool)

    def __init__(self, title: str, damage: Damage, repair: str) -> None:
        super().__init__(title)
        is_on = damage.is_repaired
        text = self.tr("As typed") if is_on else self.tr("Repair")
        button = Button(text, name=f"repair{damage.column}", kind="quiet", icon="undo" if is_on else "repair")
        button.setAccessibleName(f"{text}: {title}")
        button.clicked.connect(lambda: self.repair_wished.emit(not is_on))
        self.head.addWidget(button)
        words = (
            self.tr("{kind}: the sheet holds {damaged}, it counts as {value}.")
            if is_on
            else self.tr("{kind}: {damaged} counts as it was typed; {value} would put it right.")
        )
        damaged, value = (shown_value(damage.column, each) for each in (damage.value, repair))
        text = words.format(
            kind=shown(CLASSES.get(damage.kind, damage.kind)),
            damaged=damaged or self.tr("blank"),
            value=value or self.tr("blank"),
        )
        self.box.addWidget(label(text, "small", wraps=True))


class CandidatesField(QWidget):
    """Which customer a row of a foreign sheet is; nothing is chosen beforehand."""

    chosen = Signal(int)
    """The customer's number, 0 for a new one."""

    def __init__(self, candidates: Sequence[tuple[int, str, str]]) -> None:
        """Offer `candidates`: number, name, and what else tells who it is."""
        super().__init__()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(theme.current().px(6))
        box.addWidget(label(self.tr("Which customer is this row?"), "strong"))
        group = QButtonGroup(self)
        for key, name, more in candidates[:_MOST_CANDIDATES]:
            title = self.tr("Customer {key}").format(key=key) + (f"  ·  {more}" if more else "")
            card = ChoiceCard(title, name, "", name=f"candidate{key}")
            card.toggled.connect(self._chooses(key))
            group.addButton(card)
            box.addWidget(card)
        card = ChoiceCard(self.tr("None of them"), self.tr("A new customer"), "", name="candidateNew")
        card.toggled.connect(self._chooses(0))
        group.addButton(card)
        box.addWidget(card)
        left = len(candidates) - _MOST_CANDIDATES
        if left > 0:
            words = self.tr("%Ln more could be it: write the right customer ID into the sheet.", "", left)
            box.addWidget(label(words, "muted", wraps=True))

    def _chooses(self, key: int) -> Callable[[bool], None]:
        def choose(is_on: bool) -> None:
            if is_on:
                self.chosen.emit(key)

        return choose


class _ProblemNote(QFrame):
    """The sentence of a problem in its colours."""

    def __init__(self, message: str, remedy: str, where: str) -> None:
        super().__init__()
        look = theme.current()
        px = look.px
        row = QHBoxLayout(self)
        row.setContentsMargins(px(10), px(8), px(10), px(8))
        row.setSpacing(px(8))
        sign = QLabel()
        sign.setPixmap(resources.pixmap("problem", "problem", 16, self.devicePixelRatioF()))
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        words = label(" ".join(filter(None, (message, remedy))), wraps=True)
        words.setToolTip(plain_tip(where))
        words.setObjectName("problemText")
        row.addWidget(words, 1)
        colours = look.tokens
        self.setStyleSheet(
            f"_ProblemNote {{ background: {colours['problem_bg']}; border: 1px solid {colours['problem']};"
            f" border-radius: 6px; }} QLabel {{ color: {colours['problem_text']}; }}"
        )
