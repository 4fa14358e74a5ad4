"""DoublesState: the clusters of likely doubles as they were found, and what is wished about each. No Qt."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from cartsheets.domain.cells import Cell, as_words
from cartsheets.domain.diff import row_label
from cartsheets.domain.doubles.merging import Merge, choose_kept, differing_columns, propose_merge
from cartsheets.domain.tables import CUSTOMERS, Column, Kind, Role
from cartsheets.gui.masking import shown_name, shown_value
from cartsheets.gui.models.plain_text import safe_text

if TYPE_CHECKING:
    from cartsheets.domain.doubles.clusters import Double
    from cartsheets.domain.snapshot import Snapshot

FEWEST = 2
"""A merge needs two customers."""


@dataclass(frozen=True, slots=True)
class MergeWish:
    """About one cluster: who stays, who is somebody else, whose value a column takes, and whether at all."""

    kept: int
    strangers: frozenset[int] = frozenset()
    choices: Mapping[str, int] = field(default_factory=dict)
    is_wished: bool = False


@dataclass(eq=False)
class Cluster:
    """One cluster with its wish, which is swapped and never changed."""

    double: Double
    rows: Mapping[int, Mapping[str, Cell]]
    wish: MergeWish
    merge: Merge

    @property
    def keys(self) -> tuple[int, ...]:
        """All customers of the cluster."""
        return self.double.keys

    @property
    def members(self) -> list[int]:
        """Those that are taken for one person."""
        return [key for key in self.keys if key not in self.wish.strangers]


class DoublesState:
    """One store's clusters; `live` is the store that they were found in."""

    def __init__(self, doubles: tuple[Double, ...], live: Snapshot) -> None:
        self.live = live
        self._groups = live.group_names()
        self.clusters = [self._cluster(double) for double in doubles]

    @property
    def wished(self) -> list[Merge]:
        """The merges to review."""
        return [cluster.merge for cluster in self.clusters if cluster.wish.is_wished]

    @property
    def deleted(self) -> int:
        """How many customers they would delete."""
        return sum(len(merge.dropped) for merge in self.wished)

    def label(self, cluster: Cluster, key: int) -> str:
        """A customer's name."""
        return shown_name(row_label(CUSTOMERS, cluster.rows[key], key))

    def words(self, column: Column, cell: Cell) -> str:
        """A value as it is shown; "" for a blank."""
        if column.kind is Kind.GROUP and isinstance(cell, int):
            return safe_text(self._groups.get(cell, f"#{cell}"))
        return shown_value(column.name, as_words(cell))

    def columns(self, cluster: Cluster, *, only_differing: bool) -> list[Column]:
        """The columns to compare: those that differ first, then those that all hold alike."""
        rows = [cluster.rows[key] for key in cluster.members]
        differing = differing_columns(rows)
        if only_differing:
            return differing
        names = {column.name for column in differing}
        alike = [
            column
            for column in CUSTOMERS.columns
            if column.role is not Role.KEY
            and column.name not in names
            and rows[0].get(column.name) is not None
        ]
        return differing + alike

    def wish(self, cluster: Cluster, *, is_wished: bool) -> None:
        """Merge a cluster, or leave it as it is."""
        cluster.wish = replace(cluster.wish, is_wished=is_wished)

    def keep(self, cluster: Cluster, key: int) -> None:
        """Let another customer stay; whose values were chosen by hand stays so."""
        self._change(cluster, replace(cluster.wish, kept=key, strangers=cluster.wish.strangers - {key}))

    def set_stranger(self, cluster: Cluster, key: int, *, is_stranger: bool) -> bool:
        """Say that a customer is somebody else, or not; false where too few would be left."""
        strangers = cluster.wish.strangers | {key} if is_stranger else cluster.wish.strangers - {key}
        left = [each for each in cluster.keys if each not in strangers]
        if len(left) < FEWEST:
            return False
        kept = cluster.wish.kept if cluster.wish.kept in left else choose_kept(left, self.live)
        choices = {name: whose for name, whose in cluster.wish.choices.items() if whose in left}
        self._change(cluster, replace(cluster.wish, kept=kept, strangers=strangers, choices=choices))
        return True

    def can_take(self, cluster: Cluster, column: Column, key: int) -> bool:
        """Whether a customer's value may be chosen: it is filled, and the store would take it."""
        is_free = column.is_editable and column.name != "Email"
        return is_free and key in cluster.members and cluster.rows[key].get(column.name) is not None

    def take(self, cluster: Cluster, column: Column, key: int) -> bool:
        """Let a column take a customer's value; false where that cannot be."""
        if not self.can_take(cluster, column, key):
            return False
        self._change(cluster, replace(cluster.wish, choices={**cluster.wish.choices, column.name: key}))
        return True

    def taken_from(self, cluster: Cluster, column: Column) -> int:
        """Whose value the customer that stays will hold."""
        found = next((cell for cell in cluster.merge.cells if cell.column == column.name), None)
        return found.taken_from if found is not None else cluster.merge.kept

    def carry_over(self, before: DoublesState) -> None:
        """Keep what was wished about clusters that are there again with the same customers and values."""
        earlier = {cluster.keys: cluster for cluster in before.clusters}
        for cluster in self.clusters:
            found = earlier.get(cluster.keys)
            if found is not None and found.rows == cluster.rows:
                self._change(cluster, found.wish)

    def _cluster(self, double: Double) -> Cluster:
        rows = {key: self.live.row(CUSTOMERS.name, key) or {} for key in double.keys}
        wish = MergeWish(choose_kept(double.keys, self.live))
        return Cluster(double, rows, wish, propose_merge(double.keys, self.live, kept=wish.kept))

    def _change(self, cluster: Cluster, wish: MergeWish) -> None:
        cluster.wish = wish
        cluster.merge = propose_merge(cluster.members, self.live, kept=wish.kept, choices=wish.choices)
