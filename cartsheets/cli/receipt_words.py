"""A push's receipt as a person reads it."""

from __future__ import annotations

from cartsheets.domain.receipt import Outcome
from cartsheets.steps.push import PushResult

SHOWN_FAILURES = 20


def receipt_words(result: PushResult) -> list[str]:
    """Give a push as a person reads it."""
    receipt = result.receipt
    if not receipt.rows:
        return ["There was nothing to push."]
    done, rejected, skipped, in_doubt = (
        receipt.count(outcome)
        for outcome in (Outcome.DONE, Outcome.REJECTED, Outcome.SKIPPED, Outcome.IN_DOUBT)
    )
    lines = [
        (
            f"Push {receipt.push} to {receipt.store}: {done:,} done, {rejected:,} rejected, "
            f"{skipped:,} skipped, {in_doubt:,} in doubt."
        )
    ]
    failed = [row for row in receipt.rows if row.outcome not in (Outcome.DONE, Outcome.PLANNED)]
    lines += [
        f"  {row.change.where}  {row.outcome.value.replace('_', ' ')}: {row.message}"
        for row in failed[:SHOWN_FAILURES]
    ]
    if len(failed) > SHOWN_FAILURES:
        lines.append(f"  … and {len(failed) - SHOWN_FAILURES:,} more")
    for found in receipt.stored_differently[:SHOWN_FAILURES]:
        lines.append(
            f"  {found.table[:-1]} {found.key}: the store keeps {found.column} as “{found.stored or ''}”, "
            f"sent was “{found.sent or ''}”"
        )
    if result.halted:
        lines.append(result.halted)
    if not receipt.finished:
        lines.append(f"Carry it on with: cartsheets-cli resume {receipt.push}")
    elif done:
        lines.append(f"To take it back: cartsheets-cli undo {receipt.push}")
    return lines
