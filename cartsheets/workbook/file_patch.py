"""Edit an .xlsx file part by part: the sheets that change, the styles if need be, and nothing else."""

from __future__ import annotations

import io
import zipfile
from collections import Counter
from collections.abc import Mapping

from cartsheets.monitor import Monitor
from cartsheets.workbook.container import Container
from cartsheets.workbook.preflight import check_container
from cartsheets.workbook.rows_apart import RowsApart, is_plain
from cartsheets.workbook.sheet_patch import SheetEdits, SheetPatch
from cartsheets.workbook.string_patch import StringPatch, count_mentions, count_uses
from cartsheets.workbook.style_patch import StylePatch, count_formats
from cartsheets.workbook.xlsx_parts import read_parts, read_relations
from cartsheets.workbook.xml_edit import XmlEdit
from cartsheets.workbook.zipparts import PartOut, ZipOut


class FilePatch:
    """Edits of one file. `edits` are by the sheet's name."""

    def __init__(self, packed: bytes, edits: Mapping[str, SheetEdits], *, monitor: Monitor) -> None:
        self._packed = packed
        self._container = Container(packed, monitor=monitor)
        _, main = check_container(self._container)
        workbook = read_parts(self._container, main)
        self._sheets = {sheet.part: edits[sheet.name] for sheet in workbook.sheets if sheet.name in edits}
        self._names = {sheet.part: sheet.name for sheet in workbook.sheets}
        self._strings = workbook.strings_part
        relations = read_relations(self._container, main)
        self._styles = next((r.part for r in relations.values() if r.kind == "styles"), "")
        self._formats = self._count_formats()
        self._emptied: Counter[int] = Counter()
        self._is_coloured = False
        self.left_alone: list[tuple[str, int, int]] = []
        """Cells (sheet, row, column) that were not written because they hold a formula."""

    def write(self, out: ZipOut) -> None:
        """Write the whole edited file."""
        source = io.BytesIO(self._packed)
        with zipfile.ZipFile(source) as archive:
            entries = archive.infolist()
        # What the styles and the shared strings need is known once the sheets are done.
        late = {self._styles, self._strings}
        for entry in sorted(entries, key=lambda entry: entry.filename in late):
            edit = self._edit_of(entry.filename)
            if edit is None:
                out.copy(entry, source)
                continue
            written = out.open_part(entry.filename)
            self._run(edit, entry.filename, written)
            written.close()
            if isinstance(edit, SheetPatch):
                self._take_notes(entry.filename, edit)
        out.close()

    def _run(self, edit: XmlEdit, part: str, written: PartOut) -> None:
        runs: XmlEdit | RowsApart = edit
        if isinstance(edit, SheetPatch) and is_plain(self._container.pieces(part)):
            runs = RowsApart(edit, self._sheets[part].cells)
        runs.run(self._container.pieces(part), write=written.write)

    def _edit_of(self, part: str) -> XmlEdit | None:
        """Make what edits a part; None where it stays as it is."""
        if part in self._sheets:
            return SheetPatch(part, edits=self._sheets[part], first_format=self._formats)
        if part == self._styles and self._formats is not None and self._is_coloured:
            return StylePatch(part, count=self._formats)
        if part == self._strings and (unused := self._unused_strings()):
            return StringPatch(part, numbers=unused)
        return None

    def _take_notes(self, part: str, patch: SheetPatch) -> None:
        self.left_alone += [(self._names[part], row, column) for row, column in patch.left_alone]
        self._emptied.update(patch.emptied)
        self._is_coloured = self._is_coloured or patch.is_coloured

    def _count_formats(self) -> int | None:
        """Count the differential formats; None where the file has no styles at all."""
        return count_formats(self._styles, self._container.pieces(self._styles)) if self._styles else None

    def _unused_strings(self) -> frozenset[int]:
        """Find the shared strings that no cell shows any more: passwords would stay readable in the file."""
        if not self._emptied:
            return frozenset()
        mentions: Counter[int] = Counter()
        for part in self._names:
            mentions.update(count_mentions(self._container.pieces(part), self._emptied))
        unused = {number for number, times in self._emptied.items() if mentions[number] == times}
        if doubtful := self._emptied.keys() - unused:
            uses: Counter[int] = Counter()
            for part in self._names:
                uses.update(count_uses(part, self._container.pieces(part)))
            unused |= {number for number in doubtful if uses[number] == self._emptied[number]}
        return frozenset(unused)
