"""Reports as workbooks of their own: asked for where to, written on a worker, told when they are there."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog

from cartsheets.gui.desk import Desk
from cartsheets.gui.jobs import Job
from cartsheets.gui.main_window import MainWindow


def ask_where(window: MainWindow, desk: Desk, name: str) -> Path | None:
    """Ask where a report goes; None where the user thought better of it."""
    chosen, _ = QFileDialog.getSaveFileName(
        window,
        QCoreApplication.translate("reports", "Save the report"),
        str(desk.export_folder() / name),
        QCoreApplication.translate("reports", "Excel workbook (*.xlsx)"),
    )
    return Path(chosen).with_suffix(".xlsx") if chosen else None


def write_report_at(path: Path, write: Callable[[Path], None], window: MainWindow, desk: Desk) -> None:
    """Write a report, and say where it is."""
    job = Job(lambda _monitor: write(path), title=QCoreApplication.translate("reports", "Writing the report"))
    told = QCoreApplication.translate("reports", "The report is in {file}.").format(file=path.name)
    job.finished.connect(lambda _: window.toast.say(told))
    job.failed.connect(window.show_error)
    desk.start(job)
