"""What a person chose for the columns of a foreign file is known again by the file's headers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from cartsheets.domain.foreign.headers import How
from cartsheets.domain.foreign.maps import ForeignOptions
from cartsheets.monitor import NullMonitor
from cartsheets.session import Session, open_session
from cartsheets.steps.foreign import read_foreign
from cartsheets.steps.review import ReviewOptions, review
from tests.hazards.desk import Desk

MONITOR = NullMonitor()


@pytest.fixture
def session(desk: Desk, tmp_path: Path) -> Iterator[Session]:
    environ = {**desk.environ, "CARTSHEETS_HOME": str(tmp_path / "home")}
    with open_session(store_name=None, environ=environ) as opened:
        yield opened


def write(path: Path, *lines: str) -> Path:
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def test_a_chosen_column_is_remembered_for_the_next_file(
    desk: Desk, session: Session, tmp_path: Path
) -> None:
    key = desk.ordinary[0]
    email = desk.store.shop.customers[key]["Email"]
    path = write(tmp_path / "week 1.csv", "E-Mail;Wohnsitz;Ort", f"{email};Ulm;Bonn")
    seen = read_foreign(session, path, monitor=MONITOR).maps["customers"]
    assert {c.header: (c.name, c.how) for c in seen.columns} == {
        "E-Mail": ("Email", How.ALIAS),
        "Wohnsitz": ("", How.UNKNOWN),
        "Ort": ("BillingCity", How.ALIAS),
    }
    assert seen.columns[1].samples == ("Ulm",)

    chosen = ForeignOptions(names={"Wohnsitz": "ShippingCity", "Ort": ""})
    found = review(session, path, ReviewOptions(foreign=chosen), monitor=MONITOR)

    assert {c.column for change in found.plan.changes for c in change.cells} == {"ShippingCity"}
    assert found.plan.is_two_way
    assert found.export is None
    assert found.maps["customers"].by_name["ShippingCity"].how is How.CHOSEN

    again = write(tmp_path / "week 2.csv", "E-Mail;Wohnsitz;Ort", f"{email};Trier;Köln")
    found = review(session, again, ReviewOptions(), monitor=MONITOR)

    assert {(c.column, c.draft) for change in found.plan.changes for c in change.cells} == {
        ("ShippingCity", "Trier")
    }
    assert found.maps["customers"].by_name["ShippingCity"].how is How.REMEMBERED
    assert found.maps["customers"].by_name["ShippingCity"].is_sure


def test_another_order_of_headers_is_another_file(desk: Desk, session: Session, tmp_path: Path) -> None:
    email = desk.store.shop.customers[desk.ordinary[0]]["Email"]
    path = write(tmp_path / "one.csv", "E-Mail;Wohnsitz", f"{email};Ulm")
    options = ReviewOptions(foreign=ForeignOptions(names={"Wohnsitz": "ShippingCity"}))
    review(session, path, options, monitor=MONITOR)
    other = write(tmp_path / "other.csv", "Wohnsitz;E-Mail", f"Ulm;{email}")
    assert "ShippingCity" not in read_foreign(session, other, monitor=MONITOR).maps["customers"].by_name


def test_how_a_text_file_was_read_is_told(session: Session, tmp_path: Path) -> None:
    path = tmp_path / "list.txt"
    path.write_bytes("E-Mail\tOrt\nann@example.com\tKöln\n".encode("cp1252"))
    seen = read_foreign(session, path, monitor=MONITOR)
    assert (seen.format, seen.properties) == ("csv", {"encoding": "cp1252", "separator": "\t"})
    assert "Windows-1252" in seen.notes[0]


def test_maps_are_kept_for_each_store_and_the_oldest_go_first(session: Session) -> None:
    maps = session.ledger.header_maps
    maps.keep("shop.example", "one", {"ort": "BillingCity"})
    maps.keep("shop.example", "one", {"ort": "ShippingCity"})
    maps.keep("other.example", "two", {"ort": ""})
    assert maps.read("shop.example") == {"one": {"ort": "ShippingCity"}}
    for number in range(205):
        maps.keep("shop.example", f"f{number}", {"email": "Email"})
    kept = maps.read("shop.example")
    assert len(kept) == 200
    assert "one" not in kept
    assert "f204" in kept
    maps.forget("shop.example", "f204")
    assert "f204" not in maps.read("shop.example")
    assert maps.read("other.example") == {"two": {"ort": ""}}
