"""Which columns an export holds: a preset, or each ticked by hand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QListWidget

from cartsheets.gui import theme
from cartsheets.gui.widgets.buttons import Button
from cartsheets.gui.widgets.check_list import check_all, checked, fill
from cartsheets.gui.widgets.frames import Card
from cartsheets.gui.widgets.labels import label

_PRESET_WIDTH = 170
_BY_HAND = "by hand"


class ExportColumns(Card):
    """Asks which columns. `changed` tells that it may be others now."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__(name="exportColumnsCard", spacing=8)
        px = theme.current().px
        self._presets: Mapping[str, tuple[str, ...]] = {}
        row = QHBoxLayout()
        row.addWidget(label(self.tr("Columns"), "subtitle"))
        self.column_count = label("", "muted", name="exportColumnCount")
        row.addWidget(self.column_count)
        row.addStretch()
        self.preset = QComboBox()
        self.preset.setObjectName("exportPreset")
        self.preset.setAccessibleName(self.tr("Which columns"))
        for text, name in (
            (self.tr("All columns"), ""),
            (self.tr("Contact"), "contact"),
            (self.tr("Addresses"), "address"),
            (self.tr("Groups only"), "groups"),
            (self.tr("Chosen by hand"), _BY_HAND),
        ):
            self.preset.addItem(text, name)
        self.preset.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.preset.setMinimumWidth(theme.current().gap(_PRESET_WIDTH))
        self.preset.currentIndexChanged.connect(self._use_preset)
        row.addWidget(self.preset)
        self._choose = Button(self.tr("Choose…"), name="exportChoose", icon="columns")
        self._choose.setCheckable(True)
        row.addWidget(self._choose)
        self.box.addLayout(row)
        self.columns = QListWidget()
        self.columns.setObjectName("exportColumns")
        self.columns.setAccessibleName(self.tr("Columns"))
        self.columns.setMinimumHeight(px(220))
        self.columns.itemChanged.connect(self._show_count)
        self.columns.hide()
        self._choose.toggled.connect(self.columns.setVisible)
        self.box.addWidget(self.columns)

    def show_columns(
        self, presets: Mapping[str, tuple[str, ...]], columns: Sequence[tuple[str, str]]
    ) -> None:
        """Offer the columns (name, header), all ticked, and the presets."""
        self._presets = presets
        fill(self.columns, columns)
        self._check(None)

    @property
    def is_complete(self) -> bool:
        """Whether there is any column to export."""
        return bool(checked(self.columns)) or not self.columns.count()

    @property
    def chosen(self) -> tuple[str, ...]:
        """The ticked columns' names; none means all."""
        names = checked(self.columns)
        return names if len(names) < self.columns.count() else ()

    def _use_preset(self, _at: int) -> None:
        name = str(self.preset.currentData() or "")
        if name == _BY_HAND:
            self._choose.setChecked(True)
            self.columns.setFocus()
            return
        self._check(self._presets.get(name))

    def _check(self, names: tuple[str, ...] | None) -> None:
        """Tick these, or all with None; it is counted once, not for each."""
        with QSignalBlocker(self.columns):
            check_all(self.columns, names)
        self._show_count()

    def _show_count(self, *_args: object) -> None:
        chosen, total = checked(self.columns), self.columns.count()
        self.column_count.setText(self.tr("{chosen} of {total}").format(chosen=len(chosen), total=total))
        with QSignalBlocker(self.preset):
            self.preset.setCurrentIndex(self.preset.findData(self._preset_of(chosen)))
        self.changed.emit()

    def _preset_of(self, chosen: Sequence[str]) -> str:
        """The name of the preset that these columns are."""
        if len(chosen) == self.columns.count():
            return ""
        names = (name for name, columns in self._presets.items() if set(columns) == set(chosen))
        return next(names, _BY_HAND)
