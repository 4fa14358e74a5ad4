"""Text in a text column: what a spreadsheet, a mail program or a keyboard adds to it and takes away."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

from cartsheets.domain.cells import canonical_text, sheet_text
from cartsheets.domain.damage.garbling import garbled_from, is_garbled_form, lost_characters
from cartsheets.domain.damage.numbers import is_rounded_form_of, is_short_form_of
from cartsheets.domain.damage.reading import Reading, quoted, refused, repaired, typed, unchanged
from cartsheets.domain.foreign.meanings import is_email, is_phone
from cartsheets.domain.spacing import INVISIBLE, SPACES, bare_text, is_blank, without_invisible
from cartsheets.domain.tables import Column

_PLAIN_PUNCTUATION = str.maketrans(
    {
        "‘": "'", "’": "'", "‚": "'", "‛": "'", "′": "'", "´": "'", "`": "'",
        "“": '"', "”": '"', "„": '"', "‟": '"', "″": '"', "«": '"', "»": '"',
        "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "―": "-", "−": "-",
        "…": "...",
    }
)  # fmt: skip
_PLAIN_BLANKS = " \t\n"
_LIKE_FORMULAS = ("=", "+", "-", "@", "\t", "\r")
_ESCAPE = re.compile(r"_x([0-9A-Fa-f]{4})_")
_LINE_ENDS = re.compile("\r\n?|\x0b|\x0c|\x85|\u2028|\u2029")
# Where programs cut a text: old formula strings, databases' small texts, Excel's cells.
_CUTS = frozenset({254, 255, 256, 1023, 1024, 8191, 8192, 32_766, 32_767})


def read_text(column: Column, text: str, base: str | None, *, has_base: bool) -> Reading:
    """Read text in a text column; `has_base` False: `base` is not what was exported."""
    text = canonical_text(text) or ""
    if text == base:
        return unchanged(base)
    if base is not None and not can_show(base):
        return read_beside_unshowable(column, text, base)
    if is_blank(text):
        return _read_only_spaces(column, base, has_base=has_base)
    if base is not None:
        reading = _recognised(column, text, base)
        if reading is not None:
            return reading
    return _read_new_text(column, text, base)


def _recognised(column: Column, text: str, base: str) -> Reading | None:
    """The reading of a text that is a damaged form of the base; None where it is another text."""
    for kind, alike in _SILENT:
        if alike(text) == alike(base):
            return unchanged(base, damage=kind)
    if _ESCAPE.search(base) and _loosest(text) == _loosest(base):
        # Programs that decode the code trip over the line end it stands for, and over the blanks beside it.
        return unchanged(base, damage="line_ends")
    if text == f"'{base}" and base.startswith(_LIKE_FORMULAS):
        # What a .csv of ours holds before such texts, opened and stored as a workbook.
        return unchanged(base)
    as_typed = _as_typed(column, text)
    if bare_text(text) == bare_text(base):
        return repaired(base, as_typed=as_typed, damage=_kind_of_spacing(text, base))
    if is_email(column) and bare_text(text).casefold() == bare_text(base).casefold():
        return repaired(base, as_typed=as_typed, damage="case_only")
    if is_email(column) or is_phone(column):
        plain = bare_text(text).translate(_PLAIN_PUNCTUATION)
        if plain == bare_text(base).translate(_PLAIN_PUNCTUATION):
            return repaired(base, as_typed=as_typed, damage="smart_quotes")
        if is_email(column) and plain.casefold() == bare_text(base).casefold():
            return repaired(base, as_typed=as_typed, damage="smart_quotes")
    for kind, is_damaged in _NEVER_RIGHT:
        if is_damaged(text, base):
            return repaired(base, as_typed=as_typed, damage=kind, is_safe_as_typed=False)
    original = garbled_from(text)
    if original is not None and bare_text(original) == bare_text(base):
        return repaired(base, as_typed=as_typed, damage="mojibake", is_safe_as_typed=False)
    if original is not None and not base.isascii() and garbled_from(base) is None:
        return refused(
            base,
            kind="mojibake",
            message=f"Letters with accents are garbled: {quoted(text)} was probably {quoted(original)}.",
            remedy="Type the text again, or use the suggestion.",
            suggestion=original,
        )
    return None


def _read_new_text(column: Column, text: str, base: str | None) -> Reading:
    value = _as_typed(column, text)
    if is_email(column):
        plain = value.translate(_PLAIN_PUNCTUATION)
        if plain != value and plain.isascii():
            told = (
                f"{quoted(value)} held typographic quotation marks or dashes; it is read as {quoted(plain)}."
            )
            return repaired(plain, as_typed=value, damage="smart_quotes", notice=told)
        return typed(value)
    return typed(value, notice=_oddities(column, value, base or ""))


def _as_typed(column: Column, text: str) -> str:
    """The text as it is to be sent: composed, and without blanks at the ends where those have no sense."""
    return bare_text(text) if is_email(column) else unicodedata.normalize("NFC", text)


def _oddities(column: Column, text: str, base: str) -> str:
    """Say what is odd about a text that is taken as typed."""
    odd = []
    if text != text.strip() and base == base.strip():
        odd.append("has spaces at its ends")
    elif "  " in text and "  " not in base:
        odd.append("has several spaces in a row")
    if any(c in text for c in SPACES) and not any(c in base for c in SPACES):
        odd.append("holds a space that does not break")
    if any(c in text for c in INVISIBLE) and not any(c in base for c in INVISIBLE):
        odd.append("holds an invisible character")
    if "\ufffd" in text and "\ufffd" not in base:
        odd.append("holds “\ufffd”, which stands for a lost character")
    if _ESCAPE.search(text) and not _ESCAPE.search(base):
        odd.append("holds a code such as “_x000D_”, which another program left there")
    if is_phone(column) and text.translate(_PLAIN_PUNCTUATION) != text:
        odd.append("holds typographic dashes or quotation marks")
    if garbled_from(text) is not None and garbled_from(base) is None:
        odd.append("looks garbled")
    return f"{quoted(text)} {', '.join(odd)}; it is sent as it is typed." if odd else ""


def _read_only_spaces(column: Column, base: str | None, *, has_base: bool) -> Reading:
    if base is None or is_blank(base) or not has_base:
        return unchanged(base)
    return refused(
        base,
        kind="only_spaces",
        message=f"The cell holds only spaces, so it is not clear whether {quoted(base)} is to be cleared.",
        remedy=f"Type the {column.header.lower()} again."
        if column.required
        else "Delete the cell's contents to clear the value, or type the value again.",
        suggestion=base if column.required else None,
    )


def can_show(text: str) -> bool:
    """Whether a spreadsheet cell can hold the text as it is."""
    return sheet_text(text)[1]


def read_beside_unshowable(column: Column, text: str, base: str) -> Reading:
    """Read a cell whose base no sheet can hold: it was shown cut or replaced, and is not edited here."""
    shown = sheet_text(base)[0]
    if _loosest(text) == _loosest(shown) or is_garbled_form(bare_text(text), shown, bare=bare_text):
        return unchanged(base, damage="not_showable")
    return refused(
        base,
        kind="not_editable",
        message="The store's text is too long for a spreadsheet cell, or holds characters that a sheet cannot"
        " show, so an edit of the shown part would damage the rest.",
        remedy=f"Put the cell back as it was exported, and change this {column.header.lower()} in the store.",
    )


def _loosest(text: str) -> str:
    return " ".join(bare_text(_unescaped(text)).split())


def _composed(text: str) -> str:
    return unicodedata.normalize("NFC", text)


def _one_line_end(text: str) -> str:
    return _LINE_ENDS.sub("\n", _composed(_unescaped(text)))


def _without_tabs(text: str) -> str:
    return _one_line_end(text).replace("\t", "")


def _tabs_as_spaces(text: str) -> str:
    return _one_line_end(text).replace("\t", " ")


def _without_lost_invisibles(text: str) -> str:
    return _composed(text).lstrip("\ufeff")


def _unescaped(text: str) -> str:
    """Undo `_x000D_` and its like, which programs add, decode and re-case as they please."""
    return _ESCAPE.sub(lambda match: chr(int(match[1], 16)), text) if "_x" in text else text


def _kind_of_spacing(text: str, base: str) -> str:
    if text.strip(_PLAIN_BLANKS) == base.strip(_PLAIN_BLANKS):
        return "padded" if len(text) > len(base) else "trimmed"
    invisible_gone = _composed(without_invisible(text)) == _composed(without_invisible(base))
    return "zero_width" if invisible_gone else "nbsp"


def _lost_characters(text: str, base: str) -> bool:
    """Whether letters became question marks: of the base as it is shown, or mark by mark as it is kept."""
    return lost_characters(bare_text(text), bare_text(base)) or lost_characters(text.strip(), base.strip())


def _is_truncated(text: str, base: str) -> bool:
    length = len(text.encode("utf-16-le", "surrogatepass")) // 2
    return bool({length, len(text)} & _CUTS) and len(base) > len(text) and base.startswith(text)


_SILENT: tuple[tuple[str, Callable[[str], str]], ...] = (
    ("normal_form", _composed),
    ("line_ends", _one_line_end),
    ("lost_tabs", _without_tabs),
    ("lost_tabs", _tabs_as_spaces),
    ("zero_width", _without_lost_invisibles),
)
"""Differences that file formats make and nobody means: the kind, and what removes them."""

_NEVER_RIGHT: tuple[tuple[str, Callable[[str, str], bool]], ...] = (
    ("mojibake", lambda text, base: is_garbled_form(bare_text(text), base, bare=bare_text)),
    ("lost_characters", _lost_characters),
    ("truncated", _is_truncated),
    ("scientific", is_short_form_of),
    ("rounded_number", is_rounded_form_of),
)
"""Damage that nobody would type: the kind, and how (text, base) is told to be it."""
