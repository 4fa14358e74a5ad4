"""Translations: the code's texts → .ts files → .qm files, by Qt's own lupdate and lrelease.

`python3 packaging/dev.py translations` brings resources/translations up to date with the code: every text
is found (see sentences.py), listed in texts.json, and merged into one .ts file for each language. Translate
with Qt Linguist or an editor. The .qm files are not kept: dev.py and build.py make them when a .ts is newer.

There is one context for all: the same English is translated alike everywhere. Where it means two things,
the code tells them apart by the second argument of `tr`.
"""

from __future__ import annotations

import importlib.util
import json
import os
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from environment import ROOT, program
from machine import SetUpFailed
from sentences import Text, sentences, window_texts

FOLDER = ROOT / "resources" / "translations"
LANGUAGES = ("de", "es")
"""The languages besides English."""
CONTEXT = "CartSheets"
LIST = "texts.json"


@dataclass(frozen=True, slots=True)
class Translation:
    """One entry of a .ts file; `forms` has one text, or one for each plural form."""

    text: Text
    forms: tuple[str, ...]
    is_finished: bool


def write_translations() -> None:
    """Find all texts and bring the list and the .ts files up to date with them.

    Raises:
        SetUpFailed: lupdate is not there, or could not read what it was given.
    """
    texts = all_texts(ROOT / "cartsheets")
    FOLDER.mkdir(parents=True, exist_ok=True)
    (FOLDER / LIST).write_text(as_list(texts), encoding="utf-8")
    listing = ROOT / "build" / "translations" / "texts.py"
    listing.parent.mkdir(parents=True, exist_ok=True)
    listing.write_text(_as_code(texts), encoding="utf-8")
    for language in LANGUAGES:
        options = [
            "-locations",
            "none",
            "-no-obsolete",
            "-source-language",
            "en",
            "-target-language",
            language,
        ]
        _run("lupdate", str(listing), *options, "-ts", str(ts_file(language)))


def write_qm() -> None:
    """Make the .qm files beside the .ts files, where they are older than these."""
    for language in _stale():
        _run("lrelease", "-silent", str(ts_file(language)), "-qm", str(qm_file(language)))


def bring_qm() -> None:
    """Have the virtual environment's Python make the .qm files; the one that runs this may have no Qt."""
    if _stale():
        subprocess.run([program("python"), __file__, "--qm"], cwd=ROOT, check=True)


def ts_file(language: str) -> Path:
    """The file that holds the translations into a language."""
    return FOLDER / f"cartsheets_{language}.ts"


def qm_file(language: str) -> Path:
    """The file that the program reads."""
    return FOLDER / f"cartsheets_{language}.qm"


def all_texts(package: Path) -> list[Text]:
    """Give every text once; a sentence that the window says too is one text with it."""
    texts, _faults = window_texts(package)
    known = {text.source for text in texts}
    texts += [Text(sentence, is_sentence=True) for sentence in sentences(package) if sentence not in known]
    return sorted(texts, key=lambda text: (text.is_sentence, text.source, text.note))


def as_list(texts: list[Text]) -> str:
    """Write the list that comes with the program: what it must be able to find again in what it shows."""
    window = [
        [text.source, text.note, text.has_plural, text.places] for text in texts if not text.is_sentence
    ]
    below = [text.source for text in texts if text.is_sentence]
    values: dict[str, list[Any]] = {"window": window, "sentences": below}
    lines = [
        f'"{kind}": [\n' + ",\n".join(json.dumps(each, ensure_ascii=False) for each in entries) + "\n]"
        for kind, entries in values.items()
    ]
    return "{" + ",\n".join(lines) + "}\n"


def read_ts(path: Path) -> Iterator[Translation]:
    """Go through the entries of a .ts file."""
    for message in ET.parse(path).iter("message"):
        found = message.find("translation")
        if found is None:
            continue
        forms = [form.text or "" for form in found.iter("numerusform")] or [found.text or ""]
        text = Text(
            message.findtext("source") or "",
            message.findtext("comment") or "",
            has_plural=message.get("numerus") == "yes",
        )
        yield Translation(text, tuple(forms), found.get("type") is None)


def _stale() -> list[str]:
    """The languages whose .qm file is not there, or older than its .ts file."""
    return [
        language
        for language in LANGUAGES
        if not qm_file(language).is_file()
        or qm_file(language).stat().st_mtime < ts_file(language).stat().st_mtime
    ]


def _as_code(texts: list[Text]) -> str:
    """Write the texts as lupdate reads them; it sees plural forms in the calls of a class only."""
    lines = [f"class {CONTEXT}:", "    def texts(self, n: int) -> None:"]
    for text in texts:
        words = [json.dumps(each, ensure_ascii=False) for each in (text.source, text.note)]
        lines.append(f"        self.tr({', '.join(words)}{', n' if text.has_plural else ''})")
    return "\n".join(lines) + "\n"


def _run(name: str, *words: str) -> None:
    done = subprocess.run([_tool(name), *words], cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SetUpFailed(f"{name} failed with status {done.returncode}:\n{done.stdout}{done.stderr}")


def _tool(name: str) -> str:
    """Where Qt's tool is in this environment; its Python start script would need the shell's path."""
    found = importlib.util.find_spec("PySide6")
    if found is None or found.origin is None:
        raise SetUpFailed("PySide6 is not installed here, and lupdate and lrelease come with it.")
    folder = Path(found.origin).parent
    places = [folder / f"{name}.exe", folder / name] if os.name == "nt" else [folder / name]
    for place in places:
        if place.is_file():
            return str(place)
    raise SetUpFailed(f"There is no {name} in {folder}.")


if __name__ == "__main__":
    if "--qm" in sys.argv[1:]:
        write_qm()
    else:
        write_translations()
