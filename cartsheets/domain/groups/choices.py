"""What a customer's group cell may say, and which group it means."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from cartsheets.domain.cells import Cell, flag_word
from cartsheets.domain.groups.names import fold, group_label, groups_by_text, missing_label
from cartsheets.domain.tables import Column, Kind


@dataclass(frozen=True, slots=True)
class GroupFault:
    """Why a group cell cannot be used, and what was probably meant."""

    kind: str
    message: str
    remedy: str
    suggestion: str | None = None


class GroupChoices:
    """The groups a sheet may name: as exported, as live now, as the same sheet renames and adds them.

    A rename, in the sheet or in the store, leaves the old name valid: `others` are such names.
    """

    def __init__(
        self,
        base: Mapping[int, str],
        live: Mapping[int, str],
        *,
        others: Iterable[Mapping[int, str]],
        added: Iterable[str],
        deleted: frozenset[int],
    ) -> None:
        self._labels = group_label(base)
        self._live = frozenset(live)
        self._deleted = deleted
        self._ids: dict[str, frozenset[int]] = {}
        sources = (base, live, *others)
        for names in sources:
            for text, keys in groups_by_text(names).items():
                self._ids[text] = self._ids.get(text, frozenset()) | keys
        self._added = {fold(name): name for name in added}
        self._offered = sorted(
            {name for names in sources[1:] for name in names.values()} | {*self._added.values()}
        )

    def label(self, key: int | None) -> str | None:
        """What the exported sheet shows for a group id; None for no group."""
        if key is None:
            return None
        return self._labels.get(key) or missing_label(key)

    def shown(self, column: Column, cell: Cell) -> str | None:
        """What the exported sheet shows for a canonical cell, as text."""
        if cell is None:
            return None
        if column.kind is Kind.GROUP:
            return self.label(int(str(cell)))
        if isinstance(cell, bool):
            return flag_word(is_on=cell)
        return str(cell)

    def choose(self, text: str) -> int | str | GroupFault:
        """Find the group a cell names: its id, the name of one the sheet adds, or why neither."""
        plain = fold(text)
        named = self._ids.get(plain, frozenset())
        existing = sorted(named & self._live or named)
        if len(existing) > 1:
            offers = ", ".join(f"“{text.strip()} (#{key})”" for key in existing)
            return GroupFault(
                "ambiguous_group",
                f"{len(existing)} groups are called “{text.strip()}”.",
                f"Choose one of {offers}.",
            )
        if not existing:
            return self._added[plain] if plain in self._added else self._unknown(text)
        key = existing[0]
        if key not in self._live:
            if plain in self._added:
                return self._added[plain]
            return GroupFault(
                "group_gone",
                f"The store no longer has the group “{text.strip()}”.",
                "Choose another group, or add it on the Groups sheet.",
            )
        if key in self._deleted:
            return GroupFault(
                "group_deleted",
                f"The same sheet deletes the group “{text.strip()}”.",
                "Choose another group, or take DELETE out of the Groups sheet.",
            )
        return key

    def _unknown(self, text: str) -> GroupFault:
        shown = text.strip()
        near = process.extractOne(
            shown, self._offered, scorer=fuzz.WRatio, processor=str.casefold, score_cutoff=75
        )
        if near is not None:
            return GroupFault(
                "unknown_group",
                f"There is no group “{shown}”.",
                f"Did you mean “{near[0]}”? If not, choose from the list, or add it on the Groups sheet.",
                suggestion=str(near[0]),
            )
        return GroupFault(
            "unknown_group",
            f"There is no group “{shown}”.",
            "Choose a group from the list, or add it on the Groups sheet.",
        )
