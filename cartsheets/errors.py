"""Every error a user can meet, as one tree, each with its sentence.

```
CartSheetsError
├── StoreError
│   ├── StoreUnreachable      no answer: wait and try again; a push can be resumed
│   │   └── AnswerLost        a write was sent and nobody knows whether it took effect
│   ├── StoreBusy             throttled: the pacer waits
│   ├── NotAuthorized         keys or a permission refused: stop, open Connect
│   ├── Rejected              about one row: its Outcome, go on
│   └── UnexpectedAnswer      not what the API promises: stop and report
├── WorkbookError             WorkbookMissing, WorkbookLocked, WorkbookNotWritable, WorkbookDamaged,
│                             UnsafeWorkbook, NotOurWorkbook, UnreadableFormat
├── PlanError                 StalePlan, GuardNotMet, WrongStore, PlanDamaged
├── LedgerError               LedgerInUse, LedgerDamaged, LedgerNotWritable, UnknownRecord
├── SettingsError
├── CredentialsMissing        no keys are known for the store
│   └── NoKeyring             nowhere safe to keep them: they can be used for one run only
└── UsageError                the command line was called wrongly
```
`Cancelled` (in `monitor`) is not an error. Anything outside the tree is a bug.
"""

from __future__ import annotations


class CartSheetsError(Exception):
    """Say what happened and why (`message`), and what to do about it (`remedy`).

    `details` holds words that are not ours (the store's own text), shown only on request.
    """

    def __init__(self, message: str, *, remedy: str = "", details: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy
        self.details = details

    @property
    def kind(self) -> str:
        """The error's stable name, as in the command line's JSON."""
        return type(self).__name__

    def __str__(self) -> str:
        return f"{self.message} {self.remedy}".strip()


class StoreError(CartSheetsError):
    """Something about the store or the way to it."""


class StoreUnreachable(StoreError):
    """No usable answer came, after all the tries that are reasonable."""


class AnswerLost(StoreUnreachable):
    """A write was sent and its answer never came: it may have taken effect or not."""


class StoreBusy(StoreError):
    """The store asked for a slower pace; `retry_after_s` is its own wish, where it told one."""

    def __init__(self, message: str, *, retry_after_s: float | None = None, remedy: str = "") -> None:
        super().__init__(message, remedy=remedy)
        self.retry_after_s = retry_after_s


class NotAuthorized(StoreError):
    """The keys are wrong or lack a permission; the store does not say which."""


class Rejected(StoreError):
    """The store refused one row; `status` is the HTTP or per-item status it gave."""

    def __init__(self, message: str, *, status: int, remedy: str = "", details: str = "") -> None:
        super().__init__(message, remedy=remedy, details=details)
        self.status = status


class UnexpectedAnswer(StoreError):
    """An answer that the API does not promise, and that cannot be understood safely."""


class WorkbookError(CartSheetsError):
    """Something about a spreadsheet file; `path`, `sheet` and `cell` tell where."""

    def __init__(
        self,
        message: str,
        *,
        path: str = "",
        sheet: str = "",
        cell: str = "",
        remedy: str = "",
        details: str = "",
    ) -> None:
        super().__init__(message, remedy=remedy, details=details)
        self.path = path
        self.sheet = sheet
        self.cell = cell


class WorkbookMissing(WorkbookError):
    """There is no such file."""


class WorkbookLocked(WorkbookError):
    """Another program holds the file."""


class WorkbookNotWritable(WorkbookError):
    """The file or its folder cannot be written."""


class WorkbookDamaged(WorkbookError):
    """The file is not whole, or not what its name says."""


class UnsafeWorkbook(WorkbookError):
    """The file could harm the program or the data; it was not opened."""


class NotOurWorkbook(WorkbookError):
    """The file does not say which export it is, or says it in ways that disagree."""


class UnreadableFormat(WorkbookError):
    """A file of another kind; the message names the kind and how to save it."""


class PlanError(CartSheetsError):
    """A plan that must not be sent as it is."""


class StalePlan(PlanError):
    """The store moved on since the plan was made."""


class GuardNotMet(PlanError):
    """A guard asked for consent that was not given."""


class WrongStore(PlanError):
    """The sheet or plan belongs to another store."""


class PlanDamaged(PlanError):
    """A saved plan that cannot be read or was altered."""


class LedgerError(CartSheetsError):
    """Something about the local record."""


class LedgerInUse(LedgerError):
    """Another CartSheets process is writing to it."""


class LedgerDamaged(LedgerError):
    """The local record cannot be read."""


class LedgerNotWritable(LedgerError):
    """The folder of the local record cannot be written, or the disk is full."""


class UnknownRecord(LedgerError):
    """The local record has no such export or push."""


class SettingsError(CartSheetsError):
    """The settings file cannot be read or holds a value that cannot be used."""


class CredentialsMissing(CartSheetsError):
    """No keys are known for the store."""


class NoKeyring(CredentialsMissing):
    """This computer has no keyring that may be trusted with keys."""


class UsageError(CartSheetsError):
    """A command was given words that do not fit."""
