"""The grid's way to the clipboard and from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QGuiApplication

from cartsheets.gui.models.sheet_clipboard import OURS, Block, decode, encode
from cartsheets.gui.models.sheet_model import Range

if TYPE_CHECKING:
    from cartsheets.gui.pages.edit import EditPage


class EditClipboard(QObject):
    """Copies and pastes for one page, and says how it went."""

    def __init__(self, page: EditPage) -> None:
        super().__init__(page)
        self._page = page

    def copy(self, *, headers: bool = False) -> None:
        """Put the selection on the clipboard, for spreadsheets and for ourselves."""
        block = self._page.gestures.copy(self._page.grid.ranges(), headers=headers)
        if not block:
            self._page.say(self.tr("These are too many cells for the clipboard."))
            return
        mime = QMimeData()
        for kind, content in encode(block).items():
            mime.setData(kind, content)
        QGuiApplication.clipboard().setMimeData(mime)
        self._page.say(self.tr("%Ln cell(s) copied.", "", len(block) * len(block[0])))

    def cut(self) -> None:
        """Copy, then empty the cells."""
        self.copy()
        self._page.tell(self._page.gestures.clear(self._page.grid.ranges()))

    def paste(self) -> None:
        """Put what is on the clipboard at the selection; tell first what several rows would do."""
        mime = QGuiApplication.clipboard().mimeData()
        block = decode(mime.text(), bytes(mime.data(OURS).data()) if mime.hasFormat(OURS) else b"")
        if not block:
            self._page.say(self.tr("There is no text on the clipboard."))
            return
        ranges = self._page.grid.ranges()
        if not ranges:
            return
        if len(block) == 1:
            # One row is seen at a glance, and taken back as quickly.
            self._paste(ranges, block, add_rows=False)
            return
        plan = self._page.gestures.plan_paste(ranges, block)
        self._page.paste_strip.ask(plan, lambda adds: self._paste(ranges, block, add_rows=adds))

    def _paste(self, ranges: list[Range], block: Block, *, add_rows: bool) -> None:
        done = self._page.gestures.paste(ranges, block, add_rows=add_rows)
        self._page.tell(done)
