"""What the workbook says to the person who edits it: notes on headers and the Read me sheet."""

from __future__ import annotations

from collections.abc import Mapping

from cartsheets.domain.tables import CUSTOMERS, GROUPS, Column, Kind, Role
from cartsheets.wording import shown
from cartsheets.workbook.design import Part, SheetColumn, SheetDesign

_PARTS = {
    Part.ACTION: (
        "Blank: what differs is updated, and a row without an id is added.\n"
        "DELETE: the row is deleted in the store.\n"
        "IGNORE: the row is left alone."
    ),
    Part.STATUS: "What became of the row in the last push. Filled in by CartSheets.",
    Part.MESSAGE: "Why, in a sentence. Filled in by CartSheets.",
    Part.MEMBERS: "How many customers the group had when this file was written. Not read back.",
    Part.TOKEN: "Tells CartSheets which row this was. Leave it as it is.",
}
_KINDS = {
    Kind.TEXT: "Text",
    Kind.INTEGER: "Whole number",
    Kind.MONEY: "Amount",
    Kind.FLAG: "Yes or No",
    Kind.GROUP: "A group's name, from the list or from the Groups sheet; blank: no group",
    Kind.PASSWORD: "A new password; blank: leave it as it is. Never shown, blanked after it was sent",
}
_READ_ME = (
    (
        "This workbook shows {customers:,} customers and {groups:,} customer groups of the store {store}, "
        "as they were on {taken_at}."
    ),
    "Exported: {filters}; {shown}. Rows and columns that are not here stay as they are in the store.",
    (
        "Change: type over the value. Only cells that differ from the export are sent, and you review every "
        "change before that."
    ),
    (
        "Add: fill a new row below the last one and leave Customer ID blank. The e-mail is needed; without a "
        "new password a random one is set."
    ),
    "Clear: empty the cell (Del), and it is cleared in the store as well. Never type words such as NULL.",
    (
        "Delete: choose DELETE in the Action column. A row that is removed from the sheet is not deleted in "
        "the store. IGNORE leaves a row out."
    ),
    (
        "Customer group: choose a name from the list, or add a group on the Groups sheet and use its name; "
        "blank means no group."
    ),
    "New password: blank leaves the password as it is; what you type is sent once and then blanked here.",
    (
        "Grey columns ({grey}) are for reading only. ZIP codes and phone numbers are text, so leading zeros "
        "stay. Amber cells hold text that was cut or replaced; they are never sent back."
    ),
    (
        "Sort whole rows, filter, hide, and add columns of your own as you like. Do not sort a column alone, "
        "and leave the hidden column and the hidden sheets in place."
    ),
)


_PORTABLE = (
    "Portable: all that was exported is also packed into a hidden sheet, so that another computer can tell "
    "what was changed. Whoever gets this file gets all of it, also of rows that were removed."
)


def header_note(entry: SheetColumn) -> str:
    """Say in a note what a column takes: its type, its limit, whether it must be filled."""
    if entry.column is None:
        return shown(_PARTS[entry.part])
    return _column_note(entry.column)


def read_me(
    *,
    store: str,
    taken_at: str,
    filters: str,
    customers: SheetDesign,
    counts: Mapping[str, int],
    is_portable: bool = False,
) -> list[str]:
    """Write the ten lines of the Read me sheet, after its title; one more for a packed base."""
    grey = ", ".join(
        entry.header for entry in customers.columns if not entry.is_editable and entry.part is not Part.TOKEN
    )
    values = {
        "customers": counts[CUSTOMERS.name],
        "groups": counts[GROUPS.name],
        "store": store,
        "taken_at": taken_at,
        "filters": filters or "all customers",
        "shown": "all columns" if len(customers.names) == len(CUSTOMERS.columns) else "some columns",
        "grey": grey,
    }
    lines = [*(line.format(**values) for line in _READ_ME), *([_PORTABLE] if is_portable else [])]
    return [shown(line) for line in lines]


def _column_note(column: Column) -> str:
    kind = _KINDS[column.kind]
    lines = [kind if column.max_length is None else f"{kind}, at most {column.max_length:,} characters"]
    if column.role is Role.KEY:
        lines = ["The store's own number. Leave it as it is; blank: the row is added."]
    elif column.role is Role.READ_ONLY:
        lines.append("For reading only.")
    if column.required and column.kind is not Kind.PASSWORD:
        lines.append("Must be filled.")
    return ".\n".join(shown(line).rstrip(".") for line in lines) + "."
