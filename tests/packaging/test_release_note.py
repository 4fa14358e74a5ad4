"""The note of a release: sealed by the publisher's key only, and believed by the program that it is for."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

import cartsheets
import release_note
from cartsheets.domain.release_note import read_release_note
from cartsheets.seals import Seal, is_whole, own_key
from cartsheets.steps import updates

TODAY = date(2026, 12, 1)


def test_a_note_tells_of_the_version_in_the_source_under_the_publishers_seal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    key, note = tmp_path / "release.key", tmp_path / "dist" / "release.json"
    assert release_note.main([str(key), "--new-key"], today=TODAY) == 0
    public = own_key(key).public_key
    assert capsys.readouterr().out == f"RELEASE_KEY = {public!r}\n"
    monkeypatch.setattr(updates, "RELEASE_KEY", public)
    assert release_note.main([str(key), str(note)], today=TODAY) == 0
    sealed = json.loads(note.read_text(encoding="utf-8"))
    assert is_whole(sealed["release"].encode(), Seal(public, sealed["signature"]))
    told = read_release_note(sealed["release"])
    assert (told.version, told.published) == (cartsheets.__version__, TODAY)


def test_another_key_and_a_key_that_is_not_there_seal_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    key, note = tmp_path / "other.key", tmp_path / "release.json"
    assert release_note.main([str(key), str(note)], today=TODAY) == 1
    own_key(key)
    assert release_note.main([str(key), str(note)], today=TODAY) == 1
    assert "not the key" in capsys.readouterr().err
    assert not note.exists()


def test_a_key_that_is_there_is_never_replaced(tmp_path: Path) -> None:
    key = tmp_path / "release.key"
    before = own_key(key).public_key
    assert release_note.main([str(key), "--new-key"], today=TODAY) == 1
    assert own_key(key).public_key == before
