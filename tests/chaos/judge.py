"""What must hold when a trial is over, whatever befell it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from cartsheets.domain.cells import from_api, is_same
from cartsheets.domain.plan import Action, Change, Plan
from cartsheets.domain.plan_json import plan_from
from cartsheets.domain.receipt import Outcome, Receipt
from cartsheets.domain.tables import TABLES, Role
from cartsheets.ledger.database import Ledger
from cartsheets.ledger.packing import from_json
from cartsheets.steps.push_receipts import make_receipt
from tests.chaos.witness import Event, Place, by_row, touched_by_others
from tests.chaos.worlds import PASSWORD
from tests.ledger.conftest import everything_in
from tests.steps.journeys import StoreState
from tests.steps.outcomes import violations

SETTLED = (Outcome.DONE, Outcome.REJECTED, Outcome.SKIPPED, Outcome.IN_DOUBT)


@dataclass(frozen=True)
class Pushed:
    """One push in the ledger: what it was to do, what is told of it, and the store when it began."""

    plan: Plan
    receipt: Receipt
    before: StoreState


@dataclass
class Facts:
    """All that is known of a trial. `states` is the store as each push began; `events` all that befell it."""

    home: Path
    now: StoreState
    events: list[Event]
    states: dict[str, StoreState]
    conditions: Sequence[str]
    actions: frozenset[Action]
    allowed_deletes: int
    is_late: bool
    """Whether the store may do an add long after it was given up: the push cannot know of that."""
    secrets: Sequence[str]
    told_later: str = ""
    """What the next review tells of rows that the store added twice."""
    pushed: list[Pushed] = field(default_factory=list)


def read_ledger(home: Path, states: dict[str, StoreState], *, now: Any) -> list[Pushed]:
    """Read all pushes; that the ledger opens is the first thing to hold."""
    with Ledger.open(home / "ledger", now=now) as ledger:
        with ledger._database.reading() as connection:
            (said,) = connection.execute("PRAGMA integrity_check").fetchone()
        assert said == "ok", said
        records = [ledger.pushes.get(push.id) for push in ledger.pushes.history()]
        return [
            Pushed(plan_from(from_json(r.plan_json)), make_receipt(ledger, r), states[r.id])
            for r in records
            if r.id in states
        ]


def judge(facts: Facts) -> list[str]:
    """Everything that does not hold."""
    found: list[str] = []
    theirs = touched_by_others(facts.events)
    if facts.is_late:
        theirs |= {(e.table, e.key) for e in facts.events if e.who == "ours" and e.what == "add"}
    for pushed in facts.pushed:
        others = {
            (row.change.table, row.key or row.change.key or 0)
            for other in facts.pushed
            if other is not pushed
            for row in other.receipt.rows
        }
        found += _faults_of_the_receipt(pushed.receipt)
        # A store of whole rows empties what it is not sent, also where a push broke off just then.
        if "put=replace" not in facts.conditions:
            found += violations(
                pushed.before,
                pushed.plan,
                pushed.receipt,
                facts.now,
                theirs=theirs | others | _members(facts),
            )
    found += _faults_of_adds(facts)
    found += _faults_of_writes(facts)
    found += _faults_of_deletes(facts)
    found += _secrets_left(facts)
    return found


def _faults_of_the_receipt(receipt: Receipt) -> Iterator[str]:
    if not receipt.finished:
        yield f"push {receipt.push} has no end"
    for row in receipt.rows:
        if receipt.finished and row.outcome not in SETTLED:
            yield f"{row.change.id} has no outcome"
        if row.outcome is not Outcome.DONE and row.outcome in SETTLED and not row.message:
            yield f"{row.change.id} is {row.outcome.value} and nobody says why"


def _changes(facts: Facts) -> dict[Place, list[Change]]:
    changes: dict[Place, list[Change]] = defaultdict(list)
    for pushed in facts.pushed:
        for row in pushed.receipt.rows:
            if row.change.key is not None:
                changes[row.change.table, row.change.key].append(row.change)
    return changes


def _members(facts: Facts) -> set[Place]:
    """The customers that a store takes out of a group by itself when it is deleted."""
    if "group_delete=reset" not in facts.conditions:
        return set()
    return {
        (event.table, event.key)
        for event in facts.events
        if event.who == "ours" and event.what == "update" and set(event.cells) == {"CustomerGroupID"}
    }


def _faults_of_adds(facts: Facts) -> Iterator[str]:
    """Nobody is there twice by us, and nobody whom nobody asked for."""
    planned: dict[tuple[str, str], list[Outcome]] = defaultdict(list)
    for pushed in facts.pushed:
        for row in pushed.receipt.rows:
            if row.change.action is Action.ADD:
                planned[row.change.table, _identity(row.change)].append(row.outcome)
    made: dict[tuple[str, str], list[int]] = defaultdict(list)
    alive: dict[tuple[str, str], set[int]] = defaultdict(set)
    doubled: set[tuple[str, str]] = set()
    for event in facts.events:
        place = (event.table, _identity_of(event))
        if event.who == "ours" and event.what == "add":
            made[place].append(event.key)
            alive[place].add(event.key)
            if len(alive[place]) > 1:
                doubled.add(place)
        elif event.what == "delete":
            for living in alive.values():
                living.discard(event.key)
    for (table, identity), keys in made.items():
        outcomes = planned.get((table, identity), [])
        if not outcomes:
            yield f"{table} {keys} was added as “{identity}”, and nobody asked for it"
        elif (
            (table, identity) in doubled
            and Outcome.IN_DOUBT not in outcomes
            and not (facts.is_late and _is_told(alive[table, identity], facts.told_later))
        ):
            yield f"{table} “{identity}” was added {len(keys)} times: {keys}"
        elif alive[table, identity] and not any(o in (Outcome.DONE, Outcome.IN_DOUBT) for o in outcomes):
            yield f"{table} “{identity}” was added as {keys} and is told as {outcomes[0].value}"


def _is_told(keys: set[int], words: str) -> bool:
    """Whether the next review tells of all these; of one alone there is nothing to tell any more."""
    return len(keys) < 2 or keys <= {int(number) for number in re.findall(r"\d+", words)}


def _identity_of(event: Event) -> str:
    name = "Email" if event.table == "customers" else "Name"
    return str(event.cells.get(name, ("", ""))[1] or "").strip().casefold()


def _faults_of_writes(facts: Facts) -> Iterator[str]:
    """No cell that nobody asked for, and none that others changed where we could have seen it."""
    if "put=replace" in facts.conditions:
        return
    changes = _changes(facts)
    first_writes = _first_writes(facts.events)
    new_rows = {(e.table, e.key) for e in facts.events if e.who == "ours" and e.what == "add"}
    own = _members(facts)
    for place, events in by_row(facts.events).items():
        asked = {c.column for change in changes.get(place, ()) for c in change.cells}
        asked |= {"Password"} if any(change.has_password for change in changes.get(place, ())) else set()
        for event in events:
            if event.who != "ours" or event.what != "update" or place in new_rows or place in own:
                continue
            for column, (old, new) in event.cells.items():
                if column not in asked:
                    yield f"{place} {column} was changed from {old!r} to {new!r}, and nobody asked for it"
                elif _is_reviewed(changes.get(place, ()), column, old):
                    continue
                elif author := _overwritten(events, event, column, first_writes):
                    yield (
                        f"{place} {column}: others made it {old!r} ({author.number}), and we made it {new!r} "
                        f"({event.number}) though we had read it in between"
                    )


def _is_reviewed(changes: Sequence[Change], column: str, value: Any) -> bool:
    """Whether the review showed that a cell with this value would be changed."""
    return any(
        cell.column == column
        and is_same(
            definition := TABLES[change.table].by_name[column], cell.live, from_api(definition, value)
        )
        for change in changes
        for cell in change.cells
    )


def _faults_of_deletes(facts: Facts) -> Iterator[str]:
    changes = _changes(facts)
    first_writes = _first_writes(facts.events)
    rows = by_row(facts.events)
    for event in facts.events:
        if event.who != "ours" or event.what != "delete":
            continue
        place = (event.table, event.key)
        if Action.DELETE not in facts.actions or not facts.allowed_deletes:
            yield f"{place} was deleted without consent"
        if not any(change.action is Action.DELETE for change in changes.get(place, ())):
            yield f"{place} was deleted, and nobody asked for it"
        for column in event.cells:
            if author := _overwritten(rows[place], event, column, first_writes):
                yield (
                    f"{place} was deleted though others had changed {column} ({author.number}) "
                    f"and we had read it since"
                )


def _overwritten(events: Sequence[Event], write: Event, column: str, first: dict[int, int]) -> Event | None:
    """The change by others that a write of ours undoes, though the same run had read it before."""
    history = [e for e in events if e.number < write.number and column in e.cells and e.what == "update"]
    if not history or history[-1].who != "others":
        return None
    author, original = history[-1], next(e for e in history if e.who == "others").cells[column][0]
    definition = TABLES[write.table].by_name[column]
    if definition.role in (Role.WRITE_ONLY, Role.READ_ONLY):
        return None
    if is_same(definition, from_api(definition, write.cells[column][0]), from_api(definition, original)):
        return None
    written = [e.number for e in events if e.who == "ours" and e.run == write.run and e.what == "update"]
    # What a list gives again, because it moved while it was read, is passed over.
    compared = next((e.number for e in events if e.what == "read" and e.run == write.run and e.is_list), None)
    for read in events:
        if read.what != "read" or read.run != write.run or not author.number < read.number < write.number:
            continue
        is_comparing = read.number == compared and read.number < first.get(read.run, 0)
        if is_comparing or not read.is_list or (written and written[0] < read.number):
            return author
    return None


def _first_writes(events: Sequence[Event]) -> dict[int, int]:
    """The first change of each run: what it reads before is what it compares with."""
    first: dict[int, int] = {}
    for event in events:
        if event.who == "ours" and event.what != "read":
            first.setdefault(event.run, event.number)
    return first


def _secrets_left(facts: Facts) -> Iterator[str]:
    content = everything_in(facts.home)
    for secret in facts.secrets:
        if secret.encode() in content:
            yield f"the home holds the secret {secret[:4]}…"
    if all(pushed.receipt.finished for pushed in facts.pushed) and PASSWORD.encode() in content:
        yield "a typed password is still in the home"


def _identity(change: Change) -> str:
    text = next((str(cell.draft) for cell in change.cells if cell.column in ("Email", "Name")), "")
    return text.strip().casefold()
