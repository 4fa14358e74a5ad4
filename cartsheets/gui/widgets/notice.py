"""A tinted card inside a page: sign, a strong sentence, more words, and whatever belongs to it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from cartsheets.gui import resources, theme
from cartsheets.gui.widgets.labels import label

# kind of notice → the review's kind that lends its colours, icon
LOOKS = {
    "info": ("update", "info"),
    "done": ("add", "done"),
    "warning": ("conflict", "conflict"),
    "error": ("delete", "problem"),
    "problem": ("problem", "problem"),
    "delete": ("delete", "delete"),
}


class Notice(QWidget):
    """Add more under the words by `box`, and buttons beside them by `side`."""

    def __init__(
        self, kind: str, title: str = "", text: str = "", *, name: str, is_large: bool = False
    ) -> None:
        super().__init__()
        self.setObjectName(name)
        self._kind, self._is_large = kind, is_large
        px = theme.current().px
        row = QHBoxLayout(self)
        row.setContentsMargins(px(16), px(12), px(14), px(12))
        row.setSpacing(px(12))
        self._sign = QLabel()
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        self.box = QVBoxLayout()
        self.box.setSpacing(px(4))
        self._title = label(title, "subtitle" if is_large else "strong", name=f"{name}Title", wraps=True)
        self._text = label(text, "small", name=f"{name}Text", wraps=True)
        self.box.addWidget(self._title)
        self.box.addWidget(self._text)
        row.addLayout(self.box, 1)
        self.side = QHBoxLayout()
        self.side.setSpacing(px(8))
        row.addLayout(self.side)
        self.show_words(title, text)
        self._dress()

    @property
    def kind(self) -> str:
        """Which of the looks it has."""
        return self._kind

    @property
    def title(self) -> str:
        """Its strong sentence."""
        return self._title.text()

    def show_kind(self, kind: str) -> None:
        """Change its colours and sign."""
        self._kind = kind
        self._dress()
        self.update()

    def show_words(self, title: str, text: str = "") -> None:
        """Change what it says."""
        self._title.setText(title)
        self._text.setText(text)
        self._title.setVisible(bool(title))
        self._text.setVisible(bool(text))
        self.setAccessibleName(f"{title} {text}".strip())

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        if event.type() == QEvent.Type.StyleChange:
            self._dress()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card."""
        look, painter = theme.current(), QPainter(self)
        colours, _ = LOOKS[self._kind]
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        thick = 2 if look.is_contrast else 1
        painter.setPen(QPen(look.colour(f"{colours}_mark" if not look.is_contrast else colours), thick))
        painter.setBrush(look.colour(f"{colours}_bg"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)

    def _dress(self) -> None:
        colours, sign = LOOKS[self._kind]
        side = 26 if self._is_large else 18
        self._sign.setPixmap(resources.pixmap(sign, colours, side, self.devicePixelRatioF()))
