"""What a person asks of merges, checked against the store: who is one, who stays, whose values count."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from cartsheets.domain.doubles.merging import Merge, propose_merge
from cartsheets.domain.snapshot import Snapshot
from cartsheets.domain.tables import CUSTOMERS
from cartsheets.errors import UsageError


def plan_merges(
    clusters: Sequence[Sequence[int]],
    live: Snapshot,
    *,
    kept: Sequence[int] = (),
    taken: Sequence[tuple[str, int]] = (),
) -> list[Merge]:
    """Propose a merge for each cluster of customer ids.

    `kept` names who stays, at most one of a cluster; `taken` pairs a column's API name with the customer
    whose value it takes. Both find their cluster by the customer.

    Raises:
        UsageError: a customer is unknown or named twice, a cluster has one only, or a choice fits none.
    """
    _check_customers(clusters, live)
    there = {key for cluster in clusters for key in cluster}
    for key in (*kept, *(key for _, key in taken)):
        if key not in there:
            raise UsageError(f"Customer {key} is in none of the merges.")
    return [_propose(cluster, live, kept=kept, taken=taken) for cluster in clusters]


def _check_customers(clusters: Sequence[Sequence[int]], live: Snapshot) -> None:
    seen: set[int] = set()
    for cluster in clusters:
        for key in cluster:
            if live.row(CUSTOMERS.name, key) is None:
                raise UsageError(
                    f"There is no customer {key} in the store.", remedy="“doubles” lists who is there twice."
                )
            if key in seen:
                raise UsageError(f"Customer {key} is named twice.")
            seen.add(key)
        if len(cluster) < 2:
            raise UsageError(
                "A merge needs two customers at least.", remedy="Write their ids with commas: 17,45."
            )


def _propose(
    cluster: Sequence[int], live: Snapshot, *, kept: Sequence[int], taken: Sequence[tuple[str, int]]
) -> Merge:
    stays = [key for key in cluster if key in kept]
    if len(stays) > 1:
        raise UsageError(f"Customers {stays[0]} and {stays[1]} cannot both stay.")
    choices: Mapping[str, int] = {name: key for name, key in taken if key in cluster}
    for name, key in choices.items():
        column = CUSTOMERS.by_name[name]
        if not column.is_editable or name == "Email":
            raise UsageError(
                f"{column.header} cannot be taken over from customer {key}.",
                remedy="The customer who stays keeps it; to keep another's, let that one stay.",
            )
    return propose_merge(cluster, live, kept=stays[0] if stays else None, choices=choices)
