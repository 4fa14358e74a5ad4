"""Every group has one label that means it, and every name it may be called by leads back to it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from cartsheets.domain.cells import sheet_text
from cartsheets.domain.groups.names import fold, group_label, groups_by_text, missing_label

NAMES = st.text(max_size=6) | st.sampled_from(
    ["Retail", "retail", " Retail ", "Retail (#2)", "#2 (missing)", ""]
)


def test_a_name_is_its_own_label_and_a_shared_one_has_the_id() -> None:
    labels = group_label({1: "Retail", 2: "Trade", 5: " trade ", 9: "Club\nGold"})
    assert labels == {1: "Retail", 2: "Trade (#2)", 5: "trade (#5)", 9: "Club Gold"}
    assert missing_label(17) == "#17 (missing)"


def test_a_name_that_looks_like_a_label_is_told_apart() -> None:
    groups = {2: "Retail", 3: "Retail", 7: "Retail (#2)", 8: "#17 (missing)"}
    labels = group_label(groups)
    assert len(set(labels.values())) == 4
    assert labels[7] == "Retail (#2) (#7)"
    assert labels[8] != missing_label(17)
    assert groups_by_text(groups)[fold("Retail (#2)")] == {2}


def test_a_shared_name_may_mean_each_of_its_groups() -> None:
    texts = groups_by_text({1: "Retail", 2: "RETAIL", 3: "Trade"})
    assert texts[fold("retail")] == {1, 2}
    assert texts[fold("Retail (#2)")] == {2}
    assert texts[fold("  TRADE ")] == texts[fold("Trade (#3)")] == {3}


@given(st.dictionaries(st.integers(1, 999), NAMES, max_size=8))
def test_labels_differ_however_they_are_retyped_and_lead_back(groups: dict[int, str]) -> None:
    labels = group_label(groups)
    texts = groups_by_text(groups)
    assert labels.keys() == groups.keys()
    assert len({fold(label) for label in labels.values()}) == len(groups)
    for key, label in labels.items():
        assert label == label.strip()
        assert sheet_text(label) == (label, True)
        assert texts[fold(label)] == {key}
