"""Seals on what is handed from one person to another: made by a key of one's own, and checked by anyone.

Ed25519, by the `cryptography` library. What a seal says: the content is exactly what the holder of this
key sealed. Whose key it is nobody can prove from the file alone: a person reads the fingerprint to the
other over another way (telephone) once, and the key is remembered from then on.

The private key lies in a file of its own beside the settings, readable by its user alone, not in the
keyring: many computers have none, and whoever can read that file can act as that user anyway.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from cartsheets.errors import SettingsError
from cartsheets.folders import make_private_folder, open_private

ALGORITHM = "ed25519"
_PREFIX = b"CartSheets seal 1\0"
"""Sealed with the content, so that a seal is never one for anything else."""
# Crockford's base 32, which has no letters that look like digits: it is read out over the telephone.
_DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_GROUPS, _GROUP_SIZE, _DIGIT_BITS = 5, 4, 5


@dataclass(frozen=True, slots=True)
class Seal:
    """What stands in a file beside its content. Both texts are base 64."""

    public_key: str
    signature: str


@dataclass(frozen=True, slots=True)
class SealKey:
    """A person's own key."""

    public_key: str
    _private: bytes = field(repr=False)

    def seal(self, content: bytes) -> Seal:
        """Seal some bytes.

        Raises:
            SettingsError: the library that seals cannot be loaded.
        """
        with _told_where_missing():
            from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

        signature = Ed25519PrivateKey.from_private_bytes(self._private).sign(_PREFIX + content)
        return Seal(self.public_key, _text(signature))


def own_key(path: Path) -> SealKey:
    """Give the key in this file; it is made when it is first needed.

    Raises:
        SettingsError: the file cannot be read, holds no key, or cannot be written; or the library that
            seals cannot be loaded.
    """
    with _told_where_missing():
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    try:
        if not path.exists():
            _write_new(path, Ed25519PrivateKey.generate().private_bytes_raw())
        private = base64.b64decode(path.read_text("ascii").strip(), validate=True)
        public = Ed25519PrivateKey.from_private_bytes(private).public_key().public_bytes_raw()
    except (OSError, ValueError) as error:
        raise SettingsError(
            f"The key that seals your change sets cannot be used: {path}.",
            remedy="Move the file away; a new key is made then, and colleagues must trust it once.",
            details=str(error),
        ) from error
    return SealKey(_text(public), private)


def is_whole(content: bytes, seal: Seal) -> bool:
    """Whether the content is exactly what the holder of the seal's key sealed.

    Raises:
        SettingsError: the library that checks cannot be loaded.
    """
    with _told_where_missing():
        from cryptography.exceptions import InvalidSignature
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    try:
        key = Ed25519PublicKey.from_public_bytes(_bytes(seal.public_key))
        key.verify(_bytes(seal.signature), _PREFIX + content)
    except (InvalidSignature, ValueError):
        return False
    return True


def fingerprint(public_key: str) -> str:
    """Give a key's name to read out: "7F2K-0XQM-…", 100 bits of its hash."""
    number = int.from_bytes(sha256(public_key.encode()).digest(), "big") >> (256 - _GROUPS * _GROUP_SIZE * 5)
    digits = ""
    for _ in range(_GROUPS * _GROUP_SIZE):
        number, digit = divmod(number, 1 << _DIGIT_BITS)
        digits = _DIGITS[digit] + digits
    return "-".join(digits[at : at + _GROUP_SIZE] for at in range(0, len(digits), _GROUP_SIZE))


def is_same_fingerprint(one: str, other: str) -> bool:
    """Whether two fingerprints mean the same, however they were typed."""
    return _plain(one) == _plain(other) != ""


@contextmanager
def _told_where_missing() -> Iterator[None]:
    """The library is one of machine code: an old or damaged system can lack what that asks for."""
    try:
        yield
    except ImportError as error:
        raise SettingsError(
            "Seals can be neither made nor checked here: the library for them, cryptography, does not load.",
            remedy="Install CartSheets anew. If that does not help, install your system's updates.",
            details=str(error),
        ) from error


def _plain(text: str) -> str:
    small = "".join(letter for letter in text.upper() if letter.isalnum())
    return small.translate(str.maketrans("OIL", "011"))


def _write_new(path: Path, private: bytes) -> None:
    make_private_folder(path.parent)
    part = path.with_name(f".{path.name}.part")
    with open(part, "w", encoding="ascii", opener=open_private) as file:
        file.write(_text(private) + "\n")
    part.replace(path)


def _text(value: bytes) -> str:
    return base64.b64encode(value).decode("ascii")


def _bytes(text: str) -> bytes:
    try:
        return base64.b64decode(text, validate=True)
    except binascii.Error as error:
        raise ValueError("no base 64") from error
