"""Which column of a foreign sheet is which of ours: by name, alias, likeness, by contents or as remembered.

A foreign sheet is one that no export of ours made, or whose export nobody knows any more. How each column
was recognised is a value with its confidence and samples, so that a person can look at it and change it.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from cartsheets.domain.foreign.header_words import name_by_alias, name_by_header, name_by_likeness
from cartsheets.domain.matching import (
    MESSAGE,
    STATUS,
    SheetLayout,
    column_values,
    first_rows,
    normal_header,
)
from cartsheets.domain.sheet import OddCell, SheetContent, SheetRow, Value, WorkbookContent, column_letters
from cartsheets.domain.tables import CUSTOMERS, Role, Table
from cartsheets.errors import NotOurWorkbook

SAMPLES = 3
"""So many different values of a column are shown beside its header."""

_FEWEST = 2
_MOSTLY = 0.8
_EMAIL = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@]+")
_CLEARLY_FEWER = 0.8
_OUR_PASSWORD_HEADER = "new password"


class How(StrEnum):
    """How a column was recognised."""

    NAME = "name"
    ALIAS = "alias"
    LIKENESS = "likeness"
    CONTENTS = "contents"
    REMEMBERED = "remembered"
    CHOSEN = "chosen"
    UNKNOWN = "unknown"


_ALIAS_CONFIDENCE = 0.9


@dataclass(frozen=True, slots=True)
class ColumnMatch:
    """One column of the sheet. `place` is 0-based; `name` is the API's or one of our own, "" for none.

    `confidence` is 0 to 1. `samples` are the first different values, as the sheet shows them. `twin_of` is
    the name that the header has too, where another column goes by it and nobody said which one counts.
    """

    place: int
    header: str
    name: str
    how: How
    confidence: float
    samples: tuple[str, ...] = ()
    twin_of: str = ""

    @property
    def letters(self) -> str:
        """The column's letters."""
        return column_letters(self.place + 1)

    @property
    def is_sure(self) -> bool:
        """Whether nobody need look at it: the header is one of ours, or a person chose it."""
        return self.how in (How.NAME, How.REMEMBERED, How.CHOSEN)


@dataclass(frozen=True)
class HeaderMap:
    """A sheet's columns, told apart. `header_row` counts from 1."""

    table: Table
    sheet: SheetContent
    header_row: int
    columns: tuple[ColumnMatch, ...]

    @property
    def fingerprint(self) -> str:
        """Names this set of headers, in their order: the same program's files have the same one.

        The columns that results go into do not count: a push puts them into a file that has none.
        """
        headers = [c.header for c in self.columns if c.name not in (STATUS, MESSAGE)]
        text = "\n".join(normal_header(header) for header in headers)
        return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:32]

    @property
    def by_name(self) -> dict[str, ColumnMatch]:
        """The recognised columns by API name."""
        return {column.name: column for column in self.columns if column.name}

    @property
    def chosen(self) -> dict[str, str]:
        """Header to API name, "" for none: what is remembered of the map."""
        return {key: column.name for key, column in zip(header_keys(self.columns), self.columns, strict=True)}

    def is_enough(self, match: str = "") -> bool:
        """Whether rows can be told by it: by the key, by the naming column, or by the column `match`."""
        known = self.by_name.keys()
        naming = _identifier(self.table)
        # With an e-mail beside it, a person may say what any other column is.
        is_wide = len(known) >= _FEWEST or (naming in known and len(self.columns) >= _FEWEST)
        return is_wide and bool(known & {self.table.key.name, naming, match})

    def layout(self) -> SheetLayout:
        """The map as what a sheet of ours has."""
        positions = {name: column.place for name, column in self.by_name.items()}
        unknown = {column.place: column.header for column in self.columns if not column.name}
        return SheetLayout(self.table, self.sheet, self.header_row, positions, unknown)

    def with_names(self, names: Mapping[int, str], how: How, *, confidence: float = 1.0) -> HeaderMap:
        """Give the map with other names for some places; who had such a name before loses it."""
        taken = {name for name in names.values() if name}
        columns = []
        for column in self.columns:
            if column.place in names:
                name = names[column.place]
                column = replace(column, name=name, how=how, confidence=confidence, twin_of="")
            elif column.name in taken:
                column = replace(column, name="", how=How.UNKNOWN, confidence=0.0)
            columns.append(column)
        return replace(self, columns=tuple(columns))


def header_keys(columns: Sequence[ColumnMatch]) -> list[str]:
    """What each column goes by in a choice: its header, with a number where another has the same."""
    seen: Counter[str] = Counter()
    keys = []
    for column in columns:
        header = normal_header(column.header)
        seen[header] += 1
        keys.append(header if seen[header] == 1 else f"{header} ({seen[header]})")
    return keys


def find_header_map(
    content: WorkbookContent, table: Table, *, sheet: str = "", row: int = 0, known: Collection[str] = ()
) -> HeaderMap | None:
    """Find the sheet and the header row of a table, and what each header says; None where there is none.

    `sheet` and `row` are chosen by a person, "" and 0 are found out. `known` are the fingerprints of headers
    that were understood before: such a row is the header row, whatever else looks like one.

    Raises:
        NotOurWorkbook: two sheets could be it.
    """
    maps = [found for found in _maps(content, table, sheet, row, known) if _is_taken(found, row, known)]
    maps = [found for found in maps if not found.sheet.is_hidden] or maps
    if not maps:
        return None
    maps.sort(key=lambda found: -len(found.by_name))
    if len(maps) > 1 and len(maps[1].by_name) >= _CLEARLY_FEWER * len(maps[0].by_name):
        names = " and ".join(f"“{found.sheet.name}”" for found in maps[:2])
        raise NotOurWorkbook(
            f"{content.path} has more than one sheet that could hold {table.name}: {names}.",
            path=content.path,
            sheet=maps[1].sheet.name,
            remedy="Say which one counts (--sheet), or delete the other, save, and open the file again.",
        )
    return maps[0]


def guess_header_map(
    content: WorkbookContent, table: Table, *, sheet: str = "", row: int = 0
) -> HeaderMap | None:
    """Give the sheet and row that look most like headers, though they say too little to be trusted alone."""
    maps = list(_maps(content, table, sheet, row, ()))
    maps = [found for found in maps if not found.sheet.is_hidden] or maps
    return max(maps, key=lambda found: _score(found.columns), default=None)


def refuse_twins(content: WorkbookContent, found: HeaderMap) -> None:
    """Refuse a header of ours that stands twice, where nobody said which one counts.

    Raises:
        NotOurWorkbook: with both places.
    """
    for column in found.columns:
        other = found.by_name.get(column.twin_of)
        if column.twin_of and other is not None:
            raise NotOurWorkbook(
                f"The columns {other.letters} and {column.letters} of “{found.sheet.name}” both go by "
                f"“{column.header}”.",
                path=content.path,
                sheet=found.sheet.name,
                cell=f"{column.letters}{found.header_row}",
                remedy="Delete the column that should not be used, save, and open the file again.",
            )


def lay_names_over(found: HeaderMap, names: Mapping[str, str], how: How) -> HeaderMap:
    """Give the map with names by header text, as remembered or chosen; headers it lacks are left out."""
    by_header = {normal_header(header): name for header, name in names.items()}
    places: dict[int, str] = {}
    for key, column in zip(header_keys(found.columns), found.columns, strict=True):
        name = by_header.get(key)
        if name is not None and (not name or name not in places.values()):
            places[column.place] = name
    return found.with_names(places, how) if places else found


def _maps(
    content: WorkbookContent, table: Table, sheet: str, row: int, known: Collection[str]
) -> Iterator[HeaderMap]:
    for each in content.sheets:
        if not sheet or each.name == sheet:
            found = _map_of(each, table, row, known)
            if found is not None:
                yield found


def _is_taken(found: HeaderMap, row: int, known: Collection[str]) -> bool:
    return bool(row) or found.is_enough() or found.fingerprint in known


def _map_of(sheet: SheetContent, table: Table, wanted: int, known: Collection[str]) -> HeaderMap | None:
    best: HeaderMap | None = None
    best_rank = (False, 0.0, 0)
    rows = (row for row in sheet.rows if row.number == wanted) if wanted else first_rows(sheet)
    for row in rows:
        columns = _read_headers(table, row)
        if not columns:
            continue
        found = HeaderMap(table, sheet, row.number, tuple(columns))
        score = _score(columns)
        # Where nothing is recognised, headers are rather the widest row than a title above them.
        rank = (found.fingerprint in known, score, 0 if score else len(columns))
        if rank > best_rank:
            best, best_rank = found, rank
    if best is None:
        return None
    best = _with_samples(best)
    return _with_emails(best) if table is CUSTOMERS and "Email" not in best.by_name else best


def _with_samples(found: HeaderMap) -> HeaderMap:
    layout = found.layout()
    columns = (
        replace(column, samples=_samples(column_values(layout, column.place))) for column in found.columns
    )
    return replace(found, columns=tuple(columns))


def _with_emails(found: HeaderMap) -> HeaderMap:
    """Give the map with the column that is full of e-mail addresses, whatever its header."""
    layout = found.layout()
    for column in found.columns:
        texts = [text for cell in column_values(layout, column.place) if (text := _text(cell))]
        share = sum(_EMAIL.fullmatch(text) is not None for text in texts) / max(1, len(texts))
        if not column.name and texts and share >= _MOSTLY:
            return found.with_names({column.place: "Email"}, How.CONTENTS, confidence=round(share, 2))
    return found


def _identifier(table: Table) -> str:
    return "Email" if table is CUSTOMERS else "Name"


def _score(columns: Iterable[ColumnMatch]) -> float:
    return sum(column.confidence for column in columns if column.name)


def _read_headers(table: Table, row: SheetRow) -> list[ColumnMatch]:
    """Recognise a row's texts as headers; where two mean the same column, the surer one has it."""
    columns = [
        _recognise(table, place, cell.strip())
        for place, cell in enumerate(row.cells)
        if isinstance(cell, str) and cell.strip()
    ]
    by_name: dict[str, ColumnMatch] = {}
    losers: dict[int, str] = {}
    for column in columns:
        other = by_name.get(column.name)
        if not column.name or other is None:
            by_name[column.name] = column
        elif other.how is How.NAME and column.how is How.NAME:
            losers[column.place] = column.name
        elif column.confidence > other.confidence:
            losers[other.place] = ""
            by_name[column.name] = column
        else:
            losers[column.place] = ""
    return [
        replace(column, name="", how=How.UNKNOWN, confidence=0.0, twin_of=losers[column.place])
        if column.place in losers
        else column
        for column in columns
    ]


def _recognise(table: Table, place: int, header: str) -> ColumnMatch:
    name = name_by_header(table, header)
    if name is not None:
        is_password = name in table.by_name and table.by_name[name].role is Role.WRITE_ONLY
        if is_password and normal_header(header) != _OUR_PASSWORD_HEADER:
            # Other programs keep what they call the password there: often a hash, never a new one.
            return ColumnMatch(place, header, "", How.UNKNOWN, 0.0)
        return ColumnMatch(place, header, name, How.NAME, 1.0)
    if table is CUSTOMERS:
        if alias := name_by_alias(header):
            return ColumnMatch(place, header, alias, How.ALIAS, _ALIAS_CONFIDENCE)
        if alike := name_by_likeness(header):
            return ColumnMatch(place, header, alike[0], How.LIKENESS, round(alike[1] * _ALIAS_CONFIDENCE, 2))
    return ColumnMatch(place, header, "", How.UNKNOWN, 0.0)


def _samples(values: Iterable[Value]) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for cell in values:
        if text := _text(cell):
            found.setdefault(text)
        if len(found) == SAMPLES:
            break
    return tuple(found)


def _text(cell: Value) -> str:
    return (cell.text if isinstance(cell, OddCell) else cell or "").strip()
