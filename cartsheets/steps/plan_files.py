"""Plans saved as files, to be pushed later; typed passwords are never in them.

Beside the plan stands a digest of it: what is pushed is what was reviewed, and a file that was edited in
between is refused. It guards against an editor, not against a forger, who could as well review a sheet of
his own; what somebody else is to push goes out as a change set, under a seal.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

from cartsheets.domain.change_set import sealed_bytes
from cartsheets.domain.plan import Plan
from cartsheets.domain.plan_json import plan_from, plan_values
from cartsheets.errors import PlanDamaged, WorkbookNotWritable

_DIGEST = "sha256"


def save_plan(plan: Plan, path: Path) -> None:
    """Write a plan, whole or not at all, readable by its user alone.

    Raises:
        WorkbookNotWritable: the file cannot be written.
    """
    # As it will be read: numbers that name things are texts in JSON, and sort as such.
    values = json.loads(json.dumps(plan_values(plan)))
    write_whole(path, json.dumps({**values, _DIGEST: _digest_of(values)}, ensure_ascii=False, indent=1))


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
    except (ValueError, RecursionError) as error:
        raise PlanDamaged(
            f"{path.name} is no plan that can be read: it was cut off or altered.",
            remedy="Review the sheet again.",
        ) from error
    plan = plan_from(values)
    digest = _digest_of(values)
    if not digest or values.get(_DIGEST) != digest:
        raise PlanDamaged(
            f"{path.name} is not as it was saved: something in it was altered after the review.",
            remedy="Review the sheet again, and change the sheet instead of the plan.",
        )
    return plan


def _digest_of(values: Mapping[str, Any]) -> str:
    """The digest of all that was reviewed and is pushed, the same whatever the file's spaces.

    Empty where it holds what no plan of ours does: NaN and its like.
    """
    try:
        reviewed = sealed_bytes({name: value for name, value in values.items() if name != _DIGEST})
    except ValueError:
        return ""
    return sha256(reviewed).hexdigest()
