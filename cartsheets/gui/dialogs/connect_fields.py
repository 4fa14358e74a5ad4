"""The small parts of the connect dialog: a field that hides what is typed, and the ticks of the test."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from cartsheets.errors import CartSheetsError, NotAuthorized, StoreUnreachable
from cartsheets.gui import resources, theme
from cartsheets.gui.widgets.buttons import ToolButton
from cartsheets.gui.widgets.labels import label, set_role

TICKS = ("reached", "keys", "customers", "groups", "write")
"""What the test finds out, in its order."""

# A refusal of the keys, by how many of the test's questions were answered before.
_ANSWERED_BY = ("keys", "groups", "write")
# state → (icon, colour)
_SIGNS = {
    "waiting": ("minus", "muted"),
    "running": ("clock", "accent"),
    "done": ("check", "add"),
    "failed": ("x", "delete"),
    "unknown": ("help", "conflict"),
}


class SecretField(QWidget):
    """Shows bullets; the eye shows the text while it is pressed in. Never filled with a kept secret."""

    def __init__(self, words: str, *, name: str) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.current().px(4))
        self.field = QLineEdit()
        self.field.setObjectName(name)
        self.field.setAccessibleName(words)
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.setInputMethodHints(
            Qt.InputMethodHint.ImhHiddenText
            | Qt.InputMethodHint.ImhNoAutoUppercase
            | Qt.InputMethodHint.ImhSensitiveData
        )
        self.eye = ToolButton(
            "eye", self.tr("Show {what}").format(what=words), name=f"{name}Eye", checkable=True
        )
        self.eye.toggled.connect(self._show)
        row.addWidget(self.field, 1)
        row.addWidget(self.eye)
        self.setFocusProxy(self.field)

    @property
    def text(self) -> str:
        """What was typed, without blanks at the ends."""
        return self.field.text().strip()

    def clear(self) -> None:
        """Forget what was typed, and its undo steps with it."""
        self.field.clear()
        self.eye.setChecked(False)

    def _show(self, is_shown: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if is_shown else QLineEdit.EchoMode.Password
        self.field.setEchoMode(mode)
        resources.set_icon(self.eye, "eye-off" if is_shown else "eye")


class TestTicks(QWidget):
    """One line for each thing that the test finds out: a sign and words."""

    __test__ = False

    def __init__(self, *, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        px = theme.current().px
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(px(8))
        self._signs: dict[str, QLabel] = {}
        self._words: dict[str, QLabel] = {}
        self.states: dict[str, str] = {}
        self._answered = 0
        for tick in TICKS:
            row = QHBoxLayout()
            row.setSpacing(px(8))
            sign = self._signs[tick] = QLabel()
            words = self._words[tick] = label("", name=f"{name}{tick.capitalize()}", wraps=True)
            row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(words, 1)
            box.addLayout(row)
        self.show_waiting()

    def show_waiting(self) -> None:
        """Show what will be found out."""
        self._show_all(dict.fromkeys(TICKS, "waiting"), {})

    def show_running(self, done: int, *, customers: int | None = None) -> None:
        """Show how far the test is: so many of its three questions are answered."""
        self._answered = done
        states = dict.fromkeys(TICKS, "waiting")
        for tick in ("reached", "keys", "customers", "groups")[: 0 if done == 0 else done + 2]:
            states[tick] = "done"
        states[("reached", "groups", "write")[min(done, 2)]] = "running"
        self._show_all(states, {"customers": customers})

    def show_found(self, customers: int, groups: int, *, may_write: bool | None) -> None:
        """Show what the keys may do."""
        states = dict.fromkeys(TICKS, "done")
        states["write"] = {True: "done", False: "failed", None: "unknown"}[may_write]
        self._show_all(states, {"customers": customers, "groups": groups})

    def show_error(self, error: CartSheetsError) -> None:
        """Show at which question it went wrong; what is no answer of the store's is none of them."""
        if isinstance(error, StoreUnreachable):
            self.show_failed("reached")
        elif isinstance(error, NotAuthorized):
            self.show_failed(_ANSWERED_BY[min(self._answered, 2)])
        else:
            self.show_waiting()

    def show_failed(self, tick: str) -> None:
        """Show which of them failed; those before it are done, those after it nobody knows."""
        at = TICKS.index(tick)
        states = {name: "done" if n < at else "waiting" for n, name in enumerate(TICKS)}
        states[tick] = "failed"
        self._show_all(states, {})

    def words(self) -> str:
        """All of it as sentences, for a screen reader."""
        spoken = {
            "waiting": self.tr("not tested yet"),
            "running": self.tr("being tested"),
            "done": self.tr("yes"),
            "failed": self.tr("no"),
            "unknown": self.tr("the store does not say"),
        }
        return "; ".join(
            f"{self._words[tick].text()}: {spoken[state]}" for tick, state in self.states.items()
        )

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        if event.type() == QEvent.Type.StyleChange and self.states:
            self._dress()
        super().changeEvent(event)

    def _show_all(self, states: Mapping[str, str], counts: Mapping[str, int | None]) -> None:
        self.states = dict(states)
        for tick, state in states.items():
            self._words[tick].setText(self._sentence(tick, state, counts.get(tick)))
            set_role(self._words[tick], "small" if state == "waiting" else "")
        self._dress()
        self.setAccessibleName(self.words())

    def _sentence(self, tick: str, state: str, count: int | None) -> str:
        if state == "failed":
            failed = {
                "reached": self.tr("The store was not reached"),
                "keys": self.tr("The keys were not accepted"),
                "customers": self.tr("Customers may not be read"),
                "groups": self.tr("Groups may not be read"),
                "write": self.tr("Customers may not be changed"),
            }
            return failed[tick]
        if state == "done" and count is not None:
            if tick == "customers":
                return self.tr("%Ln customer(s) may be read", "", count)
            return self.tr("%Ln group(s) may be read", "", count)
        known = {
            "reached": self.tr("The store is reached"),
            "keys": self.tr("The keys are accepted"),
            "customers": self.tr("Customers may be read"),
            "groups": self.tr("Groups may be read"),
            "write": self.tr("Customers may be changed"),
        }
        if tick == "write" and state == "unknown":
            return self.tr("The store does not say whether customers may be changed")
        return known[tick]

    def _dress(self) -> None:
        for tick, state in self.states.items():
            icon, colour = _SIGNS[state]
            self._signs[tick].setPixmap(resources.pixmap(icon, colour, 16, self.devicePixelRatioF()))
