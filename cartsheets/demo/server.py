"""The practice store: a shop behind 127.0.0.1, for one test or in the foreground."""

from __future__ import annotations

import json
import secrets
import ssl
import threading
import time
from collections.abc import Callable, Sequence
from types import TracebackType
from typing import Any, Self, TextIO

from cartsheets.demo.conditions import Conditions
from cartsheets.demo.connection import API_BASE, PracticeServer
from cartsheets.demo.service import Keys, RecordedRequest, Service
from cartsheets.demo.shop import Shop


class PracticeStore:
    """Serve a shop on 127.0.0.1 while the context lasts.

    `before_request` is called with each request before it is looked at, `after_request` when its work is
    done and its answer not yet sent: what others do between two calls goes there.
    """

    def __init__(
        self,
        shop: Shop,
        conditions: Conditions | None = None,
        *,
        port: int = 0,
        secure_url: str | None = None,
        monotonic: Callable[[], float] = time.monotonic,
        tls: ssl.SSLContext | None = None,
    ) -> None:
        """Take any free port for 0. `secure_url` is by default the same for every shop of the same seed.

        With `tls` the store is reached by https, with that context's certificate.
        """
        keys = Keys(
            secure_url=secure_url or f"https://practice-{shop.seed}.example",
            private_key=secrets.token_hex(16),
            token=secrets.token_hex(16),
        )
        self._service = Service(shop, conditions or Conditions(), keys, monotonic)
        self._port = port
        self._tls = tls
        self._server: PracticeServer | None = None
        self._thread: threading.Thread | None = None

    @property
    def shop(self) -> Shop:
        """The shop that is served."""
        return self._service.shop

    @property
    def conditions(self) -> Conditions:
        """How the store behaves; may be changed or replaced while it runs."""
        return self._service.conditions

    @conditions.setter
    def conditions(self, conditions: Conditions) -> None:
        self._service.conditions = conditions

    @property
    def before_request(self) -> Callable[[RecordedRequest], None] | None:
        """Called before a request is looked at, outside the shop's lock."""
        return self._service.before_request

    @before_request.setter
    def before_request(self, hook: Callable[[RecordedRequest], None] | None) -> None:
        self._service.before_request = hook

    @property
    def after_request(self) -> Callable[[RecordedRequest], None] | None:
        """Called when the work of a request is done and its answer not yet sent."""
        return self._service.after_request

    @after_request.setter
    def after_request(self, hook: Callable[[RecordedRequest], None] | None) -> None:
        self._service.after_request = hook

    @property
    def requests(self) -> tuple[RecordedRequest, ...]:
        """The log of requests so far, in the order in which they came."""
        return tuple(self._service.log)

    def forget_requests(self) -> None:
        """Begin the log anew."""
        self._service.log.clear()

    @property
    def secure_url(self) -> str:
        """The store's secure URL."""
        return self._service.keys.secure_url

    @property
    def private_key(self) -> str:
        """The application's key."""
        return self._service.keys.private_key

    @property
    def token(self) -> str:
        """The merchant's token."""
        return self._service.keys.token

    @property
    def port(self) -> int:
        """The port that is served."""
        if self._server is None:
            raise RuntimeError("The practice store is not running.")
        return self._server.server_port

    @property
    def api_url(self) -> str:
        """The base of the API, with a slash at the end."""
        return f"{self._origin}{API_BASE}/"

    @property
    def practice_url(self) -> str:
        """The base of the practice-only paths, with a slash at the end."""
        return f"{self._origin}/_practice/"

    @property
    def _origin(self) -> str:
        return f"{'https' if self._tls else 'http'}://127.0.0.1:{self.port}"

    @property
    def headers(self) -> dict[str, str]:
        """The three headers that open the store."""
        return {"SecureURL": self.secure_url, "PrivateKey": self.private_key, "Token": self.token}

    def edit(self, customer_id: int, **values: Any) -> None:
        """Edit a customer as somebody else would."""
        self.shop.edit(customer_id, **values)

    def edit_group(self, group_id: int, **values: Any) -> None:
        """Edit a group as somebody else would."""
        self.shop.edit_group(group_id, **values)

    def start(self) -> Self:
        """Begin to serve, in a thread of its own; OSError if the port is taken.

        A store that was closed comes back at the same port, with the same keys.
        """
        self._service.closing.clear()
        server = PracticeServer(self._service, self._port, self._tls)
        self._port = server.server_port
        self._server = server
        self._thread = threading.Thread(
            target=lambda: server.serve_forever(poll_interval=0.05), name="practice-store", daemon=True
        )
        self._thread.start()
        return self

    def close(self) -> None:
        """Stop serving and break all connections. RuntimeError if the store itself failed in between."""
        if self._server is None or self._thread is None:
            return
        server, self._server = self._server, None
        self._service.closing.set()
        server.shutdown()
        self._thread.join()
        server.server_close()
        server.close_connections()
        if server.failures:
            raise RuntimeError("The practice store itself failed.") from server.failures[0]

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            self.close()
        except RuntimeError:
            if error is None:
                raise


def serve(
    *,
    port: int,
    customers: int,
    groups: int,
    seed: int,
    conditions: Sequence[str],
    out: TextIO,
    stop: threading.Event,
) -> None:
    """Serve an invented shop until `stop`; print one line of JSON with address and keys when ready.

    ValueError for a condition that cannot be read, OSError for a port that is taken.
    """
    chosen = Conditions.from_texts(conditions, seed=seed)
    shop = Shop.seeded(
        customers=customers,
        groups=groups,
        seed=seed,
        duplicate_group_names=chosen.duplicate_group_names,
        long_group_texts=chosen.long_group_texts,
    )
    with PracticeStore(shop, chosen, port=port) as store:
        ready = {
            "api_url": store.api_url,
            "secure_url": store.secure_url,
            "private_key": store.private_key,
            "token": store.token,
        }
        print(json.dumps(ready), file=out, flush=True)
        # In short steps, because on Windows a wait without end cannot be interrupted by Ctrl+C.
        while not stop.wait(0.5):
            pass
