"""What a page about one store shows while none is chosen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction

from cartsheets.gui.widgets.states import EmptyState

_CONTEXT = "StoreFirst"


def choose_a_store(icon: str, text: str, *, name: str, go_home: Callable[[], object]) -> EmptyState:
    """Say that a store must be chosen first; `text` says what is then seen."""
    home = QAction(QCoreApplication.translate(_CONTEXT, "Go to your stores"))
    home.setProperty("iconName", "home")
    home.triggered.connect(go_home)
    title = QCoreApplication.translate(_CONTEXT, "Choose a store first")
    state = EmptyState(icon, title, text, actions=[home], name=name)
    home.setParent(state)
    return state
