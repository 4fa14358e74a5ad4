"""The real program in a process of its own, used over AT-SPI and by real keys.

    with Ui(screen, home) as ui:
        ui.press("homeSample")
        ui.keys("ctrl+Return")
        ui.until_text("pushBannerTitle", "done")

Widgets are named by their objectName. Every wait ends as soon as what it waits for is there.
`ui.actions` counts what the user did.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from tests.blackbox.screen import Screen

SYSTEM_PYTHON = "/usr/bin/python3"
DRIVER = Path(__file__).with_name("ui_driver.py")
PATIENCE_S = 60.0
END_S = 30.0
_AT_ONCE = {"focused", "reachable", "shown", "complaints", "announced", "tree"}
"""Requests that are answered by what is there."""


class UiFailed(AssertionError):
    """Something did not show in time, or cannot be done; holds what was showing instead."""


class Ui:
    """One running program; a context manager that ends it. `words` are its command line."""

    def __init__(
        self, screen: Screen, home: Path, *words: str | Path, environ: Mapping[str, str] | None = None
    ) -> None:
        self.screen, self.home = screen, home
        self.actions = 0
        self._counts = True
        self._environ = {
            **screen.environ,
            "HOME": str(home.parent),
            "CARTSHEETS_HOME": str(home),
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            "QT_QPA_PLATFORM": "xcb",
            **(environ or {}),
        }
        self._said = home.with_suffix(".log")
        with self._said.open("ab") as log:
            self._program = subprocess.Popen(
                self._command(*words), env=self._environ, stdin=subprocess.DEVNULL, stdout=log, stderr=log
            )
            self._driver = subprocess.Popen(
                [SYSTEM_PYTHON, "-W", "ignore::DeprecationWarning", str(DRIVER)],
                env=screen.environ,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=log,
                text=True,
                encoding="utf-8",
            )
        self._take_answer()
        self._ask("attach", pid=self._program.pid)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # -- what a user does: each counts as one action ------------------------------------------------

    def press(self, name: str, *, action: str = "") -> None:
        """Press or toggle a widget, as assistive tools do; waits until it can be pressed."""
        self._count()
        self._ask("press", id=name, action=action)

    def type(self, name: str, text: str) -> None:
        """Go to a field and replace what is in it by real keys."""
        self._count()
        self._ask("focus", id=name)
        self.screen.press_keys("ctrl+a")
        self.screen.type_text(text)

    def focus(self, name: str) -> None:
        """Go to a widget, as F6 and Tab do."""
        self._count()
        self._ask("focus", id=name)

    def keys(self, *keys: str) -> None:
        """Press real keys, as xdotool names them."""
        self._count()
        self.screen.press_keys(*keys)

    @contextmanager
    def not_counted(self) -> Iterator[None]:
        """What is done here only the test needs."""
        self._counts = False
        yield
        self._counts = True

    # -- what a user sees, or hears -----------------------------------------------------------------

    def find(self, name: str) -> dict[str, Any]:
        """Wait for a widget; its id, role, name, text, enabled, checked, focused."""
        found: dict[str, Any] = self._ask("find", id=name)
        return found

    def until_gone(self, name: str) -> None:
        """Wait until a widget is shown no more."""
        self._ask("gone", id=name)

    def until_state(self, name: str, **states: bool) -> dict[str, Any]:
        """Wait until a widget is in some states: `checked=True`, `sensitive=False`."""
        found: dict[str, Any] = self._ask("state", id=name, states={k.upper(): v for k, v in states.items()})
        return found

    def until_text(self, name: str, part: str) -> str:
        """Wait until a widget shows a text with this part; give the whole text."""
        return str(self._ask("until_text", id=name, part=part))

    def until_announced(self, part: str) -> str:
        """Wait until a screen reader was told something with this part."""
        return str(self._ask("until_announced", part=part))

    def announced(self) -> list[str]:
        """What a screen reader was told since this was asked last."""
        return list(self._ask("announced"))

    def text(self, name: str) -> str:
        """What a widget shows."""
        return str(self._ask("text", id=name))

    def table(self, name: str, *, rows: int = 50, columns: int = 8) -> dict[str, Any]:
        """A table's size, headers and first cells, as a screen reader says them."""
        table: dict[str, Any] = self._ask("table", id=name, rows=rows, columns=columns)
        return table

    def focused(self) -> dict[str, Any] | None:
        """The widget that has the focus."""
        found: dict[str, Any] | None = self._ask("focused")
        return found

    def reachable(self) -> list[str]:
        """What the Tab key must reach."""
        return list(self._ask("reachable"))

    def shown(self, role: str) -> list[str]:
        """The names of all widgets with a role that are showing."""
        return list(self._ask("shown", role=role))

    def complaints(self) -> list[str]:
        """What takes the focus and has no name, or is too small to hit."""
        return list(self._ask("complaints"))

    # -- the process --------------------------------------------------------------------------------

    def start_again(self, *words: str | Path) -> int:
        """Start the program a second time beside this one; give its exit status."""
        done = subprocess.run(
            self._command(*words),
            env=self._environ,
            stdin=subprocess.DEVNULL,
            check=False,
            timeout=PATIENCE_S,
        )
        return done.returncode

    def wait_for_end(self) -> int:
        """Wait until the program has ended; give its exit status."""
        return self._program.wait(END_S)

    def said(self) -> str:
        """What the program printed."""
        return self._said.read_text(encoding="utf-8", errors="replace")

    def describe(self) -> str:
        """All that is showing, for a failed test; where the program has ended, what it left behind."""
        if self._program.poll() is None and (tree := self._ask("tree")):
            return "\n".join(tree)
        try:
            # Nobody is there any more, but a program that fell takes its time.
            status = f"ended with status {self.wait_for_end()}"
        except subprocess.TimeoutExpired:
            status = "shows nothing"
        return f"The program {status}.\n{self.said()}{self._fault()}"

    def close(self) -> None:
        """End program and driver, whatever they do."""
        for process in (self._program, self._driver):
            if process.poll() is None:
                process.terminate()
            try:
                process.wait(END_S)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait(END_S)
        for pipe in (self._driver.stdin, self._driver.stdout):
            if pipe is not None:
                pipe.close()

    def _command(self, *words: str | Path) -> list[str]:
        return [sys.executable, "-X", "faulthandler", "-m", "cartsheets", *map(str, words)]

    def _fault(self) -> str:
        """Where it stood when it fell: from its start on it writes that to a file of its own."""
        told = self.home / "logs" / "fault.log"
        return told.read_text(encoding="utf-8", errors="replace") if told.is_file() else ""

    def _count(self) -> None:
        if self._counts:
            self.actions += 1

    def _ask(self, verb: str, **values: object) -> Any:
        waits = verb not in _AT_ONCE
        request = {"do": verb, **({"timeout_s": PATIENCE_S} if waits else {}), **values}
        assert self._driver.stdin is not None
        self._driver.stdin.write(json.dumps(request) + "\n")
        self._driver.stdin.flush()
        answer = self._take_answer()
        if "error" in answer:
            raise UiFailed(f"{verb}: {answer['error']}\n{self.describe() if verb != 'tree' else ''}")
        return answer["value"]

    def _take_answer(self) -> dict[str, Any]:
        assert self._driver.stdout is not None
        line = self._driver.stdout.readline()
        if not line:
            raise UiFailed(f"The driver ended.\n{self.said()}")
        answer: dict[str, Any] = json.loads(line)
        return answer
