"""A bare Debian in a folder, without Python: where an installed program finds only what it declared.

Needs root, for chroot. Its processes see only virtual file systems of ours, mounted for this process alone.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

SUITE = "bookworm"
MIRROR = "http://deb.debian.org/debian"
USER = 1000
_OURS = "CARTSHEETS_MOUNTS_ARE_OURS"
_PATH = "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin"


def what_is_missing() -> list[str]:
    """What it takes and is not there, in words; empty when all is."""
    missing = [name for name in ("debootstrap", "chroot", "unshare") if shutil.which(name) is None]
    if sys.platform != "linux" or os.geteuid() != 0:
        missing.append("root's rights")
    return missing


def run_with_own_mounts() -> None:
    """Start this process again with mounts of its own, which are gone with it, however it ends."""
    if os.environ.get(_OURS) != "yes":
        environment = {**os.environ, _OURS: "yes"}
        command = ["unshare", "--mount", "--propagation", "private", sys.executable, *sys.argv]
        os.execvpe("unshare", command, environment)


class CleanRoot:
    """The bare system below `folder`; `display` is the screen its windows are shown on."""

    def __init__(self, folder: Path, display: str) -> None:
        self.folder = folder
        self.display = display

    def set_up(self) -> None:
        """Have a bare system with one user; made by debootstrap, once."""
        if not (self.folder / "etc" / "debian_version").is_file():
            command = ["debootstrap", "--variant=minbase", SUITE, str(self.folder), MIRROR]
            subprocess.run(command, check=True, stdout=subprocess.DEVNULL, timeout=1800)
        subprocess.run(["mount", "-t", "proc", "proc", str(self.folder / "proc")], check=True)
        (self.folder / "dev" / "shm").mkdir(exist_ok=True)
        subprocess.run(["mount", "-t", "tmpfs", "tmpfs", str(self.folder / "dev" / "shm")], check=True)
        # A path of the outside is the same file inside: the system holds itself where it lies.
        twin = self.folder / str(self.folder.resolve()).lstrip("/")
        twin.parent.mkdir(parents=True, exist_ok=True)
        if not twin.is_symlink():
            twin.symlink_to("/")

    def home(self, name: str) -> Path:
        """Make a home for the user; `name` may have spaces and accents. The path as seen from outside."""
        home = self.folder / "home" / name
        home.mkdir(parents=True, exist_ok=True)
        os.chown(home, USER, USER)
        return home

    def command(self, words: list[str], *, home: str | None = None) -> list[str]:
        """What runs a command inside: as the user with this home, or as root."""
        user = ["--userspec", f"{USER}:{USER}"] if home else []
        told = [f"PATH={_PATH}", f"HOME={home or '/root'}", "LANG=C.UTF-8", f"DISPLAY={self.display}"]
        return ["chroot", *user, str(self.folder), "env", "-i", *told, *words]

    def run(
        self, *words: str, home: str | None = None, check: bool = True, timeout_s: float = 600
    ) -> subprocess.CompletedProcess[str]:
        """Run a command inside to its end; its output and errors are one text."""
        done = subprocess.run(
            self.command(list(words), home=home),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            timeout=timeout_s,
            check=False,
        )
        if check and done.returncode:
            print(done.stdout[-3000:], file=sys.stderr)
            raise subprocess.CalledProcessError(done.returncode, list(words))
        return done

    def apt(self, *words: str) -> None:
        """Run apt-get inside, with nothing installed that was not asked for or declared."""
        options = ["-q", "-y", "--no-install-recommends"]
        self.run("env", "DEBIAN_FRONTEND=noninteractive", "apt-get", *options, *words, timeout_s=1200)

    def files(self) -> set[str]:
        """All files of the system itself, without caches, logs and what apt keeps."""
        places = ("etc", "opt", "usr", "var/lib")
        left_out = ("var/lib/apt/", "var/lib/dpkg/", "etc/ld.so.cache")
        found = (
            str(path.relative_to(self.folder))
            for place in places
            for path in (self.folder / place).rglob("*")
        )
        return {name for name in found if not name.startswith(left_out)}
