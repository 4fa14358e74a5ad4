"""A screen for all black-box tests of a worker, and programs on it; a failed test leaves a picture."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Protocol

import pytest

from tests.blackbox.screen import Screen
from tests.blackbox.store_beside import StoreBeside
from tests.blackbox.ui import Ui

ROOT = Path(__file__).resolve().parents[2]
PICTURES = ROOT / "build" / "blackbox"


class OpenUi(Protocol):
    """How a test starts the program; it is ended at the end of the test."""

    def __call__(self, *words: str | Path) -> Ui:
        """Start it with these words on its command line."""
        ...


@pytest.fixture(scope="session")
def screen(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Screen]:
    """One display for all black-box tests of this worker."""
    with Screen(tmp_path_factory.mktemp("screen")) as opened:
        yield opened


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Keep what the screen shows when a test fails on it."""
    report = yield
    screen = getattr(item, "funcargs", {}).get("screen")
    if report.when == "call" and report.failed and isinstance(screen, Screen):
        PICTURES.mkdir(parents=True, exist_ok=True)
        screen.take_picture(PICTURES / f"{item.name}.png")
    return report


@pytest.fixture
def open_ui(screen: Screen, tmp_path: Path) -> Iterator[OpenUi]:
    """Return a function that starts the program: `ui = open_ui("--practice")`."""
    with ExitStack() as running:

        def start(*words: str | Path) -> Ui:
            home = tmp_path / "home"
            return running.enter_context(Ui(screen, home, *words))

        yield start


@pytest.fixture
def store_beside(tmp_path: Path) -> Iterator[StoreBeside]:
    """A practice store of sixty customers in a process of its own."""
    with StoreBeside(tmp_path, customers=60) as store:
        yield store
