"""The foot of the grid: rows, selection, sums, changes and problems, and the way to the review."""

from __future__ import annotations

from decimal import Decimal

import numpy as np
from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cartsheets.domain.tables import Kind
from cartsheets.gui import theme
from cartsheets.gui.models.sheet_model import FIRST_FIELD, Range, SheetModel
from cartsheets.gui.pages.edit_grid import SheetGrid
from cartsheets.gui.widgets.buttons import Button, PrimaryButton
from cartsheets.gui.widgets.charts import ChangeBar
from cartsheets.gui.widgets.compacting import Compacting
from cartsheets.gui.widgets.labels import ElidedLabel, label

_LATER_MS = 60
_NUMBERS = (Kind.INTEGER, Kind.MONEY)
_MOST_SUMMED = 2_000_000
_DOT = "   ·   "


class EditBottom(QWidget):
    """Follows a grid and its model."""

    review_wished = Signal()
    discard_wished = Signal()

    def __init__(self, model: SheetModel, grid: SheetGrid) -> None:
        super().__init__()
        self._model, self._grid = model, grid
        self._beside = 0
        px, gap = theme.current().px, theme.current().gap
        row = QHBoxLayout(self)
        row.setContentsMargins(gap(20), gap(10), gap(16), gap(10))
        row.setSpacing(gap(12))
        words = QVBoxLayout()
        words.setSpacing(px(6))
        self.summary = label("", "strong", name="gridSummary")
        self._mix = ChangeBar(name="gridMix")
        words.addWidget(self.summary)
        words.addWidget(self._mix)
        row.addLayout(words)
        row.addSpacing(gap(8))
        self.status = ElidedLabel("", "muted", name="gridStatus")
        row.addWidget(self.status, 1_000)
        row.addStretch(1)
        self.kept = label("", "muted", name="gridKept")
        row.addWidget(self.kept)
        self.discard_button = Button(self.tr("Discard…"), name="gridDiscard", icon="trash")
        self.review_button = PrimaryButton("", name="gridReview", icon="review")
        row.addWidget(self.discard_button)
        row.addWidget(self.review_button)
        Compacting(self, lambda: (self.discard_button,))
        self.review_button.clicked.connect(self.review_wished)
        self.discard_button.clicked.connect(self.discard_wished)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_LATER_MS)
        self._later.timeout.connect(self.show_status)
        model.edited.connect(self.show_changes)
        model.edited.connect(self._later.start)
        model.shown.connect(self._later.start)
        grid.selected.connect(self._later.start)
        self.show_changes()

    @property
    def count(self) -> int:
        """How many rows ask for something, and groups of the sheet beside them."""
        return self._model.edits.change_count + self._beside

    def show_beside(self, groups: int) -> None:
        """Count groups that the sheet changes: they are not in the grid, but go to the review with it."""
        self._beside = groups
        self.show_changes()

    def show_changes(self) -> None:
        """Show how many rows ask for something."""
        edits, count = self._model.edits, self.count
        self.summary.setText(self.tr("%Ln change(s)", "", count) if count else self.tr("No changes yet"))
        counts = {"add": edits.added_rows, "update": edits.updated_rows, "delete": edits.deleted_rows}
        words = self.tr("{added} new, {updated} updated, {deleted} to delete").format(
            added=counts["add"], updated=counts["update"], deleted=counts["delete"]
        )
        self._mix.set_counts(counts, words=words)
        # An empty bar would push the words off the line of the counts beside them.
        self._mix.setVisible(edits.change_count > 0)
        self.review_button.set_text(
            self.tr("Review %Ln change(s)", "", count) if count else self.tr("Review")
        )
        self.review_button.setEnabled(count > 0)
        self.discard_button.setEnabled(edits.change_count > 0 or bool(edits.history))

    def show_status(self) -> None:
        """Show rows, selection with its sum, and problems."""
        model, edits = self._model, self._model.edits
        tr, locale = self.tr, self.locale()
        total, shown = len(edits.places()), model.rowCount()
        parts = [tr("%Ln row(s)", "", total)]
        if shown != total:
            parts.append(tr("%Ln shown", "", shown))
        ranges = self._grid.ranges()
        cells = sum((bottom - top + 1) * self._shown(left, right) for top, left, bottom, right in ranges)
        if cells > 1:
            parts.append(tr("%Ln cell(s) selected", "", cells))
            numbers, total_sum = self._sum(ranges)
            if numbers > 1:
                parts.append(tr("Sum {sum}").format(sum=locale.toString(float(total_sum), "f", 2)))
                average = float(total_sum) / numbers
                parts.append(tr("Average {average}").format(average=locale.toString(average, "f", 2)))
        if self._beside:
            parts.append(tr("%Ln group(s) of the sheet", "", self._beside))
        if edits.checks.fault_count:
            parts.append(tr("%Ln problem(s)", "", edits.checks.fault_count))
        if edits.checks.notice_count:
            parts.append(tr("%Ln warning(s)", "", edits.checks.notice_count))
        self.status.setText(_DOT.join(parts))

    def _shown(self, left: int, right: int) -> int:
        return sum(
            not self._grid.isColumnHidden(section) for section in range(max(left, FIRST_FIELD), right + 1)
        )

    def _sum(self, ranges: list[Range]) -> tuple[int, Decimal | int]:
        model = self._model
        count, total = 0, Decimal(0)
        for top, left, bottom, right in ranges:
            for section in range(max(left, FIRST_FIELD), right + 1):
                column = model.column_at(section)
                if column.kind not in _NUMBERS or bottom - top > _MOST_SUMMED:
                    continue
                facets = model.facets(column.name)
                codes = facets.codes[model.visible[top : bottom + 1]]
                uses = np.bincount(codes[codes >= 0], minlength=len(facets.values))
                for value, times in zip(facets.values, uses.tolist(), strict=True):
                    if times and isinstance(value, (int, Decimal)):
                        count += times
                        total += Decimal(value) * times
        return count, total
