"""A plan handed to a colleague and opened from one, in the window."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from cartsheets.gui.dialogs.change_set import ChangeSetDialog, SaveChangeSetDialog
from cartsheets.gui.joins.change_sets import ChangeSetJoin
from cartsheets.gui.theme import Theme
from cartsheets.seals import own_key
from cartsheets.session import utc_now
from cartsheets.steps.change_sets import save_change_set
from tests.conftest import StartStore
from tests.gui.history_views import button, newest_push, texts_of
from tests.gui.pushing import Journey, journey_at


@pytest.fixture
def journey(qtbot: QtBot, look: Theme, practice_store: StartStore, tmp_path: Path) -> Iterator[Journey]:
    store = practice_store(customers=30, groups=3, seed=2, conditions=["pace=off"])
    with journey_at(qtbot, store, tmp_path) as found:
        yield found


def change_sets(journey: Journey) -> ChangeSetJoin:
    found = journey.window.findChild(ChangeSetJoin)
    assert isinstance(found, ChangeSetJoin)
    return found


def sent_by(journey: Journey, who: str, file: str = "sent.cartsheets") -> Path:
    """Let somebody else, with a key of another computer, save what the review shows."""
    journey.edit({journey.keys[0]: {"Billing city": "Eugene"}, journey.keys[1]: {"Billing city": "Salem"}})
    journey.open_review()
    plan = journey.review.page.plan
    assert plan is not None
    path = journey.sheet.with_name(file)
    key = own_key(journey.sheet.parent / f"{who} elsewhere" / "author.key")
    save_change_set(plan, path, key, who=f"{who}@elsewhere", now=utc_now(), note="For the new office")
    return path


def opened(journey: Journey, path: Path) -> ChangeSetDialog:
    """Open the file as a double-click does, and give the question."""
    journey.window.file_wished.emit(path)

    def shown() -> list[ChangeSetDialog]:
        return [each for each in journey.window.findChildren(ChangeSetDialog) if each.isVisible()]

    journey.until(shown)
    return shown()[0]


def test_what_is_ticked_is_saved_for_a_colleague(journey: Journey, tmp_path: Path) -> None:
    first, second = journey.keys[:2]
    journey.edit({first: {"Billing city": "Eugene"}, second: {"Billing city": "Salem"}})
    journey.open_review()
    page = journey.review.page
    page.model.decisions.include([page.model.row_at(1)], is_included=False)

    page.foot.colleague_button.click()
    dialog = journey.window.findChild(SaveChangeSetDialog)
    assert isinstance(dialog, SaveChangeSetDialog)
    assert "Hand 1 change to a colleague?" in texts_of(dialog)
    plan = change_sets(journey)._chosen_plan()
    dialog.reject()
    assert plan is not None
    path = tmp_path / "handed.cartsheets"
    change_sets(journey).save(plan, path, "For the new office")
    journey.until(lambda: "ready to be sent" in journey.window.toast.text)

    content = json.loads(path.read_text("utf-8"))["cartsheets_change_set"]
    assert [change["key"] for change in content["plan"]["changes"]] == [page.model.row_at(0).key]
    assert content["author"]
    own = opened(journey, path)
    assert "Your own seal, and whole" in texts_of(own)
    button(own, "changeSetReview").click()
    journey.until_reviewed()
    assert page.plan is not None
    assert page.plan.id == content["plan"]["id"]


def test_a_colleagues_is_reviewed_and_pushed_once_its_seal_is_trusted(journey: Journey) -> None:
    path = sent_by(journey, "maria")

    dialog = opened(journey, path)
    words = texts_of(dialog)
    for shown in ("Changes from maria@elsewhere", "Downtown", "2 to update", "For the new office"):
        assert shown in words
    assert "The seal is whole, but not known here" in words
    button(dialog, "changeSetReview").click()
    journey.until(lambda: journey.review.source is not None and "change set" in journey.review.source.name)
    journey.until_reviewed()
    results = journey.push_all()

    assert results.title == "All 2 changes are done"
    assert journey.store.shop.customers[journey.keys[0]]["BillingCity"] == "Eugene"
    details = newest_push(journey)
    assert "Saved by maria@elsewhere on" in texts_of(details)
    again = opened(journey, path)
    assert "known here as maria@elsewhere" in texts_of(again)
    assert again.findChild(QAbstractButton, "changeSetLook") is None
    button(again, "changeSetDistrust").click()
    journey.until(lambda: "not known here any more" in journey.window.toast.text)
    last = opened(journey, path)
    assert "not known here" in texts_of(last)
    last.reject()


def test_it_can_be_looked_at_without_trusting_anybody(journey: Journey) -> None:
    path = sent_by(journey, "maria")
    dialog = opened(journey, path)

    button(dialog, "changeSetLook").click()
    journey.until(lambda: journey.review.source is not None and "change set" in journey.review.source.name)
    journey.until_reviewed()

    page = journey.review.page
    assert page.plan is not None
    assert len(page.plan.changes) == 2
    assert page.foot.push_button.isHidden()
    assert page.foot.colleague_button.isHidden()
    again = opened(journey, path)
    assert "not known here" in texts_of(again)
    again.reject()


def test_a_name_that_is_known_by_another_seal_is_shown_as_such(journey: Journey) -> None:
    first = opened(journey, sent_by(journey, "maria"))
    button(first, "changeSetReview").click()
    journey.until(lambda: journey.review.source is not None and "change set" in journey.review.source.name)
    journey.until_reviewed()
    plan = journey.review.page.plan
    assert plan is not None
    path = journey.sheet.with_name("other.cartsheets")
    save_change_set(
        plan,
        path,
        own_key(journey.sheet.parent / "mallory" / "author.key"),
        who="maria@elsewhere",
        now=utc_now(),
    )

    dialog = opened(journey, path)

    assert "Not the seal you know" in texts_of(dialog)
    dialog.reject()


def test_an_altered_one_opens_nothing(journey: Journey) -> None:
    path = sent_by(journey, "maria")
    path.write_text(path.read_text("utf-8").replace("Eugene", "Boston"), encoding="utf-8")
    source = journey.review.source

    journey.window.file_wished.emit(path)

    journey.until(lambda: "altered after it was saved" in texts_of(journey.window))
    assert journey.window.findChildren(ChangeSetDialog) == []
    assert journey.review.source is source
