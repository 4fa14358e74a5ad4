"""What a person decided and typed in a review, as it is kept until the review is opened again.

As JSON every row is an object with its table and key, so that a customer who asks to be forgotten can be
found in it. Passwords are never kept.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from cartsheets.domain.decisions import PASSWORD, Decision, Seen
from cartsheets.domain.foreign.maps import ForeignOptions
from cartsheets.domain.sheet import TextForm
from cartsheets.domain.typed_values import Anchor, TypedValue

_FORMAT = 1


@dataclass(frozen=True, slots=True)
class KeptReview:
    """`decisions` are those that differ from what a review starts with, by row; `keys` those of typed rows.

    `digest` is of the file that was reviewed.
    """

    digest: str = ""
    typed: tuple[TypedValue, ...] = field(default=(), repr=False)
    unrepaired: frozenset[str] = frozenset()
    foreign: ForeignOptions | None = None
    decisions: Mapping[str, Decision] = field(default_factory=dict)
    seen: Seen = field(default_factory=lambda: Seen({}, {}))
    keys: Mapping[tuple[str, int], int] = field(default_factory=dict)

    @property
    def is_empty(self) -> bool:
        """Whether nothing was decided that is worth keeping."""
        return not (self.typed or self.unrepaired or self.foreign or self.decisions)


def kept_values(kept: KeptReview) -> dict[str, Any]:
    """Give it as JSON that `kept_from` reads back."""
    return {
        "format": _FORMAT,
        "digest": kept.digest,
        "typed": [_typed_values(value, kept.keys) for value in kept.typed if value.column != PASSWORD],
        "unrepaired": sorted(kept.unrepaired),
        "foreign": _foreign_values(kept.foreign) if kept.foreign is not None else None,
        "decisions": [
            {
                "id": row_id,
                **_row_of(row_id),
                "included": decision.is_included,
                "left_out": sorted(decision.left_out),
                "choices": dict(decision.choices),
                "change": kept.seen.changes.get(row_id),
                "conflicts": {c: mark for (each, c), mark in kept.seen.conflicts.items() if each == row_id}
                if decision.choices
                else {},
            }
            for row_id, decision in kept.decisions.items()
        ],
    }


def kept_from(values: Mapping[str, Any]) -> KeptReview | None:
    """Undo `kept_values`; None for what another version kept. What was forgotten of it stays out."""
    if values.get("format") != _FORMAT:
        return None
    decisions: dict[str, Decision] = {}
    changes: dict[str, str] = {}
    conflicts: dict[tuple[str, str], str] = {}
    for each in values["decisions"]:
        row_id = each["id"]
        decisions[row_id] = Decision(each["included"], frozenset(each["left_out"]), each["choices"])
        if each["change"]:
            changes[row_id] = each["change"]
        conflicts |= {(row_id, column): mark for column, mark in each["conflicts"].items()}
    typed = tuple(
        TypedValue(
            each["table"],
            each["row"],
            each["column"],
            each["text"],
            Anchor(*each["anchor"]) if each["anchor"] else None,
        )
        for each in values["typed"]
    )
    foreign = values["foreign"]
    return KeptReview(
        digest=values["digest"],
        typed=typed,
        unrepaired=frozenset(values["unrepaired"]),
        foreign=_foreign_from(foreign) if foreign else None,
        decisions=decisions,
        seen=Seen(changes, conflicts),
    )


def _typed_values(value: TypedValue, keys: Mapping[tuple[str, int], int]) -> dict[str, Any]:
    return {
        "table": value.table,
        "key": keys.get((value.table, value.row)),
        "row": value.row,
        "column": value.column,
        "text": value.text,
        "anchor": [value.anchor.row, value.anchor.cell] if value.anchor is not None else None,
    }


def _row_of(row_id: str) -> dict[str, Any]:
    """The table and key that a row's id stands for; a row without a key goes by its place."""
    table, sign, key = row_id.partition(":")
    if sign and key.lstrip("-").isdecimal():
        return {"table": table, "key": int(key)}
    return {"table": row_id.partition("@")[0], "key": None}


def _foreign_values(options: ForeignOptions) -> dict[str, Any]:
    form = options.form
    return {
        "match": options.match,
        "blank": options.blank,
        "names": dict(options.names),
        "sheet": options.sheet,
        "header_row": options.header_row,
        "form": [form.encoding, form.separator, form.quote],
    }


def _foreign_from(values: Mapping[str, Any]) -> ForeignOptions:
    return ForeignOptions(
        match=values["match"],
        blank=values["blank"],
        names=values["names"],
        sheet=values["sheet"],
        header_row=values["header_row"],
        form=TextForm(*values["form"]),
    )
