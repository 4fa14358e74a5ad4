"""A row of widgets that breaks into further rows where there is no room."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QWidget


class FlowLayout(QLayout):
    """Puts its widgets side by side, each as wide as it wants to be; `across` and `down` are the gaps."""

    def __init__(self, parent: QWidget | None = None, *, across: int = 8, down: int = 4) -> None:
        super().__init__(parent)
        self._across, self._down = across, down
        self.row_height = 0
        """How high a row is at least; lower widgets stand in its middle."""
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        """Take one more."""
        self._items.append(item)

    def count(self) -> int:
        """How many there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """One of them; none where there is none, as Qt wants it."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Give one up."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """It wants no more room than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """The narrower, the higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """How high it is at a width."""
        return self._place(QRect(0, 0, width, 0), is_trial=True)

    def setGeometry(self, area: QRect) -> None:
        """Lay everything out."""
        super().setGeometry(area)
        self._place(area, is_trial=False)

    def sizeHint(self) -> QSize:
        """All in one row."""
        shown = self._shown()
        width = sum(item.sizeHint().width() for item in shown) + self._across * max(0, len(shown) - 1)
        height = max((self.row_height, *(item.sizeHint().height() for item in shown)))
        return self._with_margins(QSize(width, height))

    def minimumSize(self) -> QSize:
        """One in a row: as wide as the widest."""
        size = QSize()
        for item in self._shown():
            size = size.expandedTo(item.minimumSize())
        return self._with_margins(size)

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _with_margins(self, size: QSize) -> QSize:
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _place(self, area: QRect, *, is_trial: bool) -> int:
        """Place the items, or only measure; give the height that it takes."""
        margins = self.contentsMargins()
        room = area.marginsRemoved(margins)
        y = room.y()
        rows = self._rows(room.width())
        for row in rows:
            height = max(self.row_height, *(size.height() for _, size in row))
            x = room.x()
            for item, size in row:
                if not is_trial:
                    item.setGeometry(QRect(QPoint(x, y + (height - size.height()) // 2), size))
                x += size.width() + self._across
            y += height + self._down
        return (y - self._down if rows else y) + margins.bottom() - area.y()

    def _rows(self, room: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        """The items of each row, with the sizes that they get."""
        rows: list[list[tuple[QLayoutItem, QSize]]] = []
        x = room + 1
        for item in self._shown():
            wanted = item.sizeHint()
            width = max(min(wanted.width(), room), item.minimumSize().width())
            height = item.heightForWidth(width) if item.hasHeightForWidth() else wanted.height()
            if x + width > room:
                rows.append([])
                x = 0
            rows[-1].append((item, QSize(width, height)))
            x += width + self._across
        return rows


def flowing(*, across: int, down: int = 4) -> tuple[QWidget, FlowLayout]:
    """Make a widget whose parts flow."""
    holder = QWidget()
    layout = FlowLayout(holder, across=across, down=down)
    let_flow(holder)
    return holder, layout


def let_flow(holder: QWidget) -> None:
    """Tell the layout around a flowing widget to ask for its height."""
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)
    holder.setSizePolicy(policy)
