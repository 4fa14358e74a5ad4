"""A look for a few records among all the pages that exports kept, without reading every one of them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import Any

from cartsheets.ledger.connection import Database
from cartsheets.ledger.packing import unpack, unpack_if

_ESCAPED = frozenset('"\\/')


class RecordSearch:
    """Finds records by what is written in them. Whoever asks looks at each: most of them are others'."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def with_text(self, export_id: str, table_name: str, text: str) -> Iterator[dict[str, Any]]:
        """Give the records of all pages that hold this text somewhere, in any case of letters.

        A text that JSON may write in another way leaves no page out.
        """
        is_plain = text.isascii() and text.isprintable() and not _ESCAPED & set(text)
        pattern = re.compile(re.escape(text.lower().encode())) if is_plain else None
        return self._pages(export_id, table_name, pattern, is_small=True)

    def with_numbers(
        self, export_id: str, table_name: str, numbers: Collection[int]
    ) -> Iterator[dict[str, Any]]:
        """Give the records of all pages that hold one of these whole numbers somewhere."""
        either = "|".join(str(number) for number in sorted(numbers))
        pattern = re.compile(rf"(?<=[\[,:])(?:{either})(?=[,\]}}])".encode())
        return self._pages(export_id, table_name, pattern, is_small=False)

    def _pages(
        self, export_id: str, table_name: str, pattern: re.Pattern[bytes] | None, *, is_small: bool
    ) -> Iterator[dict[str, Any]]:
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
                found = unpack(page[0]) if pattern is None else unpack_if(page[0], pattern, is_small=is_small)
                yield from found
