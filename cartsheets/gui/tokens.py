"""The look as plain values: spaces, sizes, weights and the colours of every scheme.

A colour's name tells its use, never its hue. The five kinds of a review each have a sign colour
("add"), a tint for cells ("add_bg"), a mark behind changed characters ("add_mark") and a text colour
("add_text"). `TEXT_PAIRS` and `SIGN_PAIRS` list what is drawn on what; a test holds them to WCAG AA.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

Colours = Mapping[str, str]
"""Colour name → "#RRGGBB"."""


class Space:
    """Distances in pixels at a text size of 100 %."""

    XS, S, M, L, XL, XXL = 4, 8, 12, 16, 24, 32


class Width:
    """Fixed widths of the shell in pixels."""

    RAIL, FILTERS, FILTERS_NARROW, DETAILS, DETAILS_NARROW, GUTTER = 72, 232, 200, 356, 328, 3


FONT_FAMILIES = (
    "Segoe UI Variable Text",
    "Segoe UI",
    ".AppleSystemUIFont",
    "Inter",
    "Cantarell",
    "Noto Sans",
    "DejaVu Sans",
)

FONT_SIZES: Mapping[str, int] = {
    "caption": 11,
    "small": 12,
    "body": 13,
    "subtitle": 15,
    "title": 20,
    "display": 26,
}


@dataclass(frozen=True, slots=True)
class Density:
    """Row heights in pixels of plain tables and of the review; `is_stacked`: old value above the new."""

    row: int
    review_row: int
    is_stacked: bool


DENSITIES: Mapping[str, Density] = {
    "compact": Density(28, 28, is_stacked=False),
    "normal": Density(34, 34, is_stacked=False),
    "stacked": Density(34, 46, is_stacked=True),
}
HEADER_HEIGHT = 34

LIGHT: Colours = {
    "app": "#F4F6F8", "surface": "#FFFFFF", "subtle": "#F3F5F8", "hover": "#EAEEF3", "pressed": "#DFE5EC",
    "border": "#DCE1E8", "border_strong": "#838E9D", "grid": "#EBEEF2",
    "text": "#1A2330", "text2": "#4C5868", "muted": "#586473", "disabled": "#98A2AF",
    "accent": "#0B5FD0", "accent_hover": "#0A54B8", "accent_pressed": "#08479C", "on_accent": "#FFFFFF",
    "accent_subtle": "#E7F0FD", "accent_text": "#0A58C2", "focus": "#0B5FD0", "selection": "#DCE9FC",
    "danger": "#B3232A", "danger_hover": "#98191F", "on_danger": "#FFFFFF",
    "practice": "#0A58C2", "practice_bg": "#DCEBFF", "live": "#A81C24", "live_bg": "#FDE3E3",
    "add": "#1A7F40", "add_bg": "#E8F7ED", "add_mark": "#B9EAC8", "add_text": "#0E6A33",
    "update": "#0B5FD0", "update_bg": "#E7F0FD", "update_mark": "#C3DAFB", "update_text": "#0A58C2",
    "delete": "#C4272E", "delete_bg": "#FDEBEB", "delete_mark": "#FAC9CA", "delete_text": "#A81C24",
    "conflict": "#9A6200", "conflict_bg": "#FFF4DB", "conflict_mark": "#FFDF99", "conflict_text": "#7C4D00",
    "problem": "#A3197F", "problem_bg": "#FBE9F6", "problem_mark": "#F3C2E5", "problem_text": "#8F1270",
}  # fmt: skip

DARK: Colours = {
    "app": "#0E1318", "surface": "#151B22", "subtle": "#1A212A", "hover": "#212A35", "pressed": "#2A3542",
    "border": "#2A343F", "border_strong": "#6C7A8A", "grid": "#212932",
    "text": "#E7ECF2", "text2": "#B4BFCC", "muted": "#93A0AF", "disabled": "#5C6875",
    "accent": "#2572E4", "accent_hover": "#1C63CC", "accent_pressed": "#1855B0", "on_accent": "#FFFFFF",
    "accent_subtle": "#15294A", "accent_text": "#7DB4FF", "focus": "#6AA8FF", "selection": "#1B3358",
    "danger": "#C9353C", "danger_hover": "#B32A31", "on_danger": "#FFFFFF",
    "practice": "#8CC4FF", "practice_bg": "#16335C", "live": "#FF9A98", "live_bg": "#45191D",
    "add": "#46C46F", "add_bg": "#12291C", "add_mark": "#1F5233", "add_text": "#6FDC93",
    "update": "#6AA8FF", "update_bg": "#142644", "update_mark": "#214479", "update_text": "#8DBEFF",
    "delete": "#FF7B7B", "delete_bg": "#331A1D", "delete_mark": "#672A2F", "delete_text": "#FF9A98",
    "conflict": "#E8AE3C", "conflict_bg": "#2F2410", "conflict_mark": "#5E4614", "conflict_text": "#F3C566",
    "problem": "#EE7BD0", "problem_bg": "#31162B", "problem_mark": "#642456", "problem_text": "#F49ADC",
}  # fmt: skip

# High contrast: no tints, strong lines; the signs and words carry every meaning.
CONTRAST_LIGHT: Colours = {
    **{name: "#FFFFFF" for name in LIGHT if name.endswith("_bg")},
    "app": "#FFFFFF", "surface": "#FFFFFF", "subtle": "#FFFFFF", "hover": "#E6E6E6", "pressed": "#D0D0D0",
    "border": "#000000", "border_strong": "#000000", "grid": "#767676",
    "text": "#000000", "text2": "#000000", "muted": "#1F1F1F", "disabled": "#5E5E5E",
    "accent": "#00327D", "accent_hover": "#001F52", "accent_pressed": "#001233", "on_accent": "#FFFFFF",
    "accent_subtle": "#D6E4FF", "accent_text": "#00327D", "focus": "#00327D", "selection": "#D6E4FF",
    "danger": "#7A0008", "danger_hover": "#540006", "on_danger": "#FFFFFF",
    "practice": "#00327D", "live": "#7A0008",
    "add": "#00491C", "add_mark": "#C8F0D4", "add_text": "#00491C",
    "update": "#00327D", "update_mark": "#D6E4FF", "update_text": "#00327D",
    "delete": "#7A0008", "delete_mark": "#FFD9DA", "delete_text": "#7A0008",
    "conflict": "#5A3700", "conflict_mark": "#FFE9B8", "conflict_text": "#5A3700",
    "problem": "#690050", "problem_mark": "#FBD7F0", "problem_text": "#690050",
}  # fmt: skip

CONTRAST_DARK: Colours = {
    **{name: "#000000" for name in DARK if name.endswith("_bg")},
    "app": "#000000", "surface": "#000000", "subtle": "#000000", "hover": "#2B2B2B", "pressed": "#3D3D3D",
    "border": "#FFFFFF", "border_strong": "#FFFFFF", "grid": "#8A8A8A",
    "text": "#FFFFFF", "text2": "#FFFFFF", "muted": "#E3E3E3", "disabled": "#9E9E9E",
    "accent": "#9CC8FF", "accent_hover": "#C2DEFF", "accent_pressed": "#E0EEFF", "on_accent": "#000000",
    "accent_subtle": "#0E2E5C", "accent_text": "#B5D6FF", "focus": "#FFE14D", "selection": "#0E2E5C",
    "danger": "#FFABAB", "danger_hover": "#FFCCCC", "on_danger": "#000000",
    "practice": "#B5D6FF", "live": "#FFB8B8",
    "add": "#7CF0A4", "add_mark": "#0B4722", "add_text": "#7CF0A4",
    "update": "#B5D6FF", "update_mark": "#0E3A78", "update_text": "#B5D6FF",
    "delete": "#FFB8B8", "delete_mark": "#661419", "delete_text": "#FFB8B8",
    "conflict": "#FFD67A", "conflict_mark": "#543C00", "conflict_text": "#FFD67A",
    "problem": "#FFB3EC", "problem_mark": "#5C1049", "problem_text": "#FFB3EC",
}  # fmt: skip

# For eyes that do not part red from green: added is blue, deleted orange, updated neutral. Conflict
# moves away from the orange.
_LIGHT_BLUE_ORANGE: Colours = {
    "add": "#0969DA", "add_bg": "#E3F0FF", "add_mark": "#B6D8FF", "add_text": "#0550AE",
    "update": "#57606A", "update_bg": "#EEF1F4", "update_mark": "#D3DAE1", "update_text": "#424A53",
    "delete": "#D15A00", "delete_bg": "#FFF0E3", "delete_mark": "#FFD3AC", "delete_text": "#953800",
    "conflict": "#5A4400",
}  # fmt: skip
_DARK_BLUE_ORANGE: Colours = {
    "add": "#58A6FF", "add_bg": "#10233D", "add_mark": "#1B4273", "add_text": "#8CC4FF",
    "update": "#A3AFBD", "update_bg": "#222B35", "update_mark": "#3A4654", "update_text": "#C6D0DB",
    "delete": "#E8772E", "delete_bg": "#331F10", "delete_mark": "#6B3D17", "delete_text": "#FFB27A",
    "conflict": "#F7E07A", "conflict_text": "#F7E07A",
}  # fmt: skip
_CONTRAST_LIGHT_BLUE_ORANGE: Colours = {
    "add": "#00327D", "add_mark": "#CFE2FF", "add_text": "#00327D",
    "update": "#333333", "update_mark": "#DDDDDD", "update_text": "#333333",
    "delete": "#732B00", "delete_mark": "#FFE8D6", "delete_text": "#732B00",
}  # fmt: skip
_CONTRAST_DARK_BLUE_ORANGE: Colours = {
    "add": "#9CC8FF", "add_mark": "#0E3A78", "add_text": "#B5D6FF",
    "update": "#DDDDDD", "update_mark": "#444444", "update_text": "#DDDDDD",
    "delete": "#FFB27A", "delete_mark": "#5A2A06", "delete_text": "#FFC59B",
    "conflict": "#FFF099", "conflict_text": "#FFF099",
}  # fmt: skip

SCHEMES: Mapping[str, Colours] = {
    "light": LIGHT,
    "dark": DARK,
    "light-cvd": {**LIGHT, **_LIGHT_BLUE_ORANGE},
    "dark-cvd": {**DARK, **_DARK_BLUE_ORANGE},
    "contrast-light": CONTRAST_LIGHT,
    "contrast-dark": CONTRAST_DARK,
    "contrast-light-cvd": {**CONTRAST_LIGHT, **_CONTRAST_LIGHT_BLUE_ORANGE},
    "contrast-dark-cvd": {**CONTRAST_DARK, **_CONTRAST_DARK_BLUE_ORANGE},
}

KINDS = ("add", "update", "delete", "conflict", "problem")

TEXT_PAIRS: tuple[tuple[str, str], ...] = (
    *(
        (text, ground)
        for text in ("text", "text2", "muted")
        for ground in ("surface", "app", "subtle", "hover")
    ),
    *((text, "selection") for text in ("text", "text2", "muted")),
    *((text, "accent_subtle") for text in ("text", "text2", "accent_text")),
    *(("accent_text", ground) for ground in ("surface", "app")),
    *(("on_accent", ground) for ground in ("accent", "accent_hover", "accent_pressed")),
    *(("on_danger", ground) for ground in ("danger", "danger_hover")),
    ("practice", "practice_bg"),
    ("live", "live_bg"),
    *((f"{kind}_text", ground) for kind in KINDS for ground in ("surface", "app", "selection")),
    *((text, f"{kind}_bg") for kind in KINDS for text in (f"{kind}_text", "text", "muted")),
    *((text, f"{kind}_mark") for kind in KINDS for text in (f"{kind}_text", "text")),
)
"""(text colour, what it is drawn on): at least 4.5 : 1."""

SIGN_PAIRS: tuple[tuple[str, str], ...] = (
    *((sign, ground) for sign in ("border_strong", "focus") for ground in ("surface", "app")),
    ("focus", "selection"),
    ("accent", "surface"),
    *((kind, ground) for kind in KINDS for ground in ("surface", "app", f"{kind}_bg")),
)
"""(icon, ring or line that carries a meaning, what it is drawn on): at least 3 : 1."""


def scheme_name(*, is_dark: bool, is_contrast: bool, is_blue_orange: bool) -> str:
    """Name the scheme of `SCHEMES` that these three wishes ask for."""
    lightness = "dark" if is_dark else "light"
    return f"{'contrast-' if is_contrast else ''}{lightness}{'-cvd' if is_blue_orange else ''}"


def contrast_ratio(a: str, b: str) -> float:
    """Give the WCAG contrast of two "#RRGGBB" colours: 1 to 21."""
    lighter, darker = sorted((_luminance(a), _luminance(b)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
