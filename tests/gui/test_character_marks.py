"""What is marked in old and new is what differs, and nothing is lost."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from cartsheets.gui.models.character_marks import mark_differences


@given(st.text(max_size=40), st.text(max_size=40))
def test_runs_put_together_are_the_texts(old: str, new: str) -> None:
    before, after = mark_differences(old, new)
    assert "".join(text for text, _ in before) == old
    assert "".join(text for text, _ in after) == new


def test_only_the_changed_characters_are_marked() -> None:
    before, after = mark_differences("(787) 555-0150", "(787) 555-0144")
    assert [text for text, differs in before if differs] == ["50"]
    assert [text for text, differs in after if differs] == ["44"]


def test_texts_with_little_in_common_are_marked_whole() -> None:
    assert mark_differences("Austin", "Portland") == ((("Austin", True),), (("Portland", True),))


def test_long_texts_are_marked_from_the_first_to_the_last_difference() -> None:
    old = "a" * 300 + "cat" + "b" * 300
    new = "a" * 300 + "dog" + "b" * 300
    before, after = mark_differences(old, new)
    assert before == (("a" * 300, False), ("cat", True), ("b" * 300, False))
    assert after == (("a" * 300, False), ("dog", True), ("b" * 300, False))
