"""The base packed into the workbook, so that another computer can review it three ways.

It is put there only where that was asked for: whoever has the file has every value that was exported,
also of rows that were taken out of the sheet since. No password and no key of the store is in it; a seal,
made with the store's keys, lets nobody else put a base of their own there.

It lies on a hidden sheet, because that survives every format and program: compressed, as text, in cells
of a length that all of them keep.
"""

from __future__ import annotations

import base64
import binascii
import hmac
import json
import zlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from cartsheets.domain.sheet import OddCell, Value, WorkbookContent
from cartsheets.errors import WorkbookDamaged

BASE_SHEET = "_cartsheets_base"
FORMAT = "1"
CELL_LENGTH = 30_000
"""Characters in one cell; Excel and the .xls format end at 32,767."""

_MOST_BYTES = 2_000_000_000
_LEVEL = 6


@dataclass(frozen=True)
class PackedBase:
    """An export with all it read. `tables` are the API's records, by table; no password is among them."""

    export_id: str
    secret: bytes = field(repr=False)
    store_id: str
    store: str
    query: Mapping[str, Any]
    taken_at: datetime
    tables: Mapping[str, Sequence[Mapping[str, Any]]] = field(repr=False)


def pack_base(base: PackedBase, seal: bytes) -> list[tuple[str, str]]:
    """Give the rows of the hidden sheet; `seal` is the key of the seal, which only the store's keys give."""
    values = {
        "export_id": base.export_id,
        "secret": base64.b64encode(base.secret).decode(),
        "store_id": base.store_id,
        "store": base.store,
        "query": dict(base.query),
        "taken_at": base.taken_at.isoformat(),
        "tables": {name: _as_columns(records) for name, records in base.tables.items()},
    }
    content = json.dumps(values, ensure_ascii=True, separators=(",", ":")).encode()
    text = base64.b64encode(zlib.compress(content, _LEVEL)).decode()
    chunks = [text[start : start + CELL_LENGTH] for start in range(0, len(text), CELL_LENGTH)]
    head = [("format", FORMAT), ("seal", _seal(text, seal)), ("cells", str(len(chunks)))]
    return [*head, *((str(number), chunk) for number, chunk in enumerate(chunks, 1))]


def has_packed_base(content: WorkbookContent) -> bool:
    """Whether a file has the sheet that a packed base lies on."""
    return any(sheet.name == BASE_SHEET for sheet in content.sheets)


def read_packed_base(content: WorkbookContent, seal: bytes) -> PackedBase:
    """Read the base that was packed into a file.

    Raises:
        WorkbookDamaged: there is none, it was cut or altered, or other keys have sealed it.
    """
    told = _told(content)
    chunks = [told.get(str(number), "") for number in range(1, _count(told.get("cells", "")) + 1)]
    text = "".join(chunks)
    if told.get("format") != FORMAT or not all(chunks) or not text:
        raise _unusable(content, "is not whole, or was written by another version of the program")
    if not hmac.compare_digest(told.get("seal", ""), _seal(text, seal)):
        raise _unusable(content, "was altered, or packed with other keys than this store's")
    try:
        unpacking = zlib.decompressobj()
        packed = base64.b64decode(text, validate=True)
        values = json.loads(unpacking.decompress(packed, _MOST_BYTES))
        return PackedBase(
            export_id=str(values["export_id"]),
            secret=base64.b64decode(values["secret"]),
            store_id=str(values["store_id"]),
            store=str(values["store"]),
            query=dict(values["query"]),
            taken_at=datetime.fromisoformat(values["taken_at"]),
            tables={name: _as_records(table) for name, table in values["tables"].items()},
        )
    except (binascii.Error, zlib.error, ValueError, KeyError, TypeError) as error:
        raise _unusable(content, "cannot be read") from error


def _as_columns(records: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """Give records column by column, which packs far smaller. Fields differ only between stores."""
    names = list(dict.fromkeys(name for record in records for name in record))
    return {"names": names, "columns": [[record.get(name) for record in records] for name in names]}


def _as_records(table: Mapping[str, Any]) -> list[dict[str, Any]]:
    names: list[str] = list(table["names"])
    return [dict(zip(names, values, strict=True)) for values in zip(*table["columns"], strict=True)]


def _seal(text: str, key: bytes) -> str:
    return hmac.digest(key, text.encode(), "sha256").hex()


def _told(content: WorkbookContent) -> dict[str, str]:
    rows: Iterable[list[Value]] = (
        row.cells for sheet in content.sheets if sheet.name == BASE_SHEET for row in sheet.rows
    )
    return {_text(cells[0]): _text(cells[1]) for cells in rows if len(cells) > 1}


def _text(cell: Value) -> str:
    # Some programs make numbers of "1" and "2"; of the packed text they make nothing.
    text = cell.text if isinstance(cell, OddCell) else cell or ""
    return text.strip().removesuffix(".0")


def _count(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 7 else 0


def _unusable(content: WorkbookContent, why: str) -> WorkbookDamaged:
    return WorkbookDamaged(
        f"The base that was packed into this workbook {why}.",
        path=content.path,
        sheet=BASE_SHEET,
        remedy="Review it on the computer that exported it, or export again.",
    )
