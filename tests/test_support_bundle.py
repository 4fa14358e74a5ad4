"""The support bundle: what whoever helps needs, and nobody's data. Canaries are searched in all of it."""

from __future__ import annotations

import json
import logging
import stat
import sys
import zipfile
from pathlib import Path

import pytest

import cartsheets
from cartsheets.ledger.connection import FILE_NAME
from cartsheets.log import start_log, stop_log
from cartsheets.settings import Files, Network, Settings, StoreSettings, write_settings
from tests.cli.quick_cli import QuickCli
from tests.conftest import StartStore
from tests.steps.journeys import Book

PARTS = ["READ ME.txt", "program.json", "settings.json", "record.json", "log.jsonl"]
KEY, TOKEN = "0123456789abcdef0123456789abcdef", "fedcba9876543210fedcba9876543210"
CANARIES = {
    "last name": "Kanarienfeder",
    "e-mail": "gelbe.feder@kanarien.example",
    "phone": "407-555-0177",
    "street": "77 Kanarienweg",
    "remark": "Kanarienfutter",
    "password": "Kanarienvogel-77-typed",
    "store": "Kanarienladen",
    "address": "kanarienladen.example",
    "proxy": "Kanarienproxy",
    "sheet": "kanarien-kunden",
    "folder": "Kanarienordner",
    "key": KEY,
    "token": TOKEN,
}


def unpacked(path: Path) -> dict[str, str]:
    with zipfile.ZipFile(path) as bundle:
        return {name: bundle.read(name).decode() for name in bundle.namelist()}


@pytest.fixture
def lived_in(home: Path, practice_store: StartStore, tmp_path: Path) -> QuickCli:
    """A home after a day's work, in which every kind of canary lies, the log included."""
    store = practice_store(customers=30, groups=4, conditions=["pace=off"])
    key = min(store.shop.customers)
    store.edit(
        key,
        BillingLastName=CANARIES["last name"],
        Email=CANARIES["e-mail"],
        BillingPhoneNumber=CANARIES["phone"],
        BillingAddress1=CANARIES["street"],
        Comments=CANARIES["remark"],
    )
    quick = QuickCli(home).for_store(store)
    assert isinstance(quick, QuickCli)
    sheet = tmp_path / CANARIES["folder"] / f"{CANARIES['sheet']}.xlsx"
    sheet.parent.mkdir()
    quick("export", "-o", sheet, expect=0)
    book = Book(sheet)
    book.type(key, BillingCity="Springfield", Password=CANARIES["password"])
    book.save()
    quick("push", sheet, "--yes", expect=0)
    store_settings = StoreSettings(
        name=CANARIES["store"], secure_url=f"https://{CANARIES['address']}", pace="off"
    )
    write_settings(
        home / "settings.toml",
        Settings(
            stores=(store_settings,),
            files=Files(export_folder=str(sheet.parent)),
            network=Network(proxy="manual", proxy_url=f"http://me:{CANARIES['proxy']}@proxy.example"),
        ),
    )
    start_log(home / "logs")
    log = logging.getLogger("cartsheets.test")
    log.warning("The store %s at %s answers late.", *list(CANARIES.values())[6:8])
    log.warning("PrivateKey: %s, Token=%s, %s, %s", KEY, TOKEN, CANARIES["e-mail"], CANARIES["phone"])
    log.error("cannot open %s", sheet.parent)
    try:
        raise KeyError(CANARIES["last name"])
    except KeyError:
        log.exception("a fault")
    stop_log()
    with (home / "logs" / "cartsheets.log").open("a", encoding="utf-8") as file:
        file.write(f"{CANARIES['street']} was cut off here\n")
        file.write(json.dumps({"at": "now", "row": CANARIES["remark"], "text": "kept"}) + "\n")
    return quick


def test_no_canary_is_in_any_part_of_it(lived_in: QuickCli, tmp_path: Path) -> None:
    path = tmp_path / "bundle.zip"
    answer = lived_in("support-bundle", path, "--json", expect=0)
    assert answer.json == {"file": str(path), "parts": PARTS}
    parts = unpacked(path)
    assert list(parts) == PARTS
    found = [
        (what, name)
        for what, canary in CANARIES.items()
        for name, text in parts.items()
        if canary.casefold() in text.casefold()
    ]
    assert found == []
    assert str(Path.home()) not in "".join(parts.values())
    # The canaries were there to be found.
    log = (tmp_path / "home" / "logs" / "cartsheets.log").read_text(encoding="utf-8")
    assert CANARIES["store"] in log


def test_it_holds_what_whoever_helps_needs(lived_in: QuickCli, tmp_path: Path) -> None:
    path = tmp_path / "bundle.zip"
    lived_in("support-bundle", path, expect=0)
    parts = unpacked(path)
    program, settings, record = (
        json.loads(parts[f"{name}.json"]) for name in ("program", "settings", "record")
    )
    assert program["cartsheets"] == cartsheets.__version__
    assert program["python"] == sys.version.split()[0]
    assert program["packages"]["pandas"]
    assert settings["stores"] == [{"pace": "off", "is_live": False, "has_own_api_address": False}]
    assert settings["proxy"] == "manual"
    assert settings["has_own_export_folder"] is True
    assert record["integrity"] == ["ok"]
    assert record["schema"] == record["newest_schema"]
    assert record["rows"]["pushes"] == 1
    assert record["rows"]["exports"] >= 1
    lines = [json.loads(line) for line in parts["log.jsonl"].splitlines()]
    assert "a fault" in [line["text"] for line in lines]
    assert any("KeyError" in line.get("error", "") for line in lines)
    assert lines[-1] == {"at": "now", "text": "kept"}
    if sys.platform != "win32":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_it_is_there_when_nothing_else_is(home: Path, tmp_path: Path) -> None:
    path = tmp_path / "bundle.zip"
    QuickCli(home)("support-bundle", path, expect=0)
    assert json.loads(unpacked(path)["record.json"])["is_there"] is False
    assert unpacked(path)["log.jsonl"] == ""


def test_a_damaged_record_and_damaged_settings_are_told_without_a_word_of_theirs(
    lived_in: QuickCli, home: Path, tmp_path: Path
) -> None:
    (home / "settings.toml").write_text("language = 'Kanarienfutter")
    ledger = home / "ledger" / FILE_NAME
    ledger.write_bytes(b"Kanarienfutter" * 1000)
    path = tmp_path / "bundle.zip"
    lived_in("support-bundle", path, expect=0)
    parts = unpacked(path)
    assert json.loads(parts["record.json"])["problem"] == "SQLITE_NOTADB"
    assert json.loads(parts["settings.json"])["problem"] == "the settings file cannot be read"
    assert "Kanarien" not in parts["record.json"] + parts["settings.json"]


def test_the_record_is_only_looked_at(lived_in: QuickCli, home: Path, tmp_path: Path) -> None:
    ledger = home / "ledger" / FILE_NAME
    before = ledger.read_bytes()
    lived_in("support-bundle", tmp_path / "bundle.zip", expect=0)
    assert ledger.read_bytes() == before


def test_a_folder_that_is_not_there_is_told_in_a_sentence(home: Path, tmp_path: Path) -> None:
    answer = QuickCli(home)("support-bundle", tmp_path / "nowhere" / "bundle.zip", "--json", expect=1)
    assert answer.json["error"]["message"].startswith("The support bundle cannot be written to ")
