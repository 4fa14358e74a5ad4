"""Keep a text in a CSV file from being taken for a formula, and give it back as it was."""

from __future__ import annotations

import re

FORMULA_STARTS = "=+-@\t\r"
"""Starts that spreadsheet programs take for a formula. Source: OWASP, CSV injection."""
GUARD = "'"

_GUARDED = re.compile(f"{GUARD}*[{re.escape(FORMULA_STARTS)}]")


def guarded(text: str) -> str:
    """Give a text as a CSV cell that no program takes for a formula; `unguarded` undoes it."""
    return GUARD + text if _GUARDED.match(text) else text


def unguarded(text: str) -> str:
    """Take off the apostrophe that `guarded` put in front; any other text stays as it is."""
    return text[1:] if text.startswith(GUARD) and _GUARDED.match(text) else text
