"""ColumnChoices: what a person says about a foreign file before it is compared. No Qt.

It starts with what was found out; whatever is not touched stays so.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from cartsheets.domain.foreign.headers import ColumnMatch, HeaderMap, How, header_keys
from cartsheets.domain.foreign.maps import ForeignOptions
from cartsheets.domain.matching import ACTION
from cartsheets.domain.sheet import TextForm
from cartsheets.domain.tables import CUSTOMERS, Role
from cartsheets.steps.foreign import ForeignFile

FIELDS: tuple[tuple[str, str], ...] = (
    *(
        (column.name, column.header)
        for column in CUSTOMERS.sheet_columns
        if column.role is not Role.READ_ONLY
    ),
    (ACTION, "Action"),
)
"""What a column may be read as: API name, or our own column's, and header."""
_GUESSED = (How.LIKENESS, How.CONTENTS)


class ColumnChoices:
    """The choices about one file. `names` are by place; "" leaves a column out."""

    def __init__(self, file: ForeignFile) -> None:
        self.file = file
        self.match = file.options.match
        self.blank = file.options.blank
        self._found = file.maps.get(CUSTOMERS.name)
        columns = self._found.columns if self._found is not None else ()
        self.columns: tuple[ColumnMatch, ...] = columns
        offered = {name for name, _ in FIELDS}
        self.names = {column.place: column.name if column.name in offered else "" for column in columns}
        keys = dict(zip((column.place for column in columns), header_keys(columns), strict=True))
        self._keys: Mapping[int, str] = keys
        self._touched = {place for place, key in keys.items() if key in file.options.names}

    @property
    def header_row(self) -> int:
        """The row that is taken for the headers; 0 where there is none."""
        return self._found.header_row if self._found is not None else 0

    @property
    def sheet(self) -> str:
        """The sheet that is taken for the customers'."""
        return self._found.sheet.name if self._found is not None else ""

    def choose(self, place: int, name: str) -> int | None:
        """Read a column as a field; gives the place of the one that had it, and is now left out."""
        loser = next((at for at, has in self.names.items() if name and has == name and at != place), None)
        self.names[place] = name
        self._touched.add(place)
        if loser is not None:
            self.names[loser] = ""
            self._touched.add(loser)
        return loser

    def how(self, column: ColumnMatch) -> How:
        """How a column is known now."""
        if column.place in self._touched:
            return How.CHOSEN
        return column.how

    def is_guess(self, column: ColumnMatch) -> bool:
        """Whether somebody should look at it: it was told by likeness or contents, or stands twice."""
        if column.twin_of and column.place not in self._touched:
            return True
        return bool(self.names[column.place]) and self.how(column) in _GUESSED

    def counts(self) -> tuple[int, int, int]:
        """(columns that are read, those of them that are guesses, all)."""
        read = sum(bool(name) for name in self.names.values())
        return read, sum(self.is_guess(column) for column in self.columns), len(self.columns)

    def open_twin(self) -> ColumnMatch | None:
        """A column whose header another one has, where nobody said yet which counts."""
        read = set(self.names.values())
        twins = (column for column in self.columns if column.twin_of and column.place not in self._touched)
        return next((column for column in twins if column.twin_of in read), None)

    def is_enough(self) -> bool:
        """Whether rows can be told by what is read."""
        match = "" if self.match in ("", "id", "email") else self.match
        return self._map_now().is_enough(match) if self._found is not None else False

    def names_by_header(self) -> dict[str, str]:
        """What every column is read as, by what it goes by."""
        return {self._keys[place]: name for place, name in self.names.items()}

    def options(self) -> ForeignOptions:
        """All that was chosen, for the comparison; what was found out and not touched is agreed to."""
        return replace(
            self.file.options,
            match=self.match,
            blank=self.blank,
            names=self.names_by_header(),
            sheet=self.sheet,
            header_row=self.header_row,
        )

    def look_options(
        self, *, sheet: str | None = None, header_row: int | None = None, form: TextForm | None = None
    ) -> ForeignOptions:
        """What to read the file with anew: another sheet, header row or form, and what was touched."""
        options = self.file.options
        return replace(
            options,
            match=self.match if form is not None else "",
            blank=self.blank,
            names={self._keys[place]: self.names[place] for place in sorted(self._touched)},
            sheet=options.sheet if sheet is None else sheet,
            # Another sheet has its headers elsewhere.
            header_row=(0 if sheet is not None else options.header_row) if header_row is None else header_row,
            form=options.form if form is None else form,
        )

    def _map_now(self) -> HeaderMap:
        if self._found is None:
            raise ValueError("the file has no columns")
        columns = tuple(replace(column, name=self.names[column.place]) for column in self.columns)
        return replace(self._found, columns=columns)
