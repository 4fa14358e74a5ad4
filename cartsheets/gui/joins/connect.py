"""What the connect dialog wishes: test keys, and keep a store."""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from cartsheets.errors import CartSheetsError, CredentialsMissing, NoKeyring, NotAuthorized
from cartsheets.gui import resources
from cartsheets.gui.desk import PRACTICE, Desk
from cartsheets.gui.dialogs.connect import ConnectDialog, ConnectWish
from cartsheets.gui.dialogs.help_dialog import HelpDialog
from cartsheets.gui.jobs import Job
from cartsheets.gui.main_window import MainWindow
from cartsheets.gui.widgets.banner import Banner
from cartsheets.gui.widgets.states import EmptyState
from cartsheets.monitor import Monitor, Progress
from cartsheets.settings import StoreSettings

if TYPE_CHECKING:
    from cartsheets.credentials import KeysOfThisRun
    from cartsheets.steps.connect import StoreTest


class ConnectJoin(QObject):
    """Opens the dialog and runs its jobs, one dialog at a time."""

    def __init__(self, desk: Desk, window: MainWindow) -> None:
        super().__init__(window)
        self.desk, self.window = desk, window
        self.dialog: ConnectDialog | None = None
        self.job: Job | None = None
        desk.connect_wished.connect(self.open)
        desk.keys_wished.connect(self.open)
        window.error_shown.connect(self.offer_keys)
        for page in window.made_pages:
            page.failed.connect(self.offer_keys_there)
        window.page_made.connect(lambda page: page.failed.connect(self.offer_keys_there))

    def open(self, store_name: str = "") -> ConnectDialog:
        """Open the dialog for a new store, or to replace the keys of one."""
        if self.dialog is not None:
            self.dialog.raise_()
            return self.dialog
        store = self.desk.settings.store(store_name) if store_name else None
        dialog = self.dialog = ConnectDialog(self.window, store=store, is_name_taken=self._is_name_taken)
        dialog.test_wished.connect(self.test)
        dialog.connect_wished.connect(self.connect_store)
        dialog.help_wished.connect(lambda: HelpDialog("keys", dialog).open())
        dialog.finished.connect(self._closed)
        look = Job(_has_keyring, title=self.tr("Looking for the keyring"))
        look.finished.connect(self._show_keyring)
        self.desk.start(look)
        dialog.open()
        return dialog

    def offer_keys(self, error: CartSheetsError, banner: Banner) -> None:
        """Offer new keys where a store does not take the old ones, or they are gone."""
        action = self._offer(error, banner)
        if action is not None:
            banner.add_button(action)

    def offer_keys_there(self, error: CartSheetsError, state: EmptyState) -> None:
        """The same where a page shows nothing else; what failed is tried again with the new keys."""
        action = self._offer(error, state, then=state.go_on)
        if action is not None:
            state.offer(action, name="enterKeys")

    def test(self, wish: ConnectWish) -> None:
        """Ask the store what the keys may do."""
        self._start(wish, is_kept=False)

    def connect_store(self, wish: ConnectWish) -> None:
        """Test the keys unless that was done, then keep the store."""
        self._start(wish, is_kept=True)

    def _offer(
        self, error: CartSheetsError, place: QWidget, *, then: Callable[[], None] | None = None
    ) -> QAction | None:
        store, is_gone = self.desk.store, isinstance(error, CredentialsMissing)
        if self.desk.store_name is None and is_gone:
            text = self.tr("Connect a store…")
        elif store is not None and isinstance(error, (CredentialsMissing, NotAuthorized)):
            text = self.tr("Enter the keys…") if is_gone else self.tr("Replace the keys…")
        else:
            return None
        action = QAction(text, place)
        resources.set_icon(action, "key")

        def ask() -> None:
            dialog = self.open(store.name if store is not None else "")
            if then is not None:
                # Not when the page shows something else by then.
                dialog.accepted.connect(lambda: then() if isValid(place) and place.isVisible() else None)

        action.triggered.connect(ask)
        return action

    def _start(self, wish: ConnectWish, *, is_kept: bool) -> None:
        dialog = self.dialog
        if dialog is None or self.job is not None:
            return
        environ, known = self.desk.environ, self.desk.settings.store(wish.name)
        memory = None if wish.is_remembered else self.desk.memory_keys()

        def work(monitor: Monitor) -> StoreTest | None:
            found = None if is_kept and wish.is_tested else _test(wish, environ, monitor)
            if is_kept:
                _keep(wish, environ, memory, known=known)
            return found

        job = self.job = Job(work, title=self.tr("Connecting") if is_kept else self.tr("Testing the keys"))
        job.progressed.connect(self._show_progress)
        job.failed.connect(self._fail)
        job.finished.connect(lambda found: self._finish(wish, found, is_kept=is_kept))
        job.crashed.connect(lambda _error: self._stop_showing())
        job.stopped.connect(self._stop_showing)
        job.ended.connect(self._end)
        dialog.show_testing()
        self.desk.start(job)

    def _show_progress(self, progress: Progress) -> None:
        if self.dialog is not None and progress.stage == "testing":
            self.dialog.show_answered(progress.done)

    def _fail(self, error: CartSheetsError) -> None:
        if self.dialog is not None:
            self.dialog.show_error(error)

    def _finish(self, wish: ConnectWish, found: StoreTest | None, *, is_kept: bool) -> None:
        dialog = self.dialog
        if dialog is not None and found is not None:
            dialog.show_tested(found.customers, found.groups, may_write=found.may_write)
        if not is_kept:
            return
        if wish.is_remembered:
            self.desk.memory_keys().forget(wish.name)
        self.desk.forget_session(wish.name)
        self.desk.reload_settings()
        self.desk.choose_store(wish.name)
        if dialog is not None:
            dialog.accept()
        self.window.toast.say(self.tr("{store} is connected.").format(store=wish.name))

    def _stop_showing(self) -> None:
        if self.dialog is not None:
            self.dialog.show_stopped()

    def _end(self) -> None:
        self.job = None

    def _closed(self) -> None:
        if self.job is not None:
            self.job.stop()
        if self.dialog is not None:
            self.dialog.forget_secrets()
        self.dialog = None

    def _show_keyring(self, is_there: bool) -> None:
        if self.dialog is not None:
            self.dialog.show_keyring(is_there=is_there, place=self._keyring_words())

    def _keyring_words(self) -> str:
        places = {
            "win32": self.tr("the Windows Credential Manager"),
            "darwin": self.tr("the keychain of this Mac"),
        }
        return places.get(sys.platform, self.tr("this computer's keyring"))

    def _is_name_taken(self, name: str) -> bool:
        return self.desk.settings.store(name) is not None or name.strip().casefold() == PRACTICE.casefold()


def join_connect(desk: Desk, window: MainWindow) -> ConnectJoin:
    """Connect the dialog, once."""
    return ConnectJoin(desk, window)


def _has_keyring(_monitor: Monitor) -> bool:
    from cartsheets.credentials import find_keyring

    try:
        find_keyring()
    except NoKeyring:
        return False
    return True


def _test(wish: ConnectWish, environ: dict[str, str], monitor: Monitor) -> StoreTest:
    from cartsheets.session import API_URL, PACE, PRIVATE_KEY, SECURE_URL, TOKEN, open_session
    from cartsheets.steps.connect import test_store
    from cartsheets.store.keys import checked_api_url

    given = {
        API_URL: checked_api_url(wish.api_url),
        SECURE_URL: wish.secure_url,
        PRIVATE_KEY: wish.private_key,
        TOKEN: wish.token,
        PACE: wish.pace,
    }
    with open_session(store_name=None, environ={**environ, **given}) as session:
        return test_store(session, monitor=monitor)


def _keep(
    wish: ConnectWish, environ: dict[str, str], memory: KeysOfThisRun | None, *, known: StoreSettings | None
) -> None:
    from cartsheets.credentials import Keys, find_keyring
    from cartsheets.session import connect_store
    from cartsheets.store.keys import StoreKeys, checked_api_url

    api_url = checked_api_url(wish.api_url)
    StoreKeys(wish.secure_url, wish.private_key, wish.token, api_url).headers()
    # What a later version wrote about a store that is known stays with it.
    store = replace(
        known or StoreSettings(name=wish.name, secure_url=wish.secure_url),
        secure_url=wish.secure_url,
        api_url=api_url,
        colour=wish.colour,
        is_live=wish.is_live,
        pace=wish.pace,
    )
    connect_store(store, Keys(wish.secure_url, wish.private_key, wish.token), environ=environ, place=memory)
    if memory is not None and known is not None:
        # Keys that were kept before must not come back at the next start. The keyring is left alone where it
        # cannot hold any: merely to look may ask the user for its password, or to make one.
        with suppress(CredentialsMissing):
            find_keyring().forget(wish.name)
