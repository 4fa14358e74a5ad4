"""The .deb: for Debian 12, Ubuntu 22.04, and what is newer."""

from __future__ import annotations

import gzip
import os
import subprocess
import textwrap
from pathlib import Path

import product
from environment import ROOT
from linux import tree

_RECOMMENDS = ("gnome-keyring | kwalletmanager", "xdg-desktop-portal")
_COPYRIGHT = """Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: {name}
Comment: The program carries its own Python, Qt and libraries. All their licences are in
 /usr/lib/cartsheets/licences, those of Qt in full as /usr/lib/cartsheets/licences/Qt.

Files: *
Copyright: {publisher}
License: MIT
{licence}
"""


def make_deb(built: Path, build: Path, output: Path, *, fast: bool) -> Path:
    """Pack the built folder; `fast` packs worse, for trying out."""
    root = build / "deb"
    tree.lay(built, build, root)
    always, on_wayland, glibc = tree.needs_of_system(built)
    documents = root / "usr" / "share" / "doc" / product.PROGRAM
    documents.mkdir(parents=True)
    (documents / "copyright").write_text(_copyright(), encoding="utf-8")
    _write_changelog(documents / "changelog.gz")
    (root / "DEBIAN").mkdir()
    recommends = [*tree.debian_depends(on_wayland, glibc)[1 : 1 + len(on_wayland)], *_RECOMMENDS]
    control = control_file(
        product.debian_version(product.version()),
        tree.debian_depends(always, glibc),
        recommends,
        _size_kib(root),
    )
    (root / "DEBIAN" / "control").write_text(control, encoding="utf-8")
    tree.settle(root, product.source_date())
    file = output / f"{product.PROGRAM}_{product.debian_version(product.version())}_amd64.deb"
    packing = ["-Zgzip", "-z1"] if fast else ["-Zxz", "-z6"]
    subprocess.run(
        ["dpkg-deb", "--root-owner-group", *packing, "--build", str(root), str(file)],
        env={**os.environ, "SOURCE_DATE_EPOCH": str(product.source_date())},
        stdout=subprocess.DEVNULL,
        check=True,
    )
    return file


def control_file(version: str, depends: list[str], recommends: list[str], size_kib: int) -> str:
    """What apt knows of the package."""
    description = textwrap.indent(
        textwrap.fill(product.DESCRIPTION + " It carries its own Python and Qt.", 78), " "
    )
    fields = {
        "Package": product.PROGRAM,
        "Version": version,
        "Architecture": "amd64",
        "Maintainer": product.CONTACT,
        "Installed-Size": str(size_kib),
        "Depends": ", ".join(depends),
        "Recommends": ", ".join(recommends),
        "Section": "misc",
        "Priority": "optional",
        "Description": f"{product.SUMMARY[0].lower()}{product.SUMMARY[1:]}\n{description}",
    }
    return "".join(f"{name}: {text}\n" for name, text in fields.items())


def _copyright() -> str:
    text = (ROOT / "LICENSE").read_text(encoding="utf-8").strip()
    lines = (f" {line}" if line.strip() else " ." for line in text.splitlines())
    return _COPYRIGHT.format(name=product.NAME, publisher=product.PUBLISHER, licence="\n".join(lines))


def _write_changelog(path: Path) -> None:
    text = (ROOT / "CHANGELOG.md").read_bytes()
    with path.open("wb") as file, gzip.GzipFile(fileobj=file, mode="wb", filename="", mtime=0) as packed:
        packed.write(text)


def _size_kib(root: Path) -> int:
    # Told by the files' own sizes: what a folder takes differs between file systems.
    return sum(path.lstat().st_size for path in root.rglob("*") if path.is_file()) // 1024
