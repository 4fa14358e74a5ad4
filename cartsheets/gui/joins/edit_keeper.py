"""Keeps the grid's gestures in the ledger while they are made."""

from __future__ import annotations

from cartsheets.domain.editing.edits import Gesture
from cartsheets.domain.editing.stored import gesture_to_json
from cartsheets.gui.desk import Desk
from cartsheets.gui.joins.draft_keeper import DraftKeeper, Keeping, count_common
from cartsheets.gui.main_window import MainWindow
from cartsheets.gui.pages.edit import EditPage
from cartsheets.ledger.database import Ledger
from cartsheets.steps.edit import EditedExport, keep_edits


class EditKeeper(DraftKeeper):
    """Follows the export that is shown."""

    def __init__(self, page: EditPage, desk: Desk, window: MainWindow) -> None:
        super().__init__(page, desk, window)
        self._page = page
        self.known: set[str] = set()
        """Drafts that were kept by this run: nobody needs to be asked about them."""
        self._edited: EditedExport | None = None
        self._kept: list[Gesture] = []
        self._position = 0
        page.model.edited.connect(self._start)

    def follow(self, edited: EditedExport) -> None:
        """Keep the edits of another export from now on."""
        self._timer.stop()
        self._edited = edited
        self._kept, self._position = [], 0

    def forget(self, draft_id: str) -> None:
        """Keep nothing of these any more."""
        self._timer.stop()
        self._edited = None
        self.known.discard(draft_id)

    def note_restored(self, edited: EditedExport) -> None:
        """The gestures that were restored are in the ledger as they are."""
        if edited is self._edited:
            self._kept, self._position = list(edited.edits.history), edited.edits.position
            self.known.add(edited.draft_id)

    def is_new(self) -> bool:
        """Whether gestures were made, undone or redone since; not while it is asked about earlier ones."""
        if self._edited is None or self._page.is_asking:
            return False
        edits = self._edited.edits
        return self._position != edits.position or count_common(self._kept, edits.history) < len(
            edits.history
        )

    def keeping(self) -> Keeping:
        """Keep the gestures behind those that are kept already."""
        edited = self._edited
        if edited is None:
            raise RuntimeError("there is no export to keep the edits of")
        edits = edited.edits
        history, position = list(edits.history), edits.position
        after = count_common(self._kept, history)

        def work(ledger: Ledger) -> None:
            gestures = [gesture_to_json(edits, gesture) for gesture in history[after:]]
            keep_edits(ledger, edited.draft_id, gestures, after=after, position=position)

        def note() -> None:
            if edited is self._edited:
                self._kept, self._position = history, position
                self.known.add(edited.draft_id)
                self._page.foot.kept.setText(self.tr("Edits kept"))

        return work, note

    def _start(self) -> None:
        if self._page.state is None and self._edited is self._page.edited and self.is_new():
            self._page.foot.kept.setText("")
            self.keep_soon()
