"""Every scheme can be read by everyone, and a change of the look reaches what is on the screen."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from cartsheets.gui import resources
from cartsheets.gui.theme import Theme, current, install
from cartsheets.gui.tokens import DARK, LIGHT, SCHEMES, SIGN_PAIRS, TEXT_PAIRS, contrast_ratio
from cartsheets.settings import Appearance

SCHEME_NAMES = sorted(SCHEMES)


@pytest.mark.parametrize("scheme", SCHEME_NAMES)
def test_every_text_has_the_contrast_of_wcag_aa(scheme: str) -> None:
    colours = SCHEMES[scheme]
    least = 7.0 if scheme.startswith("contrast") else 4.5
    weak = {
        pair: ratio
        for pair in TEXT_PAIRS
        if (ratio := contrast_ratio(colours[pair[0]], colours[pair[1]])) < least
    }
    assert weak == {}


@pytest.mark.parametrize("scheme", SCHEME_NAMES)
def test_every_sign_has_the_contrast_of_wcag_aa(scheme: str) -> None:
    colours = SCHEMES[scheme]
    weak = {
        pair: ratio
        for pair in SIGN_PAIRS
        if (ratio := contrast_ratio(colours[pair[0]], colours[pair[1]])) < 3.0
    }
    assert weak == {}


@pytest.mark.parametrize("scheme", SCHEME_NAMES)
def test_every_scheme_names_the_same_colours(scheme: str) -> None:
    assert set(SCHEMES[scheme]) == set(LIGHT)


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast_ratio("#000000", "#FFFFFF") == pytest.approx(21.0)
    assert contrast_ratio("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


def test_dark_wish_colours_palette_and_icons_that_are_already_shown(qtbot: QtBot, look: Theme) -> None:
    button = QPushButton()
    qtbot.addWidget(button)
    resources.set_icon(button, "home", "text", 16)
    before = button.icon().pixmap(16, 16).toImage()
    with qtbot.waitSignal(look.changed):
        look.use(Appearance(theme="dark"))
    assert QApplication.palette().color(QPalette.ColorRole.Base).name().upper() == DARK["surface"]
    assert button.icon().pixmap(16, 16).toImage() != before


def test_each_wish_gives_its_own_scheme(look: Theme) -> None:
    wishes = [
        (Appearance(theme="light"), "light"),
        (Appearance(theme="dark"), "dark"),
        (Appearance(theme="light", change_colours="blue_orange"), "light-cvd"),
        (Appearance(theme="dark", change_colours="blue_orange"), "dark-cvd"),
        (Appearance(theme="high_contrast"), "contrast-light"),
        (Appearance(theme="high_contrast", change_colours="blue_orange"), "contrast-light-cvd"),
    ]
    for wish, scheme in wishes:
        look.use(wish)
        assert look.scheme == scheme


def test_text_size_grows_fonts_distances_and_style_sheet(look: Theme) -> None:
    look.use(Appearance(theme="light", text_size=100))
    small, height = look.font("title").pixelSize(), look.px(34)
    look.use(Appearance(theme="light", text_size=200))
    assert look.font("title").pixelSize() == 2 * small
    assert look.px(34) == 2 * height
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    assert "font-size: 40px" in app.styleSheet()
    assert "border: 1px" in app.styleSheet()


def test_the_program_has_one_theme(qapp: QApplication, look: Theme) -> None:
    assert current() is look
    assert install(qapp, Appearance(theme="light")) is look
