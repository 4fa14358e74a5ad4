"""Keeps what is changed about groups in the ledger while it is changed."""

from __future__ import annotations

from dataclasses import dataclass, field

from cartsheets.domain.groups.gestures import GroupGesture
from cartsheets.gui.desk import Desk
from cartsheets.gui.joins.draft_keeper import DraftKeeper, Keeping, count_common
from cartsheets.gui.main_window import MainWindow
from cartsheets.gui.models.groups_state import GroupsState
from cartsheets.gui.pages.groups import GroupsPage
from cartsheets.ledger.database import Ledger
from cartsheets.steps.group_edits import drop_group_edits, keep_group_edits


@dataclass
class _Followed:
    """One store's groups, and what the ledger has of them: gestures, of which `position` are in effect."""

    state: GroupsState
    kept: list[GroupGesture] = field(default_factory=list)
    position: int = 0

    @property
    def is_new(self) -> bool:
        """Whether something was changed since; not while it is asked about what an earlier run left."""
        history = self.state.history
        if self.state.kept is not None:
            return False
        is_same = len(self.kept) == len(history) == count_common(self.kept, history)
        return self.position != self.state.position or not is_same


class GroupsKeeper(DraftKeeper):
    """Follows the groups of every store that was shown."""

    def __init__(self, page: GroupsPage, desk: Desk, window: MainWindow) -> None:
        super().__init__(page, desk, window)
        self._page = page
        self._followed: dict[str, _Followed] = {}
        page.changed.connect(self._start)

    def follow(self, store_id: str, state: GroupsState) -> None:
        """Keep the edits of these groups from now on, and what a new reading left of them."""
        known = self._followed.get(store_id)
        if known is None or known.state is not state:
            self._followed[store_id] = _Followed(state)
        self._start()

    def forget(self, state: GroupsState) -> None:
        """Forget what an earlier run left of these groups."""
        store_id = next(each for each, followed in self._followed.items() if followed.state is state)
        job = self._desk.ledger_job(
            self.tr("Discarding the edits"), lambda ledger, _: drop_group_edits(ledger, store_id)
        )
        job.failed.connect(self._window.show_error)
        self._desk.start(job)

    def is_new(self) -> bool:
        """Whether something was changed in any store's groups."""
        return any(each.is_new for each in self._followed.values())

    def keeping(self) -> Keeping:
        """Keep the gestures behind those that are kept already."""
        wanted = [
            (store_id, followed, list(followed.state.history), followed.state.position)
            for store_id, followed in self._followed.items()
            if followed.is_new
        ]
        afters = [count_common(followed.kept, history) for _, followed, history, _ in wanted]

        def work(ledger: Ledger) -> None:
            for (store_id, _, history, position), after in zip(wanted, afters, strict=True):
                keep_group_edits(ledger, store_id, history, after=after, position=position)

        def note() -> None:
            for _, followed, history, position in wanted:
                followed.kept, followed.position = history, position
            self._page.foot.show_kept()

        return work, note

    def _start(self) -> None:
        if self.is_new():
            self._page.foot.kept.setText("")
            self.keep_soon()
