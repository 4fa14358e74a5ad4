"""What an edited sheet asks for, and what it does not."""

from __future__ import annotations

from decimal import Decimal

import pytest

from cartsheets.domain.drafting.draft import Draft, DraftOptions, DraftRow
from cartsheets.domain.sheet import CellKind, OddCell, WorkbookContent
from cartsheets.domain.snapshot import Snapshot
from cartsheets.domain.tables import ACTION_HEADER, CUSTOMERS, GROUPS, TOKEN_HEADER
from cartsheets.errors import NotOurWorkbook
from tests.domain.small_stores import Rows, Sheet, number, read_draft, snapshot

CUSTOMER_ROWS: Rows = {
    key: {
        "Email": f"c{key}@example.com",
        "BillingCity": f"City {key}",
        "BillingZipCode": f"0213{key % 10}",
        "CustomerGroupID": 1,
        "Enabled": True,
        "TotalStoreCredit": Decimal("12.5"),
    }
    for key in range(11, 21)
}
GROUP_ROWS: Rows = {1: {"Name": "Retail"}, 2: {"Name": "Wholesale"}}


@pytest.fixture
def base() -> Snapshot:
    return snapshot(CUSTOMER_ROWS, GROUP_ROWS)


@pytest.fixture
def customers(base: Snapshot) -> Sheet:
    return Sheet(CUSTOMERS, base)


@pytest.fixture
def groups(base: Snapshot) -> Sheet:
    return Sheet(GROUPS, base)


def asked(draft: Draft) -> dict[tuple[str, int | None], dict[str, object]]:
    return {(row.table, row.key): dict(row.cells) for row in draft.rows}


def kinds(draft: Draft) -> list[str]:
    return [problem.kind for problem in draft.problems]


def test_an_untouched_sheet_asks_for_nothing(base: Snapshot, customers: Sheet, groups: Sheet) -> None:
    draft = read_draft((customers, groups), base)

    assert (draft.rows, draft.problems, draft.damage, draft.notices) == ((), (), (), ())
    assert draft.seen == {"customers": 10, "groups": 2}


def test_only_the_cells_that_differ_are_asked_for(base: Snapshot, customers: Sheet) -> None:
    customers.type(12, BillingCity="Boston", Enabled=False, CustomerGroupID=2, BillingZipCode=None)

    (row,) = read_draft((customers,), base).rows

    assert row == DraftRow(
        "customers",
        customers.number_of[12],
        f"Customers!{customers.number_of[12]}",
        12,
        {"BillingCity": "Boston", "BillingZipCode": None, "CustomerGroupID": 2, "Enabled": False},
    )


def test_a_missing_row_is_no_delete_unless_it_was_said_so(base: Snapshot, customers: Sheet) -> None:
    customers.take_out(13)

    warned = read_draft((customers,), base)
    deleting = read_draft((customers,), base, options=DraftOptions(missing_rows="delete"))

    assert warned.rows == ()
    assert warned.missing["customers"] == (13,)
    assert [notice.kind for notice in warned.notices] == ["missing_rows"]
    assert [(row.key, row.is_delete) for row in deleting.rows] == [(13, True)]


def test_delete_stands_in_action_and_ignore_keeps_a_row_out(base: Snapshot, customers: Sheet) -> None:
    customers.delete(14)
    customers.type(15, BillingCity="Nowhere")
    customers.put(15, **{ACTION_HEADER: " ignore "})

    draft = read_draft((customers,), base)

    assert [(row.key, row.is_delete) for row in draft.rows] == [(14, True)]
    assert draft.missing["customers"] == ()


def test_blank_cells_clear_or_keep_as_it_was_said(base: Snapshot, customers: Sheet) -> None:
    customers.type(12, BillingCity=None)

    assert asked(read_draft((customers,), base)) == {("customers", 12): {"BillingCity": None}}
    assert read_draft((customers,), base, options=DraftOptions(blank="keep")).rows == ()


@pytest.mark.parametrize(
    "cell",
    [
        OddCell(CellKind.ERROR, "#N/A"),
        OddCell(CellKind.FORMULA, "", None, "A1"),
        OddCell(CellKind.MERGED),
    ],
)
def test_a_cell_that_is_not_proved_empty_never_clears(
    base: Snapshot, customers: Sheet, cell: OddCell
) -> None:
    customers.put(12, BillingCity=cell)

    draft = read_draft((customers,), base)

    assert draft.rows == ()
    assert [problem.column for problem in draft.problems] == ["BillingCity"]


@pytest.mark.parametrize(
    ("cells", "kind"),
    [
        ({"CustomerID": "seventeen"}, "bad_key"),
        ({"CustomerID": number(19)}, "key_changed"),
        ({"CustomerID": None}, "key_removed"),
        ({TOKEN_HEADER: "foreign"}, "foreign_row"),
        ({TOKEN_HEADER: "k12x"}, "foreign_row"),
        ({TOKEN_HEADER: None}, "typed_key"),
        ({TOKEN_HEADER: None, "CustomerID": number(99)}, "unknown_key"),
        ({ACTION_HEADER: "REMOVE"}, "unknown_action"),
        ({"CustomerID": None, TOKEN_HEADER: None, ACTION_HEADER: "DELETE"}, "delete_without_key"),
    ],
)
def test_a_row_that_is_not_surely_itself_is_held_back(
    base: Snapshot, customers: Sheet, cells: dict[str, OddCell | str | None], kind: str
) -> None:
    customers.type(12, BillingCity="Boston")
    customers.put(12, **cells)

    draft = read_draft((customers,), base)

    assert draft.rows == ()
    assert kind in kinds(draft)
    assert ("customers", customers.number_of[12]) in draft.held


def test_a_sheet_whose_ids_were_moved_is_refused_as_a_whole(base: Snapshot, customers: Sheet) -> None:
    for key in range(11, 17):
        customers.put(key, CustomerID=number(key + 1))

    with pytest.raises(NotOurWorkbook, match="another Customer ID"):
        read_draft((customers,), base)


def test_a_copied_row_counts_once_and_differing_copies_not_at_all(base: Snapshot, customers: Sheet) -> None:
    customers.copy(12)
    customers.copy(13)
    customers.type(13, BillingCity="Boston")

    draft = read_draft((customers,), base)

    assert draft.rows == ()
    assert kinds(draft) == ["duplicate_key", "duplicate_key"]
    assert [notice.kind for notice in draft.notices] == ["same_row_twice"]


def test_a_new_row_is_added_and_one_that_an_earlier_push_added_is_that_row(
    base: Snapshot, customers: Sheet
) -> None:
    customers.add(Email="nora@example.com", BillingCity="Boston")
    pushed = snapshot(
        {**CUSTOMER_ROWS, 30: {"Email": "nora@example.com", "BillingCity": "Boston"}}, GROUP_ROWS
    )

    fresh = read_draft((customers,), base)
    again = read_draft((customers,), pushed, added={("customers", "nora@example.com"): 30})

    assert asked(fresh) == {("customers", None): {"Email": "nora@example.com", "BillingCity": "Boston"}}
    assert again.rows == ()


def test_a_row_that_an_earlier_push_deleted_asks_for_nothing(base: Snapshot, customers: Sheet) -> None:
    customers.delete(12)
    without = snapshot({key: row for key, row in CUSTOMER_ROWS.items() if key != 12}, GROUP_ROWS)

    draft = read_draft((customers,), without)

    assert (draft.rows, draft.problems) == ((), ())


def test_a_read_only_column_is_never_asked_for(base: Snapshot, customers: Sheet) -> None:
    customers.put(12, TotalStoreCredit=number(Decimal(99)))

    draft = read_draft((customers,), base)

    assert draft.rows == ()
    assert [notice.kind for notice in draft.notices] == ["read_only_edited"]


def test_a_new_password_is_in_no_cell_and_in_no_repr(base: Snapshot, customers: Sheet) -> None:
    customers.put(12, Password="Typed-by-Hand-7")

    draft = read_draft((customers,), base)

    assert [(row.password, dict(row.cells)) for row in draft.rows] == [("Typed-by-Hand-7", {})]
    assert "Typed-by-Hand-7" not in repr(draft)


@pytest.mark.parametrize("password", ["x" * 51, " padded ", OddCell(CellKind.ERROR, "#N/A")])
def test_a_password_that_cannot_be_meant_holds_its_row_back_and_is_masked(
    base: Snapshot, customers: Sheet, password: str | OddCell
) -> None:
    customers.put(12, Password=password)

    draft = read_draft((customers,), base)

    assert draft.rows == ()
    assert [problem.value for problem in draft.problems] == ["••••••••"]


class TestGroups:
    """Customer group is a name in the sheet and an id in the store."""

    def test_a_group_is_chosen_by_name_whatever_its_case(self, base: Snapshot, customers: Sheet) -> None:
        customers.put(12, CustomerGroupID=" wholesale ")
        customers.put(13, CustomerGroupID=None)

        assert asked(read_draft((customers,), base)) == {
            ("customers", 12): {"CustomerGroupID": 2},
            ("customers", 13): {"CustomerGroupID": None},
        }

    def test_an_unknown_group_is_a_problem_with_what_was_probably_meant(
        self, base: Snapshot, customers: Sheet
    ) -> None:
        customers.put(12, CustomerGroupID="Wholesales")

        (problem,) = read_draft((customers,), base).problems

        assert (problem.kind, problem.suggestion) == ("unknown_group", "Wholesale")

    def test_a_group_that_the_same_sheet_adds_may_be_chosen(
        self, base: Snapshot, customers: Sheet, groups: Sheet
    ) -> None:
        groups.add(Name="Night owls")
        customers.put(12, CustomerGroupID="night owls")

        assert asked(read_draft((customers, groups), base))["customers", 12] == {
            "CustomerGroupID": "Night owls"
        }

    def test_a_group_that_the_same_sheet_renames_goes_by_both_names(
        self, base: Snapshot, customers: Sheet, groups: Sheet
    ) -> None:
        groups.type(2, Name="Trade")
        customers.put(12, CustomerGroupID="Trade")
        customers.put(13, CustomerGroupID="Wholesale")

        draft = read_draft((customers, groups), base)

        assert draft.problems == ()
        assert asked(draft)["customers", 12] == asked(draft)["customers", 13] == {"CustomerGroupID": 2}

    def test_a_group_that_the_same_sheet_deletes_cannot_be_chosen(
        self, base: Snapshot, customers: Sheet, groups: Sheet
    ) -> None:
        groups.delete(2)
        customers.put(12, CustomerGroupID="Wholesale")

        assert kinds(read_draft((customers, groups), base)) == ["group_deleted"]

    def test_a_group_that_the_store_lost_is_a_problem_where_chosen_and_nothing_where_kept(
        self, base: Snapshot, customers: Sheet
    ) -> None:
        live = snapshot(CUSTOMER_ROWS, {2: GROUP_ROWS[2]})
        moved = Sheet(CUSTOMERS, base)
        moved.type(12, CustomerGroupID=2)

        assert read_draft((customers,), base, live).problems == ()
        assert kinds(read_draft((moved,), base, snapshot(CUSTOMER_ROWS, {1: GROUP_ROWS[1]}))) == [
            "group_gone"
        ]


def test_a_sheet_without_our_headers_is_refused(base: Snapshot) -> None:
    with pytest.raises(NotOurWorkbook, match="headers"):
        read_draft((), base)


def test_a_sheet_without_its_id_column_is_refused(base: Snapshot) -> None:
    sheet = Sheet(CUSTOMERS, base, leaves_out=["CustomerID"])

    with pytest.raises(NotOurWorkbook, match="Customer ID"):
        read_draft((sheet,), base)


def test_two_sheets_with_customers_are_refused(base: Snapshot, customers: Sheet) -> None:
    content = WorkbookContent("a.xlsx", "xlsx", [customers.content(), customers.content()], "")
    assert len(content.sheets) == 2

    with pytest.raises(NotOurWorkbook, match="2 sheets"):
        read_draft((customers, customers), base)
