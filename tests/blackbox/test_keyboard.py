"""Without a mouse: from the sample sheet to a finished push, and everywhere with the Tab key."""

from __future__ import annotations

import pytest

from tests.blackbox.conftest import OpenUi
from tests.blackbox.ui import Ui

pytestmark = pytest.mark.xdist_group("screen")

MOST_TABS = 120


def test_keys_alone_lead_from_the_sample_sheet_to_a_finished_push(open_ui: OpenUi) -> None:
    ui = open_ui("--practice")
    ui.until_text("reviewShown", "30 changes")
    ui.until_state("reviewGrid", focused=True)

    # All conflicts at once, then the problem, typed anew.
    ui.keys("alt+5", "shift+m")
    ui.until_announced("2 conflicts decided")
    ui.keys("alt+6", "e")
    ui.until_state("mendEmail", focused=True)
    ui.screen.type_text("mended@example.com")
    ui.keys("Return")
    ui.until_text("summaryText", "28 of 30 changes")
    ui.keys("alt+1", "ctrl+Return")
    ui.until_text("pushConfirmTitle", "Push 28 changes")
    ui.until_announced("Push 28 changes")
    ui.keys("ctrl+Return")
    ui.until_announced("All 28 changes are done")

    assert ui.find("pushReport")["focused"]
    ui.keys("ctrl+q")
    assert ui.wait_for_end() == 0
    assert "Traceback" not in ui.said()


def test_the_tab_key_reaches_everything_and_is_never_caught(open_ui: OpenUi) -> None:
    ui = open_ui("--practice")
    ui.until_state("reviewGrid", focused=True)
    assert walk(ui) >= set(ui.reachable())
    ui.keys("ctrl+1")
    ui.find("homeSample")
    assert walk(ui) >= set(ui.reachable())


def test_the_tab_key_reaches_everything_on_the_other_pages_too(open_ui: OpenUi) -> None:
    ui = open_ui("--practice")
    ui.until_text("reviewShown", "30 changes")
    missed: dict[str, set[str]] = {}

    def look(page: str) -> None:
        missed[page] = set(ui.reachable()) - walk(ui)

    ui.keys("ctrl+4")
    ui.until_text("groupsSelected", "shown")
    look("groups")
    ui.press("groupsDoubles")
    ui.find("doublesFields")
    look("doubles")
    ui.keys("ctrl+5")
    ui.find("historyCompare")
    look("history")
    ui.press("navSettings")
    ui.find("settingsList")
    look("settings")
    ui.press("navHelp")
    ui.find("helpTopics")
    look("help")
    ui.press("navHome")
    ui.press("homeStartDemo")
    ui.until_text("exportCount", "2,000")
    look("export")

    assert {page: names for page, names in missed.items() if names} == {}


def walk(ui: Ui) -> set[str]:
    """Press Tab until the focus is where it was before; give what had it."""
    reached: list[str] = []
    while len(reached) < MOST_TABS:
        ui.keys("Tab")
        found = ui.focused()
        name = found["id"] if found else ""
        if len(set(reached)) > 1 and name == reached[0] != reached[-1]:
            return set(reached)
        # In a text, Tab leads from link to link before it leads on.
        reached.append(name)
    raise AssertionError(f"the focus never came back: {reached}")
