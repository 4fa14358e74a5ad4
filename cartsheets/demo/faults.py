"""What goes wrong in the practice store, and at which calls: a fault and its schedule.

A fault is written `[METHOD:][/PATH:][WHEN][@VALUE]`:

- METHOD is GET, POST, PUT, DELETE, READ (GET) or WRITE (the others); left out, any.
- PATH is below the API's base and may hold `*`: `/Customers`, `/Customers/*`. Left out, any.
- WHEN counts the calls that match: `3` (the third), `2-5`, `from:4`, `every:3`, `always`, or a chance
  between 0 and 1 like `p0.1` (seeded). Left out: `1`, the first one.
- VALUE is the fault's own: seconds, or an address.

So `drop_after=PUT:/Customers:3` drops the connection after the third PUT took effect.
"""

from __future__ import annotations

import random
import re
from dataclasses import dataclass, field
from fnmatch import fnmatchcase

FAULTS: dict[str, str] = {
    "drop_before": "the connection is dropped before anything was done",
    "drop_after": "the connection is dropped after the work was done",
    "error_before": "500 without content, and nothing was done",
    "error_after": "500 without content, but the work was done",
    "stall": "no answer for VALUE seconds (60), then the connection is dropped; nothing was done",
    "stall_after": "the work is done, then as stall",
    "late": "nothing for VALUE seconds (5), then the work is done and answered, whoever still listens",
    "drip": "the answer comes in crumbs over VALUE seconds (10)",
    "cut_off": "the connection breaks in the middle of the answer",
    "truncated": "the answer is whole by its length, but its JSON ends in the middle",
    "malformed": "the answer is no JSON",
    "no_content": "the work is done, the answer is 200 without content",
    "html": "the work is not done, the answer is 200 with a page of HTML",
    "exception": "500 with ASP.NET's Message and ExceptionMessage; nothing was done",
    "maintenance": "from that call on every answer is a page of HTML, for VALUE seconds (10)",
    "offline": "from that call on every connection is dropped, for VALUE seconds (10)",
    "redirect": "302 to VALUE (another host)",
    "unauthorized": "401, as for wrong keys",
    "refused": "refused as if the allowance were used up; nothing was done",
    "others_edit": "somebody else edits a customer just before the call",
    "others_add": "somebody else adds a customer just before the call",
    "others_delete": "somebody else deletes a customer just before the call",
    "others_rename": "somebody else renames a group just before the call",
}
"""Every fault with what it does."""

DEFAULT_VALUES = {
    "stall": "60",
    "stall_after": "60",
    "late": "5",
    "drip": "10",
    "maintenance": "10",
    "offline": "10",
    "redirect": "http://elsewhere.example",
}

_METHODS = {
    "*": None,
    "READ": ("GET",),
    "WRITE": ("POST", "PUT", "DELETE"),
    "GET": ("GET",),
    "POST": ("POST",),
    "PUT": ("PUT",),
    "DELETE": ("DELETE",),
}


@dataclass
class Fault:
    """One fault and its schedule. It counts the calls that it matches, so use each only once."""

    kind: str
    text: str
    methods: tuple[str, ...] | None
    path: str
    first: int
    last: int | None
    step: int
    chance: float
    value: str
    matched: int = 0
    hits: int = 0
    dice: random.Random = field(default_factory=lambda: random.Random(1), repr=False)

    @classmethod
    def parse(cls, kind: str, text: str = "", *, seed: int = 1) -> Fault:
        """Read a fault as the module describes it; ValueError with a sentence if it cannot be read."""
        if kind not in FAULTS:
            raise ValueError(f"There is no fault “{kind}”.")
        schedule, _, value = text.partition("@")
        rest = [part for part in schedule.split(":") if part]
        methods: tuple[str, ...] | None = None
        path = "*"
        if rest and rest[0].upper() in _METHODS:
            methods = _METHODS[rest.pop(0).upper()]
        if rest and rest[0].startswith("/"):
            path = rest.pop(0)
        first, last, step, chance = _when(kind, ":".join(rest).lower())
        value = value or DEFAULT_VALUES.get(kind, "")
        if kind in DEFAULT_VALUES and kind != "redirect" and not re.fullmatch(r"\d+(\.\d+)?", value):
            raise ValueError(f"{kind} takes seconds after the @, not “{value}”.")
        dice = random.Random(f"{seed} {kind} {text}")
        return cls(kind, text, methods, path, first, last, step, chance, value, dice=dice)

    @property
    def seconds(self) -> float:
        """The value as seconds."""
        return float(self.value)

    def strikes(self, method: str, path: str) -> bool:
        """Count the call if it matches, and tell whether it is one that goes wrong."""
        if self.methods is not None and method not in self.methods:
            return False
        if not fnmatchcase(path.lower(), self.path.lower()):
            return False
        self.matched += 1
        if self.matched < self.first or (self.last is not None and self.matched > self.last):
            return False
        if (self.matched - self.first) % self.step:
            return False
        if self.chance < 1 and self.dice.random() >= self.chance:
            return False
        self.hits += 1
        return True


def _when(kind: str, text: str) -> tuple[int, int | None, int, float]:
    """Read WHEN as first and last call, step, and chance."""
    if text in ("", "once"):
        return 1, 1, 1, 1.0
    if text == "always":
        return 1, None, 1, 1.0
    if found := re.fullmatch(r"([1-9]\d*)", text):
        return int(found[1]), int(found[1]), 1, 1.0
    if found := re.fullmatch(r"([1-9]\d*)-([1-9]\d*)", text):
        return int(found[1]), int(found[2]), 1, 1.0
    if found := re.fullmatch(r"from:([1-9]\d*)", text):
        return int(found[1]), None, 1, 1.0
    if found := re.fullmatch(r"every:([1-9]\d*)", text):
        return int(found[1]), None, int(found[1]), 1.0
    if found := re.fullmatch(r"p(0?\.\d+|[01])", text):
        return 1, None, 1, float(found[1])
    raise ValueError(
        f"{kind}: “{text}” does not say at which calls; try 3, 2-5, from:4, every:3, always or p0.1."
    )
