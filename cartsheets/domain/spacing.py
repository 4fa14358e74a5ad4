"""What cannot be seen in a text: spaces of all kinds, invisible characters, and a text without them."""

from __future__ import annotations

import unicodedata

SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
INVISIBLE = "\u00ad\u180e\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"

_TO_SPACE = str.maketrans(dict.fromkeys(SPACES, " "))
_TO_NOTHING = str.maketrans(dict.fromkeys(INVISIBLE))


def bare_text(text: str) -> str:
    """Give a text without what cannot be seen: invisible characters, odd spaces, spaces at the ends."""
    if text.isascii():
        return text.strip()
    return unicodedata.normalize("NFC", without_invisible(text).translate(_TO_SPACE)).strip()


def without_invisible(text: str) -> str:
    """Give a text without invisible characters; its spaces stay."""
    return text.translate(_TO_NOTHING)


def is_blank(text: str) -> bool:
    """Whether a text shows nothing: spaces of any kind and invisible characters only."""
    return not bare_text(text)
