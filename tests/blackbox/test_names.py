"""What somebody who cannot see the window, or not point well, meets on every page and in every dialog."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.blackbox.conftest import OpenUi

pytestmark = pytest.mark.xdist_group("screen")


def test_all_that_takes_the_focus_has_a_name_and_is_large_enough_to_hit(open_ui: OpenUi) -> None:
    ui = open_ui("--practice")
    ui.until_text("reviewShown", "30 changes")
    complaints = {"review": ui.complaints()}
    ui.press("pushButton")
    ui.find("pushConfirmTitle")
    complaints["push, asking"] = ui.complaints()
    ui.press("pushStart")
    ui.until_announced("changes are done")
    complaints["push, results"] = ui.complaints()
    for page in [name for name in ui.shown("radio button") if name.startswith("nav")]:
        ui.press(page)
        ui.until_state(page, checked=True)
        complaints[page] = ui.complaints()
    ui.press("navGroups")
    ui.press("groupsDoubles")
    ui.find("doublesFields")
    complaints["doubles"] = ui.complaints()
    ui.press("navHome")
    ui.press("homeStartDemo")
    ui.find("exportPath")
    complaints["export"] = ui.complaints()
    ui.press("exportStart")
    ui.until_announced("The sheet is ready.")
    complaints["export, done"] = ui.complaints()
    ui.press("exportEditHere")
    ui.until_state("editGrid", focused=True)
    complaints["edit"] = ui.complaints()
    for keys, name in (("question", "keyOverlay"), ("ctrl+k", "commandPalette")):
        ui.press("navHome")
        ui.keys(keys)
        ui.find(name)
        complaints[name] = ui.complaints()
        ui.keys("Escape")
        ui.until_gone(name)
    ui.press("homeAddStore")
    ui.find("connectDialog")
    complaints["connect"] = ui.complaints()

    assert {where: said for where, said in complaints.items() if said} == {}


def test_the_same_holds_for_the_dialogs_of_groups_history_and_change_sets_and_for_foreign_sheets(
    open_ui: OpenUi, tmp_path: Path
) -> None:
    ui = open_ui("--practice")
    ui.until_text("reviewShown", "30 changes")
    complaints: dict[str, list[str]] = {}

    def look_at(button: str, dialog: str) -> None:
        ui.press(button)
        ui.find(dialog)
        complaints[dialog] = ui.complaints()
        ui.keys("Escape")
        ui.until_gone(dialog)

    look_at("saveChangeSet", "saveChangeSetDialog")
    ui.press("pushButton")
    ui.press("pushStart")
    ui.until_announced("changes are done")
    ui.press("navGroups")
    ui.until_text("groupsSelected", "shown")
    for button, dialog in (
        ("groupsAdd", "groupForm"),
        ("groupsEmails", "groupEmails"),
        ("groupsRule", "groupRule"),
    ):
        look_at(button, dialog)
    ui.focus("groupsList")
    ui.keys("Down")
    look_at("groupsEdit", "groupForm")
    look_at("groupsDelete", "groupDelete")
    ui.press("navHistory")
    look_at("historyUndo", "undoDialog")
    look_at("purge", "purgeDialog")
    ui.press("historyFilterExport")
    look_at("historyCompare", "compareDialog")
    look_at("historyRestore", "restoreDialog")
    foreign = tmp_path / "from elsewhere.csv"
    foreign.write_text("Mail,Given name,Town\nnora@example.com,Nora,Boston\n", encoding="utf-8")
    assert ui.start_again(foreign) == 0
    ui.find("columnsRows")
    complaints["columns of a foreign sheet"] = ui.complaints()

    assert {where: said for where, said in complaints.items() if said} == {}


def test_a_second_start_hands_its_file_to_the_window_that_is_open(open_ui: OpenUi, tmp_path: Path) -> None:
    ui = open_ui("--practice")
    ui.until_text("reviewShown", "30 changes")
    (sheet,) = tmp_path.rglob("practice-sample.xlsx")
    copy = sheet.with_name("handed over.xlsx")
    copy.write_bytes(sheet.read_bytes())
    ui.press("navHome")
    ui.find("homeSample")

    assert ui.start_again(copy) == 0

    ui.until_text("pageSubtitle", "handed over.xlsx")
    ui.until_text("reviewShown", "30 changes")
