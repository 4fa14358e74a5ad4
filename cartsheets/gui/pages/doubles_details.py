"""One cluster of likely doubles: who stays, who is somebody else, and whose values count."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QCheckBox,
    QHBoxLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from cartsheets.gui import theme
from cartsheets.gui.delegates.plain_delegate import Drawn, PlainDelegate
from cartsheets.gui.masking import shown_value, shown_words
from cartsheets.gui.models.doubles_rows import FIELD, SideBySide
from cartsheets.gui.models.doubles_state import FEWEST
from cartsheets.gui.widgets.frames import Part, scrolled
from cartsheets.gui.widgets.labels import ElidedLabel, own
from cartsheets.gui.widgets.notice import Notice
from cartsheets.gui.widgets.plain_table import PlainTable
from cartsheets.gui.widgets.scaling import SIDE_GROWTH, ScaledSize

if TYPE_CHECKING:
    from cartsheets.gui.models.doubles_state import Cluster, DoublesState

_FIELD_WIDTH = 190
_PERSON_WIDTH = 230
_KEEP_WIDTH = 128
_PEOPLE_HEIGHT = 172
_LEAST_WIDTH, _LEAST_HEIGHT = 540, 330
"""Room for six; more of them scroll."""


class DoublesDetails(QWidget):
    """Shows one cluster at a time; `changed` tells that something about it was chosen."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._state: DoublesState | None = None
        self.cluster: Cluster | None = None
        content = QWidget()
        # In less room than that it scrolls, which only a large text in a small window comes to.
        ScaledSize(content, minimum_width=_LEAST_WIDTH, minimum_height=_LEAST_HEIGHT, growth=SIDE_GROWTH)
        ScaledSize(self, minimum_width=320, growth=SIDE_GROWTH)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(scrolled(content))
        box = QVBoxLayout(content)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self._build_head())
        self._people = Part("plain", margins=(20, 8, 16, 8), spacing=2, name="doublesPeople")
        self._people_area = scrolled(self._people)
        box.addWidget(self._people_area)
        self.model = SideBySide()
        self.table = _CompareTable()
        self.table.setAccessibleName(self.tr("Their values side by side"))
        self.table.show_model(self.model, _CellDelegate(self.table), widths={})
        self.table.taken.connect(self._take)
        box.addWidget(self.table, 1)
        box.addWidget(self._build_warning())

    def show_cluster(self, state: DoublesState, cluster: Cluster, reasons: str, names: str) -> None:
        """Show a cluster with why it is one."""
        self._state, self.cluster = state, cluster
        own(self.title, names).setText(names)
        likeness = self.locale().toString(round(cluster.double.likeness))
        self.facts.setText(self.tr("{percent} % alike: {reasons}").format(percent=likeness, reasons=reasons))
        self.merge.blockSignals(True)
        self.merge.setChecked(cluster.wish.is_wished)
        self.merge.blockSignals(False)
        self._show_people()
        self._show_fields()
        self._show_warning()

    def _build_head(self) -> QWidget:
        px = theme.current().px
        head = Part("header", horizontal=True, margins=(20, 12, 16, 12), spacing=16, name="doublesHead")
        words = QVBoxLayout()
        words.setSpacing(px(2))
        self.title = ElidedLabel("", "subtitle", name="doublesTitle")
        self.facts = ElidedLabel("", "small", name="doublesFacts")
        words.addWidget(self.title)
        words.addWidget(self.facts)
        head.box.addLayout(words, 1)
        self.all_fields = QCheckBox(self.tr("All fields"))
        self.all_fields.setObjectName("doublesAllFields")
        self.all_fields.setToolTip(self.tr("Show also the fields in which they do not differ"))
        self.all_fields.toggled.connect(lambda _is_on: self._show_fields())
        self.merge = QCheckBox(self.tr("They are one: merge them"))
        self.merge.setObjectName("doublesMerge")
        self.merge.toggled.connect(self._wish)
        head.box.addWidget(self.all_fields)
        head.box.addWidget(self.merge)
        return head

    def _build_warning(self) -> QWidget:
        part = Part("plain", margins=(16, 8, 16, 10), name="doublesWarnings")
        self.warning = Notice("warning", self.tr("What an undo cannot bring back"), name="doublesWarning")
        part.box.addWidget(self.warning)
        return part

    def _show_people(self) -> None:
        state, cluster = self._state, self.cluster
        if state is None or cluster is None:
            return
        focus = self.focusWidget()
        focused = focus.objectName() if focus is not None and self._people.isAncestorOf(focus) else ""
        while (item := self._people.box.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        self._group = QButtonGroup(self._people)
        px = theme.current().px
        height = px(16)
        for key in cluster.keys:
            person = self._person(state, cluster, key)
            self._people.box.addWidget(person)
            height += person.sizeHint().height() + px(2)
        # The layout knows its own height only after the window has laid it out.
        self._people_area.setFixedHeight(min(height, px(_PEOPLE_HEIGHT)))
        # Those of before are still children, until Qt deletes them.
        again = self._people.findChildren(QWidget, focused)[-1:] if focused else []
        for each in again:
            each.setFocus(Qt.FocusReason.OtherFocusReason)

    def _person(self, state: DoublesState, cluster: Cluster, key: int) -> QWidget:
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(theme.current().px(16))
        name = state.label(cluster, key)
        stays = QRadioButton(self.tr("Keep #{key}").format(key=key))
        stays.setObjectName(f"doublesKeep{key}")
        stays.setAccessibleName(self.tr("Keep customer {key}, {name}").format(key=key, name=name))
        ScaledSize(stays, minimum_width=_KEEP_WIDTH)
        stays.setChecked(key == cluster.merge.kept)
        self._group.addButton(stays)
        stays.toggled.connect(self._keeps(key))
        across.addWidget(stays)
        across.addWidget(own(ElidedLabel(name, "strong"), name), 1)
        email = shown_value("Email", str(cluster.rows[key].get("Email") or ""))
        across.addWidget(own(ElidedLabel(email, "small"), email), 1)
        other = QCheckBox(self.tr("Somebody else"))
        other.setObjectName(f"doublesStranger{key}")
        other.setAccessibleName(self.tr("Customer {key} is somebody else").format(key=key))
        other.setChecked(key in cluster.wish.strangers)
        can_go = key in cluster.wish.strangers or len(cluster.members) > FEWEST
        other.setEnabled(can_go)
        if not can_go:
            other.setToolTip(self.tr("Two are needed for a merge. If they are not one, do not merge them."))
        other.toggled.connect(self._is_stranger(key))
        across.addWidget(other)
        return row

    def _show_fields(self) -> None:
        if self._state is None or self.cluster is None:
            return
        self.model.show_cluster(self._state, self.cluster, only_differing=not self.all_fields.isChecked())
        widths = {FIELD: _FIELD_WIDTH, **dict.fromkeys(range(1, self.model.columnCount()), _PERSON_WIDTH)}
        self.table.set_widths(widths)
        if self.model.rowCount():
            self.table.setCurrentIndex(self.model.index(0, min(1, self.model.columnCount() - 1)))

    def _show_warning(self) -> None:
        cluster = self.cluster
        if cluster is None:
            return
        words = [
            self.tr(
                "%Ln customer(s) (is|are) deleted. An undo adds them again, but under new numbers, without"
                " password, and past orders stay without a customer.",
                "",
                len(cluster.merge.dropped),
            )
        ]
        words += [shown_words(loss) for loss in cluster.merge.losses]
        self.warning.show_words(self.tr("What an undo cannot bring back"), " ".join(words))

    def _keeps(self, key: int) -> Callable[[bool], None]:
        def keep(is_on: bool) -> None:
            if is_on and self._state is not None and self.cluster is not None:
                self._state.keep(self.cluster, key)
                self._tell()

        return keep

    def _is_stranger(self, key: int) -> Callable[[bool], None]:
        def leave_out(is_on: bool) -> None:
            if self._state is not None and self.cluster is not None:
                self._state.set_stranger(self.cluster, key, is_stranger=is_on)
                self._tell()

        return leave_out

    def _take(self, row: int, column: int) -> None:
        if self._state is None or self.cluster is None or column == FIELD:
            return
        if self.model.can_take(self.model.index(row, column)):
            self._state.take(self.cluster, self.model.columns[row], self.model.keys[column - 1])
            self.model.refresh()
            self.changed.emit()

    def _wish(self, is_on: bool) -> None:
        if self._state is not None and self.cluster is not None:
            self._state.wish(self.cluster, is_wished=is_on)
            self.changed.emit()

    def _tell(self) -> None:
        self._show_people()
        self._show_fields()
        self._show_warning()
        self.changed.emit()


class _CompareTable(PlainTable):
    """Cells are chosen one by one; Enter, Space or a click takes a value."""

    taken = Signal(int, int)

    def __init__(self) -> None:
        super().__init__(name="doublesFields", words="")
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.clicked.connect(lambda index: self.taken.emit(index.row(), index.column()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the value of the cell."""
        index = self.currentIndex()
        if index.isValid() and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.taken.emit(index.row(), index.column())
            event.accept()
        else:
            super().keyPressEvent(event)


class _CellDelegate(PlainDelegate):
    """A field that differs has a sign; of its values, the one that counts is strong and ticked."""

    def __init__(self, view: PlainTable) -> None:
        super().__init__(view, row_height=theme.current().density.row)

    def drawn(self, index: QModelIndex | QPersistentModelIndex) -> Drawn:
        """Say what a cell looks like."""
        model = index.model()
        if not isinstance(model, SideBySide):
            return Drawn("")
        text = str(index.data() or "")
        differs = model.differs(index.row())
        if index.column() == FIELD:
            return Drawn(text, "conflict" if differs else "", sign_colour="conflict", is_bold=differs)
        if model.is_taken(index):
            words = text or self.tr("blank")
            return Drawn(words, "check", colour="add", is_bold=True)
        if not differs:
            return Drawn(text, colour="text2")
        if not text:
            return Drawn("", more=self.tr("blank"))
        if not model.can_take(index):
            return Drawn(text, "lock", colour="muted")
        return Drawn(text, colour="text2")
