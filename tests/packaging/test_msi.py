"""Two packages of the same content are the same bytes, and of another content never the same package."""

from __future__ import annotations

import shutil
import subprocess
import uuid
from pathlib import Path

import pytest

from windows import msi, msi_summary

BUILT_AT = 1_700_000_000


@pytest.fixture
def built(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(BUILT_AT))
    folder = tmp_path / "tree"
    folder.mkdir()
    for name in ("cartsheets.exe", "cartsheets-cli.exe"):
        (folder / name).write_text("a program", encoding="utf-8")
    return folder


def summary(file: Path) -> list[str]:
    """Package code, and when it was made and saved, as Windows reads them."""
    told = subprocess.run(
        ["msiinfo", "suminfo", str(file)], check=True, capture_output=True, text=True, env={"TZ": "UTC"}
    )
    lines = dict(line.partition(": ")[::2] for line in told.stdout.splitlines())
    return [lines[name] for name in ("Revision number (UUID)", "Created", "Last saved")]


@pytest.mark.skipif(
    shutil.which("wixl") is None or shutil.which("msiinfo") is None, reason="takes wixl and msiinfo"
)
def test_the_package_code_and_both_times_are_those_of_the_content(built: Path, tmp_path: Path) -> None:
    made = []
    for name in ("first", "second"):
        (tmp_path / name).mkdir()
        made.append(msi.make_msi(built, tmp_path, tmp_path / name, None))
    assert made[0].read_bytes() == made[1].read_bytes()
    code, created, saved = summary(made[0])
    assert uuid.UUID(code.strip("{}")).version == 5
    assert created == saved == "Tue Nov 14 22:13:20 2023"
    (built / "cartsheets.exe").write_text("a Program", encoding="utf-8")
    changed = msi.make_msi(built, tmp_path, tmp_path / "second", None)
    assert summary(changed)[0] != code


def test_a_file_without_a_summary_stops_the_build(tmp_path: Path) -> None:
    file = tmp_path / "no.msi"
    file.write_bytes(bytes(4096))
    with pytest.raises(msi_summary.NotAsExpected, match="no summary"):
        msi_summary.settle(file, BUILT_AT, uuid.NAMESPACE_URL)
    assert file.read_bytes() == bytes(4096)
