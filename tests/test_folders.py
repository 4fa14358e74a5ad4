"""Where everything is kept, and that it is nobody else's."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from cartsheets.folders import find_folders, make_folders, make_private_file

posix_only = pytest.mark.skipif(os.name == "nt", reason="Windows has no file modes; the profile is private")


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_one_variable_moves_everything_into_one_folder(tmp_path: Path) -> None:
    folders = find_folders({"CARTSHEETS_HOME": str(tmp_path / "home")})
    assert folders.home == tmp_path / "home"
    assert folders.settings_file == tmp_path / "home" / "settings.toml"
    assert folders.ledger == tmp_path / "home" / "ledger"
    assert folders.logs == tmp_path / "home" / "logs"
    assert not (tmp_path / "home").exists()


def test_without_it_the_platform_says_where(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name))
    for environ in ({}, {"CARTSHEETS_HOME": "  "}):
        folders = find_folders(environ)
        assert folders.home is None
        places = {folders.settings_file.parent, folders.ledger, folders.logs}
        assert len(places) == 3
        assert all("CartSheets" in place.parts for place in places)


@posix_only
def test_folders_are_private_whatever_the_umask(tmp_path: Path) -> None:
    for mask in (0o000, 0o277):
        home = tmp_path / str(mask) / "home"
        before = os.umask(mask)
        try:
            make_folders(find_folders({"CARTSHEETS_HOME": str(home)}))
        finally:
            os.umask(before)
        assert {mode(path) for path in (home.parent, home, *home.iterdir())} == {0o700}


@posix_only
def test_a_home_that_was_open_to_others_is_closed_but_a_shared_folder_is_left_alone(tmp_path: Path) -> None:
    ours, shared = tmp_path / "ours", tmp_path / "shared"
    for home in (ours, shared):
        (home / "ledger").mkdir(parents=True)
        (home / "ledger").chmod(0o755)
        home.chmod(0o755)
    (shared / "photos").mkdir()
    for home in (ours, shared):
        make_folders(find_folders({"CARTSHEETS_HOME": str(home)}))
    assert (mode(ours), mode(ours / "ledger")) == (0o700, 0o700)
    assert (mode(shared), mode(shared / "ledger")) == (0o755, 0o700)


@posix_only
def test_a_home_that_its_owner_made_read_only_stays_so(tmp_path: Path) -> None:
    home = tmp_path / "home"
    folders = find_folders({"CARTSHEETS_HOME": str(home)})
    make_folders(folders)
    folders.ledger.chmod(0o555)
    home.chmod(0o500)
    make_folders(folders)
    assert (mode(home), mode(folders.ledger)) == (0o500, 0o500)


@posix_only
def test_a_file_is_private_also_if_it_was_not_before(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_text("kept")
    path.chmod(0o666)
    make_private_file(path)
    assert (mode(path), path.read_text()) == (0o600, "kept")
