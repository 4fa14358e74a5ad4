"""Ask a public list of known weaknesses (osv.dev) about every package in the locks; standard library only.

Where the list cannot be reached, as on a computer without a network, that is said, and nothing fails.
Names and versions of packages are all that is sent.
"""

from __future__ import annotations

import json
import re
import urllib.error
import urllib.request
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from environment import DEV_LOCK, RUN_LOCK

SOURCE = "https://api.osv.dev/v1/querybatch"
ANSWER_S = 10.0
_PINNED = re.compile(r"^([a-z0-9-]+)==([^\s;\\]+)", re.MULTILINE)
_MOST_AT_ONCE = 500


class NoSource(Exception):
    """The list of weaknesses cannot be reached, or answers something else."""


@dataclass(frozen=True)
class Weakness:
    """One entry of the list that is about a pinned version."""

    package: str
    version: str
    name: str


def pinned(*locks: Path) -> dict[str, str]:
    """Give all packages of the locks with their versions."""
    return {name: version for lock in locks for name, version in _PINNED.findall(lock.read_text("utf-8"))}


def find_weaknesses(packages: Mapping[str, str], *, source: str = SOURCE) -> list[Weakness]:
    """Ask about these packages.

    Raises:
        NoSource: there is no answer that can be used.
    """
    names = sorted(packages)
    found = []
    for start in range(0, len(names), _MOST_AT_ONCE):
        asked = names[start : start + _MOST_AT_ONCE]
        for name, result in zip(asked, _ask(asked, packages, source), strict=True):
            found += [
                Weakness(name, packages[name], str(entry["id"])) for entry in (result or {}).get("vulns", [])
            ]
    return found


def _ask(names: list[str], packages: Mapping[str, str], source: str) -> list[dict[str, list[dict[str, str]]]]:
    queries = [{"package": {"name": name, "ecosystem": "PyPI"}, "version": packages[name]} for name in names]
    request = urllib.request.Request(
        source, data=json.dumps({"queries": queries}).encode(), headers={"Content-Type": "application/json"}
    )
    try:
        with urllib.request.urlopen(request, timeout=ANSWER_S) as answer:
            results = json.load(answer)["results"]
    except (OSError, ValueError, KeyError, TypeError) as error:
        reason = error.reason if isinstance(error, urllib.error.URLError) else error
        raise NoSource(str(reason)) from error
    if not isinstance(results, list) or len(results) != len(names):
        raise NoSource("it answered about other packages")
    return results


def audit(source: str = SOURCE) -> int:
    """Tell what is known about the locked packages; 1 where a weakness is."""
    packages = pinned(RUN_LOCK, DEV_LOCK)
    try:
        found = find_weaknesses(packages, source=source)
    except NoSource as problem:
        print(f"skipped: no advisory source ({problem})", flush=True)
        return 0
    for one in found:
        print(f"{one.package} {one.version}: {one.name}", flush=True)
    print(f"{len(packages)} packages, {len(found)} known weaknesses", flush=True)
    return 1 if found else 0
