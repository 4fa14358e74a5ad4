"""Frames by their part in the window: cards, panes and thin lines."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from cartsheets.gui import theme
from cartsheets.gui.widgets.scroll_area import make_scroll_area


class Part(QFrame):
    """A frame with a place in the style sheet (`part`) and a vertical or horizontal layout."""

    def __init__(
        self,
        part: str,
        *,
        horizontal: bool = False,
        margins: tuple[int, int, int, int] = (0, 0, 0, 0),
        spacing: int = 0,
        name: str = "",
    ) -> None:
        super().__init__()
        self.setProperty("part", part)
        if name:
            self.setObjectName(name)
        gap = theme.current().gap
        self.box = QHBoxLayout(self) if horizontal else QVBoxLayout(self)
        left, top, right, bottom = margins
        self.box.setContentsMargins(gap(left), gap(top), gap(right), gap(bottom))
        self.box.setSpacing(gap(spacing))


class Card(Part):
    """A framed piece of a page; add to `box`."""

    def __init__(self, *, name: str = "", spacing: int = 8) -> None:
        super().__init__("card", margins=(16, 14, 16, 14), spacing=spacing, name=name)


def thin_line(*, vertical: bool = False) -> QFrame:
    """Make a line of one pixel."""
    line = QFrame()
    line.setProperty("part", "column-line" if vertical else "line")
    return line


def side_by_side(
    left: QWidget, right: QWidget, *, widths: tuple[int, int], shares: tuple[int, int]
) -> QWidget:
    """Put two parts beside each other, with a line between them that the user may move.

    `widths` are those they begin with, at a text size of 100 %; `shares` (up to 255) of what comes or goes.
    """
    px = theme.current().px
    splitter = QSplitter()
    splitter.setHandleWidth(1)
    splitter.setChildrenCollapsible(False)
    for at, part in enumerate((left, right)):
        splitter.addWidget(part)
        splitter.setStretchFactor(at, shares[at])
    splitter.setSizes([px(width) for width in widths])
    holder = QWidget()
    box = QVBoxLayout(holder)
    box.setContentsMargins(0, 0, 0, 0)
    box.addWidget(splitter)
    return holder


def scrolled(content: QWidget, *, words: str = "") -> QScrollArea:
    """Put a tall widget into a scroll area that shows no frame of its own.

    It scrolls to the part that has the focus. Where no part can have it, give `words`: the area then takes
    the focus itself, so that the arrow keys scroll it, and a screen reader calls it so.
    """
    content.setProperty("part", "scrolled")
    area = make_scroll_area()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidget(content)
    area.setFocusPolicy(Qt.FocusPolicy.StrongFocus if words else Qt.FocusPolicy.NoFocus)
    area.setAccessibleName(words)
    return area


class Stack(QStackedWidget):
    """One part at a time; it takes the width there is, so that hidden parts squeeze nothing beside it."""

    def minimumSizeHint(self) -> QSize:
        """Qt asks; a hidden part would ask for the width that it had when it was last shown."""
        return QSize(0, super().minimumSizeHint().height())
