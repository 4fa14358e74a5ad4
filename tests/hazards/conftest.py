"""The desk that all hazards are tried at."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.hazards.desk import Desk
from tests.office import Office


@pytest.fixture(scope="session")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """A store of sixty customers, exported once; nobody pushes to it or changes it."""
    with Desk.opened(tmp_path_factory.mktemp("hazards")) as made:
        made.export()
        yield made


@pytest.fixture(scope="module")
def own_desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """A desk whose store may be changed."""
    with Desk.opened(tmp_path_factory.mktemp("own"), seed=5) as made:
        yield made


@pytest.fixture(scope="session")
def resaved(desk: Desk, office: Office) -> Callable[[str], Path]:
    """Give the export as LibreOffice saved it without an edit, by the file's ending."""
    made: dict[str, Path] = {}

    def give(ending: str) -> Path:
        if ending not in made:
            with office.open(desk.exported) as book:
                made[ending] = book.save(desk.folder / f"resaved{ending}")
        return made[ending]

    return give
