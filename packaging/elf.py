"""What Linux libraries need of others, told by binutils' readelf."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

_NEEDED = re.compile(r"\(NEEDED\).*\[(.+)\]")
_GLIBC_VERSION = re.compile(r"Name: GLIBC_(\d+)\.(\d+)")


def is_elf(path: Path) -> bool:
    """Tell whether a file is a Linux program or library."""
    if path.is_symlink() or not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"


def needed_names(path: Path) -> list[str]:
    """The names of the libraries that a file is linked to."""
    return _NEEDED.findall(_readelf("-d", path))


def glibc_version(path: Path) -> tuple[int, int]:
    """The oldest glibc that has all that a file asks of it."""
    found = [(int(major), int(minor)) for major, minor in _GLIBC_VERSION.findall(_readelf("-V", path))]
    return max(found, default=(0, 0))


def _readelf(option: str, path: Path) -> str:
    done = subprocess.run(
        ["readelf", "--wide", option, str(path)],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        check=True,
    )
    return done.stdout.decode(errors="replace")
