"""The order in which a push is carried out: what is sent before what, and when it is read back."""

from __future__ import annotations

from collections.abc import Callable

from cartsheets.domain.diff import row_finder
from cartsheets.domain.plan import Action
from cartsheets.domain.receipt import Outcome, PushStage
from cartsheets.domain.snapshot import Snapshot
from cartsheets.domain.tables import CUSTOMERS, GROUPS, TABLES
from cartsheets.steps.push_items import Journal
from cartsheets.steps.push_run import Halted, Run
from cartsheets.steps.send_adds import add_rows, find_doubles, send_adds
from cartsheets.steps.send_deletes import send_deletes
from cartsheets.steps.send_updates import send_together, send_updates
from cartsheets.steps.verify import verify


def carry_out(run: Run, live: Snapshot, canary: int) -> str:
    """Send and verify all that is open, in the plan's order; `canary` rows before the rest.

    Gives why the push stopped by itself, or nothing where it is finished.
    """
    _keep_before(run.journal, live)
    stages: tuple[Callable[[], object], ...] = (
        lambda: _send_canary(run, canary),
        lambda: run.monitor.tell(PushStage.SENDING),
        lambda: send_adds(run, GROUPS),
        lambda: send_updates(run, GROUPS),
        lambda: send_adds(run, CUSTOMERS),
        lambda: send_updates(run, CUSTOMERS),
        lambda: run.monitor.tell(PushStage.VERIFYING),
        lambda: verify(run, CUSTOMERS),
        lambda: verify(run, GROUPS),
        lambda: run.monitor.tell(PushStage.DELETING),
        lambda: send_deletes(run, CUSTOMERS),
        # Whose new address was that of a customer who is deleted now.
        lambda: send_updates(run, CUSTOMERS),
        lambda: verify(run, CUSTOMERS),
        lambda: send_deletes(run, GROUPS),
        # As late as can be, so that what the store was slow to do is there by then.
        lambda: find_doubles(run),
    )
    try:
        for stage in stages:
            stage()
            run.pause()
    except Halted as halt:
        return str(halt)
    run.journal.finish()
    return ""


def _send_canary(run: Run, rows: int) -> None:
    """Send a few rows and read them back, before anything else: updates, or adds where there are none.

    Raises:
        Halted: one was rejected, or the store holds it otherwise than it was sent.
    """
    if rows <= 0:
        return
    ready = [
        item
        for item in run.journal.items
        if item.is_open
        and item.table is CUSTOMERS
        and not run.journal.lacks_group(item)
        and run.journal.waits_for(item) is None
    ]
    updates = [item for item in ready if item.change.action is Action.UPDATE][:rows]
    adds = [item for item in ready if item.change.action is Action.ADD][:rows] if not updates else []
    sent = updates or adds
    if not sent:
        return
    run.monitor.tell(PushStage.CANARY)
    if updates:
        send_together(run, updates)
    else:
        add_rows(run, adds)
    different = verify(run, CUSTOMERS)
    rejected = sum(item.outcome is Outcome.REJECTED for item in sent)
    if rejected:
        raise Halted(f"{rejected} of the first {len(sent)} rows were rejected, so nothing more was sent.")
    if different:
        raise Halted(
            f"The store changed {len(different)} values of the first {len(sent)} rows on the way in "
            f"({different[0].column} of {different[0].key}), so nothing more was sent."
        )


def _keep_before(journal: Journal, live: Snapshot) -> None:
    finders = {name: row_finder(live, table) for name, table in TABLES.items()}
    images = {}
    for item in journal.items:
        if item.change.key is None or item.seq in journal.before or not item.is_open:
            continue
        row = finders[item.change.table](item.change.key)
        if row is not None:
            images[item.seq] = row
    journal.keep_before(images)
