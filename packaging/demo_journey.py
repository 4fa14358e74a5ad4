"""The main job from first to last on the practice store, as a person at a terminal would do it.

Everything is done by the real `cartsheets-cli`, whose words are shown as they are. Nothing leaves
this computer: the store is the practice store on 127.0.0.1, with invented customers.
"""

from __future__ import annotations

import argparse
import json
import os
import shlex
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from demo_edits import DELETED, choose_edits, make_edits, read_results

ROOT = Path(__file__).resolve().parent.parent
OWN_CLI = str(Path(sys.executable).with_name("cartsheets-cli.exe" if os.name == "nt" else "cartsheets-cli"))
START_S = 60.0
FEWEST_CUSTOMERS = 60


class JourneyFailed(Exception):
    """One of the commands did not do what the journey needs."""


class Journey:
    """The folder, the environment and the store of one run."""

    def __init__(self, folder: Path, keys: dict[str, str], cli: str = OWN_CLI) -> None:
        self.cli = cli
        path = folder / "customers.xlsx"
        # Commands run in the project's folder: there the short path is enough.
        self.workbook = path.relative_to(ROOT) if path.is_relative_to(ROOT) else path
        self.environment = {
            **os.environ,
            "CARTSHEETS_HOME": str(folder / "home"),
            "CARTSHEETS_API_URL": keys["api_url"],
            "CARTSHEETS_SECURE_URL": keys["secure_url"],
            "CARTSHEETS_PRIVATE_KEY": keys["private_key"],
            "CARTSHEETS_TOKEN": keys["token"],
        }

    def show(self, *words: str, statuses: tuple[int, ...] = (0,)) -> None:
        """Run one command before the user's eyes."""
        print(f"\n$ cartsheets-cli {shlex.join(words)}", flush=True)
        status = subprocess.run([self.cli, *words], env=self.environment, check=False, cwd=ROOT).returncode
        if status not in statuses:
            raise JourneyFailed(f"cartsheets-cli {words[0]} ended with status {status}.")

    def ask(self, *words: str) -> dict[str, object]:
        """Run one command for its JSON document only."""
        done = subprocess.run(
            [self.cli, *words, "--json"],
            env=self.environment,
            capture_output=True,
            text=True,
            check=False,
            cwd=ROOT,
        )
        if done.returncode != 0:
            raise JourneyFailed(
                f"cartsheets-cli {words[0]} ended with status {done.returncode}. {done.stderr}"
            )
        document = json.loads(done.stdout)
        assert isinstance(document, dict)
        return document


def main(arguments: list[str]) -> int:
    """Run the journey; 0 when the store holds what the workbook asks for."""
    options = argparse.ArgumentParser(prog="dev.py demo", description="The main job on the practice store.")
    options.add_argument("--customers", type=int, default=500, help="customers in the practice store")
    options.add_argument(
        "--folder", type=Path, default=ROOT / "demo-output", help="where the workbook is left"
    )
    options.add_argument(
        "--program", default=OWN_CLI, help="the cartsheets-cli to run, such as an installed one"
    )
    chosen = options.parse_args(arguments)
    if chosen.customers < FEWEST_CUSTOMERS:
        options.error(f"the journey needs at least {FEWEST_CUSTOMERS} customers to show each kind of change")
    folder = chosen.folder.resolve()
    try:
        _empty(folder)
        with practice_store(chosen.customers, chosen.program) as keys:
            push = run(Journey(folder, keys, chosen.program), chosen.customers)
    except JourneyFailed as problem:
        print(f"The demo stopped: {problem}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    print(f"\nThe workbook, with the results in its columns Status and Message: {folder / 'customers.xlsx'}")
    print(f"While its store is there, `cartsheets-cli undo {push}` takes the whole push back.")
    return 0


def run(journey: Journey, customers: int) -> str:
    """Export, edit, review, push, and look again; return the push's name."""
    workbook = str(journey.workbook)
    _say("1", f"Export: {customers} customers leave the practice store for a workbook.")
    journey.show("export", "-o", workbook)

    _say("2", "Edit: what the office does in its spreadsheet program.")
    edits = choose_edits(ROOT / journey.workbook)
    program = make_edits(ROOT / journey.workbook, edits)
    print(f"Typed and saved with {program}:")
    for sentence in edits.sentences:
        print(f"  - {sentence}")

    _say("3", "Review: the sheet against its own export and the store as it is now. Nothing is sent.")
    journey.show("review", workbook)

    _say("4", "Push: in batches, at the store's pace, each change written down before it leaves.")
    journey.show("push", workbook, "--yes", "--allow-deletes", str(DELETED))
    print("The workbook now says of each row in its column Status what became of it:")
    for status, count in read_results(ROOT / journey.workbook).items():
        print(f"  {count:>5}  {status}")

    _say("5", "Look again: nothing is left to do.")
    journey.show("review", workbook, "--check")
    journey.show("history")
    return _latest_push(journey)


@contextmanager
def practice_store(customers: int, cli: str = OWN_CLI) -> Iterator[dict[str, str]]:
    """Run `cartsheets-cli demo` beside us; hand out the address and the keys that it prints."""
    command = [cli, "demo", "--customers", str(customers)]
    store = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True, cwd=ROOT)
    too_long = threading.Timer(START_S, store.kill)
    too_long.start()
    try:
        assert store.stdout is not None
        line = store.stdout.readline()
        too_long.cancel()
        if not line:
            raise JourneyFailed("the practice store did not start.")
        yield json.loads(line)
    finally:
        too_long.cancel()
        store.terminate()
        store.wait(30)


def _latest_push(journey: Journey) -> str:
    entries = journey.ask("history")["entries"]
    assert isinstance(entries, list)
    pushes = [entry for entry in entries if entry["kind"] == "push"]
    if not pushes:
        raise JourneyFailed("the history holds no push.")
    return str(max(pushes, key=lambda entry: str(entry["at"]))["id"])


def _empty(folder: Path) -> None:
    """Take away what an earlier run left, and nothing else."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "customers.xlsx").unlink(missing_ok=True)
    shutil.rmtree(folder / "home", ignore_errors=True)


def _say(number: str, sentence: str) -> None:
    print(f"\n== {number}. {sentence}", flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
