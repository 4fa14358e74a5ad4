"""Groups: who is in which, and what should be otherwise. All of it goes through the review."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from cartsheets.gui import theme
from cartsheets.gui.clock import utc_now
from cartsheets.gui.dialogs.group_bring import BringDialog, EmailsDialog, RuleDialog
from cartsheets.gui.dialogs.group_delete import DeleteGroup
from cartsheets.gui.dialogs.group_form import GroupForm
from cartsheets.gui.models.group_rows import NO_GROUP, shown_group
from cartsheets.gui.pages.groups_foot import GroupsFoot
from cartsheets.gui.pages.groups_list import GroupsList
from cartsheets.gui.pages.groups_members import GroupMembers, target_groups
from cartsheets.gui.pages.groups_states import restore_question
from cartsheets.gui.pages.page import Page
from cartsheets.gui.pages.store_first import choose_a_store
from cartsheets.gui.widgets.buttons import Button, make_action
from cartsheets.gui.widgets.frames import Part, side_by_side
from cartsheets.gui.widgets.scaling import SIDE_GROWTH, ScaledSize

if TYPE_CHECKING:
    from cartsheets.domain.groups.edits import GroupEdits
    from cartsheets.gui.models.groups_state import GroupsState
    from cartsheets.steps.group_edits import KeptGroups

_LIST_WIDTH = 280


class GroupsPage(Page):
    """Shows a GroupsState and changes it; emits wishes for what needs the store."""

    entered = Signal()
    reload_wished = Signal()
    review_wished = Signal()
    find_wished = Signal(object, object)
    """(dialog, what was asked): find those customers and call its `show_found`."""
    changed = Signal()
    """What is asked for may be something else now."""
    discard_wished = Signal(object)
    """The GroupsState of which an earlier run left edits that are to be forgotten."""

    def __init__(self, *, now: Callable[[], datetime] = utc_now) -> None:
        super().__init__("groups", self.tr("Groups"))
        self._now = now
        self.groups: GroupsState | None = None
        self._acts: dict[str, QAction] = {}
        self._make_actions()
        self.list = GroupsList()
        self.members = GroupMembers(self._acts)
        self.foot = GroupsFoot()
        self.foot.undo_wished.connect(self.undo)
        self.foot.discard_wished.connect(self.discard)
        self.foot.review_wished.connect(self.review_wished)
        self.bottom = self.foot
        self.set_content(self._build())
        self.list.group_chosen.connect(self._show_group)
        self.members.move_wished.connect(self.move_customers)
        theme.current().changed.connect(self._refresh)
        self.show_no_store()

    def show_groups(self, groups: GroupsState) -> None:
        """Show what was read and what was changed about it; ask first where an earlier run left something."""
        if groups.kept is not None:
            self._ask_to_restore(groups, groups.kept)
            return
        self.groups = groups
        self.show_content()
        self._refresh()

    def show_no_store(self) -> None:
        """Show that a store must be chosen first."""
        self.groups = None
        self.set_titles(self.tr("Groups"))
        self.show_empty(
            choose_a_store(
                "groups",
                self.tr("Then you see its groups here, and who is in them."),
                name="groupsNoStore",
                go_home=lambda: self.page_wished.emit("home"),
            )
        )

    @property
    def group(self) -> int:
        """The chosen group's number; 0 is those in none, below 0 are new ones."""
        return self.list.group

    def add_group(self) -> None:
        """Ask for a new group's cells."""
        if self.groups is None:
            return
        state = self.groups
        form = GroupForm(
            self.window(),
            title=self.tr("Add a group"),
            verb=self.tr("Add the group"),
            cells={"PriceLevel": 1, "AllowRegistration": False},
            is_name_free=lambda name: state.edits.is_name_free(state.roster, name),
        )

        def add(cells: Any) -> None:
            edits, number = state.edits.add_group(cells)
            self._change(self.tr("Add group"), edits, chosen=number)

        form.wished.connect(add)
        form.open()

    def edit_group(self) -> None:
        """Ask for other cells of the chosen group."""
        if self.groups is None or not self._acts["edit"].isEnabled():
            return
        state, group = self.groups, self.group
        form = GroupForm(
            self.window(),
            title=self.tr("Change the group “{group}”").format(group=self._name(group)),
            verb=self.tr("Change the group"),
            cells=state.edits.cells(state.roster, group),
            is_name_free=lambda name: state.edits.is_name_free(state.roster, name, of=group),
        )
        form.wished.connect(
            lambda cells: self._change(
                self.tr("Change group"), state.edits.change_group(state.roster, group, cells)
            )
        )
        form.open()

    def delete_group(self) -> None:
        """Ask where the members of the chosen group go, and mark it for deletion."""
        if self.groups is None:
            return
        state, group = self.groups, self.group
        if group in state.edits.added:
            self._change(self.tr("Delete group"), state.edits.delete_group(state.roster, group))
            return
        others = [pair for pair in target_groups(state) if pair[0] != group]
        members = state.edits.members(state.roster, group)
        coming = sum(state.roster.group_of_row[row] != group for row in members)
        question = DeleteGroup(
            self.window(), group=self._name(group), members=len(members), coming=coming, others=others
        )
        question.wished.connect(
            lambda to: self._change(
                self.tr("Delete group"), state.edits.delete_group(state.roster, group, members_to=to)
            )
        )
        question.open()

    def keep_group(self) -> None:
        """Take the deletion of the chosen group back."""
        if self.groups is not None:
            self._change(self.tr("Keep group"), self.groups.edits.keep_group(self.group))

    def move_customers(self, customers: list[int], group: int) -> None:
        """Move customers to a group, or to none."""
        if self.groups is None or not customers:
            return
        state = self.groups
        words = self.tr("Move %Ln customer(s)", "", len(customers))
        self._change(words, state.edits.move(state.roster, customers, group))
        self.announced.emit(
            self.tr("%Ln customer(s) will be in “{group}”.", "", len(customers)).format(
                group=self._name(group)
            )
        )

    def choose_target(self) -> None:
        """Go to where the chosen customers could move."""
        self.members.choose_target()

    def bring_by_emails(self) -> None:
        """Ask for addresses, and move those customers into the chosen group."""
        self._bring(EmailsDialog(self.window(), group=self._name(self.group)))

    def bring_by_rule(self) -> None:
        """Ask for a rule, and move whom it finds into the chosen group."""
        self._bring(RuleDialog(self.window(), group=self._name(self.group)))

    def undo(self) -> None:
        """Take the last gesture back."""
        if self.groups is not None and self.groups.last is not None:
            self.announced.emit(self.tr("Undone: {what}").format(what=self.groups.undo()))
            self._refresh()

    def redo(self) -> None:
        """Do it again."""
        if self.groups is not None and self.groups.undone is not None:
            self.announced.emit(self.tr("Done again: {what}").format(what=self.groups.redo()))
            self._refresh()

    def discard(self) -> None:
        """Take everything back; also one gesture that can be taken back."""
        if self.groups is not None:
            state = self.groups
            self._change(self.tr("Discard all"), type(state.edits)())

    def panes(self) -> list[QWidget]:
        """List and members."""
        return [self.list, self.members]

    def enter(self) -> None:
        """Put the focus on the list, and read what is old."""
        self.list.setFocus()
        self.entered.emit()

    def _ask_to_restore(self, groups: GroupsState, kept: KeptGroups) -> None:
        """Ask what becomes of edits that an earlier run left."""
        self.groups = None
        self.show_empty(
            restore_question(
                kept,
                self._now(),
                restore=lambda: self._restore(groups),
                discard=lambda: self._discard_kept(groups),
            )
        )

    def _restore(self, groups: GroupsState) -> None:
        count = groups.restore()
        self.show_groups(groups)
        self.list.setFocus()
        self.announced.emit(self.tr("%Ln edit(s) restored.", "", count))

    def _discard_kept(self, groups: GroupsState) -> None:
        groups.kept = None
        self.discard_wished.emit(groups)
        self.show_groups(groups)
        self.list.setFocus()

    def _build(self) -> QWidget:
        side = Part("side", margins=(8, 12, 8, 12), spacing=8, name="groupsSide")
        side.box.addWidget(self.list, 1)
        add = Button(self._acts["add"].text(), name="groupsAdd", icon="plus")
        add.setToolTip(self._acts["add"].toolTip())
        add.clicked.connect(self.add_group)
        side.box.addWidget(add)
        ScaledSize(side, minimum_width=250, growth=SIDE_GROWTH)
        return side_by_side(side, self.members, widths=(_LIST_WIDTH, 900), shares=(0, 1))

    def _make_actions(self) -> None:
        tr = self.tr
        wanted = (
            ("add", tr("Add a group…"), self.add_group, "Ctrl+Ins", "plus"),
            ("edit", tr("Change…"), self.edit_group, "F2", "update"),
            ("delete", tr("Delete…"), self.delete_group, "Ctrl+-", "trash"),
            ("keep", tr("Keep it after all"), self.keep_group, "", "undo"),
            ("emails", tr("Bring in by e-mail…"), self.bring_by_emails, "Ctrl+E", "mail"),
            ("rule", tr("Bring in by a rule…"), self.bring_by_rule, "Ctrl+R", "filter"),
            ("move", tr("Move the chosen customers…"), self.choose_target, "Ctrl+M", "arrow-right"),
            ("undo", tr("Undo"), self.undo, "Ctrl+Z", "undo"),
            ("redo", tr("Redo"), self.redo, "Ctrl+Y / Ctrl+Shift+Z", "redo"),
            ("review", tr("Review the changes"), self.review_wished.emit, "Ctrl+Return", "review"),
            ("doubles", tr("Likely doubles"), lambda: self.page_wished.emit("doubles"), "", "copy"),
            ("reload", tr("Read again"), self.reload_wished.emit, "F5", "refresh"),
        )
        for name, text, does, keys, icon in wanted:
            self._acts[name] = make_action(
                self, text, name=f"actGroups{name.capitalize()}", does=does, keys=keys, icon=icon
            )
        self.header_actions = [self._acts["doubles"], self._acts["reload"]]

    def _bring(self, dialog: BringDialog) -> None:
        group = self.group
        dialog.find_wished.connect(lambda asked: self.find_wished.emit(dialog, asked))
        dialog.wished.connect(lambda customers: self.move_customers(customers, group))
        dialog.open()

    def _change(self, words: str, edits: GroupEdits, *, chosen: int | None = None) -> None:
        if self.groups is not None and self.groups.change(words, edits):
            self._refresh(chosen)

    def _refresh(self, chosen: int | None = None) -> None:
        if self.groups is None:
            return
        self.list.show_groups(self.groups, chosen=chosen)
        self.foot.show_edits(self.groups)
        self._acts["review"].setEnabled(bool(self.groups.edits))
        self._acts["undo"].setEnabled(self.groups.last is not None)
        self._acts["redo"].setEnabled(self.groups.undone is not None)
        self.changed.emit()

    def _show_group(self, group: int) -> None:
        state = self.groups
        if state is None:
            return
        is_deleted = group in state.edits.deleted
        is_there = group != NO_GROUP and bool(state.edits.cells(state.roster, group))
        self._acts["edit"].setEnabled(is_there and not is_deleted)
        self._acts["delete"].setEnabled(is_there and not is_deleted)
        self._acts["keep"].setEnabled(is_deleted)
        for name in ("edit", "delete"):
            self._acts[name].setVisible(is_there and not is_deleted)
        self._acts["keep"].setVisible(is_deleted)
        can_bring = group == NO_GROUP or (is_there and not is_deleted)
        for name in ("emails", "rule"):
            self._acts[name].setEnabled(can_bring)
        self.members.show_group(state, group)

    def _name(self, group: int) -> str:
        if self.groups is None or group == NO_GROUP:
            return self.tr("no group")
        return shown_group(self.groups.edits, self.groups.roster, group)
