"""Pictures and text files that come with the program, and icons in the colours of the theme.

The files are looked for where a checkout, a wheel and a frozen bundle each keep them. An icon is an
SVG drawn with `currentColor`; it is rendered once per size and pixel ratio, then coloured.
"""

from __future__ import annotations

import sys
from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QApplication

import cartsheets

_ICON_PROPERTY = "iconName"
_ROLE_PROPERTY = "iconRole"
_SIZE_PROPERTY = "iconPixels"


class ResourceMissing(Exception):
    """A file that belongs to the program is not there: the installation is not whole."""


@lru_cache(maxsize=1)
def root() -> Path:
    """The folder that holds icons, translations and example files."""
    package = Path(cartsheets.__file__).resolve().parent
    places = [package / "_resources", package.parent / "resources"]
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen is not None:
        places = [Path(frozen) / "cartsheets" / "_resources", Path(frozen) / "resources", *places]
    for place in places:
        if (place / "icons").is_dir():
            return place
    raise ResourceMissing(f"No icons in any of {', '.join(map(str, places))}")


def folder(name: str) -> Path:
    """A folder of the resources."""
    return root() / name


def icon_names() -> list[str]:
    """The names of all icons there are."""
    return sorted(path.stem for path in folder("icons").glob("*.svg"))


@lru_cache(maxsize=256)
def svg(name: str) -> str:
    """The text of an icon's file."""
    path = folder("icons") / f"{name}.svg"
    if not path.is_file():
        raise ResourceMissing(f"There is no icon {name!r} in {path.parent}")
    return path.read_text(encoding="utf-8")


@lru_cache(maxsize=2048)
def tinted(name: str, colour: str, size: int, ratio: float = 1.0, weight: float = 2.0) -> QPixmap:
    """Draw an icon in one colour ("#RRGGBB"); `size` in pixels before `ratio`."""
    found = QPixmap(_shape(name, max(1, round(size * ratio)), weight))
    painter = QPainter(found)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(found.rect(), QColor(colour))
    painter.end()
    found.setDevicePixelRatio(ratio)
    return found


@lru_cache(maxsize=1024)
def _shape(name: str, side: int, weight: float) -> QPixmap:
    """Render an icon, which takes much longer than to colour it; a button has it in two colours."""
    drawing = svg(name).replace("currentColor", "#000000")
    if weight != 2.0:
        drawing = drawing.replace('stroke-width="2"', f'stroke-width="{weight}"')
    found = QPixmap(side, side)
    found.fill(Qt.GlobalColor.transparent)
    painter = QPainter(found)
    QSvgRenderer(QByteArray(drawing.encode())).render(painter, QRectF(0, 0, side, side))
    painter.end()
    return found


def pixmap(
    name: str, role: str = "text2", size: int = 16, ratio: float = 1.0, weight: float = 2.0
) -> QPixmap:
    """Render an icon in a colour of the theme."""
    from cartsheets.gui import theme

    look = theme.current()
    return tinted(name, look.tokens[role], look.px(size), ratio, weight)


def icon(name: str, role: str = "text2", size: int = 18) -> QIcon:
    """An icon in a colour of the theme, with its disabled form."""
    found = QIcon()
    app = QApplication.instance()
    ratio = app.devicePixelRatio() if isinstance(app, QApplication) else 1.0
    for each in sorted({1.0, ratio}):
        found.addPixmap(pixmap(name, role, size, each), QIcon.Mode.Normal)
        found.addPixmap(pixmap(name, "disabled", size, each), QIcon.Mode.Disabled)
    return found


def set_icon(target: QAbstractButton | QAction, name: str, role: str = "text2", size: int = 18) -> None:
    """Give a button or action an icon that changes its colour with the theme."""
    target.setProperty(_ICON_PROPERTY, name)
    target.setProperty(_ROLE_PROPERTY, role)
    target.setProperty(_SIZE_PROPERTY, size)
    _dress(target)


def recolour_icons() -> None:
    """Draw the icons of all buttons and actions again, after the theme changed."""
    seen: set[int] = set()
    for widget in QApplication.allWidgets():
        if isinstance(widget, QAbstractButton) and widget.property(_ICON_PROPERTY):
            _dress(widget)
        for action in widget.actions():
            if id(action) not in seen and action.property(_ICON_PROPERTY):
                seen.add(id(action))
                _dress(action)


def app_icon() -> QIcon:
    """The program's own icon, at the sizes that systems ask for."""
    renderer = QSvgRenderer(str(folder("icons") / "app.svg"))
    found = QIcon()
    for side in (16, 24, 32, 48, 64, 128, 256):
        pixmap = QPixmap(side, side)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        renderer.render(painter, QRectF(0, 0, side, side))
        painter.end()
        found.addPixmap(pixmap)
    return found


def _dress(target: QAbstractButton | QAction) -> None:
    from cartsheets.gui import theme

    size = int(target.property(_SIZE_PROPERTY))
    target.setIcon(icon(target.property(_ICON_PROPERTY), target.property(_ROLE_PROPERTY), size))
    if isinstance(target, QAbstractButton):
        side = theme.current().px(size)
        target.setIconSize(QSize(side, side))
