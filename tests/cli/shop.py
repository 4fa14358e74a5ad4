"""A shop with its sheet, as the tests of the command line have it, and what they ask of an answer."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.cli.quick_cli import QuickCli
from tests.conftest import CliAnswer
from tests.steps.journeys import Book

if TYPE_CHECKING:
    from cartsheets.demo.server import PracticeStore


class Shop:
    """A store, its sheet, and the command line that has exported it."""

    def __init__(self, store: PracticeStore, quick: QuickCli, sheet: Path) -> None:
        self.store = store
        self.quick = quick
        quick.for_store(store)
        self.sheet = sheet
        self.quick("export", "-o", sheet, expect=0)
        self.keys = sorted(store.shop.customers)
        store.forget_requests()

    def edit(self, typing: Callable[[Book], object]) -> None:
        book = Book(self.sheet)
        typing(book)
        book.save()

    def row(self, key: int) -> dict[str, Any]:
        return dict(self.store.shop.customers[key])

    def calls(self, method: str) -> int:
        return sum(request.method == method for request in self.store.requests)


def error_of(answer: CliAnswer) -> dict[str, str]:
    """The error of a run with --json, which must be the only thing on stdout and short on stderr."""
    assert answer.stdout.count("\n") == 1
    error = json.loads(answer.stdout)["error"]
    assert set(error) == {"kind", "message", "remedy"}
    assert error["kind"][0].isupper()
    assert error["kind"].isalnum()
    assert error["message"].endswith((".", "…"))
    assert 0 < answer.stderr.count("\n") <= 4
    assert "Traceback" not in answer.stderr
    return dict(error)


def writes(store: PracticeStore) -> list[str]:
    return [f"{request.method} {request.path}" for request in store.requests if request.method != "GET"]
