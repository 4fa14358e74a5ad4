"""A support bundle for whoever helps: asked for where to, written on a worker, told when it is there."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog

from cartsheets.gui.clock import utc_now
from cartsheets.gui.desk import Desk
from cartsheets.gui.jobs import Job
from cartsheets.gui.main_window import MainWindow
from cartsheets.monitor import Monitor


def ask_for_bundle(desk: Desk, window: MainWindow) -> None:
    """Ask where the support bundle goes, and write it there."""
    from cartsheets.steps.support_bundle import NAME

    chosen, _ = QFileDialog.getSaveFileName(
        window,
        QCoreApplication.translate("support", "Save a support bundle"),
        str(Path.home() / NAME),
        QCoreApplication.translate("support", "Zip file (*.zip)"),
    )
    if chosen:
        write_bundle(Path(chosen).with_suffix(".zip"), desk, window)


def write_bundle(path: Path, desk: Desk, window: MainWindow) -> None:
    """Write the support bundle, and say where it is."""

    def work(_monitor: Monitor) -> tuple[str, ...]:
        from cartsheets.steps.support_bundle import write_support_bundle

        return write_support_bundle(path, environ=desk.environ, now=utc_now())

    told = QCoreApplication.translate(
        "support", "The support bundle is in {file}. Look through it before you send it."
    ).format(file=path.name)
    job = Job(work, title=QCoreApplication.translate("support", "Writing the support bundle"))
    job.finished.connect(lambda _parts: window.toast.say(told))
    job.failed.connect(window.show_error)
    desk.start(job)
