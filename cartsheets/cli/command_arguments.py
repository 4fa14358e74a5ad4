"""The words of each command: what it is given, and the options it takes."""

from __future__ import annotations

import argparse

from cartsheets.domain.sheet import QUOTES


def add_demo(parser: argparse.ArgumentParser) -> None:
    """Add the words of `demo`."""
    parser.add_argument("--port", type=_count, default=0)
    parser.add_argument("--customers", type=_count, default=500)
    parser.add_argument("--groups", type=_count, default=8)
    parser.add_argument("--seed", type=_count, default=1)
    parser.add_argument("--condition", action="append", default=[], metavar="NAME[=VALUE]")


def add_stores(parser: argparse.ArgumentParser) -> None:
    """Add the words of `stores`."""
    parser.add_argument("action", choices=("list", "add", "test", "remove"))
    parser.add_argument("name", nargs="?", metavar="NAME")


def add_export(parser: argparse.ArgumentParser) -> None:
    """Add the words of `export`."""
    parser.add_argument("-o", "--output", required=True, metavar="FILE")
    parser.add_argument("--group", action="append", default=[], metavar="NAME")
    parser.add_argument("--changed-since", metavar="DATE")
    for name in ("email", "country", "state", "city"):
        parser.add_argument(f"--{name}", default="", metavar="X")
    parser.add_argument("--columns", default="", metavar="A,B,…|PRESET")
    parser.add_argument("--portable", action="store_true", help="pack the base for another computer")


def add_review(parser: argparse.ArgumentParser) -> None:
    """Add the words of `review`."""
    parser.add_argument("file", metavar="FILE")
    parser.add_argument("-o", "--output", metavar="REPORT.xlsx", help="write the review as a workbook")
    parser.add_argument("--plan", metavar="PLAN.json", help="save the plan, to be pushed later")
    parser.add_argument("--check", action="store_true", help="exit with 3 where there is anything to do")
    _add_review_options(parser)


def add_push(parser: argparse.ArgumentParser) -> None:
    """Add the words of `push`."""
    parser.add_argument("file", metavar="FILE|PLAN.json|SET.cartsheets")
    _add_review_options(parser)
    parser.add_argument("--only", metavar="add,update,delete", help="send only these actions")
    parser.add_argument("--allow-deletes", type=_count, default=0, metavar="N", help="send up to N deletes")
    parser.add_argument("--yes", action="store_true", help="do not ask")
    parser.add_argument(
        "--canary", type=_count, default=0, metavar="N", help="send N rows first and read them back"
    )
    parser.add_argument(
        "--results", metavar="FILE|none", help="where results are written; default: into the sheet"
    )
    _add_wait(parser)


def add_resume(parser: argparse.ArgumentParser) -> None:
    """Add the words of `resume`."""
    parser.add_argument("push", nargs="?", metavar="PUSH")
    _add_wait(parser)


def add_results(parser: argparse.ArgumentParser) -> None:
    """Add the words of `results`."""
    parser.add_argument("push", nargs="?", metavar="PUSH")
    parser.add_argument("-o", "--output", metavar="FILE.xlsx", help="a file of their own")
    parser.add_argument("--failed", action="store_true", help="with -o: only the rows that were not done")


def add_undo(parser: argparse.ArgumentParser) -> None:
    """Add the words of `undo`."""
    parser.add_argument("push", metavar="PUSH")
    parser.add_argument("--rows", metavar="K,K…", help="only these customer ids")
    parser.add_argument("--columns", metavar="A,B…", help="only these columns")
    parser.add_argument("--yes", action="store_true", help="do not ask")
    parser.add_argument("--allow-deletes", type=_count, default=0, metavar="N", help="send up to N deletes")
    _add_wait(parser)


def add_history(parser: argparse.ArgumentParser) -> None:
    """Add the words of `history`."""
    parser.add_argument("push", nargs="?", metavar="PUSH")
    parser.add_argument("--customer", metavar="ID|EMAIL|NAME")


def add_compare(parser: argparse.ArgumentParser) -> None:
    """Add the words of `compare`."""
    parser.add_argument("first", metavar="EXPORT|latest")
    parser.add_argument("second", metavar="EXPORT|latest|live")
    parser.add_argument("--check", action="store_true", help="exit with 3 where anything changed")


def add_purge(parser: argparse.ArgumentParser) -> None:
    """Add the words of `purge`."""
    which = parser.add_mutually_exclusive_group(required=True)
    which.add_argument("--customer", metavar="ID|EMAIL")
    which.add_argument("--before", metavar="DATE")
    which.add_argument("--all", action="store_true")


def add_updates(parser: argparse.ArgumentParser) -> None:
    """Add the words of `updates`."""
    parser.add_argument("--check", action="store_true", help="exit with 3 where there is one")


def add_support_bundle(parser: argparse.ArgumentParser) -> None:
    """Add the words of `support-bundle`."""
    parser.add_argument("file", metavar="FILE.zip")


def add_merge(parser: argparse.ArgumentParser) -> None:
    """Add the words of `merge`."""
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


def add_change_set(parser: argparse.ArgumentParser) -> None:
    """Add the words of `change-set`."""
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


def add_restore(parser: argparse.ArgumentParser) -> None:
    """Add the words of `restore`."""
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
