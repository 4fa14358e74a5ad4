"""Measure everything and print one table: `python -m tests.benchmarks.run [--sizes 1000,10000] [--runs 3]`.

Each measurement is a process of its own. Ours and the peers take turns, so that a machine that gets
slower or faster meanwhile does so for all; the least of the runs counts. A peer that is not installed
is left out, and said so.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import platform
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
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
BAR_SIZE, PEAK_SIZE = 100_000, 1_000_000
MEASURE_S = 1200

Figure = dict[str, float]
"""What was measured, by name: see `measure`."""


def main(words: Sequence[str] | None = None) -> int:
    """Measure, print; 0 when every bar is held."""
    options = argparse.ArgumentParser(prog="bench")
    options.add_argument(
        "--sizes", default="1000,10000,100000", help="1000000 is for comparing alone, and takes minutes"
    )
    options.add_argument("--runs", type=int, default=3)
    options.add_argument("--only", default="", help="benches whose title holds this")
    options.add_argument("--ours", action="store_true", help="without the peers: growth and own bars alone")
    options.add_argument("--measure", nargs=3, metavar=("BENCH", "CASE", "SIZE"), help=argparse.SUPPRESS)
    chosen = options.parse_args(words)
    if chosen.measure:
        bench, case, size = chosen.measure
        print(json.dumps(measure(_case(bench, case), int(size))))
        return 0
    sizes = [int(size) for size in chosen.sizes.split(",")]
    print(
        f"{time.strftime('%Y-%m-%d')} · {platform.machine()}, {os.cpu_count()} cores · "
        f"Python {platform.python_version()} · {_load()} · "
        f"CPU seconds, megabytes above the start and at the peak, least of {chosen.runs}"
    )
    with tempfile.TemporaryDirectory(prefix="cartsheets-bench-") as folder:
        os.environ["CARTSHEETS_BENCH"] = folder
        held = _show_all(sizes, chosen)
    print(f"\n{time.strftime('%Y-%m-%d %H:%M')} · {_load()} · {'all bars held' if held else 'BARS MISSED'}")
    return 0 if held else 1


def _show_all(sizes: Sequence[int], chosen: argparse.Namespace) -> bool:
    held = True
    for bench in BENCHES:
        if chosen.only.casefold() in bench.title.casefold():
            wanted = [size for size in sizes if size in bench.sizes or size <= max(bench.sizes)]
            held &= _show(bench, wanted, chosen.runs, has_peers=not chosen.ours)
    if chosen.only.casefold() in bench_window.TITLE.casefold():
        held &= bench_window.show(chosen.runs)
    if chosen.only.casefold() in bench_pace.TITLE.casefold():
        held &= bench_pace.show()
    return held


def _load() -> str:
    """How busy the machine is: with more than its cores have to do, differences under 20 % are ties."""
    return f"load {os.getloadavg()[0]:.1f}"


def measure(case: Case, size: int) -> Figure:
    """Measure one case in this process: CPU and wall seconds, megabytes above the start and at the peak."""
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
        "peak_mb": _status_kb("VmHWM") / 1024,
    }


def _show(bench: Bench, sizes: Sequence[int], runs: int, *, has_peers: bool) -> bool:
    print(f"\n## {bench.title}")
    print("| customers | who | CPU s | MB | peak MB | ours / theirs, or growth | bar |")
    print("|---|---|---|---|---|---|---|")
    held = True
    smaller: tuple[int, Figure] | None = None
    for size in sizes:
        figures = _measured(bench, size, runs, has_peers=has_peers)
        ours = figures.get(bench.ours.name)
        for name, figure in figures.items():
            beside, bars = "", []
            if name == bench.ours.name:
                beside, bars = _growth(smaller, (size, figure)), _own_bars(bench, size, figure)
                smaller = (size, figure)
            elif ours is not None and name in {part.name for part in bench.parts}:
                beside = f"{figure['cpu_s'] / ours['cpu_s']:.0%} of ours"
            elif ours is not None:
                beside, bars = _beside(bench, name, ours["cpu_s"] / figure["cpu_s"])
            held &= size < BAR_SIZE or all(is_held for is_held, _ in bars)
            told = ", ".join(f"{text} {'held' if is_held else 'MISSED'}" for is_held, text in bars)
            numbers = (f"{figure['cpu_s']:.2f}", f"{figure['mb']:.0f}", f"{figure['peak_mb']:.0f}")
            print(f"| {' | '.join((f'{size:,}', name, *numbers, beside, told))} |")
            sys.stdout.flush()
    return held


def _own_bars(bench: Bench, size: int, figure: Figure) -> list[tuple[bool, str]]:
    """The bars that ours has by itself: whether each is held, and what it is."""
    bars = [
        (BAR_SIZE, bench.most_s, figure["cpu_s"], "s"),
        (BAR_SIZE, bench.most_mb, figure["mb"], "MB"),
        (PEAK_SIZE, bench.most_peak_mb, figure["peak_mb"], "MB at its peak"),
    ]
    return [
        (value <= limit, f"≤ {limit:g} {unit}") for at, limit, value, unit in bars if limit and size == at
    ]


def _beside(bench: Bench, name: str, ratio: float) -> tuple[str, list[tuple[bool, str]]]:
    limit = (bench.limits or {}).get(name)
    return f"{ratio:.2f}", [] if limit is None else [(ratio <= limit, f"≤ {limit}")]


def _growth(smaller: tuple[int, Figure] | None, larger: tuple[int, Figure]) -> str:
    """How much ours costs for each further thousand customers."""
    if smaller is None or larger[0] <= smaller[0]:
        return ""
    thousands = (larger[0] - smaller[0]) / 1_000
    seconds, megabytes = ((larger[1][name] - smaller[1][name]) / thousands for name in ("cpu_s", "mb"))
    return f"+{seconds * 1_000:.0f} ms, +{megabytes:.2f} MB per 1,000"


def _measured(bench: Bench, size: int, runs: int, *, has_peers: bool) -> dict[str, Figure]:
    """The least of each case's runs, ours first."""
    cases = bench.cases if has_peers else (bench.ours,)
    for case in cases:
        if size > case.most:
            print(f"({case.name} is measured up to {case.most:,} customers)")
    cases = tuple(case for case in cases if size <= case.most)
    best: dict[str, Figure] = {}
    for _ in range(runs):
        for case in cases:
            figure = _in_a_process(bench, case, size)
            if figure is not None:
                known = best.get(case.name, figure)
                best[case.name] = {name: min(value, known[name]) for name, value in figure.items()}
    return {case.name: best[case.name] for case in cases if case.name in best}


def _in_a_process(bench: Bench, case: Case, size: int) -> Figure | None:
    command = [sys.executable, "-m", "tests.benchmarks.run", "--measure", bench.title, case.name, str(size)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=MEASURE_S)
    if done.returncode == 0:
        found: Figure = json.loads(done.stdout.splitlines()[-1])
        return found
    if "ModuleNotFoundError" in done.stderr:
        print(f"({case.name} is not installed and is left out)")
        return None
    raise RuntimeError(done.stderr)


def _case(title: str, name: str) -> Case:
    bench = next(bench for bench in BENCHES if bench.title == title)
    return next(case for case in bench.cases if case.name == name)


def _cpu_s() -> float:
    usage: Any = resource.getrusage(resource.RUSAGE_SELF)
    return float(usage.ru_utime + usage.ru_stime)


def _status_kb(name: str) -> int:
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith(name))


if __name__ == "__main__":
    sys.exit(main())
