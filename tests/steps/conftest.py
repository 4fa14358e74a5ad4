"""Patience in hundredths of the program's own, for tests that let a store fail."""

from __future__ import annotations

import pytest

from cartsheets.steps import send_adds, send_updates
from cartsheets.store import retries, transport

SMALL_BATCH = 4


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(transport, "ANSWER_TIMEOUT_S", 0.4)
    monkeypatch.setattr(retries, "_FIRST_BACKOFF_S", 0.01)
    monkeypatch.setattr(retries, "_LONGEST_BACKOFF_S", 0.05)
    monkeypatch.setattr(retries, "_LEAST_ATTEMPT_S", 0.3)
    monkeypatch.setattr(send_adds, "LATE_S", 0.02)


@pytest.fixture
def small_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    """Few rows in one call, so that a small plan takes several."""
    monkeypatch.setattr(send_updates, "BATCH_SIZE", SMALL_BATCH)
