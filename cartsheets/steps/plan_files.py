"""Plans saved as files, to be pushed later; typed passwords are never in them."""

from __future__ import annotations

import json
import os
from pathlib import Path

from cartsheets.domain.plan import Plan
from cartsheets.domain.plan_json import plan_from, plan_values
from cartsheets.errors import PlanDamaged, WorkbookNotWritable


def save_plan(plan: Plan, path: Path) -> None:
    """Write a plan, whole or not at all, readable by its user alone.

    Raises:
        WorkbookNotWritable: the file cannot be written.
    """
    write_whole(path, json.dumps(plan_values(plan), ensure_ascii=False, indent=1))


def write_whole(path: Path, text: str) -> None:
    """Write a text, whole or not at all, readable by its user alone.

    Raises:
        WorkbookNotWritable: the file cannot be written.
    """
    part = path.with_name(f".{path.name}.part")
    try:
        with os.fdopen(
            os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8"
        ) as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise WorkbookNotWritable(
            f"The plan cannot be written to {path}: {error.strerror}.",
            path=str(path),
            remedy="Choose a folder that you may write to.",
        ) from error


def read_plan(path: Path) -> Plan | None:
    """Read a saved plan; None where the file is something else.

    Raises:
        PlanDamaged: it was a plan, and was cut off or altered.
    """
    try:
        body = path.read_bytes()
    except OSError:
        # The workbook's reader says in words what is wrong with the file.
        return None
    if not body.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        return None
    try:
        values = json.loads(body.decode("utf-8-sig"))
    except ValueError as error:
        raise PlanDamaged(
            f"{path.name} is no plan that can be read: it was cut off or altered.",
            remedy="Review the sheet again.",
        ) from error
    return plan_from(values)
