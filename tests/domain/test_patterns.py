"""Thousands of changes fold into the few sentences that describe them, the rare ones first."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cartsheets.domain.cells import Cell
from cartsheets.domain.patterns import MOST_SINGLE, find_patterns
from cartsheets.domain.plan import Action, CellChange, Change

GROUPS = {1: "Retail", 2: "Wholesale"}


def update(key: int, **cells: tuple[Cell, Cell]) -> Change:
    return update_of("customers", key, cells)


def update_of(table: str, key: int, cells: dict[str, tuple[Cell, Cell]], *, password: bool = False) -> Change:
    changed = tuple(CellChange(name, before, before, after) for name, (before, after) in cells.items())
    return Change(table, Action.UPDATE, key, f"Customers!{key}", key, changed, has_password=password)


def row(action: Action, key: int | None, number: int = 2, *, table: str = "customers") -> Change:
    return Change(table, action, key, f"Customers!{number}", number, ())


def sentences(*changes: Change) -> list[tuple[str, int]]:
    return [(pattern.sentence, pattern.rows) for pattern in find_patterns(changes, GROUPS)]


def test_a_group_change_is_told_by_the_groups_names() -> None:
    changes = [update(key, CustomerGroupID=(1, 2)) for key in range(312)]

    assert sentences(*changes) == [("Customer group: Retail → Wholesale", 312)]


def test_groups_that_are_none_new_or_gone_have_words_too() -> None:
    assert sentences(
        update(1, CustomerGroupID=(None, 2)),
        update(2, CustomerGroupID=(9, None)),
        update(3, CustomerGroupID=(1, "VIP")),
    ) == [
        ("Customer group: no group → Wholesale", 1),
        ("Customer group: #9 (missing) → no group", 1),
        ("Customer group: Retail → VIP (new)", 1),
    ]


@pytest.mark.parametrize(
    ("name", "before", "after", "sentence"),
    [
        ("BillingPhoneNumber", "555 010 0100", "5550100100", "Billing phone: spaces removed"),
        (
            "BillingPhoneNumber",
            "555-010-0100",
            "5550100100",
            "Billing phone: same digits, written without signs",
        ),
        (
            "BillingPhoneNumber",
            "5550100100",
            "(555) 010-0100",
            "Billing phone: same digits, written differently",
        ),
        ("BillingPhoneNumber", "555 010 0100", "+1 555 010 0100", "Billing phone: 1 put in front"),
        ("BillingPhoneNumber", "15550100100", "+15550100100", "Billing phone: + put in front"),
        ("BillingPhoneNumber", "0015550100100", "5550100100", "Billing phone: 001 at the beginning removed"),
        ("Email", "ann@a.com", "ann@b.com", "Email: domain a.com → b.com"),
        ("Email", "Ann@a.com", "ann@a.com", "Email: written in small letters"),
        ("BillingCity", "Austin ", "Austin", "Billing city: spaces at the ends removed"),
        ("BillingCity", "Austin", " Austin", "Billing city: spaces at the ends added"),
        ("BillingCity", "New\u00a0York", "New York", "Billing city: unusual spaces replaced"),
        ("BillingCity", "austin", "AUSTIN", "Billing city: written in capitals"),
        ("BillingCity", "new york", "New York", "Billing city: capitals at the beginning of words"),
        ("BillingCity", "Malaga", "Málaga", "Billing city: accents changed"),
        ("BillingZipCode", "2138", "02138", "Billing ZIP: leading zeros added"),
        ("BillingZipCode", "02138-1234", "02138", "Billing ZIP: the four digits after the hyphen removed"),
        ("BillingZipCode", "02138", "02138-1234", "Billing ZIP: four digits after a hyphen added"),
        ("BillingZipCode", "021381234", "02138-1234", "Billing ZIP: hyphen changed"),
        ("BillingCompany", "Ames, Inc.", "Ames Inc", "Billing company: punctuation changed"),
        ("Comments", "x", None, "Comments: cleared"),
        ("BillingCity", "Austin", "Dallas", "Billing city: Austin → Dallas"),
        ("BillingCountry", None, "US", "Billing country: nothing → US"),
        ("Enabled", True, False, "Enabled: Yes → No"),
    ],
)
def test_what_an_edit_does_is_told_in_words(name: str, before: Cell, after: Cell, sentence: str) -> None:
    assert sentences(update(1, **{name: (before, after)})) == [(sentence, 1)]


def test_many_different_texts_changed_alike_fold_into_one_sentence() -> None:
    changes = [update(key, BillingPhoneNumber=(f"555 {key:04}", f"555{key:04}")) for key in range(1904)]

    assert sentences(*changes) == [("Billing phone: spaces removed", 1904)]


def test_a_word_replaced_in_many_texts_is_named() -> None:
    changes = [update(key, BillingAddress1=(f"{key} Elm St.", f"{key} Elm Street")) for key in range(1, 41)]

    assert sentences(*changes) == [("Billing address 1: “St.” → “Street” inside the text", 40)]


def test_many_texts_set_to_one_are_named_by_it() -> None:
    changes = [update(key, BillingCity=(f"Town {key}", "Dallas")) for key in range(10)]

    assert sentences(*changes) == [("Billing city: set to Dallas", 10)]


def test_few_one_off_edits_are_told_one_by_one_and_many_together() -> None:
    few = [update(key, BillingCity=(f"old{key}", f"new{key}x")) for key in range(MOST_SINGLE)]
    many = [update(key, BillingCity=(f"old{key}", f"new{key}x")) for key in range(MOST_SINGLE + 1)]

    assert sentences(*few) == [(f"Billing city: old{key} → new{key}x", 1) for key in range(MOST_SINGLE)]
    assert sentences(*many) == [("Billing city: changed, each differently", MOST_SINGLE + 1)]


def test_many_different_amounts_fold_and_few_are_told() -> None:
    one = update_of("groups", 1, {"MinimumOrder": (Decimal("101.25"), Decimal(50))})
    many = [update_of("groups", key, {"MinimumOrder": (Decimal(key), Decimal(key + 1))}) for key in range(9)]

    assert sentences(one) == [("Groups, Minimum order: 101.25 → 50.00", 1)]
    assert sentences(*many) == [("Groups, Minimum order: changed, each differently", 9)]


def test_new_and_deleted_rows_and_passwords_have_their_sentences() -> None:
    assert sentences(
        row(Action.ADD, None, 5),
        row(Action.ADD, None, 6),
        row(Action.DELETE, 7),
        row(Action.ADD, None, 3, table="groups"),
        row(Action.DELETE, 4, table="groups"),
        update_of("customers", 8, {}, password=True),
    ) == [
        ("Customers to delete", 1),
        ("New groups", 1),
        ("Groups to delete", 1),
        ("New password: typed in the sheet", 1),
        ("New customers", 2),
    ]


def test_the_rare_come_first() -> None:
    changes = [update(key, CustomerGroupID=(1, 2)) for key in range(100)]
    changes += [update(200, BillingCity=("Austin", "Dallas"))]
    changes += [update(key, Comments=("x", None)) for key in (300, 301)]

    assert [rows for _, rows in sentences(*changes)] == [1, 2, 100]


def test_what_is_told_is_the_change_from_what_the_store_has_now() -> None:
    change = Change(
        "customers",
        Action.UPDATE,
        1,
        "Customers!2",
        2,
        (CellChange("BillingCity", "Austin", "Waco", "Dallas"),),
    )

    assert sentences(change) == [("Billing city: Waco → Dallas", 1)]


cells = st.one_of(st.none(), st.text(min_size=1, max_size=12))


@settings(max_examples=150, deadline=None)
@given(
    edits=st.lists(
        st.tuples(
            st.sampled_from(["Email", "BillingCity", "BillingZipCode", "BillingPhoneNumber", "Comments"]),
            cells,
            cells,
        ).filter(lambda edit: edit[1] != edit[2]),
        max_size=60,
    )
)
def test_every_changed_cell_belongs_to_exactly_one_pattern(edits: list[tuple[str, Cell, Cell]]) -> None:
    changes = [update(key, **{name: (before, after)}) for key, (name, before, after) in enumerate(edits)]

    patterns = find_patterns(changes, GROUPS)

    members = Counter(member for pattern in patterns for member in pattern.members)
    assert members == Counter((f"customers:{key}", edit[0]) for key, edit in enumerate(edits))
    assert all(pattern.rows == len(pattern.members) for pattern in patterns)
    assert len({pattern.sentence for pattern in patterns}) == len(patterns)
    assert [pattern.rows for pattern in patterns] == sorted(pattern.rows for pattern in patterns)
