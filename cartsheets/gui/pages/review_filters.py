"""The left side of the review: kinds, changed fields, patterns and repaired damage, each with its count."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from cartsheets.domain.damage.classes import CLASSES
from cartsheets.gui import theme
from cartsheets.gui.masking import shown_edit
from cartsheets.gui.models.change_model import ChangeModel
from cartsheets.gui.models.plain_text import plain_tip
from cartsheets.gui.widgets.buttons import Button, make_action
from cartsheets.gui.widgets.filter_row import FilterChoice, FilterRow
from cartsheets.gui.widgets.frames import Card, Part, scrolled
from cartsheets.gui.widgets.labels import ElidedLabel, label
from cartsheets.wording import shown

_MOST_FIELDS = 8
_MOST_PATTERNS = 12
_KEYS_FROM = 700
_DECIDING_KEYS = ("Space", "M / L")
_UNTICKED, _TICKED = Qt.CheckState.Unchecked, Qt.CheckState.Checked
_SOME = Qt.CheckState.PartiallyChecked


class ReviewFilters(Part):
    """Shows a ChangeModel's counts and changes its filter; ticks of patterns decide."""

    repairs_wished = Signal(str, bool)
    """Repair a class of damage, or take its cells as they were typed."""
    patterns_wished = Signal()
    """Show all patterns."""
    repair_list_wished = Signal()
    """Show every repair."""

    def __init__(self, model: ChangeModel) -> None:
        super().__init__("side", name="reviewFilters")
        self._model = model
        self._content = QWidget()
        self._box = QVBoxLayout(self._content)
        px = theme.current().px
        self._box.setContentsMargins(px(12), px(14), px(12), px(12))
        self._box.setSpacing(px(2))
        self._area = scrolled(self._content)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.box.addWidget(self._area, 1)
        self._keys = self._make_keys()
        self.box.addWidget(self._keys)
        self.kinds: dict[str, FilterChoice] = {}
        self._rows: dict[str, FilterRow] = {}
        self._is_showing = False
        self._shows_all_fields = False
        self._kind_group = QButtonGroup(self)
        self._kind_group.buttonToggled.connect(self._filter_kind)
        self._box.addWidget(label(self.tr("SHOW"), "section"))
        names = {
            "": ("review", self.tr("All changes"), "filterAll", "text2"),
            "add": ("add", self.tr("Adds"), "filterAdd", "add"),
            "update": ("update", self.tr("Updates"), "filterUpdate", "update"),
            "delete": ("delete", self.tr("Deletes"), "filterDelete", "delete"),
            "conflict": ("conflict", self.tr("Conflicts"), "filterConflict", "conflict"),
            "problem": ("problem", self.tr("Problems"), "filterProblem", "problem"),
        }
        for kind, (icon, text, name, colour) in names.items():
            row = FilterChoice(icon, text, name=name, colour=colour)
            row.setProperty("kind", kind)
            self.kinds[kind] = row
            self._kind_group.addButton(row)
            self._box.addWidget(row)
        self.kinds[""].setChecked(True)
        self._changing = QVBoxLayout()
        self._changing.setSpacing(px(2))
        self._box.addLayout(self._changing)
        self._box.addStretch()
        self._parts: list[QWidget] = []
        self._pattern_ticks: dict[int, QCheckBox] = {}
        model.modelReset.connect(self._show_if_other)
        model.decided.connect(self.show_ticks)
        self._shown_state: object = None
        self.show_all()

    def make_actions(self, page: QWidget) -> None:
        """Give the page an action for each kind, with its keys."""
        tr = self.tr
        names = (tr("all changes"), tr("adds"), tr("updates"), tr("deletes"), tr("conflicts"), tr("problems"))
        for at, (kind, words) in enumerate(zip(self.kinds, names, strict=True), start=1):
            text = tr("Show {kind}").format(kind=words)
            name = f"actShow{kind.capitalize() or 'All'}"
            make_action(page, text, name=name, does=partial(self.show_kind, kind), keys=f"Alt+{at}")

    def show_kind(self, kind: str) -> None:
        """Filter by a kind; "" shows all."""
        self.kinds[kind].setChecked(True)

    def toggle_column(self, table: str, column: str) -> None:
        """Filter by a changed field, or stop doing so."""
        is_on = self._model.filter.column == (table, column)
        self._set(column=None if is_on else (table, column))

    def show_pattern(self, pattern: int) -> None:
        """Filter by a pattern: its place in the plan."""
        self.kinds[""].setChecked(True)
        self._set(kind="", column=None, pattern=pattern, damage="")

    def clear(self) -> None:
        """Stop filtering by anything but the text."""
        self.kinds[""].setChecked(True)
        self._set(kind="", column=None, pattern=None, damage="")

    def show_all(self) -> None:
        """Build the lists for the review that is shown."""
        state = self._model.state
        self._shown_state = state
        counts = state.counts()
        for kind, row in self.kinds.items():
            row.set_count(counts[kind] if kind else len(state.rows))
        for part in self._parts:
            part.hide()
            part.deleteLater()
        self._parts, self._pattern_ticks, self._rows = [], {}, {}
        for part in self._deciding:
            part.setVisible(not self._model.is_past)
        self._add_fields()
        self._add_patterns()
        self._add_damage()
        self.show_ticks()
        self._show_pressed()

    def show_ticks(self) -> None:
        """Show how much of each pattern goes."""
        for at, tick in self._pattern_ticks.items():
            tick.blockSignals(True)
            tick.setCheckState(self._model.decisions.pattern_state(self._model.state.plan.patterns[at]))
            tick.blockSignals(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the card of keys out where it would push the filters away."""
        super().resizeEvent(event)
        self._keys.setVisible(self.height() >= theme.current().px(_KEYS_FROM))

    def _make_keys(self) -> QWidget:
        px = theme.current().px
        holder = QWidget()
        box = QVBoxLayout(holder)
        box.setContentsMargins(px(12), 0, px(12), px(12))
        card = Card(name="reviewKeys", spacing=4)
        card.box.addWidget(label(self.tr("Keyboard"), "strong"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(12))
        grid.setVerticalSpacing(px(3))
        grid.setColumnStretch(1, 1)
        keys = (
            ("J / K", self.tr("next / before")),
            ("Space", self.tr("include or skip")),
            ("M / L", self.tr("keep mine / live")),
            ("?", self.tr("all keys")),
        )
        self._deciding: list[QWidget] = []
        for at, (key, words) in enumerate(keys):
            line = label(key, "small"), label(words, "muted")
            for column, part in enumerate(line):
                grid.addWidget(part, at, column)
            if key in _DECIDING_KEYS:
                self._deciding += line
        card.box.addLayout(grid)
        box.addWidget(card)
        return holder

    def _add_fields(self) -> None:
        state = self._model.state
        headers = {(column.table, column.name): column.header for column in state.columns}
        fields = sorted(state.changed_in.items(), key=lambda each: -each[1])
        if fields:
            self._add_title(self.tr("CHANGED FIELDS"))
        shows_all = self._shows_all_fields or len(fields) <= _MOST_FIELDS + 1
        for at, (column, count) in enumerate(fields if shows_all else fields[:_MOST_FIELDS]):
            row = FilterRow("columns", headers.get(column, column[1]), count, name=f"filterField{at + 1}")
            self._add_filter(row, f"{column[0]}.{column[1]}", self._toggles("column", column))

        if len(fields) > _MOST_FIELDS + 1:
            text = self.tr("Fewer fields") if shows_all else self.tr("All %Ln field(s)", "", len(fields))
            icon = "chevron-up" if shows_all else "chevron-down"
            self._add_more(text, name="filterFieldsMore", icon=icon, does=self._toggle_fields)

    def _add_patterns(self) -> None:
        patterns = self._model.state.plan.patterns
        if patterns:
            self._add_title(self.tr("PATTERNS, RARE FIRST") if len(patterns) > 1 else self.tr("PATTERNS"))
        for at, pattern in enumerate(patterns[:_MOST_PATTERNS]):
            column = pattern.members[0][1] if pattern.members else ""
            sentence = shown(shown_edit(column, pattern.sentence))
            row = FilterRow("", sentence, pattern.rows, name=f"filterPattern{at + 1}", lines=2)
            if self._model.is_past:
                self._add_filter(row, f"pattern{at}", self._toggles("pattern", at))
                continue
            tick = QCheckBox()
            tick.setObjectName(f"includePattern{at + 1}")
            tick.setAccessibleName(self.tr("Include: {pattern}").format(pattern=sentence))
            tick.setToolTip(plain_tip(tick.accessibleName()))
            tick.setTristate(True)
            tick.checkStateChanged.connect(self._includes_pattern(at, tick))
            self._pattern_ticks[at] = tick
            self._add_filter(row, f"pattern{at}", self._toggles("pattern", at), tick)

        if len(patterns) > _MOST_PATTERNS:
            text = self.tr("All %Ln pattern(s)…", "", len(patterns))
            self._add_more(text, name="filterPatternsMore", icon="pattern", does=self.patterns_wished.emit)

    def _add_damage(self) -> None:
        # Of what is only to look at nothing is repaired: nobody typed it into a sheet here.
        damage = () if self._model.is_past else self._model.state.plan.damage
        classes = Counter(each.kind for each in damage)
        repaired = Counter(each.kind for each in damage if each.is_repaired)
        if classes:
            self._add_title(self.tr("SPREADSHEET DAMAGE"))
        for kind, count in sorted(classes.items()):
            words = shown(CLASSES[kind])
            row = FilterRow("repair", words, count, name=f"filterDamage{kind.title().replace('_', '')}")
            tick = QCheckBox()
            tick.setObjectName(f"repair{kind.title().replace('_', '')}")
            tick.setAccessibleName(self.tr("Repair: {kind}").format(kind=words))
            tick.setToolTip(plain_tip(tick.accessibleName()))
            is_some = 0 < repaired[kind] < count
            tick.setTristate(is_some)
            tick.setCheckState(_SOME if is_some else _TICKED if repaired[kind] else _UNTICKED)
            tick.checkStateChanged.connect(self._wishes_repair(kind))
            self._add_filter(row, f"damage{kind}", self._toggles("damage", kind), tick)

        if classes:
            text = self.tr("Every repair…")
            self._add_more(text, name="filterRepairs", icon="repair", does=self.repair_list_wished.emit)

    def _add_more(self, text: str, *, name: str, icon: str, does: Callable[[], object]) -> None:
        button = Button(text, name=name, kind="quiet", icon=icon)
        button.clicked.connect(lambda _checked=False: does())
        line = QWidget()
        across = QHBoxLayout(line)
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(button)
        across.addStretch()
        self._add(line)

    def _toggle_fields(self) -> None:
        self._shows_all_fields = not self._shows_all_fields
        self.show_all()
        button = self.findChild(Button, "filterFieldsMore")
        if button is not None:
            button.setFocus()

    def _add_title(self, text: str) -> None:
        title = ElidedLabel(text, "section")
        px = theme.current().px
        title.setContentsMargins(0, px(14), 0, px(2))
        self._add(title)

    def _add_filter(
        self, row: FilterRow, key: str, slot: Callable[[bool], None], tick: QCheckBox | None = None
    ) -> None:
        row.toggled.connect(slot)
        self._rows[key] = row
        if tick is None:
            self._add(row)
            return
        line = QWidget()
        across = QHBoxLayout(line)
        across.setContentsMargins(theme.current().px(6), 0, 0, 0)
        across.setSpacing(theme.current().px(2))
        side = theme.current().px(24)
        tick.setMinimumSize(side, side)
        across.addWidget(tick)
        across.addWidget(row, 1)
        self._add(line)

    def _add(self, part: QWidget) -> None:
        self._parts.append(part)
        self._changing.addWidget(part)

    def _filter_kind(self, row: QWidget, is_checked: bool) -> None:
        if is_checked:
            self._set(kind=str(row.property("kind")))

    def _toggles(self, part: str, value: object) -> Callable[[bool], None]:
        def toggle(is_on: bool) -> None:
            if not self._is_showing:
                others = {"column": None, "pattern": None, "damage": ""}
                self._set(**{**others, part: value if is_on else others[part]})

        return toggle

    def _includes_pattern(self, at: int, tick: QCheckBox) -> Callable[[Qt.CheckState], None]:
        def include(state: Qt.CheckState) -> None:
            # A click goes on from half to full: "some" is something to see, not to ask for.
            if state == Qt.CheckState.PartiallyChecked:
                tick.setCheckState(_TICKED)
                return
            pattern = self._model.state.plan.patterns[at]
            self._model.decisions.include_pattern(pattern, is_included=state == _TICKED)

        return include

    def _wishes_repair(self, kind: str) -> Callable[[Qt.CheckState], None]:
        return lambda state: self.repairs_wished.emit(kind, state == _TICKED)

    def _set(self, **parts: object) -> None:
        self._model.set_filter(**parts)
        self._show_pressed()

    def _show_pressed(self) -> None:
        """Show which filters are on, whoever set them."""
        wanted = self._model.filter
        on = {f"damage{wanted.damage}"}
        if wanted.column is not None:
            on.add(".".join(wanted.column))
        if wanted.pattern is not None:
            on.add(f"pattern{wanted.pattern}")
        self._is_showing = True
        for key, row in self._rows.items():
            row.setChecked(key in on)
        self._is_showing = False

    def _show_if_other(self) -> None:
        if self._model.state is not self._shown_state:
            self.show_all()
