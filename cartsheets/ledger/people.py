"""Whom a record of the ledger is about: the e-mails in a change, and how one person is forgotten.

Changes, plans and gestures are other modules' JSON. What is relied on here: an object about a row has
`key` and `table` (without one, or with null, it is about a customer), a change has `cells`, either
{column: cell} or [{"column": …, …}].
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

CUSTOMERS = "customers"
KEY_FIELD = "CustomerID"
EMAIL_FIELD = "Email"

# Sentences over many rows, and findings about rows that have no key: they may quote anyone.
_QUOTING = frozenset({"patterns", "notices", "warnings"})
_FINDINGS = frozenset({"problems", "damage"})


def emails_in_change(change: Mapping[str, Any]) -> set[str]:
    """Give the e-mails, in lower case, that a change of a customer holds: before, now and wished."""
    if change.get("table", CUSTOMERS) != CUSTOMERS:
        return set()
    return {
        text.lower()
        for column, cell in _cells(change.get("cells"))
        if column == EMAIL_FIELD
        for text in _texts(cell)
        if text and text != EMAIL_FIELD
    }


def emails_in_record(record: Mapping[str, Any]) -> set[str]:
    """Give the e-mail of a record, in lower case."""
    email = record.get(EMAIL_FIELD)
    return {email.lower()} if isinstance(email, str) and email else set()


@dataclass(frozen=True, slots=True)
class People:
    """Some customers, by their keys and their lower-case e-mails."""

    keys: frozenset[int]
    emails: frozenset[str]

    def owns(self, record: Mapping[str, Any]) -> bool:
        """Whether a record of the API is one of theirs."""
        return record.get(KEY_FIELD) in self.keys or bool(emails_in_record(record) & self.emails)

    def is_named_in(self, text: str) -> bool:
        """Whether a text holds one of their e-mails."""
        pattern = _naming(self.emails)
        return pattern is not None and pattern.search(text.lower()) is not None

    def is_about(self, value: Mapping[str, Any]) -> bool:
        """Whether an object about a row is about one of them: by its key, or by an e-mail anywhere in it."""
        is_customer = (value.get("table") or CUSTOMERS) == CUSTOMERS
        if is_customer and value.get("key") in self.keys:
            return True
        return any(self.is_named_in(text) for text in _texts(value))


def forget_in(value: Any, people: People) -> Any:
    """Give a piece of JSON without what is about these people; its outer shape stays."""
    if isinstance(value, Mapping):
        return {name: _forget_field(name, part, people) for name, part in value.items()}
    if isinstance(value, list):
        return [
            forget_in(part, people)
            for part in value
            if not (isinstance(part, Mapping) and "key" in part and people.is_about(part))
        ]
    if isinstance(value, str) and people.is_named_in(value):
        return ""
    return value


def forget_change(change: Mapping[str, Any]) -> dict[str, Any]:
    """Give a change without anything about its row but which row it was."""
    bare = {
        name: value for name, value in change.items() if name in {"table", "action", "key", "where", "row"}
    }
    return bare | {"cells": type(change.get("cells", []))(), "label": "", "has_password": False}


@lru_cache(maxsize=8)
def _naming(emails: frozenset[str]) -> re.Pattern[str] | None:
    """Find these e-mails in a text, but not as a part of longer ones: a@b.org is not in ana@b.org."""
    if not emails:
        return None
    either = "|".join(re.escape(email) for email in sorted(emails))
    return re.compile(rf"(?<![\w.%+'-])(?:{either})(?![\w-]|\.\w)")


def _forget_field(name: str, value: Any, people: People) -> Any:
    if name in _QUOTING and isinstance(value, list):
        return []
    if name in _FINDINGS and isinstance(value, list):
        value = [part for part in value if isinstance(part, Mapping) and part.get("key") is not None]
    return forget_in(value, people)


def _cells(cells: Any) -> Iterator[tuple[str, Any]]:
    if isinstance(cells, Mapping):
        yield from cells.items()
    elif isinstance(cells, list):
        for cell in cells:
            if isinstance(cell, Mapping):
                yield str(cell.get("column", "")), cell


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for part in value.values():
            yield from _texts(part)
    elif isinstance(value, (list, tuple)):
        for part in value:
            yield from _texts(part)
