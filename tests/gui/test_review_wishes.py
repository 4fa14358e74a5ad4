"""What a person wishes of the next comparison."""

from __future__ import annotations

from cartsheets.gui.joins.review_wishes import ReviewWishes


def test_a_wish_to_read_everything_counts_for_one_comparison() -> None:
    wishes = ReviewWishes()
    assert not wishes.options().reads_all
    wishes.read_all()
    assert wishes.options().reads_all
    assert not wishes.options().reads_all
