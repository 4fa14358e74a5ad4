"""The clipboard's three forms of cells: tab-separated text, HTML that keeps zeros in Excel, our own JSON.

What a spreadsheet puts there is read from its text; what we put there from our JSON, where nothing is lost.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Sequence
from html import escape

TEXT, HTML, OURS = "text/plain", "text/html", "application/x-cartsheets-cells+json"

Block = list[list[str]]
"""Texts of cells, row by row; all rows are as long as the longest."""

_STARTS_FORMULA = ("=", "@", "+", "-", "\t", "\r")
_PLAIN_NUMBER = re.compile(r"[+-][\d\s().,/-]*")


def encode(block: Sequence[Sequence[str]]) -> dict[str, bytes]:
    """Give the three forms by their MIME type."""
    text = io.StringIO()
    writer = csv.writer(text, dialect="excel-tab", lineterminator="\r\n")
    writer.writerows([[_guarded(cell) for cell in row] for row in block])
    return {
        TEXT: text.getvalue().encode("utf-8", "replace"),
        HTML: _as_html(block).encode("utf-8", "replace"),
        OURS: json.dumps([list(row) for row in block]).encode(),
    }


def decode(text: str, ours: bytes = b"") -> Block:
    """Read cells from the clipboard's text, or from our own form where that is there too."""
    if ours:
        return _even([[str(cell) for cell in row] for row in json.loads(ours)])
    # A spreadsheet ends its last row as it ends all others.
    text = text.removesuffix("\n").removesuffix("\r")
    if not text:
        return []
    if "\t" not in text and "\n" not in text and "\r" not in text:
        return [[text]]
    rows = csv.reader(io.StringIO(text, newline=""), dialect="excel-tab")
    return _even([row or [""] for row in rows])


def _guarded(cell: str) -> str:
    """Keep a spreadsheet from taking a text for a formula; a phone's plus or a minus is none."""
    if cell.startswith(_STARTS_FORMULA) and not _PLAIN_NUMBER.fullmatch(cell):
        return f"'{cell}"
    return cell


def _as_html(block: Sequence[Sequence[str]]) -> str:
    cell_style = "mso-number-format:'\\@'"
    rows = "".join(
        "<tr>"
        + "".join(f'<td style="{cell_style}">{escape(cell).replace(chr(10), "<br>")}</td>' for cell in row)
        + "</tr>"
        for row in block
    )
    return f'<html><head><meta charset="utf-8"></head><body><table>{rows}</table></body></html>'


def _even(rows: Block) -> Block:
    width = max((len(row) for row in rows), default=0)
    return [row + [""] * (width - len(row)) for row in rows]
