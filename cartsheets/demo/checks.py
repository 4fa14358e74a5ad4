"""What the store makes of the values it is sent: accepted, stored differently, or refused."""

from __future__ import annotations

import hashlib
import math
import re
from collections.abc import Mapping
from typing import Any

from cartsheets.demo.answers import Refused
from cartsheets.demo.conditions import Conditions
from cartsheets.demo.fields import LARGEST_WHOLE, Field, Shape
from cartsheets.demo.records import Records
from cartsheets.demo.shop import Shop


def checked_new(
    shop: Shop, records: Records, item: Mapping[str, Any], conditions: Conditions
) -> dict[str, Any]:
    """Turn the item of a POST into the values to store; Refused where it cannot be."""
    shape = records.shape
    values = _values(shape, item, conditions, stored={})
    for field in shape.fields:
        if field.is_required and not values.get(field.name):
            raise Refused(400, f"{field.name} is required.")
        if field.type == "flag" and field.name not in values:
            values[field.name] = conditions.missing_flags == "true"
    _check_against_others(shop, records, None, values, conditions)
    return values


def checked_change(
    shop: Shop, records: Records, key: int, item: Mapping[str, Any], conditions: Conditions
) -> dict[str, Any]:
    """Turn the item of a PUT into the values to store; Refused where it cannot be."""
    stored = records[key]
    values = _values(records.shape, item, conditions, stored=stored)
    if conditions.put == "replace":
        for field in records.shape.fields:
            if field.name not in item and not field.is_required and field.type not in ("key", "computed"):
                values[field.name] = _blank(field)
    for field in records.shape.fields:
        if field.is_required and field.name in values and not values[field.name]:
            raise Refused(400, f"{field.name} is required.")
    _check_against_others(shop, records, key, values, conditions)
    return values


def is_id(value: object) -> bool:
    """Whether a value can be the id of a record."""
    return isinstance(value, int) and not isinstance(value, bool) and 0 < value <= LARGEST_WHOLE


def password_hash(password: str) -> str:
    """Hash a password as the store shows it: 32 small hexadecimal digits."""
    return hashlib.md5(password.encode("utf-8", "surrogatepass"), usedforsecurity=False).hexdigest()


def _values(
    shape: Shape, item: Mapping[str, Any], conditions: Conditions, *, stored: Mapping[str, Any]
) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for field in shape.fields:
        if field.name not in item or field.type in ("key", "computed"):
            continue
        if field.name == "DisableBillingSameAsShipping" and conditions.same_as_shipping == "ignored":
            continue
        sent = item[field.name]
        if field.type in ("text", "secret"):
            text = _text(field, sent, conditions)
            if text is None:
                if field.type == "text" and _clears(field, sent, stored, conditions):
                    values[field.name] = None
            elif field.type == "text":
                values[field.name] = text
            elif not (conditions.password_echo == "ignored" and text == stored.get(field.name)):
                _check_password(text, conditions)
                values[field.name] = password_hash(text)
        elif field.type == "flag":
            values[field.name] = _flag(field, sent, conditions)
        else:
            values[field.name] = _number(field, sent, conditions)
    return values


def _text(field: Field, sent: Any, conditions: Conditions) -> str | None:
    """Read a text as it will be stored; None where it is blank."""
    if sent is None or sent == "":
        return None
    if not isinstance(sent, str):
        if conditions.types == "strict" or isinstance(sent, (dict, list)):
            raise Refused(400, f"{field.name} must be a text.")
        sent = str(sent)
    text: str = sent
    if conditions.trims:
        text = text.strip()
    if conditions.emoji == "question_marks":
        text = "".join(letter if ord(letter) <= 0xFFFF else "?" for letter in text)
    if conditions.line_ends == "crlf":
        text = re.sub(r"\r\n|\r|\n", "\r\n", text)
    if conditions.upper_states and field.name.endswith("State"):
        text = text.upper()
    if conditions.lower_emails and field.name == "Email":
        text = text.lower()
    if len(text) > field.limit:
        if conditions.too_long == "refuse":
            raise Refused(400, f"{field.name} is longer than {field.limit} characters.")
        text = text[: field.limit]
    if (
        field.name == "Email"
        and conditions.email_check
        and not re.fullmatch(r"[^@\s]+@[^@\s]+\.[^@\s]+", text)
    ):
        raise Refused(400, "Email is not a valid e-mail address.")
    return text or None


def _clears(field: Field, sent: Any, stored: Mapping[str, Any], conditions: Conditions) -> bool:
    """Whether a blank value clears the field; Refused under the condition that refuses it."""
    if not stored or not stored.get(field.name):
        return True
    if conditions.clears == "refused":
        raise Refused(400, f"{field.name} cannot be empty.")
    if isinstance(sent, str) and sent.strip() == "":
        return conditions.clears in ("both", "empty")
    return conditions.clears in ("both", "null")


def _check_password(text: str, conditions: Conditions) -> None:
    if conditions.password_policy and not (
        len(text) >= 8 and re.search("[a-z]", text) and re.search("[A-Z]", text) and re.search("[0-9]", text)
    ):
        raise Refused(400, "Password must have 8 characters, capital and small letters and a digit.")


def _flag(field: Field, sent: Any, conditions: Conditions) -> bool:
    if isinstance(sent, bool):
        return sent
    if conditions.types == "lenient" and str(sent).lower() in ("true", "false", "1", "0"):
        return str(sent).lower() in ("true", "1")
    raise Refused(400, f"{field.name} must be true or false.")


def _number(field: Field, sent: Any, conditions: Conditions) -> int | float:
    if (
        conditions.types == "lenient"
        and isinstance(sent, str)
        and re.fullmatch(r"-?\d+(\.\d+)?", sent.strip())
    ):
        sent = float(sent) if "." in sent else int(sent)
    if isinstance(sent, bool) or not isinstance(sent, (int, float)) or not math.isfinite(sent):
        raise Refused(400, f"{field.name} must be a number.")
    if field.type == "decimal":
        if not 0 <= sent < 1e12:
            raise Refused(400, f"{field.name} is out of range.")
        return float(sent)
    if sent != int(sent) or (conditions.types == "strict" and isinstance(sent, float)):
        raise Refused(400, f"{field.name} must be a whole number.")
    if not 0 <= sent <= LARGEST_WHOLE:
        raise Refused(400, f"{field.name} is out of range.")
    if field.name == "PriceLevel" and conditions.price_levels == "1-10" and not 1 <= sent <= 10:
        raise Refused(400, "PriceLevel must be 1 to 10.")
    return int(sent)


def _blank(field: Field) -> Any:
    return {"text": None, "whole": 0, "decimal": 0.0, "flag": False}[field.type]


def _check_against_others(
    shop: Shop, records: Records, key: int | None, values: dict[str, Any], conditions: Conditions
) -> None:
    """Check what depends on other records: addresses, names, groups."""
    email = values.get("Email")
    if email and conditions.duplicate_email != "accepted" and _another_has(records, "Email", email, key):
        raise Refused(int(conditions.duplicate_email), "A customer with this email address already exists.")
    name = values.get("Name")
    if name and conditions.duplicate_group_name != "accepted" and _another_has(records, "Name", name, key):
        raise Refused(400, "A customer group with this name already exists.")
    if records is shop.customers:
        group_id = values.get("CustomerGroupID", 0)
        if group_id and group_id not in shop.groups:
            if conditions.unknown_group == "400":
                raise Refused(400, "CustomerGroupID does not exist.")
            if conditions.unknown_group == "reset":
                values["CustomerGroupID"] = 0


def _another_has(records: Records, name: str, value: str, key: int | None) -> bool:
    position, wanted = records.shape.position[name], value.lower()
    return any(row[0] != key and (row[position] or "").lower() == wanted for row in records.rows())
