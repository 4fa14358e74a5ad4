"""The virtual environment in .venv: exactly what a lock file names, and the project itself on top.

Standard library only. A stamp in .venv tells what it holds, so that a second run takes no time. It is
empty until all is there, so an interrupted set-up is never taken for a whole one.
"""

from __future__ import annotations

import hashlib
import json
import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

from machine import SetUpFailed

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYPROJECT = ROOT / "pyproject.toml"
RUN_LOCK = ROOT / "packaging" / "requirements.lock"
DEV_LOCK = ROOT / "packaging" / "requirements-dev.lock"
BUILD_TOOLS_LOCK = ROOT / "packaging" / "build-tools.lock"
FUZZ_LOCK = ROOT / "packaging" / "fuzz-tools.lock"
BENCH_LOCK = ROOT / "packaging" / "bench-peers.lock"

_STAMP = VENV / "cartsheets-set-up.json"
_PROGRAMS = VENV / ("Scripts" if os.name == "nt" else "bin")
# What an editable install of the project asks of hatchling beyond pyproject's own build requirement.
_BUILD_REQUIREMENTS = "hatchling>=1.26\neditables\n"


def program(name: str) -> str:
    """Return the path of a program of the virtual environment."""
    return str(_PROGRAMS / (f"{name}.exe" if os.name == "nt" else name))


def set_up(lock: Path) -> None:
    """Make .venv hold what `lock` names; the development lock holds all that the other one does."""
    stamp = _read_stamp()
    venv_is_whole = stamp.get("python") == _python_id() and Path(program("python")).exists()
    locks_there = stamp.get("locks", {}) if venv_is_whole else {}
    if not any(locks_there.get(each.name) == _digest(each) for each in (lock, DEV_LOCK)):
        print(
            f"Setting up .venv from {lock.relative_to(ROOT)} (the first time takes a minute or two) …",
            flush=True,
        )
        _build_venv(lock)
        locks_there = {lock.name: _digest(lock)}
    elif stamp.get("project") == _digest(PYPROJECT):
        return
    _pip("install", "--no-deps", "--no-build-isolation", "--editable", str(ROOT))
    _write_stamp({"python": _python_id(), "locks": locks_there, "project": _digest(PYPROJECT)})


def write_locks(*, upgrade: bool) -> None:
    """Write the lock files anew from pyproject.toml; without `upgrade`, pins that still fit stay.

    uv resolves for all systems and Python versions at once and writes no host into the files.
    """
    build = ROOT / "build"
    build.mkdir(exist_ok=True)
    build_requirements = build / "build-requirements.in"
    build_requirements.write_text(_BUILD_REQUIREMENTS, encoding="utf-8")
    common = [
        program("uv"),
        "pip",
        "compile",
        "--quiet",
        "--no-config",
        "--universal",
        "--python-version",
        "3.11",
    ]
    common += [
        "--fork-strategy",
        "fewest",
        "--generate-hashes",
        "--no-emit-index-url",
        "--no-emit-find-links",
    ]
    common += ["--custom-compile-command", "python3 packaging/dev.py lock"]
    common += ["--upgrade"] if upgrade else []
    sources = [PYPROJECT.name, str(build_requirements.relative_to(ROOT))]
    run_lock, dev_lock = (str(lock.relative_to(ROOT)) for lock in (RUN_LOCK, DEV_LOCK))
    _run([*common, *sources, "--output-file", run_lock])
    _run([*common, *sources, "--extra", "dev", "--constraints", run_lock, "--output-file", dev_lock])
    build_tools = ["packaging/build-tools.in", "--constraints", run_lock]
    _run([*common, *build_tools, "--output-file", str(BUILD_TOOLS_LOCK.relative_to(ROOT))])
    peers = ["packaging/bench-peers.in", "--constraints", dev_lock]
    _run([*common, *peers, "--output-file", str(BENCH_LOCK.relative_to(ROOT))])
    tools = ["packaging/fuzz-tools.in", "--constraints", dev_lock]
    _run([*common, *tools, "--output-file", str(FUZZ_LOCK.relative_to(ROOT))])


def bring_apart(lock: Path, folder: Path) -> None:
    """Install what a lock file names into a folder of its own, so that nothing else depends on it."""
    stamp = folder / "lock.sha256"
    if stamp.exists() and stamp.read_text(encoding="utf-8") == _digest(lock):
        return
    print(f"Bringing what {lock.relative_to(ROOT)} names …", flush=True)
    options = ["--require-hashes", "--no-deps", "--upgrade", "--target", str(folder)]
    _pip("install", *options, "--requirement", str(lock))
    stamp.write_text(_digest(lock), encoding="utf-8")


def _build_venv(lock: Path) -> None:
    if VENV.exists():
        if not _STAMP.exists():
            raise SetUpFailed(
                f"{VENV} is there, but not by this command. Please move it out of the way first."
            )
        shutil.rmtree(VENV)
    VENV.mkdir()
    _write_stamp({})  # from here on it is ours to build again, however this ends
    _run([sys.executable, "-m", "venv", str(VENV)])
    _pip("install", "--require-hashes", "--no-deps", "--requirement", str(lock))


def _pip(*words: str) -> None:
    _run([program("python"), "-m", "pip", "--disable-pip-version-check", "--no-input", "-qq", *words])


def _run(command: list[str]) -> None:
    """Run one command of the set-up, in the project's folder, with nothing on its standard input."""
    done = subprocess.run(command, cwd=ROOT, stdin=subprocess.DEVNULL, check=False)
    if done.returncode:
        raise SetUpFailed(f"`{shlex.join(command)}` failed with status {done.returncode}; see above.")


def _read_stamp() -> dict[str, Any]:
    try:
        stamp = json.loads(_STAMP.read_text(encoding="utf-8"))
    except (FileNotFoundError, ValueError):
        return {}
    return stamp if isinstance(stamp, dict) else {}


def _write_stamp(stamp: dict[str, Any]) -> None:
    _STAMP.write_text(json.dumps(stamp, indent=1) + "\n", encoding="utf-8")


def _python_id() -> str:
    # A virtual environment holds absolute paths: one that was moved must be built again.
    return f"{sys.version} in {VENV}"


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
