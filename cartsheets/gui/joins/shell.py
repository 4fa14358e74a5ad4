"""What the window itself wishes: files, the look, help, and which store it is at."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QAbstractItemView, QFileDialog

from cartsheets.errors import CartSheetsError
from cartsheets.gui import masking, theme
from cartsheets.gui.desk import Desk
from cartsheets.gui.joins.connect import join_connect
from cartsheets.gui.joins.to_review import join_to_review
from cartsheets.gui.joins.tour import join_tour
from cartsheets.gui.joins.updates import join_updates
from cartsheets.gui.main_window import REVIEW_SUFFIXES, MainWindow
from cartsheets.gui.widgets.buttons import make_action
from cartsheets.settings import Appearance, Settings


def join_shell(desk: Desk, window: MainWindow) -> None:
    """Connect the window to the desk, once."""

    def choose_sheet() -> None:
        kinds = " ".join(f"*{suffix}" for suffix in REVIEW_SUFFIXES)
        chosen, _ = QFileDialog.getOpenFileName(
            window,
            window.tr("Open a sheet"),
            str(desk.export_folder()),
            window.tr("Sheets ({kinds})").format(kinds=kinds),
        )
        if chosen:
            desk.sheet_wished.emit(Path(chosen))

    def keep_look(appearance: Appearance) -> None:
        try:
            desk.change_settings(replace(desk.settings, appearance=appearance))
        except CartSheetsError as error:
            window.show_error(error)

    def follow_settings(settings: Settings) -> None:
        theme.current().use(settings.appearance)
        is_masked = settings.privacy.mask_on_screen
        masking.current().use(is_on=is_masked)
        window.header.mask_button.setVisible(is_masked)
        for view in window.findChildren(QAbstractItemView):
            view.viewport().update()

    def toggle_mask() -> None:
        is_on = not desk.settings.privacy.mask_on_screen
        try:
            privacy = replace(desk.settings.privacy, mask_on_screen=is_on)
            desk.change_settings(replace(desk.settings, privacy=privacy))
        except CartSheetsError as error:
            window.show_error(error)
            return
        window.toast.say(
            window.tr("Personal data is masked on the screen.")
            if is_on
            else window.tr("Personal data is shown.")
        )

    def edit_sheet(path: Path) -> None:
        page: Any = window.page("edit")
        page.sheet_wished.emit(path)
        window.show_page("edit")

    def show_help(page_name: str) -> None:
        page: Any = window.page("help")
        page.show_topic("keyboard" if page_name == "help" else page_name, came_from=page_name)
        window.show_page("help")

    make_action(
        window,
        window.tr("Mask personal data on the screen, or show it"),
        name="actMask",
        does=toggle_mask,
        keys="Ctrl+Shift+M",
        icon="eye",
    )
    window.header.mask_lifted.connect(toggle_mask)
    window.open_wished.connect(choose_sheet)
    window.help_wished.connect(show_help)
    window.file_wished.connect(desk.sheet_wished)
    window.appearance_wished.connect(keep_look)
    desk.edit_wished.connect(edit_sheet)
    desk.store_changed.connect(window.show_store)
    desk.settings_changed.connect(follow_settings)
    follow_settings(desk.settings)
    join_connect(desk, window)
    join_to_review(desk, window)
    join_tour(desk, window)
    join_updates(desk, window)
