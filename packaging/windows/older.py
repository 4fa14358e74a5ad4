"""Small installers under a lower version, which upgrades are tried over; each has a file the newer lacks."""

from __future__ import annotations

import shutil
from pathlib import Path

import product
from assets import make_icons
from windows import msi, setup

VERSION = "0.0.1"
STALE = "_internal/of-an-older-version.pyd"


def older_installers(folder: Path, *, with_msi: bool) -> tuple[Path, Path | None]:
    """The set-up, and the .msi where that can be made; in place of the programs they hold a word."""
    built, build = folder / "tree", folder / "build"
    shutil.rmtree(folder, ignore_errors=True)
    for name in (f"{product.PROGRAM}.exe", f"{product.CONSOLE_PROGRAM}.exe", STALE):
        (built / name).parent.mkdir(parents=True, exist_ok=True)
        (built / name).write_text("older", encoding="utf-8")
    make_icons(build / "icons")
    made = setup.make_setup(built, build, folder, None, fast=True, version=VERSION)
    return made, msi.make_msi(built, build, folder, None, VERSION) if with_msi else None
