"""Settings: every choice is kept and has its effect at once; keys are never shown, nothing is lost."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

import cartsheets.credentials as credentials
from cartsheets.credentials import Keys, KeysOfThisRun
from cartsheets.demo import PracticeStore
from cartsheets.gui import texts, theme
from cartsheets.gui.desk import Desk
from cartsheets.gui.main_window import MainWindow
from cartsheets.gui.models.licences import shipped_licences
from cartsheets.gui.pages.settings import SettingsPage
from cartsheets.gui.pages.settings_about import LicencesDialog
from cartsheets.gui.pages.settings_keeping import FilesSection, NetworkSection, PrivacySection
from cartsheets.gui.pages.settings_look import AppearanceSection, LanguageSection
from cartsheets.gui.pages.settings_parts import Section
from cartsheets.gui.pages.settings_stores import StoreCard, StoresSection
from cartsheets.gui.store_colours import store_colour
from cartsheets.gui.theme import Theme
from cartsheets.settings import Appearance, Privacy, Settings
from tests.conftest import StartStore
from tests.gui.desk_window import keep_keys, opened_window, settings_for
from tests.gui.pressing import press
from tests.store.servers import Authority

AnySection = TypeVar("AnySection", bound=Section)


@pytest.fixture
def keyring(monkeypatch: pytest.MonkeyPatch) -> KeysOfThisRun:
    """What stands for the system's keyring in this test."""
    kept = KeysOfThisRun()
    monkeypatch.setattr(credentials, "find_keyring", lambda: kept)
    monkeypatch.setattr("cartsheets.session.find_keyring", lambda: kept)
    return kept


@pytest.fixture
def store(practice_store: StartStore) -> PracticeStore:
    return practice_store(customers=12, groups=3)


class Opened:
    """The settings page in its window, with one store whose keys are kept for this run."""

    def __init__(self, window: MainWindow, desk: Desk, home: Path) -> None:
        self.window, self.desk, self.home = window, desk, home
        window.show_page("settings")
        page = window.page("settings")
        assert isinstance(page, SettingsPage)
        self.page = page

    @property
    def kept(self) -> dict[str, object]:
        """What the settings' file says now."""
        return tomllib.loads((self.home / "settings.toml").read_text(encoding="utf-8"))

    @property
    def appearance(self) -> AppearanceSection:
        return self.made("appearance", AppearanceSection)

    @property
    def stores(self) -> StoresSection:
        return self.made("stores", StoresSection)

    @property
    def files(self) -> FilesSection:
        return self.made("files", FilesSection)

    @property
    def privacy(self) -> PrivacySection:
        return self.made("privacy", PrivacySection)

    @property
    def network(self) -> NetworkSection:
        return self.made("network", NetworkSection)

    @property
    def language(self) -> LanguageSection:
        return self.made("language", LanguageSection)

    def made(self, name: str, kind: type[AnySection]) -> AnySection:
        section = self.page.section(name)
        assert isinstance(section, kind)
        return section

    @property
    def card(self) -> StoreCard:
        return self.stores.cards["Downtown"]


@pytest.fixture
def opened(
    qtbot: QtBot, look: Theme, home: Path, store: PracticeStore, keyring: KeysOfThisRun
) -> Iterator[Opened]:
    with opened_window(qtbot, home, settings=settings_for(store)) as (window, desk):
        keep_keys(desk, store)
        yield Opened(window, desk, home)


@pytest.mark.parametrize(
    ("name", "scheme"), [("light", "light"), ("dark", "dark"), ("high_contrast", "contrast-light")]
)
def test_the_theme_changes_at_once_and_is_kept(opened: Opened, name: str, scheme: str) -> None:
    opened.appearance.theme.choose("dark" if name == "light" else "light")
    opened.appearance.theme.choose(name)
    assert theme.current().scheme == scheme
    assert opened.kept["appearance"]["theme"] == name  # type: ignore[index]


def test_the_changes_colours_turn_blue_and_orange_at_once(opened: Opened) -> None:
    before = theme.current().tokens["add"]
    opened.appearance.colours.choose("blue_orange")
    assert theme.current().tokens["add"] != before
    assert theme.current().scheme.endswith("-cvd")


def test_text_grows_and_rows_shrink_at_once(opened: Opened) -> None:
    field = opened.appearance.text_size
    field.setCurrentIndex(field.findData(150))
    assert theme.current().factor == pytest.approx(1.5)
    assert theme.current().font("body").pixelSize() == 20
    opened.appearance.density.choose("compact")
    assert theme.current().density.review_row == 28


def test_a_section_is_made_when_it_is_first_shown_in_the_size_and_with_the_choices_of_then(
    opened: Opened,
) -> None:
    made: list[Section] = []
    opened.page.section_made.connect(made.append)
    opened.desk.change_settings(
        replace(
            opened.desk.settings,
            appearance=Appearance(theme="light", text_size=150),
            privacy=Privacy(keep_days=30),
        )
    )
    assert made == []
    opened.page.show_section("privacy")
    opened.page.show_section("appearance")
    opened.page.show_section("privacy")
    assert made == [opened.privacy], "the first is shown with the page, and no other is made twice"
    assert opened.privacy.days.value() == 30
    assert opened.privacy.days.font().pixelSize() == 20


def test_the_switch_of_the_header_is_shown_in_the_settings(opened: Opened) -> None:
    opened.window.toggle_dark()
    assert opened.appearance.theme.value == "dark"


def test_the_folder_for_exports_is_used_by_the_next_export(opened: Opened, tmp_path: Path) -> None:
    folder = tmp_path / "sheets"
    opened.files.folder.setText(str(folder))
    opened.files.folder.editingFinished.emit()
    assert opened.desk.export_folder() == folder
    opened.files.folder.setText("")
    opened.files.folder.editingFinished.emit()
    assert opened.desk.export_folder() == Path.home() / "Documents" / "CartSheets"


def test_a_folder_that_is_no_whole_path_is_refused_and_the_field_put_back(opened: Opened) -> None:
    opened.files.folder.setText("somewhere")
    opened.files.folder.editingFinished.emit()
    assert "not a whole path" in opened.window.banners.banners[0].text
    assert opened.files.folder.text() == ""
    assert opened.desk.settings.files.export_folder == ""


def test_watching_ends_at_once_when_it_is_switched_off(opened: Opened, tmp_path: Path) -> None:
    sheet = tmp_path / "sheet.xlsx"
    sheet.write_bytes(b"sheet")
    opened.desk.watch.watch(sheet)
    opened.files.watch.setChecked(False)
    assert opened.desk.watch.paths == []
    assert not opened.desk.settings.files.watch


def test_older_records_go_at_once_when_less_is_kept(opened: Opened, qtbot: QtBot) -> None:
    with qtbot.waitSignal(opened.desk.record_changed):
        opened.privacy.days.setValue(30)
    assert opened.desk.settings.privacy.keep_days == 30
    with qtbot.waitSignal(opened.desk.record_changed):
        opened.privacy.megabytes.setValue(100)
    qtbot.waitUntil(lambda: "Kept now: 0 exports and pushes" in opened.privacy.record_size.text())


def test_clearing_everything_asks_first_and_empties_the_record(
    opened: Opened, qtbot: QtBot, tmp_path: Path
) -> None:
    from cartsheets.steps.export import ExportRequest, export

    opened.desk.choose_store("Downtown")
    job = opened.desk.store_job(
        "Exporting",
        lambda store, monitor: export(store, ExportRequest(path=tmp_path / "a.xlsx"), monitor=monitor),
    )
    with qtbot.waitSignal(job.finished, timeout=20_000):
        opened.desk.start(job)
    opened.desk.record_changed.emit()
    qtbot.waitUntil(lambda: "Kept now: 1 export or push" in opened.privacy.record_size.text())
    press(opened.page, "settingsClear")
    answer(opened.window, "questionNo")
    assert "1 export or push" in opened.privacy.record_size.text()
    press(opened.page, "settingsClear")
    answer(opened.window, "questionYes")
    qtbot.waitUntil(
        lambda: "Kept now: 0 exports and pushes" in opened.privacy.record_size.text(), timeout=10_000
    )
    assert (tmp_path / "a.xlsx").exists(), "the user's own sheet stays"
    assert opened.desk.settings.store("Downtown") is not None


def test_a_proxy_counts_only_once_it_is_named_and_then_at_once(opened: Opened, qtbot: QtBot) -> None:
    tested(opened, qtbot)
    assert "Downtown" in opened.desk._sessions
    opened.network.proxy.choose("manual")
    assert opened.desk.settings.network.proxy == "system"
    assert opened.network.proxy_hint.isVisibleTo(opened.network)
    opened.network.proxy_url.setText("proxy.example")
    opened.network.proxy_url.editingFinished.emit()
    assert opened.desk.settings.network.proxy == "system"
    opened.network.proxy_url.setText("http://127.0.0.1:9")
    opened.network.proxy_url.editingFinished.emit()
    assert opened.desk.settings.network.proxy == "manual"
    assert not opened.network.proxy_hint.isVisibleTo(opened.network)
    qtbot.waitUntil(lambda: "Downtown" not in opened.desk._sessions)
    proxies: list[object] = []
    opened.desk.choose_store("Downtown")
    job = opened.desk.store_job("Looking", lambda store, _monitor: proxies.append(store.settings.network))
    with qtbot.waitSignal(job.finished, timeout=10_000):
        opened.desk.start(job)
    assert proxies == [opened.desk.settings.network]


def test_a_file_without_a_certificate_is_refused_in_words(opened: Opened, tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.pem"
    wrong.write_text("no certificate", encoding="utf-8")
    opened.network.ca_file.setText(str(wrong))
    opened.network.ca_file.editingFinished.emit()
    assert "holds no certificate" in opened.window.banners.banners[0].text
    assert opened.network.ca_file.text() == ""
    right = Authority.new(tmp_path).file
    opened.network.ca_file.setText(right)
    opened.network.ca_file.editingFinished.emit()
    assert opened.desk.settings.network.ca_file == right


def test_the_language_changes_how_numbers_are_written_at_once(opened: Opened, qapp: QApplication) -> None:
    try:
        opened.desk.change_settings(replace(opened.desk.settings, language="de"))
        field = opened.language.language
        field.setCurrentIndex(field.findData("en"))
        assert QLocale().language() is QLocale.Language.English
        assert "1,234,567.89" in opened.language.sample.text()
        field.setCurrentIndex(field.findData("de"))
        assert "1.234.567,89" in opened.language.sample.text()
    finally:
        texts.install(qapp, "en_US")


def test_a_stores_colour_and_red_band_are_seen_at_once(opened: Opened) -> None:
    opened.desk.choose_store("Downtown")
    opened.card.live.setChecked(True)
    assert opened.window.band.isVisible()
    opened.card.colour.set_colour("teal")
    stored = opened.desk.settings.store("Downtown")
    assert stored is not None
    assert (stored.is_live, stored.colour) == (True, "teal")
    assert opened.desk.mark is not None
    assert opened.desk.mark.colour == "teal"
    assert store_colour("teal") == "#0B7A78"
    assert opened.card is opened.stores.cards["Downtown"], "the card stays while its fields are used"


def test_a_new_pace_is_that_of_the_next_step(opened: Opened, qtbot: QtBot) -> None:
    tested(opened, qtbot)
    opened.card.pace.set_pace("7/0.5")
    opened.card.pace.changed.emit("7/0.5")
    qtbot.waitUntil(lambda: "Downtown" not in opened.desk._sessions)
    opened.desk.choose_store("Downtown")
    found: list[object] = []
    job = opened.desk.store_job("Looking", lambda store, _monitor: found.append(store.allowance))
    with qtbot.waitSignal(job.finished, timeout=10_000):
        opened.desk.start(job)
    from cartsheets.store.pacer import Allowance

    assert found == [Allowance(7, 0.5)]


def test_no_limit_is_kept_as_off_and_fractions_as_they_were(opened: Opened) -> None:
    pace = opened.card.pace
    assert pace.pace == "off"
    pace.unlimited.setChecked(False)
    assert opened.desk.settings.stores[0].pace == "50/2"
    pace.set_pace("50/0.25")
    assert pace.pace == "50/0.25"


def test_a_test_of_a_store_ticks_off_what_its_keys_may_do(opened: Opened, qtbot: QtBot) -> None:
    tested(opened, qtbot)
    assert "12 customers may be read: yes" in opened.card.ticks.accessibleName()


def test_a_test_with_refused_keys_says_so_at_the_keys(
    opened: Opened, store: PracticeStore, qtbot: QtBot
) -> None:
    opened.desk.memory_keys().keep("Downtown", Keys(store.secure_url, "f" * 32, store.token))
    opened.card.test.click()
    qtbot.waitUntil(lambda: opened.card.ticks.states["keys"] == "failed", timeout=10_000)
    assert "refused the keys" in opened.card.verdict.text()


def test_replacing_keys_opens_the_dialog_for_that_store(opened: Opened) -> None:
    press(opened.card, "settingsStoreKeys")
    dialog = opened.window.findChild(QDialog, "connectDialog")
    assert isinstance(dialog, QDialog)
    assert "Downtown" in dialog.windowTitle()
    dialog.reject()


def test_forgetting_a_store_takes_its_keys_and_its_card(
    opened: Opened, keyring: KeysOfThisRun, store: PracticeStore, qtbot: QtBot
) -> None:
    keyring.keep("Downtown", Keys(store.secure_url, store.private_key, store.token))
    opened.desk.choose_store("Downtown")
    press(opened.card, "settingsStoreForget")
    answer(opened.window, "questionYes")
    qtbot.waitUntil(lambda: opened.stores.cards == {}, timeout=10_000)
    assert keyring.read("Downtown") is None
    assert opened.desk.memory_keys().read("Downtown") is None
    assert opened.desk.store_name is None
    assert opened.kept["stores"] == []


def test_diagnostics_name_no_store_key_or_person(opened: Opened, store: PracticeStore, qtbot: QtBot) -> None:
    opened.page.show_section("about")
    press(opened.page, "settingsDiagnostics")
    clipboard = QGuiApplication.clipboard()
    qtbot.waitUntil(lambda: clipboard.text().startswith("CartSheets "), timeout=10_000)
    text = clipboard.text()
    for private in (store.private_key, store.token, "Downtown", "practice-1", str(Path.home())):
        assert private not in text
    assert "Stores: 1" in text
    assert "requests " in text
    clipboard.clear()


def test_every_package_that_is_shipped_is_named_with_its_licence() -> None:
    licences = shipped_licences()
    names = {licence.package.casefold() for licence in licences}
    assert {"python", "pyside6_essentials", "requests", "pandas", "openpyxl", "keyring", "urllib3"} <= names
    assert "pytest" not in names
    assert [licence.package for licence in licences if not licence.licence] == []
    requests = next(licence for licence in licences if licence.package == "requests")
    assert "Apache" in requests.licence
    assert "Apache License" in requests.texts()


def test_the_licences_can_be_read_in_the_window(opened: Opened, qtbot: QtBot) -> None:
    opened.page.show_section("about")
    press(opened.page, "settingsLicences")
    qtbot.waitUntil(lambda: opened.window.findChild(QDialog, "licencesDialog") is not None, timeout=10_000)
    dialog = opened.window.findChild(QDialog, "licencesDialog")
    assert isinstance(dialog, LicencesDialog)
    texts_of = [dialog.list.item(at).text() for at in range(dialog.list.count())]
    dialog.list.setCurrentRow(next(at for at, text in enumerate(texts_of) if text.startswith("requests ")))
    assert "Apache License" in dialog.text.toPlainText()
    dialog.reject()


def test_everything_can_be_reached_by_keys_and_has_a_name(opened: Opened) -> None:
    for name in ("appearance", "stores", "files", "privacy", "network", "language", "about"):
        opened.page.show_section(name)
        stops = [
            child
            for child in opened.page.findChildren(QWidget)
            if child.focusPolicy() & Qt.FocusPolicy.TabFocus and child.isVisible() and child.isEnabled()
        ]
        nameless = [s.objectName() or type(s).__name__ for s in stops if not spoken(s)]
        assert nameless == [], name
        assert len(stops) >= 2, name


def test_settings_that_cannot_be_written_are_told_and_put_back(
    opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    from cartsheets.errors import SettingsError

    def refuse(_path: Path, _settings: Settings) -> None:
        raise SettingsError("The settings cannot be written.")

    monkeypatch.setattr("cartsheets.gui.desk.write_settings", refuse)
    opened.appearance.density.choose("compact")
    assert opened.window.banners.banners[0].text == "The settings cannot be written."
    assert opened.appearance.density.value == "stacked"


def spoken(widget: QWidget) -> str:
    text: Callable[[], str] = getattr(widget, "text", str)
    return widget.accessibleName() or text()


def tested(opened: Opened, qtbot: QtBot) -> None:
    opened.page.show_section("stores")
    opened.card.test.click()
    qtbot.waitUntil(lambda: opened.card.ticks.states.get("write") == "done", timeout=10_000)


def answer(window: MainWindow, name: str) -> None:
    question = window.findChildren(QDialog, "question")[-1]
    assert isinstance(question.findChild(QLabel, "questionText"), QLabel)
    press(question, name)
