"""How a trial of installers goes: stage after stage, each told with its seconds, and kept for the summary."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TypeVar

import demo_edits
import demo_journey
from screen import Failed

RECORD = "stages.json"
DONE = "done"
FAILED = "failed"
NOT_TRIED = "not tried"
Tried = TypeVar("Tried")
Stage = Callable[[Tried], None]
"""One thing to try; its first line of documentation says what must come out."""


class NotTried(Exception):
    """What a stage takes is not on this computer; what that is, in words."""


@dataclass(frozen=True)
class Told:
    """What became of one stage."""

    stage: str
    seconds: float
    outcome: str
    why: str = ""


def go_through(
    stages: Sequence[Stage[Tried]], trial: Tried, folder: Path, *, on_failure: Callable[[str], None]
) -> bool:
    """Run the stages and tell whether none failed; the record is left in `folder`.

    Where the first one failed nothing is installed, and no other is begun; after any other the rest is
    tried as well, so that one run tells all.
    """
    record: list[Told] = []
    for stage in stages:
        told = _one(stage, trial)
        record.append(told)
        print(f"   {told.outcome}, {told.seconds:.1f} s{': ' if told.why else ''}{told.why}", flush=True)
        write_record(folder, record)
        if told.outcome == FAILED:
            print(f"Failed: {told.why}", file=sys.stderr)
            on_failure(f"failed-{len(record)}")
            if len(record) == 1:
                break
    return all(told.outcome != FAILED for told in record)


def write_record(folder: Path, record: Sequence[Told]) -> None:
    """Keep what became of the stages so far."""
    text = json.dumps([asdict(told) for told in record], indent=1)
    (folder / RECORD).write_text(text, encoding="utf-8")


def read_record(folder: Path) -> list[Told]:
    """What the last trial in this folder kept; nothing where there was none."""
    file = folder / RECORD
    return [Told(**told) for told in json.loads(file.read_text("utf-8"))] if file.is_file() else []


def files_to_open(folder: Path) -> tuple[Path, Path]:
    """Make an edited workbook of the practice store, and a colleague's change set with its edits."""
    workbook, change_set = folder / "customers of März.xlsx", folder / "for the new office.cartsheets"
    folder.mkdir(parents=True, exist_ok=True)
    with demo_journey.practice_store(demo_journey.FEWEST_CUSTOMERS) as keys:
        journey = demo_journey.Journey(folder, keys)
        journey.ask("export", "-o", str(workbook))
        demo_edits.make_edits(workbook, demo_edits.choose_edits(workbook))
        journey.ask("change-set", "save", str(workbook), "-o", str(change_set), "--note", "Invented")
    return workbook, change_set


def _one(stage: Stage[Tried], trial: Tried) -> Told:
    name = (stage.__doc__ or stage.__name__).strip()
    print(f"-- {name}", flush=True)
    started = time.monotonic()
    outcome, why = DONE, ""
    try:
        stage(trial)
    except NotTried as problem:
        outcome, why = NOT_TRIED, str(problem)
    except (Failed, demo_journey.JourneyFailed, subprocess.SubprocessError) as problem:
        outcome, why = FAILED, str(problem)
    return Told(name, round(time.monotonic() - started, 1), outcome, why)
