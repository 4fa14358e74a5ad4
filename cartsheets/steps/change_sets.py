"""Change sets: a plan saved by one person, to be reviewed and pushed by another on another computer.

The file is JSON: the content, and beside it the author's seal over it. A file whose seal does not hold
is never opened; whose seal it is, is shown, and remembered once somebody trusted it.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from secrets import token_hex
from typing import Any

from cartsheets.domain.change_set import (
    CHANGE_SET,
    ChangeSet,
    change_set_from,
    change_set_values,
    for_a_colleague,
    sealed_bytes,
)
from cartsheets.domain.diff import Diff
from cartsheets.domain.drafting.checks import DraftChecks
from cartsheets.domain.drafting.parts import join_parts
from cartsheets.domain.findings import Notice, Problem
from cartsheets.domain.patterns import find_patterns
from cartsheets.domain.plan import Change, Plan
from cartsheets.domain.planning import find_guards
from cartsheets.domain.recheck import Rechecked, recheck
from cartsheets.domain.snapshot import Snapshot
from cartsheets.errors import GuardNotMet, PlanDamaged, UsageError, WrongStore
from cartsheets.ledger.database import Ledger
from cartsheets.monitor import Monitor, Progress
from cartsheets.seals import ALGORITHM, Seal, SealKey, fingerprint, is_same_fingerprint, is_whole
from cartsheets.steps.opened import OpenedStore
from cartsheets.steps.plan_files import write_whole
from cartsheets.steps.review import with_estimate
from cartsheets.steps.snapshots import fetch_snapshot

ENDING = ".cartsheets"

_MARK = "cartsheets_change_set"
_MOST_BYTES = 256_000_000


@dataclass(frozen=True, slots=True)
class OpenedChangeSet:
    """A change set whose seal holds. `known_as` is the name its author was trusted under, None for nobody.

    `is_own`: it was sealed on this very computer. `is_name_of_another`: its author calls itself like
    somebody who is known here by another seal, which may be a new computer, or somebody else.
    """

    change_set: ChangeSet
    public_key: str
    known_as: str | None
    is_own: bool
    is_name_of_another: bool

    @property
    def fingerprint(self) -> str:
        """The author's key, to read out."""
        return fingerprint(self.public_key)

    @property
    def is_known(self) -> bool:
        """Whether the author's seal was trusted here, or is one's own."""
        return self.is_own or self.known_as is not None


@dataclass(frozen=True, slots=True)
class ChangeSetReview:
    """The plan as it can be pushed now, and the live store it was compared with."""

    plan: Plan
    live: Snapshot


def save_change_set(
    plan: Plan, path: Path, key: SealKey, *, who: str, now: datetime, note: str = ""
) -> tuple[ChangeSet, int]:
    """Write what of a plan can be handed over, sealed. Also tells how many typed passwords stay behind.

    Raises:
        GuardNotMet: there is nothing to hand over.
        WorkbookNotWritable: the file cannot be written.
    """
    handed, passwords = for_a_colleague(plan, f"{CHANGE_SET}{token_hex(8)}")
    if not handed.changes or plan.is_past:
        raise GuardNotMet("There is no change to hand over.", remedy="Choose some changes first.")
    change_set = ChangeSet(handed, who, now, note.strip())
    content = change_set_values(change_set)
    seal = key.seal(sealed_bytes(content))
    document = {
        _MARK: content,
        "seal": {"algorithm": ALGORITHM, "public_key": seal.public_key, "signature": seal.signature},
    }
    write_whole(path, json.dumps(document, ensure_ascii=True, allow_nan=False, indent=1))
    return change_set, passwords


def is_change_set(path: Path) -> bool:
    """Whether a file is one, by its name."""
    return path.suffix.lower() == ENDING


def open_change_set(path: Path, ledger: Ledger, own: SealKey) -> OpenedChangeSet:
    """Read a change set and check its seal; trusts nobody.

    Raises:
        PlanDamaged: it cannot be read, or anything in it was altered since it was sealed.
    """
    document = _read(path)
    content, seal = document[_MARK], _seal(document, path)
    try:
        sealed = sealed_bytes(content)
    except (ValueError, TypeError, RecursionError) as error:
        raise _damaged(path) from error
    if not is_whole(sealed, seal):
        raise PlanDamaged(
            f"The seal of {path.name} is broken: it was altered after it was saved. Nothing was opened.",
            remedy="Do not push it. Ask its author for it again.",
        )
    try:
        change_set = change_set_from(content)
    except RecursionError as error:
        raise _damaged(path) from error
    authors = ledger.authors
    others = [key for key in authors.keys_of(change_set.author) if key != seal.public_key]
    return OpenedChangeSet(
        change_set,
        seal.public_key,
        authors.name_of(seal.public_key),
        is_own=seal.public_key == own.public_key,
        is_name_of_another=bool(others),
    )


def trust_author(opened: OpenedChangeSet, ledger: Ledger, *, typed_fingerprint: str | None = None) -> None:
    """Remember the author's seal. A typed fingerprint must be the author's.

    Raises:
        UsageError: another fingerprint was typed.
    """
    if typed_fingerprint is not None and not is_same_fingerprint(typed_fingerprint, opened.fingerprint):
        raise UsageError(
            f"The change set was sealed by {opened.fingerprint}, not by {typed_fingerprint}.",
            remedy="Ask its author to read the fingerprint out again.",
        )
    ledger.authors.trust(opened.public_key, opened.change_set.author)


def distrust_author(opened: OpenedChangeSet, ledger: Ledger) -> None:
    """Forget the author's seal: what it sealed is from nobody known again."""
    ledger.authors.forget(opened.public_key)


def review_change_set(store: OpenedStore, opened: OpenedChangeSet, *, monitor: Monitor) -> ChangeSetReview:
    """Compare a change set with the store as it is now; what others changed since it was made is a conflict.

    Raises:
        WrongStore: it was made for another store.
    """
    plan = opened.change_set.plan
    if plan.store_id != store.store_id:
        raise WrongStore(
            f"This change set was made for “{plan.store}” ({plan.store_id}), not for “{store.store_name}”.",
            remedy="Choose the store that it was made for.",
        )
    live = fetch_snapshot(store, monitor=monitor)
    monitor.report(Progress("comparing", message="Comparing"))
    checked = recheck(plan.changes, live)
    changes = tuple(
        change
        for change in checked.changes
        if change.id not in checked.overtaken and change.id not in checked.settled
    )
    checks = DraftChecks(join_parts((), {}, missing={}), Diff(changes, checked.conflicts), live)
    changes = tuple(change for change in changes if not checks.holds(change))
    totals = {name: len(frame) for name, frame in live.tables.items()}
    names = live.group_names()
    compared = replace(
        plan,
        store=store.store_name,
        changes=changes,
        conflicts=checked.conflicts,
        problems=(*_problems(plan.changes, checked), *checks.problems),
        notices=(_told(opened), *plan.notices),
        patterns=find_patterns(changes, names),
        guards=tuple(find_guards(changes, totals, is_two_way=plan.is_two_way)),
        compared_at=live.taken_at,
        totals=totals,
        group_names=names,
        unchanged=len(checked.settled),
    )
    return ChangeSetReview(with_estimate(store, compared, live), live)


def _problems(changes: tuple[Change, ...], checked: Rechecked) -> list[Problem]:
    """What cannot go any more, for another reason than that somebody changed the same row."""
    in_conflict = {f"{conflict.table}:{conflict.key}" for conflict in checked.conflicts}
    return [
        Problem(
            table=change.table,
            row=change.row,
            where=change.where,
            column="",
            value=change.label,
            message=checked.overtaken[change.id],
            remedy="Leave it out, or ask the author for a new change set.",
            kind="overtaken",
            key=change.key,
        )
        for change in changes
        if change.id in checked.overtaken and change.id not in in_conflict
    ]


def _told(opened: OpenedChangeSet) -> Notice:
    change_set = opened.change_set
    note = f" “{change_set.note}”" if change_set.note else ""
    known = "known here" if opened.is_known else "not known here"
    return Notice(
        f"Saved by {change_set.author or 'somebody'} on {change_set.saved_at:%Y-%m-%d %H:%M} UTC; the seal "
        f"{opened.fingerprint} is whole and {known}.{note}",
        kind="change_set",
    )


def _read(path: Path) -> dict[str, Any]:
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise _damaged(path)
        document = json.loads(path.read_text("utf-8-sig"), parse_constant=_no_number)
    except OSError as error:
        raise PlanDamaged(
            f"{path.name} cannot be read: {error.strerror or 'it is not there'}.",
            remedy="Check that the file is there and may be read.",
        ) from error
    except (ValueError, RecursionError) as error:
        raise _damaged(path) from error
    if not isinstance(document, dict) or not isinstance(document.get(_MARK), dict):
        raise _damaged(path)
    return document


def _seal(document: dict[str, Any], path: Path) -> Seal:
    seal = document.get("seal")
    if not isinstance(seal, dict) or seal.get("algorithm") != ALGORITHM:
        raise PlanDamaged(
            f"{path.name} has no seal that can be checked, so nobody knows who made it.",
            remedy="Do not push it. Ask its author for it again.",
        )
    return Seal(str(seal.get("public_key", "")), str(seal.get("signature", "")))


def _damaged(path: Path) -> PlanDamaged:
    return PlanDamaged(
        f"{path.name} is no change set that can be read: it was cut off or altered.",
        remedy="Ask its author for it again.",
    )


def _no_number(name: str) -> Any:
    raise ValueError(f"{name} is no JSON")
