"""What goes on while another CartSheets holds the record: looking, and what was done is told once."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from cartsheets.errors import LedgerDamaged
from cartsheets.ledger import connection
from cartsheets.session import Session
from tests.cli.shop import Shop, error_of, writes


@pytest.fixture
def held(shop: Shop, home: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[sqlite3.Connection]:
    """Somebody else's open transaction on the record, after a push."""
    shop.edit(lambda book: book.type(shop.keys[0], BillingCity="Dallas"))
    shop.quick("push", shop.sheet, "--yes", expect=0)
    shop.store.forget_requests()
    monkeypatch.setattr(connection, "_BUSY_TIMEOUT_MS", 100)
    with closing(sqlite3.connect(home / "ledger" / "ledger.db", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        other.execute("UPDATE buckets SET level = level")
        yield other


@pytest.mark.parametrize("words", [("history",), ("review", "{}"), ("push", "{}", "--yes"), ("resume",)])
def test_whatever_writes_nothing_goes_on_and_answers_once(
    shop: Shop, held: sqlite3.Connection, words: tuple[str, ...]
) -> None:
    assert held.in_transaction
    answer = shop.quick(*(word.format(shop.sheet) for word in words), "--json", expect=0)
    assert answer.stdout.count("\n") == 1
    assert answer.json
    assert answer.stderr.count("\n") <= 1


def test_what_must_write_is_refused_in_one_sentence_and_sends_nothing(
    shop: Shop, held: sqlite3.Connection, tmp_path: Path
) -> None:
    shop.edit(lambda book: book.type(shop.keys[1], BillingCity="Tulsa"))
    for words in (
        ("push", shop.sheet, "--yes"),
        ("export", "-o", tmp_path / "x.xlsx"),
        ("purge", "--customer", str(shop.keys[0])),
        ("purge", "--all"),
    ):
        assert error_of(shop.quick(*words, "--json", expect=1))["kind"] == "LedgerInUse"
    assert writes(shop.store) == []
    assert not (tmp_path / "x.xlsx").exists()

    held.execute("ROLLBACK")
    shop.quick("push", shop.sheet, "--yes", expect=0)
    assert shop.row(shop.keys[1])["BillingCity"] == "Tulsa"


def test_what_fails_after_the_answer_makes_no_second_document(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(self: Session) -> None:
        raise LedgerDamaged("It broke at the very end.", remedy="Start again.")

    monkeypatch.setattr(Session, "close", fail)
    answer = shop.quick("push", shop.sheet, "--yes", "--json", expect=1)
    assert answer.stdout.count("\n") == 1
    assert answer.json["rows"] == []
    assert answer.stderr == "It broke at the very end. Start again.\n"
