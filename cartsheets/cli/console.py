"""What a command says, and how it is stopped: words for people or one JSON document for programs."""

from __future__ import annotations

import contextlib
import json
import signal
import sys
import threading
from collections.abc import Iterator, Mapping, Sequence
from types import FrameType
from typing import Any, TextIO

from cartsheets.errors import CartSheetsError
from cartsheets.monitor import Monitor, Progress

_MESSAGE_LIMIT = 600


class ConsoleMonitor(Monitor):
    """Shows progress as one line that renews itself, on a terminal only."""

    def __init__(self, stream: TextIO, *, is_shown: bool) -> None:
        super().__init__()
        self._stream = stream
        self._is_shown = is_shown
        self._width = 0
        self._lock = threading.Lock()

    def report(self, progress: Progress) -> None:
        """Show how far the step is."""
        if not self._is_shown:
            return
        total = f" of {progress.total:,}" if progress.total else ""
        line = f"{progress.message or progress.stage.capitalize()}: {progress.done:,}{total}"
        with self._lock:
            self._stream.write("\r" + line.ljust(self._width))
            self._stream.flush()
            self._width = len(line)

    def clear(self) -> None:
        """Take the progress line away."""
        if self._width:
            self._stream.write("\r" + " " * self._width + "\r")
            self._stream.flush()
            self._width = 0


class Console:
    """Standard output and error of one command."""

    def __init__(self, out: TextIO, err: TextIO | None, *, is_json: bool, environ: Mapping[str, str]) -> None:
        self._out = out
        self._err = err if err is not None else out
        self.is_json = is_json
        self.environ = environ
        shown = self._err.isatty() and not is_json
        self.monitor = ConsoleMonitor(self._err, is_shown=shown)
        self._has_answered = False
        for stream in (self._out, self._err):
            if hasattr(stream, "reconfigure"):
                stream.reconfigure(encoding="utf-8", errors="replace")

    @property
    def can_ask(self) -> bool:
        """Whether there is a person at a terminal to answer."""
        return sys.stdin is not None and sys.stdin.isatty()

    @contextlib.contextmanager
    def stoppable(self) -> Iterator[Monitor]:
        """Let Ctrl+C and a polite kill stop the step at its next stopping point."""

        def stop(_number: int, _frame: FrameType | None) -> None:
            self.monitor.stop()

        caught = (
            [signal.SIGINT, signal.SIGTERM] if threading.current_thread() is threading.main_thread() else []
        )
        before = {number: signal.signal(number, stop) for number in caught}
        try:
            yield self.monitor
        finally:
            self.monitor.clear()
            for number, handler in before.items():
                signal.signal(number, handler)

    def answer(self, document: Mapping[str, Any], words: Sequence[str]) -> None:
        """Give the command's result: the document with --json, else the words, line by line."""
        self.monitor.clear()
        self._has_answered = True
        if self.is_json:
            self._out.write(json.dumps(document, ensure_ascii=False) + "\n")
        else:
            for line in words:
                self._out.write(line + "\n")
        self._out.flush()

    def say(self, line: str) -> None:
        """Tell a person something beside the result."""
        self.monitor.clear()
        self._err.write(line + "\n")
        self._err.flush()

    def ask(self, question: str) -> bool:
        """Ask a person at the terminal; anything but yes is no."""
        self.monitor.clear()
        self._err.write(f"{question} [y/N] ")
        self._err.flush()
        return sys.stdin.readline().strip().casefold() in ("y", "yes")

    def fail(self, error: CartSheetsError) -> None:
        """Say what went wrong, in one sentence or two."""
        self._fail(error.kind, error.message, error.remedy)

    def fail_unexpectedly(self, error: Exception) -> None:
        """Say that the program itself is at fault, without a word of what it was working on."""
        self._fail(
            "UnexpectedError",
            f"The program met a fault of its own ({type(error).__name__}).",
            "Nothing was lost; what was being sent can be resumed. Please report it with the log.",
        )

    def say_stopped(self, *, can_resume: bool) -> None:
        """Say that the user stopped the command."""
        remedy = "“cartsheets-cli resume” carries a push on." if can_resume else ""
        self._fail("Stopped", "Stopped.", remedy)

    def _fail(self, kind: str, message: str, remedy: str) -> None:
        self.monitor.clear()
        line = " ".join(f"{message} {remedy}".split())
        self._err.write((line if len(line) <= _MESSAGE_LIMIT else line[: _MESSAGE_LIMIT - 1] + "…") + "\n")
        self._err.flush()
        # Whatever fails afterwards, there is one document; the status tells of it, too.
        if self.is_json and not self._has_answered:
            self._has_answered = True
            error = {"kind": kind, "message": message, "remedy": remedy}
            self._out.write(json.dumps({"error": error}, ensure_ascii=False) + "\n")
            self._out.flush()
