"""What is wished while the heavy imports still run is kept, and told again once somebody fulfils it.

The window is there within a moment, its work a second or two later: whoever presses a button in between
must not have pressed it for nothing.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Signal

_ENDING = "_wished"


class EarlyWishes(QObject):
    """Listens to each source's own signals whose names end with "_wished", until `tell_again`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kept: dict[tuple[int, str], tuple[Any, tuple[object, ...]]] = {}
        self._heard: list[tuple[Any, Any]] = []

    def listen_to(self, source: QObject) -> None:
        """Keep what this one wishes from now on."""
        for name in _wishes_of(source):
            signal = getattr(source, name)
            keeper = self._keeper(source, name, signal)
            signal.connect(keeper)
            self._heard.append((signal, keeper))

    def tell_again(self) -> None:
        """Stop listening, and tell what was wished: of each wish the last, in the order they came."""
        for signal, keeper in self._heard:
            signal.disconnect(keeper)
        self._heard.clear()
        kept, self._kept = self._kept, {}
        for signal, values in kept.values():
            signal.emit(*values)

    def _keeper(self, source: QObject, name: str, signal: Any) -> Any:
        def keep(*values: object) -> None:
            self._kept.pop((id(source), name), None)
            self._kept[id(source), name] = (signal, values)

        return keep


def _wishes_of(source: QObject) -> list[str]:
    """The signals that the source's own class adds; those of its base are heard by the window already."""
    own = vars(type(source)).items()
    return [name for name, value in own if isinstance(value, Signal) and name.endswith(_ENDING)]
