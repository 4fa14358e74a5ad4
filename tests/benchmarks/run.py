"""Measure everything and print one table: `python -m tests.benchmarks.run [--sizes 1000,10000] [--runs 3]`.

Each measurement is a process of its own. Ours and the peers take turns, so that a machine that gets
slower or faster meanwhile does so for all; the least of the runs counts. A peer that is not installed
is left out, and said so.
"""

from __future__ import annotations

import argparse
import gc
import json
import platform
import resource
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from tests.benchmarks import (
    bench_compare,
    bench_export,
    bench_pace,
    bench_tables,
    bench_window,
    bench_workbook,
)
from tests.benchmarks.case import Bench, Case

BENCHES: tuple[Bench, ...] = (
    *bench_export.BENCHES,
    *bench_workbook.BENCHES,
    *bench_compare.BENCHES,
    *bench_tables.BENCHES,
)
BAR_SIZE = 100_000
MEASURE_S = 1200


def main(words: Sequence[str] | None = None) -> int:
    """Measure, print; 0 when every bar is held."""
    options = argparse.ArgumentParser(prog="bench")
    options.add_argument(
        "--sizes", default="1000,10000,100000", help="1000000 is for comparing alone, and takes minutes"
    )
    options.add_argument("--runs", type=int, default=3)
    options.add_argument("--only", default="", help="benches whose title holds this")
    options.add_argument("--measure", nargs=3, metavar=("BENCH", "CASE", "SIZE"), help=argparse.SUPPRESS)
    chosen = options.parse_args(words)
    if chosen.measure:
        bench, case, size = chosen.measure
        print(json.dumps(measure(_case(bench, case), int(size))))
        return 0
    sizes = [int(size) for size in chosen.sizes.split(",")]
    print(
        f"{time.strftime('%Y-%m-%d')} · {platform.machine()} · Python {platform.python_version()} · "
        f"CPU seconds and megabytes above the start, least of {chosen.runs}"
    )
    held = True
    for bench in BENCHES:
        if chosen.only.casefold() in bench.title.casefold():
            held &= _show(
                bench,
                [size for size in sizes if size in bench.sizes or size <= max(bench.sizes)],
                chosen.runs,
            )
    if chosen.only.casefold() in bench_window.TITLE.casefold():
        held &= bench_window.show(chosen.runs)
    if chosen.only.casefold() in bench_pace.TITLE.casefold():
        held &= bench_pace.show()
    return 0 if held else 1


def measure(case: Case, size: int) -> dict[str, float]:
    """Measure one case in this process: CPU and wall seconds, and megabytes above the start."""
    state = case.ready(size)
    gc.collect()
    Path("/proc/self/clear_refs").write_text("5")
    before_kb = _status_kb("VmRSS")
    started = time.perf_counter()
    used = _cpu_s()
    case.run(state)
    return {
        "cpu_s": _cpu_s() - used,
        "wall_s": time.perf_counter() - started,
        "mb": (_status_kb("VmHWM") - before_kb) / 1024,
    }


def _show(bench: Bench, sizes: Sequence[int], runs: int) -> bool:
    print(f"\n## {bench.title}")
    print("| customers | who | CPU s | MB | ours / theirs, or growth | bar |")
    print("|---|---|---|---|---|---|")
    held = True
    smaller: tuple[int, dict[str, float]] | None = None
    for size in sizes:
        figures = {case.name: figure for case, figure in _measured(bench, size, runs)}
        ours = figures.get(bench.ours.name)
        growth = ""
        if ours is not None:
            growth = _growth(smaller, (size, ours))
            smaller = (size, ours)
        for name, figure in figures.items():
            ratio, bar = "", ""
            if ours is not None and name != bench.ours.name:
                value = ours["cpu_s"] / figure["cpu_s"]
                ratio = f"{value:.2f}"
                limit = (bench.limits or {}).get(name)
                if limit is not None:
                    is_held = value <= limit
                    held &= is_held or size < BAR_SIZE
                    bar = f"≤ {limit} {'held' if is_held else 'MISSED'}"
            elif size >= BAR_SIZE:
                checks = ((bench.most_s, figure["cpu_s"], "s"), (bench.most_mb, figure["mb"], "MB"))
                for limit, value, unit in checks:
                    if limit:
                        held &= value <= limit
                        word = "held" if value <= limit else "MISSED"
                        bar += f"≤ {limit:g} {unit} {word} "
            if name == bench.ours.name:
                ratio = growth
            cells = (f"{size:,}", name, f"{figure['cpu_s']:.2f}", f"{figure['mb']:.0f}", ratio, bar.strip())
            print(f"| {' | '.join(cells)} |")
            sys.stdout.flush()
    return held


def _growth(smaller: tuple[int, dict[str, float]] | None, larger: tuple[int, dict[str, float]]) -> str:
    """How much ours costs for each further thousand customers."""
    if smaller is None or larger[0] <= smaller[0]:
        return ""
    thousands = (larger[0] - smaller[0]) / 1_000
    seconds, megabytes = ((larger[1][name] - smaller[1][name]) / thousands for name in ("cpu_s", "mb"))
    return f"+{seconds * 1_000:.0f} ms, +{megabytes:.2f} MB per 1,000"


def _measured(bench: Bench, size: int, runs: int) -> Iterator[tuple[Case, dict[str, float]]]:
    cases = (bench.ours, *bench.peers)
    best: dict[str, dict[str, float]] = {}
    for case in cases:
        if size > case.most:
            print(f"({case.name} is measured up to {case.most:,} customers)")
    cases = tuple(case for case in cases if size <= case.most)
    for _ in range(runs):
        for case in cases:
            figure = _in_a_process(bench, case, size)
            if figure is not None:
                known = best.setdefault(case.name, figure)
                best[case.name] = {name: min(value, known[name]) for name, value in figure.items()}
    for case in cases:
        if case.name in best:
            yield case, best[case.name]


def _in_a_process(bench: Bench, case: Case, size: int) -> dict[str, float] | None:
    command = [sys.executable, "-m", "tests.benchmarks.run", "--measure", bench.title, case.name, str(size)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=MEASURE_S)
    if done.returncode == 0:
        found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
        return found
    if "ModuleNotFoundError" in done.stderr:
        print(f"({case.name} is not installed and is left out)")
        return None
    raise RuntimeError(done.stderr)


def _case(title: str, name: str) -> Case:
    bench = next(bench for bench in BENCHES if bench.title == title)
    return next(case for case in (bench.ours, *bench.peers) if case.name == name)


def _cpu_s() -> float:
    usage: Any = resource.getrusage(resource.RUSAGE_SELF)
    return float(usage.ru_utime + usage.ru_stime)


def _status_kb(name: str) -> int:
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith(name))


if __name__ == "__main__":
    sys.exit(main())
