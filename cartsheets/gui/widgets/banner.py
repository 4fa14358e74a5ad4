"""A message across the page that stays until it is answered, and the stack of them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from cartsheets.errors import CartSheetsError
from cartsheets.gui import resources, theme
from cartsheets.gui.widgets.announce import announce
from cartsheets.gui.widgets.buttons import Button, ToolButton
from cartsheets.gui.widgets.labels import label
from cartsheets.wording import shown

# kind of message → the review's kind that lends its colours, icon
_LOOKS = {
    "info": ("update", "info"),
    "done": ("add", "done"),
    "warning": ("conflict", "conflict"),
    "error": ("delete", "problem"),
}


class Banner(QFrame):
    """One message: icon, sentence, what to do, buttons, and a way to close it."""

    closed = Signal()

    def __init__(self, kind: str, text: str, *, remedy: str = "", details: str = "") -> None:
        super().__init__()
        self.setObjectName("banner")
        self.kind = kind
        self.text = text
        px = theme.current().px
        row = QHBoxLayout(self)
        row.setContentsMargins(px(16), px(8), px(8), px(8))
        row.setSpacing(px(10))
        self._sign = QLabel()
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(px(2))
        words.addWidget(label(text, "strong", name="bannerText", wraps=True))
        if remedy:
            words.addWidget(label(remedy, name="bannerRemedy", wraps=True))
        if details:
            self._details = label(details, "small", name="bannerDetails", wraps=True)
            self._details.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._details.hide()
            words.addWidget(self._details)
        row.addLayout(words, 1)
        self._buttons = QHBoxLayout()
        row.addLayout(self._buttons)
        if details:
            more = Button(self.tr("Details"), name="bannerMore", kind="quiet")
            more.setCheckable(True)
            more.toggled.connect(self._details.setVisible)
            self._buttons.addWidget(more)
        close = ToolButton("x", self.tr("Close this message"), name="bannerClose")
        close.clicked.connect(self.closed)
        row.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        self.setAccessibleName(f"{text} {remedy}".strip())
        self._dress()

    def add_button(self, action: QAction) -> Button:
        """Offer something to do about it."""
        button = Button(action.text(), name="bannerAction")
        button.clicked.connect(action.trigger)
        self._buttons.insertWidget(0, button)
        return button

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        if event.type() == QEvent.Type.StyleChange:
            self._dress()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the tint and the thick edge on the left."""
        look, painter = theme.current(), QPainter(self)
        colours, _ = _LOOKS[self.kind]
        painter.fillRect(self.rect(), look.colour(f"{colours}_bg"))
        painter.fillRect(0, 0, look.px(4), self.height(), look.colour(colours))
        painter.setPen(QPen(look.colour("border"), 1))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)

    def _dress(self) -> None:
        colours, sign = _LOOKS[self.kind]
        self._sign.setPixmap(resources.pixmap(sign, colours, 20, self.devicePixelRatioF()))


class BannerArea(QWidget):
    """The messages of the window, newest first; gone when there are none."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("bannerArea")
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(0)
        self._banners: list[Banner] = []
        self.hide()

    @property
    def banners(self) -> list[Banner]:
        """The messages shown, newest first."""
        return list(self._banners)

    def show_banner(self, banner: Banner) -> Banner:
        """Show a message, and say it; the same words are not shown twice."""
        for old in self.banners:
            if old.text == banner.text:
                self._take(old)
        self._banners.insert(0, banner)
        self._box.insertWidget(0, banner)
        banner.closed.connect(lambda: self._take(banner))
        self.show()
        announce(self, banner.accessibleName())
        return banner

    def show_error(self, error: CartSheetsError) -> Banner:
        """Show what went wrong, why, and what to do."""
        return self.show_banner(
            Banner("error", shown(error.message), remedy=shown(error.remedy), details=error.details)
        )

    def clear(self) -> None:
        """Take all messages away."""
        for banner in self.banners:
            self._take(banner)

    def _take(self, banner: Banner) -> None:
        if banner not in self._banners:
            return
        self._banners.remove(banner)
        self._box.removeWidget(banner)
        banner.hide()
        banner.deleteLater()
        self.setVisible(bool(self.banners))
