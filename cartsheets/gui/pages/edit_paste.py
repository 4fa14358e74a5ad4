"""The strip that tells what a paste of several rows would do, before it is done."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel

from cartsheets.gui import resources
from cartsheets.gui.models.plain_text import safe_text
from cartsheets.gui.models.sheet_paste import PastePlan
from cartsheets.gui.pages.edit_fill import AreaFrame
from cartsheets.gui.pages.edit_grid import SheetGrid
from cartsheets.gui.widgets.announce import announce
from cartsheets.gui.widgets.buttons import Button
from cartsheets.gui.widgets.frames import Part
from cartsheets.gui.widgets.labels import ElidedLabel

_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PasteStrip(Part):
    """Asks for one paste at a time; it goes when it is answered, or when the cells change under it."""

    def __init__(self, grid: SheetGrid) -> None:
        super().__init__("notice", horizontal=True, margins=(16, 8, 12, 8), spacing=8, name="gridPasteStrip")
        self._grid = grid
        self._frame = AreaFrame(grid)
        self._take: Callable[[bool], object] | None = None
        sign = QLabel()
        sign.setPixmap(resources.pixmap("paste", "accent_text", 18, self.devicePixelRatioF()))
        self.words = ElidedLabel("", "strong", name="gridPasteWords")
        self.more = ElidedLabel("", "small", name="gridPasteMore")
        self.paste_button = Button(self.tr("Paste"), name="gridPasteTake", kind="primary")
        self.fit_button = Button(self.tr("Paste what fits"), name="gridPasteFit")
        self.cancel_button = Button(self.tr("Cancel"), name="gridPasteCancel", kind="quiet")
        self.box.addWidget(sign)
        self.box.addWidget(self.words)
        self.box.addWidget(self.more, 1)
        for button in (self.paste_button, self.fit_button, self.cancel_button):
            self.box.addWidget(button)
        self.paste_button.clicked.connect(lambda: self._answer(adds=True))
        self.fit_button.clicked.connect(lambda: self._answer(adds=False))
        self.cancel_button.clicked.connect(self.close_strip)
        grid.sheet.edited.connect(self._step_aside)
        grid.sheet.shown.connect(self._step_aside)
        self.hide()

    def ask(self, plan: PastePlan, take: Callable[[bool], object]) -> None:
        """Tell what a paste would do; `take` does it, and adds rows where it is given true."""
        self._take = take
        header = self._grid.sheet.column_at(plan.area[1]).header
        place = self._grid.sheet.place(plan.area[0]) + 1
        locale = self.locale()
        head = self.tr("Paste {rows} × {columns} at row {row}, {header}").format(
            rows=self.tr("%Ln row(s)", "", plan.rows),
            columns=self.tr("%Ln column(s)", "", plan.columns),
            row=locale.toString(place),
            header=header,
        )
        self.words.setText(head)
        self.more.setText(" · ".join(self._parts(plan)))
        self.fit_button.setVisible(plan.missing_rows > 0)
        self.paste_button.set_text(
            self.tr("Add %Ln row(s) and paste", "", plan.missing_rows)
            if plan.missing_rows
            else self.tr("Paste")
        )
        self._frame.show_area(plan.area)
        self.show()
        self.paste_button.setFocus(Qt.FocusReason.OtherFocusReason)
        # The strip takes its room from the grid.
        QTimer.singleShot(0, self, lambda: self._grid.scrollTo(self._grid.currentIndex()))
        announce(self, f"{head}: {self.more.text()}")

    def close_strip(self) -> None:
        """Go back to the grid without a paste."""
        self._go()
        self._grid.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter answers with the button that has the focus, Esc with none."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_strip()
        elif event.key() in _ENTERS:
            button = self.focusWidget()
            if isinstance(button, Button):
                button.click()
        else:
            super().keyPressEvent(event)

    def _parts(self, plan: PastePlan) -> list[str]:
        """What the paste would do, in the order of what matters."""
        tr = self.tr
        parts = [tr("%Ln value(s) (changes|change)", "", plan.changed)]
        if plan.unread:
            parts.append(tr("%Ln of them cannot be read and will be (a problem|problems)", "", plan.unread))
        if plan.read_only:
            named = safe_text(", ".join(plan.read_only[:2])) + ("…" if len(plan.read_only) > 2 else "")
            words = tr("%Ln column(s) (is|are) read-only", "", len(plan.read_only))
            parts.append(f"{words} ({named})")
        refused_elsewhere = plan.refused - (len(plan.read_only) + plan.beyond) * (
            plan.rows - plan.missing_rows
        )
        if refused_elsewhere:
            parts.append(tr("%Ln cell(s) of rows to be deleted (stays|stay)", "", refused_elsewhere))
        if plan.beyond:
            parts.append(tr("%Ln column(s) (does|do) not fit", "", plan.beyond))
        if plan.missing_rows:
            parts.append(tr("%Ln new row(s) would be needed", "", plan.missing_rows))
        return parts

    def _answer(self, *, adds: bool) -> None:
        take = self._take
        self._go()
        self._grid.setFocus()
        if take is not None:
            take(adds)

    def _step_aside(self) -> None:
        """What was told holds no longer."""
        if self.isVisible():
            self._go()

    def _go(self) -> None:
        self._take = None
        self._frame.hide()
        self.hide()
