"""From method and path to one of the thirteen operations."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from cartsheets.demo import writing
from cartsheets.demo.answers import Answer, Refused, refusal
from cartsheets.demo.conditions import Conditions
from cartsheets.demo.fields import LARGEST_WHOLE
from cartsheets.demo.reading import Reader
from cartsheets.demo.shop import Shop

_PATHS = re.compile(
    r"/(?P<table>customers|customergroups)(?:/(?P<id>[^/]+)(?P<members>/customers)?)?", re.IGNORECASE
)


@dataclass(frozen=True)
class Call:
    """One request as the operations see it; `path` is below the API's base, names of `query` are small."""

    method: str
    path: str
    query: Mapping[str, str]
    body: bytes
    content_type: str


class Operations:
    """Answer calls on a shop, each as one piece under the shop's lock."""

    def __init__(self, shop: Shop) -> None:
        self._shop = shop
        self._reader = Reader(shop)

    def answer(self, call: Call, conditions: Conditions) -> Answer:
        """Carry out a call."""
        is_write = call.method != "GET"
        try:
            with self._shop.lock:
                return self._carry_out(call, conditions)
        except Refused as refused:
            return refusal(refused, conditions, is_write=is_write)

    def _carry_out(self, call: Call, conditions: Conditions) -> Answer:
        found = _PATHS.fullmatch(call.path)
        if found is None or (found["members"] and found["table"].lower() == "customers"):
            raise Refused(404, "No HTTP resource was found that matches the request.")
        kind = "members" if found["members"] else "one" if found["id"] else "all"
        allowed = {"members": ("GET",), "one": ("GET", "PUT", "DELETE"), "all": ("GET", "POST", "PUT")}[kind]
        if call.method not in allowed:
            return Answer(405, headers={"Allow": ", ".join(allowed)})
        if (
            call.method in ("POST", "PUT")
            and call.content_type.split(";")[0].strip().lower() != "application/json"
        ):
            raise Refused(415, "The Content-Type must be application/json.")
        shop = self._shop
        is_groups = found["table"].lower() == "customergroups"
        records = shop.groups if is_groups else shop.customers
        if kind == "members":
            return self._reader.members(_id(found["id"]), call.query, conditions)
        if kind == "all":
            match call.method:
                case "POST":
                    return writing.add(shop, records, call.body, conditions)
                case "PUT":
                    return writing.update_many(shop, records, call.body, conditions)
            read = self._reader.groups if is_groups else self._reader.customers
            return read(call.query, conditions)
        key = _id(found["id"])
        match call.method:
            case "PUT":
                return writing.update_one(shop, records, key, body=call.body, conditions=conditions)
            case "DELETE":
                return writing.delete(shop, records, key, conditions)
        return self._reader.one(records, key, conditions)


def _id(text: str) -> int:
    if not re.fullmatch(r"\d{1,10}", text, re.ASCII) or int(text) > LARGEST_WHOLE:
        raise Refused(400, "The request is invalid.")
    if int(text) == 0:
        raise Refused(404, "There is no record 0.")
    return int(text)
