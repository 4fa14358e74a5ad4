"""All texts that stand in a window, wherever they stand."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QLocale, QModelIndex, QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QPushButton,
    QRadioButton,
    QToolButton,
    QWidget,
)

from cartsheets.domain.tables import CUSTOMERS, GROUPS
from cartsheets.gui import texts
from cartsheets.gui.retranslate import HELD, TextTurner
from cartsheets.gui.widgets.labels import ElidedLabel

_READERS = ("text", "title", "placeholderText", "windowTitle", "toolTip", "accessibleName", "suffix")
_MOST_ROWS = 8
_HEADERS = {column.header for table in (CUSTOMERS, GROUPS) for column in table.columns}


def spoken(root: QWidget) -> Iterator[tuple[str, str]]:
    """Go through all texts, each after the place where it stands."""
    for each in [root, *root.findChildren(QObject)]:
        place = f"{type(each).__name__} {each.objectName()}"
        if isinstance(each, QAction):
            yield place, each.text()
            yield place, each.toolTip()
        if isinstance(each, QWidget):
            for name in _READERS:
                # What is typed into a field is the user's.
                if name == "text" and (each.inherits("QLineEdit") or each.inherits("QTextEdit")):
                    continue
                read: Callable[[], Any] | None = getattr(each, name, None)
                if callable(read) and isinstance(said := read(), str):
                    yield f"{place}.{name}", said
        if isinstance(each, QComboBox):
            yield from ((place, each.itemText(at)) for at in range(each.count()))
        if isinstance(each, QAbstractItemView) and each.model() is not None:
            yield from ((place, text) for text in _of_model(each))
        for name in getattr(each, HELD, ()):
            yield from ((f"{place}.{name}", text) for text in _strings(getattr(each, name)))


def english_left(root: QWidget, before: texts.Catalogue) -> list[tuple[str, str]]:
    """The texts that are still English, though there is another word for them in the language in force."""
    app = QCoreApplication.instance()
    assert isinstance(app, QApplication)
    book = texts.turning_book(before, texts.current(app), QLocale("en_US"), QLocale())
    turner = TextTurner(book)
    known = {phrase.translation for phrase in book.phrases}
    return sorted(
        {
            (place, text)
            for place, text in spoken(root)
            if text not in known and not _names_a_column(text) and turner.said(text) != text
        }
    )


def _names_a_column(text: str) -> bool:
    """The names of columns are those of the workbook, in every language."""
    return re.split(r"[:,]", text)[0] in _HEADERS


def _of_model(view: QAbstractItemView) -> Iterator[str]:
    model = view.model()
    spoken_role = Qt.ItemDataRole.AccessibleTextRole
    columns = model.columnCount(QModelIndex()) if isinstance(model, QAbstractTableModel) else 1
    for column in range(columns):
        for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, spoken_role):
            values = [model.headerData(column, Qt.Orientation.Horizontal, role)]
            values += [
                model.data(model.index(row, column), role)
                for row in range(min(_MOST_ROWS, model.rowCount(QModelIndex())))
            ]
            yield from (value for value in values if isinstance(value, str))


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from _strings(each)
    elif isinstance(value, list | tuple):
        for each in value:
            yield from _strings(each)


def cut_off(root: QWidget) -> list[str]:
    """Buttons and labels that have less room than their words need; what may give way says so itself."""
    found = []
    for each in root.findChildren(QWidget):
        if not each.isVisible() or each.width() <= 1:
            continue
        if isinstance(each, QPushButton | QToolButton | QCheckBox) or type(each) is QRadioButton:
            needed, text = each.sizeHint().width(), each.text()
        elif isinstance(each, QAbstractButton):
            # Painted by us: they say themselves how far they may be squeezed.
            needed, text = each.minimumSizeHint().width(), each.text()
        elif isinstance(each, QLabel) and not isinstance(each, ElidedLabel) and not each.wordWrap():
            needed, text = each.sizeHint().width(), each.text()
        else:
            continue
        if text and needed > each.width() + 1:
            found.append(f"{type(each).__name__} {each.objectName()} {text!r}: {each.width()} of {needed}")
    return found
