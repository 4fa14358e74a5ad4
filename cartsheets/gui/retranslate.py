"""Another language without a restart: every text that stands anywhere in the window is said anew.

Pages keep what they show, and a push goes on: nothing is made again. A text is found by its words in the
language before (see `texts.turning_book`), so that no widget has to remember what it was made from. What
paints texts that it holds itself names those attributes in `held_texts`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from functools import partial
from typing import Any, cast

from PySide6.QtCore import QCoreApplication, QLocale, QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDoubleSpinBox,
    QGroupBox,
    QLabel,
    QLayout,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QSpinBox,
    QTabWidget,
    QWidget,
)

from cartsheets.gui import texts
from cartsheets.gui.widgets.labels import OWN
from cartsheets.wording import Phrasebook

HELD = "held_texts"
_WITH_KEYS = re.compile(r"(.+?) \(([^()]+)\)", re.DOTALL)
_GAP = re.compile(r"(\s*)(.*?)(\s*)", re.DOTALL)
_Turn = Callable[[str], str]


def change_language(language: str) -> None:
    """Put a language in force, and say every text of every window in it.

    Numbers and dates that stand in texts are written as the language does where they can be told.
    """
    app = cast(QApplication, QCoreApplication.instance())
    before, old = texts.current(app), QLocale()
    keys = {_native(keys): keys for keys in _shortcuts(app)}
    texts.install(app, language)
    after = texts.current(app)
    if (before.code, old) == (after.code, QLocale()):
        return
    names = {name: _native(each) for name, each in keys.items()}
    turner = TextTurner(texts.turning_book(before, after, old, QLocale()), keys=names)
    for window in app.topLevelWidgets():
        window.setLocale(QLocale())
        turner.turn(window)


class TextTurner:
    """Goes through widgets, actions and models, and turns the texts they show."""

    def __init__(self, book: Phrasebook, *, keys: Mapping[str, str] | None = None) -> None:
        self._book = book
        self._keys = keys or {}
        self._places: tuple[str, ...] = ()
        self._own: Collection[str] = ()

    def turn(self, root: QWidget) -> None:
        """Turn all texts of a window; first the parts that hold texts, then the rest of what shows them."""
        everything = [root, *root.findChildren(QObject)]
        views = [each for each in everything if isinstance(each, QAbstractItemView)]
        # A model may have no parent in the window.
        models = {id(view.model()): view.model() for view in views if view.model() is not None}
        known = set(map(id, everything))
        everything += [model for place, model in models.items() if place not in known]
        for each in everything:
            self._places, self._own = _modules_around(each), ()
            self._turn_held(each)
        for each in everything:
            self._places = _modules_around(each)
            self._own = each.property(OWN) or ()
            if isinstance(each, QAction):
                self._turn_action(each)
            elif isinstance(each, QWidget):
                self._turn_widget(each)
        for each in everything:
            # Sizes were kept for the words of before, of what is hidden too.
            if isinstance(each, QLayout):
                each.invalidate()
            elif isinstance(each, QWidget):
                each.updateGeometry()
            again = getattr(each, "turn_language", None)
            if callable(again):
                again()

    def said(self, text: str) -> str:
        """Say a text; blanks around it, an ellipsis that was taken off and keys in brackets may differ."""
        if text in self._own:
            return text
        gap = _GAP.fullmatch(text)
        core = gap[2] if gap is not None else text
        if gap is None or not core:
            return text
        return gap[1] + self._core(core) + gap[3]

    def _core(self, text: str) -> str:
        keys = _WITH_KEYS.fullmatch(text)
        has_keys = keys is not None and keys[2] in self._keys and not self._book.knows(text)
        if keys is not None and has_keys and (said := self._core(keys[1])) != keys[1]:
            return f"{said} ({self._keys[keys[2]]})"
        said = self._book.say(text, self._places)
        if said != text or text in self._book.kept:
            return said
        asked = text + "…"
        said = self._book.say(asked, self._places)
        return said.rstrip("…") if said != asked and said.endswith("…") else text

    def _turn_held(self, owner: QObject) -> None:
        for name in getattr(owner, HELD, ()):
            setattr(owner, name, self._held(getattr(owner, name)))

    def _held(self, value: Any) -> Any:
        if isinstance(value, str):
            return self.said(value)
        if isinstance(value, dict):
            return {key: self._held(each) for key, each in value.items()}
        if isinstance(value, list | tuple):
            return type(value)(self._held(each) for each in value)
        return value

    def _turn_action(self, action: QAction) -> None:
        tip = self.said(action.toolTip())
        self._set(action.text(), action.setText)
        action.setToolTip(tip)

    def _turn_widget(self, widget: QWidget) -> None:
        button = widget if isinstance(widget, QAbstractButton) else None
        named_by_text = button is not None and button.accessibleName() == _plain(button.text())
        for read, write in _texts_of(widget):
            self._set(read(), write)
        if button is not None and named_by_text:
            button.setAccessibleName(_plain(button.text()))
        if isinstance(widget, QComboBox):
            for at in range(widget.count()):
                self._set(widget.itemText(at), partial(widget.setItemText, at))
        elif isinstance(widget, QTabWidget):
            for at in range(widget.count()):
                self._set(widget.tabText(at), partial(widget.setTabText, at))
        if isinstance(widget, QAbstractItemView):
            widget.viewport().update()
        widget.update()

    def _set(self, text: str, write: Callable[[str], object]) -> None:
        said = self.said(text)
        if said != text:
            write(said)


def _shortcuts(app: QApplication) -> list[str]:
    """The keys that actions have, as they are called in every language; those that are shown come last."""
    form = QKeySequence.SequenceFormat.PortableText
    actions = [action for window in app.topLevelWidgets() for action in window.findChildren(QAction)]
    others = [keys.toString(form) for action in actions for keys in action.shortcuts()[1:]]
    return [*others, *(action.shortcut().toString(form) for action in actions if action.shortcuts())]


def _native(keys: str) -> str:
    """What the keys are called in the language in force."""
    portable, native = QKeySequence.SequenceFormat.PortableText, QKeySequence.SequenceFormat.NativeText
    return QKeySequence.fromString(keys, portable).toString(native)


def _plain(text: str) -> str:
    return text.replace("&", "").strip().rstrip("…")


def _modules_around(each: QObject) -> tuple[str, ...]:
    """The modules of an object and of what it is part of, the nearest first."""
    modules: list[str] = []
    owner: QObject | None = each
    while owner is not None:
        modules += [
            kind.__module__ for kind in type(owner).__mro__ if kind.__module__.startswith("cartsheets")
        ]
        owner = owner.parent()
    return tuple(dict.fromkeys(modules))


def _texts_of(widget: QWidget) -> Iterator[tuple[Callable[[], str], Callable[[str], object]]]:
    """The texts of a widget, each as what reads and what writes it."""
    # What is typed into a field is nobody's text but the user's.
    if isinstance(widget, QLabel | QAbstractButton):
        yield widget.text, widget.setText
    elif isinstance(widget, QGroupBox | QMenu):
        yield widget.title, widget.setTitle
    elif isinstance(widget, QLineEdit | QPlainTextEdit):
        yield widget.placeholderText, widget.setPlaceholderText
    elif isinstance(widget, QSpinBox | QDoubleSpinBox):
        yield widget.prefix, widget.setPrefix
        yield widget.suffix, widget.setSuffix
    if isinstance(widget, QAbstractSpinBox):
        spin = cast(QSpinBox, widget)
        yield spin.specialValueText, spin.setSpecialValueText
    yield widget.windowTitle, widget.setWindowTitle
    yield widget.toolTip, widget.setToolTip
    yield widget.accessibleName, widget.setAccessibleName
    yield widget.accessibleDescription, widget.setAccessibleDescription
