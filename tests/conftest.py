"""What many tests share: a practice store, a home of their own, the command line, and LibreOffice.

Nothing here reaches beyond 127.0.0.1 or touches what the developer's own CartSheets keeps.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

import hypothesis
import pytest

from tests.office import Office

if TYPE_CHECKING:
    from cartsheets.demo.server import PracticeStore

# Before any test imports Qt: a run on a desktop must not open windows.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

CLI_ANSWER_S = 240.0

# For the check before a change lands: one commit has one verdict. Every other run tries new examples.
hypothesis.settings.register_profile("gate", derandomize=True)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep all tests that use LibreOffice on one worker, so that one soffice serves the whole run."""
    for item in items:
        if "office" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.xdist_group("office"))


@pytest.fixture(autouse=True)
def _no_trace_of_the_developer(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take the developer's own stores, pace and proxies out of the environment."""
    for name in list(os.environ):
        if name.startswith("CARTSHEETS_") or name.lower() in {"http_proxy", "https_proxy", "all_proxy"}:
            monkeypatch.delenv(name)


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of everything the program keeps, for this test alone; it does not exist yet."""
    folder = tmp_path / "home"
    monkeypatch.setenv("CARTSHEETS_HOME", str(folder))
    return folder


class StartStore(Protocol):
    """How a test starts a practice store; it is stopped at the end of the test."""

    def __call__(
        self, *, customers: int = 500, groups: int = 8, seed: int = 1, conditions: Sequence[str] = ()
    ) -> PracticeStore:
        """Start one; `conditions` as the command line takes them ("max_limit=100")."""
        ...


@pytest.fixture
def practice_store() -> Iterator[StartStore]:
    """Return a function that starts practice stores: `store = practice_store(customers=40)`."""
    from cartsheets.demo.conditions import Conditions
    from cartsheets.demo.server import PracticeStore
    from cartsheets.demo.shop import Shop

    with ExitStack() as running:

        def start(
            *, customers: int = 500, groups: int = 8, seed: int = 1, conditions: Sequence[str] = ()
        ) -> PracticeStore:
            shop = Shop.seeded(customers=customers, groups=groups, seed=seed)
            return running.enter_context(PracticeStore(shop, Conditions.from_texts(list(conditions)), port=0))

        yield start


@dataclass(frozen=True)
class CliAnswer:
    """What one run of cartsheets-cli left: its exit status and what it printed."""

    status: int
    stdout: str
    stderr: str

    @property
    def json(self) -> Any:
        """Return stdout as the one JSON document that it must be."""
        return json.loads(self.stdout)


class Cli:
    """cartsheets-cli in a process of its own, as people and other programs run it.

    `env` is what it finds in its environment on top of the machine's; `for_store` names the store.
    """

    def __init__(self, home: Path) -> None:
        self.env = {"CARTSHEETS_HOME": str(home), "PYTHONWARNINGS": "error"}

    def for_store(self, store: PracticeStore, *, pace: str = "off") -> Cli:
        """Let every run from now on use this store, with keys from the environment; return self."""
        self.env |= {
            "CARTSHEETS_API_URL": store.api_url,
            "CARTSHEETS_SECURE_URL": store.secure_url,
            "CARTSHEETS_PRIVATE_KEY": store.private_key,
            "CARTSHEETS_TOKEN": store.token,
            "CARTSHEETS_PACE": pace,
        }
        return self

    def __call__(self, *words: str | Path, stdin: str | None = None, expect: int | None = None) -> CliAnswer:
        """Run one command to its end; with `expect`, its exit status must be that."""
        done = subprocess.run(
            self.command(*words),
            env=self.full_env(),
            input=stdin or "",
            capture_output=True,
            check=False,
            text=True,
            encoding="utf-8",
            timeout=CLI_ANSWER_S,
        )
        answer = CliAnswer(done.returncode, done.stdout, done.stderr)
        if expect is not None:
            assert answer.status == expect, f"status {answer.status}\n{answer.stdout}\n{answer.stderr}"
        return answer

    def json(self, *words: str | Path, expect: int = 0) -> Any:
        """Run one command with --json; return its document."""
        return self(*words, "--json", expect=expect).json

    def start(self, *words: str | Path) -> subprocess.Popen[str]:
        """Start one command and leave it running; the test ends it."""
        return subprocess.Popen(
            self.command(*words),
            env=self.full_env(),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )

    def command(self, *words: str | Path) -> list[str]:
        """Return the command line that a call runs."""
        return [sys.executable, "-m", "cartsheets.cli", *map(str, words)]

    def full_env(self) -> dict[str, str]:
        """Return the whole environment that a call runs in."""
        return {**os.environ, **self.env}


@pytest.fixture
def cli(home: Path) -> Cli:
    """cartsheets-cli with this test's home: `cli.for_store(store)("export", "-o", path, expect=0)`."""
    return Cli(home)


@pytest.fixture(scope="session")
def office() -> Iterator[Office]:
    """LibreOffice in English, one for the whole session; books opened in it are closed by the tests."""
    with Office() as running:
        yield running
