"""The words of the command line."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from importlib import import_module
from typing import Any, NoReturn

from cartsheets import __version__
from cartsheets.domain.sheet import QUOTES
from cartsheets.errors import UsageError

Command = Callable[..., int]


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
    return _parser().parse_args(list(words))


def _parser() -> argparse.ArgumentParser:
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

    def add(name: str, about: str) -> _Parser:
        command = commands.add_parser(
            name, help=about, description=about, parents=[common], allow_abbrev=False
        )
        command.set_defaults(run=_later(name))
        return command

    _add_demo(add("demo", "Run the practice store on this computer."))
    _add_stores(add("stores", "List, add, test or remove stores."))
    _add_export(add("export", "Read the store and write a workbook."))
    review = add("review", "Compare base, sheet and live store; sends nothing.")
    review.add_argument("file", metavar="FILE")
    review.add_argument("-o", "--output", metavar="REPORT.xlsx", help="write the review as a workbook")
    review.add_argument("--plan", metavar="PLAN.json", help="save the plan, to be pushed later")
    review.add_argument("--check", action="store_true", help="exit with 3 where there is anything to do")
    _add_review_options(review)
    push = add("push", "Review again, then send what the sheet or plan asks for.")
    push.add_argument("file", metavar="FILE|PLAN.json|SET.cartsheets")
    _add_review_options(push)
    push.add_argument("--only", metavar="add,update,delete", help="send only these actions")
    push.add_argument("--allow-deletes", type=_count, default=0, metavar="N", help="send up to N deletes")
    push.add_argument("--yes", action="store_true", help="do not ask")
    push.add_argument(
        "--canary", type=_count, default=0, metavar="N", help="send N rows first and read them back"
    )
    push.add_argument(
        "--results", metavar="FILE|none", help="where results are written; default: into the sheet"
    )
    resume = add("resume", "Carry on a push that was stopped or cut off.")
    resume.add_argument("push", nargs="?", metavar="PUSH")
    _add_wait(push)
    _add_wait(resume)
    add("doubles", "List the store's customers that are probably one.")
    _add_merge(add("merge", "Plan how customers who are one become one; sends nothing."))
    results = add("results", "Write a push's results again: into its sheet, or into a file of their own.")
    results.add_argument("push", nargs="?", metavar="PUSH")
    results.add_argument("-o", "--output", metavar="FILE.xlsx", help="a file of their own")
    results.add_argument("--failed", action="store_true", help="with -o: only the rows that were not done")
    undo = add("undo", "Show and send the inverse of a push.")
    undo.add_argument("push", metavar="PUSH")
    undo.add_argument("--rows", metavar="K,K…", help="only these customer ids")
    undo.add_argument("--columns", metavar="A,B…", help="only these columns")
    undo.add_argument("--yes", action="store_true", help="do not ask")
    undo.add_argument("--allow-deletes", type=_count, default=0, metavar="N", help="send up to N deletes")
    _add_wait(undo)
    history = add("history", "Show pushes and exports, one push, or one customer's past.")
    history.add_argument("push", nargs="?", metavar="PUSH")
    history.add_argument("--customer", metavar="ID|EMAIL|NAME")
    compare = add("compare", "Tell what changed from an export to another, or to now; sends nothing.")
    compare.add_argument("first", metavar="EXPORT|latest")
    compare.add_argument("second", metavar="EXPORT|latest|live")
    compare.add_argument("--check", action="store_true", help="exit with 3 where anything changed")
    _add_change_set(add("change-set", "Hand a plan to a colleague, sealed; look at one that came."))
    _add_restore(add("restore", "Show and send what brings customers back to what they were in an export."))
    purge = add("purge", "Remove personal data from this computer's record.")
    which = purge.add_mutually_exclusive_group(required=True)
    which.add_argument("--customer", metavar="ID|EMAIL")
    which.add_argument("--before", metavar="DATE")
    which.add_argument("--all", action="store_true")
    updates = add("updates", "Ask whether there is a newer version; downloads nothing.")
    updates.add_argument("--check", action="store_true", help="exit with 3 where there is one")
    bundle = add("support-bundle", "Write a zip for whoever helps; it holds no keys and nobody's data.")
    bundle.add_argument("file", metavar="FILE.zip")
    return parser


def _add_common(parser: argparse.ArgumentParser, *, default: Any) -> None:
    parser.add_argument("--store", metavar="NAME", default=default, help="a connected store")
    parser.add_argument(
        "--json",
        action="store_true",
        default=False if default is None else default,
        help="one JSON document on standard output",
    )


def _add_demo(parser: _Parser) -> None:
    parser.epilogue = _conditions
    parser.add_argument("--port", type=_count, default=0)
    parser.add_argument("--customers", type=_count, default=500)
    parser.add_argument("--groups", type=_count, default=8)
    parser.add_argument("--seed", type=_count, default=1)
    parser.add_argument("--condition", action="append", default=[], metavar="NAME[=VALUE]")


def _conditions() -> str:
    from cartsheets.demo import describe

    lines = ["", "conditions and faults, as NAME[=VALUE]:"]
    lines += [f"  {name}={values}\n      {meaning}" for name, values, meaning in describe()]
    return "\n".join(lines) + "\n"


def _add_stores(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("action", choices=("list", "add", "test", "remove"))
    parser.add_argument("name", nargs="?", metavar="NAME")


def _add_export(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("-o", "--output", required=True, metavar="FILE")
    parser.add_argument("--group", action="append", default=[], metavar="NAME")
    parser.add_argument("--changed-since", metavar="DATE")
    for name in ("email", "country", "state", "city"):
        parser.add_argument(f"--{name}", default="", metavar="X")
    parser.add_argument("--columns", default="", metavar="A,B,…|PRESET")
    parser.add_argument("--portable", action="store_true", help="pack the base for another computer")


def _add_merge(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("customers", nargs="+", metavar="K,K…", help="ids of customers who are one")
    parser.add_argument("--keep", action="append", type=_count, default=[], metavar="K", help="who stays")
    parser.add_argument(
        "--take",
        action="append",
        default=[],
        metavar="COLUMN=K",
        help="take this column's value from this one",
    )
    parser.add_argument("-o", "--output", metavar="REPORT.xlsx", help="write the review as a workbook")
    parser.add_argument("--plan", metavar="PLAN.json", help="save the plan, to be pushed with “push”")


def _add_change_set(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "action",
        choices=("save", "show", "trust", "distrust", "seal"),
        help="save: a sheet or plan for others; show: one that came; trust, distrust: who sealed it; "
        "seal: your own",
    )
    parser.add_argument("file", nargs="?", metavar="FILE")
    parser.add_argument("-o", "--output", metavar="SET.cartsheets", help="default: beside the sheet")
    parser.add_argument("--note", metavar="TEXT", help="a word to the colleague")
    parser.add_argument("--fingerprint", metavar="XXXX-…", help="the seal that its author reads out")
    _add_review_options(parser)


def _add_restore(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--snapshot", required=True, metavar="EXPORT|latest", help="“history” lists the exports there are"
    )
    parser.add_argument("--rows", metavar="K,K…", help="only these customer ids")
    parser.add_argument("--customer", metavar="ID|EMAIL|NAME", help="only this customer")
    parser.add_argument("--columns", metavar="A,B…", help="only these columns of customers")
    parser.add_argument(
        "--bring-back", action="store_true", help="also add again who was deleted, under a new number"
    )
    parser.add_argument(
        "--on-conflict",
        choices=("ask", "mine", "live"),
        default="ask",
        help="what others changed since: mine is the export's",
    )
    parser.add_argument(
        "--plan", metavar="PLAN.json", help="save the plan, to be pushed with “push”; send nothing"
    )
    parser.add_argument("--yes", action="store_true", help="do not ask")
    _add_wait(parser)


def _add_wait(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--wait", type=_count, default=0, metavar="MINUTES", help="wait so long for a store that is lost"
    )


def _add_review_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--repairs", default="all", metavar="all|none|CLASS,…")
    parser.add_argument(
        "--as-typed",
        action="append",
        default=[],
        metavar="SHEET!CELL",
        help="take this cell as it was typed, whatever the spreadsheet did to it; repeatable",
    )
    parser.add_argument(
        "--match", default="", metavar="id|email|COLUMN", help="how rows of a foreign sheet are matched"
    )
    parser.add_argument(
        "--blank",
        choices=("clear", "keep"),
        help="whether a blank cell clears; default: in a sheet of ours clear, in a foreign one keep",
    )
    parser.add_argument(
        "--read-all",
        action="store_true",
        help="read all customers, not only what changed since the export and the proof of the rest",
    )
    parser.add_argument("--on-conflict", choices=("ask", "mine", "live"), default="ask")
    parser.add_argument("--missing-rows", choices=("warn", "delete"), default="warn")
    parser.add_argument(
        "--pattern",
        action="append",
        default=[],
        metavar="ID",
        help="only this pattern of the review; repeatable",
    )
    parser.add_argument(
        "--without-pattern",
        action="append",
        default=[],
        metavar="ID",
        help="leave this pattern out; repeatable",
    )
    _add_foreign_options(parser)


def _add_foreign_options(parser: argparse.ArgumentParser) -> None:
    """Add the words that say how a foreign sheet is read; all are for a sheet without a base."""
    group = parser.add_argument_group("a sheet that is no export of this computer's")
    group.add_argument(
        "--column",
        action="append",
        default=[],
        metavar="HEADER=FIELD",
        help="read this column as this field; with nothing after the sign it is left out; repeatable",
    )
    group.add_argument("--sheet", default="", metavar="NAME", help="the sheet that holds the customers")
    group.add_argument("--header-row", type=int, default=0, metavar="N", help="the row of its headers")
    group.add_argument(
        "--row",
        action="append",
        default=[],
        metavar="ROW=ID",
        help="which customer a row is; “new” for none of them; repeatable",
    )
    group.add_argument("--encoding", default="", metavar="NAME", help="of a text file: utf-8, cp1252 …")
    group.add_argument("--separator", default="", metavar="SIGN", help="of a text file; “tab” for a tab")
    group.add_argument("--quote", default="", choices=("", *QUOTES), help="what stands around its cells")


def _count(text: str) -> int:
    number = int(text)
    if number < 0:
        raise ValueError(text)
    return number


_MODULES = {
    "demo": "stores",
    "stores": "stores",
    "export": "exporting",
    "review": "reviewing",
    "push": "pushing",
    "resume": "pushing",
    "results": "results",
    "doubles": "merging",
    "merge": "merging",
    "undo": "undoing",
    "change-set": "change_sets",
    "compare": "restoring",
    "restore": "restoring",
    "history": "past",
    "purge": "past",
    "updates": "about",
    "support-bundle": "about",
}


def _later(name: str) -> Command:
    """Give a command's function; its module is imported only when the command runs."""

    def run(*values: Any) -> int:
        module = import_module(f"cartsheets.cli.{_MODULES[name]}")
        return int(getattr(module, f"run_{name.replace('-', '_')}")(*values))

    return run
