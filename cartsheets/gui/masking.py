"""The mask over personal data on the screen: whether it is on, and texts as they may be seen then.

It is a matter of the window only: what is kept, written, sent and edited is never masked. Whoever shows a
customer's text asks here, and shows it anew at `changed`.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from cartsheets.domain.masking import masked_edit, masked_name, masked_value, masked_words
from cartsheets.domain.tables import CUSTOMERS
from cartsheets.gui.models.plain_text import safe_text


class ScreenMask(QObject):
    """One for the program; `current()` gives it."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.is_on = False

    def use(self, *, is_on: bool) -> None:
        """Mask from now on, or no longer."""
        if is_on != self.is_on:
            self.is_on = is_on
            self.changed.emit()


_mask = ScreenMask()


def current() -> ScreenMask:
    """The mask in force."""
    return _mask


def shown_value(column: str, text: str) -> str:
    """A cell's text, safe and as it may be seen."""
    text = safe_text(text)
    return masked_value(column, text) if _mask.is_on else text


def shown_name(text: str, *, table: str = CUSTOMERS.name) -> str:
    """The name of a row, or what stands for it; that of a group is nobody's."""
    text = safe_text(text)
    return masked_name(text) if _mask.is_on and table == CUSTOMERS.name else text


def shown_edit(column: str, text: str) -> str:
    """A sentence about edits of a column."""
    text = safe_text(text)
    return masked_edit(column, text) if _mask.is_on else text


def shown_words(text: str) -> str:
    """A sentence that may quote a customer's values."""
    text = safe_text(text)
    return masked_words(text) if _mask.is_on else text
