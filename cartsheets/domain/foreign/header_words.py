"""What other programs call our columns: the words of a header, and the column that is meant.

Only customers are known under so many names. A word without "billing" or "shipping" means the billing
address: a list of customers has one address, and that is it.
"""

from __future__ import annotations

import re

from rapidfuzz import fuzz

from cartsheets.domain.matching import known_headers, normal_header
from cartsheets.domain.tables import CUSTOMERS, Table

_ALIASES = {
    "CustomerID": "id|customer id|customer no|customer number|customer nr|cust id|contact id|contactid"
    "|kundennummer|kunden nr|numéro client|id cliente",
    "Email": "e mail|mail|email address|e mail address|mail address|customer email|contact email"
    "|e mail adresse|adresse e mail|courriel|correo|correo electrónico|correo electronico|e post",
    "CustomerGroupID": "group|customer group id|group id|group name|customer group name|kundengruppe|gruppe"
    "|groupe|grupo",
    "Enabled": "active|is active|account enabled|aktiv|actif",
    "MailList": "newsletter|mail list|mailinglist|subscribed|accepts marketing|accepts email marketing"
    "|email opt in",
    "NonTaxable": "tax exempt|nontaxable|is tax exempt",
    "Comments": "comment|note|notes|remarks|customer note|bemerkung|bemerkungen|notiz|remarque|commentaire",
    "BillingTaxID": "tax id|vat|vat id|vat number|ust id|account number|account no",
}
_PARTS = {
    "FirstName": "first name|firstname|given name|forename|fname|vorname|prénom|prenom|nombre",
    "LastName": "last name|lastname|surname|family name|lname|nachname|familienname|nom|nom de famille"
    "|apellido|apellidos",
    "Company": "company|company name|organisation|organization|business name|firma|société|societe|entreprise"
    "|empresa",
    "Address1": "address|address 1|address1|address line 1|street|street address|street 1|straße|strasse"
    "|adresse|adresse 1|rue|dirección|direccion|calle",
    "Address2": "address 2|address2|address line 2|street 2|apartment|suite|adresse 2|adresszusatz",
    "City": "city|town|ort|stadt|ville|ciudad",
    "State": "state|province|region|county|state province|province code|bundesland",
    "ZipCode": "zip|zip code|zipcode|postal code|postalcode|postcode|post code|plz|postleitzahl|code postal"
    "|código postal|codigo postal",
    "Country": "country|country code|land|pays|país|pais",
    "PhoneNumber": "phone|phone number|phone no|telephone|tel|telefon|téléphone|mobile|cell|cell phone"
    "|teléfono|telefono",
}
_SIDES = {
    "Billing": ("", "billing ", "bill to ", "invoice ", "rechnungs "),
    "Shipping": ("shipping ", "ship to ", "ship ", "delivery ", "liefer "),
}
_LEAST_ALIKE = 90.0
_WORD_ALIKE = 70.0
_SEPARATORS = re.compile(r"[\s_\-./:#*()\[\]]+")


def _aliases() -> dict[str, str]:
    words = {_plain(text): name for name, texts in _ALIASES.items() for text in texts.split("|")}
    for part, texts in _PARTS.items():
        for side, leads in _SIDES.items():
            for lead in leads:
                for text in texts.split("|"):
                    words.setdefault(_plain(lead + text), f"{side}{part}")
    return words


def _plain(header: str) -> str:
    """A header's words in small letters, one blank between them; "BillingCity" is "billing city"."""
    parted = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", header)
    return _SEPARATORS.sub(" ", normal_header(parted)).strip()


_WORDS = _aliases()


def name_by_header(table: Table, header: str) -> str | None:
    """The column that goes by exactly this header, in our words, the API's or the store admin's."""
    return known_headers(table).get(normal_header(header))


def name_by_alias(header: str) -> str | None:
    """The customers' column that other programs give this header."""
    return _WORDS.get(_plain(header))


def name_by_likeness(header: str) -> tuple[str, float] | None:
    """The customers' column whose header is so like this one that it is a slip, and how alike (0 to 1).

    Digits must be the same, and every word alike: "first name" and "last name" are no slip of each other.
    """
    text = _plain(header)
    if len(text) < 4:
        return None
    best: dict[str, float] = {}
    for known, name in _KNOWN.items():
        if _digits(known) != _digits(text):
            continue
        alike = fuzz.ratio(text, known)
        if alike >= _LEAST_ALIKE and _words_alike(text, known):
            best[name] = max(best.get(name, 0.0), alike)
    ranked = sorted(best.items(), key=lambda item: -item[1])
    if not ranked or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
        return None
    return ranked[0][0], ranked[0][1] / 100


def _known() -> dict[str, str]:
    ours = {
        _plain(text): column.name
        for column in CUSTOMERS.columns
        for text in (column.admin_name, column.name, column.header)
        if text
    }
    return {**{text: name for text, name in _WORDS.items() if len(text) >= 6}, **ours}


def _digits(text: str) -> str:
    return re.sub(r"[^0-9]", "", text)


def _words_alike(one: str, other: str) -> bool:
    words, others = one.split(), other.split()
    if len(words) != len(others):
        return True
    return all(fuzz.ratio(a, b) >= _WORD_ALIKE for a, b in zip(words, others, strict=True))


_KNOWN = _known()
