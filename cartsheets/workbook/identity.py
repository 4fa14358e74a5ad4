"""Which export a file is, told by several carriers, because every program drops some of them.

The export's id is in a custom document property, in a defined name, on the hidden sheet with all
the rest, and in short in the token of every row. Two carriers must agree. A row's token tells rows
that were copied, sorted apart or pasted from elsewhere; nobody can make one without the secret,
which never leaves the ledger.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import re
from base64 import b32encode
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import islice

from cartsheets.domain.cells import sheet_text
from cartsheets.domain.sheet import OddCell, SheetContent, Value, WorkbookContent
from cartsheets.domain.tables import TOKEN_HEADER
from cartsheets.errors import NotOurWorkbook

CARRIER_NAME = "cs_export_id"
"""The name of the document property and of the defined name."""
IDENTITY_SHEET = "_cartsheets"
SCHEMA_VERSION = 1
"""What the sheets and the hidden sheet look like; rises when older programs could misread them."""

_BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
_PAIRS = [first + second for first in _BASE32 for second in _BASE32]
"""Ten bits in base 32: `base64.b32encode` takes more time than all the rest of a token."""
_TOKEN = re.compile(r"(\d{1,18})·([A-Z2-7]{6})·([A-Z2-7]{8})")


@dataclass(frozen=True)
class Identity:
    """Which export a file is.

    `columns` are the API names that each table's sheet was written with, `counts` its rows then.
    `mac` proves the rest to whoever has the secret. Where the hidden sheet is lost, only the
    `export_id` is known: `taken_at` is None and the rest blank.
    """

    export_id: str
    store_id: str = ""
    store: str = ""
    taken_at: datetime | None = None
    filters: str = ""
    schema_version: int = SCHEMA_VERSION
    program_version: str = ""
    columns: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    counts: Mapping[str, int] = field(default_factory=dict)
    mac: str = ""

    @property
    def is_complete(self) -> bool:
        """Whether the hidden sheet was there and could be read."""
        return self.taken_at is not None

    def is_authentic(self, secret: bytes) -> bool:
        """Whether the hidden sheet says what was written; an export's own secret tells."""
        return self.is_complete and hmac.compare_digest(self.mac, _seal(self, secret))


@dataclass(frozen=True, slots=True)
class Token:
    """A row's token as found: "ours", "blank", "foreign" (of another export) or "damaged".

    `key` is the row's key as the token tells it; None unless "ours" or "foreign".
    """

    kind: str
    key: int | None = None


class Tokens:
    """Makes and reads the tokens of one export."""

    def __init__(self, secret: bytes, export_id: str) -> None:
        self._secret = secret
        self._export_id = export_id
        self._short = short_id(export_id)
        self._macs: dict[str, hmac.HMAC] = {}

    def make(self, table: str, key: int) -> str:
        """Make the token of one row: its key, the export in short, and 40 bits of MAC."""
        mac = self._begun(table).copy()
        mac.update(b"%d" % key)
        bits = int.from_bytes(mac.digest()[:5], "big")
        first, second, third, fourth = bits >> 30, bits >> 20 & 1023, bits >> 10 & 1023, bits & 1023
        return f"{key}·{self._short}·{_PAIRS[first]}{_PAIRS[second]}{_PAIRS[third]}{_PAIRS[fourth]}"

    def _begun(self, table: str) -> hmac.HMAC:
        """What the MACs of all rows of a table begin with, worked out once."""
        if table not in self._macs:
            said = f"{self._export_id}\0{table}\0".encode()
            self._macs[table] = hmac.new(self._secret, said, "sha256")
        return self._macs[table]

    def read(self, table: str, text: str | None) -> Token:
        """Tell what a row's token says."""
        plain = (text or "").strip()
        if not plain:
            return Token("blank")
        parts = _TOKEN.fullmatch(plain)
        if parts is None:
            return Token("damaged")
        key = int(parts[1])
        if parts[2] != self._short:
            return Token("foreign", key)
        is_ours = hmac.compare_digest(plain.encode(), self.make(table, key).encode())
        return Token("ours", key) if is_ours else Token("damaged")


def make_token(secret: bytes, export_id: str, table: str, key: int) -> str:
    """Make one row's token."""
    return Tokens(secret, export_id).make(table, key)


def read_token(secret: bytes, export_id: str, table: str, text: str | None) -> Token:
    """Tell what one row's token says."""
    return Tokens(secret, export_id).read(table, text)


def short_id(export_id: str) -> str:
    """Give the six characters that stand for an export in its rows' tokens."""
    return b32encode(hashlib.sha256(export_id.encode()).digest()[:5]).decode("ascii")[:6]


def sealed(identity: Identity, secret: bytes) -> Identity:
    """Give the identity with its MAC, ready to be written."""
    return replace(identity, mac=_seal(identity, secret))


def identity_rows(identity: Identity) -> list[tuple[str, str]]:
    """Give the rows of the hidden sheet: names and values, all text."""
    return [*_said(identity), ("mac", identity.mac)]


def find_identity(content: WorkbookContent) -> Identity:
    """Find which export a file is.

    Raises:
        NotOurWorkbook: fewer than two carriers tell, or they tell of different exports.
    """
    found = tell_identity(content)
    if found is None:
        raise NotOurWorkbook(
            "The file does not say which export it is.",
            path=content.path,
            remedy="Review it as a foreign file, or export again and copy your changes into the new file.",
        )
    return found


def tell_identity(content: WorkbookContent) -> Identity | None:
    """Tell which export a file is; None where fewer than two carriers say it: it is a foreign file.

    Raises:
        NotOurWorkbook: the carriers tell of different exports.
    """
    told = _read_sheet(content)
    ids = [
        found
        for found in (
            content.properties.get(CARRIER_NAME, ""),
            content.names.get(CARRIER_NAME, "").strip('"'),
            told.export_id if told else "",
        )
        if found
    ]
    shorts = _row_exports(content)
    usual, count = shorts.most_common(1)[0] if shorts else ("", 0)
    usual = usual if count * 2 > shorts.total() else ""
    if len(set(ids)) > 1 or (ids and usual and usual != short_id(ids[0])):
        raise NotOurWorkbook(
            "The file mixes rows or sheets of different exports.",
            path=content.path,
            remedy="Open each exported file by itself, or export again and copy only your changes into it.",
        )
    if len(ids) + bool(usual) < 2 or not ids:
        return None
    return told if told is not None else Identity(ids[0])


def row_export(content: WorkbookContent) -> str:
    """Give the export, in short, that most rows' tokens tell of, as a copied sheet's do; "" for none."""
    shorts = _row_exports(content)
    usual, count = shorts.most_common(1)[0] if shorts else ("", 0)
    return usual if count * 2 > shorts.total() else ""


def _said(identity: Identity) -> list[tuple[str, str]]:
    taken_at = identity.taken_at
    return [
        ("export_id", identity.export_id),
        ("store_id", identity.store_id),
        ("store", _holdable(identity.store)),
        ("taken_at", taken_at.isoformat() if taken_at is not None else ""),
        ("filters", _holdable(identity.filters)),
        ("schema_version", str(identity.schema_version)),
        ("program_version", identity.program_version),
        ("columns", json.dumps({name: list(names) for name, names in identity.columns.items()})),
        ("counts", json.dumps(dict(identity.counts))),
    ]


def _holdable(text: str) -> str:
    """Give a text as it will be read again from a cell, so that the MAC still fits it."""
    return sheet_text(" ".join(text.split()))[0]


def _seal(identity: Identity, secret: bytes) -> str:
    said = json.dumps(_said(identity), ensure_ascii=True).encode()
    return hmac.new(secret, said, hashlib.sha256).hexdigest()[:32]


def _read_sheet(content: WorkbookContent) -> Identity | None:
    sheets = [sheet for sheet in content.sheets if sheet.name == IDENTITY_SHEET]
    if not sheets:
        return None
    told = {_text(row.cells[0]): _text(row.cells[1]) for row in sheets[0].rows if len(row.cells) > 1}
    try:
        columns = json.loads(told["columns"])
        counts = json.loads(told["counts"])
        taken_at = datetime.fromisoformat(told["taken_at"])
        return Identity(
            export_id=told["export_id"],
            store_id=told.get("store_id", ""),
            store=told.get("store", ""),
            taken_at=taken_at if taken_at.tzinfo is not None else None,
            filters=told.get("filters", ""),
            schema_version=int(told["schema_version"]),
            program_version=told.get("program_version", ""),
            columns={str(name): tuple(map(str, names)) for name, names in columns.items()},
            counts={str(name): int(count) for name, count in counts.items()},
            mac=told.get("mac", ""),
        )
    except (KeyError, ValueError, AttributeError, TypeError):
        # Somebody typed into the hidden sheet; the other carriers may still tell.
        return Identity(told["export_id"]) if told.get("export_id") else None


def tokens_in(content: WorkbookContent, *, limit: int | None = None) -> Iterator[str]:
    """Give the rows' tokens, of all sheets; at most so many."""
    return islice(_tokens_in(content), limit)


def _tokens_in(content: WorkbookContent) -> Iterator[str]:
    for sheet in content.sheets:
        place = _token_place(sheet)
        if place is None:
            continue
        for row in sheet.rows:
            text = _text(row.cells[place]) if len(row.cells) > place else ""
            if _TOKEN.fullmatch(text):
                yield text


def _row_exports(content: WorkbookContent) -> Counter[str]:
    """Count the exports (in short) that the rows' tokens tell of."""
    return Counter(text.split("·")[1] for text in _tokens_in(content))


def _token_place(sheet: SheetContent) -> int | None:
    for row in sheet.rows[:20]:
        for place, value in enumerate(row.cells):
            if isinstance(value, str) and value.strip().casefold() == TOKEN_HEADER:
                return place
    return None


def _text(value: Value) -> str:
    if isinstance(value, OddCell):
        return value.text.strip()
    return (value or "").strip()
