"""Tries the Linux installers in a bare Debian: `packaging/linux/smoke.py DIST FOLDER`, as root.

The .deb with only what it declares: an older version first, an upgrade, the window's test of itself, how
fast it starts, the main job by the command line, a second start, double-clicks, removal. Then the .run for
a user whose home has spaces and accents, and the .rpm. Pictures are left in FOLDER. Says what failed, and
ends with 1.
"""

from __future__ import annotations

import os
import select
import shlex
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import demo_journey
import product
from environment import ROOT, program
from linux.clean_root import CleanRoot, run_with_own_mounts, what_is_missing
from linux.older import STALE, older_deb, older_rpm
from screen import Failed, await_window, expect, picture, screen
from trial import NOT_TRIED, NotTried, Told, files_to_open, go_through, write_record

HOME = "/home/nora"
OTHER_HOME = "/home/Nóra Smith"
PASSED_ON = tuple(f"CARTSHEETS_{name}" for name in ("HOME", "API_URL", "SECURE_URL", "PRIVATE_KEY", "TOKEN"))
SHEET = "customers of März.csv"
SLOWEST = 1.2
"""So many times the source's time to the first paint may the installed program take."""
STARTS = 5
DESKTOP_TOOLS = ("desktop-file-utils", "libglib2.0-bin", "shared-mime-info")


class Trial:
    """The installers, the bare system, and what is looked at."""

    def __init__(self, dist: Path, folder: Path, display: str) -> None:
        self.folder = folder
        self.display = display
        self.root = CleanRoot(folder / "root", display)
        version = product.version()
        self.deb = there(dist / f"{product.PROGRAM}_{product.debian_version(version)}_amd64.deb")
        self.run_file = there(dist / f"{product.PROGRAM}-{version}-linux-x86_64.run")
        self.rpm = there(dist / f"{product.PROGRAM}-{version}-1.x86_64.rpm")
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
    def window(self, *words: str, home: str) -> Iterator[None]:
        """Have the window open that these words open, all told; it is closed by its own process's end."""
        command = self.root.command([*words], home=home)
        running = subprocess.Popen(command, stdin=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            await_window(self.display)
            yield
        finally:
            running.terminate()
            running.wait(30)

    def picture(self, name: str) -> None:
        """Take a picture of the screen."""
        picture(self.display, self.folder / f"{name}.png")


def there(file: Path) -> Path:
    """A file that must be there."""
    expect(file.is_file(), f"{file} is not there")
    return file


def installs(trial: Trial) -> None:
    """The .deb, in an older version, installs with what it declares, on a system without Python."""
    trial.root.apt("update")
    trial.before = trial.root.files()
    trial.root.apt("install", trial.bring(older_deb(trial.deb, trial.folder)))
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


def starts_fast(trial: Trial) -> None:
    """The installed program is painted nearly as soon as the source is; the best of several starts."""
    home = trial.folder / "source-home"
    at_screen = {
        **os.environ,
        "DISPLAY": trial.display,
        "CARTSHEETS_HOME": str(home),
        "QT_QPA_PLATFORM": "xcb",
    }
    source = [program("python"), "-m", "cartsheets", "--startup-time"]
    installed, from_source = [], []
    for _ in range(STARTS):  # by turns, so that what else the computer does slows both
        installed.append(first_paint(trial.root.run(product.PROGRAM, "--startup-time", home=HOME).stdout))
        told = subprocess.run(source, cwd=ROOT, env=at_screen, capture_output=True, text=True, check=True)
        from_source.append(first_paint(told.stdout))
    ratio = min(installed) / min(from_source)
    print(f"   installed {min(installed):.3f} s, from source {min(from_source):.3f} s: {ratio:.2f} times")
    expect(ratio <= SLOWEST, f"the first paint takes {ratio:.2f} times as long as from source")


def first_paint(told: str) -> float:
    """The seconds of the line that tells of the first paint."""
    line = next(line for line in told.splitlines() if line.startswith("first paint "))
    return float(line.split()[2])


def opens(trial: Trial) -> None:
    """The window opens; a second start gives its file to the first, which reviews it, and ends."""
    sheet = trial.root.home("nora") / SHEET
    sheet.write_text("Customer ID,Billing city\n7,Boston\n", encoding="utf-8")
    sheet.chmod(0o644)
    with trial.window(product.PROGRAM, home=HOME):
        trial.picture("deb-window")
        started = time.monotonic()
        trial.root.run(product.PROGRAM, f"{HOME}/{SHEET}", home=HOME, timeout_s=60)
        print(f"   the second start ended after {time.monotonic() - started:.1f} s")
        await_window(trial.display, "Review")
        trial.picture("deb-second-start")


def opens_by_double_click(trial: Trial) -> None:
    """Double-clicks on a workbook and on a change set open them with us, by the desktop's own lists."""
    trial.root.apt("install", *DESKTOP_TOOLS)
    home = trial.root.home("nora")
    workbook, change_set = files_to_open(trial.folder / "to open")
    for kind in (*product.OPENS.values(), product.CHANGE_SET_KIND):
        told = trial.root.run("gio", "mime", kind, home=HOME).stdout
        expect("cartsheets.desktop" in told, f"nothing of ours opens {kind}: {told}")
    # gio ends when it has started what opens the file; that must not hold our pipe.
    double_click = ["sh", "-c", 'exec gio open "$1" >/dev/null 2>&1', "sh"]
    try:
        trial.root.run(*double_click, trial.root.give(workbook, home), home=HOME, timeout_s=60)
        await_window(trial.display, "Review")
        trial.picture("deb-double-click-workbook")
        trial.root.run(*double_click, trial.root.give(change_set, home), home=HOME, timeout_s=60)
        await_window(trial.display, "Change set")
        trial.picture("deb-double-click-change-set")
    finally:
        end_programs(trial.root.folder / "usr/lib/cartsheets/cartsheets")


def end_programs(program_file: Path) -> None:
    """End what runs this very file: a double-click's window is no child of ours."""
    for process in Path("/proc").iterdir():
        if process.name.isdecimal() and _runs(process, program_file):
            running = os.pidfd_open(int(process.name))
            signal.pidfd_send_signal(running, signal.SIGTERM)
            select.select([running], [], [], 30)
            os.close(running)


def _runs(process: Path, program_file: Path) -> bool:
    try:
        return (process / "exe").samefile(program_file)
    except OSError:  # the system's own, or gone meanwhile
        return False


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
    with trial.window(program, home=OTHER_HOME):
        trial.picture("run-window")
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
    """The .rpm is whole; rpm lays it over an older one; what it lays tests itself, and goes again."""
    if shutil.which("rpm") is None or shutil.which("rpmbuild") is None:
        raise NotTried("rpm is not installed here")
    subprocess.run(["rpm", "-K", "--nosignature", str(trial.rpm)], check=True, stdout=subprocess.DEVNULL)
    asked = subprocess.run(
        ["rpm", "-qp", "--requires", str(trial.rpm)], check=True, capture_output=True, text=True
    )
    expect("libc.so.6(GLIBC_" in asked.stdout and "libEGL.so.1()(64bit)" in asked.stdout, "needs are missing")
    # Debian has none of the names that the package asks for, so these are looked at above.
    rpm = ["rpm", "--root", str(trial.root.folder)]
    rpm += ["--force-debian"] if Path("/etc/debian_version").is_file() else []
    subprocess.run([*rpm, "-i", "--nodeps", str(older_rpm(trial.folder))], check=True)
    expect((trial.root.folder / STALE).is_file(), "the older version was not installed")
    subprocess.run([*rpm, "-U", "--nodeps", "--nosignature", str(trial.rpm)], check=True)
    asked = subprocess.run([*rpm, "-q", product.PROGRAM], check=True, capture_output=True, text=True)
    expect(asked.stdout.split() == [trial.rpm.name.removesuffix(".rpm")], f"installed: {asked.stdout}")
    expect(not (trial.root.folder / STALE).exists(), "a file of the older version stayed")
    trial.self_test(product.PROGRAM, HOME)
    expect((trial.root.folder / HOME.lstrip("/") / SHEET).is_file(), "a file of the user's is gone")
    subprocess.run([*rpm, "-e", product.PROGRAM], check=True)
    expect(not (trial.root.folder / "usr/lib/cartsheets").exists(), "the removal left its folder")


STAGES: tuple[Callable[[Trial], None], ...] = (
    installs, upgrades, tests_itself, starts_fast, works, opens, opens_by_double_click, goes_away,
    installs_for_one, carries_in_the_rpm,
)  # fmt: skip


def main(words: list[str]) -> int:
    """Try everything in order; 0 when all came out as it must."""
    dist, folder = Path(words[0]).resolve(), Path(words[1]).resolve()
    folder.mkdir(parents=True, exist_ok=True)
    missing = what_is_missing() + [n for n in ("Xvfb", "xdotool", "import") if shutil.which(n) is None]
    if missing:
        why = f"this needs {', '.join(missing)}."
        print(f"Not tried: {why}")
        write_record(folder, [Told("The installers in a bare Debian", 0, NOT_TRIED, why)])
        return 0
    run_with_own_mounts()
    try:
        with screen() as display:
            trial = Trial(dist, folder, display)
            trial.root.set_up()
            is_whole = go_through(STAGES, trial, folder, on_failure=trial.picture)
    except (Failed, subprocess.SubprocessError) as problem:
        print(f"Failed: {problem}", file=sys.stderr)
        return 1
    if is_whole:
        print("All of it came out as it must.")
    return 0 if is_whole else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
