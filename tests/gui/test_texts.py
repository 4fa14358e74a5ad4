"""Plurals and numbers read well before anybody translated them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication


def change_words(count: int) -> str:
    return QCoreApplication.translate("Any", "%Ln change(s)", "", count)


def test_one_and_many_are_told_apart(qapp: QApplication) -> None:
    assert [change_words(n) for n in (0, 1, 2)] == ["0 changes", "1 change", "2 changes"]


def test_numbers_have_thousands(qapp: QApplication) -> None:
    assert change_words(12_345) == "12,345 changes"


def test_other_endings_and_plain_texts(qapp: QApplication) -> None:
    assert QCoreApplication.translate("Any", "%n compan(y|ies) (is|are) new", "", 1) == "1 company is new"
    assert QCoreApplication.translate("Any", "%n compan(y|ies) (is|are) new", "", 3) == "3 companies are new"
    assert QCoreApplication.translate("Any", "Nothing (at all)") == "Nothing (at all)"
