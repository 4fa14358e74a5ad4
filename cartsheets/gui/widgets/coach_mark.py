"""A coach mark: a card beside a part of the window that says what the part is for, and a ring around it.

It never takes the focus by itself, never lies over the part it speaks of nor over the button that goes
forward, and is gone with one key.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from cartsheets.gui import theme
from cartsheets.gui.widgets.announce import announce
from cartsheets.gui.widgets.buttons import Button
from cartsheets.gui.widgets.labels import label

_WIDTH = 400
_GAP = 12
_RING = 3


class CoachMark(QWidget):
    """One card for all steps of a tour; a child of the window, above everything in it."""

    next_wished = Signal()
    skip_wished = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("coachMark")
        self._window = window
        self._target: QWidget | None = None
        self._keep_clear: Sequence[QWidget] = ()
        self._ring = _Ring(window)
        px = theme.current().px
        box = QVBoxLayout(self)
        box.setContentsMargins(px(16), px(14), px(16), px(12))
        box.setSpacing(px(8))
        self._title = label("", "subtitle", name="coachTitle", wraps=True)
        self._text = label("", name="coachText", wraps=True)
        box.addWidget(self._title)
        box.addWidget(self._text)
        row = QHBoxLayout()
        row.setSpacing(px(8))
        self._count = label("", "muted", name="coachCount")
        self._skip = Button(self.tr("Skip the tour"), name="coachSkip", kind="quiet")
        self._next = Button(self.tr("Next"), name="coachNext")
        self._skip.clicked.connect(self.skip_wished)
        self._next.clicked.connect(self.next_wished)
        row.addWidget(self._count)
        row.addStretch()
        row.addWidget(self._skip)
        row.addWidget(self._next)
        box.addLayout(row)
        self._placing = QTimer(self)
        self._placing.setSingleShot(True)
        self._placing.setInterval(0)
        self._placing.timeout.connect(self._place)
        theme.current().changed.connect(self._placing.start)
        window.installEventFilter(self)
        self.hide()

    @property
    def target(self) -> QWidget | None:
        """The part it speaks of now; None while nothing is shown."""
        return self._target

    def show_step(
        self,
        target: QWidget,
        title: str,
        text: str,
        *,
        at: int,
        total: int,
        keep_clear: Sequence[QWidget] = (),
    ) -> None:
        """Speak of a part of the window: step `at` of `total`, from 1 on; `keep_clear` stays in sight."""
        self._follow(target)
        self._keep_clear = keep_clear
        self._title.setText(title)
        self._text.setText(text)
        self._count.setText(self.tr("{at} of {total}").format(at=at, total=total))
        is_last = at == total
        self._next.set_text(self.tr("Got it") if is_last else self.tr("Next"))
        self._skip.setVisible(not is_last)
        self.setAccessibleName(self.tr("Tour: {title}").format(title=title))
        self.setAccessibleDescription(text)
        self.show()
        self._place()
        words = self.tr("Tour, {at} of {total}: {title}. {text} F6 leads to the tour.")
        announce(self, words.format(at=at, total=total, title=title, text=text))

    def end(self) -> bool:
        """Go away; gives whether the card had the focus, which then has to go somewhere."""
        focus = self._window.focusWidget()
        had_focus = focus is not None and self.isAncestorOf(focus)
        self._follow(None)
        self.hide()
        self._ring.hide()
        return had_focus

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape ends the tour, as it closes everything else."""
        if event.key() == Qt.Key.Key_Escape:
            self.skip_wished.emit()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay beside the part when it or the window changes its size."""
        moves = (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show, QEvent.Type.Hide)
        if self._target is not None and event.type() in moves:
            self._placing.start()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a card with the accent's line, so that it stands off from any ground."""
        look, painter = theme.current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.colour("accent"), 2))
        painter.setBrush(look.colour("surface"))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 8, 8)

    def _follow(self, target: QWidget | None) -> None:
        if self._target is not None and isValid(self._target):
            self._target.removeEventFilter(self)
        self._target = target
        if target is not None:
            target.installEventFilter(self)

    def _place(self) -> None:
        target = self._target
        if target is None:
            return
        if not isValid(target):
            # The part is gone with its page, and nothing is left to speak of.
            self.end()
            return
        # A part may give way to another for a while: what was said of it stays, where it was.
        self._ring.setVisible(target.isVisible())
        if not target.isVisible():
            return
        px = theme.current().px
        spot = _rect_in(self._window, target)
        self._ring.setGeometry(spot.adjusted(-_RING, -_RING, _RING, _RING) & self._window.rect())
        self._ring.raise_()
        width = min(px(_WIDTH), self._window.width() - 2 * px(_GAP))
        self.setFixedWidth(width)
        layout = self.layout()
        height = layout.heightForWidth(width) if layout is not None else self.sizeHint().height()
        self.setFixedHeight(max(height, self.minimumSizeHint().height()))
        clear = [
            _rect_in(self._window, each) for each in self._keep_clear if isValid(each) and each.isVisible()
        ]
        self.move(best_place(self.size(), spot, self._window.rect(), clear, gap=px(_GAP)))
        self.raise_()


class _Ring(QWidget):
    """The ring around the part; nothing to a pointer and to a screen reader."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("coachRing")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ring only."""
        look, painter = theme.current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.colour("accent"), _RING))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -2, -2), 6, 6)


def best_place(size: QSize, spot: QRect, window: QRect, clear: Sequence[QRect], *, gap: int) -> QPoint:
    """Where a card of this size goes: beside the spot, whole in the window, over nothing that stays clear.

    Where there is no room beside it (a spot as large as the window), a corner that covers the least of it.
    """
    room = window.adjusted(gap, gap, -gap, -gap)
    tops = (spot.top() + gap, spot.center().y() - size.height() // 2, spot.bottom() - size.height() - gap)
    lefts = (spot.left(), spot.center().x() - size.width() // 2, spot.right() - size.width())
    beside = [
        *(QPoint(left, spot.top() - gap - size.height()) for left in lefts),
        *(QPoint(left, spot.bottom() + gap) for left in lefts),
        *(QPoint(spot.right() + gap, top) for top in tops),
        *(QPoint(spot.left() - gap - size.width(), top) for top in tops),
    ]
    corners = [
        QPoint(room.right() - size.width(), room.top()),
        QPoint(room.left(), room.bottom() - size.height()),
        QPoint(room.right() - size.width(), room.bottom() - size.height()),
        room.topLeft(),
    ]

    def fits(point: QPoint) -> bool:
        card = QRect(point, size)
        return room.contains(card) and not any(card.intersects(each) for each in clear)

    found = next((p for p in beside if fits(p) and not QRect(p, size).intersects(spot)), None)
    if found is not None:
        return found
    fitting = [point for point in corners if fits(point)] or corners
    return min(fitting, key=lambda point: _area(QRect(point, size) & spot))


def _area(rect: QRect) -> int:
    return rect.width() * rect.height() if rect.isValid() else 0


def _rect_in(window: QWidget, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
