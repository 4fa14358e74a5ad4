"""Whoever publishes the program, in a test: a key of their own and a server that tells the newest version."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from http.server import BaseHTTPRequestHandler
from typing import Any

from cartsheets.domain.release_note import ReleaseNote, write_release_note
from cartsheets.monitor import Monitor
from cartsheets.seals import SealKey
from cartsheets.settings import Settings
from cartsheets.steps.updates import ADDRESS_VARIABLE, NewestVersion, look_for_update
from tests.store.servers import Seen, say, serving

NEXT = "9.0.0"


@dataclass
class Publisher:
    """Whoever publishes the program, with a key and a server of their own."""

    key: SealKey
    body: bytes = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)

    def sealed(self, version: str, *, by: SealKey | None = None) -> bytes:
        text = write_release_note(ReleaseNote(version, date(2026, 12, 1)))
        seal = (by or self.key).seal(text.encode())
        return json.dumps({"release": text, "signature": seal.signature}).encode()

    def answer(self, handler: BaseHTTPRequestHandler) -> None:
        say(handler, self.body, status=self.status, **(self.headers))

    @contextmanager
    def publishing(self, version: str = NEXT) -> Iterator[tuple[str, Seen]]:
        self.body = self.body or self.sealed(version)
        with serving(self.answer) as (port, seen):
            yield f"http://127.0.0.1:{port}/release.json", seen

    def look(self, url: str, **more: Any) -> NewestVersion:
        return look_for_update(
            more.pop("settings", Settings()),
            environ={ADDRESS_VARIABLE: url},
            monitor=Monitor(),
            release_key=self.key.public_key,
            **more,
        )
