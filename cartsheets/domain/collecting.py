"""The garbage collector, paused while very many cells are made."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_pausing: set[object] = set()
"""One for each place that pauses now, in whichever thread."""


@contextmanager
def without_collecting() -> Iterator[None]:
    """Pause the garbage collector: it would walk the growing millions of cells again and again.

    Measured: a third of the time. Cells hold no cycles, so nothing is kept that would be freed. Whoever
    collects by hand asks `is_paused` first.
    """
    was_collecting = gc.isenabled()
    gc.disable()
    place = object()
    _pausing.add(place)
    try:
        yield
    finally:
        _pausing.discard(place)
        if was_collecting:
            gc.enable()


def is_paused() -> bool:
    """Whether very many cells are being made, in any thread."""
    return bool(_pausing)
