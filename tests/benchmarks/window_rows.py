"""Many customers in little time: those of the practice store again and again, each with its own e-mail."""

from __future__ import annotations

import random

import numpy as np
import pandas as pd

from cartsheets.domain.diff import compare
from cartsheets.domain.editing.edits import Edits, values_of
from cartsheets.domain.editing.sheet_draft import make_edit_draft
from cartsheets.domain.planning import PlanOrigin, make_plan
from cartsheets.domain.snapshot import Snapshot
from cartsheets.domain.tables import CUSTOMERS
from cartsheets.gui.models.review_state import ReviewState, make_review_state
from tests.benchmarks.store_rows import snapshot

_DIFFERENT = 20_000


def many(count: int) -> Snapshot:
    """The store at an instant, with any number of customers."""
    base = snapshot(min(count, _DIFFERENT))
    frame = base.customers
    repeated = np.arange(count) % len(frame)
    columns = {name: frame[name].to_numpy()[repeated] for name in frame.columns}
    numbers = list(range(count))
    random.Random(1).shuffle(numbers)
    mails = columns["Email"].tolist()
    columns["Email"] = values_of(f"c{n:x}.{mail or ''}" for n, mail in zip(numbers, mails, strict=True))
    index = pd.Index(np.arange(1, count + 1, dtype=np.int64), name=frame.index.name)
    made = pd.DataFrame({name: pd.Series(v, index=index, dtype=object) for name, v in columns.items()})
    return Snapshot({**base.tables, "customers": made}, base.taken_at)


def edits_of(count: int) -> Edits:
    """A table of so many customers, not edited yet."""
    base = many(count)
    return Edits(CUSTOMERS, base.customers, base.group_names())


def review_of(count: int) -> ReviewState:
    """A review in which every one of so many customers has another city."""
    base = many(count)
    edits = Edits(CUSTOMERS, base.customers, base.group_names())
    cities = values_of(f"Town {at % 997}" for at in range(count))
    edits.set_values("", {"BillingCity": (np.arange(count), cities)})
    draft = make_edit_draft(edits, passwords={})
    diff = compare(
        base, draft.rows, base, where=lambda table, row, column: f"{table}{row}{column}", choice=None
    )
    origin = PlanOrigin(
        plan_id="P",
        store_id="bench.example",
        store="Bench",
        file="x.xlsx",
        export_id="E",
        digest="",
        exported_at=base.taken_at,
        compared_at=base.taken_at,
    )
    plan = make_plan(draft, diff, base, origin)
    return make_review_state(
        plan, base.row, estimate_s=lambda changes: float(len(changes)), live_cells=base.cells
    )
