"""A tinted card inside a page: sign, a strong sentence, more words, and whatever belongs to it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cartsheets.gui import theme
from cartsheets.gui.widgets.labels import label
from cartsheets.gui.widgets.sign import Sign

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
        self._kind = kind
        px = theme.current().px
        row = QHBoxLayout(self)
        row.setContentsMargins(px(16), px(12), px(14), px(12))
        row.setSpacing(px(12))
        colours, sign = LOOKS[kind]
        self._sign = Sign(sign, colours, 26 if is_large else 18)
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
        colours, sign = LOOKS[kind]
        self._sign.show_icon(sign, colours)
        self.update()

    def show_words(self, title: str, text: str = "") -> None:
        """Change what it says."""
        self._title.setText(title)
        self._text.setText(text)
        self._title.setVisible(bool(title))
        self._text.setVisible(bool(text))
        self.setAccessibleName(f"{title} {text}".strip())

    def turn_language(self) -> None:
        """Name it by what it says now."""
        self.setAccessibleName(f"{self._title.text()} {self._text.text()}".strip())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card."""
        look, painter = theme.current(), QPainter(self)
        colours, _ = LOOKS[self._kind]
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        thick = 2 if look.is_contrast else 1
        painter.setPen(QPen(look.colour(f"{colours}_mark" if not look.is_contrast else colours), thick))
        painter.setBrush(look.colour(f"{colours}_bg"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
