"""Connections to the store: whom they trust, and how a call under way is cut short.

`requests` waits for each piece of an answer, not for the whole, and nothing can interrupt it. So each
call is watched by a thread that shuts its socket down when its time is up, or when the step was stopped.
"""

from __future__ import annotations

import contextlib
import logging
import socket
import ssl
import threading
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from http.cookiejar import DefaultCookiePolicy
from typing import Any

import requests
import truststore
from requests.adapters import HTTPAdapter
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool

from cartsheets.errors import SettingsError
from cartsheets.monitor import Monitor

STOP_GRACE_S = 5.0
"""So long a write under way is still waited for after a stop: its outcome is worth it."""

_LOOK_EVERY_S = 0.1
_FRESH_S = 2.0
"""A connection that idled longer is not used for an add. Servers close idle ones after 5 s and more."""

_NO_COOKIES = DefaultCookiePolicy(allowed_domains=[])

# It writes whole URLs into the log, and they hold customers' e-mail addresses.
logging.getLogger("urllib3").setLevel(logging.CRITICAL)


@dataclass(eq=False)
class Attempt:
    """One sending of one call, as the watch sees it."""

    deadline: float
    monitor: Monitor
    is_write: bool
    needs_fresh: bool
    connection: Any = None
    was_sent: bool = False
    """Whether a byte of it may have left: only then can the store know of it."""
    was_cut: bool = False
    stopped_at: float | None = None

    def is_over(self, now: float) -> bool:
        """Whether nobody waits for it any more."""
        if self.stopped_at is None and self.monitor.is_stopped:
            self.stopped_at = now
        grace_s = STOP_GRACE_S if self.is_write else 0.0
        return now >= self.deadline or (self.stopped_at is not None and now >= self.stopped_at + grace_s)

    def cut(self) -> None:
        """Shut its socket down: the thread that reads from it wakes up at once."""
        if self.connection is not None and self.connection.attempt is not self:
            return  # its answer is whole, and another call has the connection already
        self.was_cut = True
        sock = getattr(self.connection, "sock", None)
        sock = getattr(sock, "socket", sock)  # TLS inside TLS, behind a proxy
        if isinstance(sock, socket.socket):
            with contextlib.suppress(OSError):  # it is closed already
                # Not SSLSocket's own shutdown, which would let the reader go on without TLS.
                socket.socket.shutdown(sock, socket.SHUT_RDWR)


class Watch:
    """A thread that cuts attempts short when they are over. It rests while there are none."""

    def __init__(self) -> None:
        self._attempts: set[Attempt] = set()
        self._changed = threading.Condition()
        self._is_closed = False
        self._thread: threading.Thread | None = None

    @contextlib.contextmanager
    def over(self, attempt: Attempt) -> Iterator[None]:
        """Watch an attempt that the calling thread makes."""
        with self._changed:
            if self._thread is None:
                self._thread = threading.Thread(target=self._look, name="store-watch", daemon=True)
                self._thread.start()
            self._attempts.add(attempt)
            self._changed.notify()
        _current.attempt = attempt
        try:
            yield
        finally:
            _current.attempt = None
            with self._changed:
                self._attempts.discard(attempt)

    def cut_all(self) -> None:
        """Cut everything that is under way."""
        with self._changed:
            for attempt in self._attempts:
                attempt.cut()

    def close(self) -> None:
        """Cut everything that is under way and end the thread."""
        self.cut_all()
        with self._changed:
            self._is_closed = True
            self._changed.notify()
        if self._thread is not None:
            self._thread.join()

    def _look(self) -> None:
        with self._changed:
            while not self._is_closed:
                self._changed.wait(_LOOK_EVERY_S if self._attempts else None)
                now = time.monotonic()
                for attempt in self._attempts:
                    if attempt.is_over(now):
                        attempt.cut()


_current = threading.local()


class _Watched:
    """What both kinds of connection do more than urllib3's: tell the attempt about themselves.

    A server that closes an idle connection in the very moment in which an add is sent on it would leave
    the add in doubt. So an add goes only on a connection that was in use just before, or on a new one.
    """

    attempt: Attempt | None = None
    _used_at = 0.0

    def connect(self) -> None:
        self._take_over()
        super().connect()  # type: ignore[misc]

    def request(self, *args: Any, **kwargs: Any) -> None:
        connection: Any = self
        if attempt := self._take_over():
            if connection.sock is None:
                connection.connect()
            attempt.was_sent = True
        super().request(*args, **kwargs)  # type: ignore[misc]

    def getresponse(self) -> Any:
        response = super().getresponse()  # type: ignore[misc]
        self._used_at = time.monotonic()
        return response

    def _take_over(self) -> Attempt | None:
        self.attempt = attempt = _attempt()
        if attempt:
            attempt.connection = self
        return attempt

    @property
    def is_connected(self) -> bool:
        """Whether the pool may use it again; it opens a new connection otherwise."""
        attempt = _attempt()
        if attempt and attempt.needs_fresh and time.monotonic() - self._used_at > _FRESH_S:
            return False
        return bool(super().is_connected)  # type: ignore[misc]


def _attempt() -> Attempt | None:
    return getattr(_current, "attempt", None)


class _Connection(_Watched, HTTPConnection):
    pass


class _SecureConnection(_Watched, HTTPSConnection):
    pass


class _Pool(HTTPConnectionPool):
    ConnectionCls = _Connection


class _SecurePool(HTTPSConnectionPool):
    ConnectionCls = _SecureConnection


class _Adapter(HTTPAdapter):
    """Trust what the computer trusts; never more, never less, and nothing is sent twice by itself."""

    def __init__(self, context: ssl.SSLContext, *, connections: int) -> None:
        self._context = context
        super().__init__(pool_connections=4, pool_maxsize=connections, max_retries=0)

    def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:
        super().init_poolmanager(*args, ssl_context=self._context, **kwargs)
        self.poolmanager.pool_classes_by_scheme = {"http": _Pool, "https": _SecurePool}

    def proxy_manager_for(self, proxy: str, **kwargs: Any) -> Any:
        if proxy.casefold().startswith("https:"):
            kwargs["proxy_ssl_context"] = self._context
        manager = super().proxy_manager_for(proxy, ssl_context=self._context, **kwargs)
        manager.pool_classes_by_scheme = {"http": _Pool, "https": _SecurePool}
        return manager

    def cert_verify(self, conn: Any, url: str, verify: Any, cert: Any) -> None:
        # requests would add certifi's list to what the computer trusts.
        conn.cert_reqs = "CERT_REQUIRED"


def open_session(
    *, connections: int, proxies: Mapping[str, str] | None = None, ca_file: str | None = None
) -> requests.Session:
    """Open the one session that all threads share.

    Sharing is safe here because the session keeps nothing: no cookies, no environment, and urllib3's
    pool has its own lock. `ca_file` is one more authority to trust, chosen by the user.

    Raises:
        SettingsError: the file of the authority cannot be read.
    """
    context = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    if ca_file:
        try:
            context.load_verify_locations(cafile=ca_file)
        except (OSError, ssl.SSLError):
            raise SettingsError(
                f"The certificate authority's file cannot be read: {ca_file}",
                remedy="Choose a PEM file that holds the authority's certificate.",
            ) from None
    session = requests.Session()
    session.trust_env = False
    session.proxies = dict(proxies or {})
    session.cookies.set_policy(_NO_COOKIES)
    session.headers.clear()
    adapter = _Adapter(context, connections=connections)
    session.mount("https://", adapter)
    session.mount("http://", adapter)
    return session
