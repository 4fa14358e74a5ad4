"""Bring the peers that the benchmarks compare with into a folder of their own, and run the benchmarks."""

from __future__ import annotations

import os
import shutil
import subprocess

from environment import BENCH_LOCK, ROOT, bring_apart, program

PEERS = ROOT / "build" / "bench-peers"


def bench(words: list[str]) -> int:
    """Run the benchmarks beside their peers; `words` are theirs (--sizes, --runs, --only)."""
    bring_apart(BENCH_LOCK, PEERS)
    # One of the peers ships its own tests as a package of that name, which would hide ours.
    if (PEERS / "tests").exists():
        shutil.rmtree(PEERS / "tests")
    environment = {**os.environ, "PYTHONPATH": str(PEERS)}
    command = [program("python"), "-m", "tests.benchmarks.run", *words]
    return subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode
