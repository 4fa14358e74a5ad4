"""Add a group, or change one: its name and everything the store keeps about it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDoubleSpinBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from cartsheets.gui import theme
from cartsheets.gui.widgets.buttons import Button, PrimaryButton
from cartsheets.gui.widgets.labels import label

if TYPE_CHECKING:
    from cartsheets.domain.cells import Cell

_LONGEST_NAME = 150
_MOST_MONEY = 1e9
_PRICE_LEVELS = 999


class GroupForm(QDialog):
    """Gives cells when it is accepted. A field that was not touched keeps the very value it had."""

    wished = Signal(object)
    """The cells: {column: canonical cell}."""

    def __init__(
        self,
        parent: QWidget,
        *,
        title: str,
        verb: str,
        cells: Mapping[str, Cell],
        is_name_free: Callable[[str], bool],
    ) -> None:
        super().__init__(parent)
        self.setObjectName("groupForm")
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._cells = dict(cells)
        self._is_name_free = is_name_free
        self._build(title, verb)
        self._fill()
        self._shown = self._read()
        self.name.textChanged.connect(self._check)
        self._check()
        self.name.setFocus()
        self.name.selectAll()
        self.resize(theme.current().px(520), self.sizeHint().height())

    def cells(self) -> dict[str, Cell]:
        """The cells that were touched, and for the rest what was there."""
        now = self._read()
        return {
            name: cell if cell != self._shown[name] else self._cells.get(name) for name, cell in now.items()
        }

    def _build(self, title: str, verb: str) -> None:
        px, tr = theme.current().px, self.tr
        box = QVBoxLayout(self)
        box.setContentsMargins(px(20), px(18), px(20), px(16))
        box.setSpacing(px(10))
        box.addWidget(label(title, "subtitle", wraps=True))
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(12))
        grid.setVerticalSpacing(px(8))
        grid.setColumnStretch(1, 1)
        self.name = QLineEdit()
        self.name.setMaxLength(_LONGEST_NAME)
        self.name_hint = label("", "small", name="groupNameHint", wraps=True)
        self.description = _text_box()
        self.price_level = QSpinBox()
        self.price_level.setRange(0, _PRICE_LEVELS)
        self.minimum_order = QDoubleSpinBox()
        self.minimum_order.setRange(0, _MOST_MONEY)
        self.minimum_order.setDecimals(2)
        self.minimum_order.setGroupSeparatorShown(True)
        self.message = _text_box()
        rows: tuple[tuple[str, str, QWidget], ...] = (
            (tr("Name"), "groupName", self.name),
            (tr("Description"), "groupDescription", self.description),
            (tr("Price level"), "groupPriceLevel", self.price_level),
            (tr("Minimum order"), "groupMinimumOrder", self.minimum_order),
            (tr("Registration message"), "groupMessage", self.message),
        )
        for at, (text, name, field) in enumerate(rows):
            field.setObjectName(name)
            field.setAccessibleName(text)
            caption = label(text, "small")
            caption.setMinimumHeight(px(32))
            grid.addWidget(caption, 2 * at, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(field, 2 * at, 1)
            if isinstance(field, (QSpinBox, QDoubleSpinBox)):
                field.lineEdit().setTextMargins(px(6), 0, 0, 0)
        grid.addWidget(self.name_hint, 1, 1)
        box.addLayout(grid)
        self.flags = {
            "NonTaxable": QCheckBox(tr("Members pay no tax")),
            "AllowRegistration": QCheckBox(tr("Customers may register for it")),
            "AutoApprove": QCheckBox(tr("Registrations are approved automatically")),
            "DisableRewardPoints": QCheckBox(tr("Members earn no reward points")),
        }
        for name, box_ in self.flags.items():
            box_.setObjectName(f"group{name}")
            box.addWidget(box_)
        foot = QHBoxLayout()
        foot.setSpacing(px(8))
        foot.addStretch()
        cancel = Button(tr("Cancel"), name="groupCancel")
        cancel.clicked.connect(self.reject)
        self.ok = PrimaryButton(verb, name="groupOk")
        self.ok.setDefault(True)
        self.ok.clicked.connect(self._finish)
        foot.addWidget(cancel)
        foot.addWidget(self.ok)
        box.addSpacing(px(4))
        box.addLayout(foot)

    def _fill(self) -> None:
        cells = self._cells
        self.name.setText(str(cells.get("Name") or ""))
        self.description.setPlainText(str(cells.get("Description") or ""))
        self.message.setPlainText(str(cells.get("RegistrationMessage") or ""))
        self.price_level.setValue(int(str(cells.get("PriceLevel") or 0)))
        self.minimum_order.setValue(float(str(cells.get("MinimumOrder") or 0)))
        for name, box in self.flags.items():
            box.setChecked(bool(cells.get(name)))

    def _read(self) -> dict[str, Cell]:
        cells: dict[str, Cell] = {
            "Name": self.name.text().strip() or None,
            "Description": self.description.toPlainText() or None,
            "MinimumOrder": Decimal(f"{self.minimum_order.value():.2f}"),
            "RegistrationMessage": self.message.toPlainText() or None,
            "PriceLevel": self.price_level.value(),
        }
        return {**cells, **{name: box.isChecked() for name, box in self.flags.items()}}

    def _check(self) -> None:
        name = self.name.text().strip()
        is_taken = bool(name) and not self._is_name_free(name)
        self.name_hint.setText(
            self.tr("Another group has this name. Choose another one.") if is_taken else ""
        )
        self.name_hint.setVisible(is_taken)
        self.ok.setEnabled(bool(name) and not is_taken)

    def _finish(self) -> None:
        self.wished.emit(self.cells())
        self.accept()


def _text_box() -> QPlainTextEdit:
    box = QPlainTextEdit()
    box.setTabChangesFocus(True)
    box.setFixedHeight(theme.current().px(58))
    return box
