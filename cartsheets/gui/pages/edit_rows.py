"""Which rows and columns of the grid are shown, and in which order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from cartsheets.gui.models.sheet_filter import ColumnFilter, SheetFilter
from cartsheets.gui.models.sheet_model import FIRST_FIELD
from cartsheets.gui.pages.edit_filter import FilterPopup
from cartsheets.gui.widgets.announce import announce

if TYPE_CHECKING:
    from cartsheets.gui.pages.edit import EditPage


class EditRows(QObject):
    """Filters and sorts for one page; the cell that was current stays so, where it is still shown."""

    def __init__(self, page: EditPage) -> None:
        super().__init__(page)
        self._page = page

    def open_filter(self, section: int) -> None:
        """Open a column's filter under its header."""
        if section < 1:
            return
        page = self._page
        popup = FilterPopup(page.model, section, page)
        popup.applied.connect(self._filter_column)
        popup.sorted.connect(self.sort)
        popup.show_below(page.grid.headers[0 if section >= FIRST_FIELD else 1])

    def show_only(self, rows: str) -> None:
        """Show all rows with "", or only "changed" ones, or those with "problems"."""
        self.filter(SheetFilter(self._page.model.filter.columns, rows))

    def filter(self, wanted: SheetFilter) -> None:
        """Show the rows that a filter lets through."""
        page = self._page
        cell = page.grid.current_cell()
        page.model.set_filter(wanted)
        self._go_back(cell)
        page.toolbar.show_rows(wanted.rows)
        announce(page.grid, self.tr("%Ln row(s) shown", "", page.model.rowCount()))

    def sort(self, section: int, descending: bool | None) -> None:
        """Sort by a column; None is the order of the export."""
        page = self._page
        cell = page.grid.current_cell()
        page.model.set_sort(None if descending is None else (section, descending))
        self._go_back(cell)
        page.grid.show_counts()

    def show_column(self, name: str, is_shown: bool) -> None:
        """Show a column, or hide it."""
        self._page.grid.setColumnHidden(self._page.model.section_of(name), not is_shown)

    def _filter_column(self, name: str, wanted: ColumnFilter) -> None:
        self.filter(self._page.model.filter.with_column(name, wanted))

    def _go_back(self, cell: tuple[int, object] | None) -> None:
        grid, model = self._page.grid, self._page.model
        row = model.row_of(cell[0]) if cell is not None else -1
        name = getattr(cell[1], "name", "") if cell is not None else ""
        section = model.section_of(name) if name else FIRST_FIELD
        grid.go_to(max(row, 0), section)
        grid.scrollTo(grid.currentIndex())
        grid.setFocus()
