"""The question before a push: to which store, how much, how long, and what cannot be taken back."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from cartsheets.domain.plan import Action
from cartsheets.gui import theme
from cartsheets.gui.clock import about_words
from cartsheets.gui.masking import shown_words
from cartsheets.gui.models.plain_text import safe_text
from cartsheets.gui.models.push_state import PushAnswer, PushRequest
from cartsheets.gui.widgets.buttons import Button, PrimaryButton
from cartsheets.gui.widgets.frames import Card, Part
from cartsheets.gui.widgets.labels import label, set_role
from cartsheets.gui.widgets.notice import Notice
from cartsheets.gui.widgets.sign import Sign
from cartsheets.gui.widgets.store_mark import StoreMark
from cartsheets.gui.widgets.tick import Tick
from cartsheets.wording import shown

_WIDTH = 720
_TILES_A_ROW = 3
_CANARY_FROM = 20
"""From so many updates on, a few are sent first unless the user says otherwise."""
_SIGNS = {Action.ADD: "add", Action.UPDATE: "update", Action.DELETE: "delete"}


class PushConfirm(QWidget):
    """Shows one PushRequest; deletes go only when their number was typed, guards must be ticked."""

    agreed = Signal(PushAnswer)
    left = Signal()
    """Back to the review."""

    def __init__(self, request: PushRequest, mark: StoreMark, *, canary_rows: int) -> None:
        super().__init__()
        self.setObjectName("pushConfirm")
        self._request = request
        self._guards: list[Tick] = []
        px = theme.current().px
        across = QHBoxLayout(self)
        across.setContentsMargins(px(24), px(20), px(24), px(24))
        column = QWidget()
        column.setMaximumWidth(px(_WIDTH))
        across.addStretch(1)
        across.addWidget(column, 1_000)
        across.addStretch(1)
        box = QVBoxLayout(column)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(px(12))
        box.addWidget(self._head(mark))
        if self._asks_for_ticks():
            box.addWidget(self._guard_card())
        if request.deletes:
            box.addWidget(self._delete_card())
        box.addWidget(self._terms(canary_rows))
        box.addWidget(self._foot())
        box.addStretch()
        self._settle()

    @property
    def title(self) -> str:
        """The question."""
        return self._title.text()

    def take_focus(self) -> None:
        """Begin where something is to be done, else at the safe end of the buttons."""
        first = self._guards[0].box if self._guards else self.delete_field if self._request.deletes else None
        (first or self.start_button).setFocus(Qt.FocusReason.OtherFocusReason)

    def answer(self) -> PushAnswer:
        """What is agreed to as it stands."""
        return PushAnswer(self._with_deletes(), self.canary.is_on())

    def agree(self) -> None:
        """Start, if everything that is asked was answered."""
        if self.start_button.isEnabled():
            self.agreed.emit(self.answer())

    # -- parts ------------------------------------------------------------------------------------

    def _head(self, mark: StoreMark) -> QWidget:
        px = theme.current().px
        card = Card(name="pushQuestion", spacing=10)
        total = len(self._request.plan.changes)
        if self._request.is_undo:
            question = self.tr("Take back %Ln change(s) in {store}?", "", total)
        else:
            question = self.tr("Push %Ln change(s) to {store}?", "", total)
        question = question.format(store=safe_text(mark.name))
        self._title = label(question, "title", name="pushConfirmTitle", wraps=True)
        card.box.addWidget(self._title)
        line = QHBoxLayout()
        line.setSpacing(px(8))
        kinds = {
            "practice": ("shield", "practice", self.tr("Practice store: nothing leaves this computer.")),
            "live": ("store", "live", self.tr("Live store: this reaches real customers.")),
            "plain": ("store", "text2", safe_text(mark.host)),
        }
        icon, colour, words = kinds[mark.kind]
        sign = Sign(icon, colour)
        line.addWidget(sign)
        line.addWidget(label(words, "small", name="pushConfirmStore"), 1)
        card.box.addLayout(line)
        tiles = QGridLayout()
        tiles.setSpacing(px(8))
        for at, tile in enumerate(self._tiles()):
            tiles.addWidget(tile, at // _TILES_A_ROW, at % _TILES_A_ROW)
            tiles.setColumnStretch(at % _TILES_A_ROW, 1)
        card.box.addLayout(tiles)
        behind = self._behind()
        if behind:
            card.box.addWidget(label(behind, "small", name="pushConfirmBehind", wraps=True))
        return card

    def _tiles(self) -> Iterable[QWidget]:
        counts = self._request.counts
        words = {
            ("customers", Action.ADD): self.tr("new customer(s)", "", counts["customers", Action.ADD]),
            ("customers", Action.UPDATE): self.tr(
                "customer(s) updated", "", counts["customers", Action.UPDATE]
            ),
            ("customers", Action.DELETE): self.tr(
                "customer(s) deleted", "", counts["customers", Action.DELETE]
            ),
            ("groups", Action.ADD): self.tr("new group(s)", "", counts["groups", Action.ADD]),
            ("groups", Action.UPDATE): self.tr("group(s) updated", "", counts["groups", Action.UPDATE]),
            ("groups", Action.DELETE): self.tr("group(s) deleted", "", counts["groups", Action.DELETE]),
        }
        for key, text in words.items():
            if counts[key]:
                yield _Tile(_SIGNS[key[1]], counts[key], text)

    def _behind(self) -> str:
        plan = self._request.plan
        open_conflicts = sum(conflict.choice is None for conflict in plan.conflicts)
        parts = []
        if plan.problems:
            parts.append(self.tr("%Ln problem(s)", "", len(plan.problems)))
        if open_conflicts:
            parts.append(self.tr("%Ln open conflict(s)", "", open_conflicts))
        if not parts:
            return ""
        return self.tr("Not sent, and left in your sheet: {what}.").format(what=self.tr(" and ").join(parts))

    def _asks_for_ticks(self) -> bool:
        return any(guard.kind != "many_deletes" for guard in self._request.plan.guards)

    def _guard_card(self) -> QWidget:
        notice = Notice(
            "warning",
            self.tr("This is an unusually large change. Tick what you have checked."),
            name="pushGuards",
        )
        for at, guard in enumerate(self._request.plan.guards):
            if guard.kind == "many_deletes":
                continue
            message = shown_words(shown(guard.message))
            words = self.tr("I have checked: {what}").format(what=message)
            tick = Tick(message, name=f"pushGuard{at + 1}", words=words)
            tick.toggled.connect(self._settle)
            notice.box.addWidget(tick)
            self._guards.append(tick)
        return notice

    def _delete_card(self) -> QWidget:
        px = theme.current().px
        count = self._request.deletes
        if self._request.is_undo:
            why = self.tr("These rows were added by the push that you take back.")
        else:
            why = self.tr(
                "Deleting cannot be wholly undone: an undo adds the row again, but with a new number, "
                "without its password and without the link to past orders."
            )
        notice = Notice(
            "delete", self.tr("%Ln deletion(s) (is|are) not included yet", "", count), why, name="pushDeletes"
        )
        row = QHBoxLayout()
        row.setSpacing(px(8))
        ask = label(
            self.tr("Type DELETE {count} to include them:").format(count=QLocale().toString(count)),
            "strong",
            name="pushDeleteAsk",
        )
        self.delete_field = QLineEdit()
        self.delete_field.setObjectName("pushConfirmDelete")
        self.delete_field.setAccessibleName(ask.text())
        self.delete_field.setMaximumWidth(px(200))
        self.delete_field.textChanged.connect(self._settle)
        self.delete_field.returnPressed.connect(self.agree)
        row.addWidget(ask)
        row.addWidget(self.delete_field, 1)
        self._delete_state = label("", "small", name="pushDeleteState")
        row.addWidget(self._delete_state)
        row.addStretch()
        notice.box.addSpacing(px(4))
        notice.box.addLayout(row)
        return notice

    def _terms(self, canary_rows: int) -> QWidget:
        card = Card(name="pushTerms", spacing=8)
        self._time = self._term(card, "clock", "")
        kept = self.tr(
            "Every row is kept as it is now before anything is sent, so that you can undo this push."
        )
        self._term(card, "history", kept)
        for notice in self._request.plan.notices:
            if notice.kind in ("may_mail", "group_deleted"):
                icon = "mail" if notice.kind == "may_mail" else "groups"
                self._term(card, icon, shown_words(shown(notice.message)))
        updates = self._request.counts["customers", Action.UPDATE]
        self.canary = Tick(
            self.tr(
                "Send %n row(s) first, and the rest only if the store kept them as sent", "", canary_rows
            ),
            name="pushCanary",
        )
        self.canary.set_on(updates >= _CANARY_FROM)
        self.canary.setVisible(updates > canary_rows)
        card.box.addWidget(self.canary)
        return card

    def _term(self, card: Card, icon: str, text: str) -> QLabel:
        row = QHBoxLayout()
        row.setSpacing(theme.current().px(10))
        sign = Sign(icon)
        words = label(text, wraps=True)
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(words, 1)
        card.box.addLayout(row)
        return words

    def _foot(self) -> QWidget:
        foot = Part("none", horizontal=True, spacing=8)
        foot.box.addStretch()
        cancel = Button(self.tr("Back to review"), name="pushCancel")
        cancel.clicked.connect(self.left)
        self.start_button = PrimaryButton("", name="pushStart", icon="upload")
        self.start_button.clicked.connect(self.agree)
        foot.box.addWidget(cancel)
        foot.box.addWidget(self.start_button)
        return foot

    # -- what it comes to -------------------------------------------------------------------------

    def _with_deletes(self) -> bool:
        """Whether exactly the asked words were typed; spaces, case and separators of numbers aside."""
        deletes = self._request.deletes
        if not deletes:
            return False
        typed = "".join(sign for sign in self.delete_field.text().casefold() if sign.isalnum())
        return typed == f"delete{deletes}"

    def _settle(self, *_args: object) -> None:
        request = self._request
        with_deletes = self._with_deletes()
        going = len(request.plan.changes) - (0 if with_deletes else request.deletes)
        if request.deletes:
            self._delete_state.setText(self.tr("Included") if with_deletes else "")
            set_role(self._delete_state, "strong" if with_deletes else "small")
        text = self.tr("Push")
        if going:
            is_undo = request.is_undo
            text = (
                self.tr("Undo %Ln change(s)", "", going)
                if is_undo
                else self.tr("Push %Ln change(s)", "", going)
            )
        self.start_button.set_text(text)
        is_checked = all(tick.is_on() for tick in self._guards)
        self.start_button.setEnabled(going > 0 and is_checked)
        if going == 0:
            tip = self.tr("Only deletions are left. Type their number to include them.")
        else:
            tip = "" if is_checked else self.tr("Tick first what you have checked.")
        self.start_button.setToolTip(tip)
        estimate = request.plan.estimate
        words = about_words(estimate.seconds)
        pace = self.tr("%Ln call(s)", "", estimate.calls)
        if request.per_second:
            pace = self.tr("{calls} at {pace} a second").format(
                calls=pace, pace=QLocale().toString(request.per_second, "g", 3)
            )
        self._time.setText(f"{words[:1].upper()}{words[1:]}: {pace}.")


class _Tile(Part):
    """One count: sign, number, words."""

    def __init__(self, kind: str, count: int, words: str) -> None:
        super().__init__("tile", horizontal=True, margins=(12, 10, 12, 10), spacing=10)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        sign = Sign(kind, kind, 22)
        self.box.addWidget(sign)
        column = QVBoxLayout()
        column.setSpacing(0)
        number = label(QLocale().toString(count), "title")
        column.addWidget(number)
        column.addWidget(label(words, "small"))
        self.box.addLayout(column, 1)
        self.setAccessibleName(f"{number.text()} {words}")
