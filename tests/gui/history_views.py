"""The history page as tests look at it: its details, their words and their buttons."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from cartsheets.gui.pages.history_details import ExportDetails, PushDetails
from tests.gui.pushing import Journey


def texts_of(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel))


def button(widget: QWidget, name: str) -> QAbstractButton:
    found = widget.findChild(QAbstractButton, name)
    assert isinstance(found, QAbstractButton), name
    return found


def newest_push(journey: Journey) -> PushDetails:
    """Show the history, and give the newest push's details once they are there."""
    journey.window.show_page("history")
    page = journey.history

    def shown() -> list[PushDetails]:
        return [details for details in page.findChildren(PushDetails) if not details.isHidden()]

    journey.until(shown)
    return shown()[-1]


def export_details(journey: Journey, at: int) -> ExportDetails:
    """Show the history and choose one of its exports, the latest first."""
    journey.window.show_page("history")
    page = journey.history
    journey.until(lambda: page.model.rowCount() > 0)
    button(page, "historyFilterExport").setChecked(True)
    page.table.selectRow(at)

    def shown() -> list[ExportDetails]:
        return [details for details in page.findChildren(ExportDetails) if not details.isHidden()]

    journey.until(shown)
    return shown()[-1]
