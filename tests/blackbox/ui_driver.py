"""Drives a program over AT-SPI, as assistive tools do; run by the system's Python, which has the bindings.

Reads one JSON request a line from standard input and answers each with one line. Widgets are found by
the last part of their accessible id, which is Qt's objectName; by role and name where they have none.
Every wait runs the event loop, so that announcements are heard meanwhile.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from typing import Any

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

LOOK_EVERY_MS = 60
ANSWER_MS = 10_000
"""A busy machine may take long to answer one question."""
START_MS = 30_000
CALM_MS = 2_000
"""So long nobody asks whether the program has failed."""
DEEPEST = 40
TABLE_ROLES = {"table", "tree table", "list"}
"""Their cells are asked for by place: there may be a million."""
USUAL_ACTIONS = ("Press", "Toggle", "SetFocus")
SMALLEST_TARGET, SMALLEST_SIGN = 24, 16
"""WCAG 2.5.8, in pixels. Of check boxes and the like Qt tells the sign and the words, not the ground."""


class NotThere(Exception):
    """Nothing fits within the time."""


class Crashed(Exception):
    """The program says that it failed; what is waited for will not come."""


class Driver:
    """Finds widgets of one application and acts on them. Each `do_…` is one request."""

    def __init__(self) -> None:
        self.announced: list[str] = []
        self.pid = 0
        self._listener = Atspi.EventListener.new(self._hear)
        self._listener.register("object:announcement")

    def answer(self, request: dict[str, Any]) -> Any:
        """Do one request."""
        verb = request.pop("do")
        return getattr(self, f"do_{verb}")(**request)

    # -- finding ----------------------------------------------------------------------------------

    def do_attach(self, pid: int, timeout_s: float) -> str:
        """Wait until the application with this process is on the accessibility bus."""
        self.pid = pid
        return str(self._until(timeout_s, self._app, f"the program {pid}").get_name())

    def do_find(self, timeout_s: float, **what: str) -> dict[str, Any]:
        """Wait for a widget that is showing, and describe it."""
        return describe(self._wait(timeout_s, what))

    def do_gone(self, timeout_s: float, **what: str) -> bool:
        """Wait until no such widget is showing."""

        def is_gone() -> bool:
            return not any(fits(found, what) for found in self._everything())

        return bool(self._until(timeout_s, is_gone, f"the end of {what}"))

    def do_state(self, timeout_s: float, states: dict[str, bool], **what: str) -> dict[str, Any]:
        """Wait until a widget is in some states and not in others: {"CHECKED": False}."""

        def fits_now() -> Any:
            found = self._search(what)
            if found is None or any(has_state(found, name) != wanted for name, wanted in states.items()):
                return None
            return found

        return describe(self._until(timeout_s, fits_now, f"{states} of {what}"))

    def do_until_text(self, timeout_s: float, part: str, **what: str) -> str:
        """Wait until a widget's text or name holds a part."""

        def holds() -> str | None:
            found = self._search(what)
            shown = text_of(found) if found is not None else ""
            return shown if part in shown else None

        return str(self._until(timeout_s, holds, f"{part!r} in {what}"))

    def do_focused(self) -> dict[str, Any] | None:
        """The widget that has the focus, and its place in the tables it is in."""
        for found in self._everything():
            if has_state(found, "FOCUSED") and found.get_role_name() != "frame":
                return describe(found)
        return None

    # -- acting -----------------------------------------------------------------------------------

    def do_press(self, timeout_s: float, action: str = "", **what: str) -> bool:
        """Press, toggle or activate a widget once it is enabled."""

        def enabled() -> Any:
            found = self._search(what)
            return found if found is not None and has_state(found, "SENSITIVE") else None

        return act(self._until(timeout_s, enabled, f"{what}, enabled"), action)

    def do_type(self, timeout_s: float, text: str, **what: str) -> bool:
        """Replace the text of a field, as a dictation program does."""
        return bool(self._wait(timeout_s, what).set_text_contents(text))

    def do_focus(self, timeout_s: float, **what: str) -> bool:
        """Put the focus on a widget."""

        def focused() -> bool:
            found = self._search(what)
            if found is None:
                return False
            if not has_state(found, "FOCUSED"):
                found.grab_focus()
            return has_state(found, "FOCUSED")

        return bool(self._until(timeout_s, focused, f"the focus on {what}"))

    # -- reading ----------------------------------------------------------------------------------

    def do_text(self, timeout_s: float, **what: str) -> str:
        """The text that a widget shows."""
        return text_of(self._wait(timeout_s, what))

    def do_table(self, timeout_s: float, rows: int, columns: int, **what: str) -> dict[str, Any]:
        """What a screen reader says of a table's headers and first cells."""
        table = self._wait(timeout_s, what)
        height, width = table.get_n_rows(), table.get_n_columns()
        columns = min(columns, width)
        cells = [
            [name_of(table.get_accessible_at(r, c)) for c in range(columns)] for r in range(min(rows, height))
        ]
        headers = [name_of(table.get_column_header(c)) for c in range(columns)]
        return {"rows": height, "columns": width, "headers": headers, "cells": cells}

    def do_reachable(self) -> list[str]:
        """The names of what the Tab key must reach: of radio buttons only the chosen one."""
        return [id_of(found) for found in self._everything() if is_tab_stop(found)]

    def do_shown(self, role: str) -> list[str]:
        """The names of the widgets with a role."""
        return [id_of(found) for found in self._everything() if found.get_role_name() == role]

    def do_complaints(self) -> list[str]:
        """Widgets that take the focus but have no name, or are too small to hit."""
        return [complaint for found in self._everything() for complaint in complaints_about(found)]

    def do_announced(self) -> list[str]:
        """What a screen reader was told since the last time."""
        self._run_loop(0)
        told, self.announced = self.announced, []
        return told

    def do_until_announced(self, timeout_s: float, part: str) -> str:
        """Wait until a screen reader was told something with this part."""

        def heard() -> str | None:
            return next((text for text in self.announced if part in text), None)

        return str(self._until(timeout_s, heard, f"{part!r} among {self.announced}"))

    def do_tree(self) -> list[str]:
        """All that is showing, for finding out why something is not found; nothing if the program ended."""
        app = self._app()
        shown = self._walk(app) if app is not None else ()
        return [f"{found.get_role_name()}|{id_of(found)}|{name_of(found)}" for found in shown]

    # -- looking ----------------------------------------------------------------------------------

    def _wait(self, timeout_s: float, what: dict[str, str]) -> Any:
        return self._until(timeout_s, lambda: self._search(what), str(what))

    def _until(self, timeout_s: float, look: Callable[[], Any], wanted: str) -> Any:
        end = GLib.get_monotonic_time() + timeout_s * 1_000_000
        ask_at = GLib.get_monotonic_time() + CALM_MS * 1_000
        self._run_loop(0)
        while True:
            try:
                found = look()
            except GLib.Error:
                # The widget went away, or the program is busy: look again.
                found = None
            if found:
                return found
            if GLib.get_monotonic_time() > end:
                raise NotThere(f"{wanted} did not come within {timeout_s:.0f} s")
            if GLib.get_monotonic_time() > ask_at and "crashD" not in wanted:
                # Its dialog takes the focus: without this a test would wait for that to the end.
                self._expect_no_crash(wanted)
                ask_at = GLib.get_monotonic_time() + CALM_MS * 1_000
            self._run_loop(LOOK_EVERY_MS)

    def _expect_no_crash(self, wanted: str) -> None:
        app = self._app()
        try:
            for window in showing_children(app) if app is not None else ():
                if id_of(window) == "crashDialog":
                    details = next((each for each in self._walk(app) if id_of(each) == "crashDetails"), None)
                    told = text_of(details) if details is not None else ""
                    raise Crashed(f"The program failed while {wanted} was waited for:\n{told}")
        except GLib.Error:
            # It is busy; the next look tells.
            return

    def _search(self, what: dict[str, str]) -> Any:
        app = self._app()
        return next((found for found in self._walk(app) if fits(found, what)), None) if app else None

    def _everything(self) -> list[Any]:
        """All widgets that are showing. There are some, or the program has ended."""
        app = self._app()
        found = list(self._walk(app)) if app is not None else []
        if not found:
            raise NotThere("The program shows nothing")
        return found

    def _walk(self, app: Any) -> Iterator[Any]:
        """All widgets that are showing, without the application itself."""
        waiting = [(child, 1) for child in reversed(showing_children(app))]
        while waiting:
            node, depth = waiting.pop()
            yield node
            if depth < DEEPEST and node.get_role_name() not in TABLE_ROLES:
                waiting.extend((child, depth + 1) for child in reversed(showing_children(node)))

    def _app(self) -> Any:
        desktop = Atspi.get_desktop(0)
        for at in range(desktop.get_child_count()):
            app = desktop.get_child_at_index(at)
            if app is not None and app.get_process_id() == self.pid:
                # What is kept of the program here can be old; its events do not tell of everything.
                app.set_cache_mask(Atspi.Cache.NONE)
                return app
        return None

    def _hear(self, event: Any) -> None:
        self.announced.append(str(event.any_data))

    def _run_loop(self, milliseconds: int) -> None:
        context = GLib.MainContext.default()
        while context.iteration(False):
            pass
        if milliseconds:
            is_over: list[bool] = []
            GLib.timeout_add(milliseconds, lambda: is_over.append(True))
            while not is_over:
                context.iteration(True)


def showing_children(node: Any) -> list[Any]:
    """A widget's children that are showing; hidden pages are not looked at."""
    children = (node.get_child_at_index(at) for at in range(node.get_child_count()))
    return [child for child in children if child is not None and has_state(child, "SHOWING")]


def describe(node: Any) -> dict[str, Any]:
    """What a test asks of a widget."""
    return {
        "id": id_of(node),
        "role": node.get_role_name(),
        "name": name_of(node),
        "text": text_of(node),
        "enabled": has_state(node, "SENSITIVE"),
        "checked": has_state(node, "CHECKED"),
        "focused": has_state(node, "FOCUSED"),
    }


def fits(node: Any, what: dict[str, str]) -> bool:
    """Whether a widget is the one that is asked for."""
    if "role" in what and node.get_role_name() != what["role"]:
        return False
    if "name" in what and what["name"] not in name_of(node):
        return False
    return "id" not in what or id_of(node) == what["id"]


def act(node: Any, wanted: str) -> bool:
    """Do an action by its name; without one, the first of the usual ones that it has."""
    names = [node.get_action_name(at) for at in range(node.get_n_actions())]
    for name in [wanted] if wanted else USUAL_ACTIONS:
        if name in names:
            return bool(node.do_action(names.index(name)))
    raise NotThere(f"{id_of(node)} has no action {wanted or USUAL_ACTIONS}, only {names}")


def complaints_about(node: Any) -> Iterator[str]:
    """What is wrong with a widget for somebody who cannot see or point well."""
    if not has_state(node, "FOCUSABLE"):
        return
    words = f"{node.get_role_name()} {id_of(node)}"
    if not name_of(node).strip():
        yield f"{words} has no name"
    role, size = node.get_role_name(), node.get_size()
    smallest = SMALLEST_SIGN if role in {"check box", "radio button"} else SMALLEST_TARGET
    if role not in TABLE_ROLES and min(size.x, size.y) < smallest:
        yield f"{words} ({name_of(node)}) is {size.x} × {size.y}"


def is_tab_stop(node: Any) -> bool:
    """Whether the Tab key is to come to a widget."""
    if not has_state(node, "FOCUSABLE") or not has_state(node, "SENSITIVE"):
        return False
    return node.get_role_name() != "radio button" or has_state(node, "CHECKED")


def id_of(node: Any) -> str:
    """Qt's objectName: the last part of the accessible id."""
    return str(node.get_accessible_id() or "").rpartition(".")[2]


def name_of(node: Any) -> str:
    """What a screen reader says first."""
    return str(node.get_name() or "") if node is not None else ""


def text_of(node: Any) -> str:
    """A widget's text, or its name where it has none."""
    if "Text" in node.get_interfaces():
        count = node.get_character_count()
        if count > 0:
            return str(Atspi.Text.get_text(node, 0, count))
    return name_of(node)


def has_state(node: Any, name: str) -> bool:
    """Whether a widget is in a state."""
    return bool(node.get_state_set().contains(getattr(Atspi.StateType, name)))


def main() -> None:
    """Answer requests until standard input ends."""
    Atspi.init()
    Atspi.set_timeout(ANSWER_MS, START_MS)
    driver = Driver()
    print(json.dumps({"value": "ready"}), flush=True)
    for line in sys.stdin:
        try:
            answer: dict[str, Any] = {"value": driver.answer(json.loads(line))}
        except (NotThere, Crashed, GLib.Error) as error:
            answer = {"error": str(error)}
        print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    main()
