"""A bug of the program itself, in the middle of editing: it is told without a secret, and no edit is lost."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from cartsheets.gui.crash import CrashReporter
from cartsheets.gui.dialogs.crash_dialog import CrashDialog
from cartsheets.gui.theme import Theme
from cartsheets.ledger.drafts import DraftRecord
from cartsheets.log import stop_log
from tests.conftest import StartStore
from tests.gui.desk_window import keep_keys, opened_window, settings_for
from tests.gui.edit_desk import WAIT_MS, edit_page, kept_draft
from tests.steps.journeys import Journey


@pytest.fixture
def crashes(qtbot: QtBot) -> Iterator[CrashReporter]:
    reporter = CrashReporter()
    reporter.install()
    yield reporter
    reporter.uninstall()
    stop_log()


def test_a_bug_while_editing_is_told_without_secrets_and_loses_no_edit(
    qtbot: QtBot, look: Theme, practice_store: StartStore, tmp_path: Path, crashes: CrashReporter
) -> None:
    journey = Journey(practice_store(customers=30, groups=4), tmp_path)
    journey.export()
    store = journey.store
    with opened_window(qtbot, journey.home, settings=settings_for(store)) as (window, desk):
        crashes.crashed.connect(lambda details: CrashDialog(details, window).open())
        window.runner.crashed.connect(crashes.report)
        keep_keys(desk, store)
        desk.choose_store("Downtown")
        page = edit_page(qtbot, window)
        page.put(0, "BillingCity", "Springfield")

        def fail() -> None:
            customer = {"Token": store.token, "Email": "nora@shop.example", "BillingLastName": "Nachtigall"}
            raise ValueError(f"PrivateKey: {store.private_key} {customer}")

        QTimer.singleShot(0, fail)
        qtbot.waitUntil(lambda: window.findChild(CrashDialog) is not None, timeout=WAIT_MS)
        dialog = window.findChild(CrashDialog)
        assert dialog is not None

        copy, go_on = dialog.findChild(QPushButton, "crashCopy"), dialog.findChild(QPushButton, "crashGoOn")
        assert copy is not None
        assert go_on is not None
        copy.click()
        shown = dialog.details.toPlainText()
        logged = (journey.home / "logs" / "cartsheets.log").read_text("utf-8")
        for text in (shown, QGuiApplication.clipboard().text(), logged):
            assert "ValueError" in text
            assert "test_crash.py" in text
            for secret in (store.private_key, store.token, "nora@shop.example", "Nachtigall"):
                assert secret not in text
        qtbot.waitUntil(lambda: kept_draft(desk) is not None, timeout=WAIT_MS)
        go_on.click()
        page.put(1, "BillingCity", "Shelbyville")
        assert page.model.edits.change_count == 2
        qtbot.waitUntil(lambda: _gestures(kept_draft(desk)) == 2, timeout=WAIT_MS)


def _gestures(draft: DraftRecord | None) -> int:
    return len(draft.gestures) if draft is not None else 0


@pytest.mark.skipif(os.name == "nt", reason="Windows has no file modes; the profile is private")
def test_what_only_c_can_write_of_a_crash_is_private(qtbot: QtBot, tmp_path: Path) -> None:
    reporter = CrashReporter()
    before = os.umask(0)
    try:
        reporter.install(fault_file=tmp_path / "fault.log")
    finally:
        os.umask(before)
        reporter.uninstall()
    assert stat.S_IMODE((tmp_path / "fault.log").stat().st_mode) == 0o600
