"""The fast form of the trial: `packaging/linux/quick_smoke.py DIST FOLDER`, by any user, without a screen.

What the .deb holds is looked at; the .run is installed on this computer, for a home of its own whose name
has spaces and accents. No bare Debian is made and no Wine is asked: what the .deb declares, the .rpm and
all of Windows are for the whole trial.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import product
from screen import expect
from trial import go_through

HELD = (
    "usr/bin/cartsheets",
    "usr/bin/cartsheets-cli",
    "usr/lib/cartsheets/cartsheets",
    "usr/lib/cartsheets/licences/Qt/LGPL-3.0.txt",
    "usr/lib/cartsheets/sbom.cdx.json",
    "usr/share/applications/cartsheets.desktop",
    f"usr/share/metainfo/{product.APP_ID}.metainfo.xml",
    f"usr/share/mime/packages/{product.APP_ID}.xml",
)
_PATH = "/usr/local/bin:/usr/bin:/bin"


class Trial:
    """The two installers, and the home that is installed into."""

    def __init__(self, dist: Path, folder: Path) -> None:
        version = product.version()
        self.deb = dist / f"{product.PROGRAM}_{product.debian_version(version)}_amd64.deb"
        self.run_file = dist / f"{product.PROGRAM}-{version}-linux-x86_64.run"
        self.home = folder / "Nóra Smith"
        self.unpacked = folder / "unpacked"

    def command(self, *words: str) -> subprocess.Popen[str]:
        """Start something as the owner of the home would, with nothing of ours around it."""
        environment = {
            "HOME": str(self.home),
            "PATH": _PATH,
            "LANG": "C.UTF-8",
            "QT_QPA_PLATFORM": "offscreen",
        }
        return subprocess.Popen(
            words,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )

    def run(self, *words: str, timeout_s: float = 300) -> tuple[int, str]:
        """Run something to its end; its status and what it said."""
        with self.command(*words) as running:
            said, _ = running.communicate(timeout=timeout_s)
        return running.returncode, said


def holds_what_it_must(trial: Trial) -> None:
    """The .deb holds both programs, entries for menu and files, licences and bill, and is nobody's own."""
    shutil.rmtree(trial.unpacked, ignore_errors=True)
    subprocess.run(["dpkg-deb", "-x", str(trial.deb), str(trial.unpacked)], check=True)
    missing = [name for name in HELD if not (trial.unpacked / name).exists()]
    expect(not missing, f"missing: {missing}")
    listed = subprocess.run(["dpkg-deb", "-c", str(trial.deb)], check=True, capture_output=True, text=True)
    owners = {line.split()[1] for line in listed.stdout.splitlines()}
    expect(owners == {"root/root"}, f"its files belong to {owners}")
    asked = subprocess.run(["dpkg-deb", "-f", str(trial.deb)], check=True, capture_output=True, text=True)
    expect(
        f"Version: {product.debian_version(product.version())}\n" in asked.stdout, "the version is another"
    )
    entry = trial.unpacked / "usr/share/applications/cartsheets.desktop"
    if shutil.which("desktop-file-validate"):
        subprocess.run(["desktop-file-validate", str(entry)], check=True)
    else:
        print("   its menu entry was not looked at: desktop-file-validate is not installed here")
    shutil.rmtree(trial.unpacked)


def installs_for_one(trial: Trial) -> None:
    """The .run installs into a home with spaces and accents, and both programs start."""
    shutil.rmtree(trial.home, ignore_errors=True)
    trial.home.mkdir(parents=True)
    status, said = trial.run("sh", str(trial.run_file))
    expect(status == 0, f"the set-up ended with {status}: {said}")
    status, said = trial.run(str(trial.home / ".local/bin" / product.CONSOLE_PROGRAM), "--version")
    expect(status == 0 and product.version() in said, f"--version said {said!r}")


def tests_itself(trial: Trial) -> None:
    """The installed window does the whole job on the practice store."""
    status, said = trial.run(str(trial.home / ".local/bin" / product.PROGRAM), "--self-test", timeout_s=600)
    expect(status == 0 and "everything is there" in said, f"the self-test said {said}")


def refuses_and_upgrades(trial: Trial) -> None:
    """The set-up refuses while the program runs; afterwards it takes the old one's place whole."""
    stale = trial.home / ".local/lib/cartsheets/of-an-older-version.so"
    stale.write_bytes(b"")
    with trial.command(str(trial.home / ".local/lib/cartsheets" / product.PROGRAM)) as window:
        status, _ = trial.run("sh", str(trial.run_file))
        window.terminate()
    expect(status == 3, f"the set-up ended with {status} while the program ran, not with 3")
    status, said = trial.run("sh", str(trial.run_file))
    expect(status == 0 and not stale.exists(), f"the upgrade ended with {status}: {said}")


def goes_away(trial: Trial) -> None:
    """The removal leaves what is the user's, and nothing else."""
    notes = trial.home / "notes.txt"
    notes.write_text("of the user", encoding="utf-8")
    status, said = trial.run("sh", str(trial.home / ".local/lib/cartsheets/uninstall.sh"))
    expect(status == 0, f"the removal ended with {status}: {said}")
    local = trial.home / ".local"
    left = [str(path.relative_to(local)) for path in local.rglob("*") if path.is_file() or path.is_symlink()]
    left = [name for name in left if product.NAME not in Path(name).parts]  # the user's record and log
    expect(not left and notes.is_file(), f"left: {left[:5]}")


STAGES: tuple[Callable[[Trial], None], ...] = (
    holds_what_it_must, installs_for_one, tests_itself, refuses_and_upgrades, goes_away
)  # fmt: skip


def main(words: list[str]) -> int:
    """Try everything in order; 0 when all came out as it must."""
    dist, folder = Path(words[0]).resolve(), Path(words[1]).resolve()
    folder.mkdir(parents=True, exist_ok=True)
    os.umask(0o022)
    is_whole = go_through(STAGES, Trial(dist, folder), folder, on_failure=lambda _name: None)
    return 0 if is_whole else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
