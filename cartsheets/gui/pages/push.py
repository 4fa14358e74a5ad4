"""Push: asked once more in words, followed row by row, and told how it ended. Emits wishes only."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cartsheets.gui import masking
from cartsheets.gui.jobs import Job
from cartsheets.gui.models.plain_text import safe_text
from cartsheets.gui.models.push_state import PushAnswer, PushEnd, PushRequest
from cartsheets.gui.pages.page import Page
from cartsheets.gui.pages.push_confirm import PushConfirm
from cartsheets.gui.pages.push_progress import PushProgress
from cartsheets.gui.pages.push_results import PushResults
from cartsheets.gui.widgets.announce import announce
from cartsheets.gui.widgets.buttons import make_action
from cartsheets.gui.widgets.frames import scrolled
from cartsheets.gui.widgets.states import EmptyState
from cartsheets.gui.widgets.store_mark import StoreMark


class PushPage(Page):
    """One of three: the question, the running push, its results. Without one it says how to get there."""

    confirm_wished = Signal(PushRequest)
    """Ask whether to push this; the review emits it."""
    push_agreed = Signal(PushRequest, PushAnswer)
    stop_wished = Signal()
    resume_wished = Signal(str)
    """Carry on the push of this id; home and history emit it too."""
    undo_wished = Signal(str)
    fix_wished = Signal(list)
    retry_wished = Signal(list)
    report_wished = Signal()
    failures_wished = Signal()
    review_wished = Signal()

    def __init__(self) -> None:
        super().__init__("push", self.tr("Push"))
        self.step = 4
        self.request: PushRequest | None = None
        self._part: QWidget | None = None
        self._area: QWidget | None = None
        self._holder = QWidget()
        self._box = QVBoxLayout(self._holder)
        self._box.setContentsMargins(0, 0, 0, 0)
        self.set_content(self._holder)
        back = make_action(
            self,
            self.tr("Back to review"),
            name="actPushBack",
            does=self.review_wished.emit,
            keys="Alt+Left",
            icon="review",
        )
        make_action(
            self,
            self.tr("Start the push"),
            name="actPushStart",
            does=self._agree,
            keys="Ctrl+Return",
            icon="upload",
        )
        self._pause = make_action(
            self, self.tr("Pause or go on"), name="actPushPause", does=self._pause_or_go_on, icon="pause"
        )
        self._nothing = [back]
        masking.current().changed.connect(self._show_masked)
        self.show_nothing()

    @property
    def confirm(self) -> PushConfirm | None:
        """The question, while it is shown."""
        return self._part if isinstance(self._part, PushConfirm) else None

    @property
    def progress(self) -> PushProgress | None:
        """The running push, while it is shown."""
        return self._part if isinstance(self._part, PushProgress) else None

    @property
    def results(self) -> PushResults | None:
        """The results, while they are shown."""
        return self._part if isinstance(self._part, PushResults) else None

    def show_nothing(self) -> None:
        """Say that nothing is to be pushed."""
        self.show_empty(
            EmptyState(
                "upload",
                self.tr("Nothing is being pushed"),
                self.tr("Choose in the review what is to be sent."),
                actions=self._nothing,
                name="pushEmpty",
            )
        )

    def show_request(self, request: PushRequest, mark: StoreMark, *, canary_rows: int) -> None:
        """Ask once more."""
        self.request = request
        confirm = PushConfirm(request, mark, canary_rows=canary_rows)
        confirm.agreed.connect(lambda answer: self.push_agreed.emit(request, answer))
        confirm.left.connect(self.review_wished)
        self._show(confirm, self.tr("Undo") if request.is_undo else self.tr("Push"), mark.name)
        announce(self, confirm.title)

    def show_progress(
        self, job: Job, store: str, *, refusals: Callable[[], int], seconds: float, **has: bool
    ) -> PushProgress:
        """Follow a push that is about to start."""
        progress = PushProgress(refusals=refusals)
        progress.stop_wished.connect(self.stop_wished)
        progress.follow(job, seconds=seconds, **has)
        self._show(progress, self.tr("Pushing…"), store)
        return progress

    def show_end(self, end: PushEnd) -> PushResults:
        """Show what became of it."""
        results = PushResults(end)
        for wish, mine in (
            (results.fix_wished, self.fix_wished),
            (results.retry_wished, self.retry_wished),
            (results.undo_wished, self.undo_wished),
            (results.resume_wished, self.resume_wished),
            (results.report_wished, self.report_wished),
            (results.failures_wished, self.failures_wished),
            (results.left, self.review_wished),
        ):
            wish.connect(mine)
        title = self.tr("Results of the undo") if end.is_undo else self.tr("Results of the push")
        self._show(results, title, end.store)
        announce(self, results.title)
        return results

    def enter(self) -> None:
        """Begin where something is to be done."""
        part: Any = self._part
        if part is not None and hasattr(part, "take_focus"):
            part.take_focus()

    def _show(self, part: QWidget, title: str, store: str) -> None:
        old, self._part = self._area, part
        if old is not None:
            self._box.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._area = scrolled(part) if isinstance(part, PushConfirm) else part
        self._box.addWidget(self._area)
        self._pause.setEnabled(isinstance(part, PushProgress))
        self.set_titles(title, safe_text(store))
        self.show_content()
        if self.isVisible():
            self.enter()

    def _show_masked(self) -> None:
        """Personal data is masked now, or no longer; a running push goes on under its own views."""
        if self.results is not None:
            self.show_end(self.results.end)

    def _agree(self) -> None:
        if self.confirm is not None:
            self.confirm.agree()

    def _pause_or_go_on(self) -> None:
        if self.progress is not None:
            self.progress.panel.pause_button.click()
