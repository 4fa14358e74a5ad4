"""Text from stores and sheets, made fit to be shown: it is a value and must not act on the window."""

from __future__ import annotations

import unicodedata
from html import escape

# They turn the direction of what follows around, or hide: a name could imitate the window with them.
_UNSAFE = dict.fromkeys(map(ord, "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\ufeff"))
_LONGEST = 2_000


def safe_text(text: str) -> str:
    """Give a text in one line, without controls and signs that change the direction of writing."""
    if text.isascii() and text.isprintable() and len(text) <= _LONGEST:
        return text
    if len(text) > _LONGEST:
        text = text[:_LONGEST] + "…"
    return "".join(_shown(sign) for sign in text.translate(_UNSAFE))


def plain_tip(text: str) -> str:
    """Give a tool tip that shows this very text: Qt would read one that looks like markup as markup."""
    return f"<p>{escape(text)}</p>" if "<" in text else text


def _shown(sign: str) -> str:
    if sign == "\n":
        return "⏎"
    return " " if unicodedata.category(sign) in ("Cc", "Zl", "Zp") else sign
