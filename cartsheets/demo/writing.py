"""The operations that write: POST, PUT of one and of several, DELETE."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import orjson

from cartsheets.demo.answers import Answer, Entry, Refused, refusal, status_array
from cartsheets.demo.checks import checked_change, checked_new, is_id
from cartsheets.demo.conditions import Conditions
from cartsheets.demo.fields import CUSTOMER, Shape
from cartsheets.demo.records import Records
from cartsheets.demo.shop import Shop

MISSING_IN_BATCH = "One or more {noun} records were not found."


def add(shop: Shop, records: Records, body: bytes, conditions: Conditions) -> Answer:
    """POST: add one record (or what the condition says of an array)."""
    content = parsed(body)
    items = [content]
    if isinstance(content, list):
        if conditions.post_array == "refuse" or not content:
            raise Refused(400, f"The request takes one {records.shape.noun}.")
        items = content[:1] if conditions.post_array == "first" else content
    entries = []
    for item in items:
        values = checked_new(shop, records, _object(item, records.shape), conditions)
        key = records.add(values, at=shop.now_s())
        entries.append(Entry(records.shape.key, str(key), 201, "Created successfully"))
    return _done(entries, conditions, status=201)


def update_one(shop: Shop, records: Records, key: int, *, body: bytes, conditions: Conditions) -> Answer:
    """PUT of one record; an id in the body counts for nothing beside the one in the path."""
    item = _object(parsed(body), records.shape)
    if key not in records:
        raise Refused(404, _not_found(records.shape))
    records.change(key, checked_change(shop, records, key, item, conditions), at=shop.now_s())
    return _done([Entry(records.shape.key, str(key), 200, "updated successfully")], conditions, status=200)


def update_many(shop: Shop, records: Records, body: bytes, conditions: Conditions) -> Answer:
    """PUT of several records, each with its id."""
    items = parsed(body)
    if not isinstance(items, list) or not items:
        raise Refused(400, f"The request takes an array of {records.shape.noun} records.")
    if len(items) > conditions.batch_limit:
        if conditions.over_batch_limit == "refuse":
            raise Refused(400, f"No more than {conditions.batch_limit} items may be updated at once.")
        if conditions.over_batch_limit == "first":
            items = items[: conditions.batch_limit]
    shape = records.shape
    for item in items:
        if not is_id(_object(item, shape).get(shape.key)):
            raise Refused(400, f"{shape.key} is required.")
    is_missing = any(item[shape.key] not in records for item in items)
    # Only these two refuse the whole call before anything is done; the others tell each item apart.
    if is_missing and conditions.missing_id == "404":
        raise Refused(404, MISSING_IN_BATCH.format(noun=shape.noun))
    is_pretence = is_missing and conditions.missing_id == "206_not_applied"
    bad = _first_bad(shop, records, items, conditions)
    if bad and conditions.bad_item == "400":
        raise bad
    entries = [_update_item(shop, records, item, conditions, is_pretence=is_pretence) for item in items]
    if is_missing and conditions.missing_id == "404_applied":
        return refusal(Refused(404, MISSING_IN_BATCH.format(noun=shape.noun)), conditions, is_write=True)
    if bad and conditions.bad_item == "400_applied":
        return refusal(bad, conditions, is_write=True)
    if conditions.result_order == "reversed":
        entries.reverse()
    elif conditions.result_order == "shuffled":
        shop.dice.shuffle(entries)
    tolerated = {200}
    if conditions.missing_id == "200":
        tolerated.add(404)
    if conditions.rejection == "200_error":
        tolerated.add(400)
        entries = [replace(entry, key="Error") if entry.status == 400 else entry for entry in entries]
    is_whole = all(entry.status in tolerated for entry in entries) and not is_pretence
    return _done(entries, conditions, status=200 if is_whole else 206)


def delete(shop: Shop, records: Records, key: int, conditions: Conditions) -> Answer:
    """DELETE one record."""
    if key not in records:
        raise Refused(404, _not_found(records.shape))
    records.delete(key)
    if records is shop.groups and conditions.group_delete == "reset":
        position = CUSTOMER.position["CustomerGroupID"]
        members = [row[0] for row in shop.customers.rows() if row[position] == key]
        for member in members:
            shop.customers.change(member, {"CustomerGroupID": 0}, at=shop.now_s())
    return _done([Entry(records.shape.key, str(key), 200, "Deleted successfully")], conditions, status=200)


def parsed(body: bytes) -> Any:
    """Parse the body; Refused if it is no JSON."""
    try:
        return orjson.loads(body)
    except orjson.JSONDecodeError as error:
        raise Refused(400, "The request is not valid JSON.") from error


def _object(item: Any, shape: Shape) -> dict[str, Any]:
    if not isinstance(item, dict):
        raise Refused(400, f"The request takes {shape.noun} objects.")
    return item


def _not_found(shape: Shape) -> str:
    return f"No {shape.noun} records found."


def _first_bad(shop: Shop, records: Records, items: list[Any], conditions: Conditions) -> Refused | None:
    """Find the first item that will be refused, without changing anything."""
    for item in items:
        key = item[records.shape.key]
        if key in records:
            try:
                checked_change(shop, records, key, item, conditions)
            except Refused as refused:
                return refused
    return None


def _update_item(
    shop: Shop, records: Records, item: dict[str, Any], conditions: Conditions, *, is_pretence: bool
) -> Entry:
    shape = records.shape
    key = item[shape.key]
    if key not in records:
        return Entry(shape.key, str(key), 404, _not_found(shape))
    try:
        values = checked_change(shop, records, key, item, conditions)
    except Refused as refused:
        return Entry(shape.key, str(key), refused.status, refused.message)
    if not is_pretence:
        records.change(key, values, at=shop.now_s())
    return Entry(shape.key, str(key), 200, "updated successfully")


def _done(entries: list[Entry], conditions: Conditions, *, status: int) -> Answer:
    is_clean = all(entry.status in (200, 201) for entry in entries)
    if conditions.write_answer == "empty" and is_clean and status != 206:
        return Answer(status)
    return status_array(entries, conditions, status=status)
