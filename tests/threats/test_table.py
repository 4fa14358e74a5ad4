"""The table of threats is whole, and names tests that exist."""

from __future__ import annotations

import re
from pathlib import Path

HERE = Path(__file__).parent
TABLE = (HERE / "README.md").read_text("utf-8")
ROWS = re.findall(r"^\| (T\d+) \| (.+?) \| (.+?) \| (.+?) \|$", TABLE, re.MULTILINE)


def test_each_of_the_eighteen_threats_has_something_done_and_a_test_of_it() -> None:
    assert [name for name, *_ in ROWS] == [f"T{number}" for number in range(1, 19)]
    named = 0
    for name, threat, done, tests in ROWS:
        assert threat.strip()
        assert done.strip()
        found = re.findall(r"`([\w/]+\.py)::(\w+)`", tests)
        assert found, name
        for file, test in found:
            assert f"def {test}(" in (HERE.parent / file).read_text("utf-8"), f"{name}: {file}::{test}"
            named += 1
    print(f"\nthreats: {len(ROWS)}, held by {named} named tests")
