"""How the trial of the installers goes on, stops, and sums up; without an installer."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

import build
import installers
import machine
import product
import trial
from screen import Failed


class Seen:
    """What the stages of a test saw."""

    def __init__(self) -> None:
        self.stages: list[str] = []


def goes_well(seen: Seen) -> None:
    """The first stage."""
    seen.stages.append("first")


def lacks_something(seen: Seen) -> None:
    """The second stage."""
    seen.stages.append("second")
    raise trial.NotTried("a tool is not here")


def goes_wrong(_seen: Seen) -> None:
    """The third stage."""
    raise Failed("it is broken")


def ends_badly(_seen: Seen) -> None:
    """The last stage."""
    raise subprocess.CalledProcessError(3, ["program"])


def test_a_stage_that_cannot_be_tried_is_told_and_what_comes_after_is_tried(tmp_path: Path) -> None:
    seen = Seen()
    called: list[str] = []
    stages = (lacks_something, goes_well)
    assert trial.go_through(stages, seen, tmp_path, on_failure=called.append)
    assert (seen.stages, called) == (["second", "first"], [])
    told = trial.read_record(tmp_path)
    assert [(each.stage, each.outcome, each.why) for each in told] == [
        ("The second stage.", trial.NOT_TRIED, "a tool is not here"),
        ("The first stage.", trial.DONE, ""),
    ]


@pytest.mark.parametrize(("stage", "why"), [(goes_wrong, "it is broken"), (ends_badly, "exit status 3")])
def test_nothing_is_tried_where_nothing_could_be_installed_and_a_picture_is_taken(
    tmp_path: Path, stage: trial.Stage[Seen], why: str, capsys: pytest.CaptureFixture[str]
) -> None:
    seen = Seen()
    called: list[str] = []
    assert not trial.go_through((stage, goes_well), seen, tmp_path, on_failure=called.append)
    assert (seen.stages, called) == ([], ["failed-1"])
    assert why in capsys.readouterr().err
    assert trial.read_record(tmp_path)[0].outcome == trial.FAILED


def test_after_a_later_failure_the_rest_is_tried_and_the_trial_has_failed_all_the_same(
    tmp_path: Path,
) -> None:
    seen = Seen()
    called: list[str] = []
    stages = (goes_well, goes_wrong, lacks_something)
    assert not trial.go_through(stages, seen, tmp_path, on_failure=called.append)
    assert (seen.stages, called) == (["first", "second"], ["failed-2"])
    outcomes = [told.outcome for told in trial.read_record(tmp_path)]
    assert outcomes == [trial.DONE, trial.FAILED, trial.NOT_TRIED]


def test_the_summary_tells_every_stage_and_which_form_it_was() -> None:
    parts = [
        installers.Part("linux", (trial.Told("built", 50.2, trial.DONE),)),
        installers.Part("windows", (trial.Told("set-up", 0, trial.NOT_TRIED, "Wine is not installed here"),)),
    ]
    lines = installers.summary(parts, ["   56.8 MB of at most 60  cartsheets.deb"], "the fast form")
    assert "== Installers, the fast form" in lines
    assert any("50.2 s  done" in line for line in lines)
    assert any("Wine is not installed here" in line for line in lines)
    assert lines[-1] == "Installers, the fast form: 1 done, 1 not tried, 0 failed."
    assert all(part.is_whole for part in parts)
    assert not installers.Part("linux", (trial.Told("built", 1, trial.FAILED, "status 1"),)).is_whole


def test_where_wine_cannot_be_installed_windows_is_left_out_in_words_and_nothing_fails(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def no_such_package(_needs: tuple[str, ...]) -> None:
        raise machine.SetUpFailed("apt knows no package named wine.")

    monkeypatch.setattr(installers, "bring_packages", no_such_package)
    assert installers.main(["--only", "windows"]) == 0
    said = capsys.readouterr().out
    assert "Wine cannot be installed here: apt knows no package named wine." in said
    assert "0 done, 1 not tried, 0 failed." in said


def test_sizes_are_told_beside_what_they_may_be(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(build, "DIST", tmp_path)
    version = product.version()
    (tmp_path / f"cartsheets_{version}_amd64.deb").write_bytes(bytes(2_000_000))
    (tmp_path / "cartsheets_0.0.1_amd64.deb").write_bytes(b"")
    assert [line.split() for line in installers.sizes()] == [
        ["2.0", "MB", "of", "at", "most", "60", f"cartsheets_{version}_amd64.deb"]
    ]
