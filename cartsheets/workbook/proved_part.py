"""Which bytes of a part need not be looked at again, once the file holds what was written."""

from __future__ import annotations

import sys
import zlib
from array import array
from collections.abc import Collection, Iterable, Iterator, Sequence

from cartsheets.errors import WorkbookDamaged
from cartsheets.workbook.container import FETCH_AGAIN

_NO_MORE = (sys.maxsize, sys.maxsize)


class ProvedPart:
    """Stretches of one part's bytes that are proved, noted while it is written.

    Stretches that follow each other are one, so that a sheet in which all is proved costs no memory.
    """

    def __init__(self) -> None:
        # Where each begins and ends, one after the other.
        self._bounds = array("Q")
        self._checksum = 0
        self._size = 0

    def note(self, begins: int, rows: Sequence[bytes], doubtful: Collection[int]) -> None:
        """Note rows from this byte on; those at the `doubtful` places are not proved."""
        for place, row in enumerate(rows):
            ends = begins + len(row)
            if place not in doubtful:
                self._add(begins, ends)
            begins = ends

    def end(self, *, checksum: int, size: int) -> None:
        """Note what the whole part must be read back as: its CRC-32 and its bytes, before it was packed."""
        self._checksum, self._size = checksum, size

    def unproved(self, part: str, pieces: Iterable[bytes]) -> Iterator[bytes]:
        """Give what is not proved of a part that is read back piece by piece.

        Raises:
            WorkbookDamaged: it is not what was written.
        """
        at = checksum = 0
        stretches = zip(self._bounds[::2], self._bounds[1::2], strict=True)
        begins, ends = next(stretches, _NO_MORE)
        for piece in pieces:
            checksum = zlib.crc32(piece, checksum)
            place, stop = at, at + len(piece)
            while place < stop:
                if place >= ends:
                    begins, ends = next(stretches, _NO_MORE)
                elif place >= begins:
                    place = ends
                else:
                    yield piece[place - at : begins - at]
                    place = begins
            at = stop
        if (checksum, at) != (self._checksum, self._size):
            raise WorkbookDamaged(
                f"The file is damaged: its part {part} is not what was written.", remedy=FETCH_AGAIN
            )

    def _add(self, begins: int, ends: int) -> None:
        if self._bounds and self._bounds[-1] == begins:
            self._bounds[-1] = ends
        else:
            self._bounds.extend((begins, ends))
