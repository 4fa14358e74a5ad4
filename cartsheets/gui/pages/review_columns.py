"""Before a foreign file is compared: what each of its columns is, in words, to be looked at and changed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import PurePath

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QSplitter, QVBoxLayout, QWidget

from cartsheets.domain.foreign.headers import ColumnMatch, How
from cartsheets.domain.foreign.maps import ForeignOptions
from cartsheets.gui import theme
from cartsheets.gui.delegates.plain_delegate import Drawn, PlainDelegate
from cartsheets.gui.masking import shown_name
from cartsheets.gui.models.file_rows_model import FileRowsModel
from cartsheets.gui.models.plain_text import safe_text
from cartsheets.gui.models.review_columns import FIELDS, ColumnChoices
from cartsheets.gui.pages.review_columns_reading import ReadingChoices
from cartsheets.gui.widgets.announce import announce
from cartsheets.gui.widgets.buttons import Button, PrimaryButton
from cartsheets.gui.widgets.frames import Part, scrolled, thin_line
from cartsheets.gui.widgets.labels import ElidedLabel, label
from cartsheets.gui.widgets.notice import Notice
from cartsheets.gui.widgets.plain_table import PlainTable
from cartsheets.gui.widgets.quiet_combo import QuietCombo
from cartsheets.gui.widgets.sign import Sign
from cartsheets.steps.foreign import ForeignFile

MOST_COLUMNS = 200
"""A file with more columns than that is no list of customers; the rest of them are not read."""
_AT_ONCE, _AT_A_TIME = 24, 6
_ROW_HEIGHT = 30
_PREVIEW_HEIGHT, _LEAST_PREVIEW = 190, 110


class ReviewColumns(QWidget):
    """Shows a ForeignFile; nothing is compared before it is agreed to."""

    compare_wished = Signal(object)
    """ForeignOptions: compare, the file being read like this."""
    look_wished = Signal(object)
    """ForeignOptions: read the file anew, from another sheet or row, or as another kind of text."""
    back_wished = Signal()

    def __init__(self, file: ForeignFile, *, can_go_back: bool = False) -> None:
        super().__init__()
        self.setObjectName("reviewColumns")
        self.choices = ColumnChoices(file)
        self._combos: dict[int, QuietCombo] = {}
        self._signs: dict[int, tuple[Sign, QLabel]] = {}
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(lambda: self._add_columns(_AT_A_TIME))
        px = theme.current().px
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        head = QVBoxLayout()
        head.setContentsMargins(px(20), px(14), px(20), px(12))
        head.setSpacing(px(8))
        name = PurePath(file.path).name
        title = self.tr("How {sheet} is read").format(sheet=safe_text(name))
        head.addWidget(label(title, "subtitle", name="columnsTitle"))
        words = self.tr(
            "It is no export of this computer, so it is compared with the store as it is now. Look at what"
            " each column was taken for; nothing is sent, and no change is ticked beforehand."
        )
        head.addWidget(label(words, "small", name="columnsText", wraps=True))
        self.reading = ReadingChoices(self.choices)
        self.reading.look_wished.connect(self.look_wished)
        self.reading.changed.connect(self._show)
        head.addWidget(self.reading)
        self.notice = Notice("warning", name="columnsNotice")
        head.addWidget(self.notice)
        for note in file.notes:
            head.addWidget(label(safe_text(note), "muted", wraps=True))
        box.addLayout(head)
        box.addWidget(thin_line())
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self._columns())
        splitter.addWidget(self._preview())
        splitter.setStretchFactor(0, 1)
        self._splitter = splitter
        box.addWidget(splitter, 1)
        box.addWidget(self._foot(can_go_back=can_go_back))
        self._show()

    def take_focus(self) -> None:
        """Begin where something is to be looked at, else at the way forward."""
        guess = next((c for c in self.choices.columns if self.choices.is_guess(c)), None)
        combo = self._combos.get(guess.place) if guess is not None else None
        target = combo or (
            self.compare if self.compare.isEnabled() else next(iter(self._combos.values()), None)
        )
        (target or self).setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the columns most of the height, and the first rows what is left of it."""
        super().resizeEvent(event)
        px, height = theme.current().px, self._splitter.height()
        preview = min(px(_PREVIEW_HEIGHT), max(px(_LEAST_PREVIEW), height * 3 // 10))
        self._splitter.setSizes([height - preview, preview])

    def compare_if_enough(self) -> None:
        """Compare, if enough is known."""
        if self.compare.isEnabled():
            self.compare_wished.emit(self.options())

    def options(self) -> ForeignOptions:
        """What was chosen."""
        return self.choices.options()

    def _columns(self) -> QWidget:
        px = theme.current().px
        content = QWidget()
        grid = QGridLayout(content)
        grid.setContentsMargins(px(20), px(12), px(20), px(12))
        grid.setHorizontalSpacing(px(14))
        grid.setVerticalSpacing(px(6))
        titles = (self.tr("IN THE FILE"), self.tr("SAMPLES"), self.tr("IS READ AS"), self.tr("HOW SURE"))
        for at, text in enumerate(titles):
            grid.addWidget(label(text, "section"), 0, min(3, at), 1, 1 if at < 3 else 2)
        for at, share in enumerate((3, 4, 3, 0, 4)):
            grid.setColumnStretch(at, share)
        self._grid = grid
        self._add_columns(_AT_ONCE)
        if len(self.choices.columns) > MOST_COLUMNS:
            more = self.tr("The file has %Ln more column(s), which are not read.", "", self._unshown())
            grid.addWidget(label(more, "muted", wraps=True), MOST_COLUMNS + 1, 0, 1, 5)
        grid.setRowStretch(MOST_COLUMNS + 2, 1)
        area = scrolled(content)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return area

    def _add_columns(self, count: int) -> None:
        """Add the next columns; those far below come when the window has a moment."""
        done = len(self._combos)
        wanted = self.choices.columns[:MOST_COLUMNS][done : done + count]
        for row, column in enumerate(wanted, start=done + 1):
            self._add_column(self._grid, row, column)
            if done:
                self._show_sureness(column)
        if len(self._combos) < min(MOST_COLUMNS, len(self.choices.columns)):
            self._later.start()

    def _add_column(self, grid: QGridLayout, row: int, column: ColumnMatch) -> None:
        px = theme.current().px
        name = QWidget()
        across = QHBoxLayout(name)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(px(8))
        letters = label(column.letters, "muted")
        letters.setMinimumWidth(px(22))
        across.addWidget(letters)
        header = safe_text(column.header)
        words = ElidedLabel(header)
        words.setProperty("role", "strong")
        across.addWidget(words, 1)
        grid.addWidget(name, row, 0)
        samples = "  ·  ".join(shown_name(sample) for sample in column.samples) or self.tr("empty")
        grid.addWidget(ElidedLabel(samples, "small"), row, 1)
        spoken = self.tr("{header}, column {letters}, is read as").format(
            header=header, letters=column.letters
        )
        combo = QuietCombo(name=f"column{column.letters}", words=spoken)
        first = next(iter(self._combos.values()), None)
        if first is None:
            combo.offer([("", self.tr("Leave out")), *FIELDS], self.choices.names[column.place])
        else:
            combo.share(first, self.choices.names[column.place])
        combo.currentIndexChanged.connect(self._chooses(column, combo))
        self._combos[column.place] = combo
        grid.addWidget(combo, row, 2)
        sign, text = Sign("check", "add"), label("", "small", name=f"columnSure{column.letters}", wraps=True)
        self._signs[column.place] = (sign, text)
        grid.addWidget(sign, row, 3, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(text, row, 4)

    def _preview(self) -> QWidget:
        px = theme.current().px
        part = Part("plain", name="columnsPreview")
        part.box.addWidget(thin_line())
        title = QHBoxLayout()
        title.setContentsMargins(px(20), px(10), px(20), px(6))
        title.addWidget(label(self.tr("THE FIRST ROWS OF THE FILE"), "section"))
        title.addStretch()
        hint = self.tr("Enter or a double click takes a row for the headers")
        title.addWidget(label(hint, "muted"))
        part.box.addLayout(title)
        self.preview = PlainTable(name="columnsRows", words=self.tr("The first rows of the file"))
        self.rows = FileRowsModel(self.choices.file.first_rows, self.choices.header_row, self)
        delegate = _RowsDelegate(self.preview, self.rows)
        widths = {0: 56, **dict.fromkeys(range(1, self.rows.columnCount() - 1), 130)}
        self.preview.show_model(self.rows, delegate, widths=widths)
        self.preview.opened.connect(self._take_header_row)
        self.preview.setMinimumHeight(px(64))
        part.box.addWidget(self.preview, 1)
        return part

    def _foot(self, *, can_go_back: bool) -> QWidget:
        px = theme.current().px
        foot = Part("bottom", name="columnsFoot", horizontal=True, margins=(20, 10, 16, 10), spacing=12)
        self.summary = label("", "strong", name="columnsSummary")
        foot.box.addWidget(self.summary)
        foot.box.addStretch(1)
        if can_go_back:
            back = Button(self.tr("Back to review"), name="columnsBack")
            back.clicked.connect(self.back_wished)
            foot.box.addWidget(back)
        self.compare = PrimaryButton(self.tr("Compare with the store"), name="columnsCompare", icon="review")
        self.compare.clicked.connect(self.compare_if_enough)
        foot.box.addWidget(self.compare)
        foot.setMinimumHeight(px(56))
        return foot

    def _chooses(self, column: ColumnMatch, combo: QuietCombo) -> Callable[[int], None]:
        def choose(_at: int) -> None:
            loser = self.choices.choose(column.place, str(combo.currentData()))
            if loser is not None and loser in self._combos:
                self._combos[loser].choose("")
                other = next(each for each in self.choices.columns if each.place == loser)
                text = self.tr("{header} is left out now.").format(header=safe_text(other.header))
                announce(self, text)
            self._show()

        return choose

    def _take_header_row(self, place: int) -> None:
        number = self.rows.number_at(place)
        if number != self.choices.header_row:
            self.look_wished.emit(self.choices.look_options(header_row=number))

    def _show(self) -> None:
        """Show how sure everything is now, and whether it is enough."""
        for column in self.choices.columns:
            if column.place in self._signs:
                self._show_sureness(column)
        self.reading.show_choices()
        read, guesses, total = self.choices.counts()
        text = self.tr("{read} of %Ln column(s) (is|are) read", "", total)
        parts = [text.format(read=self.locale().toString(read))]
        if guesses:
            parts.append(self.tr("%Ln (guess|guesses) to look at", "", guesses))
        self.summary.setText("   ·   ".join(parts))
        twin, is_enough = self.choices.open_twin(), self.choices.is_enough()
        self.compare.setEnabled(is_enough and twin is None)
        self.notice.setVisible(not self.compare.isEnabled())
        if twin is not None:
            title = self.tr("Two columns go by “{header}”").format(header=safe_text(twin.header))
            self.notice.show_words(title, self.tr("Choose what the second one is, or leave it out."))
        elif not is_enough:
            title = self.tr("Nothing tells yet which row is which customer")
            text = self.tr(
                "Say which column holds the e-mail or the customer ID, or match the rows by another column. "
                "If the headers are in another row, choose it."
            )
            self.notice.show_words(title, text)

    def _show_sureness(self, column: ColumnMatch) -> None:
        sign, words = self._signs[column.place]
        icon, colour, text = self._sureness(column)
        sign.show_icon(icon, colour)
        words.setText(text)
        self._combos[column.place].setAccessibleDescription(text)

    def _sureness(self, column: ColumnMatch) -> tuple[str, str, str]:
        """Sign, colour and words: how a column is known."""
        how = self.choices.how(column)
        if column.twin_of and how is How.UNKNOWN:
            return "warning", "conflict", self.tr("Another column has this header")
        if how is How.CHOSEN:
            return "check", "update", self.tr("You chose it")
        if not self.choices.names[column.place]:
            if how is How.REMEMBERED:
                return "minus", "muted", self.tr("Left out, as last time")
            if column.name:
                return "lock", "muted", self.tr("Left out: the store computes it")
            return "minus", "muted", self.tr("Not recognised, so left out")
        percent = self.locale().toString(round(column.confidence * 100))
        match how:
            case How.NAME:
                return "done", "add", self.tr("Sure: it is the field's own name")
            case How.REMEMBERED:
                return "done", "add", self.tr("Sure: you chose it for such a file before")
            case How.ALIAS:
                text = self.tr("Very likely: a usual name for it ({percent} %)")
                return "check", "add", text.format(percent=percent)
            case How.LIKENESS:
                text = self.tr("A guess: the name is nearly the same ({percent} %)")
            case _ if self.choices.names[column.place] == "Email" and column.name == "Email":
                text = self.tr("A guess: it holds e-mail addresses ({percent} %)")
            case _:
                text = self.tr("A guess: it holds what the store has there ({percent} %)")
        return "help", "conflict", text.format(percent=percent)

    def _unshown(self) -> int:
        return len(self.choices.columns) - MOST_COLUMNS


class _RowsDelegate(PlainDelegate):
    """The headers' row stands out by its weight and its sign."""

    def __init__(self, view: PlainTable, rows: FileRowsModel) -> None:
        self._rows = rows
        super().__init__(view, row_height=_ROW_HEIGHT)

    def drawn(self, index: QModelIndex | QPersistentModelIndex) -> Drawn:
        is_header = self._rows.is_header(index.row())
        icon = "check" if is_header and index.column() == 0 else ""
        colour = "text2" if index.column() == 0 and not is_header else "text"
        return Drawn(str(index.data() or ""), icon=icon, colour=colour, is_bold=is_header)
