"""How the review's page is shared out: filters, table and details, by the room that there is."""

from __future__ import annotations

from dataclasses import dataclass

from cartsheets.gui import theme
from cartsheets.gui.tokens import Width
from cartsheets.gui.widgets.scaling import SIDE_GROWTH

_WIDE, _ROOMY = 1200, 1360
"""From these window widths on there is room for the details, and for all of them at full width."""
_NAMES_GROWTH = 1.6
"""The kinds of change are named in the filters: they are to be read whole."""
_HIGH = 420
"""In a lower page, several lines of notes above the table would leave it no room."""


@dataclass(frozen=True, slots=True)
class ReviewRoom:
    """Widths in pixels of the two sides, and what else gives way."""

    filters: int
    details: int
    is_wide: bool
    is_low: bool


def review_room(window_width: int, page_height: int) -> ReviewRoom:
    """Share a page out; in a window that is narrow for its text, the sides do not grow as far as it."""
    look = theme.current()
    is_wide = window_width >= look.px(_WIDE)
    is_roomy = window_width >= look.px(_ROOMY)
    growth = look.factor if is_wide else min(look.factor, SIDE_GROWTH)
    names_growth = look.factor if is_wide else min(look.factor, _NAMES_GROWTH)
    filters = Width.FILTERS if is_wide else Width.FILTERS_NARROW
    details = Width.DETAILS if is_roomy else Width.DETAILS_NARROW
    return ReviewRoom(
        round(filters * names_growth), round(details * growth), is_wide, page_height < look.px(_HIGH)
    )
