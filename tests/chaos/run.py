"""`python -m tests.chaos.run --minutes 10`: as many trials as the time allows, and what they came to."""

from __future__ import annotations

import argparse
import os
import secrets
import sys
import tempfile
import time
from pathlib import Path

from tests.chaos.trials import Report, benches, seeds
from tests.chaos.worlds import World

MEMORY = Path("/dev/shm")


def main(words: list[str]) -> int:
    """Hold trials; 0 when nothing was violated."""
    options = argparse.ArgumentParser(
        prog="dev.py chaos", description="Seeded trials of pushing in bad luck."
    )
    options.add_argument("--minutes", type=float, default=2.0, help="how long (2)")
    options.add_argument(
        "--seed", type=int, default=secrets.randbelow(10**6), help="which worlds; by default new ones"
    )
    options.add_argument("--world", type=int, help="one world again, by its own seed")
    options.add_argument("--trial", type=int, help="only this trial of the world")
    chosen = options.parse_args(words)
    print(f"chaos: seed {chosen.seed}", flush=True)
    report = hold(chosen.seed, chosen.minutes * 60, world=chosen.world, trial=chosen.trial)
    for violation in report.violations:
        print(f"  VIOLATION: {violation}")
    print(report, flush=True)
    return 1 if report.violations else 0


def hold(seed: int, seconds: float, *, world: int | None = None, trial: int | None = None) -> Report:
    """Hold trials for so long, in a folder in memory where there is one."""
    memory = MEMORY if os.access(MEMORY, os.W_OK) else None
    until = time.monotonic() + seconds
    with (
        tempfile.TemporaryDirectory(dir=memory, prefix="cartsheets-") as name,
        benches(Path(name), is_telling=world is not None) as bench,
    ):
        if world is not None:
            bench.world(world, **({} if trial is None else {"first": trial, "trials": 1}))
            return bench.report
        for each in seeds(seed):
            if time.monotonic() > until:
                return bench.report
            try:
                bench.world(each)
            except BaseException as error:
                error.add_note(f"in world {each}: {World.of(each)}")
                raise
    raise AssertionError("seeds never end")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
