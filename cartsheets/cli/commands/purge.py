"""`cartsheets-cli purge`."""

from __future__ import annotations

import argparse

from cartsheets.cli.console import Console
from cartsheets.cli.counting import counted
from cartsheets.cli.options import read_date
from cartsheets.cli.record_store import store_id_named
from cartsheets.cli.statuses import DONE
from cartsheets.errors import GuardNotMet, UsageError
from cartsheets.monitor import Monitor
from cartsheets.session import open_ledger

_COUNTED = {
    "exports": ("export",),
    "pushes": ("push", "pushes"),
    "drafts": ("draft",),
    "snapshot_rows": ("row of an export", "rows of exports"),
    "changes": ("change of a push", "changes of pushes"),
}


def run(arguments: argparse.Namespace, console: Console, monitor: Monitor) -> int:
    """Remove personal data from this computer's record."""
    if console.can_ask and not console.ask("Remove it for good? This cannot be undone."):
        raise GuardNotMet("Nothing was removed.")
    store_id = store_id_named(arguments.store, console.environ)
    with open_ledger(console.environ) as ledger:
        if arguments.all and store_id is not None:
            raise UsageError(
                "--all is about every store.", remedy="Leave --store out, or say --before tomorrow's date."
            )
        if arguments.all:
            removed = ledger.purge_all()
        elif arguments.before:
            removed = ledger.purge(before=read_date(arguments.before), store_id=store_id)
        elif (who := arguments.customer.strip().removeprefix("#")).isdigit():
            removed = ledger.purge(customer_ids=[int(who)], store_id=store_id)
        else:
            removed = ledger.purge(emails=[who], store_id=store_id)
    words = [f"{counted(count, *_COUNTED[name])} removed." for name, count in removed.items() if count]
    console.answer({"removed": removed}, words or ["There was nothing to remove."])
    return DONE
