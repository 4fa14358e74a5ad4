"""`cartsheets-cli doubles`."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import Any

from cartsheets.cli.console import Console
from cartsheets.cli.statuses import DONE
from cartsheets.domain.cells import as_json, as_words
from cartsheets.domain.diff import row_label
from cartsheets.domain.doubles.clusters import Double
from cartsheets.domain.doubles.merging import choose_kept, differing_columns
from cartsheets.domain.snapshot import Snapshot
from cartsheets.domain.tables import CUSTOMERS
from cartsheets.monitor import Monitor
from cartsheets.session import open_session
from cartsheets.steps.merge import find_store_doubles

SHOWN_CLUSTERS = 50


def run(arguments: argparse.Namespace, console: Console, monitor: Monitor) -> int:
    """List the store's customers that are probably one, the likeliest first; sends nothing."""
    with open_session(store_name=arguments.store, environ=console.environ) as session:
        found = find_store_doubles(session, monitor=monitor)
        store = session.store_name
    document = {
        "store": store,
        "taken_at": found.live.taken_at.isoformat(),
        "clusters": [_cluster(double, found.live) for double in found.doubles],
    }
    console.answer(document, _words(found.doubles, found.live, store))
    return DONE


def _cluster(double: Double, live: Snapshot) -> dict[str, Any]:
    rows = {key: live.row(CUSTOMERS.name, key) or {} for key in double.keys}
    return {
        "keys": list(double.keys),
        "reasons": list(double.reasons),
        "likeness": double.likeness,
        "keep": choose_kept(double.keys, live),
        "customers": [
            {"key": key, "name": row_label(CUSTOMERS, row, key), "email": as_json(row.get("Email"))}
            for key, row in rows.items()
        ],
        "differing": [
            {
                "column": column.name,
                "values": [{"key": key, "value": as_json(row.get(column.name))} for key, row in rows.items()],
            }
            for column in differing_columns(rows.values())
        ],
    }


def _words(doubles: Sequence[Double], live: Snapshot, store: str) -> list[str]:
    if not doubles:
        return [f"Nobody is in {store} twice, as far as one can see."]
    people = sum(len(double.keys) for double in doubles)
    lines = [f"{people:,} customers of {store} are probably {len(doubles):,}:"]
    for double in doubles[:SHOWN_CLUSTERS]:
        lines.append(f"  {double.likeness:g} % alike: {', '.join(double.reasons)}")
        stays = choose_kept(double.keys, live)
        for key in double.keys:
            row = live.row(CUSTOMERS.name, key) or {}
            mark = "  (would stay)" if key == stays else ""
            name = row_label(CUSTOMERS, row, key)
            lines.append(f"    {key:>8}  {name}  {as_words(row.get('Email'))}{mark}")
    if len(doubles) > SHOWN_CLUSTERS:
        lines.append(f"  … and {len(doubles) - SHOWN_CLUSTERS:,} more clusters")
    keys = ",".join(map(str, doubles[0].keys))
    lines.append(f"To merge: cartsheets-cli merge {keys} --plan PLAN.json")
    return lines
