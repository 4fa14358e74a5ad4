"""`dev.py test --installers`: builds the installers, goes through a user's life with each, and sums up.

`--fast` is for checks at every change: Linux only, packed quickly, without a bare Debian and without Wine.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import build
import product
from environment import ROOT, program
from machine import SetUpFailed, bring_packages
from trial import DONE, FAILED, NOT_TRIED, RECORD, Told, read_record

TARGETS = ("linux", "windows")
TRIED_WITH = ("debootstrap", "desktop-file-utils", "rpm")
FAST_KINDS = "deb,run"


@dataclass(frozen=True)
class Part:
    """One system's part: what became of its stages, the building first."""

    target: str
    stages: tuple[Told, ...]

    @property
    def is_whole(self) -> bool:
        """Whether nothing failed; what could not be tried here is no failure."""
        return all(told.outcome != FAILED for told in self.stages)


def main(words: list[str]) -> int:
    """Build and try; 0 when nothing failed."""
    options = argparse.ArgumentParser(prog="dev.py test --installers", description="Try the installers.")
    options.add_argument("--fast", action="store_true", help="Linux only, packed quickly, for every change")
    options.add_argument("--built", action="store_true", help="try what lies in dist/ and build nothing")
    options.add_argument("--only", choices=TARGETS, help="only this system's")
    chosen = options.parse_args(words)
    form = "the fast form" if chosen.fast else "the whole trial"
    print(f"Installers of {product.NAME} {product.version()}: {form}.", flush=True)
    targets = [chosen.only] if chosen.only else TARGETS
    parts = [_try(target, fast=chosen.fast, is_built=chosen.built) for target in targets]
    print("\n".join(summary(parts, sizes(), form)), flush=True)
    return 0 if all(part.is_whole for part in parts) else 1


def summary(parts: list[Part], sizes_there: list[str], form: str) -> list[str]:
    """The lines at the end: every stage with its seconds, the sizes, and one sentence."""
    lines = ["", f"== Installers, {form}"]
    for part in parts:
        for told in part.stages:
            why = f" ({told.why})" if told.why else ""
            lines.append(f"{part.target:8} {told.seconds:7.1f} s  {told.outcome:9}  {told.stage}{why}")
    outcomes = [told.outcome for part in parts for told in part.stages]
    counts = ", ".join(f"{outcomes.count(each)} {each}" for each in (DONE, NOT_TRIED, FAILED))
    return [*lines, *sizes_there, f"Installers, {form}: {counts}."]


def sizes() -> list[str]:
    """What lies in dist/ and how large that is, beside what it may be."""
    lines = []
    for file in sorted(build.DIST.iterdir()) if build.DIST.is_dir() else []:
        if product.version() in file.name:
            most = build.LARGEST_MB.get(file.suffix)
            bar = f" of at most {most}" if most else ""
            lines.append(f"         {build.megabytes(file.stat().st_size):7.1f} MB{bar}  {file.name}")
    return lines


def _try(target: str, *, fast: bool, is_built: bool) -> Part:
    if fast and target == "windows":
        return Part(target, (Told("set-up and .msi", 0, NOT_TRIED, "the fast form leaves them out"),))
    lack = _what_is_lacking(target)
    if lack:
        print(f"{target}: not tried, since {lack}", flush=True)
        return Part(target, (Told("set-up and .msi under Wine", 0, NOT_TRIED, lack),))
    stages = []
    if not is_built:
        built = _built(target, fast=fast)
        stages.append(built)
        if built.outcome == FAILED:
            return Part(target, tuple(stages))
    script = ROOT / "packaging" / target / ("quick_smoke.py" if fast else "smoke.py")
    folder = build.BUILD / f"{'quick-' if fast else ''}smoke-{target}"
    (folder / RECORD).unlink(missing_ok=True)
    started = time.monotonic()
    status = _call(script, str(build.DIST), str(folder))
    tried = read_record(folder)
    if status and all(told.outcome != FAILED for told in tried):
        tried.append(Told("the trial itself", time.monotonic() - started, FAILED, f"status {status}"))
    return Part(target, (*stages, *tried))


def _what_is_lacking(target: str) -> str:
    """Bring what the trial takes; where Wine cannot be installed, say why."""
    packages = build.WINDOWS_ON_LINUX if target == "windows" else TRIED_WITH
    try:
        bring_packages(packages)
    except SetUpFailed as problem:
        if target == "linux":
            # The trial says itself what it lacks: a part of it may be there.
            print(problem, file=sys.stderr)
            return ""
        return f"Wine cannot be installed here: {str(problem).splitlines()[0]}"
    return "" if target == "linux" or shutil.which("wine") else "Wine is not installed here"


def _built(target: str, *, fast: bool) -> Told:
    words = ["--target", target, *(["--fast", "--only", FAST_KINDS] if fast else [])]
    started = time.monotonic()
    status = _call(ROOT / "packaging" / "build.py", *words)
    seconds = round(time.monotonic() - started, 1)
    return Told("built", seconds, FAILED if status else DONE, f"status {status}" if status else "")


def _call(script: Path, *words: str) -> int:
    # Its own process: the trial on Linux starts itself again, with mounts of its own.
    return subprocess.run([program("python"), str(script), *words], cwd=ROOT, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
