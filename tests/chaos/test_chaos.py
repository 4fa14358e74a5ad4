"""Whatever befalls a push, what was promised holds: a share of the trials that `dev.py chaos` holds."""

from __future__ import annotations

import os

import pytest

pytestmark = pytest.mark.skipif(os.name == "nt", reason="forks, to be killed many times for one start")

SECONDS = float(os.environ.get("CARTSHEETS_TEST_CHAOS_S", "0")) or 35.0
SEED = 20261124


def test_nothing_is_lost_doubled_or_overwritten_whatever_befalls_a_push() -> None:
    from tests.chaos.run import hold

    report = hold(SEED, SECONDS)

    print(f"\n{report}")
    assert report.violations == []
    assert report.kills > 0.1 * report.trials
    assert report.outcomes["done"] > report.trials
