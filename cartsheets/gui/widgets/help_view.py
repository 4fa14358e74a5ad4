"""The help: a search, a list of topics, and the page of one of them. Offline; links lead to other topics."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QUrl
from PySide6.QtGui import (
    QColor,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
)
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QTextEdit,
    QWidget,
)

from cartsheets.gui import theme
from cartsheets.gui.delegates.side_list_delegate import SideListDelegate
from cartsheets.gui.models.help_topics import FIRST, Topic, find_topics, read_topics
from cartsheets.gui.widgets.frames import Part
from cartsheets.gui.widgets.help_reader import HelpReader
from cartsheets.gui.widgets.labels import label
from cartsheets.gui.widgets.scaling import SIDE_GROWTH, ScaledSize
from cartsheets.gui.widgets.search_field import clear_by_escape

_NAME = Qt.ItemDataRole.UserRole
_LIST_WIDTH = 264
_ROW_HEIGHT = 30
_HEADINGS = {1: "title", 2: "subtitle", 3: "body"}


class HelpView(QWidget):
    """Shows one topic; the list shows those that are found."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("helpView")
        self._topics: list[Topic] = read_topics()
        self._shown: Topic | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        side = Part("side", margins=(8, 12, 8, 12), spacing=8, name="helpSide")
        ScaledSize(side, fixed_width=_LIST_WIDTH, growth=SIDE_GROWTH)
        self.search = QLineEdit()
        self.search.setObjectName("helpSearch")
        clear_by_escape(self.search)
        self.search.setAccessibleName(self.tr("Search the help"))
        self.search.setPlaceholderText(self.tr("Search the help"))
        self.search.setClearButtonEnabled(False)
        self.search.textChanged.connect(self._find)
        side.box.addWidget(self.search)
        self.list = QListWidget()
        self.list.setObjectName("helpTopics")
        self.list.setAccessibleName(self.tr("Topics"))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.viewport().setAutoFillBackground(False)
        SideListDelegate(self.list, row_height=_ROW_HEIGHT)
        self.list.currentItemChanged.connect(self._choose)
        side.box.addWidget(self.list, 1)
        self.nothing = label(self.tr("Nothing matches that."), "muted", name="helpNothing", wraps=True)
        self.nothing.hide()
        side.box.addWidget(self.nothing)
        row.addWidget(side)
        self.text = HelpReader()
        self.text.setObjectName("helpText")
        self.text.setAccessibleName(self.tr("Help"))
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.setOpenLinks(False)
        self.text.anchorClicked.connect(self._follow)
        row.addWidget(self.text, 1)
        self._find("")

    @property
    def topic(self) -> str:
        """The name of the topic that is shown."""
        return self._shown.name if self._shown is not None else ""

    def show_topic(self, name: str) -> None:
        """Show a topic; one that does not exist shows the first."""
        wanted = name if any(topic.name == name for topic in self._topics) else FIRST
        if self.search.text():
            self.search.clear()
        for at in range(self.list.count()):
            if self.list.item(at).data(_NAME) == wanted:
                self.list.setCurrentRow(at)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self._shown is not None:
            self._render(self._shown)

    def turn_language(self) -> None:
        """Read the topics in the language that was chosen."""
        self._topics = read_topics()
        self._find(self.search.text())

    def _find(self, text: str) -> None:
        shown = self.topic or FIRST
        found = find_topics(self._topics, text)
        self.list.clear()
        for topic in found:
            item = QListWidgetItem(topic.title)
            item.setData(_NAME, topic.name)
            self.list.addItem(item)
        self.nothing.setVisible(not found)
        names = [topic.name for topic in found]
        if names:
            self.list.setCurrentRow(names.index(shown) if not text.strip() and shown in names else 0)
        self._highlight()

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            name = item.data(_NAME)
            self._render(next(topic for topic in self._topics if topic.name == name))

    def _follow(self, url: QUrl) -> None:
        self.show_topic(url.toString().removesuffix(".md"))
        self.text.setFocus()

    def _render(self, topic: Topic) -> None:
        self._shown = topic
        look, document = theme.current(), self.text.document()
        document.setDefaultFont(look.font())
        # HTML has no place in the help, and none is let in by it.
        features = QTextDocument.MarkdownFeature.MarkdownDialectGitHub
        document.setMarkdown(topic.text, features | QTextDocument.MarkdownFeature.MarkdownNoHTML)
        document.setDocumentMargin(look.px(24))
        self._dress_blocks(document)
        self._dress_tables(document)
        self.text.put_words_below_pictures()
        self.text.fit()
        self.text.moveCursor(QTextCursor.MoveOperation.Start)
        self.text.setAccessibleName(self.tr("Help: {title}").format(title=topic.title))
        self._highlight()

    def _dress_blocks(self, document: QTextDocument) -> None:
        look, block = theme.current(), document.begin()
        while block.isValid():
            cursor = QTextCursor(block)
            layout = block.blockFormat()
            level = layout.headingLevel()
            layout.setLineHeight(140, 1)
            layout.setBottomMargin(look.px(6))
            if level:
                layout.setTopMargin(look.px(0 if level == 1 else 12))
                layout.setBottomMargin(look.px(10))
            cursor.setBlockFormat(layout)
            cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
            if level:
                heading = QTextCharFormat()
                heading.setFont(look.font(_HEADINGS.get(level, "body"), 600))
                cursor.mergeCharFormat(heading)
            block = block.next()

    def _dress_tables(self, document: QTextDocument) -> None:
        look = theme.current()
        for frame in document.rootFrame().childFrames():
            if not isinstance(frame, QTextTable):
                continue
            layout = frame.format()
            layout.setBorder(1)
            layout.setBorderCollapse(True)
            layout.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
            layout.setBorderBrush(look.colour("border"))
            layout.setCellPadding(look.px(6))
            layout.setCellSpacing(0)
            layout.setTopMargin(look.px(6))
            layout.setBottomMargin(look.px(12))
            layout.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
            frame.setFormat(layout)

    def _highlight(self) -> None:
        """Mark the searched words in the page."""
        look, marks = theme.current(), []
        for word in self.search.text().split():
            cursor = self.text.document().find(word)
            while not cursor.isNull():
                mark = QTextEdit.ExtraSelection()
                mark.cursor = cursor
                mark.format.setBackground(QColor(look.colour("conflict_mark")))
                marks.append(mark)
                cursor = self.text.document().find(word, cursor)
        self.text.setExtraSelections(marks)
