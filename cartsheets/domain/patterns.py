"""Patterns: the few sentences that describe thousands of changes, the rare ones first.

Every changed cell, new row and deleted row belongs to exactly one pattern, so that leaving a pattern
out leaves out exactly what its sentence says.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from cartsheets.domain.cells import Cell, as_words
from cartsheets.domain.plan import Action, Change, Pattern
from cartsheets.domain.rewordings import name_rewording
from cartsheets.domain.tables import TABLES, Column, Kind

MOST_SINGLE = 5
"""So many one-off edits of a column get a sentence each; more fold into one."""

FEWEST_ALIKE = 2
_LONGEST_WORDS = 40

_Member = tuple[str, str]
_Edit = tuple[Cell, Cell]


def find_patterns(changes: Sequence[Change], group_names: Mapping[int, str]) -> tuple[Pattern, ...]:
    """Fold changes into sentences, fewest rows first; equal counts in the order of tables and columns.

    `group_names` gives groups their names. A pattern's `rows` are its members: a cell belongs to one
    pattern, a new or deleted row (column "") likewise.
    """
    sentences: dict[str, list[_Member]] = {}
    by_column: dict[tuple[str, str], list[tuple[str, _Edit]]] = defaultdict(list)
    for change in changes:
        if change.action is Action.UPDATE:
            change_id = change.id
            if change.has_password:
                sentences.setdefault("New password: typed in the sheet", []).append((change_id, ""))
            for cell in change.cells:
                by_column[change.table, cell.column].append((change_id, (cell.live, cell.draft)))
        else:
            sentences.setdefault(_sentence_of_row(change), []).append((change.id, ""))
    for table in TABLES.values():
        for column in table.columns:
            edits = by_column.get((table.name, column.name))
            if edits:
                prefix = column.header if table.name == "customers" else f"Groups, {column.header}"
                for words, members in _fold(column, edits, group_names).items():
                    members_of = sentences.setdefault(f"{prefix}: {words}", [])
                    members_of.extend((change_id, column.name) for change_id in members)
    found = [Pattern(sentence, len(members), tuple(members)) for sentence, members in sentences.items()]
    return tuple(sorted(found, key=lambda pattern: pattern.rows))


def _sentence_of_row(change: Change) -> str:
    if change.action is Action.ADD:
        return f"New {change.table}"
    return f"{change.table.capitalize()} to delete"


def _fold(
    column: Column, edits: list[tuple[str, _Edit]], group_names: Mapping[int, str]
) -> dict[str, list[str]]:
    """Sort a column's edits into sentences; gives for each its words and the changes' ids."""
    counts = Counter(edit for _, edit in edits)
    names = _name_edits(column, counts, group_names)
    folded: dict[str, list[str]] = {}
    for change_id, edit in edits:
        folded.setdefault(names[edit], []).append(change_id)
    return folded


def _name_edits(
    column: Column, counts: Mapping[_Edit, int], group_names: Mapping[int, str]
) -> dict[_Edit, str]:
    """Give each distinct edit its sentence: what it does where that is clear, else what becomes what."""
    if column.kind is not Kind.TEXT:
        return _name_values(column, counts, group_names)
    names: dict[_Edit, str] = {}
    open_edits: list[_Edit] = []
    for edit in counts:
        words = _rewording(column, edit)
        if words:
            names[edit] = words
        else:
            open_edits.append(edit)
    _name_alike(names, open_edits, counts)
    return names


def _rewording(column: Column, edit: _Edit) -> str:
    before, after = edit
    if after is None:
        return "cleared"
    return name_rewording(column, str(before), str(after)) if before is not None else ""


def _name_alike(names: dict[_Edit, str], edits: list[_Edit], counts: Mapping[_Edit, int]) -> None:
    """Name edits by what several have in common: the pair, the same new value, the same part replaced."""
    rest: list[_Edit] = []
    for edit in edits:
        if counts[edit] >= FEWEST_ALIKE:
            names[edit] = _pair(edit)
        else:
            rest.append(edit)
    targets = Counter(after for _, after in rest)
    singles: list[_Edit] = []
    for edit in rest:
        before, after = edit
        if targets[after] >= FEWEST_ALIKE:
            names[edit] = f"set to {_words(after)}" if before is not None else f"nothing → {_words(after)}"
        else:
            singles.append(edit)
    parts = {edit: _replaced_part(edit) for edit in singles}
    common = Counter(part for part in parts.values() if part)
    left: list[_Edit] = []
    for edit in singles:
        part = parts[edit]
        if part and common[part] >= FEWEST_ALIKE:
            names[edit] = part
        else:
            left.append(edit)
    _name_singles(names, left)


def _name_singles(names: dict[_Edit, str], edits: Iterable[_Edit]) -> None:
    """Name what is left over: filled in, or otherwise changed; few such edits are shown one by one."""
    filled = [edit for edit in edits if edit[0] is None]
    changed = [edit for edit in edits if edit[0] is not None]
    for alike, words in ((filled, "filled in"), (changed, "changed, each differently")):
        for edit in alike:
            names[edit] = _pair(edit) if len(alike) <= MOST_SINGLE else words


def _name_values(
    column: Column, counts: Mapping[_Edit, int], group_names: Mapping[int, str]
) -> dict[_Edit, str]:
    """Name edits of flags, groups and numbers: what becomes what, folded where that is many sentences."""
    shown = {edit: _show_edit(column, edit, group_names) for edit in counts}
    rare = [edit for edit, count in counts.items() if count < FEWEST_ALIKE]
    if column.kind in (Kind.MONEY, Kind.INTEGER) and len(rare) > MOST_SINGLE:
        shown.update(dict.fromkeys(rare, "changed, each differently"))
    return shown


def _show_edit(column: Column, edit: _Edit, group_names: Mapping[int, str]) -> str:
    before, after = edit
    if column.kind is Kind.GROUP:
        return f"{_group(before, group_names)} → {_group(after, group_names)}"
    return "cleared" if after is None else _pair(edit)


def _group(cell: Cell, group_names: Mapping[int, str]) -> str:
    if cell is None:
        return "no group"
    if isinstance(cell, int):
        return group_names.get(cell, f"#{cell} (missing)")
    return f"{cell} (new)"


def _replaced_part(edit: _Edit) -> str:
    """What was replaced inside a text, in whole words: "“St.” → “Street”"; "" where that says too little."""
    before, after = str(edit[0] or ""), str(edit[1] or "")
    if not before or not after:
        return ""
    old, new = before.split(), after.split()
    start = 0
    while start < min(len(old), len(new)) and old[start] == new[start]:
        start += 1
    end = 0
    while end < min(len(old), len(new)) - start and old[-1 - end] == new[-1 - end]:
        end += 1
    if start == end == 0:
        return ""
    was, now = " ".join(old[start : len(old) - end]), " ".join(new[start : len(new) - end])
    if not was:
        return f"“{_words(now)}” added"
    return f"“{_words(was)}” taken out" if not now else f"“{_words(was)}” → “{_words(now)}” inside the text"


def _pair(edit: _Edit) -> str:
    before, after = edit
    return f"{_words(before)} → {_words(after)}"


def _words(cell: Cell) -> str:
    words = " ".join(as_words(cell).split())
    if len(words) > _LONGEST_WORDS:
        words = words[: _LONGEST_WORDS - 1] + "…"
    return words or "nothing"
