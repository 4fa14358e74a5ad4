"""The local record, one SQLite file (the only `sqlite3`): exports, pushes and drafts."""

from cartsheets.ledger.database import HistoryEntry, Ledger
from cartsheets.ledger.drafts import DraftRecord
from cartsheets.ledger.locks import Lock
from cartsheets.ledger.push_history import PastChange, PushSummary
from cartsheets.ledger.push_records import ChangeRecord, PushRecord, Settled
from cartsheets.ledger.snapshots import BaseRow, ExportRecord

__all__ = [
    "BaseRow",
    "ChangeRecord",
    "DraftRecord",
    "ExportRecord",
    "HistoryEntry",
    "Ledger",
    "Lock",
    "PastChange",
    "PushRecord",
    "PushSummary",
    "Settled",
]
