"""What the bundle says of others' work in it: their licences, how to replace Qt, and a bill of materials.

The bill is CycloneDX's JSON. It is made from what was installed for the build, so it cannot name what
the bundle does not have the right to, nor forget a library.
"""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from email.message import Message
from importlib.metadata import Distribution, distributions
from pathlib import Path
from typing import Any, cast

import product
from environment import ROOT

FOLDER = "licences"
BILL = "sbom.cdx.json"
_QT_TEXTS = ROOT / "packaging" / "licences-of-qt"
_QT_PACKAGES = frozenset({"pyside6-essentials", "shiboken6"})
ASK_PYTHON = (
    "import json, platform, sqlite3, ssl, sys;"
    "print(json.dumps({'Python': platform.python_version(), 'OpenSSL': ssl.OPENSSL_VERSION.split()[1],"
    " 'SQLite': sqlite3.sqlite_version, 'prefix': sys.base_prefix}))"
)
_LICENCES_OF_PARTS = {
    "Python": "PSF-2.0",
    "OpenSSL": "Apache-2.0",
    "SQLite": "blessing",
    "Qt": "LGPL-3.0-only",
}


@dataclass(frozen=True)
class Part:
    """One piece of others' work. `licence` is an SPDX expression, or whatever the piece says of itself."""

    name: str
    version: str
    licence: str
    address: str
    """Its package address (purl)."""

    is_spdx: bool = True


def add(bundle: Path, site: Path, facts: dict[str, str], *, python_licence: Path | None = None) -> Path:
    """Put licences and bill of materials into the bundle; `facts` are its Python's answer to `ASK_PYTHON`."""
    folder = bundle / FOLDER
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    found = sorted(distributions(path=[str(site)]), key=lambda each: each.metadata["Name"].lower())
    for each in found:
        copy_licences(each, folder)
    parts = [part_of(each) for each in found]
    qt = next(part.version for part in parts if _plain(part.name) in _QT_PACKAGES)
    lay_qt_texts(folder / "Qt", qt)
    shutil.copy(ROOT / "LICENSE", folder / f"{product.NAME}.txt")
    own = python_licence or _python_licence(Path(facts["prefix"]))
    shutil.copy(own, folder / "Python.txt")
    for name, version in (
        ("Python", facts["Python"]),
        ("OpenSSL", facts["OpenSSL"]),
        ("SQLite", facts["SQLite"]),
    ):
        parts.append(Part(name, version, _LICENCES_OF_PARTS[name], f"pkg:generic/{name.lower()}@{version}"))
    parts.append(Part("Qt", qt, _LICENCES_OF_PARTS["Qt"], f"pkg:generic/qt@{qt}"))
    (folder / "OVERVIEW.txt").write_text(overview(parts), encoding="utf-8")
    bill = bundle / BILL
    bill.write_text(
        json.dumps(
            bill_of_materials(parts, product.version(), product.source_date()), indent=1, ensure_ascii=False
        )
        + "\n",
        encoding="utf-8",
    )
    return bill


def part_of(found: Distribution) -> Part:
    """Describe one installed package by its own metadata."""
    fields = cast(Message, found.metadata)
    name, version = str(fields["Name"]), found.version
    address = f"pkg:pypi/{_plain(name)}@{version}"
    if _plain(name) in _QT_PACKAGES:
        # Offered under several licences; this is the one we take.
        return Part(name, version, "LGPL-3.0-only", address)
    if fields["License-Expression"]:
        return Part(name, version, str(fields["License-Expression"]), address)
    told = str(fields["License"] or "").strip().splitlines()
    classified = [
        line.split(" :: ")[-1] for line in fields.get_all("Classifier", []) if line.startswith("License :: ")
    ]
    return Part(name, version, (classified or told[:1] or ["not told"])[0], address, is_spdx=False)


def bill_of_materials(parts: Iterable[Part], version: str, made_at: int) -> dict[str, Any]:
    """The bill as CycloneDX 1.6; the same parts give the same bill."""
    components = [
        {
            "type": "library",
            "bom-ref": part.address,
            "name": part.name,
            "version": part.version,
            "licenses": [{"expression": part.licence}]
            if part.is_spdx
            else [{"license": {"name": part.licence}}],
            "purl": part.address,
        }
        for part in sorted(parts, key=lambda part: part.address)
    ]
    ours = f"pkg:generic/{product.PROGRAM}@{version}"
    digest = hashlib.sha256(json.dumps([ours, components], sort_keys=True).encode()).digest()
    return {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{uuid.UUID(bytes=digest[:16], version=5)}",
        "version": 1,
        "metadata": {
            "timestamp": datetime.fromtimestamp(made_at, UTC).isoformat().replace("+00:00", "Z"),
            "component": {
                "type": "application",
                "bom-ref": ours,
                "name": product.NAME,
                "version": version,
                "licenses": [{"expression": product.LICENCE}],
                "purl": ours,
            },
        },
        "components": components,
        "dependencies": [{"ref": ours, "dependsOn": [each["bom-ref"] for each in components]}],
    }


def overview(parts: Iterable[Part]) -> str:
    """One line for each piece of others' work."""
    lines = [
        f"{part.name} {part.version}: {part.licence}"
        for part in sorted(parts, key=lambda part: part.name.lower())
    ]
    return "\n".join(
        [
            f"{product.NAME} is under the {product.LICENCE} licence ({product.NAME}.txt).",
            "It carries the work of others:",
            "",
            *lines,
            "",
            "Their licences are in the folders beside this file. For Qt and PySide6, and how to replace",
            "them by a build of your own, see Qt/README.txt. certifi and orjson are, in part, under the",
            "Mozilla Public License 2.0 and unchanged; their source text is on the Python Package Index.",
            "",
        ]
    )


def copy_licences(found: Distribution, folder: Path) -> None:
    """Copy every licence that a package carries, as it is."""
    for file in found.files or ():
        place = str(file)
        if ".dist-info/" not in place:
            continue
        inside = place.split(".dist-info/", 1)[1]
        name = Path(inside).name.lower()
        if inside.startswith("licenses/") or name.startswith(("licen", "copying", "notice", "authors")):
            # The texts of Qt's commercial licence say nothing of what we may pass on.
            if _plain(found.metadata["Name"]) in _QT_PACKAGES:
                continue
            target = folder / found.metadata["Name"] / inside.removeprefix("licenses/")
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(str(found.locate_file(file)), target)


def lay_qt_texts(folder: Path, version: str) -> None:
    """Lay the texts that whoever passes Qt on owes, and how to replace it."""
    shutil.copytree(_QT_TEXTS, folder)
    told = folder / "README.txt"
    told.write_text(
        told.read_text(encoding="utf-8").replace("@QT@", version).replace("@PYSIDE@", version),
        encoding="utf-8",
    )


def read_answer(output: str) -> dict[str, str]:
    """Read what a Python said to `ASK_PYTHON`: the line in JSON, whatever else it said."""
    answer: dict[str, str] = json.loads(next(line for line in output.splitlines() if line.startswith("{")))
    return answer


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _python_licence(prefix: Path) -> Path:
    places = [
        prefix / "LICENSE.txt",
        *sorted(prefix.glob("lib/python3*/LICENSE.txt")),
        Path("/usr/share/doc/python3/copyright"),
    ]
    for place in places:
        if place.is_file():
            return place
    raise FileNotFoundError(f"Python's licence is in none of {', '.join(map(str, places))}")
