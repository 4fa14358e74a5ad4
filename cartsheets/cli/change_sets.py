"""A change set on the command line: opened, as a document, and as a person reads it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from cartsheets.ledger.database import Ledger
from cartsheets.seals import SealKey, own_key
from cartsheets.session import prepare_folders
from cartsheets.steps.change_sets import OpenedChangeSet, open_change_set


def open_file(path: Path, ledger: Ledger, environ: Mapping[str, str]) -> OpenedChangeSet:
    """Open a change set as the one who works here."""
    return open_change_set(path, ledger, own_seal_key(environ))


def own_seal_key(environ: Mapping[str, str]) -> SealKey:
    """Give the key by which this computer seals; a new one where there is none yet."""
    return own_key(prepare_folders(environ).author_key)


def change_set_document(opened: OpenedChangeSet) -> dict[str, Any]:
    """Give a change set and its seal, as JSON."""
    change_set = opened.change_set
    return {
        "change_set": change_set.plan.id,
        "author": change_set.author,
        "saved_at": change_set.saved_at.isoformat(),
        "note": change_set.note,
        "store": change_set.plan.store,
        "store_id": change_set.plan.store_id,
        "rows": change_set.counts(),
        "seal": {
            "whole": True,
            "fingerprint": opened.fingerprint,
            "known": opened.is_known,
            "known_as": opened.known_as,
            "own": opened.is_own,
            "name_of_another": opened.is_name_of_another,
        },
    }


def change_set_words(opened: OpenedChangeSet) -> list[str]:
    """Give a change set and its seal as a person reads it."""
    change_set = opened.change_set
    counts = change_set.counts()
    lines = [
        (
            f"  by {change_set.author or 'somebody'} on {change_set.saved_at:%Y-%m-%d %H:%M} UTC, "
            f"for {change_set.plan.store} ({change_set.plan.store_id})"
        ),
        f"  {counts['add']:,} to add, {counts['update']:,} to update, {counts['delete']:,} to delete",
    ]
    if change_set.note:
        lines.append(f"  “{change_set.note}”")
    if opened.is_own:
        lines.append(f"  The seal is whole; it is your own, {opened.fingerprint}.")
    elif opened.known_as is not None:
        lines.append(f"  The seal is whole; {opened.fingerprint} is known here as {opened.known_as}.")
    else:
        lines.append(f"  The seal is whole, but {opened.fingerprint} is not known here.")
    if opened.is_name_of_another and not opened.is_own:
        lines.append(f"  Careful: {change_set.author} is known here by another seal.")
    return lines
