"""Every reading of the unknown and every fault of the practice store, in an export and in a push.

Each time the end is right, row by row as the receipt says, or the step stops with one sentence and is
carried on to the right end when the fault is over.
"""

from __future__ import annotations

import tempfile
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pandas as pd
import pytest

from cartsheets.demo import describe
from cartsheets.demo.conditions import Conditions
from cartsheets.domain.cells import Cell
from cartsheets.domain.plan import Plan
from cartsheets.domain.receipt import Outcome, Receipt
from cartsheets.domain.tables import CUSTOMERS
from cartsheets.errors import CartSheetsError
from cartsheets.steps.review import Review
from cartsheets.steps.snapshots import read_base
from cartsheets.store.client import Allowance
from cartsheets.store.wire import read_record
from tests.conftest import StartStore
from tests.steps.journeys import Journey, StoreState
from tests.steps.outcomes import violations

if TYPE_CHECKING:
    from cartsheets.demo.service import RecordedRequest

pytestmark = pytest.mark.usefixtures("impatient", "small_batches")

PASSWORD = "Typed-by-Hand-7"


@dataclass(frozen=True)
class Trial:
    """Conditions from the first call on, or `faults` once the sheet is reviewed.

    `but` are outcomes that may come up beside done; `stops` names the error that the push ends with.
    """

    conditions: str = "pace=off"
    faults: str = ""
    but: frozenset[Outcome] = frozenset()
    stops: str = ""
    meanwhile: str = ""

    def __str__(self) -> str:
        return " ".join(text for text in (self.conditions, self.faults, self.meanwhile) if text)


def push_trials() -> Iterator[Trial]:
    """All trials of a push; the test below holds that no condition and no fault is left out."""
    rejected = frozenset({Outcome.REJECTED})
    # Pace. The client is told of no pace here, so that it meets every refusal there is.
    for refusal in (
        "429",
        "429_retry_after",
        "429_retry_date",
        "503",
        "503_retry_after",
        "html",
        "200_error",
    ):
        yield Trial(f"pace=12/40 refusal={refusal}")
    yield Trial("pace=30/60 others_calls=30")
    yield Trial("pace=off latency_ms=15")
    # Keys.
    yield Trial("pace=off secure_url_match=exact")
    yield Trial(faults="permissions=read", stops="NotAuthorized")
    yield Trial(faults="permissions=write", stops="NotAuthorized")
    yield Trial(faults="permissions=none", stops="NotAuthorized")
    # Lists.
    for text in (
        "max_limit=7", "max_limit=10 above_max_limit=refuse", "max_limit=10 above_max_limit=default",
        "offset_zero=refuse", "past_end=404", "past_end=empty", "none_found=404_empty", "none_found=empty",
        "order=descending", "order=last_update", "by_id=object", "filters=contains", "filters=starts_with",
        "country_filter=name", "store_time=-05:00", "clock_ahead_s=86400",
        "update_filter=ignored", "update_filter=none", "update_filter=refused", "update_filter=half",
        "update_filter=day_first", "count_error=3", "count_error=-3",
    ):  # fmt: skip
        yield Trial(f"pace=off {text}")
    # Records as they are shown, and texts as they are stored.
    for text in (
        "blank=empty", "blank=mixed", "store_credit=null", "store_credit=missing", "reset_password=missing",
        "extra_fields", "trims", "upper_states", "lower_emails", "too_long=truncate", "emoji=question_marks",
        "line_ends=crlf", "clears=null", "clears=empty", "clears=neither", "put=replace",
        "missing_flags=true", "post_array=all",
        "trims upper_states lower_emails emoji=question_marks line_ends=crlf clears=null",
    ):  # fmt: skip
        yield Trial(f"pace=off {text}")
    yield Trial("pace=off clears=refused")
    # Writes and their answers.
    for text in (
        "batch_limit=3", "batch_limit=3 over_batch_limit=first", "batch_limit=3 over_batch_limit=accept",
        "result_order=reversed", "result_order=shuffled", "duplicate_email=409", "duplicate_group_name=400",
        "unknown_group=400", "unknown_group=reset", "group_delete=reset", "same_as_shipping=ignored",
        "price_levels=1-10", "email_check", "password_policy", "password_echo=ignored", "types=lenient",
        "status_type=number", "write_answer=empty", "write_answer=empty status_type=number",
    ):  # fmt: skip
        yield Trial(f"pace=off {text}")
    for answer in ("404", "404_applied", "206_applied", "206_not_applied", "200"):
        yield Trial(f"pace=off missing_id={answer}", but=rejected, meanwhile="a row is deleted")
    for refusing in ("bad_item=206", "bad_item=400", "bad_item=400_applied"):
        for body in ("array", "empty", "exception"):
            yield Trial(
                f"pace=off duplicate_email=409 {refusing} refused_body={body}",
                but=rejected,
                meanwhile="an address is taken",
            )
    for text in ("duplicate_email=400", "duplicate_email=409", "duplicate_email=400 rejection=200_error"):
        yield Trial(f"pace=off {text}", but=rejected, meanwhile="an address is taken")
    yield Trial("pace=off duplicate_email=accepted", meanwhile="an address is taken")
    yield Trial(
        "pace=off duplicate_group_name=400", but=rejected | {Outcome.SKIPPED}, meanwhile="a name is taken"
    )
    # Faults that pass.
    for kind in (
        "drop_before", "drop_after", "error_before", "error_after", "cut_off", "truncated", "malformed",
        "no_content", "html", "exception", "refused", "drip", "stall", "stall_after", "late",
    ):  # fmt: skip
        seconds = {"drip": "@0.2", "stall": "@0.6", "stall_after": "@0.6", "late": "@0.2"}.get(kind, "")
        faults = [f"{kind}={call}{seconds}" for call in ("PUT:2", "POST:/Customers:2", "DELETE:1", "READ:1")]
        yield Trial(faults=" ".join(faults))
        yield Trial(faults=f"{kind}=POST:/CustomerGroups:1{seconds} {kind}=PUT:/CustomerGroups:1{seconds}")
    yield Trial(faults="maintenance=PUT:2@0.3")
    yield Trial("pace=off maintenance_status=200", faults="maintenance=POST:2@0.3")
    yield Trial(faults="offline=DELETE:2@0.3")
    yield Trial(faults="drop_after=WRITE:p0.3 drop_before=WRITE:p0.2")
    yield Trial(
        faults="others_edit=PUT:2 others_add=POST:2 others_delete=PUT:3 others_rename=DELETE:1", but=rejected
    )
    # Faults that do not pass: the push stops, and is carried on.
    for method in ("PUT", "POST", "DELETE"):
        for kind in (
            "drop_before",
            "drop_after",
            "error_before",
            "error_after",
            "stall_after",
            "html",
            "truncated",
        ):
            seconds = "@0.6" if kind == "stall_after" else ""
            error = "UnexpectedAnswer" if kind == "truncated" and method != "POST" else "StoreUnreachable"
            if method == "POST" and kind in ("drop_after", "error_after", "stall_after", "truncated"):
                # Each is found in the store, so nothing stops.
                yield Trial(faults=f"{kind}={method}:from:2{seconds}")
            elif method == "POST":
                yield Trial(faults=f"{kind}={method}:from:2 {kind}=READ:from:3", stops=error)
            else:
                yield Trial(faults=f"{kind}={method}:from:2{seconds}", stops=error)
    yield Trial(faults="maintenance=PUT:2@60", stops="StoreUnreachable")
    yield Trial(faults="offline=POST:2@60", stops="StoreUnreachable")
    yield Trial(faults="redirect=PUT:2", stops="UnexpectedAnswer")
    yield Trial(faults="redirect=POST:2", stops="UnexpectedAnswer")
    for n in (1, 2, 5, 7, 9):
        yield Trial(faults=f"unauthorized=WRITE:from:{n}", stops="NotAuthorized")
    yield Trial(faults="refused=PUT:from:2", stops="StoreUnreachable")


TRIALS = list(push_trials())


@pytest.mark.parametrize("trial", TRIALS, ids=str)
def test_a_push_ends_right_or_stops_with_a_sentence_and_is_carried_on(
    trial: Trial, practice_store: StartStore, tmp_path: Path
) -> None:
    store = practice_store(customers=24, groups=4, conditions=trial.conditions.split())
    is_busy = "refusal" in trial.conditions or "others_calls" in trial.conditions
    # An allowance of its own, for what refuses calls to slow down from; above what the stores here allow.
    options = {"patience_s": 5.0 if is_busy else 1.0, "allowance": Allowance(200, 100)}
    journey = Journey(store, tmp_path, options)
    journey.export()
    type_changes(journey)
    found = journey.review()
    assert found.plan.problems == ()
    before = StoreState.of(store)
    theirs = {("customers", key) for key in happen(trial.meanwhile, journey, found.plan)}
    theirs |= {("groups", key) for key in store.shop.groups.ids if key not in before.groups}
    for text in trial.faults.split():
        store.conditions.set(text)

    receipt = push_or_stop(journey, found, trial)

    outcomes = {row.outcome for row in receipt.rows}
    theirs |= {
        ("groups" if edit.action == "rename" else "customers", edit.key) for edit in store.shop.others_edits
    }
    assert violations(before, found.plan, receipt, StoreState.of(store), theirs=theirs) == []
    assert outcomes <= {Outcome.DONE} | trial.but, [r for r in receipt.rows if r.outcome is not Outcome.DONE]
    if trial.but and trial.meanwhile:
        assert outcomes & trial.but
    if not trial.but:
        # The sheet is its own new base: nothing is asked for again.
        end_all_faults(journey)
        again = journey.review().plan
        told = {(c.table, c.key, c.column) for c in receipt.stored_differently}
        assert [
            c for c in again.changes if not all((c.table, c.key, x.column) in told for x in c.cells)
        ] == []


READS = (
    *(f"{kind}=READ:3" for kind in ("drop_before", "drop_after", "error_before", "error_after", "cut_off")),
    *(
        f"{kind}=READ:2-4"
        for kind in ("truncated", "malformed", "no_content", "html", "exception", "refused")
    ),
    *("stall=READ:3@0.6", "stall_after=READ:4@0.6", "late=READ:3@0.2", "drip=READ:4@0.2"),
    *("maintenance=READ:3@0.3", "offline=READ:4@0.3", "drop_before=READ:p0.3", "others_rename=READ:4"),
    *("others_edit=READ:4", "others_add=READ:from:3", "others_delete=READ:4", "others_delete=READ:3-9"),
)
READS_THAT_STOP = (
    *(f"{kind}=READ:from:5" for kind in ("drop_before", "error_before", "truncated", "html", "unauthorized")),
    *("redirect=READ:4", "maintenance=READ:5@60", "offline=READ:4@60", "stall=READ:from:5@0.6"),
    *("unauthorized=READ:from:1", "permissions=write"),
)


@pytest.mark.parametrize("fault", READS)
def test_an_export_holds_every_customer_though_calls_go_wrong(
    fault: str, practice_store: StartStore, tmp_path: Path
) -> None:
    store = practice_store(customers=450, groups=4, conditions=["pace=off", "max_limit=60"])
    before = set(store.shop.customers)
    store.conditions.set(fault)
    journey = Journey(store, tmp_path, {"patience_s": 1.5, "allowance": Allowance(200, 100)})

    result = journey.export()

    assert sum(each.hits for each in store.conditions.faults) > 0
    held, now = exported(journey), in_store(journey)
    assert result.customers == len(held)
    touched = {edit.key for edit in store.shop.others_edits}
    assert before & now.keys() <= held.keys()
    assert {key for key, row in held.items() if key not in touched and row != now[key]} == set()


@pytest.mark.parametrize("fault", READS_THAT_STOP)
def test_an_export_that_cannot_end_leaves_no_file_and_goes_on_where_it_was(
    fault: str, practice_store: StartStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    store = practice_store(customers=450, groups=4, conditions=["pace=off", "max_limit=60"])
    store.conditions.set(fault)
    journey = Journey(store, tmp_path, {"patience_s": 0.5, "threads": 1, "allowance": Allowance(200, 100)})

    with pytest.raises(CartSheetsError) as stopped:
        journey.export()

    assert stopped.value.message.endswith(".")
    assert [path.name for path in tmp_path.iterdir() if path.name not in ("home", "temporary")] == []
    assert list(temporary.iterdir()) == []
    end_all_faults(journey)
    store.forget_requests()
    # Rows that were read move up by one: none may slip through at the seam.
    store.shop.delete(min(store.shop.customers))

    journey.export()

    held, now = exported(journey), in_store(journey)
    assert {key: held.get(key) for key in now} == now
    offsets = [
        int(r.query["offset"]) for r in store.requests if r.path == "/Customers" and "offset" in r.query
    ]
    # The fifth call and the ones behind it are pages of customers: the first of them was kept.
    assert (offsets[0] > 1) == ("READ:from:5" in fault or "READ:5" in fault)


def exported(journey: Journey) -> dict[int, dict[str, Cell]]:
    """What the latest export holds, canonical."""
    with journey.opened() as session:
        base = read_base(session, session.ledger.snapshots.exports()[0])
    return rows_of(base.customers)


def in_store(journey: Journey) -> dict[int, dict[str, Cell]]:
    """What the store holds, canonical."""
    return dict(read_record(CUSTOMERS, row) for row in journey.store.shop.customers.values())


def rows_of(frame: pd.DataFrame) -> dict[int, dict[str, Cell]]:
    names = list(frame.columns)
    return {
        int(key): dict(zip(names, values, strict=True))
        for key, values in zip(frame.index.tolist(), frame.to_numpy().tolist(), strict=True)
    }


def push_or_stop(journey: Journey, found: Review, trial: Trial) -> Receipt:
    """Push; where it stops, end the fault and carry on."""
    if not trial.stops:
        return journey.push(found).receipt
    with pytest.raises(CartSheetsError) as stopped:
        journey.push(found)
    assert trial.stops in {kind.__name__ for kind in type(stopped.value).__mro__}
    assert stopped.value.message.endswith(".")
    end_all_faults(journey)
    result = journey.resume()
    assert result is not None
    return result.receipt


def test_a_customer_whom_the_store_adds_after_all_is_not_passed_over_in_silence(
    practice_store: StartStore, tmp_path: Path
) -> None:
    """The first answer came so late that the row was sent again: nobody can prevent that, but it is told."""
    store = practice_store(customers=10, groups=2, conditions=["pace=off"])
    journey = Journey(store, tmp_path)
    journey.export()
    with journey.editing() as book:
        for number in range(6):
            book.add(Email=f"new{number}@example.com")
        book.delete(min(store.shop.customers))
    found = journey.review()
    late, is_there = threading.Event(), threading.Event()
    slow: list[int] = []

    def hold_back(request: RecordedRequest) -> None:
        if request.method == "POST" and not slow:
            slow.append(request.number)
            late.wait(20)
        if request.method == "DELETE":
            late.set()
            is_there.wait(20)

    def tell(request: RecordedRequest) -> None:
        if slow == [request.number]:
            is_there.set()

    store.before_request, store.after_request = hold_back, tell

    receipt = journey.push(found).receipt

    twice = {email for email in emails(journey) if emails(journey).count(email) > 1}
    (told,) = [row for row in receipt.rows if row.outcome is Outcome.IN_DOUBT]
    assert {cell.draft for cell in told.change.cells} == twice
    assert "more than once" in told.message
    assert receipt.finished
    assert receipt.count(Outcome.DONE) == 6


def emails(journey: Journey) -> list[str]:
    return [str(row["Email"]) for row in journey.store.shop.customers.values()]


def end_all_faults(journey: Journey) -> None:
    service = journey.store._service
    service._maintained_until = service._offline_until = float("-inf")
    journey.store.conditions = Conditions.from_texts(["pace=off"])


def type_changes(journey: Journey) -> None:
    """Something of every kind, in customers and groups."""
    state = StoreState.of(journey.store)
    groups = sorted(state.groups)
    doomed = groups[-1]
    keys = [k for k in sorted(state.customers) if state.customers[k]["CustomerGroupID"] != doomed]
    with journey.editing() as book:
        book.add(
            "groups", Name="Night owls", MinimumOrder=25, PriceLevel=2, Description="Open late\nand long 🦉"
        )
        book.type(groups[0], "groups", Name="Early birds", PriceLevel=3)
        book.delete(doomed, "groups")
        book.type(keys[0], BillingCity="Springfield", BillingState="tx")
        book.type(keys[1], BillingCity="Shelbyville", BillingPhoneNumber=None)
        book.type(keys[2], ShippingPhoneNumber=None)
        book.type(keys[3], CustomerGroupID="Night owls", Password=PASSWORD)
        book.type(keys[4], MailList="No" if state.customers[keys[4]]["MailList"] else "Yes")
        book.type(keys[5], Comments="Two lines\nand 😀", BillingCompany="  padded  ")
        book.type(keys[8], DisableBillingSameAsShipping="Yes", Email="Moved.Away@Example.com")
        book.type(keys[9], Password=PASSWORD)
        book.delete(keys[6])
        book.delete(keys[7])
        book.add(Email="New.One@example.com", BillingFirstName=" Nora ", CustomerGroupID="Night owls")
        book.add(Email="new.two@example.com", BillingZipCode="02134", Password=PASSWORD)
        book.add(Email="new.three@example.com", Comments="one\ntwo 🦉", MailList="Yes", Enabled="No")


def happen(what: str, journey: Journey, plan: Plan) -> set[int]:
    """Let others do something between review and push; gives the customers it touches."""
    shop = journey.store.shop
    by_column = {
        c.column: change for change in plan.changes if change.table == "customers" for c in change.cells
    }
    if what == "a row is deleted":
        key = by_column["MailList"].key
        assert key is not None
        shop.delete(key)
        return {key}
    if what == "an address is taken":
        return {shop.add(Email="moved.away@example.com"), shop.add(Email="new.two@example.com")}
    if what == "a name is taken":
        shop.add_group(Name="Night owls")
    return set()


def test_every_condition_and_every_fault_is_in_a_trial() -> None:
    texts = " ".join(f"{trial.conditions} {trial.faults}" for trial in TRIALS).split()
    tried: dict[str, set[str]] = {}
    for text in texts:
        name, _, value = text.partition("=")
        tried.setdefault(name, set()).add(value or "on")
    for name, values, _ in describe():
        # These two only say how the shop is invented.
        if name in ("duplicate_group_names", "long_group_texts"):
            continue
        assert name in tried, f"no trial has {name}"
        if "|" in values and "[" not in values and "off" not in values and "±" not in values:
            defaults = {values.split("|")[0]}
            assert set(values.split("|")) - defaults <= tried[name] | {"first"}, (
                f"not all of {name} are tried"
            )
