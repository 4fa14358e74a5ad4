"""Opened and saved without an edit, in whatever format and country, an export asks for nothing."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.hazards.desk import Desk
from tests.office import Office


@pytest.fixture(scope="module", params=["de-DE", "fr-FR"])
def foreign_office(request: pytest.FixtureRequest) -> Iterator[Office]:
    """LibreOffice as another country has it."""
    with Office(locale=request.param) as running:
        yield running


def test_saved_in_english_nothing_is_left_to_review(desk: Desk, office: Office) -> None:
    _assert_quiet(desk, office)


def test_saved_in_other_countries_nothing_is_left_to_review(desk: Desk, foreign_office: Office) -> None:
    _assert_quiet(desk, foreign_office)


def _assert_quiet(desk: Desk, office: Office) -> None:
    with office.open(desk.exported) as book:
        saved = [book.save(desk.folder / f"quiet{ending}") for ending in (".xlsx", ".ods", ".xls")]
    # What was saved in one format is opened and saved in another.
    with office.open(desk.folder / "quiet.xls") as book:
        saved.append(book.save(desk.folder / "quiet again.xlsx"))
    for path in saved:
        found = desk.review(path)
        assert found.is_quiet(), (path.name, found.said)
        assert (found.counts["damage"], found.warnings()) == (0, []), path.name
        assert found.counts["unchanged"] == 66
