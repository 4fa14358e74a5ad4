"""Whatever was spoiled at random, what nobody meant becomes no change, and no edit is lost unsaid."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator

import pytest

from cartsheets.domain.cells import is_same
from cartsheets.domain.diff import compare
from cartsheets.domain.drafting.draft import Draft, DraftOptions, make_draft
from cartsheets.domain.findings import Repairs
from cartsheets.domain.plan import Action, Plan
from cartsheets.domain.planning import PlanOrigin, make_plan
from cartsheets.domain.tables import CUSTOMERS
from cartsheets.errors import NotOurWorkbook
from tests.hazards.random_sheets import (
    COLUMNS,
    NOON,
    Made,
    damage_cells,
    damage_keys,
    damage_rows,
    edit_cells,
    make_sheet,
    move_a_column,
    read_token,
)

SHEETS = 60
"""Bounded for every run; more can be asked for by hand: `SHEETS = 5_000`."""
CUSTOMERS_A_SHEET = 40
ORIGIN = PlanOrigin("P1", "shop.example", "Shop", "made.xlsx", "E1", "", NOON, NOON)


@pytest.fixture(scope="module")
def tally() -> Iterator[Counter[str]]:
    """How all damage ended, printed at the end."""
    found: Counter[str] = Counter()
    yield found
    print(f"\nrandom sheets: {dict(sorted(found.items()))}")


@pytest.mark.parametrize("seed", range(SHEETS))
def test_no_damage_becomes_a_change_and_no_edit_is_lost_unsaid(seed: int, tally: Counter[str]) -> None:
    dice = random.Random(seed)
    made = make_sheet(dice, customers=CUSTOMERS_A_SHEET)
    if seed % 5 == 4:
        move_a_column(made, dice)
    edit_cells(made, dice, count=8)
    damage_cells(made, dice, count=25)
    if seed % 3:
        damage_rows(made, dice)
    if seed % 4 == 1:
        damage_keys(made, dice)

    try:
        draft = read(made, repairs=Repairs.all())
    except NotOurWorkbook:
        tally["files refused"] += 1
        return

    assert wrong_changes(made, draft) == []
    assert lost_edits(made, draft) == []
    count(made, draft, tally)


@pytest.mark.parametrize("seed", range(SHEETS, SHEETS + 10))
def test_with_all_repairs_off_what_only_a_spreadsheet_does_is_still_never_sent(seed: int) -> None:
    dice = random.Random(seed)
    made = make_sheet(dice, customers=CUSTOMERS_A_SHEET)
    damage_cells(made, dice, count=40)
    draft = read(made, repairs=Repairs.none())
    never = {"error", "merged", "date", "garbled", "letters lost", "cut off"}
    sent = {
        made.damaged[row.key, name]
        for row in draft.rows
        for name in row.cells
        if row.key is not None and (row.key, name) in made.damaged
    }
    assert not sent & never


def read(made: Made, *, repairs: Repairs) -> Draft:
    return make_draft(
        made.content(),
        made.base,
        made.base,
        read_token=read_token,
        exported={"customers": [column.name for column in COLUMNS]},
        added={},
        former_groups={},
        options=DraftOptions(repairs=repairs),
    )


def planned(made: Made, draft: Draft) -> Plan:
    """What would be sent: what no check holds back."""
    diff = compare(made.base, draft.rows, made.base, where=lambda *_: "", choice=None)
    return make_plan(draft, diff, made.base, ORIGIN)


def wrong_changes(made: Made, draft: Draft) -> list[str]:
    """Changes that nobody meant: of damaged cells, of other cells, of rows."""
    wrong = []
    for change in planned(made, draft).changes:
        if change.key is None or change.action is not Action.UPDATE:
            wrong.append(f"{change.where}: {change.action}")
            continue
        for cell in change.cells:
            meant = made.meant.get((change.key, cell.column))
            if meant is None or not is_same(CUSTOMERS.by_name[cell.column], cell.draft, meant):
                how = made.damaged.get((change.key, cell.column), "nothing")
                wrong.append(f"{change.where} {cell.column}: {cell.draft!r}, done was {how}")
    return wrong


def lost_edits(made: Made, draft: Draft) -> list[str]:
    """Edits that are neither sent nor in a row that a problem names nor in a row that is gone."""
    plan = planned(made, draft)
    held = {problem.row for problem in plan.problems}
    asked = {(change.key, cell.column) for change in plan.changes for cell in change.cells}
    numbers: dict[int, list[int]] = {}
    for number, key in enumerate(made.keys, 2):
        if key is not None:
            numbers.setdefault(key, []).append(number)
    return [
        f"{key} {name}"
        for key, name in made.meant
        if (key, name) not in asked and key in numbers and not held & set(numbers[key])
    ]


def count(made: Made, draft: Draft, tally: Counter[str]) -> None:
    """Count how each damaged cell ended; a row whose id was spoiled is one of its own."""
    repaired = {(found.key, found.column) for found in draft.damage if found.is_repaired}
    held = {problem.row for problem in draft.problems}
    places = {key: number for number, key in enumerate(made.keys, 2) if key is not None}
    for key, name in made.damaged:
        if made.damaged[key, name].startswith(("id", "token")):
            continue
        if key not in places:
            tally["rows gone"] += 1
        elif (key, name) in repaired:
            tally["repaired"] += 1
        elif places[key] in held:
            tally["refused"] += 1
        else:
            tally["no difference"] += 1
    tally["missed"] += len(wrong_changes(made, draft))
    tally["edits sent"] += sum(len(row.cells) for row in draft.rows)
