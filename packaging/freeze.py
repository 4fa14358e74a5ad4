"""Makes the folder that every installer carries: the programs with their Python and Qt, by PyInstaller."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import licences
import product
import sites
from assets import lay_resources, make_icons
from environment import ROOT, program

SPECIFICATION = ROOT / "packaging" / "cartsheets.spec"


def prepare(build: Path) -> None:
    """Lay what the specification asks for, anew."""
    make_icons(build / "icons")
    lay_resources(build / "resources")


def freeze(build: Path) -> Path:
    """Build for the system we are on; give the folder with the programs in it."""
    prepare(build)
    program_needs, tools = sites.write_requirements(build)
    python, site = bare_python(build / "python")
    sites.fill(site, program_needs)
    tools_site = build / "tools"
    shutil.rmtree(tools_site, ignore_errors=True)
    sites.fill(tools_site, tools)
    if sys.platform == "win32":
        write_version_resource(build / "version.txt")
    ours = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    libraries = {"PYTHONPATH": str(tools_site)}
    subprocess.run(
        [python, *pyinstaller_words(build)], cwd=ROOT, env={**ours, **told(build), **libraries}, check=True
    )
    bundle = build / "dist" / product.NAME
    add_console_name(bundle)
    answer = subprocess.run(
        [python, "-c", licences.ASK_PYTHON], stdout=subprocess.PIPE, text=True, check=True
    ).stdout
    licences.add(bundle, site, licences.read_answer(answer))
    return bundle


def bare_python(folder: Path) -> tuple[str, Path]:
    """Make a Python without any library, so that nothing comes along by chance; and where libraries go.

    PyInstaller lays libraries as their wheels do only if they come from a Python's own site-packages.
    """
    shutil.rmtree(folder, ignore_errors=True)
    subprocess.run([program("python"), "-m", "venv", "--without-pip", str(folder)], check=True)
    if sys.platform == "win32":
        return str(folder / "Scripts" / "python.exe"), folder / "Lib" / "site-packages"
    return str(folder / "bin" / "python"), next(folder.glob("lib/python3*/site-packages"))


def pyinstaller_words(build: Path, told_as: Callable[[Path], str] = str) -> list[str]:
    """What follows `python`; `told_as` writes a path as that Python understands it."""
    words = ["-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "WARN"]
    return [
        *words,
        "--distpath",
        told_as(build / "dist"),
        "--workpath",
        told_as(build / "work"),
        told_as(SPECIFICATION),
    ]


def told(build: Path, *, for_windows: bool = sys.platform == "win32") -> dict[str, str]:
    """What a build is told, so that two of the same commit make the same bytes.

    On Windows both programs carry all modules. Not packed there, they are packed once, and better, by the
    set-up; on Linux the unpacked folder is what must be small.
    """
    return {
        "CARTSHEETS_BUILD": str(build),
        **({"PYINSTALLER_ZLIB_COMPRESSION_LEVEL": "0"} if for_windows else {}),
        "PYTHONHASHSEED": "0",
        "PYTHONNOUSERSITE": "1",
        "SOURCE_DATE_EPOCH": str(product.source_date()),
    }


def add_console_name(bundle: Path) -> None:
    """Give the command line its name beside the window's; on Windows it is a program of its own."""
    if sys.platform != "win32":
        link = bundle / product.CONSOLE_PROGRAM
        link.unlink(missing_ok=True)
        link.symlink_to(product.PROGRAM)


def write_version_resource(path: Path) -> None:
    """Write what Windows shows under Properties, in the form that PyInstaller reads."""
    version = product.version()
    numbers = tuple(map(int, product.numeric_version(version).split(".")))
    texts = {
        "CompanyName": product.PUBLISHER,
        "FileDescription": product.NAME,
        "FileVersion": version,
        "InternalName": product.PROGRAM,
        "LegalCopyright": f"{product.PUBLISHER}, {product.LICENCE} licence",
        "ProductName": product.NAME,
        "ProductVersion": version,
    }
    strings = ", ".join(f"StringStruct({name!r}, {text!r})" for name, text in texts.items())
    path.write_text(
        f"VSVersionInfo(ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3F, flags=0,"
        " OS=0x40004, fileType=1, subtype=0, date=(0, 0)), kids=[StringFileInfo([StringTable('040904B0', "
        f"[{strings}])]), VarFileInfo([VarStruct('Translation', [0x409, 1200])])])\n",
        encoding="utf-8",
    )
