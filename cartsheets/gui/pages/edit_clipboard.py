"""The grid's way to the clipboard and from it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QGuiApplication

from cartsheets.domain.masking import is_personal
from cartsheets.gui import masking
from cartsheets.gui.dialogs.question import ask
from cartsheets.gui.models.sheet_ahead import FEW_CELLS, read_ahead
from cartsheets.gui.models.sheet_clipboard import OURS, Block, decode, encode
from cartsheets.gui.models.sheet_model import CUSTOMER, FIRST_FIELD, Range
from cartsheets.gui.slices import Slices

if TYPE_CHECKING:
    from cartsheets.gui.pages.edit import EditPage


class EditClipboard(QObject):
    """Copies and pastes for one page, and says how it went."""

    def __init__(self, page: EditPage) -> None:
        super().__init__(page)
        self._page = page
        self._slices = Slices(self)
        # Rows that moved meanwhile are not the ones that were read for.
        page.model.shown.connect(self._slices.stop)
        self._is_agreed = False
        """Whether it was said that copies have the real values, since the mask was put on."""
        masking.current().changed.connect(self._forget_agreement)

    def copy(self, *, headers: bool = False) -> None:
        """Put the selection on the clipboard, for spreadsheets and for ourselves."""
        ranges = self._page.grid.ranges()
        self._when_agreed(ranges, lambda: self._copy(ranges, headers=headers))

    def cut(self) -> None:
        """Copy, then empty the cells."""
        ranges = self._page.grid.ranges()

        def cut() -> None:
            if self._copy(ranges, headers=False):
                self._page.tell(self._page.gestures.clear(ranges))

        self._when_agreed(ranges, cut)

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
        if len(block) * len(block[0]) <= FEW_CELLS:
            self._ask(ranges, block)
            return
        ahead = read_ahead(self._page.gestures, self._page.model, ranges, block)
        self._slices.begin(ahead, lambda: self._ask(ranges, block))

    def _ask(self, ranges: list[Range], block: Block) -> None:
        plan = self._page.gestures.plan_paste(ranges, block)
        self._page.paste_strip.ask(plan, lambda adds: self._paste(ranges, block, add_rows=adds))

    def _paste(self, ranges: list[Range], block: Block, *, add_rows: bool) -> None:
        done = self._page.gestures.paste(ranges, block, add_rows=add_rows)
        self._page.tell(done)

    def _copy(self, ranges: list[Range], *, headers: bool) -> bool:
        block = self._page.gestures.copy(ranges, headers=headers)
        if not block:
            self._page.say(self.tr("These are too many cells for the clipboard."))
            return False
        mime = QMimeData()
        for kind, content in encode(block).items():
            mime.setData(kind, content)
        QGuiApplication.clipboard().setMimeData(mime)
        cells = len(block) * len(block[0])
        if self._shows_less(ranges):
            self._page.say(self.tr("%Ln cell(s) copied with (its|their) real values.", "", cells))
        else:
            self._page.say(self.tr("%Ln cell(s) copied.", "", cells))
        return True

    def _when_agreed(self, ranges: list[Range], does: Callable[[], object]) -> None:
        """Do it at once where the copy is as the screen shows it; else say first that it will not be."""
        if self._is_agreed or not self._shows_less(ranges):
            does()
            return

        def agree() -> None:
            self._is_agreed = True
            does()

        ask(
            self._page,
            self.tr("Copy the real values?"),
            self.tr(
                "Personal data is masked on the screen. The clipboard gets the real values, "
                "for any program that reads it."
            ),
            yes=self.tr("Copy the real values"),
            no=self.tr("Do not copy"),
            does=agree,
        )

    def _shows_less(self, ranges: list[Range]) -> bool:
        """Whether these cells are masked on the screen."""
        if not masking.current().is_on:
            return False
        model = self._page.model
        sections = {section for _, left, _, right in ranges for section in range(left, right + 1)}
        return CUSTOMER in sections or any(
            is_personal(model.column_at(section).name) for section in sections if section >= FIRST_FIELD
        )

    def _forget_agreement(self) -> None:
        self._is_agreed = False
