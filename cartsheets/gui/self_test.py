"""The program's test of itself: the whole journey in its own window, on the practice store.

For built programs, which may lack a part, and for whoever installed one. It goes through the window as a
user would, but in a home of its own, which is gone afterwards: nobody's settings, record or sheets are
touched, and nothing leaves the computer.
"""

from __future__ import annotations

import logging
import os
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from cartsheets.domain.receipt import Outcome, Receipt
from cartsheets.errors import CartSheetsError, SettingsError
from cartsheets.folders import HOME_VARIABLE, Folders, find_folders, make_folders
from cartsheets.gui import resources, texts
from cartsheets.gui.widgets.tick import Tick
from cartsheets.settings import Files, Settings, read_settings, write_settings

if TYPE_CHECKING:
    from cartsheets.gui.joins.push import PushJoin
    from cartsheets.gui.joins.review import ReviewJoin
    from cartsheets.gui.program import Program

CUSTOMERS = 200
"""So many are in the practice store; enough for every kind of change."""
PATIENCE_S = 120.0
"""So long a stop of the journey may take before it is given up."""
_LOOK_MS = 50
_log = logging.getLogger("cartsheets.self_test")

Stop = tuple[str, Callable[[], object]]
"""A stop of the journey in words, and what must be so before it goes on."""


class NotWhole(Exception):
    """Something does not do what it must; a sentence."""


@contextmanager
def home_of_its_own() -> Iterator[Folders]:
    """Have settings, record and sheets in a folder that is gone afterwards; look and language are kept."""
    try:
        own = read_settings(find_folders(os.environ).settings_file)
    except SettingsError:
        own = Settings()
    before = os.environ.get(HOME_VARIABLE)
    # A file that a scanner still looks at is no reason to fail.
    with tempfile.TemporaryDirectory(prefix="cartsheets-self-test-", ignore_cleanup_errors=True) as folder:
        os.environ[HOME_VARIABLE] = str(Path(folder) / "home")
        folders = find_folders(os.environ)
        try:
            make_folders(folders)
            sheets = Files(export_folder=str(Path(folder) / "sheets"))
            write_settings(
                folders.settings_file,
                Settings(language=own.language, appearance=own.appearance, files=sheets),
            )
            yield folders
        finally:
            if before is None:
                del os.environ[HOME_VARIABLE]
            else:
                os.environ[HOME_VARIABLE] = before


class SelfTest(QObject):
    """Goes from stop to stop while the program's event loop runs; closes the window at the end."""

    def __init__(self, program: Program, folder: Path) -> None:
        super().__init__(program)
        self.failure = ""
        """What failed, in a sentence; empty when all came out as it must."""
        self._program, self._window, self._folder = program, program.window, folder
        self._stops = self._journey()
        self._stop: Stop | None = None
        self._left_ms = 0.0
        self._is_over = False
        # Nobody is there to answer a dialog, which would keep the program open.
        program.crashes.crashed.disconnect(program.show_crash)
        program.crashes.crashed.connect(self._fail)
        self._window.error_shown.connect(lambda error, _banner: self._fail_by(error))
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self._look)

    def start(self) -> None:
        """Begin."""
        self._timer.start()

    # -- going on ---------------------------------------------------------------------------------

    def _look(self) -> None:
        if self._stop is not None and not self._stop[1]():
            self._left_ms -= _LOOK_MS
            if self._left_ms <= 0:
                self._fail("it took too long")
            return
        if self._stop is not None:
            _log.info("self test: %s: done", self._stop[0])
        self._left_ms = PATIENCE_S * 1000
        try:
            self._stop = next(self._stops, None)
        except NotWhole as problem:
            self._fail(str(problem))
            return
        if self._stop is None:
            self._end()

    def _fail(self, problem: str) -> None:
        if not self._is_over:
            where = self._stop[0] if self._stop is not None else "the start"
            self.failure = f"{where}: {problem}"
            self._end()

    def _fail_by(self, error: CartSheetsError) -> None:
        _log.error("self test: %s: %s", type(error).__name__, error.details or "no details")
        self._fail(str(error))

    def _end(self) -> None:
        self._is_over = True
        self._timer.stop()
        self._window.ask_before_closing = None
        self._window.close()

    # -- the journey ------------------------------------------------------------------------------

    def _journey(self) -> Iterator[Stop]:
        yield "the window opens and its libraries are there", lambda: self._program.desk is not None
        if self._program.desk is not None:
            self._program.desk.practice_customers = CUSTOMERS
        check_icons()
        check_languages()
        yield from self._visit_pages("every page opens")

        from cartsheets.gui.joins.push import push_join
        from cartsheets.gui.joins.review import review_join

        review, push = review_join(self._window), push_join(self._window)
        self._program.begin_practice()
        yield "the practice store is exported, the sheet edited and reviewed", lambda: self._has_plan(review)
        yield from self._push(review, push, "the edits")
        first = self._check_receipt(push, "the edits")
        report = self._folder / "report.xlsx"
        push.after.write_report(report)
        yield "the report is written", lambda: report.is_file() and not self._window.runner.jobs
        if not zipfile.is_zipfile(report):
            raise NotWhole("the report is no workbook")

        push.after.undo(first.push)
        yield "the undo is reviewed", lambda: self._has_plan(review) and self._is_undo(review)
        yield from self._push(review, push, "the undo")
        undone = self._check_receipt(push, "the undo")
        if len(undone.rows) != len(first.rows):
            raise NotWhole(f"{len(first.rows)} changes were made, and {len(undone.rows)} taken back")
        yield from self._visit_pages("every page shows what was done")

    def _visit_pages(self, words: str) -> Iterator[Stop]:
        for entry in self._window.entries:
            self._window.show_page(entry.name)
            yield f"{words}: {entry.name}", lambda: not self._window.runner.jobs
            if self._window.grab().isNull():
                raise NotWhole("it cannot be painted")

    def _push(self, review: ReviewJoin, push: PushJoin, what: str) -> Iterator[Stop]:
        """Decide all that waits, agree to everything that is asked, and push."""
        model = review.page.model
        model.decisions.choose([row for row in model.state.rows if row.conflicts], "mine")
        model.decisions.include([row for row in model.state.rows if row.kind == "delete"], is_included=True)
        state = review.page.state_shown
        if state is None or not state.changes():
            raise NotWhole(f"of {what}, nothing is left to push")
        review.push(state.changes(), state.decided_conflicts())
        yield f"{what}: it is asked before anything is sent", lambda: push.page.confirm is not None
        confirm, request = push.page.confirm, push.page.request
        if confirm is None or request is None:
            raise NotWhole("the question is gone")
        for tick in confirm.findChildren(Tick):
            tick.set_on(True)
        if request.deletes:
            confirm.delete_field.setText(f"DELETE {request.deletes}")
        confirm.agree()
        yield f"{what}: pushed and read back", lambda: push.page.results is not None and push.job is None

    def _check_receipt(self, push: PushJoin, what: str) -> Receipt:
        end = push.after.end
        if end is None or not end.receipt.finished:
            raise NotWhole(f"the push of {what} was not finished {end.halted if end else ''}".strip())
        done, total = end.receipt.count(Outcome.DONE), len(end.receipt.rows)
        if done != total:
            words = sorted({row.message for row in end.receipt.rows if row.outcome is not Outcome.DONE})
            raise NotWhole(f"of {what}, {done} of {total} are done: {' '.join(words)}")
        return end.receipt

    def _has_plan(self, review: ReviewJoin) -> bool:
        return review.page.plan is not None and not self._window.runner.jobs

    @staticmethod
    def _is_undo(review: ReviewJoin) -> bool:
        return review.source is not None and review.source.is_undo and review.shown is not None


def check_icons() -> None:
    """Look whether every icon can be drawn.

    Raises:
        NotWhole: one cannot.
    """
    blank = [name for name in resources.icon_names() if resources.icon(name).isNull()]
    if blank or not resources.icon_names():
        raise NotWhole(f"icons cannot be drawn: {', '.join(blank) or 'there are none'}")


def check_languages() -> None:
    """Look whether every language of the help has its own texts and Qt's; the one in force stays in force.

    Raises:
        NotWhole: one is missing.
    """
    app = QCoreApplication.instance()
    if app is None:
        raise RuntimeError("there is no application")
    before = texts.current(app).code
    # Its pictures lie beside them, in a folder without a page.
    wanted = sorted({page.parent.name for page in resources.folder("help").glob("*/*.md")})
    try:
        for language in wanted:
            texts.install(app, language)
            if not texts.current(app).is_there:
                raise NotWhole(f"the translation into {language!r} is not there")
            if QCoreApplication.translate("QPlatformTheme", "Cancel") in ("Cancel", ""):
                raise NotWhole(f"Qt's own texts in {language!r} are not there")
    finally:
        texts.install(app, before)
