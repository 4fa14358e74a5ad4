"""A push that waits for its store: out of reach, in maintenance, or on the other side of a lost network.

The client tries each call for two minutes. What is beyond that is waited for here, and then the push is
carried on as any push that was cut off: doubts are settled, what is left is compared again.
"""

from __future__ import annotations

import itertools

from cartsheets.domain.plan import Plan
from cartsheets.domain.snapshot import Snapshot
from cartsheets.errors import StoreBusy, StoreError, StoreUnreachable
from cartsheets.monitor import Monitor, Progress
from cartsheets.steps.opened import OpenedStore
from cartsheets.steps.push import Consent, PushResult, push, pushed_as, resume

PAUSES_S = (15.0, 30.0, 60.0, 120.0, 300.0)
"""How long is waited before each next try; the last one again and again."""


def push_patiently(
    store: OpenedStore,
    plan: Plan,
    consent: Consent,
    *,
    wait_s: float,
    live: Snapshot | None = None,
    monitor: Monitor,
) -> PushResult:
    """Push; where the store is lost on the way, wait for it for up to `wait_s` in all and carry on.

    A store that is out of reach from the beginning is not waited for. Raises what `push` raises.
    """
    try:
        return push(store, plan, consent, live=live, monitor=monitor)
    except (StoreUnreachable, StoreBusy) as caught:
        record = store.ledger.pushes.by_plan(pushed_as(plan, consent.actions))
        if record is None:
            raise
        error = _bare(caught)
    return _carry_on(store, record.id, error, wait_s=wait_s, monitor=monitor)


def resume_patiently(
    store: OpenedStore, push_id: str | None, *, wait_s: float, monitor: Monitor
) -> PushResult | None:
    """Resume; where the store is lost, wait for it for up to `wait_s` in all and carry on."""
    try:
        return resume(store, push_id, monitor=monitor)
    except (StoreUnreachable, StoreBusy) as caught:
        unfinished = store.ledger.pushes.unfinished(store.store_id)
        push_id = push_id or (unfinished[0].id if unfinished else None)
        if push_id is None:
            raise
        error = _bare(caught)
    return _carry_on(store, push_id, error, wait_s=wait_s, monitor=monitor)


def _carry_on(
    store: OpenedStore, push_id: str, error: StoreError, *, wait_s: float, monitor: Monitor
) -> PushResult:
    left_s = wait_s
    for planned_s in itertools.chain(PAUSES_S, itertools.repeat(PAUSES_S[-1])):
        told_s = error.retry_after_s if isinstance(error, StoreBusy) else None
        pause_s = min(left_s, max(planned_s, told_s or 0.0))
        if pause_s <= 0:
            raise error
        left_s -= pause_s
        monitor.report(Progress("waiting", message=_waiting_words(error, pause_s)))
        monitor.wait(pause_s)
        try:
            result = resume(store, push_id, monitor=monitor)
        except (StoreUnreachable, StoreBusy) as again:
            error = _bare(again)
            continue
        if result is None:
            raise AssertionError("a push that has a record has a result")
        return result
    raise AssertionError("the last pause is repeated for ever")


def _bare(error: StoreError) -> StoreError:
    """The error without its traceback, which would keep all that the push held for as long as is waited."""
    error.__context__ = None
    return error.with_traceback(None)


def _waiting_words(error: StoreError, pause_s: float) -> str:
    pause = f"{round(pause_s)} seconds" if pause_s < 120 else f"{round(pause_s / 60)} minutes"
    return (
        f"{error.message} The push waits and tries again in {pause}. "
        "You may stop it: nothing is lost, and it can be resumed."
    )
