"""A look for a few records among all the pages that exports kept, without reading every one of them."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any

from cartsheets.ledger.connection import Database
from cartsheets.ledger.packing import unpack, unpack_if

_ESCAPED = frozenset('"\\/')


class RecordSearch:
    """Finds records by what is written in them."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def candidates(self, export_id: str, table_name: str, texts: Collection[str]) -> Iterator[dict[str, Any]]:
        """Give the records of all pages that hold one of these texts somewhere, in any case of letters.

        Most of them are others': the caller looks at each. A text that JSON may write in another way
        leaves no page out.
        """
        needles = [text.lower().encode() for text in texts]
        is_plain = all(text.isascii() and text.isprintable() and not _ESCAPED & set(text) for text in texts)
        with self._database.reading() as connection:
            numbers = connection.execute(
                "SELECT pages.rowid FROM pages JOIN exports ON exports.number = export"
                " WHERE id = ? AND table_name = ? ORDER BY pages.number",
                (export_id, table_name),
            ).fetchall()
        for (number,) in numbers:
            with self._database.reading() as connection:
                page = connection.execute("SELECT content FROM pages WHERE rowid = ?", (number,)).fetchone()
            # It may have been purged meanwhile.
            if page is not None:
                yield from unpack_if(page[0], needles) if is_plain else unpack(page[0])
