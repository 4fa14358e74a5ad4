"""What the parts of one push share: who is still to be sent, how it goes out, where it may stop."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from typing import TypeVar

from cartsheets.domain.plan import Action, Conflict
from cartsheets.domain.receipt import Outcome, RowsSettled
from cartsheets.domain.tables import Table
from cartsheets.errors import AnswerLost, Rejected, StoreError
from cartsheets.monitor import Cancelled, Monitor, Progress
from cartsheets.steps.opened import OpenedStore
from cartsheets.steps.push_items import Item, Journal
from cartsheets.steps.push_receipts import receipt_row
from cartsheets.steps.read_back import RowReader
from cartsheets.steps.sheet_base import SheetBase

WINDOW = 16
"""So many adds or deletes are on their way at once at most, and in doubt if the power fails just then."""
BREAKER_ROWS = 20
BREAKER_SHARE = 0.5
"""A push stops by itself when at least this share of so many rows was rejected."""

T = TypeVar("T")


class Halted(Exception):
    """The push stopped by itself; the message says why. Not an error: what was sent is settled."""


class Run:
    """One carrying out of a push: begun, or resumed. Only the thread it was made in writes the journal."""

    def __init__(
        self,
        store: OpenedStore,
        journal: Journal,
        reader: RowReader,
        monitor: Monitor,
        compared_at: datetime,
        *,
        has_breaker: bool,
    ) -> None:
        self.store = store
        self.client = store.client
        self.journal = journal
        self.base = SheetBase(store, journal)
        self.reader = reader
        self.monitor = monitor
        self.compared_at = compared_at
        """When reading began of what the open changes were last compared with."""
        self.conflicts: list[Conflict] = []
        """What others have changed meanwhile, as far as it was found by comparing again."""
        self.sends_whole_rows = False
        """Whether this store empties what an update leaves out; see `whole_rows`."""
        self._has_breaker = has_breaker
        self._settled = sum(not item.is_open for item in journal.items)
        self._tried = 0
        self._rejected = 0

    def open_items(self, table: Table, action: Action) -> list[Item]:
        """What is still to be sent of one kind, without what waits for a group that could not be added."""
        found = []
        for item in self.journal.items:
            if not item.is_open or item.table is not table or item.change.action is not action:
                continue
            if group := self.journal.lacks_group(item):
                self.settle(item, Outcome.SKIPPED, f"The new group “{group}” could not be added.")
            else:
                found.append(item)
        return found

    def pause(self) -> None:
        """The stopping point between two calls: the user's, or the push's own.

        Raises:
            Cancelled: the user stopped the push.
            Halted: so much was rejected that going on would be careless.
        """
        self.monitor.check()
        if (
            self._has_breaker
            and self._tried >= BREAKER_ROWS
            and self._rejected >= BREAKER_SHARE * self._tried
            and any(item.is_open for item in self.journal.items)
        ):
            raise Halted("The store rejected half of the rows so far, so the push stopped by itself.")

    def settle(
        self, item: Item, outcome: Outcome, message: str = "", *, key: int | None = None, follows: bool = True
    ) -> None:
        """Record what became of one change; the sheet's base follows, unless the caller sees to it."""
        item.outcome, item.message = outcome, message
        if key is not None:
            item.key = key
        self.settle_all([item], follows=follows)

    def settle_all(self, items: Sequence[Item], *, follows: bool = True) -> None:
        """Record what became of changes whose outcome is set."""
        self.journal.settle(items)
        if follows:
            self.base.follow(items)
        self._settled += len(items)
        self._tried += sum(item.outcome in (Outcome.DONE, Outcome.REJECTED) for item in items)
        self._rejected += sum(item.outcome is Outcome.REJECTED for item in items)
        self.monitor.report(Progress("sending", self._settled, len(self.journal.items), "Sending changes"))
        self.monitor.tell(RowsSettled(tuple(receipt_row(item) for item in items)))

    def windows(self, items: Sequence[Item]) -> Iterator[list[Item]]:
        """Give what goes out together, and stop in between where that is wished."""
        for start in range(0, len(items), WINDOW):
            self.pause()
            yield list(items[start : start + WINDOW])

    def send(
        self,
        window: Sequence[Item],
        call: Callable[[Item, Monitor], T],
        take: Callable[[Item, Callable[[], T]], None],
    ) -> None:
        """Send single calls at once: all intents first, then the calls, then each outcome as it comes.

        `call` runs in threads of the client. `take` is given an item and what its call came to, as a
        function that gives or raises it, and settles the item. What ends the push (the store is out of
        reach, the keys are refused, the user stops) does so when all others of the window were heard.
        """
        self.journal.intend(window)
        endings: list[BaseException] = []
        unsent: list[Item] = []
        try:
            for item, future in self.client.each(call, window, monitor=self.monitor):
                error = future.exception()
                if error is None or isinstance(error, (AnswerLost, Rejected)):
                    take(item, future.result)
                    continue
                endings.append(error)
                if item.change.action is Action.ADD and isinstance(error, (StoreError, Cancelled)):
                    # An add that was sent and not answered is an AnswerLost: this one did not arrive.
                    unsent.append(item)
        finally:
            self.base.follow(window)
        self.journal.take_back(unsent)
        if endings:
            raise endings[0]
