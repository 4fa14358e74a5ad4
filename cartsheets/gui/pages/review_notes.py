"""What stands over the review's table: what it is compared with, what starts unticked and why, all notes."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from cartsheets.domain.plan import Action, Plan
from cartsheets.gui import theme
from cartsheets.gui.masking import shown_words
from cartsheets.gui.models.plain_text import plain_tip, safe_text
from cartsheets.gui.widgets.buttons import Button
from cartsheets.gui.widgets.frames import scrolled
from cartsheets.gui.widgets.labels import ElidedLabel, label
from cartsheets.gui.widgets.sign import Sign
from cartsheets.wording import shown

_MOST_HEIGHT = 132
_KINDS_SAID = frozenset({"two_way"})
"""Notices that a line of their own says already."""


@dataclass(frozen=True, slots=True)
class ReviewAbout:
    """What a review is besides its plan: `heading` where it is of no sheet; what was kept of earlier.

    `look` says what it shows where it is only to look at; `takes_values` whether others can be typed.
    `restored` and `dropped` count what an earlier sitting decided or typed: in force again, or not fitting.
    """

    heading: str = ""
    look: str = ""
    takes_values: bool = True
    is_undo: bool = False
    is_restored: bool = False
    dropped: int = 0


class NoteText(ElidedLabel):
    """Wraps, or is one line that gives way."""

    def minimumSizeHint(self) -> QSize:
        """Qt asks how far it may be squeezed."""
        return QLabel.minimumSizeHint(self) if self.wordWrap() else super().minimumSizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw all lines, or what fits into one."""
        if self.wordWrap():
            self.setToolTip("")
            QLabel.paintEvent(self, event)
        else:
            super().paintEvent(event)


class ReviewNotes(QWidget):
    """Gone where there is nothing to say."""

    forget_wished = Signal()
    """Start again without what was kept of the last time."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("reviewNotes")
        px = theme.current().px
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(px(14), px(8), px(10), px(8))
        self._box.setSpacing(px(4))
        self._parts: list[QWidget] = []
        self._texts: list[NoteText] = []
        self._is_tight = False
        self.hide()

    def set_tight(self, *, is_tight: bool) -> None:
        """Say each thing in one line, with the rest in its tool tip; or in as many as it takes."""
        self._is_tight = is_tight
        for text in self._texts:
            text.setWordWrap(not is_tight)

    def show_plan(self, plan: Plan, about: ReviewAbout) -> None:
        """Say what is to be known of this review before anything is ticked."""
        for part in self._parts:
            self._box.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._parts, self._texts = [], []
        if plan.is_past:
            words = about.look or self.tr("This is only to look at: nothing of it can be ticked or pushed.")
            self._add_line("eye", "update", words, name="noteLook")
        if about.is_restored or about.dropped:
            self._add_restored(about)
        if plan.is_two_way:
            text = self.tr(
                "Compared with the store as it is now, because nobody knows what this sheet was made from. "
                "So nothing is ticked: what others changed in the store since is among these differences."
            )
            self._add_line("conflict", "conflict", text, name="noteTwoWay")
        deletes = [change for change in plan.changes if change.action is Action.DELETE]
        if deletes and not plan.is_past:
            self._add_line("delete", "delete", self._delete_words(plan, about), name="noteDeletes")
        notices = [notice for notice in plan.notices if notice.kind not in _KINDS_SAID]
        if notices:
            self._add_notices(
                [(shown_words(shown(notice.message)), safe_text(notice.where)) for notice in notices]
            )
        self.setVisible(bool(self._parts))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground and the line under it."""
        look, painter = theme.current(), QPainter(self)
        painter.fillRect(self.rect(), look.colour("subtle"))
        painter.setPen(look.colour("border"))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)

    def _delete_words(self, plan: Plan, about: ReviewAbout) -> str:
        customers = sum(c.action is Action.DELETE and c.table == "customers" for c in plan.changes)
        groups = sum(c.action is Action.DELETE and c.table == "groups" for c in plan.changes)
        who = [
            self.tr("%Ln customer(s)", "", customers) if customers else "",
            self.tr("%Ln group(s)", "", groups) if groups else "",
        ]
        named = [words for words in who if words]
        both = self.tr("{one} and {other}")
        what = both.format(one=named[0], other=named[1]) if len(named) > 1 else named[0]
        text = (
            self.tr(
                "Taking this push back deletes {what} that it added: (it starts|they start) unticked, "
                "because a delete cannot be fully undone. Tick what should go.",
                "",
                customers + groups,
            )
            if about.is_undo
            else self.tr(
                "{what} marked for deletion (starts|start) unticked, because a delete cannot be fully "
                "undone. Tick what should go.",
                "",
                customers + groups,
            )
        )
        return text.format(what=what)

    def _add_restored(self, about: ReviewAbout) -> None:
        parts = []
        if about.is_restored:
            parts.append(self.tr("What you ticked, chose and typed here before is in force again."))
        if about.dropped:
            text = self.tr(
                "%Ln (decision|decisions) of the last time no longer (fits|fit), because sheet or store "
                "changed there: look at (it|them) again.",
                "",
                about.dropped,
            )
            parts.append(text)
        line = self._add_line("history", "update", " ".join(parts), name="noteRestored")
        again = Button(self.tr("Start again"), name="noteForget", kind="quiet")
        again.setToolTip(self.tr("Forget what was ticked, chosen and typed in this review"))
        again.clicked.connect(self.forget_wished)
        line.addWidget(again)

    def _add_notices(self, notices: list[tuple[str, str]]) -> None:
        first, _ = notices[0]
        text = first if len(notices) == 1 else self.tr("%Ln note(s) about this comparison", "", len(notices))
        line = self._add_line("info", "update", text, name="noteNotices")
        if len(notices) == 1:
            return
        px = theme.current().px
        content = QWidget()
        box = QVBoxLayout(content)
        box.setContentsMargins(px(28), 0, px(8), 0)
        box.setSpacing(px(4))
        area = scrolled(content, words=self.tr("Notes about this comparison"))
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFixedHeight(min(px(_MOST_HEIGHT), px(26) * len(notices)))
        fold = Button(self.tr("Show"), name="noteShow", kind="quiet", icon="chevron-down")
        fold.setCheckable(True)
        line.addWidget(fold)
        self._box.addWidget(area)
        area.hide()
        self._parts.append(area)
        left = list(notices)

        def unfold(*, is_open: bool) -> None:
            # A comparison may have thousands, which nobody waits for before the changes are shown.
            for message, where in left:
                words = label(message, "small", wraps=True)
                words.setToolTip(plain_tip(where))
                words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
                box.addWidget(words)
            left.clear()
            area.setVisible(is_open)

        fold.toggled.connect(lambda is_open: unfold(is_open=is_open))

    def _add_line(self, icon: str, colour: str, text: str, *, name: str) -> QHBoxLayout:
        holder = QWidget()
        across = QHBoxLayout(holder)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(theme.current().px(10))
        across.addWidget(Sign(icon, colour), 0, Qt.AlignmentFlag.AlignVCenter)
        words = NoteText(text, "small", name=name)
        words.setWordWrap(not self._is_tight)
        self._texts.append(words)
        across.addWidget(words, 1)
        self._box.addWidget(holder)
        self._parts.append(holder)
        return across
