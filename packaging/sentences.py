"""Every text of the program that people read, found in the code itself.

The window's texts are what is handed to `tr` and `translate`. Everything below the window speaks plain
English, in constants and f-strings; each becomes a template here, with a name for every value in it.
Reading is done by Python's own parser: lupdate does not follow `tr = self.tr`, and takes f-strings as they
stand.
"""

from __future__ import annotations

import ast
import itertools
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

_TRANSLATES = {"tr": 0, "translate": 1, "QT_TRANSLATE_NOOP": 1}
"""Functions that translate, and where in their arguments the text is."""
_WORDS = re.compile(r"[A-Za-zé]{2,}[,:;]? [“(]?[A-Za-z]{2,}")
_NO_SENTENCE = re.compile(
    r"\s*(SELECT|INSERT|CREATE|PRAGMA|UPDATE|DELETE FROM|ALTER|DROP|WITH|BEGIN|seq,|<|\{SELECT)"
    r"|[^;|]*[;|][^;|]*[;|][^;|]*[;|][^;|]*[;|]|\w+\.com \w+\.com |[a-z]{3,9} [a-z]{3}( [a-z]{3})*$"
)
"""Orders to SQLite, markup, and tables of countries, misspelt addresses and months."""
_FOR_PROGRAMMERS = {
    *("ValueError", "TypeError", "RuntimeError", "KeyError", "AssertionError", "OSError", "LookupError"),
    *("warning", "info", "debug", "exception", "compile", "execute", "executemany", "executescript"),
    *("namedtuple", "add_argument", "encode", "Exception", "split", "MalformedRecord", "Malformed"),
}
"""What is handed to these is read by no user."""
_NOT_READ = {
    *("cli", "demo", "gui", "log.py", "__main__.py", "folders.py"),
    *("domain/foreign/header_words.py", "ledger/schema.py"),
    *("workbook/xls_records.py", "workbook/xlsb_records.py"),
    *("workbook/number_formats.py", "workbook/cellxml.py"),
    # The names of columns are those of the workbook in every language.
    "domain/tables.py",
}
"""Parts of the program without sentences of the window or the workbook."""
_NO_TEXTS = {
    # Names of countries as people type them, and what only a log says.
    *("united states of america", "great britain", "the netherlands", "russian federation"),
    *("czech republic", "south korea", "viet nam", "september sep sept", "gzip, deflate", "grand total"),
    *("sector size", "more tables than sectors", "sector {number} is missing", "inline text"),
    *("a chain of sectors leads nowhere", "index of a shared text", "powerpoint document", "own error"),
    *("email {plain_email}", "phone {digits}", "zip {plain_code}", "the {name}", "Groups page"),
    *("READ ME.txt", "sub total", "no such table", "no such column", "Could not decode to UTF-8"),
    "{question} ORDER BY at, number LIMIT 1",
}
_SINGLE_WORDS = (
    *(
        "New customers",
        "New groups",
        "Customers to delete",
        "Groups to delete",
        "customer",
        "customers",
        "group",
        "groups",
        "Text",
        "Amount",
        "#{key} (missing)",
        "likeness",
        "contents",
    ),
)
"""What sentences are filled with, and is no sentence by its looks."""
_MOST_VARIANTS = 12


@dataclass(frozen=True, slots=True)
class Text:
    """One text: its English, what tells it from the same English elsewhere, and whether it counts."""

    source: str
    note: str = ""
    has_plural: bool = False
    is_sentence: bool = False
    """Whether it comes from below the window, in English, and is found again by its words."""
    places: tuple[str, ...] = field(default=(), compare=False)
    """The window's modules that hand it to `tr`."""


@dataclass(frozen=True, slots=True)
class Fault:
    """A text that cannot be translated: made up from parts before it was handed to `tr`."""

    place: str
    code: str


def window_texts(package: Path) -> tuple[list[Text], list[Fault]]:
    """Find what the window hands to `tr`, and where it hands over something else than a whole text."""
    texts: dict[Text, set[str]] = {}
    faults = []
    for path in sorted((package / "gui").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not isinstance(node, ast.Call) or _name(node.func) not in _TRANSLATES:
                continue
            found = list(_handed_over(node))
            if _is_made_up(node):
                faults.append(Fault(f"{path.relative_to(package)}:{node.lineno}", ast.unparse(node)))
            module = ".".join((package.name, *path.relative_to(package).with_suffix("").parts))
            for text in found:
                texts.setdefault(text, set()).add(module)
    return [replace(text, places=tuple(sorted(places))) for text, places in texts.items()], faults


def sentences(package: Path) -> list[str]:
    """Find the sentences of everything below the window, and of the errors that the window itself makes."""
    found: dict[str, None] = {}
    for path in sorted(package.rglob("*.py")):
        place = path.relative_to(package)
        tree = ast.parse(path.read_text("utf-8"))
        if place.parts[0] == "gui":
            for node in ast.walk(tree):
                name = _name(node.func) if isinstance(node, ast.Call) else ""
                if name.endswith(("Error", "Progress")) and name not in _FOR_PROGRAMMERS:
                    found.update(dict.fromkeys(_sentences_in(node)))
        elif not {place.parts[0], place.as_posix()} & _NOT_READ:
            found.update(dict.fromkeys(_sentences_in(tree)))
    return [text for text in [*_SINGLE_WORDS, *found] if text not in _NO_TEXTS]


def _handed_over(call: ast.Call) -> Iterator[Text]:
    at = _TRANSLATES[_name(call.func)]
    # A translator's own `translate(context, source, …)` hands on what it was given.
    if len(call.args) <= at:
        return
    note, count = "", len(call.args) > at + 2
    if len(call.args) > at + 1 and isinstance(call.args[at + 1], ast.Constant):
        note = str(call.args[at + 1].value or "")  # type: ignore[attr-defined]
    for keyword in call.keywords:
        count = count or keyword.arg == "n"
    for source in _constants(call.args[at]):
        yield Text(source, note, count)


def _is_made_up(call: ast.Call) -> bool:
    """Whether a text is put together before it is translated; one that a variable holds was found before."""
    at = _TRANSLATES[_name(call.func)]
    parts = ast.JoinedStr | ast.BinOp | ast.Call
    return len(call.args) > at and any(isinstance(part, parts) for part in ast.walk(call.args[at]))


def _constants(node: ast.expr) -> list[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return [node.value]
    if isinstance(node, ast.IfExp):
        return [*_constants(node.body), *_constants(node.orelse)]
    return []


def _sentences_in(tree: ast.AST) -> Iterator[str]:
    """Go through constants, f-strings and sums of them; what is inside of one is no text of its own."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.Call) and _name(node.func) in _FOR_PROGRAMMERS | set(_TRANSLATES):
            continue
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            continue
        if isinstance(node, ast.JoinedStr | ast.Constant) or (
            isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add)
        ):
            variants = list(itertools.islice(_variants(node), _MOST_VARIANTS))
            for text in variants:
                if _is_sentence(text):
                    yield from _told_apart(re.sub(r":,\}", "}", text.strip()))
            for inner in ast.walk(node):
                if isinstance(inner, ast.FormattedValue):
                    yield from _sentences_in(inner)
            continue
        yield from _sentences_in(node)


def _told_apart(text: str) -> Iterator[str]:
    """Customers and groups need sentences of their own where articles differ."""
    if "{singular}" not in text and "{Singular}" not in text:
        yield text
    else:
        for one in ("customer", "group"):
            yield text.replace("{singular}", one).replace("{Singular}", one.capitalize())


def _is_sentence(text: str) -> bool:
    plain = re.sub(r"\{\w+\}", "", text)
    return bool(_WORDS.search(plain) or re.search(r"\} [a-z]{2,}|[a-z]{3,} \{|[a-z]{2,}: \{", text)) and not (
        _NO_SENTENCE.match(text)
        or "\n\n" in text
        or "_" in plain.replace("CARTSHEETS_", "").replace("_x000D_", "")
    )


def _variants(node: ast.expr) -> Iterator[str]:
    """All readings of a text, by its conditions on constants; every value in it by a name of its own."""
    pieces = list(_pieces(node))
    for choice in itertools.product(*(piece if isinstance(piece, list) else [piece] for piece in pieces)):
        names: list[str] = []
        text = ""
        for piece in choice:
            if isinstance(piece, str):
                text += piece
            else:
                name = _value_name(piece)
                names.append(name)
                text += "{" + (name if names.count(name) == 1 else f"{name}{names.count(name)}") + "}"
        yield text


def _pieces(node: ast.expr) -> Iterator[str | ast.expr | list[str]]:
    if isinstance(node, ast.Constant):
        if isinstance(node.value, str):
            yield node.value
    elif isinstance(node, ast.JoinedStr):
        for part in node.values:
            yield from _pieces(part.value if isinstance(part, ast.FormattedValue) else part)
    elif isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        yield from _pieces(node.left)
        yield from _pieces(node.right)
    elif isinstance(node, ast.IfExp) and len(options := _constants(node)) > 1:
        yield options
    else:
        yield node


def _value_name(node: ast.expr) -> str:
    if isinstance(node, ast.Name):
        return node.id.strip("_")
    if isinstance(node, ast.Attribute):
        return node.attr.strip("_")
    if isinstance(node, ast.Call):
        # quoted(text) is the text; column.header.lower() the header; len(rows) the rows.
        if node.args and not isinstance(node.args[0], ast.GeneratorExp | ast.ListComp):
            return _value_name(node.args[0])
        if isinstance(node.func, ast.Attribute) and not node.args:
            name = _value_name(node.func.value)
            is_first_word = node.func.attr == "capitalize" and name == "singular"
            return name.capitalize() if is_first_word else name
    if isinstance(node, ast.Subscript):
        return _value_name(node.value)
    if isinstance(node, ast.BinOp | ast.BoolOp):
        return _value_name(node.left if isinstance(node, ast.BinOp) else node.values[0])
    return "value"


def _name(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def placeholders(text: str) -> Iterable[str]:
    """The values that a text takes, in any order."""
    return sorted(re.findall(r"\{\w*\}|%L?n|%\d", text))
