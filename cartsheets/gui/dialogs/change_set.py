"""A change set on its way out, with a word to the colleague; and one that came: from whom, and if whole."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from cartsheets.gui import theme
from cartsheets.gui.clock import exact_words
from cartsheets.gui.dialogs.form import FormDialog
from cartsheets.gui.models.plain_text import safe_text
from cartsheets.gui.widgets.buttons import Button, PrimaryButton
from cartsheets.gui.widgets.labels import label
from cartsheets.gui.widgets.notice import Notice
from cartsheets.steps.change_sets import OpenedChangeSet

_WIDTH = 520


class SaveChangeSetDialog(FormDialog):
    """Asks for a word to the colleague; where the file goes is asked afterwards."""

    agreed = Signal(str)
    """The note."""

    def __init__(self, changes: int, passwords: int, fingerprint: str, parent: QWidget) -> None:
        super().__init__(
            parent, name="saveChangeSetDialog", title=self.tr("Save for a colleague"), width=_WIDTH
        )
        asked = self.tr("Hand %Ln change(s) to a colleague?", "", changes)
        words = self.tr(
            "The file holds what is ticked here, with your name and your seal. Your colleague opens it with "
            "this program, reviews it against the store as it is then, and pushes it with keys of their own. "
            "It holds customers' data: send it as you would send the sheet."
        )
        self.add_question(asked, words)
        if passwords:
            stays = self.tr("%Ln typed password(s) (stays|stay) here: they are never saved.", "", passwords)
            self.box.addWidget(Notice("warning", stays, name="changeSetPasswords"))
        self.box.addWidget(label(self.tr("A word to your colleague"), "strong"))
        self.note = QLineEdit()
        self.note.setObjectName("changeSetNote")
        self.note.setAccessibleName(self.tr("A word to your colleague"))
        self.note.setPlaceholderText(self.tr("What it is about"))
        self.box.addWidget(self.note)
        seal = self.tr("Your seal: {fingerprint}. Read it out once, by telephone, so that it is trusted.")
        self.box.addWidget(
            label(seal.format(fingerprint=fingerprint), "small", name="changeSetOwnSeal", wraps=True)
        )
        save = PrimaryButton(self.tr("Save…"), name="changeSetSave", icon="download")
        save.clicked.connect(self.accept)
        self.add_foot(*_answers(self.tr("Cancel"), save))
        save.setDefault(True)

    def accept(self) -> None:
        """Tell the note."""
        self.agreed.emit(self.note.text().strip())
        super().accept()


class ChangeSetDialog(FormDialog):
    """Shows what came, before anything of it is compared. A broken seal never gets here."""

    review_wished = Signal(bool)
    """Show it in the review; whether its author's seal is trusted from now on."""
    look_wished = Signal()
    """Show it without trusting its author: nothing of it can be pushed."""
    distrust_wished = Signal()
    """Trust its author no more."""

    def __init__(self, opened: OpenedChangeSet, file: str, parent: QWidget) -> None:
        super().__init__(parent, name="changeSetDialog", title=self.tr("Change set"), width=_WIDTH)
        change_set = opened.change_set
        author = safe_text(change_set.author) or self.tr("somebody")
        asked = self.tr("Changes from {author}")
        self.add_question(asked.format(author=author), name="changeSetAuthor")
        counts = change_set.counts()
        parts = [
            (counts["add"], self.tr("%Ln to add", "", counts["add"])),
            (counts["update"], self.tr("%Ln to update", "", counts["update"])),
            (counts["delete"], self.tr("%Ln to delete", "", counts["delete"])),
        ]
        facts = [
            (self.tr("Store"), f"{safe_text(change_set.plan.store)} ({safe_text(change_set.plan.store_id)})"),
            (self.tr("Saved"), exact_words(change_set.saved_at)),
            (self.tr("Changes"), ", ".join(text for count, text in parts if count)),
            (self.tr("File"), safe_text(file)),
        ]
        if change_set.note:
            facts.append((self.tr("Note"), safe_text(change_set.note)))
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.current().px(16))
        grid.setColumnStretch(1, 1)
        for row, (name, value) in enumerate(facts):
            grid.addWidget(label(name, "muted"), row, 0)
            grid.addWidget(label(value, wraps=True), row, 1)
        self.box.addLayout(grid)
        self.box.addWidget(self._seal(opened, author))
        review = PrimaryButton(
            self.tr("Review it") if opened.is_known else self.tr("Trust and review"),
            name="changeSetReview",
            icon="review",
        )
        review.clicked.connect(lambda: self._end(is_trusted=not opened.is_known))
        buttons: list[Button] = [review]
        if not opened.is_known:
            look = Button(self.tr("Just look"), name="changeSetLook", icon="eye")
            look.clicked.connect(self._look)
            buttons.insert(0, look)
            # Trusting somebody must not be what Enter does.
            look.setDefault(True)
        else:
            review.setDefault(True)
        if opened.known_as is not None and not opened.is_own:
            distrust = Button(self.tr("Trust no more"), name="changeSetDistrust", kind="quiet")
            distrust.clicked.connect(self._distrust)
            buttons.insert(0, distrust)
        self.add_foot(*_answers(self.tr("Cancel"), *buttons))

    def _seal(self, opened: OpenedChangeSet, author: str) -> Notice:
        mark = opened.fingerprint
        if opened.is_own:
            return Notice("done", self.tr("Your own seal, and whole"), mark, name="changeSetSeal")
        if opened.known_as is not None:
            known = self.tr("The seal is whole, and known here as {name}").format(
                name=safe_text(opened.known_as)
            )
            return Notice("done", known, mark, name="changeSetSeal")
        if opened.is_name_of_another:
            words = self.tr(
                "{author} is known here by another seal. It may be a new computer, or somebody else who uses "
                "the name. Let {author} read this one out by telephone before you trust it: {mark}"
            )
            title = self.tr("Not the seal you know")
            return Notice("problem", title, words.format(author=author, mark=mark), name="changeSetSeal")
        words = self.tr(
            "Nothing was altered since it was saved, but who saved it is not proved. Let {author} read the "
            "seal out to you by telephone, once: {mark}"
        )
        title = self.tr("The seal is whole, but not known here")
        return Notice("warning", title, words.format(author=author, mark=mark), name="changeSetSeal")

    def _end(self, *, is_trusted: bool) -> None:
        self.review_wished.emit(is_trusted)
        self.accept()

    def _distrust(self) -> None:
        self.distrust_wished.emit()
        self.reject()

    def _look(self) -> None:
        self.look_wished.emit()
        self.accept()


def _answers(cancel_text: str, *answers: Button) -> list[Button]:
    """Cancel and the answers; Enter is for one of them wherever the focus is."""
    buttons = [Button(cancel_text, name="changeSetCancel"), *answers]
    for button in buttons:
        button.setAutoDefault(False)
    return buttons
