"""The desk that all hazards are tried at."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.hazards.desk import Desk


@pytest.fixture(scope="session")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """A store of sixty customers, exported once; nobody pushes to it or changes it."""
    from cartsheets.demo.conditions import Conditions
    from cartsheets.demo.server import PracticeStore
    from cartsheets.demo.shop import Shop

    shop = Shop.seeded(customers=60, groups=6, seed=4)
    with PracticeStore(shop, Conditions.from_texts(["pace=off"]), port=0) as store:
        made = Desk(store, tmp_path_factory.mktemp("hazards"))
        made.export()
        yield made
