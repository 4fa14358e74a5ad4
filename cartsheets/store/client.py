"""StoreClient: the thirteen operations of the store's API, as the steps need them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future
from dataclasses import replace
from functools import partial
from types import TracebackType
from typing import Any, Self, TypeVar

from cartsheets import __version__
from cartsheets.domain.tables import CUSTOMERS, GROUPS, Table
from cartsheets.monitor import Monitor
from cartsheets.store.answers import Shape, Verdict
from cartsheets.store.countries import other_way
from cartsheets.store.failures import answer_lost, strange
from cartsheets.store.filters import Filters
from cartsheets.store.keys import StoreKeys
from cartsheets.store.pacer import Allowance
from cartsheets.store.paging import PAGE_ROWS, Listing, Page
from cartsheets.store.results import (
    ItemResult,
    added_key,
    record_of,
    records_of,
    rejected_read,
    rejected_write,
    result_of,
    results_of,
    total_of,
)
from cartsheets.store.retries import PATIENCE_S
from cartsheets.store.transport import Call, Transport
from cartsheets.store.wire import Record, as_body, read_key
from cartsheets.store.workers import Workers

__all__ = [
    "BATCH_ROWS",
    "PAGE_ROWS",
    "Allowance",
    "Filters",
    "ItemResult",
    "Page",
    "StoreClient",
    "StoreKeys",
]

T = TypeVar("T")
Item = TypeVar("Item")

BATCH_ROWS = 100
"""Most items in one update. Source: working clients; more is unknown."""

_PATHS = {CUSTOMERS.name: "Customers", GROUPS.name: "CustomerGroups"}
_NO_FILTERS = Filters()


class StoreClient:
    """One store. All calls share one pace and one pool of connections, and may come from any thread.

    `bucket_level`: how full the store's bucket is already, where an earlier run used it (see `level`).
    `ca_file`: one more certificate authority, chosen by the user. Every call may raise the errors of
    `Transport.call`.
    """

    def __init__(
        self,
        keys: StoreKeys,
        *,
        allowance: Allowance | None = None,
        proxies: Mapping[str, str] | None = None,
        user_agent: str = f"CartSheets/{__version__}",
        threads: int = 8,
        ca_file: str | None = None,
        patience_s: float = PATIENCE_S,
        bucket_level: float = 0.0,
    ) -> None:
        self.keys = keys
        self.allowance = allowance or Allowance()
        self._transport = Transport(
            keys,
            allowance=self.allowance,
            user_agent=user_agent,
            connections=threads + 1,
            proxies=proxies,
            ca_file=ca_file,
            patience_s=patience_s,
            bucket_level=bucket_level,
        )
        self._workers = Workers(threads)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """End what is under way and close all connections."""
        self._workers.end()
        self._transport.cut_all()
        self._workers.close()
        self._transport.close()

    @property
    def calls(self) -> int:
        """Calls sent so far."""
        return self._transport.calls

    @property
    def refusals(self) -> int:
        """How often the store refused a call for its number, as far as that can be told."""
        return self._transport.refusals

    @property
    def waited_s(self) -> float:
        """Seconds in which calls had to wait for the pace or for the store."""
        return self._transport.waited_s

    def level(self) -> float:
        """How full the store's bucket is by our count; hand it to the next client of the same store."""
        return self._transport.level()

    def count(self, table: Table, filters: Filters = _NO_FILTERS, *, monitor: Monitor) -> int:
        """Ask how many rows there are."""
        return self._asked(table, filters, monitor)[1]

    def pages(
        self,
        table: Table,
        filters: Filters = _NO_FILTERS,
        *,
        skip: int = 0,
        known: Collection[int] = (),
        monitor: Monitor,
    ) -> Iterator[Page]:
        """Give all rows page by page, each row once.

        Args:
            table: customers or groups; only customers have filters.
            filters: which of them.
            skip: so many rows were read in an earlier run; start behind them.
            known: the keys of these rows; with them the seam to the earlier run is checked too.
            monitor: stops it at once, between and within the calls.
        """
        if filters.country:
            filters, _ = self._asked(table, filters, monitor)
        yield from Listing(
            fetch=partial(self._fetch_page, table, filters),
            count=partial(self._count, table, filters),
            key=partial(read_key, table),
            workers=self._workers,
            monitor=monitor,
            noun=table.name,
            skip=skip,
            known=known,
        ).pages()

    def page(self, table: Table, *, offset: int, monitor: Monitor) -> list[Record]:
        """Read one page of the whole list, from this 1-based place on; empty past the end."""
        work = partial(self._fetch_page, table, _NO_FILTERS, offset, PAGE_ROWS)
        return self._workers.run(work, monitor=monitor)

    def find(self, table: Table, key: int, *, monitor: Monitor) -> Record | None:
        """Read one row by its key; None where there is none."""
        return self._workers.run(partial(self._find, table, key), monitor=monitor)

    def find_many(self, table: Table, keys: Iterable[int], *, monitor: Monitor) -> dict[int, Record]:
        """Read rows by their keys, several at a time; those that do not exist are absent."""
        found: dict[int, Record] = {}
        inner = self._workers.monitor_for(monitor)
        rest = iter(dict.fromkeys(keys))
        waiting: dict[int, Future[Record | None]] = {}
        try:
            while True:
                for key in rest:
                    waiting[key] = self._workers.start(partial(self._find, table, key, inner))
                    if len(waiting) >= self._workers.threads:
                        break
                if not waiting:
                    return found
                key = next(iter(waiting))
                record = self._workers.result(waiting.pop(key), monitor=monitor)
                if record is not None:
                    found[key] = record
        finally:
            inner.stop()
            for future in waiting.values():
                future.cancel()

    def find_by_email(self, email: str, *, monitor: Monitor) -> list[Record]:
        """Read the customers with this very e-mail address, whatever its case and blanks at its ends.

        The store's filter may mean the whole address or a part of it, and may mind the case: so what it
        gives is compared here, and where it gives nothing, other ways to write the address are tried.
        """
        wanted = email.strip().casefold()
        if not wanted:
            return []
        for text in dict.fromkeys((email, email.strip(), email.strip().lower())):
            pages = self.pages(CUSTOMERS, Filters(email=text), monitor=monitor)
            records = [record for page in pages for record in page.records]
            hits = [
                record for record in records if str(record.get("Email") or "").strip().casefold() == wanted
            ]
            if hits:
                return hits
        return []

    def update(
        self, table: Table, items: Sequence[Mapping[str, Any]], *, monitor: Monitor
    ) -> list[ItemResult]:
        """Update up to a hundred rows in one call; each item holds its key and the changed fields only.

        One result for each item, in the order of the items.

        Raises:
            Rejected: the batch was refused as a whole and nothing is said about its rows: some may have
                been updated all the same. Read them back, and send the rest one by one.
            ValueError: more than a hundred items, or a key twice.
        """
        keys = [int(item[table.key.name]) for item in items]
        if len(keys) > BATCH_ROWS or len(set(keys)) != len(keys):
            raise ValueError("a batch holds at most a hundred rows, each once")
        answer = self._transport.call(
            Call("PUT", _PATHS[table.name], body=as_body([dict(item) for item in items])), monitor=monitor
        )
        return results_of(table, keys, answer, secrets=self._secrets(*items))

    def update_one(
        self, table: Table, key: int, fields: Mapping[str, Any], *, monitor: Monitor
    ) -> ItemResult:
        """Update one row; a refusal is a result, not an error."""
        body = as_body({table.key.name: key, **fields})
        answer = self._transport.call(Call("PUT", f"{_PATHS[table.name]}/{key}", body=body), monitor=monitor)
        return result_of(key, answer, secrets=self._secrets(fields))

    def add(self, table: Table, fields: Mapping[str, Any], *, monitor: Monitor) -> int:
        """Add one row and return its key. Sent again only where the store surely did not take it.

        Raises:
            Rejected: the store refused the row; that is final.
            AnswerLost: the row may have been added or not, or was added and its key was not told:
                look it up before sending it again.
        """
        call = Call("POST", _PATHS[table.name], body=as_body(dict(fields)))
        answer = self._transport.call(call, monitor=monitor)
        if answer.verdict is not Verdict.FINE:
            raise rejected_write(answer, f"add this {table.singular}", secrets=self._secrets(fields))
        key = added_key(table, answer)
        if key is None:
            raise answer_lost(self._transport.host)
        return key

    def delete(self, table: Table, key: int, *, monitor: Monitor) -> ItemResult:
        """Delete one row; one that is gone already counts as deleted."""
        answer = self._transport.call(Call("DELETE", f"{_PATHS[table.name]}/{key}"), monitor=monitor)
        if answer.verdict is Verdict.NONE:
            return ItemResult(key, ok=True, status=404, message="was already gone")
        return result_of(key, answer, secrets=self._secrets())

    def each(
        self, work: Callable[[Item, Monitor], T], items: Iterable[Item], *, monitor: Monitor
    ) -> Iterator[tuple[Item, Future[T]]]:
        """Add, update or delete for each item, several at a time; give each with its result as it comes.

        The future is done: its `result()` gives what `work` gave, or raises what it raised. After a stop
        every item is still given out, those that never left with Cancelled. `work` may read, too.
        """
        return self._workers.each(work, items, monitor=monitor)

    def _secrets(self, *items: Mapping[str, Any]) -> list[str]:
        """What must not come back in the store's own words."""
        passwords = [str(item["Password"]) for item in items if item.get("Password")]
        return [self.keys.private_key, self.keys.token, *passwords]

    def _asked(self, table: Table, filters: Filters, monitor: Monitor) -> tuple[Filters, int]:
        """Count, and give the filters as the store understands them: countries by code or by name."""
        total = self._workers.run(partial(self._count, table, filters), monitor=monitor)
        other = other_way(filters.country) if filters.country and not total else None
        if other is not None:
            others = replace(filters, country=other)
            other_total = self._workers.run(partial(self._count, table, others), monitor=monitor)
            if other_total:
                return others, other_total
        return filters, total

    def _count(self, table: Table, filters: Filters, monitor: Monitor) -> int:
        call = Call("GET", _list_path(table, filters), query=(*filters.query(), ("countonly", "1")))
        answer = self._transport.call(call, monitor=monitor)
        if answer.verdict is Verdict.NONE and answer.shape is Shape.EMPTY:
            # Counting nothing gives a count. An address that does not exist may answer like this.
            raise strange(answer, self._transport.host)
        if answer.verdict in (Verdict.NONE, Verdict.PAST_END):
            return 0
        if answer.verdict is Verdict.REJECTED:
            raise rejected_read(answer, f"count its {table.name}")
        return total_of(table, answer)

    def _fetch_page(
        self, table: Table, filters: Filters, offset: int, limit: int, monitor: Monitor
    ) -> list[Record]:
        query = (*filters.query(), ("limit", str(limit)), ("offset", str(offset)))
        answer = self._transport.call(Call("GET", _list_path(table, filters), query=query), monitor=monitor)
        if answer.verdict in (Verdict.NONE, Verdict.PAST_END):
            return []
        if answer.verdict is Verdict.REJECTED:
            raise rejected_read(answer, f"list its {table.name}")
        return records_of(table, answer)

    def _find(self, table: Table, key: int, monitor: Monitor) -> Record | None:
        answer = self._transport.call(Call("GET", f"{_PATHS[table.name]}/{key}"), monitor=monitor)
        if answer.verdict in (Verdict.NONE, Verdict.PAST_END):
            return None
        if answer.verdict is Verdict.REJECTED:
            raise rejected_read(answer, f"show {table.singular} {key}")
        return record_of(table, key, answer)


def _list_path(table: Table, filters: Filters) -> str:
    if table.name != CUSTOMERS.name:
        if filters != _NO_FILTERS:
            raise ValueError(f"{table.name} have no filters")
        return _PATHS[table.name]
    if filters.group_id is not None:
        return f"CustomerGroups/{filters.group_id}/Customers"
    return _PATHS[table.name]
