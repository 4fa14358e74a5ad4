"""A scroll area that a screen reader can walk through while its bars come and go.

Assistive tools ask how many parts a widget has, and then for each part by its place. Of a QScrollArea only
the bars that are shown count, and Qt 6 looks at no place before it answers: where a bar goes between the two
questions, as it does while a page is laid out, the program ends. Which interface Qt gives a widget goes by
the name of its class, the nearest base that Qt knows first; by the name of the plain widget it gets the one
that counts the hidden parts too, and knows no part beyond them.
"""

from __future__ import annotations

from PySide6.QtWidgets import QScrollArea

_SteadyArea: type[QScrollArea] = type("QWidget", (QScrollArea,), {})


def make_scroll_area() -> QScrollArea:
    """Make one; a QScrollArea in every other way."""
    return _SteadyArea()
