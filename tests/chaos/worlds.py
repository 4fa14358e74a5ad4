"""A small shop by its seed, its sheet, and what somebody types into it: whatever a person can ask for."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from cartsheets.domain.tables import CUSTOMERS, Kind
from tests.steps.journeys import Book, StoreState

PASSWORD = "Typed-in-Chaos-7"
"""Every typed password begins with it, so that it can be searched for."""

TEXTS = (
    "Springfield", "02134", "=1+1", "+15550100", "-", "@home", "  padded  ", "two\nlines", "Zoë 😀", "1E5",
    "007", "O'Neill; \"Sons\"", "null", "TRUE", "北京", "x" * 40, "3/4", "tx", "St. Louis", "Ünïcode",
)  # fmt: skip
READINGS = (
    "max_limit=7", "max_limit=10 above_max_limit=refuse", "past_end=404", "past_end=empty",
    "none_found=404_empty", "none_found=empty", "order=descending", "order=last_update", "by_id=object",
    "filters=contains", "filters=starts_with", "count_error=3", "count_error=-3", "blank=empty",
    "blank=mixed", "store_credit=missing", "reset_password=missing", "extra_fields", "clock_ahead_s=86400",
    "latency_ms=3", "update_filter=ignored", "update_filter=none", "update_filter=refused",
    "update_filter=half", "update_filter=day_first",
)  # fmt: skip
WRITINGS = (
    "trims", "upper_states", "lower_emails", "emoji=question_marks", "line_ends=crlf", "clears=null",
    "clears=empty", "clears=neither", "clears=refused", "put=replace", "missing_flags=true",
    "batch_limit=3", "batch_limit=3 over_batch_limit=first", "missing_id=404_applied",
    "missing_id=206_applied", "missing_id=206_not_applied", "missing_id=200", "bad_item=400",
    "bad_item=400_applied", "result_order=shuffled", "duplicate_email=409", "duplicate_email=400",
    "duplicate_group_name=400", "unknown_group=400", "unknown_group=reset", "group_delete=reset",
    "same_as_shipping=ignored", "price_levels=1-10", "email_check", "password_policy", "types=lenient",
    "status_type=number", "write_answer=empty", "refused_body=empty", "refused_body=exception",
    "rejection=200_error", "too_long=truncate",
)  # fmt: skip
_TEXT_COLUMNS = [c for c in CUSTOMERS.columns if c.kind is Kind.TEXT and c.is_editable and not c.required]
OTHERS_FIELDS = ("BillingCity", "Comments", "BillingPhoneNumber", "ShippingAddress1")
"""What others like to edit: often enough it is what the sheet edits, too."""
_AS_IF_WHOLE = 10
"""Of so many customers a store that gives seven and counts seven cannot be told from one that has seven."""
_FLAGS = ["MailList", "NonTaxable", "DisableBillingSameAsShipping", "ResetPassword"]


@dataclass
class World:
    """What a world is made of; its edits are typed by `edit`."""

    seed: int
    customers: int
    groups: int
    conditions: list[str] = field(default_factory=list)

    @classmethod
    def of(cls, seed: int) -> World:
        """Invent a world."""
        dice = random.Random(f"world {seed}")
        chosen = dice.sample(READINGS, dice.choice((0, 0, 1, 1, 2, 3)))
        chosen += dice.sample(WRITINGS, dice.choice((0, 0, 1, 1, 2, 4)))
        pace = dice.choice(("pace=off",) * 6 + ("pace=60/120", "pace=40/80 others_calls=20"))
        words: dict[str, str] = {}
        for text in (pace, *chosen):
            if not any(word.partition("=")[0] in words for word in text.split()):
                words |= {word.partition("=")[0]: word for word in text.split()}
        customers = dice.randint(5, 24)
        if customers == _AS_IF_WHOLE and {"max_limit=7", "count_error=-3"} <= set(words.values()):
            customers += 1
        return cls(seed, customers, dice.randint(1, 5), list(words.values()))

    def edit(self, book: Book, state: StoreState) -> list[str]:
        """Type something of any kind; give the kinds."""
        dice = random.Random(f"edits {self.seed}")
        editor = _Editor(book, state, dice)
        kinds = [dice.choice(editor.kinds) for _ in range(dice.randint(3, 24))]
        for kind in kinds:
            kind()
        return [kind.__name__ for kind in kinds]


class _Editor:
    """Somebody at the sheet."""

    def __init__(self, book: Book, state: StoreState, dice: random.Random) -> None:
        self.book, self.dice = book, dice
        self.keys = sorted(state.customers)
        self.group_keys = sorted(state.groups)
        self.names = [str(row["Name"]) for row in state.groups.values() if row["Name"]]
        self.added = 0
        self.kinds: list[Callable[[], None]] = [
            self.text, self.text, self.text, self.clear, self.clear, self.flag, self.move, self.move,
            self.new_group, self.group, self.add, self.add, self.add, self.delete, self.delete,
            self.password, self.email, self.take_out, self.nonsense, self.delete_group,
        ]  # fmt: skip

    def key(self) -> int:
        return self.dice.choice(self.keys)

    def columns(self, count: int) -> list[str]:
        if self.dice.random() < 0.6:
            return self.dice.sample(OTHERS_FIELDS, count)
        return [column.name for column in self.dice.sample(_TEXT_COLUMNS, count)]

    def text(self) -> None:
        names = self.columns(self.dice.choice((1, 1, 2, 3)))
        self.book.type(self.key(), **{name: self.dice.choice(TEXTS) for name in names})

    def clear(self) -> None:
        cells: dict[str, Any] = dict.fromkeys(self.columns(self.dice.choice((1, 2))))
        self.book.type(self.key(), **cells)

    def flag(self) -> None:
        self.book.type(self.key(), **{self.dice.choice(_FLAGS): self.dice.choice(("Yes", "No"))})

    def move(self) -> None:
        names = [*self.names, None]
        self.book.type(self.key(), CustomerGroupID=self.dice.choice(names))

    def new_group(self) -> None:
        name = f"Night owls {self.dice.randrange(9)}"
        self.book.add("groups", Name=name, MinimumOrder=self.dice.choice((None, 25)), PriceLevel=2)
        self.names.append(name)

    def group(self) -> None:
        key = self.dice.choice(self.group_keys)
        if self.dice.random() < 0.5:
            self.book.type(key, "groups", Description=self.dice.choice((*TEXTS, None)))
        else:
            self.book.type(key, "groups", Name=f"Early birds {self.dice.randrange(99)}")

    def delete_group(self) -> None:
        if self.dice.random() < 0.6:
            self.book.delete(self.dice.choice(self.group_keys), "groups")

    def add(self) -> None:
        self.added += 1
        number = self.added if self.dice.random() < 0.9 else 1
        cells = {c.name: self.dice.choice(TEXTS) for c in self.dice.sample(_TEXT_COLUMNS, 3)}
        if self.dice.random() < 0.3:
            cells["CustomerGroupID"] = self.dice.choice(self.names)
        if self.dice.random() < 0.3:
            cells["Password"] = f"{PASSWORD}-{self.dice.randrange(99)}"
        self.book.add(Email=f"New.{number}@example.com", **cells)

    def delete(self) -> None:
        self.book.delete(self.key())

    def take_out(self) -> None:
        if len(self.keys) > 3:
            key = self.key()
            self.keys.remove(key)
            self.book.take_out(key)

    def password(self) -> None:
        self.book.type(self.key(), Password=f"{PASSWORD}-{self.dice.randrange(99)}")

    def email(self) -> None:
        self.book.type(self.key(), Email=f"moved.{self.dice.randrange(99)}@example.org")

    def nonsense(self) -> None:
        column = self.dice.choice(("Email", "CustomerGroupID", "MailList"))
        cells: dict[str, Any] = {column: self.dice.choice(("x@@y", "no such thing", None, 12345.5))}
        self.book.type(self.key(), **cells)
