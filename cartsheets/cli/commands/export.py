"""`cartsheets-cli export`."""

from __future__ import annotations

import argparse
from pathlib import Path

from cartsheets.cli.console import Console
from cartsheets.cli.options import read_date
from cartsheets.cli.statuses import DONE
from cartsheets.monitor import Monitor
from cartsheets.session import open_session
from cartsheets.steps.export import ExportRequest, export

_PRIVATE = "It holds personal data: keep it on this computer, and delete it when it is no longer needed."
_NOBODY = "No customer fits: the sheet has its headings only."
_PORTABLE = (
    "It holds personal data, also of rows that are taken out of it later: give it to nobody but the person "
    "who goes on with it."
)


def run(arguments: argparse.Namespace, console: Console, monitor: Monitor) -> int:
    """Read the store and write a workbook."""
    request = ExportRequest(
        path=Path(arguments.output).absolute(),
        groups=tuple(arguments.group),
        changed_since=read_date(arguments.changed_since) if arguments.changed_since else None,
        email=arguments.email,
        country=arguments.country,
        state=arguments.state,
        city=arguments.city,
        columns=tuple(word for word in arguments.columns.split(",") if word.strip()),
        is_portable=arguments.portable,
    )
    with open_session(store_name=arguments.store, environ=console.environ) as session:
        result = export(session, request, monitor=monitor)
    console.answer(
        {
            "export": result.export_id,
            "file": str(result.path),
            "customers": result.customers,
            "groups": result.groups,
            "taken_at": result.taken_at.isoformat(),
        },
        [
            f"{result.customers:,} customers and {result.groups:,} groups are in {result.path}.",
            (_PORTABLE if request.is_portable else _PRIVATE) if result.customers else _NOBODY,
        ],
    )
    return DONE
