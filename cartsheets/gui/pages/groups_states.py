"""What the groups page shows instead of its groups: choose a store, or what becomes of earlier edits."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction

from cartsheets.gui.clock import ago_words
from cartsheets.gui.widgets.states import EmptyState

if TYPE_CHECKING:
    from cartsheets.steps.group_edits import KeptGroups

_CONTEXT = "GroupsPage"


def choose_a_store(go_home: Callable[[], object]) -> EmptyState:
    """Say that a store must be chosen first."""
    return _state(
        "groups",
        QCoreApplication.translate(_CONTEXT, "Choose a store first"),
        QCoreApplication.translate(_CONTEXT, "Then you see its groups here, and who is in them."),
        [(QCoreApplication.translate(_CONTEXT, "Go to your stores"), "home", go_home)],
        name="groupsNoStore",
    )


def restore_question(
    kept: KeptGroups, now: datetime, *, restore: Callable[[], object], discard: Callable[[], object]
) -> EmptyState:
    """Ask whether edits that an earlier run left are to be restored."""
    count = kept.position
    return _state(
        "history",
        QCoreApplication.translate(_CONTEXT, "Restore %Ln unsaved edit(s) of groups?", "", count),
        QCoreApplication.translate(
            _CONTEXT, "They were not sent to the store; the last one was made {age}."
        ).format(age=ago_words(kept.changed_at, now)),
        [
            (QCoreApplication.translate(_CONTEXT, "Restore %Ln edit(s)", "", count), "undo", restore),
            (QCoreApplication.translate(_CONTEXT, "Discard them"), "", discard),
        ],
        name="groupsRestore",
        colour="update",
    )


def _state(
    icon: str,
    title: str,
    text: str,
    buttons: list[tuple[str, str, Callable[[], object]]],
    *,
    name: str,
    colour: str = "muted",
) -> EmptyState:
    actions = []
    for words, button_icon, does in buttons:
        action = QAction(words)
        action.setProperty("iconName", button_icon)
        action.triggered.connect(does)
        actions.append(action)
    state = EmptyState(icon, title, text, actions=actions, name=name, colour=colour)
    for action in actions:
        action.setParent(state)
    return state
