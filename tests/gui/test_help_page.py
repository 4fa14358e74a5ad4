"""The help: F1 shows the topic, words are found, links lead on, and every page and setting is explained."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QImage, QTextDocument, QTextImageFormat
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from cartsheets.gui import resources, texts, theme
from cartsheets.gui.desk import Desk
from cartsheets.gui.dialogs.help_dialog import HelpDialog
from cartsheets.gui.main_window import MainWindow
from cartsheets.gui.models.help_topics import ORDER, find_topics, read_topics
from cartsheets.gui.pages.help import HelpPage
from cartsheets.gui.pages.registry import PAGES
from cartsheets.gui.theme import Theme
from cartsheets.gui.widgets.help_view import HelpView
from cartsheets.settings import Appearance, Files, Network, Privacy, StoreSettings
from tests.gui.desk_window import opened_window

LINK = re.compile(r"(?<!!)\[[^]]*\]\(([^)]+)\)")
PICTURE = re.compile(r"!\[([^]]*)\]\(([^)]+)\)")
PICTURES = resources.folder("help") / "pictures"
MOST_BYTES = 1_200_000
"""Of all pictures of the help together: they are in every installer."""
SETTING_WORDS = {
    (Appearance, "theme"): "*Theme*",
    (Appearance, "change_colours"): "*Added and deleted*",
    (Appearance, "density"): "*Rows of tables*",
    (Appearance, "text_size"): "*Text size*",
    (Files, "export_folder"): "*Folder for exports*",
    (Files, "watch"): "*Watch sheets*",
    (Privacy, "keep_days"): "*Forget after*",
    (Privacy, "keep_mb"): "*Keep at most*",
    (Privacy, "mask_on_screen"): "*Mask personal data*",
    (Network, "proxy"): "*Proxy*",
    (Network, "proxy_url"): "one that you name",
    (Network, "ca_file"): "*Certificate file*",
    (StoreSettings, "colour"): "*Colour*",
    (StoreSettings, "is_live"): "*Mark it as live*",
    (StoreSettings, "pace"): "*Calls*",
}
NOT_SHOWN = {"rest", "name", "secure_url", "api_url"}


@pytest.fixture
def opened(qtbot: QtBot, look: Theme, home: Path) -> Iterator[tuple[MainWindow, Desk]]:
    with opened_window(qtbot, home) as both:
        yield both


def help_page(window: MainWindow) -> HelpPage:
    page = window.page("help")
    assert isinstance(page, HelpPage)
    return page


def test_f1_shows_the_topic_of_the_page_and_leads_back(opened: tuple[MainWindow, Desk]) -> None:
    window, _desk = opened
    window.show_page("settings")
    QTest.keyClick(window, Qt.Key.Key_F1)
    page = help_page(window)
    assert window.current_page is page
    assert page.view.topic == "settings"
    QTest.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert window.current_page is window.page("settings")


def test_a_search_finds_topics_marks_the_words_and_says_when_there_is_nothing(
    opened: tuple[MainWindow, Desk],
) -> None:
    window, _desk = opened
    window.show_page("help")
    view = help_page(window).view
    QTest.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert view.search.hasFocus()
    QTest.keyClicks(view.search, "welcome mail")
    assert [view.list.item(at).text() for at in range(view.list.count())] == ["What the store may mail"]
    assert view.topic == "mail"
    assert len(view.text.extraSelections()) >= 2
    view.search.setText("xyzzy")
    assert view.nothing.isVisible()
    view.search.clear()
    assert view.list.count() == len(ORDER)
    assert view.topic == "mail"


def test_a_topic_whose_title_has_the_word_comes_first() -> None:
    assert find_topics(read_topics(), "conflicts")[0].name == "conflicts"
    assert find_topics(read_topics(), "undo")[0].name == "undo"


def test_links_lead_to_other_topics(opened: tuple[MainWindow, Desk]) -> None:
    view = help_page(opened[0]).view
    view.show_topic("start")
    view.text.anchorClicked.emit(QUrl("practice.md"))
    assert view.topic == "practice"
    assert "invented customers" in view.text.toPlainText()


def test_every_topic_has_a_title_and_its_links_lead_somewhere() -> None:
    topics = {topic.name: topic for topic in read_topics()}
    assert {path.stem for path in resources.folder("help").glob("*.md")} == set(topics)
    for topic in topics.values():
        assert topic.text.startswith(f"# {topic.title}\n"), topic.name
        for link in LINK.findall(topic.text):
            assert link.removesuffix(".md") in topics, f"{topic.name} links to {link}"
        assert len(re.findall(r"\w+", topic.text)) < 420, f"{topic.name} is too long to be read"
        for word in ("sync", "diff ", "payload", "invalid"):
            assert word not in topic.searched, f"{topic.name} says {word!r}"


def test_every_picture_that_a_page_names_is_there_and_says_what_it_shows() -> None:
    named = set()
    for page in sorted(resources.folder("help").rglob("*.md")):
        text = page.read_text(encoding="utf-8")
        assert text.count("![") == len(PICTURE.findall(text)), page
        for words, path in PICTURE.findall(text):
            assert (page.parent / path).resolve().parent == PICTURES.resolve(), f"{page} shows {path}"
            assert (page.parent / path).is_file(), f"{page} shows {path}"
            assert re.fullmatch(r"[^*_\[\]]{20,120}\.", words), f"{page} says of {path}: {words!r}"
            named.add(Path(path).name)
    assert named == {path.name for path in PICTURES.iterdir()}
    assert len(named) > 10


def test_the_pictures_are_light_and_taken_by_a_command() -> None:
    assert sum(path.stat().st_size for path in PICTURES.iterdir()) <= MOST_BYTES
    source = (Path(__file__).parents[2] / "packaging" / "guide_pictures.py").read_text(encoding="utf-8")
    taken = set(re.findall(r'"([a-z]+)"', source))
    assert {path.stem for path in PICTURES.iterdir()} <= taken
    for path in PICTURES.iterdir():
        image = QImage(str(path))
        assert image.format() == QImage.Format.Format_Indexed8, path.name
        assert 200 <= image.width() <= 1024, path.name


def shown_pictures(view: HelpView) -> list[tuple[str, QTextImageFormat]]:
    return [(cursor.block().next().text(), layout) for cursor, layout in view.text.pictures()]


@pytest.mark.parametrize("language", ["en_US", "de", "es"])
def test_every_picture_is_shown_with_its_words_below(
    qapp: QApplication, opened: tuple[MainWindow, Desk], language: str
) -> None:
    texts.install(qapp, language)
    try:
        window, _desk = opened
        window.show_page("help")
        view = help_page(window).view
        view.turn_language()
        count = 0
        for topic in read_topics():
            view.show_topic(topic.name)
            named = PICTURE.findall(topic.text)
            shown = shown_pictures(view)
            assert [words for words, _layout in shown] == [words for words, _path in named], topic.name
            for _words, layout in shown:
                image = QImage(str(PICTURES / Path(layout.name()).name))
                assert layout.height() > 50
                assert layout.width() / layout.height() == pytest.approx(
                    image.width() / image.height(), rel=0.03
                )
            count += len(shown)
        assert count > 10
    finally:
        texts.install(qapp, "en_US")


def test_pictures_are_as_wide_as_the_text_and_grow_with_it(opened: tuple[MainWindow, Desk]) -> None:
    window, _desk = opened
    window.show_page("help")
    view = help_page(window).view

    def width(topic: str) -> float:
        view.show_topic(topic)
        ((_words, layout),) = shown_pictures(view)
        return layout.width()

    window.resize(1440, 800)
    wide, small = width("edit"), width("conflicts")
    assert wide == 760 - 2 * 24
    assert small == QImage(str(PICTURES / "conflict.png")).width()
    theme.current().use(Appearance(text_size=150))
    assert width("conflicts") == pytest.approx(1.5 * small, abs=1)
    window.resize(1024, 800)
    assert width("edit") == pytest.approx(view.text.viewport().width() - 2 * 36, abs=1)


def test_a_picture_has_an_edge_in_every_scheme(opened: tuple[MainWindow, Desk]) -> None:
    window, _desk = opened
    window.show_page("help")
    view = help_page(window).view
    for scheme in ("light", "dark", "high_contrast"):
        theme.current().use(Appearance(theme=scheme))
        view.show_topic("conflicts")
        ((_words, layout),) = shown_pictures(view)
        image = view.text.document().resource(
            QTextDocument.ResourceType.ImageResource.value, QUrl(layout.name())
        )
        assert image.pixelColor(0, image.height() // 2) == theme.current().colour("border")


@pytest.mark.parametrize(
    "name",
    [
        "/etc/passwd",
        "file:///etc/passwd",
        "https://example.org/a.png",
        "pictures/../../icons/app.png",
        "x.png",
    ],
)
def test_no_picture_from_elsewhere_is_looked_for(opened: tuple[MainWindow, Desk], name: str) -> None:
    reader = help_page(opened[0]).view.text
    for kind in QTextDocument.ResourceType:
        image = reader.loadResource(kind.value, QUrl(name))
        assert isinstance(image, QImage)
        assert image.isNull()


def test_every_page_of_the_window_has_its_topic() -> None:
    assert {entry.name for entry in PAGES} - {"help"} <= set(ORDER)


def test_every_setting_is_explained() -> None:
    text = next(topic.text for topic in read_topics() if topic.name == "settings")
    for kind in (Appearance, Files, Privacy, Network, StoreSettings):
        for field in fields(kind):
            if field.name not in NOT_SHOWN:
                assert SETTING_WORDS[kind, field.name] in text, field.name


def test_keys_of_the_window_are_told(opened: tuple[MainWindow, Desk]) -> None:
    window, _desk = opened
    text = next(topic.text for topic in read_topics() if topic.name == "keyboard")
    for action in window.actions():
        for key in action.shortcuts():
            if not action.objectName().startswith("actGo"):
                assert key.toString() in text, action.objectName()


def test_the_text_follows_the_theme(opened: tuple[MainWindow, Desk], look: Theme) -> None:
    window, _desk = opened
    window.show_page("help")
    view = help_page(window).view
    view.show_topic("workbook")
    before = view.text.grab().toImage().pixelColor(5, 5).lightness()
    theme.current().use(Appearance(theme="dark", text_size=150))
    assert view.text.grab().toImage().pixelColor(5, 5).lightness() < before
    assert view.text.document().defaultFont().pixelSize() == 20


def test_no_line_is_cut_off_and_none_is_too_long(opened: tuple[MainWindow, Desk]) -> None:
    window, _desk = opened
    window.show_page("help")
    view = help_page(window).view
    for width in (1440, 1024):
        window.resize(width, 800)
        for name in ORDER:
            view.show_topic(name)
            assert view.text.horizontalScrollBar().maximum() == 0, (name, width)
            assert view.text.document().size().width() <= 760, (name, width)


def test_the_connect_dialog_shows_where_keys_are_found(opened: tuple[MainWindow, Desk]) -> None:
    window, desk = opened
    desk.connect_wished.emit()
    connect = window.findChild(QDialog, "connectDialog")
    assert isinstance(connect, QDialog)
    connect.help_wished.emit()  # type: ignore[attr-defined]
    shown = window.findChild(QDialog, "helpDialog")
    assert isinstance(shown, HelpDialog)
    assert shown.view.topic == "keys"
    shown.reject()
    connect.reject()


def test_everything_has_a_name_and_can_be_reached_by_keys(opened: tuple[MainWindow, Desk]) -> None:
    window, _desk = opened
    window.show_page("help")
    page = help_page(window)
    stops = [
        child
        for child in page.findChildren(QWidget)
        if child.focusPolicy() & Qt.FocusPolicy.TabFocus and child.isVisible()
    ]
    assert {stop.objectName() for stop in stops} >= {"helpSearch", "helpTopics", "helpText"}
    assert [stop.objectName() for stop in stops if not stop.accessibleName()] == []
    assert isinstance(page.view.search, QLineEdit)
