"""Drives the real window for pictures of it: waits for what is wished, presses, and finds what is shown."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any

STEP_MS = 200
PATIENCE_MS = 90_000
SCHEMES: dict[str, dict[str, Any]] = {
    "light": {"theme": "light"},
    "dark": {"theme": "dark"},
    "light-blue-orange": {"theme": "light", "change_colours": "blue_orange"},
    "dark-blue-orange": {"theme": "dark", "change_colours": "blue_orange"},
    "high-contrast": {"theme": "high_contrast"},
    "text-150": {"theme": "light", "text_size": 150},
    "text-200": {"theme": "dark", "text_size": 200},
}

if TYPE_CHECKING:
    from cartsheets.gui.program import Program


class PictureFailed(Exception):
    """The window did not come as far as the pictures need."""


class Driver:
    """Runs a generator of conditions: each is waited for, then the generator goes on."""

    def __init__(self, program: Program, steps: Iterator[Callable[[], bool]]) -> None:
        from PySide6.QtCore import QTimer

        self.program = program
        self._steps = steps
        self._wanted: Callable[[], bool] | None = None
        self._waited_ms = 0
        self.failure = ""
        self._timer = QTimer(program)
        self._timer.setInterval(STEP_MS)
        self._timer.timeout.connect(self._look)

    def start(self) -> None:
        """Begin."""
        self._timer.start()

    def _look(self) -> None:
        self._waited_ms += STEP_MS
        if self._wanted is not None and not self._wanted():
            if self._waited_ms > PATIENCE_MS:
                page = self.program.window.current_page
                self._end(f"the window stayed at {page.name if page else 'nothing'}")
            return
        self._waited_ms = 0
        try:
            self._wanted = next(self._steps)
        except StopIteration:
            self._end("")
        except PictureFailed as problem:
            self._end(str(problem))

    def _end(self, failure: str) -> None:
        self.failure = failure
        self._timer.stop()
        self.program.window.close()


def wear(program: Program, scheme: str) -> None:
    """Put the whole program into a look."""
    desk = program.desk
    if desk is None:
        raise PictureFailed("the desk is gone")
    look: dict[str, Any] = {"change_colours": "green_red", "text_size": 100, **SCHEMES[scheme]}
    appearance = replace(desk.settings.appearance, **look)
    desk.change_settings(replace(desk.settings, appearance=appearance))


def find_page(program: Program, name: str) -> Any:
    """Go to a page, and give it."""
    program.window.show_page(name)
    return program.window.current_page


def is_open(program: Program, name: str, wanted: bool) -> bool:
    """Tell whether a dialog is shown, or is not, as wanted."""
    return (dialog_of(program, name) is not None) is wanted


def dialog_of(program: Program, name: str) -> Any:
    """Give what is shown under a name, or None."""
    from PySide6.QtWidgets import QWidget

    found = program.window.findChild(QWidget, name)
    return found if found is not None and found.isVisible() else None


def page_of(program: Program) -> Any:
    """Give the page that is shown."""
    return program.window.current_page


def has_results(program: Program) -> bool:
    """Tell whether a push has ended and says what became of it."""
    from PySide6.QtWidgets import QWidget

    found = page_of(program).findChild(QWidget, "pushResults")
    return found is not None and found.isVisible() and not program.window.runner.jobs


def button_of(program: Program, name: str) -> Any:
    """Give a button of the page that can be pressed now, or None."""
    from PySide6.QtWidgets import QPushButton

    found = page_of(program).findChild(QPushButton, name)
    return found if found is not None and found.isVisible() and found.isEnabled() else None


def trigger(page: Any, name: str) -> None:
    """Do what an action of a page does."""
    for action in page.actions():
        if action.objectName() == name:
            action.trigger()
            return
    raise PictureFailed(f"the page {page.name} has no {name}")
