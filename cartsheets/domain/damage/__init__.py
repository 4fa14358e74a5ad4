"""What spreadsheets do to values, recognised against the base, with the repair.

`read_cell` reads one cell of an edited sheet beside the value that was exported. It mends what the
spreadsheet did, refuses what cannot be known, and takes the rest as it is typed. It never guesses: a
damaged value either becomes exactly the base again or is refused.
"""

from __future__ import annotations

from cartsheets.domain.damage.amounts import read_whole_number
from cartsheets.domain.damage.classes import CLASSES
from cartsheets.domain.damage.reading import Reading, refused, shown
from cartsheets.domain.damage.whole import as_untyped, read_cell

__all__ = ["CLASSES", "Reading", "as_untyped", "read_cell", "read_whole_number", "refused", "shown"]
