"""What was given to the options of the command line, as the values that steps take."""

from __future__ import annotations

import argparse
from datetime import UTC, datetime

from cartsheets.cli.foreign_columns import foreign_options
from cartsheets.domain.damage import CLASSES
from cartsheets.domain.drafting.draft import DraftOptions
from cartsheets.domain.findings import Repairs
from cartsheets.domain.pattern_choice import choose_patterns, unknown_patterns
from cartsheets.domain.plan import Action, Plan
from cartsheets.domain.tables import CUSTOMERS, GROUPS
from cartsheets.errors import UsageError
from cartsheets.steps.review import ReviewOptions


def review_options(arguments: argparse.Namespace) -> ReviewOptions:
    """Read the options of every command that reviews a sheet.

    Raises:
        UsageError: one of them means nothing.
    """
    return ReviewOptions(
        draft=DraftOptions(
            repairs=_repairs(arguments.repairs).without(arguments.as_typed),
            blank=arguments.blank or "clear",
            missing_rows=arguments.missing_rows,
        ),
        on_conflict=arguments.on_conflict,
        reads_all=arguments.read_all,
        foreign=foreign_options(arguments),
    )


def _repairs(text: str) -> Repairs:
    words = [word.strip() for word in text.split(",") if word.strip()]
    if words == ["all"]:
        return Repairs.all()
    if words == ["none"]:
        return Repairs.none()
    unknown = [word for word in words if word not in CLASSES]
    if unknown:
        raise UsageError(
            f"There is no class of damage “{unknown[0]}”.", remedy=f"There are {', '.join(CLASSES)}."
        )
    return Repairs(frozenset(words))


def chosen_plan(plan: Plan, arguments: argparse.Namespace) -> Plan:
    """Give the plan with the patterns that --pattern and --without-pattern leave in it.

    Raises:
        UsageError: the plan has no such pattern, so that nobody knows what was meant to go.
    """
    only, without = frozenset(arguments.pattern), frozenset(arguments.without_pattern)
    unknown = unknown_patterns(plan, (*arguments.pattern, *arguments.without_pattern))
    if unknown:
        raise UsageError(
            f"This review has no pattern “{unknown[0]}”. Nothing was sent.",
            remedy="“review FILE” lists the patterns with their ids; they change with what was edited.",
        )
    return choose_patterns(plan, only=only, without=without)


def read_actions(text: str | None) -> frozenset[Action]:
    """Read the actions of --only; all where it was not given.

    Raises:
        UsageError: there is no such action.
    """
    if text is None:
        return frozenset(Action)
    try:
        return frozenset(Action(word.strip()) for word in text.split(",") if word.strip())
    except ValueError as error:
        raise UsageError(f"--only takes add, update and delete, not “{text}”.") from error


def read_keys(text: str | None) -> frozenset[int] | None:
    """Read the customer ids of --rows; None where it was not given.

    Raises:
        UsageError: one is no number.
    """
    if text is None:
        return None
    try:
        return frozenset(int(word) for word in text.split(",") if word.strip())
    except ValueError as error:
        raise UsageError(f"--rows takes customer ids, not “{text}”.") from error


def read_columns(text: str | None) -> frozenset[str] | None:
    """Read the columns of --columns, in any case of letters; None where it was not given.

    Raises:
        UsageError: no table has such a column.
    """
    if text is None:
        return None
    names = {name.casefold(): name for table in (GROUPS, CUSTOMERS) for name in table.by_name}
    words = [word.strip() for word in text.split(",") if word.strip()]
    unknown = [word for word in words if word.casefold() not in names]
    if unknown:
        raise UsageError(
            f"There is no column “{unknown[0]}”.", remedy="Use the API's names, like BillingCity."
        )
    return frozenset(names[word.casefold()] for word in words)


def read_date(text: str) -> datetime:
    """Read a day or a moment; without a zone it is this computer's time.

    Raises:
        UsageError: the text is neither.
    """
    try:
        moment = datetime.fromisoformat(text.strip())
    except ValueError as error:
        raise UsageError(f"“{text}” is no date.", remedy="Write it as 2026-11-23.") from error
    return moment.astimezone(UTC)
