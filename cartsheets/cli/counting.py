"""Counts with their word, as English says them: "1 change", "1,204 changes"."""

from __future__ import annotations


def counted(count: int, one: str, many: str = "") -> str:
    """Give a number with the word that goes with it; `many` is `one` with an s, or another word."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"
