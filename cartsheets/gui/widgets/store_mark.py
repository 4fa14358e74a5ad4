"""Which store the window is at, so that nobody mistakes a live one for the practice store."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from cartsheets.gui import resources, theme
from cartsheets.gui.models.plain_text import safe_text
from cartsheets.gui.store_colours import store_colour
from cartsheets.gui.widgets.labels import label, own


@dataclass(frozen=True, slots=True)
class StoreMark:
    """A store's name, host, and what it is: practice, live (marked by its owner) or plain."""

    name: str
    host: str = ""
    kind: str = "plain"
    colour: str = ""


def store_sign(icon: str, role: str, colour: str, size: int, ratio: float) -> QPixmap:
    """Draw a store's sign in the store's own colour, or in `role` where it has none."""
    own = store_colour(colour)
    if own:
        return resources.tinted(icon, own, theme.current().px(size), ratio)
    return resources.pixmap(icon, role, size, ratio)


class StoreBand(QWidget):
    """A band across the window: blue for the practice store, red for a store marked as live."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("storeBand")
        self._kind = "plain"
        px = theme.current().px
        row = QHBoxLayout(self)
        row.setContentsMargins(px(20), px(4), px(16), px(4))
        row.setSpacing(px(8))
        self._sign = QLabel()
        self._text = label("", name="storeBandText")
        row.addWidget(self._sign)
        row.addWidget(self._text, 1)
        self.hide()

    def show_store(self, mark: StoreMark | None) -> None:
        """Show the band that the store asks for; None and plain stores have none."""
        self._kind = mark.kind if mark else "plain"
        if mark and mark.kind == "practice":
            self._text.setText(self.tr("Practice store. Try anything: nothing leaves this computer."))
        elif mark and mark.kind == "live":
            name = safe_text(mark.name)
            self._text.setText(
                self.tr("Live store: {name}. What you push reaches real customers.").format(name=name)
            )
        self.setAccessibleName(self._text.text())
        self.setVisible(self._kind != "plain")
        self._dress()
        # Not only the words: the ground is painted for the kind.
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        if event.type() == QEvent.Type.StyleChange:
            self._dress()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the band's ground and its lower edge."""
        if self._kind == "plain":
            return
        look, painter = theme.current(), QPainter(self)
        painter.fillRect(self.rect(), look.colour(f"{self._kind}_bg"))
        painter.fillRect(0, self.height() - 2, self.width(), 2, look.colour(self._kind))

    def _dress(self) -> None:
        if self._kind == "plain":
            return
        look = theme.current()
        sign = "shield" if self._kind == "practice" else "conflict"
        self._sign.setPixmap(resources.pixmap(sign, self._kind, 16, self.devicePixelRatioF()))
        wanted = f"color: {look.tokens[self._kind]}; font-weight: 600"
        if self._text.styleSheet() != wanted:
            self._text.setStyleSheet(wanted)


class StoreChip(QWidget):
    """The store's name in the header, with a sign of what it is."""

    _SIGNS = {"practice": ("shield", "practice"), "live": ("store", "live"), "plain": ("store", "text2")}

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("storeChip")
        px = theme.current().px
        row = QHBoxLayout(self)
        row.setContentsMargins(px(10), px(4), px(12), px(4))
        row.setSpacing(px(6))
        self._mark = StoreMark("")
        self._sign = QLabel()
        self._name = label("", "small", name="storeChipName")
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._name)
        self.hide()

    def show_store(self, mark: StoreMark | None) -> None:
        """Show the store's name; None hides the chip."""
        self.setVisible(mark is not None)
        if mark is None:
            return
        self._mark = mark
        name = safe_text(mark.name)
        own(self._name, "" if mark.kind == "practice" else name).setText(name)
        self.setToolTip(safe_text(mark.host))
        kinds = {
            "practice": self.tr("practice store"),
            "live": self.tr("live store"),
            "plain": self.tr("store"),
        }
        self.setAccessibleName(f"{kinds[mark.kind]}: {safe_text(mark.name)}")
        self._dress()
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        if event.type() == QEvent.Type.StyleChange:
            self._dress()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pill."""
        look, painter = theme.current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = look.colour("border_strong" if self._mark.kind == "plain" else self._mark.kind)
        painter.setPen(QColor(store_colour(self._mark.colour)) if self._mark.colour else line)
        painter.setBrush(look.colour("surface" if self._mark.kind == "plain" else f"{self._mark.kind}_bg"))
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), self.height() / 2, self.height() / 2)

    def _dress(self) -> None:
        sign, colour = self._SIGNS[self._mark.kind]
        picture = store_sign(sign, colour, self._mark.colour, 14, self.devicePixelRatioF())
        self._sign.setPixmap(picture)
