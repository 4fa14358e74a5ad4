"""The style sheet of the chrome: buttons, fields, menus, scroll bars and labels by role.

Item views are painted by delegates and never named here: a `::item` rule costs a fifth more paint
time and overrides the delegate. Distances are pixels at 100 %; `make_style_sheet` scales them.
"""

from __future__ import annotations

import re
from pathlib import Path

from cartsheets.gui.tokens import Colours

_CHROME = """
* { outline: 0; }
QToolTip { background: $surface; color: $text; border: 1px solid $border_strong; padding: 6px 8px; }
QFrame[part="card"] { background: $surface; border: 1px solid $border; border-radius: 8px; }
QFrame[part="tile"] { background: $subtle; border: 1px solid $border; border-radius: 8px; }
QFrame[part="header"], QFrame[part="bottom"] { background: $surface; border: 0; }
QFrame[part="header"] { border-bottom: 1px solid $border; }
QFrame[part="bottom"] { border-top: 1px solid $border; }
QFrame[part="rail"], QFrame[part="side"] { background: $app; border: 0; border-right: 1px solid $border; }
QFrame[part="details"] { background: $surface; border: 0; border-left: 1px solid $border; }
QFrame[part="plain"] { background: $surface; border: 0; }
QFrame[part="notice"] { background: $accent_subtle; border: 0; border-bottom: 1px solid $border; }
QFrame[part="line"] { background: $border; border: 0; max-height: 1px; min-height: 1px; }
QFrame[part="column-line"] { background: $border; border: 0; max-width: 1px; min-width: 1px; }
QFrame[part="drop"] { background: $surface; border: 2px dashed $border_strong; border-radius: 8px; }
QFrame[part="drop"][hot="true"] { background: $accent_subtle; border-color: $accent; }
"""

_LABELS = """
QLabel { background: transparent; color: $text; }
QLabel[role="display"] { font-size: 26px; font-weight: 600; }
QLabel[role="title"] { font-size: 20px; font-weight: 600; }
QLabel[role="subtitle"] { font-size: 15px; font-weight: 600; }
QLabel[role="section"] { font-size: 11px; font-weight: 600; color: $muted; letter-spacing: 0.5px; }
QLabel[role="muted"] { color: $muted; font-size: 12px; }
QLabel[role="small"] { color: $text2; font-size: 12px; }
QLabel[role="strong"] { font-weight: 600; }
QLabel[role="struck"] { color: $muted; font-size: 12px; text-decoration: line-through; }
QLabel[role="key"] { border: 1px solid $border_strong; border-radius: 4px; padding: 1px 5px; font-size: 11px;
  color: $text2; background: $surface; }
QLabel:disabled { color: $disabled; }
"""

_BUTTONS = """
QPushButton, QToolButton { icon-size: 16px; }
QPushButton { background: $surface; color: $text; border: 1px solid $border_strong; border-radius: 6px;
  padding: 0 12px; min-height: 30px; font-weight: 500; }
QPushButton:hover { background: $hover; }
QPushButton:pressed { background: $pressed; }
QPushButton:focus { border: 2px solid $focus; padding: 0 11px; min-height: 28px; }
QPushButton:disabled { color: $disabled; background: $subtle; border-color: $border; }
QPushButton[kind="primary"] { background: $accent; color: $on_accent; border: 1px solid $accent;
  padding: 0 16px; min-height: 34px; font-weight: 600; }
QPushButton[kind="primary"]:hover { background: $accent_hover; border-color: $accent_hover; }
QPushButton[kind="primary"]:pressed { background: $accent_pressed; }
QPushButton[kind="primary"]:focus { border: 2px solid $text; padding: 0 15px; min-height: 32px; }
QPushButton[kind="danger"] { background: $danger; color: $on_danger; border: 1px solid $danger;
  padding: 0 16px; min-height: 34px; font-weight: 600; }
QPushButton[kind="danger"]:hover { background: $danger_hover; }
QPushButton[kind="danger"]:focus { border: 2px solid $text; padding: 0 15px; min-height: 32px; }
QPushButton[kind="primary"]:disabled, QPushButton[kind="danger"]:disabled { background: $pressed;
  color: $muted;
  border-color: $pressed; }
QPushButton[kind="quiet"], QToolButton { background: transparent; border: 1px solid transparent;
  border-radius: 6px; padding: 4px; color: $text2; }
QPushButton[kind="quiet"] { padding: 0 8px; min-height: 28px; }
QPushButton[kind="quiet"]:hover, QToolButton:hover { background: $hover; color: $text; }
QPushButton[kind="quiet"]:focus, QToolButton:focus { border: 2px solid $focus; padding: 3px; }
QPushButton[kind="quiet"]:focus { padding: 0 7px; min-height: 26px; }
QPushButton[kind="quiet"]:disabled, QToolButton:disabled { color: $disabled; }
QPushButton[kind="link"] { background: transparent; border: 1px solid transparent; color: $accent_text;
  padding: 0 4px; min-height: 24px; text-decoration: underline; }
QPushButton[kind="link"]:focus { border: 2px solid $focus; padding: 0 3px; min-height: 22px; }
QToolButton:checked { background: $accent_subtle; color: $accent_text; }
QToolButton::menu-indicator, QPushButton::menu-indicator { image: none; }
QCheckBox, QRadioButton { spacing: 8px; color: $text; min-height: 24px; }
QCheckBox:disabled, QRadioButton:disabled { color: $disabled; }
QCheckBox::indicator, QRadioButton::indicator { width: 16px; height: 16px; border: 1px solid $border_strong;
  background: $surface; }
QCheckBox::indicator { border-radius: 4px; }
QRadioButton::indicator { border-radius: 8px; }
QCheckBox::indicator:checked { background: $accent; border-color: $accent;
  image: url("$style/check-$tone.svg"); }
QCheckBox::indicator:indeterminate { background: $accent; border-color: $accent;
  image: url("$style/dash-$tone.svg"); }
QRadioButton::indicator:checked { background: $accent; border-color: $accent;
  image: url("$style/dot-$tone.svg"); }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { background: $pressed;
  border-color: $border; }
QCheckBox::indicator:focus, QRadioButton::indicator:focus { border: 2px solid $focus; }
QRadioButton[part="nav"] { padding: 0; spacing: 0; min-height: 34px; }
QRadioButton[part="nav"]::indicator { width: 0; height: 0; border: 0; image: none; }
"""

_FIELDS = """
QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractSpinBox { background: $surface; color: $text;
  border: 1px solid $border_strong; border-radius: 6px; padding: 0 8px; min-height: 30px;
  selection-background-color: $accent; selection-color: $on_accent; }
QPlainTextEdit, QTextEdit { padding: 6px; }
QLineEdit:focus, QComboBox:focus, QAbstractSpinBox:focus { border: 2px solid $focus; padding: 0 7px;
  min-height: 28px; }
QPlainTextEdit:focus, QTextEdit:focus { border: 2px solid $focus; padding: 5px; }
QLineEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled { color: $disabled; background: $subtle;
  border-color: $border; }
QLineEdit[invalid="true"] { border: 2px solid $problem; padding: 0 7px; min-height: 28px; }
QComboBox::drop-down, QDateEdit::drop-down { border: 0; width: 24px; background: transparent; }
QComboBox::down-arrow, QDateEdit::down-arrow { image: url("$style/arrow-$tone.svg"); width: 12px;
  height: 12px; }
QComboBox QAbstractItemView { background: $surface; color: $text; border: 1px solid $border_strong;
  selection-background-color: $accent_subtle; selection-color: $text; padding: 4px; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { border: 0; width: 20px;
  background: transparent; }
QAbstractSpinBox::up-arrow { image: url("$style/arrow-up-$tone.svg"); width: 10px; height: 10px; }
QAbstractSpinBox::down-arrow { image: url("$style/arrow-$tone.svg"); width: 10px; height: 10px; }
QProgressBar { background: $pressed; border: 0; border-radius: 4px; max-height: 8px; min-height: 8px; }
QProgressBar::chunk { background: $accent; border-radius: 4px; }
QGroupBox { border: 0; margin-top: 24px; font-weight: 600; }
QGroupBox::title { subcontrol-origin: margin; left: 0; top: 0; color: $text; }
QTabBar { background: transparent; }
QTabBar::tab { background: transparent; color: $text2; padding: 8px 12px;
  border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: $accent_text; border-bottom: 2px solid $accent; font-weight: 600; }
QTabBar::tab:focus { border: 2px solid $focus; }
"""

_REST = """
QDialog { background: $app; }
QDialog#commandPalette { border: 1px solid $border_strong; }
QScrollArea, QScrollArea > QWidget > QWidget[part="scrolled"] { background: transparent; border: 0; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 2px; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 2px; }
QScrollBar::handle { background: $border_strong; border-radius: 4px; min-height: 32px; min-width: 32px; }
QScrollBar::handle:hover { background: $muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QMenu { background: $surface; color: $text; border: 1px solid $border_strong; padding: 6px; }
QMenu::item { padding: 6px 24px 6px 12px; border-radius: 4px; }
QMenu::item:selected { background: $accent_subtle; color: $text; }
QMenu::item:disabled { color: $disabled; }
QMenu::separator { height: 1px; background: $border; margin: 6px 4px; }
QSplitter::handle { background: $border; }
"""

# High contrast: a chosen or hovered thing is also framed, because there are no tints to tell it.
_CONTRAST = """
QFrame[part="card"] { border: 2px solid $border; }
QToolButton:checked { border: 2px solid $border; }
QToolButton:checked:focus { border: 4px solid $focus; padding: 0; }
QMenu::item:selected { border: 2px solid $border; }
QPushButton { border: 2px solid $border; }
"""

_LENGTH = re.compile(r"(?P<room>padding: [^;]*|QScrollBar:[a-z]+ \{[^}]*)|(?P<length>\d+)px")
_LENGTH_IN_ROOM = re.compile(r"(\d+)px")
_NAME = re.compile(r"\$([a-z_0-9]+)")


def make_style_sheet(
    colours: Colours, *, tone: str, style_folder: Path, factor: float, gap_factor: float
) -> str:
    """Fill colours in and scale every distance but lines (1 and 2 pixels) by `factor`.

    Empty room inside of things, and scroll bars, grow by `gap_factor` only.

    `tone` picks the small pictures of `style_folder`: light, dark, contrast-light or contrast-dark.
    """
    text = _CHROME + _LABELS + _BUTTONS + _FIELDS + _REST
    if tone.startswith("contrast"):
        text += _CONTRAST

    def scale(match: re.Match[str]) -> str:
        if match["length"]:
            return _scaled(match["length"], factor)
        return _LENGTH_IN_ROOM.sub(lambda inner: _scaled(inner[1], gap_factor), match["room"])

    values = {**colours, "tone": tone, "style": style_folder.as_posix()}
    return _NAME.sub(lambda match: values[match[1]], _LENGTH.sub(scale, text))


def _scaled(length: str, factor: float) -> str:
    pixels = int(length)
    return f"{pixels if pixels <= 2 else round(pixels * factor)}px"
