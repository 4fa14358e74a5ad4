"""Likely doubles: customers who are probably one, side by side; merging them goes through the review."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from cartsheets.gui import masking
from cartsheets.gui.pages.doubles_details import DoublesDetails
from cartsheets.gui.pages.doubles_list import DoublesFoot, DoublesList
from cartsheets.gui.pages.page import Keys, Page
from cartsheets.gui.pages.store_first import choose_a_store
from cartsheets.gui.widgets.buttons import make_action
from cartsheets.gui.widgets.frames import Part, side_by_side
from cartsheets.gui.widgets.scaling import SIDE_GROWTH, ScaledSize
from cartsheets.gui.widgets.states import EmptyState

if TYPE_CHECKING:
    from cartsheets.gui.models.doubles_state import DoublesState

_LIST_WIDTH = 340


class DoublesPage(Page):
    """Shows a DoublesState and changes what is wished in it; emits wishes for what needs the store."""

    entered = Signal()
    reload_wished = Signal()
    review_wished = Signal()

    def __init__(self) -> None:
        super().__init__("doubles", self.tr("Likely doubles"))
        self.doubles: DoublesState | None = None
        self._make_actions()
        self.list = DoublesList()
        self.details = DoublesDetails()
        self.foot = DoublesFoot()
        self.bottom = self.foot
        self.set_content(self._build())
        self.list.cluster_chosen.connect(self._show_cluster)
        self.list.toggle_wished.connect(self._toggle)
        self.list.opened.connect(lambda _at: self.details.table.setFocus())
        self.details.changed.connect(self._refresh)
        masking.current().changed.connect(self._show_masked)
        self.foot.review_wished.connect(self.review_wished)
        self.foot.discard_wished.connect(self.discard)
        self.show_no_store()

    def show_doubles(self, state: DoublesState, store: str) -> None:
        """Show the clusters of a store."""
        self.doubles = state
        count = self.tr("%Ln cluster(s)", "", len(state.clusters))
        self.set_titles(self.tr("Likely doubles"), f"{store} · {count}")
        if not state.clusters:
            self.show_empty(
                EmptyState(
                    "done",
                    self.tr("Nobody is in this store twice"),
                    self.tr("No two customers share an e-mail, a name and a ZIP, or nearly so."),
                    name="doublesNone",
                    colour="add",
                )
            )
            return
        self.show_content()
        self.list.show_state(state)
        self._refresh()

    def show_no_store(self) -> None:
        """Show that a store must be chosen first."""
        self.doubles = None
        self.set_titles(self.tr("Likely doubles"))
        self.show_empty(
            choose_a_store(
                "user",
                self.tr("Then you see here which of its customers are probably there twice."),
                name="doublesNoStore",
                go_home=lambda: self.page_wished.emit("home"),
            )
        )

    def discard(self) -> None:
        """Merge nobody."""
        if self.doubles is None:
            return
        for cluster in self.doubles.clusters:
            self.doubles.wish(cluster, is_wished=False)
        self.list.rows.show_state(self.doubles)
        self.list.show_state(self.doubles)
        self._refresh()

    def keys(self) -> list[Keys]:
        """What the tables do by themselves."""
        return [
            ("Space", self.tr("Merge the chosen customers, or leave them")),
            ("Enter", self.tr("Compare their values; there it takes a value")),
        ]

    def panes(self) -> list[QWidget]:
        """List and details."""
        return [self.list, self.details]

    def enter(self) -> None:
        """Put the focus on the list, and read what is old."""
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self.entered.emit()

    def _build(self) -> QWidget:
        side = Part("side", margins=(8, 12, 8, 12), name="doublesSide")
        side.box.addWidget(self.list, 1)
        ScaledSize(side, minimum_width=240, growth=SIDE_GROWTH)
        return side_by_side(side, self.details, widths=(_LIST_WIDTH, 900), shares=(0, 1))

    def _make_actions(self) -> None:
        tr = self.tr
        self._review = make_action(
            self,
            tr("Merge in review"),
            name="actDoublesReview",
            does=self.review_wished.emit,
            keys="Ctrl+Return",
            icon="review",
        )
        reload = make_action(
            self,
            tr("Read again"),
            name="actDoublesReload",
            does=self.reload_wished.emit,
            keys="F5",
            icon="refresh",
        )
        self.header_actions = [reload]

    def _show_cluster(self, at: int) -> None:
        cluster = self.list.rows.cluster_at(at)
        if self.doubles is not None and cluster is not None:
            rows = self.list.rows
            self.details.show_cluster(self.doubles, cluster, rows.reasons(cluster), rows.names(cluster))

    def _show_masked(self) -> None:
        """Personal data is masked now, or no longer."""
        self._refresh()
        self._show_cluster(self.list.currentIndex().row())

    def _toggle(self, at: int) -> None:
        cluster = self.list.rows.cluster_at(at)
        if self.doubles is not None and cluster is not None:
            self.details.merge.setChecked(not cluster.wish.is_wished)

    def _refresh(self) -> None:
        if self.doubles is None:
            return
        self.list.rows.refresh(self.list.currentIndex().row())
        self.foot.show_state(self.doubles)
        self._review.setEnabled(bool(self.doubles.wished))
