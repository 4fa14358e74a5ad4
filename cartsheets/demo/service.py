"""What becomes of a request: keys, log, hooks, pace, faults, and then the operation itself."""

from __future__ import annotations

import hmac
import threading
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import orjson

from cartsheets.demo.answers import (
    PAGE_OF_MAINTENANCE,
    Answer,
    Refused,
    exception_answer,
    page,
    refusal,
    too_many,
)
from cartsheets.demo.conditions import Conditions
from cartsheets.demo.faults import Fault
from cartsheets.demo.pace import Bucket
from cartsheets.demo.routes import Call, Operations
from cartsheets.demo.shop import Shop

MOST_RECORDED = 50_000
"""How many requests the log keeps."""

_SECRET_HEADERS = ("privatekey", "token", "authorization")


@dataclass
class RecordedRequest:
    """One request in the log. `status` is None while, or because, it was not answered."""

    number: int
    method: str
    path: str
    """Below the API's base, like /Customers/17."""
    query: dict[str, str]
    raw: bytes = field(repr=False)
    """The body as it came; `body` parses it."""
    headers: dict[str, str]
    """Names in small letters; without the keys."""
    at: datetime
    status: int | None = None
    faults: tuple[str, ...] = ()

    @property
    def body(self) -> Any:
        """The body, parsed where it is JSON, else as text; None where there was none."""
        if not self.raw:
            return None
        try:
            return orjson.loads(self.raw)
        except orjson.JSONDecodeError:
            return self.raw.decode("utf-8", "replace")


@dataclass(frozen=True)
class Keys:
    """What a request must carry."""

    secure_url: str
    private_key: str
    token: str


@dataclass(frozen=True)
class Delivery:
    """How an answer goes out; without an answer the connection is dropped."""

    answer: Answer | None
    drip_s: float = 0.0
    is_cut_off: bool = False


@dataclass
class Service:
    """Answer requests to one shop. `conditions` and the hooks may be changed while it runs."""

    shop: Shop
    conditions: Conditions
    keys: Keys
    monotonic: Callable[[], float]
    closing: threading.Event = field(default_factory=threading.Event)
    before_request: Callable[[RecordedRequest], None] | None = None
    after_request: Callable[[RecordedRequest], None] | None = None

    def __post_init__(self) -> None:
        self.log: deque[RecordedRequest] = deque(maxlen=MOST_RECORDED)
        self._operations = Operations(self.shop)
        self._bucket = Bucket(self.monotonic)
        self._lock = threading.Lock()
        self._number = 0
        self._maintained_until = self._offline_until = float("-inf")

    def knows(self, headers: Mapping[str, str]) -> bool:
        """Whether the three headers are the right ones; names of `headers` are small."""
        sent, own = headers.get("secureurl", ""), self.keys.secure_url
        if self.conditions.secure_url_match == "loose":
            sent, own = _host(sent), _host(own)
        return (
            _same(sent, own)
            and _same(headers.get("privatekey", ""), self.keys.private_key)
            and _same(headers.get("token", ""), self.keys.token)
        )

    def answer(self, call: Call, headers: Mapping[str, str]) -> Delivery:
        """Answer one request of the API."""
        conditions = self.conditions
        self.shop.clock_ahead_s = conditions.clock_ahead_s
        record = self._record(call, headers)
        if self.before_request is not None:
            self.before_request(record)
        self._wait(conditions.latency_ms / 1000)
        delivery = self._deliver(call, headers, record, conditions)
        record.status = delivery.answer.status if delivery.answer else None
        if self.after_request is not None:
            self.after_request(record)
        return delivery

    def _deliver(
        self, call: Call, headers: Mapping[str, str], record: RecordedRequest, conditions: Conditions
    ) -> Delivery:
        if not self.knows(headers) or not _may(call.method, conditions):
            return Delivery(_unauthorized(conditions))
        wait_s = self._bucket.refuses(conditions)
        if wait_s:
            return Delivery(too_many(conditions, wait_s=wait_s, now=self.shop.now()))
        if self.monotonic() < self._offline_until:
            return Delivery(None)
        maintenance = page(PAGE_OF_MAINTENANCE, status=int(conditions.maintenance_status))
        if self.monotonic() < self._maintained_until:
            return Delivery(maintenance)
        with self._lock:
            faults = {
                fault.kind: fault for fault in conditions.faults if fault.strikes(call.method, call.path)
            }
        record.faults = tuple(faults)
        for kind in ("edit", "add", "delete", "rename"):
            if f"others_{kind}" in faults:
                self.shop.let_others(kind)
        if "maintenance" in faults:
            self._maintained_until = self.monotonic() + faults["maintenance"].seconds
            return Delivery(maintenance)
        if "offline" in faults:
            self._offline_until = self.monotonic() + faults["offline"].seconds
            return Delivery(None)
        early = self._early(call, faults, conditions)
        if early is not None:
            return early
        answer = self._operations.answer(call, conditions)
        return self._spoilt(answer, faults)

    def _early(self, call: Call, faults: Mapping[str, Fault], conditions: Conditions) -> Delivery | None:
        """Answer for the faults that strike before anything is done; None where there is none."""
        for kind in ("late", "stall"):
            if kind in faults:
                self._wait(faults[kind].seconds)
        if "stall" in faults or "drop_before" in faults or self.closing.is_set():
            return Delivery(None)
        if "error_before" in faults:
            return Delivery(Answer(500))
        if "exception" in faults:
            return Delivery(exception_answer("Timeout expired.", status=500))
        if "html" in faults:
            return Delivery(page(PAGE_OF_MAINTENANCE, status=200))
        if "unauthorized" in faults:
            return Delivery(_unauthorized(conditions))
        if "refused" in faults:
            return Delivery(too_many(conditions, wait_s=1.0, now=self.shop.now()))
        if "redirect" in faults:
            target = faults["redirect"].value.rstrip("/") + "/3dCartWebAPI/v1" + call.path
            return Delivery(Answer(302, headers={"Location": target}))
        return None

    def _spoilt(self, answer: Answer, faults: Mapping[str, Fault]) -> Delivery:
        """Spoil the answer of an operation that was carried out."""
        if "stall_after" in faults:
            self._wait(faults["stall_after"].seconds)
            return Delivery(None)
        if "drop_after" in faults:
            return Delivery(None)
        if "error_after" in faults:
            answer = Answer(500)
        elif "no_content" in faults:
            answer = Answer(200)
        elif "truncated" in faults:
            answer = Answer(answer.status, answer.body[: len(answer.body) // 2])
        elif "malformed" in faults:
            answer = Answer(answer.status, b'[{"CustomerID":12,,"Email":}')
        drip_s = faults["drip"].seconds if "drip" in faults else 0.0
        return Delivery(answer, drip_s=drip_s, is_cut_off="cut_off" in faults)

    def _record(self, call: Call, headers: Mapping[str, str]) -> RecordedRequest:
        shown = {name: value for name, value in headers.items() if name not in _SECRET_HEADERS}
        with self._lock:
            self._number += 1
            record = RecordedRequest(
                self._number,
                call.method,
                call.path,
                dict(call.query),
                call.body,
                shown,
                self.shop.clock(),
            )
            self.log.append(record)
        return record

    def _wait(self, seconds: float) -> None:
        if seconds > 0:
            self.closing.wait(seconds)


def _unauthorized(conditions: Conditions) -> Answer:
    return refusal(Refused(401, "Unauthorized"), conditions)


def _may(method: str, conditions: Conditions) -> bool:
    needed = "read" if method == "GET" else "write"
    return conditions.permissions in ("read_write", needed)


def _host(url: str) -> str:
    """Strip what a loose comparison of secure URLs leaves out."""
    lowered = url.strip().lower()
    return lowered.removeprefix("https://").removeprefix("http://").rstrip("/")


def _same(one: str, other: str) -> bool:
    return hmac.compare_digest(one.encode(), other.encode())
