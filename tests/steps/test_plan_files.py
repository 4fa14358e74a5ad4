"""A saved plan is pushed as it was reviewed, or not at all."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from cartsheets.domain.plan import Plan
from cartsheets.errors import PlanDamaged
from cartsheets.steps.plan_files import read_plan, save_plan
from tests.conftest import StartStore
from tests.steps.journeys import Journey


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Plan:
    """A plan with something of everything in it."""
    from cartsheets.demo.conditions import Conditions
    from cartsheets.demo.server import PracticeStore
    from cartsheets.demo.shop import Shop

    shop = Shop.seeded(customers=12, groups=11, seed=1)
    with PracticeStore(shop, Conditions.from_texts(["pace=off"]), port=0) as store:
        journey = Journey(store, tmp_path_factory.mktemp("plan"))
        journey.export()
        first, second, third, fourth = sorted(shop.customers)[:4]
        with journey.editing() as book:
            book.type(first, BillingCity="Zürich 🏔", CustomerGroupID=None, MailList="Yes")
            book.type(second, Email="x@@y").delete(third)
            book.type(fourth, BillingCity="Ours", Password="Typed-by-Hand-7")
            book.add(Email="nora@example.com")
            book.add("groups", Name="Night owls", MinimumOrder=12.5)
        shop.edit(fourth, BillingCity="Theirs")
        found = journey.review().plan
    assert found.changes
    assert found.problems
    assert found.conflicts
    return found


def test_what_was_saved_is_read_as_it_was(plan: Plan, tmp_path: Path) -> None:
    save_plan(plan, tmp_path / "p.json")
    assert read_plan(tmp_path / "p.json") == plan


def places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The way to each single value in a document."""
    if isinstance(value, dict):
        return [place for name, part in value.items() for place in places(part, (*path, name))]
    if isinstance(value, list):
        return [place for number, part in enumerate(value) for place in places(part, (*path, number))]
    return [path]


def altered(value: Any) -> Any:
    if isinstance(value, bool):
        return not value
    if isinstance(value, (int, float)):
        return value + 1
    return f"{value or ''}x"


def test_whatever_is_altered_in_it_is_refused_in_words(plan: Plan, tmp_path: Path) -> None:
    path = tmp_path / "p.json"
    save_plan(plan, path)
    document = json.loads(path.read_text("utf-8"))
    ways = places(document)
    assert len(ways) > 200
    for *way, last in ways:
        body = json.loads(path.read_text("utf-8"))
        part = body
        for step in way:
            part = part[step]
        part[last] = altered(part[last])
        other = tmp_path / "other.json"
        other.write_text(json.dumps(body), encoding="utf-8")
        with pytest.raises(PlanDamaged) as refused:
            read_plan(other)
        assert refused.value.remedy, (*way, last)


@pytest.mark.parametrize(
    "alter",
    [
        lambda document: document["plan"]["changes"].pop(),
        lambda document: document["plan"]["changes"].append(document["plan"]["changes"][0]),
        lambda document: document["plan"].update(guards=[]),
        lambda document: document["review"].clear(),
        lambda document: document.pop("sha256"),
        lambda document: document.update(note="push this"),
        lambda document: document["plan"]["estimate"].update(seconds=float("nan")),
        lambda document: (
            document["plan"]["estimate"].update(seconds=float("nan")),
            document.update(sha256=""),
        ),
    ],
)
def test_what_is_taken_away_or_put_in_is_refused_in_words(
    plan: Plan, tmp_path: Path, alter: Callable[[Any], object]
) -> None:
    path = tmp_path / "p.json"
    save_plan(plan, path)
    document = json.loads(path.read_text("utf-8"))
    alter(document)
    path.write_text(json.dumps(document), encoding="utf-8")
    with pytest.raises(PlanDamaged):
        read_plan(path)


def test_laying_it_out_anew_alters_nothing(plan: Plan, tmp_path: Path) -> None:
    path = tmp_path / "p.json"
    save_plan(plan, path)
    document = json.loads(path.read_text("utf-8"))
    path.write_text(json.dumps(document, ensure_ascii=True, indent=7), encoding="utf-8")
    assert read_plan(path) == plan


def test_a_plan_that_was_edited_after_the_review_sends_nothing(
    practice_store: StartStore, tmp_path: Path
) -> None:
    store = practice_store(customers=5, conditions=["pace=off"])
    journey = Journey(store, tmp_path)
    journey.export()
    key = min(store.shop.customers)
    with journey.editing() as book:
        book.type(key, BillingCity="Reviewed")
    path = tmp_path / "p.json"
    save_plan(journey.review().plan, path)
    path.write_text(path.read_text("utf-8").replace('"Reviewed"', '"Smuggled"'), encoding="utf-8")

    with pytest.raises(PlanDamaged, match="altered after the review"):
        read_plan(path)
    path.write_text("[" * 100_000, encoding="utf-8")
    assert read_plan(path) is None
    path.write_text('{"a":' * 100_000, encoding="utf-8")
    with pytest.raises(PlanDamaged):
        read_plan(path)
