"""All that can be read in a folder: what must be found there, and above all what must not."""

from __future__ import annotations

import re
import zlib
from pathlib import Path


def all_text(home: Path) -> str:
    return "\n".join(path.read_text("utf-8", errors="replace") for path in home.rglob("*") if path.is_file())


def everything(folder: Path) -> str:
    """All that can be read in a folder: raw bytes, and what is compressed in the ledger and in workbooks."""
    texts = [all_text(folder)]
    for path in folder.rglob("*"):
        if not path.is_file():
            continue
        body = path.read_bytes()
        texts.append(body.decode("utf-16-le", "ignore"))
        streams = [(found.start(), 15) for found in re.finditer(rb"\x78[\x01\x5e\x9c\xda]", body)]
        for found in re.finditer(rb"PK\x03\x04", body):
            sizes = (
                int.from_bytes(body[found.start() + at : found.start() + at + 2], "little") for at in (26, 28)
            )
            streams.append((found.start() + 30 + sum(sizes), -15))
        texts += [_unpacked(body[start:], wbits=wbits) for start, wbits in streams]
    return "\n".join(texts)


def _unpacked(body: bytes, *, wbits: int) -> str:
    try:
        return zlib.decompressobj(wbits).decompress(body).decode("utf-8", "replace")
    except zlib.error:
        return ""
