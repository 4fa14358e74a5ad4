"""How far a job is: bar, words, pace and time left, with Pause and Stop."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from cartsheets.gui import resources, theme
from cartsheets.gui.jobs import Job
from cartsheets.gui.widgets.announce import announce
from cartsheets.gui.widgets.buttons import Button
from cartsheets.gui.widgets.labels import label
from cartsheets.monitor import Progress
from cartsheets.wording import shown

_QUARTERS = 4


class ProgressPanel(QWidget):
    """Follows one Job; a screen reader hears of every quarter, not of every row."""

    stop_wished = Signal()

    def __init__(self, *, prefix: str, asks_before_stop: bool = True) -> None:
        super().__init__()
        self.setObjectName(f"{prefix}Progress")
        self._job: Job | None = None
        self._quarter = 0
        px = theme.current().px
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(px(6))
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setObjectName(f"{prefix}Bar")
        box.addWidget(self._bar)
        row = QHBoxLayout()
        self._words = label("", "strong", name=f"{prefix}Words")
        self._eta = label("", "small", name=f"{prefix}Eta")
        self.pause_button = Button(self.tr("Pause"), name=f"{prefix}Pause", icon="pause")
        stop = self.tr("Stop…") if asks_before_stop else self.tr("Stop")
        self.stop_button = Button(stop, name=f"{prefix}Stop", icon="stop")
        row.addWidget(self._words)
        row.addSpacing(px(12))
        row.addWidget(self._eta, 1)
        row.addWidget(self.pause_button)
        row.addWidget(self.stop_button)
        box.addLayout(row)
        self.pause_button.clicked.connect(self._pause_or_go_on)
        self.stop_button.clicked.connect(self.stop_wished)

    def follow(self, job: Job) -> None:
        """Show this job from now on."""
        self._job, self._quarter = job, 0
        self.show_progress(Progress("waiting"))
        # The one before may have been stopped while it was held.
        self._show_held(is_paused=False)
        self._eta.setText("")
        job.progressed.connect(self.show_progress)
        job.paused.connect(self._show_paused)
        job.ended.connect(self._release)
        self.pause_button.setEnabled(True)
        self.stop_button.setEnabled(True)

    def show_progress(self, progress: Progress) -> None:
        """Show how far it is."""
        locale = QLocale()
        if progress.total:
            self._bar.setRange(0, progress.total)
            self._bar.setValue(min(progress.done, progress.total))
            words = self.tr("{done} of {total}").format(
                done=locale.toString(progress.done), total=locale.toString(progress.total)
            )
        else:
            self._bar.setRange(0, 0)
            words = locale.toString(progress.done) if progress.done else ""
        self._words.setText(" · ".join(filter(None, (shown(progress.message), words))))
        self._bar.setAccessibleName(self._words.text())
        quarter = _QUARTERS * progress.done // progress.total if progress.total else 0
        if quarter > self._quarter:
            self._quarter = quarter
            announce(self, self._words.text())

    def show_time_left(self, text: str) -> None:
        """Show the pace and the time left, in words."""
        self._eta.setText(text)

    def _pause_or_go_on(self) -> None:
        if self._job is not None:
            if self._job.is_paused:
                self._job.carry_on()
            else:
                self._job.pause()

    def _show_paused(self, is_paused: bool) -> None:
        self._show_held(is_paused=is_paused)
        self._eta.setText(self.tr("Paused") if is_paused else "")
        announce(self, self.tr("Paused") if is_paused else self.tr("Going on"))

    def _show_held(self, *, is_paused: bool) -> None:
        self.pause_button.set_text(self.tr("Go on") if is_paused else self.tr("Pause"))
        resources.set_icon(self.pause_button, "play" if is_paused else "pause", size=16)

    def _release(self) -> None:
        self._job = None
        self.pause_button.setEnabled(False)
        self.stop_button.setEnabled(False)
