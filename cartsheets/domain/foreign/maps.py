"""What a foreign sheet asks for, compared with the store as it is now: nobody knows what it was made from.

So nothing tells an edit from what others changed meanwhile. Every difference is listed, none is agreed to
beforehand, and a blank cell says nothing unless that is asked for; the word «clear» empties one outright.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from cartsheets.domain.cells import Cell
from cartsheets.domain.damage import Reading, as_untyped, read_cell, read_whole_number
from cartsheets.domain.drafting.cells import CellReader
from cartsheets.domain.drafting.parts import Draft, GroupDraft, TablePart, join_parts, read_part
from cartsheets.domain.drafting.row_kinds import SheetRows, cell_words
from cartsheets.domain.findings import Notice, Repairs
from cartsheets.domain.foreign.contents import with_contents
from cartsheets.domain.foreign.headers import (
    HeaderMap,
    How,
    find_header_map,
    guess_header_map,
    lay_names_over,
    refuse_twins,
)
from cartsheets.domain.foreign.rows import CLEAR_WORDS, find_foreign_rows
from cartsheets.domain.groups.choices import GroupChoices
from cartsheets.domain.matching import SheetLayout, normal_header
from cartsheets.domain.sheet import TextForm, Value, WorkbookContent
from cartsheets.domain.snapshot import Snapshot
from cartsheets.domain.tables import CUSTOMERS, GROUPS, TABLES, Column, Kind, Table
from cartsheets.domain.typed_values import FittedValues, TypedValue, fit_values, lay_over_layout
from cartsheets.errors import NotOurWorkbook

TEXT_FORMAT = "csv"

_LISTED = 12
_FEWEST_ROWS = 2
"""Headers and one row below them: less is no list that a person could say anything about."""


@dataclass(frozen=True, slots=True)
class ForeignOptions:
    """How a foreign sheet is read.

    `match` is "id", "email", a column's API name or header, or "" for the id, then the e-mail. `blank` is
    "keep" or "clear". The rest is what a person chose for the customers' sheet: `names` are API names by
    header, "" for a column that is not to be read; `sheet` and `header_row` (from 1) tell where it is, ""
    and 0 are found out; `rows` are keys by sheet row, 0 for a new one; `form` is how a text file is read.
    """

    match: str = ""
    blank: str = "keep"
    names: Mapping[str, str] = field(default_factory=dict)
    sheet: str = ""
    header_row: int = 0
    rows: Mapping[int, int] = field(default_factory=dict)
    form: TextForm = field(default_factory=TextForm)

    @property
    def is_chosen(self) -> bool:
        """Whether a person said what the sheet's columns are."""
        return bool(self.names or self.sheet or self.header_row)


@dataclass(frozen=True)
class ForeignDraft:
    """What a foreign sheet asks for, how its columns were understood, by table, and what lies over it."""

    draft: Draft
    maps: Mapping[str, HeaderMap]
    values: FittedValues = field(default_factory=FittedValues)


def find_header_maps(
    content: WorkbookContent,
    *,
    remembered: Mapping[str, Mapping[str, str]],
    options: ForeignOptions,
    is_lenient: bool = False,
) -> dict[str, HeaderMap]:
    """Find the sheets of a foreign file and what their headers say, before any row is looked at.

    `remembered` are names by header, by fingerprint; those of `options` count most. `is_lenient` gives what
    is most like it where it is not enough, for a person to say what the columns are.

    Raises:
        NotOurWorkbook: no sheet has headers that could be a customer's or a group's.
    """
    maps: dict[str, HeaderMap] = {}
    groups = find_header_map(content, GROUPS)
    customers = _find_customers(content, remembered, options, is_lenient=is_lenient and groups is None)
    if groups is not None and (customers is None or not _lies_on(groups, customers)):
        maps[GROUPS.name] = groups
    if customers is not None:
        maps[CUSTOMERS.name] = customers
    if not is_lenient:
        for found in maps.values():
            refuse_twins(content, found)
    if not maps:
        raise NotOurWorkbook(
            f"No sheet of {content.path} has a row of headers that could be a customer's.",
            path=content.path,
            remedy="Write headers such as Email, First name, ZIP over its columns, within the first twenty "
            "rows. To send edits back safely, start from an export.",
        )
    return maps


def _find_customers(
    content: WorkbookContent,
    remembered: Mapping[str, Mapping[str, str]],
    options: ForeignOptions,
    *,
    is_lenient: bool,
) -> HeaderMap | None:
    sheet, row = options.sheet, options.header_row
    found = find_header_map(content, CUSTOMERS, sheet=sheet, row=row, known=remembered.keys())
    if found is None and (is_lenient or options.is_chosen):
        found = guess_header_map(content, CUSTOMERS, sheet=sheet, row=row)
    if found is None or (is_lenient and not found.is_enough() and len(found.sheet.rows) < _FEWEST_ROWS):
        return None
    found = lay_names_over(found, remembered.get(found.fingerprint, {}), How.REMEMBERED)
    found = lay_names_over(found, options.names, How.CHOSEN)
    match = column_named(CUSTOMERS, found, options.match) or ""
    return found if is_lenient or found.is_enough(match) else None


def _lies_on(groups: HeaderMap, customers: HeaderMap) -> bool:
    """Whether both were found in one sheet, which then holds customers."""
    return groups.sheet is customers.sheet


def make_foreign_draft(
    content: WorkbookContent,
    live: Snapshot,
    *,
    remembered: Mapping[str, Mapping[str, str]],
    options: ForeignOptions,
    repairs: Repairs,
    typed: Sequence[TypedValue] = (),
) -> ForeignDraft:
    """Read what a foreign sheet asks for; `typed` values lie over its cells.

    Raises:
        NotOurWorkbook: it has no headers that could be ours, or its ids are not the store's.
    """
    maps = find_header_maps(content, remembered=remembered, options=options)
    values = fit_values({name: found.layout() for name, found in maps.items()}, typed)
    typed, repairs = values.fitting, repairs.without(values.as_typed())
    chosen_rows = {**options.rows, **values.row_keys()}
    names = live.group_names()
    parts: list[TablePart] = []
    layouts: dict[str, SheetLayout] = {}
    drafted = GroupDraft()
    for name, found in maps.items():
        table = TABLES[name]
        choices = GroupChoices(
            names, names, others=(drafted.renamed,), added=drafted.added, deleted=drafted.deleted
        )
        frame = live.tables[name]
        match = _match_column(table, found, options.match)
        chosen = chosen_rows if table is CUSTOMERS else {}
        rows = find_foreign_rows(
            content, lay_over_layout(found.layout(), typed), frame, match=match, chosen=chosen
        )
        found = maps[name] = with_contents(found, rows, frame, choices)
        layout = layouts[name] = lay_over_layout(found.layout(), typed)
        reader = _ForeignCellReader(
            layout, rows, live, choices, repairs, blank=options.blank, is_text=content.format == TEXT_FORMAT
        )
        part = read_part(layout, rows, frame, reader, notices=_column_notices(found))
        parts.append(part)
        if table is GROUPS:
            drafted = GroupDraft.of(part.rows)
    return ForeignDraft(join_parts(parts, layouts, missing={}), maps, values)


def column_named(table: Table, found: HeaderMap, text: str) -> str | None:
    """The API name of the column that a text means: its API name, our header, or a header of the sheet."""
    wanted = normal_header(text)
    for column in table.columns:
        if wanted in (normal_header(column.name), normal_header(column.header)):
            return column.name
    return next((c.name for c in found.columns if c.name and normal_header(c.header) == wanted), None)


def _match_column(table: Table, found: HeaderMap, match: str) -> str:
    if match in ("", "id", "email") or table is not CUSTOMERS:
        return match if table is CUSTOMERS else ""
    name = column_named(table, found, match)
    if name is None:
        raise NotOurWorkbook(
            f"“{found.sheet.name}” has no column “{match}” to match its rows by.",
            sheet=found.sheet.name,
            remedy=f"Its columns are {_listed([column.header for column in found.columns])}.",
        )
    return "id" if name == table.key.name else name


class _ForeignCellReader(CellReader):
    """Reads cells beside the store's own: a blank says nothing, a text file's number is only a text."""

    def __init__(
        self,
        layout: SheetLayout,
        rows: SheetRows,
        live: Snapshot,
        choices: GroupChoices,
        repairs: Repairs,
        *,
        blank: str,
        is_text: bool,
    ) -> None:
        super().__init__(layout, rows, live.tables[layout.table.name], choices, repairs, blank="clear")
        self._clears = blank == "clear"
        self._is_text = is_text
        self._group_names = live.group_names()

    def read_value(self, column: Column, cell: Value, base: Cell, *, is_new: bool) -> Reading:
        if cell_words(cell).strip().casefold() in CLEAR_WORDS:
            return read_cell(column, None, base, is_new=is_new)
        if cell is None or (isinstance(cell, str) and not cell.strip()):
            return read_cell(column, None, base, is_new=is_new, has_base=self._clears)
        if column.kind is Kind.GROUP:
            return super().read_value(column, self._group_cell(cell), base, is_new=is_new)
        if self._is_text and isinstance(cell, str):
            cell = as_untyped(cell)
        return read_cell(column, cell, base, is_new=is_new, has_base=False)

    def is_number(self, cell: Value) -> bool:
        return super().is_number(as_untyped(cell) if self._is_text and isinstance(cell, str) else cell)

    def _group_cell(self, cell: Value) -> Value:
        """Give a group that goes by its number the words that stand for it; 0 is no group."""
        number = read_whole_number(cell)
        if number is None or cell_words(cell).strip() in self._group_names.values():
            return cell
        if number == 0:
            return None
        return self.choices.label(number)


def _column_notices(found: HeaderMap) -> list[Notice]:
    """Tell how columns were recognised that do not go by a name of ours, and which are not read."""
    notices = []
    for column in found.columns:
        if column.name in found.table.by_name and not column.is_sure:
            header = found.table.by_name[column.name].header
            notices.append(
                Notice(
                    f"The column “{column.header}” ({column.letters}) is read as “{header}”: told by its "
                    f"{_WAYS[column.how]}, {column.confidence:.0%} sure.",
                    kind="column_matched",
                )
            )
    unread = [column.header for column in found.columns if not column.name]
    if unread:
        notices.append(Notice(f"Columns that are not read: {_listed(unread)}.", kind="columns_unknown"))
    return notices


_WAYS = {How.ALIAS: "usual name", How.LIKENESS: "likeness", How.CONTENTS: "contents"}


def _listed(headers: list[str]) -> str:
    shown = ", ".join(f"“{header}”" for header in headers[:_LISTED])
    return f"{shown} and {len(headers) - _LISTED} more" if len(headers) > _LISTED else shown
