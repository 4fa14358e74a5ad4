"""What the edit page wishes: exports and sheets opened, edits kept while they are made, and their review."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from cartsheets.domain.editing.edits import Edits
from cartsheets.errors import CartSheetsError
from cartsheets.gui.desk import PRACTICE, Desk
from cartsheets.gui.jobs import Job
from cartsheets.gui.joins.edit_keeper import EditKeeper
from cartsheets.gui.joins.review import Found, Source, review_join
from cartsheets.gui.main_window import SHEET_SUFFIXES, MainWindow
from cartsheets.gui.models.mend import Mend
from cartsheets.gui.models.sheet_facets import MANY, prepare_facets
from cartsheets.gui.pages.edit import EditPage
from cartsheets.ledger.database import Ledger
from cartsheets.monitor import Monitor
from cartsheets.session import Session
from cartsheets.steps.edit import (
    EditedExport,
    drop_edits,
    last_export,
    open_again,
    open_export,
    open_sheet,
    reopen_edits,
    review_edits,
)
from cartsheets.steps.review import ReviewOptions
from cartsheets.store.keys import store_id_of

Opens = Callable[[Ledger, Monitor], EditedExport | None]


class EditJoin(QObject):
    """Holds what is edited."""

    def __init__(self, page: EditPage, desk: Desk, window: MainWindow) -> None:
        super().__init__(page)
        self.page, self.desk, self.window = page, desk, window
        self.keeper = EditKeeper(page, desk, window)
        self._is_opening = False
        page.entered.connect(self.prepare)
        page.export_wished.connect(self.open_export)
        page.sheet_wished.connect(self.open_sheet)
        page.open_wished.connect(self.choose_sheet)
        page.review_wished.connect(self.review)
        page.discard_wished.connect(self.begin_anew)
        page.restored.connect(self.keeper.note_restored)
        page.badge_changed.connect(lambda count: window.set_badge("edit", count))
        desk.record_changed.connect(self.follow_record)

    def prepare(self) -> None:
        """Show the newest export of the chosen store, where nothing of that store is shown yet."""
        edited, store_id = self.page.edited, self._store_id()
        if self._is_opening or store_id is None:
            return
        if edited is None or edited.record.store_id != store_id:
            self.open_export("")

    def open_export(self, export_id: str) -> None:
        """Open an export; "" is the newest one of the chosen store, or of any where none is chosen."""
        store_id = self._store_id()

        def work(ledger: Ledger, monitor: Monitor) -> EditedExport | None:
            newest = None if export_id else last_export(ledger, store_id)
            wanted = export_id or (newest.id if newest is not None else "")
            return open_export(ledger, wanted, monitor=monitor) if wanted else None

        self._open(work)

    def open_sheet(self, path: Path) -> None:
        """Open a sheet."""
        self._open(lambda ledger, monitor: open_sheet(ledger, path, monitor=monitor))

    def choose_sheet(self) -> None:
        """Ask for a sheet and open it."""
        kinds = " ".join(f"*{suffix}" for suffix in SHEET_SUFFIXES)
        chosen, _ = QFileDialog.getOpenFileName(
            self.window,
            self.tr("Open a sheet to edit"),
            str(self.desk.export_folder()),
            self.tr("Sheets ({kinds})").format(kinds=kinds),
        )
        if chosen:
            self.open_sheet(Path(chosen))

    def begin_anew(self) -> None:
        """Forget the edits, and open again what they were made in."""
        edited = self.page.edited
        if edited is None:
            return
        self.keeper.forget(edited.draft_id)

        def work(ledger: Ledger, monitor: Monitor) -> EditedExport:
            drop_edits(ledger, edited)
            return open_again(ledger, edited, monitor=monitor)

        self._open(work, keeps=False)

    def review(self) -> None:
        """Bring the edits before the review."""
        edited = self.page.edited
        if edited is None:
            return
        self.keeper.keep()
        store = self._store_name(edited.record.store_id)
        if store is None:
            self.window.show_error(
                CartSheetsError(
                    self.tr("The store that these customers belong to is not connected."),
                    remedy=self.tr("Connect it, then review again. Your edits are kept."),
                )
            )
            return

        def compare(session: Session, options: ReviewOptions, monitor: Monitor) -> Found:
            found = review_edits(session, edited, typed=options.typed, monitor=monitor)
            return Found(found.plan, found.live, found.passwords)

        self._listen_to_mends()
        review_join(self.window).open(Source(f"edits {edited.draft_id}", store, compare, is_kept=True))

    def follow_record(self) -> None:
        """After a push, show what is left of the edits over what the store has now."""
        edited = self.page.edited
        if edited is None or self.page.state is not None or not self.page.was_reviewed:
            return
        if not edited.edits.history and not edited.groups.count:
            return

        def work(ledger: Ledger, monitor: Monitor) -> EditedExport | None:
            # Only a push of these very rows moves their base.
            overrides = len(ledger.snapshots.overrides(edited.record.id))
            if overrides == edited.overrides:
                return None
            return reopen_edits(ledger, edited, monitor=monitor)

        job = self.desk.ledger_job(self.tr("Reading what was pushed"), work)
        job.finished.connect(self._show_left)
        job.failed.connect(self.window.show_error)
        self.desk.start(job)

    # -- inside -----------------------------------------------------------------------------------------

    def _open(self, work: Opens, *, keeps: bool = True) -> None:
        if keeps:
            self.keeper.keep()
        self._is_opening = True
        self.page.show_busy(self.tr("Opening…"))
        job = self.desk.ledger_job(self.tr("Opening"), work)
        job.finished.connect(self._show)
        job.failed.connect(self.page.show_failed)
        job.ended.connect(self._end)
        # What is still being kept may be what is opened again.
        self.keeper.then(lambda: self.desk.start(job))

    def _end(self) -> None:
        self._is_opening = False

    def _show(self, edited: EditedExport | None) -> None:
        if edited is None:
            self.page.show_nothing()
            return
        self.keeper.follow(edited)
        self.page.show_edited(edited, asks=edited.draft_id not in self.keeper.known)
        self._prepare(edited.edits)
        name = self._store_name(edited.record.store_id)
        if name is not None and name != self.desk.store_name:
            self.desk.choose_store(name)

    def _prepare(self, edits: Edits) -> None:
        """Put in order while nobody waits for it what a first sort would take long for."""
        if edits.size < MANY:
            return
        job = Job(lambda _monitor: prepare_facets(edits), title=self.tr("Opening"))
        job.finished.connect(lambda found: self.page.model.known_facets.take(edits, found))
        self.desk.start(job)

    def _show_left(self, edited: EditedExport | None) -> None:
        if edited is not None:
            self.keeper.follow(edited)
            self.page.show_edited(edited)
            self.keeper.keep()

    def _listen_to_mends(self) -> None:
        """What is mended in the review is mended in the grid too, so that it stays."""
        review: Any = self.window.page("review")
        if not review.property("mendsTheGrid"):
            review.setProperty("mendsTheGrid", True)
            review.mend_wished.connect(self._mend)

    def _mend(self, mends: list[Mend]) -> None:
        source, edited = review_join(self.window).source, self.page.edited
        if edited is not None and source is not None and source.name == f"edits {edited.draft_id}":
            for mend in mends:
                if mend.table == edited.edits.table.name:
                    self.page.put(mend.row - 1, mend.column, mend.text)

    def _store_id(self) -> str | None:
        if self.desk.is_practice:
            return self.desk.practice_store_id
        store = self.desk.store
        return store_id_of(store.secure_url) if store is not None else None

    def _store_name(self, store_id: str) -> str | None:
        if store_id == self._store_id():
            return self.desk.store_name
        names = {store_id_of(store.secure_url): store.name for store in self.desk.settings.stores}
        return {self.desk.practice_store_id: PRACTICE, **names}.get(store_id)


def join(page: EditPage, desk: Desk, window: MainWindow) -> None:
    """Connect the page."""
    page.setProperty("join", EditJoin(page, desk, window))
