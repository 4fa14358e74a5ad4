"""`packaging/dev.py demo`, the first thing that a newcomer sees."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import openpyxl
import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.mark.xdist_group("office")
def test_the_demo_takes_customers_out_and_back_and_leaves_the_workbook(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "packaging/demo_journey.py", "--customers", "120", "--folder", str(tmp_path)],
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=240,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "Typed and saved with LibreOffice" in done.stdout
    assert "lost leading zero" in done.stdout
    assert "cartsheets-cli undo " in done.stdout
    assert "There is nothing to push." in done.stdout
    statuses = [cell.value for cell in openpyxl.load_workbook(tmp_path / "customers.xlsx")["Customers"]["B"]]
    assert statuses.count("Added") == 1
    assert statuses.count("Deleted") == 2
    assert statuses.count("Updated") >= 2
