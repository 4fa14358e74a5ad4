"""The set-up program for Windows, by NSIS: for one user, without an administrator."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

import product
import signing
from environment import ROOT

SCRIPT = ROOT / "packaging" / "windows" / "setup.nsi"


def make_setup(
    built: Path,
    build: Path,
    output: Path,
    signer: signing.Signer | None,
    *,
    fast: bool,
    version: str | None = None,
) -> Path:
    """Pack the built folder, as the source's version or another."""
    version = version or product.version()
    files = build / "files.nsh"
    # Listed by us: in the order of the disk, two builds would differ.
    found = sorted(path.relative_to(built).as_posix() for path in built.rglob("*") if path.is_file())
    files.write_text("\n".join(file_lines(built, found)) + "\n", encoding="utf-8")
    target = output / f"{product.NAME}-{version}-setup.exe"
    size_kib = sum((built / name).stat().st_size for name in found) // 1024
    words = {
        "NAME": product.NAME,
        "PROGRAM": product.PROGRAM,
        "PUBLISHER": product.PUBLISHER,
        "VERSION": version,
        "NUMBERS": product.numeric_version(version),
        "ENDING": product.CHANGE_SET_ENDING,
        "KIND": product.CHANGE_SET_KIND,
        "FILES": str(files),
        "ICON": str(build / "icons" / "cartsheets.ico"),
        "OUTPUT": str(target),
        "SIZE_KIB": str(size_kib),
    }
    if signer is not None:
        words["SIGN"] = signing.shell_command(signer)
    if fast:
        words["FAST"] = "1"
    definitions = [f"-D{name}={word}" for name, word in words.items()]
    subprocess.run(
        ["makensis", "-V2", "-INPUTCHARSET", "UTF8", *definitions, str(SCRIPT)],
        env={**os.environ, "SOURCE_DATE_EPOCH": str(product.source_date())},
        check=True,
    )
    return target


def file_lines(built: Path, names: Iterable[str]) -> list[str]:
    """NSIS's lines that unpack these files, folder by folder."""
    lines = []
    current = None
    for name in names:
        folder = PurePosixPath(name).parent
        if folder != current:
            place = "" if str(folder) == "." else "\\" + str(folder).replace("/", "\\")
            lines.append(f'SetOutPath "$INSTDIR{place}"')
            current = folder
        # NSIS reads $ as the sign of a variable.
        lines.append(f'File "{str(built / name).replace("$", "$$")}"')
    lines.append('SetOutPath "$INSTDIR"')
    return lines
