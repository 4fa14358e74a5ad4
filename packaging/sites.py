"""The libraries that one build is made of: those of the lock that the program itself needs, and the tools.

uv chooses the wheels for the target system, whichever system we are on, and checks every hash. pip would
judge the lock's conditions ("only on Windows") by the computer that it runs on.
"""

from __future__ import annotations

import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

from environment import BUILD_TOOLS_LOCK, ROOT, RUN_LOCK, program

PROJECT = "cartsheets (pyproject.toml)"
_PIN = re.compile(r"^(?P<name>[a-z0-9][a-z0-9._-]*)==", flags=re.IGNORECASE)
_VIA = re.compile(r"^ +# (?:via )? *(?P<who>\S.*)$", flags=re.MULTILINE)


@dataclass(frozen=True)
class Pin:
    """One entry of a lock file: its lines, and who asks for it."""

    name: str
    text: str
    asked_by: frozenset[str]


def read_lock(text: str) -> list[Pin]:
    """Split a lock file of uv's into its entries."""
    pins = []
    for block in re.split(r"^(?=[a-z0-9])", text, flags=re.MULTILINE | re.IGNORECASE):
        found = _PIN.match(block)
        if found:
            asked_by = frozenset(who for who in _VIA.findall(block) if who != "via")
            pins.append(Pin(found["name"], block.rstrip() + "\n", asked_by))
    return pins


def what_the_program_needs(pins: list[Pin]) -> list[Pin]:
    """Leave out what only the project's own build and checks ask for."""
    needed = {PROJECT}
    while True:
        more = needed | {pin.name for pin in pins if pin.asked_by & needed}
        if more == needed:
            return [pin for pin in pins if pin.name in needed]
        needed = more


def write_requirements(folder: Path) -> tuple[Path, Path]:
    """Write what the program needs, and what building it needs, as two requirements files."""
    folder.mkdir(parents=True, exist_ok=True)
    program_needs, tools = folder / "requirements.txt", folder / "build-tools.txt"
    needed = what_the_program_needs(read_lock(RUN_LOCK.read_text(encoding="utf-8")))
    program_needs.write_text("".join(pin.text for pin in needed), encoding="utf-8")
    # What both name is taken once, as the program's lock has it.
    names = {pin.name for pin in needed}
    others = [pin for pin in read_lock(BUILD_TOOLS_LOCK.read_text(encoding="utf-8")) if pin.name not in names]
    tools.write_text("".join(pin.text for pin in others), encoding="utf-8")
    return program_needs, tools


def fill(folder: Path, requirements: Path, *, platform: str | None = None, python: str | None = None) -> None:
    """Install pinned wheels into a bare folder; `platform` is a target triple of uv's, None for this system.

    Raises:
        subprocess.CalledProcessError: a wheel is missing, or is not the one that was pinned.
    """
    command = [program("uv"), "pip", "install", "--quiet", "--no-config", "--target", str(folder)]
    command += ["--require-hashes", "--no-deps", "--only-binary", ":all:", "--link-mode", "copy"]
    command += ["--no-compile-bytecode", "--requirement", str(requirements)]
    command += ["--python-platform", platform] if platform else []
    command += ["--python-version", python] if python else ["--python", program("python")]
    subprocess.run(command, cwd=ROOT, check=True)
