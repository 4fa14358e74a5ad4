"""One group: what the store keeps about it, its members, and what can be done with them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from cartsheets.gui import theme
from cartsheets.gui.delegates.plain_delegate import Drawn, PlainDelegate
from cartsheets.gui.models.group_rows import shown_group
from cartsheets.gui.models.members_model import COMES_FROM, NAME, MembersModel
from cartsheets.gui.models.plain_text import safe_text
from cartsheets.gui.widgets.buttons import Button, button_for
from cartsheets.gui.widgets.compacting import Compacting
from cartsheets.gui.widgets.frames import Part, scrolled
from cartsheets.gui.widgets.labels import ElidedLabel, label, own
from cartsheets.gui.widgets.plain_table import PlainTable
from cartsheets.gui.widgets.scaling import SIDE_GROWTH, ScaledSize
from cartsheets.gui.widgets.search_field import clear_by_escape

if TYPE_CHECKING:
    from cartsheets.gui.models.groups_state import GroupsState

_TYPING_MS = 150
_WIDTHS = {0: 230, 1: 250, 2: 150, 3: 120, 4: 80}
_NEEDED_WIDTHS = {2: 960, 3: 720, 4: 800}
"""How wide the page must be for these columns to be shown."""
_TITLE_ROOM, _SEARCH_ROOM, _TARGET_WIDTH = 180, 130, 200
_LEAST_HEIGHT = 320
NO_GROUP = 0


class GroupMembers(QWidget):
    """Shows one group at a time."""

    move_wished = Signal(list, int)
    """Move these customers to the group of this number."""

    def __init__(self, actions: dict[str, QAction]) -> None:
        super().__init__()
        self._state: GroupsState | None = None
        self._group = NO_GROUP
        content = QWidget()
        # In less room than that it scrolls, which only a large text in a small window comes to.
        ScaledSize(content, minimum_height=_LEAST_HEIGHT, growth=SIDE_GROWTH)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.setSpacing(0)
        around.addWidget(scrolled(content), 1)
        box = QVBoxLayout(content)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self._build_head(actions))
        box.addWidget(self._build_tools(actions))
        self.model = MembersModel()
        self.table = self._build_table()
        box.addWidget(self.table, 1)
        self.nobody = label("", "muted", name="groupsNobody", wraps=True)
        self.nobody.setAlignment(Qt.AlignmentFlag.AlignCenter)
        box.addWidget(self.nobody, 1)
        around.addWidget(self._build_foot())
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_MS)
        self._typing.timeout.connect(self._show_rows)
        self.search.textChanged.connect(lambda _text: self._typing.start())

    def show_group(self, state: GroupsState, group: int) -> None:
        """Show a group; its members are searched with what stands in the field."""
        self._state, self._group = state, group
        self._show_title()
        self._fill_targets()
        self._show_rows()

    def chosen(self) -> list[int]:
        """The customers that are selected, by their numbers."""
        return self.model.customers(self.table.chosen_rows())

    def choose_target(self) -> None:
        """Go to the list of groups that the chosen customers could move to."""
        self.target.setFocus()
        self.target.showPopup()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where it is narrow, leave out what tells least: where somebody comes from stays in sight."""
        super().resizeEvent(event)
        room = event.size().width()
        for column, needed in _NEEDED_WIDTHS.items():
            self.table.setColumnHidden(column, room < theme.current().px(needed))

    def _build_head(self, actions: dict[str, QAction]) -> QWidget:
        px = theme.current().px
        head = Part("header", horizontal=True, margins=(20, 12, 16, 12), spacing=8, name="groupsHead")
        words = QVBoxLayout()
        words.setSpacing(px(2))
        self.title = ElidedLabel("", "subtitle", name="groupsTitle")
        self.facts = ElidedLabel("", "small", name="groupsFacts")
        words.addWidget(self.title)
        words.addWidget(self.facts)
        head.box.addLayout(words, 1)
        self.edit = button_for(actions["edit"], name="groupsEdit")
        self.delete = button_for(actions["delete"], name="groupsDelete")
        self.keep = button_for(actions["keep"], name="groupsKeep")
        for button in (self.edit, self.delete, self.keep):
            head.box.addWidget(button)
        Compacting(head, lambda: (self.keep, self.delete, self.edit), spare=_TITLE_ROOM)
        return head

    def _build_tools(self, actions: dict[str, QAction]) -> QWidget:
        px = theme.current().px
        tools = Part("plain", horizontal=True, margins=(20, 10, 16, 10), spacing=8, name="groupsTools")
        self.search = QLineEdit()
        self.search.setObjectName("groupsSearch")
        clear_by_escape(self.search)
        self.search.setAccessibleName(self.tr("Find members"))
        self.search.setPlaceholderText(self.tr("Find by name, e-mail, city or #number"))
        self.search.setMaximumWidth(px(340))
        tools.box.addWidget(self.search, 1)
        tools.box.addStretch()
        emails = button_for(actions["emails"], name="groupsEmails")
        rule = button_for(actions["rule"], name="groupsRule")
        tools.box.addWidget(emails)
        tools.box.addWidget(rule)
        Compacting(tools, lambda: (rule, emails), spare=_SEARCH_ROOM)
        return tools

    def _build_table(self) -> PlainTable:
        table = PlainTable(name="groupsMembers", words=self.tr("Members"))
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        table.show_model(self.model, _MemberDelegate(table), widths=_WIDTHS)
        table.selectionModel().selectionChanged.connect(lambda *_args: self._show_chosen())
        return table

    def _build_foot(self) -> QWidget:
        foot = Part("plain", horizontal=True, margins=(20, 8, 16, 8), spacing=8, name="groupsFoot")
        self.selected = ElidedLabel("", "small", name="groupsSelected")
        foot.box.addWidget(self.selected, 1)
        foot.box.addWidget(label(self.tr("Move to"), "small"))
        self.target = QComboBox()
        self.target.setObjectName("groupsTarget")
        self.target.setAccessibleName(self.tr("Move the chosen customers to"))
        self.target.setMinimumWidth(theme.current().gap(_TARGET_WIDTH))
        self.target.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.target.setMaxVisibleItems(20)
        foot.box.addWidget(self.target)
        self.move_button = Button(self.tr("Move"), name="groupsMove", icon="arrow-right")
        self.move_button.clicked.connect(self._move)
        foot.box.addWidget(self.move_button)
        Compacting(foot, lambda: (self.move_button,))
        return foot

    def _show_title(self) -> None:
        state, group = self._state, self._group
        if state is None:
            return
        if group == NO_GROUP:
            self.title.setText(self.tr("Customers in no group"))
            self.facts.setText(self.tr("They see the prices and rules that the store has for everybody."))
            return
        name = shown_group(state.edits, state.roster, group)
        own(self.title, name).setText(name)
        if group in state.edits.deleted:
            self.facts.setText(self.tr("Will be deleted by the push."))
            return
        cells, locale = state.edits.cells(state.roster, group), self.locale()
        if not cells:
            self.facts.setText(self.tr("The store has no such group any more; customers still name it."))
            return
        facts = [self.tr("Price level {level}").format(level=cells.get("PriceLevel") or 0)]
        if cells.get("MinimumOrder"):
            amount = locale.toString(float(str(cells["MinimumOrder"])), "f", 2)
            facts.append(self.tr("minimum order {amount}").format(amount=amount))
        for name, words in (
            ("NonTaxable", self.tr("no tax")),
            ("AllowRegistration", self.tr("customers may register")),
            ("AutoApprove", self.tr("approved automatically")),
            ("DisableRewardPoints", self.tr("no reward points")),
        ):
            if cells.get(name):
                facts.append(words)
        if cells.get("Description"):
            facts.append(safe_text(str(cells["Description"])))
        self.facts.setText(" · ".join(facts))

    def _fill_targets(self) -> None:
        state, before = self._state, self.target.currentData()
        if state is None:
            return
        self.target.clear()
        if self._group != NO_GROUP:
            self.target.addItem(self.tr("No group"), NO_GROUP)
        groups = target_groups(state)
        own(self.target, *(name for _group, name in groups))
        for group, name in groups:
            if group != self._group:
                self.target.addItem(name, group)
        self.target.setCurrentIndex(max(0, self.target.findData(before)))

    def _show_rows(self) -> None:
        state = self._state
        if state is None:
            return
        rows = state.edits.members(state.roster, self._group)
        found = state.roster.find_by_text(rows, self.search.text())
        self.model.show_rows(state.roster, state.edits, found)
        if rows and not found:
            self.nobody.setText(self.tr("Nobody here matches that."))
        else:
            self.nobody.setText(self.tr("Nobody is in here. Bring customers in by e-mail or by a rule."))
        self.table.setVisible(bool(found))
        self.nobody.setVisible(not found)
        self._show_chosen()

    def _show_chosen(self) -> None:
        count = len(self.table.chosen_rows())
        shown = self.tr("%Ln shown", "", self.model.rowCount())
        chosen = self.tr("%Ln chosen", "", count)
        self.selected.setText(f"{shown} · {chosen}" if count else shown)
        self.move_button.setEnabled(count > 0 and self.target.count() > 0)
        words = self.tr("Move %Ln customer(s)", "", count) if count else self.tr("Move")
        self.move_button.set_text(words)

    def _move(self) -> None:
        self.move_wished.emit(self.chosen(), int(self.target.currentData()))


class _MemberDelegate(PlainDelegate):
    """Names are strong; whoever is new in the group has the sign of a change."""

    def __init__(self, view: PlainTable) -> None:
        super().__init__(view, row_height=theme.current().density.row)

    def drawn(self, index: QModelIndex | QPersistentModelIndex) -> Drawn:
        """Say what a cell looks like."""
        text = str(index.data() or "")
        if index.column() == NAME:
            return Drawn(text, more=str(index.data(Qt.ItemDataRole.ToolTipRole) or ""), is_bold=True)
        if index.column() == COMES_FROM and text:
            return Drawn(text, "update", colour="update")
        return Drawn(text)


def target_groups(state: GroupsState) -> list[tuple[int, str]]:
    """The groups that customers can move to, by name: those that will be there after the push."""
    roster, edits = state.roster, state.edits
    there = [group for group, cells in roster.groups.items() if cells and group not in edits.deleted]
    named = [(group, safe_text(edits.name(roster, group))) for group in (*there, *edits.added)]
    return sorted(named, key=lambda pair: pair[1].casefold())
