"""What a page shows instead of its content: nothing there yet, busy, or gone wrong."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QVBoxLayout, QWidget

from cartsheets.gui import resources, theme
from cartsheets.gui.widgets.buttons import Button
from cartsheets.gui.widgets.labels import label
from cartsheets.wording import shown


class EmptyState(QWidget):
    """A picture, a sentence, what to do, and at most three buttons; the first is the primary one."""

    def __init__(
        self,
        icon: str,
        title: str,
        text: str = "",
        *,
        actions: Sequence[QAction] = (),
        name: str = "emptyState",
        colour: str = "muted",
    ) -> None:
        super().__init__()
        self.setObjectName(name)
        self._icon, self._colour = icon, colour
        px = theme.current().px
        box = QVBoxLayout(self)
        box.setSpacing(px(8))
        box.addStretch(2)
        self._picture = QLabel()
        box.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignHCenter)
        box.addSpacing(px(4))
        self._title = label(title, "subtitle", name=f"{name}Title", wraps=True)
        self._text = label(text, "small", name=f"{name}Text", wraps=True)
        for words in (self._title, self._text):
            words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            words.setFixedWidth(px(480))
            box.addWidget(words, 0, Qt.AlignmentFlag.AlignHCenter)
        self._text.setVisible(bool(text))
        self._actions = list(actions)
        self._buttons: list[Button] = []
        self._row = row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addStretch()
        for at, action in enumerate(actions):
            row.addWidget(self._button(action, name=f"{name}Button{at + 1}", kind="" if at else "primary"))
        row.addStretch()
        box.addSpacing(px(8))
        box.addLayout(row)
        box.addStretch(3)
        self.setAccessibleName(f"{title} {text}".strip())
        self._dress()

    def offer(self, action: QAction, *, name: str) -> None:
        """Offer something that comes before all else, and is the primary button from now on."""
        for button in self._buttons:
            button.set_kind("")
        self._row.insertWidget(1, self._button(action, name=name, kind="primary"))

    def go_on(self) -> None:
        """Do what the first of its own buttons does."""
        if self._actions:
            self._actions[0].trigger()

    @property
    def title(self) -> str:
        """The sentence it shows."""
        return self._title.text()

    def turn_language(self) -> None:
        """Name it by what it says now."""
        self.setAccessibleName(f"{self._title.text()} {self._text.text()}".strip())
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Give long sentences their lines, now that the fonts are known."""
        super().showEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._dress()
            self._fit()

    def _button(self, action: QAction, *, name: str, kind: str) -> Button:
        button = Button(action.text(), name=name, kind=kind, icon=str(action.property("iconName") or ""))
        button.clicked.connect(action.trigger)
        self._buttons.append(button)
        return button

    def _fit(self) -> None:
        # A centred label is laid out by its size hint, which knows nothing of its lines.
        for words in (self._title, self._text):
            words.ensurePolished()
            words.setMinimumHeight(max(0, words.heightForWidth(words.width())))

    def _dress(self) -> None:
        self._picture.setPixmap(
            resources.pixmap(self._icon, self._colour, 44, self.devicePixelRatioF(), weight=1.5)
        )


class BusyState(QWidget):
    """A sentence over a bar without an end, for waits that nobody can measure."""

    def __init__(self, text: str, *, name: str = "busyState") -> None:
        super().__init__()
        self.setObjectName(name)
        px = theme.current().px
        box = QVBoxLayout(self)
        box.setSpacing(px(12))
        box.addStretch(2)
        self._text = label(text, "subtitle", name=f"{name}Text", wraps=True)
        self._text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._text.setFixedWidth(px(480))
        box.addWidget(self._text, 0, Qt.AlignmentFlag.AlignHCenter)
        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        bar.setFixedWidth(px(280))
        bar.setAccessibleName(text)
        box.addWidget(bar, 0, Qt.AlignmentFlag.AlignHCenter)
        box.addStretch(3)
        self.setAccessibleName(text)

    def set_text(self, text: str) -> None:
        """Say how far it is; the words may be a step's own."""
        text = shown(text)
        self._text.setText(text)
        self.setAccessibleName(text)
