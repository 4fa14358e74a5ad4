"""What became of a push: in a sentence, by cause where rows failed, and row by row."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cartsheets.domain.cells import as_words
from cartsheets.domain.receipt import Outcome, ReceiptRow
from cartsheets.domain.tables import TABLES
from cartsheets.gui import theme
from cartsheets.gui.masking import shown_name, shown_value, shown_words
from cartsheets.gui.models.plain_text import safe_text
from cartsheets.gui.models.push_rows import PushRows
from cartsheets.gui.models.push_state import Cause, PushEnd, find_causes
from cartsheets.gui.pages.push_table import PushTable
from cartsheets.gui.widgets.buttons import Button
from cartsheets.gui.widgets.frames import Card, scrolled
from cartsheets.gui.widgets.labels import ElidedLabel, label
from cartsheets.gui.widgets.notice import Notice
from cartsheets.wording import shown

_SIDE_WIDTH, _SIDE_WIDTH_NARROW, _ROOMY = 400, 310, 1140
_SHOWN_CAUSES = 20
_SHOWN_ROWS = 3
_SHOWN_DIFFERENT = 12


class PushResults(QWidget):
    """Shows one PushEnd."""

    fix_wished = Signal(list)
    """Open the review on these ReceiptRows."""
    retry_wished = Signal(list)
    """Push these ReceiptRows once more."""
    undo_wished = Signal(str)
    resume_wished = Signal(str)
    report_wished = Signal()
    failures_wished = Signal()
    """Save the rows that were not done as a workbook."""
    left = Signal()
    """Back to the review."""
    folder_wished = Signal(str)

    def __init__(self, end: PushEnd) -> None:
        super().__init__()
        self.setObjectName("pushResults")
        self.end = end
        px = theme.current().px
        box = QVBoxLayout(self)
        box.setContentsMargins(px(24), px(16), px(24), px(20))
        box.setSpacing(px(12))
        self.banner = self._banner()
        box.addWidget(self.banner)
        across = QHBoxLayout()
        across.setSpacing(px(12))
        self.rows = PushRows(self)
        self.rows.show_rows(end.receipt.rows)
        self.table = PushTable(self.rows, prefix="push")
        self.table.opened.connect(self._open_row)
        self._beside = self._side()
        if self._beside is not None:
            across.addWidget(self._beside)
        across.addWidget(self.table, 1)
        box.addLayout(across, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the table the room, where there is little."""
        super().resizeEvent(event)
        if self._beside is not None:
            px = theme.current().px
            is_roomy = self.width() >= px(_ROOMY)
            self._beside.setFixedWidth(px(_SIDE_WIDTH if is_roomy else _SIDE_WIDTH_NARROW))

    @property
    def title(self) -> str:
        """How it ended, in a sentence."""
        return self.banner.title

    def take_focus(self) -> None:
        """Begin at the first button of the banner."""
        first = self.banner.findChild(Button)
        if isinstance(first, Button):
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- the sentence -----------------------------------------------------------------------------

    def _banner(self) -> Notice:
        end, receipt = self.end, self.end.receipt
        kind, title, text = self._sentence()
        banner = Notice(kind, title, text, name="pushBanner", is_large=True)
        for sentence in end.said:
            banner.box.addWidget(label(shown_words(shown(sentence)), "small", name="pushSaid", wraps=True))
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.current().px(8))
        failed = self._failed()
        if not receipt.finished and receipt.push:
            resume = Button(self._resume_text(), name="pushResume", kind="primary", icon="play")
            resume.clicked.connect(partial(self.resume_wished.emit, receipt.push))
            buttons.addWidget(resume)
        elif failed and not end.is_undo:
            retry = Button(
                self.tr("Retry %n failed", "", len(failed)), name="pushRetry", kind="primary", icon="refresh"
            )
            retry.clicked.connect(partial(self.retry_wished.emit, failed))
            buttons.addWidget(retry)
        report = Button(self.tr("Save report…"), name="pushReport", icon="download")
        report.clicked.connect(self.report_wished)
        if receipt.rows:
            buttons.addWidget(report)
        if failed:
            failures = Button(self.tr("Save failed rows…"), name="pushFailures", icon="download")
            failures.clicked.connect(self.failures_wished)
            buttons.addWidget(failures)
        if receipt.finished and receipt.count(Outcome.DONE):
            undo = Button(self.tr("Undo this push…"), name="pushUndo", icon="undo")
            undo.clicked.connect(partial(self.undo_wished.emit, receipt.push))
            buttons.addWidget(undo)
        text = self.tr("Go to the history") if end.is_undo else self.tr("Back to review")
        back = Button(text, name="pushBack", icon="history" if end.is_undo else "review")
        back.clicked.connect(self.left)
        buttons.addWidget(back)
        buttons.addStretch()
        banner.box.addSpacing(theme.current().px(8))
        banner.box.addLayout(buttons)
        return banner

    def _sentence(self) -> tuple[str, str, str]:
        end, receipt, locale = self.end, self.end.receipt, QLocale()
        done, total = receipt.count(Outcome.DONE), len(receipt.rows)
        failed = receipt.count(Outcome.REJECTED) + receipt.count(Outcome.IN_DOUBT)
        store = safe_text(shown(end.store))
        of = self.tr("{done} of {total}").format(done=locale.toString(done), total=locale.toString(total))
        if end.halted:
            title = self.tr("Stopped by itself: {of} changes are done").format(of=of)
            return "warning", title, safe_text(end.halted)
        if not receipt.finished:
            title = self.tr("Stopped: {of} changes are done").format(of=of)
            text = self.tr("Resume settles what is in doubt first and sends nothing twice.")
            return "warning", title, text
        if not total:
            return "done", self.tr("There was nothing left to send"), ""
        skipped = receipt.count(Outcome.SKIPPED)
        if failed or skipped:
            parts = [self.tr("{count} done").format(count=locale.toString(done))]
            if failed:
                parts.append(self.tr("{count} failed").format(count=locale.toString(failed)))
            if skipped:
                parts.append(self.tr("{count} skipped").format(count=locale.toString(skipped)))
            return "warning", ", ".join(parts), self._to_store(store)
        kept = receipt.stored_differently
        if end.conflicts:
            text = self.tr(
                "%Ln (was|were) left out, because somebody changed the same.", "", len(end.conflicts)
            )
            return "warning", self.tr("%Ln row(s) (is|are) done", "", total), text
        if kept:
            text = self.tr("The store keeps %Ln value(s) differently than sent.", "", len(kept))
            return "warning", self.tr("All %Ln change(s) (is|are) done", "", total), text
        return "done", self.tr("All %Ln change(s) (is|are) done", "", total), self._to_store(store)

    def _to_store(self, store: str) -> str:
        if self.end.is_undo:
            return self.tr("Taken back in {store}, and every row was read back.").format(store=store)
        return self.tr("Sent to {store}, and every row was read back.").format(store=store)

    def _resume_text(self) -> str:
        left = self.end.receipt.count(Outcome.PLANNED) + self.end.receipt.count(Outcome.IN_DOUBT)
        if self.end.halted:
            return self.tr("Send the other %Ln anyway", "", left)
        return self.tr("Resume here")

    def _failed(self) -> list[ReceiptRow]:
        outcomes = (Outcome.REJECTED, Outcome.IN_DOUBT)
        return [row for row in self.end.receipt.rows if row.outcome in outcomes]

    # -- what to look at --------------------------------------------------------------------------

    def _side(self) -> QWidget | None:
        px = theme.current().px
        inner = QWidget()
        box = QVBoxLayout(inner)
        box.setContentsMargins(0, 0, px(4), 0)
        box.setSpacing(px(10))
        causes = find_causes(self.end.receipt.rows)
        for at, cause in enumerate(causes[:_SHOWN_CAUSES]):
            box.addWidget(self._cause(at, cause))
        if len(causes) > _SHOWN_CAUSES:
            box.addWidget(
                label(self.tr("… and %Ln other cause(s)", "", len(causes) - _SHOWN_CAUSES), "muted")
            )
        if self.end.conflicts:
            box.addWidget(self._overtaken())
        if self.end.receipt.stored_differently:
            box.addWidget(self._differently())
        if not causes and not self.end.receipt.stored_differently and not self.end.conflicts:
            inner.deleteLater()
            return None
        box.addStretch()
        area = scrolled(inner)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return area

    def _cause(self, at: int, cause: Cause) -> QWidget:
        is_failed = cause.outcome is not Outcome.SKIPPED
        titles = {
            Outcome.REJECTED: self.tr("%Ln row(s) refused", "", len(cause.rows)),
            Outcome.IN_DOUBT: self.tr("%Ln row(s) in doubt", "", len(cause.rows)),
            Outcome.SKIPPED: self.tr("%Ln row(s) skipped", "", len(cause.rows)),
        }
        message = shown_words(shown(cause.message)) or self.tr("The answer never came.")
        notice = Notice(
            "problem" if is_failed else "warning", titles[cause.outcome], message, name=f"pushCause{at + 1}"
        )
        changes = [row.change for row in cause.rows[:_SHOWN_ROWS]]
        names = [shown_name(change.label, table=change.table) or change.where for change in changes]
        more = len(cause.rows) - len(names)
        text = ", ".join(names) + (self.tr(" and %Ln more", "", more) if more > 0 else "")
        notice.box.addWidget(label(text, "muted", wraps=True))
        row = QHBoxLayout()
        row.setSpacing(theme.current().px(8))
        if self.end.receipt.finished and not self.end.is_undo:
            fix = Button(
                self.tr("Mend"),
                name=f"pushFix{at + 1}",
                icon="repair",
                words=self.tr("Mend: {why}").format(why=message),
            )
            fix.clicked.connect(partial(self.fix_wished.emit, list(cause.rows)))
            retry = Button(
                self.tr("Retry %n", "", len(cause.rows)),
                name=f"pushRetry{at + 1}",
                icon="refresh",
                words=self.tr("Retry: {why}").format(why=message),
            )
            retry.clicked.connect(partial(self.retry_wished.emit, list(cause.rows)))
            row.addWidget(fix)
            row.addWidget(retry)
        row.addStretch()
        notice.box.addSpacing(theme.current().px(2))
        notice.box.addLayout(row)
        return notice

    def _overtaken(self) -> QWidget:
        """What others changed between the review and the push: it was left as they made it."""
        found = self.end.conflicts
        notice = Notice(
            "warning",
            self.tr("%Ln change(s) left out", "", len(found)),
            self.tr("Somebody changed the same in the store after your review. What they made stays."),
            name="pushOvertaken",
        )
        for conflict in found[:_SHOWN_DIFFERENT]:
            names = TABLES[conflict.table].by_name
            header = names[conflict.column].header if conflict.column else self.tr("the whole row")
            who = shown_name(conflict.label, table=conflict.table) or f"#{conflict.key}"
            notice.box.addWidget(ElidedLabel(f"{who} · {header}", "small"))
        if len(found) > _SHOWN_DIFFERENT:
            notice.box.addWidget(label(self.tr("… and %Ln more", "", len(found) - _SHOWN_DIFFERENT), "muted"))
        return notice

    def _open_row(self, row: ReceiptRow) -> None:
        can_be_mended = row.outcome in (Outcome.REJECTED, Outcome.SKIPPED, Outcome.IN_DOUBT)
        if can_be_mended and self.end.receipt.finished and not self.end.is_undo:
            self.fix_wished.emit([row])

    def _differently(self) -> QWidget:
        found = self.end.receipt.stored_differently
        card = Card(name="pushDifferently", spacing=6)
        card.box.addWidget(label(self.tr("%Ln value(s) stored differently", "", len(found)), "strong"))
        words = self.tr("The store changed (it|them) on the way in; such rows count as done.", "", len(found))
        card.box.addWidget(label(words, "muted", wraps=True))
        labels = {(row.change.table, row.key): row.change.label for row in self.end.receipt.rows}
        blank = self.tr("blank")
        for each in found[:_SHOWN_DIFFERENT]:
            header = TABLES[each.table].by_name[each.column].header
            who = shown_name(labels.get((each.table, each.key), ""), table=each.table) or f"#{each.key}"
            card.box.addWidget(ElidedLabel(f"{who} · {header}", "small"))
            sent, stored = (
                shown_value(each.column, as_words(cell)) or blank for cell in (each.sent, each.stored)
            )
            card.box.addWidget(ElidedLabel(self.tr("{sent} → {stored}").format(sent=sent, stored=stored)))
        if len(found) > _SHOWN_DIFFERENT:
            card.box.addWidget(label(self.tr("… and %Ln more", "", len(found) - _SHOWN_DIFFERENT), "muted"))
        return card
