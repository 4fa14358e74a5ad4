"""Editors of the grid's cells: a line of text, several lines, or a line with a list to choose from."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QStringListModel, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import (
    QCompleter,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from cartsheets.domain.editing.reading import Unread
from cartsheets.domain.foreign.meanings import country_beside, is_country, is_state
from cartsheets.domain.places import COUNTRIES, STATES
from cartsheets.domain.tables import Column, Kind
from cartsheets.gui import theme
from cartsheets.gui.delegates.value_delegate import ValueDelegate
from cartsheets.gui.models.sheet_model import SheetModel

_CODE_END = " – "
_LINES = ("Comments", "AdditionalField1", "AdditionalField2", "AdditionalField3")
_LISTED = 12
_LINES_HEIGHT = 96
_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_TABS = {Qt.Key.Key_Tab: "right", Qt.Key.Key_Backtab: "left"}
# The focus comes back from these by itself.
_PASSING = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)


class CellEditor(QWidget):
    """What all editors have: they begin with a text, give one, and say where to go when they end."""

    ended = Signal(str)
    """Take the value; then go "down", "up", "right", "left", stay (""), or fill the selection ("all")."""
    cancelled = Signal()
    least_height = 0
    """How high it is at least, where its cell is lower; in pixels at 100 %."""

    def __init__(self, parent: QWidget, field: QWidget) -> None:
        super().__init__(parent)
        self.has_begun = False
        self.text_before = ""
        self.field = field
        self._has_ended = False
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(field)
        field.setObjectName("gridEditor")
        field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusProxy(field)
        self.setAutoFillBackground(True)
        field.installEventFilter(self)

    def name_field(self, name: str) -> None:
        """Say what is edited; the field is what a screen reader reads."""
        self.field.setAccessibleName(name)

    def begin(self, text: str, *, typed: str | None) -> None:
        """Begin with the cell's text, or over it with what was typed."""
        self.has_begun = True
        self.text_before = text
        self.put(text if typed is None else typed)

    def put(self, text: str) -> None:
        """Show a text."""

    def settle(self, *, typed: bool) -> None:
        """Put the cursor where it belongs, when Qt has done with the editor."""

    def text(self) -> str:
        """What stands in the field."""
        return ""

    def end(self, move: str) -> None:
        """End once, whatever says so."""
        if not self._has_ended:
            self._has_ended = True
            self.ended.emit(move)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter, Tab, Esc, and the focus that goes elsewhere."""
        if watched is not self.field:
            return False
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self.take_key(event)
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            # These are the editor's own, though actions of the page have them too.
            if event.key() in (*_ENTERS, *_TABS, Qt.Key.Key_Escape, Qt.Key.Key_Delete):
                event.accept()
            return False
        if isinstance(event, QFocusEvent) and event.lostFocus() and event.reason() not in _PASSING:
            QTimer.singleShot(0, self, lambda: self.end(""))
        return False

    def take_key(self, event: QKeyEvent) -> bool:
        """Whether a key was one of the grid's."""
        modifiers = event.modifiers()
        if event.key() == Qt.Key.Key_Escape:
            self._has_ended = True
            self.cancelled.emit()
            return True
        if event.key() in _ENTERS:
            if modifiers & Qt.KeyboardModifier.ControlModifier:
                self.end("all")
            else:
                self.end("up" if modifiers & Qt.KeyboardModifier.ShiftModifier else "down")
            return True
        move = next((move for key, move in _TABS.items() if key == event.key()), None)
        if move is not None:
            self.end(move)
        return move is not None


class LineEditor(CellEditor):
    """One line; with `offers`, a list of what fits opens while typing, and all of it at Alt+Down."""

    def __init__(self, parent: QWidget, offers: list[str], *, is_choice: bool = False) -> None:
        self._line = QLineEdit()
        super().__init__(parent, self._line)
        px = theme.current().px
        self._line.setStyleSheet(
            f"QLineEdit, QLineEdit:focus {{ border: 2px solid {theme.current().tokens['focus']};"
            f" border-radius: 0; padding: 0 {px(4)}px; min-height: 0; }}"
        )
        self._offers = offers
        self._is_choice = is_choice
        self._completer = self._make_completer(offers) if offers else None
        # A list that is open hands Enter on past the filter.
        self._line.returnPressed.connect(lambda: self.end("down"))

    def put(self, text: str) -> None:
        """Show a text."""
        self._line.setText(text)

    def settle(self, *, typed: bool) -> None:
        """The cursor goes to the end; what is chosen from a list is typed over as a whole."""
        if typed or not self._is_choice:
            self._line.end(False)
        if self._is_choice or (typed and self._completer):
            self.open_list()

    def text(self) -> str:
        """The text; an offer's code, and of a list with nothing else the one that is meant."""
        text = self._line.text()
        if self._completer is None:
            return text
        if self._is_choice and text.strip():
            folded = text.strip().casefold()
            starts = [offer for offer in self._offers if offer.casefold().startswith(folded)]
            if len(starts) == 1 and folded not in (offer.casefold() for offer in self._offers):
                return starts[0]
        return text.partition(_CODE_END)[0] if text in self._offers else text

    def open_list(self) -> None:
        """Show all offers, or those that fit what was typed."""
        if self._completer is not None and self._line.isVisible():
            self._completer.setCompletionPrefix("" if self._line.hasSelectedText() else self._line.text())
            self._completer.complete()

    def take_key(self, event: QKeyEvent) -> bool:
        """Alt+Down opens the list."""
        if event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._line.selectAll()
            self.open_list()
            return True
        return super().take_key(event)

    def _make_completer(self, offers: list[str]) -> QCompleter:
        completer = QCompleter(self)
        completer.setModel(QStringListModel(offers, completer))
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setMaxVisibleItems(_LISTED)
        popup = QListView()
        popup.setObjectName("gridOffers")
        popup.setAccessibleName(self.tr("Values to choose from"))
        popup.setMinimumWidth(theme.current().px(240))
        popup.setMouseTracking(True)
        completer.setPopup(popup)
        # The completer puts a delegate of its own in when it is given the list.
        popup.setItemDelegate(ValueDelegate(popup))
        self._line.setCompleter(completer)
        completer.activated.connect(lambda _text: QTimer.singleShot(0, self, lambda: self.end("down")))
        return completer


class LinesEditor(CellEditor):
    """Several lines; Alt+Enter begins a new one."""

    least_height = _LINES_HEIGHT

    def __init__(self, parent: QWidget) -> None:
        self._lines = QPlainTextEdit()
        super().__init__(parent, self._lines)
        self._lines.setTabChangesFocus(True)

    def put(self, text: str) -> None:
        """Show a text."""
        self._lines.setPlainText(text)

    def settle(self, *, typed: bool) -> None:
        """Go to the end of the text."""
        self._lines.moveCursor(QTextCursor.MoveOperation.End)

    def text(self) -> str:
        """The text with its line ends."""
        return self._lines.toPlainText()

    def take_key(self, event: QKeyEvent) -> bool:
        """Enter ends the editing; with Alt it is a line end."""
        if event.key() in _ENTERS and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._lines.insertPlainText("\n")
            return True
        return super().take_key(event)


def make_editor(model: SheetModel, place: int, column: Column, parent: QWidget) -> CellEditor:
    """Make the editor that fits a column; states are those of the row's country."""
    offers = [offer for offer in model.edits.reader.offers(column) if offer]
    if column.kind in (Kind.FLAG, Kind.GROUP):
        return LineEditor(parent, offers, is_choice=True)
    if is_country(column):
        return LineEditor(parent, _with_names(COUNTRIES))
    if is_state(column):
        country = model.edits.value(place, country_beside(column))
        code = "" if isinstance(country, Unread) else str(country or "US").strip().upper()
        return LineEditor(parent, _with_names(STATES.get(code, {})))
    return LinesEditor(parent) if column.name in _LINES else LineEditor(parent, [])


def _with_names(places: dict[str, str]) -> list[str]:
    return [f"{code}{_CODE_END}{name}" for code, name in sorted(places.items(), key=lambda pair: pair[1])]
