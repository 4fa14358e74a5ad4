"""Fuzz the reader for some minutes: `python packaging/dev.py fuzz [--minutes N] [--keep FOLDER]`.

Begins with real files: of every kind the reader knows, an export of the practice store, and what
LibreOffice makes of it where it is installed. Ends with 1 where a file crashed the reader, was read in
two ways differently, took more than 30 s or more than 1 GB; each such file is kept and named.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from cartsheets.demo import Conditions, PracticeStore, Shop
from tests.conftest import Cli
from tests.fuzz.real_files import SOURCES

LONGEST_S = 30
MOST_MB = 1024
LARGEST_BYTES = 200_000
_STATS = re.compile(r"^stat::(\w+):\s+(\d+)", re.MULTILINE)
_COVERAGE = re.compile(r"cov: (\d+)")
_OFFICE_KINDS = ("xlsx", "ods", "xls")


def main(words: list[str]) -> int:
    """Fuzz, and tell what came of it."""
    options = argparse.ArgumentParser(prog="dev.py fuzz")
    options.add_argument("--minutes", type=float, default=5.0)
    options.add_argument("--seed", type=int, default=0, help="0 takes another one each time")
    options.add_argument("--keep", type=Path, default=Path("build/fuzz"), help="corpus and findings")
    chosen = options.parse_args(words)
    folder: Path = chosen.keep.resolve()
    corpus, findings = folder / "corpus", folder / "findings"
    for each in (corpus, findings):
        each.mkdir(parents=True, exist_ok=True)
    write_seeds(folder / "seeds")
    before = set(findings.iterdir())
    status, said = fuzz(corpus, folder / "seeds", findings, minutes=chosen.minutes, seed=chosen.seed)
    found = sorted(set(findings.iterdir()) - before)
    stats = dict(_STATS.findall(said))
    coverage = _COVERAGE.findall(said)
    print(
        f"{int(stats.get('number_of_executed_units', 0)):,} files read twice, "
        f"{stats.get('average_exec_per_sec', '?')} a second, "
        f"{coverage[-1] if coverage else '?'} branches reached, "
        f"{stats.get('peak_rss_mb', '?')} MB at most, slowest {stats.get('slowest_unit_time_sec', '?')} s, "
        f"{len(found)} findings."
    )
    for path in found:
        print(f"  {path}: python -m tests.fuzz.reader {path}")
    if status and not found:
        print(said[-4000:], file=sys.stderr)
    return 1 if found or status else 0


def fuzz(corpus: Path, seeds: Path, findings: Path, *, minutes: float, seed: int) -> tuple[int, str]:
    """Run the fuzzer within its limits; give its status and what it said."""
    command = [
        sys.executable, "-m", "tests.fuzz.reader", str(corpus), str(seeds),
        f"-max_total_time={max(1, round(minutes * 60))}", f"-timeout={LONGEST_S}", f"-rss_limit_mb={MOST_MB}",
        f"-max_len={LARGEST_BYTES}", f"-artifact_prefix={findings}{os.sep}", f"-seed={seed}",
        "-print_final_stats=1", "-reload=0", "-len_control=0",
    ]  # fmt: skip
    lines: list[str] = []
    memory = "/dev/shm" if Path("/dev/shm").is_dir() else None
    with tempfile.TemporaryDirectory(prefix="cartsheets-fuzz-", dir=memory) as work:
        running = subprocess.Popen(
            command,
            env={**os.environ, "TMPDIR": work},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
        )
        for line in running.stdout or ():
            lines.append(line)
            if "\tpulse" in line or "INITED" in line or line.startswith((" ===", "==")):
                print(line.rstrip(), flush=True)
    return running.wait(), "".join(lines)


def write_seeds(folder: Path) -> None:
    """Write the real files that the fuzzer begins with."""
    if folder.is_dir():
        shutil.rmtree(folder)
    folder.mkdir(parents=True)
    for number, write in enumerate(SOURCES):
        write(folder / f"{number}-{write.__name__}")
    shop = Shop.seeded(customers=12, groups=3, seed=1)
    with PracticeStore(shop, Conditions(), port=0) as store:
        cli = Cli(folder / "home").for_store(store)
        for kind in ("xlsx", "csv"):
            cli("export", "-o", folder / f"export.{kind}", expect=0)
    shutil.rmtree(folder / "home")
    office = shutil.which("soffice")
    for kind in _OFFICE_KINDS if office else ():
        target = folder / f"office-{kind}"
        command = [office or "", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless"]
        command += ["--convert-to", kind, "--outdir", str(target), str(folder / "export.xlsx")]
        subprocess.run(command, check=False, capture_output=True, timeout=120)
        for made in target.glob("*"):
            made.rename(folder / f"office.{kind}")
        shutil.rmtree(target, ignore_errors=True)
    shutil.rmtree(folder / "profile", ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
