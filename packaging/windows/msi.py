"""The .msi for administrators who roll programs out, by wixl of msitools; also for one user at a time."""

from __future__ import annotations

import hashlib
import os
import subprocess
import uuid
from pathlib import Path
from xml.etree import ElementTree as ET

import product
import signing
from windows import msi_summary

_NAMES = uuid.UUID("0f6f2c0e-7f0b-4b51-9c1e-6a1d3c0b7d52")
"""Every identity in the .msi is made from this one and a name, so that all versions agree on it."""


def make_msi(
    built: Path, build: Path, output: Path, signer: signing.Signer | None, version: str | None = None
) -> Path:
    """Pack the built folder, as the source's version or another."""
    version = version or product.version()
    for path in built.rglob("*"):  # the cabinet keeps each file's time
        os.utime(path, (product.source_date(), product.source_date()))
    described = build / "cartsheets.wxs"
    tree = ET.ElementTree(description(built, version))
    ET.indent(tree)
    tree.write(described, encoding="utf-8", xml_declaration=True)
    target = output / f"{product.NAME}-{version}.msi"
    environment = {**os.environ, "SOURCE_DATE_EPOCH": str(product.source_date())}
    # wixl looks for files below the folder that it runs in.
    command = ["wixl", "-a", "x64", "-o", str(target), str(described)]
    subprocess.run(command, cwd=built, env=environment, check=True)
    msi_summary.settle(target, product.source_date(), _NAMES)
    signing.sign(signer, target)
    return target


def description(built: Path, version: str) -> ET.Element:
    """What wixl is told: each file a component of its own, as Windows wants it."""
    numbers = ".".join(product.numeric_version(version).split(".")[:3])
    wix = ET.Element("Wix", xmlns="http://schemas.microsoft.com/wix/2006/wi")
    whole = ET.SubElement(
        wix,
        "Product",
        Id=identity(f"product {version}"),
        Name=product.NAME,
        UpgradeCode=identity("upgrade"),
        Language="1033",
        Version=numbers,
        Manufacturer=product.PUBLISHER,
    )
    ET.SubElement(
        whole,
        "Package",
        Id="*",  # wixl makes one anew, whatever stands here; settled below, by the content
        InstallerVersion="500",
        Compressed="yes",
        InstallScope="perUser",
        Description=f"{product.NAME} {version}",
    )
    ET.SubElement(whole, "MajorUpgrade", DowngradeErrorMessage=f"A newer {product.NAME} is installed.")
    ET.SubElement(whole, "Media", Id="1", Cabinet="cartsheets.cab", EmbedCab="yes")
    top = ET.SubElement(whole, "Directory", Id="TARGETDIR", Name="SourceDir")
    local = ET.SubElement(top, "Directory", Id="LocalAppDataFolder")
    programs = ET.SubElement(local, "Directory", Id="PROGRAMS", Name="Programs")
    folder = ET.SubElement(programs, "Directory", Id="INSTALLDIR", Name=product.NAME)
    components = ["menu", "kinds"]
    _lay_folder(built, built, folder, components)
    _lay_menu(ET.SubElement(top, "Directory", Id="ProgramMenuFolder"))
    _lay_kinds(folder)
    feature = ET.SubElement(whole, "Feature", Id="Main", Level="1")
    for component in components:
        ET.SubElement(feature, "ComponentRef", Id=component)
    return wix


def identity(name: str) -> str:
    """The same identity for the same name, in every build."""
    return str(uuid.uuid5(_NAMES, name)).upper()


def _lay_folder(built: Path, folder: Path, element: ET.Element, components: list[str]) -> None:
    for path in sorted(folder.iterdir()):
        place = path.relative_to(built).as_posix()
        name = hashlib.sha256(place.encode()).hexdigest()[:20]
        if path.is_dir():
            _lay_folder(
                built, path, ET.SubElement(element, "Directory", Id=f"d{name}", Name=path.name), components
            )
        else:
            component = ET.SubElement(
                element, "Component", Id=f"c{name}", Guid=identity(f"file {place}"), Win64="yes"
            )
            ET.SubElement(component, "File", Id=f"f{name}", Source=place, KeyPath="yes")
            components.append(f"c{name}")


def _lay_menu(element: ET.Element) -> None:
    component = ET.SubElement(element, "Component", Id="menu", Guid=identity("menu"))
    ET.SubElement(
        component,
        "Shortcut",
        Id="shortcut",
        Name=product.NAME,
        Target=f"[INSTALLDIR]{product.PROGRAM}.exe",
        WorkingDirectory="INSTALLDIR",
    )
    key = f"Software\\{product.NAME}"
    ET.SubElement(
        component, "RegistryValue", Root="HKCU", Key=key, Name="msi", Type="integer", Value="1", KeyPath="yes"
    )


def _lay_kinds(element: ET.Element) -> None:
    """Open our own kind of file, and be in the list of what can open others' sheets."""
    component = ET.SubElement(element, "Component", Id="kinds", Guid=identity("kinds"), Win64="yes")
    opens = f'"[INSTALLDIR]{product.PROGRAM}.exe" "%1"'
    sheet, change_set = f"{product.NAME}.Sheet", f"{product.NAME}.ChangeSet"
    # Windows reads of these lists the names alone.
    listed = [(f"{ending}\\OpenWithProgids", sheet, product.NAME) for ending in product.OPENS]
    listed += [
        (sheet, "", product.NAME),
        (f"{sheet}\\shell\\open\\command", "", opens),
        (change_set, "", f"{product.NAME} change set"),
        (f"{change_set}\\DefaultIcon", "", f"[INSTALLDIR]{product.PROGRAM}.exe,0"),
        (f"{change_set}\\shell\\open\\command", "", opens),
        (product.CHANGE_SET_ENDING, "", change_set),
        (product.CHANGE_SET_ENDING, "Content Type", product.CHANGE_SET_KIND),
    ]
    for key, name, text in listed:
        words = {"Root": "HKCU", "Key": f"Software\\Classes\\{key}", "Type": "string", "Value": text}
        ET.SubElement(component, "RegistryValue", words | ({"Name": name} if name else {}))
    key = f"Software\\{product.NAME}"
    words = {"Root": "HKCU", "Key": key, "Name": "kinds", "Type": "integer", "Value": "1"}
    ET.SubElement(component, "RegistryValue", words | {"KeyPath": "yes"})
