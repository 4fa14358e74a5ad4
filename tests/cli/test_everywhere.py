"""cli.md, “Everywhere”: statuses, one JSON document, errors of one sentence, keys, pace, the folder."""

from __future__ import annotations

import json
import os
import shutil
import signal
import stat
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from cartsheets import __version__
from cartsheets.cli.arguments import make_parser
from cartsheets.store import retries
from tests.cli.kept import all_text
from tests.cli.quick_cli import QuickCli
from tests.cli.shop import error_of, writes
from tests.conftest import Cli, StartStore
from tests.steps.journeys import Book

if TYPE_CHECKING:
    from cartsheets.demo.server import PracticeStore


@pytest.fixture
def store(practice_store: StartStore) -> PracticeStore:
    return practice_store(customers=30, groups=4, conditions=["pace=off"])


@pytest.fixture
def sheet(quick: QuickCli, store: PracticeStore, tmp_path: Path) -> Path:
    """An exported sheet of thirty customers."""
    path = tmp_path / "customers.xlsx"
    quick.for_store(store)("export", "-o", path, expect=0)
    store.forget_requests()
    return path


class TestWords:
    """How it is called."""

    def test_version_and_help_answer_without_a_store(self, quick: QuickCli) -> None:
        assert quick("--version", expect=0).stdout == f"CartSheets {__version__}\n"
        assert "export" in quick("--help", expect=0).stdout
        for command in ("demo", "stores", "export", "review", "push", "resume", "undo", "history", "purge"):
            assert command in quick(command, "--help", expect=0).stdout

    @pytest.mark.parametrize(
        "words",
        [
            (),
            ("sync",),
            ("export",),
            ("export", "--output"),
            ("review",),
            ("review", "a.xlsx", "--blank", "maybe"),
            ("review", "a.xlsx", "--repairs", "everything"),
            ("push", "a.xlsx", "--allow-deletes", "-1"),
            ("push", "a.xlsx", "--only", "insert"),
            ("undo",),
            ("undo", "2026-11-23-1", "--rows", "x"),
            ("undo", "2026-11-23-1", "--columns", "Colour"),
            ("purge",),
            ("purge", "--all", "--before", "2026-01-01"),
            ("purge", "--before", "yesterday"),
            ("stores", "add"),
        ],
    )
    def test_wrong_usage_is_2_with_one_sentence(
        self, quick: QuickCli, store: PracticeStore, words: tuple[str, ...]
    ) -> None:
        answer = quick.for_store(store)(*words, "--json", expect=2)

        assert error_of(answer)["kind"] == "UsageError"
        assert store.requests == ()

    def test_json_may_stand_before_and_behind(self, quick: QuickCli) -> None:
        before, behind = quick("--json", "history", expect=0), quick("history", "--json", expect=0)

        assert before.json == behind.json == {"entries": []}

    def test_no_key_can_be_an_argument(self) -> None:
        parsers = [make_parser()]
        options: set[str] = set()
        while parsers:
            parser = parsers.pop()
            for action in parser._actions:
                options |= set(action.option_strings)
                if isinstance(action.choices, dict):
                    parsers += action.choices.values()
        assert len(options) > 20
        assert not [
            option for option in options if any(w in option for w in ("key", "token", "secret", "password"))
        ]

    def test_the_command_line_never_imports_the_window(
        self, store: PracticeStore, cli: Cli, tmp_path: Path
    ) -> None:
        code = (
            "import sys; from cartsheets.cli import main;"
            f"status = main(['export', '-o', {str(tmp_path / 'a.xlsx')!r}]);"
            "sys.exit(status or any(name.startswith('PySide6') for name in sys.modules) * 99)"
        )
        env = cli.for_store(store).full_env()
        assert subprocess.run([sys.executable, "-c", code], env=env, check=False).returncode == 0


class TestStoreAndKeys:
    """Which store is meant, and what becomes of refused keys."""

    @pytest.mark.parametrize("name", ["CARTSHEETS_SECURE_URL", "CARTSHEETS_PRIVATE_KEY", "CARTSHEETS_TOKEN"])
    def test_two_of_three_variables_are_none(self, quick: QuickCli, store: PracticeStore, name: str) -> None:
        del quick.for_store(store).env[name]

        answer = quick("stores", "test", "x", "--json")
        exported = quick("export", "-o", "/nowhere/a.xlsx", "--json", expect=4)

        assert answer.status == 4
        assert error_of(exported)["kind"] == "CredentialsMissing"
        assert name in error_of(exported)["message"]
        assert store.requests == ()

    def test_a_store_that_is_not_connected_is_4(
        self, quick: QuickCli, store: PracticeStore, tmp_path: Path
    ) -> None:
        answer = quick.for_store(store)(
            "export", "-o", tmp_path / "a.xlsx", "--store", "Other", "--json", expect=4
        )

        assert "Other" in error_of(answer)["message"]

    def test_wrong_keys_are_4_and_are_named_nowhere(
        self, quick: QuickCli, store: PracticeStore, home: Path, tmp_path: Path
    ) -> None:
        quick.for_store(store).env["CARTSHEETS_TOKEN"] = "0badf00d" * 4

        answer = quick("export", "-o", tmp_path / "a.xlsx", "--json", expect=4)

        assert error_of(answer)["kind"] == "NotAuthorized"
        assert "0badf00d" not in answer.stdout + answer.stderr + all_text(home)
        assert store.private_key not in answer.stdout + answer.stderr + all_text(home)

    @pytest.mark.parametrize(
        "url", ["http://192.0.2.7/3dCartWebAPI/v1/", "http://store.example/", "ftp://127.0.0.1/", "nonsense"]
    )
    def test_a_plain_address_of_another_computer_is_refused_before_any_call(
        self, quick: QuickCli, store: PracticeStore, tmp_path: Path, url: str
    ) -> None:
        quick.for_store(store).env["CARTSHEETS_API_URL"] = url

        began = time.monotonic()
        answer = quick("export", "-o", tmp_path / "a.xlsx", "--json")

        assert answer.status in (1, 2, 6)
        error_of(answer)
        assert time.monotonic() - began < 5
        assert store.requests == ()

    def test_a_store_out_of_reach_is_5(
        self, quick: QuickCli, store: PracticeStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(retries, "_FIRST_PATIENCE_S", 1.2)
        quick.for_store(store)
        store.close()

        answer = quick("export", "-o", tmp_path / "a.xlsx", "--json", expect=5)

        assert error_of(answer)["kind"] == "StoreUnreachable"
        assert not (tmp_path / "a.xlsx").exists()

    def test_a_pace_that_cannot_be_read_stops_everything(
        self, quick: QuickCli, store: PracticeStore, tmp_path: Path
    ) -> None:
        quick.for_store(store, pace="fast")

        answer = quick("export", "-o", tmp_path / "a.xlsx", "--json")

        assert answer.status in (1, 2)
        assert "CARTSHEETS_PACE" in error_of(answer)["message"]
        assert store.requests == ()


class TestErrors:
    """What cannot be read or written is 1, and a sentence."""

    @pytest.mark.parametrize("command", ["review", "push"])
    def test_a_file_that_is_no_sheet_of_ours(
        self, quick: QuickCli, store: PracticeStore, tmp_path: Path, command: str
    ) -> None:
        quick.for_store(store)
        (tmp_path / "text.xlsx").write_text("no workbook", encoding="utf-8")
        (tmp_path / "empty.xlsx").write_bytes(b"")
        (tmp_path / "plan.json").write_text('{"plan": 1}', encoding="utf-8")
        (tmp_path / "list.json").write_text("{", encoding="utf-8")
        for name in ("missing.xlsx", "text.xlsx", "empty.xlsx", "plan.json", "list.json", "."):
            error_of(quick(command, tmp_path / name, "--json", expect=1))
        assert writes(store) == []

    @pytest.mark.skipif(os.name == "nt" or not hasattr(os, "geteuid"), reason="folders are locked by modes")
    def test_a_folder_that_cannot_be_written(
        self, quick: QuickCli, store: PracticeStore, tmp_path: Path
    ) -> None:
        blocked = tmp_path / "file"
        blocked.write_text("", encoding="utf-8")

        for path in (blocked / "a.xlsx", tmp_path / "missing" / "a.xlsx"):
            error_of(quick.for_store(store)("export", "-o", path, "--json", expect=1))

    def test_a_home_that_cannot_be_made(self, quick: QuickCli, store: PracticeStore, tmp_path: Path) -> None:
        blocked = tmp_path / "file"
        blocked.write_text("", encoding="utf-8")
        quick.for_store(store).env["CARTSHEETS_HOME"] = str(blocked / "home")

        error_of(quick("history", "--json", expect=1))

    @pytest.mark.parametrize(
        "words", [("resume", "2026-01-01-9"), ("undo", "2026-01-01-9", "--yes"), ("history", "x")]
    )
    def test_an_unknown_push_is_1(
        self, quick: QuickCli, store: PracticeStore, words: tuple[str, ...]
    ) -> None:
        error = error_of(quick.for_store(store)(*words, "--json", expect=1))

        assert error["kind"] == "UnknownRecord"

    def test_a_fault_of_our_own_is_a_sentence_and_lands_in_the_log(
        self, quick: QuickCli, home: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        from cartsheets.cli.commands import history

        monkeypatch.setattr(history, "_entries", lambda *_: 1 / 0)

        answer = quick("history", "--json", expect=1)

        assert error_of(answer)["kind"] == "UnexpectedError"
        assert "ZeroDivisionError" in all_text(home)

    def test_another_stores_sheet_is_refused(
        self, quick: QuickCli, practice_store: StartStore, sheet: Path, store: PracticeStore
    ) -> None:
        other = practice_store(customers=10, seed=7, conditions=["pace=off"])
        quick.for_store(other)

        assert error_of(quick("review", sheet, "--json", expect=1))["kind"] == "WrongStore"
        for command in (("push", sheet, "--yes"), ("push", sheet, "--yes", "--allow-deletes", "9")):
            assert error_of(quick(*command, "--json", expect=6))["kind"] == "WrongStore"
        assert writes(other) == []


class TestOutput:
    """With --json one document, without it words."""

    def test_every_command_gives_one_document(
        self, quick: QuickCli, store: PracticeStore, sheet: Path
    ) -> None:
        with_edit(sheet, store)
        documents: list[tuple[Any, ...]] = [
            ("export", "-o", sheet.with_name("again.xlsx")),
            ("review", sheet),
            ("push", sheet, "--yes"),
            ("history",),
            ("resume",),
            ("stores", "list"),
        ]
        for words in documents:
            answer = quick(*words, "--json", expect=0)
            assert answer.stdout.count("\n") == 1
            assert isinstance(answer.json, dict)
            assert answer.stderr.count("\n") <= 4

    def test_words_are_plain_lines(self, quick: QuickCli, store: PracticeStore, sheet: Path) -> None:
        key = with_edit(sheet, store)

        answer = quick("review", sheet, expect=0)

        assert f"#{key}" in answer.stdout
        assert "\x1b" not in answer.stdout + answer.stderr
        assert answer.stderr == ""

    def test_an_error_in_words_is_one_line(self, quick: QuickCli, store: PracticeStore) -> None:
        answer = quick.for_store(store)("review", "missing.xlsx", expect=1)

        assert answer.stdout == ""
        assert answer.stderr.count("\n") == 1


@pytest.mark.skipif(os.name == "nt", reason="modes are of Unix")
def test_whatever_the_umask_everything_kept_is_private(
    quick: QuickCli, store: PracticeStore, home: Path, tmp_path: Path
) -> None:
    path = tmp_path / "customers.xlsx"
    before = os.umask(0)
    try:
        quick.for_store(store)("export", "-o", path, expect=0)
        with_edit(path, store)
        quick("review", path, "--plan", tmp_path / "plan.json", "-o", tmp_path / "report.xlsx", expect=0)
        quick("push", path, "--yes", expect=0)
    finally:
        os.umask(before)

    kept = [home, *home.rglob("*"), path, tmp_path / "plan.json", tmp_path / "report.xlsx"]
    wrong = {p.name for p in kept if stat.S_IMODE(p.stat().st_mode) != (0o700 if p.is_dir() else 0o600)}
    assert wrong == set()


def test_a_copied_home_works_elsewhere(
    quick: QuickCli, store: PracticeStore, sheet: Path, home: Path, tmp_path: Path
) -> None:
    with_edit(sheet, store)
    elsewhere = tmp_path / "elsewhere"
    shutil.copytree(home, elsewhere / "home")
    shutil.copy(sheet, elsewhere / "renamed.xlsx")
    shutil.rmtree(home)
    quick.env["CARTSHEETS_HOME"] = str(elsewhere / "home")

    pushed = quick.json("push", elsewhere / "renamed.xlsx", "--yes")

    assert pushed["counts"]["done"] == 1


@pytest.mark.skipif(os.name == "nt", reason="signals are of Unix")
class TestCtrlC:
    """Stops at the next stopping point, and what was stopped is carried on."""

    def test_an_export_is_stopped_and_leaves_nothing(
        self, cli: Cli, practice_store: StartStore, tmp_path: Path
    ) -> None:
        slow = practice_store(customers=600, conditions=["pace=off", "latency_ms=150", "max_limit=20"])
        path = tmp_path / "customers.xlsx"
        running = cli.for_store(slow).start("export", "-o", path, "--json")
        wait_for(lambda: len(slow.requests) > 5)

        running.send_signal(signal.SIGINT)
        stdout, stderr = running.communicate(timeout=20)

        assert running.returncode == 130
        assert json.loads(stdout)["error"]["kind"] == "Stopped"
        assert stderr.count("\n") <= 4
        assert [p.name for p in tmp_path.iterdir() if p.name != "home"] == []

    def test_a_push_is_stopped_and_carried_on(
        self, cli: Cli, practice_store: StartStore, tmp_path: Path
    ) -> None:
        slow = practice_store(customers=40, conditions=["pace=off"])
        path = tmp_path / "customers.xlsx"
        cli.for_store(slow)("export", "-o", path, expect=0)
        book = Book(path)
        for number in range(60):
            book.add(Email=f"new{number}@example.com")
        book.save()
        slow.forget_requests()
        slow.conditions.set("latency_ms=60")
        running = cli.start("push", path, "--yes", "--json")
        wait_for(lambda: "POST /Customers" in writes(slow))

        running.send_signal(signal.SIGINT)
        stdout, _ = running.communicate(timeout=20)

        assert running.returncode == 130
        assert json.loads(stdout)["error"]["kind"] == "Stopped"
        assert len(slow.shop.customers) < 100
        slow.conditions.set("latency_ms=0")
        resumed = cli.json("resume")
        assert resumed["finished"] is True
        assert resumed["counts"]["done"] == 60
        emails = [row["Email"] for row in slow.shop.customers.values()]
        assert len(emails) == len(set(emails)) == 100


def with_edit(sheet: Path, store: PracticeStore) -> int:
    """Type a city into the sheet; gives whose."""
    key = sorted(store.shop.customers)[3]
    book = Book(sheet)
    book.type(key, BillingCity="Springfield")
    book.save()
    return key


def wait_for(condition: Any, *, longest_s: float = 30.0) -> None:
    """Look again and again; a store's log is all there is to wait for."""
    until = time.monotonic() + longest_s
    while not condition():
        assert time.monotonic() < until, "it never came to it"
        threading.Event().wait(0.01)
