"""The practice store: a small invented shop that speaks the store's REST API on 127.0.0.1.

For trying everything out without a real store, and the world that tests run against. It is a second,
independent reading of the API and imports nothing of the rest of the program, so that a wrong field
name there cannot agree with itself here.

    shop = Shop.seeded(customers=500, groups=8, seed=1)
    with PracticeStore(shop, Conditions.from_texts(["pace=off", "drop_after=PUT:/Customers:3"])) as store:
        store.api_url, store.headers, store.shop.customers, store.requests
"""

from cartsheets.demo.conditions import Conditions, Pace, describe
from cartsheets.demo.faults import Fault
from cartsheets.demo.server import PracticeStore, serve
from cartsheets.demo.service import RecordedRequest
from cartsheets.demo.shop import OthersEdit, Shop

__all__ = [
    "Conditions",
    "Fault",
    "OthersEdit",
    "Pace",
    "PracticeStore",
    "RecordedRequest",
    "Shop",
    "describe",
    "serve",
]
