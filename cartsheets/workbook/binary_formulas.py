"""Whether a formula of .xls or .xlsb reaches outside its file, read from its parsed form token by token.

Formulas are not spelled out here, for nobody calculates them; only what must not be taken from is told.
Source: MS-XLS 2.5.198 and MS-XLSB 2.5.97, the sizes of each token.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

_TEXT, _ATTRIBUTES, _CHOOSE = 0x17, 0x19, 0x04
_VARIABLE_FUNCTION, _OUTER_NAME, _OUTER_CELL, _OUTER_AREA = 0x22, 0x39, 0x3A, 0x3B
_REACHING_OUT = {359: "HYPERLINK(…)", 379: "RTD(…)", 150: "CALL(…)", 267: "REGISTER.ID(…)"}
"""Functions by their numbers. Source: MS-XLS 2.5.198.17."""
_PLAIN = {0x01: 4, 0x02: 4, **dict.fromkeys(range(0x03, 0x17), 0), 0x1C: 1, 0x1D: 1, 0x1E: 2, 0x1F: 8}
_SHARED = {0x21: 2, 0x22: 3, 0x23: 4, 0x26: 6, 0x27: 6, 0x28: 6, 0x29: 2, 0x39: 6}
_NARROW = {
    **_PLAIN, **_SHARED, 0x20: 7, 0x24: 4, 0x25: 8, 0x2A: 4, 0x2B: 8, 0x2C: 4, 0x2D: 8, 0x3A: 6, 0x3B: 10,
    0x3C: 6, 0x3D: 10,
}  # fmt: skip
_WIDE = {
    **_PLAIN, **_SHARED, 0x20: 14, 0x24: 6, 0x25: 12, 0x2A: 6, 0x2B: 12, 0x2C: 6, 0x2D: 12, 0x3A: 8, 0x3B: 14,
    0x3C: 8, 0x3D: 14,
}  # fmt: skip


def outward_text(tokens: bytes, *, is_wide: bool = False, elsewhere: Collection[int] = ()) -> str:
    """Give words for what a formula takes from outside, as a formula would write it; "" where nothing.

    `elsewhere` are the numbers by which formulas name sheets of other files, and what programs offer.
    `is_wide` is the form of .xlsb. What comes behind a token that is not known is not looked at.
    """
    for kind, content in _tokens(tokens, is_wide=is_wide):
        if kind == _VARIABLE_FUNCTION:
            words = _REACHING_OUT.get(int.from_bytes(content[1:3], "little") & 0x7FFF)
            if words:
                return words
        if (
            kind in (_OUTER_NAME, _OUTER_CELL, _OUTER_AREA)
            and int.from_bytes(content[:2], "little") in elsewhere
        ):
            return "[elsewhere]!…"
    return ""


def _tokens(tokens: bytes, *, is_wide: bool) -> Iterator[tuple[int, bytes]]:
    """Give each token's kind, whatever class of value it makes, and its content."""
    sizes = _WIDE if is_wide else _NARROW
    place = 0
    while place < len(tokens):
        first = tokens[place]
        kind = first if first < 0x20 else first & 0x1F | 0x20
        rest = tokens[place + 1 :]
        size = _text_size(rest, is_wide=is_wide) if kind == _TEXT else sizes.get(kind, -1)
        if kind == _ATTRIBUTES:
            choices = int.from_bytes(rest[1:3], "little") + 1 if rest[:1] and rest[0] & _CHOOSE else 0
            size = 3 + 2 * choices
        if size < 0:
            return
        yield kind, rest[:size]
        place += 1 + size


def _text_size(rest: bytes, *, is_wide: bool) -> int:
    if is_wide:
        return 2 + 2 * int.from_bytes(rest[:2], "little")
    if len(rest) < 2:
        return -1
    return 2 + rest[0] * (2 if rest[1] & 1 else 1)
