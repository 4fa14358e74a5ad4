"""HTTP: requests read from connections, answers written to them, well or badly as the faults want it."""

from __future__ import annotations

import contextlib
import os
import socket
import ssl
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from socketserver import TCPServer
from typing import Any, cast
from urllib.parse import parse_qsl, unquote, urlsplit

from cartsheets.demo.answers import Answer
from cartsheets.demo.practice_paths import PREFIX, answer_practice
from cartsheets.demo.routes import Call
from cartsheets.demo.service import Delivery, Service

API_BASE = "/3dCartWebAPI/v1"
LARGEST_BODY = 32 * 1024 * 1024
_CRUMBS = 50


class PracticeServer(ThreadingHTTPServer):
    """A server on this computer's own address, one thread a connection, that can be closed at once."""

    daemon_threads = True
    request_queue_size = 128
    # On Windows this option would let a second server take the same port.
    allow_reuse_address = os.name != "nt"

    def __init__(self, service: Service, port: int, tls: ssl.SSLContext | None) -> None:
        self.service = service
        self.failures: list[BaseException] = []
        self._open: dict[socket.socket, threading.Thread] = {}
        self._open_lock = threading.Lock()
        super().__init__(("127.0.0.1", port), Connection)
        if tls is not None:
            # Hands are shaken in each connection's own thread, so that none waits for another.
            self.socket = tls.wrap_socket(self.socket, server_side=True, do_handshake_on_connect=False)

    def server_bind(self) -> None:
        """Bind without asking a name server for our name, as HTTPServer would."""
        TCPServer.server_bind(self)
        self.server_name, self.server_port = self.server_address[0:2]  # type: ignore[assignment]

    def process_request(self, request: Any, client_address: Any) -> None:
        """Start a thread for a connection, and remember both until it ends."""
        thread = threading.Thread(
            target=self.process_request_thread, args=(request, client_address), daemon=True
        )
        with self._open_lock:
            self._open[request] = thread
        thread.start()

    def shutdown_request(self, request: Any) -> None:
        """End a connection."""
        super().shutdown_request(request)
        with self._open_lock:
            self._open.pop(request, None)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Keep what went wrong in the server itself; a client that hangs up is nothing."""
        error = sys.exc_info()[1]
        if error is not None and not isinstance(error, (ConnectionError, ssl.SSLError)):
            self.failures.append(error)

    def close_connections(self) -> None:
        """Break all connections and wait for their threads."""
        with self._open_lock:
            still_open = list(self._open.items())
        for connection, thread in still_open:
            with contextlib.suppress(OSError):  # the other side was quicker
                connection.shutdown(socket.SHUT_RDWR)
            thread.join(timeout=10)


class Connection(BaseHTTPRequestHandler):
    """One connection, kept alive over many requests."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    wbufsize = 64 * 1024

    def do_GET(self) -> None:
        """Answer any request."""
        service = self._service
        body = self._read_body()
        if body is None:
            return
        if not self._has_right_host():
            return
        try:
            parts = urlsplit(self.path)
        except ValueError:  # such as a host with half a bracket
            self._send(Answer(400))
            return
        headers = {name.lower(): value for name, value in self.headers.items()}
        query: dict[str, str] = {}
        for name, value in parse_qsl(parts.query, keep_blank_values=True):
            query.setdefault(name.lower(), value)
        path = unquote(parts.path)
        content_type = headers.get("content-type", "")
        if path.startswith(PREFIX):
            call = Call(self.command, path, query, body, content_type)
            self._send(answer_practice(service, call, headers))
        elif path.lower().startswith(API_BASE.lower() + "/"):
            below = path[len(API_BASE) :].rstrip("/")
            self._deliver(service.answer(Call(self.command, below, query, body, content_type), headers))
        else:
            self._send(Answer(404))

    def __getattr__(self, name: str) -> Any:
        # The base class looks a method up for every verb; the operations know which ones are allowed.
        if name.startswith("do_"):
            return self.do_GET
        raise AttributeError(name)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the base class names them
        """Print nothing; the requests are in the log."""

    def version_string(self) -> str:
        """Name the server."""
        return "PracticeStore"

    def date_time_string(self, timestamp: float | None = None) -> str:
        """Tell the store's own time."""
        return super().date_time_string(
            self._service.shop.now().timestamp() if timestamp is None else timestamp
        )

    @property
    def _service(self) -> Service:
        return cast(PracticeServer, self.server).service

    def _has_right_host(self) -> bool:
        """Answer 421 to requests that were meant for another host (or came by a name that points here)."""
        port = cast(PracticeServer, self.server).server_port
        hosts = self.headers.get_all("Host", [])
        if len(hosts) != 1:
            self._send(Answer(400))
        elif hosts[0].lower() not in (f"127.0.0.1:{port}", f"localhost:{port}"):
            self._send(Answer(421))
        else:
            return True
        return False

    def _read_body(self) -> bytes | None:
        """Read the body; None where the request was answered already because it could not be read."""
        length = self.headers.get("Content-Length", "0").strip()
        status = 0
        if "Transfer-Encoding" in self.headers:
            status = 411
        elif not (length.isascii() and length.isdigit()):
            status = 400
        elif int(length) > LARGEST_BODY:
            status = 413
        if status:
            self.close_connection = True
            self._send(Answer(status))
            return None
        body = self.rfile.read(int(length))
        if len(body) < int(length):
            self.close_connection = True
            return None
        return body

    def _deliver(self, delivery: Delivery) -> None:
        if delivery.answer is None:
            self._hang_up()
        elif delivery.is_cut_off:
            body = delivery.answer.body
            self._send(delivery.answer, sent=body[: max(1, len(body) // 2)])
            self._hang_up()
        elif delivery.drip_s:
            self._send(delivery.answer, sent=b"")
            self._drip(delivery.answer.body, delivery.drip_s)
        else:
            self._send(delivery.answer)

    def _send(self, answer: Answer, *, sent: bytes | None = None) -> None:
        """Send an answer, or its head and only `sent` of its body."""
        self.send_response(answer.status)
        if answer.body:
            self.send_header("Content-Type", answer.type)
        self.send_header("Cache-Control", "no-cache")
        self.send_header("Content-Length", str(len(answer.body)))
        for name, value in answer.headers.items():
            self.send_header(name, value)
        if self.close_connection:
            self.send_header("Connection", "close")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(answer.body if sent is None else sent)
        self.wfile.flush()

    def _drip(self, body: bytes, seconds: float) -> None:
        size = max(1, -(-len(body) // _CRUMBS))
        crumbs = [body[start : start + size] for start in range(0, len(body), size)]
        for crumb in crumbs:
            if self._service.closing.wait(seconds / len(crumbs)):
                break
            self.wfile.write(crumb)
            self.wfile.flush()

    def _hang_up(self) -> None:
        self.close_connection = True
        with contextlib.suppress(OSError):  # the client was quicker
            self.connection.shutdown(socket.SHUT_RDWR)
