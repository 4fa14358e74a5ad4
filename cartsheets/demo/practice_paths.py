"""Paths under /_practice that no real store has: how another process looks into the practice store.

GET requests[?since=NUMBER], customers, groups, others, conditions; POST edit (what somebody else does)
and conditions (a list of texts that replaces all conditions). Guarded by the same keys; neither logged
nor paced, and no fault strikes them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from cartsheets.demo.answers import Answer, Entry, Refused, json_answer, refusal, status_array
from cartsheets.demo.conditions import Conditions
from cartsheets.demo.records import Records
from cartsheets.demo.routes import Call
from cartsheets.demo.service import RecordedRequest, Service
from cartsheets.demo.shop import Shop
from cartsheets.demo.writing import parsed

PREFIX = "/_practice/"


def answer_practice(service: Service, call: Call, headers: Mapping[str, str]) -> Answer:
    """Answer one request under /_practice; `call.path` is the whole path."""
    try:
        if not service.knows(headers):
            raise Refused(401, "Unauthorized")
        return _answer(service, call)
    except Refused as refused:
        return refusal(refused, Conditions())


def _answer(service: Service, call: Call) -> Answer:
    shop = service.shop
    match call.method, call.path.removeprefix(PREFIX):
        case "GET", "requests":
            since = call.query.get("since", "0")
            first = int(since) if since.isdecimal() else 0
            return json_answer([_shown(record) for record in tuple(service.log) if record.number > first])
        case "GET", "customers":
            return json_answer(_whole(shop.customers))
        case "GET", "groups":
            return json_answer(_whole(shop.groups))
        case "GET", "others":
            return json_answer([asdict(edit) for edit in tuple(shop.others_edits)])
        case "GET", "conditions":
            faults = [f"{fault.kind}={fault.text}" for fault in service.conditions.faults]
            return json_answer(vars(service.conditions) | {"faults": faults})
        case "POST", "edit":
            return json_answer(_edit(shop, parsed(call.body)))
        case "POST", "conditions":
            texts = parsed(call.body)
            if not isinstance(texts, list) or not all(isinstance(text, str) for text in texts):
                raise Refused(400, "The request takes a list of texts.")
            try:
                service.conditions = Conditions.from_texts(texts, seed=shop.seed)
            except ValueError as error:
                raise Refused(400, str(error)) from error
            done = Entry("Conditions", str(len(texts)), 200, "updated successfully")
            return status_array([done], service.conditions, status=200)
    raise Refused(404, "No HTTP resource was found that matches the request.")


def _whole(records: Records) -> dict[str, dict[str, Any]]:
    with records.lock:
        return {str(key): dict(records[key]) for key in records.ids}


def _edit(shop: Shop, wanted: Any) -> dict[str, list[int]]:
    """Do what somebody else does: customers, groups ({id: fields}), add_ ([fields]) and delete_ ([id])."""
    if not isinstance(wanted, dict):
        raise Refused(400, "The request takes an object.")
    try:
        with shop.lock:
            for key, values in wanted.get("customers", {}).items():
                shop.edit(int(key), **values)
            for key, values in wanted.get("groups", {}).items():
                shop.edit_group(int(key), **values)
            for key in wanted.get("delete_customers", []):
                shop.delete(key)
            for key in wanted.get("delete_groups", []):
                shop.delete_group(key)
            return {
                "added_customers": [shop.add(**values) for values in wanted.get("add_customers", [])],
                "added_groups": [shop.add_group(**values) for values in wanted.get("add_groups", [])],
            }
    except (KeyError, ValueError, TypeError, AttributeError) as error:
        raise Refused(400, f"The edit names something that is not there: {error}.") from error


def _shown(record: RecordedRequest) -> dict[str, Any]:
    shown = {**vars(record), "body": record.body}
    del shown["raw"]
    return shown
