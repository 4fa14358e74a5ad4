"""What the history brings before the review: two exports, or what an export would bring back."""

from __future__ import annotations

from hashlib import sha256

from PySide6.QtCore import QCoreApplication

from cartsheets.domain.restoring import RestoreWish
from cartsheets.gui.clock import exact_words
from cartsheets.gui.dialogs.restore import RestoreAnswer
from cartsheets.gui.joins.review import Found, Source
from cartsheets.ledger.snapshots import ExportRecord
from cartsheets.monitor import Monitor
from cartsheets.session import Session
from cartsheets.steps.compare import compare_exports
from cartsheets.steps.restore import find_customer, review_restore
from cartsheets.steps.review import ReviewOptions


def restore_source(store: str, export: str, answer: RestoreAnswer) -> Source:
    """Make what reviews the way back to an export."""

    def compare(session: Session, options: ReviewOptions, monitor: Monitor) -> Found:
        keys = None
        if answer.customer:
            keys = frozenset((find_customer(session, answer.customer, monitor=monitor),))
        wish = RestoreWish(keys, answer.columns, answer.brings_back)
        found = review_restore(session, export, wish, monitor=monitor)
        heading = QCoreApplication.translate("review", "Restore from the export of {when}")
        return Found(found.plan, found.live, heading=heading.format(when=_when(found.export)))

    columns = sorted(answer.columns or ())
    # Names are kept with what was decided, and nobody's e-mail may stay behind in one.
    whom = sha256(answer.customer.casefold().encode()).hexdigest()[:16] if answer.customer else "all"
    name = f"restore {export} {whom} {columns} {answer.brings_back}"
    return Source(name, store, compare, takes_values=False, is_kept=True)


def comparison_source(store: str, first: str, second: str) -> Source:
    """Make what shows how the store changed between two exports; nothing of it can be pushed."""

    def compare(session: Session, _options: ReviewOptions, monitor: Monitor) -> Found:
        found = compare_exports(session.ledger, first, second, monitor=monitor)
        heading = QCoreApplication.translate("review", "Between two exports")
        look = QCoreApplication.translate(
            "review",
            "What changed in the store between two exports: the older value is struck, the newer one bold. "
            "It has happened already, so there is nothing to tick or to push.",
        )
        return Found(found.plan, found.before, heading=heading, look=look)

    return Source(f"compare {first} {second}", store, compare, takes_values=False)


def _when(export: ExportRecord) -> str:
    return exact_words(export.taken_at or export.started_at)
