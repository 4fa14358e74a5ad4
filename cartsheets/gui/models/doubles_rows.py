"""The list of clusters, and the table that sets the customers of one side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QLocale, Qt

from cartsheets.gui.models.headed_model import NOWHERE, HeadedModel, Index

if TYPE_CHECKING:
    from cartsheets.domain.tables import Column
    from cartsheets.gui.models.doubles_state import Cluster, DoublesState

_TEXTS = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
WHO, LIKENESS = 0, 1
FIELD = 0


class ClusterRows(HeadedModel):
    """All clusters, the likeliest first."""

    held_texts = ("headers", "_reasons")

    def __init__(self) -> None:
        super().__init__()
        self._state: DoublesState | None = None
        self.headers = (self.tr("Customers"), self.tr("Alike"))
        self._reasons = {
            "same e-mail": self.tr("same e-mail"),
            "same name and ZIP": self.tr("same name and ZIP"),
            "same phone, alike name": self.tr("same phone, alike name"),
            "alike name and address": self.tr("alike name and address"),
        }

    def show_state(self, state: DoublesState) -> None:
        """Show other clusters."""
        self.beginResetModel()
        self._state = state
        self.endResetModel()

    def refresh(self, at: int) -> None:
        """Show one cluster's wish again."""
        self.dataChanged.emit(self.index(at, 0), self.index(at, self.columnCount() - 1))

    def cluster_at(self, at: int) -> Cluster | None:
        """One cluster."""
        clusters = self._state.clusters if self._state is not None else []
        return clusters[at] if 0 <= at < len(clusters) else None

    def reasons(self, cluster: Cluster) -> str:
        """Why they are taken for one."""
        return ", ".join(self._reasons.get(reason, reason) for reason in cluster.double.reasons)

    def names(self, cluster: Cluster) -> str:
        """Who they are: names that all share are told once."""
        if self._state is None:
            return ""
        names = dict.fromkeys(self._state.label(cluster, key) for key in cluster.keys)
        return ", ".join(names)

    def below(self, cluster: Cluster) -> str:
        """The second line: how many, and why or what is wished."""
        count = self.tr("%Ln customer(s)", "", len(cluster.keys))
        if cluster.wish.is_wished:
            words = self.tr("#{key} stays").format(key=cluster.merge.kept)
            return f"{count} · {words}"
        return f"{count} · {self.reasons(cluster)}"

    def likeness(self, cluster: Cluster) -> str:
        """How alike, in per cent."""
        return f"{QLocale().toString(round(cluster.double.likeness))} %"

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """How many clusters there are."""
        return 0 if parent.isValid() or self._state is None else len(self._state.clusters)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """One cell."""
        cluster = self.cluster_at(index.row()) if index.isValid() else None
        if role not in _TEXTS or cluster is None:
            return None
        if index.column() == LIKENESS:
            return self.likeness(cluster)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            wish = self.tr("to be merged") if cluster.wish.is_wished else self.tr("left as they are")
            return f"{self.names(cluster)}, {self.below(cluster)}, {wish}"
        return self.names(cluster)


class SideBySide(QAbstractTableModel):
    """One field a row, one customer a column; the first column names the field."""

    def __init__(self) -> None:
        super().__init__()
        self._state: DoublesState | None = None
        self.cluster: Cluster | None = None
        self.columns: list[Column] = []
        self._differing: frozenset[str] = frozenset()

    def show_cluster(self, state: DoublesState, cluster: Cluster, *, only_differing: bool) -> None:
        """Show another cluster, or another choice of fields."""
        self.beginResetModel()
        self._state, self.cluster = state, cluster
        self.columns = state.columns(cluster, only_differing=only_differing)
        self._differing = frozenset(c.name for c in state.columns(cluster, only_differing=True))
        self.endResetModel()

    def refresh(self) -> None:
        """Show the values that are chosen now."""
        if self.columns:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.columns) - 1, self.columnCount() - 1))

    @property
    def keys(self) -> list[int]:
        """The customers in the order of the columns: the one that stays first, so that it is in sight."""
        if self.cluster is None:
            return []
        return sorted(self.cluster.members, key=lambda key: key != self.kept)

    @property
    def kept(self) -> int:
        """Who stays."""
        return self.cluster.merge.kept if self.cluster is not None else 0

    def differs(self, at: int) -> bool:
        """Whether the customers hold different values in this field."""
        return self.columns[at].name in self._differing

    def is_taken(self, index: Index) -> bool:
        """Whether the customer that stays will hold this cell's value, of a field that differs."""
        if self._state is None or self.cluster is None or index.column() == FIELD:
            return False
        column = self.columns[index.row()]
        return self.differs(index.row()) and self.keys[index.column() - 1] == self._state.taken_from(
            self.cluster, column
        )

    def can_take(self, index: Index) -> bool:
        """Whether this cell's value may be chosen."""
        if self._state is None or self.cluster is None or index.column() == FIELD:
            return False
        column = self.columns[index.row()]
        return self.differs(index.row()) and self._state.can_take(
            self.cluster, column, self.keys[index.column() - 1]
        )

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """How many fields are shown."""
        return 0 if parent.isValid() else len(self.columns)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """The field's name, and each customer."""
        return 0 if parent.isValid() else len(self.keys) + 1

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Who stays and who goes."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        if section == FIELD or self.cluster is None:
            return self.tr("Field")
        key = self.keys[section - 1]
        words = self.tr("#{key} stays") if key == self.cluster.merge.kept else self.tr("#{key} is deleted")
        return words.format(key=key)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """One cell; a screen reader is told whose it is and whether it is the one that counts."""
        if role not in _TEXTS or not index.isValid() or self._state is None or self.cluster is None:
            return None
        column = self.columns[index.row()]
        if index.column() == FIELD:
            is_told = role == Qt.ItemDataRole.AccessibleTextRole and self.differs(index.row())
            return self.tr("{field}, differs").format(field=column.header) if is_told else column.header
        key = self.keys[index.column() - 1]
        text = self._state.words(column, self.cluster.rows[key].get(column.name))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            shown = f"{column.header}, #{key}: {text or self.tr('blank')}"
            return f"{shown}, {self.tr('chosen')}" if self.is_taken(index) else shown
        return text
