"""Fields of a store that both the connect dialog and the settings have: its pace and its colour."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QCheckBox, QComboBox, QDoubleSpinBox, QHBoxLayout, QSpinBox, QWidget

from cartsheets.gui import theme
from cartsheets.gui.store_colours import store_colour
from cartsheets.gui.widgets.labels import label
from cartsheets.settings import DEFAULT_PACE, STORE_COLOURS

_MOST_AT_ONCE = 100_000
_MOST_PER_SECOND = 1000.0


class PaceField(QWidget):
    """How fast the store may be called, as the setting `pace` writes it: "50/2" or "off"."""

    changed = Signal(str)

    def __init__(self, *, prefix: str) -> None:
        super().__init__()
        self._is_filling = False
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.current().px(8))
        self.at_once = QSpinBox()
        self.at_once.setObjectName(f"{prefix}AtOnce")
        self.at_once.setAccessibleName(self.tr("Calls at once"))
        self.at_once.setRange(1, _MOST_AT_ONCE)
        self.per_second = QDoubleSpinBox()
        self.per_second.setObjectName(f"{prefix}PerSecond")
        self.per_second.setAccessibleName(self.tr("Calls a second"))
        self.per_second.setRange(0.01, _MOST_PER_SECOND)
        self.per_second.setDecimals(2)
        self.per_second.setSingleStep(0.5)
        for field in (self.at_once, self.per_second):
            # The style sheet's padding does not reach the text inside.
            field.lineEdit().setTextMargins(theme.current().px(6), 0, 0, 0)
        self.unlimited = QCheckBox(self.tr("No limit"))
        self.unlimited.setObjectName(f"{prefix}NoLimit")
        for part in (
            self.at_once,
            label(self.tr("at once, then"), "small"),
            self.per_second,
            label(self.tr("a second"), "small"),
            self.unlimited,
        ):
            row.addWidget(part)
        row.addStretch()
        self.at_once.valueChanged.connect(self._tell)
        self.per_second.valueChanged.connect(self._tell)
        self.unlimited.toggled.connect(self.at_once.setDisabled)
        self.unlimited.toggled.connect(self.per_second.setDisabled)
        self.unlimited.toggled.connect(self._tell)
        self.set_pace(DEFAULT_PACE)

    @property
    def pace(self) -> str:
        """The setting."""
        if self.unlimited.isChecked():
            return "off"
        return f"{self.at_once.value()}/{self.per_second.value():g}"

    def set_pace(self, pace: str) -> None:
        """Show a setting."""
        self._is_filling = True
        at_once, _, per_second = (DEFAULT_PACE if pace == "off" else pace).partition("/")
        self.at_once.setValue(int(at_once))
        self.per_second.setValue(float(per_second))
        self.unlimited.setChecked(pace == "off")
        self._is_filling = False

    def _tell(self, *_args: object) -> None:
        if not self._is_filling:
            self.changed.emit(self.pace)


class ColourBox(QComboBox):
    """The store's colour, by name and swatch."""

    def __init__(self, *, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(self.tr("Colour"))
        words = {
            "": self.tr("No colour"),
            "blue": self.tr("Blue"),
            "green": self.tr("Green"),
            "purple": self.tr("Purple"),
            "orange": self.tr("Orange"),
            "pink": self.tr("Pink"),
            "teal": self.tr("Teal"),
            "red": self.tr("Red"),
            "grey": self.tr("Grey"),
        }
        for colour in STORE_COLOURS:
            self.addItem(_swatch(store_colour(colour)), words[colour], colour)

    @property
    def colour(self) -> str:
        """The setting."""
        return str(self.currentData() or "")

    def set_colour(self, colour: str) -> None:
        """Show a setting."""
        self.setCurrentIndex(max(0, self.findData(colour)))


def _swatch(colour: str) -> QIcon:
    side = theme.current().px(16)
    pixmap = QPixmap(side, side)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(theme.current().colour("border_strong"))
    painter.setBrush(QColor(colour) if colour else Qt.BrushStyle.NoBrush)
    painter.drawEllipse(1, 1, side - 3, side - 3)
    painter.end()
    return QIcon(pixmap)
