"""Where the help is read: short lines, and pictures as wide as they may be, each with its words below it.

Pictures come from the help's own folder and from nowhere else: no other file is opened, nothing is fetched.
"""

from __future__ import annotations

import re

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import (
    QImage,
    QPainter,
    QPen,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextImageFormat,
)
from PySide6.QtWidgets import QTextBrowser, QTextEdit

from cartsheets.gui import resources, theme

_TEXT_WIDTH = 760
_PICTURE = "\N{OBJECT REPLACEMENT CHARACTER}"
_OWN_PICTURE = re.compile(r"(?:\.\./)?pictures/([a-z-]+)\.png")
"""How a page of the help names a picture; translated pages lie one folder deeper."""


class HelpReader(QTextBrowser):
    """Keeps its lines short enough to be read, however wide the window is."""

    def __init__(self) -> None:
        super().__init__()
        self._images: dict[str, QImage] = {}
        # By the widget's own width, it would lay the text out for the margins as they were before.
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the rest of the width empty."""
        super().resizeEvent(event)
        self.fit()

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Give the pictures of the help; anything else is not looked for."""
        is_picture = kind == QTextDocument.ResourceType.ImageResource.value
        return self._picture(name.toString() if isinstance(name, QUrl) else name) if is_picture else QImage()

    def fit(self) -> None:
        """Wrap text and pictures at the width of the window, or at the longest line that reads well."""
        look, document = theme.current(), self.document()
        width = min(self.viewport().width(), look.px(_TEXT_WIDTH))
        self.setLineWrapColumnOrWidth(width)
        room = width - round(2 * document.documentMargin())
        for cursor, layout in self.pictures():
            image = self._picture(layout.name())
            if image.isNull() or room < 1:
                continue
            wide = min(look.px(image.width()), room)
            shown = self._drawn(image, wide)
            document.addResource(QTextDocument.ResourceType.ImageResource.value, QUrl(layout.name()), shown)
            layout.setWidth(wide)
            layout.setHeight(shown.height() / shown.devicePixelRatio())
            cursor.setCharFormat(layout)

    def put_words_below_pictures(self) -> None:
        """Write below each picture what it shows: for everybody, and for screen readers too."""
        look = theme.current()
        words = QTextCharFormat()
        words.setFont(look.font("small"))
        words.setForeground(look.colour("text2"))
        apart = QTextBlockFormat()
        apart.setLineHeight(140, 1)
        apart.setBottomMargin(look.px(14))
        for cursor, layout in reversed(self.pictures()):
            picture = cursor.blockFormat()
            # A fixed height of line in per cent would count the picture's height.
            picture.setLineHeight(0, QTextBlockFormat.LineHeightTypes.SingleHeight.value)
            picture.setTopMargin(look.px(6))
            picture.setBottomMargin(look.px(4))
            cursor.setBlockFormat(picture)
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
            cursor.insertBlock(apart, words)
            cursor.insertText(str(layout.property(QTextFormat.Property.ImageAltText)), words)

    def pictures(self) -> list[tuple[QTextCursor, QTextImageFormat]]:
        """Find every picture of the page: a selection of it, and its format."""
        found = []
        # Looked for by the sign that stands for it: a walk over fragments does not outlive a change of them.
        cursor = self.document().find(_PICTURE)
        while not cursor.isNull():
            if cursor.charFormat().isImageFormat():
                found.append((cursor, cursor.charFormat().toImageFormat()))
            cursor = self.document().find(_PICTURE, cursor)
        return found

    def _picture(self, name: str) -> QImage:
        """As it was taken; none for a name that is not that of a picture of the help."""
        named = _OWN_PICTURE.fullmatch(name)
        if named is None:
            return QImage()
        if named[1] not in self._images:
            self._images[named[1]] = QImage(str(resources.folder("help") / "pictures" / f"{named[1]}.png"))
        return self._images[named[1]]

    def _drawn(self, image: QImage, width: int) -> QImage:
        """So wide, with an edge: the picture of a light window would have none on a page of its colour."""
        ratio = self.devicePixelRatioF()
        scaled = image.convertToFormat(QImage.Format.Format_RGB32)
        # Qt would leave out pixels when it paints a picture smaller; letters do not outlive that.
        scaled = scaled.scaledToWidth(round(width * ratio), Qt.TransformationMode.SmoothTransformation)
        painter = QPainter(scaled)
        painter.setPen(QPen(theme.current().colour("border"), 2))
        painter.drawRect(scaled.rect().adjusted(1, 1, -1, -1))
        painter.end()
        scaled.setDevicePixelRatio(ratio)
        return scaled
