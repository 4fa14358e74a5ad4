"""The bar under the groups: what would be changed, in words, and the ways back and forward."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from cartsheets.gui import theme
from cartsheets.gui.widgets.buttons import Button, PrimaryButton
from cartsheets.gui.widgets.compacting import Compacting
from cartsheets.gui.widgets.labels import ElidedLabel, label

if TYPE_CHECKING:
    from cartsheets.gui.models.groups_state import GroupsState


_SUMMARY_ROOM = 200


class GroupsFoot(QWidget):
    """Shows the edits of a GroupsState."""

    undo_wished = Signal()
    discard_wished = Signal()
    review_wished = Signal()

    def __init__(self) -> None:
        super().__init__()
        gap = theme.current().gap
        row = QHBoxLayout(self)
        row.setContentsMargins(gap(20), gap(10), gap(16), gap(10))
        row.setSpacing(gap(8))
        self.summary = ElidedLabel("", "strong", name="groupsSummary")
        row.addWidget(self.summary, 1)
        self.undo = Button(self.tr("Undo"), name="groupsUndo", icon="undo")
        self.discard = Button(self.tr("Discard all"), name="groupsDiscard", kind="quiet", icon="trash")
        self.review = PrimaryButton(self.tr("Review"), name="groupsReview", icon="review")
        self.undo.clicked.connect(self.undo_wished)
        self.discard.clicked.connect(self.discard_wished)
        self.review.clicked.connect(self.review_wished)
        self.kept = label("", "muted", name="groupsKept")
        row.addWidget(self.kept)
        for button in (self.discard, self.undo, self.review):
            row.addWidget(button)
        Compacting(self, lambda: (self.discard, self.undo), spare=_SUMMARY_ROOM)

    def show_kept(self) -> None:
        """Say that what was changed is kept on this computer."""
        self.kept.setText(self.tr("Edits kept"))

    def show_edits(self, state: GroupsState) -> None:
        """Show what would be changed."""
        edits = state.edits
        parts = [
            (len(edits.added), self.tr("%Ln group(s) added", "", len(edits.added))),
            (len(edits.changed), self.tr("%Ln group(s) changed", "", len(edits.changed))),
            (len(edits.deleted), self.tr("%Ln group(s) deleted", "", len(edits.deleted))),
            (len(edits.moves), self.tr("%Ln customer(s) moved", "", len(edits.moves))),
        ]
        nothing = self.tr("Nothing is changed yet. What you change here is sent by a push only.")
        self.summary.setText(" · ".join(text for count, text in parts if count) or nothing)
        words = self.tr("Review %Ln change(s)", "", edits.count) if edits else self.tr("Review")
        self.review.set_text(words)
        self.review.setEnabled(bool(edits))
        self.discard.setEnabled(bool(edits))
        self.undo.setEnabled(state.last is not None)
        last = state.last.label if state.last is not None else ""
        self.undo.setToolTip(self.tr("Undo: {what}").format(what=last) if last else "")
