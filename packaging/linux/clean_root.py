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
_OWN_MOUNTS = ["unshare", "--mount", "--propagation", "private"]
_OURS = "CARTSHEETS_MOUNTS_ARE_OURS"
_PATH = "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin"


def what_is_missing() -> list[str]:
    """What it takes and is not there, in words; empty when all is."""
    missing = [name for name in ("debootstrap", "chroot", "unshare") if shutil.which(name) is None]
    if sys.platform != "linux" or os.geteuid() != 0:
        missing.append("root's rights")
    elif not missing and subprocess.run([*_OWN_MOUNTS, "true"], capture_output=True, check=False).returncode:
        missing.append("the right to have mounts of its own, which a container may lack")
    return missing


def run_with_own_mounts() -> None:
    """Start this process again with mounts of its own, which are gone with it, however it ends."""
    if os.environ.get(_OURS) != "yes":
        environment = {**os.environ, _OURS: "yes"}
        command = [*_OWN_MOUNTS, sys.executable, *sys.argv]
        os.execvpe("unshare", command, environment)


class CleanRoot:
    """The bare system below `folder`; `display` is the screen its windows are shown on."""

    def __init__(self, folder: Path, display: str) -> None:
        self.folder = folder
        self.display = display

    def set_up(self) -> None:
        """Have a bare system, with nothing of an earlier trial in it; debootstrap is asked once."""
        bare = self.folder.with_name("bare")
        if not bare.is_dir():
            half_made = self.folder.with_name("bare.new")
            shutil.rmtree(half_made, ignore_errors=True)
            command = ["debootstrap", "--variant=minbase", SUITE, str(half_made), MIRROR]
            subprocess.run(command, check=True, stdout=subprocess.DEVNULL, timeout=1800)
            half_made.rename(bare)
        shutil.rmtree(self.folder, ignore_errors=True)
        subprocess.run(["cp", "-a", str(bare), str(self.folder)], check=True)
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

    def give(self, file: Path, home: Path) -> str:
        """Copy a file into the user's home, as the user's own; its path inside."""
        copy = Path(shutil.copyfile(file, home / file.name))
        copy.chmod(0o600)
        os.chown(copy, USER, USER)
        return f"/{copy.relative_to(self.folder)}"

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
