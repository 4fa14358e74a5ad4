"""What is lent to Wine for a trial stays there."""

from __future__ import annotations

from pathlib import Path

import pytest

from windows.freeze_under_wine import NotOfWindows, check_nothing_is_of_wine
from windows.pe import WINE_MARK


@pytest.fixture
def built(tmp_path: Path) -> Path:
    (tmp_path / "source").mkdir()
    (tmp_path / "source" / "vcruntime140.dll").write_bytes(b"of Python")
    folder = tmp_path / "built"
    folder.mkdir()
    (folder / "VCRUNTIME140.dll").write_bytes(b"of Python")
    (folder / "Qt6Core.dll").write_bytes(b"of a wheel")
    return folder


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("user32.dll", b"MZ" + WINE_MARK, "Wine's own"),
        ("BCryptPrimitives.dll", b"MZ", "made for Wine alone"),
        ("msvcp140.dll", b"of nobody", "neither from Python nor from a wheel"),
    ],
)
def test_a_library_that_is_not_of_python_or_a_wheel_stops_the_build(
    built: Path, name: str, content: bytes, why: str
) -> None:
    lent = ["bcryptprimitives.dll", "icuuc.dll"]
    check_nothing_is_of_wine(built, built.with_name("source"), lent)
    (built / name).write_bytes(content)
    with pytest.raises(NotOfWindows, match=why):
        check_nothing_is_of_wine(built, built.with_name("source"), lent)
