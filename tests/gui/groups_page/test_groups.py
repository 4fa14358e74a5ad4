"""The groups page: who is in which group, and changes that are collected and go through the review."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from cartsheets.demo import PracticeStore
from cartsheets.domain.plan import Action
from cartsheets.gui.dialogs.group_bring import EmailsDialog, RuleDialog
from cartsheets.gui.dialogs.group_delete import DeleteGroup
from cartsheets.gui.dialogs.group_form import GroupForm
from cartsheets.gui.models.group_rows import NO_GROUP
from cartsheets.gui.pages.groups import GroupsPage
from cartsheets.gui.theme import Theme
from tests.gui.desk_window import keep_keys, opened_window, settings_for
from tests.gui.groups_page.opened import READ_MS, Opened, push_all
from tests.gui.pressing import press


def test_without_a_store_the_page_says_what_to_do(qtbot: QtBot, look: Theme, home: Path) -> None:
    with opened_window(qtbot, home) as (window, _desk):
        window.show_page("groups")
        state = window.page("groups").state
        assert state is not None
        assert state.objectName() == "groupsNoStore"
        press(window.page("groups"), "groupsNoStoreButton1")
        assert window.current_page is window.page("home")


def test_every_group_is_listed_with_its_members_and_those_in_none(opened: Opened) -> None:
    rows = opened.page.list.rows
    QAbstractItemModelTester(rows)
    assert rows.data(rows.index(0, 0)) == "In no group"
    shown = {rows.row_at(at).name: rows.row_at(at).size for at in range(1, rows.rowCount())}
    for group in opened.store.shop.groups.values():
        number = group["CustomerGroupID"]
        members = [c for c in opened.store.shop.customers.values() if c["CustomerGroupID"] == number]
        assert shown[group["Name"]] == len(members)
    assert sum(rows.row_at(at).size for at in range(rows.rowCount())) == 60


def test_chosen_customers_move_and_come_back_by_undo(opened: Opened) -> None:
    source, target = opened.biggest(), opened.others()[0]
    opened.choose(source)
    table = opened.page.members.table
    QAbstractItemModelTester(opened.page.members.model)
    before = opened.page.members.model.rowCount()
    flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    for row in (0, 1):
        table.selectionModel().select(opened.page.members.model.index(row, 0), flags)
    field = opened.page.members.target
    field.setCurrentIndex(field.findData(target))
    assert opened.page.members.move_button.accessibleName() == "Move 2 customers"
    opened.page.members.move_button.click()
    assert opened.page.members.model.rowCount() == before - 2
    assert opened.page.foot.summary.text() == "2 customers moved"
    opened.choose(target)
    model = opened.page.members.model
    comes_from = [model.data(model.index(row, 5)) for row in range(model.rowCount())]
    assert [text for text in comes_from if text] == [opened.state.roster.name(source)] * 2
    QTest.keyClick(opened.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert not opened.state.edits
    QTest.keyClick(opened.window, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert opened.state.edits.count == 2
    opened.page.foot.discard.click()
    assert not opened.state.edits
    opened.page.foot.undo.click()
    assert opened.state.edits.count == 2


def test_pasted_addresses_move_those_customers_and_name_strangers(opened: Opened) -> None:
    target = opened.others()[0]
    opened.choose(target)
    roster = opened.state.roster
    rows = [row for row in range(len(roster.keys)) if roster.group_of_row[row] != target][:3]
    QGuiApplication.clipboard().setText(
        ", ".join(roster.texts["Email"][row].upper() for row in rows) + "; who@else.example"
    )
    press(opened.page, "groupsEmails")
    dialog = opened.window.findChild(QDialog, "groupEmails")
    assert isinstance(dialog, EmailsDialog)
    press(dialog, "bringPaste")
    opened.qtbot.waitUntil(dialog.ok.isEnabled)
    assert dialog.count.text() == "3 customers will move here"
    assert dialog.strangers.text() == "1 address belongs to nobody in this store: who@else.example"
    dialog.ok.click()
    assert opened.state.edits.moves == {roster.keys[row]: target for row in rows}
    QGuiApplication.clipboard().clear()


def test_a_rule_moves_all_it_finds(opened: Opened) -> None:
    target = opened.others()[0]
    opened.choose(target)
    roster = opened.state.roster
    countries = enumerate(roster.texts["BillingCountry"])
    wanted = {roster.keys[row] for row, text in countries if text.casefold() == "us"}
    there = {roster.keys[row] for row in roster.rows_of_group[target]}
    press(opened.page, "groupsRule")
    dialog = opened.window.findChild(QDialog, "groupRule")
    assert isinstance(dialog, RuleDialog)
    QTest.keyClicks(dialog.value, "us")
    opened.qtbot.waitUntil(dialog.ok.isEnabled)
    dialog.ok.click()
    assert set(opened.state.edits.moves) == wanted - there


def test_a_new_group_is_added_and_its_name_must_be_its_own(opened: Opened) -> None:
    press(opened.page, "groupsAdd")
    form = opened.window.findChild(QDialog, "groupForm")
    assert isinstance(form, GroupForm)
    assert not form.ok.isEnabled()
    form.name.setText(opened.state.roster.name(opened.biggest()).upper())
    assert not form.ok.isEnabled()
    assert "Another group has this name" in form.name_hint.text()
    form.name.setText("Wholesale 2027")
    form.price_level.setValue(3)
    form.ok.click()
    assert opened.page.group < 0
    assert opened.page.members.title.text() == "Wholesale 2027"
    assert opened.page.foot.summary.text() == "1 group added"
    press(opened.page, "groupsDelete")
    assert not opened.state.edits, "a group that is not there yet goes without a question"


def test_changing_a_group_changes_only_what_was_touched(opened: Opened) -> None:
    group = opened.biggest()
    opened.choose(group)
    QTest.keyClick(opened.page.list, Qt.Key.Key_F2)
    form = opened.window.findChild(QDialog, "groupForm")
    assert isinstance(form, GroupForm)
    form.name.setText("Renamed")
    form.price_level.setValue(9)
    form.ok.click()
    assert opened.state.edits.changed == {group: {"Name": "Renamed", "PriceLevel": 9}}


def test_deleting_a_group_says_what_becomes_of_its_members(opened: Opened) -> None:
    group, other = opened.biggest(), opened.others()[0]
    members = len(opened.state.roster.rows_of_group[group])
    opened.choose(group)
    press(opened.page, "groupsDelete")
    question = opened.window.findChild(QDialog, "groupDelete")
    assert isinstance(question, DeleteGroup)
    assert question.effect.text() == f"{members} customers will be in no group."
    question.target.setCurrentIndex(question.target.findData(other))
    assert question.effect.text().startswith(f"{members} customers will be in “")
    question.target.setCurrentIndex(0)
    question.do.click()
    assert opened.state.edits.deleted == {group}
    assert opened.page.members.facts.text() == "Will be deleted by the push."
    press(opened.page, "groupsKeep")
    assert not opened.state.edits


def test_everything_goes_through_the_review_and_nothing_is_left_after_the_push(opened: Opened) -> None:
    group, target = opened.others()[:2]
    state = opened.state
    edits, new = state.edits.add_group({"Name": "Wholesale 2027"})
    moved = [state.roster.keys[row] for row in state.roster.rows_of_group[NO_GROUP][:2]]
    edits = edits.move(state.roster, moved[:1], new).move(state.roster, moved[1:], target)
    edits = edits.change_group(state.roster, group, {"PriceLevel": 8})
    state.change("All of it", edits)
    opened.page.show_groups(state)
    review = opened.reviewed()
    assert review.shown is not None
    plan = review.shown.found.plan
    assert sorted((c.table, c.action) for c in plan.changes) == [
        ("customers", Action.UPDATE),
        ("customers", Action.UPDATE),
        ("groups", Action.ADD),
        ("groups", Action.UPDATE),
    ]
    assert opened.window.current_page is opened.window.page("review")
    assert opened.window.current_page.title == "Groups of Downtown"
    push_all(opened, plan)
    customers, groups = opened.store.shop.customers, opened.store.shop.groups
    number = next(key for key, cells in groups.items() if cells["Name"] == "Wholesale 2027")
    assert customers[moved[0]]["CustomerGroupID"] == number
    assert customers[moved[1]]["CustomerGroupID"] == target
    assert groups[group]["PriceLevel"] == 8
    opened.desk.record_changed.emit()
    opened.window.show_page("groups")
    opened.qtbot.waitUntil(lambda: opened.page.state is None, timeout=READ_MS)
    assert not opened.state.edits
    assert opened.state.edits.sizes(opened.state.roster)[number] == 1


def test_what_somebody_else_changed_meanwhile_is_a_conflict(opened: Opened) -> None:
    target, other = opened.others()[:2]
    state = opened.state
    customer = state.roster.keys[state.roster.rows_of_group[NO_GROUP][0]]
    state.change("Move", state.edits.move(state.roster, [customer], target))
    opened.page.show_groups(state)
    opened.store.edit(customer, CustomerGroupID=other)
    review = opened.reviewed()
    assert review.shown is not None
    assert review.source is not None
    assert review.source.is_kept
    assert [c.key for c in review.shown.found.plan.conflicts] == [customer]


def test_a_store_that_cannot_be_read_is_told_with_a_way_to_try_again(
    qtbot: QtBot, look: Theme, home: Path, store: PracticeStore
) -> None:
    with opened_window(qtbot, home, settings=settings_for(store)) as (window, desk):
        keep_keys(desk, store)
        right = desk.memory_keys().read("Downtown")
        assert right is not None
        from cartsheets.credentials import Keys

        desk.memory_keys().keep("Downtown", Keys(right.secure_url, "f" * 32, right.token))
        desk.choose_store("Downtown")
        window.show_page("groups")
        page = window.page("groups")
        assert isinstance(page, GroupsPage)
        qtbot.waitUntil(lambda: page.findChild(QWidget, "groupsFailed") is not None, timeout=READ_MS)
        desk.memory_keys().keep("Downtown", right)
        desk.forget_session("Downtown")
        press(page, "groupsFailedButton1")
        qtbot.waitUntil(lambda: page.groups is not None, timeout=READ_MS)


def test_a_search_finds_members_and_says_when_there_are_none(opened: Opened) -> None:
    opened.choose(NO_GROUP)
    roster = opened.state.roster
    row = roster.rows_of_group[NO_GROUP][0]
    opened.page.members.search.setText(f"#{roster.keys[row]}")
    opened.qtbot.waitUntil(lambda: 0 < opened.page.members.model.rowCount() < 3)
    opened.page.members.search.setText("nobody is called this")
    opened.qtbot.waitUntil(opened.page.members.nobody.isVisible)
    assert "matches that" in opened.page.members.nobody.text()


def test_everything_can_be_reached_by_keys_and_has_a_name(opened: Opened) -> None:
    opened.choose(opened.biggest())
    stops = [
        child
        for child in [*opened.page.findChildren(QWidget), *opened.page.foot.findChildren(QWidget)]
        if child.focusPolicy() & Qt.FocusPolicy.TabFocus and child.isVisible() and child.isEnabled()
    ]
    assert {"groupsList", "groupsMembers", "groupsSearch", "groupsTarget", "groupsEdit"} <= {
        stop.objectName() for stop in stops
    }
    assert [s.objectName() or type(s).__name__ for s in stops if not s.accessibleName()] == []
