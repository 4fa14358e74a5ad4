"""Which store's part of the local record a command is about."""

from __future__ import annotations

from collections.abc import Mapping

from cartsheets.errors import UsageError
from cartsheets.folders import find_folders
from cartsheets.settings import read_settings
from cartsheets.store.keys import store_id_of


def store_id_named(name: str | None, environ: Mapping[str, str]) -> str | None:
    """Give the id of the store that --store names; None where none is named: then all stores are meant.

    Raises:
        UsageError: no such store is connected.
    """
    if name is None:
        return None
    store = read_settings(find_folders(environ).settings_file).store(name)
    if store is None:
        raise UsageError(
            f"No store called “{name}” is connected.", remedy="Leave --store out for all stores."
        )
    return store_id_of(store.secure_url)
