"""packaging/dev.py on machines that lack something, or already have everything."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import environment
import machine

ROOT = Path(__file__).resolve().parent.parent

on_debian = pytest.mark.skipif(shutil.which("dpkg-query") is None, reason="this is no Debian system")


@on_debian
def test_who_is_not_root_is_told_the_command_that_brings_what_is_missing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    with pytest.raises(
        machine.SetUpFailed, match=r"apt-get install -y --no-install-recommends no-such-package$"
    ):
        machine.bring_packages(("dpkg", "no-such-package|nor-this-one"))


@on_debian
def test_nothing_is_asked_of_apt_where_all_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    machine.bring_packages(("dpkg", "no-such-package|dpkg"))


def test_a_venv_that_somebody_else_made_is_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    theirs = tmp_path / ".venv" / "theirs.txt"
    theirs.parent.mkdir()
    theirs.write_text("precious", encoding="utf-8")
    monkeypatch.setattr(environment, "VENV", theirs.parent)
    monkeypatch.setattr(environment, "_STAMP", theirs.parent / "stamp.json")
    with pytest.raises(machine.SetUpFailed, match="not by this command"):
        environment.set_up(environment.RUN_LOCK)
    assert theirs.read_text(encoding="utf-8") == "precious"


def test_a_command_that_does_not_exist_is_refused_before_anything_is_set_up() -> None:
    done = subprocess.run(
        [sys.executable, "packaging/dev.py", "tset"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    assert "invalid choice: 'tset'" in done.stderr
