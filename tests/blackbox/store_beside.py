"""The practice store in a process of its own: the window knows no more of it than of a real store."""

from __future__ import annotations

import json
import sys
import urllib.request
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from tests.blackbox.screen import Tethered, plain_environment

ANSWER_S = 30.0


class StoreBeside:
    """`cartsheets-cli demo`, and what others see and do in the store; a context manager."""

    def __init__(self, folder: Path, *, customers: int) -> None:
        # Not the seed of the practice store within the window: each seed is a store of its own.
        words = ["demo", "--customers", str(customers), "--seed", "7"]
        command = [sys.executable, "-m", "cartsheets.cli", *words]
        environ = plain_environment() | {"CARTSHEETS_HOME": str(folder / "store-home")}
        self._process = Tethered(command, environ, log=folder / "store.log")
        keys = json.loads(self._process.read_line())
        self.api_url: str = keys["api_url"]
        self.secure_url: str = keys["secure_url"]
        self.private_key: str = keys["private_key"]
        self.token: str = keys["token"]
        self._opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.close()

    def customers(self) -> dict[int, dict[str, Any]]:
        """All customers as the store holds them."""
        return {int(key): fields for key, fields in self._ask("customers").items()}

    def groups(self) -> dict[int, dict[str, Any]]:
        """All groups as the store holds them."""
        return {int(key): fields for key, fields in self._ask("groups").items()}

    def edit(self, key: int, **fields: object) -> None:
        """Change a customer, as a colleague would."""
        self._ask("edit", {"customers": {str(key): fields}})

    def _ask(self, path: str, body: object = None) -> Any:
        host = self.api_url.partition("/3dCartWebAPI")[0]
        headers = {
            "SecureUrl": self.secure_url,
            "PrivateKey": self.private_key,
            "Token": self.token,
            "Content-Type": "application/json",
        }
        sent = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(f"{host}/_practice/{path}", sent, headers)
        with self._opener.open(request, timeout=ANSWER_S) as answer:
            return json.load(answer)
