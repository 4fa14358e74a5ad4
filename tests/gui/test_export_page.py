"""The export page: what it asks, and what it shows while and after."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from cartsheets.domain.presets import PRESETS
from cartsheets.domain.tables import CUSTOMERS
from cartsheets.gui.jobs import Job, JobRunner
from cartsheets.gui.pages.export import ExportPage
from cartsheets.gui.theme import Theme

TODAY = datetime(2026, 11, 23, tzinfo=UTC)


def ready_page(qtbot: QtBot, folder: Path) -> ExportPage:
    page = ExportPage()
    qtbot.addWidget(page)
    page.show_store("Downtown", folder, today=TODAY)
    page.columns.show_columns(PRESETS, [(c.name, c.header) for c in CUSTOMERS.sheet_columns])
    page.scope.show_groups(["Retail", "<i>VIP</i>"])
    return page


def test_everything_is_asked_for_unless_something_is_chosen(
    qtbot: QtBot, look: Theme, tmp_path: Path
) -> None:
    page = ready_page(qtbot, tmp_path)

    wish = page.wish()

    assert wish.path == tmp_path / "customers-2026-11-23.xlsx"
    assert (wish.groups, wish.changed_since, wish.texts, wish.columns) == ((), None, (), ())


def test_filters_and_columns_are_in_the_wish(qtbot: QtBot, look: Theme, tmp_path: Path) -> None:
    page = ready_page(qtbot, tmp_path)

    page.scope.in_groups.setChecked(True)
    page.scope.groups.item(1).setCheckState(Qt.CheckState.Checked)
    page.scope.fields["city"].setText(" Boston ")
    page.scope.only_changed.setChecked(True)
    page.columns.preset.setCurrentIndex(page.columns.preset.findData("groups"))

    wish = page.wish()
    assert wish.groups == ("<i>VIP</i>",)
    assert wish.texts == (("city", "Boston"),)
    assert wish.changed_since is not None
    assert wish.changed_since.tzinfo is not None
    assert set(wish.columns) == set(PRESETS["groups"])


def test_a_change_asks_for_the_count_again_once(qtbot: QtBot, look: Theme, tmp_path: Path) -> None:
    page = ready_page(qtbot, tmp_path)

    with qtbot.waitSignal(page.count_wished, timeout=3000) as wished:
        page.scope.fields["city"].setText("Bos")
        page.scope.fields["city"].setText("Boston")

    assert wished.args[0].texts == (("city", "Boston"),)
    page.show_count(1)
    assert page.scope.count.text() == "1 customer"
    assert "personal data of 1 person." in page.privacy.text()


def test_a_file_that_is_there_is_not_written_over_by_default(
    qtbot: QtBot, look: Theme, tmp_path: Path
) -> None:
    (tmp_path / "customers-2026-11-23.xlsx").write_bytes(b"mine")

    page = ready_page(qtbot, tmp_path)

    assert page.wish().path == tmp_path / "customers-2026-11-23 (2).xlsx"


def test_a_finished_export_offers_what_comes_next(qtbot: QtBot, look: Theme, tmp_path: Path) -> None:
    page = ready_page(qtbot, tmp_path)
    sheet = tmp_path / "customers-2026-11-23.xlsx"
    sheet.write_bytes(b"x")

    page.show_done(sheet, 2000, watched=True)

    assert not page.done.isHidden()
    with qtbot.waitSignal(page.open_wished) as wished:
        page.done.open_button.click()
    assert wished.args == [sheet]
    assert page.wish().path != sheet


def test_that_nobody_fits_is_said_before_and_after(qtbot: QtBot, look: Theme, tmp_path: Path) -> None:
    page = ready_page(qtbot, tmp_path)
    page.show_count(12)
    assert page.scope.count.text() == "12 customers"
    assert not page.privacy.isHidden()

    page.show_count(0)
    assert page.scope.count.text() == "No customer fits: the sheet would have its headings only."
    assert page.privacy.isHidden()

    page.show_done(tmp_path / "customers.xlsx", 0, watched=False)
    title = page.done.findChild(QLabel, "exportDoneTitle")
    assert title is not None
    assert title.text() == "No customer fits: your sheet has its headings only."


def test_some_groups_without_any_group_are_not_everybody(qtbot: QtBot, look: Theme, tmp_path: Path) -> None:
    page = ready_page(qtbot, tmp_path)
    wished: list[object] = []
    page.export_wished.connect(wished.append)

    page.scope.in_groups.setChecked(True)
    page.show_count(60)
    _press(page)

    assert page.scope.count.text() == "Tick at least one group."
    assert not page.start_button.isEnabled()
    assert wished == []
    page.scope.groups.item(0).setCheckState(Qt.CheckState.Checked)
    _press(page)
    assert len(wished) == 1


def test_no_column_at_all_is_not_every_column(qtbot: QtBot, look: Theme, tmp_path: Path) -> None:
    page = ready_page(qtbot, tmp_path)
    wished: list[object] = []
    page.export_wished.connect(wished.append)

    for at in range(page.columns.columns.count()):
        page.columns.columns.item(at).setCheckState(Qt.CheckState.Unchecked)
    _press(page)

    assert page.columns.column_count.text() == "Tick at least one column."
    assert wished == []


def _press(page: ExportPage) -> None:
    """Start by the keyboard, as Ctrl+Return does."""
    next(action for action in page.actions() if action.objectName() == "actExport").trigger()


def test_the_preset_says_what_is_ticked_whoever_ticked_it(qtbot: QtBot, look: Theme, tmp_path: Path) -> None:
    page = ready_page(qtbot, tmp_path)
    preset, columns = page.columns.preset, page.columns.columns
    assert preset.currentText() == "All columns"

    preset.setCurrentIndex(preset.findText("Groups only"))
    columns.item(0).setCheckState(Qt.CheckState.Checked)
    assert preset.currentText() == "Chosen by hand"
    assert set(page.wish().columns) > set(PRESETS["groups"])

    columns.item(0).setCheckState(Qt.CheckState.Unchecked)
    assert preset.currentText() == "Groups only"

    preset.setCurrentIndex(preset.findText("Chosen by hand"))
    assert not columns.isHidden()
    assert set(page.wish().columns) == set(PRESETS["groups"])


def test_names_of_files_are_counted_on(qtbot: QtBot, look: Theme, tmp_path: Path) -> None:
    page = ready_page(qtbot, tmp_path)

    for name in ("customers-2026-11-23.xlsx", "customers-2026-11-23 (2).xlsx"):
        sheet = tmp_path / name
        assert page.wish().path == sheet
        sheet.write_bytes(b"x")
        page.show_done(sheet, 20, watched=True)

    assert page.wish().path == tmp_path / "customers-2026-11-23 (3).xlsx"


def test_the_day_is_written_with_its_century(qtbot: QtBot, look: Theme, tmp_path: Path) -> None:
    page = ready_page(qtbot, tmp_path)
    page.scope.since.setDate(QDate(1998, 3, 4))

    assert "1998" in page.scope.since.text()


def test_a_held_export_says_so_and_the_next_one_is_not_held(
    qtbot: QtBot, look: Theme, tmp_path: Path
) -> None:
    page = ready_page(qtbot, tmp_path)
    page.show()
    runner = JobRunner(page)
    for _ in range(2):
        job = Job(lambda monitor: monitor.wait(60), title="Exporting")
        page.follow(job)
        with qtbot.waitSignal(job.started):
            runner.start(job)
        page.show_time_left(600, per_second=2.0)
        pause = page.progress.pause_button
        assert pause.text().strip() == "Pause"
        assert page.focusWidget() is pause

        pause.click()
        assert pause.text().strip() == "Go on"
        assert page.progress.findChildren(QLabel, "exportEta")[0].text() == "Paused"

        job.stop()
        qtbot.waitUntil(lambda: not runner.jobs)
        assert page.focusWidget() is page.start_button
        assert page.progress_card.isHidden()
    assert page.progress.stop_button.text().strip() == "Stop"
    runner.close()
