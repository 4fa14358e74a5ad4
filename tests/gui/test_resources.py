"""Every icon is drawn in one style, shows something, and is found wherever the program lies."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from cartsheets.gui import resources
from cartsheets.gui.theme import Theme

ICONS = sorted((Path(__file__).parents[2] / "resources" / "icons").glob("*.svg"))
LINE_ICONS = [path for path in ICONS if path.stem != "app"]


def count_painted(image: QImage) -> int:
    image = image.convertToFormat(QImage.Format.Format_ARGB32)
    return sum(
        image.pixelColor(x, y).alpha() > 40 for x in range(image.width()) for y in range(image.height())
    )


@pytest.mark.parametrize("path", LINE_ICONS, ids=lambda path: path.stem)
def test_icon_is_drawn_in_the_one_style(path: Path) -> None:
    root = ET.parse(path).getroot()
    assert root.get("viewBox") == "0 0 24 24"
    assert root.get("stroke") == "currentColor"
    assert root.get("fill") == "none"
    assert root.get("stroke-width") == "2"
    assert root.get("stroke-linecap") == root.get("stroke-linejoin") == "round"
    assert all(
        child.get("fill") is None and child.get("stroke") is None
        for child in root.iter()
        if child is not root
    )


@pytest.mark.parametrize("name", [path.stem for path in LINE_ICONS])
def test_icon_shows_something_in_the_colour_asked_for(look: Theme, name: str) -> None:
    image = resources.tinted(name, "#C4272E", 24).toImage()
    assert count_painted(image) >= 8
    strongest = max(
        (image.pixelColor(x, y) for x in range(24) for y in range(24)), key=lambda colour: colour.alpha()
    )
    assert strongest.red() > strongest.green()


def test_app_icon_shows_a_tick_at_sixteen_pixels(look: Theme) -> None:
    image = resources.app_icon().pixmap(16, 16).toImage()
    greens = sum(
        (colour := image.pixelColor(x, y)).green() > colour.red() + 40 and colour.green() > colour.blue() + 20
        for x in range(16)
        for y in range(16)
    )
    assert greens >= 6


def test_icon_is_as_sharp_as_the_screen(look: Theme) -> None:
    pixmap = resources.pixmap("home", "text", 16, 2.0)
    assert pixmap.width() == 32
    assert pixmap.devicePixelRatio() == 2.0


def test_missing_icon_is_named(look: Theme) -> None:
    with pytest.raises(resources.ResourceMissing, match="no icon 'unicorn'"):
        resources.svg("unicorn")


def test_files_are_found_in_a_frozen_bundle(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: QApplication
) -> None:
    (tmp_path / "cartsheets" / "_resources" / "icons").mkdir(parents=True)
    monkeypatch.setattr("sys._MEIPASS", str(tmp_path), raising=False)
    resources.root.cache_clear()
    try:
        assert resources.root() == tmp_path / "cartsheets" / "_resources"
    finally:
        resources.root.cache_clear()


def test_every_icon_named_in_the_program_exists() -> None:
    known = {path.stem for path in ICONS}
    source = Path(resources.__file__).parent
    named = {
        name
        for path in source.rglob("*.py")
        for name in re.findall(
            r'(?:set_icon\([^,()]+, |(?<![a-z_])icon\(|pixmap\(|icon=)"([a-z-]+)"', path.read_text("utf-8")
        )
    }
    assert named <= known
