"""The shapes of the store's answers: records, counts, status arrays, refusals."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from email.utils import format_datetime
from typing import Any

import orjson

from cartsheets.demo.conditions import Conditions

JSON = "application/json; charset=utf-8"
HTML = "text/html; charset=utf-8"

PAGE_OF_MAINTENANCE = (
    "<!DOCTYPE html><html><head><title>Maintenance</title></head><body><h1>We'll be right back</h1>"
    "<p>The store is down for maintenance.</p></body></html>"
)
PAGE_OF_REFUSAL = (
    "<!DOCTYPE html><html><head><title>Too many requests</title></head><body><h1>Too many requests</h1>"
    "<p>Please slow down.</p></body></html>"
)


@dataclass(frozen=True)
class Answer:
    """One HTTP answer."""

    status: int
    body: bytes = b""
    type: str = JSON
    headers: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Entry:
    """One entry of a status array; all four values go out as texts."""

    key: str
    value: str
    status: int
    message: str


class Refused(Exception):
    """A request, or one item of it, that the store does not accept."""

    def __init__(self, status: int, message: str) -> None:
        super().__init__(message)
        self.status = status
        self.message = message


def json_answer(content: Any, *, status: int = 200) -> Answer:
    """Answer compact raw UTF-8 JSON."""
    return Answer(status, orjson.dumps(content))


def page(text: str, *, status: int) -> Answer:
    """Answer a page of HTML."""
    return Answer(status, text.encode(), HTML)


def status_array(entries: Sequence[Entry], conditions: Conditions, *, status: int) -> Answer:
    """Answer a status array."""
    as_number = conditions.status_type == "number"
    return json_answer(
        [
            {
                "Key": entry.key,
                "Value": entry.value,
                "Status": entry.status if as_number else str(entry.status),
                "Message": entry.message,
            }
            for entry in entries
        ],
        status=status,
    )


def refusal(refused: Refused, conditions: Conditions, *, is_write: bool = False) -> Answer:
    """Answer that a whole request is refused."""
    entry = Entry("Error", "", refused.status, refused.message)
    if is_write and conditions.rejection == "200_error" and refused.status in (400, 404, 409):
        return status_array([entry], conditions, status=200)
    if refused.status in (400, 409) and conditions.refused_body == "empty":
        return Answer(refused.status)
    if refused.status in (400, 409) and conditions.refused_body == "exception":
        return exception_answer(refused.message, status=refused.status)
    return status_array([entry], conditions, status=refused.status)


def exception_answer(message: str, *, status: int) -> Answer:
    """Answer as ASP.NET does by itself."""
    content = {
        "Message": "An error has occurred.",
        "ExceptionMessage": message,
        "ExceptionType": "System.Exception",
    }
    return json_answer(content, status=status)


def too_many(conditions: Conditions, *, wait_s: float, now: datetime) -> Answer:
    """Answer a request beyond the allowance, which would fit after `wait_s`."""
    whole_s = max(1, round(wait_s + 0.499))
    entry = Entry("Error", "", 429, "Too many requests")
    match conditions.refusal:
        case "429":
            return status_array([entry], conditions, status=429)
        case "429_retry_after":
            return Answer(429, headers={"Retry-After": str(whole_s)})
        case "429_retry_date":
            until = format_datetime(now + timedelta(seconds=whole_s + 1), usegmt=True)
            return Answer(429, headers={"Retry-After": until})
        case "503":
            return Answer(503)
        case "503_retry_after":
            return Answer(503, headers={"Retry-After": str(whole_s)})
        case "html":
            return page(PAGE_OF_REFUSAL, status=429)
        case "200_error":
            return status_array([entry], conditions, status=200)
