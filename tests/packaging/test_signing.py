"""What is signed for Windows carries a signature that holds, and holds no more once a byte is changed."""

from __future__ import annotations

import shutil
import struct
import subprocess
from pathlib import Path

import pytest

import signing
from windows import msi, setup

TOOLS = ("makensis", "openssl", "osslsigncode", "wixl")
PASSWORD = "invented"

pytestmark = pytest.mark.skipif(
    any(shutil.which(tool) is None for tool in TOOLS), reason=f"takes {', '.join(TOOLS)}"
)


@pytest.fixture
def signer(tmp_path: Path) -> signing.Signer:
    """By a certificate that nobody else vouches for; its key has a password."""
    certificate, key, password = (tmp_path / name for name in ("our cert.pem", "our key.pem", "password"))
    password.write_text(PASSWORD, encoding="utf-8")
    subject = ["-subj", "/CN=Nobody", "-addext", "extendedKeyUsage=codeSigning", "-days", "2"]
    made = ["openssl", "req", "-x509", "-newkey", "rsa:2048", *subject, "-passout", f"pass:{PASSWORD}"]
    subprocess.run([*made, "-keyout", str(key), "-out", str(certificate)], check=True, capture_output=True)
    told = {
        "CARTSHEETS_SIGN_CERTIFICATE": str(certificate),
        "CARTSHEETS_SIGN_KEY": str(key),
        "CARTSHEETS_SIGN_PASSWORD_FILE": str(password),
    }
    made_signer = signing.windows_signer(told)
    assert made_signer is not None
    return made_signer


def holds(file: Path, certificate: Path) -> bool:
    """Whether the file is as the certificate's holder signed it."""
    command = ["osslsigncode", "verify", "-ignore-cdp", "-ignore-crl", "-CAfile", str(certificate)]
    done = subprocess.run([*command, "-in", str(file)], capture_output=True, text=True, check=False)
    return done.returncode == 0 and "CN=Nobody" in done.stdout


def blank_icon() -> bytes:
    """An icon of 16 × 16 see-through points."""
    side = 16
    picture = struct.pack("<IIIHHIIIIII", 40, side, 2 * side, 1, 32, 0, 0, 0, 0, 0, 0)
    picture += bytes(4 * side * side + 4 * side)  # the points, and one line of four bytes each for the mask
    return struct.pack("<HHHBBBBHHII", 0, 1, 1, side, side, 0, 0, 1, 32, len(picture), 22) + picture


def test_set_up_and_msi_are_signed_and_a_changed_byte_shows(tmp_path: Path, signer: signing.Signer) -> None:
    built, build, output = (tmp_path / name for name in ("the tree", "the build", "the output"))
    for folder in (built, build / "icons", output):
        folder.mkdir(parents=True)
    for name in ("cartsheets.exe", "cartsheets-cli.exe"):
        (built / name).write_text("a program", encoding="utf-8")
    (build / "icons" / "cartsheets.ico").write_bytes(blank_icon())
    certificate = tmp_path / "our cert.pem"
    made = [
        setup.make_setup(built, build, output, signer, fast=True),
        msi.make_msi(built, build, output, signer),
    ]
    assert sorted(output.iterdir()) == sorted(made)
    for file in made:
        assert holds(file, certificate), file.name
        content = bytearray(file.read_bytes())
        content[len(content) // 2] ^= 1
        file.write_bytes(content)
        assert not holds(file, certificate), file.name
