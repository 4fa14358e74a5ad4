"""Tries the set-up program and what it installs, under Wine: `packaging/windows/smoke.py DIST FOLDER`.

In the order of a user's life: install, upgrade, look, work, ask the registry, take out; then the same package
as .msi, where there is one. All state is in FOLDER, where screenshots are left as well. Says what failed, and
ends with 1.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import demo_journey
import product
from screen import Failed, await_window, expect, picture, screen
from trial import NOT_TRIED, NotTried, Told, files_to_open, go_through, write_record
from windows import older
from windows.pe import is_of_wine
from windows.wine import Wine, windows_path

CLASSES = "HKCU\\Software\\Classes"
LIBRARY_OF_SEALS = "bcryptprimitives.dll"
WORDS_FOR_CLI = """#!/bin/bash
# cartsheets-cli of the installed program; its output goes through pipes, which Python under Wine needs.
set -o pipefail
wine "$PROGRAM" "$@" 2> >(cat >&2) | cat
"""


class Trial:
    """One installation under Wine, and what is looked at."""

    def __init__(self, dist: Path, folder: Path, display: str) -> None:
        self.setup = dist / f"{product.NAME}-{product.version()}-setup.exe"
        expect(self.setup.is_file(), f"{self.setup} is not there")
        self.msi = dist / f"{product.NAME}-{product.version()}.msi"
        can_make = {name: shutil.which(name) is not None for name in ("makensis", "wixl")}
        expect(can_make["makensis"], "makensis is not there, which makes the older version")
        self.older_setup, self.older_msi = older.older_installers(folder / "older", with_msi=can_make["wixl"])
        self.folder = folder
        self.wine = Wine(folder / "wine", display)

    @property
    def user(self) -> Path:
        """The user's profile."""
        return next(path for path in (self.wine.drive / "users").iterdir() if path.name != "Public")

    @property
    def installed(self) -> Path:
        """Where the program is installed."""
        return self.user / "AppData" / "Local" / "Programs" / product.NAME

    @property
    def kept(self) -> Path:
        """Where the user's settings and history are."""
        return self.user / "AppData" / "Local" / product.NAME

    def run(self, name: str, *words: str, check: bool = True, timeout_s: float = 300) -> str:
        """Run one of the installed programs to its end; give its output."""
        done = self.wine.run(str(self.installed / name), *words, check=check, timeout_s=timeout_s)
        return done.stdout

    def logged(self, name: str, *words: str) -> str:
        """Run the windowed program to its end; what it said, which Windows has no other place for."""
        log = self.folder / name
        log.unlink(missing_ok=True)  # an earlier trial's: the program writes below what is there
        self.run(f"{product.PROGRAM}.exe", "--log", windows_path(log), *words, timeout_s=900)
        return log.read_text("utf-8")

    def self_test(self) -> None:
        """Have the window test itself."""
        told = self.logged("self-test.log", "--self-test")
        expect("everything is there" in told, f"the self-test said {told}")

    def install(self, setup: Path | None = None) -> int:
        """Run the set-up, or another one, without questions; give its status."""
        return self.wine.run(str(setup or self.setup), "/S", check=False).returncode

    def shortcuts(self) -> list[str]:
        """The shortcuts that there are to the program."""
        places = (self.wine.drive / "users", self.wine.folder / "home")
        return sorted(path.name for place in places for path in place.rglob(f"{product.NAME}*.lnk"))

    def registered(self) -> str:
        """The version that Windows lists among the programs to take out; nothing where it lists none."""
        key = f"HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\{product.NAME}"
        return self.asked(key, "DisplayVersion")

    def asked(self, key: str, name: str = "") -> str:
        """A text of the registry; nothing where there is none. Without `name`, the key's own."""
        which = ["/v", name] if name else ["/ve"]
        done = self.wine.run("reg", "query", key, *which, check=False)
        found = [line.split("REG_SZ", 1)[1].strip() for line in done.stdout.splitlines() if "REG_SZ" in line]
        return found[0] if found and done.returncode == 0 else ""

    def command_for(self, ending: str) -> str:
        """What a double-click on a file with this ending runs, with %1 for the file."""
        kind = self.asked(f"{CLASSES}\\{ending}")
        return self.asked(f"{CLASSES}\\{kind}\\shell\\open\\command")

    @contextmanager
    def window(self, *words: str) -> Iterator[None]:
        """Have the window open that the program shows for these words."""
        with self.started(str(self.installed / f"{product.PROGRAM}.exe"), *words):
            yield

    @contextmanager
    def started(self, *words: str) -> Iterator[None]:
        """Have something started that opens our window; it is closed with all else that runs."""
        program = subprocess.Popen(
            ["wine", *words],
            env=self.wine.environment({}),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            await_window(self.wine.display)
            yield
        finally:
            self.wine.stop()
            program.wait(30)

    def picture(self, name: str) -> None:
        """Take a picture of the screen."""
        picture(self.wine.display, self.folder / f"{name}.png")


def installs(trial: Trial) -> None:
    """A silent installation over an older version lays programs, menu and lists, and nothing of Wine's."""
    expect(trial.install(trial.older_setup) == 0, "the older set-up did not end with 0")
    expect(trial.registered() == older.VERSION, f"listed is {trial.registered()!r}")
    stale = trial.installed / older.STALE
    expect(stale.is_file(), "the older version was not installed")
    settings = trial.kept / "settings.toml"
    settings.parent.mkdir(parents=True, exist_ok=True)
    settings.write_text('language = "de"\n', encoding="utf-8")
    expect(trial.install() == 0, "the set-up did not end with 0")
    expect(not stale.exists(), "a file of the older version stayed")
    expect(settings.read_text("utf-8") == 'language = "de"\n', "the upgrade changed the user's settings")
    settings.unlink()
    for name in (product.PROGRAM, product.CONSOLE_PROGRAM):
        expect((trial.installed / f"{name}.exe").is_file(), f"{name}.exe is not there")
    expect(trial.shortcuts() == [f"{product.NAME}.lnk"], f"shortcuts: {trial.shortcuts()}")
    expect(trial.registered() == product.version(), f"listed as installed is {trial.registered()!r}")
    libraries = [path for path in trial.installed.rglob("*") if path.suffix in (".dll", ".exe", ".pyd")]
    of_wine = [path.name for path in libraries if is_of_wine(path.read_bytes())]
    expect(len(libraries) > 100 and not of_wine, f"of {len(libraries)} libraries are Wine's: {of_wine}")
    expect((trial.installed / "licences" / "Qt" / "LGPL-3.0.txt").is_file(), "the licences are not there")


def tests_itself(trial: Trial) -> None:
    """Both programs start, and the window finds all its parts."""
    said = trial.run(f"{product.CONSOLE_PROGRAM}.exe", "--version")
    expect(product.version() in said, f"--version said {said!r}")
    trial.self_test()
    told = trial.logged("startup.log", "--startup-time")
    print("   " + "; ".join(line.split(" ", 4)[-1] for line in told.splitlines()))


def works(trial: Trial) -> None:
    """The main job on the practice store, by the installed command line."""
    program = trial.folder / "cartsheets-cli"
    program.write_text(WORDS_FOR_CLI, encoding="utf-8")
    program.chmod(0o755)
    told = {"PROGRAM": str(trial.installed / f"{product.CONSOLE_PROGRAM}.exe"), **trial.wine.environment({})}
    words = ["--customers", "60", "--folder", str(trial.folder / "journey"), "--program", str(program)]
    with (trial.folder / "journey.log").open("w", encoding="utf-8") as log:
        done = subprocess.run(
            [sys.executable, demo_journey.__file__, *words],
            env={**os.environ, **told},
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
            timeout=600,
            check=False,
        )
    expect(done.returncode == 0, "the journey failed; see journey.log")


def keeps_keys(trial: Trial) -> None:
    """Keys go into Windows' Credential Manager, are found again, and are forgotten."""
    program = str(trial.installed / f"{product.CONSOLE_PROGRAM}.exe")
    keys = {"secure_url": "keys.example", "private_key": "invented-key", "token": "invented-token"}
    added = subprocess.run(
        ["wine", program, "stores", "add", "Practice"],
        input=json.dumps(keys).encode(),
        env=trial.wine.environment({}),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        timeout=120,
        check=False,
    )
    expect(added.returncode == 0, f"no keys were kept: {added.stdout!r}")
    expect(
        "Practice" in trial.run(f"{product.CONSOLE_PROGRAM}.exe", "stores", "list"), "the store is not listed"
    )
    trial.run(f"{product.CONSOLE_PROGRAM}.exe", "stores", "remove", "Practice")


def shows(trial: Trial) -> None:
    """The window opens, and the set-up refuses while it is there."""
    with trial.window():
        trial.picture("window")
        status = trial.install()
        expect(status == 3, f"the set-up ended with {status} while the program ran, not with 3")
    expect((trial.installed / f"{product.PROGRAM}.exe").is_file(), "the refused set-up took the program away")


def registers_files(trial: Trial) -> None:
    """Change sets are registered to open with us; others' types of file are not taken over."""
    for ending in product.OPENS:
        taken = trial.asked(f"{CLASSES}\\{ending}")
        expect(not taken.startswith(product.NAME), f"{ending} was taken over")
        listed = trial.wine.run("reg", "query", f"{CLASSES}\\{ending}\\OpenWithProgids").stdout
        expect(f"{product.NAME}.Sheet" in listed, f"we are not in the list for {ending}")
    command = trial.command_for(product.CHANGE_SET_ENDING)
    expect(command.endswith(f'\\{product.PROGRAM}.exe" "%1"'), f"our files are opened by {command!r}")


def opens_by_double_click(trial: Trial) -> None:
    """A change set's seal is checked, what its double-click runs opens it, and a workbook goes to review."""
    if LIBRARY_OF_SEALS in trial.wine.lent:
        # cryptography's library imports ProcessPrng from it, which gives random bytes.
        print(f"   this Wine lacks {LIBRARY_OF_SEALS} of Windows 10; it was lent one made for the trial")
    workbook, change_set = files_to_open(trial.folder / "to open")
    words = ["change-set", "show", windows_path(change_set), "--json"]
    said = trial.run(f"{product.CONSOLE_PROGRAM}.exe", *words, check=False)
    answer = next((line for line in said.splitlines() if line.startswith("{")), "{}")
    expect(json.loads(answer).get("seal", {}).get("whole") is True, f"the seal was not found whole: {said}")
    with trial.window(windows_path(workbook)):
        await_window(trial.wine.display, "Review")
        trial.picture("workbook")
    # Wine 8 looks for what opens a file among all users' kinds alone; Windows looks at the user's own first.
    command = trial.command_for(product.CHANGE_SET_ENDING).replace("%1", windows_path(change_set))
    print(f"   run is what the registry says, {command}")
    with trial.started(*(word for word in command.split('"') if word.strip())):
        await_window(trial.wine.display, "Change set")
        trial.picture("change-set")


def upgrades(trial: Trial) -> None:
    """The set-up once more, after work: it replaces the program whole and keeps what is the user's."""
    stale = trial.installed / older.STALE
    stale.write_bytes(b"")
    expect(trial.install() == 0, "the upgrade did not end with 0")
    expect(not stale.exists(), "a file of the older version stayed")
    expect(trial.kept.is_dir(), "the upgrade took the user's settings away")


def goes_away(trial: Trial) -> None:
    """The removal leaves what is the user's, and nothing else."""
    own = trial.installed / "my-notes.txt"
    own.write_text("of the user", encoding="utf-8")
    trial.run("Uninstall.exe", "/S", check=False)
    trial.wine.wait()
    left = sorted(path.name for path in trial.installed.iterdir()) if trial.installed.is_dir() else []
    expect(left == [own.name], f"left in the program's folder: {left}")
    expect(trial.shortcuts() == [], f"left shortcuts: {trial.shortcuts()}")
    expect(not trial.registered(), "it is still listed among the installed programs")
    left_over = trial.asked(f"HKCU\\Software\\Classes\\{product.CHANGE_SET_ENDING}")
    expect(not left_over, f"our files are still opened by {left_over}")
    expect(trial.kept.is_dir(), "the removal took the user's settings away unasked")


def rolls_out(trial: Trial) -> None:
    """The .msi installs silently over an older one; what it installs tests itself, and it goes again."""
    if trial.older_msi is None:
        raise NotTried("wixl is not installed here, and so there is no .msi")
    expect(trial.msi.is_file(), f"{trial.msi} is not there")
    package, older_package = windows_path(trial.msi), windows_path(trial.older_msi)
    trial.wine.run("msiexec", "/i", older_package, "/qn")
    stale = trial.installed / older.STALE
    expect(stale.is_file(), "the older version was not installed")
    trial.wine.run("msiexec", "/i", package, "/qn")
    expect(not stale.exists(), "a file of the older version stayed")
    refused = trial.wine.run("msiexec", "/i", older_package, "/qn", check=False).returncode
    expect(refused != 0 and not stale.exists(), "the older version went over the newer one")
    opens = trial.asked(f"HKCU\\Software\\Classes\\{product.NAME}.ChangeSet\\shell\\open\\command")
    expect(f'{product.PROGRAM}.exe" "%1"' in opens, f"our files are opened by {opens!r}")
    said = trial.run(f"{product.CONSOLE_PROGRAM}.exe", "--version")
    expect(product.version() in said, f"--version said {said!r}")
    trial.self_test()
    trial.wine.run("msiexec", "/x", package, "/qn")
    expect(not (trial.installed / f"{product.PROGRAM}.exe").exists(), "the removal left the program")


STAGES: tuple[Callable[[Trial], None], ...] = (
    installs, tests_itself, works, keeps_keys, shows, registers_files, opens_by_double_click,
    upgrades, goes_away, rolls_out
)  # fmt: skip


def main(words: list[str]) -> int:
    """Try everything in order; 0 when all came out as it must."""
    dist, folder = Path(words[0]).resolve(), Path(words[1]).resolve()
    folder.mkdir(parents=True, exist_ok=True)
    missing = [name for name in ("wine", "Xvfb", "xdotool", "import") if shutil.which(name) is None]
    if missing:
        why = f"{', '.join(missing)} not installed here."
        print(f"Not tried: {why}")
        write_record(folder, [Told("The installers under Wine", 0, NOT_TRIED, why)])
        return 0
    try:
        with screen() as display:
            trial = Trial(dist, folder, display)
            trial.wine.set_up()
            try:
                is_whole = go_through(STAGES, trial, folder, on_failure=trial.picture)
            finally:
                trial.wine.stop()
    except (Failed, subprocess.SubprocessError) as problem:
        print(f"Failed: {problem}", file=sys.stderr)
        return 1
    if is_whole:
        print("All of it came out as it must.")
    return 0 if is_whole else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
