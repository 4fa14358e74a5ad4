"""A list of things to tick: values behind texts."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from cartsheets.gui import theme
from cartsheets.gui.models.plain_text import safe_text

_VALUE = Qt.ItemDataRole.UserRole
_ROW_HEIGHT = 26


def fill(items: QListWidget, entries: Iterable[tuple[str, str]]) -> None:
    """Offer these (value, text), none ticked."""
    items.clear()
    for value, text in entries:
        item = QListWidgetItem(safe_text(text))
        item.setData(_VALUE, value)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Unchecked)
        # Easy to hit; the list gives the width.
        item.setSizeHint(QSize(0, theme.current().px(_ROW_HEIGHT)))
        items.addItem(item)


def check_all(items: QListWidget, values: Collection[str] | None) -> None:
    """Tick exactly these; None ticks all."""
    for at in range(items.count()):
        item = items.item(at)
        is_in = values is None or item.data(_VALUE) in values
        item.setCheckState(Qt.CheckState.Checked if is_in else Qt.CheckState.Unchecked)


def checked(items: QListWidget) -> tuple[str, ...]:
    """The values that are ticked, in the list's order."""
    found = (items.item(at) for at in range(items.count()))
    return tuple(str(item.data(_VALUE)) for item in found if item.checkState() is Qt.CheckState.Checked)
