"""What the edit page asks and says instead of its grid: nothing yet, restore, discard."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import PurePath
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMessageBox

from cartsheets.gui.clock import ago_words
from cartsheets.gui.models.plain_text import safe_text
from cartsheets.gui.widgets.buttons import make_action
from cartsheets.gui.widgets.states import EmptyState
from cartsheets.steps.edit import EditedExport

if TYPE_CHECKING:
    from cartsheets.gui.pages.edit import EditPage


class EditStates(QObject):
    """Makes them for one page; dialogs answer by the page's signals."""

    def __init__(self, page: EditPage) -> None:
        super().__init__(page)
        self._page = page

    def nothing_yet(self) -> EmptyState:
        """Say how to begin."""
        newest = self._action(
            self.tr("Edit the newest export"),
            "actEditNewest",
            lambda: self._page.export_wished.emit(""),
            "grid",
        )
        open_sheet = self._action(
            self.tr("Open a sheet to edit…"), "actEditOpen", self._page.open_wished.emit, "folder"
        )
        return EmptyState(
            "grid",
            self.tr("Nothing to edit yet"),
            self.tr(
                "Edit an export right here, without a spreadsheet program. Nothing is sent before the review."
            ),
            actions=[newest, open_sheet],
            name="editEmpty",
        )

    def restore_question(self, edited: EditedExport, now: datetime) -> EmptyState:
        """Ask whether edits that an earlier run left are to be restored."""
        count = edited.kept_count
        changed = ago_words(edited.kept.changed_at, now) if edited.kept else ""
        restore = self._action(
            self.tr("Restore %Ln edit(s)", "", count), "actRestoreEdits", self._page.restore, "undo"
        )
        drop = self._action(self.tr("Discard them"), "actDropEdits", self._page.discard_wished.emit, "")
        return EmptyState(
            "history",
            self.tr("Restore %Ln unsaved edit(s)?", "", count),
            self.tr("They were made in {file}, the last one {age}.").format(
                file=safe_text(PurePath(edited.file).name), age=changed
            ),
            actions=[restore, drop],
            name="editRestore",
            colour="update",
        )

    def ask_to_discard(self) -> None:
        """Ask whether all edits are to be forgotten; the answer is the page's `discard_wished`."""
        box = QMessageBox(self._page)
        box.setObjectName("gridDiscardQuestion")
        count = self._page.model.edits.change_count
        box.setWindowTitle(self.tr("Discard the edits"))
        box.setText(self.tr("Discard %Ln change(s)?", "", count))
        box.setInformativeText(self.tr("The cells show again what was opened. This cannot be undone."))
        drop = box.addButton(self.tr("Discard"), QMessageBox.ButtonRole.DestructiveRole)
        keep = box.addButton(self.tr("Keep editing"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(keep)
        box.finished.connect(box.deleteLater)
        drop.clicked.connect(self._page.discard_wished)
        box.open()

    def _action(self, text: str, name: str, does: Callable[[], object], icon: str) -> QAction:
        old = self._page.findChild(QAction, name)
        if old is not None:
            self._page.removeAction(old)
            old.deleteLater()
            old.setObjectName("")
        return make_action(self._page, text, name=name, does=does, icon=icon)
