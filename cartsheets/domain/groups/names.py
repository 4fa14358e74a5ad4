"""How customer groups are named in a sheet: one label for each group, and back from a text to ids.

A group's name is its label where no other group has it; otherwise "Name (#id)". Spacing and case
never tell two groups apart, because people retype names and lists drop what cannot be seen.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

from cartsheets.domain.cells import sheet_text
from cartsheets.domain.spacing import bare_text

_NUMBERED = re.compile(r"\(#\d+\)$|^#\d+ \(missing\)$")


def group_label(groups: Mapping[int, str]) -> dict[int, str]:
    """Give each group (id to name) the text that stands for it in the sheet, unlike all others.

    Labels are one line without blanks at the ends, and hold only what a cell can hold.
    """
    names = {key: sheet_text(" ".join(name.split()))[0] for key, name in groups.items()}
    uses = Counter(fold(name) for name in names.values())
    return {
        key: name
        if name and uses[fold(name)] == 1 and not _NUMBERED.search(name)
        else f"{name} (#{key})".strip()
        for key, name in names.items()
    }


def missing_label(key: int) -> str:
    """Give the text that stands for a group the store no longer has."""
    return f"#{key} (missing)"


def groups_by_text(groups: Mapping[int, str]) -> dict[str, frozenset[int]]:
    """Give for every folded text that names groups (name, label, "Name (#id)") the ids it may mean.

    A label and a "Name (#id)" always mean one; a name means all groups that have it. Look texts up
    by `fold`.
    """
    texts: dict[str, frozenset[int]] = {}
    for key, name in groups.items():
        plain = fold(name)
        if plain:
            texts[plain] = texts.get(plain, frozenset()) | {key}
    for key, name in groups.items():
        texts[fold(f"{name} (#{key})")] = frozenset({key})
    for key, label in group_label(groups).items():
        texts[fold(label)] = frozenset({key})
    return texts


def fold(name: str) -> str:
    """Reduce a group's name to what tells it apart: composed form, single blanks, no case."""
    return " ".join(bare_text(name).split()).casefold()
