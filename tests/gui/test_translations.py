"""The window in every language: nothing left in another one, nothing cut off, and no restart needed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale, QTime
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

import translations
from cartsheets.errors import WorkbookMissing
from cartsheets.gui import texts
from cartsheets.gui.joins.review import review_join
from cartsheets.gui.main_window import MainWindow
from cartsheets.gui.models.help_topics import read_topics
from cartsheets.gui.pages.groups import GroupsPage
from cartsheets.gui.pages.settings import SettingsPage
from cartsheets.gui.pages.settings_look import LanguageSection
from cartsheets.gui.retranslate import change_language
from cartsheets.gui.theme import Theme
from cartsheets.wording import shown
from tests.gui.desk_window import opened_window
from tests.gui.spoken import cut_off, english_left, spoken

LANGUAGES = translations.LANGUAGES
NARROWEST = 1024
DIALOGS = [
    ("", "actPalette"),
    ("", "actKeys"),
    ("home", "actAddStore"),
    ("review", "actRepairs"),
    ("review", "actPatterns"),
    ("review", "actSaveChangeSet"),
    ("groups", "actGroupsAdd"),
    ("groups", "actGroupsEdit"),
    ("groups", "actGroupsDelete"),
    ("groups", "actGroupsEmails"),
    ("groups", "actGroupsRule"),
    ("history", "actPurge"),
]
"""Whose page, if any, and what opens it."""


@pytest.fixture(scope="module", autouse=True)
def _built() -> None:
    translations.write_qm()


@pytest.fixture(autouse=True)
def _english_afterwards(qapp: QApplication) -> Iterator[None]:
    texts.install(qapp, "en_US")
    yield
    texts.install(qapp, "en_US")


@pytest.fixture
def window(qtbot: QtBot, look: Theme, home: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[MainWindow]:
    """The window with an edited sheet of a small practice store in the review, and every page made."""
    monkeypatch.setattr("cartsheets.gui.desk.PRACTICE_CUSTOMERS", 200)
    with opened_window(qtbot, home) as (window, _desk):
        open_everything(qtbot, window)
        yield window


def open_everything(qtbot: QtBot, window: MainWindow) -> None:
    for action in window.page("home").actions():
        if action.objectName() == "actSample":
            action.trigger()
    review = review_join(window)
    qtbot.waitUntil(lambda: review.page.state_shown is not None, timeout=60_000)
    for entry in window.entries:
        window.show_page(entry.name)
        qtbot.waitUntil(lambda: not window.runner.jobs, timeout=30_000)
    settings = window.page("settings")
    assert isinstance(settings, SettingsPage)
    for name in settings.section_titles:
        settings.show_section(name)
        qtbot.waitUntil(lambda: not window.runner.jobs, timeout=30_000)


def settled(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: not window.runner.jobs, timeout=30_000)
    for _ in range(3):
        QCoreApplication.sendPostedEvents()
        QApplication.processEvents()


def catalogue(qapp: QApplication) -> texts.Catalogue:
    return texts.current(qapp)


def test_every_page_changes_its_language_at_once_and_back(
    qapp: QApplication, qtbot: QtBot, window: MainWindow
) -> None:
    english = catalogue(qapp)
    before = folded(window)
    for language in LANGUAGES:
        change_language(language)
        settled(qtbot, window)
        assert english_left(window, english) == []
        for entry in window.entries:
            window.show_page(entry.name)
            settled(qtbot, window)
            assert english_left(window, english) == [], entry.name
    window.show_page(window.entries[-1].name)
    change_language("en_US")
    settled(qtbot, window)
    gone = {each for each in before - folded(window) if not is_of_a_moment(each[1])}
    assert gone == set()


def folded(window: MainWindow) -> set[tuple[str, str]]:
    """All texts; capitals may differ where German has them for both."""
    return {(place, text.casefold()) for place, text in spoken(window) if text}


def is_of_a_moment(text: str) -> bool:
    """A text that tells the time, or how much is kept, is another one a little later."""
    return any(words in text for words in ("ago", "just now", "kept now", "pace", "\u202fam", "\u202fpm"))


def test_nothing_is_cut_off_in_the_narrowest_window_in_any_language(qtbot: QtBot, window: MainWindow) -> None:
    """The stretched language too: where it fits, there is room for languages to come."""
    settings = window.page("settings")
    assert isinstance(settings, SettingsPage)
    for language in ("en_US", *LANGUAGES, texts.PSEUDO):
        change_language(language)
        window.resize(NARROWEST, 700)
        for entry in window.entries:
            window.show_page(entry.name)
            settled(qtbot, window)
            assert window.width() == NARROWEST, (language, entry.name)
            assert cut_off(window) == [], (language, entry.name)
        window.show_page("settings")
        for name in settings.section_titles:
            settings.show_section(name)
            settled(qtbot, window)
            assert cut_off(window) == [], (language, name)
    # English in brackets, longer by two fifths: a text without brackets was never handed to `tr`.
    assert [text for text in button_texts(window) if "[" not in text] == []


@pytest.mark.parametrize("language", ["en_US", *LANGUAGES, texts.PSEUDO])
def test_nothing_is_cut_off_in_a_dialog_in_any_language(
    qapp: QApplication, qtbot: QtBot, window: MainWindow, language: str
) -> None:
    change_language(language)
    window.resize(NARROWEST, 700)
    groups = window.page("groups")
    assert isinstance(groups, GroupsPage)
    # The first line is those in no group, of whom little can be asked.
    groups.list.setCurrentIndex(groups.list.rows.index(1, 0))
    for place, action in DIALOGS:
        owner = window.page(place) if place else window
        if place:
            window.show_page(place)
            settled(qtbot, window)
        next(each for each in owner.actions() if each.objectName() == action).trigger()
        qtbot.waitUntil(lambda: shown_dialog(qapp) is not None)
        settled(qtbot, window)
        dialog = shown_dialog(qapp)
        assert dialog is not None
        assert cut_off(dialog) == [], (language, action)
        assert dialog.width() <= NARROWEST, (language, action)
        dialog.close()
        settled(qtbot, window)


def shown_dialog(qapp: QApplication) -> QDialog | None:
    dialogs = (each for each in qapp.topLevelWidgets() if isinstance(each, QDialog))
    return next((each for each in dialogs if each.isVisible()), None)


def button_texts(window: MainWindow) -> list[str]:
    """The texts of all actions: every one of them is ours."""
    return [action.text() for action in window.findChildren(QAction) if action.objectName().startswith("act")]


def test_a_new_window_speaks_the_language_from_the_start(
    qapp: QApplication, qtbot: QtBot, look: Theme, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cartsheets.gui.desk.PRACTICE_CUSTOMERS", 200)
    english = catalogue(qapp)
    texts.install(qapp, "de")
    with opened_window(qtbot, home) as (window, _desk):
        open_everything(qtbot, window)
        assert english_left(window, english) == []
        assert window.page("settings").title == "Einstellungen"


def test_the_language_is_chosen_in_the_settings(qtbot: QtBot, look: Theme, home: Path) -> None:
    with opened_window(qtbot, home) as (window, desk):
        window.show_page("settings")
        page = window.page("settings")
        assert isinstance(page, SettingsPage)
        section = page.section("language")
        assert isinstance(section, LanguageSection)
        field = section.language
        codes = [field.itemData(at) for at in range(field.count())]
        assert codes == ["system", "en", *LANGUAGES]
        field.setCurrentIndex(field.findData("es"))
        settled(qtbot, window)
        assert desk.settings.language == "es"
        assert page.title == "Ajustes"
        assert next(button.text() for button in window.rail.buttons.values()) == "Inicio"
        assert "1.234.567,89" in section.sample.text()


def test_a_section_of_the_settings_that_was_never_shown_speaks_the_language_chosen_since(
    qapp: QApplication, qtbot: QtBot, look: Theme, home: Path
) -> None:
    english = catalogue(qapp)
    with opened_window(qtbot, home) as (window, _desk):
        window.show_page("settings")
        page = window.page("settings")
        assert isinstance(page, SettingsPage)
        change_language("de")
        assert list(page.section_titles.values())[-2:] == ["Updates", "Über"]
        for name, title in page.section_titles.items():
            page.show_section(name)
            settled(qtbot, window)
            assert page.subtitle == title
        assert english_left(window, english) == []


def test_numbers_and_times_follow_the_language(qapp: QApplication, qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    label.setText(f"12,345 customers · {QLocale('en_US').toString(moment(), QLocale.FormatType.ShortFormat)}")
    change_language("de")
    assert label.text() == "12.345 Kunden · 24.11.26 10:05"
    change_language("en_US")
    assert label.text().startswith("12,345 customers · 11/24/26")


def moment() -> QDateTime:
    return QDateTime(QDate(2026, 11, 24), QTime(10, 5))


def test_what_the_user_typed_or_the_store_holds_is_not_translated(qapp: QApplication, qtbot: QtBot) -> None:
    field = QLineEdit("Settings")
    qtbot.addWidget(field)
    change_language("de")
    assert field.text() == "Settings"


def test_an_error_from_below_is_shown_in_the_language(
    qapp: QApplication, qtbot: QtBot, look: Theme, home: Path
) -> None:
    texts.install(qapp, "de")
    with opened_window(qtbot, home) as (window, _desk):
        banner = window.show_error(
            WorkbookMissing("There is no file a.xlsx in /tmp.", remedy="Check its name, or choose it again.")
        )
        words = " ".join(text for _place, text in spoken(banner))
        assert "In /tmp gibt es keine Datei a.xlsx." in words
        assert "Prüfen Sie den Namen" in words
        change_language("es")
        words = " ".join(text for _place, text in spoken(banner))
        assert "No hay ningún archivo a.xlsx en /tmp." in words


def test_a_sentence_of_an_older_push_is_said_in_todays_language(qapp: QApplication) -> None:
    texts.install(qapp, "es")
    said = shown("1,200 rows would be deleted.")
    assert said == "Se eliminarían 1.200 filas." or said == "Se eliminarían 1200 filas."


def test_values_are_quoted_as_the_language_does(qapp: QApplication) -> None:
    said = {}
    for language in LANGUAGES:
        texts.install(qapp, language)
        said[language] = shown("“12x” is not an amount.")
    assert said["de"].startswith("„12x“ ")
    assert said["es"].startswith("«12x» ")


def test_plural_forms_are_those_of_the_language(qapp: QApplication) -> None:
    def words(count: int) -> str:
        return QCoreApplication.translate("Any", "%Ln change(s)", "", count)

    texts.install(qapp, "de")
    assert [words(n) for n in (0, 1, 2, 12_345)] == [
        "0 Änderungen",
        "1 Änderung",
        "2 Änderungen",
        "12.345 Änderungen",
    ]
    texts.install(qapp, "es")
    assert [words(n) for n in (1, 2)] == ["1 cambio", "2 cambios"]


def test_a_language_that_is_not_there_is_english_with_its_own_numbers(qapp: QApplication) -> None:
    texts.install(qapp, "fr")
    assert QCoreApplication.translate("Any", "Settings") in ("Settings", "")
    assert QCoreApplication.translate("Any", "%Ln change(s)", "", 2) == "2 changes"


@pytest.mark.parametrize("language", ["en_US", *LANGUAGES])
def test_the_help_is_read_in_the_language(qapp: QApplication, language: str) -> None:
    texts.install(qapp, language)
    titles = {"en_US": "First steps", "de": "Erste Schritte", "es": "Primeros pasos"}
    assert read_topics()[0].title == titles[language]


@pytest.mark.parametrize("language", ["en_US", *LANGUAGES])
def test_the_help_names_what_stands_in_the_settings(
    qapp: QApplication, qtbot: QtBot, look: Theme, home: Path, language: str
) -> None:
    """Every section, by the very word that stands there."""
    texts.install(qapp, language)
    told = next(topic for topic in read_topics() if topic.name == "settings").searched
    with opened_window(qtbot, home) as (window, _desk):
        window.show_page("settings")
        page = window.page("settings")
        assert isinstance(page, SettingsPage)
        titles = list(page.section_titles.values())
        assert len(titles) > 5
        assert [title for title in titles if title.casefold() not in told] == []


def test_the_help_tells_every_key_of_every_page(window: MainWindow) -> None:
    """The other languages have the same rows, which a test of their own counts."""
    told = " ".join(topic.searched for topic in read_topics())
    names = {"return": "enter", "ins": "insert", "pgup": "page up", "pgdown": "page down", "del": "delete"}
    missing = set()
    for action in window.findChildren(QAction):
        keys = action.shortcut().toString().casefold()
        words = "+".join(names.get(key, key) for key in keys.split("+")) if keys[-1:] != "+" else keys
        if action.objectName().startswith("act") and re.search(r"^(ctrl|alt)\+\d$", words) is None and words:
            missing |= {(action.objectName(), words)} if words not in told else set()
    assert missing == set()
