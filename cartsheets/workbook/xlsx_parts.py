"""What an .xlsx package is made of: its sheets, formats, properties and names, found by relationships."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import unquote

from cartsheets.errors import WorkbookDamaged
from cartsheets.workbook.cell_values import unescape_text
from cartsheets.workbook.container import FETCH_AGAIN, Container
from cartsheets.workbook.number_formats import BUILT_IN_FORMATS
from cartsheets.workbook.xml_stream import local_name, parse_xml

_MACRO_PARTS = ("vbaproject.bin",)


@dataclass(frozen=True)
class Relation:
    """A relationship: its type's last word, and the part it leads to."""

    kind: str
    part: str


@dataclass(frozen=True)
class SheetPart:
    """One worksheet of the workbook, in the order of the tabs."""

    name: str
    part: str
    is_hidden: bool


@dataclass
class WorkbookParts:
    """What the package says before any cell is read."""

    sheets: list[SheetPart] = field(default_factory=list)
    names: dict[str, str] = field(default_factory=dict)
    properties: dict[str, str] = field(default_factory=dict)
    cell_formats: list[str] = field(default_factory=list)
    is_1904: bool = False
    strings_part: str = ""
    notes: list[str] = field(default_factory=list)


def read_relations(container: Container, of_part: str) -> dict[str, Relation]:
    """Read a part's relationships by id; `of_part` is "" for the package. External targets are left out."""
    folder, name = posixpath.split(of_part)
    part = container.find(posixpath.join(folder, "_rels", f"{name}.rels"))
    relations: dict[str, Relation] = {}
    if part is None:
        return relations

    def start(element: str, attributes: dict[str, str]) -> None:
        if local_name(element) != "Relationship" or attributes.get("TargetMode") == "External":
            return
        target = unquote(attributes.get("Target", "")).replace("\\", "/")
        path = target.lstrip("/") if target.startswith("/") else posixpath.join(folder, target)
        found = container.find(posixpath.normpath(path))
        kind = attributes.get("Type", "").rstrip("/").rpartition("/")[2]
        if found is not None:
            relations[attributes.get("Id", "")] = Relation(kind, found)

    parse_xml(part, container.pieces(part), start=start)
    return relations


def find_workbook_part(container: Container) -> str | None:
    """Return the package's main part; None where the container is no Office document."""
    relations = read_relations(container, "")
    main = [relation.part for relation in relations.values() if relation.kind == "officeDocument"]
    return main[0] if main else container.find("xl/workbook.xml") or container.find("xl/workbook.bin")


def has_macros(container: Container) -> bool:
    """Say whether the package carries a macro project."""
    return any(name.lower().endswith(_MACRO_PARTS) for name in container.names)


def read_parts(container: Container, workbook_part: str) -> WorkbookParts:
    """Read everything but the cells and texts.

    Raises:
        WorkbookDamaged: a part that is needed is missing, or there is no sheet.
    """
    parts = WorkbookParts()
    relations = read_relations(container, workbook_part)
    _read_workbook_part(container, workbook_part, relations, parts)
    finish_parts(container, relations, parts)
    styles = next((relation.part for relation in relations.values() if relation.kind == "styles"), None)
    if styles is not None:
        parts.cell_formats = read_cell_formats(container, styles)
    return parts


def finish_parts(container: Container, relations: Mapping[str, Relation], parts: WorkbookParts) -> None:
    """Fill in what .xlsx and .xlsb keep in the same way: shared texts, properties, and notes.

    Raises:
        WorkbookDamaged: there is no sheet.
    """
    by_kind = {relation.kind: relation.part for relation in relations.values()}
    parts.strings_part = by_kind.get("sharedStrings", "")
    parts.properties = read_properties(container)
    if not parts.sheets:
        raise WorkbookDamaged("The file holds no sheet that could be read.", remedy=FETCH_AGAIN)
    if has_macros(container):
        parts.notes.append("The file has macros; they were neither read nor run.")
    if "externalLink" in by_kind:
        parts.notes.append("The file refers to other files; they were not opened.")
    if "connections" in by_kind:
        parts.notes.append("The file has data connections; they were not refreshed.")


def _read_workbook_part(
    container: Container,
    part: str,
    relations: Mapping[str, Relation],
    parts: WorkbookParts,
) -> None:
    name = ""
    texts: list[str] = []

    def start(element: str, attributes: dict[str, str]) -> None:
        nonlocal name
        match local_name(element):
            case "workbookPr":
                parts.is_1904 = attributes.get("date1904", "").lower() in ("1", "true", "on")
            case "sheet":
                key = next((value for label, value in attributes.items() if label.endswith("}id")), "")
                is_hidden = attributes.get("state", "visible") != "visible"
                sheet = unescape_text(attributes.get("name", ""))
                add_sheet(parts, relations, key, name=sheet, is_hidden=is_hidden)
            case "definedName":
                name = attributes.get("name", "")
                texts.clear()

    def end(element: str) -> None:
        nonlocal name
        if local_name(element) == "definedName" and name:
            constant = constant_text("".join(texts))
            if constant is not None:
                parts.names.setdefault(name, constant)
            name = ""

    def text(value: str) -> None:
        if name:
            texts.append(value)

    parse_xml(part, container.pieces(part), start=start, end=end, text=text)


def add_sheet(
    parts: WorkbookParts, relations: Mapping[str, Relation], key: str, *, name: str, is_hidden: bool
) -> None:
    """Note a sheet that the workbook lists; `key` is its relationship.

    Raises:
        WorkbookDamaged: the part it leads to is missing.
    """
    relation = relations.get(key)
    if relation is None:
        raise WorkbookDamaged(
            f"The file is damaged: the part of its sheet {name} is missing.", sheet=name, remedy=FETCH_AGAIN
        )
    if relation.kind == "worksheet":
        parts.sheets.append(SheetPart(name, relation.part, is_hidden))
    elif relation.kind != "chartsheet":
        parts.notes.append(f"Sheet {name} holds macros or a dialog, no table; it was left alone.")


def constant_text(formula: str) -> str | None:
    """Return the text of a defined name that is a constant text, as in `"abc"`; None for all others."""
    formula = formula.strip().removeprefix("=")
    if len(formula) < 2 or formula[0] != '"' or formula[-1] != '"':
        return None
    inner = formula[1:-1]
    return None if '"' in inner.replace('""', "") else inner.replace('""', '"')


def read_cell_formats(container: Container, part: str) -> list[str]:
    """Read the number format code of every cell style; "" is General."""
    codes = dict(BUILT_IN_FORMATS)
    numbers: list[int] = []
    is_inside = False

    def start(element: str, attributes: dict[str, str]) -> None:
        nonlocal is_inside
        match local_name(element):
            case "numFmt":
                code = unescape_text(attributes.get("formatCode", ""))
                codes[_whole(attributes.get("numFmtId"))] = "" if code.lower() == "general" else code
            case "cellXfs":
                is_inside = True
            case "xf" if is_inside:
                numbers.append(_whole(attributes.get("numFmtId")))

    def end(element: str) -> None:
        nonlocal is_inside
        if local_name(element) == "cellXfs":
            is_inside = False

    parse_xml(part, container.pieces(part), start=start, end=end)
    return [codes.get(number, "") for number in numbers]


def read_properties(container: Container) -> dict[str, str]:
    """Read the custom document properties, all as text."""
    properties: dict[str, str] = {}
    relations = read_relations(container, "")
    part = next(
        (r.part for r in relations.values() if r.kind in ("custom-properties", "customProperties")), None
    )
    if part is None:
        return properties
    name: str | None = None
    texts: list[str] = []

    def start(element: str, attributes: dict[str, str]) -> None:
        nonlocal name
        if local_name(element) == "property":
            name = unescape_text(attributes.get("name", ""))
            texts.clear()

    def end(element: str) -> None:
        nonlocal name
        if local_name(element) == "property" and name is not None:
            properties[name] = unescape_text("".join(texts))
            name = None

    def text(value: str) -> None:
        if name is not None:
            texts.append(value)

    parse_xml(part, container.pieces(part), start=start, end=end, text=text)
    return properties


def _whole(text: str | None) -> int:
    """Read a small whole number of the file; anything else counts as 0, which is General."""
    return int(text) if text is not None and text.isascii() and text.isdigit() and len(text) < 10 else 0
