"""Keys that expire in the middle of a push: the window says so, takes new ones, and the push goes on."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from cartsheets.demo.service import RecordedRequest
from cartsheets.gui.theme import Theme
from tests.conftest import StartStore
from tests.gui.desk_window import keep_keys
from tests.gui.pushing import STORE, journey_at


def test_a_push_whose_keys_expire_is_carried_on_with_new_ones(
    qtbot: QtBot, look: Theme, practice_store: StartStore, tmp_path: Path
) -> None:
    store = practice_store(customers=20, groups=2, conditions=["pace=off"])
    with journey_at(qtbot, store, tmp_path) as journey:
        journey.edit(
            {journey.keys[0]: {"Billing city": "Eugene"}},
            adds=[{"Email": f"new.{at}@example.com", "Billing last name": "Abara"} for at in range(4)],
        )
        journey.open_review()

        def expire(request: RecordedRequest) -> None:
            if request.method == "PUT":
                store._service.keys = replace(store._service.keys, token="a" * 32)
                store.before_request = None

        store.before_request = expire
        confirm = journey.ask()
        for tick in confirm._guards:
            tick.set_on(True)
        confirm.agree()
        cut_off = journey.results()

        assert cut_off.title.startswith("Stopped: ")
        banner = journey.window.banners.banners[0].findChild(QLabel, "bannerText")
        assert banner is not None
        assert banner.text().startswith("The store refused the keys")

        keep_keys(journey.desk, store, name=STORE)
        journey.desk.forget_session(STORE)
        go_on = cut_off.findChild(QAbstractButton, "pushResume")
        assert go_on is not None
        go_on.click()
        journey.until(lambda: journey.push.page.results not in (None, cut_off) and journey.push.job is None)
        assert journey.results().title == "All 5 changes are done"
        emails = [row["Email"] for row in store.shop.customers.values()]
        assert len(emails) == len(set(emails)) == 24
