"""The desk that all hazards are tried at."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.hazards.desk import Desk


@pytest.fixture(scope="session")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """A store of sixty customers, exported once; nobody pushes to it or changes it."""
    with Desk.opened(tmp_path_factory.mktemp("hazards")) as made:
        made.export()
        yield made
