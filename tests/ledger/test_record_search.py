"""Records are found by what is in them, without unpacking every page."""

from __future__ import annotations

import pytest

from cartsheets.ledger import Ledger
from tests.ledger.conftest import STORE, Clock, customer


def keep(ledger: Ledger, clock: Clock, *pages: list[dict[str, object]]) -> str:
    record = ledger.snapshots.begin(STORE, "Downtown", {}, "a.xlsx")
    for page in pages:
        ledger.snapshots.keep_page(record.id, "customers", page)
    ledger.snapshots.finish(record.id, clock(), {}, "a.xlsx")
    return record.id


def test_a_number_is_found_whole_in_pages_of_both_kinds(ledger: Ledger, clock: Clock) -> None:
    columns = [customer(17), customer(18), customer(19)]
    rows = [customer(117), {"CustomerID": 170, "Email": "a17@example.org"}]
    last = [customer(5), customer(20)]
    export = keep(ledger, clock, columns, rows, last)

    def found(*numbers: int) -> list[object]:
        return [each["CustomerID"] for each in ledger.records.with_numbers(export, "customers", numbers)]

    assert found(17) == [17, 18, 19]
    assert found(19) == [17, 18, 19]
    assert found(117) == found(170) == [117, 170]
    assert found(20, 18) == [17, 18, 19, 5, 20]
    assert found(7) == []


@pytest.mark.parametrize("text", ["GRACE", "person18@EXAMPLE.org", "Zürich", 'the "Mill"', "a/b"])
def test_a_text_is_found_in_any_case_and_however_json_writes_it(
    ledger: Ledger, clock: Clock, text: str
) -> None:
    odd = customer(2, Email="o@x.example", BillingFirstName="Ann", BillingCity='Zürich, the "Mill", a/b')
    others = [customer(3, Email="q@x.example", BillingFirstName="Bo")]
    export = keep(ledger, clock, [odd], [customer(18)], others)

    found = [each["CustomerID"] for each in ledger.records.with_text(export, "customers", text)]

    assert (18 if text.isascii() and text[0] in "Gp" else 2) in found
    assert 3 not in found or not text.isascii() or set(text) & set('"/')
