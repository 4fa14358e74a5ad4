"""A screen that nobody sees, and what the trials of installers look at on it."""

from __future__ import annotations

import os
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import product

SIZE = "1280x800x24"
WINDOW_S = 90.0


class Failed(Exception):
    """What was tried did not come out as it must; a sentence."""


def expect(is_so: bool, otherwise: str) -> None:
    """Raise `Failed` unless it is so."""
    if not is_so:
        raise Failed(otherwise)


@contextmanager
def screen() -> Iterator[str]:
    """Have a screen; its name, like ":99"."""
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", SIZE, "-nolisten", "tcp"],
        pass_fds=[writing],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    try:
        with os.fdopen(reading) as told:
            yield f":{told.readline().strip()}"
    finally:
        server.terminate()
        server.wait(30)


def await_window(display: str, title: str = product.NAME) -> None:
    """Wait until a window is there that has `title` in its own."""
    search = ["xdotool", "search", "--sync", "--onlyvisible", "--name", title]
    try:
        subprocess.run(search, env=_at(display), check=True, timeout=WINDOW_S, stdout=subprocess.DEVNULL)
    except subprocess.TimeoutExpired:
        raise Failed(f"no window with “{title}” in its title came within {WINDOW_S:.0f} s") from None


def picture(display: str, file: Path, *, after_s: float = 4) -> None:
    """Take a picture of the screen when all had time to be drawn."""
    threading.Event().wait(after_s)
    subprocess.run(["import", "-window", "root", str(file)], env=_at(display), check=True)


def _at(display: str) -> dict[str, str]:
    return {**os.environ, "DISPLAY": display}
