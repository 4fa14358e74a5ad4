"""Export: which customers and columns, where to, how far it is, and what to do with the sheet then."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from cartsheets.errors import CartSheetsError
from cartsheets.folders import free_path
from cartsheets.gui import theme
from cartsheets.gui.clock import about_words
from cartsheets.gui.jobs import Job
from cartsheets.gui.models.plain_text import safe_text
from cartsheets.gui.pages.export_columns import ExportColumns
from cartsheets.gui.pages.export_done import ExportDone
from cartsheets.gui.pages.export_scope import ExportScope
from cartsheets.gui.pages.page import Page
from cartsheets.gui.widgets.buttons import Button, PrimaryButton, make_action
from cartsheets.gui.widgets.frames import Card, scrolled
from cartsheets.gui.widgets.labels import label
from cartsheets.gui.widgets.progress_panel import ProgressPanel
from cartsheets.gui.widgets.scaling import ScaledSize
from cartsheets.wording import shown

_COUNT_MS = 500
_NUMBERED = re.compile(r" \(\d{1,3}\)$")
"""What `free_path` put at the end of a name that was taken."""


@dataclass(frozen=True, slots=True)
class ExportWish:
    """What the user asked for: group names, the texts of filters, columns, and the file."""

    path: Path
    groups: tuple[str, ...] = ()
    changed_since: datetime | None = None
    texts: tuple[tuple[str, str], ...] = ()
    columns: tuple[str, ...] = ()


class ExportPage(Page):
    """Asks what to export and follows the export."""

    export_wished = Signal(ExportWish)
    count_wished = Signal(ExportWish)
    """How many customers would that be?"""
    stop_wished = Signal()
    open_wished = Signal(Path)
    edit_wished = Signal(Path)
    review_wished = Signal(Path)
    folder_wished = Signal(Path)
    entered = Signal()

    def __init__(self) -> None:
        super().__init__("export", self.tr("Export customers"))
        self.step = 1
        self._folder = Path.home()
        self._is_named_by_hand = False
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_COUNT_MS)
        self._typing.timeout.connect(lambda: self.count_wished.emit(self.wish()))
        make_action(
            self,
            self.tr("Start the export"),
            name="actExport",
            does=self._start,
            keys="Ctrl+Return",
            icon="download",
        )
        self.scope = ExportScope()
        self.scope.changed.connect(self._changed)
        self.columns = ExportColumns()
        self.columns.changed.connect(self._show_completeness)
        self.set_content(scrolled(self._build()))

    def enter(self) -> None:
        """Ask for groups and counts."""
        self.entered.emit()
        self.start_button.setFocus()

    def show_store(self, name: str, folder: Path, *, today: datetime) -> None:
        """Get ready for a store: a fresh file name in the folder."""
        self.set_titles(self.tr("Export customers"), safe_text(name))
        self._folder = folder
        if not self._is_named_by_hand:
            self.path.setText(str(free_path(folder, f"customers-{today:%Y-%m-%d}.xlsx")))
        self.done.hide()
        self.progress_card.hide()
        self._form.setEnabled(True)

    def show_count(self, count: int | None) -> None:
        """Show how many customers it would be; None while that is asked."""
        if not self.scope.is_complete:
            # The answer to an older question.
            return
        if count is None:
            self.scope.count.setText(self.tr("Counting…"))
            return
        nobody = self.tr("No customer fits: the sheet would have its headings only.")
        self.scope.count.setText(self.tr("%Ln customer(s)", "", count) if count else nobody)
        self.privacy.setVisible(count > 0)
        warning = self.tr(
            "This file will hold personal data of %Ln (person|people). Keep it on this computer, and "
            "delete it when it is no longer needed.",
            "",
            count,
        )
        self.privacy.setText(warning)

    def show_uncounted(self, error: CartSheetsError) -> None:
        """Show why nobody can tell how many it would be."""
        self.scope.count.setText(shown(error.message))

    def follow(self, job: Job) -> None:
        """Show an export that was started."""
        self._form.setEnabled(False)
        self.done.hide()
        self.progress_card.show()
        self.progress.follow(job)
        # The button that had it is off now, and Qt would give the focus to the rail.
        self.progress.pause_button.setFocus()
        job.finished.connect(lambda _result: self._form.setEnabled(True))
        job.failed.connect(lambda _error: self._not_running())
        job.stopped.connect(self._show_stopped)
        job.crashed.connect(lambda _error: self._not_running())

    def show_time_left(self, seconds: float, *, per_second: float | None) -> None:
        """Say honestly how long it takes, and that the store's pace is why."""
        words = self.tr("{time} left").format(time=about_words(seconds))
        if per_second:
            pace = self.locale().toString(per_second, "f", 1)
            words += " · " + self.tr("the store allows {pace} calls a second").format(pace=pace)
        self.progress.show_time_left(words)

    def show_done(self, path: Path, customers: int, *, watched: bool) -> None:
        """Show the finished sheet and what can be done with it."""
        self.progress_card.hide()
        self.done.show_sheet(path, customers, watched=watched)
        self.done.show()
        self._is_named_by_hand = False
        self.path.setText(str(free_path(path.parent, _NUMBERED.sub("", path.stem) + path.suffix)))
        self.announced.emit(self.tr("The sheet is ready."))
        self.done.open_button.setFocus()

    def wish(self) -> ExportWish:
        """What the form says now."""
        return ExportWish(
            path=Path(self.path.text().strip() or str(self._folder / "customers.xlsx")),
            groups=self.scope.chosen_groups,
            changed_since=self.scope.changed_since,
            texts=self.scope.texts,
            columns=self.columns.chosen,
        )

    def _build(self) -> QWidget:
        px, gap = theme.current().px, theme.current().gap
        holder = QWidget()
        across = QHBoxLayout(holder)
        across.setContentsMargins(gap(24), gap(20), gap(24), gap(24))
        column = QWidget()
        ScaledSize(column, maximum_width=920)
        across.addWidget(column, 1)
        across.addStretch(0)
        box = QVBoxLayout(column)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(px(12))
        self.progress_card = Card(name="exportProgressCard")
        self.progress = ProgressPanel(prefix="export", asks_before_stop=False)
        self.progress.stop_wished.connect(self.stop_wished)
        self.progress_card.box.addWidget(self.progress)
        self.progress_card.hide()
        self.done = ExportDone()
        self.done.hide()
        for wish, signal in (
            (self.done.open_wished, self.open_wished),
            (self.done.edit_wished, self.edit_wished),
            (self.done.review_wished, self.review_wished),
            (self.done.folder_wished, self.folder_wished),
        ):
            wish.connect(signal)
        self._form = QWidget()
        form = QVBoxLayout(self._form)
        form.setContentsMargins(0, 0, 0, 0)
        form.setSpacing(px(12))
        form.addWidget(self.scope)
        form.addWidget(self.columns)
        form.addWidget(self._build_place())
        box.addWidget(self.done)
        box.addWidget(self.progress_card)
        box.addWidget(self._form)
        box.addStretch()
        return holder

    def _build_place(self) -> QWidget:
        card = Card(name="exportPlace", spacing=8)
        card.box.addWidget(label(self.tr("Save to"), "subtitle"))
        row = QHBoxLayout()
        self.path = QLineEdit()
        self.path.setObjectName("exportPath")
        self.path.setAccessibleName(self.tr("File"))
        self.path.textEdited.connect(self._named_by_hand)
        row.addWidget(self.path, 1)
        browse = Button(self.tr("Choose…"), name="exportBrowse", icon="folder")
        browse.clicked.connect(self._browse)
        row.addWidget(browse)
        card.box.addLayout(row)
        self.privacy = label("", "muted", name="exportPrivacy", wraps=True)
        card.box.addWidget(self.privacy)
        self.start_button = PrimaryButton(self.tr("Export"), name="exportStart", icon="download")
        self.start_button.clicked.connect(self._start)
        foot = QHBoxLayout()
        foot.addWidget(self.start_button)
        foot.addStretch()
        card.box.addLayout(foot)
        return card

    def _changed(self, *_args: object) -> None:
        self._show_completeness()
        if self.scope.is_complete:
            self._typing.start()
        else:
            self._typing.stop()

    def _show_completeness(self) -> None:
        if not self.scope.is_complete:
            self.scope.count.setText(self.tr("Tick at least one group."))
        if not self.columns.is_complete:
            self.columns.column_count.setText(self.tr("Tick at least one column."))
        self.start_button.setEnabled(self._is_complete)

    @property
    def _is_complete(self) -> bool:
        return self.scope.is_complete and self.columns.is_complete

    def _start(self) -> None:
        if self._form.isEnabled() and self._is_complete:
            self.export_wished.emit(self.wish())

    def _named_by_hand(self, _text: str) -> None:
        self._is_named_by_hand = True

    def _browse(self) -> None:
        kinds = self.tr("Excel workbook (*.xlsx);;CSV file (*.csv)")
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Save the sheet"), self.path.text(), kinds)
        if chosen:
            self.path.setText(chosen)
            self._is_named_by_hand = True

    def _show_stopped(self) -> None:
        self._not_running()
        self.announced.emit(self.tr("Stopped. No file was written; what was read is kept for an hour."))

    def _not_running(self) -> None:
        had_focus = self.progress.isAncestorOf(self.window().focusWidget() or self)
        self.progress_card.hide()
        self._form.setEnabled(True)
        if had_focus:
            self.start_button.setFocus()
