"""Every package that is shipped with the program, with its version and licence, as it says itself."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from importlib import metadata

_REQUIREMENT = re.compile(r"^\s*([A-Za-z0-9][A-Za-z0-9._-]*)")
_LICENCE_FILE = re.compile(r"(?i)(^|/)(licen[cs]e|copying|notice)[^/]*$")
_LONGEST_NAME = 100


@dataclass(frozen=True, slots=True)
class Licence:
    """One package."""

    package: str
    version: str
    licence: str

    def texts(self) -> str:
        """The licence files that the package brings; read when somebody wants to."""
        try:
            found = metadata.distribution(self.package)
        except metadata.PackageNotFoundError:
            return ""
        files = [str(file) for file in found.files or () if _LICENCE_FILE.search(str(file))]
        texts = [found.read_text(_inside(file)) for file in files if ".dist-info/" in file]
        return "\n\n".join(text for text in texts if text)


def shipped_licences(root: str = "cartsheets") -> list[Licence]:
    """List the program's packages, those they need, and Python, by name."""
    found = {_folded(name): _licence(name) for name in _closure(root) if _folded(name) != root}
    python = Licence("Python", sys.version.split()[0], "PSF-2.0")
    return sorted([python, *found.values()], key=lambda licence: licence.package.casefold())


def _closure(root: str) -> Iterable[str]:
    """The names of all installed packages that the root needs, through any number of steps."""
    seen: set[str] = set()
    waiting = [root]
    while waiting:
        name = waiting.pop()
        if _folded(name) in seen:
            continue
        try:
            found = metadata.distribution(name)
        except metadata.PackageNotFoundError:
            # Needed on another system, or by an extra that is not installed.
            continue
        seen.add(_folded(name))
        yield str(found.metadata["Name"])
        for line in found.requires or ():
            match = _REQUIREMENT.match(line)
            if match and "extra ==" not in line:
                waiting.append(match[1])


def _licence(name: str) -> Licence:
    found = metadata.distribution(name)
    values = found.metadata
    expression, named = _value(values, "License-Expression"), _value(values, "License")
    classified = [
        line.rpartition("::")[2].strip()
        for line in values.get_all("Classifier") or ()
        if line.startswith("License ::")
    ]
    if not expression and ("\n" in named or len(named) > _LONGEST_NAME):
        named = ""
    return Licence(name, found.version, expression or named or ", ".join(classified) or "see its files")


def _value(values: metadata.PackageMetadata, name: str) -> str:
    return values[name].strip() if name in values else ""


def _folded(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).casefold()


def _inside(path: str) -> str:
    """A file's path inside its .dist-info folder."""
    return path.partition(".dist-info/")[2]
