"""The stopwatch: somebody who has never seen it, from the very first start to a finished push, and back.

Nothing is known but what the window says: the welcome, the marks of the tour, and the buttons. Every press
and every key is counted.
"""

from __future__ import annotations

import time

import pytest

from tests.blackbox.conftest import OpenUi

pytestmark = pytest.mark.xdist_group("screen")

MOST_ACTIONS = 14
FIVE_MINUTES_S = 300.0


def test_a_newcomer_pushes_the_sample_sheet_in_fourteen_actions_and_takes_it_back(open_ui: OpenUi) -> None:
    started_at = time.monotonic()
    ui = open_ui()

    # The welcome offers the practice store, and Enter takes it; the tour begins by itself and takes no focus.
    ui.until_state("homeWelcomePractice", focused=True)
    ui.press("homeWelcomePractice")
    ui.until_text("reviewShown", "30 changes")
    ui.until_announced("Tour, 1 of 3: What somebody edited")
    ui.until_state("reviewGrid", focused=True)
    ui.press("coachNext")
    ui.until_text("coachTitle", "What needs you")

    # What the second mark says: conflicts, then the e-mail that cannot be right.
    ui.keys("alt+5")
    ui.until_text("reviewShown", "2 of 30")
    ui.keys("shift+m")
    ui.until_announced("2 conflicts decided")
    ui.keys("alt+6")
    ui.press("mendSuggestion")
    ui.until_text("summaryText", "27 of 29 changes")
    ui.press("coachNext")
    ui.until_text("coachTitle", "Send it")

    ui.press("pushButton")
    ui.until_text("pushConfirmTitle", "Push 27 changes")
    ui.press("pushStart")
    ui.until_announced("All 27 changes are done")
    ui.until_text("pushBannerTitle", "All 27 changes are done")
    assert ui.actions <= MOST_ACTIONS

    # Back again: an undo is a review too, and the two who were added go only when that is said twice.
    ui.until_text("coachTitle", "What became of it")
    ui.press("coachNext")
    ui.until_text("coachTitle", "Changed your mind?")
    ui.press("pushUndo")
    ui.until_text("pageTitle", "Undo")
    ui.until_text("summaryText", "25 of 27 changes")
    ui.until_text("pushButton", "Undo 25 changes")
    ui.press("pushButton")
    ui.until_text("pushStart", "Undo 25 changes")
    ui.press("pushStart")
    ui.until_text("pushBannerTitle", "All 25 changes are done")

    assert time.monotonic() - started_at < FIVE_MINUTES_S
    ui.keys("ctrl+q")
    assert ui.wait_for_end() == 0
    assert "Traceback" not in ui.said()


def test_the_tour_is_not_there_the_second_time(open_ui: OpenUi) -> None:
    first = open_ui()
    first.press("homeWelcomePractice")
    first.until_announced("Tour, 1 of 3")
    first.press("coachSkip")
    first.until_gone("coachSkip")
    first.keys("ctrl+q")
    assert first.wait_for_end() == 0

    second = open_ui("--practice")
    second.until_text("reviewShown", "30 changes")
    second.until_state("reviewGrid", focused=True)
    assert not [said for said in second.announced() if said.startswith("Tour")]
