"""The pages of the help, read from `resources/help`: one Markdown file each, its first line the title."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLocale

from cartsheets.gui import resources

ORDER = (
    "start",
    "practice",
    "home",
    "keys",
    "export",
    "workbook",
    "action",
    "edit",
    "review",
    "conflicts",
    "damage",
    "foreign",
    "push",
    "colleague",
    "mail",
    "undo",
    "no-undo",
    "groups",
    "doubles",
    "history",
    "settings",
    "privacy",
    "keyboard",
)
"""All topics, as a newcomer would read them. Those of the window's pages have the pages' names."""
FIRST = "start"


@dataclass(frozen=True, slots=True)
class Topic:
    """One page of the help; `text` is Markdown, with its title."""

    name: str
    title: str
    text: str

    @property
    def searched(self) -> str:
        """What a search looks through."""
        return " ".join(self.text.replace("*", "").split()).casefold()


def read_topics() -> list[Topic]:
    """Read all topics, in the language in force where they are translated."""
    return [_read(name) for name in ORDER]


def find_topics(topics: Sequence[Topic], text: str) -> list[Topic]:
    """Those topics that hold all words of a text; whose title has them come first."""
    words = text.casefold().split()
    found = [topic for topic in topics if all(word in topic.searched for word in words)]
    return sorted(found, key=lambda topic: not all(word in topic.title.casefold() for word in words))


def _read(name: str) -> Topic:
    folder = resources.folder("help")
    language = QLocale().name().partition("_")[0]
    translated = folder / language / f"{name}.md"
    path = translated if translated.is_file() else folder / f"{name}.md"
    if not path.is_file():
        raise resources.ResourceMissing(f"There is no help page {name!r} in {folder}")
    text = path.read_text(encoding="utf-8")
    return Topic(name, text.partition("\n")[0].lstrip("# ").strip(), text)
