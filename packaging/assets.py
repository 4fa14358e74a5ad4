"""What a build needs besides code: the program's icon as each system wants it, and the resource files."""

from __future__ import annotations

import shutil
import struct
import subprocess
import sys
from pathlib import Path

from environment import ROOT, program

APP_SVG = ROOT / "resources" / "icons" / "app.svg"
LINUX_SIDES = (16, 24, 32, 48, 64, 128, 256, 512)
_WINDOWS_SIDES = (16, 20, 24, 32, 40, 48, 64, 128, 256)
# Apple's names of the entries; "ic11" to "ic14" are the sharp ones for 16 to 256 points.
_MACOS_SIDES = {
    "ic07": 128, "ic08": 256, "ic09": 512, "ic10": 1024, "ic11": 32, "ic12": 64, "ic13": 256, "ic14": 512
}  # fmt: skip
_RENDER = """
import sys
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

app = QGuiApplication(["icons", "-platform", "offscreen"])
drawing = QSvgRenderer(sys.argv[1])
for side in map(int, sys.argv[3:]):
    image = QImage(side, side, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    drawing.render(painter, QRectF(0, 0, side, side))
    painter.end()
    if not image.save(f"{sys.argv[2]}/{side}.png"):
        sys.exit("an icon could not be written")
"""


def make_icons(folder: Path) -> None:
    """Draw resources/icons/app.svg as PNG files named for their side, and as .ico and .icns."""
    folder.mkdir(parents=True, exist_ok=True)
    sides = sorted({*LINUX_SIDES, *_WINDOWS_SIDES, *_MACOS_SIDES.values()})
    command = [program("python"), "-c", _RENDER, str(APP_SVG), str(folder), *map(str, sides)]
    subprocess.run(command, check=True)
    pictures = {side: (folder / f"{side}.png").read_bytes() for side in sides}
    (folder / "cartsheets.ico").write_bytes(windows_icon({side: pictures[side] for side in _WINDOWS_SIDES}))
    (folder / "cartsheets.icns").write_bytes(
        macos_icon({name: pictures[side] for name, side in _MACOS_SIDES.items()})
    )


def windows_icon(pictures: dict[int, bytes]) -> bytes:
    """Join PNG pictures, by their side, to one .ico file."""
    head = struct.pack("<HHH", 0, 1, len(pictures))
    place = len(head) + 16 * len(pictures)
    entries = b""
    for side, picture in pictures.items():
        entries += struct.pack("<BBBBHHII", side % 256, side % 256, 0, 0, 1, 32, len(picture), place)
        place += len(picture)
    return head + entries + b"".join(pictures.values())


def macos_icon(pictures: dict[str, bytes]) -> bytes:
    """Join PNG pictures, by their entry's name, to one .icns file."""
    entries = b"".join(
        name.encode() + struct.pack(">I", 8 + len(picture)) + picture for name, picture in pictures.items()
    )
    return b"icns" + struct.pack(">I", 8 + len(entries)) + entries


def lay_resources(folder: Path) -> None:
    """Copy what ships with the program, with its translations compiled."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(ROOT / "resources", folder, ignore=shutil.ignore_patterns("*.ts"))
    for source in sorted((ROOT / "resources").rglob("*.ts")):
        compiled = folder / source.relative_to(ROOT / "resources").with_suffix(".qm")
        compiled.parent.mkdir(parents=True, exist_ok=True)
        subprocess.run(
            [program("pyside6-lrelease"), "-silent", str(source), "-qm", str(compiled)],
            check=True,
            stdout=sys.stderr,
        )
