"""Makes the folder that every installer carries: the programs with their Python and Qt, by PyInstaller."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
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
    site, tools_site = build / "site", build / "tools"
    for folder, requirements in ((site, program_needs), (tools_site, tools)):
        shutil.rmtree(folder, ignore_errors=True)
        sites.fill(folder, requirements)
    if sys.platform == "win32":
        write_version_resource(build / "version.txt")
    python = bare_python(build / "python")
    run_pyinstaller([python], build, {"PYTHONPATH": os.pathsep.join(map(str, (site, tools_site)))})
    bundle = build / "dist" / product.NAME
    add_console_name(bundle)
    licences.add(bundle, site, [python])
    return bundle


def bare_python(folder: Path) -> str:
    """Make a Python that has no library of its own, so that nothing comes along by chance."""
    shutil.rmtree(folder, ignore_errors=True)
    subprocess.run([program("python"), "-m", "venv", "--without-pip", str(folder)], check=True)
    return str(folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python"))


def run_pyinstaller(python: list[str], build: Path, environment: dict[str, str]) -> None:
    """Run PyInstaller by this Python; two runs on the same commit make the same bytes."""
    words = ["-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "WARN"]
    words += ["--distpath", str(build / "dist"), "--workpath", str(build / "work"), str(SPECIFICATION)]
    subprocess.run([*python, *words], cwd=ROOT, env={**build_environment(build), **environment}, check=True)


def build_environment(build: Path) -> dict[str, str]:
    """The environment of a build: what it is told, and nothing that differs from run to run."""
    ours = {
        "CARTSHEETS_BUILD": str(build),
        "PYTHONHASHSEED": "0",
        "PYTHONNOUSERSITE": "1",
        "SOURCE_DATE_EPOCH": str(product.source_date()),
    }
    return {**{name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}, **ours}


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
