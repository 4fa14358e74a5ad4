"""The tools above the grid: undo, rows, groups, find, columns, and which rows are shown."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QButtonGroup, QLineEdit, QMenu, QToolButton, QWidgetAction

from cartsheets.domain.tables import Kind
from cartsheets.gui import resources, theme
from cartsheets.gui.models.plain_text import safe_text
from cartsheets.gui.models.sheet_model import SheetModel
from cartsheets.gui.pages.edit_actions import EditActions
from cartsheets.gui.widgets.compacting import ROOMY_STYLE, Compacting
from cartsheets.gui.widgets.frames import Part, thin_line
from cartsheets.gui.widgets.labels import own
from cartsheets.gui.widgets.scaling import ScaledSize

_ALL, _CHANGED, _PROBLEMS = "", "changed", "problems"
_TEXT_ONLY = Qt.ToolButtonStyle.ToolButtonTextOnly


class EditToolbar(Part):
    """Shows a page's actions; what has a list behind it is a wish of its own."""

    rows_wished = Signal(str)
    group_wished = Signal(str)
    column_toggled = Signal(str, bool)

    def __init__(self, actions: EditActions, model: SheetModel) -> None:
        super().__init__("plain", horizontal=True, margins=(12, 6, 12, 6), spacing=4, name="gridTools")
        self._model = model
        self._labelled: list[QToolButton] = []
        for action, name in ((actions.undo, "gridUndo"), (actions.redo, "gridRedo")):
            self._add(action, name)
        self._line()
        self._add(actions.add, "gridAdd", shows_text=True)
        self._add(actions.delete, "gridDelete", shows_text=True)
        self.group_button = self._menu_button(
            "groups", self.tr("Set group…"), "gridSetGroup", shows_text=True
        )
        self._line()
        self._add(actions.find, "gridFind", shows_text=True)
        self._add(actions.replace, "gridReplace", shows_text=True)
        self._line()
        self.columns_button = self._menu_button("columns", self.tr("Columns"), "gridColumns")
        self.box.addStretch(1)
        self._shown = QButtonGroup(self)
        self._row_buttons: dict[str, QToolButton] = {}
        for rows, icon, text, name in (
            (_ALL, "rows", self.tr("All rows"), "gridRowsAll"),
            (_CHANGED, "update", self.tr("Changed"), "gridRowsChanged"),
            (_PROBLEMS, "problem", self.tr("Problems"), "gridRowsProblems"),
        ):
            self._row_buttons[rows] = self._row_button(rows, icon, text, name)
        self._row_buttons[_ALL].setChecked(True)
        Compacting(self, lambda: [*self._labelled, tuple(self._row_buttons.values())])
        model.edited.connect(self._show_counts)
        model.modelReset.connect(self._show_counts)
        self._groups: list[str] = []
        self._show_counts()
        self.show_groups()

    def show_groups(self) -> None:
        """Fill the lists of groups and columns anew."""
        self._groups = next(
            (self._model.edits.reader.offers(c) for c in self._model.edits.columns if c.kind is Kind.GROUP),
            [],
        )
        self._fill_groups()
        self._fill_columns()

    def show_rows(self, rows: str) -> None:
        """Show which rows are shown."""
        button = self._row_buttons[rows]
        button.blockSignals(True)
        button.setChecked(True)
        button.blockSignals(False)

    def _fill_groups(self) -> None:
        menu = QMenu(self)
        menu.setObjectName("gridGroupMenu")
        search = QLineEdit()
        search.setObjectName("gridGroupSearch")
        search.setPlaceholderText(self.tr("Find a group"))
        search.setAccessibleName(self.tr("Find a group"))
        search.setFixedWidth(theme.current().px(240))
        holder = QWidgetAction(menu)
        holder.setDefaultWidget(search)
        menu.addAction(holder)
        menu.addSeparator()
        entries = []
        for group in self._groups:
            name = safe_text(group).replace("&", "&&")
            action = own(menu.addAction(name or self.tr("No group")), name, name.replace("&&", "&"))
            action.triggered.connect(partial(self._wish_group, group))
            entries.append((group.casefold(), action))

        def narrow(text: str) -> None:
            for name, action in entries:
                action.setVisible(text.strip().casefold() in name)

        def take_first() -> None:
            fitting = [action for _, action in entries if action.isVisible()]
            if fitting and search.text().strip():
                menu.close()
                fitting[0].trigger()

        search.textChanged.connect(narrow)
        search.returnPressed.connect(take_first)
        menu.aboutToShow.connect(search.clear)
        menu.aboutToShow.connect(lambda: search.setFocus(Qt.FocusReason.PopupFocusReason))
        self._set_menu(self.group_button, menu)

    def _fill_columns(self) -> None:
        menu = QMenu(self)
        menu.setObjectName("gridColumnMenu")
        for column in self._model.edits.columns:
            action = menu.addAction(column.header)
            action.setCheckable(True)
            action.setChecked(True)
            action.toggled.connect(partial(self.column_toggled.emit, column.name))
        self._set_menu(self.columns_button, menu)

    def _set_menu(self, button: QToolButton, menu: QMenu) -> None:
        old = button.menu()
        button.setMenu(menu)
        if old is not None:
            old.deleteLater()

    def _wish_group(self, group: str, _checked: bool = False) -> None:
        self.group_wished.emit(group)

    def _show_counts(self) -> None:
        edits = self._model.edits
        locale = self.locale()
        texts = {
            _CHANGED: (self.tr("Changed"), edits.change_count),
            _PROBLEMS: (self.tr("Problems"), edits.checks.fault_count),
        }
        for rows, (text, count) in texts.items():
            button = self._row_buttons[rows]
            button.setText(f"{text}  {locale.toString(count)}" if count else text)
            button.setAccessibleName(f"{text}, {locale.toString(count)}")
            button.setToolTip(button.text())

    def _add(self, action: QAction, name: str, *, shows_text: bool = False) -> None:
        button = QToolButton()
        button.setDefaultAction(action)
        self._dress(button, name, action.text(), shows_text=shows_text)
        button.setText(action.text())

    def _menu_button(self, icon: str, text: str, name: str, *, shows_text: bool = False) -> QToolButton:
        button = QToolButton()
        button.setText(text)
        button.setToolTip(text.rstrip("…"))
        resources.set_icon(button, icon)
        # A button that opens its menu by itself cannot be pressed by assistive tools. They wait for the
        # end of what they press, which is not to be the end of the menu.
        button.clicked.connect(button.showMenu, Qt.ConnectionType.QueuedConnection)
        self._dress(button, name, text, shows_text=shows_text)
        return button

    def _row_button(self, rows: str, icon: str, text: str, name: str) -> QToolButton:
        button = QToolButton()
        button.setText(text)
        button.setToolTip(text)
        button.setCheckable(True)
        # The icon stands for the words where there is no room for them.
        resources.set_icon(button, icon)
        self._dress(button, name, text, shows_text=False)
        button.setToolButtonStyle(_TEXT_ONLY)
        button.setProperty(ROOMY_STYLE, _TEXT_ONLY)
        self._shown.addButton(button)
        button.toggled.connect(lambda is_on: self.rows_wished.emit(rows) if is_on else None)
        return button

    def _dress(self, button: QToolButton, name: str, text: str, *, shows_text: bool) -> None:
        button.setObjectName(name)
        button.setAccessibleName(text.rstrip("…"))
        ScaledSize(button, minimum_height=32)
        if shows_text:
            self._labelled.insert(0, button)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        beside = Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        button.setToolButtonStyle(beside if shows_text else Qt.ToolButtonStyle.ToolButtonIconOnly)
        self.box.addWidget(button)

    def _line(self) -> None:
        line = thin_line(vertical=True)
        line.setFixedHeight(theme.current().px(20))
        self.box.addSpacing(theme.current().px(4))
        self.box.addWidget(line)
        self.box.addSpacing(theme.current().px(4))
