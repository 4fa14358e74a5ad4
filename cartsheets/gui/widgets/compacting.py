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
ROOMY_STYLE = "roomyStyle"
"""A tool button's property: its style where there is room, if that is not words beside the icon."""


_AnyButton = Button | QToolButton


class Compacting(QObject):
    """Watches a row; `buttons` gives those that may lose their words, the first of them first.

    Those that are given together, in a tuple, lose them together.
    `spare` is the room in pixels (at a text size of 100 %) that labels in the row need beyond the least.
    """

    def __init__(
        self,
        row: QWidget,
        buttons: Callable[[], Sequence[_AnyButton | tuple[_AnyButton, ...]]],
        *,
        spare: int = 0,
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
        given = [each if isinstance(each, tuple) else (each,) for each in self._buttons()]
        shown = [
            [b for b in together if b.isVisibleTo(self._row) and not b.icon().isNull()] for together in given
        ]
        needed = layout.minimumSize().width() + theme.current().px(self._spare)
        needed += sum(_words_width(b) for together in shown for b in together if _is_compact(b))
        for together in shown:
            is_tight = needed > self._row.width()
            for button in together:
                if is_tight:
                    needed -= _words_width(button)
                _set_compact(button, is_compact=is_tight)


def _words_width(button: _AnyButton) -> int:
    """What its words take, shown or not: never less than that, or they would come and go for ever."""
    if isinstance(button, Button):
        return button.words_width
    words = button.text().strip()
    metrics = button.fontMetrics()
    around = 2 * metrics.horizontalAdvance(" ") + theme.current().px(_GAP)
    return metrics.horizontalAdvance(words) + around if words else 0


def _is_compact(button: _AnyButton) -> bool:
    if isinstance(button, Button):
        return button.is_compact
    return button.toolButtonStyle() == _ICON_ONLY


def _set_compact(button: _AnyButton, *, is_compact: bool) -> None:
    if isinstance(button, Button):
        button.set_compact(is_compact=is_compact)
    elif _is_compact(button) != is_compact:
        roomy = button.property(ROOMY_STYLE)
        button.setToolButtonStyle(_ICON_ONLY if is_compact else roomy or _BESIDE)
