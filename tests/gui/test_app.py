"""The program as a process: it starts fast, checks itself, is one, and survives its own bugs."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

import translations
from cartsheets.gui import resources
from cartsheets.gui.crash import CrashReporter, describe
from cartsheets.gui.dialogs.crash_dialog import CrashDialog
from cartsheets.gui.self_test import NotWhole, check_languages
from cartsheets.gui.single_instance import Doorkeeper, channel_name, hand_over
from cartsheets.gui.theme import Theme
from cartsheets.log import keep_out


def run_program(home: Path, *arguments: str, code: str = "") -> subprocess.CompletedProcess[str]:
    """Run the program; `code` comes before it, in the same process."""
    environ = {**os.environ, "CARTSHEETS_HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}
    start = f"import sys; from cartsheets.__main__ import main\n{code}\nsys.exit(main())"
    return subprocess.run(
        [sys.executable, "-c", start, *arguments],
        env=environ,
        capture_output=True,
        check=False,
        text=True,
        timeout=300,
    )


def run_code(code: str, home: Path) -> subprocess.CompletedProcess[str]:
    """Run Python code in a process of its own, without a display; it is given the program's home."""
    return subprocess.run(
        [sys.executable, "-c", code, str(home)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        check=False,
        text=True,
        timeout=60,
    )


def test_the_program_tests_itself_and_touches_nothing_of_the_user_s(tmp_path: Path) -> None:
    translations.write_qm()
    home, log = tmp_path / "home", tmp_path / "it did.log"
    run = run_program(home, "--log", str(log), "--self-test")
    assert (run.stdout, run.returncode) == ("self test: everything is there\n", 0), run.stderr
    assert not home.exists()
    told = log.read_text("utf-8")
    for stop in (
        "exported, the sheet edited and reviewed",
        "the edits: pushed",
        "report",
        "the undo: pushed",
    ):
        assert stop in told
    assert told.rstrip().endswith("self test: everything is there")


def test_the_self_test_says_what_failed(tmp_path: Path) -> None:
    translations.write_qm()
    breaks = (
        "import cartsheets.gui.joins.push_after as after\n"
        "from cartsheets.errors import CartSheetsError\n"
        "def write(*_args, **_more): raise CartSheetsError('The disk is full.')\n"
        "after.write_receipt_report = write"
    )
    run = run_program(tmp_path / "home", "--self-test", code=breaks)
    assert run.stdout == "self test: the report is written: The disk is full.\n", run.stderr
    assert run.returncode == 1


def test_the_self_test_misses_a_translation(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    translations.write_qm()
    check_languages()
    kept = resources.root()
    (tmp_path / "translations").mkdir()
    (tmp_path / "help").symlink_to(kept / "help")
    for name in ("texts.json", "cartsheets_de.qm"):
        (tmp_path / "translations" / name).symlink_to(kept / "translations" / name)
    monkeypatch.setattr(resources, "root", lambda: tmp_path)
    with pytest.raises(NotWhole, match="'es'"):
        check_languages()


def test_a_log_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    place = tmp_path / "no such folder" / "it did.log"
    run = run_program(tmp_path / "home", "--log", str(place), "--startup-time")
    assert run.returncode == 2
    assert run.stdout == f"The log cannot be written to {place}: No such file or directory.\n"


def test_nothing_heavy_is_imported_before_the_first_paint(tmp_path: Path) -> None:
    code = (
        "import sys; from cartsheets.gui.app import make_app; from cartsheets.gui.program import Program;"
        "from cartsheets.folders import find_folders;"
        "app = make_app(); program = Program(app, find_folders({'CARTSHEETS_HOME': sys.argv[1]}));"
        "program.window.show(); program.window.grab();"
        "print(sorted({'pandas', 'numpy', 'openpyxl', 'requests', 'keyring'} & set(sys.modules)))"
    )
    run = run_code(code, tmp_path)
    assert run.stdout == "[]\n", run.stderr


def test_a_page_that_is_shown_first_later_was_imported_while_the_window_waited(tmp_path: Path) -> None:
    code = (
        "import sys; from cartsheets.gui.app import make_app; from cartsheets.gui.program import Program;"
        "from cartsheets.gui.startup import PAGE_MODULES;"
        "from PySide6.QtCore import QTimer;"
        "from cartsheets.folders import find_folders;"
        "app = make_app(); program = Program(app, find_folders({'CARTSHEETS_HOME': sys.argv[1]}));"
        "there = lambda: set(PAGE_MODULES) <= set(sys.modules);"
        "program.painted.connect(lambda: print('painted', there()));"
        "program.joined.connect(lambda: print('joined', there()));"
        "timer = QTimer(interval=10);"
        "timer.timeout.connect(lambda: there() and app.quit());"
        "timer.start(); program.window.show(); app.exec();"
        "program.imports.join(); program.window.close(); program.close()"
    )
    run = run_code(code, tmp_path)
    assert (run.stdout, run.returncode) == ("painted False\njoined False\n", 0), run.stderr


def test_start_tells_how_long_it_took_and_when_it_was_ready(tmp_path: Path) -> None:
    run = run_program(tmp_path, "--startup-time")
    first, ready = run.stdout.splitlines()
    assert first.startswith("first paint ")
    assert ready.startswith("ready ")
    assert run.returncode == 0


def test_version_is_told() -> None:
    run = subprocess.run(
        [sys.executable, "-m", "cartsheets", "--version"],
        capture_output=True,
        check=False,
        text=True,
        timeout=60,
    )
    assert run.stdout.startswith("cartsheets ")


@pytest.fixture
def door(qtbot: QtBot, tmp_path: Path) -> Iterator[Doorkeeper]:
    door = Doorkeeper(channel_name(tmp_path))
    assert door.is_listening
    yield door
    door.close()


def test_a_second_start_hands_its_file_over(qtbot: QtBot, door: Doorkeeper, tmp_path: Path) -> None:
    sheet = tmp_path / "häuser & co.xlsx"
    with qtbot.waitSignal(door.called) as called:
        threading.Thread(target=hand_over, args=(channel_name(tmp_path), sheet), daemon=True).start()
    assert called.args == [sheet]


def test_a_second_start_without_a_file_is_heard_too(qtbot: QtBot, door: Doorkeeper, tmp_path: Path) -> None:
    with qtbot.waitSignal(door.called) as called:
        threading.Thread(target=hand_over, args=(channel_name(tmp_path), None), daemon=True).start()
    assert called.args == [None]


def test_the_first_start_finds_nobody(tmp_path: Path) -> None:
    assert not hand_over(channel_name(tmp_path), None)


@pytest.fixture
def crashes(qtbot: QtBot) -> Iterator[CrashReporter]:
    reporter = CrashReporter()
    reporter.install()
    yield reporter
    reporter.uninstall()


def test_a_bug_on_a_thread_reaches_the_window(qtbot: QtBot, crashes: CrashReporter) -> None:
    with qtbot.waitSignal(crashes.crashed) as crashed:
        thread = threading.Thread(target=lambda: os.environ["CARTSHEETS_NO_SUCH"])
        thread.start()
        thread.join()
    assert crashed.args is not None
    assert "KeyError" in crashed.args[0]


def test_details_hold_no_keys_no_addresses_and_no_cells() -> None:
    keep_out(["a key of another shape"])
    text = describe(
        ValueError(
            "PrivateKey: 0123456789abcdef0123456789abcdef Token=abc123 {'token': 'SECRET'}"
            " grace@shop.example and key #17, a key of another shape; no 'Nora Nachtigall' in 'BillingCity'"
        )
    )
    words = text.rpartition("ValueError:")[2]
    for secret in ("0123456789", "abc123", "SECRET", "grace@", "another shape", "Nachtigall"):
        assert secret not in words
    assert "key #17" in words
    assert "BillingCity" in words


def test_details_can_be_copied(qtbot: QtBot, look: Theme) -> None:
    dialog = CrashDialog(describe(ValueError("no such thing")), None)
    qtbot.addWidget(dialog)
    copy = dialog.findChild(QPushButton, "crashCopy")
    assert copy is not None
    copy.click()
    assert "no such thing" in QGuiApplication.clipboard().text()
