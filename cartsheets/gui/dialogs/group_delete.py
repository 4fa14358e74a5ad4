"""Ask before a group is marked for deletion, and where its members go; the effect in words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from cartsheets.gui import theme
from cartsheets.gui.widgets.buttons import Button
from cartsheets.gui.widgets.labels import label, own


class DeleteGroup(QDialog):
    """Nothing is deleted by it: the review shows it, unticked, like every deletion."""

    wished = Signal(int)
    """Delete it, and move its members to the group of this number; 0 is none."""

    def __init__(
        self, parent: QWidget, *, group: str, members: int, coming: int, others: Sequence[tuple[int, str]]
    ) -> None:
        super().__init__(parent)
        self.setObjectName("groupDelete")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title = self.tr("Delete the group “{group}”?").format(group=group)
        self.setWindowTitle(title)
        px = theme.current().px
        self._members, self._coming = members, coming
        box = QVBoxLayout(self)
        box.setContentsMargins(px(20), px(18), px(20), px(16))
        box.setSpacing(px(10))
        box.addWidget(label(title, "subtitle", wraps=True))
        self.target = QComboBox()
        self.target.setObjectName("groupDeleteTarget")
        self.target.setAccessibleName(self.tr("Where its customers go"))
        self.target.addItem(self.tr("No group"), 0)
        for number, name in others:
            self.target.addItem(name, number)
        own(self.target, *(name for _number, name in others))
        self._caption = label(self.tr("Its customers go to"), "small")
        row = QHBoxLayout()
        row.addWidget(self._caption)
        row.addWidget(self.target, 1)
        box.addLayout(row)
        for part in (self._caption, self.target):
            part.setVisible(members > 0)
        self.effect = label("", "strong", name="groupDeleteEffect", wraps=True)
        box.addWidget(self.effect)
        hint = self.tr(
            "Nothing is sent yet: you see it in the review first. Once pushed, the group can be added again "
            "by an undo, with another number."
        )
        box.addWidget(label(hint, "muted", wraps=True))
        foot = QHBoxLayout()
        foot.setSpacing(px(8))
        foot.addStretch()
        self.keep = Button(self.tr("Keep it"), name="groupDeleteKeep")
        self.do = Button(self.tr("Delete the group"), name="groupDeleteDo", kind="danger")
        self.keep.clicked.connect(self.reject)
        self.do.clicked.connect(self._finish)
        self.do.setAutoDefault(False)
        self.keep.setDefault(True)
        foot.addWidget(self.keep)
        foot.addWidget(self.do)
        box.addSpacing(px(4))
        box.addLayout(foot)
        self.target.currentIndexChanged.connect(self._show_effect)
        self._show_effect()
        self.setMinimumWidth(px(460))
        self.keep.setFocus()

    def _show_effect(self) -> None:
        if not self._members:
            text = self.tr("No customer is in it.")
        elif self.target.currentData() == 0:
            text = self.tr("%Ln customer(s) will be in no group.", "", self._members - self._coming)
            if self._coming:
                text += " " + self.tr(
                    "%Ln (was|were) only to come, and (stays|stay) where they are.", "", self._coming
                )
        else:
            text = self.tr("%Ln customer(s) will be in “{group}”.", "", self._members)
            text = text.format(group=self.target.currentText())
        self.effect.setText(text)

    def _finish(self) -> None:
        self.wished.emit(int(self.target.currentData()))
        self.accept()
