"""The stairs of the house: imports go down, and four rooms know no file, clock or screen."""

import ast
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1] / "src" / "wenming_cli"
FILES = sorted(ROOT.rglob("*.py"))

STDLIB_OUT = {"rules", "model", "core", "report"}
"""Rooms that must not reach outside; see FORBIDDEN."""

MAY_IMPORT = {
    "__init__": set(),
    "__main__": {"cli", "__init__"},
    "terms": set(),
    "errors": set(),
    "rules": set(),
    "model": {"rules", "terms"},
    "core": {"model", "rules"},
    "store": {
        *("model", "rules", "errors", "terms", "__init__", "yaml", "pydantic_core"),
        *("python_calamine", "lxml"),
    },
    "report": {
        "model",
        "rules",
        "errors",
        "terms",
        "__init__",
        "rich",
        "xlsxwriter",
        "docx",
        "lxml",
    },
    "cli": {
        *("core", "model", "report", "store", "rules", "errors", "terms", "__init__"),
        *("typer", "rich", "prompt_toolkit"),
    },
}
FORBIDDEN_CALLS = {"open", "print", "input", "exec", "eval", "breakpoint"}
FORBIDDEN_NAMES = {
    "now",
    "today",
    "getenv",
    "environ",
    "urandom",
    "getpid",
    "read_text",
    "write_text",
}
FORBIDDEN_MODULES = {"os", "time", "random", "subprocess", "socket", "shutil", "tempfile", "sys"}

every_file = pytest.mark.parametrize("file", FILES, ids=lambda f: str(f.relative_to(ROOT)))


def room_of(file: Path) -> str:
    """Return the room a file stands in; a closet is its own room."""
    return file.relative_to(ROOT).parts[0].removesuffix(".py")


def imports(file: Path) -> set[str]:
    """Return what a file imports beyond the standard library, our own by their room."""
    found = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file}: relative import"
            names = (
                [f"wenming_cli.{alias.name}" for alias in node.names]
                if node.module == "wenming_cli"
                else [node.module or ""]
            )
        else:
            continue
        found |= {_owner(name) for name in names}
    return {name for name in found if name not in sys.stdlib_module_names}


def _owner(name: str) -> str:
    top, *rest = name.split(".")
    if top != "wenming_cli":
        return top
    inner = rest[0] if rest else "__init__"
    return "__init__" if inner.startswith("__version") else inner


@every_file
def test_a_room_imports_only_what_it_may(file: Path) -> None:
    """Imports point down the house, never up and never across."""
    room = room_of(file)
    assert imports(file) <= MAY_IMPORT[room] | {room}


@every_file
def test_pure_rooms_stay_pure(file: Path) -> None:
    """No file, clock, environment or screen in rules, model, core and report."""
    if room_of(file) not in STDLIB_OUT:
        return
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            assert node.func.id not in FORBIDDEN_CALLS, f"{file}:{node.lineno} {node.func.id}"
        if isinstance(node, ast.Attribute):
            assert node.attr not in FORBIDDEN_NAMES, f"{file}:{node.lineno} {node.attr}"
        if isinstance(node, ast.Import | ast.ImportFrom):
            names = {a.name for a in node.names} if isinstance(node, ast.Import) else {node.module}
            assert not names & FORBIDDEN_MODULES, f"{file}:{node.lineno} {names}"


@every_file
def test_every_open_names_its_encoding(file: Path) -> None:
    """On an office's Windows the default encoding is GBK."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call):
            continue
        name = getattr(node.func, "attr", getattr(node.func, "id", ""))
        if name in {"read_text", "write_text"}:
            assert any(k.arg == "encoding" for k in node.keywords), f"{file}:{node.lineno}"


@every_file
def test_nothing_reaches_for_the_network(file: Path) -> None:
    """The tool opens no connection: it has no module that could."""
    tops = {
        name.split(".")[0]
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        for name in (
            [a.name for a in node.names]
            if isinstance(node, ast.Import)
            else [node.module or ""]
            if isinstance(node, ast.ImportFrom)
            else []
        )
    }
    assert not tops & {"socket", "urllib", "http", "ssl", "requests", "ftplib", "smtplib"}


@every_file
def test_no_catch_all(file: Path) -> None:
    """What is not understood is not swallowed."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ExceptHandler):
            caught = ast.unparse(node.type) if node.type else "everything"
            assert caught not in {"everything", "Exception", "BaseException"}, file


def test_tests_mirror_the_rooms() -> None:
    """Every room with behaviour has a folder of tests."""
    rooms = {"rules", "model", "core", "store", "report", "cli"}
    there = {
        f.name for f in Path(__file__).parent.iterdir() if f.is_dir() and any(f.glob("test_*"))
    }
    assert rooms - {"rules", "model"} <= there
