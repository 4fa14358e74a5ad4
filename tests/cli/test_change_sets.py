"""Plans handed from one person to another: sealed, compared again, pushed on another computer."""

from __future__ import annotations

import json
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from cartsheets.domain.change_set import sealed_bytes
from cartsheets.seals import own_key
from tests.cli.kept import everything
from tests.cli.quick_cli import QuickCli
from tests.cli.shop import Shop, error_of, writes
from tests.conftest import StartStore
from tests.steps.journeys import Book

PASSWORD = "Quill-And-Ink-7"


@pytest.fixture
def maria(home: Path) -> QuickCli:
    quick = QuickCli(home)
    quick.env["LOGNAME"] = "maria"
    return quick


@pytest.fixture
def shop(maria: QuickCli, practice_store: StartStore, tmp_path: Path) -> Shop:
    return Shop(practice_store(customers=40, groups=4, conditions=["pace=off"]), maria, tmp_path / "c.xlsx")


@pytest.fixture
def tom(shop: Shop, tmp_path: Path) -> QuickCli:
    """A colleague at another computer, with keys for the same store."""
    quick = QuickCli(tmp_path / "elsewhere")
    quick.for_store(shop.store)
    quick.env["LOGNAME"] = "tom"
    return quick


def handed_over(shop: Shop, typing: Callable[[Book], object], *words: str) -> Path:
    """Let Maria edit her sheet and save what it asks for; give the file."""
    shop.edit(typing)
    path = shop.sheet.with_suffix(".cartsheets")
    shop.quick("change-set", "save", shop.sheet, *words)
    shop.store.forget_requests()
    return path


def trust(tom: QuickCli, maria: QuickCli, path: Path) -> None:
    """Let Maria read her fingerprint out over the telephone."""
    told = maria.json("change-set", "seal")["fingerprint"]
    tom("change-set", "trust", path, "--fingerprint", told.lower().replace("-", " "), expect=0)


def test_a_change_set_is_pushed_by_another_on_another_computer(
    shop: Shop, maria: QuickCli, tom: QuickCli
) -> None:
    key = shop.keys[0]
    path = handed_over(shop, lambda book: book.type(key, BillingCity="Dallas"), "--note", "The new office")

    shown = tom.json("change-set", "show", path)
    assert (shown["author"].partition("@")[0], shown["note"]) == ("maria", "The new office")
    assert shown["rows"] == {"add": 0, "update": 1, "delete": 0}
    assert shown["store"]
    assert (shown["seal"]["whole"], shown["seal"]["known"]) == (True, False)
    assert shown["seal"]["fingerprint"] == maria.json("change-set", "seal")["fingerprint"]
    error = error_of(tom("push", path, "--yes", "--json", expect=6))
    assert shown["seal"]["fingerprint"] in error["message"]
    assert writes(shop.store) == []

    trust(tom, maria, path)
    assert tom.json("change-set", "show", path)["seal"]["known_as"] == shown["author"]
    reviewed = tom.json("review", path)
    assert [(c["key"], c["cells"]["BillingCity"]["draft"]) for c in reviewed["changes"]] == [(key, "Dallas")]
    pushed = tom.json("push", path, "--yes")
    assert [(row["key"], row["outcome"]) for row in pushed["rows"]] == [(key, "done")]
    assert shop.row(key)["BillingCity"] == "Dallas"
    assert tom.json("history")["entries"][0]["who"].startswith("tom")
    shop.store.forget_requests()
    assert tom.json("push", path, "--yes") == pushed
    assert writes(shop.store) == []
    assert maria.json("review", shop.sheet)["changes"] == []
    assert tom.json("change-set", "distrust", path)["seal"]["known"] is False


def test_what_others_changed_since_is_a_conflict_and_the_rest_goes(
    shop: Shop, maria: QuickCli, tom: QuickCli
) -> None:
    a, b, c = shop.keys[:3]
    path = handed_over(
        shop,
        lambda book: book.type(a, BillingCity="Dallas").type(b, BillingCity="Dallas").delete(c),
    )
    trust(tom, maria, path)
    shop.store.edit(a, BillingCity="Theirs")

    error_of(tom("push", path, "--yes", "--json", expect=6))
    pushed = tom.json("push", path, "--yes", "--allow-deletes", "1", expect=3)

    assert sorted((row["key"], row["outcome"]) for row in pushed["rows"]) == [(b, "done"), (c, "done")]
    assert (shop.row(a)["BillingCity"], shop.row(b)["BillingCity"]) == ("Theirs", "Dallas")
    assert c not in shop.store.shop.customers


def test_what_is_not_possible_any_more_is_held_back(shop: Shop, maria: QuickCli, tom: QuickCli) -> None:
    path = handed_over(shop, lambda book: book.add(Email="nora@example.com"))
    trust(tom, maria, path)
    shop.store.edit(shop.keys[5], Email="nora@example.com")

    reviewed = tom.json("review", path, expect=3)

    assert reviewed["changes"] == []
    assert [problem["message"] for problem in reviewed["problems"]] == [
        f"“nora@example.com” was taken meanwhile: customer {shop.keys[5]} has it."
    ]


@pytest.mark.parametrize(
    "alter",
    [
        lambda content: content["plan"]["changes"][0]["cells"]["BillingCity"].update(draft="Elsewhere"),
        lambda content: content["plan"]["changes"][0].update(key=content["plan"]["changes"][0]["key"] + 1),
        lambda content: content.update(author="boss@office"),
        lambda content: content.update(note="Push this at once"),
        lambda content: content["plan"].update(changes=[]),
    ],
)
def test_a_file_that_was_altered_is_refused(
    shop: Shop, maria: QuickCli, tom: QuickCli, alter: Callable[[Any], object]
) -> None:
    path = handed_over(shop, lambda book: book.type(shop.keys[0], BillingCity="Dallas"))
    trust(tom, maria, path)
    document = json.loads(path.read_text("utf-8"))
    alter(document["cartsheets_change_set"])
    path.write_text(json.dumps(document), encoding="utf-8")

    for words in (("change-set", "show"), ("review",), ("push", "--yes")):
        error = error_of(tom(words[0], *words[1:], path, "--json", expect=1))
        assert error["kind"] == "PlanDamaged"
        assert "altered" in error["message"]
    assert writes(shop.store) == []


@pytest.mark.parametrize(
    "body", ["", "{}", "[" * 5000, '{"cartsheets_change_set": {}}', '{"cartsheets_change_set": {"a": NaN}}']
)
def test_what_is_no_change_set_is_refused_in_words(tom: QuickCli, tmp_path: Path, body: str) -> None:
    path = tmp_path / "x.cartsheets"
    path.write_text(body, encoding="utf-8")

    assert error_of(tom("change-set", "show", path, "--json", expect=1))["kind"] == "PlanDamaged"
    assert error_of(tom("review", tmp_path / "none.cartsheets", "--json", expect=1))["remedy"]


def test_laying_it_out_anew_leaves_the_seal_whole(shop: Shop, tom: QuickCli) -> None:
    path = handed_over(shop, lambda book: book.type(shop.keys[0], BillingCity="Zürich 🏔"))
    document = json.loads(path.read_text("utf-8"))
    path.write_text(json.dumps(document, ensure_ascii=False, indent=7, sort_keys=True), encoding="utf-8")

    assert tom.json("change-set", "show", path)["seal"]["whole"] is True


@pytest.mark.parametrize(
    "change",
    [
        {"key": "1/../2"},
        {"key": -1},
        {"key": True},
        {"cells": {"CustomerID": {"base": 1, "live": 1, "draft": 2}}},
        {"cells": {"TotalStoreCredit": {"base": "1", "live": "1", "draft": "900"}}},
        {"cells": {"BillingCity": {"base": "A", "live": "A", "draft": {"$": 1}}}},
        {"label": 7},
        {"action": "drop"},
        {"table": "orders"},
    ],
)
def test_a_seal_makes_no_impossible_change_possible(
    shop: Shop, tom: QuickCli, tmp_path: Path, change: dict[str, Any]
) -> None:
    path = handed_over(shop, lambda book: book.type(shop.keys[0], BillingCity="Dallas"))
    document = json.loads(path.read_text("utf-8"))
    content = document["cartsheets_change_set"]
    content["plan"]["changes"][0] |= change
    seal = own_key(tmp_path / "mallory" / "author.key").seal(sealed_bytes(content))
    document["seal"] |= {"public_key": seal.public_key, "signature": seal.signature}
    path.write_text(json.dumps(document), encoding="utf-8")

    assert error_of(tom("review", path, "--json", expect=1))["kind"] == "PlanDamaged"


def test_who_takes_anothers_name_is_told_apart(
    shop: Shop, maria: QuickCli, tom: QuickCli, tmp_path: Path
) -> None:
    path = handed_over(shop, lambda book: book.type(shop.keys[0], BillingCity="Dallas"))
    trust(tom, maria, path)
    document = json.loads(path.read_text("utf-8"))
    mallory = own_key(tmp_path / "mallory" / "author.key")
    seal = mallory.seal(sealed_bytes(document["cartsheets_change_set"]))
    document["seal"] |= {"public_key": seal.public_key, "signature": seal.signature}
    path.write_text(json.dumps(document), encoding="utf-8")

    shown = tom.json("change-set", "show", path)["seal"]

    assert (shown["whole"], shown["known"], shown["name_of_another"]) == (True, False, True)
    assert "Careful" in tom("change-set", "show", path).stdout
    error_of(tom("push", path, "--yes", "--json", expect=6))
    told = maria.json("change-set", "seal")["fingerprint"]
    error_of(tom("change-set", "trust", path, "--fingerprint", told, "--json", expect=2))


def test_another_stores_change_set_is_refused(
    shop: Shop, maria: QuickCli, tom: QuickCli, practice_store: StartStore
) -> None:
    path = handed_over(shop, lambda book: book.type(shop.keys[0], BillingCity="Dallas"))
    trust(tom, maria, path)
    other = practice_store(customers=40, groups=4, seed=9, conditions=["pace=off"])
    tom.for_store(other)

    assert error_of(tom("push", path, "--yes", "--json", expect=6))["kind"] == "WrongStore"
    assert writes(other) == []


def test_neither_keys_nor_passwords_nor_folders_travel(shop: Shop, tmp_path: Path) -> None:
    def typing(book: Book) -> None:
        book.type(shop.keys[0], Password=PASSWORD, BillingCity="Dallas")
        book.type(shop.keys[1], Password=PASSWORD)
        book.add(Email="nora@example.com", Password=PASSWORD)

    shop.edit(typing)
    path = tmp_path / "handed" / "over.cartsheets"
    path.parent.mkdir()

    told = shop.quick.json("change-set", "save", shop.sheet, "-o", path, expect=3)

    assert told["passwords_left"] == 3
    assert told["rows"] == {"add": 1, "update": 1, "delete": 0}
    kept = everything(path.parent)
    for secret in (PASSWORD, shop.store.private_key, shop.store.token, str(tmp_path), "c.xlsx"):
        assert secret not in kept
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_the_key_that_seals_is_private_and_stays(maria: QuickCli, home: Path) -> None:
    first = maria.json("change-set", "seal")["fingerprint"]

    assert maria.json("change-set", "seal")["fingerprint"] == first
    assert stat.S_IMODE((home / "author.key").stat().st_mode) == 0o600
    (home / "author.key").write_text("no key", encoding="ascii")
    assert error_of(maria("change-set", "seal", "--json", expect=1))["kind"] == "SettingsError"


def test_nothing_to_hand_over_is_said(shop: Shop) -> None:
    error_of(shop.quick("change-set", "save", shop.sheet, "--json", expect=6))
    assert not shop.sheet.with_suffix(".cartsheets").exists()
    error_of(shop.quick("change-set", "show", "--json", expect=2))
