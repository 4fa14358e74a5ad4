"""What the store's answers to reads and writes hold: records, totals, keys, and what became of each row."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from cartsheets.domain.tables import Role, Table
from cartsheets.errors import Rejected, UnexpectedAnswer
from cartsheets.store.answers import Answer, Entry, Verdict, cleaned
from cartsheets.store.wire import Record, read_key


@dataclass(frozen=True)
class ItemResult:
    """What the store said about one row of a write.

    `status` is None where it said nothing that can be relied on: the row must be read back then, and
    `ok` is False. `message` is the store's own text, or empty.
    """

    key: int
    ok: bool
    status: int | None
    message: str = ""

    @property
    def is_known(self) -> bool:
        """Whether the store said clearly what became of the row."""
        return self.status is not None


def total_of(table: Table, answer: Answer) -> int:
    """The number that a count gives.

    Raises:
        UnexpectedAnswer: it gives none.
    """
    document = answer.document
    if isinstance(document, list) and len(document) == 1:
        document = document[0]
    total = document.get("TotalCount") if isinstance(document, dict) else None
    if isinstance(total, str) and total.strip().isdecimal():
        total = int(total)
    if not isinstance(total, int) or isinstance(total, bool) or total < 0:
        raise _unexpected(f"how many {table.name} there are")
    return total


def records_of(table: Table, answer: Answer) -> list[Record]:
    """The records of a list, or of one row in a list or bare. Hashes of passwords are dropped at once.

    Raises:
        UnexpectedAnswer: something among them is no record.
    """
    document = answer.document
    items = document if isinstance(document, list) else [document]
    if document is None or not all(isinstance(item, dict) and table.key.name in item for item in items):
        raise _unexpected(table.name)
    secret = [column.name for column in table.columns if column.role is Role.WRITE_ONLY]
    for item in items:
        read_key(table, item)
        for name in secret:
            item.pop(name, None)
    return list(items)


def record_of(table: Table, key: int, answer: Answer) -> Record | None:
    """The one record that was asked for by its key; None for an empty list.

    Raises:
        UnexpectedAnswer: it is another one, or several.
    """
    records = records_of(table, answer)
    if not records:
        return None
    if len(records) > 1 or read_key(table, records[0]) != key:
        raise _unexpected(f"the {table.singular} {key}")
    return records[0]


def added_key(table: Table, answer: Answer) -> int | None:
    """The key of the row that was added; None where the answer does not tell it."""
    for entry in answer.entries:
        is_key = entry.key in ("", table.key.name) or not entry.is_error
        if is_key and entry.value.isdecimal() and int(entry.value) > 0:
            return int(entry.value)
    return None


def results_of(
    table: Table, keys: Sequence[int], answer: Answer, *, secrets: Iterable[str]
) -> list[ItemResult]:
    """What became of each row of a batch, matched by key and not by place.

    Raises:
        Rejected: the batch was refused as a whole.
    """
    told = {entry.value: entry for entry in answer.entries if entry.value}
    if answer.verdict is not Verdict.FINE and not any(str(key) in told for key in keys):
        raise rejected_write(answer, f"update a batch of {table.name}", secrets=secrets)
    return [_result(key, told.get(str(key)), answer, secrets) for key in keys]


def result_of(key: int, answer: Answer, *, secrets: Iterable[str]) -> ItemResult:
    """What became of the one row of a write."""
    entry = next((e for e in answer.entries if e.value in ("", str(key)) or e.is_error), None)
    if answer.verdict is Verdict.FINE:
        return _result(key, entry, answer, secrets)
    status = entry.status if entry is not None and entry.is_error else None
    return ItemResult(
        key, ok=False, status=status or answer.code, message=cleaned(answer.words, secrets=secrets)
    )


def rejected_read(answer: Answer, what: str) -> Rejected:
    """A question that the store refused; its words may quote what was asked, so they are details only."""
    return Rejected(
        f"The store refused to {what} (status {answer.code}).",
        status=answer.code,
        details=cleaned(answer.words),
    )


def rejected_write(answer: Answer, what: str, *, secrets: Iterable[str]) -> Rejected:
    """A write that the store refused, with its reason: whoever reads it wrote the row."""
    told = cleaned(answer.words, secrets=secrets)
    return Rejected(
        f"The store refused to {what} (status {answer.code})" + (f": {told}" if told else "."),
        status=answer.code,
        details=told,
    )


def _result(key: int, entry: Entry | None, answer: Answer, secrets: Iterable[str]) -> ItemResult:
    if entry is None:
        return ItemResult(key, ok=False, status=None)
    message = cleaned(entry.message, secrets=secrets)
    if entry.is_error:
        return ItemResult(key, ok=False, status=entry.status or 400, message=message)
    if answer.status != 200:
        # Of a partial success nobody knows whether "done" means done, or would have been.
        return ItemResult(key, ok=False, status=None, message=message)
    return ItemResult(key, ok=True, status=entry.status or 200, message=message)


def _unexpected(what: str) -> UnexpectedAnswer:
    return UnexpectedAnswer(
        f"The store was asked for {what} and sent something else.",
        remedy="Try again; if it stays so, report it.",
    )
