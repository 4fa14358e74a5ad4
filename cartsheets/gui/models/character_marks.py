"""Which characters differ between an old and a new text, as runs to be drawn."""

from __future__ import annotations

import difflib
from functools import lru_cache

Runs = tuple[tuple[str, bool], ...]
"""(text, whether it differs), in order."""

_LEAST_ALIKE = 0.5
# The exact way takes time with the product of the lengths; longer texts are marked from end to end.
_MOST_WORK = 40_000


@lru_cache(maxsize=16_384)
def mark_differences(old: str, new: str) -> tuple[Runs, Runs]:
    """Give the runs of old and new; one run each where the two have too little in common."""
    whole = ((old, True),), ((new, True),)
    if not old or not new:
        return whole
    if len(old) * len(new) > _MOST_WORK:
        return _mark_middle(old, new)
    matcher = difflib.SequenceMatcher(None, old, new, autojunk=False)
    if matcher.ratio() < _LEAST_ALIKE:
        return whole
    before: list[tuple[str, bool]] = []
    after: list[tuple[str, bool]] = []
    for change, old_from, old_to, new_from, new_to in matcher.get_opcodes():
        if old_to > old_from:
            before.append((old[old_from:old_to], change != "equal"))
        if new_to > new_from:
            after.append((new[new_from:new_to], change != "equal"))
    return tuple(before), tuple(after)


def _mark_middle(old: str, new: str) -> tuple[Runs, Runs]:
    """Mark everything between the first and the last difference."""
    shorter = min(len(old), len(new))
    head = next((at for at in range(shorter) if old[at] != new[at]), shorter)
    tail = next((at for at in range(shorter - head) if old[-1 - at] != new[-1 - at]), shorter - head)

    def runs(text: str) -> Runs:
        end = len(text) - tail
        parts = ((text[:head], False), (text[head:end], True), (text[end:], False))
        return tuple(part for part in parts if part[0])

    return runs(old), runs(new)
