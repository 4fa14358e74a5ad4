"""What was read from the store is kept as it came, and is the base of the next review."""

from __future__ import annotations

import base64
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from cartsheets.demo.shop import Shop
from cartsheets.errors import UnknownRecord
from cartsheets.ledger import BaseRow, Ledger, Settled
from cartsheets.ledger.packing import from_json, pack, to_json, unpack
from tests.ledger.conftest import STARTED, STORE, Clock, customer, everything_in

QUERY = {"columns": ["Email"], "filters": {"country": "US"}}


def test_an_export_is_found_again_with_all_that_was_said_of_it(ledger: Ledger) -> None:
    begun = ledger.snapshots.begin(STORE, "Downtown", QUERY, "a.xlsx")
    ledger.snapshots.keep_page(begun.id, "customers", [customer(7)])
    done = ledger.snapshots.finish(begun.id, taken_at=STARTED, counts={"customers": 1}, file="/tmp/b.xlsx")
    assert ledger.snapshots.export(begun.id) == done
    assert (done.store_id, done.store, done.query, done.file) == (STORE, "Downtown", QUERY, "/tmp/b.xlsx")
    assert (done.finished, done.taken_at, done.counts) == (True, STARTED, {"customers": 1})
    assert len(done.secret) == 32
    assert done.secret == begun.secret


def test_the_secret_of_an_export_is_not_shown_by_accident(ledger: Ledger) -> None:
    export = ledger.snapshots.begin(STORE, "Downtown", QUERY, "a.xlsx")
    assert str(export.secret)[2:-1] not in repr(export)
    assert export.id in repr(export)


def test_ids_sort_by_their_time_and_never_repeat(ledger: Ledger, clock: Clock) -> None:
    ids = []
    for _ in range(20):
        ids.append(ledger.snapshots.begin(STORE, "Downtown", {}, "a.xlsx").id)
        clock.move(seconds=4321)
    assert ids == sorted(set(ids))


def test_pages_come_back_in_order_and_value_for_value(ledger: Ledger) -> None:
    export = ledger.snapshots.begin(STORE, "Downtown", {}, "a.xlsx")
    pages = [
        [customer(key, BillingCity=city) for key in (1, 2)]
        for city in ("Austin", "  padded ", "", None, "Łódź 🙂", "null", "=1+1", "a\r\nb")
    ]
    for page in pages:
        ledger.snapshots.keep_page(export.id, "customers", page)
    ledger.snapshots.keep_page(
        export.id, "groups", [{"CustomerGroupID": 2, "Name": "Retail", "MinimumOrder": 101.25}]
    )
    kept = list(ledger.snapshots.pages(export.id, "customers"))
    assert kept == [[{n: v for n, v in r.items() if n != "Password"} for r in page] for page in pages]
    assert ledger.snapshots.page_count(export.id, "customers") == 8
    assert ledger.snapshots.row_count(export.id, "customers") == 16
    assert next(ledger.snapshots.pages(export.id, "groups"))[0]["MinimumOrder"] == 101.25


def test_records_of_different_shapes_keep_their_shapes(ledger: Ledger) -> None:
    export = ledger.snapshots.begin(STORE, "Downtown", {}, "a.xlsx")
    ragged = [{"CustomerID": 1, "Email": "a@example.org"}, {"CustomerID": 2, "Extra": [1, {"x": None}]}, {}]
    ledger.snapshots.keep_page(export.id, "customers", ragged)
    ledger.snapshots.keep_page(export.id, "customers", [])
    assert list(ledger.snapshots.pages(export.id, "customers")) == [ragged, []]


anything = st.characters(codec=None)
json_values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(anything),
    lambda inner: st.lists(inner, max_size=3),
    max_leaves=4,
)
records = st.lists(st.dictionaries(st.sampled_from(["CustomerID", "Email", "X"]), json_values), max_size=5)


@settings(max_examples=150, deadline=None)
@given(records)
@example([{"CustomerID": 2**64, "Email": "\ud800"}, {"CustomerID": -(2**63) - 1, "Email": "\udfff"}])
def test_any_records_survive_packing(found: list[dict[str, object]]) -> None:
    assert unpack(pack(found)) == found
    assert from_json(to_json(found)) == found


def test_a_store_takes_little_space(ledger: Ledger) -> None:
    customers = list(Shop.seeded(customers=2_000, groups=8, seed=1).customers.values())
    export = ledger.snapshots.begin(STORE, "Downtown", {}, "a.xlsx")
    empty = ledger.size
    for start in range(0, 2_000, 200):
        ledger.snapshots.keep_page(export.id, "customers", customers[start : start + 200])
    assert ledger.size - empty < 2_000 * 150, "100,000 customers have to fit into 15 MB"


def test_a_password_hash_is_kept_nowhere_not_even_compressed(ledger: Ledger, folder: Path) -> None:
    hashed = "deadbeefdeadbeefdeadbeefdeadbeef"
    export = ledger.snapshots.begin(STORE, "Downtown", {}, "a.xlsx")
    ledger.snapshots.keep_page(export.id, "customers", [customer(key, Password=hashed) for key in range(50)])
    ledger.snapshots.keep_page(export.id, "customers", [{"Password": hashed, "X": 1}, {"PASSWORD": hashed}])
    ledger.snapshots.advance(
        export.id, [BaseRow("customers", 3, {"Email": "x", "Password": hashed}, full=True)]
    )
    assert hashed.encode() not in everything_in(folder)
    assert b"person7@example.org" in everything_in(folder)


def test_an_unknown_export_is_said_so(ledger: Ledger) -> None:
    with pytest.raises(UnknownRecord, match="no export E-nowhere"):
        ledger.snapshots.export("E-nowhere")
    with pytest.raises(UnknownRecord):
        ledger.snapshots.keep_page("E-nowhere", "customers", [])
    with pytest.raises(UnknownRecord):
        list(ledger.snapshots.pages("E-nowhere", "customers"))


def test_an_export_that_broke_off_is_gone_on_with_within_the_time_given(
    folder: Path, ledger: Ledger, clock: Clock
) -> None:
    begun = ledger.snapshots.begin(STORE, "Downtown", QUERY, "a.xlsx")
    ledger.snapshots.keep_page(begun.id, "customers", [customer(1)])
    ledger.close()
    clock.move(minutes=50)
    with Ledger.open(folder, now=clock) as again:
        hour = timedelta(hours=1)
        same_in_another_order = dict(reversed(QUERY.items()))
        found = again.snapshots.unfinished(STORE, same_in_another_order, since=clock() - hour)
        assert found is not None
        assert found.id == begun.id
        assert again.snapshots.row_count(found.id, "customers") == 1
        assert again.snapshots.unfinished(STORE, {**QUERY, "columns": []}, since=clock() - hour) is None
        assert again.snapshots.unfinished("other.example.com", QUERY, since=clock() - hour) is None
        clock.move(minutes=20)
        assert again.snapshots.unfinished(STORE, QUERY, since=clock() - hour) is None


def test_nobody_goes_on_with_an_export_that_another_is_busy_with(
    folder: Path, ledger: Ledger, clock: Clock
) -> None:
    begun = ledger.snapshots.begin(STORE, "Downtown", QUERY, "a.xlsx")
    with Ledger.open(folder, now=clock) as other:
        assert other.snapshots.unfinished(STORE, QUERY, since=STARTED) is None
        again = ledger.snapshots.unfinished(STORE, QUERY, since=STARTED)
        assert again is not None
        ledger.snapshots.close()
        found = other.snapshots.unfinished(STORE, QUERY, since=STARTED)
        assert found is not None
        assert found.id == begun.id


def test_a_finished_export_is_not_gone_on_with_and_leaves_no_lock_file(folder: Path, ledger: Ledger) -> None:
    begun = ledger.snapshots.begin(STORE, "Downtown", QUERY, "a.xlsx")
    ledger.snapshots.finish(begun.id, taken_at=STARTED, counts={}, file="a.xlsx")
    assert ledger.snapshots.unfinished(STORE, QUERY, since=STARTED) is None
    assert list(folder.glob("export-*.lock")) == []


def test_a_dropped_export_is_gone_with_all_that_belongs_to_it(folder: Path, ledger: Ledger) -> None:
    export = ledger.snapshots.begin(STORE, "Downtown", {}, "a.xlsx")
    ledger.snapshots.keep_page(export.id, "customers", [customer(1, BillingCity="Zanzibarville")])
    ledger.snapshots.advance(
        export.id, [BaseRow("customers", 1, {"BillingCity": "Zanzibarville"}, full=False)]
    )
    ledger.snapshots.drop(export.id)
    ledger.snapshots.drop(export.id)
    # An undo weeks later still has something to say about the base that it once had.
    ledger.snapshots.advance(
        export.id, [BaseRow("customers", 1, {"BillingCity": "Zanzibarville"}, full=False)]
    )
    ledger.snapshots.note_added(export.id, "customers", "Zanzibarville", 3)
    assert ledger.snapshots.exports() == []
    assert b"Zanzibarville" not in everything_in(folder)


def test_exports_are_listed_the_latest_first_by_store_or_all(ledger: Ledger, clock: Clock) -> None:
    first = ledger.snapshots.begin(STORE, "Downtown", {}, "a.xlsx")
    clock.move(seconds=1)
    second = ledger.snapshots.begin("other.example.com", "Other", {}, "b.xlsx")
    assert [found.id for found in ledger.snapshots.exports()] == [second.id, first.id]
    assert [found.id for found in ledger.snapshots.exports(STORE)] == [first.id]


def test_what_pushes_made_of_a_row_is_laid_over_what_earlier_ones_made(ledger: Ledger) -> None:
    export = ledger.snapshots.begin(STORE, "Downtown", {}, "a.xlsx")
    for fields, full in (
        ({"BillingCity": "Dallas", "Enabled": False}, False),
        ({"BillingCity": "Houston", "MailList": True}, False),
    ):
        ledger.snapshots.advance(export.id, [BaseRow("customers", 1, fields, full)])
    ledger.snapshots.advance(
        export.id, [BaseRow("customers", 2, {"Email": "x@example.org", "BillingCity": None}, full=True)]
    )
    ledger.snapshots.advance(export.id, [BaseRow("customers", 2, {"BillingCity": "Waco"}, full=False)])
    ledger.snapshots.advance(export.id, [BaseRow("customers", 3, {"BillingCity": "Waco"}, full=False)])
    ledger.snapshots.advance(export.id, [BaseRow("customers", 3, None, full=True)])
    ledger.snapshots.advance(export.id, [BaseRow("groups", 1, {"Name": "Retail"}, full=False)])
    assert ledger.snapshots.overrides(export.id) == [
        BaseRow("customers", 1, {"BillingCity": "Houston", "Enabled": False, "MailList": True}, full=False),
        BaseRow("customers", 2, {"BillingCity": "Waco", "Email": "x@example.org"}, full=True),
        BaseRow("customers", 3, None, full=True),
        BaseRow("groups", 1, {"Name": "Retail"}, full=False),
    ]


def test_added_rows_are_known_by_their_identifier_in_any_case(ledger: Ledger) -> None:
    export = ledger.snapshots.begin(STORE, "Downtown", {}, "a.xlsx")
    ledger.snapshots.note_added(export.id, "customers", "New.Person@Example.org", 1044)
    ledger.snapshots.note_added(export.id, "groups", "VIP", 9)
    ledger.snapshots.note_added(export.id, "groups", "vip", 10)
    assert ledger.snapshots.added(export.id) == {
        ("customers", "new.person@example.org"): 1044,
        ("groups", "vip"): 10,
    }


def test_names_with_quotes_paths_and_sql_are_only_texts(folder: Path, ledger: Ledger) -> None:
    nasty = "../../'; DROP TABLE exports; -- CON:\\\x00\u202e"
    export = ledger.snapshots.begin(nasty, nasty, {nasty: nasty}, nasty)
    ledger.snapshots.keep_page(export.id, nasty, [{nasty: nasty, "x": 1}])
    assert list(ledger.snapshots.pages(export.id, nasty)) == [[{nasty: nasty, "x": 1}]]
    assert ledger.snapshots.exports(nasty)[0].query == {nasty: nasty}
    push = ledger.pushes.begin(nasty, nasty, [], nasty, nasty, nasty, nasty, {})
    with ledger.pushes.claim(push.id):
        names = {path.name for path in folder.iterdir()}
    assert all(name.replace("-", "").replace(".", "").isalnum() for name in names)
    assert not {path.name for path in folder.parent.iterdir()} - {"ledger"}


def test_a_file_whose_name_is_no_unicode_is_kept_as_well_as_it_can_be(ledger: Ledger) -> None:
    name = b"/tmp/caf\xe9.xlsx".decode("utf-8", errors="surrogateescape")
    export = ledger.snapshots.begin(STORE, "Downtown", {"file": name}, name)
    ledger.snapshots.finish(export.id, taken_at=STARTED, counts={}, file=name)
    push = ledger.pushes.begin("p", name, [{"file": name}], STORE, "D", name, export.id, {})
    ledger.pushes.settle(push.id, [Settled(0, "rejected", message=name)])
    ledger.drafts.begin("d", store_id=STORE, file=name)
    assert {entry.file for entry in ledger.history()} == {"/tmp/caf?.xlsx"}
    assert ledger.pushes.get(push.id).plan_json == name
    assert ledger.pushes.changes(push.id)[0].change == {"file": name}


def test_a_secret_key_of_an_export_is_random(ledger: Ledger) -> None:
    secrets = {base64.b64encode(ledger.snapshots.begin(STORE, "D", {}, "a").secret) for _ in range(5)}
    assert len(secrets) == 5
