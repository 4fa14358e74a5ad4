"""Bring the peers that the benchmarks compare with into a folder of their own, and run the benchmarks."""

from __future__ import annotations

import os
import subprocess

from environment import BENCH_LOCK, ROOT, bring_apart, program

PEERS = ROOT / "build" / "bench-peers"


def bench(words: list[str]) -> int:
    """Run the benchmarks beside their peers; `words` are theirs (--sizes, --runs, --only)."""
    bring_apart(BENCH_LOCK, PEERS)
    environment = {**os.environ, "PYTHONPATH": str(PEERS)}
    command = [program("python"), "-m", "tests.benchmarks.run", *words]
    return subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode
