"""Draft: what the edited sheet asks for.

A Draft is sparse: it holds a row only where the sheet asks for something, and of an existing row only
the cells that differ from the base. All cells are canonical; every row knows its place in the sheet.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from cartsheets.domain.collecting import without_collecting
from cartsheets.domain.drafting.cells import CellReader
from cartsheets.domain.drafting.column_checks import check_columns, require_headers
from cartsheets.domain.drafting.parts import Draft, DraftRow, GroupDraft, TablePart, join_parts, read_part
from cartsheets.domain.drafting.rows import find_rows
from cartsheets.domain.findings import Notice, Repairs
from cartsheets.domain.groups.choices import GroupChoices
from cartsheets.domain.matching import SheetLayout, find_layouts
from cartsheets.domain.sheet import WorkbookContent
from cartsheets.domain.snapshot import Snapshot
from cartsheets.domain.tables import CUSTOMERS, GROUPS, TABLES
from cartsheets.errors import NotOurWorkbook

__all__ = ["Draft", "DraftOptions", "DraftRow", "ReadToken", "make_draft"]

ReadToken = Callable[[str, str], tuple[str, int | None]]
"""(table name, token text) → ("ours" | "blank" | "foreign" | "damaged", key)."""


@dataclass(frozen=True, slots=True)
class DraftOptions:
    """How the sheet is read: `blank` is "clear" or "keep", `missing_rows` "warn" or "delete"."""

    repairs: Repairs = field(default_factory=Repairs.all)
    blank: str = "clear"
    missing_rows: str = "warn"


@without_collecting()
def make_draft(
    content: WorkbookContent,
    base: Snapshot,
    live: Snapshot,
    *,
    read_token: ReadToken,
    exported: Mapping[str, list[str]],
    added: Mapping[tuple[str, str], int],
    former_groups: Mapping[int, str],
    former_members: Mapping[int, str] | None = None,
    options: DraftOptions,
) -> Draft:
    """Read what the sheet asks for, against what was exported.

    `exported` are the API names that the export wrote, by table. `added` maps (table, e-mail or group
    name in lower case) to the key of a row that an earlier push of this sheet added: such a row of the
    sheet is that row, though it carries no id yet. `former_groups` are the groups' names as exported,
    where a push has renamed them since. `former_members` are the customers of groups that a push has
    deleted since, with the text their cells still hold.

    Raises:
        NotOurWorkbook: the sheet as a whole cannot be trusted (ids gone or shifted, headers unclear).
    """
    layouts = find_layouts(content, (CUSTOMERS, GROUPS))
    if "customers" not in layouts and "groups" not in layouts:
        raise NotOurWorkbook(
            f"No sheet of {content.path} has the headers of an export.",
            path=content.path,
            remedy="Put the header row back (Customer ID, Email …) or start from a fresh export.",
        )
    require_headers(content, layouts, read_token)
    parts: list[TablePart] = []
    drafted = GroupDraft()
    for table in (GROUPS, CUSTOMERS):
        layout = layouts.get(table.name)
        if layout is None:
            continue
        rows = find_rows(content, layout, base.tables[table.name], read_token=read_token, added=added)
        choices = GroupChoices(
            base.group_names(),
            live.group_names(),
            others=(former_groups, drafted.renamed),
            added=drafted.added,
            deleted=drafted.deleted,
        )
        frame, names = base.tables[table.name], exported.get(table.name, [])
        column_notices = check_columns(content, layout, rows, frame, names, choices)
        reader = CellReader(
            layout,
            rows,
            frame,
            choices,
            options.repairs,
            blank=options.blank,
            exported=names,
            former_groups=former_members if table is CUSTOMERS else None,
        )
        part = read_part(layout, rows, frame, reader, notices=column_notices)
        parts.append(part)
        if table is GROUPS:
            drafted = GroupDraft.of(part.rows)
    # A row that a push added since was never in a copy of the export: that it lacks one asks for nothing.
    since = {(table, key) for (table, _), key in added.items()}
    missing = {
        part.table.name: tuple(key for key in part.missing if (part.table.name, key) not in since)
        for part in parts
    }
    deletes = [
        DraftRow(name, 0, layouts[name].sheet.name, key, {}, is_delete=True)
        for name, keys in missing.items()
        for key in keys
        if options.missing_rows == "delete"
    ]
    return join_parts(
        parts,
        layouts,
        rows=deletes,
        notices=[*_missing_notices(missing, options), *_gone_notices(layouts)],
        missing=missing,
    )


def _gone_notices(layouts: Mapping[str, SheetLayout]) -> list[Notice]:
    if CUSTOMERS.name in layouts:
        return []
    return [
        Notice(
            "The file has no sheet of customers any more; all of them stay as they are.", kind="sheet_gone"
        )
    ]


def _missing_notices(missing: Mapping[str, tuple[int, ...]], options: DraftOptions) -> list[Notice]:
    if options.missing_rows == "delete":
        return []
    return [
        Notice(
            f"{len(keys):,} exported {name if len(keys) > 1 else TABLES[name].singular} "
            f"{'are' if len(keys) > 1 else 'is'} not in the sheet and will stay: "
            "a missing row never deletes anything.",
            kind="missing_rows",
        )
        for name, keys in missing.items()
        if keys
    ]
