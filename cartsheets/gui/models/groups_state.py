"""GroupsState: the groups as they were read, what was changed about them, and the way back."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cartsheets.domain.group_edits import GroupEdits
    from cartsheets.domain.group_roster import GroupRoster


@dataclass
class GroupsState:
    """One store's groups. Every gesture is one step back."""

    roster: GroupRoster
    edits: GroupEdits
    undone: list[tuple[str, GroupEdits]] = field(default_factory=list)
    """What can be done again: the gesture's words, and the edits after it."""
    done: list[tuple[str, GroupEdits]] = field(default_factory=list)
    """What can be taken back: the gesture's words, and the edits before it."""

    def change(self, words: str, edits: GroupEdits) -> bool:
        """Take new edits as one gesture; false where it changes nothing."""
        if edits == self.edits:
            return False
        self.done.append((words, self.edits))
        self.undone.clear()
        self.edits = edits
        return True

    def undo(self) -> str:
        """Take the last gesture back; give its words."""
        words, before = self.done.pop()
        self.undone.append((words, self.edits))
        self.edits = before
        return words

    def redo(self) -> str:
        """Do the gesture again that was taken back last; give its words."""
        words, after = self.undone.pop()
        self.done.append((words, self.edits))
        self.edits = after
        return words

    def renew(self, roster: GroupRoster) -> None:
        """Go on with a newer reading of the store; what it has already is no edit any more."""
        self.roster, self.edits = roster, self.edits.settled(roster)
        self.done.clear()
        self.undone.clear()
