"""No row is lost, none comes twice, whatever the store's pages are and whoever changes the list meanwhile."""

from __future__ import annotations

import random
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cartsheets.errors import Rejected, UnexpectedAnswer
from cartsheets.monitor import Monitor, NullMonitor, Progress
from cartsheets.store.paging import Listing
from cartsheets.store.workers import Workers


@dataclass
class Shelf:
    """A list as the store keeps it; `between` changes it before a call."""

    ids: list[int]
    most: int = 300
    short: Callable[[int], int] = lambda rows: rows
    refuses_large: bool = False
    small_when_large: bool = False
    count_error: int = 0
    between: Callable[[Shelf], None] = lambda shelf: None
    asked: list[tuple[int, int]] = field(default_factory=list)
    counted: int = 0
    lock: threading.Lock = field(default_factory=threading.Lock)

    def fetch(self, offset: int, limit: int, monitor: Monitor) -> list[dict[str, Any]]:
        monitor.check()
        with self.lock:
            self.between(self)
            self.asked.append((offset, limit))
            if limit > self.most and self.refuses_large:
                raise Rejected("too many", status=400)
            if limit > self.most:
                limit = 10 if self.small_when_large else self.most
            return [{"id": key} for key in self.ids[offset - 1 : offset - 1 + max(1, self.short(limit))]]

    def count(self, monitor: Monitor) -> int:
        monitor.check()
        with self.lock:
            self.counted += 1
            return max(0, len(self.ids) + self.count_error)


class Listener(Monitor):
    """Keeps what was reported."""

    def __init__(self) -> None:
        super().__init__()
        self.messages: list[str] = []

    def report(self, progress: Progress) -> None:
        self.messages.append(progress.message)


@pytest.fixture(scope="module")
def workers() -> Iterator[Workers]:
    pool = Workers(4)
    yield pool
    pool.close()


def read(shelf: Shelf, workers: Workers, **options: Any) -> list[int]:
    options.setdefault("monitor", NullMonitor())
    listing = Listing(
        fetch=shelf.fetch,
        count=shelf.count,
        key=lambda r: int(r["id"]),
        workers=workers,
        noun="rows",
        **options,
    )
    found = [record["id"] for page in listing.pages() for record in page.records]
    assert len(found) == len(set(found))
    return found


@pytest.mark.parametrize("most", [1, 2, 10, 50, 100, 150, 199, 200, 300])
@pytest.mark.parametrize("rows", [0, 1, 2, 10, 11, 100, 199, 200, 201, 398, 399, 400, 1000])
def test_every_row_comes_once_and_in_order(workers: Workers, rows: int, most: int) -> None:
    if most == 1 and rows > 400:
        return
    shelf = Shelf(list(range(1, rows + 1)), most=most)
    assert read(shelf, workers) == shelf.ids


@pytest.mark.parametrize("rows", [1, 199, 200, 201, 1000, 3000])
def test_hardly_a_call_more_than_pages(workers: Workers, rows: int) -> None:
    shelf = Shelf(list(range(rows)))
    read(shelf, workers)
    assert all(limit == 200 for _, limit in shelf.asked)
    pages = -(-rows // 199)
    assert len(shelf.asked) <= pages + 1
    assert shelf.counted <= 2


def test_a_small_table_takes_two_calls(workers: Workers) -> None:
    shelf = Shelf(list(range(8)))
    read(shelf, workers)
    assert len(shelf.asked) + shelf.counted == 2


@pytest.mark.parametrize("most", [100, 60, 25, 10])
def test_a_store_that_refuses_large_pages_is_asked_for_smaller_ones(workers: Workers, most: int) -> None:
    shelf = Shelf(list(range(500)), most=most, refuses_large=True)
    assert read(shelf, workers) == shelf.ids


def test_a_store_that_gives_ten_where_it_dislikes_the_number_is_asked_for_a_hundred(workers: Workers) -> None:
    shelf = Shelf(list(range(2000)), most=100, small_when_large=True)
    assert read(shelf, workers) == shelf.ids
    assert len(shelf.asked) < 30


def test_pages_that_are_short_at_random_end_nothing(workers: Workers) -> None:
    dice = random.Random(4)
    shelf = Shelf(list(range(1500)), short=lambda rows: dice.randrange(1, rows + 1))
    assert sorted(read(shelf, workers)) == shelf.ids


@pytest.mark.parametrize("error", [-500, -100, -2, -1, 1, 2, 300])
def test_a_wrong_count_neither_ends_nor_stops_the_list(workers: Workers, error: int) -> None:
    monitor = Listener()
    shelf = Shelf(list(range(900)), count_error=error)
    assert sorted(read(shelf, workers, monitor=monitor)) == shelf.ids
    assert any("counts" in message for message in monitor.messages) == (error > 0)


@pytest.mark.parametrize("error", [-3, -2, 2])
@pytest.mark.parametrize("rows", [8, 20])
def test_a_count_too_small_does_not_make_the_first_of_small_pages_the_whole_list(
    workers: Workers, rows: int, error: int
) -> None:
    """The store gives seven rows, whatever it is asked for, and counts fewer than there are."""
    shelf = Shelf(list(range(rows)), most=7, count_error=error)
    assert read(shelf, workers) == shelf.ids


def test_a_count_of_nothing_is_not_believed(workers: Workers) -> None:
    shelf = Shelf([5, 6], count_error=-2)
    assert read(shelf, workers) == [5, 6]


@pytest.mark.parametrize("at", range(1, 8))
def test_a_row_added_and_another_deleted_leave_no_hole(workers: Workers, at: int) -> None:
    def between(shelf: Shelf) -> None:
        if len(shelf.asked) == at:
            del shelf.ids[20]
            shelf.ids.append(99_999)

    shelf = Shelf(list(range(1000)), between=between)
    assert set(range(1000)) - {20} <= set(read(shelf, workers))


def test_many_deleted_at_once_leave_no_hole(workers: Workers) -> None:
    def between(shelf: Shelf) -> None:
        if len(shelf.asked) == 3:
            del shelf.ids[:450]

    shelf = Shelf(list(range(1000)), between=between)
    assert set(range(450, 1000)) <= set(read(shelf, workers))


def test_a_list_emptied_meanwhile_ends(workers: Workers) -> None:
    def between(shelf: Shelf) -> None:
        if len(shelf.asked) == 2:
            shelf.ids.clear()

    found = read(Shelf(list(range(1000)), between=between), workers)
    assert set(found) <= set(range(1000))


@settings(max_examples=60, deadline=None)
@given(seed=st.integers(0, 10**6), rows=st.integers(0, 1200), most=st.sampled_from([7, 40, 100, 200]))
@pytest.mark.parametrize("order", ["ascending", "descending", "anywhere"])
def test_what_is_there_all_the_time_is_found(
    workers: Workers, order: str, seed: int, rows: int, most: int
) -> None:
    dice = random.Random(seed)
    gone: set[int] = set()
    fresh = iter(range(10**6, 10**7))

    def between(shelf: Shelf) -> None:
        if len(shelf.asked) < 40 and dice.random() < 0.3:
            for _ in range(dice.randrange(1, 4)):
                if shelf.ids and dice.random() < 0.6:
                    gone.add(shelf.ids.pop(dice.randrange(len(shelf.ids))))
                place = {"ascending": len(shelf.ids), "descending": 0}.get(order)
                shelf.ids.insert(dice.randrange(len(shelf.ids) + 1) if place is None else place, next(fresh))

    shelf = Shelf(list(range(1, rows + 1)), most=most, between=between)
    found = set(read(shelf, workers))
    assert set(range(1, rows + 1)) - gone <= found


def test_a_row_that_an_edit_moves_to_the_front_is_found(workers: Workers) -> None:
    def between(shelf: Shelf) -> None:
        if len(shelf.asked) == 2:
            shelf.ids.insert(0, shelf.ids.pop(900))

    shelf = Shelf(list(range(1000)), between=between)
    assert set(read(shelf, workers)) == set(range(1000))


def test_an_order_that_never_holds_is_given_up_with_a_sentence(workers: Workers) -> None:
    dice = random.Random(1)
    shelf = Shelf(list(range(5_000)), between=lambda s: dice.shuffle(s.ids))
    with pytest.raises(UnexpectedAnswer, match="kept changing"):
        read(shelf, workers)


def test_what_an_earlier_run_read_is_not_read_again(workers: Workers) -> None:
    shelf = Shelf(list(range(1000)))
    assert read(shelf, workers, skip=400) == list(range(400, 1000))
    assert min(offset for offset, _ in shelf.asked) == 401


def test_rows_deleted_since_an_earlier_run_leave_no_hole(workers: Workers) -> None:
    shelf = Shelf(list(range(1000)))
    del shelf.ids[100:350]
    found = read(shelf, workers, skip=400, known=range(400))
    assert found == list(range(400, 1000))


def test_nothing_is_left_after_an_earlier_run_that_read_all(workers: Workers) -> None:
    shelf = Shelf(list(range(400)))
    assert read(shelf, workers, skip=400, known=range(400)) == []
    assert read(shelf, workers, skip=400) == []


def test_no_more_pages_are_held_than_threads(workers: Workers) -> None:
    shelf = Shelf(list(range(20_000)))
    listing = Listing(
        fetch=shelf.fetch,
        count=shelf.count,
        key=lambda r: int(r["id"]),
        workers=workers,
        monitor=NullMonitor(),
        noun="rows",
    )
    pages = listing.pages()
    for _ in range(3):
        next(pages)
    workers.start(lambda: None).result()
    assert len(shelf.asked) <= 3 + workers.threads
    pages.close()  # type: ignore[attr-defined]
