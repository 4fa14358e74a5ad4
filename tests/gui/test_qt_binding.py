"""The Qt binding keeps its hands off Python's own objects.

PySide6 6.12.0 loses a reference to None at nearly every void call, which aborts Python 3.11 after some
thousands of them; `pyproject.toml` keeps it out, and this says why if somebody lets it in.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QLabel

_CALLS = 2_000


class _Bell(QObject):
    rung = Signal(bool)


def test_void_calls_and_signals_lose_no_reference(qapp: QApplication) -> None:
    label, bell = QLabel(), _Bell()
    bell.rung.connect(lambda _is_on: None)
    before = sys.getrefcount(None), sys.getrefcount(True)
    for _ in range(_CALLS):
        label.setText("x")
        bell.rung.emit(True)
    after = sys.getrefcount(None), sys.getrefcount(True)
    label.deleteLater()
    assert all(now > then - _CALLS // 10 for then, now in zip(before, after, strict=True))
