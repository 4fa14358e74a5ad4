"""Our own files open with us on every system, and nobody else's type of file is taken over."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

import product
from cartsheets.gui.main_window import REVIEW_SUFFIXES
from cartsheets.steps.change_sets import ENDING
from environment import ROOT
from linux import tree
from windows import msi

MIME = "{http://www.freedesktop.org/standards/shared-mime-info}"
needs_mime_tools = pytest.mark.skipif(
    shutil.which("update-mime-database") is None or shutil.which("gio") is None,
    reason="update-mime-database and gio are needed",
)


def registry_of_the_msi(tmp_path: Path) -> dict[tuple[str, str], str]:
    """What the .msi writes for the user: key and name below Software\\Classes, and the text."""
    told = {}
    for value in msi.description(tmp_path, "0.1.0").iter("RegistryValue"):
        assert value.attrib["Root"] == "HKCU"
        key = value.attrib["Key"].removeprefix("Software\\Classes\\")
        told[key, value.attrib.get("Name", "")] = value.attrib["Value"]
    return told


def set_up_script() -> str:
    return (ROOT / "packaging" / "windows" / "setup.nsi").read_text("utf-8")


def test_the_installers_register_the_ending_that_the_program_gives_its_files() -> None:
    assert product.CHANGE_SET_ENDING == ENDING
    assert ENDING in REVIEW_SUFFIXES
    assert set(product.OPENS) <= set(REVIEW_SUFFIXES)


def test_a_linux_desktop_is_told_how_our_files_end_and_in_three_languages_what_they_are() -> None:
    kind = ET.fromstring(tree.kinds_of_files()).find(f"{MIME}mime-type")
    assert kind is not None
    assert kind.attrib["type"] == product.CHANGE_SET_KIND
    assert [glob.attrib["pattern"] for glob in kind.iter(f"{MIME}glob")] == ["*.cartsheets"]
    assert len(list(kind.iter(f"{MIME}comment"))) == 3
    assert "@" not in tree.kinds_of_files()


@needs_mime_tools
def test_a_linux_desktop_knows_our_files_once_its_lists_are_made(tmp_path: Path) -> None:
    packages = tmp_path / "mime" / "packages"
    packages.mkdir(parents=True)
    (packages / "cartsheets.xml").write_text(tree.kinds_of_files(), encoding="utf-8")
    subprocess.run(["update-mime-database", str(tmp_path / "mime")], check=True, timeout=60)
    sent = tmp_path / "of März.cartsheets"
    sent.write_text("{}", encoding="utf-8")
    asked = subprocess.run(
        ["gio", "info", "--attributes=standard::content-type", str(sent)],
        env={"PATH": "/usr/bin:/bin", "XDG_DATA_HOME": str(tmp_path), "HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert product.CHANGE_SET_KIND in asked.stdout


def test_the_msi_opens_our_files_and_only_lists_us_for_others(tmp_path: Path) -> None:
    told = registry_of_the_msi(tmp_path)
    assert told[".cartsheets", ""] == "CartSheets.ChangeSet"
    assert told["CartSheets.ChangeSet\\shell\\open\\command", ""] == '"[INSTALLDIR]cartsheets.exe" "%1"'
    for ending in product.OPENS:
        assert (ending, "") not in told
        assert (f"{ending}\\OpenWithProgids", "CartSheets.Sheet") in told


def test_the_set_up_writes_for_the_user_alone_and_takes_no_ending_over() -> None:
    script = set_up_script()
    assert not re.search(r"^\s*WriteReg\w+ (?!HKCU )", script, flags=re.MULTILINE)
    endings = re.findall(
        r'^\s*WriteRegStr HKCU "Software\\Classes\\(\.\w+|\$\{ENDING\})" ""', script, re.MULTILINE
    )
    assert endings == ["${ENDING}"]
    # Not even our own, where the user gave it to another program.
    assert '${If} $0 == ""\n    WriteRegStr HKCU "Software\\Classes\\${ENDING}" ""' in script


@pytest.mark.skipif(sys.platform == "win32", reason="the specification is read as text")
def test_a_mac_is_told_that_our_files_are_ours_and_sheets_are_not() -> None:
    text = (ROOT / "packaging" / "cartsheets.spec").read_text("utf-8")
    ranks = re.findall(r'"LSHandlerRank": "(\w+)"', text)
    assert ranks == ["Alternate", "Owner"]
    assert "UTExportedTypeDeclarations" in text
