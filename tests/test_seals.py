"""What a person reads on a computer where the library that seals does not load."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from cartsheets.errors import SettingsError
from cartsheets.seals import Seal, SealKey, is_whole, own_key
from tests.cli.quick_cli import QuickCli

_LIBRARY = "cryptography.hazmat.primitives.asymmetric.ed25519"


@pytest.fixture
def key(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> SealKey:
    """A person's key, on a computer whose library stopped loading afterwards."""
    made = own_key(tmp_path / "seal.key")
    monkeypatch.setitem(sys.modules, _LIBRARY, None)  # Python's own way to have an import fail
    return made


def test_sealing_says_what_does_not_load_and_what_to_do(key: SealKey) -> None:
    with pytest.raises(SettingsError, match="cryptography, does not load") as told:
        key.seal(b"content")
    assert "Install CartSheets anew" in told.value.remedy
    assert _LIBRARY in told.value.details


def test_a_seal_that_cannot_be_checked_is_never_taken_for_whole_nor_for_broken(key: SealKey) -> None:
    with pytest.raises(SettingsError, match="neither made nor checked"):
        is_whole(b"content", Seal(key.public_key, ""))


def test_the_command_line_tells_it_in_one_sentence_and_no_key_is_made(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, _LIBRARY, None)
    told = QuickCli(home)("change-set", "seal")
    assert told.status != 0
    assert "cryptography, does not load" in told.stderr
    assert "mistake in the program" not in told.stderr
    assert not list(home.rglob("*seal*key*"))
