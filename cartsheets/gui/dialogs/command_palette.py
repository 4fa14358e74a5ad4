"""Ctrl+K: every action of the window by a few letters of its name."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QPainter, QPen
from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from cartsheets.gui import resources, theme

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_ACTION = Qt.ItemDataRole.UserRole
_PASSED_ON = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class CommandPalette(QDialog):
    """A field and a list; Enter does what is chosen."""

    def __init__(self, actions: Sequence[QAction], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setObjectName("commandPalette")
        self.setWindowTitle(self.tr("Commands"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._actions = [a for a in actions if a.text() and a.isVisible()]
        px = theme.current().px
        box = QVBoxLayout(self)
        box.setContentsMargins(px(12), px(12), px(12), px(12))
        self.field = QLineEdit()
        self.field.setObjectName("commandField")
        self.field.setAccessibleName(self.tr("Find a command"))
        self.field.setPlaceholderText(self.tr("What do you want to do?"))
        self.field.textChanged.connect(self._find)
        self.field.installEventFilter(self)
        box.addWidget(self.field)
        self.list = QListWidget()
        self.list.setObjectName("commandList")
        self.list.setAccessibleName(self.tr("Commands"))
        self.list.setFrameShape(QListWidget.Shape.NoFrame)
        self.list.setItemDelegate(_CommandDelegate(self.list))
        self.list.itemActivated.connect(lambda _item: self._do())
        box.addWidget(self.list)
        self.resize(px(520), px(380))
        self._find("")
        self.field.setFocus()

    @property
    def shown(self) -> list[str]:
        """The commands in the list."""
        return [self.list.item(at).data(_ACTION).text() for at in range(self.list.count())]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrows move in the list and Enter act while the field has the focus."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in _PASSED_ON:
                self.list.event(event)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._do()
                return True
        return False

    def _find(self, text: str) -> None:
        words = text.casefold().split()
        self.list.clear()
        for action in self._actions:
            name = action.text().replace("&", "")
            if all(word in name.casefold() for word in words):
                item = QListWidgetItem(name)
                item.setData(_ACTION, action)
                item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{name} {_keys(action)}".strip())
                if not action.isEnabled():
                    item.setFlags(Qt.ItemFlag.NoItemFlags)
                self.list.addItem(item)
        self.list.setCurrentRow(0)

    def _do(self) -> None:
        item = self.list.currentItem()
        if item is None or not item.flags() & Qt.ItemFlag.ItemIsEnabled:
            return
        action: QAction = item.data(_ACTION)
        self.close()
        action.trigger()


class _CommandDelegate(QStyledItemDelegate):
    """Icon, name, and the keys on the right."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """All lines are as high as a button."""
        return QSize(theme.current().px(200), theme.current().px(34))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one command."""
        look = theme.current()
        px, area = look.px, QRect(option.rect)
        action: QAction = index.data(_ACTION)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(QPen(look.colour("focus"), 2 if look.is_contrast else 1))
            painter.setBrush(look.colour("accent_subtle"))
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), 6, 6)
        colour = "text" if action.isEnabled() else "disabled"
        icon = str(action.property("iconName") or "arrow-right")
        picture = resources.pixmap(
            icon, "text2" if action.isEnabled() else "disabled", 16, painter.device().devicePixelRatioF()
        )
        painter.drawPixmap(area.x() + px(10), area.y() + (area.height() - px(16)) // 2, picture)
        words = area.adjusted(px(36), 0, -px(12), 0)
        painter.setFont(look.font())
        painter.setPen(look.colour(colour))
        painter.drawText(words, _LEFT, str(index.data()))
        painter.setFont(look.font("small"))
        painter.setPen(look.colour("muted" if action.isEnabled() else "disabled"))
        painter.drawText(words, _RIGHT, _keys(action))
        painter.restore()


def _keys(action: QAction) -> str:
    return action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
