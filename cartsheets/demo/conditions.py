"""How the practice store behaves: its pace, its reading of what nobody knows, its faults.

Each condition is a field of Conditions and is chosen by a text `NAME=VALUE` (`NAME` alone turns a
switch on). Where nothing was chosen, the store does what the first value of a choice says, and switches
are off. Names of faults (see `faults`) are conditions too, and may be given any number of times.
"""

from __future__ import annotations

import re
import typing
from collections.abc import Iterable
from dataclasses import dataclass, field, fields
from typing import Any, Literal

from cartsheets.demo.faults import DEFAULT_VALUES, FAULTS, Fault


def _condition(default: Any, meaning: str) -> Any:
    return field(default=default, metadata={"meaning": meaning})


@dataclass(frozen=True)
class Pace:
    """A leaky bucket: so many requests at once, then so many a second."""

    size: float
    per_second: float

    def __str__(self) -> str:
        return f"{self.size:g}/{self.per_second:g}"


@dataclass
class Conditions:
    """All conditions of one practice store; may be changed while it runs."""

    # Pace
    pace: Pace | None = field(
        default=Pace(50, 2), metadata={"meaning": "allowance of requests, SIZE/PER_SECOND or off"}
    )
    refusal: Literal[
        "429", "429_retry_after", "429_retry_date", "503", "503_retry_after", "html", "200_error"
    ] = _condition("429", "what answers a request beyond the allowance")
    others_calls: float = _condition(0.0, "requests a second that other tools take from the same allowance")
    latency_ms: float = _condition(0.0, "milliseconds that every answer takes")

    # Keys
    permissions: Literal["read_write", "read", "write", "none"] = _condition(
        "read_write", "what the token may do; the rest is 401"
    )
    secure_url_match: Literal["loose", "exact"] = _condition(
        "loose", "whether scheme, case and a slash at the end of SecureURL matter"
    )

    # Lists
    max_limit: int = _condition(300, "most records in one page")
    above_max_limit: Literal["clamp", "refuse", "default"] = _condition(
        "clamp", "a larger limit is cut to the maximum, refused with 400, or taken as 10"
    )
    offset_zero: Literal["first", "refuse"] = _condition("first", "offset=0 means 1, or is refused with 400")
    past_end: Literal["400", "404", "empty"] = _condition("400", "what answers an offset past the end")
    none_found: Literal["404", "404_empty", "empty"] = _condition(
        "404", "no records: 404 with a message, 404 without content, or 200 and []"
    )
    order: Literal["ascending", "descending", "last_update"] = _condition("ascending", "order of the lists")
    by_id: Literal["array", "object"] = _condition("array", "one record comes in an array or bare")
    filters: Literal["exact", "contains", "starts_with"] = _condition("exact", "how text filters match")
    country_filter: Literal["code", "name"] = _condition(
        "code", "the country filter means the code or the name"
    )
    store_time: str = _condition("utc", "zone of lastupdatestart and lastupdateend: utc, or like -05:00")
    update_filter: Literal["told", "ignored", "none", "refused", "half", "day_first"] = _condition(
        "told",
        "lastupdatestart and lastupdateend: mean what they say, all records match, none does, 400, "
        "half of the changes leave no trace, or the day comes before the month",
    )
    clock_ahead_s: float = _condition(0.0, "seconds that the store's clock is ahead (negative: behind)")
    count_error: int = _condition(0, "how many records countonly tells too many (negative: too few)")

    # Records as they are shown
    blank: Literal["null", "empty", "mixed"] = _condition(
        "null", 'blank texts are null, "", or now this, now that'
    )
    store_credit: Literal["number", "null", "missing"] = _condition("number", "how TotalStoreCredit is shown")
    reset_password: Literal["shown", "missing"] = _condition("shown", "whether ResetPassword is shown")
    extra_fields: bool = _condition(False, "records carry fields that no documentation names")

    # Texts as they are stored
    trims: bool = _condition(False, "blanks at both ends of texts are cut off")
    upper_states: bool = _condition(False, "states are stored in capitals")
    lower_emails: bool = _condition(False, "e-mail addresses are stored in small letters")
    too_long: Literal["refuse", "truncate"] = _condition("refuse", "a text longer than its field")
    emoji: Literal["kept", "question_marks"] = _condition("kept", "characters beyond U+FFFF")
    line_ends: Literal["as_sent", "crlf"] = _condition("as_sent", "line ends in texts")
    clears: Literal["both", "null", "empty", "neither", "refused"] = _condition(
        "both", 'what clears a text: null and "", one of them (the other changes nothing), neither; or 400'
    )

    # Writes
    put: Literal["partial", "replace"] = _condition("partial", "whether PUT keeps or clears fields left out")
    missing_flags: Literal["false", "true"] = _condition("false", "flags left out of POST")
    post_array: Literal["refuse", "first", "all"] = _condition("refuse", "POST of an array")
    batch_limit: int = _condition(100, "most items in one PUT")
    over_batch_limit: Literal["refuse", "first", "accept"] = _condition(
        "refuse", "a longer PUT: 400, only the first items are done and told, or all"
    )
    missing_id: Literal["404", "404_applied", "206_applied", "206_not_applied", "200"] = _condition(
        "404", "a PUT of several with an unknown id; in 206_not_applied the codes say done, but nothing was"
    )
    bad_item: Literal["206", "400", "400_applied"] = _condition(
        "206", "a PUT of several with an item that is refused"
    )
    result_order: Literal["sent", "reversed", "shuffled"] = _condition(
        "sent", "order of the results of a PUT"
    )
    duplicate_email: Literal["accepted", "400", "409"] = _condition(
        "accepted", "an e-mail address that another has"
    )
    duplicate_group_name: Literal["accepted", "400"] = _condition("accepted", "a group name that another has")
    unknown_group: Literal["accepted", "400", "reset"] = _condition(
        "accepted", "a CustomerGroupID that does not exist: kept, refused, or stored as 0"
    )
    group_delete: Literal["orphans", "reset"] = _condition(
        "orphans", "members of a deleted group keep its id, or get 0"
    )
    same_as_shipping: Literal["stored", "ignored"] = _condition(
        "stored", "whether DisableBillingSameAsShipping is stored"
    )
    price_levels: Literal["any", "1-10"] = _condition("any", "which PriceLevel a group may have")
    email_check: bool = _condition(False, "an Email without the form of an address is refused")
    password_policy: bool = _condition(False, "passwords need 8 characters, both cases and a digit")
    password_echo: Literal["taken", "ignored"] = _condition(
        "taken", "a hash sent back as Password becomes the password (locks the customer out), or is ignored"
    )
    types: Literal["strict", "lenient"] = _condition("strict", 'whether "5" will do for 5, and 5 for a text')

    # Answers
    status_type: Literal["text", "number"] = _condition("text", "Status in status arrays")
    write_answer: Literal["array", "empty"] = _condition(
        "array", "a write that was done answers without content"
    )
    refused_body: Literal["array", "empty", "exception"] = _condition(
        "array", "content of a 400: status array, none, or ASP.NET's Message"
    )
    rejection: Literal["400", "200_error"] = _condition(
        "400", 'a refused write answers its status, or 200 with "Key":"Error"'
    )
    maintenance_status: Literal["503", "200"] = _condition("503", "status of the page of HTML in maintenance")

    # Seeding; read only when the store is started by `serve`
    duplicate_group_names: bool = _condition(False, "two of the invented groups have the same name")
    long_group_texts: bool = _condition(False, "one invented group is described at 40,000 characters")

    faults: list[Fault] = field(default_factory=list)

    @classmethod
    def from_texts(cls, texts: Iterable[str], *, seed: int = 1) -> Conditions:
        """Read `NAME=VALUE` texts; ValueError with a sentence that names the one that cannot be read."""
        conditions = cls()
        for text in texts:
            conditions.set(text, seed=seed)
        return conditions

    def set(self, text: str, *, seed: int = 1) -> None:
        """Choose one condition, or have one more fault."""
        name, has_value, value = text.partition("=")
        name, value = name.strip(), value.strip()
        if name in FAULTS:
            self.faults.append(Fault.parse(name, value, seed=seed))
        elif name == "faults" or name not in _TYPES:
            raise ValueError(f"There is no condition “{name}”. `cartsheets-cli demo --help` lists them all.")
        else:
            setattr(self, name, _read(name, value if has_value else "on"))


def describe() -> list[tuple[str, str, str]]:
    """List every condition as name, values and meaning, for the command line's help."""
    rows = [
        (spec.name, _values(spec.name, spec.default), spec.metadata["meaning"])
        for spec in fields(Conditions)
        if spec.name != "faults"
    ]
    when = "[METHOD:][/PATH:][WHEN]"
    for kind, meaning in FAULTS.items():
        value = "[@VALUE]" if kind in DEFAULT_VALUES else ""
        rows.append((kind, when + value, meaning))
    return rows


_TYPES: dict[str, Any] = typing.get_type_hints(Conditions)


def _values(name: str, default: Any) -> str:
    if name != "pace" and (choices := typing.get_args(_TYPES[name])):
        return "|".join(choices)
    if name == "pace":
        return "SIZE/PER_SECOND|off"
    if name == "store_time":
        return "utc|±HH:MM"
    return "on|off" if isinstance(default, bool) else f"NUMBER ({default:g})"


def _read(name: str, value: str) -> Any:
    kind = _TYPES[name]
    if name == "pace":
        return _read_pace(value)
    if name == "store_time":
        if value != "utc" and not re.fullmatch(r"[+-](0\d|1[0-4]):[0-5]\d", value):
            raise ValueError(f"store_time takes utc or a distance like -05:00, not “{value}”.")
        return value
    if kind is bool:
        if value not in ("on", "off"):
            raise ValueError(f"{name} takes on or off, not “{value}”.")
        return value == "on"
    if kind in (int, float):
        if not re.fullmatch(r"-?\d+(\.\d+)?", value) or (kind is int and "." in value):
            raise ValueError(f"{name} takes a number, not “{value}”.")
        number = kind(value)
        if name in ("max_limit", "batch_limit") and number < 1:
            raise ValueError(f"{name} must be at least 1.")
        return number
    choices = typing.get_args(kind)
    if value not in choices:
        raise ValueError(f"{name} takes {', '.join(choices)}, not “{value}”.")
    return value


def _read_pace(value: str) -> Pace | None:
    if value == "off":
        return None
    found = re.fullmatch(r"(\d+(?:\.\d+)?)/(\d+(?:\.\d+)?)", value)
    if not found or float(found[1]) < 1 or float(found[2]) <= 0:
        raise ValueError(f"pace takes SIZE/PER_SECOND like 50/2, or off, not “{value}”.")
    return Pace(float(found[1]), float(found[2]))
