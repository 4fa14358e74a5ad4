"""What the home page wishes."""

from __future__ import annotations

from functools import partial
from typing import Any

from cartsheets.gui.desk import PRACTICE, Desk
from cartsheets.gui.joins.tour import tour_of
from cartsheets.gui.main_window import MainWindow
from cartsheets.gui.models.home_state import HomeState, StoreCard, read_home
from cartsheets.gui.pages.home import HomePage
from cartsheets.ledger.database import Ledger
from cartsheets.monitor import Monitor
from cartsheets.store.keys import store_id_of


def join(page: HomePage, desk: Desk, window: MainWindow) -> None:
    """Connect the page."""

    def refresh(*_args: object) -> None:
        cards = [
            StoreCard(s.name, s.secure_url, "live" if s.is_live else "plain", s.colour)
            for s in desk.settings.stores
        ]
        ids = {store.name: store_id_of(store.secure_url) for store in desk.settings.stores}
        ids[PRACTICE] = desk.practice_store_id

        def read(ledger: Ledger, _monitor: Monitor) -> HomeState:
            return read_home(ledger, cards, store_ids=ids)

        job = desk.ledger_job(page.tr("Looking at what is there"), read)
        job.finished.connect(page.show_state)
        job.failed.connect(window.show_error)
        desk.start(job)

    def work_on(store: str, next_page: str) -> None:
        desk.choose_store(store)
        window.show_page(next_page)

    def resume(store: str, push: str) -> None:
        desk.choose_store(store)
        push_page: Any = window.page("push")
        window.show_page("push")
        push_page.resume_wished.emit(push)

    def review_sample() -> None:
        desk.choose_store(PRACTICE)
        tour_of(window).offer()
        busy = page.show_busy(page.tr("Preparing a sample sheet from the practice store…"))
        job = desk.sample_job(page.tr("Preparing a sample sheet"))
        job.progressed.connect(lambda progress: busy.set_text(progress.message or page.tr("Preparing…")))
        job.ended.connect(page.show_content)
        job.finished.connect(desk.sheet_wished)
        job.failed.connect(window.show_error)
        desk.start(job)

    def show_store_settings() -> None:
        settings: Any = window.page("settings")
        window.show_page("settings")
        settings.show_section("stores")

    desk.record_changed.connect(refresh)
    desk.settings_changed.connect(refresh)
    page.entered.connect(refresh)
    page.sample_wished.connect(review_sample)
    page.practice_wished.connect(partial(work_on, PRACTICE, "export"))
    page.export_wished.connect(lambda store: work_on(store, "export"))
    page.edit_wished.connect(lambda store: work_on(store, "edit"))
    page.sheet_wished.connect(window.file_wished)
    page.open_wished.connect(window.open_wished)
    page.resume_wished.connect(resume)
    page.add_store_wished.connect(desk.connect_wished)
    page.store_settings_wished.connect(lambda _store: show_store_settings())
    refresh()
