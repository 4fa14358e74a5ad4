"""What a step needs of an opened store. `session.Session` is one; steps know no more of it than this."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

from cartsheets.ledger.database import Ledger
from cartsheets.store.client import StoreClient
from cartsheets.store.pacer import Allowance


class OpenedStore(Protocol):
    """One store with its client and the ledger."""

    @property
    def client(self) -> StoreClient:
        """The way to the store."""

    @property
    def ledger(self) -> Ledger:
        """The local record."""

    @property
    def store_id(self) -> str:
        """Names the store without its keys."""

    @property
    def store_name(self) -> str:
        """What the user calls the store."""

    @property
    def who(self) -> str:
        """Who works here, as "user@computer"."""

    @property
    def allowance(self) -> Allowance:
        """The store's pace."""

    def now(self) -> datetime:
        """The present, aware UTC."""
