"""The practice store against an OpenAPI document, judged by a tool that knows neither."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, settings
from schemathesis.config import SchemathesisConfig
from schemathesis.specs.openapi.checks import negative_data_rejection, positive_data_acceptance

from cartsheets.demo import Conditions, PracticeStore, Shop
from cartsheets.demo.fields import CUSTOMER, GROUP, LARGEST_WHOLE

DOCUMENT = Path(__file__).with_name("openapi.yaml")


def seeded() -> Shop:
    return Shop.seeded(customers=300, groups=40, seed=7)


CUSTOMER_IDS, GROUP_IDS = list(seeded().customers), list(seeded().groups)

api = schemathesis.openapi.from_path(
    DOCUMENT,
    # The right keys are sent with every call, and the store ignores parameters that it does not know.
    config=SchemathesisConfig.from_dict(
        {"generation": {"with-security-parameters": False, "allow-extra-parameters": False}}
    ),
)


@schemathesis.hook
def map_path_parameters(context: schemathesis.HookContext, path_parameters: Any) -> Any:
    """Ask for records that are likely to exist."""
    return {name: likely(name, value) for name, value in (path_parameters or {}).items()}


@schemathesis.hook
def map_body(context: schemathesis.HookContext, body: Any) -> Any:
    """Name records that are likely to exist, and write 5 for 5.0.

    JSON Schema takes both for whole numbers, the store's own parser only the first.
    """
    if isinstance(body, dict):
        return {name: likely(name, map_body(context, value)) for name, value in body.items()}
    if isinstance(body, list):
        return [map_body(context, value) for value in body]
    return int(body) if isinstance(body, float) and body.is_integer() else body


def likely(name: str, value: Any) -> Any:
    ids = {"customerid": CUSTOMER_IDS, "customergroupid": GROUP_IDS, "groupid": GROUP_IDS}.get(
        name.lower(), []
    )
    is_number = isinstance(value, int) and not isinstance(value, bool)
    return ids[value % len(ids)] if ids and is_number and 0 < value <= LARGEST_WHOLE else value


def quickly(examples: int, *phases: Phase) -> settings:
    return settings(
        max_examples=examples,
        deadline=None,
        derandomize=True,
        database=None,
        phases=phases,
        suppress_health_check=list(HealthCheck),
    )


@pytest.fixture(scope="module")
def store() -> Iterator[PracticeStore]:
    shop = seeded()
    with PracticeStore(shop, Conditions.from_texts(["pace=off", "bad_item=400", "past_end=404"])) as running:
        yield running


@pytest.fixture(scope="module")
def store_of_partial_answers() -> Iterator[PracticeStore]:
    shop = seeded()
    with PracticeStore(shop, Conditions.from_texts(["pace=off", "missing_id=206_applied"])) as running:
        yield running


@api.parametrize()
@quickly(8, Phase.explicit, Phase.generate)
def test_every_operation_answers_as_the_document_says(
    case: schemathesis.Case[Any], store: PracticeStore
) -> None:
    case.call_and_validate(base_url=store.api_url.rstrip("/"), headers=store.headers, timeout=20)


@api.include(method=["GET", "PUT"], path=["/Customers", "/CustomerGroups"]).parametrize()
@quickly(12, Phase.generate)
def test_partial_answers_and_refused_offsets_are_as_the_document_says(
    case: schemathesis.Case[Any], store_of_partial_answers: PracticeStore
) -> None:
    store = store_of_partial_answers
    answer = case.call(base_url=store.api_url.rstrip("/"), headers=store.headers, timeout=20)
    case.validate_response(answer, excluded_checks=[negative_data_rejection, positive_data_acceptance])


def test_the_document_knows_all_thirteen_operations_once() -> None:
    document = api.raw_schema
    operations = [
        operation["operationId"]
        for path in document["paths"].values()
        for method, operation in path.items()
        if method != "parameters"
    ]
    assert len(operations) == len(set(operations)) == 13


def test_document_and_practice_store_have_the_same_fields_in_the_same_order_with_the_same_limits() -> None:
    schemas = api.raw_schema["components"]["schemas"]
    for name, shape in (("Customer", CUSTOMER), ("Group", GROUP)):
        properties = schemas[name]["properties"]
        assert list(properties) == list(shape.names)
        limits = {key: value["maxLength"] for key, value in properties.items() if "maxLength" in value}
        assert limits == {field.name: field.limit for field in shape.fields if field.type == "text"}
