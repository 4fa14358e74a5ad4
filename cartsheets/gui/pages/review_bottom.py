"""The foot of the review: how much goes, how long it takes, and the way forward."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cartsheets.gui import theme
from cartsheets.gui.clock import about_words
from cartsheets.gui.models.change_model import ChangeModel
from cartsheets.gui.tokens import KINDS
from cartsheets.gui.widgets.buttons import Button, PrimaryButton
from cartsheets.gui.widgets.charts import ChangeBar
from cartsheets.gui.widgets.compacting import Compacting
from cartsheets.gui.widgets.labels import ElidedLabel

_LATER_MS = 120
"""The time is worked out anew when the user has stopped ticking for so long."""


class ReviewBottom(QWidget):
    """Shows a ChangeModel's summary."""

    push_wished = Signal()
    report_wished = Signal()
    colleague_wished = Signal()
    """Save what goes for somebody else to push."""

    def __init__(self, model: ChangeModel) -> None:
        super().__init__()
        self._model = model
        self._is_stale = False
        px, gap = theme.current().px, theme.current().gap
        row = QHBoxLayout(self)
        row.setContentsMargins(gap(20), gap(10), gap(16), gap(10))
        row.setSpacing(gap(12))
        words = QVBoxLayout()
        words.setSpacing(px(6))
        self._summary = ElidedLabel("", "strong", name="summaryText")
        self._bar = ChangeBar(name="reviewMix")
        words.addWidget(self._summary)
        words.addWidget(self._bar)
        row.addLayout(words)
        row.addSpacing(gap(8))
        self.eta = ElidedLabel("", "muted", name="etaText")
        row.addWidget(self.eta, 1_000)
        row.addStretch(1)
        self.report_button = Button(self.tr("Save report…"), name="saveReport", icon="download")
        self.push_button = PrimaryButton("", name="pushButton", icon="upload")
        self.colleague_button = Button(
            self.tr("For a colleague…"),
            name="saveChangeSet",
            icon="user",
            words=self.tr("Save the changes for a colleague to review and push"),
        )
        row.addWidget(self.colleague_button)
        row.addWidget(self.report_button)
        row.addWidget(self.push_button)
        Compacting(self, lambda: (self.colleague_button, self.report_button))
        self.report_button.clicked.connect(self.report_wished)
        self.push_button.clicked.connect(self.push_wished)
        self.colleague_button.clicked.connect(self.colleague_wished)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_LATER_MS)
        self._later.timeout.connect(self._show_time)
        model.decided.connect(self.show_summary)
        self.show_summary()
        self._show_time()

    def set_stale(self, *, is_stale: bool) -> None:
        """Say that the comparison is too old to push from."""
        self._is_stale = is_stale
        self.show_summary()

    def show_time(self, *, is_shown: bool) -> None:
        """Show the line with the time, which gives way before the summary does; or hide it."""
        self.eta.setVisible(is_shown)
        self._keep_summary_whole()

    def show_summary(self) -> None:
        """Show what goes."""
        summary = self._model.summary()
        counts = self._model.state.counts()
        is_past = self._model.is_past
        self.push_button.setVisible(not is_past)
        self.colleague_button.setVisible(not is_past)
        self.colleague_button.setEnabled(summary.going > 0)
        text = self.tr("{going} of %Ln change(s) selected", "", summary.total)
        self._summary.setText(
            self.tr("%Ln difference(s), only to look at", "", summary.total)
            if is_past
            else text.format(going=self.locale().toString(summary.going))
        )
        self._keep_summary_whole()
        words = ", ".join(f"{self._model.words.kinds[kind]} {counts[kind]}" for kind in KINDS if counts[kind])
        self._bar.set_counts(counts, words=self.tr("Changes by kind: {counts}").format(counts=words))
        if self._is_stale:
            self.push_button.set_text(self.tr("Compare again, then push"))
        elif self._model.is_undo:
            self.push_button.set_text(self.tr("Undo %Ln change(s)…", "", summary.going))
        else:
            self.push_button.set_text(self.tr("Push %Ln change(s)…", "", summary.going))
        self.push_button.setEnabled(summary.going > 0 and not is_past)
        self._later.start()

    def _keep_summary_whole(self) -> None:
        whole = self._summary.sizeHint().width()
        self._summary.setMinimumWidth(0 if self.eta.isHidden() else whole)

    def _show_time(self) -> None:
        if self._model.is_past:
            self.eta.setText("")
            return
        summary = self._model.summary()
        parts = []
        if summary.blocked:
            parts.append(self.tr("%Ln (needs|need) a decision first", "", summary.blocked))
        if summary.partly:
            parts.append(self.tr("%Ln (goes|go) in part", "", summary.partly))
        if summary.going:
            seconds = self._model.state.estimate_s(self._model.state.changes())
            parts.append(self.tr("{time} at the store's pace").format(time=about_words(seconds)))
            parts.append(self.tr("you can undo this push"))
        self.eta.setText("   ·   ".join(parts))
