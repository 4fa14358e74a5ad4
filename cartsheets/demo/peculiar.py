"""The peculiar things that real records hold, each of which has broken some spreadsheet or importer."""

from __future__ import annotations

from typing import Any

_LONG_COMMENT = ("Talked at length on the telephone about mugs, lids, and the colour of the boxes. " * 4)[
    :255
]


def peculiar_records() -> list[dict[str, Any]]:
    """Fields to put over those of an ordinary customer, one kind after the other."""
    return [
        {"Comments": '=HYPERLINK("http://elsewhere.example","click")'},
        {
            "BillingZipCode": "02134-1001",
            "BillingState": "MA",
            "BillingCity": "Boston",
            "BillingCountry": "US",
        },
        _at_both(
            "FirstName",
            "美咲",
            LastName="田中",
            City="東京都千代田区",
            Address1="丸の内1-2-3",
            State="東京",
            ZipCode="100-0005",
            Country="JP",
        ),
        {"BillingZipCode": "2134", "BillingState": "MA", "BillingCity": "Boston", "BillingCountry": "US"},
        _at_both(
            "FirstName",
            "ליאור",
            LastName="כהן",
            City="תל אביב-יפו",
            Address1="רחוב הרצל 12",
            State=None,
            ZipCode="6100001",
            Country="IL",
        ),
        {"Comments": _LONG_COMMENT},
        {"Comments": "Loves the mugs 😀👍🏽 (family: 👩‍👩‍👧)"},
        {"CustomerGroupID": 9001},
        {"Comments": "-1+1", "AdditionalField1": "+15550100", "AdditionalField2": "@SUM(A1:A9)"},
        _at_both(
            "FirstName",
            "أحمد",
            LastName="الحداد",
            City="القاهرة",
            Address1="١٢ شارع النيل",
            State=None,
            ZipCode="11511",
            Country="EG",
        ),
        {"BillingCompany": "+1 Consulting", "ShippingCompany": "=Equal= Partners"},
        {"BillingLastName": "null", "Comments": "NULL"},
        {"BillingCompany": 'O"Brien; "Sons", Ltd', "Comments": "comma, semicolon; tab\tand | bar"},
        {"BillingCompany": "<b>Bold</b> & Co", "Comments": "<script>alert(1)</script>"},
        {"Comments": "line 1\r\nline 2\r\n", "AdditionalField1": "line 1\nline 2"},
        {"BillingTaxID": "1234567890123456", "AdditionalField1": "1E5", "AdditionalField2": "12E34"},
        {"AdditionalField1": "3/4", "AdditionalField2": "May 5", "AdditionalField3": "9:30"},
        {"AdditionalField1": "TRUE", "AdditionalField2": "N/A", "AdditionalField3": "50%"},
        {"BillingAddress2": "  ", "ShippingAddress2": "\u00a0", "BillingCity": "Aus\u200btin"},
        {"Comments": "_x0041_ and _x000D_ as typed", "BillingLastName": "'t Hooft"},
        {"BillingFirstName": "Zoe\u0308", "BillingLastName": "Nu\u0301n\u0303ez"},
        {
            "BillingState": "Texas",
            "BillingCountry": "US",
            "ShippingState": "tx",
            "BillingPhoneNumber": "+15125550142",
        },
        {"BillingCountry": "EN", "BillingZipCode": "00000"},
        {
            f"Shipping{name}": None
            for name in (
                "Company",
                "FirstName",
                "LastName",
                "Address1",
                "Address2",
                "City",
                "State",
                "ZipCode",
                "Country",
                "PhoneNumber",
            )
        },
        {
            "BillingFirstName": "Wolfeschlegelsteinhausenbergerdorff-Maximiliana-An"[:50],
            "BillingLastName": "L" * 50,
        },
        {"BillingPhoneNumber": "00441134960000", "BillingZipCode": "000123", "BillingTaxID": "007"},
        {"BillingCompany": "\tindented", "Comments": "  two blanks before, two after  "},
        {
            "BillingCompany": "ACME™ Ω≈ç√ ½ € ﬁ",
            "BillingCity": "İstanbul",
            "BillingCountry": "TR",
            "BillingState": None,
            "BillingZipCode": "34000",
        },
        {"Enabled": False, "NonTaxable": True, "DisableBillingSameAsShipping": True, "ResetPassword": True},
        {"TotalStoreCredit": 1234.56, "ShippingAddressType": 1},
    ]


def _at_both(first: str, value: str, **others: str | None) -> dict[str, Any]:
    parts = {first: value, **others}
    return {f"{side}{name}": text for side in ("Billing", "Shipping") for name, text in parts.items()}
