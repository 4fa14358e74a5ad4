"""Try a store's keys: may they read, and may they write; nothing is changed by it."""

from __future__ import annotations

from dataclasses import dataclass

from cartsheets.domain.tables import CUSTOMERS, GROUPS
from cartsheets.errors import NotAuthorized, Rejected, UnexpectedAnswer
from cartsheets.monitor import Monitor, Progress
from cartsheets.steps.opened import OpenedStore


@dataclass(frozen=True, slots=True)
class StoreTest:
    """What the keys may do. `may_write` is None where the store does not tell without writing."""

    customers: int
    groups: int
    may_write: bool | None


def test_store(store: OpenedStore, *, monitor: Monitor) -> StoreTest:
    """Read the counts, and ask for an update of nothing: an empty list changes no row whatever it answers.

    Raises:
        StoreError: the store cannot be reached, or refuses the keys.
    """
    monitor.report(Progress("testing", 0, 3, "Reading customers"))
    customers = store.client.count(CUSTOMERS, monitor=monitor)
    monitor.report(Progress("testing", 1, 3, "Reading groups"))
    groups = store.client.count(GROUPS, monitor=monitor)
    monitor.report(Progress("testing", 2, 3, "Asking whether changes are allowed"))
    try:
        store.client.update(CUSTOMERS, [], monitor=monitor)
        may_write: bool | None = True
    except NotAuthorized:
        may_write = False
    except Rejected:
        # The store looked at the empty list, so the permission was there.
        may_write = True
    except UnexpectedAnswer:
        may_write = None
    return StoreTest(customers, groups, may_write)
