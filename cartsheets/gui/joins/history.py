"""What the history page wishes: looks into the record, undo, and forgetting."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from cartsheets.domain.receipt import Receipt, ReceiptRow
from cartsheets.errors import CartSheetsError
from cartsheets.gui.desk import PRACTICE, Desk
from cartsheets.gui.dialogs.compare import CompareDialog
from cartsheets.gui.dialogs.purge import PurgeDialog, PurgeWish
from cartsheets.gui.dialogs.question import ask
from cartsheets.gui.dialogs.restore import RestoreAnswer, RestoreDialog
from cartsheets.gui.dialogs.undo import UndoDialog
from cartsheets.gui.jobs import Job
from cartsheets.gui.joins.history_sources import comparison_source, restore_source
from cartsheets.gui.joins.push import push_join
from cartsheets.gui.joins.reports import ask_where, write_report_at
from cartsheets.gui.joins.review import review_join
from cartsheets.gui.main_window import MainWindow
from cartsheets.gui.models.history_state import HistoryState, PushPast, read_history, read_past, read_push
from cartsheets.gui.pages.history import HistoryPage
from cartsheets.ledger.database import HistoryEntry, Ledger
from cartsheets.monitor import Monitor
from cartsheets.store.keys import store_id_of
from cartsheets.workbook.receipt_report import write_receipt_report


class HistoryJoin(QObject):
    """Holds what is searched for."""

    def __init__(self, page: HistoryPage, desk: Desk, window: MainWindow) -> None:
        super().__init__(page)
        self.page, self.desk, self.window = page, desk, window
        self._who = ""
        self._found = ""
        self._entries: tuple[HistoryEntry, ...] = ()
        self._reading: Job | None = None
        page.entered.connect(self.refresh)
        page.customer_wished.connect(self.search)
        page.push_opened.connect(self.open_push)
        page.undo_wished.connect(self.ask_for_undo)
        page.resume_wished.connect(self.resume)
        page.report_wished.connect(self.ask_for_report)
        page.sheet_wished.connect(lambda file: desk.sheet_wished.emit(Path(file)))
        page.folder_wished.connect(_show_folder)
        page.purge_wished.connect(self.ask_for_purge)
        page.compare_wished.connect(self.ask_for_comparison)
        page.restore_wished.connect(self.ask_for_restore)
        desk.record_changed.connect(self._follow)

    def refresh(self) -> Job:
        """Read the lines again."""
        names, who = self._names(), self._who
        job = self.desk.ledger_job(
            self.tr("Reading the history"),
            lambda ledger, m: read_past(ledger, who, names, m) if who else read_history(ledger, names),
        )
        # Two may run at once: what was asked last is shown, whichever ends last.
        self._reading = job
        job.finished.connect(lambda state: self._keep(state, is_last=job is self._reading))
        job.failed.connect(lambda error: self.page.show_failed(error) if job is self._reading else None)
        return self.desk.start(job)

    def search(self, who: str) -> None:
        """Show one customer's past, or all lines again."""
        self._who = who
        self.refresh()

    def open_push(self, push_id: str) -> None:
        """Read one push whole."""
        names = self._names()
        job = self.desk.ledger_job(
            self.tr("Opening the push"), lambda ledger, _monitor: read_push(ledger, push_id, names)
        )
        job.finished.connect(self.page.show_push)
        job.failed.connect(self.window.show_error)
        self.desk.start(job)

    def ask_for_undo(self, push: PushPast, chosen: list[ReceiptRow]) -> None:
        """Ask what of it, then review what that would do."""
        store = self._names().get(push.receipt.store_id)
        if store is None:
            self.window.show_error(self._not_connected(push.store))
            return
        dialog = UndoDialog(push.receipt.rows, chosen, self.window)
        dialog.agreed.connect(
            lambda keys, columns: review_join(self.window).open_undo(store, push.receipt.push, keys, columns)
        )
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def ask_for_comparison(self, export_id: str) -> None:
        """Ask what an export is to be compared with, and show it in the review."""
        export = self._export(export_id)
        store = self._names().get(export.store_id) if export is not None else None
        if export is None or store is None:
            self.window.show_error(self._not_connected(export.store if export else export_id))
            return
        others = [each for each in self._exports() if each.store_id == export.store_id and each != export]
        dialog = CompareDialog(export, others, self.window)
        dialog.agreed.connect(lambda other: self._compare(store, export, other))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def ask_for_restore(self, export_id: str, customer: str) -> None:
        """Ask what of an export is to come back, and review that."""
        export = self._export(export_id)
        store = self._names().get(export.store_id) if export is not None else None
        if export is None or store is None:
            self.window.show_error(self._not_connected(export.store if export else export_id))
            return
        dialog = RestoreDialog(export, customer, self.window)
        dialog.agreed.connect(
            lambda answer: self.desk.review_made.emit(restore_source(store, export_id, answer))
        )
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def resume(self, store_id: str, push_id: str) -> None:
        """Carry a push on."""
        store = self._names().get(store_id)
        if store is None:
            self.window.show_error(self._not_connected(store_id))
            return
        if self.desk.store_name != store:
            self.desk.choose_store(store)
        push_join(self.window).resume(push_id)

    def ask_for_report(self, receipt: Receipt) -> None:
        """Ask where to, and write a push's results as a workbook of its own."""
        path = ask_where(self.window, self.desk, f"push {receipt.push}.xlsx")
        if path is not None:
            write_report_at(path, lambda at: write_receipt_report(at, receipt), self.window, self.desk)

    def ask_for_purge(self) -> None:
        """Ask what to forget; everything is asked for twice."""
        dialog = PurgeDialog(self.window, store=self.desk.store_name or "", customer=self._found)
        dialog.agreed.connect(self._purge_or_ask)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def purge(self, wish: PurgeWish) -> None:
        """Forget it for good."""
        names = self._names()
        store_id = next((each for each, name in names.items() if name == self.desk.store_name), None)
        job = self.desk.ledger_job(self.tr("Deleting from the record"), _purging(wish, store_id))
        job.finished.connect(self._tell_purged)
        job.failed.connect(self.window.show_error)
        self.desk.start(job)

    def _compare(self, store: str, export: HistoryEntry, other: str) -> None:
        if not other:
            self.desk.review_made.emit(restore_source(store, export.id, RestoreAnswer()))
            return
        ids = [each.id for each in self._exports() if each.id in (export.id, other)]
        # The list has the latest first.
        self.desk.review_made.emit(comparison_source(store, ids[-1], ids[0]))

    def _exports(self) -> list[HistoryEntry]:
        return [entry for entry in self._entries if entry.kind == "export"]

    def _export(self, export_id: str) -> HistoryEntry | None:
        return next((entry for entry in self._exports() if entry.id == export_id), None)

    def _keep(self, state: HistoryState, *, is_last: bool) -> None:
        if not state.who:
            self._entries = state.entries
        if not is_last:
            return
        self._found = f"#{state.past[0].past.key}" if state.people == 1 else ""
        self.page.show_state(state)

    def _purge_or_ask(self, wish: PurgeWish) -> None:
        if wish.customer or wish.before is not None:
            self.purge(wish)
            return
        ask(
            self.window,
            self.tr("Delete the whole record?"),
            self.tr(
                "Every export, push and unsent edit is forgotten. Sheets exported so far cannot be reviewed."
            ),
            yes=self.tr("Delete everything"),
            no=self.tr("Keep it"),
            does=lambda: self.purge(wish),
        )

    def _tell_purged(self, removed: dict[str, int]) -> None:
        total = sum(removed.values())
        words = self.tr("%Ln record(s) deleted for good.", "", total)
        self.window.toast.say(words if total else self.tr("There was nothing to delete."))
        self.desk.record_changed.emit()

    def _follow(self) -> None:
        self.page.forget_opened()
        if self.window.current_page is self.page:
            self.refresh()

    def _names(self) -> dict[str, str]:
        names = {store_id_of(store.secure_url): store.name for store in self.desk.settings.stores}
        names[self.desk.practice_store_id] = PRACTICE
        return names

    def _not_connected(self, store: str) -> CartSheetsError:
        return CartSheetsError(
            self.tr("The store {store} is not connected.").format(store=store),
            remedy=self.tr("Connect it, then try again."),
        )


def join(page: HistoryPage, desk: Desk, window: MainWindow) -> None:
    """Connect the page."""
    page.setProperty("join", HistoryJoin(page, desk, window))


def _purging(wish: PurgeWish, store_id: str | None) -> Callable[[Ledger, Monitor], dict[str, int]]:
    def work(ledger: Ledger, _monitor: Monitor) -> dict[str, int]:
        if wish.customer:
            if wish.customer.isdecimal():
                # The same number in another store is another person.
                return ledger.purge(customer_ids=[int(wish.customer)], store_id=store_id)
            return ledger.purge(emails=[wish.customer])
        if wish.before is not None:
            return ledger.purge(before=wish.before)
        return ledger.purge_all()

    return work


def _show_folder(file: str) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(Path(file).parent)))
