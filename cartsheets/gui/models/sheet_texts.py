"""A column's texts as bytes of one width, so that a million of them are searched and put in order at once.

They are kept without case, in UTF-8, whose bytes sort as its characters do. What is longer than the width
is looked at one by one. The arrays are not objects: numpy lets other threads run meanwhile.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from cartsheets.domain.editing.edits import Mask, Places, Values

_WIDTH = 48
_KEPT = _WIDTH - 1
"""The last byte ends each text, so that none runs into the next."""
_KEYS = _WIDTH // 8
_AT_ONCE = 32_768
_TESTED_TOGETHER = 3


class TextBytes:
    """The texts of a column's places; None is a blank one."""

    def __init__(self, values: Values) -> None:
        self._values = values
        self.is_blank: Mask = np.empty(len(values), dtype=np.bool_)
        self._bytes: npt.NDArray[np.bytes_] = np.empty(len(values), dtype=f"S{_WIDTH}")
        for at in range(0, len(values), _AT_ONCE):
            part = values[at : at + _AT_ONCE]
            is_blank = np.asarray(part == None, dtype=np.bool_)  # noqa: E711 - element by element
            self.is_blank[at : at + _AT_ONCE] = is_blank
            self._bytes[at : at + _AT_ONCE] = _as_bytes(np.where(is_blank, "", part))
        signs = self._bytes.view(np.uint8).reshape(len(values), _WIDTH)
        self._long: Places = np.flatnonzero(signs[:, _KEPT]).astype(np.int64)
        signs[:, _KEPT] = 0
        self._signs = signs.reshape(-1)

    def holding(self, text: str) -> Mask:
        """For each place, whether a text is in it, whatever its case."""
        folded = text.casefold()
        wanted = folded.encode("utf-8", "surrogatepass")
        mask = np.zeros(len(self._values), dtype=np.bool_)
        if not wanted:
            return ~mask
        step = _AT_ONCE * _WIDTH
        for at in range(0, len(self._signs) if len(wanted) <= _KEPT else 0, step):
            found = _find(self._signs[at : at + step], wanted)
            mask[at // _WIDTH + found // _WIDTH] = True
        for place in self._long.tolist():
            mask[place] = folded in self._values[place].casefold()
        return mask

    def in_order(self) -> tuple[Places, Mask]:
        """The places that are not blank in the order of their texts, and where another text begins."""
        order = np.flatnonzero(~self.is_blank).astype(np.int64)
        begins = np.zeros(len(order), dtype=np.bool_)
        if not len(order):
            return order, begins
        begins[0] = True
        keys = self._bytes.view(">u8").reshape(len(self._values), _KEYS)
        tied = np.arange(len(order))
        for level in range(_KEYS):
            key = keys[order[tied], level].astype(np.uint64)
            groups = np.cumsum(begins)[tied] if level else np.zeros(len(tied), dtype=np.int64)
            sorting = np.lexsort((key, groups)) if level else np.argsort(key, kind="stable")
            order[tied] = order[tied][sorting]
            key, groups = key[sorting], groups[sorting]
            begins[tied[1:]] |= (key[1:] != key[:-1]) | (groups[1:] != groups[:-1])
            ends = np.append(begins[1:], True)
            tied = np.flatnonzero(~(begins & ends))
            if not len(tied):
                break
        self._part_alike(order, begins, tied)
        return order, begins

    def _part_alike(self, order: Places, begins: Mask, tied: Places) -> None:
        """Put what is alike in what is kept of it in order by the whole text, then by its case."""
        if not len(tied):
            return
        same = np.asarray(self._values[order[tied[1:]]] == self._values[order[tied[:-1]]], dtype=np.bool_)
        all_groups = np.cumsum(begins)[tied]
        # Most are the same text several times, which are in order as they are.
        odd = all_groups[1:][~same & (all_groups[1:] == all_groups[:-1])]
        is_odd = np.isin(all_groups, odd)
        tied, all_groups = tied[is_odd], all_groups[is_odd]
        places, groups = order[tied].tolist(), all_groups.tolist()
        texts = [self._values[place] for place in places]
        whole = [(group, text.casefold(), text) for group, text in zip(groups, texts, strict=True)]
        sorting = sorted(range(len(whole)), key=whole.__getitem__)
        order[tied] = np.array(places, dtype=np.int64)[sorting]
        for at, before, after in zip(tied[1:].tolist(), sorting, sorting[1:], strict=False):
            begins[at] |= texts[before] != texts[after] or groups[before] != groups[after]


def _as_bytes(texts: Values) -> npt.NDArray[np.bytes_]:
    try:
        found = texts.astype(f"S{_WIDTH}")
    except UnicodeEncodeError:
        folded = [text.casefold().encode("utf-8", "surrogatepass") for text in texts.tolist()]
        return np.array(folded, dtype=f"S{_WIDTH}")
    signs = found.view(np.uint8)
    signs[(signs - np.uint8(ord("A"))) < 26] |= 0x20
    return found


def _find(signs: npt.NDArray[np.uint8], wanted: bytes) -> npt.NDArray[np.intp]:
    """Where bytes begin in others."""
    last = len(signs) - len(wanted) + 1
    first = wanted[:_TESTED_TOGETHER]
    fits = signs[:last] == first[0]
    for at, sign in enumerate(first[1:], start=1):
        fits &= signs[at : last + at] == sign
    found = np.flatnonzero(fits)
    for at, sign in enumerate(wanted[_TESTED_TOGETHER:], start=_TESTED_TOGETHER):
        found = found[signs[found + at] == sign]
    return found
