"""A push that runs: its stages, how far it is, how fast, how long still, and its rows as they come."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QElapsedTimer, QLocale, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cartsheets.domain.receipt import Outcome, PushBegun, PushStage, RowsSettled
from cartsheets.gui import theme
from cartsheets.gui.clock import about_words
from cartsheets.gui.jobs import Job
from cartsheets.gui.models.push_pace import PushPace
from cartsheets.gui.models.push_rows import PushRows
from cartsheets.gui.models.push_state import calls_of
from cartsheets.gui.pages.push_table import PushTable
from cartsheets.gui.widgets.charts import Sparkline
from cartsheets.gui.widgets.frames import Card
from cartsheets.gui.widgets.labels import label
from cartsheets.gui.widgets.progress_panel import ProgressPanel
from cartsheets.gui.widgets.stage_line import StageLine

_TICK_MS = 1000


class PushProgress(QWidget):
    """Follows one Job. `refusals` tells how often the store asked for a slower pace so far."""

    stop_wished = Signal()

    def __init__(self, *, refusals: Callable[[], int]) -> None:
        super().__init__()
        self.setObjectName("pushRunning")
        self._refusals = refusals
        self._refused_before = 0
        self._clock = QElapsedTimer()
        self._pace = PushPace(calls=0, seconds=0)
        self._stages: list[PushStage] = []
        self.push_id = ""
        px = theme.current().px
        box = QVBoxLayout(self)
        box.setContentsMargins(px(24), px(16), px(24), px(20))
        box.setSpacing(px(12))
        card = Card(name="pushProgressCard", spacing=12)
        self.stages = StageLine(name="pushStages")
        card.box.addWidget(self.stages)
        self.panel = ProgressPanel(prefix="push")
        self.panel.stop_wished.connect(self.stop_wished)
        card.box.addWidget(self.panel)
        foot = QHBoxLayout()
        foot.setSpacing(px(16))
        self._counts = label("", "strong", name="pushCounts")
        self._slow = label("", "small", name="pushSlow")
        self._rate = label("", "small", name="pushRate")
        self.line = Sparkline(name="pushSparkline")
        foot.addWidget(self._counts)
        foot.addWidget(self._slow)
        foot.addStretch()
        foot.addWidget(self._rate)
        foot.addWidget(self.line)
        card.box.addLayout(foot)
        box.addWidget(card)
        self.rows = PushRows(self)
        self.rows.counted.connect(self._show_counts)
        self.table = PushTable(self.rows, prefix="pushRunning")
        box.addWidget(self.table, 1)
        self._tick = QTimer(self)
        self._tick.setInterval(_TICK_MS)
        self._tick.timeout.connect(self._show_pace)

    def follow(self, job: Job, *, seconds: float, has_canary: bool, has_deletes: bool) -> None:
        """Show a push that is about to start; `seconds` is what the estimate says."""
        texts = {
            PushStage.COMPARING: self.tr("Compare again"),
            PushStage.CANARY: self.tr("First rows"),
            PushStage.SENDING: self.tr("Send"),
            PushStage.VERIFYING: self.tr("Read back"),
            PushStage.DELETING: self.tr("Delete"),
        }
        skipped = set()
        if not has_canary:
            skipped.add(PushStage.CANARY)
        if not has_deletes:
            skipped.add(PushStage.DELETING)
        self._stages = [stage for stage in PushStage if stage not in skipped]
        self.stages.show_stages([texts[stage] for stage in self._stages])
        self._estimate_s = seconds
        self.push_id = ""
        self.rows.begin(())
        self.line.clear()
        self._refused_before = self._refusals()
        self._clock.start()
        self.panel.follow(job)
        job.told.connect(self._hear)
        job.paused.connect(self._hold)
        job.ended.connect(self._tick.stop)
        self._tick.start()

    def take_focus(self) -> None:
        """Begin at the button that holds it."""
        self.panel.pause_button.setFocus()

    def _hear(self, items: Iterable[object]) -> None:
        for item in items:
            if isinstance(item, PushBegun):
                self.push_id = item.push
                self.rows.begin(item.rows)
                left = [row.change for row in item.rows if row.outcome is not Outcome.DONE]
                self._pace = PushPace(calls=calls_of(left), seconds=self._estimate_s)
            elif isinstance(item, RowsSettled) and item.rows:
                self.rows.settle(item.rows)
                calls = calls_of(row.change for row in item.rows)
                self._pace.settle(len(item.rows), calls, self._now())
            elif isinstance(item, str) and item in self._stages:
                # Qt passes the words of an enumeration on as plain texts.
                self.stages.go_to(self._stages.index(PushStage(item)))

    def _hold(self, is_paused: bool) -> None:
        if is_paused:
            self._pace.pause(self._now())
            self._tick.stop()
            self.panel.show_time_left(self.tr("Paused. Nothing is sent until you go on."))
        else:
            self._pace.carry_on(self._now())
            self._tick.start()
            self._show_pace()

    def _show_pace(self) -> None:
        now = self._now()
        rate = self._pace.rows_per_second(now)
        words = self.tr("{rate} rows a second").format(
            rate=QLocale().toString(rate, "f", 1 if rate < 10 else 0)
        )
        self.line.add_value(rate, words=words)
        self._rate.setText(words if rate else "")
        left = self._pace.seconds_left(now)
        self.panel.show_time_left(
            "" if left is None else self.tr("{time} left").format(time=about_words(left))
        )
        refused = self._refusals() - self._refused_before
        self._slow.setText(
            self.tr("The store asked for a slower pace %Ln time(s)", "", refused) if refused else ""
        )

    def _show_counts(self) -> None:
        counts, locale = self.rows.counts, QLocale()
        parts = [self.tr("{count} done").format(count=locale.toString(counts[Outcome.DONE]))]
        if counts[Outcome.SKIPPED]:
            parts.append(self.tr("{count} skipped").format(count=locale.toString(counts[Outcome.SKIPPED])))
        failed = counts[Outcome.REJECTED] + counts[Outcome.IN_DOUBT]
        if failed:
            parts.append(self.tr("{count} failed").format(count=locale.toString(failed)))
        self._counts.setText("   ·   ".join(parts))

    def _now(self) -> float:
        return self._clock.elapsed() / 1000
