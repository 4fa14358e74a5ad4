"""What the export page wishes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from cartsheets.domain.presets import PRESETS
from cartsheets.domain.tables import CUSTOMERS, GROUPS, Role
from cartsheets.errors import CartSheetsError, SettingsError
from cartsheets.folders import make_private_folder
from cartsheets.gui.clock import utc_now
from cartsheets.gui.desk import Desk
from cartsheets.gui.jobs import Job
from cartsheets.gui.main_window import MainWindow
from cartsheets.gui.pages.export import ExportPage, ExportWish
from cartsheets.monitor import Monitor, Progress
from cartsheets.steps.export import ExportRequest, ExportResult, count_customers, export
from cartsheets.store.wire import read_frame

if TYPE_CHECKING:
    from cartsheets.session import Session


class _ExportJoin:
    """Holds what the export page's jobs know of each other."""

    def __init__(self, page: ExportPage, desk: Desk, window: MainWindow) -> None:
        self.page, self.desk, self.window = page, desk, window
        self.job: Job | None = None
        self.counting: Job | None = None
        columns = [(c.name, c.header) for c in CUSTOMERS.sheet_columns if c.role is not Role.KEY]
        # Every sheet has the e-mail too: the count is to say what comes out.
        page.columns.show_columns({name: ("Email", *chosen) for name, chosen in PRESETS.items()}, columns)
        page.entered.connect(self.prepare)
        page.count_wished.connect(self.count)
        page.export_wished.connect(self.start)
        page.stop_wished.connect(self.stop)
        page.open_wished.connect(lambda path: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))))
        page.folder_wished.connect(
            lambda path: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))
        )
        page.review_wished.connect(desk.sheet_wished)
        page.edit_wished.connect(desk.edit_wished)

    def prepare(self) -> None:
        if self.desk.store_name is None:
            self.window.show_page("home")
            return
        if self.job is not None:
            return
        folder = self.desk.export_folder()
        try:
            if not folder.exists():
                make_private_folder(folder)
        except OSError as error:
            self.window.show_error(
                SettingsError(
                    f"The folder {folder} cannot be made: {error.strerror}.",
                    remedy="Choose another one in Settings.",
                )
            )
        self.page.show_store(self.desk.store_name, folder, today=utc_now().astimezone())
        job = self.desk.store_job(self.page.tr("Looking at the groups"), _group_names)
        job.finished.connect(self.page.scope.show_groups)
        job.failed.connect(self.window.show_error)
        self.desk.start(job)
        self.count(self.page.wish())

    def count(self, wish: ExportWish) -> None:
        if self.desk.store_name is None or self.job is not None:
            return
        if self.counting is not None:
            self.counting.stop()
        request = _request(wish)
        job = self.desk.store_job(
            self.page.tr("Counting"), lambda store, monitor: count_customers(store, request, monitor=monitor)
        )
        self.page.show_count(None)
        job.finished.connect(self.page.show_count)
        job.failed.connect(self.page.show_uncounted)
        self.counting = job
        self.desk.start(job)

    def start(self, wish: ExportWish) -> None:
        request = _request(wish)
        job = self.desk.store_job(
            self.page.tr("Exporting"), lambda store, monitor: export(store, request, monitor=monitor)
        )
        job.progressed.connect(self.show_time_left)
        job.finished.connect(self.finish)
        job.failed.connect(self.fail)
        job.ended.connect(self.end)
        self.job = job
        self.page.follow(job)
        self.desk.start(job)

    def show_time_left(self, progress: Progress) -> None:
        allowance = self.desk.allowance
        if self.job is not None and self.job.is_paused:
            return
        if progress.stage == "reading" and progress.total and allowance is not None:
            pages = (progress.total - progress.done) / 199
            self.page.show_time_left(
                allowance.seconds_for(pages + progress.done / 199) * pages / max(1.0, progress.total / 199),
                per_second=allowance.per_second,
            )

    def finish(self, result: ExportResult) -> None:
        watched = self.desk.settings.files.watch and result.path.suffix.lower() == ".xlsx"
        if watched:
            self.desk.watch.watch(result.path)
        self.page.show_done(result.path, result.customers, watched=watched)
        self.desk.record_changed.emit()

    def fail(self, error: CartSheetsError) -> None:
        self.window.show_error(error)

    def stop(self) -> None:
        if self.job is not None:
            self.job.stop()

    def end(self) -> None:
        self.job = None


def join(page: ExportPage, desk: Desk, window: MainWindow) -> None:
    """Connect the page."""
    page.setProperty("join", _ExportJoin(page, desk, window))


def _request(wish: ExportWish) -> ExportRequest:
    texts = dict(wish.texts)
    return ExportRequest(
        path=Path(wish.path).absolute(),
        groups=wish.groups,
        changed_since=wish.changed_since,
        columns=wish.columns,
        email=texts.get("email", ""),
        country=texts.get("country", ""),
        state=texts.get("state", ""),
        city=texts.get("city", ""),
    )


def _group_names(store: Session, monitor: Monitor) -> list[str]:
    records: list[dict[str, Any]] = [
        record for page in store.client.pages(GROUPS, monitor=monitor) for record in page.records
    ]
    names = read_frame(GROUPS, records)["Name"].tolist()
    return sorted((str(name) for name in names if name is not None), key=str.casefold)
