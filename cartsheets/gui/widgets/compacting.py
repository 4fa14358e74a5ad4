"""Rows of buttons that give up their words, one after the other, before anything is cut off."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QToolButton, QWidget

from cartsheets.gui import theme
from cartsheets.gui.widgets.buttons import Button

_AFTER = (QEvent.Type.Resize, QEvent.Type.LayoutRequest, QEvent.Type.Show)
_BESIDE = Qt.ToolButtonStyle.ToolButtonTextBesideIcon
_ICON_ONLY = Qt.ToolButtonStyle.ToolButtonIconOnly
_GAP = 8


class Compacting(QObject):
    """Watches a row; `buttons` gives those that may lose their words, the first of them first.

    `spare` is the room in pixels (at a text size of 100 %) that labels in the row need beyond the least.
    """

    def __init__(
        self, row: QWidget, buttons: Callable[[], Sequence[Button | QToolButton]], *, spare: int = 0
    ) -> None:
        super().__init__(row)
        self._row, self._buttons, self._spare = row, buttons, spare
        row.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fit anew when the row, or what is in it, has another size."""
        if event.type() in _AFTER:
            self._fit()
        return False

    def _fit(self) -> None:
        layout = self._row.layout()
        if layout is None or not self._row.isVisible():
            return
        shown = [
            button
            for button in self._buttons()
            if button.isVisibleTo(self._row) and not button.icon().isNull()
        ]
        needed = layout.minimumSize().width() + theme.current().px(self._spare)
        needed += sum(_words_width(button) for button in shown if _is_compact(button))
        for button in shown:
            is_tight = needed > self._row.width()
            if is_tight:
                needed -= _words_width(button)
            _set_compact(button, is_compact=is_tight)


def _words_width(button: Button | QToolButton) -> int:
    """What its words take; counted alike whether they are shown or not, so that nothing flickers."""
    words = button.text().strip()
    return button.fontMetrics().horizontalAdvance(words) + theme.current().px(_GAP) if words else 0


def _is_compact(button: Button | QToolButton) -> bool:
    if isinstance(button, Button):
        return button.is_compact
    return button.toolButtonStyle() == _ICON_ONLY


def _set_compact(button: Button | QToolButton, *, is_compact: bool) -> None:
    if isinstance(button, Button):
        button.set_compact(is_compact=is_compact)
    elif _is_compact(button) != is_compact:
        button.setToolButtonStyle(_ICON_ONLY if is_compact else _BESIDE)
