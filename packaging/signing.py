"""Signatures: made where a certificate is given, and left out in plain words where none is.

What is signed by whom is told by the environment, never kept in the project:
CARTSHEETS_SIGN_CERTIFICATE and CARTSHEETS_SIGN_KEY (PEM files, for Windows; CARTSHEETS_SIGN_PASSWORD_FILE
where the key has a password), CARTSHEETS_SIGN_TIMESTAMP (an address that stamps the time),
CARTSHEETS_GPG_KEY (whose key signs the sums), CARTSHEETS_CODESIGN_IDENTITY (on macOS).
"""

from __future__ import annotations

import os
import shlex
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import product


@dataclass(frozen=True)
class Signer:
    """The words of osslsigncode that sign for Windows."""

    words: tuple[str, ...]

    def command(self, file: str, signed: str) -> list[str]:
        """Sign `file` into `signed`."""
        return ["osslsigncode", "sign", *self.words, "-in", file, "-out", signed]


def windows_signer(environ: Mapping[str, str] = os.environ) -> Signer | None:
    """How Windows' programs are signed; None, said aloud, without a certificate."""
    certificate, key = environ.get("CARTSHEETS_SIGN_CERTIFICATE"), environ.get("CARTSHEETS_SIGN_KEY")
    if not (certificate and key):
        print("Not signed for Windows: CARTSHEETS_SIGN_CERTIFICATE and CARTSHEETS_SIGN_KEY are not set.")
        return None
    words = ["-certs", certificate, "-key", key, "-h", "sha256", "-n", product.NAME]
    if password_file := environ.get("CARTSHEETS_SIGN_PASSWORD_FILE"):
        words += ["-readpass", password_file]
    if stamps := environ.get("CARTSHEETS_SIGN_TIMESTAMP"):
        words += ["-ts", stamps]
    return Signer(tuple(words))


def sign(signer: Signer | None, file: Path) -> None:
    """Sign one file in its place; without a signer it stays as it is."""
    if signer is not None:
        signed = file.with_name(f"{file.name}.signed")
        subprocess.run(signer.command(str(file), str(signed)), check=True, stdout=subprocess.DEVNULL)
        signed.replace(file)


def shell_command(signer: Signer) -> str:
    """The same as one line for NSIS, which puts the file's name for %1."""
    signing = shlex.join(signer.command("FILE", "FILE.signed")).replace("FILE", '"%1"', 1)
    return signing.replace("FILE.signed", '"%1.signed"') + ' && mv "%1.signed" "%1"'


def sign_sums(sums: Path, environ: Mapping[str, str] = os.environ) -> Path | None:
    """Sign the list of sums by GnuPG; None, said aloud, without a key."""
    key = environ.get("CARTSHEETS_GPG_KEY")
    if not key:
        print("The sums are not signed: CARTSHEETS_GPG_KEY is not set.")
        return None
    signature = sums.with_name(f"{sums.name}.asc")
    command = ["gpg", "--batch", "--yes", "--local-user", key, "--armor", "--detach-sign"]
    subprocess.run([*command, "--output", str(signature), str(sums)], check=True)
    return signature
