"""Which customers of the store are asked for, as the API's query."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

_MARGIN = timedelta(days=1)
"""Nobody knows whether the store reads these times as its own or as UTC; a day covers every zone."""


@dataclass(frozen=True)
class Filters:
    """Conditions that all must hold; blank ones hold for everybody.

    Whether the store takes a text as the whole or as a part of the field is its own affair. Times are
    aware; the store is asked for a day more on both sides, and it never tells what was deleted.
    """

    group_id: int | None = None
    email: str = ""
    firstname: str = ""
    lastname: str = ""
    country: str = ""
    state: str = ""
    city: str = ""
    phone: str = ""
    changed_since: datetime | None = None
    changed_until: datetime | None = None

    def query(self) -> tuple[tuple[str, str], ...]:
        """The query parameters; a blank one would count as unset, so it is left out."""
        texts = ("email", "firstname", "lastname", "country", "state", "city", "phone")
        pairs = [(name, getattr(self, name)) for name in texts if getattr(self, name)]
        if self.changed_since is not None:
            pairs.append(("lastupdatestart", _moment(self.changed_since - _MARGIN)))
        if self.changed_until is not None:
            pairs.append(("lastupdateend", _moment(self.changed_until + _MARGIN)))
        return tuple(pairs)


def _moment(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%m/%d/%Y %H:%M:%S")
