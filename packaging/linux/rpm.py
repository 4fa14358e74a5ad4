"""The .rpm: for Fedora 36, openSUSE Leap 15.5 with a new glibc, and what is newer."""

from __future__ import annotations

import json
import os
import subprocess
from datetime import UTC, datetime
from pathlib import Path

import product
from linux import tree


def make_rpm(built: Path, build: Path, output: Path, nfpm: str, *, fast: bool) -> Path:
    """Pack the built folder by nfpm, whose program is `nfpm`."""
    root = build / "rpm"
    tree.lay(built, build, root)
    tree.settle(root, product.source_date())
    always, _, glibc = tree.needs_of_system(built)
    described = build / "nfpm.json"  # JSON is YAML too
    described.write_text(json.dumps(description(root, always, glibc, fast=fast), indent=1), encoding="utf-8")
    file = output / f"{product.PROGRAM}-{product.version()}-1.x86_64.rpm"
    subprocess.run(
        [nfpm, "package", "--config", str(described), "--packager", "rpm", "--target", str(file)],
        env={**os.environ, "SOURCE_DATE_EPOCH": str(product.source_date())},
        stdout=subprocess.DEVNULL,
        check=True,
    )
    return file


def description(root: Path, libraries: list[str], glibc: tuple[int, int], *, fast: bool) -> dict[str, object]:
    """What nfpm is told. The needs are the libraries' names, which every system with rpm understands."""
    built_at = datetime.fromtimestamp(product.source_date(), UTC).isoformat().replace("+00:00", "Z")
    needs = [f"{name}()(64bit)" for name in libraries if not name.startswith(("ld-linux", "libc.so"))]
    return {
        "name": product.PROGRAM,
        "arch": "amd64",
        "platform": "linux",
        "version": product.version(),
        "version_schema": "none",
        "release": "1",
        "maintainer": product.CONTACT,
        "vendor": product.PUBLISHER,
        "license": product.LICENCE,
        "description": f"{product.SUMMARY}\n{product.DESCRIPTION}",
        "mtime": built_at,
        "contents": contents(root),
        "depends": [f"libc.so.6(GLIBC_{glibc[0]}.{glibc[1]})(64bit)", *needs],
        "recommends": ["dejavu-sans-fonts", "gnome-keyring", "xkeyboard-config"],
        "rpm": {
            "summary": product.SUMMARY,
            "group": "Productivity/Office",
            "buildhost": "localhost",
            "compression": "gzip:1" if fast else "xz",
        },
    }


def contents(root: Path) -> list[dict[str, object]]:
    """Every file and link below `root`, and our own folder, so that nothing stays after removal."""
    own = root / "usr" / "lib" / product.PROGRAM
    found: list[dict[str, object]] = []
    for path in sorted(root.rglob("*")):
        place = f"/{path.relative_to(root)}"
        if path.is_symlink():
            found.append({"src": str(path.readlink()), "dst": place, "type": "symlink"})
        elif path.is_dir():
            if path.is_relative_to(own):
                found.append({"dst": place, "type": "dir", "file_info": {"mode": 0o755}})
        else:
            found.append({"src": str(path), "dst": place, "file_info": {"mode": path.stat().st_mode & 0o777}})
    return found
