"""Most tests of the command line begin with a shop of forty customers and their exported sheet."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.quick_cli import QuickCli
from tests.cli.shop import Shop
from tests.conftest import StartStore


@pytest.fixture
def quick(home: Path) -> QuickCli:
    return QuickCli(home)


@pytest.fixture
def shop(quick: QuickCli, practice_store: StartStore, tmp_path: Path) -> Shop:
    return Shop(practice_store(customers=40, groups=4, conditions=["pace=off"]), quick, tmp_path / "c.xlsx")
