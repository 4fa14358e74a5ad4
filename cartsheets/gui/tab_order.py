"""Where the Tab key goes: through the parts as they are laid out, not in the order in which they were made.

Qt's own order is that of making. Lists and details that are built anew while the program runs would come
last, wherever they stand.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from operator import itemgetter

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLayout,
    QRadioButton,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QWidget,
)

_WHOLE = (QAbstractButton, QAbstractItemView, QAbstractSpinBox, QComboBox)
"""Widgets whose inner parts are their own affair."""


def tab_stops(root: QWidget) -> list[QWidget]:
    """What the Tab key stops at within a widget, in the order of its layouts; of radio buttons the chosen."""
    stops = [each for each in _in_order(root) if _takes_tab(each)]
    return [each for each in stops if not _is_passed_over(each, stops)]


def next_stop(root: QWidget, focus: QWidget | None, *, forward: bool) -> QWidget | None:
    """Where Tab, or Shift+Tab, goes from the widget that has the focus."""
    everything = list(_in_order(root))
    stops = tab_stops(root)
    if not stops:
        return None
    here = next((at for at, each in enumerate(everything) if each is focus), None)
    if here is None:
        # A part of a stop has it, such as the editor of a cell; or nothing has.
        outer = [at for at, each in enumerate(stops) if focus is not None and each.isAncestorOf(focus)]
        if not outer:
            return stops[0] if forward else stops[-1]
        return stops[(outer[-1] + (1 if forward else -1)) % len(stops)]
    places = {id(each): at for at, each in enumerate(everything)}
    if forward:
        return next((each for each in stops if places[id(each)] > here), stops[0])
    return next((each for each in reversed(stops) if places[id(each)] < here), stops[-1])


def scroll_to(stop: QWidget) -> None:
    """Bring what has the focus into sight. Qt does it only where the focus was in the same part before."""
    parent = stop.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            parent.ensureWidgetVisible(stop)
        parent = parent.parentWidget()


def _in_order(widget: QWidget) -> Iterator[QWidget]:
    """The widget and all that is visible in it, as a reader meets it."""
    if not widget.isVisible():
        return
    yield widget
    if isinstance(widget, _WHOLE):
        return
    for child in _children(widget):
        if not child.isWindow():
            yield from _in_order(child)


def _children(widget: QWidget) -> list[QWidget]:
    if isinstance(widget, QSplitter):
        parts = (widget.widget(at) for at in range(widget.count()))
        return [part for part in parts if part is not None]
    if isinstance(widget, QStackedWidget):
        shown = widget.currentWidget()
        return [shown] if shown is not None else []
    if isinstance(widget, QScrollArea):
        content = widget.widget()
        return [content] if content is not None else []
    layout, children = widget.layout(), widget.children()
    laid_out = _laid_out(layout, children) if layout is not None else []
    known = set(map(id, laid_out))
    others = [child for child in children if isinstance(child, QWidget) and id(child) not in known]
    return laid_out + others


def _laid_out(layout: QLayout, children: Sequence[QObject]) -> list[QWidget]:
    """The children that a layout holds, in its order.

    Layouts are never asked for their items: Qt deletes an item without telling Python, and what Python
    still knows by its address ends the program once a widget is made there.
    """
    alone = ((layout.indexOf(child), [child]) for child in children if isinstance(child, QWidget))
    inner = (each for each in layout.children() if isinstance(each, QLayout))
    within = ((layout.indexOf(each), _laid_out(each, children)) for each in inner)
    found = [(at, widgets) for at, widgets in (*alone, *within) if at >= 0]
    found.sort(key=itemgetter(0))
    return [widget for _, widgets in found for widget in widgets]


def _takes_tab(widget: QWidget) -> bool:
    # Qt takes the Tab key away from radio buttons that are not chosen, but may have asked too early.
    takes = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) or isinstance(widget, QRadioButton)
    return takes and widget.isEnabled() and widget.focusProxy() is None


def _is_passed_over(widget: QWidget, stops: list[QWidget]) -> bool:
    """Whether a radio button is one that the arrow keys reach, from another of its group."""
    if not isinstance(widget, QRadioButton):
        return False
    group = _group_of(widget, stops)
    chosen = next((each for each in group if each.isChecked()), group[0])
    return widget is not chosen


def _group_of(button: QRadioButton, stops: list[QWidget]) -> list[QRadioButton]:
    others = [each for each in stops if isinstance(each, QRadioButton)]
    if button.group() is not None:
        return [each for each in others if each.group() is button.group()]
    return [each for each in others if each.group() is None and each.parentWidget() is button.parentWidget()]
