"""Which customers an export holds: all or some groups, changed since a day, and four filters."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from PySide6.QtCore import QDate, QDateTime, QEvent, QLocale, Qt, QTime, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QDateEdit,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QRadioButton,
)

from cartsheets.gui import theme
from cartsheets.gui.widgets.check_list import check_all, checked, fill
from cartsheets.gui.widgets.frames import Card
from cartsheets.gui.widgets.labels import label

_LISTED_GROUPS = 6
_WEEK = 7


class ExportScope(Card):
    """Asks which customers. `changed` tells that the answer may be another number of them now."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__(name="exportScope", spacing=8)
        self.box.addWidget(label(self.tr("Which customers"), "subtitle"))
        self._build_groups()
        self._build_since()
        self._build_fields()
        self.count = label("", "strong", name="exportCount", wraps=True)
        self.box.addWidget(self.count)

    def show_groups(self, names: Sequence[str]) -> None:
        """Offer the store's groups; those that were chosen stay so."""
        chosen = set(checked(self.groups))
        fill(self.groups, [(name, name) for name in names])
        check_all(self.groups, chosen)

    @property
    def is_complete(self) -> bool:
        """Whether it is said which customers: some groups without any group would be everybody."""
        return self.everyone.isChecked() or bool(checked(self.groups))

    @property
    def chosen_groups(self) -> tuple[str, ...]:
        """The chosen groups' names; none means all customers."""
        return checked(self.groups) if self.in_groups.isChecked() else ()

    @property
    def changed_since(self) -> datetime | None:
        """The start of the chosen day here, aware; None where any time will do."""
        if not self.only_changed.isChecked():
            return None
        moment = QDateTime(self.since.date(), QTime(0, 0))
        return datetime.fromtimestamp(moment.toSecsSinceEpoch(), UTC)

    @property
    def texts(self) -> tuple[tuple[str, str], ...]:
        """The filled filters: (name, text)."""
        typed = [(name, field.text().strip()) for name, field in self.fields.items()]
        return tuple((name, text) for name, text in typed if text)

    def _build_groups(self) -> None:
        self.everyone = QRadioButton(self.tr("All customers"))
        self.everyone.setObjectName("exportAll")
        self.in_groups = QRadioButton(self.tr("Only customers in these groups"))
        self.in_groups.setObjectName("exportInGroups")
        both = QButtonGroup(self)
        for choice in (self.everyone, self.in_groups):
            both.addButton(choice)
            self.box.addWidget(choice)
        self.everyone.setChecked(True)
        self.groups = QListWidget()
        self.groups.setObjectName("exportGroups")
        self.groups.setAccessibleName(self.tr("Groups"))
        self.groups.setMaximumHeight(theme.current().px(26 * _LISTED_GROUPS))
        self.groups.hide()
        self.box.addWidget(self.groups)
        self.in_groups.toggled.connect(self.groups.setVisible)
        self.in_groups.toggled.connect(self._tell)
        self.groups.itemChanged.connect(self._tell)

    def _build_since(self) -> None:
        row = QHBoxLayout()
        self.only_changed = QCheckBox(self.tr("Only changed since"))
        self.only_changed.setObjectName("exportChanged")
        self.since = QDateEdit(QDate.currentDate().addDays(-_WEEK))
        self.since.setObjectName("exportSince")
        self.since.setAccessibleName(self.tr("Changed since this day"))
        self.since.setCalendarPopup(True)
        self._show_whole_years()
        self.since.setEnabled(False)
        self.only_changed.toggled.connect(self.since.setEnabled)
        self.only_changed.toggled.connect(self._tell)
        self.since.dateChanged.connect(self._tell)
        row.addWidget(self.only_changed)
        row.addWidget(self.since)
        row.addStretch()
        self.box.addLayout(row)

    def changeEvent(self, event: QEvent) -> None:
        """Write dates as the language does."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LocaleChange:
            self._show_whole_years()

    def _show_whole_years(self) -> None:
        usual = self.since.locale().dateFormat(QLocale.FormatType.ShortFormat)
        self.since.setDisplayFormat(usual if "yyyy" in usual else usual.replace("yy", "yyyy"))

    def _build_fields(self) -> None:
        px = theme.current().px
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(12))
        grid.setVerticalSpacing(px(4))
        self.fields: dict[str, QLineEdit] = {}
        texts = (
            ("country", self.tr("Country")),
            ("state", self.tr("State")),
            ("city", self.tr("City")),
            ("email", self.tr("Email")),
        )
        for at, (name, text) in enumerate(texts):
            field = QLineEdit()
            field.setObjectName(f"export{name.capitalize()}")
            field.setAccessibleName(text)
            field.setPlaceholderText(self.tr("any"))
            field.textChanged.connect(self._tell)
            self.fields[name] = field
            name_label = label(text, "small")
            name_label.setBuddy(field)
            grid.addWidget(name_label, 0, at, Qt.AlignmentFlag.AlignBottom)
            grid.addWidget(field, 1, at)
            grid.setColumnStretch(at, 1)
        self.box.addLayout(grid)

    def _tell(self, *_args: object) -> None:
        self.changed.emit()
