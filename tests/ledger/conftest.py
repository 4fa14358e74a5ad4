"""A ledger of one's own, a clock that is set by hand, and people who do not exist."""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Iterator
from contextlib import closing, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from cartsheets.ledger import Ledger

STORE = "downtown.example.com"
STARTED = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)


class Clock:
    """A clock that stands until it is moved."""

    def __init__(self) -> None:
        self.at = STARTED

    def __call__(self) -> datetime:
        return self.at

    def move(self, **by: float) -> None:
        self.at += timedelta(**by)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the ledger is."""
    return tmp_path / "home" / "ledger"


@pytest.fixture
def ledger(folder: Path, clock: Clock) -> Iterator[Ledger]:
    with Ledger.open(folder, now=clock) as opened:
        yield opened


def customer(key: int, **fields: Any) -> dict[str, Any]:
    """One record as the API answers it."""
    record = {
        "CustomerID": key,
        "Email": f"person{key}@example.org",
        "Password": "0123456789abcdef0123456789abcdef",
        "BillingFirstName": "Grace",
        "BillingCity": "Austin",
        "BillingZipCode": "02134",
        "CustomerGroupID": 2,
        "Enabled": True,
        "TotalStoreCredit": 1.5,
    }
    return record | fields


def update(
    key: int, column: str = "BillingCity", before: str = "Austin", wish: str = "Dallas"
) -> dict[str, Any]:
    """One change as plans write it."""
    return {
        "table": "customers",
        "action": "update",
        "key": key,
        "where": f"Customers!{key}",
        "row": key,
        "label": f"Person Number{key}",
        "has_password": False,
        "cells": {column: {"base": before, "live": before, "draft": wish}},
    }


def addition(row: int, email: str) -> dict[str, Any]:
    """An add as plans write it."""
    return update(row, "Email", "", email) | {"action": "add", "key": None}


def everything_in(folder: Path) -> bytes:
    """All bytes of all files in a folder, and of the ledger also what can be asked for and unpacked."""
    found = [path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()]
    for path in folder.rglob("ledger.db"):
        with closing(sqlite3.connect(path)) as connection:
            tables = [
                name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
            ]
            values = [
                value
                for table in tables
                for row in connection.execute(f"SELECT * FROM {table}")
                for value in row
            ]
        found += [str(value).encode() for value in values]
        found += [unpacked(value) for value in values if isinstance(value, bytes)]
    return b"\n".join(found)


def unpacked(value: bytes) -> bytes:
    """What is in compressed bytes, with or without the letter before them; nothing in others."""
    for packed in (value, value[1:]):
        with suppress(zlib.error):
            return zlib.decompress(packed)
    return b""
