"""cartsheets-cli within the test's own process: the same words, statuses and output, without a start each."""

from __future__ import annotations

import contextlib
import io
import os
import sys
from pathlib import Path
from unittest import mock

from cartsheets.cli import main
from cartsheets.log import stop_log
from tests.conftest import Cli, CliAnswer


class QuickCli(Cli):
    """Like `Cli`; with `terminal`, standard input is one, and its answers are what a person types."""

    def __call__(
        self, *words: str | Path, stdin: str | None = None, expect: int | None = None, terminal: bool = False
    ) -> CliAnswer:
        """Run one command; its whole output is there when it ends."""
        out, err, typed = io.StringIO(), io.StringIO(), _Input(stdin or "", is_terminal=terminal)
        with (
            mock.patch.dict(os.environ, self.env),
            contextlib.redirect_stdout(out),
            contextlib.redirect_stderr(err),
            mock.patch.object(sys, "stdin", typed),
        ):
            try:
                status = main([str(word) for word in words])
            except SystemExit as end:
                status = int(end.code or 0)
        stop_log()
        answer = CliAnswer(status, out.getvalue(), err.getvalue())
        if expect is not None:
            assert status == expect, f"status {status}\n{answer.stdout}\n{answer.stderr}"
        return answer


class _Input(io.StringIO):
    def __init__(self, text: str, *, is_terminal: bool) -> None:
        super().__init__(text)
        self._is_terminal = is_terminal

    def isatty(self) -> bool:
        return self._is_terminal
