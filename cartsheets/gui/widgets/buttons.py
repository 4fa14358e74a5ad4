"""Buttons and actions as the whole program makes them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QPushButton,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QToolButton,
    QWidget,
)
from shiboken6 import isValid

from cartsheets.gui import resources, theme
from cartsheets.gui.widgets.scaling import ScaledSize

# Fusion knows no distance between a button's icon and its text.
_GAP = "  "
_FILLED = {"primary": "on_accent", "danger": "on_danger"}
"""Kinds of buttons that are full of colour, and what is written on it."""


class Button(QPushButton):
    """A button in words. `kind` is "" (plain), primary, danger, quiet or link."""

    def __init__(self, text: str, *, name: str, kind: str = "", icon: str = "", words: str = "") -> None:
        super().__init__()
        self._has_icon = bool(icon)
        self._is_compact = self._has_lent_tip = False
        self.setObjectName(name)
        self._icon = icon
        if kind:
            self.setProperty("kind", kind)
        self._dress_icon(kind)
        self.set_text(text, words=words)

    def set_kind(self, kind: str) -> None:
        """Make it another kind of button."""
        self.setProperty("kind", kind)
        # The style sheet chooses by it, and looks again only when it is told to.
        self.style().unpolish(self)
        self.style().polish(self)
        self._dress_icon(kind)

    @property
    def is_compact(self) -> bool:
        """Whether only the icon is shown."""
        return self._is_compact

    def set_compact(self, *, is_compact: bool) -> None:
        """Show only the icon, where there is one; the text stays the name, and is the tool tip meanwhile."""
        if is_compact == self._is_compact or not self._has_icon:
            return
        self._is_compact = is_compact
        if is_compact and not self.toolTip():
            self.setToolTip(self.text().strip())
            self._has_lent_tip = True
        elif not is_compact and self._has_lent_tip:
            self.setToolTip("")
            self._has_lent_tip = False
        self.updateGeometry()
        self.update()

    @property
    def words_width(self) -> int:
        """How much wider it is with its words than without."""
        size = super().sizeHint()
        return max(0, size.width() - self._icon_width(size)) if self._has_icon else 0

    def sizeHint(self) -> QSize:
        """A square where only the icon is shown."""
        size = super().sizeHint()
        return QSize(self._icon_width(size), size.height()) if self._is_compact else size

    def minimumSizeHint(self) -> QSize:
        """Never narrower than what is shown."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it, without the text where there is no room for one."""
        if self._is_compact:
            look = QStyleOptionButton()
            self.initStyleOption(look)
            look.text = ""
            QStylePainter(self).drawControl(QStyle.ControlElement.CE_PushButton, look)
        else:
            super().paintEvent(event)
        if self.hasFocus() and self.property("kind") in _FILLED:
            self._paint_inner_ring()

    def _paint_inner_ring(self) -> None:
        """A ring at the edge of a filled button is hardly seen: draw a light one inside it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.current().colour(_FILLED[str(self.property("kind"))]), 2))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(3, 3, -3, -3), 4, 4)

    def _icon_width(self, size: QSize) -> int:
        return size.height() + theme.current().px(8)

    def _dress_icon(self, kind: str) -> None:
        if self._icon:
            role = _FILLED.get(kind, "text2")
            resources.set_icon(self, self._icon, role, 16)

    def set_text(self, text: str, *, words: str = "") -> None:
        """Change the text; `words` is what a screen reader says where that should be more."""
        self.setText(_GAP + text if self._has_icon and text else text)
        self.setAccessibleName(words or text.replace("&", "").rstrip("…"))


class PrimaryButton(Button):
    """The one button of a page that goes forward."""

    def __init__(self, text: str, *, name: str, icon: str = "") -> None:
        super().__init__(text, name=name, kind="primary", icon=icon)


class ToolButton(QToolButton):
    """A square button with an icon only; `text` is its name and tool tip."""

    def __init__(self, icon: str, text: str, *, name: str, checkable: bool = False) -> None:
        super().__init__()
        self.setObjectName(name)
        resources.set_icon(self, icon)
        self.setCheckable(checkable)
        self.setToolTip(text)
        self.setAccessibleName(text)
        ScaledSize(self, minimum_width=32, minimum_height=32)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)


def make_action(
    owner: QObject,
    text: str,
    *,
    name: str,
    does: Callable[[], object] | None = None,
    keys: str = "",
    icon: str = "",
    tip: str = "",
) -> QAction:
    """Make an action with all it needs for menus, the command palette and the overlay of keys.

    It is added to `owner`, and its keys work while that is visible, wherever the focus is in the window.
    """
    action = QAction(text, owner)
    action.setObjectName(name)
    if keys:
        action.setShortcuts([QKeySequence(each) for each in keys.split(" / ")])
    if icon:
        resources.set_icon(action, icon)
    shown = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    action.setToolTip(f"{tip or text.rstrip('…')} ({shown})" if shown else tip or text)
    if does is not None:
        slot = does
        action.triggered.connect(lambda _checked=False: slot())
    if isinstance(owner, QWidget):
        owner.addAction(action)
    return action


def button_for(action: QAction, *, name: str, kind: str = "", icon: str = "") -> Button:
    """Make a button that does what an action does, and is enabled with it."""
    button = Button(action.text(), name=name, kind=kind, icon=icon or str(action.property("iconName") or ""))
    button.setToolTip(action.toolTip())
    button.setEnabled(action.isEnabled())
    button.clicked.connect(action.trigger)

    def follow() -> None:
        button.setEnabled(action.isEnabled())
        button.setVisible(action.isVisible())
        button.set_text(action.text())

    action.changed.connect(follow)

    def let_go() -> None:
        # When a whole page goes, its actions may be gone before its buttons.
        if isValid(action):
            action.changed.disconnect(follow)

    button.destroyed.connect(let_go)
    return button
