"""The stairs of the house: imports go down, and four rooms know no file, clock or screen."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.sources import FILES, ROOT, at, nodes

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

NETWORK = {"socket", "urllib", "http", "ssl", "requests", "ftplib", "smtplib"}


def room_of(file: Path) -> str:
    """Return the room a file stands in; a closet is its own room."""
    return file.relative_to(ROOT).parts[0].removesuffix(".py")


def imported(node: ast.AST) -> list[str]:
    """Return the whole names of the modules that a statement imports; none of another node."""
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if not isinstance(node, ast.ImportFrom):
        return []
    if node.module == "wenming_cli":
        return [f"wenming_cli.{alias.name}" for alias in node.names]
    return [node.module or ""]


def imports(file: Path) -> set[str]:
    """Return what a file imports beyond the standard library, our own by their room."""
    found = {_owner(name) for node in nodes(file) for name in imported(node)}
    return {name for name in found if name not in sys.stdlib_module_names}


def _owner(name: str) -> str:
    top, *rest = name.split(".")
    if top != "wenming_cli":
        return top
    inner = rest[0] if rest else "__init__"
    return "__init__" if inner.startswith("__version") else inner


def test_a_room_imports_only_what_it_may() -> None:
    """Imports point down the house, never up and never across."""
    strays = {at(f): imports(f) - MAY_IMPORT[room_of(f)] - {room_of(f)} for f in FILES}
    assert {place: names for place, names in strays.items() if names} == {}


def test_no_import_is_relative() -> None:
    """A name is found by its whole address."""
    found = [
        at(file, node.lineno)
        for file in FILES
        for node in nodes(file)
        if isinstance(node, ast.ImportFrom) and node.level
    ]
    assert found == []


def test_pure_rooms_stay_pure() -> None:
    """No file, clock, environment or screen in rules, model, core and report."""
    pure = (file for file in FILES if room_of(file) in STDLIB_OUT)
    assert [place for file in pure for place in reaching_out(file)] == []


def reaching_out(file: Path) -> Iterator[str]:
    """Yield every place of a file that reaches outside."""
    for node in nodes(file):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            names = {node.func.id} & FORBIDDEN_CALLS
        elif isinstance(node, ast.Attribute):
            names = {node.attr} & FORBIDDEN_NAMES
        else:
            names = set(imported(node)) & FORBIDDEN_MODULES
        if names:
            yield f"{at(file, getattr(node, 'lineno', 0))} {names}"


def test_every_open_names_its_encoding() -> None:
    """On an office's Windows the default encoding is GBK."""
    found = [
        at(file, node.lineno)
        for file in FILES
        for node in nodes(file)
        if isinstance(node, ast.Call)
        and getattr(node.func, "attr", getattr(node.func, "id", "")) in {"read_text", "write_text"}
        and not any(keyword.arg == "encoding" for keyword in node.keywords)
    ]
    assert found == []


def test_nothing_reaches_for_the_network() -> None:
    """The tool opens no connection: it has no module that could."""
    tops = {
        at(file): {name.split(".")[0] for node in nodes(file) for name in imported(node)} & NETWORK
        for file in FILES
    }
    assert {place: names for place, names in tops.items() if names} == {}


def test_no_catch_all() -> None:
    """What is not understood is not swallowed."""
    found = [
        at(file, node.lineno)
        for file in FILES
        for node in nodes(file)
        if isinstance(node, ast.ExceptHandler)
        and (node.type is None or ast.unparse(node.type) in {"Exception", "BaseException"})
    ]
    assert found == []


def test_tests_mirror_the_rooms() -> None:
    """Every room with behaviour has a folder of tests."""
    rooms = {"rules", "model", "core", "store", "report", "cli"}
    there = {
        f.name for f in Path(__file__).parent.iterdir() if f.is_dir() and any(f.glob("test_*"))
    }
    assert rooms - {"rules", "model"} <= there
