"""Canary keys, passwords and people, searched in all that a whole run wrote and printed, kills included."""

from __future__ import annotations

import base64
import io
import itertools
import os
import re
import signal
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote

import pytest

from cartsheets.demo.service import RecordedRequest
from tests.conftest import Cli, CliAnswer, StartStore
from tests.ledger.conftest import everything_in
from tests.steps.journeys import Book

pytestmark = pytest.mark.skipif(os.name == "nt", reason="kills with SIGKILL")

PASSWORD = "Kanarienvogel-77-typed"
PEOPLE = {
    "BillingLastName": "Kanarienfeder",
    "Email": "gelbe.feder@kanarien.example",
    "BillingPhoneNumber": "407-555-0177",
    "BillingAddress1": "77 Kanarienweg",
    "Comments": "prefers yellow Kanarienfutter",
}
CRASH = """
import sys
from cartsheets.steps import review
from cartsheets.cli import main

def fail(store, content, *rest, **options):
    row = content
    people = [cell for sheet in row.sheets for line in sheet.rows for cell in line.cells]
    raise KeyError([cell for cell in people if 'Kanarienfeder' in str(cell)][0])

review._compare_sheet = fail
sys.exit(main(sys.argv[1:]))
"""


@dataclass
class Run:
    """A whole run: everything printed, and the folder that everything was written in."""

    cli: Cli
    folder: Path
    printed: list[tuple[str, str]] = field(default_factory=list)
    """Of each process its standard output and its standard error."""

    def __call__(self, *words: str | Path, expect: int | None = None) -> CliAnswer:
        answer = self.cli(*words, expect=expect)
        self.printed.append((answer.stdout, answer.stderr))
        return answer

    def crash(self, *words: str | Path) -> None:
        done = subprocess.run(
            [sys.executable, "-c", CRASH, *map(str, words)],
            env=self.cli.full_env(),
            capture_output=True,
            check=False,
            text=True,
            timeout=120,
        )
        assert done.returncode == 1, done.stderr
        self.printed.append((done.stdout, done.stderr))

    def take_end(self, process: subprocess.Popen[str]) -> int:
        out, errors = process.communicate(timeout=120)
        self.printed.append((out, errors))
        return process.returncode

    def files(self) -> Iterator[tuple[str, bytes]]:
        """All files, and what is packed in workbooks and in the ledger as files of their own."""
        for path in sorted(self.folder.rglob("*")):
            if not path.is_file():
                continue
            body = path.read_bytes()
            name = str(path.relative_to(self.folder))
            yield name, body
            if zipfile.is_zipfile(path):
                with zipfile.ZipFile(io.BytesIO(body)) as packed:
                    for part in packed.namelist():
                        yield f"{name}:{part}", packed.read(part)
        yield "home, unpacked", everything_in(self.folder / "home")


def test_keys_passwords_and_people_are_nowhere_they_do_not_belong(
    practice_store: StartStore, cli: Cli, tmp_path: Path
) -> None:
    store = practice_store(customers=60, groups=4, conditions=["pace=off"])
    key, *others = sorted(store.shop.customers)
    store.edit(key, **PEOPLE)
    (tmp_path / "temporary").mkdir()
    sheet = tmp_path / "sheets" / "customers.xlsx"
    sheet.parent.mkdir()
    cli.for_store(store).env["TMPDIR"] = str(tmp_path / "temporary")
    run = Run(cli, tmp_path)

    # A store in a bad mood, some of whose answers quote what was sent.
    for text in ("html=READ:2", "exception=READ:4", "redirect=READ:6"):
        store.conditions.set(text)
    run("export", "-o", sheet, "--json")
    store.conditions.faults.clear()
    run("export", "-o", sheet, expect=0)
    book = Book(sheet)
    for other in others[:30]:
        book.type(other, BillingCity="Springfield")
    book.type(key, BillingCity="Shelbyville", Password=PASSWORD)
    book.add(Email="neue.feder@kanarien.example", BillingLastName="Kanarienkind", Password=PASSWORD)
    book.delete(others[-1])
    book.save()
    run.crash("review", sheet)
    run("review", sheet, "--plan", sheet.parent / "plan.json", expect=0)
    store.conditions.set("rejection=200_error")

    killed = 0
    push = ("push", sheet, "--yes", "--allow-deletes", "1")
    for words, write in ((push, 1), (("resume",), 1), (("resume",), 2)):
        process = cli.start(*words)
        written = itertools.count(1)

        def kill(
            request: RecordedRequest,
            pid: int = process.pid,
            written: Iterator[int] = written,
            fatal: int = write,
        ) -> None:
            if request.method != "GET" and next(written) == fatal:
                os.kill(pid, signal.SIGKILL)

        store.before_request = kill
        killed += run.take_end(process) == -signal.SIGKILL
        store.before_request = None
    for fault in ("unauthorized=READ:1", "redirect=READ:2", "exception=POST:1"):
        store.conditions.set(fault)
        run("resume", "--json")
        store.conditions.faults.clear()
    token = cli.env["CARTSHEETS_TOKEN"]
    cli.env["CARTSHEETS_TOKEN"] = token[::-1]
    run("review", sheet)
    cli.env["CARTSHEETS_TOKEN"] = token
    pushed = run("resume", "--json", expect=0).json
    assert pushed["finished"]
    run("history", expect=0)
    run("push", sheet, "--yes", "--json")
    run("undo", pushed["push"], "--yes", "--allow-deletes", "5")
    done = subprocess.run(
        [sys.executable, "-m", "cartsheets", "--self-test"],
        env=cli.full_env() | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        check=False,
        text=True,
        timeout=120,
    )
    run.printed.append((done.stdout, done.stderr))

    files = dict(run.files())
    printed = "\n".join(out + errors for out, errors in run.printed).encode()
    secrets = [
        spelling for text in (store.private_key, store.token, PASSWORD) for spelling in spellings(text)
    ]
    searched = {**files, "printed": printed}
    leaks = [
        f"secret {number} in {name}"
        for name, body in searched.items()
        for number, secret in enumerate(secrets)
        if secret in body
    ]
    # People are in the sheets, in the ledger, and in what a review prints: nowhere else.
    meant = re.compile(r"sheets/|home/ledger/ledger\.db|home, unpacked")
    elsewhere = {name: body for name, body in files.items() if not meant.match(name)}
    elsewhere["errors"] = "\n".join(errors for _, errors in run.printed).encode()
    people = [text.encode() for text in (*PEOPLE.values(), "neue.feder@", "Kanarienkind")]
    leaks += [
        f"{text.decode()} in {name}" for name, body in elsewhere.items() for text in people if text in body
    ]
    size = sum(map(len, files.values())) + len(printed)
    print(
        f"\nsecrets: {len(secrets)} spellings of 3 secrets and {len(people)} words about people searched in "
        f"{len(files)} files and the output of {len(run.printed)} processes, {killed} of them killed "
        f"({size / 1e6:.1f} MB): {len(leaks)} found"
    )
    assert leaks == []
    assert killed == 3
    assert PEOPLE["BillingLastName"].encode() in files["home, unpacked"], "the search finds what is there"
    assert b"KeyError" in files["home/logs/cartsheets.log"]
    assert list((tmp_path / "temporary").iterdir()) == []


def spellings(text: str) -> list[bytes]:
    """The ways in which a text may hide in a file."""
    raw = text.encode()
    return [
        *{raw, raw.upper(), quote(text, safe="").encode(), raw[::-1]},
        text.encode("utf-16-le"),
        raw.hex().encode(),
        *(base64.b64encode(b"x" * shift + raw)[4:-4] for shift in range(3)),
    ]


@pytest.mark.skipif(sys.platform != "linux", reason="reads the limits of a process from /proc")
def test_the_system_writes_no_core_of_a_process_that_knows_keys(
    practice_store: StartStore, cli: Cli, tmp_path: Path
) -> None:
    import resource

    store = practice_store(customers=3, conditions=["pace=off"])
    limits: list[str] = []
    cli.for_store(store)
    soft, hard = resource.getrlimit(resource.RLIMIT_CORE)
    resource.setrlimit(resource.RLIMIT_CORE, (hard, hard))
    try:
        process = cli.start("export", "-o", tmp_path / "customers.xlsx")
    finally:
        resource.setrlimit(resource.RLIMIT_CORE, (soft, hard))
    store.before_request = lambda _request: limits.append(
        Path(f"/proc/{process.pid}/limits").read_text(encoding="ascii")
    )

    process.communicate(timeout=120)

    assert process.returncode == 0
    (limit,) = {line.split()[4] for line in limits[0].splitlines() if line.startswith("Max core file size")}
    assert limit == "0"
