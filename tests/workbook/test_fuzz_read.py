"""Mutated real files: the reader answers with cells or with a clear error, quickly and in bounded memory.

CARTSHEETS_FUZZ_FILES says how many files are made (hundreds by default), CARTSHEETS_FUZZ_SEED where to
begin. A failure names its seed, which makes the same file again.
"""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from cartsheets.domain.sheet import WorkbookContent
from cartsheets.errors import WorkbookError
from cartsheets.monitor import NullMonitor
from cartsheets.workbook.read import read_workbook
from tests.fuzz.mutations import Mutator, check
from tests.fuzz.real_files import SOURCES

FILES = int(os.environ.get("CARTSHEETS_FUZZ_FILES", "700"))
SEED = int(os.environ.get("CARTSHEETS_FUZZ_SEED", "0"))
BATCHES = 5
LONGEST_S = 30
MOST_BYTES = 1_000_000_000


@pytest.fixture(scope="module")
def originals(tmp_path_factory: pytest.TempPathFactory) -> list[bytes]:
    """The bytes of one real file of each kind."""
    path = tmp_path_factory.mktemp("originals") / "file"
    found: list[bytes] = []
    for write in SOURCES:
        write(path)
        found.append(path.read_bytes())
    return found


def outcome(path: Path, seed: int, *, is_careful: bool) -> WorkbookContent | WorkbookError:
    """Read a file; return what came of it. Nothing but the two is allowed."""
    try:
        return read_workbook(path, is_careful=is_careful, monitor=NullMonitor())
    except WorkbookError as error:
        if error.message and error.remedy:
            return error
        raise AssertionError(f"seed {seed}: an error without words") from error
    except Exception as error:
        raise AssertionError(f"seed {seed}: {error!r}") from error


def peak_bytes() -> int:
    """Return the most memory this process has ever used; 0 where the system does not tell."""
    try:
        import resource
    except ImportError:
        return 0
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


@pytest.mark.parametrize("batch", range(BATCHES))
def test_mutated_files_give_cells_or_a_clear_error(
    tmp_path: Path, originals: list[bytes], batch: int
) -> None:
    path = tmp_path / "file.xlsx"
    before = peak_bytes()
    read = 0
    for seed in range(SEED + batch, SEED + FILES, BATCHES):
        mutator = Mutator(seed)
        path.write_bytes(mutator.mutate(mutator.random.choice(originals)))
        started = time.process_time()
        content = outcome(path, seed, is_careful=False)
        if isinstance(content, WorkbookContent):
            check(content)
            read += 1
        assert time.process_time() - started < LONGEST_S, f"seed {seed}"
        if isinstance(content, WorkbookError):
            assert isinstance(outcome(path, seed, is_careful=True), type(content)), f"seed {seed}"
        else:
            assert outcome(path, seed, is_careful=True) == content, f"seed {seed}"
        assert peak_bytes() - before < MOST_BYTES, f"seed {seed}"
    assert 0 < read < FILES / BATCHES
