"""The columns of a foreign file on the command line: how they are to be read, and how they were."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Mapping
from typing import Any

from cartsheets.domain.foreign.header_words import name_by_header
from cartsheets.domain.foreign.headers import ColumnMatch, HeaderMap, How
from cartsheets.domain.foreign.maps import ForeignOptions
from cartsheets.domain.sheet import TextForm
from cartsheets.domain.tables import CUSTOMERS
from cartsheets.errors import UsageError

WAYS = {
    How.NAME: "by its header",
    How.ALIAS: "by its usual name",
    How.LIKENESS: "by likeness",
    How.CONTENTS: "by its contents",
    How.REMEMBERED: "as remembered",
    How.CHOSEN: "as chosen",
}
_TAB_WORDS = ("tab", "\\t")


def foreign_options(arguments: argparse.Namespace) -> ForeignOptions:
    """Read those words.

    Raises:
        UsageError: one of them means nothing.
    """
    separator = "\t" if arguments.separator.casefold() in _TAB_WORDS else arguments.separator
    if len(separator) > 1:
        raise UsageError(f"“{separator}” is no separator.", remedy="Give one sign, or the word “tab”.")
    if arguments.header_row < 0:
        raise UsageError("--header-row counts from 1.")
    return ForeignOptions(
        match=arguments.match,
        blank=arguments.blank or "keep",
        names=dict(_named(words) for words in arguments.column),
        sheet=arguments.sheet,
        header_row=arguments.header_row,
        rows=dict(_row(words) for words in arguments.row),
        form=TextForm(arguments.encoding, separator, arguments.quote),
    )


def columns_document(maps: Mapping[str, HeaderMap]) -> list[dict[str, Any]]:
    """Give how the columns were read, as JSON."""
    return [
        {
            "table": found.table.name,
            "sheet": found.sheet.name,
            "header_row": found.header_row,
            "column": column.letters,
            "header": column.header,
            "read_as": column.name or None,
            "how": column.how.value,
            "confidence": column.confidence,
            "samples": list(column.samples),
        }
        for found in maps.values()
        for column in found.columns
    ]


def columns_words(maps: Mapping[str, HeaderMap]) -> list[str]:
    """Give how the columns were read, as a person reads it."""
    lines = []
    for found in maps.values():
        lines.append(f"Columns of “{found.sheet.name}”, headers in row {found.header_row}:")
        lines += [f"  {line}" for line in _lines(found, found.columns)]
    return lines


def _lines(found: HeaderMap, columns: Iterable[ColumnMatch]) -> Iterable[str]:
    for column in columns:
        samples = ", ".join(column.samples)
        beside = f"   e.g. {samples}" if samples else ""
        if not column.name:
            yield f"{column.letters:>3}  {column.header}  not read{beside}"
            continue
        known = found.table.by_name.get(column.name)
        field = known.header if known is not None else column.name.strip("_").capitalize()
        sure = "" if column.is_sure else f", {column.confidence:.0%} sure"
        yield f"{column.letters:>3}  {column.header}  → {field} ({WAYS[column.how]}{sure}){beside}"


def _named(words: str) -> tuple[str, str]:
    header, sign, field = words.rpartition("=")
    if not sign or not header.strip():
        raise UsageError(f"--column takes HEADER=FIELD, not “{words}”.")
    if not field.strip():
        return header, ""
    name = name_by_header(CUSTOMERS, field)
    if name is None:
        raise UsageError(
            f"There is no field “{field}”.",
            remedy=f"There are {', '.join(column.header for column in CUSTOMERS.columns)}.",
        )
    return header, name


def _row(words: str) -> tuple[int, int]:
    row, sign, key = words.partition("=")
    key = "0" if key.strip().casefold() == "new" else key
    if not sign or not row.strip().isdecimal() or not key.strip().isdecimal():
        raise UsageError(f"--row takes ROW=ID, not “{words}”.", remedy="“12=new” makes row 12 a new one.")
    return int(row), int(key)
