"""The colours that tell stores apart, in each scheme; their names are those of the settings."""

from __future__ import annotations

from collections.abc import Mapping

from cartsheets.gui import theme

LIGHT: Mapping[str, str] = {
    "blue": "#0B5FD0",
    "green": "#1A7F40",
    "purple": "#7B3FC4",
    "orange": "#B85400",
    "pink": "#B82470",
    "teal": "#0B7A78",
    "red": "#C4272E",
    "grey": "#5E6A78",
}
DARK: Mapping[str, str] = {
    "blue": "#6AA8FF",
    "green": "#46C46F",
    "purple": "#B58BF5",
    "orange": "#F0914A",
    "pink": "#F27DB8",
    "teal": "#3CC4BE",
    "red": "#FF7B7B",
    "grey": "#9AA7B5",
}


def store_colour(name: str) -> str:
    """Give a store's colour ("#RRGGBB") in the scheme in force; "" for a store without one."""
    return (DARK if theme.current().is_dark else LIGHT).get(name, "")
