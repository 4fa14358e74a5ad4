"""Packages under a lower version, which upgrades are tried over; each has a file that the newer lacks."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import product

VERSION = "0.0.1"
STALE = "usr/lib/cartsheets/of-an-older-version.so"
_SPECIFICATION = """
Name: {name}
Version: {version}
Release: 1
Summary: An older version
License: {licence}
%description
An older version.
%install
mkdir -p "%{{buildroot}}/usr/lib/{name}"
touch "%{{buildroot}}/{stale}"
%files
%dir /usr/lib/{name}
/{stale}
"""


def older_deb(deb: Path, folder: Path) -> Path:
    """The same package with all that it holds, under the lower version."""
    tree, older = folder / "older", folder / "older.deb"
    shutil.rmtree(tree, ignore_errors=True)
    subprocess.run(["dpkg-deb", "-R", str(deb), str(tree)], check=True)
    control = tree / "DEBIAN" / "control"
    version = product.debian_version(product.version())
    control.write_text(
        control.read_text("utf-8").replace(f"Version: {version}\n", f"Version: {VERSION}\n"), encoding="utf-8"
    )
    (tree / STALE).write_bytes(b"")
    command = ["dpkg-deb", "--root-owner-group", "-Zgzip", "-z1", "--build", str(tree), str(older)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    shutil.rmtree(tree)
    return older


def older_rpm(folder: Path) -> Path:
    """A package of the same name with nothing in it but the stale file."""
    top, described = folder / "older-rpm", folder / "older.spec"
    shutil.rmtree(top, ignore_errors=True)
    text = _SPECIFICATION.format(name=product.PROGRAM, version=VERSION, licence=product.LICENCE, stale=STALE)
    described.write_text(text, encoding="utf-8")
    command = ["rpmbuild", "-bb", "--quiet", "--target", "x86_64", "--define", f"_topdir {top}"]
    subprocess.run([*command, str(described)], check=True, capture_output=True)
    return next(top.rglob("*.rpm"))
