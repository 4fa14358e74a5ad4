"""What an answer of the store says. Values in, values out; the status alone is never believed.

The store's answers drift: status arrays whose statuses are texts or numbers, refusals inside a 200,
pages of HTML, ASP.NET's own errors, and nothing at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from enum import StrEnum
from functools import cached_property
from typing import Any

from cartsheets.store.wire import parse_json

MAX_WORDS = 300


class Shape(StrEnum):
    """What a body is, by looking at it."""

    EMPTY = "empty"
    JSON = "json"
    PAGE = "page"
    BROKEN = "broken"


class Verdict(StrEnum):
    """What an answer means for the call, whatever the call was."""

    FINE = "fine"
    NONE = "none"
    PAST_END = "past_end"
    LIMITED = "limited"
    UNAUTHORIZED = "unauthorized"
    REJECTED = "rejected"
    TROUBLE = "trouble"
    STRANGE = "strange"


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a status array. `status` is None where it holds no number."""

    key: str
    value: str
    status: int | None
    message: str

    @property
    def is_error(self) -> bool:
        """Whether it says that something was not done."""
        return self.key.casefold() == "error" or (self.status is not None and self.status >= 400)


@dataclass(frozen=True)
class Answer:
    """One HTTP answer, read to its end; header names in small letters."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @cached_property
    def _parsed(self) -> tuple[Shape, Any]:
        if not self.body.strip():
            return Shape.EMPTY, None
        try:
            return Shape.JSON, parse_json(self.body)
        except ValueError:
            is_page = self.body.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<")
            return (Shape.PAGE if is_page else Shape.BROKEN), None

    @property
    def shape(self) -> Shape:
        """What the body is."""
        return self._parsed[0]

    @property
    def document(self) -> Any:
        """The body's JSON; None where it is none."""
        return self._parsed[1]

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """The status array, or nothing where the body is none."""
        document = self.document
        items = document if isinstance(document, list) else [document]
        return tuple(_entry(item) for item in items if _is_entry(item))

    @cached_property
    def code(self) -> int:
        """The status that counts: the one in the body where a success holds nothing but errors."""
        if 200 <= self.status < 300 and self.entries:
            if all(entry.key.casefold() == "error" for entry in self.entries):
                told = next(
                    (e.status for e in self.entries if e.status is not None and e.status >= 400), None
                )
                return told or 400
            if len(self.entries) == 1 and self.entries[0].is_error and self.status != 206:
                return self.entries[0].status or 400
        return self.status

    @cached_property
    def words(self) -> str:
        """The store's own words, all of them, for looking into; not for showing (see `cleaned`)."""
        texts = [entry.message for entry in self.entries]
        if isinstance(self.document, dict):
            names = ("Message", "MessageDetail", "ExceptionMessage")
            texts += [str(self.document[name]) for name in names if self.document.get(name)]
        elif isinstance(self.document, str):
            texts.append(self.document)
        return " ".join(text for text in texts if text)

    @cached_property
    def verdict(self) -> Verdict:
        """What the answer means, by status and body together."""
        code = self.code
        if code in (429, 503) or (self._may_speak_of_limit and _LIMIT.search(self.words)):
            return Verdict.LIMITED
        if self.shape is Shape.PAGE and _LIMIT.search(_page_text(self.body)):
            return Verdict.LIMITED
        if code in (401, 403):
            return Verdict.UNAUTHORIZED
        if code < 200 or 300 <= code < 400:
            return Verdict.STRANGE
        if self.shape is Shape.PAGE:
            return Verdict.TROUBLE
        if code == 404:
            return self._verdict_of_404
        if code == 400 and _PAST_END.search(self.words):
            return Verdict.PAST_END
        if code in (400, 409, 413, 422):
            return Verdict.REJECTED
        if code in (408, 425) or code >= 500:
            return Verdict.TROUBLE
        if 200 <= code < 300:
            return Verdict.TROUBLE if self.shape is Shape.BROKEN else Verdict.FINE
        return Verdict.STRANGE

    @property
    def _verdict_of_404(self) -> Verdict:
        """Tell "there are none" from "there is no such address": the second must not empty a table."""
        if self.shape is Shape.EMPTY:
            return Verdict.NONE
        if self.shape is not Shape.JSON:
            return Verdict.TROUBLE
        is_ours = (
            self.document in ([], None)
            or self.entries
            or (isinstance(self.document, dict) and "Message" in self.document)
        )
        return Verdict.STRANGE if not is_ours or _NO_SUCH_ADDRESS.search(self.words) else Verdict.NONE

    @property
    def _may_speak_of_limit(self) -> bool:
        # A refusal of a row may quote the row, and so prove nothing about calls.
        if self.status in (400, 409, 413, 422):
            return False
        is_bare_message = isinstance(self.document, dict) and "Message" in self.document and not self.entries
        return self.code >= 400 or is_bare_message

    def says_limit(self) -> bool:
        """Whether it is sure that the call was refused for its number, and so was not carried out."""
        if self.code == 429 or "retry-after" in self.headers:
            return True
        return bool(_LIMIT.search(self.words if self.shape is not Shape.PAGE else _page_text(self.body)))

    def retry_after_s(self, now: datetime) -> float | None:
        """The wait that the store asks for; None where it tells none that can be used."""
        text = self.headers.get("retry-after", "").strip()
        if re.fullmatch(r"\d{1,9}(\.\d{1,9})?", text):
            seconds = float(text)
        else:
            until = _http_date(text)
            if until is None:
                return None
            # The store's clock may be wrong; its own Date is wrong by as much.
            seconds = (until - (_http_date(self.headers.get("date", "")) or now)).total_seconds()
        return seconds if seconds > 0 else None


_LIMIT = re.compile(
    r"too many (requests|calls)|throttl"
    r"|\b(api|rate|request|requests|call|calls)[ -]limit|limit of (api |requests|calls)"
    r"|(requests?|calls?) (allowed )?(per|a|each) (second|minute|hour)|exceeded .{0,40}\b(requests|calls)\b",
    re.IGNORECASE,
)
_PAST_END = re.compile(r"offset .{0,20}exceeds", re.IGNORECASE)
_NO_SUCH_ADDRESS = re.compile(r"no http resource|no action was found|no type was found", re.IGNORECASE)
_TAG = re.compile(rb"<[^>]*>")


def _page_text(body: bytes) -> str:
    return _TAG.sub(b" ", body[:20_000]).decode("utf-8", errors="replace")


def _is_entry(item: Any) -> bool:
    return isinstance(item, dict) and "Key" in item and ("Status" in item or "Message" in item)


def _entry(item: dict[str, Any]) -> Entry:
    texts = {name: "" if item.get(name) is None else str(item[name]) for name in ("Key", "Value", "Message")}
    return Entry(texts["Key"], texts["Value"].strip(), _status(item.get("Status")), texts["Message"])


def _status(value: Any) -> int | None:
    if isinstance(value, bool):
        return None
    if isinstance(value, (int, float)):
        return int(value)
    found = re.match(r"\s*(\d{3})\b", value) if isinstance(value, str) else None
    return int(found[1]) if found else None


def _http_date(text: str) -> datetime | None:
    try:
        moment = parsedate_to_datetime(text)
    except (TypeError, ValueError):
        return None
    return moment if moment.tzinfo is not None else moment.replace(tzinfo=UTC)


def cleaned(words: str, *, secrets: Iterable[str] = ()) -> str:
    """Make the store's words fit to show: one line, not long, without anything secret."""
    for secret in secrets:
        if len(secret) >= 4:
            words = words.replace(secret, "…")
    line = " ".join("".join(c if c.isprintable() else " " for c in words).split())
    return line if len(line) <= MAX_WORDS else line[: MAX_WORDS - 1] + "…"
