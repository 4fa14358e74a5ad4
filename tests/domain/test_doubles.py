"""Customers who are probably one person are found as clusters; families and offices are not."""

from __future__ import annotations

import pandas as pd

from cartsheets.domain.doubles.clusters import LARGEST_BLOCK, find_doubles
from cartsheets.domain.snapshot import make_frame
from cartsheets.domain.tables import CUSTOMERS

NAMES = (
    "Email",
    "BillingFirstName",
    "BillingLastName",
    "BillingPhoneNumber",
    "BillingZipCode",
    "BillingAddress1",
)


def customers(*rows: tuple[str | None, ...]) -> pd.DataFrame:
    return make_frame(
        CUSTOMERS, ((key, dict(zip(NAMES, row, strict=True))) for key, row in enumerate(rows, 1))
    )


def test_the_same_e_mail_name_and_zip_or_phone_makes_a_cluster() -> None:
    found = find_doubles(
        customers(
            ("ann@example.com", "Ann", "Lee", "555-010-0100", "78701", "1 Elm Street"),
            ("ANN@example.com ", "A.", "L.", None, None, None),
            ("ann.lee@example.com", "ann", "LEE", None, "78701-1234", None),
            ("annie@example.com", "Anne", "Lee", "+1 555 010 0100", "10001", None),
            ("bo@example.com", "Bo", "Ames", "555-010-0199", "78701", "9 Oak Street"),
        )
    )

    assert [double.keys for double in found] == [(1, 2, 3, 4)]
    assert found[0].reasons == ("same e-mail", "same name and ZIP", "same phone, alike name")


def test_an_alike_name_at_an_alike_address_makes_a_cluster() -> None:
    found = find_doubles(
        customers(
            ("a@example.com", "Jonathan", "Whitfield", None, "78701", "100 Congress Avenue"),
            ("b@example.com", "Jonathon", "Whitfield", None, "78701", "100 Congress Avenu"),
            ("c@example.com", "Jonathan", "Whitfield", None, "78701", "2 Other Road"),
        )
    )

    assert found[0].keys == (1, 2, 3)
    assert "alike name and address" in found[0].reasons
    assert found[0].likeness < 100


def test_people_who_share_a_phone_or_an_address_are_not_doubles() -> None:
    assert (
        find_doubles(
            customers(
                ("a@example.com", "Ann", "Lee", "5550100100", "78701", "1 Elm Street"),
                ("b@example.com", "Robert", "Castellano", "5550100100", "78701", "1 Elm Street"),
                (None, None, None, None, None, None),
                (None, None, None, None, None, None),
            )
        )
        == []
    )


def test_a_phone_of_a_whole_office_links_nobody() -> None:
    rows = [
        (f"p{n}@example.com", "Ann", f"Lee{n:03}", "5550100100", None, None) for n in range(LARGEST_BLOCK + 1)
    ]

    assert find_doubles(customers(*rows)) == []


def test_likelier_clusters_come_first() -> None:
    found = find_doubles(
        customers(
            ("a@example.com", "Jonathan", "Whitfield", None, "78701", "100 Congress Avenue"),
            ("b@example.com", "Jonathon", "Whitfield", None, "78701", "100 Congress Avenu"),
            ("c@example.com", None, None, None, None, None),
            ("c@example.com", None, None, None, None, None),
        )
    )

    assert [double.keys for double in found] == [(3, 4), (1, 2)]
