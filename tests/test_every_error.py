"""Every class of the error tree, provoked for real, and its sentence as window and command line show it."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from cartsheets import errors
from cartsheets.cli.console import Console
from cartsheets.demo.server import PracticeStore
from cartsheets.domain.tables import CUSTOMERS
from cartsheets.errors import CartSheetsError
from cartsheets.ledger.database import Ledger
from cartsheets.monitor import NullMonitor
from cartsheets.store import retries, transport
from cartsheets.store.client import StoreClient
from tests.cli.quick_cli import QuickCli
from tests.conftest import CliAnswer, StartStore
from tests.gui.desk_window import opened_window
from tests.steps.journeys import Book, keys_of, utc_now

ONLY_PARENTS = {"StoreError", "WorkbookError", "PlanError"}
"""Never raised themselves."""


@dataclass
class Case:
    """A store, a sheet of it, and the command line."""

    store: PracticeStore
    quick: QuickCli
    folder: Path
    patched: pytest.MonkeyPatch
    start: StartStore
    shown: list[CartSheetsError] = field(default_factory=list)
    answers: list[CliAnswer] = field(default_factory=list)

    @property
    def sheet(self) -> Path:
        return self.folder / "customers.xlsx"

    def file(self, name: str, content: bytes) -> Path:
        path = self.folder / name
        path.write_bytes(content)
        return path

    def run(self, *words: str | Path, stdin: str = "") -> None:
        self.answers.append(self.quick(*words, stdin=stdin))

    def edit(self, **cells: Any) -> None:
        book = Book(self.sheet)
        book.type(min(self.store.shop.customers), **cells)
        book.save()

    def through_the_client(self, call: Callable[[StoreClient], object]) -> None:
        """What never ends a command, because it is about one row: raised where the command line starts."""
        with StoreClient(keys_of(self.store), patience_s=0.5) as client:
            self.patched.setattr("cartsheets.cli.arguments.parse", lambda _words: call(client))
            self.patched.setattr("cartsheets.cli.parse", lambda _words: call(client))
            self.run("history")


Provoke = Callable[[Case], object]
PROVOKED: dict[str, Provoke] = {}


def provokes(provoke: Provoke) -> Provoke:
    """The function's name is the class's."""
    PROVOKED[provoke.__name__] = provoke
    return provoke


@provokes
def StoreUnreachable(case: Case) -> None:
    case.store.conditions.set("html=READ:from:1")
    case.run("export", "-o", case.sheet)


@provokes
def AnswerLost(case: Case) -> None:
    case.store.conditions.set("drop_after=POST:1")
    case.through_the_client(
        lambda client: client.add(CUSTOMERS, {"Email": "a@b.example"}, monitor=NullMonitor())
    )


@provokes
def StoreBusy(case: Case) -> None:
    case.patched.setattr(retries, "LONGEST_TOLD_S", 0.5)
    for text in ("refusal=429_retry_after", "refused=READ:1"):
        case.store.conditions.set(text)
    case.run("export", "-o", case.sheet)


@provokes
def NotAuthorized(case: Case) -> None:
    case.quick.env["CARTSHEETS_TOKEN"] = "0" * 32
    case.run("export", "-o", case.sheet)


@provokes
def Rejected(case: Case) -> None:
    case.through_the_client(lambda client: client.add(CUSTOMERS, {"BillingCity": "X"}, monitor=NullMonitor()))


@provokes
def UnexpectedAnswer(case: Case) -> None:
    case.store.conditions.set("redirect=READ:1")
    case.run("export", "-o", case.sheet)


@provokes
def WorkbookMissing(case: Case) -> None:
    case.run("review", case.folder / "none.xlsx")


@provokes
def WorkbookLocked(case: Case) -> None:
    case.file("~$customers.xlsx", b"")
    case.run("export", "-o", case.sheet)


@provokes
def WorkbookNotWritable(case: Case) -> None:
    case.run("export", "-o", case.folder / "no such folder" / "customers.xlsx")


@provokes
def WorkbookDamaged(case: Case) -> None:
    case.run("review", case.file("half.xlsx", case.sheet.read_bytes()[:4_000]))


@provokes
def UnsafeWorkbook(case: Case) -> None:
    path = case.folder / "bomb.xlsx"
    with zipfile.ZipFile(case.sheet) as whole, zipfile.ZipFile(path, "w") as evil:
        for name in whole.namelist():
            body = whole.read(name)
            if name == "xl/workbook.xml":
                body = body.replace(b"<workbook", b'<!DOCTYPE x [<!ENTITY a "b">]><workbook', 1)
            evil.writestr(name, body)
    case.run("review", path)


@provokes
def NotOurWorkbook(case: Case) -> None:
    case.run("review", case.file("shopping.csv", b"apples,pears\n1,2\n"))


@provokes
def UnreadableFormat(case: Case) -> None:
    case.run("review", case.file("paper.xlsx", b"%PDF-1.7\n" + b"x" * 100))


@provokes
def StalePlan(case: Case) -> None:
    case.edit(Password="Typed-by-Hand-7")
    case.quick("review", case.sheet, "--plan", case.folder / "plan.json", expect=0)
    case.edit(BillingCity="Later")
    case.run("push", case.folder / "plan.json", "--yes")


@provokes
def GuardNotMet(case: Case) -> None:
    case.edit(BillingCity="X")
    case.run("push", case.sheet)


@provokes
def WrongStore(case: Case) -> None:
    case.quick.for_store(case.start(customers=3, seed=9, conditions=["pace=off"]))
    case.run("push", case.sheet, "--yes")


@provokes
def PlanDamaged(case: Case) -> None:
    case.run("push", case.file("plan.json", b'{"plan": cut off'), "--yes")


@provokes
def LedgerInUse(case: Case) -> None:
    case.edit(BillingCity="X")
    with (
        Ledger.open(case.folder / "home" / "ledger", now=utc_now) as ledger,
        ledger.pushes.claim_store(keys_of(case.store).store_id),
    ):
        case.run("push", case.sheet, "--yes")


@provokes
def LedgerDamaged(case: Case) -> None:
    (case.folder / "home" / "ledger" / "ledger.db").write_bytes(b"no ledger at all" * 100)
    case.run("history")


@provokes
def LedgerNotWritable(case: Case) -> None:
    case.quick.env["CARTSHEETS_HOME"] = str(case.file("a file", b""))
    case.run("history")


@provokes
def UnknownRecord(case: Case) -> None:
    case.run("history", "2001-01-01-1")


@provokes
def LedgerError(case: Case) -> None:
    with Ledger.open(case.folder / "home" / "ledger", now=utc_now) as ledger:
        begin: Any = ("plan", "{}", [], "store", "Store", "", "", {})
        ledger.pushes.begin(*begin)
        case.through_the_client(lambda _client: ledger.pushes.begin(*begin))


@provokes
def SettingsError(case: Case) -> None:
    case.quick.env["CARTSHEETS_PACE"] = "as fast as you can"
    case.run("export", "-o", case.sheet)


@provokes
def CredentialsMissing(case: Case) -> None:
    case.run("export", "-o", case.sheet, "--store", "Nobody's")


@provokes
def NoKeyring(case: Case) -> None:
    import keyring
    from keyring.backends.null import Keyring

    case.patched.setattr(keyring, "get_keyring", Keyring)
    keys = {"secure_url": "https://mine.example", "private_key": "0" * 32, "token": "1" * 32}
    case.run("stores", "add", "Mine", stdin=json.dumps(keys))


@provokes
def UsageError(case: Case) -> None:
    case.run("push", case.sheet, "--only", "everything")


def classes(parent: type[CartSheetsError] = CartSheetsError) -> Iterator[str]:
    for kind in parent.__subclasses__():
        if kind.__module__ == errors.__name__:
            yield kind.__name__
            yield from classes(kind)


@pytest.fixture
def case(home: Path, practice_store: StartStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Case:
    monkeypatch.setattr(retries, "PATIENCE_S", 0.5)
    monkeypatch.setitem(StoreClient.__init__.__kwdefaults__ or {}, "patience_s", 0.5)
    monkeypatch.setattr(transport, "ANSWER_TIMEOUT_S", 0.4)
    store = practice_store(customers=12, groups=2, conditions=["pace=off"])
    quick = QuickCli(home)
    quick.for_store(store)("export", "-o", tmp_path / "customers.xlsx", expect=0)
    case = Case(store, quick, tmp_path, monkeypatch, practice_store)
    fail = Console.fail

    def note(console: Console, error: CartSheetsError) -> None:
        case.shown.append(error)
        fail(console, error)

    monkeypatch.setattr(Console, "fail", note)
    return case


def test_every_class_of_the_tree_is_provoked() -> None:
    assert set(classes()) - ONLY_PARENTS == PROVOKED.keys()


@pytest.mark.parametrize("kind", PROVOKED)
def test_its_sentence_is_shown_by_the_command_line_and_by_the_window(
    kind: str, case: Case, qtbot: QtBot
) -> None:
    PROVOKED[kind](case)

    (error,) = case.shown
    assert error.kind == kind
    assert error.message.endswith((".", "…"))
    printed = " ".join(case.answers[-1].stderr.split())
    assert " ".join(f"{error.message} {error.remedy}".split()) in printed
    assert case.answers[-1].status not in (0, 3)
    assert "Traceback" not in printed
    with opened_window(qtbot, case.folder / "another home") as (window, _):
        banner = window.show_error(error)
        text = banner.findChild(QLabel, "bannerText")
        assert text is not None
        assert text.text() == error.message
        assert text.textFormat() is Qt.TextFormat.PlainText
        remedy = banner.findChild(QLabel, "bannerRemedy")
        assert (remedy.text() if remedy is not None else "") == error.remedy
        assert banner.accessibleName() == f"{error.message} {error.remedy}".strip()
