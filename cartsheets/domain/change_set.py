"""ChangeSet: a plan that one person made and another is to review and push, with who made it and when.

It holds nothing that only its author's computer knows: no typed password, no folder, no base. Its values
are written in one way only, so that a seal over them holds on every computer.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal
from typing import Any

from cartsheets.domain.cells import Cell
from cartsheets.domain.plan import Action, Change, Plan
from cartsheets.domain.plan_json import PLAN_FORMAT, plan_from, plan_values
from cartsheets.domain.planning import choose_changes
from cartsheets.domain.tables import TABLES, Column, Kind
from cartsheets.errors import PlanDamaged

CHANGE_SET = "S"
"""What the ids of plans begin with that were handed over."""
CHANGE_SET_FORMAT = 1

_TYPES: dict[Kind, tuple[type, ...]] = {
    Kind.TEXT: (str,),
    Kind.INTEGER: (int,),
    Kind.MONEY: (Decimal,),
    Kind.FLAG: (bool,),
    Kind.GROUP: (int, str),
    Kind.PASSWORD: (),
}
_TRAVELLING = frozenset({"may_mail", "deletes", "group_deleted"})
"""The kinds of notices that say something to the second person too."""


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """`author` is "user@computer" as it called itself; `note` is for the colleague. Times are aware UTC."""

    plan: Plan
    author: str
    saved_at: datetime
    note: str = ""

    def counts(self) -> dict[str, int]:
        """How many rows each action has."""
        return {action.value: len(self.plan.changes_of(action)) for action in Action}


def for_a_colleague(plan: Plan, plan_id: str) -> tuple[Plan, int]:
    """Give what of a plan can be handed over, under an id of its own, and how many passwords stay behind.

    Conflicts and problems stay with their author; a change of nothing but a password stays behind whole.
    """
    changes = [change for change in map(_without_password, plan.changes) if change is not None]
    handed = choose_changes(plan, changes, ())
    return (
        replace(
            handed,
            id=plan_id,
            file="",
            export_id="",
            digest="",
            problems=(),
            damage=(),
            notices=tuple(notice for notice in plan.notices if notice.kind in _TRAVELLING),
            unchanged=0,
        ),
        sum(change.has_password for change in plan.changes),
    )


def change_set_values(change_set: ChangeSet) -> dict[str, Any]:
    """Give a change set as JSON that `change_set_from` reads back: all that is sealed."""
    return {
        "format": CHANGE_SET_FORMAT,
        "author": change_set.author,
        "saved_at": change_set.saved_at.isoformat(),
        "note": change_set.note,
        "plan": plan_values(change_set.plan)["plan"],
    }


def change_set_from(values: Mapping[str, Any]) -> ChangeSet:
    """Undo `change_set_values`; what could lead to a file of this computer is taken out again.

    Raises:
        PlanDamaged: the values are no change set, or one of a later version.
    """
    if values.get("format") != CHANGE_SET_FORMAT:
        raise PlanDamaged(
            "This change set was saved by another version of the program.",
            remedy="Bring both computers to the same version.",
        )
    try:
        author, note = str(values["author"]), str(values["note"])
        saved_at = datetime.fromisoformat(values["saved_at"])
        plan_part = dict(values["plan"])
    except (KeyError, TypeError, ValueError) as error:
        raise PlanDamaged("This change set cannot be read.", remedy="Ask for it again.") from error
    plan = plan_from({"format": PLAN_FORMAT, "plan": plan_part})
    is_ours = isinstance(plan.id, str) and plan.id.startswith(CHANGE_SET) and saved_at.tzinfo is not None
    ids = [change.id for change in plan.changes]
    if not is_ours or len(set(ids)) < len(ids) or not all(map(_check, plan.changes)):
        raise PlanDamaged("This change set cannot be read.", remedy="Ask for it again.")
    return ChangeSet(for_a_colleague(plan, plan.id)[0], author, saved_at, note)


def sealed_bytes(values: Mapping[str, Any]) -> bytes:
    """Write values in the one way that is sealed: sorted, without blanks, in ASCII."""
    return json.dumps(
        values, sort_keys=True, separators=(",", ":"), ensure_ascii=True, allow_nan=False
    ).encode("ascii")


def _without_password(change: Change) -> Change | None:
    if not change.has_password:
        return change
    bare = replace(change, has_password=False)
    return bare if bare.cells else None


def _check(change: Change) -> bool:
    """Whether a change is one that this program could have made: the file may come from anybody."""
    table = TABLES[change.table]
    is_add = change.action is Action.ADD
    texts = (change.where, change.label, change.mark)
    return (
        (change.key is None) == is_add
        and (is_add or (type(change.key) is int and change.key > 0))
        and type(change.row) is int
        and all(isinstance(text, str) for text in texts)
        and not (change.action is Action.DELETE and change.cells)
        and all(
            table.by_name[cell.column].is_editable
            and isinstance(cell.because, str)
            and all(_fits(table.by_name[cell.column], each) for each in (cell.base, cell.live, cell.draft))
            for cell in change.cells
        )
    )


def _fits(column: Column, cell: Cell) -> bool:
    return cell is None or type(cell) in _TYPES[column.kind]
