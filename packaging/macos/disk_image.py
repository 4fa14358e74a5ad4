"""The .dmg for macOS: the app and a link to the Applications folder; signed and notarised where told.

Runs on macOS only, with what the system and Xcode's command line tools bring.
"""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

import licences
import product
from environment import ROOT

ENTITLEMENTS = ROOT / "packaging" / "macos" / "entitlements.plist"
_TRIES = 5


def make_dmg(
    app: Path, built: Path, build: Path, output: Path, environ: Mapping[str, str] = os.environ
) -> Path:
    """Pack the app; `built` is the folder that it was made from."""
    identity = environ.get("CARTSHEETS_CODESIGN_IDENTITY")
    complete(app, built)
    sign(app, identity)
    folder = build / "image"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    _run("ditto", str(app), str(folder / app.name))  # unlike cp, it keeps what a signature covers
    (folder / "Applications").symlink_to("/Applications")
    target = output / f"{product.NAME}-{product.version()}-{platform.machine()}.dmg"
    target.unlink(missing_ok=True)
    _make_image(folder, target)
    if identity:
        _run("codesign", "--sign", identity, "--timestamp", str(target))
        notarise(target, environ)
    return target


def complete(app: Path, built: Path) -> None:
    """Put the command line's name and the licences into the app, which then needs its signature anew."""
    console = app / "Contents" / "MacOS" / product.CONSOLE_PROGRAM
    console.unlink(missing_ok=True)
    console.symlink_to(product.PROGRAM)
    resources = app / "Contents" / "Resources"
    shutil.copytree(built / licences.FOLDER, resources / licences.FOLDER, dirs_exist_ok=True)
    shutil.copy(built / licences.BILL, resources)


def sign(app: Path, identity: str | None) -> None:
    """Sign the app as a whole; its libraries are signed already. Apple's processors run nothing unsigned."""
    if not identity:
        print("Not signed for macOS but for this computer: CARTSHEETS_CODESIGN_IDENTITY is not set.")
    words = ["--options", "runtime", "--timestamp"] if identity else []
    words += ["--entitlements", str(ENTITLEMENTS), "--sign", identity or "-"]
    _run("codesign", "--force", *words, str(app))
    _run("codesign", "--verify", "--deep", "--strict", str(app))


def notarise(target: Path, environ: Mapping[str, str]) -> None:
    """Have Apple look at the image, and fasten its answer; left out in words without a profile."""
    profile = environ.get("CARTSHEETS_NOTARY_PROFILE")
    if not profile:
        print("Not notarised: CARTSHEETS_NOTARY_PROFILE is not set.")
        return
    _run("xcrun", "notarytool", "submit", str(target), "--keychain-profile", profile, "--wait")
    _run("xcrun", "stapler", "staple", str(target))
    _run("spctl", "-a", "-vv", "-t", "open", "--context", "context:primary-signature", str(target))


def _make_image(folder: Path, target: Path) -> None:
    """Try a few times: hdiutil says "Resource busy" while the system's search looks at the files."""
    command = ["hdiutil", "create", "-volname", product.NAME, "-srcfolder", str(folder), "-format", "ULMO"]
    for tried in range(1, _TRIES + 1):
        done = subprocess.run([*command, "-ov", str(target)], check=tried == _TRIES)
        if done.returncode == 0:
            return


def _run(*words: str) -> None:
    subprocess.run(words, check=True)
