"""What the groups page shows instead of its groups: what is to become of earlier edits."""

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


def restore_question(
    kept: KeptGroups, now: datetime, *, restore: Callable[[], object], discard: Callable[[], object]
) -> EmptyState:
    """Ask whether edits that an earlier run left are to be restored."""
    count = kept.position
    again = QAction(QCoreApplication.translate(_CONTEXT, "Restore %Ln edit(s)", "", count))
    again.setProperty("iconName", "undo")
    again.triggered.connect(restore)
    away = QAction(QCoreApplication.translate(_CONTEXT, "Discard them"))
    away.triggered.connect(discard)
    text = QCoreApplication.translate(
        _CONTEXT, "They were not sent to the store; the last one was made {age}."
    )
    state = EmptyState(
        "history",
        QCoreApplication.translate(_CONTEXT, "Restore %Ln unsaved edit(s) of groups?", "", count),
        text.format(age=ago_words(kept.changed_at, now)),
        actions=[again, away],
        name="groupsRestore",
        colour="update",
    )
    for action in (again, away):
        action.setParent(state)
    return state
