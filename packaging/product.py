"""What the installers say of the program: its names and version, each told once for all systems."""

from __future__ import annotations

import os
import re
import subprocess
from datetime import UTC, datetime

from environment import ROOT

NAME = "CartSheets"
PROGRAM = "cartsheets"
CONSOLE_PROGRAM = "cartsheets-cli"
APP_ID = "org.cartsheets.CartSheets"
PUBLISHER = "The CartSheets project"
CONTACT = "The CartSheets project <cartsheets@example.org>"
SUMMARY = "Edit a store's customers in a spreadsheet"
DESCRIPTION = (
    "Export the customers and customer groups of a 3dcart / Shift4Shop store into a workbook, edit them "
    "there, review every difference, and push what you accept at the pace the store allows."
)
LICENCE = "MIT"
OPENS = {
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".csv": "text/csv",
}
"""Others' files that "Open with" offers the program for."""

CHANGE_SET_ENDING = ".cartsheets"
CHANGE_SET_KIND = "application/vnd.cartsheets.change-set+json"
CHANGE_SET_ID = "org.cartsheets.change-set"
"""Our own files: what colleagues send each other. A double-click opens them with us."""

OLDEST_MACOS = "13.0"


def version() -> str:
    """The version as `cartsheets/__init__.py` has it."""
    text = (ROOT / "cartsheets" / "__init__.py").read_text(encoding="utf-8")
    found = re.search(r'^__version__ = "([^"]+)"$', text, flags=re.MULTILINE)
    if found is None:
        raise ValueError("cartsheets/__init__.py does not tell the version.")
    return found[1]


def numeric_version(text: str) -> str:
    """Four numbers, as Windows wants them: "0.2.0rc1" is 0.2.0.0."""
    numbers = re.match(r"\d+(?:\.\d+)*", text)
    parts = numbers[0].split(".")[:4] if numbers else []
    return ".".join([*parts, *["0"] * (4 - len(parts))])


def debian_version(text: str) -> str:
    """A pre-release sorts before its release: "0.2.0rc1" is 0.2.0~rc1."""
    return re.sub(r"(?<=\d)[.-]?(a|b|rc|dev)(?=\d)", r"~\1", text)


def source_date() -> int:
    """The time that all files of a build carry, so that two builds of one commit are the same bytes."""
    told = os.environ.get("SOURCE_DATE_EPOCH")
    if told:
        return int(told)
    command = ["git", "log", "-1", "--format=%ct"]
    try:
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
        return int(done.stdout)
    except (FileNotFoundError, subprocess.CalledProcessError, ValueError):
        # A source archive has no history; its project file is as old as the release.
        return int((ROOT / "pyproject.toml").stat().st_mtime)


def source_day() -> str:
    """The day of `source_date`, as 2026-11-24."""
    return datetime.fromtimestamp(source_date(), UTC).date().isoformat()
