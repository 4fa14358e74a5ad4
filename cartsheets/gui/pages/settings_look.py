"""Settings: appearance and language."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QLocale, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from cartsheets.gui import texts, theme
from cartsheets.gui.pages.settings_parts import Choice, Section, SettingCard
from cartsheets.gui.widgets.labels import label
from cartsheets.settings import TEXT_SIZES, Appearance, Settings


class AppearanceSection(Section):
    """How the window looks; everything is seen at once."""

    def __init__(self) -> None:
        super().__init__("appearance")
        tr = self.tr
        card = SettingCard(tr("Colours"))
        self.theme = Choice(
            tr("Theme"),
            [
                ("system", tr("As the system")),
                ("light", tr("Light")),
                ("dark", tr("Dark")),
                ("high_contrast", tr("High contrast")),
            ],
            name="settingsTheme",
        )
        self.colours = Choice(
            tr("Changes"),
            [("green_red", tr("Green and red")), ("blue_orange", tr("Blue and orange"))],
            name="settingsColours",
        )
        card.add_row(tr("Theme"), self.theme)
        card.add_row(tr("Added and deleted"), self.colours, ColourSample())
        hint = tr("Blue and orange can be told apart by everybody. Signs and words say the same in both.")
        card.box.addWidget(label(hint, "muted", wraps=True))
        self.box.addWidget(card)
        card = SettingCard(tr("Size"))
        self.text_size = QComboBox()
        self.text_size.setObjectName("settingsTextSize")
        self.text_size.setAccessibleName(tr("Text size"))
        for size in TEXT_SIZES:
            self.text_size.addItem(tr("{size} %").format(size=size), size)
        self.density = Choice(
            tr("Rows"),
            [
                ("compact", tr("Compact")),
                ("normal", tr("Normal")),
                ("stacked", tr("Old value above the new")),
            ],
            name="settingsDensity",
        )
        card.add_row(tr("Text size"), self.text_size)
        card.add_row(tr("Rows of tables"), self.density)
        self.box.addWidget(card)
        for choice in (self.theme, self.colours, self.density):
            choice.chosen.connect(self.tell)
        self.text_size.currentIndexChanged.connect(self.tell)

    def fill(self, settings: Settings) -> None:
        """Put the look into the fields."""
        look = settings.appearance
        self.theme.choose(look.theme)
        self.colours.choose(look.change_colours)
        self.density.choose(look.density)
        self.text_size.setCurrentIndex(self.text_size.findData(look.text_size))

    def changed_settings(self, settings: Settings) -> Settings:
        """Give the settings with this look."""
        look: Appearance = replace(
            settings.appearance,
            theme=self.theme.value,
            change_colours=self.colours.value,
            density=self.density.value,
            text_size=int(self.text_size.currentData()),
        )
        return replace(settings, appearance=look)


class LanguageSection(Section):
    """The language of texts, numbers and dates."""

    def __init__(self) -> None:
        super().__init__("language")
        card = SettingCard(self.tr("Language"))
        self.language = QComboBox()
        self.language.setObjectName("settingsLanguage")
        self.language.setAccessibleName(self.tr("Language"))
        self.language.addItem(self.tr("As the system"), "system")
        for code in texts.languages():
            self.language.addItem(_language_name(code), code)
        card.add_row(self.tr("Language"), self.language)
        self.sample = label("", "muted", name="settingsLanguageSample", wraps=True)
        card.box.addWidget(self.sample)
        hint = self.tr(
            "Texts, numbers and dates change at once. The names of columns, Action and Status stay as they "
            "stand in the workbook."
        )
        card.box.addWidget(label(hint, "muted", wraps=True))
        self.box.addWidget(card)
        self.language.currentIndexChanged.connect(self.tell)

    def fill(self, settings: Settings) -> None:
        """Put the language into the field."""
        at = self.language.findData(settings.language)
        if at < 0:
            # Chosen by a version that had it: kept, not shown as another one.
            self.language.addItem(_language_name(settings.language), settings.language)
            at = self.language.count() - 1
        self.language.setCurrentIndex(at)
        self.show_sample()

    def show_sample(self) -> None:
        """Show how numbers are written now."""
        self.sample.setText(
            self.tr("Numbers look like {number}.").format(number=QLocale().toString(1234567.89, "f", 2))
        )

    def turn_language(self) -> None:
        """Show the sample in the language that was chosen."""
        self.show_sample()

    def changed_settings(self, settings: Settings) -> Settings:
        """Give the settings with this language."""
        return replace(settings, language=str(self.language.currentData()))


class ColourSample(QWidget):
    """An old value and a new one, in the colours and signs that the review has."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("settingsColourSample")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Two chips."""
        metrics = QFontMetrics(theme.current().font("small", 600))
        words = metrics.horizontalAdvance("".join(self._words()))
        return QSize(words + theme.current().px(44), theme.current().px(26))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw them."""
        look, painter = theme.current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left = 0
        for kind, text in zip(("delete", "add"), self._words(), strict=True):
            font = look.font("small", 600, strike=kind == "delete")
            width = QFontMetrics(font).horizontalAdvance(text) + look.px(16)
            painter.setPen(look.colour(kind))
            painter.setBrush(look.colour(f"{kind}_bg"))
            chip = QRectF(left + 0.5, 0.5, width, self.height() - 1)
            painter.drawRoundedRect(chip, 4, 4)
            painter.setFont(font)
            painter.setPen(look.colour(f"{kind}_text"))
            painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, text)
            left += width + look.px(8)

    def _words(self) -> tuple[str, str]:
        return self.tr("− was"), self.tr("+ will be")


def _language_name(code: str) -> str:
    name = QLocale(code).nativeLanguageName()
    return name[:1].upper() + name[1:] if name else code
