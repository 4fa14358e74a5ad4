"""Everything a developer runs, from a bare machine: `python3 packaging/dev.py COMMAND`.

Standard library only. Each command first brings what it needs (system packages, .venv) and says so.
A new command is one function and one line in COMMANDS.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from audit import audit
from bench import bench
from environment import DEV_LOCK, ROOT, RUN_LOCK, program, set_up, write_locks
from fuzz import fuzz
from machine import CHECKS, RUNS, SHOWS, SetUpFailed, bring_packages
from translations import bring_qm

OLDEST_PYTHON = (3, 11)


@dataclass(frozen=True)
class Command:
    """One sub-command: what it does, and what must be there before it starts."""

    summary: str
    run: Callable[[list[str]], int]
    lock: Path
    packages: tuple[str, ...] = ()


def demo(words: list[str]) -> int:
    """Open the window on an edited sheet of the practice store; without a display, show the journey.

    `words` are the command line journey's own options, and run only that.
    """
    if words:
        return _call([program("python"), "packaging/demo_journey.py", *words])
    if _has_display():
        print("The window opens on the practice store. Nothing leaves this computer.", flush=True)
        home = ROOT / "demo-output" / "window"
        environment = {**os.environ, "CARTSHEETS_HOME": str(home)}
        return subprocess.run([program("cartsheets"), "--practice"], env=environment, check=False).returncode
    print("There is no display: the window is driven here, with pictures in demo-output/window.", flush=True)
    status = _call([program("python"), "packaging/pictures.py", "journey", "demo-output/window"])
    return status or _call([program("python"), "packaging/demo_journey.py"])


def shots(words: list[str]) -> int:
    """Keep a picture of every page in every scheme and width."""
    return _call([program("python"), "packaging/pictures.py", "shots", *(words or ["build/shots"])])


def test(words: list[str]) -> int:
    """Run every check, or, with `words`, only pytest with these words, or the trial of the installers."""
    if words[:1] == ["--installers"]:
        return _call([program("python"), "packaging/installers.py", *words[1:]])
    checks = [
        ("Format", [program("ruff"), "format", "--check", "."]),
        ("Lint", [program("ruff"), "check", "."]),
        ("Types", [program("mypy")]),
        ("Imports", [program("lint-imports"), "--no-logo"]),
    ]
    for name, command in [] if words else checks:
        print(f"-- {name}", flush=True)
        status = _call(command)
        if status:
            print(f"The check that failed: {name} (status {status}).", file=sys.stderr, flush=True)
            return status
    if not words:
        print("-- Known weaknesses of the locked packages", flush=True)
        if audit():
            print("The check that failed: known weaknesses.", file=sys.stderr, flush=True)
            return 1
    pytest = [program("python"), "-X", "faulthandler", "-m", "pytest"]
    if words:
        return _call([*pytest, *words])
    pytest.append("--hypothesis-profile=gate")
    # On a busy machine a screen or a clock may once be late. Who fails twice has failed, more than a few are
    # no accident, and who needed a second try is shown at the end: that, too, has a cause to be found.
    pytest += ["--reruns", "1", "--max-suite-reruns", "4", "--rerun-show-tracebacks"]
    # What has neither screen nor clock nor network has no second try.
    pytest += ["--rerun-exclude-path", "tests/domain"]
    print("-- The window's tests, on a screen", flush=True)
    # A worker that dies ends the run as failed: with another in its place, the run never ends.
    side_by_side = ["-n", "2", "--dist", "loadgroup", "--max-worker-restart", "0"]
    on_a_screen = {**os.environ, "QT_QPA_PLATFORM": "xcb"}
    status = _call([*pytest, "tests/gui", "-q", *side_by_side], on_a_screen)
    if status:
        return status
    print("-- Tests", flush=True)
    # Nothing is printed after this: pytest's closing line is the last one.
    return _call([*pytest, *side_by_side])


def build(words: list[str]) -> int:
    """Build the installers for one system; `words` are build.py's own options."""
    return _call([sys.executable, "packaging/build.py", *words])


def chaos(words: list[str]) -> int:
    """Push in bad luck, trial after trial; `words` are `--minutes N` and what repeats a trial."""
    return _call([program("python"), "-m", "tests.chaos.run", *words])


def write_format(words: list[str]) -> int:
    """Format the code and mend what ruff can mend by itself."""
    paths = words or ["."]
    status = _call([program("ruff"), "check", "--fix", "--quiet", *paths])
    return _call([program("ruff"), "format", *paths]) or status


def translations(words: list[str]) -> int:
    """Bring the list of texts and the .ts files up to date with the code."""
    return _call([program("python"), "packaging/translations.py", *words])


def lock(words: list[str]) -> int:
    """Write the lock files from pyproject.toml; `--upgrade` takes the newest versions that fit."""
    options = argparse.ArgumentParser(prog="dev.py lock")
    options.add_argument("--upgrade", action="store_true", help="take the newest versions that fit")
    write_locks(upgrade=options.parse_args(words).upgrade)
    set_up(DEV_LOCK)
    return 0


COMMANDS = {
    "demo": Command("run the main job on the practice store", demo, RUN_LOCK, RUNS + SHOWS),
    "test": Command(
        "run every check (with words: only pytest; --installers [--fast]: build them and try them)",
        test,
        DEV_LOCK,
        RUNS + SHOWS + CHECKS,
    ),
    "build": Command("build the installers --target linux|windows|macos", build, DEV_LOCK, RUNS),
    "shots": Command("keep a picture of every page in every look [FOLDER]", shots, RUN_LOCK, RUNS),
    "bench": Command("measure against peers [--sizes, --runs, --only]", bench, DEV_LOCK),
    "chaos": Command("push in bad luck, by seeded trials [--minutes N]", chaos, DEV_LOCK, RUNS),
    "fuzz": Command("fuzz the reader with damaged files [--minutes N]", fuzz, DEV_LOCK, RUNS),
    "format": Command("format the code", write_format, DEV_LOCK),
    "translations": Command("bring the texts to translate up to date with the code", translations, DEV_LOCK),
    "lock": Command("write the lock files from pyproject.toml [--upgrade]", lock, DEV_LOCK),
}


def main(arguments: list[str]) -> int:
    """Bring what the command needs, then run it; its status is ours."""
    parser = argparse.ArgumentParser(
        prog="dev.py", description="Develop CartSheets: one command for each thing to do."
    )
    choices = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for name, command in COMMANDS.items():
        choices.add_parser(name, help=command.summary, add_help=False)
    chosen, words = parser.parse_known_args(arguments)
    command = COMMANDS[chosen.command]
    try:
        bring_packages(command.packages)
        set_up(command.lock)
        bring_qm()
        return command.run(words)
    except SetUpFailed as problem:
        print(problem, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("Stopped.", file=sys.stderr)
        return 130


def _has_display() -> bool:
    return sys.platform in ("win32", "darwin") or any(
        os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY")
    )


def _call(command: list[str], environment: Mapping[str, str] | None = None) -> int:
    return subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode


if __name__ == "__main__":
    if sys.version_info < OLDEST_PYTHON:
        sys.exit("CartSheets needs Python 3.11 or newer; this is " + sys.version.split()[0] + ".")
    sys.exit(main(sys.argv[1:]))
