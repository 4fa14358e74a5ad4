"""The page of likely doubles: clusters side by side, choices, and the way through the review."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QCheckBox, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from cartsheets.demo import PracticeStore
from cartsheets.domain.plan import Action
from cartsheets.gui.desk import Desk
from cartsheets.gui.joins.review import ReviewJoin
from cartsheets.gui.main_window import MainWindow
from cartsheets.gui.models.doubles_state import Cluster, DoublesState
from cartsheets.gui.pages.doubles import DoublesPage
from cartsheets.gui.theme import Theme
from tests.conftest import StartStore
from tests.gui.desk_window import keep_keys, opened_window, settings_for
from tests.gui.pressing import press, reviewed

READ_MS = 15_000
TRIPLET = {"BillingFirstName": "Ottilie", "BillingLastName": "Zwilling", "BillingZipCode": "98765"}


@pytest.fixture
def store(practice_store: StartStore) -> PracticeStore:
    """Three customers share name and ZIP, two are nearly alike."""
    store = practice_store(customers=40, groups=4, conditions=["pace=off"])
    a, b, c, d, e = sorted(store.shop.customers)[:5]
    store.edit(a, **TRIPLET, BillingCity="Austin", Comments="", BillingCompany="", Enabled=True)
    store.edit(b, **TRIPLET, BillingCity="Dallas", Comments="from the fair", BillingCompany="", Enabled=True)
    store.edit(c, **TRIPLET, BillingCity="Austin", Comments="", BillingCompany="", Enabled=False)
    street = {"BillingZipCode": "12345", "BillingAddress1": "100 Congress Avenue", "BillingLastName": "Whit"}
    store.edit(d, BillingFirstName="Jonathan", **street)
    store.edit(e, BillingFirstName="Jonathon", **street)
    return store


class Opened:
    """The doubles of a practice store in the window."""

    def __init__(self, window: MainWindow, desk: Desk, store: PracticeStore, qtbot: QtBot) -> None:
        self.window, self.desk, self.store, self.qtbot = window, desk, store, qtbot
        self.keys = sorted(store.shop.customers)[:5]
        desk.choose_store("Downtown")
        window.show_page("doubles")
        page = window.page("doubles")
        assert isinstance(page, DoublesPage)
        self.page = page
        qtbot.waitUntil(lambda: page.doubles is not None, timeout=READ_MS)

    @property
    def state(self) -> DoublesState:
        assert self.page.doubles is not None
        return self.page.doubles

    def choose(self, *keys: int) -> Cluster:
        """Choose the cluster of these customers."""
        at = next(at for at, cluster in enumerate(self.state.clusters) if cluster.keys == keys)
        self.page.list.setCurrentIndex(self.page.list.rows.index(at, 0))
        return self.state.clusters[at]

    def keep(self, key: int) -> None:
        button = self.page.findChildren(QRadioButton, f"doublesKeep{key}")[-1]
        assert button.accessibleName() == f"Keep customer {key}, Ottilie Zwilling"
        button.setChecked(True)

    def values(self) -> dict[str, list[str]]:
        """The shown fields with the customers' values."""
        model = self.page.details.model
        texts = [
            [str(model.data(model.index(row, column)) or "") for column in range(model.columnCount())]
            for row in range(model.rowCount())
        ]
        return {field: values for field, *values in texts}

    def reviewed(self) -> ReviewJoin:
        return reviewed(self.qtbot, self.window, "doublesReview")


@pytest.fixture
def opened(qtbot: QtBot, look: Theme, home: Path, store: PracticeStore) -> Iterator[Opened]:
    with opened_window(qtbot, home, settings=settings_for(store)) as (window, desk):
        keep_keys(desk, store)
        yield Opened(window, desk, store, qtbot)


def test_without_a_store_the_page_says_what_to_do(qtbot: QtBot, look: Theme, home: Path) -> None:
    with opened_window(qtbot, home) as (window, _desk):
        QTest.keyClick(
            window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        )
        page = window.page("doubles")
        assert window.current_page is page
        assert page.state is not None
        assert page.state.objectName() == "doublesNoStore"


def test_clusters_are_listed_with_why_and_how_alike(opened: Opened) -> None:
    a, b, c, d, e = opened.keys
    rows = opened.page.list.rows
    QAbstractItemModelTester(rows)
    clusters = {cluster.keys: cluster for cluster in opened.state.clusters}
    assert rows.names(clusters[a, b, c]) == "Ottilie Zwilling"
    assert rows.below(clusters[a, b, c]) == "3 customers · same name and ZIP"
    assert rows.likeness(clusters[a, b, c]) == "100 %"
    assert rows.below(clusters[d, e]) == "2 customers · alike name and address"
    opened.choose(d, e)
    assert opened.page.details.facts.text().endswith("% alike: alike name and address")
    assert not opened.page.foot.review.isEnabled()
    assert opened.page.foot.summary.text().startswith("Nothing is to be merged yet")


def test_values_stand_side_by_side_and_differing_ones_are_marked(opened: Opened) -> None:
    a, b, c, *_ = opened.keys
    cluster = opened.choose(a, b, c)
    opened.keep(a)
    model = opened.page.details.model
    QAbstractItemModelTester(model)
    assert opened.values()["Billing city"] == ["Austin", "Dallas", "Austin"]
    assert "Billing ZIP" not in opened.values()
    heads = [model.headerData(at, Qt.Orientation.Horizontal) for at in range(1, 4)]
    assert sorted(heads) == sorted(
        f"#{key} stays" if key == cluster.merge.kept else f"#{key} is deleted" for key in (a, b, c)
    )
    opened.page.details.all_fields.setChecked(True)
    assert opened.values()["Billing ZIP"] == ["98765"] * 3
    row = list(opened.values()).index("Billing city")
    role = Qt.ItemDataRole.AccessibleTextRole
    assert model.data(model.index(row, 0), role) == "Billing city, differs"
    assert model.data(model.index(row, 1), role).startswith(f"Billing city, #{a}: Austin")


def test_who_stays_and_whose_value_counts_is_chosen_by_keys(opened: Opened) -> None:
    a, b, c, *_ = opened.keys
    cluster = opened.choose(a, b, c)
    opened.keep(b)
    assert [cluster.merge.kept, opened.page.details.model.keys] == [b, [b, a, c]]
    opened.keep(a)
    assert cluster.merge.kept == a
    assert cluster.merge.dropped == (b, c)
    table, model = opened.page.details.table, opened.page.details.model
    row = list(opened.values()).index("Billing city")
    table.setFocus()
    table.setCurrentIndex(model.index(row, 2))
    assert not model.is_taken(model.index(row, 2))
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert model.is_taken(model.index(row, 2))
    assert cluster.wish.choices == {"BillingCity": b}
    email = list(opened.values()).index("Email")
    table.setCurrentIndex(model.index(email, 2))
    QTest.keyClick(table, Qt.Key.Key_Space)
    assert "Email" not in cluster.wish.choices


def test_somebody_else_is_left_alone_and_two_must_be_left(opened: Opened) -> None:
    a, b, c, *_ = opened.keys
    cluster = opened.choose(a, b, c)
    stranger = opened.page.findChild(QCheckBox, f"doublesStranger{c}")
    assert stranger is not None
    stranger.setChecked(True)
    assert cluster.members == [a, b]
    assert c not in cluster.merge.dropped
    assert set(opened.page.details.model.keys) == {a, b}
    again = [opened.page.findChildren(QCheckBox, f"doublesStranger{key}")[-1] for key in (a, b, c)]
    assert [box.isEnabled() for box in again] == [False, False, True]
    again[2].setChecked(False)
    assert cluster.members == [a, b, c]


def test_the_focus_stays_on_what_was_pressed(opened: Opened) -> None:
    a, b, c, *_ = opened.keys
    opened.choose(a, b, c)
    box = opened.page.findChildren(QCheckBox, f"doublesStranger{c}")[-1]
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Space)
    focus = opened.window.focusWidget()
    assert focus is not None
    assert focus is not box
    assert focus.objectName() == f"doublesStranger{c}"


def test_space_marks_a_cluster_and_merging_goes_through_the_review_with_deletes_unticked(
    opened: Opened,
) -> None:
    a, b, c, *_ = opened.keys
    cluster = opened.choose(a, b, c)
    opened.state.keep(cluster, a)
    opened.page.list.setFocus()
    QTest.keyClick(opened.page.list, Qt.Key.Key_Space)
    assert opened.page.details.merge.isChecked()
    assert opened.page.foot.summary.text() == "1 cluster to merge · 2 customers would be deleted"
    assert "past orders" in opened.page.details.warning._text.text()

    review = opened.reviewed()

    assert opened.window.current_page is opened.window.page("review")
    assert opened.window.current_page.title == "Merge doubles of Downtown"
    state = review.page.state_shown
    assert state is not None
    going = {(row.change.action, row.change.key): row.is_going for row in state.rows if row.change}
    assert going == {(Action.UPDATE, a): True, (Action.DELETE, b): False, (Action.DELETE, c): False}
    assert {request.method for request in opened.store.requests} == {"GET"}


def test_what_is_wished_outlives_a_new_reading_where_the_customers_are_as_they_were(opened: Opened) -> None:
    a, b, c, d, e = opened.keys
    for keys in ((a, b, c), (d, e)):
        opened.state.wish(opened.choose(*keys), is_wished=True)
    opened.store.edit(e, BillingCity="Moved meanwhile")
    before = opened.state

    QTest.keyClick(opened.window, Qt.Key.Key_F5)
    opened.qtbot.waitUntil(lambda: opened.state is not before, timeout=READ_MS)

    wished = {cluster.keys for cluster in opened.state.clusters if cluster.wish.is_wished}
    assert (a, b, c) in wished
    assert (d, e) not in wished
    press(opened.window, "doublesDiscard")
    assert opened.state.wished == []


def test_a_store_where_nobody_is_there_twice_says_so(
    qtbot: QtBot, look: Theme, home: Path, practice_store: StartStore
) -> None:
    store = practice_store(customers=1, groups=1)
    with opened_window(qtbot, home, settings=settings_for(store)) as (window, desk):
        keep_keys(desk, store)
        page = Opened(window, desk, store, qtbot).page
        assert page.state is not None
        assert page.state.objectName() == "doublesNone"


def test_everything_that_takes_the_focus_has_a_name(opened: Opened) -> None:
    a, b, c, *_ = opened.keys
    opened.choose(a, b, c)
    nameless = [
        widget.objectName() or type(widget).__name__
        for widget in opened.page.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisible()
        and not (widget.accessibleName() or getattr(widget, "text", str)())
    ]
    assert nameless == []
