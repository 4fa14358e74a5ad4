"""Languages: which translation is in force, and plurals that read well in English without one.

Texts are written as `self.tr("%Ln change(s)", "", count)`. Qt fills the number in by locale, but leaves
"(s)" standing when there is no translation; `EnglishPlurals` settles it.
"""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from cartsheets.gui import resources

_EITHER = re.compile(r"\(([^()|]*)\|([^()|]*)\)")
_INSTALLED = "cartsheetsTranslators"


class EnglishPlurals(QTranslator):
    """Turn "(s)" into nothing or "s", and "(needs|need)" into the one that fits: one first, then many."""

    def isEmpty(self) -> bool:
        """Qt asks; there is always something to translate."""
        return False

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        """Give the English form for `n`, or None where the text has no plural."""
        if n < 0 or "(" not in source:
            return None
        return _EITHER.sub(r"\1" if n == 1 else r"\2", source.replace("(s)", "" if n == 1 else "s"))


def languages() -> list[str]:
    """The languages there is a translation for, English first."""
    found = {path.stem.removeprefix("cartsheets_") for path in resources.folder("translations").glob("*.qm")}
    return ["en", *sorted(found - {"en"})]


def install(app: QCoreApplication, language: str = "system") -> None:
    """Put a language in force for all windows made from now on."""
    for translator in app.property(_INSTALLED) or []:
        app.removeTranslator(translator)
    locale = _locale(language)
    QLocale.setDefault(locale)
    translators: list[QTranslator] = [EnglishPlurals(app)]
    for name, place in (
        ("qtbase", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)),
        ("cartsheets", str(resources.folder("translations"))),
    ):
        translator = QTranslator(app)
        if locale.language() != QLocale.Language.English and translator.load(locale, name, "_", place):
            translators.append(translator)
    for translator in translators:
        app.installTranslator(translator)
    app.setProperty(_INSTALLED, translators)


def _locale(language: str) -> QLocale:
    locale = QLocale.system() if language == "system" else QLocale(language)
    # The bare C locale writes numbers without thousands; nobody reads them so on purpose.
    return QLocale("en_US") if locale.language() == QLocale.Language.C else locale
