"""Release note: which version is the newest, as whoever publishes the program says it."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from datetime import date, timedelta

KIND = "cartsheets-release"
ASK_EVERY = timedelta(days=7)

_VERSION = re.compile(r"(\d{1,6})\.(\d{1,6})\.(\d{1,6})")


@dataclass(frozen=True, slots=True)
class ReleaseNote:
    """What is published: a version like "1.4.0", and the day it came out."""

    version: str
    published: date


def read_release_note(content: str) -> ReleaseNote:
    """Read what the publisher sealed.

    Raises:
        ValueError: it is no release note, or says something that none can say.
    """
    values = json.loads(content)
    if not isinstance(values, dict) or values.get("kind") != KIND:
        raise ValueError("no release note")
    version, published = values.get("version"), values.get("published")
    if not (isinstance(version, str) and isinstance(published, str)):
        raise ValueError("a release note without a version or a day")  # noqa: TRY004 - as for all of it
    _numbers(version)
    return ReleaseNote(version, date.fromisoformat(published))


def write_release_note(note: ReleaseNote) -> str:
    """Write the text that is sealed and published."""
    _numbers(note.version)
    return json.dumps({"kind": KIND, "version": note.version, "published": note.published.isoformat()})


def is_newer(version: str, *, than: str) -> bool:
    """Whether a version comes after another one; the same one does not.

    Raises:
        ValueError: one of them is no version.
    """
    return _numbers(version) > _numbers(than)


def is_due(asked_on: str, today: date) -> bool:
    """Whether it is time to ask again; `asked_on` is a day like 2026-11-24, empty for never.

    A day in the future (a clock that stood wrong) counts as never.
    """
    if not asked_on:
        return True
    asked = date.fromisoformat(asked_on)
    return asked > today or today - asked >= ASK_EVERY


def _numbers(version: str) -> tuple[int, ...]:
    found = _VERSION.fullmatch(version)
    if found is None:
        raise ValueError(f"no version: {version[:40]!r}")
    return tuple(int(part) for part in found.groups())
