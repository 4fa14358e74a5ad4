"""One call to the store: at its pace, with its keys, tried again where that is safe, its answer judged.

The only loop around a call is here. A read, an update and a delete do the same twice as once, so they
are sent again after any trouble. An add is sent again only when the store surely did not take it.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime

import requests
import urllib3

from cartsheets.errors import SettingsError, StoreError
from cartsheets.monitor import Monitor, Progress
from cartsheets.store import failures, retries
from cartsheets.store.answers import Answer, Shape, Verdict
from cartsheets.store.connection import Attempt, Watch, open_session
from cartsheets.store.failures import Failure
from cartsheets.store.keys import StoreKeys, checked_api_url, host_of, is_loopback
from cartsheets.store.pacer import Allowance, Pacer
from cartsheets.store.retries import PATIENCE_S, Effort

CONNECT_TIMEOUT_S = 10.0
ANSWER_TIMEOUT_S = 30.0
MAX_ANSWER_BYTES = 128 * 1024 * 1024

_log = logging.getLogger(__name__)

_WORTH_TELLING_S = 2.0
_BLOCK_BYTES = 65_536
_FINAL = (Verdict.FINE, Verdict.NONE, Verdict.PAST_END, Verdict.REJECTED)
_LINE_ERRORS = (requests.RequestException, urllib3.exceptions.HTTPError, OSError)


@dataclass(frozen=True)
class Call:
    """What is asked of the store. `path` is below the API's base and holds ids only, never names."""

    method: str
    path: str
    query: tuple[tuple[str, str], ...] = ()
    body: bytes | None = None

    @property
    def is_write(self) -> bool:
        """Whether it changes the store."""
        return self.method != "GET"

    @property
    def is_add(self) -> bool:
        """Whether doing it twice would do more than doing it once."""
        return self.method == "POST"


class Transport:
    """The way to one store, shared by all threads."""

    def __init__(
        self,
        keys: StoreKeys,
        *,
        allowance: Allowance,
        user_agent: str,
        connections: int,
        proxies: Mapping[str, str] | None = None,
        ca_file: str | None = None,
        patience_s: float = PATIENCE_S,
        bucket_level: float = 0.0,
    ) -> None:
        self._base = checked_api_url(keys.api_url)
        self.host = host_of(self._base)
        if any(proxy.casefold().startswith("socks") for proxy in (proxies or {}).values()):
            raise SettingsError("CartSheets cannot use a SOCKS proxy.", remedy="Set an http proxy, or none.")
        self._headers = keys.headers() | {
            "Content-Type": "application/json",
            "Accept": "application/json",
            "Accept-Encoding": "gzip, deflate",
            "User-Agent": user_agent,
        }
        is_here = is_loopback(self.host) or is_loopback(self.host.rpartition(":")[0])
        self._session = open_session(
            connections=connections, proxies=None if is_here else proxies, ca_file=ca_file
        )
        self._watch = Watch()
        self._pacer = Pacer(allowance, now=_now(), level=bucket_level)
        self._patience_s = patience_s
        self._lock = threading.Lock()
        self._answered_at: float | None = None
        self._waiting = 0
        self._waiting_since = 0.0
        self.calls = 0
        self.refusals = 0
        self.waited_s = 0.0

    def call(self, call: Call, *, monitor: Monitor) -> Answer:
        """Carry out a call and return its answer, whose verdict is FINE, NONE, PAST_END or REJECTED.

        Raises:
            NotAuthorized: the keys or a permission were refused.
            AnswerLost: an add was sent and nobody knows whether it took effect.
            StoreUnreachable: all tries were in vain.
            StoreBusy: the store asked for a pause that is too long to sit out.
            Rejected: the store reports an error of its own whenever this write is sent.
            UnexpectedAnswer: a redirect, or an answer that the API does not promise.
            Cancelled: the step was stopped.
        """
        effort = Effort(self._patience_s, started_at=_now(), is_write=call.is_write, host=self.host)
        while True:
            ticket = self._wait_for_turn(monitor)
            sent_at = _now()
            outcome = self._send(
                call, monitor=monitor, timeout_s=effort.timeout_s(ANSWER_TIMEOUT_S, now=sent_at)
            )
            now = _now()
            told_s = outcome.retry_after_s(_utc_now()) if isinstance(outcome, Answer) else None
            self._settle(ticket, outcome, told_s)
            _log.debug("%s %s: %s", call.method, call.path, _in_short(outcome))
            if isinstance(outcome, Answer) and _is_final(call, outcome):
                return outcome
            if error := self._final_error(call, outcome):
                raise error
            monitor.check()
            wait_s = effort.wait_s(
                outcome, sent_at=sent_at, told_s=told_s, answered_at=self._answered_at, now=now
            )
            self._wait(wait_s, monitor, outcome, told_s)

    def level(self) -> float:
        """How full the store's bucket is by our count: for whoever calls the store next."""
        with self._lock:
            return self._pacer.level(_now())

    def cut_all(self) -> None:
        """Cut what is under way, so that nobody waits for it."""
        self._watch.cut_all()

    def close(self) -> None:
        """Cut what is under way and close all connections."""
        self._watch.close()
        self._session.close()

    def _wait_for_turn(self, monitor: Monitor) -> int:
        while True:
            monitor.check()
            with self._lock:
                now = _now()
                delay_s = self._pacer.delay(now)
                if delay_s <= 0:
                    self.calls += 1
                    return self._pacer.sent(now)
            self._sit_out(delay_s, monitor, f"The store allows the next call in {round(delay_s)} seconds.")

    def _send(self, call: Call, *, monitor: Monitor, timeout_s: float) -> Answer | Failure:
        """Send a call once and read its answer to the end, all within the time-out."""
        prepared = self._session.prepare_request(
            requests.Request(
                call.method,
                self._base + call.path,
                headers=self._headers,
                params=list(call.query),
                data=call.body,
            )
        )
        attempt = Attempt(
            deadline=_now() + timeout_s, monitor=monitor, is_write=call.is_write, needs_fresh=call.is_add
        )
        with self._watch.over(attempt):
            try:
                response = self._session.send(
                    prepared,
                    stream=True,
                    allow_redirects=False,
                    verify=True,
                    timeout=(min(CONNECT_TIMEOUT_S, timeout_s), timeout_s),
                    proxies=self._session.proxies,
                )
                with response:
                    body = _read_whole(response)
            except _LINE_ERRORS as error:
                return failures.of_line(error, attempt)
        if attempt.was_cut:
            return failures.cut(attempt)
        if body is None:
            return failures.too_large(attempt)
        return Answer(response.status_code, {k.lower(): v for k, v in response.headers.items()}, body)

    def _settle(self, ticket: int, outcome: Answer | Failure, told_s: float | None) -> None:
        """Let the pacer learn from what came."""
        with self._lock:
            now = _now()
            if isinstance(outcome, Answer):
                if outcome.verdict is Verdict.LIMITED or outcome.shape is Shape.PAGE:
                    self.refusals += 1
                    if told_s is not None and told_s > retries.LONGEST_TOLD_S:
                        told_s = None  # nobody waits for that, so nor do later calls
                    self._pacer.refused(ticket, now, retry_after_s=told_s, is_sure=outcome.says_limit())
                    return
                if outcome.verdict in _FINAL:
                    self._answered_at = now
            self._pacer.answered(ticket, now)

    def _final_error(self, call: Call, outcome: Answer | Failure) -> StoreError | None:
        """The error that no second try can change, or that forbids one; None where one may help."""
        if isinstance(outcome, Failure):
            if outcome.is_final:
                return outcome.error(self.host)
            is_in_doubt = call.is_add and outcome.was_sent
            return failures.answer_lost(self.host) if is_in_doubt else None
        if outcome.verdict is Verdict.UNAUTHORIZED:
            return failures.not_authorized(outcome)
        if outcome.verdict is Verdict.STRANGE:
            return failures.strange(outcome, self.host)
        if call.is_add and not (outcome.verdict is Verdict.LIMITED and outcome.says_limit()):
            return failures.answer_lost(self.host)
        return None

    def _wait(
        self, seconds: float, monitor: Monitor, outcome: Answer | Failure, told_s: float | None
    ) -> None:
        if seconds <= 0:
            return
        if told_s is not None:
            message = f"The store asks for a pause of {round(told_s)} seconds."
        else:
            message = f"{failures.after_all_tries(outcome, self.host, is_write=False).message} Trying again."
        _log.warning("%s", message)
        self._sit_out(seconds, monitor, message)

    def _sit_out(self, seconds: float, monitor: Monitor, message: str) -> None:
        if seconds >= _WORTH_TELLING_S:
            monitor.report(Progress("waiting", message=message))
        with self._counted_wait():
            monitor.wait(seconds)

    @contextmanager
    def _counted_wait(self) -> Iterator[None]:
        """Count the time in which calls had to wait, once however many waited."""
        with self._lock:
            if self._waiting == 0:
                self._waiting_since = _now()
            self._waiting += 1
        try:
            yield
        finally:
            with self._lock:
                self._waiting -= 1
                if self._waiting == 0:
                    self.waited_s += _now() - self._waiting_since


def _is_final(call: Call, answer: Answer) -> bool:
    """Whether there is nothing to try again. Nothing at all is no answer to a question."""
    is_nothing = not call.is_write and answer.verdict is Verdict.FINE and answer.shape is Shape.EMPTY
    return answer.verdict in _FINAL and not is_nothing


def _read_whole(response: requests.Response) -> bytes | None:
    """Read the body, unpacked; None where it is larger than any answer of the store can be."""
    blocks: list[bytes] = []
    size = 0
    for block in response.raw.stream(_BLOCK_BYTES, decode_content=True):
        size += len(block)
        if size > MAX_ANSWER_BYTES:
            return None
        blocks.append(block)
    return b"".join(blocks)


def _in_short(outcome: Answer | Failure) -> str:
    return f"{outcome.status} {outcome.verdict}" if isinstance(outcome, Answer) else "no answer"


def _now() -> float:
    return time.monotonic()


def _utc_now() -> datetime:
    return datetime.now(UTC)  # noqa: TID251 - a wait may be told as a date
