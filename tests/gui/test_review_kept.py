"""What was decided and typed in a review is there again when it is opened the next time, or after a crash."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from cartsheets.demo import PracticeStore
from cartsheets.gui.dialogs.restore import RestoreAnswer
from cartsheets.gui.joins.change_sets import change_set_source
from cartsheets.gui.joins.history_sources import restore_source
from cartsheets.gui.joins.review_keeper import KEEP_AFTER_MS
from cartsheets.gui.joins.review_sources import Source
from cartsheets.gui.models.mend import Mend
from cartsheets.gui.models.review_state import ReviewRow
from cartsheets.gui.pages.edit import EditPage
from cartsheets.gui.pages.review_columns import ReviewColumns
from cartsheets.gui.theme import Theme
from cartsheets.seals import own_key
from cartsheets.session import open_ledger, utc_now
from cartsheets.steps.change_sets import open_change_set, save_change_set
from cartsheets.steps.kept_reviews import read_kept_review
from cartsheets.store.keys import store_id_of
from tests.conftest import StartStore
from tests.gui.desk_window import keep_keys, opened_window, settings_for
from tests.gui.pushing import STORE, Journey, journey_at


@pytest.fixture
def store(practice_store: StartStore) -> PracticeStore:
    return practice_store(customers=20, groups=3, seed=2, conditions=["pace=off"])


@pytest.fixture
def journey(qtbot: QtBot, look: Theme, store: PracticeStore, tmp_path: Path) -> Iterator[Journey]:
    with journey_at(qtbot, store, tmp_path) as found:
        yield found


def rows(journey: Journey) -> dict[int | None, ReviewRow]:
    return {row.key: row for row in journey.review.page.model.state.rows}


def until_kept(journey: Journey) -> None:
    journey.qtbot.wait(KEEP_AFTER_MS + 50)
    journey.until(lambda: not journey.review.keeper.is_new() and not journey.window.runner.jobs)


def edit_three(journey: Journey) -> tuple[int, int, int]:
    first, second, third = journey.keys[:3]
    journey.edit(
        {
            first: {"Email": "two@@signs.example"},
            second: {"Billing city": "Boulder"},
            third: {"Billing city": "Salem"},
        }
    )
    journey.store.shop.edit(second, BillingCity="Newark")
    journey.open_review()
    return first, second, third


def decide_three(journey: Journey, keys: tuple[int, int, int]) -> None:
    first, second, third = keys
    problem = rows(journey)[first].problems[0]
    page = journey.review.page
    page.mend_wished.emit([Mend(problem.table, problem.row, problem.column, "one@sign.example")])
    journey.until_reviewed()
    page.model.decisions.choose([rows(journey)[second]], "mine")
    page.model.decisions.include([rows(journey)[third]], is_included=False)


def look_again(qtbot: QtBot, store: PracticeStore, tmp_path: Path, sheet: Path) -> Iterator[Journey]:
    """Open another window on the same home, as the next start of the program does."""
    with opened_window(qtbot, tmp_path / "home", settings=settings_for(store, name=STORE)) as (window, desk):
        keep_keys(desk, store, name=STORE)
        desk.choose_store(STORE)
        found = Journey(qtbot, window, desk, store, sheet)
        found.open_review()
        yield found


def note(journey: Journey, name: str) -> str:
    found = journey.review.page.findChild(QLabel, name)
    return found.text() if found is not None else ""


def test_ticks_choices_and_values_are_there_again_after_the_window_was_closed(
    qtbot: QtBot, look: Theme, store: PracticeStore, tmp_path: Path
) -> None:
    with journey_at(qtbot, store, tmp_path) as journey:
        keys = edit_three(journey)
        decide_three(journey, keys)
        sheet = journey.sheet
    for again in look_again(qtbot, store, tmp_path, sheet):
        found = rows(again)
        assert found[keys[0]].cells["Email"].new == "one@sign.example"
        assert found[keys[1]].choice("BillingCity") == "mine"
        assert not found[keys[2]].is_going
        assert "in force again" in note(again, "noteRestored")
        assert "no longer" not in note(again, "noteRestored")


def test_a_crash_right_after_a_gesture_loses_nothing(journey: Journey) -> None:
    keys = edit_three(journey)
    decide_three(journey, keys)
    until_kept(journey)
    with open_ledger(journey.desk.environ) as ledger:
        kept = read_kept_review(ledger, store_id_of(journey.store.secure_url), f"sheet {journey.sheet}")
    assert kept is not None
    assert [value.text for value in kept.typed] == ["one@sign.example"]
    assert kept.decisions[f"customers:{keys[1]}"].choices == {"BillingCity": "mine"}
    assert set(kept.decisions) == {f"customers:{key}" for key in keys[1:]}


def test_a_sheet_that_was_changed_drops_only_what_no_longer_fits_and_says_so(
    qtbot: QtBot, look: Theme, store: PracticeStore, tmp_path: Path
) -> None:
    with journey_at(qtbot, store, tmp_path) as journey:
        first, second, third = edit_three(journey)
        decide_three(journey, (first, second, third))
        sheet = journey.sheet
    book = openpyxl.load_workbook(sheet)
    table = book["Customers"]
    headers = {str(cell.value): at for at, cell in enumerate(table[1], start=1)}
    numbers = {int(str(table.cell(row, headers["Customer ID"]).value)): row for row in range(2, 22)}
    table.cell(numbers[first], headers["Email"]).value = "mended@sheet.example"
    book.save(sheet)
    for again in look_again(qtbot, store, tmp_path, sheet):
        found = rows(again)
        assert found[first].cells["Email"].new == "mended@sheet.example"
        assert found[second].choice("BillingCity") == "mine"
        assert not found[third].is_going
        assert "1 decision of the last time no longer fits" in note(again, "noteRestored")


def test_a_conflict_that_is_another_one_is_open_again(
    qtbot: QtBot, look: Theme, store: PracticeStore, tmp_path: Path
) -> None:
    with journey_at(qtbot, store, tmp_path) as journey:
        keys = edit_three(journey)
        decide_three(journey, keys)
        sheet = journey.sheet
    store.shop.edit(keys[1], BillingCity="Tampa")
    for again in look_again(qtbot, store, tmp_path, sheet):
        assert rows(again)[keys[1]].choice("BillingCity") == ""
        assert "no longer fits" in note(again, "noteRestored")


def test_a_fresh_start_is_one_press_away(
    qtbot: QtBot, look: Theme, store: PracticeStore, tmp_path: Path
) -> None:
    with journey_at(qtbot, store, tmp_path) as journey:
        keys = edit_three(journey)
        decide_three(journey, keys)
        sheet = journey.sheet
    for again in look_again(qtbot, store, tmp_path, sheet):
        button = again.review.page.findChild(QAbstractButton, "noteForget")
        assert button is not None
        button.click()
        again.until_reviewed()
        found = rows(again)
        assert found[keys[0]].problems
        assert found[keys[1]].choice("BillingCity") == ""
        assert found[keys[2]].is_going
        until_kept(again)
        with open_ledger(again.desk.environ) as ledger:
            assert read_kept_review(ledger, store_id_of(store.secure_url), f"sheet {sheet}") is None


def test_how_a_foreign_file_is_read_is_not_asked_again_and_changed_rows_are_not_ticked_by_it(
    qtbot: QtBot, look: Theme, store: PracticeStore, tmp_path: Path
) -> None:
    path = tmp_path / "list.csv"
    with journey_at(qtbot, store, tmp_path) as journey:
        emails = [str(store.shop.customers[key]["Email"]) for key in journey.keys[:2]]
        path.write_text(f"E-Mail;Place\n{emails[0]};Ulm\n{emails[1]};Bonn\n", encoding="utf-8")
        journey.desk.sheet_wished.emit(path)
        page = journey.review.page
        journey.until(lambda: isinstance(page.state, ReviewColumns))
        assert isinstance(page.state, ReviewColumns)
        page.state.choices.choose(1, "BillingCity")
        page.state.compare_if_enough()
        journey.until_reviewed()
        page.model.decisions.include(list(rows(journey).values()), is_included=True)
        first, second = journey.keys[:2]
    path.write_text(f"E-Mail;Place\n{emails[0]};Ulm\n{emails[1]};Bern\n", encoding="utf-8")
    for again in look_again(qtbot, store, tmp_path, path):
        assert rows(again)[first].is_going
        assert rows(again)[second].cells["BillingCity"].new == "Bern"
        assert not rows(again)[second].is_going
        assert "1 decision of the last time no longer fits" in note(again, "noteRestored")


def test_what_was_pushed_is_not_told_as_lost(
    qtbot: QtBot, look: Theme, store: PracticeStore, tmp_path: Path
) -> None:
    with journey_at(qtbot, store, tmp_path) as journey:
        first, second = journey.keys[:2]
        journey.edit({first: {"Billing city": "Eugene"}, second: {"Action": "Delete"}})
        journey.open_review()
        journey.review.page.model.decisions.include([rows(journey)[second]], is_included=True)
        journey.push_all()
        until_kept(journey)
        sheet = journey.sheet
    for again in look_again(qtbot, store, tmp_path, sheet):
        assert note(again, "noteRestored") == ""


@contextmanager
def next_run(qtbot: QtBot, store: PracticeStore, tmp_path: Path) -> Iterator[Journey]:
    """Open another window on the same home, with nothing in its review yet."""
    with opened_window(qtbot, tmp_path / "home", settings=settings_for(store, name=STORE)) as (window, desk):
        keep_keys(desk, store, name=STORE)
        desk.choose_store(STORE)
        yield Journey(qtbot, window, desk, store, tmp_path / "customers.xlsx")


def show(journey: Journey, source: Source) -> None:
    journey.desk.review_made.emit(source)
    journey.until(lambda: journey.review.source is source)
    journey.until_reviewed()


def test_decisions_about_a_way_back_to_an_export_are_there_again(
    qtbot: QtBot, look: Theme, store: PracticeStore, tmp_path: Path
) -> None:
    with journey_at(qtbot, store, tmp_path) as journey:
        first, second, third = journey.keys[:3]
        for key in (first, second, third):
            store.edit(key, BillingCity="Elsewhere")
        with open_ledger(journey.desk.environ) as ledger:
            export = ledger.snapshots.exports()[0].id
        show(journey, restore_source(STORE, export, RestoreAnswer()))
        found = rows(journey)
        journey.review.page.model.decisions.choose([found[first], found[third]], "mine")
        journey.review.page.model.decisions.choose([found[second]], "live")
        until_kept(journey)
        # As in a crash, nothing of it is kept at the end.
        journey.review.keeper.follow("")
    store.edit(third, BillingCity="Elsewhere again")

    with next_run(qtbot, store, tmp_path) as again:
        show(again, restore_source(STORE, export, RestoreAnswer()))
        found = rows(again)
        assert found[first].is_going
        assert found[second].choice("BillingCity") == "live"
        assert found[third].is_blocked
        assert "1 decision of the last time no longer fits" in note(again, "noteRestored")

        show(again, restore_source(STORE, export, RestoreAnswer(columns=frozenset({"BillingCity"}))))
        assert rows(again)[first].is_blocked
        again.until(lambda: note(again, "noteRestored") == "")


def test_whom_a_way_back_was_for_is_not_in_the_name_that_is_kept(journey: Journey) -> None:
    source = restore_source(STORE, "E1", RestoreAnswer(customer="maria@shop.example"))

    assert source.is_kept
    assert "maria" not in source.name
    assert source.name != restore_source(STORE, "E1", RestoreAnswer(customer="nils@shop.example")).name


def test_decisions_about_a_colleagues_changes_are_there_again_wherever_the_file_lies(
    qtbot: QtBot, look: Theme, store: PracticeStore, tmp_path: Path
) -> None:
    sent = tmp_path / "sent.cartsheets"
    with journey_at(qtbot, store, tmp_path) as journey:
        first, second = journey.keys[:2]
        journey.edit({first: {"Billing city": "Eugene"}, second: {"Billing city": "Salem"}})
        journey.open_review()
        plan = journey.review.page.plan
        assert plan is not None
        key = own_key(tmp_path / "elsewhere" / "author.key")
        save_change_set(plan, sent, key, who="maria", now=utc_now())
        with open_ledger(journey.desk.environ) as ledger:
            opened = open_change_set(sent, ledger, key)
        show(journey, change_set_source(STORE, opened))
        journey.review.page.model.decisions.include([rows(journey)[second]], is_included=False)
        until_kept(journey)
    moved = sent.rename(tmp_path / "moved.cartsheets")

    with next_run(qtbot, store, tmp_path) as again:
        with open_ledger(again.desk.environ) as ledger:
            opened = open_change_set(moved, ledger, key)
        show(again, change_set_source(STORE, opened))
        assert rows(again)[first].is_going
        assert not rows(again)[second].is_going
        assert "in force again" in note(again, "noteRestored")
        assert not change_set_source(STORE, opened, is_only_shown=True).is_kept


def test_decisions_about_edits_of_the_grid_are_there_again(
    qtbot: QtBot, look: Theme, store: PracticeStore, tmp_path: Path
) -> None:
    def review_grid(journey: Journey, *, is_new: bool) -> None:
        journey.window.show_page("edit")
        page = journey.window.page("edit")
        assert isinstance(page, EditPage)
        journey.until(lambda: page.edited is not None)
        if is_new:
            journey.until(lambda: page.state is None)
            for row, city in enumerate(("Bend", "Salem")):
                page.put(row, "BillingCity", city)
        else:
            journey.until(lambda: page.state is not None and page.state.objectName() == "editRestore")
            page.restore()
        page.review_wished.emit()
        journey.until(lambda: journey.review.source is not None)
        journey.until_reviewed()

    with journey_at(qtbot, store, tmp_path) as journey:
        first, second = journey.keys[:2]
        review_grid(journey, is_new=True)
        journey.review.page.model.decisions.include([rows(journey)[first]], is_included=False)
        until_kept(journey)
    with next_run(qtbot, store, tmp_path) as again:
        review_grid(again, is_new=False)
        assert not rows(again)[first].is_going
        assert rows(again)[second].is_going


def test_a_forgotten_customer_is_in_no_kept_review(journey: Journey) -> None:
    keys = edit_three(journey)
    decide_three(journey, keys)
    until_kept(journey)
    with open_ledger(journey.desk.environ) as ledger:
        ledger.purge(customer_ids=[keys[0]])
        kept = read_kept_review(ledger, store_id_of(journey.store.secure_url), f"sheet {journey.sheet}")
    assert kept is not None
    assert kept.typed == ()
    assert f"customers:{keys[1]}" in kept.decisions


def test_a_typed_password_is_never_kept(journey: Journey) -> None:
    key = journey.keys[0]
    journey.edit({key: {"New password": "  blank at the ends "}})
    journey.open_review()
    problem = rows(journey)[key].problems[0]
    journey.review.page.mend_wished.emit(
        [Mend(problem.table, problem.row, problem.column, "Correct-Horse-9")]
    )
    journey.until_reviewed()
    assert rows(journey)[key].change is not None
    until_kept(journey)
    home = Path(journey.desk.environ["CARTSHEETS_HOME"])
    found = [path for path in home.rglob("*") if path.is_file() and b"Correct-Horse" in path.read_bytes()]
    assert found == []


def test_what_could_not_be_kept_is_kept_at_the_next_chance(journey: Journey, tmp_path: Path) -> None:
    _first, _second, third = edit_three(journey)
    until_kept(journey)
    model = journey.review.page.model
    nowhere = tmp_path / "no folder"
    nowhere.write_text("a file is where the folder should be", encoding="utf-8")
    home = journey.desk.environ
    journey.desk.environ = {**home, "CARTSHEETS_HOME": str(nowhere)}

    model.decisions.include([rows(journey)[third]], is_included=False)
    journey.until(lambda: journey.window.banners.banners)

    assert journey.review.keeper.is_new()
    journey.desk.environ = home
    journey.window.close()
    with open_ledger(home) as ledger:
        kept = read_kept_review(ledger, store_id_of(journey.store.secure_url), f"sheet {journey.sheet}")
    assert kept is not None
    assert any(not decision.is_included for decision in kept.decisions.values())
