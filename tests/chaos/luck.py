"""What befalls a trial, by its seed: faults of the store, others at work, and bad luck of the machine."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from cartsheets.demo.shop import Shop
from cartsheets.domain.plan import Action
from tests.chaos.worlds import OTHERS_FIELDS

_CALLS = ("PUT", "POST", "DELETE", "WRITE", "READ", "POST:/Customers", "PUT:/CustomerGroups")
_KINDS = (
    "drop_before", "drop_after", "drop_before", "drop_after", "error_before", "error_after", "cut_off",
    "truncated", "malformed", "no_content", "html", "exception", "refused", "drip", "stall", "stall_after",
    "late", "maintenance", "offline", "unauthorized", "redirect", "others_edit", "others_edit", "others_add",
    "others_delete", "others_rename",
)  # fmt: skip
_SECONDS = {"drip": 0.1, "stall": 0.6, "stall_after": 0.6, "late": 0.1, "maintenance": 0.2, "offline": 0.2}
_TROUBLES = (
    *("none",) * 6, *("kill at a line",) * 5, *("kill at a request",) * 8, *("kill at a statement",) * 5,
    "kill after a time",
    *("disk full",) * 3, *("folder read-only",) * 2, *("ledger written to",) * 2, "another push",
    *("two at once",) * 2, *("stopped",) * 2,
)  # fmt: skip
_TOO = ("kill at a line", "kill at a statement", "kill at a request", "disk full", "stopped", "clock jumps")
"""What may befall a process besides its one trouble."""
_JUMPS_S = (0, 1, -1, 3600, -3600, 86400 * 40, -86400 * 40)
_FIELDS = (*OTHERS_FIELDS, "MailList", "CustomerGroupID")


@dataclass
class Run:
    """One of our processes, and what befalls it; `order` is what it is told of that."""

    do: str
    trouble: str
    order: dict[str, Any] = field(default_factory=dict)
    others_at: list[int] = field(default_factory=list)
    kill_at: int = 0
    kills_before: bool = False
    others_first: int = 0
    also: list[str] = field(default_factory=list)


@dataclass
class Luck:
    """One trial's."""

    seed: int
    faults: list[str]
    runs: list[Run]
    first: str
    others_first: int
    actions: frozenset[Action]
    allowed_deletes: int
    canary: int
    writes_back: bool
    wait_s: float
    """How long a push waits for a store that is lost on the way."""
    refreshes: bool
    """Whether a review reads only what changed since the export, and proves the rest."""
    undoes: bool
    undo_faults: list[str]
    dice: random.Random

    @classmethod
    def of(cls, seed: int) -> Luck:
        """Throw the dice."""
        dice = random.Random(f"luck {seed}")
        first = dice.choice(("sheet", "plan"))
        only = [frozenset(Action)] * 8 + [frozenset({Action.ADD, Action.UPDATE}), frozenset({Action.DELETE})]
        return cls(
            seed=seed,
            faults=[_fault(dice) for _ in range(dice.choice((0, 1, 1, 2, 2, 3, 5)))],
            runs=[_run(dice, first, number) for number in range(dice.choice((1, 2, 2, 3, 3, 4)))],
            first=first,
            others_first=dice.choice((0, 0, 1, 3)),
            actions=dice.choice(only),
            allowed_deletes=dice.choice((1000,) * 9 + (0,)),
            canary=dice.choice((0, 0, 0, 3)),
            writes_back=dice.random() < 0.4,
            wait_s=dice.choice((0.0, 0.0, 0.3)),
            refreshes=dice.random() < 0.5,
            undoes=dice.random() < 0.25,
            undo_faults=[_fault(dice) for _ in range(dice.choice((0, 1, 2)))],
            dice=dice,
        )

    def undo_run(self) -> Run:
        """What befalls the undo."""
        return _run(self.dice, "undo", 0)


def let_others(shop: Shop, dice: random.Random) -> Callable[[], None]:
    """Others at work: on any row, so also on those that a plan is about."""
    kind = dice.choice(("edit",) * 6 + ("add", "delete", "rename", "group edit", "same address"))

    def act() -> None:
        if kind in ("add", "delete", "rename"):
            shop.let_others(kind)
        elif kind == "same address":
            shop.add(Email=f"new.{dice.randrange(1, 5)}@example.com", BillingLastName="Walk-in")
        elif kind == "group edit" and shop.groups.ids:
            shop.edit_group(dice.choice(shop.groups.ids), Description=f"Theirs {dice.randrange(999)}")
        elif shop.customers.ids:
            name = dice.choice(_FIELDS)
            value: Any = f"Theirs {dice.randrange(999)}"
            if name == "MailList":
                value = dice.random() < 0.5
            elif name == "CustomerGroupID":
                value = dice.choice([0, *shop.groups.ids])
            shop.edit(dice.choice(shop.customers.ids), **{name: value})

    return act


def _fault(dice: random.Random) -> str:
    kind = dice.choice(_KINDS)
    call = dice.choice(_CALLS)
    first = dice.randint(1, 5)
    if kind in ("unauthorized", "redirect", "maintenance", "offline"):
        when = str(dice.randint(1, 8))
    else:
        when = dice.choice(
            (f"{first}", f"{first}", f"{first}-{first + 2}", "every:3", "p0.2", f"from:{first}")
        )
    if kind == "late":
        # Only an add that comes late can be told; a late update is nobody's to see.
        seconds = dice.choice(("@0.1", "@0.1", "@0.7"))
        return f"late=POST:{first}{seconds}"
    seconds = f"@{_SECONDS[kind]}" if kind in _SECONDS else ""
    if kind in ("stall", "stall_after", "drip") and when not in ("1", "2", "3", "4", "5"):
        when = str(dice.randint(1, 5))
    return f"{kind}={call}:{when}{seconds}"


def _run(dice: random.Random, first: str, number: int) -> Run:
    do = first if number == 0 else dice.choice(("resume", "resume", "resume", first))
    run = Run(do, dice.choice(_TROUBLES), others_first=dice.choice((0, 0, 1)) if number else 0)
    if dice.random() < 0.35 and run.trouble != "two at once":
        run.others_at = [dice.randint(1, 40) for _ in range(dice.choice((1, 2, 4)))]
    _trouble(dice, run, run.trouble)
    for also in dice.sample(_TOO, dice.choice((0, 0, 1, 1, 2))):
        if also != run.trouble and run.trouble != "two at once":
            run.also.append(also)
            _trouble(dice, run, also)
    return run


def _trouble(dice: random.Random, run: Run, trouble: str) -> None:
    if trouble == "kill at a line":
        run.order["event"] = int(2 ** dice.uniform(4, 13))
    elif trouble == "kill at a statement":
        run.order["statement"] = int(2 ** dice.uniform(0, 8.5))
    elif trouble == "kill at a request":
        run.kill_at, run.kills_before = dice.randint(1, 20), dice.random() < 0.5
    elif trouble == "kill after a time":
        run.order["kill_after_s"] = round(dice.uniform(0.01, 0.25), 3)
    elif trouble == "disk full":
        run.order["largest_file"] = dice.choice((4096, 20_000, 60_000, 100_000, 140_000, 200_000))
    elif trouble == "folder read-only":
        run.order["read_only"] = True
    elif trouble == "stopped":
        run.order["stop_at"] = dice.randint(1, 12)
    elif trouble == "clock jumps":
        run.order["clock"] = [dice.choice(_JUMPS_S) for _ in range(3)]
