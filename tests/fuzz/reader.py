"""The reader under a coverage-guided fuzzer: each input is a file, read fast and carefully.

Run by `run.py`, which gives it limits and a folder of real files; by itself, with a file as its only
word, it reads that file again (`python -m tests.fuzz.reader FILE`).
"""

from __future__ import annotations

import io
import os
import random
import sys
import tempfile
import zipfile
import zlib
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["cartsheets.workbook", "cartsheets.domain.sheet"]):
    from cartsheets.domain.sheet import WorkbookContent
    from cartsheets.errors import WorkbookError
    from cartsheets.monitor import NullMonitor
    from cartsheets.workbook.read import read_workbook
from tests.fuzz.mutations import Mutator, check

MONITOR = NullMonitor()
_GUIDED = 0.5
"""So often libFuzzer itself mutates a part, with what it learnt; else our own mutator does."""
_ROOM = 512
"""So much may a part grow at a time."""
_NOT_A_CONTAINER = (
    *(zipfile.BadZipFile, zlib.error, NotImplementedError, ValueError),
    *(EOFError, OSError, RuntimeError, LookupError),
)
"""What zipfile answers, where an earlier damage went deeper than the parts."""
_FOLDER = Path(tempfile.mkdtemp(prefix="cartsheets-fuzz-"))
_FILE = _FOLDER / "file.xlsx"


def read_file(path: Path, *, is_careful: bool) -> WorkbookContent | type[WorkbookError]:
    """Read a file; an error must be one with words, anything else is a finding."""
    try:
        content = read_workbook(path, is_careful=is_careful, monitor=MONITOR)
    except WorkbookError as error:
        if not (error.message and error.remedy):
            raise AssertionError("an error without words") from error
        return type(error)
    check(content)
    return content


def one_input(content: bytes) -> None:
    """Both ways of reading must end, and alike."""
    _FILE.write_bytes(content)
    fast, careful = (read_file(_FILE, is_careful=is_careful) for is_careful in (False, True))
    assert fast == careful, "the fast and the careful reading differ"


def mutate(content: bytes, most: int, seed: int) -> bytes:
    """Damage a file so that it stays one: parts of a container are packed again."""
    is_guided = random.Random(seed).random() < _GUIDED
    try:
        changed = _mutate_guided(content, most, seed) if is_guided else Mutator(seed).mutate(content)
    except _NOT_A_CONTAINER:
        changed = bytes(atheris.Mutate(content, most))
    return changed if 0 < len(changed) <= most else content


def _mutate_guided(content: bytes, most: int, seed: int) -> bytes:
    """Let libFuzzer change one part, or the whole of what is no container."""
    if not content.startswith(b"PK"):
        return bytes(atheris.Mutate(content, most))
    with zipfile.ZipFile(io.BytesIO(content)) as container:
        parts = {name: container.read(name) for name in container.namelist()}
    name = random.Random(seed).choice(sorted(parts))
    parts[name] = bytes(atheris.Mutate(parts[name], max(len(parts[name]) + _ROOM, _ROOM)))
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as written:
        for each, part in parts.items():
            written.writestr(each, part)
    return buffer.getvalue()


def main() -> None:
    """Fuzz with libFuzzer's words, or read one file."""
    words = sys.argv[1:]
    if len(words) == 1 and os.path.isfile(words[0]):  # noqa: PTH113 - a word of the command line
        one_input(Path(words[0]).read_bytes())
        print("It reads, both ways alike.")
        return
    atheris.Setup(sys.argv, one_input, custom_mutator=mutate)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
