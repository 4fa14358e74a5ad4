"""What the store's drifting answers mean."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

import pytest

from cartsheets.store.answers import MAX_WORDS, Answer, Shape, Verdict, cleaned


def answer(status: int, body: Any = b"", **headers: str) -> Answer:
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    return Answer(status, {name.replace("_", "-"): value for name, value in headers.items()}, content)


def entry(
    key: str = "CustomerID", value: Any = "7", status: Any = "200", message: str = "ok"
) -> dict[str, Any]:
    return {"Key": key, "Value": value, "Status": status, "Message": message}


PAGE = b"<!DOCTYPE html><html><h1>We will be right back</h1></html>"
BUSY_PAGE = b"<html><h1>Too many requests</h1></html>"


@pytest.mark.parametrize(
    ("given", "verdict"),
    [
        (answer(200, [{"CustomerID": 1}]), Verdict.FINE),
        (answer(200, []), Verdict.FINE),
        (answer(200), Verdict.FINE),
        (answer(201, [entry(status="201")]), Verdict.FINE),
        (answer(206, [entry(), entry(value="8", status="404")]), Verdict.FINE),
        (answer(200, [entry(status=404)]), Verdict.NONE),
        (answer(404), Verdict.NONE),
        (answer(404, [entry("Error", "", "404", "No Customer records found.")]), Verdict.NONE),
        (answer(404, {"Message": "No Customer records found."}), Verdict.NONE),
        (answer(404, {"Message": "No HTTP resource was found that matches the request."}), Verdict.STRANGE),
        (answer(404, PAGE), Verdict.TROUBLE),
        (answer(404, b"Not Found"), Verdict.TROUBLE),
        (answer(404, {"error": "Not Found"}), Verdict.STRANGE),
        (answer(404, []), Verdict.NONE),
        (
            answer(400, [entry("Error", "", 400, "Offset amount exceeds the total number of records")]),
            Verdict.PAST_END,
        ),
        (answer(400), Verdict.REJECTED),
        (answer(400, {"Message": "The request is invalid."}), Verdict.REJECTED),
        (answer(400, [entry("Error", "", "400", "Comments too many requests per second")]), Verdict.REJECTED),
        (answer(409), Verdict.REJECTED),
        (answer(200, [entry("Error", "", "400", "Email is taken")]), Verdict.REJECTED),
        (answer(200, [entry("Error", "", None, "Email is taken")]), Verdict.REJECTED),
        (answer(200, [entry("Error", "", "", "API call limit exceeded")]), Verdict.LIMITED),
        (answer(200, [entry("Error", "", "429", "Busy")]), Verdict.LIMITED),
        (answer(200, {"Message": "Too many requests"}), Verdict.LIMITED),
        (answer(200, [entry("Error", "", "401", "Unauthorized")]), Verdict.UNAUTHORIZED),
        (answer(401), Verdict.UNAUTHORIZED),
        (answer(401, PAGE), Verdict.UNAUTHORIZED),
        (answer(403, {"Message": "no"}), Verdict.UNAUTHORIZED),
        (answer(429), Verdict.LIMITED),
        (answer(503), Verdict.LIMITED),
        (answer(503, PAGE), Verdict.LIMITED),
        (answer(200, BUSY_PAGE), Verdict.LIMITED),
        (answer(200, PAGE), Verdict.TROUBLE),
        (answer(500), Verdict.TROUBLE),
        (answer(500, {"Message": "An error has occurred.", "ExceptionMessage": "Timeout"}), Verdict.TROUBLE),
        (answer(502, PAGE), Verdict.TROUBLE),
        (answer(408), Verdict.TROUBLE),
        (answer(200, b'[{"CustomerID":1,'), Verdict.TROUBLE),
        (answer(302, PAGE, location="https://elsewhere.example/"), Verdict.STRANGE),
        (answer(415, {"Message": "no"}), Verdict.STRANGE),
    ],
)
def test_an_answer_is_judged_by_status_and_body_together(given: Answer, verdict: Verdict) -> None:
    assert given.verdict is verdict


@pytest.mark.parametrize(
    ("given", "is_sure"),
    [
        (answer(429), True),
        (answer(429, BUSY_PAGE), True),
        (answer(503), False),
        (answer(503, PAGE), False),
        (answer(503, b"", retry_after="3"), True),
        (answer(200, BUSY_PAGE), True),
        (answer(200, [entry("Error", "", "429", "Too many requests")]), True),
    ],
)
def test_only_a_plain_refusal_proves_that_nothing_was_done(given: Answer, is_sure: bool) -> None:
    assert given.says_limit() is is_sure


@pytest.mark.parametrize(
    ("status", "number"),
    [
        ("200", 200),
        (200, 200),
        (200.0, 200),
        ("404 Not Found", 404),
        (None, None),
        ("", None),
        ("ok", None),
        (True, None),
    ],
)
def test_statuses_are_texts_or_numbers(status: Any, number: int | None) -> None:
    assert answer(206, [entry(status=status)]).entries[0].status == number


def test_a_value_is_a_text_or_a_number() -> None:
    assert [
        e.value for e in answer(200, [entry(value=7), entry(value=" 8 "), entry(value=None)]).entries
    ] == ["7", "8", ""]


def test_a_bare_entry_is_a_status_array_too() -> None:
    assert answer(200, entry()).entries[0].value == "7"


def test_records_are_no_entries() -> None:
    assert answer(200, [{"CustomerID": 1, "Status": "x", "Message": "y"}]).entries == ()


def test_a_body_is_known_by_its_look() -> None:
    assert answer(200, b" \r\n").shape is Shape.EMPTY
    assert answer(200, b"\xef\xbb\xbf <html>").shape is Shape.PAGE
    assert answer(200, b"nonsense").shape is Shape.BROKEN
    assert answer(200, b"\xef\xbb\xbf[]").shape is Shape.JSON
    assert answer(200, b"null").shape is Shape.JSON


NOW = datetime(2026, 11, 24, 10, 0, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"retry_after": "7"}, 7.0),
        ({"retry_after": "1.5"}, 1.5),
        ({"retry_after": "0"}, None),
        ({"retry_after": "-3"}, None),
        ({"retry_after": "soon"}, None),
        ({}, None),
        ({"retry_after": "Tue, 24 Nov 2026 10:00:30 GMT"}, 30.0),
        ({"retry_after": "Tue, 24 Nov 2026 09:00:00 GMT"}, None),
        ({"retry_after": "Tue, 24 Nov 2026 12:00:09 GMT", "date": "Tue, 24 Nov 2026 12:00:00 GMT"}, 9.0),
    ],
)
def test_the_told_wait_is_seconds_or_a_date_by_the_stores_own_clock(
    headers: dict[str, str], seconds: float | None
) -> None:
    assert answer(429, b"", **headers).retry_after_s(NOW) == seconds


def test_the_stores_words_are_shown_in_one_short_line_without_secrets() -> None:
    words = "Password hunter22 is\r\n\tweak\x00" + "x" * 1000
    shown = cleaned(words, secrets=["hunter22", ""])
    assert shown.startswith("Password … is weak")
    assert len(shown) == MAX_WORDS
