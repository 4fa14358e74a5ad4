"""Sizes that follow the text size while the program runs."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from cartsheets.gui import theme

SIDE_GROWTH = 1.4
"""How much a side may widen with the text; beyond that its words are cut, or the page would have no room."""


class ScaledSize(QObject):
    """Keeps sizes of a widget, given in pixels at a text size of 100 %, at the size of the text in force.

    `growth` is the largest factor that is followed. It lives as long as the widget.
    """

    def __init__(
        self,
        widget: QWidget,
        *,
        fixed_width: int = 0,
        minimum_width: int = 0,
        maximum_width: int = 0,
        fixed_height: int = 0,
        minimum_height: int = 0,
        growth: float = 2.0,
    ) -> None:
        super().__init__(widget)
        self._widget = widget
        self._growth = growth
        self._sizes = (
            (widget.setFixedWidth, fixed_width),
            (widget.setMinimumWidth, minimum_width),
            (widget.setMaximumWidth, maximum_width),
            (widget.setFixedHeight, fixed_height),
            (widget.setMinimumHeight, minimum_height),
        )
        theme.current().changed.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        factor = min(theme.current().factor, self._growth)
        for set_size, length in self._sizes:
            if length:
                set_size(round(length * factor))
