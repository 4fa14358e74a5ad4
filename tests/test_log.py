"""The log says what happened, and nobody's name, key or password."""

from __future__ import annotations

import json
import logging
import os
import stat
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from cartsheets.log import MASK, keep_out, redact, start_log, stop_log

CANARY = 'Zq8!canary "quoted" key/with+signs'


@pytest.fixture
def lines(tmp_path: Path) -> Iterator[Path]:
    """A log that has been started; its file."""
    root = logging.getLogger()
    level = root.level
    start_log(tmp_path / "logs")
    yield tmp_path / "logs" / "cartsheets.log"
    stop_log()
    root.setLevel(level)


def read(path: Path) -> list[dict[str, str]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def test_every_event_is_one_line_of_json(lines: Path) -> None:
    logging.getLogger("cartsheets.test").warning("two\nlines of %s", "ünïcode")
    (line,) = read(lines)
    assert line["text"] == "two\nlines of ünïcode"
    assert (line["level"], line["from"]) == ("warning", "cartsheets.test")
    assert line["at"].endswith("+00:00")


@pytest.mark.parametrize(
    "text",
    [
        "PrivateKey: {}",
        "{{'PrivateKey': '{}', 'x': 1}}",
        '{{"token":"{}"}}',
        '{{\\"Token\\": \\"{}\\"}}',
        "Token={};",
        "secure_url={}",
        "headers SecureURL: {}",
        "Authorization: Bearer {}",
        "password = '{}'",
        "New password: {}",
        "https://name:{}@proxy.example/",
    ],
)
def test_what_stands_after_a_secret_name_is_masked(text: str) -> None:
    shown = redact(text.format("canary77"))
    assert "canary77" not in shown
    assert MASK in shown


@pytest.mark.parametrize(
    "text",
    [
        "0123456789abcdef0123456789ABCDEF",
        "person.name+tag@example.org",
        "Ünï@exämple.org",
        "?email=person%40example.org&limit=1",
        "+1 (512) 555-0123",
        "512-555-0123",
        "(512) 555-0123",
    ],
)
def test_keys_emails_and_phones_are_masked_wherever_they_stand(text: str) -> None:
    shown = redact(f"row 17 of 1,000: <{text}> was refused")
    assert text not in shown
    assert "person" not in shown
    assert shown.startswith("row 17 of 1,000: ")
    assert shown.endswith("was refused")


def test_what_says_nothing_about_anyone_stays_readable() -> None:
    text = "2026-11-23T10:00:00+00:00 push 2026-11-23-1: PUT /Customers 206, 100 rows, E261123-0S3KQ7XMR"
    assert redact(text) == text


def test_masking_takes_no_longer_for_texts_made_to_slow_it_down() -> None:
    for text in (
        "x" * 100_000,
        "@" * 100_000,
        "a.@" * 30_000,
        "token" * 20_000,
        "+1 " * 30_000,
        "%40" * 30_000,
    ):
        started = time.process_time()
        redact(text)
        assert time.process_time() - started < 2


def test_known_secrets_are_masked_in_every_spelling(lines: Path) -> None:
    keep_out([CANARY, "ab", ""])
    logging.getLogger("x").error(
        "key is %s, or %s", CANARY, "Zq8%21canary%20%22quoted%22%20key%2Fwith%2Bsigns"
    )
    try:
        raise ValueError(f"bad header {CANARY!r}")
    except ValueError:
        logging.getLogger("x").exception("it failed")
    text = lines.read_text("utf-8")
    assert "canary" not in text
    assert "cab" in redact("cab"), "a secret of two letters would mask half of the log"
    assert "ValueError" in read(lines)[1]["error"]


def test_no_local_variable_gets_into_a_traceback(lines: Path) -> None:
    def fail() -> None:
        word = "canary-in-a-variable"
        raise RuntimeError(f"failed with {len(word)} letters")

    try:
        fail()
    except RuntimeError:
        logging.getLogger("x").exception("it failed")
    text = lines.read_text("utf-8").replace('word = \\"canary-in-a-variable\\"', "")
    assert "canary-in-a-variable" not in text


@pytest.mark.skipif(os.name == "nt", reason="Windows has no file modes; the profile is private")
def test_log_files_are_private_also_after_rotation(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cartsheets.log._FILE_BYTES", 20_000)
    before = os.umask(0)
    try:
        start_log(tmp_path / "logs")
        for _ in range(140):
            logging.getLogger("x").warning("x" * 1000)
    finally:
        stop_log()
        os.umask(before)
    files = list((tmp_path / "logs").iterdir())
    assert len(files) == 5
    assert {stat.S_IMODE(path.stat().st_mode) for path in files} == {0o600}
    assert stat.S_IMODE((tmp_path / "logs").stat().st_mode) == 0o700
    assert sum(path.stat().st_size for path in files) < 110_000


def test_a_log_that_cannot_be_written_stops_nobody(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    start_log(tmp_path / "file" / "logs")
    logging.getLogger("x").warning("into nothing")
    stop_log()


def test_logging_works_without_a_terminal_and_prints_nothing(tmp_path: Path) -> None:
    code = (
        "import sys, logging; from pathlib import Path; from cartsheets.log import start_log\n"
        "sys.stderr = sys.stdout = None\n"
        f"start_log(Path({str(tmp_path)!r}) / 'file' / 'logs'); logging.getLogger('x').error('a %d', 'b')\n"
        f"start_log(Path({str(tmp_path)!r}) / 'logs'); logging.getLogger('x').error('a %d', 'b')\n"
        "logging.getLogger('x').error('fine')\n"
    )
    (tmp_path / "file").touch()
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert (done.stdout, done.stderr) == ("", "")
    assert "fine" in (tmp_path / "logs" / "cartsheets.log").read_text("utf-8")
