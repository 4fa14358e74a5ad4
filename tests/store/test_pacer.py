"""The pace: no refusal that could be avoided, no allowance left unused."""

from __future__ import annotations

import heapq
from dataclasses import dataclass, field

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cartsheets.store.pacer import Allowance, Pacer


@dataclass
class Bucket:
    """The store's own bucket, counted when a call arrives."""

    size: float
    per_second: float
    level: float = 0.0
    seen_at: float = 0.0
    refused: int = 0

    def takes(self, at: float) -> bool:
        self.level = max(0.0, self.level - (at - self.seen_at) * self.per_second)
        self.seen_at = at
        if self.level + 1 > self.size + 1e-9:
            self.refused += 1
            return False
        self.level += 1
        return True


@dataclass
class Run:
    """Threads that call as fast as the pacer lets them, on a clock of numbers."""

    pacer: Pacer
    bucket: Bucket
    latencies: list[float]
    threads: int = 8
    sent: int = 0
    accepted: int = 0
    now: float = 0.0
    rates: list[float | None] = field(default_factory=list)

    def carry_out(self, calls: int) -> float:
        events: list[tuple[float, int, str, int]] = []
        free = self.threads
        number = 0
        while self.accepted < calls:
            while free and self.is_wanting(calls, free) and self.pacer.delay(self.now) <= 0:
                latency_s = self.latencies[self.sent % len(self.latencies)]
                ticket = self.pacer.sent(self.now)
                self.sent += 1
                free -= 1
                number += 1
                heapq.heappush(events, (self.now + latency_s / 2, number, "arrives", ticket))
            wait_s = self.pacer.delay(self.now) if free and self.is_wanting(calls, free) else float("inf")
            if events and events[0][0] <= self.now + wait_s:
                at, number_, what, ticket = heapq.heappop(events)
                self.now = max(self.now, at)
                if what == "arrives":
                    told = "accepted" if self.bucket.takes(at) else "refused"
                    heapq.heappush(
                        events, (at + self.latencies[ticket % len(self.latencies)] / 2, number_, told, ticket)
                    )
                    continue
                free += 1
                if what == "accepted":
                    self.accepted += 1
                    self.pacer.answered(ticket, self.now)
                else:
                    self.pacer.refused(ticket, self.now)
                self.rates.append(self.pacer.per_second)
            else:
                self.now += wait_s
        return self.now

    def is_wanting(self, calls: int, free: int) -> bool:
        return self.accepted + self.threads - free < calls


def ideal_s(allowance: Allowance, calls: int) -> float:
    assert allowance.size is not None
    assert allowance.per_second is not None
    return max(0.0, (calls - allowance.size) / allowance.per_second)


@settings(max_examples=100, deadline=None)
@given(
    size=st.integers(1, 60),
    per_second=st.sampled_from([0.5, 1.0, 2.0, 5.0, 20.0]),
    latencies=st.lists(st.floats(0.01, 4.0), min_size=1, max_size=20),
    threads=st.integers(1, 12),
    calls=st.integers(1, 150),
)
def test_the_store_never_refuses_a_call_whatever_the_answers_take(
    size: int, per_second: float, latencies: list[float], threads: int, calls: int
) -> None:
    allowance = Allowance(size, per_second)
    run = Run(Pacer(allowance), Bucket(size, per_second), latencies, threads)
    run.carry_out(calls)
    assert run.bucket.refused == 0


@pytest.mark.parametrize("calls", [60, 100, 500, 5000])
def test_the_whole_allowance_is_used(calls: int) -> None:
    allowance = Allowance(50, 2.0)
    run = Run(Pacer(allowance), Bucket(50, 2.0), [0.08, 0.2, 0.1])
    took_s = run.carry_out(calls)
    assert run.bucket.refused == 0
    assert took_s <= ideal_s(allowance, calls) * 1.05 + 1.0
    assert allowance.seconds_for(calls) == pytest.approx(took_s, rel=0.05, abs=1.0)


def test_the_first_calls_go_at_once() -> None:
    run = Run(Pacer(Allowance(50, 2.0)), Bucket(50, 2.0), [0.1], threads=1)
    assert run.carry_out(49) == pytest.approx(49 * 0.1)


def test_a_smaller_allowance_than_documented_is_found_by_few_refusals() -> None:
    run = Run(Pacer(Allowance(50, 2.0)), Bucket(20, 1.0), [0.1])
    took_s = run.carry_out(400)
    assert run.bucket.refused <= 60
    assert took_s <= (400 - 20) / 1.0 * 1.25


def test_a_refusal_halves_the_rate_and_answers_bring_it_back() -> None:
    pacer = Pacer(Allowance(50, 2.0))
    ticket = pacer.sent(0.0)
    pacer.refused(ticket, 0.1)
    assert pacer.per_second == 1.0
    assert pacer.delay(0.1) >= 1.0
    now = 0.1
    for _ in range(19):
        now += pacer.delay(now)
        pacer.answered(pacer.sent(now), now)
    assert pacer.per_second is not None
    assert 1.0 < pacer.per_second < 2.0
    for _ in range(19):
        now += pacer.delay(now)
        pacer.answered(pacer.sent(now), now)
    assert pacer.per_second == 2.0


def test_refusals_of_calls_that_left_together_count_once() -> None:
    pacer = Pacer(Allowance(50, 2.0))
    tickets = [pacer.sent(0.0) for _ in range(8)]
    for ticket in tickets:
        pacer.refused(ticket, 0.2)
    assert pacer.per_second == 1.0


def test_the_rate_never_falls_below_an_eighth() -> None:
    pacer = Pacer(Allowance(50, 2.0))
    now = 0.0
    for _ in range(20):
        now += pacer.delay(now) + 0.01
        pacer.refused(pacer.sent(now), now + 0.005)
    assert pacer.per_second == 0.25


def test_an_unclear_refusal_only_halves_the_rate() -> None:
    pacer = Pacer(Allowance(50, 2.0))
    now = 0.0
    for _ in range(20):
        now += pacer.delay(now) + 0.01
        pacer.refused(pacer.sent(now), now + 0.005, is_sure=False)
    assert pacer.per_second == 1.0


def test_the_wait_that_the_store_tells_is_kept() -> None:
    pacer = Pacer(Allowance(50, 2.0))
    pacer.refused(pacer.sent(0.0), 1.0, retry_after_s=30.0)
    assert pacer.delay(1.0) == 30.0
    assert pacer.delay(30.9) == pytest.approx(0.1)


def test_without_a_limit_nothing_waits_until_the_store_refuses() -> None:
    pacer = Pacer(Allowance.off())
    tickets = [pacer.sent(index * 0.01) for index in range(500)]
    assert pacer.delay(5.0) == 0.0
    pacer.refused(tickets[-1], 5.0)
    assert pacer.per_second is not None
    assert 40 <= pacer.per_second <= 60
    pacer.refused(pacer.sent(5.5), 5.6)
    assert 20 <= pacer.per_second <= 30
    assert pacer.delay(5.0) > 0
    now = 6.0
    for _ in range(60):
        now += pacer.delay(now) + 0.001
        pacer.answered(pacer.sent(now), now)
    assert pacer.per_second is None


def test_a_bucket_that_an_earlier_run_filled_is_not_overfilled() -> None:
    pacer = Pacer(Allowance(50, 2.0), now=100.0, level=50.0)
    assert pacer.level(100.0) == pytest.approx(50.0)
    assert pacer.delay(100.0) == pytest.approx(1.0)
    assert pacer.level(110.0) == pytest.approx(30.0)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("50/2", Allowance(50, 2.0)),
        (" 500 / 20.5 ", Allowance(500, 20.5)),
        ("off", Allowance.off()),
        ("OFF", Allowance.off()),
    ],
)
def test_a_pace_is_read_from_its_text(text: str, expected: Allowance) -> None:
    assert Allowance.parse(text) == expected
    assert Allowance.parse(str(expected)) == expected


@pytest.mark.parametrize(
    "text", ["", "50", "0/2", "50/0", "-1/2", "50/-2", "fast", "5/2/1", "1e9/2", "nan/2"]
)
def test_a_pace_that_is_none_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="50/2"):
        Allowance.parse(text)


def test_the_estimate_is_the_arithmetic_of_the_bucket() -> None:
    allowance = Allowance(50, 2.0)
    assert allowance.seconds_for(49) == 0
    assert allowance.seconds_for(149) == 50
    assert allowance.seconds_for(10, used=50) == 5.5
    assert Allowance.off().seconds_for(1_000_000) == 0
