"""One look for the whole program: scheme, density and text size, and the fonts and colours they give.

Qt's own colour scheme call does nothing on plain X11, so the palette is ours; the call is still made
for title bars and the system's dialogs. Widgets that cache colours listen to `Theme.changed`.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from cartsheets.gui import resources
from cartsheets.gui.style_sheet import make_style_sheet
from cartsheets.gui.tokens import DENSITIES, FONT_FAMILIES, FONT_SIZES, SCHEMES, Colours, Density, scheme_name
from cartsheets.settings import Appearance

# The text size the system has when nobody changed it, in points; Linux tells by its resolution instead.
_USUAL_POINTS = {"win32": 9.0, "darwin": 13.0}
_USUAL_DPI = 96.0
_GAP_GROWTH = 1.4
# These follow the system in being light or dark.
_AS_THE_SYSTEM = ("system", "high_contrast")

_PALETTE: dict[QPalette.ColorRole, str] = {
    QPalette.ColorRole.Window: "app",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.AlternateBase: "subtle",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.Button: "surface",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.ToolTipBase: "surface",
    QPalette.ColorRole.ToolTipText: "text",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "on_accent",
    QPalette.ColorRole.Link: "accent_text",
    QPalette.ColorRole.PlaceholderText: "muted",
    QPalette.ColorRole.Mid: "border",
    QPalette.ColorRole.Dark: "border_strong",
    QPalette.ColorRole.Light: "surface",
    QPalette.ColorRole.Midlight: "subtle",
    QPalette.ColorRole.Shadow: "border",
    QPalette.ColorRole.Accent: "accent",
    QPalette.ColorRole.BrightText: "delete",
}


class Theme(QObject):
    """The look in force. There is one, made by `install`."""

    changed = Signal()

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._system_font = QFont(app.font())
        self._families = _known_families()
        self._colours: dict[str, QColor] = {}
        self._fonts: dict[tuple[str, int, bool, bool], QFont] = {}
        self._is_applying = False
        self._is_dressed = False
        self.appearance = Appearance()
        self.scheme = "light"
        self.factor = 1.0
        app.styleHints().colorSchemeChanged.connect(self._follow_system)

    @property
    def tokens(self) -> Colours:
        """The scheme in force, colour name → "#RRGGBB"."""
        return SCHEMES[self.scheme]

    @property
    def density(self) -> Density:
        """Row heights before scaling."""
        return DENSITIES[self.appearance.density]

    @property
    def is_dark(self) -> bool:
        """Whether the scheme in force is a dark one."""
        return "dark" in self.scheme

    @property
    def is_contrast(self) -> bool:
        """Whether the scheme in force is one of high contrast: no tints, thicker lines."""
        return self.scheme.startswith("contrast")

    def use(self, appearance: Appearance) -> None:
        """Give the whole program this look, at once."""
        self.appearance = appearance
        self._is_applying = True
        hints = self._app.styleHints()
        if appearance.theme in _AS_THE_SYSTEM:
            hints.unsetColorScheme()
        else:
            is_dark = appearance.theme == "dark"
            hints.setColorScheme(Qt.ColorScheme.Dark if is_dark else Qt.ColorScheme.Light)
        self._is_applying = False
        self._dress()

    def toggle_dark(self) -> Appearance:
        """Switch between light and dark, and give the wish that this makes."""
        self.use(replace(self.appearance, theme="light" if self.is_dark else "dark"))
        return self.appearance

    def colour(self, name: str) -> QColor:
        """A colour of the scheme in force."""
        found = self._colours.get(name)
        if found is None:
            found = self._colours[name] = QColor(self.tokens[name])
        return found

    def font(
        self, role: str = "body", weight: int = 400, *, strike: bool = False, tabular: bool = False
    ) -> QFont:
        """A font by role (see `FONT_SIZES`); `tabular` gives all digits one width."""
        key = (role, weight, strike, tabular)
        found = self._fonts.get(key)
        if found is None:
            found = QFont(self._app.font())
            found.setPixelSize(self.px(FONT_SIZES[role]))
            found.setWeight(QFont.Weight(weight))
            found.setStrikeOut(strike)
            if tabular:
                found.setFeature(QFont.Tag("tnum"), 1)
            self._fonts[key] = found
        return found

    def px(self, length: float) -> int:
        """Scale a distance by the text size."""
        return round(length * self.factor)

    def gap(self, length: float) -> int:
        """Scale empty room: by less than a large text, which would have no room left itself."""
        return round(length * min(self.factor, _GAP_GROWTH))

    def _dress(self) -> None:
        wish = self.appearance
        is_dark = wish.theme == "dark" or (wish.theme in _AS_THE_SYSTEM and self._system_is_dark())
        is_contrast = wish.theme == "high_contrast" or (
            wish.theme == "system" and self._system_wants_contrast()
        )
        before = (self._is_dressed, self.scheme, self.factor)
        self.scheme = scheme_name(
            is_dark=is_dark, is_contrast=is_contrast, is_blue_orange=wish.change_colours == "blue_orange"
        )
        self.factor = wish.text_size / 100 * self._system_text_size()
        if before == (True, self.scheme, self.factor):
            # Only the density can have changed; giving every widget its style again takes long.
            self.changed.emit()
            return
        self._is_dressed = True
        self._colours.clear()
        self._fonts.clear()
        if self._app.style().name().lower() != "fusion":
            self._app.setStyle("Fusion")
        self._app.setFont(self._body_font())
        self._app.setPalette(_make_palette(self.tokens))
        tone = f"{'contrast-' if is_contrast else ''}{'dark' if is_dark else 'light'}"
        sheet = make_style_sheet(
            self.tokens,
            tone=tone,
            style_folder=resources.folder("style"),
            factor=self.factor,
            gap_factor=min(self.factor, _GAP_GROWTH),
        )
        self._app.setStyleSheet(sheet)
        resources.recolour_icons()
        self.changed.emit()

    def _body_font(self) -> QFont:
        font = QFont(self._system_font)
        if self._families:
            font.setFamilies(self._families)
        font.setPixelSize(self.px(FONT_SIZES["body"]))
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return font

    def _follow_system(self) -> None:
        if not self._is_applying and self.appearance.theme in _AS_THE_SYSTEM:
            self._dress()

    def _system_is_dark(self) -> bool:
        return self._app.styleHints().colorScheme() == Qt.ColorScheme.Dark

    def _system_wants_contrast(self) -> bool:
        # Known to Qt since 6.10; older ones cannot tell.
        hints: Any = self._app.styleHints()
        if not hasattr(hints, "accessibility"):
            return False
        return bool(hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast)

    def _system_text_size(self) -> float:
        usual = _USUAL_POINTS.get(sys.platform)
        if usual is not None:
            points = self._system_font.pointSizeF()
            return max(1.0, points / usual) if points > 0 else 1.0
        screen = self._app.primaryScreen()
        ratio = screen.logicalDotsPerInch() / _USUAL_DPI if screen else 1.0
        return ratio if ratio >= 1.2 else 1.0


def install(app: QApplication, appearance: Appearance) -> Theme:
    """Make the program's theme, or give the one there is, and apply the wish."""
    theme = app.property("cartsheetsTheme")
    if not isinstance(theme, Theme):
        theme = Theme(app)
        app.setProperty("cartsheetsTheme", theme)
    theme.use(appearance)
    return theme


def current() -> Theme:
    """The theme in force; a plain light one where none was installed yet."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        raise TypeError("the theme needs a QApplication")
    theme = app.property("cartsheetsTheme")
    return theme if isinstance(theme, Theme) else install(app, Appearance(theme="light"))


def _known_families() -> list[str]:
    known = set(QFontDatabase.families())
    return [family for family in FONT_FAMILIES if family in known]


def _make_palette(colours: Colours) -> QPalette:
    palette = QPalette()
    for role, name in _PALETTE.items():
        palette.setColor(role, QColor(colours[name]))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(colours["disabled"]))
    return palette
