"""The files of the program below a prefix, as every Linux installer lays them."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from xml.sax.saxutils import escape

import bundle
import elf
import product
from assets import LINUX_SIDES
from environment import ROOT

HERE = ROOT / "packaging" / "linux"
METAINFO = f"{product.APP_ID}.metainfo.xml"
# What keeps the fonts, the keyboard and the keys, and is loaded by name only.
_ALSO_NEEDED = ("fonts-dejavu-core | fonts-freefont-ttf | fonts-noto-core", "xkb-data", "ca-certificates")
_RUN = frozenset({product.PROGRAM, "setup.sh"})
_ONLY_FOR_WAYLAND = "libwayland"


def lay(built: Path, build: Path, root: Path, prefix: str = "usr") -> None:
    """Lay the built folder and what a desktop wants to know of it below `root`/`prefix`."""
    shutil.rmtree(root, ignore_errors=True)
    top = root / prefix
    shutil.copytree(built, top / "lib" / product.PROGRAM, symlinks=True)
    (top / "bin").mkdir(parents=True)
    for name in (product.PROGRAM, product.CONSOLE_PROGRAM):
        (top / "bin" / name).symlink_to(f"../lib/{product.PROGRAM}/{name}")
    _write(
        top / "share" / "applications" / "cartsheets.desktop",
        (HERE / "cartsheets.desktop").read_text("utf-8"),
    )
    _write(top / "share" / "metainfo" / METAINFO, metainfo())
    _write(top / "share" / "mime" / "packages" / f"{product.APP_ID}.xml", kinds_of_files())
    icons = top / "share" / "icons" / "hicolor"
    _write(
        icons / "scalable" / "apps" / "cartsheets.svg", (ROOT / "resources/icons/app.svg").read_text("utf-8")
    )
    for side in LINUX_SIDES:
        place = icons / f"{side}x{side}" / "apps" / "cartsheets.png"
        place.parent.mkdir(parents=True)
        shutil.copyfile(build / "icons" / f"{side}.png", place)


def settle(root: Path, built_at: int) -> None:
    """Give every file the mode and the time that two builds agree on."""
    for path in [root, *sorted(root.rglob("*"))]:
        if not path.is_symlink():
            runs = path.is_dir() or path.name in _RUN or (os.access(path, os.X_OK) and elf.is_elf(path))
            path.chmod(0o755 if runs else 0o644)
        os.utime(path, (built_at, built_at), follow_symlinks=False)


def metainfo() -> str:
    """What software centres show."""
    words = {
        "ID": product.APP_ID,
        "LICENCE": product.LICENCE,
        "NAME": product.NAME,
        "SUMMARY": product.SUMMARY,
        "DESCRIPTION": product.DESCRIPTION,
        "PUBLISHER": product.PUBLISHER,
        "VERSION": product.version(),
        "DAY": product.source_day(),
        "KIND": product.CHANGE_SET_KIND,
    }
    return _filled(HERE / "metainfo.xml", words)


def kinds_of_files() -> str:
    """What desktops know of our own files: how they end, and what they are called."""
    words = {
        "KIND": product.CHANGE_SET_KIND,
        "NAME": product.NAME,
        "ENDING": product.CHANGE_SET_ENDING,
    }
    return _filled(HERE / "mime.xml", words)


def needs_of_system(built: Path) -> tuple[list[str], list[str], tuple[int, int]]:
    """What the built folder needs of a system: libraries, those only a Wayland desktop uses, and the glibc.

    Raises:
        ValueError: a library is neither carried nor known to be the system's.
    """
    files = [path for path in built.rglob("*") if elf.is_elf(path)]
    carried = {path.name for path in built.rglob("*")}
    needed = {name for path in files for name in elf.needed_names(path)} - carried
    strangers = sorted(name for name in needed if bundle.system_package(name) is None)
    if strangers:
        raise ValueError(f"Neither in the bundle nor known of the system: {', '.join(strangers)}")
    always = sorted(name for name in needed if not name.startswith(_ONLY_FOR_WAYLAND))
    return always, sorted(needed - set(always)), max(elf.glibc_version(path) for path in files)


def debian_depends(libraries: list[str], glibc: tuple[int, int]) -> list[str]:
    """The Debian packages for these libraries, and for what is not linked but used."""
    packages = {bundle.system_package(name) or "" for name in libraries} - {"libc6", ""}
    return [f"libc6 (>= {glibc[0]}.{glibc[1]})", *sorted(packages), *_ALSO_NEEDED]


def _filled(template: Path, words: dict[str, str]) -> str:
    text = template.read_text(encoding="utf-8")
    for name, word in words.items():
        text = text.replace(f"@{name}@", escape(word))
    return text


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
