"""The folder for Windows, made on Linux: Windows' Python and wheels, and PyInstaller under Wine."""

from __future__ import annotations

import shutil
from collections.abc import Collection
from pathlib import Path

import freeze
import licences
import product
import sites
from windows import embedded_python
from windows.pe import is_of_wine
from windows.wine import Wine, windows_path

_PLATFORM = "x86_64-pc-windows-msvc"
_VISUAL_C = ("concrt140", "msvcp140", "vcruntime140", "ucrtbase", "api-ms-win")


class NotOfWindows(Exception):
    """A file of Wine got into the bundle."""


def freeze_for_windows(build: Path) -> Path:
    """Build for 64-bit Windows; give the folder with the programs in it."""
    freeze.prepare(build)
    freeze.write_version_resource(build / "version.txt")
    program_needs, tools = sites.write_requirements(build)
    tools_site = build / "tools"
    python = embedded_python.lay(build, windows_path(tools_site))
    site = python.parent / embedded_python.SITE
    shutil.rmtree(tools_site, ignore_errors=True)
    for folder, requirements in ((site, program_needs), (tools_site, tools)):
        sites.fill(folder, requirements, platform=_PLATFORM, python=embedded_python.VERSION)
    wine = Wine(build / "wine")
    wine.set_up()
    try:
        words = freeze.pyinstaller_words(build, windows_path)
        environment = {**freeze.told(build, for_windows=True), "CARTSHEETS_BUILD": windows_path(build)}
        wine.run(str(python), *words, environment=environment, timeout_s=1800)
        bundle = build / "dist" / product.NAME
        check_nothing_is_of_wine(bundle, python.parent, wine.lent)
        answer = wine.run(str(python), "-c", licences.ASK_PYTHON).stdout
    finally:
        wine.stop()
    licences.add(bundle, site, licences.read_answer(answer), python_licence=python.parent / "LICENSE.txt")
    return bundle


def check_nothing_is_of_wine(bundle: Path, source: Path, lent: Collection[str] = ()) -> None:
    """Look whether every library is from Python or a wheel.

    Raises:
        NotOfWindows: one is Wine's, was made for Wine (`lent`), or is of unknown descent.
    """
    # Of the same content: some wheels write the name in capitals.
    known = {path.read_bytes() for path in source.rglob("*") if _is_of_visual_c(path)}
    for path in sorted(bundle.rglob("*.dll")):
        content = path.read_bytes()
        if is_of_wine(content):
            raise NotOfWindows(f"{path.name} is Wine's own.")
        if path.name.lower() in lent:
            raise NotOfWindows(f"{path.name} was made for Wine alone.")
        if _is_of_visual_c(path) and content not in known:
            raise NotOfWindows(f"{path.name} is neither from Python nor from a wheel.")


def _is_of_visual_c(path: Path) -> bool:
    name = path.name.lower()
    return name.endswith(".dll") and name.startswith(_VISUAL_C)
