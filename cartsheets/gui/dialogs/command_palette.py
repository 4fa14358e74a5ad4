"""Ctrl+K: whatever can be done in the window, by a few letters of its name."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPen
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
_FOUND = Qt.ItemDataRole.UserRole
_PASSED_ON = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


@dataclass(frozen=True, slots=True)
class Command:
    """One line: what it is called, where it is done if not here, and its keys."""

    name: str
    does: Callable[[], object]
    icon: str = "arrow-right"
    place: str = ""
    keys: str = ""
    is_enabled: bool = True


class CommandPalette(QDialog):
    """A field and a list; Enter does what is chosen.

    `here` is listed from the start; `elsewhere` is asked for what else there is when something is typed.
    """

    def __init__(
        self, here: Sequence[Command], elsewhere: Callable[[], Sequence[Command]], parent: QWidget
    ) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setObjectName("commandPalette")
        self.setWindowTitle(self.tr("Commands"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._here, self._elsewhere = list(here), elsewhere
        self._all: list[Command] = []
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
        self.resize(px(600), px(380))
        self._find("")
        self.field.setFocus()

    @property
    def shown(self) -> list[str]:
        """The commands in the list."""
        return [self.list.item(at).data(_FOUND).name for at in range(self.list.count())]

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
        if words and not self._all:
            self._all = [*self._here, *self._elsewhere()]
        self.list.clear()
        for command in self._all if words else self._here:
            searched = f"{command.name} {command.place}".casefold()
            if all(word in searched for word in words):
                item = QListWidgetItem(command.name)
                item.setData(_FOUND, command)
                spoken = ", ".join(filter(None, (command.name, command.place, command.keys)))
                item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
                if not command.is_enabled:
                    item.setFlags(Qt.ItemFlag.NoItemFlags)
                self.list.addItem(item)
        self.list.setCurrentRow(0)

    def _do(self) -> None:
        item = self.list.currentItem()
        if item is None or not item.flags() & Qt.ItemFlag.ItemIsEnabled:
            return
        command: Command = item.data(_FOUND)
        self.close()
        command.does()


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
        command: Command = index.data(_FOUND)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(QPen(look.colour("focus"), 2 if look.is_contrast else 1))
            painter.setBrush(look.colour("accent_subtle"))
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), 6, 6)
        colour = "text" if command.is_enabled else "disabled"
        sign, ratio = "text2" if command.is_enabled else "disabled", painter.device().devicePixelRatioF()
        picture = resources.pixmap(command.icon, sign, 16, ratio)
        painter.drawPixmap(area.x() + px(10), area.y() + (area.height() - px(16)) // 2, picture)
        words = area.adjusted(px(36), 0, -px(12), 0)
        painter.setFont(look.font())
        painter.setPen(look.colour(colour))
        painter.drawText(words, _LEFT, str(index.data()))
        painter.setFont(look.font("small"))
        painter.setPen(look.colour("muted" if command.is_enabled else "disabled"))
        painter.drawText(words, _RIGHT, command.place or command.keys)
        painter.restore()
