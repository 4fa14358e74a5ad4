"""Read .csv, .tsv and other tables of plain text: encoding, separator and quoting are found out.

Every cell is text: a text file cannot say more.
"""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from cartsheets.domain.sheet import QUOTES, SheetRow, TextForm, Value
from cartsheets.errors import WorkbookDamaged
from cartsheets.monitor import Monitor
from cartsheets.workbook.container import FETCH_AGAIN, SAVE_AGAIN
from cartsheets.workbook.csv_guard import unguarded
from cartsheets.workbook.preflight import looks_like_utf16
from cartsheets.workbook.sheet_rows import RowCollector

SEPARATORS = ",;\t|"
SAMPLE_ROWS = 60
CHECK_EVERY = 2_000

_SEPARATOR_LINE = re.compile(r'"?sep=(.)"?(?:\r\n|\r|\n|$)', re.IGNORECASE)
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_WESTERN = "cp1252"
_HIGH_BYTES = re.compile(rb"[\x80-\xff]+")
# Encodings whose texts read as Western European would be gibberish; those that differ from it in a few
# letters only cannot be told apart, so that Western European, the commonest, is taken.
_DISTINCT = ["cp1251", "cp1253", "cp1255", "cp1256", "cp932", "gb18030", "big5", "cp949"]
_ENCODING_NAMES = {"cp1252": "Windows-1252 (Western European)"}


@dataclass(frozen=True)
class TextTable:
    """How a text file was understood, and its rows."""

    rows: list[SheetRow]
    encoding: str
    separator: str
    notes: tuple[str, ...]


def read_text_table(
    content: bytes, rows: RowCollector, *, form: TextForm | None = None, monitor: Monitor
) -> TextTable:
    """Read a table of plain text; what `form` leaves open is found out.

    Raises:
        WorkbookDamaged: a quotation mark is not closed or stands in the middle of a cell.
    """
    form = form or TextForm()
    text, encoding, notes = _decode_as(content, form.encoding) if form.encoding else decode_text(content)
    directive = _SEPARATOR_LINE.match(text)
    if directive is not None:
        # Excel's own first line "sep=;" is no row there, and so none here.
        text = text[directive.end() :]
    quote = QUOTES[form.quote or "double"]
    found = directive[1] if directive is not None else ""
    separator = form.separator or found or find_separator(text)
    for number, cells in enumerate(_records(text, separator, quote), start=1):
        if number % CHECK_EVERY == 0:
            monitor.check()
        row: list[Value] = []
        for position, cell in enumerate(cells):
            if cell:
                rows.place(row, position, unguarded(cell), row=number)
        rows.add_row(number, row, is_hidden=False)
    return TextTable(rows.finish(), encoding, separator, (*notes, *rows.notes))


def decode_text(content: bytes) -> tuple[str, str, list[str]]:
    """Decode a text file; return its text, the encoding, and sentences where that was a guess."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _decode(content, encoding), encoding, []
    unmarked = looks_like_utf16(content[:4096])
    if unmarked:
        return _decode(content, unmarked), unmarked, []
    try:
        return content.decode("utf-8"), "utf-8", []
    except UnicodeDecodeError:
        encoding = _guess_encoding(content)
    name = _ENCODING_NAMES.get(encoding, encoding)
    note = (
        f"The file does not say how its letters are coded; it was read as {name}: check accents and umlauts."
    )
    return content.decode(encoding, "replace"), encoding, [note]


def find_separator(text: str) -> str:
    """Find the character that cuts most rows into the same number of cells, more than one."""
    sample = text[:200_000]
    best, best_score = ",", 0.0
    for separator in SEPARATORS:
        widths: Counter[int] = Counter()
        try:
            for number, cells in enumerate(_records(sample, separator)):
                if number >= SAMPLE_ROWS:
                    break
                if any(cells):
                    widths[len(cells)] += 1
        except WorkbookDamaged:
            # The sample ends within a quotation, or this is not the separator: judge by what was read.
            pass
        if not widths:
            continue
        width, count = max(widths.items(), key=lambda item: (item[1] * (item[0] > 1), item[0]))
        score = count / widths.total() * (1 + width / 1000) if width > 1 else 0.0
        if score > best_score:
            best, best_score = separator, score
    return best


def _records(text: str, separator: str, quote: str = '"') -> Iterator[list[str]]:
    # Line ends are left to the csv module, so that one within quotation marks stays in its cell.
    reader = csv.reader(
        io.StringIO(text, newline=""),
        delimiter=separator,
        quotechar=quote or None,
        quoting=csv.QUOTE_MINIMAL if quote else csv.QUOTE_NONE,
        strict=True,
    )
    started_at = 1
    try:
        for cells in reader:
            yield cells
            started_at = reader.line_num + 1
    except csv.Error as error:
        raise WorkbookDamaged(
            f"The file is damaged: the quotation marks in line {started_at:,} do not pair up.",
            remedy=SAVE_AGAIN,
            details=str(error),
        ) from error


def _decode_as(content: bytes, encoding: str) -> tuple[str, str, list[str]]:
    """Decode as a person says; letters that do not fit are shown as such, and told."""
    try:
        text = content.decode(encoding, "replace").removeprefix("\ufeff")
    except LookupError as error:
        raise WorkbookDamaged(
            f"There is no encoding “{encoding}”.", remedy="Choose another one, such as utf-8 or cp1252."
        ) from error
    lost = text.count("\ufffd")
    notes = [f"{lost:,} letters of the file do not fit the encoding {encoding}."] if lost else []
    return text, encoding, notes


def _decode(content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding).removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        raise WorkbookDamaged(
            "The file is cut off or damaged: its letters are not coded as its beginning says.",
            remedy=FETCH_AGAIN,
            details=str(error),
        ) from error


def _guess_encoding(content: bytes) -> str:
    from charset_normalizer import from_bytes

    sample = content[:100_000]
    high = sum(map(len, _HIGH_BYTES.findall(sample)))
    if sum(len(run) for run in _HIGH_BYTES.findall(sample) if len(run) > 1) < high / 2:
        # Accents stand alone among plain letters; words of other alphabets hold hardly anything else.
        # Of a few accents alone the guess would make Chinese.
        return _WESTERN
    best = from_bytes(sample, cp_isolation=[_WESTERN, *_DISTINCT]).best()
    return best.encoding if best is not None and best.encoding in _DISTINCT else _WESTERN
