"""The six operations that read: lists with their filters and pages, and single records."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

from cartsheets.demo.answers import Answer, Refused, json_answer
from cartsheets.demo.conditions import Conditions
from cartsheets.demo.fields import GROUP, LARGEST_WHOLE, Shape
from cartsheets.demo.records import Records, Row
from cartsheets.demo.shop import Shop

PAST_END = "Offset amount exceeds the total number of records"
DEFAULT_LIMIT = 10

_TEXT_FILTERS = {
    "email": "Email",
    "firstname": "BillingFirstName",
    "lastname": "BillingLastName",
    "country": "BillingCountry",
    "state": "BillingState",
    "city": "BillingCity",
    "phone": "BillingPhoneNumber",
}
_TIME_FILTERS = ("lastupdatestart", "lastupdateend")
_COUNTRY_NAMES = {
    "US": "United States", "CA": "Canada", "GB": "United Kingdom", "DE": "Germany", "FR": "France",
    "AU": "Australia", "SE": "Sweden", "JP": "Japan", "IL": "Israel", "EG": "Egypt", "TR": "Turkey",
}  # fmt: skip
_MOST_KEPT = 16

Test = Callable[[Row], bool]


class Reader:
    """Answer what reads, under the shop's lock; keep the ids of the last lists, as paging asks again."""

    def __init__(self, shop: Shop) -> None:
        self._shop = shop
        self._kept: dict[tuple[Any, ...], list[int]] = {}

    def customers(self, query: Mapping[str, str], conditions: Conditions) -> Answer:
        """GET /Customers."""
        return self._list(self._shop.customers, query, conditions, group_id=None)

    def members(self, group_id: int, query: Mapping[str, str], conditions: Conditions) -> Answer:
        """GET /CustomerGroups/{id}/Customers."""
        return self._list(self._shop.customers, query, conditions, group_id=group_id)

    def groups(self, query: Mapping[str, str], conditions: Conditions) -> Answer:
        """GET /CustomerGroups."""
        return self._list(self._shop.groups, query, conditions, group_id=None)

    def one(self, records: Records, key: int, conditions: Conditions) -> Answer:
        """GET one record by id."""
        if key not in records:
            raise Refused(404, f"No {records.shape.noun} records found.")
        record = shown(records.shape, records.row(key), conditions)
        return json_answer(record if conditions.by_id == "object" else [record])

    def _list(
        self, records: Records, query: Mapping[str, str], conditions: Conditions, *, group_id: int | None
    ) -> Answer:
        limit = _whole(query, "limit", least=1)
        offset = _whole(query, "offset", least=0)
        only_count = query.get("countonly", "")
        if only_count not in ("", "0", "1"):
            raise Refused(400, "countonly must be 0 or 1.")
        ids = self._matching(records, query, conditions, group_id)
        total = len(ids)
        if only_count == "1":
            return json_answer({"TotalCount": max(0, total + conditions.count_error)})
        first = _first(offset, conditions)
        count = _most(limit, conditions)
        if total == 0:
            return _nothing(records.shape, conditions)
        if first >= total:
            if conditions.past_end == "empty":
                return json_answer([])
            raise Refused(int(conditions.past_end), PAST_END)
        shape = records.shape
        found = [shown(shape, records.row(key), conditions) for key in ids[first : first + count]]
        return json_answer(_arranged(found, query))

    def _matching(
        self, records: Records, query: Mapping[str, str], conditions: Conditions, group_id: int | None
    ) -> list[int]:
        wanted = {name: query[name] for name in (*_TEXT_FILTERS, *_TIME_FILTERS) if query.get(name)}
        if records.shape is GROUP:
            wanted = {}
        if conditions.update_filter == "ignored":
            wanted = {name: value for name, value in wanted.items() if name not in _TIME_FILTERS}
        is_plain = not wanted and group_id is None
        if is_plain and conditions.order == "ascending":
            return records.ids
        ways = (
            conditions.order,
            conditions.filters,
            conditions.country_filter,
            conditions.store_time,
            conditions.update_filter,
        )
        asked = (records.shape.path, records.version, group_id, tuple(wanted.items()), ways)
        if asked not in self._kept:
            if len(self._kept) >= _MOST_KEPT:
                del self._kept[next(iter(self._kept))]
            self._kept[asked] = _search(records, wanted, conditions, group_id)
        return self._kept[asked]


def shown(shape: Shape, row: Row, conditions: Conditions) -> dict[str, Any]:
    """Show a record as the wire carries it."""
    record: dict[str, Any] = dict(zip(shape.names, row, strict=True))
    if conditions.blank != "null":
        for index, field in enumerate(shape.fields):
            if row[index] is None and field.type == "text":
                is_empty = conditions.blank == "empty" or (row[0] + index) % 2
                record[field.name] = "" if is_empty else None
    if "TotalStoreCredit" in record:
        if conditions.store_credit == "null":
            record["TotalStoreCredit"] = None
        elif conditions.store_credit == "missing":
            del record["TotalStoreCredit"]
        if conditions.reset_password == "missing":
            del record["ResetPassword"]
    if conditions.extra_fields:
        record |= {"AdditionalField4": None, "InternalFlags": {"Imported": False, "Origins": [1, 2]}}
    return record


def _search(
    records: Records, wanted: Mapping[str, str], conditions: Conditions, group_id: int | None
) -> list[int]:
    tests: list[Test] = []
    position = records.shape.position
    if group_id is not None:
        tests.append(_equals(position["CustomerGroupID"], group_id))
    for name, value in wanted.items():
        if name in _TIME_FILTERS:
            tests.append(_changed(records, name, _time(name, value, conditions)))
            if conditions.update_filter == "none":
                tests.append(lambda _row: False)
            elif conditions.update_filter == "half":
                tests.append(lambda row: row[0] % 2 == 0)
        elif name == "country" and conditions.country_filter == "name":
            tests.append(_names_country(position["BillingCountry"], value))
        else:
            tests.append(_reads(position[_TEXT_FILTERS[name]], value.lower(), conditions))
    rows = list(records.rows())
    for test in tests:
        rows = [row for row in rows if test(row)]
    ids = [row[0] for row in rows]
    if conditions.order == "descending":
        ids.reverse()
    elif conditions.order == "last_update":
        ids.sort(key=records.updated_at, reverse=True)
    return ids


def _equals(position: int, value: int) -> Test:
    return lambda row: row[position] == value


def _reads(position: int, value: str, conditions: Conditions) -> Test:
    match conditions.filters:
        case "exact":
            return lambda row: (row[position] or "").lower() == value
        case "contains":
            return lambda row: value in (row[position] or "").lower()
        case "starts_with":
            return lambda row: (row[position] or "").lower().startswith(value)


def _names_country(position: int, value: str) -> Test:
    return lambda row: _COUNTRY_NAMES.get(row[position] or "", "").lower() == value.lower()


def _changed(records: Records, name: str, at: float) -> Test:
    if name == "lastupdatestart":
        return lambda row: records.updated_at(row[0]) >= at
    # The filter knows whole seconds only, so a change within the last second still counts.
    return lambda row: records.updated_at(row[0]) < at + 1


def _time(name: str, value: str, conditions: Conditions) -> float:
    if not re.fullmatch(r"\d\d/\d\d/\d{4} \d\d:\d\d:\d\d", value):
        raise Refused(400, f"{name} must be mm/dd/yyyy hh:mm:ss.")
    if conditions.update_filter == "refused":
        raise Refused(400, f"{name} is not supported.")
    order = "%d/%m/%Y" if conditions.update_filter == "day_first" else "%m/%d/%Y"
    zone = UTC
    if conditions.store_time != "utc":
        sign = -1 if conditions.store_time[0] == "-" else 1
        hours, minutes = conditions.store_time[1:].split(":")
        zone = timezone(sign * timedelta(hours=int(hours), minutes=int(minutes)))
    try:
        return datetime.strptime(value, f"{order} %H:%M:%S").replace(tzinfo=zone).timestamp()
    except (ValueError, OverflowError) as error:
        raise Refused(400, f"{name} must be mm/dd/yyyy hh:mm:ss.") from error


def _whole(query: Mapping[str, str], name: str, *, least: int) -> int | None:
    """Read a number of the query; None where it is not given or empty."""
    text = query.get(name, "")
    if not text:
        return None
    if not re.fullmatch(r"\d{1,10}", text, re.ASCII) or not least <= int(text) <= LARGEST_WHOLE:
        raise Refused(400, f"{name} must be a number of at least {least}.")
    return int(text)


def _first(offset: int | None, conditions: Conditions) -> int:
    """Turn the offset, which counts from 1, into a position."""
    if offset == 0 and conditions.offset_zero == "refuse":
        raise Refused(400, "offset must be at least 1.")
    return max(0, (offset or 1) - 1)


def _most(limit: int | None, conditions: Conditions) -> int:
    if limit is None:
        return min(DEFAULT_LIMIT, conditions.max_limit)
    if limit <= conditions.max_limit:
        return limit
    if conditions.above_max_limit == "refuse":
        raise Refused(400, f"limit must be at most {conditions.max_limit}.")
    return (
        conditions.max_limit
        if conditions.above_max_limit == "clamp"
        else min(DEFAULT_LIMIT, conditions.max_limit)
    )


def _nothing(shape: Shape, conditions: Conditions) -> Answer:
    if conditions.none_found == "empty":
        return json_answer([])
    if conditions.none_found == "404_empty":
        return Answer(404)
    raise Refused(404, f"No {shape.noun} records found.")


def _arranged(found: list[dict[str, Any]], query: Mapping[str, str]) -> list[dict[str, Any]]:
    """Do what $orderby and $select ask; they see the page only."""
    if order := query.get("$orderby"):
        name, _, way = order.partition(" ")
        found.sort(key=lambda record: str(record.get(name) or ""), reverse=way.strip().lower() == "desc")
    if select := query.get("$select"):
        names = [name.strip() for name in select.split(",")]
        found = [{name: record[name] for name in names if name in record} for record in found]
    return found
