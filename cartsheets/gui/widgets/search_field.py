"""What all fields to search in have in common."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit


def clear_by_escape(field: QLineEdit) -> None:
    """Let Escape empty a field; in an empty field it means what it means around it, such as close."""
    escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), field, context=Qt.ShortcutContext.WidgetShortcut)
    escape.activated.connect(field.clear)
    escape.setEnabled(bool(field.text()))
    field.textChanged.connect(lambda text: escape.setEnabled(bool(text)))
