"""A customer named <img src=…>, in every page of the window: what a customer wrote is never markup."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from cartsheets.gui import texts
from cartsheets.gui.retranslate import change_language
from cartsheets.gui.theme import Theme
from tests.conftest import StartStore
from tests.gui.pushing import Journey, journey_at
from tests.gui.spoken import spoken

POSING = "<img src='http://evil.example/x.png'><b>Paid</b> \u202egpj.exe"
STEPS = ("review", "push", "results", "history", "edit", "home", "export", "settings", "groups")
PLACES = {"BillingFirstName": POSING, "BillingCompany": POSING, "BillingCity": POSING, "Comments": POSING}


def labels(journey: Journey) -> list[QLabel]:
    return journey.window.findChildren(QLabel)


def tips(journey: Journey) -> list[str]:
    return [widget.toolTip() for widget in journey.window.findChildren(QWidget) if widget.toolTip()]


def test_no_label_of_any_page_reads_a_customers_text_as_markup(
    qtbot: QtBot, look: Theme, practice_store: StartStore, tmp_path: Path
) -> None:
    store = practice_store(customers=12, groups=3, conditions=["pace=off"])
    for key in list(store.shop.customers):
        store.edit(key, **PLACES)
    store.shop.edit_group(min(store.shop.groups), Name=POSING[:60])
    looked_at, with_text = 0, 0
    with journey_at(qtbot, store, tmp_path) as journey:
        first, second = journey.keys[:2]
        journey.edit({first: {"Billing city": POSING + "!"}, second: {"Billing last name": POSING}})
        store.shop.edit(second, BillingLastName="Theirs <i>")
        journey.open_review()
        confirm_shown = journey.ask()
        assert confirm_shown.isVisible()
        for step in STEPS:
            if step == "results":
                journey.push_all()
            else:
                journey.window.show_page(step)
            qtbot.waitUntil(lambda: not journey.window.runner.jobs, timeout=20_000)
            for label in labels(journey):
                looked_at += 1
                if "<img" in label.text() or "<b>Paid" in label.text() or "<i>" in label.text():
                    with_text += 1
                    assert label.textFormat() is Qt.TextFormat.PlainText, f"{step}: {label.objectName()}"
                    assert "\u202e" not in label.text()
            assert not [tip for tip in tips(journey) if "<img" in tip]
    print(f"\nposing texts: {looked_at} labels looked at, {with_text} with such texts, all plain")
    assert with_text > 0


PHRASE = "Semicolon ;"
"""A text of ours, which is shown nowhere on these pages: whoever has it there has it as a name."""


def test_what_is_called_like_a_text_of_ours_keeps_its_name_in_another_language(
    qapp: QApplication, qtbot: QtBot, look: Theme, practice_store: StartStore, tmp_path: Path
) -> None:
    store = practice_store(customers=12, groups=3, conditions=["pace=off"])
    named = dict.fromkeys(PLACES, PHRASE) | {"BillingLastName": ""}
    for key in list(store.shop.customers):
        store.edit(key, **named)
    store.shop.edit_group(min(store.shop.groups), Name=PHRASE)
    lost: set[tuple[str, ...]] = set()
    try:
        with journey_at(qtbot, store, tmp_path) as journey:
            first, second = journey.keys[:2]
            journey.edit({first: {"Billing company": "Ours"}, second: {"Billing city": "Mine"}})
            store.shop.edit(second, BillingCity="Theirs")
            journey.open_review()
            assert journey.ask().isVisible()
            for step in STEPS:
                if step == "results":
                    journey.push_all()
                else:
                    journey.window.show_page(step)
                qtbot.waitUntil(lambda: not journey.window.runner.jobs, timeout=20_000)
                change_language("de")
                lost |= {(step, *each) for each in spoken(journey.window) if "Semikolon ;" in each[1]}
                change_language("en_US")
    finally:
        texts.install(qapp, "en_US")
    assert not lost, "\n".join(sorted({f"{place}: {text}" for _step, place, text in lost}))
