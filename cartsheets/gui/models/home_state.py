"""What the home page shows: stores, recent sheets, and pushes that were cut off. Read from the ledger."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    # The home page is painted before anything of the ledger is needed.
    from cartsheets.ledger.database import HistoryEntry, Ledger

RECENT_SHEETS = 6


@dataclass(frozen=True, slots=True)
class StoreCard:
    """One store's card. `customers` and `exported_at` are those of its last export, None before one."""

    name: str
    host: str
    kind: str
    colour: str = ""
    customers: int | None = None
    exported_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class RecentSheet:
    """A sheet that was exported; `pushed` counts the pushes made from it. Its file may be gone."""

    path: Path
    store: str
    exported_at: datetime
    customers: int
    pushed: int
    is_there: bool


@dataclass(frozen=True, slots=True)
class CutOffPush:
    """A push that can be resumed."""

    push: str
    store: str
    at: datetime
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class HomeState:
    """All of it. `is_known` is False until it was read what there is."""

    stores: tuple[StoreCard, ...] = ()
    sheets: tuple[RecentSheet, ...] = ()
    cut_off: tuple[CutOffPush, ...] = ()
    is_known: bool = True

    @property
    def moments(self) -> list[datetime]:
        """The moments whose age is shown."""
        exported = (store.exported_at for store in self.stores)
        return [at for at in exported if at is not None] + [sheet.exported_at for sheet in self.sheets]


def read_home(ledger: Ledger, cards: Iterable[StoreCard], *, store_ids: Mapping[str, str]) -> HomeState:
    """Fill the cards with what the ledger knows. `store_ids` are the stores' ids by name."""
    # Not needed for the first paint.
    from cartsheets.steps.push_items import UNDO

    entries = ledger.history()
    names = {store_id: name for name, store_id in store_ids.items()}
    latest: dict[str, HistoryEntry] = {}
    pushes: dict[str, int] = {}
    for entry in entries:
        if entry.kind == "export":
            latest.setdefault(entry.store_id, entry)
        elif entry.file and not entry.plan_id.startswith(UNDO):
            pushes[entry.file] = pushes.get(entry.file, 0) + 1
    return HomeState(
        stores=tuple(_filled(card, latest.get(store_ids.get(card.name, ""))) for card in cards),
        sheets=tuple(_recent(entries, pushes, names)),
        cut_off=tuple(
            CutOffPush(
                entry.id,
                names.get(entry.store_id, entry.store),
                entry.at,
                sum(entry.counts.get(word, 0) for word in ("done", "rejected", "skipped")),
                sum(
                    entry.counts.get(word, 0)
                    for word in ("done", "rejected", "skipped", "in_doubt", "planned")
                ),
            )
            for entry in entries
            if entry.kind == "push" and not entry.is_finished
        ),
    )


def _filled(card: StoreCard, export: HistoryEntry | None) -> StoreCard:
    if export is None:
        return card
    return StoreCard(
        card.name, card.host, card.kind, card.colour, export.counts.get("customers", 0), export.at
    )


def _recent(
    entries: Iterable[HistoryEntry], pushes: Mapping[str, int], names: Mapping[str, str]
) -> Iterable[RecentSheet]:
    seen: set[str] = set()
    for entry in entries:
        if entry.kind != "export" or not entry.file or entry.file in seen:
            continue
        seen.add(entry.file)
        path = Path(entry.file)
        yield RecentSheet(
            path,
            names.get(entry.store_id, entry.store),
            entry.at,
            entry.counts.get("customers", 0),
            pushes.get(entry.file, 0),
            path.is_file(),
        )
        if len(seen) == RECENT_SHEETS:
            return
