"""What the system itself must have: Debian packages that no wheel carries, put in by apt when root.

Standard library only, since this runs before anything else is there.
"""

from __future__ import annotations

import importlib.util
import os
import shlex
import shutil
import subprocess
import sys

# "a|b" is one need that either package meets: Debian 13 renamed some libraries.
RUNS = (
    "ca-certificates",
    "fonts-dejavu-core",
    "libdbus-1-3",
    "libegl1",
    "libfontconfig1",
    "libfreetype6",
    "libgl1",
    "libglib2.0-0|libglib2.0-0t64",
    "libx11-6",
    "libxkbcommon0",
)
SHOWS = (
    "libxcb-cursor0",
    "libxcb-icccm4",
    "libxcb-keysyms1",
    "libxcb-shape0",
    "libxcb-xkb1",
    "libxkbcommon-x11-0",
)
CHECKS = (
    "at-spi2-core",
    "dbus",
    "fonts-inter",
    "gir1.2-atspi-2.0",
    "gnome-keyring",
    "imagemagick",
    "libreoffice-calc",
    "openbox",
    "python3-gi",
    "python3-uno",
    "x11-utils",
    "xauth",
    "xdotool",
    "xvfb",
)


class SetUpFailed(Exception):
    """The machine lacks something that this program may not or could not bring; says what to do."""


def bring_packages(needs: tuple[str, ...]) -> None:
    """Install by apt what is missing of `needs`; do nothing on a system without dpkg.

    Raises:
        SetUpFailed: something is missing and we are not root, or apt failed.
    """
    if shutil.which("dpkg-query") is None:
        if sys.platform.startswith("linux"):
            print("This is no Debian system: its own Qt 6 libraries are taken as they are.", flush=True)
        return
    if importlib.util.find_spec("ensurepip") is None:
        needs = (*needs, "python3-venv")
    present = _installed_packages()
    missing = [need for need in needs if present.isdisjoint(need.split("|"))]
    if not missing:
        return
    names = [need.split("|")[0] for need in missing]
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        install = shlex.join(["apt-get", "install", "-y", "--no-install-recommends", *names])
        raise SetUpFailed(
            "These system packages are missing. Please run this once, then try again:\n"
            f"  sudo apt-get update && sudo {install}"
        )
    print("Installing system packages with apt (the first time only): " + ", ".join(names), flush=True)
    _run_apt("update")
    _run_apt("install", "-y", "--no-install-recommends", *(_name_known_to_apt(need) for need in missing))


def _installed_packages() -> set[str]:
    listing = subprocess.run(
        ["dpkg-query", "--show", "--showformat=${binary:Package} ${db:Status-Status}\n"],
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    ).stdout
    lines = (line.split() for line in listing.splitlines())
    return {words[0].partition(":")[0] for words in lines if words[1:] == ["installed"]}


def _name_known_to_apt(need: str) -> str:
    names = need.split("|")
    for name in names:
        policy = subprocess.run(
            ["apt-cache", "policy", name], stdout=subprocess.PIPE, text=True, check=True
        ).stdout
        if "Candidate: " in policy and "Candidate: (none)" not in policy:
            return name
    raise SetUpFailed(
        f"apt knows no package named {' or '.join(names)}. Please check the system's package sources."
    )


def _run_apt(*words: str) -> None:
    command = [
        "apt-get",
        "-q",
        "-o",
        "Dpkg::Use-Pty=0",
        "-o",
        "DPkg::Lock::Timeout=300",
        "-o",
        "Acquire::Retries=3",
        *words,
    ]
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    done = subprocess.run(
        command,
        check=False,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    if done.returncode:
        print(done.stdout[-4000:], file=sys.stderr)
        raise SetUpFailed(f"`{shlex.join(command)}` failed; its last words are above.")
