"""Bring the coverage-guided fuzzer into a folder of its own, and fuzz the reader with it."""

from __future__ import annotations

import os
import subprocess

from environment import FUZZ_LOCK, ROOT, bring_apart, program

TOOLS = ROOT / "build" / "fuzz-tools"


def fuzz(words: list[str]) -> int:
    """Fuzz the reader; `words` are `--minutes N`, `--seed N` and `--keep FOLDER`."""
    bring_apart(FUZZ_LOCK, TOOLS)
    environment = {**os.environ, "PYTHONPATH": str(TOOLS)}
    command = [program("python"), "-m", "tests.fuzz.run", *words]
    return subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode
