"""The list of clusters of likely doubles, and the bar under the page that counts what is to be merged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QHeaderView, QWidget

from cartsheets.gui import theme
from cartsheets.gui.delegates.plain_delegate import Drawn, PlainDelegate
from cartsheets.gui.models.doubles_rows import LIKENESS, WHO, ClusterRows
from cartsheets.gui.widgets.buttons import Button, PrimaryButton
from cartsheets.gui.widgets.labels import ElidedLabel
from cartsheets.gui.widgets.plain_table import PlainTable

if TYPE_CHECKING:
    from cartsheets.gui.models.doubles_state import DoublesState

_ROW_HEIGHT = 50
_LIKENESS_WIDTH = 76


class DoublesList(PlainTable):
    """Space marks a cluster to be merged; Enter goes to its details."""

    cluster_chosen = Signal(int)
    toggle_wished = Signal(int)

    def __init__(self) -> None:
        super().__init__(name="doublesList", words="")
        self.setAccessibleName(self.tr("Likely doubles"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.rows = ClusterRows()
        self.show_model(self.rows, _ClusterDelegate(self), widths={})
        head = self.horizontalHeader()
        head.setStretchLastSection(False)
        head.setSectionResizeMode(WHO, QHeaderView.ResizeMode.Stretch)
        head.setSectionResizeMode(LIKENESS, QHeaderView.ResizeMode.Fixed)
        self.setColumnWidth(LIKENESS, theme.current().px(_LIKENESS_WIDTH))
        self.selectionModel().currentRowChanged.connect(self._choose)

    def show_state(self, state: DoublesState) -> None:
        """Show clusters; the first is chosen."""
        self.rows.show_state(state)
        if self.rows.rowCount():
            self.setCurrentIndex(self.rows.index(0, WHO))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space marks."""
        if event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            self.toggle_wished.emit(self.currentIndex().row())
            event.accept()
        else:
            super().keyPressEvent(event)

    def _choose(self) -> None:
        if self.currentIndex().isValid():
            self.cluster_chosen.emit(self.currentIndex().row())


class DoublesFoot(QWidget):
    """What would be merged, in numbers, and the way to the review."""

    review_wished = Signal()
    discard_wished = Signal()

    def __init__(self) -> None:
        super().__init__()
        px = theme.current().px
        row = QHBoxLayout(self)
        row.setContentsMargins(px(20), px(10), px(16), px(10))
        row.setSpacing(px(8))
        self.summary = ElidedLabel("", "strong", name="doublesSummary")
        row.addWidget(self.summary, 1)
        self.discard = Button(self.tr("Merge none"), name="doublesDiscard", kind="quiet")
        self.review = PrimaryButton(self.tr("Merge in review"), name="doublesReview", icon="review")
        self.discard.clicked.connect(self.discard_wished)
        self.review.clicked.connect(self.review_wished)
        row.addWidget(self.discard)
        row.addWidget(self.review)

    def show_state(self, state: DoublesState) -> None:
        """Count again."""
        merges, deleted = len(state.wished), state.deleted
        if merges:
            words = self.tr("%Ln cluster(s) to merge", "", merges)
            self.summary.setText(f"{words} · {self.tr('%Ln customer(s) would be deleted', '', deleted)}")
        else:
            self.summary.setText(self.tr("Nothing is to be merged yet. Nothing is sent from here."))
        self.review.setEnabled(merges > 0)
        self.discard.setEnabled(merges > 0)


class _ClusterDelegate(PlainDelegate):
    """Two lines: who they are, and why they are taken for one."""

    def __init__(self, view: PlainTable) -> None:
        super().__init__(view, row_height=_ROW_HEIGHT)

    def drawn(self, index: QModelIndex | QPersistentModelIndex) -> Drawn:
        """Say what a cell looks like."""
        model = index.model()
        cluster = model.cluster_at(index.row()) if isinstance(model, ClusterRows) else None
        if not isinstance(model, ClusterRows) or cluster is None:
            return Drawn("")
        if index.column() == LIKENESS:
            return Drawn(model.likeness(cluster), colour="text2")
        is_wished = cluster.wish.is_wished
        return Drawn(
            model.names(cluster),
            "check" if is_wished else "user",
            colour="add" if is_wished else "text",
            sign_colour="add" if is_wished else "muted",
            below=model.below(cluster),
            is_bold=True,
        )
