"""Labels that never read customer text as markup."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QObject, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from cartsheets.gui.models.plain_text import plain_tip

OWN = "ownTexts"
_Shower = TypeVar("_Shower", bound=QObject)


def own(shows: _Shower, *texts: str) -> _Shower:
    """Say which of the texts that something shows are names and values: no language changes them."""
    shows.setProperty(OWN, [text for text in texts if text])
    return shows


def label(text: str = "", role: str = "", *, name: str = "", wraps: bool = False) -> QLabel:
    """Make a plain-text label; `role` is one of the style sheet's (title, section, muted …)."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    if role:
        made.setProperty("role", role)
    if name:
        made.setObjectName(name)
    if wraps:
        made.setWordWrap(True)
    return made


def set_role(target: QWidget, role: str, *, part: str = "role") -> None:
    """Change a widget's role, and its style with it."""
    target.setProperty(part, role)
    target.style().unpolish(target)
    target.style().polish(target)


class ElidedLabel(QLabel):
    """One line that gives way: what does not fit ends in "…" and stands in the tool tip."""

    def __init__(self, text: str = "", role: str = "", *, name: str = "") -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        if role:
            self.setProperty("role", role)
        if name:
            self.setObjectName(name)
        self.setText(text)

    def minimumSizeHint(self) -> QSize:
        """Qt asks how far it may be squeezed."""
        return QSize(24, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what fits."""
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(self.palette().windowText().color())
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        self.setToolTip(plain_tip(self.text()) if text != self.text() else "")
        painter.drawText(self.rect(), self.alignment(), text)
