"""A window in a process of its own that changes groups, says when they are kept, and waits to be killed.

`python -m tests.gui.groups_until_killed ORDER.json`, where the order names the home and the store.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from cartsheets.credentials import Keys
from cartsheets.gui import texts, theme
from cartsheets.gui.desk import Desk
from cartsheets.gui.joins import join
from cartsheets.gui.joins.shell import join_shell
from cartsheets.gui.main_window import MainWindow
from cartsheets.gui.pages.groups import GroupsPage
from cartsheets.settings import Appearance, Settings, StoreSettings


def main(words: list[str]) -> None:
    told = json.loads(Path(words[0]).read_text(encoding="utf-8"))
    app = QApplication(["cartsheets"])
    theme.install(app, Appearance(theme="light"))
    texts.install(app, "en_US")
    window = MainWindow()
    desk = Desk(window.runner, {**os.environ, "CARTSHEETS_HOME": told["home"]}, parent=window)
    keys = Keys(**told["keys"])
    store = StoreSettings(name="Downtown", secure_url=keys.secure_url, api_url=told["api"], pace="off")
    desk.change_settings(Settings(stores=(store,)))
    desk.memory_keys().keep("Downtown", keys)
    join_shell(desk, window)
    window.page_made.connect(lambda page: join(page, desk, window))
    desk.choose_store("Downtown")
    window.show()
    window.show_page("groups")
    page = window.page("groups")
    assert isinstance(page, GroupsPage)
    timer = QTimer(window)
    timer.timeout.connect(lambda: _go_on(page))
    timer.start(20)
    app.exec()


def _go_on(page: GroupsPage) -> None:
    """Move somebody once the groups are there; say so once it is kept."""
    state = page.groups
    if state is None:
        return
    if not state.history:
        roster = state.roster
        edits, number = state.edits.add_group({"Name": "Regulars"})
        page._change("Add group", edits, chosen=number)
        page.move_customers([roster.keys[0], roster.keys[1]], number)
    elif page.foot.kept.text():
        page.foot.kept.setText("")
        print(json.dumps(state.edits.moves), flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
