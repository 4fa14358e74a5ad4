"""GroupsState: the groups as they were read, what was changed about them, and the way back."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from cartsheets.domain.groups.edits import GroupEdits
from cartsheets.domain.groups.gestures import GroupGesture, settle

if TYPE_CHECKING:
    from cartsheets.domain.groups.roster import GroupRoster
    from cartsheets.steps.group_edits import KeptGroups


@dataclass
class GroupsState:
    """One store's groups. Every gesture is one step back; of `history` the first `position` are in effect."""

    roster: GroupRoster
    edits: GroupEdits = field(default_factory=GroupEdits)
    history: list[GroupGesture] = field(default_factory=list)
    position: int = 0
    kept: KeptGroups | None = None
    """What an earlier run left, until it is settled what becomes of it."""

    @property
    def last(self) -> GroupGesture | None:
        """What an undo would take back."""
        return self.history[self.position - 1] if self.position else None

    @property
    def undone(self) -> GroupGesture | None:
        """What a redo would do again."""
        return self.history[self.position] if self.position < len(self.history) else None

    def change(self, words: str, edits: GroupEdits) -> bool:
        """Take new edits as one gesture; false where it changes nothing."""
        if edits == self.edits:
            return False
        del self.history[self.position :]
        self.history.append(GroupGesture(words, self.edits, edits))
        self._go(self.position + 1)
        return True

    def undo(self) -> str:
        """Take the last gesture back; give its words."""
        self._go(self.position - 1)
        return self.history[self.position].label

    def redo(self) -> str:
        """Do the gesture again that was taken back last; give its words."""
        self._go(self.position + 1)
        return self.history[self.position - 1].label

    def restore(self) -> int:
        """Take what an earlier run left; give how many gestures are in effect again."""
        if self.kept is not None:
            self.history = list(self.kept.gestures)
            self._go(self.kept.position)
            self.kept = None
            self.renew(self.roster)
        return self.position

    def renew(self, roster: GroupRoster) -> None:
        """Go on with a newer reading of the store; what it has already is no edit any more."""
        self.roster = roster
        position = len(settle(self.history[: self.position], roster))
        self.history = settle(self.history, roster)
        self._go(position)

    def _go(self, position: int) -> None:
        self.position = position
        self.edits = self.history[position - 1].after if position else GroupEdits()
