"""A plan like one a shop would review: invented customers, all kinds of changes, made from a seed."""

from __future__ import annotations

import random
from collections.abc import Mapping
from datetime import UTC, datetime
from decimal import Decimal

from cartsheets.domain.cells import Cell
from cartsheets.domain.decisions import Decision
from cartsheets.domain.findings import Damage, Problem
from cartsheets.domain.patterns import find_patterns
from cartsheets.domain.plan import Action, CellChange, Change, Conflict, Estimate, Plan
from cartsheets.gui.models.review_state import ReviewState, make_review_state

COMPARED_AT = datetime(2026, 11, 20, 14, 0, tzinfo=UTC)
GROUP_NAMES = {1: "Retail", 2: "Wholesale", 3: "VIP", 4: "Newsletter 2026"}
_FIRST = "Amara Bilal Chiara Dorota Emeka Freya Gustav Hana Ilse Joaquín Keiko Lenka Mirela Noor".split()  # noqa: SIM905
_LAST = "Abara Brandt Castillo Duarte Eriksen Fonseca Grzyb Halloran Iwu Jansson Kovač Moreau".split()  # noqa: SIM905
_CITIES = [
    ("Portland", "OR", "97205"),
    ("Austin", "TX", "78704"),
    ("Buffalo", "NY", "14201"),
    ("Boulder", "CO", "80302"),
]
_COMPANIES = [None, "Harbor & Pine LLC", "Kestrel Cycles", None, "Old Mill Bakery", "Juniper Home"]
_KINDS = ["update"] * 27 + ["add"] * 12 + ["delete"] * 3 + ["conflict"] * 4 + ["problem"] * 2
_OPENING = ["update", "update", "add", "conflict", "update", "delete", "update", "problem", "add", "update"]


def person(rng: random.Random) -> dict[str, Cell]:
    first, last = rng.choice(_FIRST), rng.choice(_LAST)
    city, state, zip_code = rng.choice(_CITIES)
    plain = f"{first}.{last}".lower().replace("í", "i").replace("č", "c")
    return {
        "Email": f"{plain}@{rng.choice(['example.com', 'mail.example.org', 'shop.example.net'])}",
        "BillingFirstName": first,
        "BillingLastName": last,
        "BillingCompany": rng.choice(_COMPANIES),
        "BillingCity": city,
        "BillingState": state,
        "BillingZipCode": zip_code,
        "BillingCountry": "US",
        "BillingPhoneNumber": f"({rng.randint(201, 989)}) 555-01{rng.randint(10, 99)}",
        "CustomerGroupID": rng.choice([1, 1, 2, 3, 4]),
        "Enabled": True,
        "MailList": rng.random() < 0.5,
        "TotalStoreCredit": Decimal(rng.choice(["0", "5", "49.5"])),
    }


def edited(rng: random.Random, column: str, cell: Cell) -> Cell:
    if column == "CustomerGroupID":
        return rng.choice([group for group in GROUP_NAMES if group != cell])
    if column == "MailList":
        return not cell
    text = str(cell or "")
    match column:
        case "Email":
            return (
                text.replace("example.com", "example.co").replace("mail.", "")
                if "shop" not in text
                else f"x{text}"
            )
        case "BillingPhoneNumber":
            return f"{text[:-2]}{(int(text[-2:]) + rng.randint(1, 80)) % 90 + 10}"
        case "BillingLastName":
            return f"{text}-Hale"
        case "BillingCompany":
            return "Atlas Outfitters" if text != "Atlas Outfitters" else None
        case _:
            return "Eugene"


def make_plan(
    rows: int = 48, *, seed: int = 7, changes_only: bool = False
) -> tuple[Plan, dict[int, dict[str, Cell]]]:
    """Give a plan and the live customers it was compared with."""
    rng = random.Random(seed)
    kinds = [_KINDS[at % len(_KINDS)] for at in range(rows)]
    rng.shuffle(kinds)
    if rows == len(_KINDS):
        rest = list(_KINDS)
        for kind in _OPENING:
            rest.remove(kind)
        rng.shuffle(rest)
        kinds = [*_OPENING, *rest]
    if changes_only:
        kinds = ["update"] * rows
    live: dict[int, dict[str, Cell]] = {}
    changes: list[Change] = []
    conflicts: list[Conflict] = []
    problems: list[Problem] = []
    damage: list[Damage] = []
    columns = [
        "Email",
        "BillingPhoneNumber",
        "BillingCompany",
        "BillingCity",
        "CustomerGroupID",
        "BillingLastName",
        "MailList",
    ]
    for at, kind in enumerate(kinds):
        row, number = person(rng), at + 2
        where = f"Customers!{number}"
        name = f"{row['BillingFirstName']} {row['BillingLastName']}"
        if kind == "add":
            del row["TotalStoreCredit"]
            cells = tuple(
                CellChange(column, None, None, cell) for column, cell in row.items() if cell is not None
            )
            changes.append(Change("customers", Action.ADD, None, where, number, cells, name))
            continue
        key = 10_400 + at * 8
        live[key] = row
        if kind == "delete":
            changes.append(Change("customers", Action.DELETE, key, where, number, (), name, mark="m"))
        elif kind == "problem":
            bad = str(row["Email"]).replace("@", "@@")
            message = "It has two @ signs."
            place = f"Customers!B{number}"
            remedy = "Take one out."
            problems.append(
                Problem("customers", number, place, "Email", bad, message, remedy, "email", key, row["Email"])
            )
        else:
            chosen = rng.sample(columns, rng.choice([1, 1, 2, 3]))
            cells = tuple(CellChange(c, row.get(c), row.get(c), edited(rng, c, row.get(c))) for c in chosen)
            if kind == "conflict":
                base = row["BillingPhoneNumber"]
                mine, theirs = (
                    edited(rng, "BillingPhoneNumber", base),
                    edited(rng, "BillingPhoneNumber", base),
                )
                row["BillingPhoneNumber"] = theirs
                phone_at = f"Customers!M{number}"
                conflicts.append(
                    Conflict(
                        "customers",
                        key,
                        "BillingPhoneNumber",
                        phone_at,
                        number,
                        base,
                        theirs,
                        mine,
                        label=name,
                    )
                )
                cells = tuple(cell for cell in cells if cell.column != "BillingPhoneNumber")
            if at % 9 == 0:
                damage.append(
                    Damage(
                        "customers",
                        number,
                        "lost_leading_zero",
                        where,
                        "BillingZipCode",
                        "2138",
                        "02138",
                        True,
                        key,
                    )
                )
            if cells:
                changes.append(Change("customers", Action.UPDATE, key, where, number, cells, name))
    plan = Plan(
        id="P1",
        store_id="downtown.example",
        store="Downtown Store",
        file="/home/maria/customers-2026-11-20.xlsx",
        export_id="E1",
        digest="d",
        compared_at=COMPARED_AT,
        changes=tuple(changes),
        conflicts=tuple(conflicts),
        problems=tuple(problems),
        damage=tuple(damage),
        patterns=find_patterns(changes, GROUP_NAMES),
        estimate=Estimate(40, 12.0),
        totals={"customers": 1_284, "groups": 4},
        group_names=GROUP_NAMES,
    )
    return plan, live


def make_state(rows: int = 48, *, changes_only: bool = False, seed: int = 7) -> ReviewState:
    """Give the state of such a plan."""
    plan, live = make_plan(rows, seed=seed, changes_only=changes_only)
    return state_of(plan, live)


def state_of(
    plan: Plan,
    live: Mapping[int, Mapping[str, Cell]],
    *,
    decisions: Mapping[str, Decision] | None = None,
    is_ticked: bool = True,
) -> ReviewState:
    return make_review_state(
        plan,
        lambda table, key: live.get(key) if table == "customers" else None,
        estimate_s=lambda changes: 12 + len(changes),
        decisions=decisions,
        is_ticked=is_ticked,
    )
