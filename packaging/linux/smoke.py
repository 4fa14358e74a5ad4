"""Tries the Linux installers in a bare Debian: `packaging/linux/smoke.py DIST FOLDER`, as root.

The .deb with only what it declares: an older version first, the window's test of itself, the main job by
the command line, a second start, an upgrade, removal. Then the .run for a user whose home has spaces and
accents, and what the .rpm carries. Pictures are left in FOLDER. Says what failed, and ends with 1.
"""

from __future__ import annotations

import shlex
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import demo_journey
import product
from environment import ROOT
from linux.clean_root import CleanRoot, run_with_own_mounts, what_is_missing
from screen import Failed, await_window, expect, picture, screen

HOME = "/home/nora"
OTHER_HOME = "/home/Nóra Smith"
OLDER = "0.0.1"
STALE = "usr/lib/cartsheets/of-an-older-version.so"
PASSED_ON = tuple(f"CARTSHEETS_{name}" for name in ("HOME", "API_URL", "SECURE_URL", "PRIVATE_KEY", "TOKEN"))
SHEET = "customers of März.csv"


class Trial:
    """The installers, the bare system, and what is looked at."""

    def __init__(self, dist: Path, folder: Path, display: str) -> None:
        self.folder = folder
        self.display = display
        self.root = CleanRoot(folder / "root", display)
        self.deb = only(dist, "*.deb")
        self.run_file = only(dist, "*.run")
        self.rpm = only(dist, "*.rpm")
        self.before: set[str] = set()

    def bring(self, file: Path) -> str:
        """Copy a file into the system; its path there."""
        shutil.copyfile(file, self.root.folder / "root" / file.name)
        return f"/root/{file.name}"

    def self_test(self, program: str, home: str) -> None:
        """Have the program test itself on the screen, and tell how long its start takes."""
        log = f"{home}/self-test.log"
        done = self.root.run(program, "--log", log, "--self-test", home=home, check=False)
        expect(
            done.returncode == 0 and "everything is there" in done.stdout, f"the self-test said {done.stdout}"
        )
        told = self.root.run(program, "--startup-time", home=home).stdout.split("\n")
        print("   " + "; ".join(line for line in told if line.endswith(" s")))

    @contextmanager
    def window(self, program: str, home: str) -> Iterator[None]:
        """Have the window open."""
        command = self.root.command([program], home=home)
        running = subprocess.Popen(command, stdin=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            await_window(self.display)
            yield
        finally:
            running.terminate()
            running.wait(30)


def only(folder: Path, pattern: str) -> Path:
    """The one file of this kind."""
    found = sorted(folder.glob(pattern))
    if len(found) != 1:
        raise Failed(f"there is not one {pattern} in {folder}, but {len(found)}")
    return found[0]


def older_version(deb: Path, folder: Path) -> Path:
    """The same package under a lower version, with a file that the newer one does not have."""
    tree, older = folder / "older", folder / "older.deb"
    shutil.rmtree(tree, ignore_errors=True)
    subprocess.run(["dpkg-deb", "-R", str(deb), str(tree)], check=True)
    control = tree / "DEBIAN" / "control"
    version = product.debian_version(product.version())
    control.write_text(
        control.read_text("utf-8").replace(f"Version: {version}\n", f"Version: {OLDER}\n"), encoding="utf-8"
    )
    (tree / STALE).write_bytes(b"")
    command = ["dpkg-deb", "--root-owner-group", "-Zgzip", "-z1", "--build", str(tree), str(older)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    shutil.rmtree(tree)
    return older


def installs(trial: Trial) -> None:
    """The .deb, in an older version, installs with what it declares, on a system without Python."""
    trial.root.apt("update")
    trial.before = trial.root.files()
    trial.root.apt("install", trial.bring(older_version(trial.deb, trial.folder)))
    expect(trial.root.run("sh", "-c", "command -v python3", check=False).returncode != 0, "Python came along")
    said = trial.root.run("cartsheets-cli", "--version").stdout
    expect(product.version() in said, f"--version said {said!r}")


def upgrades(trial: Trial) -> None:
    """The newer .deb takes the place of the older one and keeps what is the user's."""
    trial.root.home("nora")
    trial.root.run("cartsheets-cli", "stores", "list", home=HOME, check=False)
    settings = trial.root.folder / HOME.lstrip("/") / ".config" / product.NAME / "settings.toml"
    settings.parent.mkdir(parents=True, exist_ok=True)
    settings.write_text('language = "de"\n', encoding="utf-8")
    trial.root.apt("install", trial.bring(trial.deb))
    told = trial.root.run("dpkg-query", "--show", "--showformat=${Version}", product.PROGRAM).stdout
    expect(told == product.debian_version(product.version()), f"the version is {told!r}")
    expect(not (trial.root.folder / STALE).exists(), "a file of the older version stayed")
    expect(settings.read_text("utf-8") == 'language = "de"\n', "the upgrade changed the user's settings")
    settings.unlink()


def tests_itself(trial: Trial) -> None:
    """As an ordinary user, the window does the whole job on the practice store."""
    trial.self_test(product.PROGRAM, HOME)


def works(trial: Trial) -> None:
    """The main job on the practice store, by the installed command line."""
    program = trial.folder / product.CONSOLE_PROGRAM
    # The journey runs it in the project's folder, with the store's keys in the environment.
    (trial.root.folder / str(ROOT).lstrip("/")).mkdir(parents=True, exist_ok=True)
    inside = trial.root.command(["sh", "-c", 'cd "$0" && exec env "$@"', str(ROOT)])
    told = " ".join(f'"{name}=${name}"' for name in PASSED_ON)
    start = f'exec {shlex.join(inside)} {told} {product.CONSOLE_PROGRAM} "$@"'
    program.write_text(f"#!/bin/sh\n{start}\n", encoding="utf-8")
    program.chmod(0o755)
    journey = trial.root.folder / "root" / "journey"
    words = ["--customers", "60", "--folder", str(journey), "--program", str(program)]
    with (trial.folder / "journey.log").open("w", encoding="utf-8") as log:
        done = subprocess.run(
            [sys.executable, demo_journey.__file__, *words],
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
            timeout=600,
            check=False,
        )
    expect(done.returncode == 0, "the journey failed; see journey.log")


def opens(trial: Trial) -> None:
    """The window opens; a workbook that the desktop opens goes to it, and the second start ends."""
    entry = (trial.root.folder / "usr/share/applications/cartsheets.desktop").read_text("utf-8")
    expect("\nExec=cartsheets %f\n" in entry, "the desktop entry starts something else")
    sheet = trial.root.home("nora") / SHEET
    sheet.write_text("Customer ID,Billing city\n7,Boston\n", encoding="utf-8")
    sheet.chmod(0o644)
    with trial.window(product.PROGRAM, HOME):
        picture(trial.display, trial.folder / "deb-window.png")
        started = time.monotonic()
        trial.root.run(product.PROGRAM, f"{HOME}/{SHEET}", home=HOME, timeout_s=60)
        print(f"   the second start ended after {time.monotonic() - started:.1f} s")
        picture(trial.display, trial.folder / "deb-second-start.png")


def goes_away(trial: Trial) -> None:
    """Removal leaves what is the user's, and nothing else."""
    trial.root.apt("purge", product.PROGRAM)
    left = {name for name in trial.root.files() - trial.before if "cartsheets" in name.lower()}
    expect(not left, f"left: {sorted(left)[:5]}")
    expect((trial.root.folder / HOME.lstrip("/") / SHEET).is_file(), "a file of the user's is gone")


def installs_for_one(trial: Trial) -> None:
    """The .run installs for a user whose home has spaces and accents, refuses meanwhile, and goes."""
    # The system's libraries are there: the .deb declared them.
    home = trial.root.home(Path(OTHER_HOME).name)
    shutil.copyfile(trial.run_file, home / "cartsheets.run")
    install = ["sh", f"{OTHER_HOME}/cartsheets.run"]
    trial.root.run(*install, home=OTHER_HOME)
    program = f"{OTHER_HOME}/.local/bin/{product.PROGRAM}"
    entry = (home / ".local/share/applications/cartsheets.desktop").read_text("utf-8")
    expect(f'Exec="{OTHER_HOME}/.local/lib/cartsheets/cartsheets" %f' in entry, "the menu starts another one")
    trial.self_test(program, OTHER_HOME)
    with trial.window(program, OTHER_HOME):
        picture(trial.display, trial.folder / "run-window.png")
        status = trial.root.run(*install, home=OTHER_HOME, check=False).returncode
        expect(status == 3, f"the set-up ended with {status} while the program ran, not with 3")
    stale = home / ".local/lib/cartsheets/of-an-older-version.so"
    stale.write_bytes(b"")
    trial.root.run(*install, home=OTHER_HOME)
    expect(not stale.exists(), "a file of the older version stayed")
    kept = home / ".config" / product.NAME
    expect(kept.is_dir(), "the upgrade took the user's settings away")
    trial.root.run("sh", f"{OTHER_HOME}/.local/lib/cartsheets/uninstall.sh", home=OTHER_HOME)
    left = [path for path in (home / ".local").rglob("*") if path.is_file() or path.is_symlink()]
    left = [path for path in left if product.NAME not in str(path.relative_to(home))]
    expect(not left, f"left: {left[:5]}")
    expect(kept.is_dir(), "the removal took the user's settings away unasked")


def carries_in_the_rpm(trial: Trial) -> None:
    """The .rpm is whole; rpm lays it into an empty system, and what it lays runs."""
    if shutil.which("rpm") is None:
        print("   not tried: rpm is not installed here")
        return
    subprocess.run(["rpm", "-K", "--nosignature", str(trial.rpm)], check=True, stdout=subprocess.DEVNULL)
    asked = subprocess.run(
        ["rpm", "-qp", "--requires", str(trial.rpm)], check=True, capture_output=True, text=True
    )
    expect("libc.so.6(GLIBC_" in asked.stdout and "libEGL.so.1()(64bit)" in asked.stdout, "needs are missing")
    # Debian has none of the names that the package asks for, so these are looked at above.
    rpm = ["rpm", "--root", str(trial.root.folder)]
    rpm += ["--force-debian"] if Path("/etc/debian_version").is_file() else []
    subprocess.run([*rpm, "-i", "--nodeps", "--nosignature", str(trial.rpm)], check=True)
    trial.self_test(product.PROGRAM, HOME)
    subprocess.run([*rpm, "-e", product.PROGRAM], check=True)
    expect(not (trial.root.folder / "usr/lib/cartsheets").exists(), "the removal left its folder")


STAGES: tuple[Callable[[Trial], None], ...] = (
    installs, upgrades, tests_itself, works, opens, goes_away, installs_for_one, carries_in_the_rpm
)  # fmt: skip


def main(words: list[str]) -> int:
    """Try everything in order; 0 when all came out as it must."""
    dist, folder = Path(words[0]).resolve(), Path(words[1]).resolve()
    missing = what_is_missing() + [n for n in ("Xvfb", "xdotool", "import") if shutil.which(n) is None]
    if missing:
        print(f"Not tried: this needs {', '.join(missing)}.")
        return 0
    run_with_own_mounts()
    folder.mkdir(parents=True, exist_ok=True)
    try:
        with screen() as display:
            trial = Trial(dist, folder, display)
            trial.root.set_up()
            for stage in STAGES:
                print(f"-- {stage.__doc__}", flush=True)
                stage(trial)
    except (Failed, subprocess.SubprocessError) as problem:
        print(f"Failed: {problem}", file=sys.stderr)
        return 1
    print("All of it came out as it must.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
