"""GroupRoster: who is in which group, laid out so that a page of a million customers answers at once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from cartsheets.domain.cells import Cell
from cartsheets.domain.groups.names import missing_label
from cartsheets.domain.snapshot import Snapshot

NO_GROUP = 0
"""Stands for being in no group, as in the store."""

_SHOWN = ("BillingFirstName", "BillingLastName", "Email", "BillingCompany", "BillingCity", "BillingState")
_ASKED = ("BillingCountry", "BillingZipCode")
_APART = re.compile(r"[\s,;<>\"'()\[\]]+")


@dataclass(frozen=True, slots=True)
class Rule:
    """Customers whose `column` is, begins with or contains `value`, in any case; "" `is` finds blanks.

    `way` is "is", "begins" or "contains". The column "EmailDomain" is what stands behind the @ of an e-mail.
    """

    column: str
    way: str
    value: str


@dataclass(frozen=True, slots=True)
class GroupRoster:
    """A snapshot, by rows: customer `keys`, their texts by column, and the rows of every group.

    `searched` holds what a search looks through, in small letters, one text a row.
    `groups` are all groups with their cells, by id; one that customers name but the store lacks has none.
    """

    snapshot: Snapshot
    keys: Sequence[int]
    texts: Mapping[str, Sequence[str]]
    searched: Sequence[str]
    group_of_row: Sequence[int]
    rows_of_group: Mapping[int, Sequence[int]]
    row_of_key: Mapping[int, int]
    groups: Mapping[int, Mapping[str, Cell]]

    @classmethod
    def of(cls, snapshot: Snapshot) -> GroupRoster:
        """Lay a snapshot out. Takes a while for a large store: not for the window's own thread."""
        frame = snapshot.customers
        keys: list[int] = frame.index.tolist()
        texts = {
            name: ["" if cell is None else str(cell) for cell in frame[name].tolist()]
            for name in (*_SHOWN, *_ASKED)
        }
        group_of_row = [int(cell) if cell else NO_GROUP for cell in frame["CustomerGroupID"].tolist()]
        groups: dict[int, Mapping[str, Cell]] = {
            key: snapshot.row("groups", key) or {} for key in snapshot.groups.index.tolist()
        }
        rows: dict[int, list[int]] = {NO_GROUP: [], **{key: [] for key in groups}}
        for row, group in enumerate(group_of_row):
            rows.setdefault(group, []).append(row)
        for group in rows:
            if group != NO_GROUP:
                groups.setdefault(group, {})
        row_of_key = {key: row for row, key in enumerate(keys)}
        shown = zip(keys, *(texts[name] for name in _SHOWN), strict=True)
        searched = [" ".join((*row[1:], f"#{row[0]}")).casefold() for row in shown]
        return cls(snapshot, keys, texts, searched, group_of_row, rows, row_of_key, groups)

    def name(self, group: int) -> str:
        """A group's name, or what stands for it where it has none; of no group: ""."""
        if group == NO_GROUP:
            return ""
        cells = self.groups.get(group)
        if not cells:
            return missing_label(group)
        return str(cells.get("Name") or f"#{group}")

    def customer_name(self, row: int) -> str:
        """A customer's name, or the e-mail address where there is none."""
        names = (self.texts["BillingFirstName"][row], self.texts["BillingLastName"][row])
        return " ".join(name for name in names if name) or self.texts["Email"][row] or f"#{self.keys[row]}"

    def find_by_rule(self, rule: Rule) -> list[int]:
        """The rows of the customers that a rule is about."""
        is_domain = rule.column == "EmailDomain"
        wanted = " ".join(rule.value.split()).casefold().removeprefix("@" if is_domain else "")
        if is_domain:
            cells: Iterable[str] = (text.rpartition("@")[2] for text in self.texts["Email"])
        else:
            cells = self.texts[rule.column]
        folded = ((row, text.strip().casefold()) for row, text in enumerate(cells))
        if rule.way == "is":
            return [row for row, text in folded if text == wanted]
        if not wanted:
            return []
        if rule.way == "begins":
            return [row for row, text in folded if text.startswith(wanted)]
        return [row for row, text in folded if wanted in text]

    def find_by_emails(self, emails: Iterable[str]) -> tuple[list[int], list[str]]:
        """The rows of the customers with these addresses, and the addresses that nobody has."""
        wanted = {email.casefold(): email for email in emails}
        rows: list[int] = []
        found: set[str] = set()
        for row, text in enumerate(self.texts["Email"]):
            email = text.strip().casefold()
            if email in wanted:
                rows.append(row)
                found.add(email)
        return rows, [email for folded, email in wanted.items() if folded not in found]

    def find_by_text(self, rows: Sequence[int], text: str) -> list[int]:
        """Those of the rows that hold all words of a text somewhere in what is shown of them."""
        for word in text.casefold().split():
            rows = [row for row in rows if word in self.searched[row]]
        return list(rows)


def read_emails(text: str) -> list[str]:
    """The e-mail addresses in a text, each once, in order; one a line, with commas, or with names around."""
    words = (word.strip(".:") for word in _APART.split(text))
    found = {word.casefold(): word for word in words if "@" in word.strip("@")}
    return list(found.values())
