"""The words of the command line."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from importlib import import_module
from typing import Any, NoReturn

from cartsheets import __version__
from cartsheets.cli import command_arguments as words_of
from cartsheets.errors import UsageError

Command = Callable[..., int]

_COMMANDS: dict[str, tuple[str, Callable[[argparse.ArgumentParser], None] | None]] = {
    "demo": ("Run the practice store on this computer.", words_of.add_demo),
    "stores": ("List, add, test or remove stores.", words_of.add_stores),
    "export": ("Read the store and write a workbook.", words_of.add_export),
    "review": ("Compare base, sheet and live store; sends nothing.", words_of.add_review),
    "push": ("Review again, then send what the sheet or plan asks for.", words_of.add_push),
    "resume": ("Carry on a push that was stopped or cut off.", words_of.add_resume),
    "doubles": ("List the store's customers that are probably one.", None),
    "merge": ("Plan how customers who are one become one; sends nothing.", words_of.add_merge),
    "results": (
        "Write a push's results again: into its sheet, or into a file of their own.",
        words_of.add_results,
    ),
    "undo": ("Show and send the inverse of a push.", words_of.add_undo),
    "history": ("Show pushes and exports, one push, or one customer's past.", words_of.add_history),
    "compare": (
        "Tell what changed from an export to another, or to now; sends nothing.",
        words_of.add_compare,
    ),
    "change-set": (
        "Hand a plan to a colleague, sealed; look at one that came.",
        words_of.add_change_set,
    ),
    "restore": (
        "Show and send what brings customers back to what they were in an export.",
        words_of.add_restore,
    ),
    "purge": ("Remove personal data from this computer's record.", words_of.add_purge),
    "updates": ("Ask whether there is a newer version; downloads nothing.", words_of.add_updates),
    "support-bundle": (
        "Write a zip for whoever helps; it holds no keys and nobody's data.",
        words_of.add_support_bundle,
    ),
}
"""Each command: what its help says of it, and what adds its words. Its module is named like it."""


class _Parser(argparse.ArgumentParser):
    """A parser whose mistakes are our errors: one sentence, not a page of usage."""

    epilogue: Callable[[], str] | None = None
    """What the help ends with, made only when somebody asks for it."""

    def format_help(self) -> str:
        """The usual help, and the epilogue."""
        text = super().format_help()
        return text + self.epilogue() if self.epilogue is not None else text

    def error(self, message: str) -> NoReturn:
        raise UsageError(
            f"{message[:1].upper()}{message[1:]}.", remedy=f"“{self.prog} --help” tells the words."
        )


def parse(words: Sequence[str]) -> argparse.Namespace:
    """Read the words of a command; its function is in `run`."""
    return make_parser().parse_args(list(words))


def make_parser() -> argparse.ArgumentParser:
    """Make the parser of all commands."""
    common = _Parser(add_help=False)
    _add_common(common, default=argparse.SUPPRESS)
    parser = _Parser(
        prog="cartsheets-cli",
        description="A store's customers and customer groups in a workbook, and safely back.",
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"CartSheets {__version__}")
    _add_common(parser, default=None)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", parser_class=_Parser)
    commands.required = True
    for name, (about, add_words) in _COMMANDS.items():
        command = commands.add_parser(
            name, help=about, description=about, parents=[common], allow_abbrev=False
        )
        command.set_defaults(run=_later(name))
        if add_words is not None:
            add_words(command)
        if name == "demo":
            command.epilogue = _conditions
    return parser


def _add_common(parser: argparse.ArgumentParser, *, default: Any) -> None:
    parser.add_argument("--store", metavar="NAME", default=default, help="a connected store")
    parser.add_argument(
        "--json",
        action="store_true",
        default=False if default is None else default,
        help="one JSON document on standard output",
    )


def _conditions() -> str:
    from cartsheets.demo import describe

    lines = ["", "conditions and faults, as NAME[=VALUE]:"]
    lines += [f"  {name}={values}\n      {meaning}" for name, values, meaning in describe()]
    return "\n".join(lines) + "\n"


def _later(name: str) -> Command:
    """Give a command's function; its module is brought only when the command runs."""

    def run(*values: Any) -> int:
        module = import_module(f"cartsheets.cli.commands.{name.replace('-', '_')}")
        return int(module.run(*values))

    return run
