"""The words that invented customers and groups are made of."""

from __future__ import annotations


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split("|"))


FIRST_NAMES = _words(
    "Alice|Ben|Carla|Daniel|Emma|Frank|Grace|Henry|Irene|Jack|Karen|Liam|Maria|Noah|Olivia|Paul|Quinn|Rosa|"
    "Samuel|Tina|Ursula|Victor|Wendy|Xavier|Yvonne|Zach|Andrea|Brian|Chloe|Dylan|Elena|Felix|Gloria|Hugo|"
    "Isabel|James|Kate|Lucas|Megan|Nina|Oscar|Peter|Rachel|Simon|Theresa|Umar|Vera|William|José|Zoë|Søren|"
    "Łukasz|François|Jürgen|Renée|Åsa|Iñaki|Siobhán|Đorđe|Ömer"
)
LAST_NAMES = _words(
    "Smith|Johnson|Brown|Garcia|Miller|Davis|Wilson|Moore|Taylor|Anderson|Thomas|Jackson|White|Harris|Martin|"
    "Clark|Lewis|Lee|Walker|Hall|Allen|Young|King|Wright|Scott|Green|Baker|Adams|Nelson|Carter|Mitchell|"
    "Perez|Roberts|Turner|Phillips|Campbell|Parker|Evans|Edwards|Collins|O'Neill|Müller|Núñez|Lefèvre|Kowalczyk|"
    "Østergård|Çelik|Novák|Håkansson|D'Angelo|van der Berg|de la Cruz|Smith-Jones"
)
STREETS = _words(
    "Main St|Oak Ave|Pine Rd|Maple Dr|Cedar Ln|Elm St|Washington Blvd|Lake View Ct|2nd Ave|Park Pl|"
    "County Road 12|Hill St. NW|Mill Pond Way|Old Post Rd #4"
)
SECOND_LINES = _words("Apt 4|Suite 200|Unit B|Fl. 3|c/o Front Desk|#12")
COMPANIES = _words("Northwind Traders|Blue Door Ltd.|Acorn & Sons|Practice Supplies, Inc.|Café Ünïque")
COMMENTS = _words(
    "Call before delivery.|Prefers mail; leave the parcel with the neighbour|"
    "Tax exempt - certificate on file|VIP since 2009 |"
    "Wants “no plastic” packing|First line\nsecond line|Paid by cheque, see order 1044"
)
DOMAINS = _words("example.com|example.org|example.net|mail.example|post.example")
GROUP_NAMES = _words(
    'Retail|Wholesale|VIP|Trade|Schools & Clubs|Staff|Händler|Friends of the "Old Mill"|Press|Export|'
    "Restaurants|卸売|Museums|Test Group|Resellers (EU)|Summer 2019"
)
CITIES = {
    "US": [
        ("Austin", "TX", "78701", "(512) 555-01{:02d}"),
        ("Houston", "TX", "77002-1234", "713-555-01{:02d}"),
        ("Boston", "MA", "02134", "617-555-01{:02d}"),
        ("Cambridge", "MA", "02138-3703", "61755501{:02d}"),
        ("Newark", "NJ", "07102", "973.555.01{:02d}"),
        ("San Juan", "PR", "00901", "787-555-01{:02d}"),
        ("New York", "NY", "10001", "(212) 555-01{:02d}"),
        ("Portland", "Oregon", "97201", "503-555-01{:02d}"),
        ("Miami", "fl", "33101", "305 555 01{:02d}"),
        ("Denver", "CO", "80202", "+1 303 555 01{:02d}"),
        ("Hartford", "CT", "6103", "860-555-01{:02d}"),
        ("St. Louis", "MO", "63101", "314-555-01{:02d} x12"),
    ],
    "CA": [
        ("Toronto", "ON", "M5V 2T6", "416-555-01{:02d}"),
        ("Montréal", "QC", "H2Y 1C6", "514-555-01{:02d}"),
    ],
    "GB": [
        ("London", "Greater London", "SW1A 0AA", "020 7946 00{:02d}"),
        ("Leeds", "", "LS1 4AP", "0113 496 00{:02d}"),
    ],
    "DE": [
        ("Dresden", "Sachsen", "01067", "+49 351 55501{:02d}"),
        ("Köln", "NRW", "50667", "0221 55501{:02d}"),
    ],
    "FR": [("Orléans", "", "45000", "01 99 00 00 {:02d}")],
    "AU": [("Sydney", "NSW", "2000", "(02) 5550 00{:02d}")],
    "SE": [("Malmö", "Skåne", "211 22", "040-555 00 {:02d}")],
}
"""Place by country: city, state, ZIP and how a telephone number looks there."""

COUNTRY_WEIGHTS = {"US": 86, "CA": 4, "GB": 3, "DE": 3, "FR": 2, "AU": 1, "SE": 1}
"""How many of a hundred customers live there."""
