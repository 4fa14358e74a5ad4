"""Builds the installers: `python3 packaging/build.py --target linux|windows|macos`.

Each is left in dist/ with its bill of materials and the sums of all. Windows installers are built on
Linux as well, under Wine; the others on their own system.
"""

from __future__ import annotations

import argparse
import hashlib
import platform
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import product
from environment import DEV_LOCK, ROOT, program, set_up
from machine import RUNS, SetUpFailed, bring_packages

DIST = ROOT / "dist"
BUILD = ROOT / "build"
LARGEST_MB = {".deb": 60, ".exe": 40}
LARGEST_FOLDER_MB = 200
WINDOWS_ON_LINUX = (
    *("binutils", "ca-certificates", "gcc-mingw-w64-x86-64", "nsis", "osslsigncode"),
    *("wine", "wine64", "wixl"),
)
LINUX_PACKAGES = ("binutils", "dpkg|dpkg-dev")


class BuildFailed(Exception):
    """The installers cannot be built, or are not as they must be; a sentence."""


def main(words: list[str]) -> int:
    """Build for one system; 0 when all is there."""
    options = argparse.ArgumentParser(prog="build.py", description="Build the installers.")
    options.add_argument("--target", choices=sorted(TARGETS), required=True, help="the system to build for")
    options.add_argument("--fast", action="store_true", help="pack quickly and larger, for trying out")
    options.add_argument("--only", help="build only these kinds, as deb,run", metavar="KINDS")
    options.add_argument(
        "--smoke", action="store_true", help="install and try what was built, where that can be"
    )
    chosen = options.parse_args(words)
    DIST.mkdir(exist_ok=True)
    try:
        made = TARGETS[chosen.target](fast=chosen.fast, only=set((chosen.only or "").split(",")) - {""})
    except (BuildFailed, SetUpFailed) as problem:
        print(f"The build stopped: {problem}", file=sys.stderr)
        return 1
    except subprocess.CalledProcessError as problem:
        print(f"The build stopped: {problem}", file=sys.stderr)
        return 1
    too_large = [file for file in made if is_too_large(file) and not chosen.fast]
    for file in sorted(made):
        print(f"{digest(file)}  {megabytes(file.stat().st_size):7.1f} MB  {file.relative_to(ROOT)}")
    for file in too_large:
        print(f"{file.name} is larger than {LARGEST_MB[file.suffix]} MB.", file=sys.stderr)
    write_sums()
    is_whole = try_out(chosen.target) if chosen.smoke else True
    return 0 if is_whole and not too_large else 1


def build_linux(*, fast: bool, only: set[str]) -> list[Path]:
    """The .deb, .rpm and .run for x86_64."""
    if not sys.platform.startswith("linux"):
        raise BuildFailed("Linux installers are built on Linux.")
    # Debian's own Python has its library in a package of its own.
    own = f"libpython{sys.version_info.major}.{sys.version_info.minor}"
    bring_packages((*LINUX_PACKAGES, own) if sys.base_prefix == "/usr" else LINUX_PACKAGES)
    from freeze import freeze
    from linux import debian, rpm, run_file

    build = BUILD / "linux"
    with timed("programs"):
        built = freeze(build)
    check_folder(built)
    kinds: dict[str, Callable[[], Path]] = {
        "deb": lambda: debian.make_deb(built, build, DIST, fast=fast),
        "rpm": lambda: rpm.make_rpm(built, build, DIST, str(build / "tools" / "bin" / "nfpm"), fast=fast),
        "run": lambda: run_file.make_run(built, build, DIST, fast=fast),
    }
    made = [copy_bill(built, "linux-x86_64")]
    for kind, make in kinds.items():
        if not only or kind in only:
            with timed(f".{kind}"):
                made.append(make())
    return made


def build_windows(*, fast: bool, only: set[str]) -> list[Path]:
    """The set-up program and the .msi for 64-bit Windows; on Linux by way of Wine."""
    import signing
    from windows import msi, setup

    build = BUILD / "windows"
    with timed("programs"):
        if sys.platform == "win32":
            from freeze import freeze

            built = freeze(build)
        else:
            bring_packages(WINDOWS_ON_LINUX)
            from windows.freeze_under_wine import freeze_for_windows

            built = freeze_for_windows(build)
    check_folder(built)
    signer = signing.windows_signer()
    for made_program in sorted(built.glob("*.exe")):
        signing.sign(signer, made_program)
    kinds: dict[str, Callable[[], Path]] = {
        "exe": lambda: setup.make_setup(built, build, DIST, signer, fast=fast),
        "msi": lambda: msi.make_msi(built, build, DIST, signer),
    }
    if shutil.which("wixl") is None:
        print("No .msi: wixl is not installed here.")
        del kinds["msi"]
    made = [copy_bill(built, "windows-x86_64")]
    for kind, make in kinds.items():
        if not only or kind in only:
            with timed(f".{kind}"):
                made.append(make())
    return made


def build_macos(*, fast: bool, only: set[str]) -> list[Path]:
    """The .dmg for the kind of Mac we are on; it is small and quick enough to know no `fast` form."""
    if platform.system() != "Darwin":
        raise BuildFailed("The disk image for macOS is built on macOS.")
    from freeze import freeze
    from macos import disk_image

    build = BUILD / "macos"
    with timed("programs"):
        built = freeze(build)
    app = build / "dist" / f"{product.NAME}.app"
    made = [copy_bill(built, f"macos-{platform.machine()}")]
    with timed(".dmg"):
        made.append(disk_image.make_dmg(app, built, build, DIST))
    return made


TARGETS: dict[str, Callable[..., list[Path]]] = {
    "linux": build_linux,
    "macos": build_macos,
    "windows": build_windows,
}


def try_out(target: str) -> bool:
    """Install and try what lies in dist/, by the trial for this system; tell whether it came out well."""
    script = ROOT / "packaging" / target / "smoke.py"
    if not script.is_file():
        print("Not tried: the disk image is tried on a Mac, by the workflow of the hosted builds.")
        return True
    command = [program("python"), str(script), str(DIST), str(BUILD / f"smoke-{target}")]
    with timed("trial"):
        return subprocess.run(command, cwd=ROOT, check=False).returncode == 0


def write_sums() -> None:
    """Write the sums of all that lies in dist/, as sha256sum reads them; signed where a key is told."""
    import signing

    sums = DIST / "SHA256SUMS"
    files = sorted(file for file in DIST.iterdir() if file.is_file() and not file.name.startswith(sums.name))
    sums.write_text("".join(f"{digest(file)}  {file.name}\n" for file in files), encoding="utf-8")
    signing.sign_sums(sums)


def check_folder(built: Path) -> None:
    """Look whether the folder is as small as it must be."""
    size = megabytes(sum(path.lstat().st_size for path in built.rglob("*") if not path.is_symlink()))
    print(f"{built.relative_to(ROOT)}: {size:.0f} MB", flush=True)
    if size > LARGEST_FOLDER_MB:
        raise BuildFailed(f"the programs take {size:.0f} MB, more than {LARGEST_FOLDER_MB}: what came along?")


def copy_bill(built: Path, system: str) -> Path:
    """Lay the bill of materials beside the installers."""
    import licences

    return Path(
        shutil.copyfile(
            built / licences.BILL, DIST / f"{product.PROGRAM}-{product.version()}-{system}.cdx.json"
        )
    )


@contextmanager
def timed(what: str) -> Iterator[None]:
    """Say what is being made, and how long that took."""
    print(f"-- {what}", flush=True)
    started = time.monotonic()
    yield
    print(f"   {what}: {time.monotonic() - started:.0f} s", flush=True)


def is_too_large(file: Path) -> bool:
    """Tell whether an installer is larger than its kind may be."""
    return megabytes(file.stat().st_size) > LARGEST_MB.get(file.suffix, float("inf"))


def megabytes(size: int) -> float:
    """Bytes in MB, as downloads are told."""
    return size / 1e6


def digest(file: Path) -> str:
    """The file's SHA-256."""
    return hashlib.sha256(file.read_bytes()).hexdigest()


if __name__ == "__main__":
    bring_packages(RUNS)
    set_up(DEV_LOCK)
    sys.exit(main(sys.argv[1:]))
