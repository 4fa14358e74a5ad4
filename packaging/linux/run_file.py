"""The .run: one file that installs for a user who may not install packages.

Made here rather than by makeself: it is a dozen lines of shell, the same bytes in every build, and
needs only what every Linux has (sh, tail, gzip, tar).
"""

from __future__ import annotations

import gzip
import hashlib
import io
import shutil
import tarfile
from pathlib import Path

import product
from linux import tree


def make_run(built: Path, build: Path, output: Path, *, fast: bool) -> Path:
    """Pack the built folder and its set-up behind a shell script."""
    root = build / "run"
    tree.lay(built, build, root, prefix="tree")
    shutil.copyfile(tree.HERE / "setup.sh", root / "setup.sh")
    shutil.rmtree(root / "tree" / "bin")  # the set-up makes these links where it installs
    tree.settle(root, product.source_date())
    body = packed(root, product.source_date(), level=1 if fast else 9)
    file = output / f"{product.PROGRAM}-{product.version()}-linux-x86_64.run"
    file.write_bytes(head(product.version(), digest(body)) + body)
    file.chmod(0o755)
    return file


def packed(root: Path, built_at: int, *, level: int) -> bytes:
    """All below `root` as .tar.gz without owners and with one time."""
    buffer = io.BytesIO()
    with (
        gzip.GzipFile(fileobj=buffer, mode="wb", compresslevel=level, filename="", mtime=0) as file,
        tarfile.open(fileobj=file, mode="w", format=tarfile.GNU_FORMAT) as archive,
    ):
        for path in sorted(root.rglob("*")):
            member = archive.gettarinfo(path, arcname=str(path.relative_to(root)))
            member.uid = member.gid = 0
            member.uname = member.gname = ""
            member.mtime = built_at
            if member.isreg():
                with path.open("rb") as content:
                    archive.addfile(member, content)
            else:
                archive.addfile(member)
    return buffer.getvalue()


def digest(body: bytes) -> str:
    """The sum that the script looks for before it unpacks."""
    return hashlib.sha256(body).hexdigest()


def head(version: str, body_digest: str) -> bytes:
    """The script before the packed files, which knows how many lines it has itself."""
    text = (tree.HERE / "run-head.sh").read_text(encoding="utf-8")
    words = {"VERSION": version, "DIGEST": body_digest, "LINES": str(text.count("\n"))}
    for name, word in words.items():
        text = text.replace(f"@{name}@", word)
    return text.encode()
