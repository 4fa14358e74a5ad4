"""The README: its commands are run or checked, its links and pictures are there, figures name commands."""

from __future__ import annotations

import re
import shlex
from argparse import ArgumentParser
from pathlib import Path

import pytest

import build
import cartsheets.credentials as credentials
import dev
from cartsheets.cli.arguments import make_parser, parse
from cartsheets.credentials import KeysOfThisRun
from tests.cli.quick_cli import QuickCli
from tests.conftest import StartStore
from tests.steps.journeys import Book

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
PROGRAM = "cartsheets-cli"
BLOCK_LINE = re.compile(r"(?m)^    (\S.*)$")
INLINE = re.compile(r"`([^`\n]+)`")
LINK = re.compile(r"\]\(([^)#]+)\)")
PUSH = re.compile(r"\b\d{4}-\d\d-\d\d-\d+\b")


def words_of(line: str) -> list[str]:
    """A line's words, without its remark."""
    return shlex.split(line, comments=True)


def lines_with(start: str) -> list[list[str]]:
    """The words behind a line's start, of every line in a block that begins so."""
    lines = [line for line in BLOCK_LINE.findall(README) if line.startswith(start + " ")]
    return [words_of(line.removeprefix(start)) for line in lines]


def dev_lines() -> list[list[str]]:
    """All calls of dev.py: in blocks, in sentences and in the tables."""
    inline = [each.removeprefix("python3 packaging/") for each in INLINE.findall(README)]
    short = [words_of(each)[1:] for each in inline if each.startswith("dev.py ")]
    return [*lines_with("python3 packaging/dev.py"), *short]


@pytest.fixture
def keyring(monkeypatch: pytest.MonkeyPatch) -> KeysOfThisRun:
    """What stands for the system's keyring in this test."""
    kept = KeysOfThisRun()
    monkeypatch.setattr(credentials, "find_keyring", lambda: kept)
    monkeypatch.setattr("cartsheets.session.find_keyring", lambda: kept)
    return kept


def test_the_administrators_commands_work_one_after_the_other(
    practice_store: StartStore,
    home: Path,
    tmp_path: Path,
    keyring: KeysOfThisRun,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    store = practice_store(customers=30, groups=4, conditions=["pace=off"])
    keys = (
        f'{{"secure_url": "{store.secure_url}", "private_key": "{store.private_key}", '
        f'"token": "{store.token}", "api_url": "{store.api_url}"}}'
    )
    quick = QuickCli(home)
    monkeypatch.chdir(tmp_path)
    customers = sorted(store.shop.customers)
    lines = lines_with(f".venv/bin/{PROGRAM}")
    assert len(lines) >= 10
    ran: list[str] = []
    for words in lines:
        if words[0] in ("review", "change-set"):
            book = Book(tmp_path / "customers.xlsx")
            book.type(customers[len(ran)], BillingCity="Springfield")
            book.save()
        if words[0] == "undo":
            (push,) = [one["id"] for one in quick.json("history")["entries"] if one["kind"] == "push"]
            assert PUSH.fullmatch(push)
            words = [PUSH.sub(push, word) for word in words]
        if words[:2] == ["stores", "add"]:
            quick(*words, stdin=keys, expect=0)
        else:
            quick(*words, stdin="y\n" * 3, terminal=True, expect=0)
        ran.append(words[0])
    assert {"export", "review", "push", "undo"} <= set(ran)
    assert (tmp_path / "support.zip").is_file()
    assert list(tmp_path.glob("*.cartsheets"))


def test_commands_in_sentences_have_words_that_the_command_line_knows() -> None:
    commands = [
        each.removeprefix(f"{PROGRAM} ") for each in INLINE.findall(README) if each.startswith(f"{PROGRAM} ")
    ]
    assert len(commands) >= 3
    for command in commands:
        if command != "--help":
            parse(words_of(command))


def test_every_option_that_is_named_is_one_of_some_command() -> None:
    known = (
        "".join(each.format_help() for each in _all_parsers()) + (ROOT / "packaging/README.md").read_text()
    )
    for inline in INLINE.findall(README):
        for option in re.findall(r"(?<!\S)--[a-z][a-z-]+", inline):
            assert option in known or "dev.py" in inline or option in ("--sizes", "--only"), inline


def _all_parsers() -> list[ArgumentParser]:
    parser = make_parser()
    (commands,) = [action for action in parser._actions if action.dest == "command"]
    return [parser, *dict(commands.choices or {}).values()]


def test_every_command_of_dev_py_is_one_and_what_it_is_to_run_is_there() -> None:
    lines = dev_lines()
    assert {"demo", "test", "chaos", "fuzz", "bench", "lock", "shots", "build"} <= {
        words[0] for words in lines
    }
    for command, *words in lines:
        assert command in dev.COMMANDS, command
        for word in words:
            if word.startswith(("tests/", "packaging/")):
                assert (ROOT / word).exists(), word
        if command == "build":
            assert words[words.index("--target") + 1] in build.TARGETS


def test_every_command_of_dev_py_is_told() -> None:
    told = {words[0] for words in dev_lines()}
    assert set(dev.COMMANDS) - told == set()


def test_every_link_and_every_picture_is_there() -> None:
    links = [link for link in LINK.findall(README) if "://" not in link]
    assert [link for link in links if not (ROOT / link).exists()] == []
    pictures = {Path(link).name for link in links if link.startswith("resources/pictures/")}
    assert len(pictures) == 5
    assert {path.name for path in (ROOT / "resources/pictures").iterdir()} == pictures
    source = (ROOT / "packaging/pictures.py").read_text(encoding="utf-8")
    assert {name.removesuffix(".png") for name in pictures} <= set(
        re.findall(r'picture\("([a-z]+)"\)', source)
    )
    assert "packaging/pictures.py readme resources/pictures" in README


def test_the_tree_and_the_line_of_the_data_name_what_is_there() -> None:
    for name in re.findall(r"(?m)^ {6}([a-z]+)/ ", README):
        assert (ROOT / "cartsheets" / name).is_dir(), name
    modules = re.findall(r"(?m)^ {4,8}((?:store|ledger|domain|workbook|steps)\.[a-z_]+) ", README)
    assert len(modules) >= 10
    for module in modules:
        place = ROOT / "cartsheets" / module.replace(".", "/")
        assert place.with_suffix(".py").is_file() or place.is_dir(), module


def test_every_figure_of_the_reliability_table_names_its_command() -> None:
    part = README[README.index("## How reliable it is") : README.index("## For the developer")]
    rows = [line for line in part.splitlines() if line.startswith("| ") and "Again |" not in line]
    assert len(rows) >= 8
    assert [row for row in rows if "`dev.py " not in row.rsplit("|", 2)[1]] == []
