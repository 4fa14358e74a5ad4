"""Home: the stores, the sheets of the last days, and what was cut off. Emits wishes only."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from cartsheets.gui import resources, theme
from cartsheets.gui.clock import ago_words, utc_now
from cartsheets.gui.models.home_state import CutOffPush, HomeState, RecentSheet, StoreCard
from cartsheets.gui.models.plain_text import safe_text
from cartsheets.gui.pages.page import Page
from cartsheets.gui.widgets.buttons import Button, make_action
from cartsheets.gui.widgets.drop_zone import DropZone
from cartsheets.gui.widgets.flow_layout import flowing
from cartsheets.gui.widgets.frames import Card, Part, scrolled
from cartsheets.gui.widgets.labels import ElidedLabel, label, own
from cartsheets.gui.widgets.store_mark import store_sign
from cartsheets.wording import shown

_CARDS_A_ROW = 3
_TEXT_WIDTH = 1120
_CARD_WIDTH = 310


class HomePage(Page):
    """Shows a HomeState."""

    add_store_wished = Signal()
    practice_wished = Signal()
    sample_wished = Signal()
    """Make the sample sheet of the practice store and review it."""
    export_wished = Signal(str)
    """Export from the store of this name."""
    edit_wished = Signal(str)
    """Edit here, from the store of this name."""
    open_wished = Signal()
    sheet_wished = Signal(Path)
    """Review this sheet."""
    resume_wished = Signal(str, str)
    """(store, push): carry on."""
    store_settings_wished = Signal(str)
    entered = Signal()
    """The page is shown: its values may be old."""

    def __init__(self, *, now: Callable[[], datetime] = utc_now) -> None:
        super().__init__("home", self.tr("Home"))
        self._now = now
        make_action(
            self,
            self.tr("Add a store…"),
            name="actAddStore",
            does=self.add_store_wished.emit,
            keys="Ctrl+Shift+N",
            icon="plus",
        )
        make_action(
            self,
            self.tr("Try the practice store"),
            name="actPractice",
            does=self.practice_wished.emit,
            icon="shield",
        )
        make_action(
            self,
            self.tr("Review the practice store's sample sheet"),
            name="actSample",
            does=self.sample_wished.emit,
            icon="review",
        )
        self._holder = QWidget()
        box = QVBoxLayout(self._holder)
        box.setContentsMargins(0, 0, 0, 0)
        self._inner: QWidget | None = None
        self._home_state = HomeState(is_known=False)
        self._is_to_begin = False
        self._columns = _CARDS_A_ROW
        self._shown: tuple[object, ...] = ()
        self._box = box
        self.set_content(scrolled(self._holder))
        self.show_state(self._home_state)
        theme.current().changed.connect(self._follow_theme)

    def enter(self) -> None:
        """Begin at the welcome, where there is one; ask for fresh values."""
        self._is_to_begin = not self._home_state.is_known
        self._begin_at_welcome()
        self.entered.emit()

    @property
    def home_state(self) -> HomeState:
        """What is shown."""
        return self._home_state

    def show_state(self, state: HomeState) -> None:
        """Show stores, sheets and cut-off pushes; what has the focus keeps it."""
        ages = tuple(ago_words(at, self._now()) for at in state.moments)
        look = theme.current()
        self._columns = self._cards_a_row()
        shown = (state, ages, look.scheme, look.factor, self._columns)
        if shown == self._shown:
            # Made anew, a button would be gone under the pointer that presses it.
            return
        self._home_state, self._shown = state, shown
        old, self._inner = self._inner, self._build(state)
        focus = (
            self.focusWidget() if old is not None and old.isAncestorOf(self.focusWidget() or self) else None
        )
        if old is not None:
            self._box.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._box.addWidget(self._inner)
        if not self.isVisible():
            # Made anew behind another page, it would take the focus from there.
            return
        again = self._inner.findChild(QWidget, focus.objectName()) if focus is not None else None
        if isinstance(again, QWidget):
            again.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._is_to_begin and state.is_known:
            # The window was there before it was known that there is no store yet.
            self._is_to_begin = False
            self._begin_at_welcome()

    def _begin_at_welcome(self) -> None:
        begin = self._inner.findChild(Button, "homeWelcomePractice") if self._inner is not None else None
        if begin is not None:
            begin.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put as many cards side by side as there is room for."""
        super().resizeEvent(event)
        if self._cards_a_row() != self._columns:
            self.show_state(self._home_state)

    def _cards_a_row(self) -> int:
        return max(1, min(_CARDS_A_ROW, self.width() // theme.current().px(_CARD_WIDTH)))

    def _follow_theme(self) -> None:
        self.show_state(self._home_state)

    def _build(self, state: HomeState) -> QWidget:
        px = theme.current().px
        inner = QWidget()
        across = QHBoxLayout(inner)
        across.setContentsMargins(px(24), px(20), px(24), px(24))
        column = QWidget()
        column.setMaximumWidth(px(_TEXT_WIDTH))
        across.addWidget(column, 1)
        across.addStretch(0)
        box = QVBoxLayout(column)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(px(12))
        for push in state.cut_off:
            box.addWidget(self._cut_off(push))
        if state.is_known and not state.stores:
            box.addWidget(self._welcome())
        head = QHBoxLayout()
        head.addWidget(ElidedLabel(self.tr("Your stores"), "subtitle", name="homeStoresTitle"), 1)
        head.addStretch()
        add = Button(self.tr("Add a store…"), name="homeAddStore", icon="plus")
        add.clicked.connect(self.add_store_wished)
        head.addWidget(add)
        box.addLayout(head)
        grid = QGridLayout()
        grid.setSpacing(px(12))
        cards = [*(self._store(card) for card in state.stores), self._practice()]
        for at, card in enumerate(cards):
            grid.addWidget(card, at // self._columns, at % self._columns)
        for at in range(self._columns):
            grid.setColumnStretch(at, 1)
        box.addLayout(grid)
        box.addSpacing(px(8))
        box.addWidget(label(self.tr("Pick up where you left off"), "subtitle", name="homeRecentTitle"))
        box.addWidget(self._recent(state.sheets))
        drop = DropZone(self.tr("Drop a sheet here to review it, or"), self.tr("Open a sheet…"))
        drop.dropped.connect(self.sheet_wished)
        drop.open_wished.connect(self.open_wished)
        box.addWidget(drop)
        box.addStretch()
        return inner

    def _welcome(self) -> QWidget:
        card = Card(name="homeWelcome", spacing=6)
        card.box.addWidget(
            label(self.tr("Your customers in a spreadsheet, and safely back"), "title", wraps=True)
        )
        card.box.addWidget(
            label(
                self.tr(
                    "Export customers and groups, edit them in Excel or here, look at every change, and "
                    "send only what you meant. Begin with the practice store: nothing leaves this computer."
                ),
                "small",
                wraps=True,
            )
        )
        holder, row = flowing(across=theme.current().px(8))
        start = Button(
            self.tr("Try the practice store"), name="homeWelcomePractice", kind="primary", icon="shield"
        )
        # Whoever begins wants to see what it is about: a sheet that was edited already shows it at once.
        start.clicked.connect(self.sample_wished)
        connect = Button(self.tr("Connect my store…"), name="homeWelcomeConnect", icon="key")
        connect.clicked.connect(self.add_store_wished)
        row.addWidget(start)
        row.addWidget(connect)
        card.box.addSpacing(theme.current().px(6))
        card.box.addWidget(holder)
        return card

    def _store(self, store: StoreCard) -> QWidget:
        card = Card(name="homeStore")
        name = safe_text(store.name)
        card.box.addLayout(self._card_head("store", name, store.kind, store.colour))
        card.box.addWidget(ElidedLabel(safe_text(store.host), "muted"))
        if store.exported_at is None:
            words = self.tr("Nothing exported yet")
        else:
            words = self.tr("%Ln customer(s)", "", store.customers or 0)
            words += " · " + self.tr("exported {ago}").format(ago=ago_words(store.exported_at, self._now()))
        card.box.addWidget(label(words, "small"))
        card.box.addStretch()
        card.box.addLayout(self._card_buttons(store.name, name))
        return card

    def _practice(self) -> QWidget:
        card = Card(name="homePractice")
        card.box.addLayout(self._card_head("shield", self.tr("Practice store"), "practice"))
        words = self.tr("2,000 invented customers. Practise anything: nothing leaves this computer.")
        card.box.addWidget(label(words, "small", wraps=True))
        card.box.addStretch()
        holder, row = flowing(across=theme.current().px(8))
        start = Button(self.tr("Export from it"), name="homeStartDemo", icon="download")
        start.clicked.connect(self.practice_wished)
        row.addWidget(start)
        sample = Button(self.tr("Review a sample"), name="homeSample", icon="review")
        sample.setToolTip(self.tr("A sheet that somebody edited: see what a review finds, and push it."))
        sample.clicked.connect(self.sample_wished)
        row.addWidget(sample)
        card.box.addWidget(holder)
        return card

    def _card_head(self, icon: str, name: str, kind: str, own_colour: str = "") -> QHBoxLayout:
        row = QHBoxLayout()
        sign = QLabel()
        colour = kind if kind in ("practice", "live") else "text2"
        sign.setPixmap(store_sign(icon, colour, own_colour, 20, self.devicePixelRatioF()))
        row.addWidget(sign)
        row.addWidget(own(ElidedLabel(name, "subtitle"), "" if kind == "practice" else name), 1)
        if kind == "live":
            row.addWidget(label(self.tr("Live"), "strong"))
        return row

    def _card_buttons(self, store: str, shown: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.current().px(6))
        export = Button(
            self.tr("Export"),
            name="homeExport",
            kind="primary",
            icon="download",
            words=self.tr("Export from {store}").format(store=shown),
        )
        export.clicked.connect(partial(self.export_wished.emit, store))
        edit = Button(
            self.tr("Edit here"),
            name="homeEdit",
            icon="grid",
            words=self.tr("Edit customers of {store} here").format(store=shown),
        )
        edit.clicked.connect(partial(self.edit_wished.emit, store))
        more = Button(
            self.tr("Settings"),
            name="homeStoreSettings",
            kind="quiet",
            words=self.tr("Settings of {store}").format(store=shown),
        )
        more.clicked.connect(partial(self.store_settings_wished.emit, store))
        for button in (export, edit):
            row.addWidget(button)
        row.addStretch()
        row.addWidget(more)
        return row

    def _cut_off(self, push: CutOffPush) -> QWidget:
        part = Part("card", horizontal=True, margins=(16, 10, 12, 10), spacing=12, name="homeCutOff")
        sign = QLabel()
        sign.setPixmap(resources.pixmap("warning", "conflict", 20, self.devicePixelRatioF()))
        part.box.addWidget(sign)
        locale = self.locale()
        text = self.tr("A push to {store} was cut off after {done} of {total} changes.").format(
            store=safe_text(push.store), done=locale.toString(push.done), total=locale.toString(push.total)
        )
        words = QVBoxLayout()
        words.addWidget(label(text, "strong", wraps=True))
        words.addWidget(
            label(self.tr("Resume settles what is in doubt first and sends nothing twice."), "muted")
        )
        part.box.addLayout(words, 1)
        resume = Button(self.tr("Resume"), name="homeResumePush", kind="primary", icon="play")
        resume.clicked.connect(partial(self.resume_wished.emit, push.store, push.push))
        part.box.addWidget(resume)
        return part

    def _recent(self, sheets: tuple[RecentSheet, ...]) -> QWidget:
        card = Card(name="homeRecentList", spacing=2)
        if not sheets:
            card.box.addWidget(label(self.tr("Sheets that you export are listed here."), "muted"))
        for sheet in sheets:
            card.box.addWidget(self._sheet(sheet))
        return card

    def _sheet(self, sheet: RecentSheet) -> QWidget:
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 2, 0, 2)
        sign = QLabel()
        sign.setPixmap(resources.pixmap("sheet", "text2", 20, self.devicePixelRatioF()))
        across.addWidget(sign)
        across.addWidget(ElidedLabel(sheet.path.name, "strong"), 2)
        across.addWidget(ElidedLabel(safe_text(shown(sheet.store)), "small"), 1)
        words = self.tr("%Ln customer(s)", "", sheet.customers)
        words += " · " + ago_words(sheet.exported_at, self._now())
        across.addWidget(ElidedLabel(words, "small"), 2)
        if not sheet.is_there:
            state = self.tr("moved or deleted")
        elif sheet.pushed:
            state = self.tr("pushed %Ln time(s)", "", sheet.pushed)
        else:
            state = self.tr("not pushed yet")
        across.addWidget(ElidedLabel(state, "muted"), 1)
        review = Button(
            self.tr("Review"),
            name="homeReview",
            icon="review",
            words=self.tr("Review {sheet}").format(sheet=sheet.path.name),
        )
        review.setEnabled(sheet.is_there)
        review.clicked.connect(partial(self.sheet_wished.emit, sheet.path))
        across.addWidget(review)
        return row
