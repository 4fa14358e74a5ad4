"""The rail on the left: the program's pages as radio buttons, which is what a screen reader calls them."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QLabel, QRadioButton, QWidget

from cartsheets.gui import resources, theme
from cartsheets.gui.tokens import Width
from cartsheets.gui.widgets.frames import Part
from cartsheets.gui.widgets.scaling import ScaledSize

_CENTRE = Qt.AlignmentFlag.AlignCenter
_ICON, _ICON_GROWTH = 20, 1.4
"""An icon's side, and how much it grows with the text where there is no room for more."""


class NavButton(QRadioButton):
    """One page: icon over word, and a number of things that wait there."""

    def __init__(self, page: str, text: str, icon: str) -> None:
        super().__init__(text)
        self.page = page
        self.icon_name = icon
        self.badge = 0
        self.setObjectName(f"nav{page.capitalize()}")
        self.setProperty("part", "nav")
        self.setAccessibleName(text)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def set_badge(self, count: int) -> None:
        """Show how many things wait on the page; 0 shows nothing."""
        self.badge = count
        waiting = self.tr("%Ln waiting", "", count)
        self.setAccessibleName(f"{self.text()}, {waiting}" if count else self.text())
        self.update()

    def sizeHint(self) -> QSize:
        """Qt asks for the size; the words decide when the text is large."""
        look = theme.current()
        words = QFontMetrics(look.font("caption", 600)).horizontalAdvance(self.text())
        return QSize(max(look.px(60), words + 8), look.px(52))

    def minimumSizeHint(self) -> QSize:
        """Where the window is low, the gaps give way, and then the icon: never the word."""
        size, px = self.sizeHint(), theme.current().px
        return QSize(size.width(), self._word_height() + round(_ICON * _ICON_GROWTH) + px(4))

    def _word_height(self) -> int:
        return QFontMetrics(theme.current().font("caption", 600)).height()

    def hitButton(self, at: QPoint) -> bool:
        """The whole area is the button, not only a circle."""
        return self.rect().contains(at)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it as a tab."""
        look, painter = theme.current(), QPainter(self)
        px, ratio = look.px, self.devicePixelRatioF()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        is_here = self.isChecked()
        if is_here or self.underMouse():
            painter.setPen(QPen(look.colour("border"), 2) if look.is_contrast else Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("accent_subtle" if is_here else "hover"))
            painter.drawRoundedRect(area, 6, 6)
        colour = "accent_text" if is_here else "text2"
        word = self._word_height()
        side = min(px(_ICON), self.height() - word - px(4))
        gap = max(0, self.height() - side - word)
        left, top = (self.width() - side) // 2, round(gap * 0.45)
        painter.drawPixmap(left, top, resources.tinted(self.icon_name, look.tokens[colour], side, ratio))
        painter.setFont(look.font("caption", 600 if is_here else 500))
        painter.setPen(look.colour(colour))
        below = self.height() - top - side
        painter.drawText(0, top + side, self.width(), below - min(px(2), below - word), _CENTRE, self.text())
        if self.badge:
            text = "99+" if self.badge > 99 else str(self.badge)
            font = look.font("caption", 600, tabular=True)
            width = max(px(16), QFontMetrics(font).horizontalAdvance(text) + px(8))
            pill = QRectF(left + side - px(6), px(3), width, px(16))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("accent"))
            painter.drawRoundedRect(pill, px(8), px(8))
            painter.setFont(font)
            painter.setPen(look.colour("on_accent"))
            painter.drawText(pill, _CENTRE, text)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(look.colour("focus"), 2))
            painter.drawRoundedRect(area, 6, 6)


class NavRail(Part):
    """All pages; those that are not about customers stand at the foot."""

    page_wished = Signal(str)

    def __init__(self) -> None:
        super().__init__("rail", margins=(6, 10, 6, 10), spacing=4, name="navRail")
        look = theme.current()
        ScaledSize(self, minimum_width=Width.RAIL)
        self.setAccessibleName(self.tr("Pages"))
        mark = QLabel()
        side = look.px(30)
        mark.setPixmap(resources.app_icon().pixmap(QSize(side, side), self.devicePixelRatioF()))
        mark.setAlignment(_CENTRE)
        self.box.addWidget(mark)
        self.box.addSpacing(look.px(8))
        self._gap_at = self.box.count()
        self.box.addStretch()
        self._group = QButtonGroup(self)
        self._group.buttonToggled.connect(self._wish)
        self.buttons: dict[str, NavButton] = {}
        look.changed.connect(self._follow_text)

    def add_page(self, page: str, text: str, icon: str, *, at_foot: bool = False) -> NavButton:
        """Add a page, above the gap or at the foot."""
        button = NavButton(page, text, icon)
        self._group.addButton(button)
        self.buttons[page] = button
        if at_foot:
            self.box.addWidget(button)
        else:
            self.box.insertWidget(self._gap_at, button)
            self._gap_at += 1
        return button

    def choose(self, page: str) -> None:
        """Mark a page as the one that is shown; of a page that is not in the rail, none is."""
        if page in self.buttons:
            self.buttons[page].setChecked(True)
        elif (marked := self._group.checkedButton()) is not None:
            # Left marked, it could not be chosen again: nothing would change.
            self._group.setExclusive(False)
            marked.setChecked(False)
            self._group.setExclusive(True)

    def _wish(self, button: QWidget, is_checked: bool) -> None:
        if is_checked and isinstance(button, NavButton):
            self.page_wished.emit(button.page)

    def _follow_text(self) -> None:
        """Leave the words the room that a larger text needs."""
        for button in self.buttons.values():
            button.updateGeometry()
