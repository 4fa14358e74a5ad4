"""Desk: what the window works on. The chosen store, the settings, and the steps that run on them.

Pages say what they want done; the desk gives them a Job that has the opened store in hand. Stores are
opened on their own lane, off the GUI thread, when the first step needs them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from cartsheets.folders import find_folders, free_path, make_private_folder
from cartsheets.gui.jobs import Job, JobRunner
from cartsheets.gui.sheet_watch import SheetWatch
from cartsheets.gui.widgets.store_mark import StoreMark
from cartsheets.monitor import Monitor
from cartsheets.settings import Settings, StoreSettings, read_settings, write_settings
from cartsheets.wording import shown

if TYPE_CHECKING:
    from cartsheets.credentials import KeysOfThisRun
    from cartsheets.demo import PracticeStore
    from cartsheets.ledger.database import Ledger
    from cartsheets.session import Session
    from cartsheets.store.pacer import Allowance

StoreWork = Callable[["Session", Monitor], Any]
"""A step that needs the opened store."""
LedgerWork = Callable[["Ledger", Monitor], Any]
"""A look into the local record, which needs no store."""

PRACTICE = "Practice store"
"""The practice store's name; no connected store may have it."""
PRACTICE_CUSTOMERS = 2000
SAMPLE_NAME = "practice-sample.xlsx"
_QUICK = ""


def is_sample_sheet(path: str) -> bool:
    """Whether a file is a sample sheet of the practice store, by its name."""
    return PurePath(path).stem.startswith(PurePath(SAMPLE_NAME).stem)


class Desk(QObject):
    """The window's work. Lives in the GUI thread; sessions are opened and used on their store's lane."""

    store_changed = Signal(object)
    """The StoreMark of the store that was chosen, or None."""
    settings_changed = Signal(object)
    """The new Settings, already kept."""
    record_changed = Signal()
    """An export or push was recorded: whoever lists them reads again."""
    pushed = Signal(str, object)
    """(the store's name, Receipt): a push came to its end, or was stopped."""
    connect_wished = Signal()
    """Somebody wants to connect a store."""
    keys_wished = Signal(str)
    """Somebody wants to replace the keys of the store of this name."""
    review_made = Signal(object)
    """A Review that was made without a sheet: show it on the review page."""
    sheet_wished = Signal(object)
    """Review the sheet at this Path."""
    edit_wished = Signal(object)
    """Edit the sheet at this Path in the grid."""

    def __init__(self, runner: JobRunner, environ: Mapping[str, str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self.environ = dict(environ)
        self.folders = find_folders(environ)
        self.watch = SheetWatch(self)
        self.settings: Settings = read_settings(self.folders.settings_file)
        self.store_name: str | None = None
        self.practice_customers = PRACTICE_CUSTOMERS
        """So many are in the practice store when it is opened for the first time."""
        self._sessions: dict[str, Session] = {}
        self._practice: PracticeStore | None = None
        self._memory: KeysOfThisRun | None = None

    @property
    def store(self) -> StoreSettings | None:
        """The chosen store's settings; None for none and for the practice store."""
        return self.settings.store(self.store_name) if self.store_name else None

    @property
    def is_practice(self) -> bool:
        """Whether the practice store is chosen."""
        return self.store_name == PRACTICE

    @property
    def mark(self) -> StoreMark | None:
        """How the chosen store is shown."""
        if self.store_name is None:
            return None
        if self.is_practice:
            return StoreMark(shown(PRACTICE), "127.0.0.1", "practice")
        store = self.store
        if store is None:
            return StoreMark(self.store_name)
        return StoreMark(
            store.name, store.secure_url, "live" if store.is_live else "plain", colour=store.colour
        )

    @property
    def name_shown(self) -> str:
        """What the chosen store is called: by its owner, and the practice store by us; "" for none."""
        mark = self.mark
        return mark.name if mark is not None else ""

    @property
    def allowance(self) -> Allowance | None:
        """The chosen store's pace; None until it was opened."""
        session = self._sessions.get(self.store_name or "")
        return session.allowance if session is not None else None

    @property
    def practice_store_id(self) -> str:
        """The practice store's id in the ledger; the same each time, because it is seeded."""
        return "practice-1.example"

    def choose_store(self, name: str | None) -> None:
        """Work on this store from now on; PRACTICE is the practice store."""
        self.store_name = name
        self.store_changed.emit(self.mark)

    def choose_only_store(self) -> None:
        """Work on the connected store where it is the only one: nobody has to say which."""
        if self.store_name is None and len(self.settings.stores) == 1:
            self.choose_store(self.settings.stores[0].name)

    def memory_keys(self) -> KeysOfThisRun:
        """The keys that end with the program."""
        if self._memory is None:
            from cartsheets.credentials import KeysOfThisRun

            self._memory = KeysOfThisRun()
        return self._memory

    def change_settings(self, settings: Settings) -> None:
        """Keep new settings and tell everyone.

        Raises:
            SettingsError: they cannot be used or written.
        """
        write_settings(self.folders.settings_file, settings)
        self.settings = settings
        self.settings_changed.emit(settings)

    def reload_settings(self) -> None:
        """Read the settings again after a step changed them."""
        self.settings = read_settings(self.folders.settings_file)
        self.settings_changed.emit(self.settings)

    def store_job(self, title: str, work: StoreWork, *, store: str | None = None) -> Job:
        """Make a job on the chosen store, or on another; connect, then `start` it."""
        name = store or self.store_name
        if name is None:
            raise RuntimeError(f"{title!r} needs a store, and none is chosen")
        job = Job(lambda monitor: work(self._session(name), monitor), title=title)
        job.setProperty("lane", f"store {name}")
        return job

    def sample_job(self, title: str) -> Job:
        """Make a job that exports the practice store and edits the sheet; it gives the sheet's path."""

        def work(store: Session, monitor: Monitor) -> Path:
            from cartsheets.steps.sample import make_sample

            practice = self._practice
            if practice is None:
                raise RuntimeError("the practice store is closed")
            folder = self.export_folder()
            make_private_folder(folder)
            return make_sample(
                store,
                free_path(folder, SAMPLE_NAME),
                edit_live=lambda key, fields: practice.edit(key, **fields),
                monitor=monitor,
            )

        return self.store_job(title, work, store=PRACTICE)

    def ledger_job(self, title: str, work: LedgerWork) -> Job:
        """Make a job that only looks into the local record."""

        def run(monitor: Monitor) -> Any:
            from cartsheets.session import open_ledger

            with open_ledger(self.environ) as ledger:
                return work(ledger, monitor)

        return Job(run, title=title)

    def start(self, job: Job) -> Job:
        """Start a job that was made here."""
        lane = job.property("lane")
        return self._runner.start(job, store=lane if isinstance(lane, str) else _QUICK)

    def forget_session(self, name: str) -> None:
        """Close a store's session, because its keys or settings changed; the next step opens it anew.

        A step that still runs on it comes to its end first: the closing waits on the store's lane.
        """
        if name in self._sessions:
            self.start(
                self.store_job("Closing the store", lambda _session, _monitor: self._drop(name), store=name)
            )

    def forget_sessions(self) -> None:
        """Close all sessions, because something about the network changed."""
        for name in list(self._sessions):
            self.forget_session(name)

    def close(self) -> None:
        """Close all stores, and the practice store with them."""
        for name in list(self._sessions):
            self._drop(name)
        if self._practice is not None:
            self._practice.__exit__(None, None, None)
            self._practice = None

    def export_folder(self) -> Path:
        """Where exports go unless the user says otherwise."""
        chosen = self.settings.files.export_folder
        return Path(chosen) if chosen else Path.home() / "Documents" / "CartSheets"

    def _drop(self, name: str) -> None:
        session = self._sessions.pop(name, None)
        if session is not None:
            session.close()

    def _session(self, name: str) -> Session:
        """Open the store, on its lane's own thread."""
        from cartsheets.session import open_session

        session = self._sessions.get(name)
        if session is None:
            if name == PRACTICE:
                session = open_session(store_name=None, environ=self._practice_environ())
            else:
                session = open_session(store_name=name, environ=self.environ, memory=self._memory)
            self._sessions[name] = session
        return session

    def _practice_environ(self) -> dict[str, str]:
        from cartsheets.demo import Conditions, PracticeStore, Shop

        if self._practice is None:
            shop = Shop.seeded(customers=self.practice_customers, groups=8, seed=1)
            self._practice = PracticeStore(shop, Conditions(), port=0).__enter__()
        store = self._practice
        return {
            **self.environ,
            "CARTSHEETS_API_URL": store.api_url,
            "CARTSHEETS_SECURE_URL": store.secure_url,
            "CARTSHEETS_PRIVATE_KEY": store.private_key,
            "CARTSHEETS_TOKEN": store.token,
        }
