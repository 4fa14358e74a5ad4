"""Edit the parts of a file as bytes, for what no program would write today but some file holds."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path


def read_parts(path: Path) -> dict[str, bytes]:
    """Read all parts of a container, in order."""
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def write_parts(path: Path, parts: Mapping[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


def edit_part(path: Path, name: str, edit: Callable[[bytes], bytes]) -> Path:
    """Change one part of a file in place."""
    parts = read_parts(path)
    changed = edit(parts[name])
    assert changed != parts[name], f"nothing changed in {name}"
    return write_parts(path, {**parts, name: changed})
