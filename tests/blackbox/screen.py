"""A desk for programs under test: a display, a window manager, a session bus with assistive technology.

Nothing of it is the developer's: the display has a number of its own, keyring and clipboard are empty.
"""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import Self

SIZE = "1600x1000"
START_S = 60.0
END_S = 30.0
KEY_S = 60.0
# Ends its command when our end of its standard input is closed, even by our own sudden death.
_TETHER = '"$@" </dev/null & child=$!; cat >/dev/null; kill "$child"; wait "$child"'
_OWN = ("CARTSHEETS_", "DBUS_", "QT_", "XDG_", "LC_", "LANG", "DISPLAY", "WAYLAND", "XAUTHORITY", "AT_SPI")


def plain_environment() -> dict[str, str]:
    """The environment without what belongs to the developer's own desk."""
    proxies = {"http_proxy", "https_proxy", "all_proxy", "no_proxy"}
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(_OWN) and name.lower() not in proxies
    }
    return kept | {"LC_ALL": "C.UTF-8"}


class Tethered:
    """A program beside the test that never outlives it."""

    def __init__(
        self, command: Sequence[str], environ: Mapping[str, str], *, log: Path, ends_itself: bool = False
    ) -> None:
        """Start it; with `ends_itself` it ends when its own standard input does."""
        with log.open("ab") as said:
            self._process = subprocess.Popen(
                [*([] if ends_itself else ["sh", "-c", _TETHER, "sh"]), *command],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=said,
                text=True,
                env=dict(environ),
            )

    def read_line(self) -> str:
        """The next line that it prints; empty when it has ended."""
        assert self._process.stdout is not None
        return self._process.stdout.readline().strip()

    def close(self) -> None:
        """End it."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.close()
        self._process.wait(END_S)
        self._process.stdout.close()


class Screen:
    """The desk; a context manager. Programs started with `environ` appear on it."""

    def __init__(self, folder: Path, *, size: str = SIZE) -> None:
        self.folder = folder
        self._size = size
        self._parts = ExitStack()
        self._log = folder / "screen.log"
        self.environ = plain_environment()

    def __enter__(self) -> Self:
        try:
            self._open()
        except BaseException:
            self._parts.close()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._parts.close()

    def press_keys(self, *keys: str) -> None:
        """Press keys one after the other, as xdotool names them ("ctrl+Return")."""
        self._xdotool("key", "--clearmodifiers", "--delay", "20", *keys)

    def type_text(self, text: str) -> None:
        """Type a text on the keyboard, into what has the focus."""
        self._xdotool("type", "--clearmodifiers", "--delay", "10", text)

    def take_picture(self, path: Path) -> Path:
        """Keep what the screen shows."""
        subprocess.run(["import", "-window", "root", str(path)], env=self.environ, check=True, timeout=KEY_S)
        return path

    def said(self) -> str:
        """What display, window manager and bus complained about."""
        return self._log.read_text(encoding="utf-8", errors="replace")

    def _open(self) -> None:
        runtime = self.folder / "runtime"
        runtime.mkdir(mode=0o700)
        self.environ |= {"HOME": str(self.folder), "XDG_RUNTIME_DIR": str(runtime)}
        display = self._start(
            "Xvfb", "-displayfd", "1", "-screen", "0", f"{self._size}x24", "-nolisten", "tcp", "-noreset"
        )
        self.environ["DISPLAY"] = f":{display.read_line()}"
        words = 'echo "$DBUS_SESSION_BUS_ADDRESS"; exec cat >/dev/null'
        bus = self._start("dbus-run-session", "--", "sh", "-c", words, ends_itself=True)
        self.environ["DBUS_SESSION_BUS_ADDRESS"] = bus.read_line()
        self._start("openbox")
        # Without a window manager no window would have the focus.
        end = time.monotonic() + START_S
        while not self._has_manager():
            assert time.monotonic() < end, self.said()

    def _has_manager(self) -> bool:
        asked = ["xprop", "-root", "_NET_SUPPORTING_WM_CHECK"]
        told = subprocess.run(
            asked, env=self.environ, capture_output=True, text=True, check=False, timeout=KEY_S
        )
        return "window id" in told.stdout

    def _start(self, *command: str, ends_itself: bool = False) -> Tethered:
        part = Tethered(command, self.environ, log=self._log, ends_itself=ends_itself)
        self._parts.callback(part.close)
        return part

    def _xdotool(self, *words: str) -> None:
        subprocess.run(["xdotool", *words], env=self.environ, check=True, timeout=KEY_S)
