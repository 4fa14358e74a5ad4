"""Exit statuses. They are part of the contract with schedulers and other programs."""

from __future__ import annotations

from cartsheets.errors import CartSheetsError

DONE = 0
FAILED = 1
WRONG_USAGE = 2
IN_PART = 3
"""Something remains: problems, conflicts, rows that were not sent; with --check, anything to do."""
REFUSED_KEYS = 4
UNREACHABLE = 5
REFUSED_BY_GUARD = 6
STOPPED = 130

SENDING = frozenset({"push", "resume", "undo", "restore"})
"""The commands that send: what they refuse is refused by a guard, and what they began can be resumed."""

_BY_KIND = {
    "UsageError": WRONG_USAGE,
    "NotAuthorized": REFUSED_KEYS,
    "CredentialsMissing": REFUSED_KEYS,
    "StoreUnreachable": UNREACHABLE,
    "AnswerLost": UNREACHABLE,
    "StoreBusy": UNREACHABLE,
    "GuardNotMet": REFUSED_BY_GUARD,
}


def status_of(error: CartSheetsError, *, command: str) -> int:
    """Give the status with which a command ends that met this error."""
    if error.kind == "WrongStore" and command in SENDING:
        return REFUSED_BY_GUARD
    return _BY_KIND.get(error.kind, FAILED)
