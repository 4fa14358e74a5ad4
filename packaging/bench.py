"""Bring the peers that the benchmarks compare with into a folder of their own, and run the benchmarks."""

from __future__ import annotations

import hashlib
import os
import subprocess

from environment import BENCH_LOCK, ROOT, program
from machine import SetUpFailed

PEERS = ROOT / "build" / "bench-peers"
_STAMP = PEERS / "lock.sha256"


def bench(words: list[str]) -> int:
    """Run the benchmarks beside their peers; `words` are theirs (--sizes, --runs, --only)."""
    _bring_peers()
    environment = {**os.environ, "PYTHONPATH": str(PEERS)}
    command = [program("python"), "-m", "tests.benchmarks.run", *words]
    return subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode


def _bring_peers() -> None:
    wanted = hashlib.sha256(BENCH_LOCK.read_bytes()).hexdigest()
    if _STAMP.exists() and _STAMP.read_text(encoding="utf-8") == wanted:
        return
    print("Bringing the peers to compare with …", flush=True)
    command = [program("python"), "-m", "pip", "--disable-pip-version-check", "--no-input", "-qq", "install"]
    command += ["--require-hashes", "--no-deps", "--upgrade", "--target", str(PEERS), "--requirement"]
    if subprocess.run([*command, str(BENCH_LOCK)], cwd=ROOT, check=False).returncode:
        raise SetUpFailed("The peers could not be installed; see above.")
    _STAMP.write_text(wanted, encoding="utf-8")
