"""The bar above the review's table: find, how many are shown, which columns, details."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from cartsheets.gui import resources, theme
from cartsheets.gui.widgets.buttons import ToolButton
from cartsheets.gui.widgets.labels import label
from cartsheets.gui.widgets.search_field import clear_by_escape

_SEARCH_MS = 60


class ReviewBar(QWidget):
    """Emits what is looked for when the typing pauses."""

    search_wished = Signal(str)
    left = Signal()
    """Enter in the field: back to the table."""

    def __init__(self) -> None:
        super().__init__()
        px = theme.current().px
        across = QHBoxLayout(self)
        across.setContentsMargins(px(12), px(8), px(12), px(8))
        across.setSpacing(px(6))
        self.search = QLineEdit()
        self.search.setObjectName("reviewSearch")
        clear_by_escape(self.search)
        self.search.setAccessibleName(self.tr("Find in changes"))
        self.search.setPlaceholderText(self.tr("Find a customer, e-mail or value   (Ctrl+F)"))
        self.search.setMaximumWidth(px(360))
        self.search.setMinimumWidth(120)
        glass = self.search.addAction(
            resources.icon("search", "muted", 16), QLineEdit.ActionPosition.LeadingPosition
        )
        resources.set_icon(glass, "search", "muted", 16)
        across.addWidget(self.search, 1)
        across.addStretch()
        self._shown = label("", "muted", name="reviewShown")
        across.addWidget(self._shown)
        across.addSpacing(px(8))
        self.only_changed = ToolButton(
            "eye", self.tr("Only changed columns"), name="reviewOnlyChanged", checkable=True
        )
        self.details = ToolButton(
            "panel", self.tr("Details (F4)"), name="reviewDetailsButton", checkable=True
        )
        for button in (self.only_changed, self.details):
            button.setChecked(True)
            across.addWidget(button)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_SEARCH_MS)
        self._typing.timeout.connect(lambda: self.search_wished.emit(self.search.text()))
        self.search.textChanged.connect(lambda _text: self._typing.start())
        self.search.returnPressed.connect(self.left)

    def take_focus(self) -> None:
        """Begin to type."""
        self.search.setFocus()
        self.search.selectAll()

    def show_count(self, shown: int, total: int) -> str:
        """Say how many changes are shown; give the words."""
        if shown == total:
            words = self.tr("%Ln change(s)", "", total)
        else:
            words = self.tr("{shown} of %Ln change(s)", "", total).format(shown=self.locale().toString(shown))
        self._shown.setText(words)
        return words
