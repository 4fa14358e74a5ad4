"""The shape of the code, where import-linter (contracts in pyproject.toml) and ruff cannot see it."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
LONGEST_MODULE = 350
TOP_LEVEL = {
    ".ci",
    ".github",
    ".gitignore",
    "CHANGELOG.md",
    "LICENSE",
    "README.md",
    "cartsheets",
    "packaging",
    "pyproject.toml",
    "resources",
    "tests",
}
# Marks of unfinished work; spelled in halves, so that this file does not find itself.
UNFINISHED = ("TO" + "DO", "FIX" + "ME", "XX" + "X", "raise NotImplemented" + "Error")
# Words that mean something else here, or nothing at all; every concept has one word of its own.
BANNED_WORDS = {
    *(
        "apply",
        "commit",
        "create",
        "data",
        "handle",
        "handler",
        "helper",
        "helpers",
        "import",
        "info",
        "insert",
    ),
    *("manager", "modify", "process", "remove", "sync", "upload", "util", "utils"),
}
# What a library calls by its own name (`data` is a Qt model's), and what a workbook says of its export.
NAMES_OF_OTHERS = {"ExportInfo", "data", "handle_error", "process_request", "proxy_manager_for"}
LOCKS = [ROOT / "packaging" / "requirements.lock", ROOT / "packaging" / "requirements-dev.lock"]


def project_files(*endings: str) -> list[Path]:
    """All files of the project with these endings, without what is built or installed."""
    if (ROOT / ".git").exists() and shutil.which("git"):
        command = ["git", "ls-files", "--cached", "--others", "--exclude-standard"]
        listing = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
        files = [ROOT / line for line in listing.splitlines()]
    else:
        files = [path for name in TOP_LEVEL for path in [ROOT / name, *(ROOT / name).rglob("*")]]
    return sorted(path for path in files if path.suffix in endings and path.is_file())


def modules() -> list[Path]:
    return sorted((ROOT / "cartsheets").rglob("*.py"))


def test_everything_at_the_top_has_its_place() -> None:
    if not ((ROOT / ".git").exists() and shutil.which("git")):
        assert {name for name in TOP_LEVEL if (ROOT / name).exists()} == TOP_LEVEL
        return
    listing = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert {line.partition("/")[0] for line in listing.splitlines()} <= TOP_LEVEL


def test_no_module_is_too_long_to_be_read_at_once() -> None:
    lengths = {str(path.relative_to(ROOT)): len(path.read_text("utf-8").splitlines()) for path in modules()}
    assert {name: length for name, length in lengths.items() if length > LONGEST_MODULE} == {}


def test_nothing_is_marked_as_unfinished() -> None:
    pattern = re.compile(r"\b(" + "|".join(UNFINISHED) + r")\b")
    found = [
        f"{path.relative_to(ROOT)}:{number}: {line.strip()}"
        for path in project_files(".py", ".md", ".toml", ".ts")
        for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1)
        if pattern.search(line)
    ]
    assert found == []


def test_names_use_the_words_of_the_project() -> None:
    """Public classes and functions, and modules."""
    found = [
        f"{path.relative_to(ROOT)}: {name}"
        for path in modules()
        for name in public_names(path) - NAMES_OF_OTHERS
        if BANNED_WORDS & {word.lower() for word in re.findall(r"[A-Z]?[a-z]+", name)}
    ]
    assert found == []


def public_names(path: Path) -> set[str]:
    """The names a reader meets; camelCase functions are Qt's, which calls them by that name."""
    nodes = list(ast.walk(ast.parse(path.read_text("utf-8"))))
    classes = {node.name for node in nodes if isinstance(node, ast.ClassDef)}
    functions = {node.name for node in nodes if isinstance(node, ast.FunctionDef) and node.name.islower()}
    return {name for name in {path.stem, path.parent.name} | classes | functions if not name.startswith("_")}


def test_errors_are_answered_by_name() -> None:
    """Catching everything is for cleaning up and raising on; only the two shells answer a bug."""
    shells = {ROOT / "cartsheets" / "cli" / "__init__.py", ROOT / "cartsheets" / "gui" / "app.py"}
    found = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in set(modules()) - shells
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.ExceptHandler) and catches_everything(node) and not raises_on(node)
    ]
    assert found == []


def catches_everything(handler: ast.ExceptHandler) -> bool:
    caught = handler.type
    types = caught.elts if isinstance(caught, ast.Tuple) else [caught]
    return any(
        each is None or (isinstance(each, ast.Name) and each.id in {"Exception", "BaseException"})
        for each in types
    )


def raises_on(handler: ast.ExceptHandler) -> bool:
    last = handler.body[-1]
    return isinstance(last, ast.Raise) and last.exc is None


@pytest.mark.parametrize("folder", ["cartsheets", "packaging", "tests"])
def test_what_is_imported_is_declared(folder: str) -> None:
    """A package that is there only because another one wants it may be gone with that one's next version."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    declared = list(project["dependencies"])
    ours = {"cartsheets"}
    if folder != "cartsheets":
        declared += project["optional-dependencies"]["dev"]
        # Of the system's Python: uno, of the system's libraries: gi.
        ours |= {"tests", "uno", "gi"} | {path.stem for path in (ROOT / "packaging").iterdir()}
    if folder == "tests":
        # What benchmarks and fuzzing need is installed for them alone, under the names of its modules.
        for apart in ("bench-peers.in", "fuzz-tools.in"):
            lines = (ROOT / "packaging" / apart).read_text("utf-8").splitlines()
            named = [requirement_name(line) for line in lines if line and not line.startswith("#")]
            ours |= {name.replace("-", "_") for name in named}
    names = {requirement_name(requirement) for requirement in declared}
    carriers = packages_distributions()
    undeclared = {
        f"{path.relative_to(ROOT)}: {module}"
        for path in sorted((ROOT / folder).rglob("*.py"))
        for module in imported_modules(path) - ours - sys.stdlib_module_names
        if names.isdisjoint(carrier.lower().replace("_", "-") for carrier in carriers.get(module, []))
    }
    assert undeclared == set()


def imported_modules(path: Path) -> set[str]:
    nodes = list(ast.walk(ast.parse(path.read_text("utf-8"))))
    names = [alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names]
    names += [
        node.module for node in nodes if isinstance(node, ast.ImportFrom) and node.module and not node.level
    ]
    return {name.partition(".")[0] for name in names}


def requirement_name(requirement: str) -> str:
    return re.split(r"[<>=!~\[ ;]", requirement)[0].lower()


def test_the_command_line_runs_without_qt() -> None:
    script = (
        "import pkgutil, importlib, sys, cartsheets\n"
        "for found in pkgutil.walk_packages(cartsheets.__path__, 'cartsheets.'):\n"
        "    if not found.name.startswith('cartsheets.gui') and not found.name.endswith('__main__'):\n"
        "        importlib.import_module(found.name)\n"
        "print('cartsheets.cli' in sys.modules, sorted(n for n in sys.modules if n.startswith('PySide6')))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True, timeout=120
    )
    assert done.stdout.strip() == "True []"


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None and True are immortal from Python 3.12 on")
def test_qt_signals_lose_no_reference_to_none_or_true() -> None:
    """PySide6 6.12.0 does, and then aborts Python 3.11 after some thousand signals."""
    from PySide6.QtCore import QObject, Signal

    class Source(QObject):
        fired = Signal(bool)

    source = Source()
    values: set[bool] = set()
    source.fired.connect(values.add)
    before = sys.getrefcount(None), sys.getrefcount(True)
    for _ in range(300):
        source.fired.emit(True)
        source.setObjectName("x")
    after = sys.getrefcount(None), sys.getrefcount(True)
    assert values == {True}
    assert [now - then for then, now in zip(before, after, strict=True)] == pytest.approx([0, 0], abs=100)


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_the_lock_pins_everything_by_hash_and_names_no_host(lock: Path) -> None:
    text = lock.read_text("utf-8")
    assert "//" not in text
    assert not re.search(r"^\s*--(?!hash=)", text, flags=re.MULTILINE)
    joined = text.replace("\\\n", " ")
    requirements = [
        line for line in joined.splitlines() if line.strip() and not line.lstrip().startswith("#")
    ]
    assert len(requirements) > 20
    for requirement in requirements:
        assert re.match(r"[a-z0-9-]+==[^\s;]+( ; .+?)?( +--hash=sha256:[0-9a-f]{64})+\s*$", requirement), (
            requirement
        )


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_the_lock_holds_what_the_project_asks_for(lock: Path) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    wanted = list(project["dependencies"])
    if lock.name.endswith("-dev.lock"):
        wanted += project["optional-dependencies"]["dev"]
    pinned = set(re.findall(r"^([a-z0-9-]+)==", lock.read_text("utf-8"), flags=re.MULTILINE))
    assert {requirement_name(requirement) for requirement in wanted} - pinned == set()


def test_both_locks_pin_the_same_versions() -> None:
    run, dev = (set(re.findall(r"^\S+==\S+", lock.read_text("utf-8"), flags=re.MULTILINE)) for lock in LOCKS)
    assert run - dev == set()
