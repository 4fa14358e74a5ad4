"""cli.md, export: what it writes, and what it leaves as it was."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.cli.shop import Shop, error_of

if TYPE_CHECKING:
    pass


def test_export_tells_what_it_wrote_and_replaces_what_was_there(shop: Shop) -> None:
    shop.sheet.write_text("something else", encoding="utf-8")

    told = shop.quick.json("export", "-o", shop.sheet)

    assert set(told) == {"export", "file", "customers", "groups", "taken_at"}
    assert (told["customers"], told["groups"], told["file"]) == (40, 4, str(shop.sheet))
    assert told["taken_at"].endswith("+00:00")
    assert shop.quick.json("review", shop.sheet)["changes"] == []


def test_an_export_that_nobody_fits_says_so_and_can_still_be_filled_in(shop: Shop) -> None:
    nobody = ("export", "-o", shop.sheet, "--email", "nobody@nowhere.example")

    assert shop.quick.json(*nobody)["customers"] == 0
    words = shop.quick(*nobody).stdout
    assert "No customer fits: the sheet has its headings only." in words
    assert "personal data" not in words
    assert shop.quick.json("review", shop.sheet)["changes"] == []


@pytest.mark.parametrize("name", ["c.pdf", "c.xls", "c"])
def test_an_export_writes_no_other_kind_of_file(shop: Shop, tmp_path: Path, name: str) -> None:
    error = error_of(shop.quick("export", "-o", tmp_path / name, "--json", expect=2))

    assert ".xlsx" in error["message"]
    assert not (tmp_path / name).exists()


def test_an_export_that_fails_leaves_what_was_there_and_nothing_else(shop: Shop, tmp_path: Path) -> None:
    before = shop.sheet.read_bytes()
    shop.store.conditions.set("unauthorized=READ:from:3")

    error_of(shop.quick("export", "-o", shop.sheet, "--json", expect=4))
    error_of(shop.quick("export", "-o", tmp_path / "new.csv", "--json", expect=4))

    assert shop.sheet.read_bytes() == before
    assert {path.name for path in tmp_path.iterdir()} == {"home", shop.sheet.name}
