"""Languages: which translation is in force, and plurals that read well in English without one.

Texts are written as `self.tr("%Ln change(s)", "", count)`. Qt fills the number in by locale. A `Catalogue`
answers for all of them: it has one context, so that the same English is said alike everywhere.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from functools import lru_cache
from typing import Any

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from cartsheets import wording
from cartsheets.gui import resources
from cartsheets.wording import Phrase, Phrasebook

PSEUDO = "pseudo"
"""The language that shows tight layouts: English in brackets, longer by two fifths. Not offered."""
_STRETCH = 0.4
_CONTEXT = "CartSheets"
_LIST = "texts.json"
_EITHER = re.compile(r"\(([^()|]*)\|([^()|]*)\)")
_LONGEST_MOMENT = 40
_INSTALLED = "cartsheetsTranslators"
_NO_VALUES = frozenset({"nothing", "no group", "blank", "empty"})
_QUOTES = {"de": ("„", "“"), "es": ("«", "»")}


class Catalogue(QTranslator):
    """All texts of one language. English needs no file: only its plurals are settled.

    "(s)" becomes nothing or "s", and "(needs|need)" the one that fits: one first, then many.
    """

    def __init__(self, language: str, parent: QCoreApplication) -> None:
        super().__init__(parent)
        self.code = language
        self._file = QTranslator(self)
        self.is_there = language == PSEUDO or (
            language != "en"
            and self._file.load(f"cartsheets_{language}", str(resources.folder("translations")))
        )

    def isEmpty(self) -> bool:
        """Qt asks; there is always something to translate."""
        return False

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        """Give the text in this language, in its form for `n`; None where it is English without plurals."""
        if not source or context.startswith("Q"):
            # Qt's own texts have a file of their own.
            return None
        if self.code == PSEUDO:
            return stretched(_in_english(source, n) or source)
        if self.is_there:
            found = self._file.translate(_CONTEXT, source, disambiguation or "", n)
            if found:
                return found
        return _in_english(source, n)


def languages() -> list[str]:
    """The languages there is a translation for, English first."""
    found = {path.stem.removeprefix("cartsheets_") for path in resources.folder("translations").glob("*.qm")}
    return ["en", *sorted(found - {"en"})]


def install(app: QCoreApplication, language: str = "system") -> None:
    """Put a language in force for all texts that are asked for from now on."""
    for translator in app.property(_INSTALLED) or []:
        app.removeTranslator(translator)
    locale = _locale(language)
    QLocale.setDefault(locale)
    translators: list[QTranslator] = [Catalogue(_code(language, locale), app)]
    of_qt = QTranslator(app)
    place = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if locale.language() != QLocale.Language.English and of_qt.load(locale, "qtbase", "_", place):
        translators.append(of_qt)
    for translator in translators:
        app.installTranslator(translator)
    app.setProperty(_INSTALLED, translators)
    wording.speak(sentence_book(translators[0]))


def current(app: QCoreApplication) -> Catalogue:
    """The catalogue in force."""
    catalogue = (app.property(_INSTALLED) or [None])[0]
    if not isinstance(catalogue, Catalogue):
        raise TypeError("no language was put in force yet")
    return catalogue


def sentence_book(catalogue: QTranslator) -> Phrasebook | None:
    """Make the book that says the sentences from below the window in a language; None for English."""
    if not isinstance(catalogue, Catalogue) or not catalogue.is_there:
        return None
    listed = _listed()
    texts = [
        *listed["sentences"],
        *(source for source, _note, plural, _places in listed["window"] if not plural),
    ]
    phrases = [Phrase(text, catalogue.translate(_CONTEXT, text) or text) for text in texts]
    return Phrasebook(
        phrases,
        say_value=_number_sayer(QLocale("en_US"), QLocale()),
        kept=_column_names(),
        no_values=_NO_VALUES,
    )


def turning_book(before: Catalogue, after: Catalogue, old: QLocale, new: QLocale) -> Phrasebook:
    """Make the book that turns every text of one language into another, for what is on the screen."""
    listed = _listed()
    phrases = []
    for source, note, plural, modules in listed["window"]:
        places = frozenset(modules)
        if plural:
            forms = [after.translate(_CONTEXT, source, note, n) or source for n in (1, 2)]
            for n in (1, 2):
                text = before.translate(_CONTEXT, source, note, n) or source
                phrases.append(Phrase(text, forms[1], (forms[0], forms[1]), places))
        else:
            phrases.append(_turned(before, after, source, note, places))
    phrases += [_turned(before, after, sentence) for sentence in listed["sentences"]]

    def say_count(text: str) -> tuple[int, str] | None:
        number, is_right = old.toLongLong(text)
        return (number, new.toString(number)) if is_right else None

    nothing = frozenset(before.translate(_CONTEXT, each) or each for each in _NO_VALUES)
    return Phrasebook(
        phrases,
        say_value=_number_sayer(old, new),
        say_count=say_count,
        kept=_column_names(),
        no_values=nothing,
    )


def stretched(text: str) -> str:
    """Say a text in the language that finds tight layouts."""
    return f"[{text}{'~' * round(len(text) * _STRETCH)}]"


def _turned(
    before: Catalogue,
    after: Catalogue,
    source: str,
    note: str = "",
    places: frozenset[str] = frozenset(),
) -> Phrase:
    old, new = (catalogue.translate(_CONTEXT, source, note) or source for catalogue in (before, after))
    return Phrase(old, new, places=places)


def _column_names() -> frozenset[str]:
    """The names of columns, which stay as they stand in the workbook, unless the window has them too."""
    from cartsheets.domain.tables import CUSTOMERS, GROUPS

    names = {column.header for table in (CUSTOMERS, GROUPS) for column in table.columns}
    return frozenset(names - {entry[0] for entry in _listed()["window"]})


def _in_english(source: str, n: int) -> str | None:
    if n < 0 or "(" not in source:
        return None
    return _EITHER.sub(r"\1" if n == 1 else r"\2", source.replace("(s)", "" if n == 1 else "s"))


def _number_sayer(old: QLocale, new: QLocale) -> Callable[[str], str]:
    """Make what writes numbers with thousands, times and quotation marks as the other language does."""
    group, point = re.escape(old.groupSeparator()), re.escape(old.decimalPoint())
    number = re.compile(rf"-?\d{{1,3}}(?:{group}\d{{3}})+(?:{point}\d+)?")

    opening, closing = _quotes(old)
    new_opening, new_closing = _quotes(new)

    def say(text: str) -> str:
        if text.startswith(opening) and text.endswith(closing) and closing not in text[1:-1]:
            return new_opening + text[1:-1] + new_closing
        if number.fullmatch(text) is None:
            return _moment(text, old, new)
        value, is_right = old.toDouble(text)
        decimals = len(text.rpartition(old.decimalPoint())[2]) if old.decimalPoint() in text else 0
        return new.toString(value, "f", decimals) if is_right else text

    return say


def _quotes(locale: QLocale) -> tuple[str, str]:
    """What stands around a quoted text; Qt has others for Spanish than the translations."""
    return _QUOTES.get(locale.name().partition("_")[0], ("“", "”"))


def _moment(text: str, old: QLocale, new: QLocale) -> str:
    """Write a time or a day as the other language does; another text stays as it is."""
    if not text[:1].isdigit() or len(text) > _LONGEST_MOMENT:
        return text
    style = QLocale.FormatType.ShortFormat
    moment = old.toDateTime(text, style)
    if moment.isValid():
        return new.toString(moment, style)
    day = old.toDate(text, style)
    return new.toString(day, style) if day.isValid() else text


@lru_cache(maxsize=1)
def _listed() -> Any:
    """What the program says: `window` has text, note, whether it counts, and modules; `sentences` texts."""
    path = resources.folder("translations") / _LIST
    if not path.is_file():
        raise resources.ResourceMissing(f"There is no list of texts at {path}")
    return json.loads(path.read_text(encoding="utf-8"))


def _code(language: str, locale: QLocale) -> str:
    return PSEUDO if language == PSEUDO else locale.name().partition("_")[0]


def _locale(language: str) -> QLocale:
    locale = QLocale.system() if language == "system" else QLocale(language)
    # The bare C locale writes numbers without thousands; nobody reads them so on purpose.
    return QLocale("en_US") if locale.language() == QLocale.Language.C else locale
